"""A page of HTML, written as Markdown with the same headings, lists, quotes and folds.

Each part stands at the line at which it stands in the page, or below. What only leads through a page (scripts, forms,
menus, footers) is left out, and so are the signs and marks of difficulty beside a question.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.texts.fences import fenced
from quizzer.authoring.importing.web.html import language_of, only_closed
from quizzer.authoring.importing.web.lines import PlacedLines
from quizzer.authoring.importing.web.page_kind import PAGE, end_of_front
from quizzer.authoring.importing.web.spans import EMPHASIS, Spans
from quizzer.authoring.importing.web.table import CELLS, Table

_HEADED = re.compile(r"<h1\b", re.IGNORECASE)

_SILENT = frozenset(
    {"script", "style", "template", "head", "noscript", "svg", "select", "nav", "footer", "iframe"}
)
_KEPT_BUTTONS = (Asking.ASKS, Asking.MARKED)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = (
    frozenset(
        {
            "address", "article", "aside", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "header", "hgroup", "main", "p", "section", "tbody", "thead", "tfoot", "summary", "button",
        }
    )
    | _HEADINGS
)  # fmt: skip
_INSIDE = frozenset({"ul", "ol", "li", "blockquote", "details", "hr"})
"""What else begins a line of its own in a cell."""

_QUESTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:q|question|faq-?q|ques|front)(?:[\s_-]?(?:text|title|head(?:er|ing)?))?(?:$|\s)", re.I
)
_UNTITLED = re.compile(r"\s*(?:untitled.*|document|home)?\s*", re.IGNORECASE)

_QUESTION_RANK = 5
"""Rank of a heading that is none in the page, but asks."""


def as_markdown(text: str) -> str:
    """Write a page as Markdown, behind its front matter where it has some."""
    end = end_of_front(text)
    front, page = text[:end], text[end:]
    writer = _Writer(headed=_HEADED.search(page) is not None, loose=PAGE.match(page) is None)
    writer.feed("\n" * front.count("\n") + only_closed(page))
    writer.close()
    written = writer.text()
    return front + written[front.count("\n") :] if written.strip() else text


def part_as_markdown(text: str) -> str:
    """Write a part of a page that stands in a Markdown text, such as a table; see `as_markdown`."""
    writer = _Writer(headed=True, loose=True)
    writer.feed(only_closed(text))
    writer.close()
    return writer.text()


class _Writer(HTMLParser):
    """Writes lines as it meets the elements of a page.

    Args:
        headed: Whether the page has a heading of the first rank; else its title is written as one.
        loose: Whether blank lines divide paragraphs, as in a part of a page that a person typed.
    """

    def __init__(self, *, headed: bool, loose: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._lines = PlacedLines()
        self._text = Spans("", 1)
        self._silent: list[str] = []
        self._titled = headed
        self._loose = loose
        self._in_title = False
        self._title = ""
        self._code: list[str] | None = None
        self._language = ""
        self._table = Table()
        self._small: list[int] = []
        self._spans = 0
        self._ignored = 0  # lists and quotes that are open, and too deep to be written as such

    def text(self) -> str:
        """Give what was written."""
        self._flush()
        return self._lines.text()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self._in_title = tag == "title"
        if self._silent or tag in _SILENT:
            if tag in _SILENT:
                self._silent.append(tag)
            return
        values = dict(attrs)
        if self._code is not None:
            self._language = self._language or (language_of(values) if tag == "code" else "")
            return
        if self._in_named_cell() and (tag in _BLOCKS or tag in _INSIDE):
            self._text.parts.append("\n- " if tag == "li" else "\n")
        elif tag in _BLOCKS:
            within = self._text.asks and not "".join(self._text.parts).strip()
            self._flush()
            asks = within or tag == "dt" or _QUESTION_CLASS.search(values.get("class") or "") is not None
            self._text = Spans(tag, self.getpos()[0], asks=asks)
            if tag == "summary":
                self._small.clear()
        elif tag == "span":
            self._small.append(len(self._text.parts))
        elif tag in EMPHASIS:
            self._text.open_emphasis(tag)
            self._spans += EMPHASIS[tag] == "`"
        elif tag == "br":
            self._text.parts.append("\n")
        else:
            self._open(tag, values)

    def _open(self, tag: str, values: Mapping[str, str | None]) -> None:
        """Open what holds other blocks."""
        if tag in ("ul", "ol", "blockquote") and (self._ignored or self._lines.is_deep()):
            self._flush()
            self._ignored += 1
        elif tag == "li" and self._ignored:
            self._flush()
        elif tag in ("ul", "ol"):
            self._flush()
            self._lines.open_list(numbered=tag == "ol")
        elif tag == "li":
            self._flush()
            self._lines.open_item()
        elif tag == "blockquote":
            self._flush()
            self._lines.open_quote()
        elif tag == "pre":
            self._flush()
            self._code, self._language = [], language_of(values)
        elif tag == "details":
            self._flush()
            self._lines.write("<details>", self.getpos()[0], blank=True)
        elif tag == "hr":
            self._flush()
            self._lines.write("---", self.getpos()[0], blank=True)
        elif tag == "table":
            self._flush()
            self._lines.blank()
            self._table = Table()
        elif tag == "tr":
            self._close_row()
            self._flush()
            self._table.open_row()
        elif tag in CELLS:
            self._close_cell()
            self._table.open_cell(tag)
            self._text = Spans(tag, self.getpos()[0])

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if self._in_title and tag == "title":
            self._in_title = False
            self._put_title()
        if self._silent:
            if tag == self._silent[-1]:
                self._silent.pop()
            return
        if tag == "pre":
            self._put_code()
        elif self._code is not None:
            return
        elif self._in_named_cell() and (tag in _BLOCKS or tag in _INSIDE):
            self._text.parts.append("\n")
        elif tag in _BLOCKS:
            self._flush()
        elif tag == "span" and self._small:
            self._end_small(self._small.pop())
        elif tag in EMPHASIS:
            self._text.close_emphasis(tag)
            self._spans = max(0, self._spans - (EMPHASIS[tag] == "`"))
        else:
            self._close(tag)

    def _close(self, tag: str) -> None:
        """Close what holds other blocks."""
        if self._ignored and tag in ("ul", "ol", "blockquote", "li"):
            self._flush()
            self._ignored -= tag != "li"
        elif tag in ("ul", "ol"):
            self._flush()
            self._lines.close_list()
        elif tag == "li":
            self._flush()
            self._lines.close_item()
        elif tag == "blockquote":
            self._flush()
            self._lines.close_quote()
        elif tag == "details":
            self._flush()
            self._lines.write("</details>", self.getpos()[0], blank=True)
        elif tag in CELLS:
            self._close_cell()
        elif tag in ("tr", "table"):
            self._close_row()

    def _in_named_cell(self) -> bool:
        """Tell whether a cell is open whose column has a name, so that blocks in it are lines of it."""
        return self._table.named and self._table.in_row and self._text.tag in CELLS

    def _close_cell(self) -> None:
        if self._table.in_row and self._text.tag in CELLS:
            self._table.add(self._text.words())
            self._text = Spans("", self.getpos()[0])

    def _close_row(self) -> None:
        self._close_cell()
        lines, goes_on = self._table.close_row()
        for number, line in enumerate(lines):
            self._lines.write(line, self.getpos()[0], keep=goes_on or number > 0)

    def handle_data(self, data: str) -> None:
        """Write text; outside of `pre` all space is one space."""
        if self._in_title and not self._titled:
            self._title += data
        if self._silent:
            return
        if self._code is not None:
            self._code.append(data)
            return
        if not self._text.parts and data.strip():
            self._text.line = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
        self._text.add(data, loose=self._loose, literal=self._spans > 0)

    def _put_title(self) -> None:
        title = " ".join(self._title.split())
        if not self._titled and not _UNTITLED.fullmatch(title):
            self._lines.write(f"# {title}", self.getpos()[0])
        self._titled = True

    def _end_small(self, start: int) -> None:
        """Leave out a sign or a mark of difficulty beside what asks, and keep it apart from other words."""
        if self._text.tag not in _HEADINGS | {"summary", "button", "dt"} and not self._text.asks:
            return
        self._text.leave_aside(start)

    def _flush(self) -> None:
        """Write what is open as a block."""
        opened, words = self._text, self._text.words()
        self._text = Spans("", self.getpos()[0])
        lines = [" ".join(line.split()) for line in words.split("\n")]
        lines = [line for line in lines if line]
        if not lines:
            return
        whole = " ".join(lines)
        if opened.tag == "summary":
            self._lines.write(f"<summary>{whole}</summary>", opened.line)
            self._lines.blank()
        elif opened.tag in _HEADINGS:
            self._lines.write(f"{'#' * int(opened.tag[1])} {whole}", opened.line, blank=True)
        elif opened.tag == "button" and headlines.asking(whole) not in _KEPT_BUTTONS:
            return
        elif opened.tag == "button" or (opened.asks and headlines.asking(whole) in _KEPT_BUTTONS):
            self._lines.write(f"{'#' * _QUESTION_RANK} {whole}", opened.line, blank=True)
        elif opened.tag == "dt":
            self._lines.write(f"**{whole.replace('**', '')}**", opened.line, blank=True)
        else:
            self._put_paragraphs(words, opened.line)

    def _put_paragraphs(self, words: str, at: int) -> None:
        """Write text; two ends of a line, one behind the other, end a paragraph, and one a line of it."""
        for paragraph in re.split(r"\n *\n", words):
            lines = [line for each in paragraph.split("\n") if (line := " ".join(each.split()))]
            for number, line in enumerate(lines):
                more = "\\" if number + 1 < len(lines) else ""
                self._lines.write(line + more, at, blank=number == 0, keep=number > 0)
                at += 1

    def _put_code(self) -> None:
        if self._code is None:
            return
        code = "".join(self._code).strip("\n")
        line = max(1, self.getpos()[0] - code.count("\n") - 1)
        self._code = None
        for number, each in enumerate(fenced(code, self._language).split("\n")):
            self._lines.write(each, line, blank=number == 0, keep=number > 0)
