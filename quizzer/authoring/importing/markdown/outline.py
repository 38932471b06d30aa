"""A document as an outline: sections under headings, and under what writers use instead of headings.

A bold or marked line (`**Q. …**`), an item of a list of questions and a `<details>` with a question as its
summary stand for headings here, below all real ones. Below a heading that says that questions follow, so do lines
that ask without a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.adopted import adopt
from quizzer.authoring.importing.markdown.ahead import (
    bold_mostly_asks,
    bold_that_asks,
    first_of_quote,
    holds_several,
    numbered_bold,
    some_quote_asks,
)
from quizzer.authoring.importing.markdown.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks import Block, Document, as_blocks
from quizzer.authoring.importing.markdown.halves import divided, whole_question
from quizzer.authoring.importing.markdown.headlines import Asking
from quizzer.authoring.importing.markdown.likeness import CONCEPT, NAMES, is_part, likeness
from quizzer.authoring.importing.markdown.nested import (
    begins_with_question,
    headings_in,
    paragraphs_ask,
    put_blocks,
)
from quizzer.authoring.importing.markdown.plain import (
    block_text,
    bold_name,
    first_line,
    inline_text,
)
from quizzer.authoring.importing.markdown.question_lists import (
    LONGEST_QUESTION,
    all_answered,
    is_question_list,
    kinds_before,
    mostly_ask,
)
from quizzer.authoring.importing.markdown.rows import Rows, first_number
from quizzer.authoring.importing.markdown.section import BOLD_LEVEL, DETAILS_LEVEL, ITEM_LEVEL, Section
from quizzer.authoring.importing.markdown.standing import (
    behind_follow_ups,
    holds_items,
    is_announced,
    is_inside_question,
    left,
    says,
)
from quizzer.authoring.importing.markdown.table_columns import asks_in_columns

__all__ = ["Section", "outline"]

_BELOW = 0.5
"""What a heading `A.` beside its `Q.` of the same level is lowered by."""

_NUMBERED = re.compile(r"\W{0,2}\d{1,3}\s*[.)]\s")
_FEWEST_NUMBERED = 3
"""Bold lines with numbers below one heading from which those without are none of them."""

_LEVEL = re.compile(
    r"^(?:junior|mid(?:dle)?|senior|staff|beginner|intermediate|advanced|easy|medium|hard|주니어|시니어|초급|중급|고급)"
    r"\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""For whom a question is, before it."""

_ARROW = re.compile(r"(?:→|=>|->|⇒|↳)\s*")
"""What leads from a question to its answer in the next line."""


def outline(document: Document, *, bold: bool = False, items: bool = False) -> Section:
    """Build the outline of a document.

    Args:
        document: The text.
        bold: Whether every bold line over something stands for a heading.
        items: Whether every item of a list with something below it does.
    """
    root = Section("", "root", 0.0, 0, end=len(document.lines))
    builder = _Builder(root, bold=bold, items=items)
    builder.paragraphs_ask = paragraphs_ask(document.blocks)
    builder.names_ask = bold_mostly_asks(document.blocks)
    builder.take_all(document.blocks)
    adopt(root)
    _close(root, len(document.lines))
    return root


