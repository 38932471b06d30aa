"""Names that begin the answers of one text alone, `**해설.** …`, `**Takeaway:** …`, learned from where they stand.

Each stands once in nearly every block, and what stands before it in the block asks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.layouts import between_lines
from quizzer.authoring.importing.markdown.layouts.openers import Opener

_FEWEST = 3
"""Blocks from which a name is learned."""

_SHARE = 0.75
"""Share of the blocks in which it must stand once, below what asks."""

_NAMED = re.compile(
    r"\s*(?:[-*+]\s+|>\s*)?(?P<emphasis>\*\*|__)(?P<name>[^*_\n]{2,30}?)(?P<sign>[.:：]?)(?P=emphasis)(?P<behind>\s*[:：])?\s*(?P<rest>.*)"
)
"""A bold name with a sign at its end, or alone on its line, and what stands behind it."""


_BESIDE = re.compile(
    r"examples?|예시|예제|samples?|입력|출력|제한|조건|inputs?|outputs?|constraints?|notes?|tips?|참고|주의|출처|sources?|why|왜|시간|난이도",
    re.IGNORECASE,
)
"""The front of a name that stands below what asks and begins no answer."""


def with_labels(
    lines: Sequence[str], runs: Sequence[Sequence[Opener]], code: Sequence[bool]
) -> list[str] | None:
    """Write such a name as our label of an answer, in the first run whose blocks have one; None where none has.

    Args:
        lines: Of the text.
        runs: Lines that may open its questions, put together where they are alike.
        code: Of each line, whether it is code.
    """
    for run in runs:
        if len(run) < _FEWEST:
            continue
        blocks = [
            range(opener.at + 1, end)
            for opener, end in zip(run, [*(each.at for each in run[1:]), len(lines)], strict=True)
        ]
        places = [_names(block, lines, code) for block in blocks]
        counts = Counter(name for names in places for name in names)
        for name, count in counts.most_common():
            if count < max(_FEWEST, _SHARE * len(run)):
                break
            written = list(lines)
            for names in places:
                if name in names:
                    written[names[name]] = f"**Answer:** {_rest(lines[names[name]])}".rstrip()
            return written
    return None


def _names(block: range, lines: Sequence[str], code: Sequence[bool]) -> dict[str, int]:
    """Give the first name of a block and its line, if what stands before it asks, and the name does not come again."""
    found = [(at, named) for at in block if not code[at] and (named := _name(lines[at])) is not None]
    if not found:
        return {}
    first, name = found[0]
    before = [lines[at] for at in range(block.start, first) if lines[at].strip() and not code[at]]
    again = sum(each == name for _at, each in found) > 1
    return {name: first} if before and not again and between_lines.asks(before[-1]) else {}


def _name(line: str) -> str | None:
    found = _NAMED.fullmatch(line)
    if found is None or not (found["sign"] or found["behind"] or not found["rest"]):
        return None
    name = " ".join(found["name"].casefold().split())
    beside = (
        _BESIDE.match(name) is not None
        or labels.is_hint(name)
        or labels.holds_follow_ups(name)
        or labels.is_fact(f"{name}:")
    )
    return None if beside or between_lines.asks(name) else name


def _rest(line: str) -> str:
    found = _NAMED.fullmatch(line)
    return found["rest"] if found is not None else ""
