"""A section of a document: a heading, or what stands for one, with what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block

_SOLVED = re.compile(r"(?:해결|원인|결과|시도|개선)")

BOLD_LEVEL = 10.0
"""Below headings, which have 1 to 6."""

ITEM_LEVEL = 20.0
DETAILS_LEVEL = 30.0


@dataclass(slots=True)
class Section:
    """A heading, or what stands for one, with what belongs to it."""

    title: str
    """As plain text, with numbering and signs."""

    kind: str
    """root, heading, bold, item or details."""

    level: float
    start: int
    """The heading's line, from 0."""

    parent: Section | None = None
    blocks: list[Block] = field(default_factory=list)
    """What stands before the first child."""

    children: list[Section] = field(default_factory=list)
    end: int = 0
    """The line after the last of the section, with its children."""

    numbered: bool = False
    """Whether it is a heading inside a list, as in `1. ### What is it?`."""

    listed: bool = False
    """Whether it is a question because of where it stands, whatever its words are: below `면접 질문`."""

    apart: bool = False
    """Whether it asks and answers in one place of some other text, as `"What is it?" → It is …` does."""

    several: bool | None = None
    """Whether several questions follow a title that could also stand for one: `질문`. None: the title tells."""

    @property
    def announces(self) -> bool:
        """Whether the title says that questions follow, as `면접 질문` does."""
        told = labels.lists_questions(self.title) if self.several is None else self.several
        return told and not self.asks

    @property
    def only_counts(self) -> bool:
        """Whether the title only says that a question follows, as `Question 3` does."""
        return headlines.is_question_label(self.title) and not self.several and not self._tells_of_trouble

    @property
    def _tells_of_trouble(self) -> bool:
        """Whether a heading `문제` stands beside one that tells how it was solved, and asks nothing."""
        if headlines.plain(self.title) != "문제" or self.parent is None:
            return False
        return any(_SOLVED.match(headlines.title(each.title)) for each in self.parent.children)

    @property
    def asking(self) -> Asking:
        """How much the title looks like a question."""
        return headlines.asking(self.title)

    @property
    def asks(self) -> bool:
        """Whether the title asks by its words or its mark."""
        return self.asking in (Asking.ASKS, Asking.MARKED)

    def walk(self) -> Iterator[Section]:
        """List the sections below, in the order of the text."""
        for child in self.children:
            yield child
            yield from child.walk()

    def above(self) -> Iterator[Section]:
        """List the sections around, the nearest first, without the root."""
        node = self.parent
        while node is not None and node.kind != "root":
            yield node
            node = node.parent

    def close(self, end: int) -> None:
        """Fill in where the sections below end: at the next one, or where this one does."""
        for child, following in zip(self.children, [*self.children[1:], None], strict=False):
            limit = following.start if following is not None else end
            child.end = child.end or limit
            child.close(child.end)
