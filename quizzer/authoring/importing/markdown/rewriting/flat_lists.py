"""Lists of one rank in which some items ask and the items behind them answer, written as headings over shorter lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import dedent

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import divided
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.rewriting.stanzas import SPOKEN

_ITEM = re.compile(r"[-*+] +(?P<twice>[-*+] +)?(?P<text>\S.*)")
_EMPTY = re.compile(r"[-*+]\s*")
_HEADED = re.compile(r"[-*+] +(?P<heading>#{1,6} \S.*)")
_HEADING = re.compile(r"#{1,6} ")
_CLOSED = re.compile(
    r"[?？][\"'”’)]*\s*$|(?:세요|시오|십시오|주세요|란|인가|는가|나요|까요)\s*(?:[.。]\s*)?$"
)
"""How what asks as a whole ends."""

_FEWEST = 3
"""Such questions from which they are the way in which a text is written."""

_MOST = 0.7
"""Share of the items that ask and are answered which must be such."""

_LEAST_ASK = 0.15
"""Share of all items of the lists that must ask."""

_LONGEST = 300
"""Characters of an item that may ask."""


@dataclass(slots=True)
class _Item:
    """An item of a list at the left."""

    number: int
    """Of its line, from 0."""

    text: str
    twice: bool
    """Whether it is the first item of a list in an item, `- - What is it?`."""

    holds: bool = False
    """Whether something stands indented below it."""

    @property
    def asks(self) -> bool:
        text = re.sub(r"\*\*|__", "", self.text)
        closed = _CLOSED.search(text) is not None or SPOKEN.search(text) is not None
        if len(text) > _LONGEST or not closed or labels.after_label(text) is not None:
            return False
        return headlines.asking(text) in (Asking.ASKS, Asking.MARKED) and not divided(text)[1]


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write items that ask so; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    runs = [run for run in _runs(lines, code) if any(each.asks for each in run)]
    items = [each for run in runs for each in run]
    asking = [each for each in items if each.asks]
    if sum(each.twice for each in asking) >= _FEWEST:
        asking = [each for each in asking if each.twice]
    asked = {each.number for each in asking}
    flat = [
        each
        for run in runs
        for each, following in zip(run, [*run[1:], None], strict=True)
        if each.number in asked and not each.holds and following is not None and following.number not in asked
    ]
    answered = len(flat) + sum(each.holds for each in asking)
    if len(flat) < _FEWEST or len(flat) < _MOST * answered or len(asking) < _LEAST_ASK * len(items):
        return list(lines)
    written = [
        headed.group("heading") if number not in code and (headed := _HEADED.fullmatch(line)) else line
        for number, line in enumerate(lines)
    ]
    for each in asking:
        written[each.number] = f"###### {each.text}"
        if each.holds:
            _put_left(written, each.number + 1)
    return written


def _put_left(lines: list[str], first: int) -> None:
    """Put the indented lines from one on to the left."""
    end = first
    while end < len(lines) and (lines[end][:1].isspace() or not lines[end]):
        end += 1
    lines[first:end] = dedent("\n".join(lines[first:end]).expandtabs(4)).split("\n") if end > first else []


def _runs(lines: Sequence[str], code: set[int]) -> Iterator[list[_Item]]:
    """List the lists of a text that stand below no heading that asks, each as its items that are not empty."""
    run: list[_Item] = []
    asked = False
    for number, line in enumerate(lines):
        found = _ITEM.fullmatch(line)
        if number in code:
            _hold(run)
        elif found is not None and not _HEADED.fullmatch(line):
            if not asked:
                run.append(_Item(number, found.group("text").strip(), found.group("twice") is not None))
        elif line[:1].isspace() and line.strip():
            _hold(run)
        elif line.strip() and not _EMPTY.fullmatch(line):
            yield run
            run = []
            if _HEADING.match(line):
                asked = headlines.asking(line.lstrip("# ")) in (Asking.ASKS, Asking.MARKED)
    yield run


def _hold(run: Sequence[_Item]) -> None:
    """Note that the last item of a list has something below it."""
    if run:
        run[-1].holds = True
