"""`quizzer packs update`: installed packs are fetched anew, and what changes is shown."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from quizzer.cli.asking import may_go_on
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode, QuizzerError, UsageError
from quizzer.locale import _, mark, ngettext
from quizzer.packs.install import carry_out, keep_own
from quizzer.packs.manifest import Installed, read_manifest
from quizzer.packs.names import nearest
from quizzer.packs.planning import Planned, Step, plan
from quizzer.packs.problems import quoted
from quizzer.packs.schema import Pack
from quizzer.packs.sources import Source, left_out, read_source

MOST_SHOWN = 12
"""Changed questions that are listed."""


@click.command(
    "update",
    cls=Command,
    help=mark(
        "Fetch installed packs anew from where they came from, and show what changes.\n\n"
        "Without a name, all packs that `quizzer packs add` installed. A pack that you changed yourself is left as it "
        "is, unless you say --replace. The history of questions stays, also of those that are gone."
    ),
    examples=[
        (mark("All of them."), "quizzer packs update"),
        (mark("One, without being asked."), "quizzer packs update network --yes"),
        (mark("Only look."), "quizzer packs update --dry-run"),
    ],
)
@click.argument("name", required=False, shell_complete=complete_pack)
@option("--replace", is_flag=True, help=mark("Also replace packs that you changed yourself."))
@option("--dry-run", is_flag=True, help=mark("Show what would change; write nothing."))
@option("--yes", is_flag=True, help=mark("Do not ask."))
@pass_run
def command(run: Run, name: str | None, replace: bool, dry_run: bool, yes: bool) -> int:
    """Update packs, source by source."""
    folder = run.settings.pack_folder
    known = read_manifest(folder)
    if name is not None:
        if name not in known:
            _say_how_to_import(name, folder)
            raise _not_from_a_source(run, name, known)
        known = {name: known[name]}
    if not known:
        say(_("No pack was installed from a source; see: quizzer packs add --help"))
        return ExitCode.OK
    code = ExitCode.OK
    named = name is not None
    for address in dict.fromkeys(each.source for each in known.values()):
        ids = {pack: each for pack, each in known.items() if each.source == address}
        try:
            fine = _update(address, ids, folder, named=named, replace=replace, dry_run=dry_run, yes=yes)
        except UsageError as problem:
            again = _("Install it from its source: quizzer packs add SOURCE --replace")
            say(harmless(f"{', '.join(ids)}: {problem.message} {again}"))
            fine = False
        except QuizzerError as problem:
            say(harmless(f"{', '.join(ids)}: {problem}"))
            fine = False
        code = code if fine else ExitCode.DATA
    return code


def _not_from_a_source(run: Run, name: str, known: Collection[str]) -> UsageError:
    """Say why a pack cannot be updated: it comes with quizzer, is nobody's, or came from nobody knows where."""
    entry = run.bench.library.entry(name)
    if entry is None:
        close = nearest(name, known)
        return UsageError(
            _("There is no pack {name}.").format(name=quoted(name)),
            remedy=_("Did you mean {name}?").format(name=quoted(close))
            if close
            else _("See all packs with: quizzer packs"),
        )
    if entry.origin == "shipped":
        return UsageError(
            _("{id} comes with quizzer, and is updated with it.").format(id=quoted(name)),
            remedy=_("Only packs that were installed from a source are updated; see: quizzer packs"),
        )
    return UsageError(
        _("It is not known where {name} came from.").format(name=quoted(name)),
        remedy=_("Install it from its source: quizzer packs add SOURCE --replace"),
    )


def _say_how_to_import(name: str, folder: Path) -> None:
    """Refuse where a pack was imported: it is updated by importing its source again.

    Raises:
        UsageError: It was.
    """
    from quizzer.authoring.importing.packing.record import read_record
    from quizzer.packs.library import Library, Origin

    for entry in Library([(folder, Origin.USER)]).entries():
        if entry.id == name and (record := read_record(entry.path)).known:
            ways = [record.ways.get(each, (each,)) for each in dict.fromkeys(record.sources.values())]
            commands = [shlex.join(["quizzer", "import", *way, "--into", name]) for way in ways]
            raise UsageError(
                _("{name} was imported, so it is updated by importing its source again.").format(
                    name=quoted(name)
                ),
                remedy="; ".join(commands) if commands else None,
            )


