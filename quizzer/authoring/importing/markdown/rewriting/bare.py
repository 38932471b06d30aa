"""A text without any markup, whose questions are lines that ask and stand alone above their answers."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.rewriting import (
    arrow_answers,
    bold_asked,
    bold_leads,
    bracketed,
    chats,
    comments,
    definitions,
    flat_lists,
    guides,
    indented,
    interview_parts,
    listed_titles,
    lone_items,
    marks,
    named_above,
    one_liners,
    other_markup,
    over_bullets,
    page_lines,
    prompted,
    quoted_questions,
    ruled_titles,
    section_lines,
    separated,
    stanzas,
    term_lines,
    topic_lines,
)
from quizzer.authoring.importing.markdown.rewriting.bullets import with_dashes
from quizzer.authoring.importing.texts.prose_lines import in_fences

_MARKUP = re.compile(r"\s*(?:#{1,6}\s|[-*+>|`~<]|\d+[.)]\s|\[|={3,}|\*\*|__)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*\s*(?:<br ?/?>)?\s*")

_NAMED = re.compile(r"[\[【]\s*([^\[\]【】<>|:/!?？^\d][^\[\]【】<>!?？^]{0,40}?)\s*[\]】]\s*")
"""A line that is nothing but a name in brackets."""

_FEWEST = 3
"""Questions from which they are a way of writing rather than a turn of speech."""

_MOST_ASK = 0.7
"""Share of the lines with one sign that must ask for the sign to mark questions."""

_LONGEST_TOPIC = 50

_ASKING = (Asking.ASKS, Asking.MARKED)

_CLOSE_NUMBER = re.compile(r"( {0,3}\d{1,3}[.)]|#{1,6})(?=[A-Z가-힣][^\s#]* |Q\d)")
"""A number, or the signs of a heading, without the space that makes an item or a heading of its line."""


def with_headings(lines: list[str]) -> list[str]:
    """Make headings of the questions of such a text; the number of its lines stays.

    Lines that a sign marks as questions, `❓ …`, become headings in any text, and so do the names with signs of
    their own that stand below each of them.
    """
    lines = _unfenced(other_markup.with_headings(lines))
    code = {number for number, inside in enumerate(in_fences(lines)) if inside}
    lines = [_tight(line) for line in with_dashes(lines, code)]
    lines = ruled_titles.with_headings(page_lines.with_headings(lines, code), code)
    lines = over_bullets.with_headings(listed_titles.with_headings(lines, code), code)
    lines = prompted.with_questions(interview_parts.with_headings(lines, code), code)
    lines = guides.with_labels(comments.with_headings(chats.without_times(lines), code), code)
    lines = chats.with_marks(marks.with_marks(definitions.with_marks(lines, code), code), code)
    lines = named_above.with_headings(lines, code)
    lines = arrow_answers.with_marks(bold_asked.with_marks(lines, code), code)
    lines = quoted_questions.with_headings(bold_leads.with_marks(lines, code), code)
    lines = lone_items.with_headings(flat_lists.with_headings(lines, code), code)
    lines = topic_lines.with_headings(lines, code)
    bold = _bold_inside(lines, code)
    lines = [f"###### {_inner(line)}" if number in bold else line for number, line in enumerate(lines)]
    signed = _signed(lines)
    if signed:
        return [signed.get(number, line) for number, line in enumerate(lines)]
    arrowed = _arrowed(lines, code)
    if arrowed:
        return [f"## {arrowed[number]}" if number in arrowed else line for number, line in enumerate(lines)]
    lines = _spaced(_titled(_entitled(section_lines.with_headings(_bracketed(lines), code))), code)
    layouts = (
        bracketed.with_marks,
        one_liners.with_marks,
        separated.with_headings,
        indented.with_headings,
        stanzas.with_headings,
        definitions.with_plain_marks,
        term_lines.with_headings,
    )
    for with_some in layouts:
        written = with_some(lines)
        if written is not None:
            return written
    if any(_MARKUP.match(line) for line in lines):
        return lines
    asking = {number for number, (line, below) in enumerate(pairwise(lines)) if _asks_alone(line, below)}
    if len(asking) < _FEWEST:
        return lines
    topics = {number - 1 for number in asking if number and _is_topic(lines[number - 1])}
    return [
        f"## {line}" if number in asking else f"# {line}" if number in topics else line
        for number, line in enumerate(lines)
    ]


def _titled(lines: list[str]) -> list[str]:
    """Write titles above a line of `=` as Markdown's other kind of heading."""
    written = list(lines)
    for number in range(1, len(lines)):
        line, title = lines[number].strip(), lines[number - 1]
        above = lines[number - 2] if number > 1 else ""
        if line.strip("=") == "" and len(line) > 2 and title[:1].isalnum() and not above.strip():
            written[number - 1], written[number] = f"# {title.strip()}", ""
    return written


def _entitled(lines: list[str]) -> list[str]:
    """Write lines that stand alone and say that questions follow as headings, where a text has none."""
    if any(line.startswith(("#", "==", "--")) for line in lines):
        return lines
    return [f"# {line.strip()}" if _announces(lines, number) else line for number, line in enumerate(lines)]


def _announces(lines: Sequence[str], number: int) -> bool:
    title = lines[number].strip()
    around = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    if not title or any(line.strip() for line in around) or number + 1 >= len(lines):
        return False
    return _MARKUP.match(lines[number]) is None and labels.lists_questions(title)


