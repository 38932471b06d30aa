"""Numbered lists of questions that their answers, which stand too far left, cut into several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.plain import first_line

_FEWEST = 2
"""Lists of one question, each with the number 1, from which others like them are questions too."""


@dataclass(slots=True)
class Rows:
    """The numbered lists of questions under one heading so far."""

    last: int | None = None
    """Number of the last question. None: there was none."""

    alone: int = 0
    """Lists of one question with the number 1."""

    mark: str = ""
    """What stands behind the numbers: a full stop or a bracket."""

    def goes_on(self, number: int | None, items: Sequence[SyntaxTreeNode]) -> bool:
        """Tell whether a list goes on with the questions: it counts on, or is one more that begins with 1.

        All its items but the last must hold their answers.

        Args:
            number: Of its first item. None: it has no numbers.
            items: Of the list.
        """
        if number is None:
            return False
        if number == 1 and self.alone >= _FEWEST and all(map(_asks, items)):
            return True
        if self.last is None:
            return False
        if number > self.last and _asks(items[-1]):
            return True
        if any(len(each.children) < 2 for each in items[:-1]):
            return False
        if items[0].parent is not None and items[0].parent.markup != self.mark:
            return False  # points of an answer, `1)`, below `1.`
        return number > self.last or (number == 1 and self.alone >= _FEWEST)

    def taken(self, number: int | None, count: int, mark: str = "") -> None:
        """Note a list of questions."""
        if number is None:
            return
        self.mark = mark
        self.last = number + count - 1
        self.alone += number == 1 and count == 1


def _asks(item: SyntaxTreeNode) -> bool:
    first = item.children[0] if item.children else None
    line = first_line(first)[0] if first is not None and first.type == "paragraph" else ""
    return headlines.asking(line) in (Asking.ASKS, Asking.MARKED)


def first_number(node: SyntaxTreeNode) -> int | None:
    """Give the number of a list's first item; None when it has no numbers."""
    return int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
