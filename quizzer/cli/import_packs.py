"""`quizzer import`: questions out of blog posts, tables, Anki decks and Moodle banks."""

from __future__ import annotations

import contextlib
import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from quizzer.cli.asking import confirm, somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import harmless, is_empty, say, standard_input
from quizzer.cli.import_target import chosen_id, hides_shipped, id_of, in_the_way, other_packs, target
from quizzer.cli.import_ways import Way, arguments, remembered
from quizzer.cli.progress import ChangingLine
from quizzer.cli.run import Run, pass_run
from quizzer.config.sources import expanded
from quizzer.errors import DataError, ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Harvest
    from quizzer.authoring.importing.packing.assemble import Assembled
    from quizzer.authoring.importing.packing.merging import Merged


@click.command(
    "import",
    cls=Command,
    help=mark(
        "Make a question pack of blog posts (Jekyll, Markdown), notes (Obsidian, Notion), question lists, CSV, Anki "
        "decks, Moodle questions, JSON or YAML.\n\n"
        "SOURCE is a file, a folder or a zip of notes; a folder becomes one pack. A title or heading is the question; "
        "a quote, labelled answer or folded text is the model answer, word for word; the article around it is shown "
        "afterwards. What cannot be understood is listed with its line.\n\n"
        "Importing the same source again updates the pack: what you changed, added or took out stays as you have "
        "it. A hidden file beside the pack (.NAME.imported.json) remembers what came from the source."
    ),
    examples=[
        (mark("A blog post."), "quizzer import _posts/2025-10-13-docker.md"),
        (
            mark("A folder of posts becomes one pack; first look at what would come."),
            "quizzer import _posts --dry-run",
        ),
        (
            mark("A table with columns of your own names."),
            "quizzer import cards.csv --map question=앞면 --map answer=뒷면",
        ),
        (
            mark("Notes whose headings ## are the questions, whatever they say."),
            "quizzer import notes.md --questions h2",
        ),
        (mark("An Anki deck, into a pack that you have."), "quizzer import network.apkg --into network"),
    ],
)
@click.argument("source", type=click.Path())
@option(
    "--into",
    metavar="PACK",
    shell_complete=complete_pack,
    help=mark("Add to this pack of yours: its id, or its file, which may be new."),
)
@option("--id", "pack_id", metavar="ID", help=mark("The new pack's id. Default: made of the source's name."))
@option("--title", metavar="TITLE", help=mark("The new pack's title."))
@option("--language", type=click.Choice(["ko", "en"]), help=mark("The pack's language. Default: guessed."))
@option(
    "--license",
    "licence",
    metavar="SPDX",
    help=mark("The source's licence, such as CC-BY-4.0, to be recorded in the pack."),
)
@option(
    "--origin",
    metavar="TEXT",
    help=mark("Where the source comes from, such as its address, to be recorded in the pack."),
)
@option(
    "--format",
    "kind",
    type=click.Choice(["markdown", "csv", "tsv", "anki", "gift", "moodle", "json", "yaml"]),
    help=mark("What the source is. Default: found out."),
)
@option(
    "--map",
    "wishes",
    metavar="FIELD=NAME",
    multiple=True,
    help=mark(
        "Which column of a table, key of JSON or YAML, or label of Markdown (`Approach: ...`) is which field: question, "
        "answer, explanation, tags, hints, difficulty."
    ),
)
@option(
    "--questions",
    type=click.Choice(["title", "asking", "h1", "h2", "h3", "h4", "h5", "h6", "bold", "items"]),
    help=mark(
        "What the questions of Markdown are: the title, what asks, the headings of a rank, the bold lines, "
        "or the items of lists. Default: found out."
    ),
)
@option(
    "--replace", is_flag=True, help=mark("Take the source's texts also where you changed them in the pack.")
)
@option("--dry-run", is_flag=True, help=mark("Show what would come; write nothing."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(
    run: Run,
    source: str,
    into: str | None,
    pack_id: str | None,
    title: str | None,
    language: Literal["ko", "en"] | None,
    licence: str | None,
    origin: str | None,
    kind: str | None,
    wishes: tuple[str, ...],
    questions: str | None,
    replace: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Import a source."""
    from quizzer.authoring.importing.naming import pack_title
    from quizzer.authoring.importing.packing.assemble import Wanted, assemble, noted
    from quizzer.authoring.importing.packing.doubles import doubles
    from quizzer.authoring.importing.packing.merging import save
    from quizzer.authoring.importing.packing.record import write_record
    from quizzer.cli import show_import

    if into is not None and (pack_id is not None or title is not None):
        raise UsageError(
            _("--into names a pack that has an id and a title already."),
            remedy=_("Leave out --id and --title."),
        )
    if not source:  # as a path it would be the folder where we are
        raise UsageError(
            _("There is no file {name}.").format(name="``"), remedy=_("Give a file or a folder.")
        )
    path = _named(expanded(source))
    way = Way(kind, wishes, questions)
    found, way = _harvest_as_before(run, source, path, way, into)
    name = chosen_id(path, found, pack_id) if into is None else id_of(into)
    assembled = assemble(found, Wanted(name, title or pack_title(path, found), language, licence, origin))
    if assembled.pack is None:
        show_import.say_remarks(assembled.remarks)
        raise DataError(
            _("No question could be taken from {source}.").format(source=source),
            remedy=_(
                "What always works: a line `Q: ...` with a line `A: ...` below it, or a heading `## ...?` with the answer "
                "below it. All forms: quizzer import --help"
            ),
        )
    file = target(run, name, into)
    trouble = None if into is not None else in_the_way(file, assembled, name, path)
    if trouble is not None and not dry_run:
        raise trouble
    line = ChangingLine()
    count = len(assembled.pack.questions)
    line.tell(
        ngettext(
            "Putting {count} question into {file}", "Putting {count} questions into {file}", count
        ).format(count=count, file=file.name)
    )
    try:
        merged = _merged(file, assembled, path, replace=replace, anew=trouble is not None)
    finally:
        line.clear()
    ours = file.parent == run.settings.pack_folder
    hides = hides_shipped(run, file, name)
    asked = hides and not dry_run and somebody_there()
    if asked:
        _may_hide(name)
    assembled = noted(assembled, doubles(merged, path.name, other_packs(run, file)))
    if not dry_run:
        save(file, merged)
        if source != "-":
            merged.record.ways[path.name] = arguments(path, way)
        write_record(file, merged.record)
    if as_json:
        data = show_import.as_json(merged, assembled, file, dry_run)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        show_import.print_changes(merged, assembled, file, dry_run)
        show_import.say_remarks(assembled.remarks)
        show_import.say_gone(merged, file)
        show_import.say_kept(merged, source, way.options())
        if not dry_run:
            where = merged.pack.id if ours else shlex.quote(str(file))
            say(_("Practise: quizzer practice {id}    Check it: quizzer check {id}").format(id=where))
    if hides and not asked:
        say(_would_hide(name) if dry_run else _hides(name))
    if trouble is not None:
        say(_("It could not be written like this: {problem}").format(problem=harmless(trouble.message)))
        say(harmless(trouble.remedy or ""))
    return ExitCode.DATA if any(remark.lost for remark in assembled.remarks) else ExitCode.OK


def _named(path: Path) -> Path:
    """Give a folder that is only pointed at, `.` or `..`, its name."""
    return path if path.name not in ("", "..") else path.resolve()


def _harvest_as_before(run: Run, source: str, path: Path, way: Way, into: str | None) -> tuple[Harvest, Way]:
    """Read a source, where nothing is said of how, as when it was imported last; its columns may have other names now.

    Returns:
        What is in it, and how it was read.
    """
    from quizzer.packs.files import is_folder, pack_files

    folder = run.settings.pack_folder
    named = expanded(into) if into is not None else None
    packs = (
        [named] if named is not None and named.is_file() else pack_files(folder) if is_folder(folder) else ()
    )
    before = remembered(path, packs) if not way.options() and source != "-" else None
    if before is not None:
        with contextlib.suppress(UsageError, DataError):
            found = _harvest(source, path, before)
            say(_("Read as in the last import: {options}").format(options=harmless(before.shown())))
            return found, before
    return _harvest(source, path, way), way


def _harvest(source: str, path: Path, way: Way) -> Harvest:
    from quizzer.authoring.importing.sources.reading import MAX_TEXT, decode
    from quizzer.authoring.importing.sources.source import harvest, read_text

    wishes = way.by_field()
    if "://" in source:
        raise UsageError(
            _("Sources are not fetched from an address."),
            remedy=_("Download it, then give the file or folder."),
        )
    if source != "-":
        return harvest(path, kind=way.kind, wishes=wishes, questions=way.questions)
    data = standard_input().read(MAX_TEXT + 1)
    if not data.strip():
        raise DataError(
            is_empty(source), remedy=_("See what quizzer understands with: quizzer import --help")
        )
    if len(data) > MAX_TEXT:
        raise DataError(_("Standard input is larger than {limit} MB.").format(limit=MAX_TEXT // 2**20))
    return read_text(decode(data, "stdin"), "stdin", kind=way.kind, wishes=wishes, questions=way.questions)


def _merged(file: Path, assembled: Assembled, source: Path, *, replace: bool, anew: bool) -> Merged:
    """Work out what the file will hold.

    Args:
        file: The pack's file, which need not exist.
        assembled: The import.
        source: Where it comes from.
        replace: Whether the source's texts go before the author's.
        anew: Whether to show it as a new pack, whatever the file holds now.
    """
    from quizzer.authoring.importing.packing.merging import fresh, merge
    from quizzer.authoring.importing.packing.record import Record, read_record

    if anew or not file.exists():
        head = (
            _("Imported by quizzer from: {source}").format(source=harmless(source.name)),
            _("Importing it again updates what you did not change."),
        )
        return fresh(assembled, source.name, head)
    record = read_record(file)
    return merge(file, assembled, source.name, record if record.known else Record(), replace=replace)


def _may_hide(name: str) -> None:
    """Ask whether a new pack may take the place of one that comes with quizzer.

    Raises:
        click.Abort: The answer is no.
    """
    say(_would_hide(name))
    confirm(_("Import it as {id} all the same?").format(id=name), yes=False)


def _would_hide(name: str) -> str:
    return _(
        "Warning: it would hide the pack {id} that comes with quizzer. To have both: --id {other}"
    ).format(id=name, other=f"{name}-imported")


def _hides(name: str) -> str:
    return _(
        "Warning: it hides the pack {id} that comes with quizzer. To have both, take it out with {command}, then "
        "import it with --id {other}."
    ).format(id=name, command=f"`quizzer packs remove {name}`", other=f"{name}-imported")
