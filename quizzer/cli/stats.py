"""`quizzer stats`: how far you are."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import say, wants_colour
from quizzer.cli.run import Run, pass_run
from quizzer.cli.scope import Wanted, packs_to_read, read_scope, scope_options, usable_packs
from quizzer.locale import _, mark

MOST_CELLS = 110
"""Widest line; a table that is wider is harder to read."""


@click.command(
    "stats",
    cls=Command,
    help=mark(
        "Show how far you are: what to do today, each pack and tag with its scores over time, a calendar, what "
        "you keep missing, what comes back when, and how long answers take."
    ),
    examples=[
        (mark("Where do I stand?"), "quizzer stats"),
        (mark("What do I keep missing?"), "quizzer stats --weak"),
        (mark("One pack, in the last four weeks."), "quizzer stats --pack docker --since 4w"),
        (mark("As data."), "quizzer stats --json"),
    ],
)
@scope_options
@option(
    "--weak", is_flag=True, help=mark("Only what you keep missing, in full: asked in two answers or more.")
)
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(
    run: Run,
    packs: tuple[str, ...],
    tags: tuple[str, ...],
    since: str | None,
    until: str | None,
    weak: bool,
    as_json: bool,
) -> None:
    """Add up the history."""
    from quizzer.reports.overview import overview

    store = run.store_to_read()
    now = datetime.now(UTC)
    scope = read_scope(run, store, Wanted(packs, tags, since, until), now)
    chosen = usable_packs(run) if as_json else packs_to_read(run)
    found = overview(store, chosen, now, limits=run.bench.limits(), scope=scope)
    if as_json:
        from quizzer.reports.plain import dump

        click.echo(dump(found))
        return
    from quizzer.cli.grade import can_write
    from quizzer.cli.plots import ASCII, HEIGHTS, SHADES, Ink
    from quizzer.cli.show_grade import Paper
    from quizzer.cli.show_stats import show, show_weak

    blocks = can_write(HEIGHTS + SHADES)
    colour = wants_colour(run.environ)
    paper = Paper(min(shutil.get_terminal_size().columns, MOST_CELLS), colour, blocks=blocks)
    lines = (show_weak if weak else show)(found, paper, Ink() if blocks else ASCII)
    for line in lines:
        click.echo(line.rstrip(), color=colour)
    if not found.standing.attempts:
        say(_("There are no answers yet. Practise with: quizzer practice"))
