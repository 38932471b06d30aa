"""Questions inside the items of lists: lists of questions below an item that asks, and headings in the middle of notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import divided
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text, first_line, inline_text, node_text
from quizzer.authoring.importing.markdown.outlining.listed_lines import ARROW
from quizzer.authoring.importing.markdown.outlining.question_lists import asks_in_bold, is_asked_below
from quizzer.authoring.importing.markdown.outlining.section import ITEM_LEVEL, Section
from quizzer.authoring.importing.markdown.outlining.standing import is_announced

_DEEPER = 0.1
"""What the level of an item inside another is below that one's."""

_SHORTEST_FOLLOW_UP = 12
"""Characters from which an item that asks can stand without the question above it."""

_FEWEST_PARAGRAPHS = 3
_MOST_PARAGRAPHS = 0.5
"""Share of the paragraphs that must ask first and then answer for that to be the way of writing."""


def put_items(block: Block, below: Section) -> None:
    """Make sections of the items of a list below another item, and of the lists of questions inside them."""
    assert block.node is not None
    _put(block.node.children, below)


def put_asked(items: Sequence[SyntaxTreeNode], below: Section) -> None:
    """Make sections of items that ask on behind the answer of a question that is no item."""
    _put(items, below, apart=True)


def _put(items: Sequence[SyntaxTreeNode], below: Section, *, apart: bool = False) -> None:
    for item in items:
        children = as_blocks(item.children)
        if not children or children[0].node is None:
            continue
        line, rest, _bold = first_line(children[0].node)
        line, rest = divided(line, rest)
        level = max(below.level, ITEM_LEVEL) + _DEEPER
        section = Section(line, "item", level, children[0].start, below, end=children[-1].end)
        section.listed, section.apart = not apart, apart
        if rest:
            first = children[0]
            section.blocks.append(Block("paragraph", first.start, first.end, first.node, said=rest))
        put_blocks(children[1:], section)
        below.children.append(section)


def put_rest(first: Block, rest: str, section: Section) -> None:
    """Put what goes on behind the first line of an item below it; a marked follow-up among its lines has its own section.

    Args:
        first: The paragraph.
        rest: Its lines without the first.
        section: The item.
    """
    lines = rest.split("\n")
    marked = [number for number, line in enumerate(lines) if number and _is_marked_follow_up(line)]
    for begin, end in pairwise([0, *marked, len(lines)]):
        start = max(first.start, first.end - len(lines) + begin)
        last = first.end - len(lines) + end
        if not begin:
            told = "\n".join(lines[:end])
            section.blocks.append(Block("paragraph", start, last, first.node, said=told))
            continue
        below = Section(lines[begin], "item", section.level + _DEEPER, start, section, listed=True, end=last)
        if said := "\n".join(lines[begin + 1 : end]).strip("\n"):
            below.blocks.append(Block("paragraph", start + 1, last, first.node, said=said))
        section.children.append(below)


def _is_marked_follow_up(line: str) -> bool:
    return labels.is_follow_up(line) and headlines.asking(line) is Asking.MARKED


def put_blocks(blocks: Sequence[Block], section: Section) -> None:
    """Put blocks under an item; lists of questions among them become sections."""
    for each in blocks:
        asked = _follow_ups(each, section)
        if is_asked_below(each):
            put_items(each, section)
        elif asked and each.node is not None:
            taken = {id(item) for item in asked}
            said = [item for item in each.node.children if id(item) not in taken]
            if said:
                text = node_text(each.node, only=said)
                section.blocks.append(Block("list", each.start, each.end, each.node, said=text))
            _put(asked, section)
        else:
            section.blocks.append(each)


def _follow_ups(block: Block, section: Section) -> list[SyntaxTreeNode]:
    """List the items of an answer that ask on, where some have answers of their own: `- 꼬리 질문: …?`.

    Without a mark they ask on behind the first item below a question, with an answer: `- 그럼 …?`.
    """
    if block.kind != "list" or block.node is None:
        return []
    items = block.node.children
    marked = [item for item in items if labels.is_follow_up(_line(item))]
    if any(len(item.children) > 1 for item in marked):
        return marked
    return [item for item in items[1:] if section.asks and len(item.children) > 1 and _asks_on(_line(item))]


def _asks_on(line: str) -> bool:
    if headlines.asking(line) is Asking.MARKED:
        return True
    spoken = len(line) >= _SHORTEST_FOLLOW_UP and line.rstrip().endswith(("?", "？"))
    return spoken and headlines.asking(line) is Asking.ASKS


