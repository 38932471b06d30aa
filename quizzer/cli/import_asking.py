"""What `quizzer import` asks before it writes, and the copy that it keeps of what is lost in a pack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.asking import agree, confirm, may_go_on, somebody_there
from quizzer.cli.console import harmless, say
from quizzer.cli.import_order import Order
from quizzer.errors import EnvironmentProblem
from quizzer.locale import _, ngettext
from quizzer.locale.system import reason

if TYPE_CHECKING:
    from quizzer.authoring.importing.packing.doubles import Shared
    from quizzer.authoring.importing.packing.merging import Merged

MOST_NAMED = 8
"""Questions that are named."""

SHARE_OF_SAME = 0.5
"""Share of the new questions that another pack has already from which they rather belong into that one."""


def named(ids: Sequence[str]) -> str:
    """Name the first questions of some."""
    return ", ".join(ids[:MOST_NAMED]) + (" …" if len(ids) > MOST_NAMED else "")


def may_lose(merged: Merged, order: Order) -> None:
    """Ask before texts of the author are replaced, and before questions are taken out; the latter needs a yes.

    Raises:
        click.Abort: The answer is no.
        UsageError: Nobody is there to be asked, and questions would be taken out.
    """
    if merged.pruned:
        count = len(merged.pruned)
        words = ngettext(
            "{count} question left the source. Take it out of the pack {pack}? {ids}",
            "{count} questions left the source. Take them out of the pack {pack}? {ids}",
            count,
        )
        said = words.format(count=count, pack=merged.pack.id, ids=named(list(merged.pruned)))
        confirm(said, yes=order.yes)
    if merged.overwritten and not order.yes and order.source != "-":
        count = len(merged.overwritten)
        words = ngettext(
            "Take the source's texts in place of yours in {count} question ({ids})? A copy is kept.",
            "Take the source's texts in place of yours in {count} questions ({ids})? A copy is kept.",
            count,
        )
        if not may_go_on(words.format(count=count, ids=named(list(merged.overwritten))), default=True):
            raise click.Abort


def keep_lost(merged: Merged, file: Path, pack_folder: Path) -> None:
    """Copy a pack as it is, before something of its author is lost, into the folder of removed packs.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    from quizzer.packs.removed import FOLDER, keep_copy

    if not (merged.pruned or merged.overwritten):
        return
    try:
        pack_folder.mkdir(parents=True, exist_ok=True)
        copy = keep_copy(file, pack_folder)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=pack_folder / FOLDER, problem=reason(error))
        ) from error
    say(harmless(_("What was there is kept: {file}").format(file=copy)))


def rather_into(shared: Iterable[Shared], count: int) -> str | None:
    """Ask whether new questions shall go into the pack that has most of them already, instead of a pack of their own.

    Args:
        shared: Which packs have which of them.
        count: How many they are.

    Returns:
        The pack's id; None where the answer is no, where nobody is there, and where no pack has so many of them.
    """
    most = max(shared, key=lambda each: len(each.questions), default=None)
    if most is None or len(most.questions) < SHARE_OF_SAME * count or not somebody_there():
        return None
    words = ngettext(
        "A question of this is in your pack {pack} already. Put it into that one, instead of a new pack?",
        "{same} of these {count} questions are in your pack {pack} already. Put them into that one, instead of a new "
        "pack?",
        count,
    )
    said = words.format(same=len(most.questions), count=count, pack=most.pack)
    return most.pack if agree(said, default=True) else None


def may_hide(name: str) -> None:
    """Ask whether a new pack may take the place of one that comes with quizzer.

    Raises:
        click.Abort: The answer is no.
    """
    say(would_hide(name))
    confirm(_("Import it as {id} all the same?").format(id=name), yes=False)


def would_hide(name: str) -> str:
    """Say what a pack of that id would do to the one that comes with quizzer."""
    return _(
        "Warning: it would hide the pack {id} that comes with quizzer. To have both: --id {other}"
    ).format(id=name, other=f"{name}-imported")


def hides(name: str) -> str:
    """Say what a pack of that id does to the one that comes with quizzer."""
    return _(
        "Warning: it hides the pack {id} that comes with quizzer. To have both, take it out with {command}, then "
        "import it with --id {other}."
    ).format(id=name, command=f"`quizzer packs remove {name}`", other=f"{name}-imported")
