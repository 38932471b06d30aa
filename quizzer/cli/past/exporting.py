"""`quizzer history export`: everything, as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizzer import __version__
from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.past.choosing import Filter, chosen, filter_options, read_filter
from quizzer.cli.run import Run, pass_run
from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _, mark, ngettext
from quizzer.locale.system import reason

if TYPE_CHECKING:
    from quizzer.history.contents import Entry
    from quizzer.practice.store import Store


@click.command(
    "export",
    cls=Command,
    help=mark(
        "Write the history as JSON Lines.\n\n"
        "Every answer with its whole grade and its past, drafts, flags, sessions. "
        "Nothing is left out; docs/history-export.md describes each field, and `merge` reads it.\n\n"
        "With options such as --pack, only the answers that they choose are written."
    ),
    examples=[
        (mark("Everything, into a file."), "quizzer history export -o history.jsonl"),
        (
            mark("For the study group: one pack's answers."),
            "quizzer history export --pack docker -o minji.jsonl",
        ),
        (
            mark("Into another program."),
            "quizzer history export | jq -r 'select(.kind == \"attempt\") | .score'",
        ),
    ],
)
@filter_options
@option("-o", "--output", metavar="FILE", default="-", help=mark("Where to; - is standard output."))
@option("--replace", is_flag=True, help=mark("Replace a file that is there."))
@pass_run
def command(run: Run, /, output: str, replace: bool, **options: Any) -> None:
    """Export the history."""
    from quizzer.history.lines import as_line, header

    store = run.store_to_read()
    wanted = read_filter(options)
    lines = (as_line(entry) for entry in _entries(run, store, wanted))
    first = header(datetime.now(UTC), __version__)
    if output == "-":
        click.echo(first)
        for line in lines:
            click.echo(line)
        return
    count = _write(Path(output), first, lines, replace=replace)
    say(
        ngettext("{file}: {count} entry.", "{file}: {count} entries.", count).format(file=output, count=count)
    )


def _entries(run: Run, store: Store, wanted: Filter) -> Iterator[Entry]:
    from quizzer.history.contents import contents, with_past

    if not wanted:
        yield from contents(store)
        return
    for attempt in chosen(run, store, wanted, oldest_first=True):
        yield with_past(store, attempt)


def _write(path: Path, first: str, lines: Iterator[str], *, replace: bool) -> int:
    """Write a file in one step: it is whole or absent."""
    if path.exists() and not replace:
        raise UsageError(
            _("{file} is there already.").format(file=path),
            remedy=_("Choose another name, or add --replace."),
        )
    draft = path.with_name(path.name + ".part")
    count = 0
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(first + "\n")
            for line in lines:
                stream.write(line + "\n")
                count += 1
        draft.replace(path)
    except OSError as problem:
        draft.unlink(missing_ok=True)
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=path, problem=reason(problem)),
            remedy=_("Choose another place with -o."),
        ) from problem
    return count