class _Builder:
    """Puts blocks under the section that is open."""

    def __init__(self, root: Section, *, bold: bool = False, items: bool = False) -> None:
        self._root = root
        self._every_bold = bold
        self._every_item = items
        self._open = root
        self.paragraphs_ask = False
        """Whether the paragraphs of the text ask in their first sentence and answer in the next."""

        self._rows = Rows()
        """Numbered lists of questions, one behind the other, with answers between them."""

        self._bold_asks = False
        """Whether, up to the next heading, some bold line asks: then others only divide an answer."""

        self._numbered_asks = False
        """Whether one of those is numbered, `**1. What is …**`: then the other numbered ones are questions too."""

        self.names_ask = False
        """Whether, up to the next heading, most bold lines ask: then names among them do, too."""

        self._bold_counts = False
        """Whether, up to the next heading, several bold lines are numbered: then others are parts of what they begin."""

        self._quotes_ask = False
        """Whether, up to the next heading, some quote begins with a bold question: then others with bold names ask too."""

    def take_all(self, blocks: Sequence[Block]) -> None:
        for number, (block, following) in enumerate(zip(blocks, _followings(blocks), strict=True)):
            if block.kind == "heading" and block.node is not None:
                self._head(inline_text(block.node), "heading", float(block.level), block.start)
                self._rows = Rows()
                if self._open.only_counts and not re.search(r"\d", self._open.title):
                    self._open.several = holds_several(_after(blocks, number), block.level)
                asking = bold_that_asks(_after(blocks, number))
                self._bold_asks = bool(asking)
                self.names_ask = bold_mostly_asks(_after(blocks, number))
                self._bold_counts = numbered_bold(_after(blocks, number)) >= _FEWEST_NUMBERED
                self._quotes_ask = some_quote_asks(_after(blocks, number))
                self._numbered_asks = any(_NUMBERED.match(line) for line in asking)
            elif block.kind == "paragraph":
                self._paragraph(block, following)
            elif block.kind == "quote":
                self._quote(block, following)
            elif block.kind == "list":
                self._list(block, blocks[number + 1] if number + 1 < len(blocks) else None)
            elif block.kind == "details" and _is_section(block):
                self._details(block)
            elif block.kind == "details" and self._only_folds(block):
                self.take_all(block.inner)
            elif block.kind == "table" and asks_in_columns(block):
                self._open = left(self._open, block.start)
                self._open.blocks.append(block)
            else:
                self._open.blocks.append(block)

    def _head(self, title: str, kind: str, level: float, start: int, *, listed: bool = False) -> None:
        parent = self._open if kind != "bold" else behind_follow_ups(self._open, title, start)
        while parent.level >= level and parent is not self._root:
            if parent.level == level and parent.kind == kind and _answers(title, parent):
                level += _BELOW
                break
            parent = parent.parent or self._root
        section = Section(title, kind, level, start, parent, listed=listed)
        parent.children.append(section)
        self._open = section

    def _paragraph(self, block: Block, following: Block | None) -> None:
        assert block.node is not None
        line, rest, bold = first_line(block.node)
        asked_before_fold = self._before_folded_answer(block, following)
        if asked_before_fold is not None:
            self._head(asked_before_fold, "bold", BOLD_LEVEL, block.start)
            return
        if rest and headlines.is_question_label(line) and line.rstrip().endswith((":", "：")):
            line, rest = f"Q. {rest.replace(chr(10), ' ')}", ""
        if not rest and labels.announces_follow_ups(line) and following is not None:
            self._head(line, "bold", BOLD_LEVEL, block.start)
            return
        asking = headlines.asking(line) if len(line) < LONGEST_QUESTION else Asking.NO
        marked = asking is Asking.MARKED and labels.after_label(line) is None
        asked = bold and asking is Asking.ASKS and not (line.endswith(":") or labels.label(line))
        asked = asked and not is_inside_question(self._open)
        listed = not (marked or asked) and self._is_listed(line, rest, following, bold=bold)
        if not (marked or asked) and bold and self._names_question(line, rest, following):
            listed = listed or not is_inside_question(self._open)
        if self.paragraphs_ask and begins_with_question(line, rest) and not is_inside_question(self._open):
            listed = True
        if not (marked or asked or listed):
            self._open.blocks.append(block)
            return
        line, rest = whole_question(line, rest)
        if marked or listed:
            line, rest = divided(_LEVEL.sub("", line), rest)
        self._head(line, "bold", BOLD_LEVEL, block.start, listed=listed)
        rest = _ARROW.sub("", rest, count=1) if _ARROW.match(rest) else rest
        if rest:
            self._open.blocks.append(Block("paragraph", block.start, block.end, block.node, said=rest))

    def _names_question(self, line: str, rest: str, following: Block | None) -> bool:
        """Tell a bold name, `A와 B의 차이`, among bold lines that mostly ask, with an answer below it."""
        if not self.names_ask or headlines.asking(line) is not Asking.NAMES or is_part(line):
            return False
        return not line.endswith((":", "：")) and (
            bool(rest) or (following is not None and following.kind != "heading")
        )

    def _is_listed(self, line: str, rest: str, following: Block | None, *, bold: bool) -> bool:
        """Tell a line that is a question because a heading says that questions follow."""
        if (
            bold
            and self._bold_counts
            and not _NUMBERED.match(line)
            and headlines.asking(line) is not Asking.ASKS
        ):
            return False
        if self._every_bold and bold and 0 < len(line) < LONGEST_QUESTION and labels.label(line) is None:
            return bool(rest) or (following is not None and following.kind not in ("heading", "html"))
        if not is_announced(self._open) or not 0 < len(line) < LONGEST_QUESTION or line.endswith((":", "：")):
            return False
        if labels.label(line) or labels.after_label(line) is not None or labels.is_beside(line):
            return False
        if labels.is_aside(line) or labels.is_follow_up(line) or labels.is_fact(line):
            return False
        if labels.lists_questions(line) and headlines.asking(line) is Asking.NO:
            return False
        answered = bool(rest) or (following is not None and following.kind not in ("heading", "html"))
        if following is not None and labels.is_follow_up(block_text(following).partition("\n")[0]):
            return False
        if following is not None and is_navigation(following):
            return False
        if bold and self._numbered_asks and _NUMBERED.match(line):
            return answered
        if bold:
            named = headlines.asking(line) is Asking.NAMES
            return answered and (not self._bold_asks or named) and not holds_items(self._open)
        if rest and _ARROW.match(rest):
            return True
        if divided(_LEVEL.sub("", line), rest)[1] != rest and not self._bold_asks:
            return True
        return answered and not rest and headlines.asking(line) is Asking.ASKS and not self._bold_asks

    def _before_folded_answer(self, block: Block, following: Block | None) -> str | None:
        """Give a paragraph that asks what the details right below it answer, where no heading asks it."""
        if following is None or following.kind != "details" or labels.label(following.summary) is None:
            return None
        text = " ".join(inline_text(block.node).split()) if block.node is not None else ""
        marked = any(
            each.asking is Asking.MARKED or each.only_counts for each in (self._open, *self._open.above())
        )
        if marked or is_inside_question(self._open) or not 0 < len(text) < 600:
            return None
        text = headlines.EXERCISE.sub("", text, count=1)
        return text if headlines.asking(text) in (Asking.ASKS, Asking.MARKED) else None

    def _quote(self, block: Block, following: Block | None) -> None:
        """Take a quote that asks, where what follows may answer, for a heading."""
        line, rest, bold = first_of_quote(block)
        marked = headlines.asking(line) is Asking.MARKED and labels.after_label(line) is None
        below = following is not None and following.kind == "heading" and self._open.kind == "heading"
        if (
            (
                marked
                and below
                and following is not None
                and following.level > self._open.level
                and not rest.strip()
            )
            and not self._open.blocks
            and not self._open.children
            and not self._open.asks
        ):
            self._head(line, "heading", self._open.level + _BELOW, block.start)
            return
        answered = bool(rest.strip()) or (
            following is not None
            and (
                following.kind in ("paragraph", "list", "code", "details", "table")
                or (following.kind == "quote" and labels.after_label(block_text(following)) is not None)
            )
        )
        listed = (
            not marked
            and (
                (headlines.asking(line) is Asking.ASKS and (bold or is_announced(self._open)))
                or (headlines.asking(line) is Asking.NAMES and bold and self._quotes_ask)
            )
            and bool(rest.strip())
            and not is_inside_question(self._open)
            and not ((self._open.asks or self._open.listed) and not self._open.blocks)
        )
        told = line.partition(": ")[2] if ": " in line else line
        if _ARROW.match(rest.strip("\n")) and headlines.asking(told) is Asking.ASKS and not marked:
            self._head(told, "bold", BOLD_LEVEL, block.start)
            self._open.apart = True
            said = _ARROW.sub("", rest.strip("\n"), count=1)
            self._open.blocks.append(Block("paragraph", block.start, block.end, block.node, said=said))
            return
        if not ((marked or listed) and answered and len(line) < LONGEST_QUESTION):
            self._open.blocks.append(block)
            return
        line, rest = divided(*whole_question(line, rest.strip("\n")))
        self._head(line, "bold", BOLD_LEVEL, block.start, listed=listed)
        if rest:
            self._open.blocks.append(Block("paragraph", block.start, block.end, block.node, said=rest))

    def _list(self, block: Block, following: Block | None) -> None:
        assert block.node is not None
        items = block.node.children
        kinds = ("code", "quote", "table") if is_announced(self._open) else ("code", "quote")
        fenced = following is not None and following.node is not None and following.node.type == "fence"
        answered = following is not None and (
            following.kind in kinds or fenced or self._goes_on(block, following)
        )
        every = self._every_item and any(len(item.children) > 1 for item in items)
        row = first_number(block.node)
        goes_on = self._rows.goes_on(row, items)
        if (
            not every
            and not goes_on
            and not is_question_list(
                items,
                inside=is_inside_question(self._open) and not labels.announces_follow_ups(self._open.title),
                answered_below=answered,
                announced=is_announced(self._open),
            )
        ):
            self._open.blocks.append(block)
            self._pairs(items)
            if block.node is not None:
                self._open.children += headings_in(block.node, self._open)
            return
        if all_answered(items) and says(self._open):
            self._open = left(self._open, block.start)
        self._rows.taken(row, len(items), block.node.markup)
        kinds_asked = kinds_before(items)
        counted = (CONCEPT if row is not None else NAMES) if mostly_ask(items) else None
        for item in items:
            children = as_blocks(item.children)
            if not children or children[0].node is None:
                continue
            first = children[0]
            line, rest, bold = first_line(children[0].node)
            if counted is not None and not bold and not rest:
                named_so = bold_name(children[0].node)
                if named_so is not None and headlines.asking(named_so[0]) is Asking.NAMES:
                    line, rest, bold = named_so
            if labels.after_label(line) is not None or labels.label(line):
                self._open.blocks.append(first)
                self._open.blocks += children[1:]
                continue
            line, rest = divided(*whole_question(line, rest))
            line = line.partition(": ")[2] if line.partition(": ")[0] in kinds_asked else line
            level = float(first.level) if first.kind == "heading" else ITEM_LEVEL
            named = counted is not None and (len(children) > 1 or bool(rest)) and likeness(line) >= counted
            listed = (
                goes_on
                or named
                or (is_announced(self._open) and (bold or bool(rest) or len(children) > 1 or len(items) == 1))
            )
            self._head(
                line, "heading" if first.kind == "heading" else "item", level, first.start, listed=listed
            )
            self._open.numbered = first.kind == "heading" and block.node.type == "ordered_list"
            if rest:
                self._open.blocks.append(
                    Block("paragraph", first.start, first.end, first.node, said=rest.lstrip("-–—:→ "))
                )
            if first.kind == "heading":
                self.take_all(children[1:])
            else:
                put_blocks(children[1:], self._open)

    def _goes_on(self, block: Block, following: Block) -> bool:
        """Tell a list of one number from the list right below it, which would be part of it if it stood further right."""
        numbered = block.node is not None and block.node.type == "ordered_list"
        pointed = following.node is not None and following.node.type == "bullet_list"
        return numbered and pointed and following.start <= block.end and is_announced(self._open)

    def _pairs(self, items: Sequence[SyntaxTreeNode]) -> None:
        """Take single items of another list that ask, and answer behind an arrow: `- "What is it?" → It is …`."""
        if not is_announced(self._open):
            return
        for item in items:
            first = item.children[0] if item.children else None
            if first is None or first.type != "paragraph" or first.map is None:
                continue
            line, rest, _bold = first_line(first)
            asked, said = divided(line, rest)
            if said == rest or not _ARROW.match(line[line.find(asked) + len(asked) :].lstrip()):
                continue
            section = Section(asked, "item", ITEM_LEVEL, first.map[0], self._open, apart=True)
            section.blocks.append(Block("paragraph", first.map[0], first.map[1], first, said=said))
            section.end = first.map[1]
            self._open.children.append(section)

    def _only_folds(self, block: Block) -> bool:
        """Tell details that fold a part of the text with its headings from an answer that opens."""
        headed = any(each.kind == "heading" for each in block.inner)
        return (
            headed
            and not is_inside_question(self._open)
            and not self._open.asks
            and not is_announced(self._open)
        )

    def _details(self, block: Block) -> None:
        section = Section(block.summary, "details", DETAILS_LEVEL, block.start, self._open)
        section.end = block.end
        self._open.children.append(section)
        inner = _Builder(section, bold=self._every_bold, items=self._every_item)
        inner.take_all(block.inner)


