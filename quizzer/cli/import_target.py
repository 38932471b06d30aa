"""Where an import goes: the pack's id and file, and what is in its way."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.cli.console import harmless
from quizzer.cli.run import Run
from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Harvest
    from quizzer.authoring.importing.packing.assemble import Assembled
    from quizzer.packs.schema import Pack


def chosen_id(path: Path, found: Harvest, wish: str | None) -> str:
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


def id_of(into: str) -> str:
    """Name the pack of a new file that `--into` names; one that is there has its own name."""
    from quizzer.packs.names import id_from_file

    return id_from_file(Path(into))


def target(run: Run, name: str, into: str | None) -> Path:
    """Find the file to write: a new one in the pack folder, or that of the pack that was named."""
    from quizzer.packs import install

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


def in_the_way(file: Path, assembled: Assembled, name: str, source: Path) -> UsageError | None:
    """Say why a pack that is there already cannot be the one of this source. None: all is well."""
    from quizzer.authoring.importing.packing.record import read_record

    if not file.exists():
        return None
    record = read_record(file)
    if record.known and any(key in record.keys for key in assembled.keys.values()):
        return None
    if source.name in record.sources.values():
        return UsageError(
            _("{file} has other questions of this source: it was read in another way.").format(file=file),
            remedy=_("To have them anew: {command}, then import again. To have both: --into {id}").format(
                command=f"quizzer packs remove {name}", id=name
            ),
        )
    return UsageError(
        _("A pack {id} exists already, and not from this source: {file}").format(id=name, file=file),
        remedy=_("Add to it with --into {id}, or choose another id with --id.").format(id=name),
    )


def other_packs(run: Run, file: Path) -> list[Pack]:
    """List the user's other packs."""
    return [
        entry.pack
        for entry in run.bench.library.entries()
        if entry.pack is not None and entry.origin == "user" and entry.path != file
    ]
