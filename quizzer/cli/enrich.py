"""`quizzer enrich`: key points proposed for questions; the author accepts, edits or drops each."""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.asking import somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.check_targets import Target, targets
from quizzer.cli.complete import complete_question
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import DataError, ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.authoring.proposing import Proposal
    from quizzer.cli.enrich_asking import Choice
    from quizzer.cli.enrich_kept import Kept
    from quizzer.packs.schema import Pack, Question


@click.command(
    "enrich",
    cls=Command,
    help=mark(
        "Propose key points, what they are about, and keywords in Korean and English.\n\n"
        "TARGET is PACK/QUESTION, a pack of yours, a file or a folder. The proposals are made of the model answer; "
        "you accept, edit or drop each. The file keeps its comments, order and layout. What you drop is not proposed "
        "again, unless you say --again."
    ),
    examples=[
        (mark("One question, proposal by proposal."), "quizzer enrich my-pack/what-is-an-inode"),
        (mark("What would change in a whole pack?"), "quizzer enrich my-pack --dry-run"),
        (mark("Accept everything."), "quizzer enrich ./network.yaml --yes"),
    ],
)
@click.argument("names", metavar="TARGET...", nargs=-1, required=True, shell_complete=complete_question)
@option("--yes", is_flag=True, help=mark("Accept every proposal."))
@option("--again", is_flag=True, help=mark("Also propose what you dropped before."))
@option(
    "--no-keywords",
    is_flag=True,
    help=mark("Propose no keywords for points that have none: they are found by their own words."),
)
@option("--dry-run", is_flag=True, help=mark("Show what accepting everything would change; write nothing."))
@option("--json", "as_json", is_flag=True, help=mark("Print the proposals as JSON; write nothing."))
@pass_run
def command(
    run: Run, names: tuple[str, ...], yes: bool, again: bool, no_keywords: bool, dry_run: bool, as_json: bool
) -> int:
    """Propose, ask, write."""
    from quizzer.cli.new_question import own_file

    found = targets(run, names)
    if not (yes or dry_run or as_json or somebody_there()):
        raise UsageError(
            _("Without a terminal you cannot be asked about each proposal."),
            remedy=_("Add --yes, --dry-run or --json."),
        )
    if not (dry_run or as_json):
        shipped = {entry.path for entry in run.bench.library.entries() if entry.origin == "shipped"}
        for each in found:
            if each.file in shipped:
                own_file(run, names[0].partition("/")[0])  # says how to copy it
    asked = _Asked(run.settings.data_folder, keywords=not no_keywords, again=again)
    if as_json:
        rows = [row for each in found for row in _rows(each, asked)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return ExitCode.OK
    for each in found:
        _enrich(run, each, asked, yes=yes, dry_run=dry_run)
    return ExitCode.OK


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be proposed."""

    folder: Path
    """The data folder: what was dropped is kept there."""
    keywords: bool
    again: bool
    """Whether to propose too what was dropped before."""


@dataclass(frozen=True, slots=True)
class _Proposed:
    """What is proposed for a pack."""

    data: bytes
    pack: Pack
    questions: list[tuple[Question, tuple[Proposal, ...]]]
    """Those with at least one proposal."""
    left_out: int
    """Proposals that were dropped before."""


def _proposed(target: Target, asked: _Asked) -> _Proposed:
    from quizzer.authoring.dropped import name_of, read_dropped
    from quizzer.authoring.proposing import propose
    from quizzer.packs.loader import parse_pack
    from quizzer.packs.reading import read_bytes

    data = read_bytes(target.file)
    pack = parse_pack(data, target.file)
    dropped = {} if asked.again else read_dropped(asked.folder, pack.id)
    questions, left_out = [], 0
    for question in pack.questions:
        if target.only is not None and question.id not in target.only:
            continue
        every = propose(question, pack.language_of(question), keywords=asked.keywords)
        found = tuple(each for each in every if name_of(each) not in dropped.get(question.id, ()))
        left_out += len(every) - len(found)
        if found:
            questions.append((question, found))
    return _Proposed(data, pack, questions, left_out)


def _rows(target: Target, asked: _Asked) -> list[dict[str, Any]]:
    proposed = _proposed(target, asked)
    return [
        {
            "pack": proposed.pack.id,
            "question": question.id,
            "kind": str(proposal.kind),
            "key_point": proposal.index,
            **proposal.point.model_dump(mode="json"),
        }
        for question, proposals in proposed.questions
        for proposal in proposals
    ]


def _enrich(run: Run, target: Target, asked: _Asked, *, yes: bool, dry_run: bool) -> None:
    from quizzer.authoring.enriching import enriched
    from quizzer.cli.enrich_asking import Choice, choose
    from quizzer.cli.enrich_kept import keeping
    from quizzer.packs.reading import decode

    proposed = _proposed(target, asked)
    data, pack = proposed.data, proposed.pack
    _tell_left_out(proposed.left_out)
    every = Choice({question.id: each for question, each in proposed.questions}, {})
    if dry_run and every.taken:
        new = enriched(data, target.file, pack, every.taken)
        before, after = (decode(each, target.file).splitlines() for each in (data, new))
        for line in difflib.unified_diff(before, after, str(target.file), str(target.file), lineterm="", n=2):
            click.echo(harmless(line))
        return
    choice = every
    if yes or dry_run:
        _take_over(target.file, proposed, every)
    else:
        with keeping(asked.folder, pack.id) as kept:
            choice = choose(_with_left_over(proposed, target, kept), run.environ, kept)
            _take_over(target.file, proposed, choice)
    if not dry_run:
        _remember(asked.folder, pack.id, choice)
    if not choice.taken:
        say(_("{pack}: nothing is changed.").format(pack=pack.id))
        return
    count = sum(map(len, choice.taken.values()))
    told = ngettext("{count} proposal is taken over", "{count} proposals are taken over", count).format(
        count=count
    )
    click.echo(f"{pack.id}: {told}: {target.file}")
    say(_("Read them once more, then: quizzer check {pack}").format(pack=target.file))


def _with_left_over(
    proposed: _Proposed, target: Target, kept: Kept
) -> list[tuple[Question, tuple[Proposal, ...]]]:
    """Put what the author typed before, and what is in no pack, before the other proposals of its question."""
    meant = [each for each in proposed.pack.questions if target.only is None or each.id in target.only]
    left = kept.left_over(meant)
    if not left:
        return proposed.questions
    count = sum(map(len, left.values()))
    told = ngettext(
        "What you wrote before and did not take is proposed again: {count} key point.",
        "What you wrote before and did not take is proposed again: {count} key points.",
        count,
    )
    say(told.format(count=count))
    others = {question.id: each for question, each in proposed.questions}
    return [
        (question, (*left.get(question.id, ()), *others.get(question.id, ())))
        for question in meant
        if question.id in left or question.id in others
    ]


def _take_over(file: Path, proposed: _Proposed, choice: Choice) -> None:
    """Write into a pack's file what the author takes.

    Raises:
        DataError: Another program changed a question since it was read, which stays as it is, or the file cannot be
            changed.
        EnvironmentProblem: It cannot be written.
    """
    from quizzer.authoring.enriching import enriched
    from quizzer.authoring.growing import save
    from quizzer.packs.loader import parse_pack
    from quizzer.packs.reading import read_bytes

    if not choice.taken:
        return
    data, pack = read_bytes(file), proposed.pack
    changed: list[str] = []
    if data != proposed.data:  # another question of the file may be; what was taken is for this one
        pack = parse_pack(data, file)
        changed = [each for each in choice.taken if pack.question(each) != proposed.pack.question(each)]
    new = enriched(
        data, file, pack, {name: each for name, each in choice.taken.items() if name not in changed}
    )
    if read_bytes(file) != data:
        changed = list(choice.taken)
    elif new != data:
        save(file, new)
    if changed:
        raise DataError(
            _("{file} was changed by another program meanwhile: {questions}").format(
                file=file, questions=", ".join(changed)
            ),
            remedy=_("Run the same command again."),
        )


def _tell_left_out(count: int) -> None:
    if count:
        sentence = ngettext(
            "{count} proposal that you dropped before is left out; --again makes it again.",
            "{count} proposals that you dropped before are left out; --again makes them again.",
            count,
        )
        say(sentence.format(count=count))


def _remember(folder: Path, pack: str, choice: Choice) -> None:
    """Keep what was dropped; what was taken after all is dropped no more."""
    from quizzer.authoring.dropped import name_of, read_dropped, write_dropped

    dropped = dict(read_dropped(folder, pack))
    for question, proposals in choice.taken.items():
        dropped[question] = dropped.get(question, frozenset()) - {name_of(each) for each in proposals}
    for question, proposals in choice.settled.items():
        dropped[question] = dropped.get(question, frozenset()) | {name_of(each) for each in proposals}
    write_dropped(folder, pack, dropped)
