"""Tables whose columns are questions and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.rows import found_in
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.blocks.table_columns import cells_of, known_columns
from quizzer.authoring.importing.markdown.choosing.chosen import NO_TOPIC, Chosen, topics
from quizzer.authoring.importing.markdown.choosing.contents import bare
from quizzer.authoring.importing.markdown.choosing.signs import has_content
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.locale import _

_LINKS = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|https?://\S+|[^\w\[(]+(?=$)")
"""What may fill the cell of an answer that is somewhere else."""


def table_rows(root: Section, chosen: Chosen, basket: Basket) -> Iterator[Found]:
    """Read tables whose columns are questions and answers."""
    told = {bare(each.title) for each in root.walk() if has_content(each)}
    for place in (root, *root.walk()):
        if chosen.around(place):
            continue
        for block in place.blocks:
            if block.kind != "table" or block.node is None:
                continue
            head, *body = cells_of(block) or [[]]
            known = _with_second(known_columns(head, body), head, place)
            if "question" in known and "answer" not in known:
                asked = [cells[known["question"][0] : known["question"][0] + 1] for cells in body]
                _lose_rows(asked, told, block, basket)
            if not {"question", "answer"} <= known.keys():
                continue
            for number, cells in enumerate(body):
                texts = {
                    field: [cells[n] for n in at if n < len(cells)]
                    for field, at in known.items()
                    if field != "id"
                }
                texts["answer"] = [each for each in texts["answer"] if _LINKS.sub("", each).strip()]
                found = found_in(texts, basket, block.start + 3 + number, html=False)
                if found is not None:
                    about = tuple(dict.fromkeys((*topics(place), *_own_topic(place), *found.tags)))
                    yield replace(found, question=headlines.title(found.question), source=None, tags=about)


def _with_second(known: dict[str, list[int]], head: Sequence[str], place: Section) -> dict[str, list[int]]:
    """Take the other one of two columns for the answer, `질문 | 키워드`, below a heading that announces questions."""
    alone = len(head) == 2 and "question" in known and not {"answer", "id"} & known.keys()
    if not alone or not labels.lists_questions(place.title):
        return known
    return {"question": known["question"], "answer": [1 - known["question"][0]]}


def is_overview(section: Section) -> bool:
    """Tell a section with nothing but a table of questions, which has no column of answers."""
    filled = [each for each in section.blocks if each.kind != "rule" and block_text(each).strip()]
    if len(filled) != 1 or filled[0].kind != "table" or filled[0].node is None:
        return False
    known = columns.guess(next(iter(cells_of(filled[0])), []))
    return "question" in known and "answer" not in known


def _letters(text: str) -> str:
    return "".join(letter for letter in bare(text) if letter.isalnum())


def _own_topic(place: Section) -> tuple[str, ...]:
    name = headlines.title(place.title)
    return (name,) if place.level > 1 and 1 < len(name) <= 60 and not NO_TOPIC.search(name) else ()


def _lose_rows(cells: Sequence[Sequence[str]], told: set[str], block: Block, basket: Basket) -> None:
    """Say which questions of a table without a column of answers are not taken.

    Args:
        cells: The question of each row, or nothing.
        told: Titles with text below them, which such a table may list as contents.
        block: The table.
        basket: Gets the remarks.
    """
    names = {_letters(each) for each in told}
    for number, asked in enumerate(cells):
        text = headlines.title(asked[0]) if asked else ""
        if headlines.asking(text) in (Asking.ASKS, Asking.MARKED) and _letters(text) not in names:
            basket.lose(
                block.start + 3 + number,
                _("The question has no answer: {question}").format(question=text[:120]),
            )
