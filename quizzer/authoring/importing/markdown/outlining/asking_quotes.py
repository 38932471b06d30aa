"""A quote of a document that asks, where what follows may answer: it stands for a heading."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import divided, whole_question
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.ahead import first_of_quote
from quizzer.authoring.importing.markdown.outlining.listed_lines import ARROW, begins_answer, is_labelled
from quizzer.authoring.importing.markdown.outlining.question_lists import LONGEST_QUESTION
from quizzer.authoring.importing.markdown.outlining.section import Section
from quizzer.authoring.importing.markdown.outlining.standing import is_announced, is_inside_question
from quizzer.authoring.importing.markdown.outlining.ways import Ways

_ANSWERING = ("paragraph", "list", "code", "details", "table")
"""Kinds of blocks that may answer a quote above them."""


@dataclass(frozen=True, slots=True)
class AskingQuote:
    """What stands for a heading, and what goes on below it."""

    title: str

    rest: str = ""
    """What of the quote may answer."""

    listed: bool = False
    """Whether it asks because of where it stands."""

    above_headings: bool = False
    """Whether the headings below it are its parts: it takes the place of one above them."""

    apart: bool = False
    """Whether it is no question of the text's own list: it answers itself behind an arrow."""


def asking_quote(block: Block, following: Block | None, around: Section, ways: Ways) -> AskingQuote | None:
    """Read a quote that asks; None where it does not, or nothing may answer it.

    Args:
        block: The quote.
        following: What stands behind it.
        around: The section that is open.
        ways: In which ways the lines up to the next heading ask.
    """
    line, rest, bold = first_of_quote(block)
    rest = rest.strip("\n")
    marked = headlines.asking(line) is Asking.MARKED and labels.after_label(line) is None
    if marked and not rest.strip() and _heads(following, around):
        return AskingQuote(line, above_headings=True)
    told = line.partition(": ")[2] if ": " in line else line
    if ARROW.match(rest) and headlines.asking(told) is Asking.ASKS and not marked:
        return AskingQuote(told, ARROW.sub("", rest, count=1), apart=True)
    listed = not marked and bool(rest.strip()) and _is_listed(line, around, ways, bold=bold)
    answered = bool(rest.strip()) or _may_answer(following)
    if not ((marked or listed) and answered and len(line) < LONGEST_QUESTION):
        return None
    if marked and is_labelled(following) and not any(map(begins_answer, rest.split("\n"))):
        line, rest = " ".join([line, *rest.split()]), ""
    return AskingQuote(*divided(*whole_question(line, rest)), listed=listed)


def _heads(following: Block | None, around: Section) -> bool:
    """Tell whether a quote right below a heading has lower ones below it."""
    below = following is not None and following.kind == "heading" and following.level > around.level
    return below and around.kind == "heading" and not (around.blocks or around.children or around.asks)


def _is_listed(line: str, around: Section, ways: Ways, *, bold: bool) -> bool:
    """Tell whether a quote asks because questions are announced where it stands, or because it is bold."""
    asking = headlines.asking(line)
    asks = asking is Asking.ASKS and (bold or is_announced(around))
    names = asking is Asking.NAMES and bold and ways.quotes_ask
    answers = (around.asks or around.listed) and not around.blocks
    return (asks or names) and not is_inside_question(around) and not answers


def _may_answer(following: Block | None) -> bool:
    if following is None:
        return False
    labelled = following.kind == "quote" and labels.after_label(block_text(following)) is not None
    return following.kind in _ANSWERING or labelled
