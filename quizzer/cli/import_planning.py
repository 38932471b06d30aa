"""An import worked out before anything is written: where it goes, and what becomes of each question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.cli.console import harmless, say
from quizzer.cli.import_asking import rather_into
from quizzer.cli.import_order import Order
from quizzer.cli.import_target import hides_shipped, in_the_way, name_of, other_packs, target
from quizzer.cli.import_ways import pack_of
from quizzer.cli.progress import ChangingLine
from quizzer.cli.run import Run
from quizzer.errors import DataError, UsageError
from quizzer.locale import _, ngettext

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Harvest
    from quizzer.authoring.importing.packing.assemble import Assembled
    from quizzer.authoring.importing.packing.merging import Merged


@dataclass(frozen=True, slots=True)
class Planned:
    """An import that was worked out, and not yet written."""

    name: str
    """The new pack's id; that of a pack that is there is in `merged`."""

    file: Path
    assembled: Assembled
    merged: Merged

    hides: bool
    """Whether a pack that comes with quizzer would be hidden."""

    trouble: UsageError | None
    """Why it cannot be written like this; only of a dry run."""


def plan(run: Run, order: Order, path: Path, found: Harvest) -> tuple[Planned, Order]:
    """Work out an import; questions that another pack has go into that one where the user says so.

    Args:
        run: Knows the packs.
        order: What the user said.
        path: The source.
        found: What is in it.

    Returns:
        The import, and the order as it is carried out.

    Raises:
        DataError: There is no question in the source, or the pack's file cannot be changed.
        UsageError: The place is taken, or is none.
    """
    from quizzer.authoring.importing.packing.assemble import noted
    from quizzer.authoring.importing.packing.doubles import doubles, shared

    order = _into_its_pack(run, order, path, found)
    planned = _worked_out(run, order, path, found)
    same = shared(planned.merged, other_packs(run, planned.file))
    anew = order.into is None and not planned.file.exists()
    if anew and not (order.dry_run or order.yes) and order.source != "-":
        into = rather_into(same, len(planned.merged.changes))
        if into is not None:
            order = order.put_into(into)
            return _worked_out(run, order, path, found), order
    commands = [order.put_into(each.pack).command() for each in same] if anew else []
    told = noted(planned.assembled, doubles(same, path.name, commands))
    return replace(planned, assembled=told), order


def _into_its_pack(run: Run, order: Order, path: Path, found: Harvest) -> Order:
    """Put a source into the pack that came from it, whatever its id, where the user names no place."""
    from quizzer.packs.files import is_folder, pack_files

    folder = run.settings.pack_folder
    named = (order.into, order.out, order.pack_id, order.title)
    if order.source == "-" or any(each is not None for each in named) or not is_folder(folder):
        return order
    pack = pack_of(path, pack_files(folder))
    if pack is None or pack == target(run, order, name_of(order, path, found)):
        return order
    say(
        _("The pack {pack} came from this source, so it is updated. For a pack of its own: --id").format(
            pack=harmless(pack.stem)
        )
    )
    return order.put_into(pack.stem)


def _worked_out(run: Run, order: Order, path: Path, found: Harvest) -> Planned:
    from quizzer.authoring.importing.naming import pack_title
    from quizzer.authoring.importing.packing.assemble import Wanted, assemble
    from quizzer.authoring.importing.packing.pruning import pruned
    from quizzer.cli.show_import import say_remarks

    name = name_of(order, path, found)
    title = order.title or pack_title(path, found)
    assembled = assemble(found, Wanted(name, title, order.language, order.license, order.origin))
    if assembled.pack is None:
        say_remarks(assembled.remarks)
        raise DataError(
            _("No question could be taken from {source}.").format(source=order.source),
            remedy=_(
                "Show one question by its lines, such as --example 12:14-20. What always works: a line `Q: ...` with a line "
                "`A: ...` below it, or a heading `## ...?` with the answer below it. All forms: quizzer import --help"
            ),
        )
    file = target(run, order, name)
    trouble = None if order.into is not None else in_the_way(run, file, assembled, order, name, path)
    if trouble is not None and not order.dry_run:
        raise trouble
    line = ChangingLine()
    count = len(assembled.pack.questions)
    line.tell(
        ngettext(
            "Putting {count} question into {file}", "Putting {count} questions into {file}", count
        ).format(count=count, file=file.name)
    )
    try:
        merged = _merged(file, assembled, path, order, anew=trouble is not None)
        if order.prune and file.exists():
            merged = pruned(merged, file)
    finally:
        line.clear()
    _all_there(merged, order)
    return Planned(name, file, assembled, merged, hides_shipped(run, file, name), trouble)


def _all_there(merged: Merged, order: Order) -> None:
    """Refuse `--take` and `--keep` of what is no question of the source."""
    from difflib import get_close_matches

    for each in (*order.take, *order.keep):
        if each not in merged.changes:
            close = get_close_matches(each, list(merged.changes), n=1)
            raise UsageError(
                _("There is no question {id} in this source.").format(id=harmless(each)),
                remedy=_("Did you mean {name}?").format(name=f"`{close[0]}`")
                if close
                else _("Its questions, with their ids: {command}").format(
                    command=replace(order, take=(), keep=()).command("--dry-run")
                ),
            )


def _merged(file: Path, assembled: Assembled, source: Path, order: Order, *, anew: bool) -> Merged:
    """Work out what the file will hold.

    Args:
        file: The pack's file, which need not exist.
        assembled: The import.
        source: Where it comes from.
        order: Says which texts go before which.
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
    known = record if record.known else Record()
    return merge(file, assembled, source.name, known, replace=order.replace, take=order.take, keep=order.keep)
