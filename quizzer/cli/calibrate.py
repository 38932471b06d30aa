"""`quizzer calibrate`: how far the grader is from one's own judgement, and thresholds that fit it."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import say
from quizzer.cli.progress import ModelProgress
from quizzer.cli.run import Run, pass_run
from quizzer.cli.scope import Wanted, read_scope, usable_packs
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.practice.calibration import Proposal
    from quizzer.practice.judgement import Mark
    from quizzer.practice.kept import Calibration
    from quizzer.practice.store import Store


@click.command(
    "calibrate",
    cls=Command,
    help=mark(
        'Compare the machine\'s scores with your own: those that you gave with "I disagree". Shows how far they are '
        "apart, where, and the answers furthest apart.\n\n"
        "With --apply, the scores from which an answer counts as hard, good and easy are shifted to where you would "
        "give them, as far as your objections show it; ten are needed. This moves future dates and which questions "
        "are to be improved; scores stay as they are. --reset takes it back."
    ),
    examples=[
        (mark("How far is the grader from my judgement?"), "quizzer calibrate"),
        (mark("The same with today's grader, after an upgrade."), "quizzer calibrate --regrade"),
        (mark("Shift the thresholds for me."), "quizzer calibrate --apply"),
        (mark("Take that back."), "quizzer calibrate --reset"),
        (mark("Put my marks into my own packs, for `quizzer check`."), "quizzer calibrate --save-samples"),
    ],
)
@option(
    "--pack",
    "packs",
    metavar="P",
    multiple=True,
    shell_complete=complete_pack,
    help=mark("Only this pack; may be repeated."),
)
@option(
    "--regrade", is_flag=True, help=mark("Compare with today's grader instead of the scores that were given.")
)
@option("--apply", "apply_it", is_flag=True, help=mark("Let the shifted thresholds count from now on."))
@option("--reset", is_flag=True, help=mark("Let the thresholds of the settings count again."))
@option("--save-samples", is_flag=True, help=mark("Write your marks as samples into packs of your own."))
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(
    run: Run,
    packs: tuple[str, ...],
    regrade: bool,
    apply_it: bool,
    reset: bool,
    save_samples: bool,
    as_json: bool,
) -> int:
    """Compare, and apply or reset."""
    from quizzer.practice.calibration import propose
    from quizzer.practice.engines import count_versions
    from quizzer.practice.judgement import judge, marks_of

    _refuse_nonsense(packs, apply_it=apply_it, reset=reset, save_samples=save_samples)
    store = run.opened_store() if apply_it or reset else run.store_to_read()
    now = datetime.now(UTC)
    if reset:
        return _reset(store, now, as_json)
    scope = read_scope(run, store, Wanted(packs, (), None, None), now)
    wanted = scope.packs or None
    marks = marks_of(store.objected(wanted))
    if regrade:
        marks = _graded_today(run, marks)
    let_stand = store.let_stand(wanted)
    if save_samples:
        return _save(run, marks, as_json)
    proposal = propose(marks, let_stand, run.settings.rating_thresholds)
    if apply_it:
        _apply(store, proposal, marks, now)
    from quizzer.cli.show_calibration import Findings, row_of, show

    found = Findings(
        judge(marks, len(let_stand)),
        proposal,
        store.calibration(),
        run.settings.rating_thresholds,
        engines=count_versions((each.engine, each.encoder) for each in marks),
    )
    if as_json:
        from quizzer.cli.past.rows import print_json

        print_json(row_of(found, applied=apply_it), indent=2)
        return ExitCode.OK
    from quizzer.cli.past.paper import paper_of

    paper = paper_of(run)
    for line in show(found, paper, applied=apply_it):
        click.echo(line, color=paper.colour)
    return ExitCode.OK


def _refuse_nonsense(packs: tuple[str, ...], *, apply_it: bool, reset: bool, save_samples: bool) -> None:
    chosen = [
        name
        for name, given in (("--apply", apply_it), ("--reset", reset), ("--save-samples", save_samples))
        if given
    ]
    if len(chosen) > 1:
        raise UsageError(
            _("{one} and {other} do not go together.").format(one=chosen[0], other=chosen[1]),
            remedy=_("Do one after the other."),
        )
    if packs and (apply_it or reset):
        raise UsageError(
            _("The thresholds hold for all packs; --pack does not go with {option}.").format(
                option=chosen[0]
            ),
            remedy=_("Leave --pack out."),
        )


def _graded_today(run: Run, marks: list[Mark]) -> list[Mark]:
    """Give marks today's score of the machine; those of questions that are gone fall out."""
    from quizzer.practice.item import items_of

    items = {item.ref: item for item in items_of(usable_packs(run))}
    there = [each for each in marks if each.ref in items]
    if gone := len(marks) - len(there):
        say(
            ngettext(
                "{count} answer is to a question that no pack has any more.",
                "{count} answers are to questions that no pack has any more.",
                gone,
            ).format(count=gone)
        )
    if not there:
        return []
    grader = run.bench.grader(ModelProgress())
    graded = [(each, grader.grade(items[each.ref].question, each.answer)) for each in there]
    return [
        replace(each, machine=grade.score, engine=grade.engine, encoder=grade.encoder)
        for each, grade in graded
    ]


