"""`quizzer report`: what was answered and how it was graded, as a file to read, print and send."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Amount, Command, option
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.cli.scope import Wanted, read_scope, scope_options, usable_packs
from quizzer.config.sources import expanded
from quizzer.errors import DataError, UsageError
from quizzer.locale import _, mark
from quizzer.packs.problems import quoted

if TYPE_CHECKING:
    from quizzer.practice.store import Store
    from quizzer.reports.data.choice import Choice
    from quizzer.reports.forms import Form

FORMS = ("html", "md", "json", "csv")

READ_LIMIT, DATA_LIMIT = 1_000, 10_000
"""Newest answers that go into a report for eyes, and into one for programs, where nothing else was asked for.

Nobody reads more; and the data of 10,000 takes half a gigabyte of memory while it is written.
"""


@click.command(
    "report",
    cls=Command,
    help=mark(
        "Write a report: each answer with its marks beside the model answer, scores over time, what you keep "
        "missing, and which model and pack versions the scores came from.\n\n"
        "HTML goes into a file of the current folder unless -o names another; it is one page that needs nothing "
        "else, and prints on A4 (for a PDF, print it from the browser). The other forms go to standard output "
        "without -o. A file that -o names is replaced."
    ),
    examples=[
        (mark("Everything, opened in the browser."), "quizzer report --open"),
        (
            mark("The last mock interview or session, to hand over."),
            "quizzer report --session last -o interview.html",
        ),
        (
            mark("A month of one pack, for a spreadsheet."),
            "quizzer report --pack docker --since 2026-11 -o docker.csv",
        ),
        (mark("Notes in Markdown, in English."), "quizzer report --since 7d --format md --lang en"),
        (mark("As data; the schema is docs/report.schema.json."), "quizzer report --format json"),
    ],
)
@option(
    "--format",
    "form_name",
    type=click.Choice(FORMS),
    help=mark("html, md, json or csv. Default: by the ending of OUT, else html."),
)
@option("-o", "out", metavar="OUT", help=mark("The file, a folder, or - for standard output."))
@option("--session", metavar="S", help=mark("Only one session: its id, the first digits, or last."))
@scope_options
@option(
    "--limit",
    metavar="N",
    type=Amount(min=0),
    help=mark(
        "At most the N newest answers; 0 for all. Default: 1000 in html and md, 10000 in json and csv."
    ),
)
@option("--open", "opens", is_flag=True, help=mark("Open the file that was written."))
@pass_run
def command(
    run: Run,
    form_name: str | None,
    out: str | None,
    session: str | None,
    packs: tuple[str, ...],
    tags: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int | None,
    opens: bool,
) -> None:
    """Write a report."""
    from quizzer.reports.data.build import build
    from quizzer.reports.forms import SUFFIXES, Form, free_name, save, text_of

    store = run.store_to_read()
    now = datetime.now(UTC)
    form = Form(form_name) if form_name else _by_ending(out, SUFFIXES)
    to_stdout = out == "-" or (out is None and form is not Form.HTML)
    if opens and to_stdout:
        raise UsageError(
            _("What goes to standard output cannot be opened."), remedy=_("Name a file with -o.")
        )
    choice = _choice(run, store, Wanted(packs, tags, since, until), session, _limit(limit, form), now)
    report = build(store, usable_packs(run), choice, run.settings, now)
    if not report.questions or not (report.figures.answers or report.figures.skipped):
        raise _empty(store)
    text = text_of(report, form)
    if report.header.left_out:
        say(
            _(
                "The newest {count} answers are in the report; {left} older ones are not (--limit 0 takes all)."
            ).format(count=f"{report.figures.answers:,}", left=f"{report.header.left_out:,}")
        )
    if to_stdout:
        click.echo(text, nl=False)
        return
    path = expanded(out or ".")
    if os.path.isdir(path) or (out or "").endswith(("/", "\\")):  # noqa: PTH112 (False where the path is none)
        path = free_name(path, form, now)
    replaced = os.path.isfile(path)  # noqa: PTH113 (likewise)
    save(text, form, path)
    said = _("Replaced: {file}") if replaced else _("Written: {file}")
    say(harmless(said.format(file=path.absolute())))
    if opens:
        _open(path)


def _by_ending(out: str | None, suffixes: dict[str, Form]) -> Form:
    from quizzer.reports.forms import Form

    path = expanded(out or "")
    ending = path.suffix.lower()
    if not ending or ending in suffixes or os.path.isdir(path) or (out or "").endswith(("/", "\\")):  # noqa: PTH112
        return suffixes.get(ending, Form.HTML)
    raise UsageError(
        _("A report cannot be written as {ending}.").format(ending=quoted(ending)),
        remedy=_("Add --format html, md, json or csv. For a PDF, write HTML and print it from the browser."),
    )


def _limit(given: int | None, form: Form) -> int | None:
    if given is not None:
        return given or None
    return READ_LIMIT if form.value in ("html", "md") else DATA_LIMIT


def _choice(
    run: Run, store: Store, wanted: Wanted, session: str | None, limit: int | None, now: datetime
) -> Choice:
    from quizzer.history.naming import session_named
    from quizzer.reports.data.choice import Choice

    log = None if session is None else session_named(store, session)
    return Choice(read_scope(run, store, wanted, now), log, limit)


def _empty(store: Store) -> DataError:
    from quizzer.practice.open_interviews import without_open_interviews

    newest = next(without_open_interviews(store, datetime.now(UTC)).attempts(limit=1), None)
    if newest is None and store.count():
        return DataError(
            _("There is nothing to report: the interview is not over."),
            remedy=_("Go on with it, or see its results, in `quizzer`."),
        )
    if newest is None:
        return DataError(
            _("There is nothing to report: no question was answered yet."),
            remedy=_("Practise with: quizzer practice"),
        )
    return DataError(
        _("No answer fits this choice; the newest one is of {day}, to {question}.").format(
            day=newest.ended_at.astimezone().date(), question=newest.ref
        ),
        remedy=_(
            "Take out one of --session, --pack, --tag, --since and --until, or look into: quizzer history"
        ),
    )


def _open(path: Path) -> None:
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        say(_("No program was found to open it with."))
