"""Code among the words of an answer, put back where it stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.answers.answer_code import is_short, shown_code
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.section import Section

_MARKS = r"(?:\s|- |\d{1,4}\. )*"
"""What stands between two pieces of an answer: blank lines, and the marks of items."""

_LONGEST_LABEL = 5
"""Words of a label that may stand before the first ones of an answer."""

_BEGINNING = 40
"""Letters by which the end of a first paragraph is found of which only a part is the answer."""


@dataclass(slots=True)
class _Walk:
    """How far the words of an answer were followed."""

    text: str
    at: int = 0
    """Where the last words that were found end."""

    begun: bool = False
    inside: bool = False
    """Whether the last words were of the answer, so that code behind them is too."""

    shown: list[tuple[int, Block, str]] = field(default_factory=list)
    """Code, and where it stands among the words."""

    def say(self, words: str) -> None:
        """Follow words of the text, which may be of the answer or of something beside it."""
        said = words.split()
        if not said:
            return
        found = self._next(said)
        if found is None and not self.begun:
            labelled = range(1, min(_LONGEST_LABEL + 1, len(said)))
            tail = re.escape(words.rstrip().rpartition("\n")[2][-_BEGINNING:])
            found = next(filter(None, (self._next(said[cut:]) for cut in labelled)), None)
            found = found or re.search(tail, self.text)
        self.inside = found is not None
        if found is not None:
            self.begun, self.at = True, found.end()

    def _next(self, said: Sequence[str]) -> re.Match[str] | None:
        """Find words right behind those that were found last."""
        return re.compile(_MARKS + r"\s+".join(map(re.escape, said))).match(self.text, self.at)

    def show(self, block: Block) -> None:
        """Keep code, where it stands behind words of the answer and is not among them yet."""
        code = shown_code([block])
        if code is None:
            return
        if found := re.compile(r"\s*" + re.escape(code)).match(self.text, self.at):
            self.begun, self.inside, self.at = True, True, found.end()
        elif self.inside:
            self.shown.append((self.at, block, code))


def with_code_in_place(text: str, places: Iterable[Section]) -> str:
    """Give an answer with the code that stands among and right behind its words; where all is too long, without the longer.

    Args:
        text: The words of the answer, in the order of the text.
        places: The question and the sections below it.
    """
    walk = _Walk(text)
    for number, place in enumerate(places):
        if number:
            walk.say(headlines.title(place.title))
        _follow(walk, place.blocks)
    for kept in (walk.shown, [each for each in walk.shown if is_short(each[1])]):
        whole = _joined(text, kept)
        if not is_long(whole):
            return whole
    return text


def _follow(walk: _Walk, blocks: Sequence[Block]) -> None:
    """Follow blocks, and those inside folds, quotes and items of lists in their place."""
    for block in blocks:
        inner = _inner(block)
        for part in inner:
            _follow(walk, part)
        if block.kind in ("details", "quote"):
            walk.inside = False  # what stands behind a quote is not quoted
        elif block.kind == "code":
            walk.show(block)
        elif not inner and block.kind not in ("rule", "callout"):
            walk.say(block_text(block))


def _inner(block: Block) -> list[Sequence[Block]]:
    """List the blocks inside a block, those of each item of a list by themselves."""
    if block.kind == "details":
        return [block.inner]
    if block.node is None or block.said is not None or block.kind not in ("quote", "list"):
        return []
    items = block.node.children if block.kind == "list" else [block.node]
    return [as_blocks(each.children) for each in items]


def _joined(text: str, shown: Sequence[tuple[int, Block, str]]) -> str:
    """Put code on lines of its own behind the words that it stands behind."""
    pieces: list[str] = []
    begin = 0
    for at, _block, code in shown:
        pieces += (text[begin:at], code)
        begin = at
    return "".join(
        f"{piece}\n" if number % 2 == 0 and number < len(pieces) else piece
        for number, piece in enumerate([*pieces, text[begin:]])
    )
