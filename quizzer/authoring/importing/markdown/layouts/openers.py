"""Lines that may open a question: what marks them, what counts them, and the words behind both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HEADING = re.compile(r" {0,3}(?P<signs>#{1,6})\s+(?P<words>\S.*?)\s*#*\s*")
_BOLD = re.compile(r"(?P<indent> {0,3})(?P<emphasis>\*\*|__)(?P<words>(?!\s).+?)(?P=emphasis)\s*[:：]?\s*")
_ITEM = re.compile(r"(?P<indent> *)(?P<sign>[-*+])\s+(?P<words>\S.*)")
_COUNTED = re.compile(r"(?P<indent> *)(?P<number>\d{1,3})[.)]\s+(?P<words>\S.*)")
_QUOTE = re.compile(r" {0,3}>\s?(?P<words>\S.*)")
_EMPHASIS = re.compile(r"(?P<emphasis>\*\*\*|\*\*|__|\*|_)(?P<words>(?!\s).+?)(?P=emphasis)")
_BOLD_FRONT = re.compile(r"(?P<emphasis>\*\*|__)(?P<words>(?!\s)[^*_]{1,30}?)(?P=emphasis)(?=\s|[:：])\s*")
"""Bold words at the front of a line, `**Problem 1:** …`."""

_LINK = re.compile(r"\[[^\[\]]*\]\(#")
"""A line of a table of contents."""

_ANCHOR = re.compile(r"\s*\{#[^}]*\}\s*$|<a\b[^>]*>\s*</a>")

_LABEL = re.compile(
    r"""\W{0,6}?(?:
        (?P<word>[A-Za-z][A-Za-z-]{0,14}(?:\ [A-Za-z]{2,12})?|[가-힣]{1,6})\s?[-_.\#№]?\s?(?P<number>\d{1,3})(?:\s?번)?
            (?:\s?[\])）]\s?[.:：]?|\s?[.:：]|\s?[-–—|]+(?=\s)|\s?번|(?=\s|$))
      | (?P<keycap>\d{1,2})\ufe0f?\u20e3\s?[.:)]?
      | \#\s?(?P<hash>\d{1,3})(?:\s?[.:)\]-])?(?=\s|$)
      | [(\[]\s?(?P<framed>\d{1,3})\s?[)\]]\s?[.:]?
      | (?:\d{1,2}\.(?=\d))?(?P<bare>\d{1,3})(?:(?<=\.\d)|(?<=\.\d\d)|\s?[.)])(?=\s)
      | (?P<lone>\d{1,3})$
      | (?P<plain>Q|Question|질문|문제|문|Que|Ques)\s?(?:[.:：)\]]|\s[-–—])
    )\s*""",
    re.VERBOSE | re.IGNORECASE,
)

_AGAIN = re.compile(r"\s*(?:Q|Question|질문)\s?[.:：)]\s+", re.IGNORECASE)
"""A label behind a number: `Q3 - Q: …`."""

_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "h6", "bold")
"""Kinds of lines that are no text around what they say."""

SIGNS = {"keycap": "keycap", "hash": "#", "framed": "()", "bare": ".", "lone": "."}
"""What stands for the word where there is a mere number, by how that is written."""

_CLOSED = re.compile(r".*[^\w\s]\s*")
"""A label with a sign behind it; `It is 1 and …` only looks like one."""


@dataclass(frozen=True, slots=True)
class Opener:
    """A line that may open a question."""

    at: int
    """Its number in the text, from 0."""

    kind: str
    """What marks it: `h1` to `h6`, `bold`, `item`, `counted`, `quote`, or `` for nothing."""

    indent: int
    """Columns before it."""

    inner: int
    """Columns before what an item holds; 0 where it is no item."""

    word: str
    """The word that it is called by, in lower case: `q` of `Q3.`, `scenario` of `Scenario 2:`; a sign for a mere number."""

    number: int | None
    """Its number. None: it has none."""

    words: str
    """What stands behind all that, in Markdown; may be empty."""

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.kind[:1] == "h"

    @property
    def key(self) -> tuple[str, int, str]:
        """What openers of one list have in common."""
        return self.kind, self.indent, self.word


def openers(lines: Sequence[str], code: Sequence[bool]) -> list[Opener]:
    """Read the lines of a text that something marks, counts or calls a question.

    Args:
        lines: Of the text.
        code: Of each line, whether it is code.
    """
    found = [
        None if inside else _opener(at, line)
        for at, (line, inside) in enumerate(zip(lines, code, strict=True))
    ]
    return [each for each in found if each is not None]


def _opener(at: int, line: str) -> Opener | None:
    if not line.strip():
        return None
    kind, indent, number, words = _marked(line)
    inner = line.index(words) if kind in ("item", "counted") else 0
    words = _ANCHOR.sub("", words).strip()
    if _LINK.match(words):
        return None
    bare = _EMPHASIS.fullmatch(words)
    words = bare["words"] if bare else _BOLD_FRONT.sub(r"\g<words> ", words, count=1)
    label = _LABEL.match(words)
    if label is None:
        if kind in ("", "item", "quote"):
            return None
        return Opener(at, kind, indent, inner, "", number, words)
    rest = words[label.end() :]
    told = kind in _BLOCKS or not rest or _CLOSED.fullmatch(label.group()) is not None
    word = (label["word"] or label["plain"] or "").lower()
    if not told or (not kind and not (word and rest.strip())):
        return None
    way = label.lastgroup or ""
    counted = number if way == "plain" else int(label[way])
    return Opener(at, kind, indent, inner, word or SIGNS[way], counted, _AGAIN.sub("", rest).strip())


def _marked(line: str) -> tuple[str, int, int | None, str]:
    """Give what marks a line, the columns before it, its number in a list, and its words."""
    heading = _HEADING.fullmatch(line)
    if heading:
        return f"h{len(heading['signs'])}", 0, None, heading["words"]
    bold = _BOLD.fullmatch(line)
    if bold:
        return "bold", len(bold["indent"]), None, bold["words"]
    item = _ITEM.fullmatch(line)
    if item:
        return "item", len(item["indent"]), None, item["words"]
    counted = _COUNTED.fullmatch(line)
    if counted:
        return "counted", len(counted["indent"]), int(counted["number"]), counted["words"]
    quote = _QUOTE.fullmatch(line)
    if quote:
        return "quote", 0, None, quote["words"]
    return "", len(line) - len(line.lstrip()), None, line.strip()
