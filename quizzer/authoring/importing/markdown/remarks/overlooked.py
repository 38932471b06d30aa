"""Lines that ask, and that are nowhere in what was taken from their text: none of them is dropped without a word.

This looks at the lines as they stand, not at what the outline made of them, so that it also sees what the outline
does not: questions in code, in tables, in HTML, in a list of other things.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import divided
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.outlining.question_lists import LONGEST_QUESTION
from quizzer.locale import _

_LEAST = 5
"""Letters from which a line is looked for; `Why?` is part of something."""

_LONGEST_MARK = 6
"""Letters of a mark before a question that was taken, in whatever form: `Q>`, `(Q)`."""

_MOST_LINES = 3
"""Lines over which a question may go on."""

_SHOWN = 120
"""Characters of a question in a remark, and of a remark that are compared."""

_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?!.*`)|~{3,})")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+|\s*<h[1-6]\b", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)|\s*<li\b", re.IGNORECASE)
_BOLD = re.compile(r"\s*(?:\d{1,3}[.)]\s*)?(?:\*\*|__|<b>|<strong>)(?=\S).*", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*(?:<details\b[^>]*>\s*)?<summary\b", re.IGNORECASE)
_COMMENT_SIGN = re.compile(r"\s*(?:#+|//+|--|/?\*+|;+|\"\"\"|''')\s*")
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*+)\]\((?:[^()\s]|\([^()]*\))*(?:\s+[\"'][^()]*)?\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ENDS_ASKING = re.compile(r"[?？][\"'”’)\]*_`\s]*$")
_ENDS = re.compile(r"[.!?。？:：;|][\"'”’)\]*_`\s]*$")
_BEGINS_ASKING = re.compile(
    r"(?:what|why|how|when|which|who|where|explain|describe|define|compare|is|are|can|could|do|does|should|tell)\b|.*[가-힣]",
    re.IGNORECASE,
)


_DEMANDS = re.compile(
    r"(?:설명|비교|서술|말씀)\s?(?:하시오|하세요|해\s?(?:주세요|보세요|주십시오))[.\s]*(?:[(（][^()（）]*[)）])?$"
)
"""How an item asks without a question mark."""

_MARKED_IN_CODE = re.compile(r"\W*(?:Q|질문|문제|question)\s*[-.#]?\s*\d*\s*[.:：)\]]", re.IGNORECASE)


class _Kind(Enum):
    HEAD = "head"
    """A heading, a bold line or a summary."""
    ITEM = "item"
    """An item of a list, or a cell of a table."""
    TEXT = "text"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may ask."""

    number: int
    """Counts from 1."""

    kind: _Kind

    words: str
    """Without markup."""

    announced: bool
    """Whether the heading above says that questions follow."""

    alone: bool
    """Whether it is a paragraph by itself."""

    linked: bool
    """Whether it is nothing but a link."""

    signed: bool = False
    """Whether it begins with a sign such as `❓`."""