def _apply(store: Store, proposal: Proposal | None, marks: list[Mark], now: datetime) -> None:
    from quizzer.practice.calibration import FEWEST
    from quizzer.practice.kept import Calibration

    if proposal is None:
        raise UsageError(
            ngettext(
                "There is {count} score of your own; {needed} are needed.",
                "There are {count} scores of your own; {needed} are needed.",
                len(marks),
            ).format(count=len(marks), needed=FEWEST),
            remedy=_('Say "I disagree" (d) under a result whenever you would mark it otherwise.'),
        )
    store.calibrate(
        Calibration(
            thresholds=proposal.thresholds,
            before=proposal.before,
            samples=len(marks),
            mean_difference=sum(each.difference for each in marks) / len(marks),
            engine=", ".join(sorted({each.engine for each in marks})),
            encoder=", ".join(sorted({each.encoder for each in marks})),
            at=now,
        )
    )


def _reset(store: Store, now: datetime, as_json: bool) -> int:
    before: Calibration | None = store.calibration()
    store.end_calibration(now)
    if as_json:
        from quizzer.cli.past.rows import print_json

        print_json({"reset": before is not None}, indent=2)
    elif before is None:
        say(_("The thresholds were those of the settings already."))
    else:
        click.echo(_("The thresholds of the settings count again."))
    return ExitCode.OK


def _save(run: Run, marks: list[Mark], as_json: bool) -> int:
    """Write marks as samples; says what could not be."""
    from quizzer.authoring.own_samples import save_samples

    found = save_samples(run.bench.library.entries(), marks)
    if as_json:
        from quizzer.cli.past.rows import print_json

        print_json(
            {
                "saved": found.saved,
                "known": found.known,
                "foreign": found.foreign,
                "edited": found.edited,
                "gone": found.gone,
                "files": [str(file) for file in found.files],
            },
            indent=2,
        )
        return ExitCode.OK
    click.echo(
        ngettext("{count} sample is written.", "{count} samples are written.", found.saved).format(
            count=found.saved
        )
    )
    for file in found.files:
        click.echo(f"  {file}")
    if found.files:
        say(
            _("To see what the grader makes of them: {command}").format(
                command=f"quizzer check {_arguments(found.files)} --samples"
            )
        )
    for count, sentence in (
        (found.known, ngettext("{count} was there already.", "{count} were there already.", found.known)),
        (
            found.foreign,
            ngettext(
                "{count} is for a pack that comes with quizzer, which is not changed.",
                "{count} are for packs that come with quizzer, which are not changed.",
                found.foreign,
            ),
        ),
        (
            found.edited,
            ngettext(
                "{count} was given for an older wording of its question.",
                "{count} were given for older wordings of their questions.",
                found.edited,
            ),
        ),
        (
            found.gone,
            ngettext(
                "{count} answer is to a question that no pack has any more.",
                "{count} answers are to questions that no pack has any more.",
                found.gone,
            ),
        ),
    ):
        if count:
            say(sentence.format(count=count))
    for file in found.foreign_files:
        say(
            _("To have it in a pack of your own, copy that first, then save again: {command}").format(
                command=f"quizzer packs add {_arguments([file])}"
            )
        )
    return ExitCode.OK


def _arguments(files: Iterable[Path]) -> str:
    return " ".join(shlex.quote(str(file)) for file in files)
