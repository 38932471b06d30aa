"""`quizzer stats`: how far you are."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import cells, pad
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.practice.progress import Progress


@click.command(
    "stats",
    cls=Command,
    help=mark("Show how far you are: for each pack how much is answered, mastered, due and weak."),
    examples=[
        (mark("Where do I stand?"), "quizzer stats"),
        (mark("As data."), "quizzer stats --json"),
    ],
)
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, as_json: bool) -> None:
    """Add up the history."""
    from quizzer.practice.progress import progress, recent_activity

    store = run.opened_store()
    packs = [entry.pack for entry in run.bench.library.entries() if entry.pack is not None]
    now = datetime.now(UTC)
    weak_below = run.settings.rating_thresholds[1]
    found = progress(packs, store.tallies(), recent_activity(store, now), now, weak_below=weak_below)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2, default=str))
        return
    _print(found)


def _print(found: Progress) -> None:
    heads = [_("pack"), _("questions"), _("answered"), _("mastered"), _("due"), _("weak"), _("mean")]
    rows = [
        [
            each.pack,
            *(str(count) for count in (each.questions, each.practised, each.mastered, each.due, each.weak)),
            "-" if each.mean_score is None else f"{each.mean_score:.0f}",
        ]
        for each in found.packs
    ]
    widths = [max(cells(line[column]) for line in [heads, *rows]) for column in range(len(heads))]
    for line in [heads, *rows]:
        first, *others = (
            pad(cell, width) if column == 0 else " " * (width - cells(cell)) + cell
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        click.echo("  ".join([first, *others]))
    click.echo()
    today = ngettext("{count} answer today", "{count} answers today", found.today).format(count=found.today)
    days = ngettext("{count} day in a row", "{count} days in a row", found.streak).format(count=found.streak)
    click.echo(f"{today} · {days}")
