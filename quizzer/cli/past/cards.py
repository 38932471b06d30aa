"""`quizzer history cards`: when questions come back, and which are leeches or set aside."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.past.rows import Row, print_json
from quizzer.cli.run import Run, pass_run
from quizzer.cli.scope import Wanted, read_scope
from quizzer.locale import _, mark, ngettext
from quizzer.practice.days import day_of

if TYPE_CHECKING:
    from quizzer.practice.attempt import QuestionRef
    from quizzer.practice.cards import Card


@click.command(
    "cards",
    cls=Command,
    help=mark(
        "List when questions come back, the next first.\n\n"
        "Shown are the day, which begins at four in the morning, the days in which the chance of remembering falls to "
        "90%, reviews and lapses.\n\n"
        "A question that was forgotten 8 times after it had been known is a leech: read its explanation, "
        "split or rewrite it, or set it aside with `quizzer history suspend`."
    ),
    examples=[
        (mark("What comes back when?"), "quizzer history cards"),
        (mark("What do I forget again and again?"), "quizzer history cards --leeches"),
        (mark("What have I set aside?"), "quizzer history cards --suspended"),
    ],
)
@option(
    "--pack",
    "packs",
    metavar="P",
    multiple=True,
    shell_complete=complete_pack,
    help=mark("Only this pack; may be repeated."),
)
@option("--leeches", is_flag=True, help=mark("Only questions that are forgotten again and again."))
@option("--suspended", is_flag=True, help=mark("Only questions that were set aside."))
@option("--json", "as_json", is_flag=True, help=mark("Print a line of JSON for each."))
@pass_run
def command(run: Run, packs: tuple[str, ...], leeches: bool, suspended: bool, as_json: bool) -> None:
    """List cards."""
    from quizzer.practice.open_interviews import without_open_interviews

    store, now = run.store_to_read(), datetime.now(UTC)
    scope = read_scope(run, store, Wanted(packs, (), None, None), now)
    tallies = without_open_interviews(store, now).tallies(scope.packs or None)
    aside = {ref: at for ref, at in store.suspended().items() if not scope.packs or ref.pack in scope.packs}
    cards = {ref: tally.card for ref, tally in tallies.items() if tally.card is not None}
    refs = [ref for ref, _card in sorted(cards.items(), key=lambda pair: pair[1].due)]
    refs += [ref for ref in aside if ref not in cards]
    if leeches:
        refs = [ref for ref in refs if ref in cards and cards[ref].leech]
    if suspended:
        refs = [ref for ref in refs if ref in aside]
    for ref in refs:
        if as_json:
            print_json(_row(ref, cards.get(ref), aside.get(ref)))
        else:
            click.echo(_line(ref, cards.get(ref), suspended=ref in aside))
    if not refs:
        say(_("No question fits."))


def _row(ref: QuestionRef, card: Card | None, aside: datetime | None) -> Row:
    return {
        "pack": ref.pack,
        "question": ref.question,
        "due": None if card is None else card.due.isoformat(),
        "due_day": None if card is None else day_of(card.due).isoformat(),
        "stability": None if card is None else card.stability,
        "difficulty": None if card is None else card.difficulty,
        "reviews": 0 if card is None else card.reviews,
        "lapses": 0 if card is None else card.lapses,
        "leech": card is not None and card.leech,
        "suspended_at": None if aside is None else aside.isoformat(),
    }


def _line(ref: QuestionRef, card: Card | None, *, suspended: bool) -> str:
    marks = [_("leech")] if card is not None and card.leech else []
    marks += [_("set aside")] if suspended else []
    said = f"  ({', '.join(marks)})" if marks else ""
    if card is None:
        return fitted(f"{'-':10}  {'-':>7}  {harmless(str(ref))}{said}")
    counts = ngettext("{count} review", "{count} reviews", card.reviews).format(count=card.reviews)
    lapses = ngettext("{count} lapse", "{count} lapses", card.lapses).format(count=card.lapses)
    days = _("{days:.1f} d").format(days=card.stability)
    return fitted(f"{day_of(card.due)}  {days:>7}  {harmless(str(ref))}  {counts}, {lapses}{said}")
