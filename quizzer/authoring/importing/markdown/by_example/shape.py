"""The shape of a line: the marks that it begins with, whatever its words are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.texts.prose_lines import in_code

_LABEL = re.compile(
    r"(?P<name>Q(?:uestion|ues|n)?|A(?:nswer|ns)?|질문|문제|문항|문|물음|답변?|정답|답안|예시 ?답안|모범 ?답안|해설|풀이|"
    r"solution|explanation|response|면접관|지원자|interviewer|candidate)\s*[-_#.]?\s*(?P<number>\d{1,4}(?:[-.]\d{1,3})*)?\s*"
    r"(?:[.:：)\]>]+(?!\w*\()|(?<=\d)\s*[-–—|](?!\d)|(?<=\d)(?=\s))\s*"
    r"|(?P<other>[A-Za-z가-힣]{2,16})\s?\#?(?P<count>\d{1,4})\s?[.:：)\]|-]+\s+",
    re.IGNORECASE,
)
"""A name before what is said, `Q1.`, `답변:`, `Case 3:`."""

_MARKS = (
    (">", re.compile(r">[ \t]?")),
    ("#", re.compile(r"(#{1,6})(?:[ \t]+|(?=[^\s#!]))")),
    ("<>", re.compile(r"<([a-z][a-z0-9]*)\b[^<>]*>[ \t]*", re.IGNORECASE)),
    ("box", re.compile(r"\[[ xX]\][ \t]+")),
    ("|", re.compile(r"\|[ \t]*")),
    ("-", re.compile(r"[-+*•◦▪▫·●○►▶‣–—][ \t]+(?=\S)")),
    ("label", _LABEL),
    ("1", re.compile(r"[(\[#]?(?P<number>\d{1,4})(?:[-.]\d{1,3})*[ \t]?(?:[.)\]:]+|[-–—|](?=\s))[ \t]*(?=\D)"
                     r"|\d{1,3}(?:\.\d{1,3})+(?=[ \t]+\S)[ \t]+"
                     r"|[①-⑳❶-❿][ \t]*|\d️?⃣[ \t]*")),
    ("a", re.compile(r"(?:[A-Za-z]|[IVX]{1,5}|[가나다라마바사아자차카타파하])[.)][ \t]+")),
    ("*", re.compile(r"\*{1,3}(?=\S)|_{1,3}(?=[^\W_])")),
    ("`", re.compile(r"`(?=[^`])")),
    ("[", re.compile(r"(?=\[[^\[\]]+\]\()")),
    ("sign", re.compile(r"([←-⇿⌀-➿⬀-⯿★☆■□◆◇※\U0001f000-\U0001faff])[️‍]*[ \t]*")),
)  # fmt: skip
"""What may stand at the front of a line, by the name that it has in a shape."""

_CLOSED = re.compile(r"(?:\s*(?:</[a-z][a-z0-9]*>|[*_`]+|\]\([^)]*\)|[.:：]))+\s*$", re.IGNORECASE)
_HEAD = re.compile(r"[^\w(]*(?P<name>[^\s:：.!?][^:：.!?\n]{0,28}?)\s*(?:\*\*|__)?\s*[:：](?:\*\*|__)?(?!//)")
_WHOLE = 32
"""Letters up to which a line may be nothing but a name."""

_DIGITS = re.compile(r"[0-9]{1,4}")
_MOST_MARKS = 8


@dataclass(frozen=True, slots=True)
class Shape:
    """How a line looks."""

    marks: tuple[str, ...]
    """What it begins with, in order: `('##', '1')` of `## 1. What?`; numbers are left out, names of labels are not."""

    indent: int
    """Blanks before the first mark or word."""

    rank: int
    """Of a heading, 1 to 6; 0 for no heading."""

    number: int | None
    """That it begins with, of `4.2` the 2. None: with none."""

    end: int
    """Where its words begin, emphasis included."""

    label_end: int | None
    """Where they begin behind a label. None: there is no label."""

    label: str | None
    """That label of a question or an answer, in small letters: `q`, `답변`. None: there is none of these."""

    said: str
    """Its words, without marks around them."""

    asks: bool
    """Whether they ask."""

    marked: bool
    """Whether it ends as a question does, with `?`."""

    head: str | None
    """What stands before a colon, or all of a short line: the name of what follows. Without digits, in small letters."""

    named: bool
    """Whether that name stands before a colon."""

    code: bool
    """Whether it stands in code."""

    lead: bool
    """Whether the line before it is blank, or it is the first."""

    above: tuple[tuple[str, ...], str] | None
    """Core and head of the last line above on which something stands, where that is a heading or a name."""

    under: tuple[tuple[int, str], ...]
    """Rank and words of the headings that it stands below, the outermost first."""

    @property
    def core(self) -> tuple[str, ...]:
        """The marks that count when lines are compared: of a label its name alone, of a heading no emphasis and signs."""
        if self.label is not None:
            return (self.label,)
        if self.rank:
            return tuple(
                mark for mark in self.marks if mark == "1" or mark.startswith(("#", "<")) or mark.isalnum()
            )
        return tuple(mark for mark in self.marks if mark not in ("[", "`")) or self.marks[:1]

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.marks and not self.said

    @property
    def is_rule(self) -> bool:
        """Whether it is a line across the page."""
        return not self.said and not self.blank and set("".join(self.marks)) <= {"-", "*", "rule"}


def shapes_of(lines: Sequence[str]) -> list[Shape]:
    """Give the shapes of all lines of a text."""
    code = in_code([line.lstrip() for line in lines])  # fenced; what is only indented may be an answer
    shapes: list[Shape] = []
    above: Shape | None = None
    under: tuple[tuple[int, str], ...] = ()
    for number, (line, inside) in enumerate(zip(lines, code, strict=True)):
        lead = number == 0 or not lines[number - 1].strip(" \t>")
        named = above is not None and not above.code and above.head is not None
        told = (above.core, above.head or "") if above is not None and named else None
        shape = _shape(line, inside, lead, told, under)
        shapes.append(shape)
        above = above if shape.blank else shape
        if shape.rank and not inside:
            under = (*(each for each in under if each[0] < shape.rank), (shape.rank, shape.said))
    return shapes


def indented(line: str) -> str:
    """Give a line with blanks for the tabs before its first mark or word; one further in may divide it."""
    text = line.lstrip()
    return line[: len(line) - len(text)].expandtabs(4) + text


_RULE = re.compile(
    r"[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|<hr\s*/?>)[ \t]*$", re.IGNORECASE
)


def _shape(
    line: str,
    inside: bool,
    lead: bool,
    above: tuple[tuple[str, ...], str] | None,
    under: tuple[tuple[int, str], ...],
) -> Shape:
    text = indented(line)
    at = len(text) - len(text.lstrip())
    indent = at if text.strip() else 0
    marks: list[str] = []
    rank, number, label, label_end, words = 0, None, None, None, None
    if not inside and _RULE.match(text):
        return Shape(
            ("rule",),
            indent,
            0,
            None,
            len(text),
            None,
            None,
            "",
            False,
            False,
            None,
            False,
            inside,
            lead,
            above,
            under,
        )
    while not inside and len(marks) < _MOST_MARKS:
        mark, found = next(
            ((mark, found) for mark, form in _MARKS if (found := form.match(text, at))), ("", None)
        )
        if found is None:
            break
        name, groups = mark, found.groupdict()
        if name == "#":
            rank = len(found.group(1))
            name = found.group(1)
        elif name == "<>":
            name = f"<{found.group(1).lower()}>"
        elif name == "sign":
            name = found.group(1)
        elif name == "label":
            name = (groups["name"] or groups["other"]).casefold()
            label, label_end = groups["name"] and name, found.end()
        counts = _DIGITS.findall(found.group()) if mark in ("1", "label") else []
        number = int(counts[-1]) if counts and number is None else number
        marks.append(name)
        words = at if mark in "*`[" and words is None else words if mark in "*`[" else None
        at = found.end()
        if name == "[":
            break
    said = _CLOSED.sub("", text[at:]).strip()
    asking = headlines.asking(said) if said and not inside else Asking.NO
    marked = said.rstrip(" )]】\"'”’").endswith(("?", "？"))
    return Shape(
        tuple(marks), indent, rank, number, at if words is None else words, label_end, label, said,
        asking in (Asking.ASKS, Asking.MARKED) or marked, marked, _head(text[at:], said),
        _HEAD.match(text[at:]) is not None, inside, lead, above, under,
    )  # fmt: skip


def _head(rest: str, said: str) -> str | None:
    named = _HEAD.match(rest)
    name = named.group("name") if named else said if 0 < len(said) <= _WHOLE else None
    return re.sub(r"[\d\s*_`]+", " ", name).strip().casefold() or None if name else None
