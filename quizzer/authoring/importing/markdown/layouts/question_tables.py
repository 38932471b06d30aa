"""Tables whose columns are questions and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.rows import found_in
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines
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

_COUNTS = re.compile(r"#|no\.?|번호|순번", re.IGNORECASE)
"""The name of a column that only counts the rows."""

_TERMS = re.compile(r"용어|\bglossary\b|\bkey[ -]terms\b|\bterminology\b|\bvocabulary\b", re.IGNORECASE)
"""How a heading says that terms follow, with what they mean."""


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
            known = _with_terms(known_columns(head, body), head, place)
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


def _with_terms(known: dict[str, list[int]], head: Sequence[str], place: Section) -> dict[str, list[int]]:
    """Take two columns below a heading that announces terms for terms and their meaning, beside one that counts."""
    if {"question", "answer"} & known.keys():
        return known
    told = [at for at, name in enumerate(head) if not _COUNTS.fullmatch(name.strip())]
    titles = (place.title, *(each.title for each in place.above()))
    if len(told) == 2 and any(_TERMS.search(each) for each in titles):
        return {"question": told[:1], "answer": told[1:]}
    return known


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
