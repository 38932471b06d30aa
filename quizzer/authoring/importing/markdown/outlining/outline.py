"""A document as an outline: sections under headings, and under what writers use instead of headings.

A bold or marked line (`**Q. …**`), an item of a list of questions and a `<details>` with a question as its
summary stand for headings here, below all real ones. Below a heading that says that questions follow, so do lines
that ask without a mark.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import parts_of_item
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness
from quizzer.authoring.importing.markdown.blocks.document import Block, Document, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import bold_name, first_line
from quizzer.authoring.importing.markdown.blocks.table_columns import asks_in_columns
from quizzer.authoring.importing.markdown.outlining.adopted import adopt
from quizzer.authoring.importing.markdown.outlining.ahead import (
    counted_bold_asks,
    followings,
    holds_several,
    repeated_bold,
    repeated_folds,
)
from quizzer.authoring.importing.markdown.outlining.asked_on import asks_again, put_list
from quizzer.authoring.importing.markdown.outlining.asking_quotes import asking_quote
from quizzer.authoring.importing.markdown.outlining.below_contents import free
from quizzer.authoring.importing.markdown.outlining.folds import is_section, only_folds, without_follow_ups
from quizzer.authoring.importing.markdown.outlining.heading_text import heading_text
from quizzer.authoring.importing.markdown.outlining.listed_lines import (
    before_folded_answer,
    is_labelled,
)
from quizzer.authoring.importing.markdown.outlining.nested import (
    answered_alike,
    goes_on,
    paragraphs_ask,
    put_blocks,
    put_rest,
)
from quizzer.authoring.importing.markdown.outlining.paragraph_heads import paragraph_head
from quizzer.authoring.importing.markdown.outlining.question_lists import (
    all_answered,
    asks_in_bold,
    common_rank,
    is_question_list,
    kinds_before,
    lists_ask,
    mostly_ask,
)
from quizzer.authoring.importing.markdown.outlining.rows import Rows, first_number
from quizzer.authoring.importing.markdown.outlining.section import (
    BOLD_LEVEL,
    DETAILS_LEVEL,
    ITEM_LEVEL,
    Section,
)
from quizzer.authoring.importing.markdown.outlining.standing import (
    answers,
    answers_only,
    behind_follow_ups,
    is_announced,
    is_inside_question,
    is_led_to,
    left,
    says,
)
from quizzer.authoring.importing.markdown.outlining.ways import Ways, after, ways_below, ways_inside

__all__ = ["Section", "outline"]

_LED = re.compile(r"^(?:(?!->)[-–—:→ ])+")
"""Signs between a question and an answer on its line; an arrow is taken from the answer, of all of its lines."""

_BELOW = 0.5
"""What a heading `A.` beside its `Q.` of the same level is lowered by."""


def outline(
    document: Document, *, bold: bool = False, items: bool = False, held: frozenset[int] = frozenset()
) -> Section:
    """Build the outline of a document.

    Args:
        document: The text.
        held: Numbers of lines, from 0, of answers: nothing there is a question unless it is marked.
        bold: Whether every bold line over something stands for a heading.
        items: Whether every item of a list with something below it does.
    """
    root = Section("", "root", 0.0, 0, end=len(document.lines))
    builder = _Builder(root, bold=bold, items=items, held=held)
    builder.paragraphs_ask = paragraphs_ask(document.blocks)
    builder.ways = replace(ways_inside(document.blocks), counted_ask=counted_bold_asks(document.blocks))
    builder.lists_ask = lists_ask(document.blocks)
    builder.fields = repeated_bold(document.blocks)
    builder.folds = repeated_folds(document.blocks)
    builder.take_all(document.blocks)
    free(root)
    adopt(root)
    root.close(len(document.lines))
    return root


class _Builder:
    """Puts blocks under the section that is open."""

    def __init__(
        self, root: Section, *, bold: bool = False, items: bool = False, held: frozenset[int] = frozenset()
    ) -> None:
        self._root = root
        self._held = held
        self._every_bold = bold
        self._every_item = items
        self._open = root
        self.paragraphs_ask = False
        """Whether the paragraphs of the text ask in their first sentence and answer in the next."""

        self.lists_ask = False
        """Whether all numbered lists of the text ask, taken together."""

        self.fields: frozenset[str] = frozenset()
        """Bold lines that come again and again, as the names of the parts of answers do."""

        self.folds: frozenset[str] = frozenset()
        """Summaries that stand over several folds, as the names of the parts of answers do."""

        self._rows = Rows()
        """Numbered lists of questions, one behind the other, with answers between them."""

        self.ways = Ways()
        """In which ways the lines up to the next heading ask."""

    def take_all(self, blocks: Sequence[Block]) -> None:
        for number, (block, following) in enumerate(zip(blocks, followings(blocks), strict=True)):
            if block.kind == "heading" and block.node is not None:
                self._head(heading_text(block.node), "heading", float(block.level), block.start)
                self._rows = Rows(alone=self._rows.alone)
                if self._open.only_counts and not re.search(r"\d", self._open.title):
                    self._open.several = holds_several(after(blocks, number), block.level)
                self.ways = replace(ways_below(blocks, number), counted_ask=self.ways.counted_ask)
            elif block.start in self._held and answers_only(block):
                self._open.blocks.append(block)
            elif block.kind == "paragraph":
                self._paragraph(block, following)
            elif block.kind == "quote":
                self._quote(block, following)
            elif block.kind == "list":
                self._list(block, blocks[number + 1] if number + 1 < len(blocks) else None)
            elif block.kind == "details" and is_section(block, self.folds):
                self._details(block)
            elif block.kind == "details" and only_folds(block, self._open):
                self.take_all(block.inner)
            elif block.kind == "details":
                answer, asked = without_follow_ups(block)
                self._open.blocks.append(answer)
                self.take_all(asked)
            elif block.kind == "table" and asks_in_columns(block):
                self._open = left(self._open, block.start)
                self._open.blocks.append(block)
            else:
                self._open.blocks.append(block)

    def _head(self, title: str, kind: str, level: float, start: int, *, listed: bool = False) -> None:
        parent = self._open if kind != "bold" else behind_follow_ups(self._open, title, start)
        while parent.level >= level and parent is not self._root:
            if parent.level == level and parent.kind == kind and answers(title, parent):
                level += _BELOW
                break
            parent = parent.parent or self._root
        section = Section(title, kind, level, start, parent, listed=listed)
        parent.children.append(section)
        self._open = section

    def _paragraph(self, block: Block, following: Block | None) -> None:
        head = paragraph_head(
            block,
            following,
            self._open,
            self.ways,
            self.fields,
            paragraphs_ask=self.paragraphs_ask,
            every_bold=self._every_bold,
        )
        if head is None:
            self._open.blocks.append(block)
            return
        self._head(head.title, "bold", BOLD_LEVEL, block.start, listed=head.listed)
        if head.rest:
            self._open.blocks.append(Block("paragraph", block.start, block.end, block.node, said=head.rest))

    def _quote(self, block: Block, following: Block | None) -> None:
        """Take a quote that asks, where what follows may answer, for a heading."""
        quote = asking_quote(block, following, self._open, self.ways)
        if quote is None:
            self._open.blocks.append(block)
        elif quote.above_headings:
            self._head(quote.title, "heading", self._open.level + _BELOW, block.start)
        else:
            self._head(quote.title, "bold", BOLD_LEVEL, block.start, listed=quote.listed)
            self._open.apart = self._open.apart or quote.apart
            if quote.rest:
                self._open.blocks.append(
                    Block("paragraph", block.start, block.end, block.node, said=quote.rest)
                )

    def _list(self, block: Block, following: Block | None) -> None:
        assert block.node is not None
        asked_before_fold = before_folded_answer(block, following, self._open)
        if asked_before_fold is not None:
            self._head(asked_before_fold, "bold", BOLD_LEVEL, block.start)
            return
        items = block.node.children
        kinds = ("code", "quote", "table") if is_announced(self._open) else ("code", "quote")
        fenced = following is not None and following.node is not None and following.node.type == "fence"
        answered = following is not None and (
            following.kind in kinds or fenced or goes_on(block, following, self._open)
        )
        answered = answered or (self._open.kind == "item" and asks_in_bold(items))
        alike = answered_alike(items, following, self._open)
        every = self._every_item and any(len(item.children) > 1 for item in items)
        row = first_number(block.node)
        continued = self._rows.goes_on(row, items)
        counted = self.lists_ask and block.node.type == "ordered_list" and not is_inside_question(self._open)
        if (
            not every
            and not continued
            and not counted
            and (
                asks_again(items, self._open)
                or not is_question_list(
                    items,
                    inside=is_inside_question(self._open)
                    and not (alike or labels.announces_follow_ups(self._open.title)),
                    answered_below=answered and not (len(items) == 1 and is_led_to(self._open)),
                    announced=is_announced(self._open),
                )
            )
        ):
            self._open = put_list(block, following, self._open)
            return
        if all_answered(items) and says(self._open):
            self._open = left(self._open, block.start)
        self._rows.taken(row, len(items), block.node.markup)
        kinds_asked = kinds_before(items)
        rank = common_rank(items)
        names_asked = counted or mostly_ask(items)
        for item in items:
            children = as_blocks(item.children)
            if not children or children[0].node is None:
                continue
            first = children[0]
            line, rest, bold = first_line(children[0].node)
            if names_asked and not bold and not rest:
                named_so = bold_name(children[0].node)
                if named_so is not None and headlines.asking(named_so[0]) is Asking.NAMES:
                    line, rest, bold = named_so
            told = self._open.asking is Asking.MARKED and labels.is_fact(line)
            if told or labels.after_label(line) is not None or labels.label(line):
                self._open.blocks.append(first)
                self._open.blocks += children[1:]
                continue
            below = children[1] if len(children) > 1 else following if item is items[-1] else None
            name, line, rest = parts_of_item(line, rest, bold=bold, labelled=is_labelled(below))
            if name is not None:
                self._head(name, "item", ITEM_LEVEL, first.start)
            kind, _colon, named_by_kind = line.partition(": ")
            if kind in kinds_asked and headlines.asking(line) is not Asking.MARKED:
                line = named_by_kind
            headed = first.kind == "heading" or (rank > 0 and headlines.asking(line) is Asking.ASKS)
            level = float(first.level or rank) if headed else ITEM_LEVEL
            named = names_asked and (len(children) > 1 or bool(rest)) and likeness(line) >= CONCEPT
            listed = (
                continued
                or alike
                or named
                or (is_announced(self._open) and (bold or bool(rest) or len(children) > 1 or len(items) == 1))
            )
            level += 1.0 if name is not None else 0.0
            self._head(line, "heading" if headed else "item", level, first.start, listed=listed)
            self._open.numbered = headed and block.node.type == "ordered_list"
            if rest:
                put_rest(first, _LED.sub("", rest), self._open)
            if headed:
                self.take_all(children[1:])
            else:
                put_blocks(children[1:], self._open)

    def _details(self, block: Block) -> None:
        section = Section(block.summary, "details", DETAILS_LEVEL, block.start, self._open)
        section.end = block.end
        self._open.children.append(section)
        inner = _Builder(section, bold=self._every_bold, items=self._every_item, held=self._held)
        inner.fields = self.fields
        inner.folds = self.folds
        inner.ways = ways_inside(block.inner)
        inner.take_all(block.inner)
