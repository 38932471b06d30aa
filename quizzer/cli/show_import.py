"""How an import is shown: what becomes of each question, what was not understood, what stays behind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.console import fitted, harmless, say
from quizzer.cli.import_asking import MOST_NAMED, named
from quizzer.cli.import_order import Order
from quizzer.cli.widths import cells, pad
from quizzer.locale import _, ngettext

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Remark
    from quizzer.authoring.importing.packing.assemble import Assembled
    from quizzer.authoring.importing.packing.merging import Merged

MOST_REMARKS = 200
"""Remarks that are printed; `--json` has all."""

_SIGNS = {"new": "+", "updated": "~", "reworded": "~", "same": "=", "kept": "!", "removed": "-"}


def print_changes(merged: Merged, assembled: Assembled, file: Path, dry_run: bool) -> None:
    """Print what becomes of each question, then a line for the whole."""
    changes = merged.changes
    width = min(max((cells(name) for name in changes), default=0), 40)
    for name, change in changes.items():
        question = merged.pack.question(name)
        if question is None or (change == "same" and not dry_run and name not in merged.settled):
            continue
        words = harmless(" ".join(question.question.split()))
        click.echo(fitted(f"{_SIGNS[change]} {pad(name, width)}  {words}"))
        if change == "reworded":
            click.echo("    " + _("reworded in the source; its answer is the same, and so is its id"))
        if name in merged.kept:
            fields = ", ".join(merged.kept[name])
            click.echo(
                "    " + _("yours stays; the source has something else in: {fields}").format(fields=fields)
            )
        if name in merged.settled:
            fields = ", ".join(merged.settled[name])
            click.echo("    " + _("yours stays, as you say, in: {fields}").format(fields=fields))
        if name in merged.overwritten:
            fields = ", ".join(merged.overwritten[name])
            click.echo("    " + _("the source's text in place of yours in: {fields}").format(fields=fields))
        if dry_run:
            answer = harmless(" ".join(question.model_answer.split()))
            click.echo(fitted(f"    {_place(merged, assembled, name)}  {answer[:160]}"))
    for name, touched in merged.pruned.items():
        click.echo(
            f"- {pad(name, width)}  "
            + (_("left the source; you had changed it") if touched else _("left the source"))
        )
    counts = {kind: sum(each == kind for each in changes.values()) for kind in _SIGNS}
    said = {
        "new": _("{count} new"),
        "updated": _("{count} updated"),
        "reworded": _("{count} reworded"),
        "same": _("{count} unchanged"),
        "kept": _("{count} kept as you changed them"),
        "removed": _("{count} left out, as you took them out"),
    }
    told = ", ".join(
        [
            *(said[kind].format(count=count) for kind, count in counts.items() if count),
            *([_("{count} pruned").format(count=len(merged.pruned))] if merged.pruned else []),
        ]
    )
    total = len(merged.pack.questions)
    size = ngettext("{count} question", "{count} questions", total).format(count=total)
    place = _("nothing is written (dry run)") if dry_run else str(file)
    click.echo(f"{merged.pack.id}: {size} ({told}): {place}")


def _place(merged: Merged, assembled: Assembled, name: str) -> str:
    return assembled.spots.get(merged.imported.get(name, ""), "")


def say_remarks(remarks: tuple[Remark, ...]) -> None:
    """Say first what is lost, then what was done with the unusual."""
    lost = [remark for remark in remarks if remark.lost]
    notes = [remark for remark in remarks if not remark.lost]
    if lost:
        say(
            ngettext(
                "{count} part of the source was left out:",
                "{count} parts of the source were left out:",
                len(lost),
            ).format(count=len(lost))
        )
    for remark in lost[:MOST_REMARKS]:
        say("  " + harmless(str(remark)))
    for remark in notes[: max(0, MOST_REMARKS - len(lost))]:
        say(harmless(str(remark)))
    if len(remarks) > MOST_REMARKS:
        say(_("... and {count:,} more; see all with --json.").format(count=len(remarks) - MOST_REMARKS))


def say_gone(merged: Merged, order: Order) -> None:
    """Say which questions left the source, and how to drop them."""
    from quizzer.authoring.importing.packing.pruning import can_go

    if not merged.gone:
        return
    if order.prune:
        words = _("No longer in the source, and yours or of another source as well, so they stay: {ids}")
        say(words.format(ids=named(merged.gone)))
        return
    say(_("No longer in the source, and still in the pack: {ids}").format(ids=named(merged.gone)))
    if can_go(merged):
        say(_("To take them out: {command}").format(command=order.command("--prune")))


def say_kept(merged: Merged, order: Order) -> None:
    """Say how to take the source's texts where the author's stayed, and how to keep those."""
    if not merged.kept:
        return
    names = list(merged.kept)
    few = len(names) <= MOST_NAMED
    options = [text for name in names for text in ("--take", name)] if few else ["--replace"]
    say(_("To take the source's texts in place of yours: {command}").format(command=order.command(*options)))
    if few:
        options = [text for name in names for text in ("--keep", name)]
        say(_("To keep yours, and not to be told again: {command}").format(command=order.command(*options)))


def as_json(merged: Merged, assembled: Assembled, file: Path, dry_run: bool) -> dict[str, Any]:
    """Give an import as data."""
    rows = []
    for name, change in merged.changes.items():
        question = merged.pack.question(name)
        rows.append(
            {
                "id": name,
                "change": str(change),
                "kept": list(merged.kept.get(name, ())),
                "settled": list(merged.settled.get(name, ())),
                "overwritten": list(merged.overwritten.get(name, ())),
                "place": _place(merged, assembled, name) or None,
                "question": question.question if question else None,
                "model_answers": list(question.model_answers) if question else [],
                "explanation": question.explanation if question else None,
                "tags": list(question.tags) if question else [],
            }
        )
    return {
        "pack": merged.pack.id,
        "title": merged.pack.title,
        "language": merged.pack.language,
        "license": merged.pack.license,
        "file": str(file),
        "written": not dry_run and merged.data is not None,
        "questions": rows,
        "gone": list(merged.gone),
        "pruned": list(merged.pruned),
        "remarks": [
            {"file": each.spot.file, "line": each.spot.line, "message": each.message, "lost": each.lost}
            for each in assembled.remarks
        ],
    }
