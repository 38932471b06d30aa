"""`quizzer export`: a pack for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.asking import confirm, somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.config.sources import expanded
from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _, mark, ngettext
from quizzer.locale.system import reason
from quizzer.packs.files import is_device, is_folder, replace_file
from quizzer.packs.problems import quoted

if TYPE_CHECKING:
    from quizzer.authoring.exporting.formats import Format

_BY_SUFFIX = {".csv": "csv", ".txt": "anki", ".gift": "gift", ".md": "md", ".markdown": "md", ".json": "json"}


@click.command(
    "export",
    cls=Command,
    help=mark(
        "Write a pack for another program: CSV for spreadsheets, a text file for Anki, GIFT for Moodle, Markdown, "
        "or JSON.\n\n"
        "Markdown and JSON carry everything, and `quizzer import` gives it back without a loss. CSV has questions, answers, "
        "explanations, tags, hints and the like, but no key points. Anki has question, answer, explanation, source "
        "and tags (its note type Basic has no field for the last but one). GIFT has questions, the first model "
        "answers and tags. What your pack loses is said.\n\n"
        "What you edit in an export comes back with `quizzer import OUT --into PACK`: it changes what you edited and "
        "nothing else. The column quizzer_fingerprint is there for that.\n\n"
        "An earlier export that -o names is replaced; of any other file a copy is kept beside it."
    ),
    examples=[
        (mark("For a spreadsheet."), "quizzer export docker --format csv -o docker.csv"),
        (mark("For Anki: then File > Import."), "quizzer export docker --format anki -o docker.txt"),
        (mark("To read on paper; the file's name says the format."), "quizzer export docker -o docker.md"),
    ],
)
@click.argument("pack", shell_complete=complete_pack)
@option(
    "--format",
    "chosen",
    type=click.Choice(["csv", "anki", "gift", "md", "json"]),
    help=mark("The format. Default: what the name of OUT ends with."),
)
@option(
    "-o", "--out", metavar="OUT", type=click.Path(), help=mark("The file to write. Default: standard output.")
)
@pass_run
def command(run: Run, pack: str, chosen: str | None, out: str | None) -> None:
    """Export a pack."""
    from quizzer.authoring.exporting.formats import lost

    name = chosen or _BY_SUFFIX.get(Path(out).suffix.lower() if out else "")
    if name is None:
        raise _no_format(out)
    whole = run.bench.library.get(pack)
    form = _formats()[name]
    text = form.write(whole)
    missing = [_(each) for each in lost(whole, form)]
    if out is None or out == "-":
        if sys.stdout is not None:
            click.echo(text, nl=False)
    else:
        file = expanded(out)
        if is_folder(file):
            raise UsageError(_("{file} is a folder.").format(file=file), remedy=_("Name a file in it."))
        replaced = _makes_room(file, form)
        _write(file, text.replace("\n", form.newline).encode(form.encoding))
        count = len(whole.questions)
        size = ngettext("{count} question", "{count} questions", count).format(count=count)
        said = (
            _("{id}: {size} written to {file}, in place of the export that was there")
            if replaced
            else _("{id}: {size} written to {file}")
        )
        say(harmless(said.format(id=whole.id, size=size, file=file)))
    if missing:
        say(_("This format has no place for: {names}").format(names=", ".join(missing)))


def _no_format(out: str | None) -> UsageError:
    """Say which formats there are."""
    ending = Path(out).suffix if out else ""
    names = ", ".join(f"{name} ({form.suffix})" for name, form in _formats().items())
    if ending:
        message = _("Packs are not written to {ending} files. The formats are: {names}.")
        remedy = _("Let the name of OUT end in one of these, or add --format csv, anki, gift, md or json.")
        return UsageError(message.format(ending=quoted(ending), names=names), remedy=remedy)
    message = _("No format is chosen. The formats are: {names}.")
    return UsageError(message.format(names=names), remedy=_("Add --format csv, anki, gift, md or json."))


def _formats() -> dict[str, Format]:
    from quizzer.authoring.exporting.formats import FORMATS

    return FORMATS


def _write(file: Path, data: bytes) -> None:
    """Write a file in one step; to a device or a pipe, what is written goes through it.

    Raises:
        EnvironmentProblem: The system refuses.
    """
    try:
        if is_device(file):
            file.write_bytes(data)
        else:
            replace_file(file, data)
    except OSError as error:
        raise _not_writable(file, error) from error


def _not_writable(file: Path, error: OSError) -> EnvironmentProblem:
    return EnvironmentProblem(
        _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
        remedy=_("Choose another place with -o."),
    )


def _makes_room(file: Path, form: Format) -> bool:
    """Keep what is in the way and is no export of ours: a person is asked first, a script gets a copy beside it.

    Returns:
        Whether an earlier export is there, which is going to be replaced.

    Raises:
        click.Abort: The answer is no.
        EnvironmentProblem: The copy cannot be written.
    """
    try:
        there = file.read_bytes() if file.is_file() else b""
        if not there or form.wrote(there):
            return bool(there)
        if somebody_there():
            question = _(
                "{file} is something else, which quizzer did not write. Keep it as {copy} and go on?"
            )
            confirm(question.format(file=file, copy=_backup(file).name), yes=False)
        copy = _backup(file)
        replace_file(copy, there)
    except OSError as error:
        raise _not_writable(file, error) from error
    say(harmless(_("What was there is kept: {file}").format(file=copy)))
    return False


def _backup(file: Path) -> Path:
    """Name a copy that does not exist yet."""
    names = (file.with_name(f"{file.name}.bak{number}") for number in ("", *map(str, range(2, 1000))))
    return next(name for name in names if not name.exists())
