"""The questions of a document, each with its answer."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzer.authoring.importing.fields.shown import with_pictures
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.answers.answer import Answer
from quizzer.authoring.importing.markdown.answers.answer_code import without_asked_code
from quizzer.authoring.importing.markdown.answers.article import article
from quizzer.authoring.importing.markdown.answers.contrasts import without_weak
from quizzer.authoring.importing.markdown.answers.fields import form
from quizzer.authoring.importing.markdown.answers.finding import find_answer
from quizzer.authoring.importing.markdown.answers.repeated import said_already, without_question
from quizzer.authoring.importing.markdown.beside.asides import is_hint
from quizzer.authoring.importing.markdown.blocks.document import Document
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text
from quizzer.authoring.importing.markdown.choosing.choice import Choice, choose, is_question
from quizzer.authoring.importing.markdown.choosing.chosen import (
    NO_TOPIC,
    Chosen,
    is_topic,
    own_sections,
    topics,
)
from quizzer.authoring.importing.markdown.choosing.follow_ups import (
    follows,
    report_follow_ups,
    with_follow_ups,
)
from quizzer.authoring.importing.markdown.choosing.signs import begins_with_quote, has_answer, has_label
from quizzer.authoring.importing.markdown.choosing.statements import joined, only_states, statement
from quizzer.authoring.importing.markdown.choosing.wording import (
    asking_blocks,
    asks_below,
    link_behind,
    question_text,
)
from quizzer.authoring.importing.markdown.layouts.pairs import paired_lists
from quizzer.authoring.importing.markdown.layouts.question_tables import is_overview, table_rows
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.markdown.remarks.unread import (
    listed_questions,
    report_empty,
    report_lists,
    report_rest,
    unanswered,
)
from quizzer.authoring.importing.texts.fences import unfenced
from quizzer.locale import _

_SHARE_LABELLED = 0.4
"""Share of the questions from which labels, or quotes, are the document's way to mark answers."""

_FENCE = re.compile(r"^\s*(?:`{3,}|~{3,}).*$", re.MULTILINE)
_NAME = re.compile(r"\*\*[^*\n.!?。]{1,60}(?<![다요])\*\*")
"""A bold line that names what follows."""

_PICTURE = re.compile(r"!\[[^\[\]]*\]\(|<img\b", re.IGNORECASE)

_BOX = re.compile(r"\[[ xX]\]\s")
"""What stands before an answer to tick."""


def asking_sections(root: Section) -> tuple[Choice, Chosen]:
    """Find the sections of a document that are questions by their own words and marks."""
    choice = choose(root)
    likely = Chosen([section for section in root.walk() if is_question(section, choice)])
    return choice, Chosen([section for section in likely.sections if not is_topic(section, likely)])


def find_questions(
    root: Section, document: Document, basket: Basket, chosen: Chosen | None = None
) -> list[Found]:
    """Find the questions of a document, in its order.

    What asks but has no answer is said in the basket.

    Args:
        root: The outline.
        document: The text.
        basket: Gets what could not be used.
        chosen: The sections that are questions. None: those that ask.
    """
    chosen = chosen if chosen is not None else asking_sections(root)[1]
    paired = paired_lists(root, basket)
    chosen = Chosen([section for section in chosen.sections if id(section) not in paired.used])
    names = form([each for top in chosen.sections for each in (top, *own_sections(top, chosen))])
    leading = [each for each in chosen.sections if not follows(each)]
    usual = sum(map(has_label, leading)) >= _SHARE_LABELLED * len(leading)
    quoting = sum(map(begins_with_quote, leading)) >= _SHARE_LABELLED * len(leading)
    found: list[Found] = []
    wording: dict[int, str] = {}
    for section in chosen.sections:
        question = question_text(section)
        each = _found(section, question, chosen, names, document, basket, usual=usual, quoting=quoting)
        if each is not None:
            found.append(each)
            wording[id(section)] = each.question
    found = [without_question(each) for each in without_weak(found)]
    rows = [*table_rows(root, chosen, basket), *paired.found]
    report_follow_ups(chosen, basket)
    report_lists(root, chosen, basket, paired.used)
    report_empty(root, chosen, basket)
    if found:
        report_rest(root, chosen, basket, paired.used)
    asked = with_follow_ups(found, chosen, wording)
    return sorted([*asked, *rows], key=lambda each: each.spot.line or 0)


