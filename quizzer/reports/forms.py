"""The forms in which a report can be written, and the files they go to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, tzinfo
from enum import StrEnum
from itertools import count
from pathlib import Path

from quizzer.config import Settings
from quizzer.errors import EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.schema import Pack
from quizzer.practice.store import Store
from quizzer.reports.data.build import build
from quizzer.reports.data.choice import Choice
from quizzer.reports.data.report import Report


class Form(StrEnum):
    """What a report is written as."""

    HTML = "html"
    """One page to read, send and print."""
    MARKDOWN = "md"
    JSON = "json"
    """Everything, by the schema in docs/report.schema.json."""
    CSV = "csv"
    """A row an attempt."""


SUFFIXES = {
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".json": Form.JSON,
    ".csv": Form.CSV,
}


def write_report(
    store: Store,
    packs: Sequence[Pack],
    settings: Settings,
    choice: Choice,
    path: Path,
    *,
    now: datetime,
    form: Form | None = None,
    zone: tzinfo | None = None,
) -> Path:
    """Make a report and write it, in the language of the messages. May take a second: call it from a worker.

    Args:
        store: What was answered.
        packs: As they are now.
        settings: What is said about thresholds.
        choice: What the report is about.
        path: The file, replaced in one step where there is one; or a folder, for a name that is free in it.
        now: Aware.
        form: None: by the file's ending, else HTML.
        zone: The learner's time zone. None: the machine's.

    Returns:
        The file that was written.

    Raises:
        StoreError: The store refuses.
        EnvironmentProblem: The file cannot be written.
    """
    form = form or SUFFIXES.get(path.suffix.lower(), Form.HTML)
    report = build(store, packs, choice, settings, now, zone=zone)
    target = free_name(path, form, now, zone) if os.path.isdir(path) else path  # noqa: PTH112 (False where the path is none)
    save(text_of(report, form), form, target)
    return target


def text_of(report: Report, form: Form) -> str:
    """Write a report as text."""
    if form is Form.HTML:
        from quizzer.reports.render import html

        return html.render(report)
    if form is Form.MARKDOWN:
        from quizzer.reports.render import markdown

        return markdown.render(report)
    if form is Form.CSV:
        from quizzer.reports.render import table

        return table.render(report)
    from quizzer.reports.plain import dump

    return dump(report) + "\n"


def free_name(folder: Path, form: Form, now: datetime, zone: tzinfo | None = None) -> Path:
    """Name a file after the date on the calendar; one that exists already stays, and the new one is numbered."""
    stem = f"quizzer-report-{now.astimezone(zone).date()}"
    names = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(path for name in names if not os.path.lexists(path := folder / f"{name}.{form.value}"))


def save(text: str, form: Form, path: Path) -> None:
    """Write a file in one step: an earlier one stays whole until then.

    A table begins with a byte order mark, by which spreadsheets know Hangul.

    Raises:
        EnvironmentProblem: The system refuses.
    """
    data = text.encode("utf-8-sig" if form is Form.CSV else "utf-8", "replace")
    try:
        if os.path.lexists(path) and path.exists() and not path.is_file():
            path.write_bytes(data)  # a device or a named pipe
            return
        final = Path(os.path.realpath(path))  # of a link to itself, `resolve` is no OSError
        part = final.with_name(f".{final.name[:80]}.{os.getpid()}.part")
        try:
            part.write_bytes(data)
            part.replace(final)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as error:  # a name with a NUL is no name
        problem = reason(error) if isinstance(error, OSError) else error
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=path, problem=problem),
            remedy=_("Name another file with -o."),
        ) from error
