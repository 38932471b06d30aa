"""A document as an outline: sections under headings, and under what writers use instead of headings.

A bold or marked line (`**Q. …**`), an item of a list of questions and a `<details>` with a question as its
summary stand for headings here, below all real ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.blocks import Block, Document, as_blocks
from quizzer.authoring.importing.markdown.labels import Asking
from quizzer.authoring.importing.markdown.plain import first_line, inline_text

BOLD_LEVEL = 10.0
"""Below headings, which have 1 to 6."""

ITEM_LEVEL = 20.0
DETAILS_LEVEL = 30.0
_BELOW = 0.5
"""What a heading `A.` beside its `Q.` of the same level is lowered by."""


_EXERCISE = re.compile(
    r"^(?:Drill|Exercise|Problem|Quiz|연습\s?문제|퀴즈)\s*\d+(?:\.\d+)*\s*[.:)]\s+", re.IGNORECASE
)
"""The name of an exercise before what it asks."""


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

    @property
    def asking(self) -> Asking:
        """How much the title looks like a question."""
        return labels.asking(self.title)

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


def outline(document: Document) -> Section:
    """Build the outline of a document."""
    root = Section("", "root", 0.0, 0, end=len(document.lines))
    _Builder(root).take_all(document.blocks)
    _close(root, len(document.lines))
    return root


class _Builder:
    """Puts blocks under the section that is open."""

    def __init__(self, root: Section) -> None:
        self._root = root
        self._open = root

    def take_all(self, blocks: Sequence[Block]) -> None:
        for block, following in zip(blocks, [*blocks[1:], None], strict=False):
            if block.kind == "heading" and block.node is not None:
                self._head(inline_text(block.node), "heading", float(block.level), block.start)
            elif block.kind == "paragraph":
                self._paragraph(block, following)
            elif block.kind == "list":
                self._list(block, following)
            elif block.kind == "details" and _is_section(block):
                self._details(block)
            else:
                self._open.blocks.append(block)

    def _head(self, title: str, kind: str, level: float, start: int) -> None:
        parent = self._open
        while parent.level >= level and parent is not self._root:
            if parent.level == level and parent.kind == kind and _answers(title, parent):
                level += _BELOW
                break
            parent = parent.parent or self._root
        section = Section(title, kind, level, start, parent)
        parent.children.append(section)
        self._open = section

    def _paragraph(self, block: Block, following: Block | None) -> None:
        assert block.node is not None
        line, rest, bold = first_line(block.node)
        asked_before_fold = self._before_folded_answer(block, following)
        if asked_before_fold is not None:
            self._head(asked_before_fold, "bold", BOLD_LEVEL, block.start)
            return
        if rest and labels.is_question_label(line) and line.rstrip().endswith((":", "：")):
            line, rest = f"Q. {rest.replace(chr(10), ' ')}", ""
        asking = labels.asking(line) if len(line) < 400 else Asking.NO
        marked = asking is Asking.MARKED and labels.after_label(line) is None
        asked = bold and asking is Asking.ASKS and not (line.endswith(":") or labels.label(line))
        asked = asked and not self._inside_question()
        if not (marked or asked):
            self._open.blocks.append(block)
            return
        line, rest = _whole_question(line, rest)
        self._head(line, "bold", BOLD_LEVEL, block.start)
        if rest:
            self._open.blocks.append(Block("paragraph", block.start, block.end, block.node, said=rest))

    def _before_folded_answer(self, block: Block, following: Block | None) -> str | None:
        """Give a paragraph that asks what the details right below it answer, where no heading asks it."""
        if following is None or following.kind != "details" or labels.label(following.summary) is None:
            return None
        text = " ".join(inline_text(block.node).split()) if block.node is not None else ""
        marked = any(
            each.asking is Asking.MARKED or labels.is_question_label(each.title)
            for each in (self._open, *self._open.above())
        )
        if marked or self._inside_question() or not 0 < len(text) < 600:
            return None
        text = _EXERCISE.sub("", text, count=1)
        return text if labels.asking(text) in (Asking.ASKS, Asking.MARKED) else None

    def _list(self, block: Block, following: Block | None) -> None:
        assert block.node is not None
        items = block.node.children
        answered = following is not None and following.kind in ("code", "quote")
        if not _is_question_list(items, inside=self._inside_question(), answered_below=answered):
            self._open.blocks.append(block)
            return
        for item in items:
            children = as_blocks(item.children)
            if not children or children[0].node is None:
                continue
            first = children[0]
            line, rest, _bold = first_line(children[0].node)
            if labels.after_label(line) is not None or labels.label(line):
                self._open.blocks.append(first)
                self._open.blocks += children[1:]
                continue
            line, rest = _whole_question(line, rest)
            level = float(first.level) if first.kind == "heading" else ITEM_LEVEL
            self._head(line, "heading" if first.kind == "heading" else "item", level, first.start)
            self._open.numbered = first.kind == "heading"
            if rest:
                self._open.blocks.append(Block("paragraph", first.start, first.end, first.node, said=rest))
            self._open.blocks += children[1:]

    def _details(self, block: Block) -> None:
        section = Section(block.summary, "details", DETAILS_LEVEL, block.start, self._open)
        section.end = block.end
        self._open.children.append(section)
        inner = _Builder(section)
        inner.take_all(block.inner)

    def _inside_question(self) -> bool:
        node: Section | None = self._open
        while node is not None and node.kind != "root":
            if node.asking in (Asking.ASKS, Asking.MARKED) and node.level < BOLD_LEVEL and node.level > 1:
                return True
            if labels.is_question_label(node.title):
                return True
            node = node.parent
        return False


def _whole_question(line: str, rest: str) -> tuple[str, str]:
    """Put a question together that goes on in the next lines of its paragraph."""
    if not rest or line.rstrip().endswith(("?", "？")) or labels.after_label(rest) is not None:
        return line, rest
    lines = rest.split("\n")
    asked = next((n for n, each in enumerate(lines) if re.search(r"[?？][\"'”’)]*$", each.strip())), None)
    if asked is None or asked > 3 or any(labels.label(each) for each in lines[: asked + 1]):
        return line, rest
    return " ".join([line, *lines[: asked + 1]]), "\n".join(lines[asked + 1 :])


def _answers(title: str, before: Section) -> bool:
    """Tell whether a heading is the answer to the one of the same level before it."""
    answer = labels.label(title) is not None or labels.after_label(title) is not None
    asked = before.asking in (Asking.ASKS, Asking.MARKED) or labels.is_question_label(before.title)
    return answer and asked


def _is_section(block: Block) -> bool:
    """Tell a question or a topic that opens from an answer or an aside that does."""
    name = block.summary
    if not name or labels.label(name) or not labels.title(name):
        return False
    return labels.asking(name) in (Asking.ASKS, Asking.MARKED) or not labels.is_aside(name)


def _is_question_list(items: Sequence[SyntaxTreeNode], *, inside: bool, answered_below: bool) -> bool:
    """Tell a list of questions, with their answers in or behind the items, from any other list.

    Args:
        items: Of the list.
        inside: Whether it stands below a question.
        answered_below: Whether what follows the list may be the answer of its last item.
    """
    asked = marked = headed = answered = labelled = 0
    for item in items:
        if not item.children:
            continue
        first = item.children[0]
        line, rest, _bold = first_line(first) if first.type in ("paragraph", "heading") else ("", "", False)
        if labels.after_label(line) is not None or labels.label(line):
            labelled += 1
            continue
        asking = labels.asking(line) if 0 < len(line) < 400 else Asking.NO
        asked += asking in (Asking.ASKS, Asking.MARKED)
        marked += asking is Asking.MARKED
        headed += first.type == "heading"
        answered += bool(rest) or len(item.children) > 1
        if first.type == "paragraph" and _is_link(first):
            return False
    count = len(items) - labelled
    answered += labelled
    if headed == count and headed:
        return True
    if inside:
        return marked * 2 > count
    ordered = bool(items) and items[0].parent is not None and items[0].parent.type == "ordered_list"
    alone = len(items) == 1 and (ordered or answered_below)
    return asked * 2 > count and (answered > 0 or alone or marked == count)


def _is_link(paragraph: SyntaxTreeNode) -> bool:
    """Tell whether a paragraph is nothing but links."""
    inline = next((each for each in paragraph.children if each.type == "inline"), None)
    if inline is None:
        return False
    words = [each for each in inline.children if each.type != "softbreak" and inline_text_of(each).strip()]
    return len(words) > 0 and all(each.type == "link" for each in words)


def inline_text_of(node: SyntaxTreeNode) -> str:
    """Give the words of one inline node."""
    if node.type in ("text", "code_inline"):
        return node.content
    return "".join(inline_text_of(each) for each in node.children) if node.children else ""


def _close(section: Section, end: int) -> None:
    """Fill in where the sections end."""
    for child, following in zip(section.children, [*section.children[1:], None], strict=False):
        limit = following.start if following is not None else end
        if not child.end:
            child.end = limit
        _close(child, child.end)