def report_overlooked(lines: Sequence[str], found: Sequence[Found], basket: Basket) -> None:
    """Say which lines ask and are neither in a question that was taken, its answer or explanation, nor in a remark.

    Args:
        lines: Of the text, without its front matter.
        found: What was taken from it.
        basket: Has the remarks so far, and gets the new ones.
    """
    asking = [(line, lost) for line in _lines(lines) if (lost := _is_lost(line)) is not None]
    if not asking:
        return
    questions = {_letters(each.question) for each in found}
    begun = {each.spot.line: _letters(each.question) for each in found}
    said = {each.spot.line for each in basket.remarks if each.lost}
    whole: str | None = None
    linked: list[_Line] = []
    for line, lost in asking:
        asked = headlines.EXERCISE.sub("", headlines.title(divided(line.words)[0]), count=1)
        words = _letters(asked)[:_SHOWN]
        if len(words) < _LEAST or line.number in said or labels.is_beside(line.words):
            continue
        # what was taken may be asked below its name
        named = line.kind is _Kind.HEAD and headlines.asking(asked) in (Asking.NO, Asking.NAMES)
        taken = begun.get(line.number)
        if taken and (named or words.startswith(taken[:_SHOWN]) or _letters(asked).endswith(taken)):
            continue
        below = (begun.get(line.number + more) for more in range(1, _MOST_LINES))
        if any(each and _letters(asked).endswith(each) for each in below):
            continue
        if any(words[cut:] in questions for cut in range(_LONGEST_MARK + 1) if len(words) - cut >= _LEAST):
            continue
        if whole is None:
            whole = _all_letters(found, basket)
        if words[: _SHOWN // 2] in whole if len(words) >= _SHOWN else words in whole:
            continue
        if line.linked:
            linked.append(line)
            continue
        if lost:
            message = _("This asks, and was not taken: {question}").format(question=asked[:_SHOWN])
            basket.lose(line.number, message)
        else:
            message = _("This may ask, and was not taken: {question}").format(question=asked[:_SHOWN])
            basket.note(line.number, message)
    _report_links(linked, basket)


def _report_links(linked: Sequence[_Line], basket: Basket) -> None:
    """Say in one note that questions are only linked to from here."""
    if len(linked) > 1:
        basket.note(
            linked[0].number,
            _("Lines {first} to {last} link to questions that are not in this text: {question}").format(
                first=linked[0].number,
                last=linked[-1].number,
                question=headlines.title(linked[0].words)[:_SHOWN] + " …",
            ),
        )


def _is_lost(line: _Line) -> bool | None:
    """Tell whether a line surely asks; None when it does not ask at all."""
    if not 0 < len(line.words) < LONGEST_QUESTION:
        return None
    titled = headlines.title(line.words)
    if any(
        labels.label(each) is not None or labels.after_label(each) is not None
        for each in (line.words, titled)
    ):
        return None
    asking = headlines.asking(line.words)
    ends = _ENDS_ASKING.search(line.words) is not None
    if line.kind is _Kind.CODE:
        sure = asking is Asking.MARKED and _MARKED_IN_CODE.match(line.words) is not None
        likely = ends and len(line.words.split()) > 2 and _BEGINS_ASKING.match(titled)
        return sure if sure or likely else None
    if asking is Asking.MARKED:
        # a mark alone may count something else: `문제 4 그래프`
        return headlines.asking(titled) is not Asking.NO or labels.field(line.words) is not None
    if asking is not Asking.ASKS:
        return None
    if line.kind is _Kind.TEXT:
        if line.signed:
            return True
        return line.announced if line.alone and (ends or line.announced) else None
    if line.kind is _Kind.ITEM and not (ends or line.announced or _DEMANDS.search(titled)):
        return False if re.search(r"[가-힣]", line.words) else None
    return ends or line.announced or _DEMANDS.search(titled) is not None


def _lines(lines: Sequence[str]) -> Iterator[_Line]:
    """List the lines that have words, those that go on put together."""
    fence = ""
    comment = announced = False
    before = ""
    for number, raw in enumerate(lines):
        marker = _FENCE.match(raw)
        if fence or marker:
            if not fence and marker:
                fence = marker.group(1)
            elif marker and marker.group(1).startswith(fence):
                fence = ""
            else:
                words = _COMMENT_SIGN.sub("", raw, count=1).strip()
                yield _Line(number + 1, _Kind.CODE, words, announced, alone=False, linked=False)
            before = ""
            continue
        hidden = comment or raw.lstrip().startswith("<!--")
        comment = hidden and "-->" not in raw
        line = "" if hidden else re.sub(r"^(?:\s*>)+\s?", "", raw)
        if line.lstrip().startswith("|"):
            cells = [each.strip() for each in line.strip().strip("|").split("|")]
            for cell in cells[:2]:
                yield _Line(number + 1, _Kind.ITEM, _words(cell), announced=False, alone=False, linked=False)
            before = line
            continue
        kind = _kind(line)
        goes_on = (
            kind is _Kind.TEXT and before.strip() != "" and not _ENDS.search(before) and not _is_marked(line)
        )
        if line.strip() and not goes_on:
            words = _words(" ".join([line, *_more(lines[number + 1 : number + _MOST_LINES], line)]))
            following = lines[number + 1] if number + 1 < len(lines) else ""
            alone = not before.strip() and (not following.strip() or len(words) > len(_words(line)))
            linked = _LINK.sub("", _ITEM.sub("", line, count=1)).strip(" *_.#\t") == ""
            if kind is _Kind.HEAD and _HEADING.match(line):
                announced = labels.lists_questions(words)
            signed = unicodedata.category(line.lstrip()[0]) == "So"
            yield _Line(number + 1, kind, words, announced, alone, linked, signed)
        before = line


def _kind(line: str) -> _Kind:
    if _HEADING.match(line) or _SUMMARY.match(line) or _BOLD.match(line):
        return _Kind.HEAD
    return _Kind.ITEM if _ITEM.match(line) else _Kind.TEXT


def _more(following: Sequence[str], line: str) -> list[str]:
    """Give the lines with which a question goes on, up to its question mark; none when it does not."""
    if _ENDS.search(line) or _HEADING.match(line):
        return []
    taken: list[str] = []
    for each in following:
        each = re.sub(r"^(?:\s*>)+\s?", "", each)
        if (
            not each.strip()
            or _is_marked(each)
            or _kind(each) is not _Kind.TEXT
            or each.lstrip().startswith(("|", "`", "<"))
        ):
            return []
        taken.append(each.strip())
        if _ENDS.search(each):
            return taken if _ENDS_ASKING.search(each) else []
    return []


def _is_marked(line: str) -> bool:
    """Tell a line that a label begins, `Q: …`, which no line above goes on in."""
    return headlines.asking(line) is Asking.MARKED


def _words(line: str) -> str:
    """Take the markup from a line."""
    line = _LINK.sub(r"\1", line)
    line = _TAG.sub("", re.sub(r"^\s*(?:#{1,6}|[-*+•])\s+(?:\[[ xX]\]\s+)?", "", line))
    return " ".join(re.sub(r"\*\*|__|`|\s#+\s*$", "", line).split())


def _letters(text: str) -> str:
    return letters(_TAG.sub("", _LINK.sub(r"\1", text))).casefold()


def _all_letters(found: Sequence[Found], basket: Basket) -> str:
    """Give all that was taken or said, reduced to letters."""
    texts = [
        text
        for each in found
        for text in (each.question, *each.answers, each.explanation or "", *each.hints, *each.follow_ups)
    ]
    return "\n".join(_letters(each) for each in [*texts, *(remark.message for remark in basket.remarks)])
