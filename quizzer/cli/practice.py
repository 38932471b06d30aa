"""`quizzer practice`: open the screen on chosen questions."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.run import Run, pass_run
from quizzer.errors import UsageError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.packs.library import Library


@click.command(
    "practice",
    cls=Command,
    help=mark(
        "Practise questions of the packs given, by id or by the path of a pack file, or of all packs.\n\n"
        "Without --due and --weak, every question of the packs is asked in the pack's order. With both, the "
        "due ones come first."
    ),
    examples=[
        (mark("Everything in the Docker pack."), "quizzer practice docker"),
        (mark("What is about to be forgotten, in all packs."), "quizzer practice --due"),
        (mark("Ten weak questions of two packs."), "quizzer practice docker deep-learning --weak --count 10"),
        (mark("A mock interview: results come at the end."), "quizzer practice docker --mock --count 5"),
        (mark("Only questions with a tag."), "quizzer practice --tag network"),
        (mark("A pack file that you are writing."), "quizzer practice ./mine.yaml"),
    ],
)
@click.argument("packs", metavar="[PACK...]", nargs=-1, shell_complete=complete_pack)
@option("--due", is_flag=True, help=mark("Questions whose time to come back has come."))
@option("--weak", is_flag=True, help=mark("Questions whose last answers were poor."))
@option("--count", metavar="N", type=click.IntRange(min=1), help=mark("At most N questions."))
@option("--mock", is_flag=True, help=mark("A mock interview: no results until the end."))
@option(
    "--tag", "tags", metavar="T", multiple=True, help=mark("Only questions with this tag; may be repeated.")
)
@pass_run
def command(
    run: Run,
    packs: tuple[str, ...],
    due: bool,
    weak: bool,
    count: int | None,
    mock: bool,
    tags: tuple[str, ...],
) -> int:
    """Open the screen on the questions that the flags choose."""
    from quizzer.practice.plan import Plan

    run.pack_files = [path.absolute() for path in map(Path, packs) if path.is_file()]
    ids = tuple(dict.fromkeys(run.bench.library.get(name).id for name in packs))
    if tags:
        _require(tags, run.bench.library, ids)
    return run.launch(run.bench, Plan(packs=ids, due=due, weak=weak, count=count, mock=mock, tags=tags))


def _require(tags: tuple[str, ...], library: Library, ids: tuple[str, ...]) -> None:
    """Refuse tags that no question has, where the screen would find nothing to ask.

    Raises:
        UsageError: Names the nearest tag.
    """
    packs = [entry.pack for entry in library.entries() if entry.pack and (not ids or entry.id in ids)]
    known = {tag for pack in packs for question in pack.questions for tag in pack.tags_of(question)}
    if known.isdisjoint(tags):
        close = get_close_matches(tags[0], sorted(known), n=1)
        raise UsageError(
            _("No question has the tag `{tag}`.").format(tag="`, `".join(tags)),
            remedy=_("Did you mean {name}?").format(name=f"`{close[0]}`")
            if close
            else _("To choose from all tags: quizzer, then the key t."),
        )
