"""`quizzer packs`: which packs there are, and the user's own pack folder."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import click

from quizzer.cli.asking import may_go_on
from quizzer.cli.base import Group, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import cells, pad
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack


@click.command(
    cls=Group,
    name="packs",
    help=mark("List, show, add, update and remove question packs. Without a command, list them."),
    invoke_without_command=True,
    modules={"add": "quizzer.cli.packs_add", "update": "quizzer.cli.packs_update"},
    examples=[
        (mark("Which packs are there?"), "quizzer packs"),
        (mark("The questions of a pack."), "quizzer packs show docker"),
        (mark("Install a pack file."), "quizzer packs add ./network.yaml"),
        (mark("Install the packs of a repository."), "quizzer packs add https://github.com/someone/packs"),
        (mark("Where do my packs belong?"), "quizzer packs path"),
    ],
)
@click.pass_context
def command(ctx: click.Context) -> int:
    """List packs when no command was given."""
    if ctx.invoked_subcommand is None:
        return int(ctx.invoke(list_packs))
    return ExitCode.OK


AS_JSON = option("--json", "as_json", is_flag=True, help=mark("Print JSON."))


@command.command(
    "list",
    help=mark("List all packs, broken ones with their problem."),
    examples=[(mark("As data."), "quizzer packs list --json")],
)
@AS_JSON
@pass_run
def list_packs(run: Run, as_json: bool = False) -> int:
    """List packs; a broken one makes the exit code 1."""
    from quizzer.packs.manifest import read_manifest

    entries = run.bench.library.entries()
    known = read_manifest(run.settings.pack_folder)
    broken = [entry for entry in entries if entry.pack is None]
    if as_json:
        rows = [
            {
                "id": entry.id,
                "title": entry.pack.title if entry.pack else None,
                "language": entry.pack.language if entry.pack else None,
                "questions": len(entry.pack.questions) if entry.pack else None,
                "origin": str(entry.origin),
                "hides_shipped": entry.hides,
                "path": str(entry.path),
                "source": known[entry.id].source if entry.origin == "user" and entry.id in known else None,
                "problems": [str(problem) for problem in entry.problems],
            }
            for entry in entries
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return ExitCode.DATA if broken else ExitCode.OK
    width = max((cells(entry.id) for entry in entries), default=0)
    owners = max(cells(_("yours")), cells(_("shipped")))
    for entry in entries:
        if entry.pack is not None:
            size = _size(entry.pack)
            title = harmless(entry.pack.title)
            owner = _("yours") if entry.origin == "user" else _("shipped")
            hides = (
                "  (" + _("hides the pack of that id that comes with quizzer") + ")" if entry.hides else ""
            )
            click.echo(
                f"{pad(entry.id, width)}  {pad(size, 14)} {pad(entry.pack.language, 3)} "
                f"{pad(owner, owners)} {title}{hides}"
            )
    for entry in broken:
        say(_("{id} cannot be used:").format(id=entry.id))
        _complain(entry)
    return ExitCode.DATA if broken else ExitCode.OK


@command.command(
    "show",
    help=mark("Show a pack's questions."),
    examples=[(mark("With every text, as JSON."), "quizzer packs show docker --json")],
)
@click.argument("pack", shell_complete=complete_pack)
@AS_JSON
@pass_run
def show(run: Run, pack: str, as_json: bool) -> None:
    """Show one pack."""
    from quizzer.reports.words import DIFFICULTIES

    chosen = run.bench.library.get(pack)
    if as_json:
        click.echo(chosen.model_dump_json(indent=2, exclude_defaults=True))
        return
    click.echo(f"{chosen.id}  {harmless(chosen.title)}")
    if chosen.description:
        click.echo(harmless(chosen.description, keep="\n"))
    facts = (chosen.language, chosen.license, chosen.author, chosen.source)
    click.echo(" · ".join(harmless(fact) for fact in facts if fact))
    click.echo()
    hard = max(cells(_(word)) for word in DIFFICULTIES.values())
    for question in chosen.questions:
        text = harmless(" ".join(question.question.split()))
        click.echo(fitted(f"{pad(_(DIFFICULTIES[question.difficulty]), hard)}  {text}"))
        click.echo(f"{' ' * hard}  {question.id}")


@command.command(
    "path",
    help=mark("Print the folder of your own packs, or where a pack's file is."),
    examples=[(mark("Copy a pack."), 'cp "$(quizzer packs path docker)" docker.yaml')],
)
@click.argument("pack", required=False, shell_complete=complete_pack)
@pass_run
def path(run: Run, pack: str | None) -> None:
    """Print a path."""
    if pack is None:
        click.echo(run.settings.pack_folder)
        return
    entry = run.bench.library.entry(pack)
    if entry is None:
        run.bench.library.get(pack)  # complains, with the nearest id
        click.echo(pack)
        return
    click.echo(entry.path)


@command.command(
    "remove",
    help=mark(
        "Remove a pack that you installed. Its file is kept in the folder .removed of your pack folder, and what you "
        "answered in the history."
    ),
    examples=[(mark("Without being asked."), "quizzer packs remove network --yes")],
)
@click.argument("packs", metavar="PACK...", nargs=-1, required=True, shell_complete=complete_pack)
@option("--yes", is_flag=True, help=mark("Do not ask."))
@pass_run
def remove(run: Run, packs: tuple[str, ...], yes: bool) -> None:
    """Take packs out of the user's pack folder; of several none, when one of them cannot be."""
    from quizzer.packs import install

    shipped = {entry.id for entry in run.bench.library.entries() if entry.origin == "shipped"}
    packs = tuple(dict.fromkeys(packs))
    for pack in packs:
        if pack in shipped:
            raise UsageError(
                _("{id} comes with quizzer and cannot be removed.").format(id=pack),
                remedy=_("Only packs that you installed can be removed; see: quizzer packs"),
            )
        install.installed(pack, run.settings.pack_folder)  # Nobody is asked about a pack that is not there.
    for pack in packs:
        if not yes and not may_go_on(_("Remove the pack {id}?").format(id=pack), default=False):
            raise click.Abort
        done = install.remove(pack, run.settings.pack_folder)
        click.echo(_("{id} is removed: {file}").format(id=pack, file=done.file))
        if done.sound:
            command = f"quizzer packs add {shlex.quote(str(done.kept))}"
            say(_("Its file is kept; to have it again: {command}").format(command=command))
        else:
            say(_("Its file is kept: {file}").format(file=done.kept))


def _size(pack: Pack) -> str:
    count = len(pack.questions)
    return ngettext("{count} question", "{count} questions", count).format(count=count)


def _complain(entry: PackEntry) -> None:
    for problem in entry.problems:
        say(harmless(str(problem)))
