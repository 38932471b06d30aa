"""HTML cleaned: readable text of it, with pictures kept as links.

The parser is Python's own, which takes any tag soup, builds no tree and knows no entities but HTML's, so that
nothing grows. Scripts, styles and forms are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

from quizzer.authoring.importing.lines.told_fences import is_prose
from quizzer.authoring.importing.texts.fences import fenced
from quizzer.authoring.importing.texts.scripts import on_the_line
from quizzer.locale import _

_BLOCKS = frozenset(
    """address article aside blockquote center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr legend main nav ol p pre section summary table tbody tfoot thead tr ul""".split()  # noqa: SIM905
)
"""Elements that stand on lines of their own."""

_SILENT = frozenset({"script", "style", "template", "head", "title", "noscript", "svg", "button", "select"})
"""Elements whose content is not read."""

_SPACED = frozenset({"p", "ul", "ol", "pre", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Elements with a blank line around them."""

_MOODLE_FILES = "@@PLUGINFILE@@/"
"""What Moodle writes before the name of a file that a question brings along."""

_MOST_DEEP = 20
"""Lists inside one another that are indented further."""

_EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`"}


class _Reader(HTMLParser):
    """Writes text as it meets it.

    Args:
        markdown: Whether emphasis, links and code are written as Markdown; else their words only.
        fences: Whether blocks of code stand between fences.
    """

    def __init__(self, *, markdown: bool, fences: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._markdown = markdown
        self._fences = fences
        self._pieces: list[str] = []
        self._silent = 0
        self._lists: list[int | None] = []
        self._links: list[str] = []
        self._cells = 0
        self._verbatim = 0
        self._code = 0  # pieces before the block of code that is open
        self._language = ""

    def text(self) -> str:
        """Give what was read, without blank lines around it."""
        if self._verbatim:
            self._end_code()
        joined = "".join(self._pieces)
        lines = [line.rstrip() for line in joined.split("\n")]
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag in _SILENT:
            self._silent += 1
        if self._silent:
            return
        values = dict(attrs)
        if tag == "br":
            self._write("\n")
        elif tag == "img":
            self._picture(values)
        elif tag == "li":
            self._item()
        elif tag in ("ul", "ol"):
            self._break(2 if not self._lists else 1)
            self._lists.append(1 if tag == "ol" else None)
        elif tag in ("td", "th"):
            self._write(" | " if self._cells else "")
            self._cells += 1
        elif tag in _BLOCKS:
            self._cells = 0
            self._break(2 if tag in _SPACED and not self._lists else 1)
            if tag == "pre":
                self._code = len(self._pieces) if not self._verbatim else self._code
                self._language = language_of(values) if not self._verbatim else self._language
                self._verbatim += 1
        elif tag == "code" and self._verbatim:
            self._language = self._language or language_of(values)
        elif self._markdown and tag in _EMPHASIS and not self._verbatim:
            self._write(_EMPHASIS[tag])
        elif tag == "a":
            self._links.append(values.get("href") or "")
            if self._markdown and self._links[-1]:
                self._write("[")

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
            return
        if self._silent:
            return
        if tag in ("ul", "ol"):
            if self._lists:
                self._lists.pop()
            self._break(1 if self._lists else 2)
        elif tag in _BLOCKS:
            if tag == "pre":
                if self._verbatim == 1:
                    self._end_code()
                self._verbatim = max(0, self._verbatim - 1)
            self._break(2 if tag in _SPACED and not self._lists else 1)
        elif self._markdown and tag in _EMPHASIS and not self._verbatim:
            self._write(_EMPHASIS[tag])
        elif tag == "a" and self._links:
            address = self._links.pop()
            if self._markdown and address:
                self._write(f"]({address})")

    def handle_data(self, data: str) -> None:
        """Write text; outside of `pre` all space is one space."""
        if self._silent:
            return
        if self._verbatim:
            self._pieces.append(data)
            return
        text = re.sub(r"[ \t\r\n\f\xa0]+", " ", data)
        if not self._pieces or self._pieces[-1].endswith(("\n", " ")):
            text = text.lstrip(" ")
        self._write(text)

    def _end_code(self) -> None:
        """Put what was read since `pre` between fences, unless it is told in sentences."""
        code = "\n".join(line.rstrip() for line in "".join(self._pieces[self._code :]).split("\n")).strip(
            "\n"
        )
        told = not self._markdown and not self._language and is_prose(code)
        if self._fences and code.strip() and not told:
            self._pieces[self._code :] = [fenced(code, self._language)]

    def _write(self, text: str) -> None:
        if text:
            self._pieces.append(text)

    def _break(self, count: int) -> None:
        """End the line, and leave a blank one for a count of 2."""
        written = "".join(self._pieces[-3:])
        have = len(written) - len(written.rstrip("\n"))
        if written.strip() or have:
            self._write("\n" * max(0, count - have))

    def _item(self) -> None:
        self._break(1)
        depth = "  " * min(len(self._lists) - 1, _MOST_DEEP)
        if self._lists and self._lists[-1] is not None:
            self._write(f"{depth}{self._lists[-1]}. ")
            self._lists[-1] += 1
        else:
            self._write(f"{depth}- ")

    def _picture(self, values: dict[str, str | None]) -> None:
        address = (values.get("src") or "").removeprefix(_MOODLE_FILES)
        if not self._markdown or not address or address.startswith("data:"):
            return
        name = " ".join((values.get("alt") or values.get("title") or "").split()) or _("picture")
        self._write(f"[{name}]({address})")


def to_text(html: str) -> str:
    """Read HTML as plain text: lines for paragraphs, `- ` for items of a list; pictures are left out."""
    return _read(html, markdown=False, fences=False)


def to_answer(html: str) -> str:
    """Read HTML as `to_text` does, with blocks of code between fences."""
    return _read(html, markdown=False, fences=True)


def pictures(html: str) -> tuple[str, ...]:
    """List the pictures of HTML as Markdown links, each once; those that are in the text itself have no address."""
    found = re.findall(r"<img\b[^<>]{0,4000}>", html, re.IGNORECASE)
    return tuple(dict.fromkeys(link for each in found if (link := to_markdown(each))))


def to_markdown(html: str) -> str:
    """Read HTML as Markdown; pictures are links."""
    return _read(html, markdown=True, fences=True)


def without_comments(html: str, *, lines: bool = False) -> str:
    """Take comments out, but for the ends of their `lines` where these must stay; one that is never closed stays."""
    kept: list[str] = []
    at = 0
    while (opened := html.find("<!--", at)) >= 0 and (closed := html.find("-->", opened + 4)) >= 0:
        kept.append(html[at:opened] + ("\n" * html.count("\n", opened, closed) if lines else ""))
        at = closed + 3
    return "".join(kept) + html[at:]


_CONDITION = re.compile(r"<!\[[^<>]{0,200}\]>")
"""What Word writes around parts: `<![if !supportLists]>`."""


def only_closed(html: str) -> str:
    """Leave only markup that is closed: the parser seeks the end of each other piece anew, or fails at it.

    What is raised or lowered is put on the line; see `on_the_line`.
    """
    html = _CONDITION.sub("", without_comments(html, lines=True))
    html = html.replace("<!--", "&lt;!--").replace("<![", "&lt;![")
    last = html.rfind(">") + 1
    return on_the_line(html[:last]) + html[last:].replace("<", "&lt;")


_NAMED = re.compile(
    r"(?:^|\s)(?:lang(?:uage)?|highlight-source|brush:?)[-: ]\s*(?P<name>[\w+#.-]+)", re.IGNORECASE
)
_NO_LANGUAGE = ("plaintext", "text", "none", "nohighlight", "plain")


def language_of(values: Mapping[str, str | None]) -> str:
    """Give the language that an element of code names, `class="language-js"`; blank for none."""
    named = _NAMED.search(values.get("class") or "")
    language = named["name"] if named else values.get("data-lang") or values.get("data-language") or ""
    return "" if language.lower() in _NO_LANGUAGE else language


def _read(html: str, *, markdown: bool, fences: bool) -> str:
    reader = _Reader(markdown=markdown, fences=fences)
    reader.feed(only_closed(html))
    reader.close()
    return reader.text()


def looks_like_html(text: str) -> bool:
    """Tell whether a text has tags or entities of HTML."""
    return bool(_TAG.search(text))


_TAG = re.compile(
    r"</?(?:p|br|div|span|b|i|u|em|strong|code|pre|ul|ol|li|img|a|table|tr|td|th|h[1-6]|sub|sup|font|hr|blockquote)"
    r"(?:\s[^<>]{0,2000})?/?>|&(?:nbsp|lt|gt|amp|quot|#\d{1,6}|#x[0-9a-f]{1,6});",
    re.IGNORECASE,
)
