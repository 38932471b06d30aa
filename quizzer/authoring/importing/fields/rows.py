"""A question out of named texts: a table's row, a note's fields, an object of JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quizzer.authoring.exporting.csv_table import GOES_ON
from quizzer.authoring.exporting.fingerprints import read_fingerprint
from quizzer.authoring.importing.fields import cloze, columns
from quizzer.authoring.importing.fields.label_lines import labelled, small_print
from quizzer.authoring.importing.fields.shown import SOUND, say_sounds, with_pictures
from quizzer.authoring.importing.fields.side_labels import without_names
from quizzer.authoring.importing.fields.source_lines import without_last_link, without_source_lines
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines.farewells import without_farewell
from quizzer.authoring.importing.texts.placeholders import is_unwritten
from quizzer.authoring.importing.web.html import looks_like_html, to_answer, to_markdown, to_text
from quizzer.locale import _

OWN_GUID = "quizzer/"
"""How quizzer names its questions in Anki: `quizzer/PACK/QUESTION`."""

_PICTURE = re.compile(r"(?:\s*!\[[^\[\]]*\]\([^()\s]*\))+\s*")
"""An answer in Markdown that is nothing but pictures."""

_BOLD = re.compile(r"\A\*\*(?=[^\s*])([^*\n]+)(?<=\S)\*\*\Z")
"""A front that is bold as a whole, as people set off the terms of a deck."""


def found_in(
    texts: Mapping[str, Sequence[str]],
    basket: Basket,
    line: int | None,
    *,
    html: bool | None,
    exact: bool = False,
    gapped: bool = True,
) -> Found | None:
    """Make a question of texts by field.

    Args:
        texts: By the names of `columns.NAMES`; of a field that has one value the first counts.
        basket: Gets what is missing.
        line: Where the texts stand, from 1.
        html: Whether they are HTML. None: where they look like it.
        exact: Whether tags and hints stand one on a line, so that commas are part of them.
        gapped: Whether `{{c1::…}}` is a gap to be filled, unless quizzer wrote the note; else it is text.

    Returns:
        None, with a remark, when there is no question or no answer.
    """
    print_of = _first(texts, "fingerprint", False)
    exact = exact or bool(read_fingerprint(print_of))  # what quizzer exported is taken to the letter
    labels, texts = _without_small_print(texts, False if exact else html)
    question = _first(texts, "question", html)
    question = question if exact else _BOLD.sub(r"\1", question)
    linked = [
        without_last_link(each) if html is not False and not exact else (each, None)
        for each in texts.get("answer", ())
    ]
    answers = [cleaned(each, html, fences=True) for each, _address in linked]
    answers = [each if exact else _without_title(each, question) for each in answers]
    answers = [
        each if exact else without_farewell(each)
        for each in answers
        if each and (exact or not is_unwritten(each))
    ]
    if answers and not exact:
        question, answers[0] = without_names(question, answers[0])
    parted = [(each, None) if exact else without_source_lines(each) for each in answers]
    answers = [each for each, _address in parted]
    address = next((each for _answer, each in (*parted, *linked) if each), None)
    raw_question = next(iter(texts.get("question", ())), "")
    guid = _first(texts, "guid", False)
    may_have_gaps = gapped and not exact and not guid.startswith(OWN_GUID)
    hidden = cloze.in_gaps(raw_question) if may_have_gaps else []
    gaps = [each for gap in hidden if (each := cleaned(gap, html))]
    if gaps:
        question = cleaned(cloze.gapped(raw_question), html)
        extra = [cleaned(cloze.filled(raw_question), html), *answers]
        answers = [", ".join(gaps)]
    if not question and not answers:
        if any(text.strip() for several in texts.values() for text in several):
            basket.lose(line, _("There is neither a question nor an answer here."))
        return None
    if not question:
        basket.lose(line, _("The answer has no question: {text}").format(text=_short(answers[0])))
        return None
    if not answers or all(map(_PICTURE.fullmatch, answers)):
        pictured_only = answers or any(
            "<img" in each.lower() for each in texts.get("answer", ()) if html is not False
        )
        message = (
            _("The answer is only a picture; write what it shows in words: {question}")
            if pictured_only
            else _("The question has no answer: {question}")
        )
        basket.lose(line, message.format(question=_short(question)))
        return None
    explanation = _first(texts, "explanation", html, markdown=True) or None
    pictured = [each for each in texts.get("answer", ()) if html is not False and "<img" in each.lower()]
    if gaps:
        explanation = "\n\n".join([*extra, *([explanation] if explanation else [])])
    if pictured and explanation is None:
        explanation = to_markdown(SOUND.sub("", pictured[0])) or None
    if html is not False:
        shown = [each for field in ("question", "answer") for each in texts.get(field, ())]
        explanation = with_pictures(explanation, shown, question, basket, line)
        say_sounds([each for several in texts.values() for each in several], question, basket, line)
    found = Found(
        question=question,
        answers=tuple(dict.fromkeys(answers)),
        spot=basket.spot(line),
        key=guid or None,
        id=_first(texts, "id", False) or (guid.rpartition("/")[2] if guid.startswith(OWN_GUID) else None),
        explanation=explanation,
        tags=tuple(
            dict.fromkeys(
                word for each in texts.get("tags", ()) for word in (lines(each) if exact else words(each))
            )
        ),
        hints=tuple(
            hint
            for each in texts.get("hints", ())
            for hint in (_entries(each) if exact else lines(cleaned(each, html)))
        ),
        difficulty=columns.difficulty(_first(texts, "difficulty", False)),
        time_limit=columns.seconds(_first(texts, "time_limit", False)),
        source=_first(texts, "source", html) or address,
        language=_language(_first(texts, "language", False)),
        fingerprint=print_of or None,
    )
    return labelled(found, labels)


def _without_small_print(
    texts: Mapping[str, Sequence[str]], html: bool | None
) -> tuple[list[str], Mapping[str, Sequence[str]]]:
    """Divide small print above a question from it, where the question is HTML."""
    first, *others = texts.get("question") or [""]
    labels, rest = small_print(first) if html is not False else ([], first)
    return labels, {**texts, "question": [rest, *others]}


def _without_title(answer: str, question: str) -> str:
    """Take a heading that only repeats the question from the front of its answer: `### What is it?`."""
    line, _newline, rest = answer.partition("\n")
    named = re.fullmatch(r"#{1,6}\s+(.+?)\s*#*", line)
    same = named and re.sub(r"\W", "", named.group(1)).casefold() == re.sub(r"\W", "", question).casefold()
    return rest.strip() if same and rest.strip() else answer


def words(text: str) -> list[str]:
    """Divide a text into tags: at commas, semicolons, bars and line ends."""
    return [word for each in re.split(r"[,;|\n]", text) if (word := " ".join(each.split()))]


def lines(text: str) -> list[str]:
    """Divide a text at line ends, without blank lines."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _entries(text: str) -> list[str]:
    """Divide a text of our own at the line ends behind which nothing goes on."""
    parts = re.split(rf"\n(?!{GOES_ON})", text.strip())
    return [each.replace(f"\n{GOES_ON}", "\n") for each in parts if each.strip()]


def _first(
    texts: Mapping[str, Sequence[str]], field: str, html: bool | None, *, markdown: bool = False
) -> str:
    value = next((each for each in texts.get(field, ()) if each.strip()), "")
    return cleaned(value, html, markdown=markdown)


def cleaned(text: str, html: bool | None, *, markdown: bool = False, fences: bool = False) -> str:
    """Give a value's words, code between `fences` or not, or its Markdown, without HTML and Anki's sounds.

    What `html` means is said in `found_in`.
    """
    if html is not False:
        text = SOUND.sub("", text)
    if html or (html is None and looks_like_html(text)):
        read = to_markdown if markdown else to_answer if fences else to_text
        return read(text if html else text.replace("\n", "<br>"))
    return text.strip()


def _language(text: str) -> str | None:
    code = re.split(r"[-_]", text.casefold())[0]
    return {"ko": "ko", "en": "en", "korean": "ko", "english": "en", "한국어": "ko", "영어": "en"}.get(code)


def _short(text: str) -> str:
    return " ".join(text.split())[:120]
