"""Moodle's XML: essay and short-answer questions, and choices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzer.authoring.importing.fields.choices import FULL, Choice, opened, refuse, say_partial, weighed
from quizzer.authoring.importing.fields.label_lines import labelled, small_print
from quizzer.authoring.importing.fields.shown import with_pictures
from quizzer.authoring.importing.found import Basket, Found, Harvest
from quizzer.authoring.importing.lines import labels as labelling
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.moodle.categories import category_path, filed
from quizzer.authoring.importing.moodle.tree import Element, question_bank
from quizzer.authoring.importing.web.html import to_answer, to_markdown, to_text
from quizzer.errors import DataError
from quizzer.locale import _, mark
from quizzer.packs.problems import quoted

_KINDS = {
    "truefalse": mark("True or false"),
    "numerical": mark("A number"), "calculated": mark("A number"), "calculatedsimple": mark("A number"),
    "calculatedmulti": mark("Multiple choice"), "matching": mark("Matching"), "ddmatch": mark("Matching"),
    "randomsamatch": mark("Matching"), "cloze": mark("A text with gaps"), "multianswer": mark("A text with gaps"),
    "gapselect": mark("A text with gaps"), "ddwtos": mark("A text with gaps"), "ordering": mark("Putting in order"),
    "description": mark("A description"),
}  # fmt: skip
"""Kinds of questions that are not taken, by Moodle's names, in the words that GIFT's have."""


_CHOICES = frozenset({"multichoice", "multichoiceset"})
"""Kinds of questions with choices; of a set all right ones are to be chosen."""


def read_moodle_xml(data: bytes | str, file: str) -> Harvest:
    """Read a Moodle question bank.

    Args:
        data: The file's bytes, in whatever encoding they declare; or its text, whatever it declares.
        file: Its name, for remarks.

    Raises:
        DataError: It is no XML, is damaged, or declares a document type.
    """
    basket = Basket(file)
    root = question_bank(data, file, basket)
    banks = [root] if root.name == "quiz" else [each for each in root.children if each.name == "quiz"]
    if not banks:
        raise DataError(
            _("{name} is XML, but no question bank of Moodle: it begins with <{root}>.").format(
                name=quoted(file, 200), root=root.name[:40]
            ),
            remedy=_("Export the questions from Moodle as Moodle XML."),
        )
    filings: list[tuple[Found, tuple[str, ...]]] = []
    for bank in banks:
        filings += _filings(bank, basket)
    return filed(filings, basket)


def _filings(bank: Element, basket: Basket) -> Iterator[tuple[Found, tuple[str, ...]]]:
    """Read the questions of a bank, each with its category."""
    category: tuple[str, ...] = ()
    for element in bank.children:
        if element.name == "quiz":
            yield from _filings(element, basket)
        if element.name != "question":
            continue
        if element.attributes.get("type") == "category":
            named = element.child("category")
            category = category_path(named.text() if named is not None else "")
            continue
        each = _question(element, basket)
        if each is not None:
            yield each, category


def _question(element: Element, basket: Basket) -> Found | None:
    kind = element.attributes.get("type", "")
    name = _plain(element.child("name"))
    labels, asked = _asked(element.child("questiontext"))
    asked = asked or name
    if kind not in ("essay", "shortanswer", "numerical", *_CHOICES):
        if kind != "description" or asked:
            basket.lose(
                element.line,
                _("{kind} is not asked here: {text}").format(
                    kind=_(_KINDS[kind]) if kind in _KINDS else kind or "?",
                    text=" ".join(asked.split())[:120],
                ),
            )
        return None
    feedback = element.child("generalfeedback")
    choices = _choices(element) if kind in _CHOICES else []
    choice = opened(choices, any_is_enough=_lets_choose_one(element))
    if kind in _CHOICES and (choice is None or not asked):
        refuse(basket, element.line, asked, choices)
        return None
    answers = _answers(element) if choice is None else list(choice.answers)
    used: Element | None = None
    if not answers:
        used = next((each for each in (element.child("graderinfo"), feedback) if _plain(each)), None)
        told = _plain(used, fences=True)
        answers = [labelling.after_label(told) or told] if used is not None else []
    if not asked or not answers:
        basket.lose(
            element.line,
            _("The question has no answer: {question}").format(question=" ".join(asked.split())[:120]),
        )
        return None
    tags = element.child("tags")
    named = [each.text() for each in tags.children if each.name == "tag"] if tags is not None else []
    number = element.child("idnumber")
    explanation = (_article(feedback) if feedback is not used else None) or (
        choice.explanation if choice else None
    )
    if choice is None:
        explanation = explanation or _said_of_answers(element)
        _say_partial(element, asked, basket)
    for each in (
        element.child("questiontext"),
        used,
        *(child for child in element.children if child.name == "answer"),
    ):
        if each is not None and each.formatted() != "plain_text":
            text = each.text()
            by_hand = each.formatted() == "markdown"
            explanation = with_pictures(explanation, [text], asked, basket, element.line, markdown=by_hand)
    found = Found(
        question=asked,
        answers=tuple(dict.fromkeys(answers)),
        spot=basket.spot(element.line),
        key=name or None,
        id=number.text() or None if number is not None else None,
        explanation=explanation,
        tags=tuple(dict.fromkeys(named)),
        hints=(*_hints(element), *(choice.hints if choice else ())),
        choices=choice is not None,
    )
    return labelled(found, labels)


def _asked(element: Element | None) -> tuple[list[str], str]:
    """Read what is asked, and the small print above it."""
    if element is None or not _is_marked_up(element):
        return [], _plain(element)
    labels, rest = small_print(element.text())
    return labels, to_text(rest)


def _answers(element: Element) -> list[str]:
    """Read the full-mark answers of a short-answer question."""
    found = []
    for each in element.children:
        fraction = each.attributes.get("fraction", "100")
        if each.name == "answer" and re.fullmatch(r"100(?:\.0+)?", fraction):
            found.append(_plain(each, fences=True) or each.text())  # tags alone are what is to be typed
    return [each for each in found if each not in ("", "*")]


def _said_of_answers(element: Element) -> str | None:
    """Give what is said to who answers rightly."""
    rights = [each for each in element.children if each.name == "answer" and _fraction(each, 100.0) >= FULL]
    said = [text for each in rights if (text := _article(each.child("feedback")))]
    return "\n\n".join(dict.fromkeys(said)) or None


def _say_partial(element: Element, asked: str, basket: Basket) -> None:
    """Say which answers of a short-answer question are left out, for they do not get all marks."""
    others = [each for each in element.children if each.name == "answer" and _fraction(each, 100.0) < FULL]
    say_partial([(_fraction(each), _plain(each)) for each in others], asked, basket, element.line)


def _choices(element: Element) -> list[Choice]:
    """Read the choices of a question."""
    found = [each for each in element.children if each.name == "answer"]
    rights = weighed([_fraction(each) for each in found], single=_lets_choose_one(element))
    return [
        Choice(
            _plain(each, fences=True) or ("" if "<img" in each.text() else each.text()),
            right,
            _article(each.child("feedback")),
        )
        for each, right in zip(found, rights, strict=True)
    ]


def _fraction(element: Element, unsaid: float = 0.0) -> float:
    """Say what a choice counts, in percent; where it does not say, what it is taken for."""
    try:
        return float(element.attributes.get("fraction", str(unsaid)).replace(",", "."))
    except ValueError:
        return 0.0


def _lets_choose_one(element: Element) -> bool:
    """Tell whether one choice is to be made, as Moodle does where nothing is said."""
    single = element.child("single")
    said = single.text().lower() if single is not None else "true"
    return element.attributes.get("type") != "multichoiceset" and said not in ("false", "0")


def _hints(element: Element) -> list[str]:
    return [hint for each in element.children if each.name == "hint" and (hint := _plain(each))]


def _plain(element: Element | None, *, fences: bool = False) -> str:
    """Give the words of a text; of an answer with its code between `fences`."""
    if element is None:
        return ""
    if element.formatted() == "markdown":
        return as_text(element.text(), fences=fences)
    read = to_answer if fences else to_text
    return read(element.text()) if _is_marked_up(element) else element.text()


def _is_marked_up(element: Element) -> bool:
    text = element.text()
    return element.formatted() in ("html", "moodle_auto_format") and ("<" in text or "&" in text)


def _article(element: Element | None) -> str | None:
    if element is None or not element.text():
        return None
    text = element.text()
    return to_markdown(text) if element.formatted() in ("html", "moodle_auto_format") else text
