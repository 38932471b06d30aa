"""A talk of two, `A: What is it?` and `B: It is …`, of whom one asks and the other answers, written with our marks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.common.html_blocks import block_names

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_TURN = re.compile(
    r"(?:[-*+]\s+)?(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?"
    r"(?:(?P<opening>[\[【<])\s?(?P<framed>[^\W\d_][^\[\]【】<>:：]{0,15}?)\s?[\]】>](?:\s?\[[^\[\]]{2,12}\])?\s?[:：]?"
    r"|(?P<name>[^\W\d_][\w.]{0,11}(?: [\w.]{1,10})?)\s?[:：])\s*(?P<said>\S.*)"
)
_STARS = re.compile(r"\*\*|__")
_TAGS = frozenset(block_names) | frozenset({
    "a", "abbr", "b", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "u",
})  # fmt: skip
"""What stands in angle brackets and is nobody's name."""

_KNOWN = re.compile(
    r"(?:q|질문|문제|답|답변|answer|question|note|tip|참고|interviewer|면접관|질문자|interviewee|candidate|지원자|면접자|답변자)\s?\d*",
    re.IGNORECASE,
)
"""Names that are marks of questions, answers and asides elsewhere, where what is asked need not look so."""

_TIMED = re.compile(
    r"(\[[^\[\]]{1,16}\]) ?\[(?:오전|오후|[AP]M)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\] ?", re.IGNORECASE
)

_ASKING = (Asking.ASKS, Asking.MARKED)
_TELLS = re.compile(r"(?:[예에]요|죠)[.!~]*$")
"""Ends that ask only with a question mark."""

_FEWEST = 2
"""Turns of each of the two."""

_LEAST = 0.9
"""Share of all turns that the two must have."""

_MOST_ASK = 0.4
"""Share of one's turns that must ask."""

_LEAST_ASK = 0.3
"""Share of the other's turns that may."""

_RULE = "***"


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one says."""

    number: int
    """Of its line, from 0."""

    name: str
    said: str

    @property
    def asks(self) -> bool:
        return headlines.asking(self.said) in _ASKING and _TELLS.search(self.said) is None


def with_marks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write who asks as `Q:` and who answers as `A:`; the number of lines stays.

    What the one says without asking ends the answer before it.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    turns = [
        turn for number, line in enumerate(lines) if number not in code and (turn := _turn(line, number))
    ]
    counts = Counter(turn.name for turn in turns)
    names = [name for name, _count in counts.most_common(2)]
    if (
        len(names) < 2
        or counts[names[1]] < _FEWEST
        or sum(counts[name] for name in names) < _LEAST * len(turns)
    ):
        return list(lines)
    shares = {name: sum(each.asks for each in turns if each.name == name) / counts[name] for name in names}
    asker, other = sorted(names, key=lambda name: -shares[name])
    answered = [two.name == other for one, two in pairwise(turns) if one.name == asker and one.asks]
    alternate = sum(answered) >= _LEAST * len(answered)
    if any(_KNOWN.fullmatch(name) for name in names) and {asker, other} != {"a", "b"}:
        return list(lines)
    if not alternate or shares[asker] < _MOST_ASK or shares[other] > _LEAST_ASK:
        return list(lines)
    written = list(lines)
    for turn in turns:
        mark = "A: " if turn.name == other else "Q: "
        written[turn.number] = f"{mark}{turn.said}" if turn.name == other or turn.asks else _RULE
    return written


def without_times(lines: Sequence[str]) -> list[str]:
    """Take the time from between a name and what is said, `[민수] [오후 3:12] …`, as messengers export it."""
    timed = sum(_TIMED.match(line) is not None for line in lines)
    return [_TIMED.sub(r"\1 ", line, count=1) for line in lines] if timed >= _FEWEST else list(lines)


def _turn(line: str, number: int) -> _Turn | None:
    found = _TURN.fullmatch(_STARS.sub("", line).strip()) if line.strip() else None
    if found is None or line.lstrip().startswith(("#", "|")):
        return None
    name = (found.group("framed") or found.group("name")).strip().casefold()
    return (
        None
        if found["opening"] == "<" and name.split()[0] in _TAGS
        else _Turn(number, name, found.group("said"))
    )