def headings_in(node: SyntaxTreeNode, below: Section) -> Iterator[Section]:
    """Make sections of the headings inside a list that ask, each with what follows it in its item."""
    for item in node.walk():
        if item.type != "list_item":
            continue
        blocks = as_blocks(item.children)
        for number, block in enumerate(blocks):
            if block.kind != "heading" or block.node is None:
                continue
            title = inline_text(block.node)
            if headlines.asking(title) not in (Asking.ASKS, Asking.MARKED) or labels.label(title) is not None:
                continue
            said = list(takewhile(lambda each: each.kind != "heading", blocks[number + 1 :]))
            if said:
                level = max(float(block.level), below.level + _DEEPER)
                yield Section(title, "heading", level, block.start, below, said, end=said[-1].end, apart=True)


def paragraphs_ask(blocks: Sequence[Block]) -> bool:
    """Tell a text whose paragraphs ask in their first sentence and answer in the next."""
    told = [first_line(each.node) for each in blocks if each.kind == "paragraph" and each.node is not None]
    asking = sum(begins_with_question(line, rest) for line, rest, _bold in told)
    return asking >= _FEWEST_PARAGRAPHS and asking >= _MOST_PARAGRAPHS * len(told)


def begins_with_question(line: str, rest: str) -> bool:
    """Tell whether a paragraph asks in its first sentence and answers in the next."""
    asked, said = divided(line, rest)
    return asked != line and said != rest and headlines.asking(asked) is Asking.ASKS


def _line(item: SyntaxTreeNode) -> str:
    first = item.children[0]
    return first_line(first)[0] if first.type == "paragraph" else ""


def put_pairs(items: Sequence[SyntaxTreeNode], below: Section) -> None:
    """Take single items of another list that ask, and answer behind an arrow: `- "What is it?" → It is …`."""
    if not is_announced(below):
        return
    for item in items:
        first = item.children[0] if item.children else None
        if first is None or first.type != "paragraph" or first.map is None:
            continue
        line, rest, _bold = first_line(first)
        asked, said = divided(line, rest)
        if said == rest or not ARROW.match(line[line.find(asked) + len(asked) :].lstrip()):
            continue
        section = Section(asked, "item", ITEM_LEVEL, first.map[0], below, apart=True)
        section.blocks.append(Block("paragraph", first.map[0], first.map[1], first, said=said))
        section.end = first.map[1]
        below.children.append(section)


def answered_alike(items: Sequence[SyntaxTreeNode], following: Block | None, around: Section) -> bool:
    """Tell a list below a heading that asks whose items are questions of their own.

    They are answered with quotes, as the heading is; or are all that stands below it.
    """
    if _are_all_below(items, around):
        return True
    head = next((each for each in (around, *around.above()) if each.kind == "heading"), None)
    if head is None or not head.asks or not head.blocks or head.blocks[0].kind != "quote":
        return False
    firsts = [first_line(item.children[0]) for item in items if item.children]
    asking = (Asking.ASKS, Asking.MARKED)
    ask = all(bold and not rest and headlines.asking(line) in asking for line, rest, bold in firsts)
    inside = [any(each.type == "blockquote" for each in item.children) for item in items]
    below = following is not None and following.kind == "quote"
    return ask and len(firsts) == len(items) > 0 and all(inside[:-1]) and (inside[-1] or below)


def _are_all_below(items: Sequence[SyntaxTreeNode], around: Section) -> bool:
    """Tell questions, each with its answer in its item, below a heading that asks and says nothing itself.

    There are several, each understood by itself, or they are counted and bold.
    """
    if around.kind != "heading" or around.asking is not Asking.ASKS or around.blocks or around.children:
        return False
    firsts = [first_line(item.children[0]) for item in items if len(item.children) > 1]
    if not items or len(firsts) < len(items):
        return False
    parent = items[0].parent
    counted = parent is not None and parent.type == "ordered_list"
    asking = (Asking.ASKS, Asking.MARKED)
    bold = all(strong and not rest and headlines.asking(line) in asking for line, rest, strong in firsts)
    return (counted and bold) or (len(items) > 1 and all(_asks_on(line) for line, _rest, _bold in firsts))


def goes_on(block: Block, following: Block, around: Section) -> bool:
    """Tell a list of questions from what answers the last of them below it.

    That is the list right below one of one number, which would be part of it if it stood further right, the paragraph
    below bold items that ask, or one that is labelled as an answer.
    """
    if following.kind == "paragraph" and block.node is not None:
        said = block_text(following).partition("\n")[0]
        labelled = labels.after_label(said) is not None or labels.label(said) is not None
        return labelled or asks_in_bold(block.node.children)
    numbered = block.node is not None and block.node.type == "ordered_list"
    pointed = following.node is not None and following.node.type == "bullet_list"
    return numbered and pointed and following.start <= block.end and is_announced(around)
