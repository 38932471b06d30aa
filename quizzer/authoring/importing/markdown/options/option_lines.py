"""Lines that list what can be chosen: `A) …`, `- [x] …`, `① …`, each with what counts it or a box to tick.

Several may stand in one line, and each may be code in a fence below its mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.options.option_rows import cells_of, number

_LINE = re.compile(
    r"(?P<indent>[ \t>]*)(?:[-*+]\s+)?(?P<box>\[[ xX✓✔]\](?:\s+|$))?(?P<bold>\*\*|__)?"
    r"(?:(?P<open>[(\[])?(?P<letter>[A-Ja-j]|\d{1,2}|[가나다라마바사])(?P<close>[)\].:])(?P=bold)?(?:\s+|(?<=\))(?=\S)|$)"
    r"|(?P<ring>[①-⑩])\s*)?(?P<text>(?:\S.*)?)".replace("(?P=bold)?", r"(?:\*\*|__)?")
)
_TICKED = re.compile(r"\[[xX✓✔]\]")
_MARKED = re.compile(
    r"\s*(?:✅|✔️?|☑️?|⭕|←\s*(?:정답|answer)|[(\[]\s*(?:correct(?: answer)?|right|answer|정답|답)\s*[)\]])\s*$"
    r"|^\s*(?:✅|✔️?|☑️?)\s*",
    re.IGNORECASE,
)
"""What says beside an option that it is right."""

_FENCE = re.compile(r"\s*(?P<mark>`{3,}(?!.*`)|~{3,})")
_LETTER = re.compile(r"[A-Ja-j]?[.):]?")
"""What stands behind a box, above code, and only names it."""

_FRONT = re.compile(r"[\s>]*[-*+]?\s*")
"""What may stand before the first option of a line that only goes on."""

_MOST_BLANK = 1
"""Blank lines between two options."""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line, or a part of one, offers to choose."""

    label: str
    """Blank: it has only a box."""

    text: str
    """As it is written; blank where it is nothing but code."""

    right: bool
    """Whether it is ticked, or marked as right."""

    code: str = ""
    """What a fence below it holds."""


@dataclass(frozen=True, slots=True)
class Options:
    """Options below or beside one another."""

    lines: tuple[Line, ...]

    start: int
    end: int
    """The line behind the last."""

    boxes: bool
    """Whether all have boxes."""

    before: str = ""
    """What stands before the first of them in its line, and asks."""


@dataclass(frozen=True, slots=True)
class _Read:
    """An option as it is read."""

    label: str
    text: str
    box: str
    style: str
    width: int
    code: str = ""


def options_in(lines: Sequence[str], code: frozenset[int]) -> list[Options]:
    """Find runs of options, each counted from the first on, or all with boxes.

    Args:
        lines: Of the text.
        code: Those that are code, from 0.
    """
    found: list[Options] = []
    at = 0
    while at < len(lines):
        run = _run(lines, at, code)
        if run is None:
            at += 1
            continue
        found.append(run)
        at = run.end
    return found


def _run(lines: Sequence[str], start: int, code: frozenset[int]) -> Options | None:
    before, run, end = _begun(lines, start, code)
    at = end
    while run and at < len(lines):
        if not lines[at].strip():
            at += 1
            if at - end > _MOST_BLANK:
                break
            continue
        following, behind = _following(lines, at, run[-1], code, fenced=bool(run[0].code))
        if following and bool(following[0].code) == bool(run[0].code):
            run += following
        elif at == end and at not in code and not run[-1].code and _is_rest(lines[at], run[-1]):
            run[-1] = replace(run[-1], text=f"{run[-1].text} {lines[at].strip()}")
            behind = at + 1
        else:
            break
        at = end = behind
    if len(run) < 2:
        return None
    made = tuple(
        Line(
            each.label,
            _MARKED.sub("", each.text).strip(),
            bool(_TICKED.match(each.box)) or _MARKED.search(each.text) is not None,
            each.code,
        )
        for each in run
    )
    return Options(made, start, end, all(each.box for each in run), before)


