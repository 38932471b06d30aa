"""Lines with a word or letter in brackets before them for how hard they are, `**[H] A model fails. Walk me through …**`.

Where most of them ask, so do the others, whatever their words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.common.words import level
from quizzer.authoring.importing.notes.facts import Fact

_LINE = re.compile(
    r"(?P<front> {0,3}(?P<kind>#{1,6}\s+|\*\*|__))[(（\[【]\s*(?P<word>[A-Za-z]{3,12}|[가-힣]{1,3}|[EMH])\s*[)）\]】]\s+"
    r"(?P<text>\S.*)"
)
_LETTERS = {"E": "easy", "M": "medium", "H": "hard"}

_FEWEST_LETTERS = 2
"""Letters that must stand in a text for them to be such."""

_FEWEST = 3
"""Lines from which they are the way in which a text asks."""

_MOST_ASK = 0.6
"""Share of them that must ask."""

_LONGEST_LINE = 600
"""Characters of a line that may be a question."""


@dataclass(frozen=True, slots=True)
class _Line:
    at: int
    kind: str
    front: str
    word: str
    text: str

    @property
    def asks(self) -> bool:
        return headlines.asking(re.sub(r"\*\*|__|`", "", self.text)) in (Asking.ASKS, Asking.MARKED)


def without_levels(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Fact]]:
    """Mark such lines as questions, without what says how hard they are; that is said of the question.

    Where all ask by their words, only letters are taken from them.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    found = [
        _Line(at, read["kind"].strip(), read["front"], read["word"], read["text"])
        for at, line in enumerate(lines)
        if not code[at] and len(line) <= _LONGEST_LINE and (read := _LINE.fullmatch(line)) is not None
    ]
    letters = {each.word for each in found if each.word in _LETTERS}
    known = [
        each
        for each in found
        if (each.word in _LETTERS and len(letters) >= _FEWEST_LETTERS)
        or (len(each.word) > 1 and level(each.word))
    ]
    kept, facts = list(lines), []
    for kind in {each.kind for each in known}:
        same = [each for each in known if each.kind == kind]
        asking = sum(each.asks for each in same)
        if len(same) < _FEWEST or asking < _MOST_ASK * len(same):
            continue
        mark = "Q. " if asking < len(same) else ""
        for each in same:
            if mark or each.word in _LETTERS:
                marked = headlines.asking(each.text) is Asking.MARKED
                kept[each.at] = f"{each.front}{'' if marked else mark}{each.text}"
                facts.append(Fact(each.at + 1, difficulty=_LETTERS.get(each.word) or level(each.word)))
    return kept, sorted(facts, key=lambda each: each.line)
