"""Lines that are bold from their first letter to their last and ask in the middle of a paragraph, written as headings."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.rewriting.bare import MARKUP

_BOLD = re.compile(r"\*\*([^*]+)\*\*\s*(?:<br ?/?>)?\s*")

_TAGGED = re.compile(
    r"(?P<front> {0,3})<(?P<name>b|strong)>\s*(?P<words>[^<>*\s][^<>*]*?)\s*</(?P=name)>\s*(?:<br ?/?>)?\s*",
    re.IGNORECASE,
)
_FEWEST = 3
"""Questions from which they are a way of writing rather than a turn of speech."""

_MOST_ASK = 0.7
"""Share of the bold lines that must ask for all of them to be questions."""

_ASKING = (Asking.ASKS, Asking.MARKED)


def with_headings(lines: list[str], code: set[int]) -> list[str]:
    """Write such lines as headings; the number of lines stays."""
    bold = _bold_inside(lines, code)
    return [f"###### {_inner(line)}" if number in bold else line for number, line in enumerate(lines)]


def tight(line: str) -> str:
    """Write a line that is bold as a whole, `** What is it? **` or `<b>What is it?</b>`, as Markdown writes bold."""
    tagged = _TAGGED.fullmatch(line)
    if tagged is not None:
        return f"{tagged['front']}**{tagged['words']}**"
    text = line.strip()
    inner = text[2:-2]
    return (
        f"**{inner.strip()}**"
        if text.startswith("** ") and text.endswith("**") and "*" not in inner
        else line
    )


def _bold_inside(lines: list[str], code: set[int]) -> set[int]:
    """List the bold lines in the middle of paragraphs that are marked as questions, or most of which ask."""
    bold = [
        number
        for number in range(len(lines) - 1)
        if number not in code and _inner(lines[number]) and not MARKUP.match(lines[number + 1])
    ]
    inside = [
        number
        for number in bold
        if number and lines[number - 1].strip() and not MARKUP.match(lines[number - 1])
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
