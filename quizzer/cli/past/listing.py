"""`quizzer history list`: what was answered, newest first."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import click

from quizzer.cli.base import Amount, Command, option
from quizzer.cli.console import say
from quizzer.cli.past.choosing import chosen, filter_options, read_filter
from quizzer.cli.past.rows import line_of, print_json, row_of
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark, ngettext


@click.command(
    "list",
    cls=Command,
    help=mark("List answers with their scores, newest first. A star marks a score of your own."),
    examples=[
        (mark("All answers to a pack."), "quizzer history list --pack docker --limit 0"),
        (mark("One question over time."), "quizzer history list --question docker/image-vs-container"),
        (mark("The last session, as data."), "quizzer history list --session last --json"),
    ],
)
@filter_options
@option(
    "--limit",
    metavar="N",
    type=Amount(min=0),
    default=20,
    show_default=True,
    help=mark("At most N answers; 0 for all."),
)
@option("--json", "as_json", is_flag=True, help=mark("Print a line of JSON for each."))
@pass_run
def command(run: Run, /, limit: int, as_json: bool, **options: Any) -> None:
    """List attempts; they are read as they are printed."""
    from quizzer.practice.open_interviews import held_back, without_open_interviews

    store, now = run.store_to_read(), datetime.now(UTC)
    shown = without_open_interviews(store, now)
    wanted = read_filter(options)
    found = False
    for attempt in chosen(run, shown, wanted, limit=limit or None):
        found = True
        if as_json:
            print_json(row_of(attempt))
        else:
            click.echo(line_of(attempt))
    if shown is not store:
        held = len(held_back(store, now))
        text = ngettext(
            "Left out is {count} answer of an interview that is not over. Go on with it, or see its results: quizzer",
            "Left out are {count} answers of an interview that is not over. Go on with it, or see its results: quizzer",
            held,
        )
        say(text.format(count=held))
    elif not found:
        say(
            _("No answer fits.")
            if wanted and store.count()
            else _("There are no answers yet. Practise with: quizzer practice")
        )
