"""`quizzer history merge`: taking another history in."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import harmless, say
from quizzer.cli.past.copying import copy_first
from quizzer.cli.past.rows import print_json
from quizzer.cli.run import Run, pass_run
from quizzer.errors import DataError, ExitCode, UsageError
from quizzer.history.backup import BackupKind
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.history.merging import Merged
    from quizzer.history.staging import Staging

MOST_NAMED = 20
"""Damaged answers that are named one by one, at most."""


@click.command(
    "merge",
    cls=Command,
    help=mark(
        "Take in other histories, nothing twice.\n\n"
        "They are store files (history.db), folders that hold one, or exports (.jsonl). They are not changed. All of "
        "them are read before anything comes in. If it is broken off, run it again: nothing comes twice.\n\n"
        "Answers are known by their ids. Of one that both have, the newest of your own scores and the newest grade "
        "count. Questions' dates are computed anew from all answers in order of time. Of two drafts both stay, "
        "unless one goes on with the other's words; of two flags the newer one. What you deleted does not come back. "
        "Other people's answers would move your dates: use "
        "--leave-schedule, or collect them in a file of their own with --into."
    ),
    examples=[
        (mark("From a second machine."), "quizzer history merge /media/stick/history.db"),
        (mark("What would it bring?"), "quizzer history merge laptop.jsonl --dry-run"),
        (
            mark("A study group's files, in a store of their own."),
            "quizzer history merge minji.jsonl junho.jsonl --into group/history.db",
        ),
        (mark("Look into that store."), "QUIZZER_DATA_FOLDER=group quizzer report -o group.html"),
    ],
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--into",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=mark("Collect them in this store file instead of your own; it is made if it is not there."),
)
@option("--leave-schedule", is_flag=True, help=mark("Let the answers that come move no dates."))
@option("--dry-run", is_flag=True, help=mark("Only say what would come."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(
    run: Run, files: tuple[Path, ...], into: Path | None, leave_schedule: bool, dry_run: bool, as_json: bool
) -> int:
    """Merge histories."""
    from itertools import chain

    from quizzer.history.merging import entries_of
    from quizzer.history.staging import staged

    own = run.bench.store_file
    target = own if into is None else into
    sources = [_file(path) for path in files]
    for source in sources:
        if target.exists() and source.samefile(target):
            raise UsageError(
                _("{file} is the store that it would be merged into.").format(file=source),
                remedy=_("Name another store, or an export."),
            )
    refused: list[DataError] = []
    read = partial(entries_of, refuse=refused.append)
    with staged(chain.from_iterable(map(read, sources))) as staging:
        found = _merge(run, staging, into, leave_schedule=leave_schedule, dry_run=dry_run)
    if as_json:
        print_json({**asdict(found), "dry_run": dry_run, "refused": len(refused)})
    else:
        for line in _lines(found, dry_run=dry_run):
            click.echo(harmless(line))
    return _say_refused(refused)


def _say_refused(refused: list[DataError]) -> int:
    """Name what was left out for its damaged grade; the rest came."""
    for problem in refused[:MOST_NAMED]:
        say(harmless(problem.message))
    if not refused:
        return ExitCode.OK
    left_out = ngettext(
        "{count} answer was left out, because its grade is damaged.",
        "{count} answers were left out, because their grades are damaged.",
        len(refused),
    )
    say(left_out.format(count=len(refused)))
    return ExitCode.DATA


def _file(path: Path) -> Path:
    """Find the file: a folder stands for the store in it."""
    found = path / "history.db" if path.is_dir() else path
    if not found.is_file():
        said = _("{path} is not a file.") if found.exists() else _("{path} is not there.")
        raise UsageError(
            said.format(path=found),
            remedy=_("Name a history.db, or a file made by: quizzer history export"),
        )
    return found


def _merge(run: Run, staging: Staging, into: Path | None, *, leave_schedule: bool, dry_run: bool) -> Merged:
    """Take in what was read: into a file of its own, or into the learner's store, which is copied before."""
    from quizzer.history.merging import take_in_staged
    from quizzer.history.store import SqliteStore

    take_in = partial(
        take_in_staged, staging=staging, scheduler=run.bench.scheduler(), leave_schedule=leave_schedule
    )
    if into is not None:
        with closing(SqliteStore(into)) as store:
            return take_in(store, dry_run=dry_run)
    opened = run.opened_store()
    assert isinstance(opened, SqliteStore)  # `opened_store` gives no other
    # What would come is looked at first: nothing is copied for a file that brings nothing.
    found = take_in(opened, dry_run=True)
    if dry_run or not found.brings:
        return found
    copy_first(run, BackupKind.BEFORE_MERGE)
    return take_in(opened)


def _lines(found: Merged, *, dry_run: bool) -> list[str]:
    new = found.attempts
    head = (
        ngettext("{count} answer would come.", "{count} answers would come.", new)
        if dry_run
        else ngettext("{count} answer is new.", "{count} answers are new.", new)
    ).format(count=new)
    lines = [head]
    if found.known:
        lines.append(
            ngettext("{count} was there already.", "{count} were there already.", found.known).format(
                count=found.known
            )
        )
    if found.changed:
        text = ngettext(
            "{count} of them has a newer score.", "{count} of them have a newer score.", found.changed
        )
        lines.append(text.format(count=found.changed))
    if found.deleted:
        text = ngettext(
            "{count} was left out: you deleted it.", "{count} were left out: you deleted them.", found.deleted
        )
        lines.append(text.format(count=found.deleted))
    others = [
        ngettext("{count} draft", "{count} drafts", found.drafts).format(count=found.drafts),
        ngettext("{count} flag", "{count} flags", found.flags).format(count=found.flags),
        ngettext("{count} session", "{count} sessions", found.sessions).format(count=found.sessions),
        ngettext("{count} question set aside", "{count} questions set aside", found.suspended).format(
            count=found.suspended
        ),
    ]
    counts = (found.drafts, found.flags, found.sessions, found.suspended)
    said = ", ".join(text for text, count in zip(others, counts, strict=True) if count)
    return lines + ([_("Besides: {list}.").format(list=said)] if said else [])