def _followings(blocks: Sequence[Block]) -> list[Block | None]:
    """Give, for each block, the next one that is no rule."""
    found: list[Block | None] = []
    following: Block | None = None
    for block in reversed(blocks):
        found.append(following)
        following = following if block.kind == "rule" else block
    return found[::-1]


def _after(blocks: Sequence[Block], number: int) -> Iterator[Block]:
    """List the blocks behind one of them."""
    for at in range(number + 1, len(blocks)):
        yield blocks[at]


def _answers(title: str, before: Section) -> bool:
    """Tell whether a heading is the answer to the one of the same level before it."""
    answer = labels.label(title) is not None or labels.after_label(title) is not None
    asked = before.asks or before.only_counts or before.announces
    return answer and asked


def _is_section(block: Block) -> bool:
    """Tell a question or a topic that opens from an answer or an aside that does."""
    name = block.summary
    if not name or labels.label(name) or labels.is_hint(name) or not headlines.title(name):
        return False
    return headlines.asking(name) in (Asking.ASKS, Asking.MARKED) or not labels.is_aside(name)


def _close(section: Section, end: int) -> None:
    """Fill in where the sections end."""
    for child, following in zip(section.children, [*section.children[1:], None], strict=False):
        limit = following.start if following is not None else end
        if not child.end:
            child.end = limit
        _close(child, child.end)