def _begun(lines: Sequence[str], at: int, code: frozenset[int]) -> tuple[str, list[_Read], int]:
    """Read the first options of a run: what stands before them, they, and the line behind them."""
    if at in code:
        return "", [], at
    first, behind = _read(lines, at, code, fenced=True)
    if first is not None and first.code and first.text:
        second = _read(lines, _next(lines, behind), code)[0]
        if second is None or not _goes_on(first, second):
            first, behind = _read(lines, at, code)
    if first is not None and first.label and number(first.label) != 0:
        first = None
    before, row = cells_of(lines[at])
    if row and not _FRONT.fullmatch(before) and headlines.asking(before.strip(" *_")) is Asking.NO:
        row = []  # points of a sentence
    next_line = _read(lines, _next(lines, behind), code)[0] if first is not None else None
    if row and not (first is not None and next_line is not None and _goes_on(first, next_line)):
        made = [_Read(each.label, each.text, "", each.style, _width(lines[at])) for each in row]
        return "" if _FRONT.fullmatch(before) else before, made, at + 1
    return "", [first] if first is not None else [], behind


def _following(
    lines: Sequence[str], at: int, last: _Read, code: frozenset[int], *, fenced: bool
) -> tuple[list[_Read], int]:
    """Read the options of a line that count on, and the line behind them."""
    if at in code:
        return [], at
    one, behind = _read(lines, at, code, fenced=fenced)
    goes_on = one is not None and _goes_on(last, one)
    before, row = cells_of(lines[at], number(last.label) + 1, last.style) if last.label else ("", [])
    next_line = _read(lines, _next(lines, behind), code)[0] if goes_on else None
    if row and _FRONT.fullmatch(before) and not (one and next_line and _goes_on(one, next_line)):
        return [_Read(each.label, each.text, "", each.style, _width(lines[at])) for each in row], at + 1
    return [one] if one is not None and goes_on else [], behind


def _next(lines: Sequence[str], at: int) -> int:
    """Give the next line that is not blank, as far as an option may be."""
    return at + 1 if at < len(lines) and not lines[at].strip() else at


def _read(
    lines: Sequence[str], at: int, code: frozenset[int], *, fenced: bool = False
) -> tuple[_Read | None, int]:
    """Read a line that is one option, and the line behind it.

    Args:
        lines: Of the text.
        at: Which line.
        code: Lines of code.
        fenced: Whether code below it belongs to it; else only where it has no words of its own.
    """
    found = None if at in code or at >= len(lines) else _LINE.fullmatch(lines[at].rstrip())
    if found is None:
        return None, at + 1
    label = found.group("letter") or found.group("ring") or ""
    if not label and not found.group("box"):
        return None, at + 1
    text = found.group("text")
    if found.group("bold") and text.endswith(found.group("bold")) and text.count(found.group("bold")) == 1:
        text = text.removesuffix(found.group("bold"))
    style = f"{found.group('open') or ''}{found.group('close') or ''}"
    read = _Read(label, text, found.group("box") or "", style, _width(found.group("indent")))
    told = text.strip(" :：")
    inner, behind = _fenced(lines, _next(lines, at + 1), code) if fenced or not told else ("", at + 1)
    if inner.strip():
        return replace(read, text="" if _LETTER.fullmatch(told) else told, code=inner), behind
    return (read if told else None), at + 1


def _fenced(lines: Sequence[str], at: int, code: frozenset[int]) -> tuple[str, int]:
    """Give the code of a fence that begins at a line, and the line behind it; blank where none does."""
    opened = _FENCE.match(lines[at]) if at in code and at < len(lines) else None
    if opened is None:
        return "", at
    end = at + 1
    while end < len(lines) and end in code and not lines[end].strip().startswith(opened.group("mark")):
        end += 1
    inner = lines[at + 1 : end]
    indent = min((len(line) - len(line.lstrip()) for line in inner if line.strip()), default=0)
    return "\n".join(line[indent:] for line in inner), end + 1


def _width(line: str) -> int:
    """Give how far a line is indented, quotes included."""
    spread = line.expandtabs(4)
    return len(spread) - len(spread.lstrip(" >"))


def _goes_on(before: _Read, after: _Read) -> bool:
    if abs(before.width - after.width) > 1 or bool(before.label) != bool(after.label):
        return False
    if not before.label:
        return bool(before.box) and bool(after.box)
    same = before.label.isascii() == after.label.isascii() and before.style == after.style
    return same and number(after.label) == number(before.label) + 1


def _is_rest(line: str, before: _Read) -> bool:
    """Tell a line on which an option goes on: it is indented deeper, and begins nothing of its own."""
    width = len(line) - len(line.lstrip())
    begins = re.match(r"\s*(?:[-*+#>|<]|\d{1,2}[.)]|[(\[]?[A-Ja-j][.)\]]\s|`{3}|\*\*|[①-⑩])", line)
    return (
        width >= before.width + 2
        and not begins
        and not re.match(r"\s*[\w ]{1,20}[:：]", line)
        and not cells_of(line)[1]
    )
