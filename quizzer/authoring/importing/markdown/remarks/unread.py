"""What is said of a text whose questions have no answers, or that holds none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.found import Basket, Found, Remark
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text, blocks_text, first_line
from quizzer.authoring.importing.markdown.choosing.chosen import Chosen
from quizzer.authoring.importing.markdown.choosing.signs import has_content
from quizzer.authoring.importing.markdown.outlining.listed_lines import is_manual
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.locale import _

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")

_WORTH_SAYING = 30
"""Characters from which a section without a question is worth a note."""

_LONG_OPENING = 400
"""Characters in paragraphs from which that holds for what a text says before its parts, too."""


def report_lists(root: Section, chosen: Chosen, basket: Basket, used: frozenset[int]) -> None:
    """Say which questions of a mere list have no answers."""
    for place in (root, *root.walk()):
        if chosen.around(place) or id(place) in used:
            continue
        for line, text in listed_questions(place):
            basket.lose(line, _("The question has no answer: {question}").format(question=text[:120]))


def without_answered(remarks: Sequence[Remark], found: Sequence[Found]) -> list[Remark]:
    """Leave out what is said twice, or says that a question has no answer that has one at another place of the text."""
    answered = {unanswered(each.question, pictured=pictured) for each in found for pictured in (False, True)}
    return [each for each in dict.fromkeys(remarks) if each.message not in answered]


def unanswered(question: str, *, pictured: bool = False) -> str:
    """Say that a question has no answer, or none but a picture."""
    if pictured:
        message = _("The answer is only a picture; write what it shows in words: {question}")
    else:
        message = _("The question has no answer: {question}")
    return message.format(question=question[:120])


def report_empty(root: Section, chosen: Chosen, basket: Basket) -> None:
    """Say which short questions beside longer ones, `A와 B의 차이` without a question mark, have no answers."""
    for section in root.walk():
        if section in chosen or _says_anything(section) or chosen.around(section):
            continue
        if section.kind == "item" and section.asking is Asking.NO and len(headlines.title(section.title)) > 1:
            basket.lose(
                section.start + 1,
                _("The question has no answer: {question}").format(
                    question=headlines.title(section.title)[:120]
                ),
            )
        if section.asking is not Asking.NAMES and section.kind != "details":
            continue
        beside = section.parent.children if section.parent is not None else []
        asked = (Asking.ASKS, Asking.NAMES) if section.kind == "details" else (Asking.ASKS,)
        if any(each.asking in asked for each in beside if each is not section):
            name = headlines.title(section.title)[:120]
            basket.lose(section.start + 1, _("The question has no answer: {question}").format(question=name))


def _says_anything(section: Section) -> bool:
    """Tell whether a section has words or code; an address alone is none."""
    alone = len(section.blocks) == 1 and not section.children
    return has_content(section) and not (alone and _ADDRESS.fullmatch(blocks_text(section.blocks).strip()))


def report_rest(root: Section, chosen: Chosen, basket: Basket, used: frozenset[int]) -> None:
    """Say which sections with text hold no question, in one note for those that follow each other."""
    run: list[Section] = []
    for section in [*root.walk(), None]:
        if section is not None:
            inside = chosen.around(section) or id(section) in used
            if not inside and (labels.is_beside(section.title) or not section.blocks):
                continue
            text = "" if inside else blocks_text(each for each in section.blocks if not is_navigation(each))
            text += "".join(each.node.content for each in section.blocks if each.kind == "code" and each.node)
            if not inside and (len(text) < _WORTH_SAYING or not _is_part(section)):
                continue
            if not inside:
                run.append(section)
                continue
        if run:
            names = ", ".join(headlines.title(each.title)[:40] for each in run[:3]) + (
                " …" if len(run) > 3 else ""
            )
            basket.note(run[0].start + 1, _("No question is in: {titles}").format(titles=names))
            run = []


def _is_part(section: Section) -> bool:
    """Tell a section from a title over the whole text, unless much is told below that."""
    told = blocks_text(each for each in section.blocks if each.kind == "paragraph")
    return section.level > 1 or len(told) >= _LONG_OPENING


def report_names(root: Section, basket: Basket) -> None:
    """Say which short questions and names a text about interviews lists, where nothing was taken from it."""
    said = {each.spot.line for each in basket.remarks}
    for place in (root, *root.walk()):
        for block in place.blocks:
            if block.kind != "list" or block.node is None or block.node.type != "ordered_list":
                continue
            for item in block.node.children:
                text = headlines.title(block_first(item)) if len(item.children) == 1 else ""
                if item.map is not None and item.map[0] + 1 not in said and likeness(text) >= CONCEPT:
                    basket.lose(
                        item.map[0] + 1,
                        _("The question has no answer: {question}").format(question=text[:120]),
                    )


def listed_questions(place: Section) -> Iterator[tuple[int, str]]:
    """List the questions of lists that hold nothing else, with their lines, from 1."""
    for above, block in pairwise((None, *place.blocks)):
        if block is None or block.kind != "list" or block.node is None or is_navigation(block):
            continue
        if above is not None and above.kind == "paragraph" and is_manual(block_text(above)):
            continue
        for node in block.node.walk():
            if node.type in ("bullet_list", "ordered_list"):
                yield from _questions_of(node, bare=node is block.node and _lists_bare(place, node))


def _questions_of(node: SyntaxTreeNode, *, bare: bool) -> Iterator[tuple[int, str]]:
    """List what the items of one list ask; the items of lists inside them are not among them."""
    items = [each for each in node.children if each.children and each.map is not None]
    texts = [(each.map[0] + 1, block_first(each)) for each in items if each.map is not None]
    asking = [(line, text) for line, text in texts if headlines.asking(text) in (Asking.ASKS, Asking.MARKED)]
    linked = sum(each.type == "link" for each in node.walk())
    if bare and not linked:
        yield from ((line, headlines.title(text)) for line, text in texts if text.strip())
    elif len(asking) > 1 and len(asking) * 2 >= len(texts) and linked * 2 < len(texts):
        yield from ((line, headlines.title(text)) for line, text in asking)


def _lists_bare(place: Section, node: SyntaxTreeNode) -> bool:
    """Tell a list of single lines below a heading that says that questions follow."""
    single = all(len(item.children) == 1 and not first_line(item.children[0])[1] for item in node.children)
    asks = any(
        headlines.asking(block_first(item)) is not Asking.NO for item in node.children if item.children
    )
    return place.announces and single and (asks or place.level > 1)
