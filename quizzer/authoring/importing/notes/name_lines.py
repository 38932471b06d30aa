"""Lines that name who answers, in the forms that people use, and how far each goes.

A name is a heading, a bold line, the summary of a fold, the first line of a quote, or stands before the answer, `- 지훈: …`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.notes.person_names import Kind, named

_COLON = r"\s{0,4}[:：]?\s{0,4}"
_SAYS = r"\s{0,4}(?:\*\*)?\s{0,4}[:：]\s{0,4}(?:\*\*)?\s{0,4}"

_FORMS = (
    ("heading", re.compile(r"(?P<mark>#{2,6})\s{1,4}(?P<name>\S[^#]{1,60}?)\s{0,4}#{0,6}\s{0,4}")),
    (
        "fold",
        re.compile(
            r"\s{0,40}(?:<details[^<>]{0,40}>\s{0,4})?<summary>\s{0,4}(?:<b>)?(?P<name>[^<>]{2,60}?)(?:</b>)?\s{0,4}</summary>\s{0,4}"
        ),
    ),
    ("quote", re.compile(r">\s{0,4}(?:\*\*)?(?P<name>[^\s>*][^>*]{0,30}?)(?:\*\*)?\s{0,4}")),
    ("bold", re.compile(rf"(?P<mark>\*\*|__)(?P<name>[^*_]{{2,40}}?){_COLON}(?P=mark){_COLON}")),
    (
        "item",
        re.compile(
            rf"(?P<mark>\s{{0,40}})[-*+]\s{{1,4}}(?:\*\*)?(?P<name>[^:：*]{{2,24}}?){_SAYS}(?P<said>\S.*)"
        ),
    ),
    (
        "over",
        re.compile(
            rf"(?P<mark>\s{{0,40}})[-*+]\s{{1,4}}(?:\*\*)?(?P<name>[^:：*]{{2,24}}?)(?:\*\*)?{_COLON}(?:\*\*)?\s{{0,4}}"
        ),
    ),
    ("line", re.compile(rf"(?:\*\*)?(?P<name>[^\s:：*#>-][^:：*]{{1,23}}?){_SAYS}(?P<said>\S.*)")),
)
"""How a name may be written."""

HEADING = re.compile(r"(#{1,6})\s")
_OPENS = re.compile(r"\s*<details\b[^<>]*>\s*", re.IGNORECASE)
_MARKUP = re.compile(r"</?details\b[^<>]*>|<summary>.*</summary>", re.IGNORECASE)
_SUMMARY = re.compile(r"(<summary>).*(</summary>)", re.IGNORECASE)
ENDS = re.compile(r"(?:-{3,}|\*{3,}|_{3,})\s*$")
_ASKS_NEXT = re.compile(r"(?:\*\*|__)?\s{0,4}(?:Q\s?\d{0,3}\s?[.:)]|질문)|<details", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\*\*|__)?\s{0,4}\d{1,3}\s?[.)]")
"""How the next question begins, where no heading does."""

ASKS_BACK = re.compile(r"[?？]\W{0,4}$")


@dataclass(frozen=True, slots=True)
class Part:
    """A name with what it says."""

    form: tuple[str, str]
    """The name's form, and what stands before it."""

    name: str
    kind: Kind
    start: int
    end: int
    """The line behind what it says."""

    match: re.Match[str]
    """The line of the name, in parts."""


def parts_of(lines: Sequence[str], code: Sequence[bool]) -> Iterator[Part]:
    """List what may be names, each with where it ends."""
    level = 0  # of the nearest heading that is no name
    for number, line in enumerate(lines):
        if code[number] or not line.strip():
            continue
        for kind, pattern in _FORMS:
            match = pattern.fullmatch(line)
            name = named(match.group("name")) if match else None
            quoted = kind == "quote" and number > 0 and lines[number - 1].startswith(">")
            if match is None or name is None or quoted:
                continue
            mark = match.groupdict().get("mark") or ""
            start = (
                number - 1 if kind == "fold" and number and _OPENS.fullmatch(lines[number - 1]) else number
            )
            end = _end(lines, code, number, kind, mark, len(mark) if kind == "heading" else max(level, 1))
            yield Part((kind, mark.expandtabs(4)), *name, start, end, match)
            break
        heading = HEADING.match(line)
        if heading and named(line.lstrip("# ")) is None:
            level = len(heading.group(1))


def _end(lines: Sequence[str], code: Sequence[bool], start: int, kind: str, mark: str, level: int) -> int:
    """Find the line behind what a name says.

    Args:
        lines: Of the text.
        code: Which of them are code.
        start: The line of the name.
        kind: Its form.
        mark: What stands before the name.
        level: Headings of this rank and above end it.
    """
    at = start + 1
    while at < len(lines):
        line = lines[at]
        heading = None if code[at] else HEADING.match(line)
        if heading and len(heading.group(1)) <= level:
            break
        if kind == "fold" and "</details" in line.lower():
            return at + 1
        if kind != "heading" and not code[at] and _is_behind(line, kind, mark):
            break
        at += 1
    while at > start + 1 and (not lines[at - 1].strip() or ENDS.match(lines[at - 1])):
        at -= 1
    return at


def _is_behind(line: str, kind: str, mark: str) -> bool:
    """Tell a line that no longer belongs to what a name says, by how the name is written."""
    if kind == "quote":
        return not line.startswith(">")
    if not line.strip():
        return False
    if kind in ("item", "over"):
        spread = line.expandtabs(4)
        return len(spread) - len(spread.lstrip()) <= len(mark.expandtabs(4))
    if kind not in ("bold", "line"):
        return False
    asks = ASKS_BACK.search(line) or (_NUMBERED.match(line) and headlines.asking(line) is not Asking.NO)
    return bool(ENDS.match(line) or _ASKS_NEXT.match(line) or asks) or _begins(line, kind)


def _begins(line: str, kind: str) -> bool:
    """Tell a line that begins with a name of the same form."""
    pattern = dict(_FORMS)[kind]
    found = pattern.fullmatch(line)
    return found is not None and named(found.group("name")) is not None


def own_lines(lines: Sequence[str], part: Part) -> list[str]:
    """Write what a person says without the name; the number of lines stays."""
    kind, mark = part.form
    below = list(lines[part.start + 1 : part.end])
    if kind == "fold":
        return [_SUMMARY.sub(r"\1Answer\2", line) for line in lines[part.start : part.end]]
    if kind == "heading":
        return [f"{mark} Answer", *below]
    if kind == "quote":
        return [">", *below]
    if kind == "item":
        return [f"{part.match.group('mark')}- {part.match.group('said')}", *below]
    if kind == "line":
        return [part.match.group("said"), *below]
    if kind == "over":
        return ["", *dedented(below, len(mark))]
    return ["", *below]


def said_lines(lines: Sequence[str], part: Part) -> list[str]:
    """Give what a person says, without the name and what takes its place."""
    own = own_lines(lines, part)
    if part.form[0] == "heading":
        return own[1:]
    return [_MARKUP.sub("", line) for line in own] if part.form[0] == "fold" else own


def dedented(lines: Sequence[str], width: int) -> list[str]:
    """Move lines to the left so that the leftmost has an indent."""
    spread = [line.expandtabs(4) for line in lines]
    least = min((len(line) - len(line.lstrip()) for line in spread if line.strip()), default=width)
    return [line[least - width :] if line.strip() else "" for line in spread]