def _bracketed(lines: list[str]) -> list[str]:
    """Write lines that are names in brackets, `[Database]`, as headings, where a text has several and no others."""
    named = {number: found.group(1) for number, line in enumerate(lines) if (found := _NAMED.fullmatch(line))}
    if len(named) < _FEWEST - 1 or any(line.startswith("#") for line in lines):
        return lines
    return [f"# {named[number]}" if number in named else line for number, line in enumerate(lines)]


_ARROW = re.compile(r"(?P<sign>[-=]{1,2}>|>>|//|--|[→⇒➔➜▶»])\s*(?P<text>\S.*)")
_DOUBLY_CLOSED = re.compile(r"( {0,3}\d{1,3})\.\)\s*(?=\S)")


def _arrowed(lines: list[str], code: set[int]) -> dict[int, str]:
    """List the questions behind arrows, where most lines with the same arrow ask, each with something below."""
    found = {
        number: each
        for number, line in enumerate(lines)
        if number not in code and (each := _ARROW.fullmatch(line)) is not None
    }
    for sign in dict.fromkeys(each.group("sign") for each in found.values()):
        same = {number: each.group("text") for number, each in found.items() if each.group("sign") == sign}
        asking = [number for number, text in same.items() if headlines.asking(text) in _ASKING]
        below = sum(number + 1 < len(lines) and number + 1 not in same for number in asking)
        if min(len(asking), below) >= max(_FEWEST, _MOST_ASK * len(same)):
            return same
    return {}


def _spaced(lines: list[str], code: set[int]) -> list[str]:
    """Put a space behind the number of lines that ask, `3)What is it?`, `#Q1. What …`, as Markdown wants it."""
    lines = [
        line if number in code else _DOUBLY_CLOSED.sub(r"\1. ", line, count=1)
        for number, line in enumerate(lines)
    ]
    return [
        _CLOSE_NUMBER.sub(r"\1 ", line, count=1)
        if number not in code and _CLOSE_NUMBER.match(line) and headlines.asking(line.lstrip("#")) in _ASKING
        else line
        for number, line in enumerate(lines)
    ]


def _tight(line: str) -> str:
    """Write a line that is bold as a whole, `** What is it? **`, so that Markdown takes it for bold."""
    text = line.strip()
    inner = text[2:-2]
    return (
        f"**{inner.strip()}**"
        if text.startswith("** ") and text.endswith("**") and "*" not in inner
        else line
    )


def _unfenced(lines: list[str]) -> list[str]:
    """Take the fences off code that is a marked question with its labelled answer, and no code."""
    kept = list(lines)
    opened: int | None = None
    for number, line in enumerate(lines):
        if not line.lstrip().startswith("```"):
            continue
        if opened is None:
            opened = number if line.strip() in ("```", "```text", "```txt", "```plaintext") else -1
            continue
        inner = [each.strip() for each in lines[opened + 1 : number] if each.strip()] if opened >= 0 else []
        asked = bool(inner) and headlines.asking(inner[0]) is Asking.MARKED
        if asked and any(labels.after_label(each) is not None for each in inner[1:]):
            kept[opened] = kept[number] = ""
            kept[opened + 1 : number] = [each.strip() for each in lines[opened + 1 : number]]
        opened = None
    return kept


def _bold_inside(lines: list[str], code: set[int]) -> set[int]:
    """List the bold lines in the middle of paragraphs that are marked as questions, or most of which ask."""
    bold = [
        number
        for number in range(len(lines) - 1)
        if number not in code and _inner(lines[number]) and not _MARKUP.match(lines[number + 1])
    ]
    inside = [
        number
        for number in bold
        if number and lines[number - 1].strip() and not _MARKUP.match(lines[number - 1])
    ]
    marked = {
        number
        for number in inside
        if headlines.asking(_inner(lines[number])) is Asking.MARKED and lines[number + 1].strip()
    }
    asking = sum(headlines.asking(_inner(lines[number])) in _ASKING for number in bold)
    tight = len(inside) >= _FEWEST - 1 and 2 * len(inside) >= len(bold)
    return set(bold) if tight and asking >= max(_FEWEST, _MOST_ASK * len(bold)) else marked


def _inner(line: str) -> str:
    """Give the words of a line that is bold from its first letter to its last; empty when it is not."""
    found = _BOLD.fullmatch(line)
    return found.group(1).strip() if found else ""


def _signed(lines: list[str]) -> dict[int, str]:
    """Write the lines that begin with the sign of questions, and what repeats below them, as headings."""
    signs = {
        number: line.lstrip()[0]
        for number, line in enumerate(lines)
        if line.strip() and unicodedata.category(line.lstrip()[0]) == "So"
    }
    marked: dict[int, str] = {}
    for sign in dict.fromkeys(signs.values()):
        same = [number for number, each in signs.items() if each == sign]
        asking = sum(headlines.asking(lines[number]) is Asking.ASKS for number in same)
        if asking >= _FEWEST - 1 and asking >= _MOST_ASK * len(same):
            marked |= {number: f"##### {lines[number].strip()}" for number in same}
    if marked:
        repeated = Counter(lines[number].strip() for number in signs if number not in marked)
        for number in signs:
            name = lines[number].strip()
            if number not in marked and repeated[name] > 1 and len(name) < _LONGEST_TOPIC:
                marked[number] = f"###### {name}"
    return marked


def _asks_alone(line: str, below: str) -> bool:
    asks = line.rstrip().endswith(("?", "？")) and headlines.asking(line) is Asking.ASKS
    return asks and not below.strip()


def _is_topic(line: str) -> bool:
    """Tell a line that names what the question below it belongs to from the end of an answer."""
    return 0 < len(line.strip()) < _LONGEST_TOPIC and line.strip()[-1].isalnum()
