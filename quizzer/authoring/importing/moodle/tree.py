"""Moodle's XML as elements.

Read with expat, event by event. A document type is refused at once: it is what entities that grow, and those that
read other files, are declared in; Moodle writes none.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from xml.parsers import expat

from quizzer.authoring.importing.found import Basket
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.problems import quoted

MOST_DEPTH = 50
"""Elements inside one another."""

_BEHIND_THE_END = expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]
"""What expat calls text and elements behind the one that is the document."""

_ENCODING = re.compile(rb"\A\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']")
_OF_EXPAT = frozenset({"iso-8859-1", "us-ascii"})
_WIDER = {"ms949": "cp949", "windows-949": "cp949", "x-windows-949": "cp949", "ks_c_5601-1987": "cp949"}
"""Names of CP949 that Python does not know, or takes for the smaller EUC-KR."""

_PROLOG = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>)?")
_PROLOG_BETWEEN = re.compile(
    rb"(?P<between></quiz>\s*(?:<!--(?:[^-]|-(?!->)){0,400}-->\s*)*)<\?xml[^>]*\?>", re.DOTALL
)
"""The beginning of a second document behind the end of the first."""


@dataclass(slots=True)
class Element:
    """An element with its text and children."""

    name: str
    line: int
    attributes: dict[str, str]
    texts: list[str] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    def child(self, name: str) -> Element | None:
        """Give the first child of a name; None: there is none."""
        return next((each for each in self.children if each.name == name), None)

    def text(self) -> str:
        """Give the text of `<text>` inside, or its own."""
        inner = self.child("text")
        return "".join((inner or self).texts).strip()

    def formatted(self) -> str:
        """Say how the text is written: html, markdown, plain_text or moodle_auto_format."""
        return self.attributes.get("format", "moodle_auto_format")


def question_bank(data: bytes | str, file: str, basket: Basket) -> Element:
    """Read a bank, several one behind the other, or the questions of a document that has none around them."""
    losses = Basket(file)
    data = _in_unicode(data, file) if isinstance(data, bytes) else data
    root = _parse(data, file, losses)
    if losses.remarks and root.name in (
        "quiz",
        "question",
    ):  # several, of which the first looks like the document
        raw = _PROLOG_BETWEEN.sub(rb"\g<between>", data.encode() if isinstance(data, str) else data)
        around = b"quiz" if root.name == "question" else b"banks"
        whole = Basket(file)
        within = _PROLOG.sub(rb"\g<0><" + around + b">", raw, count=1) + b"</" + around + b">"
        try:
            several = _parse(within.decode() if isinstance(data, str) else within, file, whole)
        except DataError:
            several = None
        if several is not None and sum(_holds_question(each) for each in several.children) > 1:
            basket.remarks += whole.remarks
            return several
    basket.remarks += losses.remarks
    return root if root.name != "question" else Element("quiz", root.line, {}, children=[root])


def _in_unicode(data: bytes, file: str) -> bytes | str:
    """Decode a document whose encoding expat does not know, such as EUC-KR; any other stays as it is."""
    said = _ENCODING.match(data)
    name = said.group(1).decode("ascii").lower() if said else "utf-8"
    if name.startswith("utf") or name in _OF_EXPAT:
        return data
    try:
        codec = codecs.lookup(_WIDER.get(name, name)).name
        return data.decode("cp949" if codec == "euc_kr" else codec)
    except LookupError:
        return data
    except UnicodeDecodeError as error:
        raise DataError(
            _("{name} says that it is {encoding}, but is damaged.").format(
                name=quoted(file, 200), encoding=name.upper()
            ),
            remedy=_("Save it as UTF-8."),
        ) from error


def _holds_question(element: Element) -> bool:
    return element.name == "question" or element.child("question") is not None


def _parse(data: bytes | str, file: str, basket: Basket) -> Element:
    """Read the first element of a document; what stands behind it is said in the basket."""
    parser = expat.ParserCreate("utf-8" if isinstance(data, str) else None)
    top = Element("", 0, {})
    stack = [top]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(stack) > MOST_DEPTH:
            raise _refused(file, _("its elements are nested too deep"))
        element = Element(name, parser.CurrentLineNumber, attributes)
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
