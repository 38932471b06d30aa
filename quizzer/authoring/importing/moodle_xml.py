"""Moodle's XML: essay and short-answer questions.

Read with expat, event by event. A document type is refused at once: it is what entities that grow, and those that
read other files, are declared in; Moodle writes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from quizzer.authoring.importing.categories import category_path, filed
from quizzer.authoring.importing.found import Basket, Found, Harvest
from quizzer.authoring.importing.html import to_markdown, to_text
from quizzer.authoring.importing.label_lines import labelled, small_print
from quizzer.authoring.importing.markdown import labels as labelling
from quizzer.authoring.importing.markdown.as_text import as_text
from quizzer.errors import DataError
from quizzer.locale import _, mark
from quizzer.packs.problems import quoted

MOST_DEPTH = 50
"""Elements inside one another."""

_BEHIND_THE_END = expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]
"""What expat calls text and elements behind the one that is the document."""

_PROLOG = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?")
_PROLOG_BETWEEN = re.compile(
    rb"(?P<between></quiz>\s*(?:<!--(?:(?!-->).){0,400}+-->\s*)*+)<\?xml[^>]*\?>", re.DOTALL
)
"""The beginning of a second document behind the end of the first."""

_KINDS = {
    "multichoice": mark("Multiple choice"), "multichoiceset": mark("Multiple choice"), "truefalse": mark("True or false"),
    "numerical": mark("A number"), "calculated": mark("A number"), "calculatedsimple": mark("A number"),
    "calculatedmulti": mark("Multiple choice"), "matching": mark("Matching"), "ddmatch": mark("Matching"),
    "randomsamatch": mark("Matching"), "cloze": mark("A text with gaps"), "multianswer": mark("A text with gaps"),
    "gapselect": mark("A text with gaps"), "ddwtos": mark("A text with gaps"), "ordering": mark("Putting in order"),
    "description": mark("A description"),
}  # fmt: skip
"""Kinds of questions that are not taken, by Moodle's names, in the words that GIFT's have."""


@dataclass(slots=True)
class _Element:
    """An element with its text and children."""

    name: str
    line: int
    attributes: dict[str, str]
    texts: list[str] = field(default_factory=list)
    children: list[_Element] = field(default_factory=list)

    def child(self, name: str) -> _Element | None:
        return next((each for each in self.children if each.name == name), None)

    def text(self) -> str:
        """Give the text of `<text>` inside, or its own."""
        inner = self.child("text")
        return "".join((inner or self).texts).strip()

    def formatted(self) -> str:
        """Say how the text is written: html, markdown, plain_text or moodle_auto_format."""
        return self.attributes.get("format", "moodle_auto_format")


def read_moodle_xml(data: bytes | str, file: str) -> Harvest:
    """Read a Moodle question bank.

    Args:
        data: The file's bytes, in whatever encoding they declare; or its text, whatever it declares.
        file: Its name, for remarks.

    Raises:
        DataError: It is no XML, is damaged, or declares a document type.
    """
    basket = Basket(file)
    root = _bank(data, file, basket)
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


def _filings(bank: _Element, basket: Basket) -> Iterator[tuple[Found, tuple[str, ...]]]:
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


def _bank(data: bytes | str, file: str, basket: Basket) -> _Element:
    """Read a bank, several one behind the other, or the questions of a document that has none around them."""
    losses = Basket(file)
    root = _parse(data, file, losses)
    if losses.remarks and root.name in (
        "quiz",
        "question",
    ):  # several, of which the first looks like the document
        raw = _PROLOG_BETWEEN.sub(rb"\g<between>", data.encode() if isinstance(data, str) else data)
        around = b"quiz" if root.name == "question" else b"banks"
        whole = Basket(file)
        try:
            several = _parse(
                _PROLOG.sub(rb"\g<0><" + around + b">", raw, count=1) + b"</" + around + b">", file, whole
            )
        except DataError:
            several = None
        if several is not None and sum(_holds_question(each) for each in several.children) > 1:
            basket.remarks += whole.remarks
            return several
    basket.remarks += losses.remarks
    return root if root.name != "question" else _Element("quiz", root.line, {}, children=[root])


def _holds_question(element: _Element) -> bool:
    return element.name == "question" or element.child("question") is not None


def _parse(data: bytes | str, file: str, basket: Basket) -> _Element:
    """Read the first element of a document; what stands behind it is said in the basket."""
    parser = expat.ParserCreate("utf-8" if isinstance(data, str) else None)
    top = _Element("", 0, {})
    stack = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > MOST_DEPTH:
            raise _refused(file, _("its elements are nested too deep"))
        element = _Element(name, parser.CurrentLineNumber, attributes)
        stack[-1].children.append(element)
        stack.append(element)

    def end(name: str) -> None:
        inner = stack.pop()
        if any(each.name == "text" for each in stack):  # markup that is not escaped
            stack[-1].texts.append(f"<{name}>{''.join(inner.texts)}</{name}>")

    def declared(*_arguments: object) -> None:
        raise _refused(file, _("it declares a document type, which may hold anything"))

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: stack[-1].texts.append(text)
    parser.StartDoctypeDeclHandler = declared
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        if len(stack) == 1 and top.children and error.code == _BEHIND_THE_END:
            basket.lose(error.lineno, _("What stands behind the end of the XML document is not read."))
            return top.children[0]
        raise DataError(
            _("{name}:{line}: This is not well-formed XML: {problem}.").format(
                name=file, line=error.lineno, problem=expat.ErrorString(error.code)
            ),
            remedy=_("Export the questions anew from Moodle."),
        ) from error
    except (ValueError, LookupError) as error:
        raise _refused(file, str(error)) from error
    return top.children[0]


def _refused(file: str, why: str) -> DataError:
    return DataError(
        _("{name} is not read: {why}.").format(name=quoted(file, 200), why=why),
        remedy=_("Export the questions from Moodle as Moodle XML."),
    )


def _question(element: _Element, basket: Basket) -> Found | None:
    kind = element.attributes.get("type", "")
    name = _plain(element.child("name"))
    labels, asked = _asked(element.child("questiontext"))
    asked = asked or name
    if kind not in ("essay", "shortanswer", "numerical"):
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
    answers = _answers(element)
    used: _Element | None = None
    if not answers:
        used = next((each for each in (element.child("graderinfo"), feedback) if _plain(each)), None)
        told = _plain(used)
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
    found = Found(
        question=asked,
        answers=tuple(dict.fromkeys(answers)),
        spot=basket.spot(element.line),
        key=name or None,
        id=number.text() or None if number is not None else None,
        explanation=_article(feedback) if feedback is not used else None,
        tags=tuple(dict.fromkeys(named)),
        hints=tuple(hint for each in element.children if each.name == "hint" and (hint := _plain(each))),
    )
    return labelled(found, labels)


def _asked(element: _Element | None) -> tuple[list[str], str]:
    """Read what is asked, and the small print above it."""
    if element is None or not _is_marked_up(element):
        return [], _plain(element)
    labels, rest = small_print(element.text())
    return labels, to_text(rest)


def _answers(element: _Element) -> list[str]:
    """Read the full-mark answers of a short-answer question."""
    found = []
    for each in element.children:
        fraction = each.attributes.get("fraction", "100")
        if each.name == "answer" and re.fullmatch(r"100(?:\.0+)?", fraction):
            found.append(_plain(each) or each.text())  # tags alone are what is to be typed
    return [each for each in found if each not in ("", "*")]


def _plain(element: _Element | None) -> str:
    if element is None:
        return ""
    if element.formatted() == "markdown":
        return as_text(element.text())
    return to_text(element.text()) if _is_marked_up(element) else element.text()


def _is_marked_up(element: _Element) -> bool:
    text = element.text()
    return element.formatted() in ("html", "moodle_auto_format") and ("<" in text or "&" in text)


def _article(element: _Element | None) -> str | None:
    if element is None or not element.text():
        return None
    text = element.text()
    return to_markdown(text) if element.formatted() in ("html", "moodle_auto_format") else text
