"""`quizzer import`: questions out of blog posts, tables, Anki decks and Moodle banks."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Literal

import click

from quizzer.cli.asking import somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import harmless, say
from quizzer.cli.import_asking import hides, keep_lost, may_hide, may_lose, would_hide
from quizzer.cli.import_order import Order
from quizzer.cli.import_planning import Planned, plan
from quizzer.cli.import_reading import path_of, read_as_before
from quizzer.cli.import_showing import show_more
from quizzer.cli.import_ways import Way, arguments
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark


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
        "it; a question in new words is known by its answer. A hidden file beside the pack (.NAME.imported.json) "
        "remembers what came from the source. What `quizzer export` wrote comes back as you edited it.\n\n"
        "Forms of text: `## Question?` with the answer below it; `Q: ...` and `A: ...`; `1. Question?` and its answer; "
        "`- question` with `> answer`; folds (<details>); `front; back` or tabs in lines; columns question, answer. "
        "All forms, with examples, and the limits: docs/importing.md"
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
        (
            mark(
                "A text of a form of its own: line 12 asks, lines 14 to 20 answer, and the others look alike."
            ),
            "quizzer import notes.md --example 12:14-20",
        ),
        (mark("An Anki deck, into a pack that you have."), "quizzer import network.apkg --into network"),
        (mark("Into a folder of yours, such as a repository."), "quizzer import notes.md -o packs/"),
    ],
)
@click.argument("source", type=click.Path())
@option(
    "--into",
    metavar="PACK",
    shell_complete=complete_pack,
    help=mark("Add to this pack of yours: its id, or its file, which may be new."),
)
@option(
    "-o",
    "--output",
    "out",
    metavar="OUT",
    help=mark("Write the new pack here, a file or a folder, instead of into the folder of your packs."),
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
    "--example",
    "examples",
    metavar="LINES",
    multiple=True,
    help=mark(
        "Shows one question of a text by its lines, `12:14-20`: it stands on line 12, its answer on lines 14 to 20. All "
        "that look like it are read. Several teach more; in a folder, FILE:LINES."
    ),
)
@option(
    "--replace", is_flag=True, help=mark("Take the source's texts also where you changed them in the pack.")
)
@option(
    "--take",
    metavar="ID",
    multiple=True,
    help=mark("Take the source's texts in this question, also where you changed them. Repeatable."),
)
@option(
    "--keep",
    metavar="ID",
    multiple=True,
    help=mark(
        "Keep your texts in this question where the source has others; you are told again when it changes. Repeatable."
    ),
)
@option(
    "--prune",
    is_flag=True,
    help=mark("Take out what came from this source earlier and is gone from it; never what you wrote."),
)
@option("--yes", is_flag=True, help=mark("Do not ask."))
@option("--dry-run", is_flag=True, help=mark("Show what would come; write nothing."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(
    run: Run,
    source: str,
    into: str | None,
    out: str | None,
    pack_id: str | None,
    title: str | None,
    language: Literal["ko", "en"] | None,
    licence: str | None,
    origin: str | None,
    kind: str | None,
    wishes: tuple[str, ...],
    questions: str | None,
    examples: tuple[str, ...],
    replace: bool,
    take: tuple[str, ...],
    keep: tuple[str, ...],
    prune: bool,
    yes: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Import a source."""
    order = Order(
        source,
        Way(kind, wishes, questions, examples),
        into,
        out,
        pack_id,
        title,
        language,
        licence,
        origin,
        replace=replace,
        take=tuple(dict.fromkeys(take)),
        keep=tuple(dict.fromkeys(keep)),
        prune=prune,
        yes=yes,
        dry_run=dry_run,
    )
    if into is not None and (pack_id is not None or title is not None):
        raise UsageError(
            _("--into names a pack that has an id and a title already."),
            remedy=_("Leave out --id and --title."),
        )
    if into is not None and out is not None:
        raise UsageError(
            _("--into and --output both say where the questions go."), remedy=_("Leave one of them out.")
        )
    if both := sorted({*order.keep} & {*order.take}) or (sorted(order.keep) if replace else []):
        raise UsageError(
            _("Both texts of {id} are asked for: the source's and yours.").format(id=harmless(both[0])),
            remedy=_("Leave out --keep, or --take and --replace."),
        )
    path = path_of(source)
    found, order = read_as_before(run, order, path)
    found, order = show_more(found, order, path)
    planned, order = plan(run, order, path, found)
    asked = planned.hides and not (dry_run or yes) and somebody_there()
    if asked:
        may_hide(planned.name)
    if not dry_run:
        _write(run, order, path, planned)
    _show(run, order, planned, as_json=as_json)
    if planned.hides and not asked:
        say(would_hide(planned.name) if dry_run else hides(planned.name))
    if planned.trouble is not None:
        say(
            _("It could not be written like this: {problem}").format(
                problem=harmless(planned.trouble.message)
            )
        )
        say(harmless(planned.trouble.remedy or ""))
    lost = any(remark.lost for remark in planned.assembled.remarks)
    return ExitCode.DATA if lost else ExitCode.OK


def _write(run: Run, order: Order, path: Path, planned: Planned) -> None:
    """Write a pack, with what is remembered of its source; first ask, and keep a copy, where something is lost."""
    from quizzer.authoring.importing.packing.merging import save
    from quizzer.authoring.importing.packing.record import write_record

    merged, file = planned.merged, planned.file
    may_lose(merged, order)
    keep_lost(merged, file, run.settings.pack_folder)
    save(file, merged)
    if merged.record.keys or merged.record.known:  # an export of the pack itself brings nothing
        if order.source != "-":
            merged.record.ways[path.name] = arguments(path, order.way)
        write_record(file, merged.record)


def _show(run: Run, order: Order, planned: Planned, *, as_json: bool) -> None:
    """Show what becomes of each question, and what can be done now."""
    from quizzer.cli import show_import

    merged, assembled, file = planned.merged, planned.assembled, planned.file
    if as_json:
        data = show_import.as_json(merged, assembled, file, order.dry_run)
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    show_import.print_changes(merged, assembled, file, order.dry_run)
    show_import.say_remarks(assembled.remarks)
    show_import.say_gone(merged, order)
    show_import.say_kept(merged, order)
    if not order.dry_run:
        name = merged.pack.id
        ours = file.parent == run.settings.pack_folder
        place = shlex.quote(str(file))
        say(
            _("Practise: quizzer practice {id}    Check it: quizzer check {file}").format(
                id=name if ours else place, file=name if ours and not Path(name).exists() else place
            )
        )
