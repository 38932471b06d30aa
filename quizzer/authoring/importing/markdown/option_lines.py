"""Lines that list what can be chosen: `A) …`, `- [x] …`, `① …`, each with what counts it or a box to tick."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(
    r"(?P<indent>[ \t>]*)(?:[-*+]\s+)?(?P<box>\[[ xX✓✔]\]\s+)?(?P<bold>\*\*|__)?"
    r"(?:(?P<open>[(\[])?(?P<letter>[A-Ja-j]|\d{1,2}|[가나다라마바사])(?P<close>[)\].:])(?P=bold)?(?:\s+|(?<=\))(?=\S))"
    r"|(?P<ring>[①-⑩])\s*)?(?P<text>\S.*)".replace("(?P=bold)?", r"(?:\*\*|__)?")
)
_TICKED = re.compile(r"\[[xX✓✔]\]")
_MARKED = re.compile(
    r"\s*(?:✅|✔️?|☑️?|⭕|←\s*(?:정답|answer)|[(\[]\s*(?:correct(?: answer)?|right|answer|정답|답)\s*[)\]])\s*$"
    r"|^\s*(?:✅|✔️?|☑️?)\s*",
    re.IGNORECASE,
)
"""What says beside an option that it is right."""

_ROWS = ("ABCDEFGHIJ", "abcdefghij", "①②③④⑤⑥⑦⑧⑨⑩", "가나다라마바사")
_MOST_BLANK = 1
"""Blank lines between two options."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that offers something to choose."""

    at: int
    """Its number, from 0."""

    label: str
    """Blank: it has only a box."""

    text: str
    """As it is written."""

    right: bool
    """Whether it is ticked, or marked as right."""


@dataclass(frozen=True, slots=True)
class Options:
    """Options below one another."""

    lines: tuple[Line, ...]

    start: int
    end: int
    """The line behind the last."""

    boxes: bool
    """Whether all have boxes."""


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
    first = _read(lines, start, code)
    if first is None or (first["label"] and _number(first["label"]) != 0):
        return None
    run = [first]
    end = at = start + 1
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            if at - end > _MOST_BLANK:
                break
            continue
        following = _read(lines, at, code)
        if following is not None and _goes_on(run[-1], following):
            run.append(following)
        elif at == end and at not in code and _is_rest(lines[at], run[-1]):
            run[-1]["text"] += " " + lines[at].strip()
        else:
            break
        at += 1
        end = at
    if len(run) < 2:
        return None
    texts = [_MARKED.sub("", each["text"]).strip() for each in run]
    rights = [bool(_TICKED.match(each["box"])) or _MARKED.search(each["text"]) is not None for each in run]
    made = tuple(
        Line(int(each["at"]), each["label"], text, right)
        for each, text, right in zip(run, texts, rights, strict=True)
    )
    return Options(made, start, end, all(each["box"] for each in run))


def _read(lines: Sequence[str], at: int, code: frozenset[int]) -> dict[str, str] | None:
    found = None if at in code else _LINE.fullmatch(lines[at].rstrip())
    if found is None:
        return None
    label = found.group("letter") or found.group("ring") or ""
    if not label and not found.group("box"):
        return None
    text = found.group("text")
    if found.group("bold") and text.endswith(found.group("bold")) and text.count(found.group("bold")) == 1:
        text = text.removesuffix(found.group("bold"))
    style = f"{found.group('open') or ''}{found.group('close') or ''}"
    width = str(len(found.group("indent").expandtabs(4)))
    return {
        "at": str(at),
        "label": label,
        "text": text,
        "box": found.group("box") or "",
        "style": style,
        "width": width,
    }


def _number(label: str) -> int:
    """Give what a label counts, from 0."""
    if label.isdecimal() and label.isascii():
        return int(label) - 1
    return next(row.index(label) for row in _ROWS if label in row)


def _goes_on(before: dict[str, str], after: dict[str, str]) -> bool:
    if abs(int(before["width"]) - int(after["width"])) > 1 or bool(before["label"]) != bool(after["label"]):
        return False
    if not before["label"]:
        return bool(before["box"]) and bool(after["box"])
    same = before["label"].isascii() == after["label"].isascii() and before["style"] == after["style"]
    return same and _number(after["label"]) == _number(before["label"]) + 1


def _is_rest(line: str, before: dict[str, str]) -> bool:
    """Tell a line on which an option goes on: it is indented deeper, and begins nothing of its own."""
    width = len(line) - len(line.lstrip())
    begins = re.match(r"\s*(?:[-*+#>|<]|\d{1,2}[.)]|`{3}|\*\*|[①-⑩])", line)
    return width >= int(before["width"]) + 2 and not begins and not re.match(r"\s*[\w ]{1,20}[:：]", line)
