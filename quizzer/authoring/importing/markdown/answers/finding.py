"""Where the answer of a question is: after a label, in a quote, or simply below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from textwrap import dedent

from quizzer.authoring.importing.fields.source_lines import without_source_lines
from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.answers.answer import Answer
from quizzer.authoring.importing.markdown.answers.answer_ends import with_end
from quizzer.authoring.importing.markdown.answers.code_in_place import with_code_in_place
from quizzer.authoring.importing.markdown.answers.folded import answer_folded
from quizzer.authoring.importing.markdown.answers.labelled import answer_labelled
from quizzer.authoring.importing.markdown.answers.originals import without_originals
from quizzer.authoring.importing.markdown.answers.prose import answer_quoted, answer_told
from quizzer.authoring.importing.markdown.answers.quoted_answers import answer_quoted_behind
from quizzer.authoring.importing.markdown.beside.adverts import without_adverts
from quizzer.authoring.importing.markdown.beside.link_items import without_contents
from quizzer.authoring.importing.markdown.beside.to_readers import without_remark_before, without_rest
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.texts.fences import lone_code
from quizzer.authoring.importing.texts.placeholders import is_placeholder, without_to_do

_OPTIONS = re.compile(r"^ *(?:- )?[B-Eb-e]\s*[.):]\s", re.MULTILINE)
"""How other points begin where the first one looks like a label: `A) …`, `B) …`."""

_NAME = re.compile(r" *(?:- )?([A-Z][A-Z0-9]{0,9}) ?[:：]")
"""The front of a line that says what a name means."""

_ARROW = re.compile(
    r"(\s*(?:- |\d+\. )?)"
    r"(?:(?:=>|->|⇒|→|➡️?|➔|➜|👉|[ㄴ└┗↳](?=[ 가-힣]))\s*|=\s+(?!(?:is|are|means?|assigns?)\b)|:(?:\s+|(?=[가-힣])))"
    r"(?=[^\s→=>-])"
)

_LONE_ARROW = re.compile(r"\s*(?:=>|->|⇒|→|➡️?|➔|➜|👉)\s*")
"""A line of nothing but what leads to an answer."""

_NAMES_ALL = re.compile(r"(?:설명|해설|풀이|답변?|답안|explanation|answer|solution)\s*[:：]?", re.IGNORECASE)
"""The words of an item that only names what stands inside it."""

_MORE_ITEMS = re.compile(r"\n *(?:- |\d+\. )")


def find_answer(
    section: Section,
    own: Sequence[Section],
    form: frozenset[str] = frozenset(),
    *,
    usual: bool = True,
    quoting: bool = True,
) -> Answer | None:
    """Find the answer of a question.

    Args:
        section: The question.
        own: The sections below it that are no questions of their own.
        form: Names that repeat beside the answers of the document, see `fields.form`.
        usual: Whether answers have labels in this document.
        quoting: Whether quotes are answers in this document; else one at the front only begins its answer.

    Returns:
        None when there is no text that could be one.
    """
    told = without_originals(without_contents(without_remark_before(section.blocks)))
    section = replace(section, blocks=told)
    answer = (
        answer_labelled(section, own, form, usual=usual)
        or answer_folded(section.blocks, section.title)
        or (answer_quoted(section.blocks) if quoting else _quoted_alone(section, own, labelled=usual))
        or answer_quoted_behind(section.blocks)
        or answer_told(section, own, labelled=usual)
    )
    if answer is not None:
        answer.text = without_arrow(answer.text, section.title)
        answer.text = without_rest(without_to_do(answer.text))
    if answer is not None and answer.text.startswith("- ") and not _MORE_ITEMS.search(answer.text):
        answer.text = _without_name(answer.text[2:])  # a list of one
    if answer is not None:
        line, newline, rest = (lone_code(answer.text) or answer.text).partition("\n")
        said = labels.after_label(line)
        if said is not None and not _OPTIONS.search(rest) and not _defines(answer.text, section.title):
            answer.text = f"{said}{newline}{rest}"  # in code
        inside = [block for each in (section, *own) for block in each.blocks]
        answer.text, source = without_source_lines(without_adverts(answer.text, inside))
        answer.credit = answer.credit or source
        if not answer.cut:
            answer.text = with_code_in_place(answer.text, [section, *own])
            answer.text = with_end(answer.text, inside)
    empty = answer is not None and is_placeholder(lone_code(answer.text) or answer.text)
    return None if empty else answer


def _quoted_alone(section: Section, own: Sequence[Section], *, labelled: bool) -> Answer | None:
    """Take a quote for the answer where it and what goes on below it would be an article."""
    told = answer_told(section, own, labelled=labelled)
    return answer_quoted(section.blocks) if told is not None and told.cut else None


def _defines(text: str, question: str) -> bool:
    """Tell an answer whose lines define what the question names, `A : …`, `CNAME : …`, which looks labelled."""
    names = [found.group(1) for line in text.split("\n") if (found := _NAME.match(line))]
    asked = [name for name in names if re.search(rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z])", question)]
    return len(asked) > 1 and names[0] in asked


def _without_name(text: str) -> str:
    """Take the words from the front of an item that only name what stands inside it, `설명`."""
    name, _newline, rest = text.partition("\n")
    return dedent(rest).strip("\n") if rest.strip() and _NAMES_ALL.fullmatch(name.strip()) else text


def without_arrow(text: str, question: str) -> str:
    """Take what leads to an answer from its front, `=> It is …`, and from all of its lines where all have it.

    An arrow in the question may be what is asked about, and stays.
    """
    lines = text.split("\n")
    if len(lines) > 1 and _LONE_ARROW.fullmatch(lines[0]):
        return "\n".join(lines[1:]).strip("\n")
    found = _ARROW.match(lines[0])
    arrow = found.group().split()[-1] if found is not None else ""
    if not arrow or (arrow != ":" and arrow in question):
        return text
    every = all(_ARROW.match(line) for line in lines if line.strip() and "://" not in line)
    return "\n".join(
        _ARROW.sub(r"\1", line, count=1) if number == 0 or (every and _ARROW.match(line)) else line
        for number, line in enumerate(lines)
    )
