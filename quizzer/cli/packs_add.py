"""`quizzer packs add`: what a source holds is shown, then installed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime

import click

from quizzer.cli.asking import confirm, may_go_on, somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode
from quizzer.locale import _, mark, ngettext
from quizzer.packs.addresses import is_address, without_secret
from quizzer.packs.install import carry_out, keep_own
from quizzer.packs.library import shipped_ids
from quizzer.packs.manifest import Installed, read_manifest
from quizzer.packs.planning import Planned, Step, plan
from quizzer.packs.schema import Pack
from quizzer.packs.sources import Source, left_out, no_packs, other_files, read_source

MOST_SHOWN = 8
"""Questions of a pack that are shown before it is installed."""


@click.command(
    "add",
    cls=Command,
    help=mark(
        "Install a pack file, every pack file of a folder or a zip, or those of a git repository.\n\n"
        "A repository is named by its https or ssh address; of one on this machine, clone it and add the folder.\n\n"
        "What would be installed is shown first; a broken pack is not installed, and its problems are listed. Packs "
        "are data and never run anything. Where each came from is remembered with its version (SHA-256 and commit), "
        "for `quizzer packs update`."
    ),
    examples=[
        (mark("A pack file."), "quizzer packs add ./network.yaml"),
        (
            mark("All packs of a folder or a zip, newer versions in place of older ones."),
            "quizzer packs add packs.zip --replace",
        ),
        (
            mark("A repository, without being asked."),
            "quizzer packs add https://github.com/someone/packs --yes",
        ),
        (mark("A tag of it."), "quizzer packs add https://github.com/someone/packs#v2"),
    ],
)
@click.argument("source", type=click.Path())
@option("--replace", is_flag=True, help=mark("Replace a pack of the same id that you installed before."))
@option("--yes", is_flag=True, help=mark("Do not ask."))
@pass_run
def command(run: Run, source: str, replace: bool, yes: bool) -> int:
    """Install packs."""
    folder = run.settings.pack_folder
    if is_address(source) and somebody_there():
        say(harmless(_("Fetching {address} …").format(address=without_secret(source))))
    read = read_source(source)
    if read.outside:
        say(harmless(left_out(read.outside)))
    if read.foreign:
        say(harmless(no_packs(read.foreign)))
    if read.others:
        say(harmless(other_files(read.others)))
    planned = plan(read, folder, replace=replace)
    wanted = [each for each in planned if each.step is not Step.REFUSED]
    refused = [each for each in planned if each.step is Step.REFUSED]
    for each in refused:
        for problem in each.problems:
            say(harmless(str(problem)))
        say(harmless(_("{pack} is not installed.").format(pack=each.id)))
    fresh = [each for each in wanted if each.step is not Step.SAME]
    hidden = shipped_ids(run.settings.cache_folder) & {each.id for each in fresh if each.step is Step.NEW}
    asked = bool(hidden) and not yes and somebody_there()
    if fresh and not yes:
        show(read, wanted, hidden)
        count = len(wanted)
        if not may_go_on(
            ngettext("Install {count} pack?", "Install {count} packs?", count).format(count=count),
            default=True,
        ):
            raise click.Abort
    if asked:
        _may_hide(sorted(hidden))
    for copy in keep_own(wanted, folder):
        say(_("What was there is kept: {file}").format(file=copy))
    same = {each.id for each in wanted if each.step is Step.SAME}
    before = read_manifest(folder)
    for done in carry_out(wanted, read, folder, datetime.now(UTC), moved=replace):
        assert done.pack is not None
        if done.id in same:
            click.echo(_("{pack} is up to date.").format(pack=done.id))
            _tell_source(done.id, before, read_manifest(folder), read)
            continue
        click.echo(
            _("{id} is installed ({size}): {file}").format(id=done.id, size=size(done.pack), file=done.path)
        )
        if done.id in hidden and not asked:
            say(
                _(
                    "Warning: it hides the pack {id} that comes with quizzer. To get that back: {command}"
                ).format(id=done.id, command=f"quizzer packs remove {done.id}")
            )
    return ExitCode.DATA if refused else ExitCode.OK


def _tell_source(
    pack: str, before: Mapping[str, Installed], after: Mapping[str, Installed], read: Source
) -> None:
    """Say where a pack that stays as it is comes from now on, where that is not what it was or what was named."""
    now = after.get(pack)
    if now is None or (pack in before and before[pack].source == now.source == read.address):
        return
    if now.source == read.address:
        say(
            harmless(
                _("{pack}: it is updated from here from now on: {source}").format(
                    pack=pack, source=now.source
                )
            )
        )
    elif pack in before:
        say(
            harmless(
                _(
                    "{pack}: it is still updated from {source}; to take this source from now on, add --replace."
                ).format(pack=pack, source=now.source)
            )
        )


def _may_hide(ids: Sequence[str]) -> None:
    """Ask whether new packs may take the place of those of their ids that come with quizzer.

    Raises:
        click.Abort: The answer is no.
    """
    for each in ids:
        say(
            _(
                "Warning: it would hide the pack {id} that comes with quizzer. To have both, give it another id."
            ).format(id=each)
        )
    confirm(_("Install all the same?"), yes=False)


def show(source: Source, planned: Sequence[Planned], hidden: Collection[str]) -> None:
    """Say on stderr what a source holds, and what would be done with it.

    Args:
        source: Where the packs come from.
        planned: What would be done.
        hidden: Ids of packs that come with quizzer and would be hidden.
    """
    where = source.address if source.commit is None else f"{source.address} ({source.commit[:12]})"
    say(_("From {source}:").format(source=harmless(where)))
    for each in planned:
        pack = each.pack
        assert pack is not None
        data = each.member.content
        kilobytes = len(data) / 1000 if isinstance(data, bytes) else 0.0
        facts = [size(pack), f"{kilobytes:,.0f} kB", pack.license or _("no licence named")]
        facts += [pack.author] if pack.author else []
        say("")
        say(harmless(f"{each.id}  {pack.title}"))
        say(harmless("  " + " · ".join(facts)))
        if each.step is Step.SAME:
            say("  " + _("is installed already, the same version"))
            continue
        if each.id in hidden:
            say("  " + _("hides the pack of that id that comes with quizzer"))
        if each.step is Step.UPDATE:
            say("  " + _("takes the place of: {file}").format(file=each.target))
            if each.touched:
                say("  " + _("You changed that file yourself; a copy of it is kept."))
        for question in pack.questions[:MOST_SHOWN]:
            say(harmless("  - " + " ".join(question.question.split())[:100]))
        left = len(pack.questions) - MOST_SHOWN
        if left > 0:
            say("  " + _("... and {count} more").format(count=left))


def size(pack: Pack) -> str:
    """Say how many questions a pack has."""
    count = len(pack.questions)
    return ngettext("{count} question", "{count} questions", count).format(count=count)
