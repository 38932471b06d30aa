"""A numbered list of questions, and further down the numbered list of their answers."""

from __future__ import annotations

from dataclasses import dataclass

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text
from quizzer.authoring.importing.markdown.outlining.outline import Section


@dataclass(frozen=True, slots=True)
class Paired:
    """What pairs of lists hold."""

    found: tuple[Found, ...]

    used: frozenset[int]
    """The `id` of each section that the lists stand in."""


def paired_lists(root: Section, basket: Basket) -> Paired:
    """Find lists of answers below a label, each with the list of as many questions before it."""
    found: list[Found] = []
    used: set[int] = set()
    for place in (root, *root.walk()):
        asked: Block | None = None
        labelled = False
        for block in place.blocks:
            if _numbers(block) > 1:
                if asked is not None and labelled and _numbers(asked) == _numbers(block):
                    found += _pairs(asked, block, basket)
                    used.add(id(place))
                asked, labelled = block, False
            elif block.kind == "paragraph":
                labelled = labels.label(block_text(block)) is not None
        for head, before in zip(place.children, [place, *place.children], strict=False):
            answers = next((each for each in head.blocks if each.kind != "rule"), None)
            if labels.label(head.title) is None or answers is None or _numbers(answers) < 2:
                continue
            if before.asking in (Asking.ASKS, Asking.MARKED):
                continue
            lists = [each for each in before.blocks if _numbers(each) > 1]
            if lists and _numbers(lists[-1]) == _numbers(answers):
                found += _pairs(lists[-1], answers, basket)
                used |= {id(head), id(before)}
    return Paired(tuple(found), frozenset(used))


def _numbers(block: Block) -> int:
    """Count the items of a numbered list; 0 for anything else."""
    numbered = block.kind == "list" and block.node is not None and block.node.type == "ordered_list"
    return len(block.node.children) if numbered and block.node is not None else 0


def _pairs(asked: Block, answers: Block, basket: Basket) -> list[Found]:
    assert asked.node is not None and answers.node is not None
    found = []
    for question, answer in zip(asked.node.children, answers.node.children, strict=True):
        words, said = headlines.title(" ".join(_text(question).split())), _text(answer)
        line = question.map[0] + 1 if question.map is not None else asked.start + 1
        if words and said:
            found.append(Found(question=words, answers=(said,), spot=basket.spot(line)))
    return found


def _text(item: SyntaxTreeNode) -> str:
    return blocks_text(as_blocks(item.children))
