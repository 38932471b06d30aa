"""A person at the terminal shows questions of a text of which little was understood, and sees what that brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.asking import somebody_there
from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.import_order import Order
from quizzer.cli.import_reading import read
from quizzer.errors import QuizzerError
from quizzer.locale import _, ngettext

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Found, Harvest

MOST_SHOWN = 3
"""Questions that are shown of what was found, and remarks."""

YES = ("y", "yes", "ㅛ", "네", "예")
"""What takes the proposal; `ㅛ` is the key of `y` while Hangul is typed."""

RANKS = ("h2", "h3", "h1", "h4")
"""Ranks of headings that are tried, the usual ones first."""

LEAST_MORE = 2
"""Questions more than were found that a reading must bring to be named; where none was found, one is enough."""

MOST_BYTES = 500_000
"""Length of a text that is read again and again for that."""

AROUND = 12
"""Lines of the source that are shown behind the first that was not understood."""


def show_more(found: Harvest, order: Order, path: Path) -> tuple[Harvest, Order]:
    """Let somebody show questions of a text of which little was understood, or one answer is a list, until they are content.

    Nobody is asked without a terminal, with `--yes`, `--dry-run` or standard input, and about anything but one text; there
    the line that is likely a question is only named, where little was understood.

    Returns:
        What is found now, and the order with what was shown.
    """
    if order.source == "-" or not path.is_file() or not _has_lines(path, order):
        return found, order
    if not somebody_there() or order.yes or order.dry_run:
        if not (order.way.questions or order.way.examples) and (is_thin(found) or is_list(found, path)):
            _say_proposed(found, order, path)
        return found, order
    if is_thin(found):
        _say_left(found, path)
    elif not (order.way.questions or order.way.examples) and is_list(found, path):
        _say_list(found, path)
    else:
        return found, order
    example = None if order.way.examples else _proposed(path)
    if example is None and not (order.way.questions or order.way.examples):
        _say_ranked(found, order, path)
    while True:
        asking = _("Lines of a question and its answer, such as 12:14-20 (Enter: go on)")
        if example is not None:
            asking = _("Lines of a question and its answer, such as 12:14-20 (y: as proposed, Enter: go on)")
        lines = click.prompt(asking, default="", show_default=False, err=True).strip()
        if not lines:
            return found, order
        if example is not None and lines.casefold() in YES:
            lines = example
        example = None
        way = replace(order.way, examples=(*order.way.examples, lines))
        try:
            found, way = read(order.source, path, way)
        except QuizzerError as error:
            say(harmless(f"{error.message} {error.remedy or ''}".strip()))
            continue
        order = replace(order, way=way)
        _say_found(found)


def _proposed(path: Path) -> str | None:
    """Propose a question that may be shown, with what it would bring; None where no line is likely enough."""
    from quizzer.authoring.importing.sources.showing import proposed

    guessed = proposed(path)
    if guessed is None:
        return None
    say(
        _("Line {line} may be a question. Read by it, {count} questions would be found:").format(
            line=guessed.example.question + 1, count=len(guessed.found)
        )
    )
    _say_questions(guessed.found)
    return str(guessed.example)


def _say_proposed(found: Harvest, order: Order, path: Path) -> None:
    """Name the option that shows the line that is likely a question, or that takes the headings for questions.

    With what it would bring; nothing where neither brings more.
    """
    example = _proposed(path)
    if example is not None:
        say(_("See them with: --example {lines} --dry-run").format(lines=example))
    else:
        _say_ranked(found, order, path)


def _say_ranked(found: Harvest, order: Order, path: Path) -> None:
    """Say what it would bring to take the headings of a rank for questions, where that is clearly more than was found."""
    if path.stat().st_size > MOST_BYTES:
        return
    best, by = found, None
    for rank in RANKS:
        try:
            read_so, _way = read(order.source, path, replace(order.way, questions=rank))
        except QuizzerError:
            continue
        if len(read_so.found) > len(best.found):
            best, by = read_so, rank
    least = len(found.found) + LEAST_MORE if found.found else 1
    if by is None or len(best.found) < least:
        return
    option = f"--questions {by}"
    say(
        _("With the headings of a rank as questions, {option}, {count} would be found:").format(
            option=option, count=len(best.found)
        )
    )
    _say_questions(best.found)
    say(_("See them with: {option} --dry-run").format(option=option))


def is_thin(found: Harvest) -> bool:
    """Tell a source of which no less was lost than was found."""
    lost = sum(each.lost for each in found.remarks)
    return not found.found or lost >= len(found.found)


def is_list(found: Harvest, path: Path) -> bool:
    """Tell a text in which one question was found whose answer rather is a list of questions."""
    from quizzer.authoring.importing.markdown.by_example.held_lists import holds_list

    return len(found.found) == 1 and holds_list(found.found[0], _lines(path))


def _has_lines(path: Path, order: Order) -> bool:
    """Tell a text whose lines a person sees in an editor."""
    from quizzer.authoring.importing.sources.kinds import kind_named

    return (order.way.kind or kind_named(path.name)) in (None, "markdown")


def _say_left(found: Harvest, path: Path) -> None:
    """Say how little was understood, and show the source from the first line that was not."""
    count = len(found.found)
    lost = [each for each in found.remarks if each.lost]
    say(
        ngettext(
            "{count} question was found in {file}.", "{count} questions were found in {file}.", count
        ).format(count=count, file=harmless(path.name))
        + " "
        + ngettext(
            "{count} part of it was not understood:", "{count} parts of it were not understood:", len(lost)
        ).format(count=len(lost))
    )
    for each in lost[:MOST_SHOWN]:
        say("  " + fitted(harmless(str(each))))
    first = next((each.spot.line for each in lost if each.spot.line is not None), 1)
    _say_lines(path, first)


def _say_list(found: Harvest, path: Path) -> None:
    """Say that the answer of the one question looks like a list, and show the source from that question."""
    say(
        _("1 question was found in {file}, and its answer looks like a list of questions:").format(
            file=harmless(path.name)
        )
    )
    _say_lines(path, found.found[0].spot.line or 1)


def _say_lines(path: Path, first: int) -> None:
    """Show lines of a source, and how to show a question of them."""
    for number, line in enumerate(_lines(path)[first - 1 : first - 1 + AROUND], first):
        say(fitted(f"{number:6}  {harmless(line)}"))
    say(
        _(
            "If there are more questions, show one: `12:14-20` is a question on line 12 with its answer on lines 14 to 20. "
            "All that look like it are read then."
        )
    )


def _lines(path: Path) -> list[str]:
    """Give the lines of a text that was read."""
    from quizzer.authoring.importing.sources.reading import decode, read_source

    return decode(read_source(path), path.name).split("\n")


def _say_found(found: Harvest) -> None:
    """Say what is found now, with the first questions."""
    count = len(found.found)
    say(
        ngettext("{count} question is found now:", "{count} questions are found now:", count).format(
            count=count
        )
    )
    _say_questions(found.found)


def _say_questions(found: Sequence[Found]) -> None:
    """Show the first questions with their answers."""
    for each in found[:MOST_SHOWN]:
        question = harmless(" ".join(each.question.split()))
        answer = harmless(" ".join(each.answers[0].split())) if each.answers else ""
        say(fitted(f"  {each.spot.line or '':>5}  {question}"))
        say(fitted(f"         → {answer}"))
    if len(found) > MOST_SHOWN:
        say("  …")
