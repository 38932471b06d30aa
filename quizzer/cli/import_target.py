"""Where an import goes: the pack's id and file, and what is in its way."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.cli.console import harmless
from quizzer.cli.import_order import Order
from quizzer.cli.run import Run
from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Harvest
    from quizzer.authoring.importing.packing.assemble import Assembled
    from quizzer.packs.schema import Pack


def name_of(order: Order, path: Path, found: Harvest) -> str:
    """Choose the new pack's id: as the user says it, of the file that is to be written, or of the source."""
    if order.into is not None:
        return _id_of(order.into)
    if order.pack_id is None and order.out is not None and not _is_folder(order.out):
        return _id_of(order.out)
    return _chosen_id(path, found, order.pack_id)


def _chosen_id(path: Path, found: Harvest, wish: str | None) -> str:
    """Choose the new pack's id; one that was not asked for never hides a pack that comes with quizzer."""
    from quizzer.authoring.importing.naming import pack_id
    from quizzer.packs.files import pack_files
    from quizzer.packs.library import shipped_folder
    from quizzer.packs.names import slug
    from quizzer.packs.schema import ID_PATTERN

    if wish is not None:
        if not re.fullmatch(ID_PATTERN, wish):
            raise UsageError(
                _("{id} cannot be an id.").format(id=harmless(wish)),
                remedy=_("Ids have small letters, Hangul, digits and hyphens, such as: {example}").format(
                    example=slug(wish) or "my-pack"
                ),
            )
        return wish
    name = pack_id(path, found)
    ours = any(file.stem == name for file in pack_files(shipped_folder()))
    return f"{name}-imported" if ours else name


def hides_shipped(run: Run, file: Path, name: str) -> bool:
    """Tell whether a new pack would take the place of one that comes with quizzer."""
    from quizzer.packs.library import shipped_ids

    new = not file.exists() and file.parent == run.settings.pack_folder
    return new and name in shipped_ids(run.settings.cache_folder)


def _id_of(into: str) -> str:
    """Name the pack of a new file that `--into` names; one that is there has its own name."""
    from quizzer.packs.names import id_from_file

    return id_from_file(Path(into))


def _is_folder(out: str) -> bool:
    """Tell whether the place to write to is a folder, which may be new where a slash is behind its name."""
    from quizzer.packs.files import is_folder

    return out.endswith(("/", os.sep)) or is_folder(expanded(out))


def _new_file(out: str, name: str) -> Path:
    """Name the file to write where the user chose its place.

    Raises:
        UsageError: It would be no pack, by its name.
    """
    from quizzer.packs.files import is_pack_name

    file = expanded(out) / f"{name}.yaml" if _is_folder(out) else expanded(out)
    if out == "-" or not is_pack_name(file.name):
        raise UsageError(
            _("{file} is no name of a pack.").format(file=harmless(out) or "''"),
            remedy=_("Name a folder, or a file that ends with .yaml, such as: {example}").format(
                example=f"{name}.yaml"
            ),
        )
    return file


def target(run: Run, order: Order, name: str) -> Path:
    """Find the file to write: a new one in the pack folder or where the user says, or that of the pack that was named."""
    from quizzer.packs import install

    into = order.into
    if order.out is not None:
        return _new_file(order.out, name)
    if into is None:
        return run.settings.pack_folder / f"{name}.yaml"
    file = expanded(into)
    is_pack = file.suffix.lower() in (".yaml", ".yml")
    if is_pack and file.is_file():
        return file
    entries = run.bench.library.entries()
    if any(entry.id == into and entry.origin == "shipped" for entry in entries):
        raise UsageError(
            _("{id} comes with quizzer and is not changed.").format(id=into),
            remedy=_("Import into a pack of your own: leave out --into, or copy the pack first."),
        )
    if not any(into in (entry.id, entry.path.name, entry.path.stem) for entry in entries):
        if is_pack and file.parent.is_dir():
            return file
        raise UsageError(
            _("There is no pack {name} to import into.").format(name=harmless(into)),
            remedy=_(
                "Leave out --into for a new pack, name a file such as {example}, or see: quizzer packs"
            ).format(example="mine.yaml"),
        )
    return install.installed(into, run.settings.pack_folder)


def in_the_way(
    run: Run, file: Path, assembled: Assembled, order: Order, name: str, source: Path
) -> UsageError | None:
    """Say why a pack that is there already cannot be the one of this source. None: all is well.

    A source that the user has read in another way than last time has none of the pack's questions, perhaps, and is the
    same all the same. Otherwise, with none of them, it is another file of its name.
    """
    from quizzer.authoring.exporting.fingerprints import digest
    from quizzer.authoring.importing.packing.record import read_record

    if not file.exists():
        return None
    record = read_record(file)
    if record.known and any(key in record.keys for key in assembled.keys.values()):
        return None
    if any(views.get("id") == digest([name, each]) for each, views in assembled.fingerprints.items()):
        return None  # an export of the pack itself
    ours = file.parent == run.settings.pack_folder
    place = name if ours else shlex.quote(str(file))
    if source.name in record.sources.values():
        if _is_read_anew(record.ways.get(source.name, ()), order, source) or _asks_the_same(file, assembled):
            return None
        return UsageError(
            _("{file} is of a source of this name, and has none of these questions.").format(file=file),
            remedy=_("To have them anew: {command}, then import again. To have both: --into {id}").format(
                command=f"quizzer packs remove {name}" if ours else f"rm {place}", id=place
            ),
        )
    return UsageError(
        _("A pack {id} exists already, and not from this source: {file}").format(id=name, file=file),
        remedy=_("Add to it with --into {id}, or choose another id with --id.").format(id=place)
        if ours
        else _("Add to it with --into {id}, or write to another place with -o.").format(id=place),
    )


def _is_read_anew(way: Sequence[str], order: Order, source: Path) -> bool:
    """Tell whether the source of an earlier import is read in another way now, as the user says."""
    same = bool(way) and Path(way[0]) == source.absolute()
    return same and bool(order.way.options()) and tuple(way[1:]) != order.way.options()


def _asks_the_same(file: Path, assembled: Assembled) -> bool:
    """Tell whether a pack has a question in the words of the source; what names it there may be another now."""
    from quizzer.authoring.importing.found import folded
    from quizzer.packs.loader import load_pack

    assert assembled.pack is not None
    known = {folded(each.question) for each in load_pack(file).questions}
    return any(folded(each.question) in known for each in assembled.pack.questions)


def other_packs(run: Run, file: Path) -> list[Pack]:
    """List the user's other packs."""
    return [
        entry.pack
        for entry in run.bench.library.entries()
        if entry.pack is not None and entry.origin == "user" and entry.path != file
    ]