def _found(
    section: Section,
    question: str,
    chosen: Chosen,
    names: frozenset[str],
    document: Document,
    basket: Basket,
    *,
    usual: bool,
    quoting: bool,
) -> Found | None:
    line = section.start + 1
    if not question:
        return None
    if _is_choice(section) and not has_answer(section):
        basket.lose(
            line,
            _("{kind} is not asked here: {text}").format(kind=_("Multiple choice"), text=question[:120]),
        )
        return None
    if (section.asking is not Asking.MARKED and is_overview(section)) or only_states(section):
        return None
    own = own_sections(section, chosen)
    place = section
    if asks_below(section):
        place = Section(question, section.kind, section.level, section.start, section.parent, end=section.end)
        place.blocks = without_asked_code(section.blocks[len(asking_blocks(section)) :], question)
        place.children = section.children
    asked = statement(section) if place is section else None
    if asked is not None:
        question = joined(question, asked[0])
        place = replace(section, blocks=[each for each in section.blocks if each is not asked[1]])
    answer = find_answer(place, own, names, usual=usual, quoting=quoting)
    if answer is None and NO_TOPIC.search(question) and section.asking in (Asking.NO, Asking.NAMES):
        return None  # a heading over questions
    if answer is None:
        lines = document.lines[section.start + 1 : section.end]
        basket.lose(line, unanswered(question, pictured=any(map(_PICTURE.search, lines))))
        for each, text in listed_questions(section):
            basket.lose(each, _("The question has no answer: {question}").format(question=text[:120]))
        return None
    if asked is not None:
        answer.taken.append((asked[1].start, asked[1].end))
    elif place is not section:
        answer.taken += [(block.start, block.end) for block in asking_blocks(section)]
    if answer.cut:
        basket.note(
            line, _("The answer is an article: its beginning is the model answer, all of it the explanation.")
        )
    told = explanation(section, question, answer, chosen, document)
    head = document.lines[section.start : section.start + (section.kind == "heading")]
    return Found(
        question=question,
        answers=(answer.text,),
        spot=basket.spot(line),
        explanation=with_pictures(told, head, question, basket, line, markdown=True),
        tags=topics(section),
        hints=tuple(text for each in place.blocks if is_hint(each) and (text := block_text(each).strip())),
        source=answer.credit or link_behind(section),
    )


def _is_choice(section: Section) -> bool:
    """Tell a question whose answers are boxes to tick."""
    for block in section.blocks:
        if block.kind == "list" and block.node is not None:
            firsts = [block_first(item) for item in block.node.children if item.children]
            boxes = len(firsts) > 1 and all(_BOX.match(first) for first in firsts)
            asking = sum(headlines.asking(first) is Asking.ASKS for first in firsts)
            return boxes and asking < len(firsts)  # else they are still to be answered
    return False


def explanation(
    section: Section, question: str, answer: Answer, chosen: Chosen, document: Document
) -> str | None:
    """Give what the section says beyond the answer, in Markdown; None when that is nothing."""
    inner = [(each.start, each.end) for each in section.walk() if each in chosen]
    if not answer.taken and not answer.partial:
        return None
    first = section.start + 1
    if section.kind == "details":
        first = _after_summary(section, document)
    taken = answer.taken
    if not taken and not answer.cut:
        blocks = [block for each in (section, *own_sections(section, chosen)) for block in each.blocks]
        behind = [replace(each, start=max(each.start, min(first, each.end))) for each in blocks]
        taken = said_already(sorted(behind, key=lambda each: each.start), answer.text, document.lines)
    text = article(document.lines, [*inner, *taken], first, max(section.end, first))
    if text is not None and _NAME.fullmatch(text):
        return None
    said = "" if text is None else letters(_without_labels(text)).removeprefix(letters(question))
    return None if said in letters(unfenced(answer.text)) or said in letters(question) else text


def _without_labels(text: str) -> str:
    """Give the words of an explanation without fences and labels of answers."""
    lines = (re.sub(r"\*\*|__", "", line) for line in _FENCE.sub("", text).split("\n"))
    return "\n".join(labels.after_label(line) or line for line in lines if labels.label(line) is None)


def _after_summary(section: Section, document: Document) -> int:
    for number in range(section.start, min(section.end, section.start + 6)):
        if "</summary" in document.lines[number].lower():
            return number + 1
    return section.start + 1
