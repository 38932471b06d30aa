"""`quizzer practice`: open the screen on chosen questions."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Amount, Command, option
from quizzer.cli.complete import complete_pack_or_question, complete_tag
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.packs.library import Library
    from quizzer.practice.plan import Plan

MOCK_COUNT = 5
"""Questions of a mock interview where no number is given: about half an hour with its follow-ups."""


@click.command(
    "practice",
    cls=Command,
    help=mark(
        "Practise questions of the packs given, by id or by the path of a pack file, or of all packs; or the questions "
        "given, as PACK/QUESTION.\n\n"
        "Without --due, --weak, --new and --today, every question of the packs is asked in the pack's order. With "
        "several of them, due questions come first, then those to be improved, then new ones; each question once."
    ),
    examples=[
        (mark("Everything in the Docker pack."), "quizzer practice docker"),
        (mark("One question."), "quizzer practice docker/image-vs-container"),
        (mark("What is for today: due questions, then new ones."), "quizzer practice --today"),
        (mark("What is about to be forgotten, in all packs."), "quizzer practice --due"),
        (
            mark("Ten questions to be improved, of two packs."),
            "quizzer practice docker deep-learning --weak --count 10",
        ),
        (mark("A mock interview: results come at the end."), "quizzer practice docker --mock --count 5"),
        (
            mark("Once more before the interview, without moving any dates."),
            "quizzer practice docker --cram --shuffle",
        ),
        (mark("Only questions with a tag."), "quizzer practice --tag network"),
        (mark("A pack file that you are writing."), "quizzer practice ./mine.yaml"),
    ],
)
@click.argument(
    "packs", metavar="[PACK|PACK/QUESTION...]", nargs=-1, shell_complete=complete_pack_or_question
)
@option("--today", is_flag=True, help=mark("What is for today: --due and --new, as the daily limits allow."))
@option("--due", is_flag=True, help=mark("Questions whose time to come back has come."))
@option("--weak", is_flag=True, help=mark("Questions to be improved: their last answers fell short."))
@option("--new", is_flag=True, help=mark("Questions never answered."))
@option("--count", metavar="N", type=Amount(min=1), help=mark("At most N questions."))
@option(
    "--mock",
    is_flag=True,
    help=mark(
        "A mock interview: drawn questions, a time limit, related questions behind them, no results until the end."
    ),
)
@option(
    "--follow-ups",
    metavar="N",
    type=click.IntRange(min=0, max=5),
    help=mark(
        "In a mock interview, at most N follow-ups behind a question: related questions of its pack, those first that "
        "speak of what was missed; 1 without this."
    ),
)
@option("--cram", is_flag=True, help=mark("Leave the dates alone: answers are kept, but move no question."))
@option(
    "--shuffle/--in-order",
    default=None,
    help=mark("In any order; a mock interview always is, unless --in-order."),
)
@option(
    "--tag",
    "tags",
    metavar="T",
    multiple=True,
    shell_complete=complete_tag,
    help=mark("Only questions with this tag; may be repeated."),
)
@pass_run
def command(
    run: Run,
    packs: tuple[str, ...],
    today: bool,
    due: bool,
    weak: bool,
    new: bool,
    count: int | None,
    mock: bool,
    follow_ups: int | None,
    cram: bool,
    shuffle: bool | None,
    tags: tuple[str, ...],
) -> int:
    """Open the screen on the questions that the flags choose."""
    from quizzer.cli.questions import is_question, questions_named, refuse_choice
    from quizzer.packs.library import is_path
    from quizzer.practice.plan import Plan

    if follow_ups is not None and not mock:
        raise UsageError(
            _("--follow-ups belongs to a mock interview."),
            remedy=_("Add --mock; elsewhere a follow-up is one key away from each result."),
        )
    asked = [name for name in packs if is_question(name)]
    files = (name.rpartition("/")[0] if name in asked else name for name in packs)
    run.pack_files = [Path(name).absolute() for name in files if is_path(name) and Path(name).is_file()]
    ids = tuple(dict.fromkeys(run.bench.library.get(name).id for name in packs if name not in asked))
    questions = questions_named(run.bench.library, asked)
    chosen = {"--today": today, "--due": due, "--weak": weak, "--new": new}
    flags = [flag for flag, is_on in chosen.items() if is_on]
    if questions:
        refuse_choice(ids, [*flags, "--tag"] if tags else flags)
    if tags:
        _require(tags, run.bench.library, ids)
    plan = Plan(
        packs=ids,
        questions=questions,
        due=due or today,
        weak=weak,
        new=new or today,
        count=MOCK_COUNT if mock and count is None and not questions else count,
        mock=mock,
        follow_ups=(1 if follow_ups is None else follow_ups) if mock else 0,
        cram=cram,
        tags=tuple(dict.fromkeys(tags)),
        seed=random.randrange(1 << 30) if (mock if shuffle is None else shuffle) else None,
    )
    if questions and plan.seed is not None:
        plan = replace(plan, questions=tuple(random.Random(plan.seed).sample(questions, len(questions))))
    if flags and (sentence := _nothing(run, plan, packs, flags)):
        say(harmless(sentence))
        return ExitCode.OK
    return run.launch(run.bench, plan)


def _nothing(run: Run, plan: Plan, names: tuple[str, ...], flags: list[str]) -> str:
    """Say why there is nothing to ask. Empty: there is something, or the screen says what is wrong."""
    from datetime import UTC, datetime

    from quizzer.errors import StoreError
    from quizzer.practice.item import items_of
    from quizzer.practice.nothing import why_nothing
    from quizzer.practice.selection import choose

    items = items_of(entry.pack for entry in run.bench.library.entries() if entry.pack is not None)
    now = datetime.now(UTC)
    try:
        tallies, limits = run.bench.store.tallies(), run.bench.limits()
    except StoreError:
        return ""
    if choose(items, tallies, plan, now, limits=limits):
        return ""
    from quizzer.cli.nothing import say_nothing

    tags = [word for tag in plan.tags for word in ("--tag", tag)]
    nothing = why_nothing(items, tallies, plan, now, limits=limits)
    return say_nothing(nothing, [*names, *tags], flags, now)


def _require(tags: tuple[str, ...], library: Library, ids: tuple[str, ...]) -> None:
    """Refuse tags that no question has, where the screen would find nothing to ask.

    Raises:
        UsageError: Names the nearest tag.
    """
    from quizzer.packs.names import nearest

    packs = [entry.pack for entry in library.entries() if entry.pack and (not ids or entry.id in ids)]
    known = sorted({tag for pack in packs for question in pack.questions for tag in pack.tags_of(question)})
    for tag in tags:
        if tag not in known:
            close = nearest(tag, known)
            raise UsageError(
                _("No question has the tag `{tag}`.").format(tag=tag),
                remedy=_("Did you mean {name}?").format(name=f"`{close}`")
                if close
                else _("To choose from all tags: quizzer, then the key t."),
            )
