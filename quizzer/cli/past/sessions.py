"""`quizzer history sessions`: the sittings."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Amount, Command, option
from quizzer.cli.console import fitted, say
from quizzer.cli.past.rows import Row, local, print_json
from quizzer.cli.run import Run, pass_run
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.practice.kept import SessionLog
    from quizzer.practice.store import Store


@click.command(
    "sessions",
    cls=Command,
    help=mark(
        "List sessions, newest first, with how many of their questions were answered and the mean score."
    ),
    examples=[
        (mark("The last ones."), "quizzer history sessions"),
        (mark("The answers of one; the id is in the list."), "quizzer history list --session 5b0c2d11"),
    ],
)
@option(
    "--limit",
    metavar="N",
    type=Amount(min=0),
    default=20,
    show_default=True,
    help=mark("At most N sessions; 0 for all."),
)
@option("--json", "as_json", is_flag=True, help=mark("Print a line of JSON for each."))
@pass_run
def command(run: Run, limit: int, as_json: bool) -> None:
    """List sessions."""
    store = run.store_to_read()
    found = store.sessions(limit=limit or None)
    for log in found:
        row = _row(store, log)
        if as_json:
            print_json(row)
        else:
            click.echo(_line(log, row))
    if not found:
        say(_("There are no sessions yet. Practise with: quizzer practice"))


def _row(store: Store, log: SessionLog) -> Row:
    from quizzer.practice.open_interviews import is_open

    attempts = list(store.attempts(session=log.id))
    scores = {each.ref: each.effective_score for each in reversed(attempts) if not each.skipped}
    counted = [score for score in scores.values() if score is not None]
    known = counted and not is_open(log, datetime.now(UTC))
    return {
        "id": log.id,
        "started_at": log.started_at.isoformat(),
        "ended_at": None if log.ended_at is None else log.ended_at.isoformat(),
        "mock": log.mock,
        "questions": [list(ref) for ref in log.questions],
        "answered": len(counted),
        "mean_score": sum(counted) / len(counted) if known else None,
        "seconds": sum(each.seconds for each in attempts),
    }


def _line(log: SessionLog, row: Row) -> str:
    from quizzer.history.naming import SHORT_ID

    mean = row["mean_score"]
    number = "    -" if mean is None else f"{mean:5.1f}"
    answered = ngettext("{count} of {all} question", "{count} of {all} questions", len(log.questions)).format(
        count=row["answered"], all=len(log.questions)
    )
    notes = [answered]
    notes += [_("mock interview")] if log.mock else []
    notes += [_("cut off")] if log.ended_at is None else []
    packs = ", ".join(dict.fromkeys(ref.pack for ref in log.questions))
    return fitted(f"{log.id[:SHORT_ID]}  {local(log.started_at)}  {number}  {packs}  ({', '.join(notes)})")