def _update(
    address: str,
    ids: dict[str, Installed],
    folder: Path,
    *,
    named: bool,
    replace: bool,
    dry_run: bool,
    yes: bool,
) -> bool:
    """Update the packs of one source; False when something about one of them is wrong.

    A pack that the user changed is wrong only where it was named.
    """
    source = read_source(address)
    if source.outside:
        say(harmless(left_out(source.outside)))
    every = plan(source, folder, replace=True)
    planned = {each.id: each for each in sorted(every, key=lambda each: each.step is not Step.REFUSED)}
    by_member = {each.member.name: each for each in every}
    wanted: list[Planned] = []
    fine = True
    for name, entry in ids.items():
        each = planned.get(name) or by_member.get(entry.member)
        if each is None:
            say(_("{pack}: its source has no such pack any more; yours stays.").format(pack=name))
            continue
        if each.step is Step.REFUSED or each.id != name:
            fine = False
            say(_("{pack}: the new version cannot be used; yours stays.").format(pack=name))
            for problem in each.problems:
                say(harmless(str(problem)))
            if each.step is not Step.REFUSED:
                say(
                    _("There it has another id, {id}; to have both: {command}").format(
                        id=quoted(each.id), command=f"quizzer packs add {shlex.quote(address)}"
                    )
                )
            continue
        if each.step is Step.SAME:
            click.echo(_("{pack} is up to date.").format(pack=name))
            if entry.sha256 != each.member.digest and not dry_run:
                carry_out(
                    [each], source, folder, datetime.now(UTC)
                )  # an update was broken off before it was noted
            continue
        if each.touched and not replace and entry.sha256 == each.member.digest:
            click.echo(_("{pack}: its source has not changed; your own changes stay.").format(pack=name))
            continue
        if each.touched and not replace:
            fine = fine and not named
            say(
                _(
                    "{pack}: you changed it yourself, so it is left as it is; --replace takes the new version."
                ).format(pack=name)
            )
            continue
        for line in differences(each):
            say(harmless(line))
        wanted.append(each)
    if not wanted or dry_run:
        return fine
    return _carry_out(wanted, source, folder, yes=yes) and fine


def _carry_out(wanted: list[Planned], source: Source, folder: Path, *, yes: bool) -> bool:
    if not yes:
        count = len(wanted)
        if not may_go_on(
            ngettext("Update {count} pack?", "Update {count} packs?", count).format(count=count), default=True
        ):
            return True
    for copy in keep_own(wanted, folder):
        say(_("What was there is kept: {file}").format(file=copy))
    version = "" if source.commit is None else f" ({source.commit[:12]})"
    for done in carry_out(wanted, source, folder, datetime.now(UTC)):
        click.echo(_("{id} is updated: {file}").format(id=done.id, file=done.path) + version)
    return True


def differences(planned: Planned) -> Iterator[str]:
    """Say what changes with an update: questions that come, change and go."""
    new, old = planned.pack, planned.before
    assert new is not None
    if old is None:
        yield _("{pack}: the version that you have cannot be read; it is replaced.").format(pack=planned.id)
        return
    come = [each for each in new.questions if old.question(each.id) is None]
    gone = [each for each in old.questions if new.question(each.id) is None]
    changed = [each for each in new.questions if (was := old.question(each.id)) is not None and was != each]
    yield _("{pack}: {come} new, {changed} changed, {gone} gone").format(
        pack=planned.id, come=len(come), changed=len(changed), gone=len(gone)
    )
    yield from _facts(old, new)
    rows = [
        *(("+", each) for each in come),
        *(("~", each) for each in changed),
        *(("-", each) for each in gone),
    ]
    for sign, question in rows[:MOST_SHOWN]:
        yield f"  {sign} {question.id}: {' '.join(question.question.split())[:80]}"
    if len(rows) > MOST_SHOWN:
        yield "  " + _("... and {count} more").format(count=len(rows) - MOST_SHOWN)


def _facts(old: Pack, new: Pack) -> Iterator[str]:
    for was, now in ((old.title, new.title), (old.license, new.license), (old.author, new.author)):
        if was != now:
            yield f"  ~ {was or '-'} -> {now or '-'}"
