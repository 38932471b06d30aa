"""The packs that there are: those that come with quizzer, and the user's own.

A broken pack is listed with its problems and hides nothing. Of two packs with one id the user's own stands
before the one that comes with quizzer; among the user's own the first in natural order is used, and the other
is listed with the problem.
"""

from __future__ import annotations

import shlex
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.cache import PackCache
from quizzer.packs.files import SUFFIXES, natural, pack_files
from quizzer.packs.names import id_from_file, nearest
from quizzer.packs.problems import PackError, PackProblem, quoted
from quizzer.packs.reading import read_bytes
from quizzer.packs.schema import Pack, Question


class Origin(StrEnum):
    """Where a pack comes from."""

    SHIPPED = "shipped"
    """With quizzer."""

    USER = "user"
    """Out of the user's pack folder."""


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A file of the library."""

    id: str
    """The pack's id; of a broken one what it calls itself, or its file's name."""

    path: Path

    origin: Origin

    pack: Pack | None
    """None: it cannot be used."""

    problems: tuple[PackProblem, ...] = ()
    """Why it cannot be used; empty when it can."""

    hides: bool = False
    """Whether a pack that comes with quizzer has the same id, and cannot be seen for this one."""


def shipped_folder() -> Path:
    """Find the packs that come with quizzer: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "content"
    return installed if installed.is_dir() else package.parent / "content"


def shipped_ids(cache_folder: Path | None = None) -> frozenset[str]:
    """List the ids of the packs that come with quizzer; a pack of the user's own hides the one of its id.

    Args:
        cache_folder: See `Library`.
    """
    return frozenset(
        entry.id for entry in Library([(shipped_folder(), Origin.SHIPPED)], cache_folder).entries()
    )


def for_reader(entries: Iterable[PackEntry], language: str) -> list[PackEntry]:
    """Order packs for somebody who chooses from them: those in their language, the others, the broken ones.

    Args:
        entries: A library's; within each of the three they stay in their order.
        language: The language of the user interface, ko or en.
    """

    def place(entry: PackEntry) -> int:
        if entry.pack is None:
            return 2
        return 0 if entry.pack.language == language else 1

    return sorted(entries, key=place)


class Library:
    """Packs by id.

    Args:
        folders: Where packs are, each with its origin, `shipped` or `user`; one that is missing is empty.
        cache_folder: The program's cache folder. None: every start parses the YAML.
    """

    def __init__(self, folders: Sequence[tuple[Path, str]], cache_folder: Path | None = None) -> None:
        self._folders = [(folder, Origin(origin)) for folder, origin in folders]
        self._cache = PackCache(cache_folder / "packs" if cache_folder else None)
        self._loaded: dict[Path, tuple[tuple[int, ...], PackEntry]] = {}
        self._lock = threading.Lock()

    def entries(self) -> list[PackEntry]:
        """List all packs in natural order of their ids, the broken ones too.

        The folders are looked at again each time; only files that changed since are read again.
        """
        with self._lock:
            found = [entry for folder, origin in self._folders for entry in self._scan(folder, origin)]
        return sorted(_without_rivals(found), key=lambda entry: (natural(entry.id), entry.pack is None))

    def get(self, name: str) -> Pack:
        """Find a pack.

        Args:
            name: An id, the name of a file of the user's pack folder without its ending, or the path of a pack file.

        Raises:
            UsageError: There is none; names the nearest id.
            PackError: It is broken.
        """
        entries = self.entries()
        entry = _called(name, entries)
        if entry is not None:
            if entry.pack is None:
                raise PackError(entry.problems, pack_id=entry.id)
            return entry.pack
        if is_path(name) and (path := _existing(name)) is not None:
            return self._load(path)
        raise _unknown_pack(name, [entry.id for entry in entries if entry.pack is not None])

    def entry(self, name: str) -> PackEntry | None:
        """Find the file that has an id, or else that name, broken or not. None: no file has it, or the name is a path.

        Args:
            name: As somebody typed it.
        """
        if is_path(name):
            return None
        return _called(name, self.entries())

    def find(self, reference: str) -> tuple[Pack, Question]:
        """Find a question.

        Args:
            reference: PACK/QUESTION: an id or a path, and the id of a question.

        Raises:
            UsageError: There is none; names the nearest id.
            PackError: The pack is broken.
        """
        pack_name, _slash, question_id = reference.rpartition("/")
        file = _existing(reference)
        if not pack_name or not question_id or (file is not None and file.is_file()):
            pack = self.get(reference.rstrip("/"))
            raise UsageError(
                _("{reference} is a whole pack; a question is meant.").format(
                    reference=quoted(reference, 80)
                ),
                remedy=_("Write, for example: {example}").format(
                    example=f"{reference.rstrip('/')}/{pack.questions[0].id}"
                ),
            )
        if self.entry(pack_name) is None and _means_a_file(reference, pack_name):
            raise _unknown_pack(reference, [entry.id for entry in self.entries() if entry.pack is not None])
        pack = self.get(pack_name)
        question = pack.question(question_id)
        if question is None:
            raise _unknown_question(pack, question_id, pack_name)
        return pack, question

    def _scan(self, folder: Path, origin: Origin) -> Iterator[PackEntry]:
        try:
            for file in pack_files(folder):
                yield self._entry(file, origin)
        except FileNotFoundError:
            return
        except OSError as error:
            message = _("The folder cannot be read: {problem}.").format(problem=reason(error))
            yield PackEntry(
                folder.name, folder, origin, None, (PackProblem(folder, None, None, "", message),)
            )

    def _entry(self, file: Path, origin: Origin) -> PackEntry:
        stamp = _stamp(file)
        known = self._loaded.get(file)
        if known is not None and stamp and known[0] == stamp:
            return known[1]
        try:
            pack = self._load(file)
            entry = PackEntry(pack.id, file, origin, pack)
        except PackError as error:
            entry = PackEntry(error.pack_id or id_from_file(file), file, origin, None, error.problems)
        self._loaded[file] = stamp, entry
        return entry

    def _load(self, file: Path) -> Pack:
        data = read_bytes(file)
        pack = self._cache.get(file, data)
        if pack is None:
            from quizzer.packs.loader import parse_pack  # late: a cached start needs no YAML parser

            pack = parse_pack(data, file)
            self._cache.put(file, data, pack)
        return pack


def _stamp(file: Path) -> tuple[int, ...]:
    """Tell one state of a file from another; empty where the system does not say."""
    try:
        status = file.stat()
    except OSError:
        return ()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _without_rivals(found: list[PackEntry]) -> Iterator[PackEntry]:
    """Let one pack have each id, the user's before ours; broken packs take no id."""
    ours = {entry.id for entry in found if entry.pack is not None and entry.origin is Origin.USER}
    shipped = {entry.id for entry in found if entry.origin is Origin.SHIPPED}
    first: dict[str, PackEntry] = {}
    for entry in found:
        if entry.pack is None:
            yield entry
        elif entry.origin is Origin.SHIPPED and entry.id in ours:
            continue
        elif entry.id not in first:
            first[entry.id] = entry
            hides = entry.origin is Origin.USER and entry.id in shipped
            yield replace(entry, hides=True) if hides else entry
        else:
            message = _("The id {name} belongs to {file} as well, which is used.")
            message = message.format(name=quoted(entry.id), file=first[entry.id].path)
            remedy = _("Give one of the two another id, or take one out.")
            yield replace(
                entry, pack=None, problems=(PackProblem(entry.path, None, None, "id", message, remedy),)
            )


def _called(name: str, entries: Sequence[PackEntry]) -> PackEntry | None:
    """Find a pack by its id, or else one of the user's by the name of its file."""
    own = (entry for entry in entries if entry.origin is Origin.USER and entry.path.stem == name)
    return next((entry for entry in entries if entry.id == name), next(own, None))


def is_path(name: str) -> bool:
    """Tell whether a name looks like a path, which no pack's id does: `./mine`, `packs/`, `mine.yaml`."""
    return name.lower().endswith(SUFFIXES) or "/" in name or "\\" in name or name in (".", "..", "~")


def _means_a_file(reference: str, holder: str) -> bool:
    """Tell whether PACK/QUESTION is rather the path of a file that does not exist: `./nosuch.yaml`."""
    place = _existing(holder)
    if place is not None and place.is_file():
        return False
    return reference.lower().endswith(SUFFIXES) or place is not None


def _existing(name: str) -> Path | None:
    """Find what a path names; None also where the system will not have such a path."""
    try:
        path = expanded(name)
        path.lstat()
    except (OSError, ValueError, RuntimeError):
        return None
    return path


def _unknown_pack(name: str, ids: list[str]) -> UsageError:
    if is_path(name):
        close = nearest(id_from_file(Path(name)), ids)
        message = _("There is no file {name}.").format(name=quoted(name, 200))
    else:
        close = nearest(name, ids)
        message = _("There is no pack {name}.").format(name=quoted(name))
    if close:
        return UsageError(message, remedy=_("Did you mean {name}?").format(name=quoted(close)))
    return UsageError(message, remedy=_("See all packs with: quizzer packs"))


def _unknown_question(pack: Pack, question_id: str, named: str) -> UsageError:
    close = nearest(question_id, [question.id for question in pack.questions])
    return UsageError(
        _("There is no question {name} in the pack {pack}.").format(name=quoted(question_id), pack=pack.id),
        remedy=_("Did you mean {name}?").format(name=quoted(f"{named}/{close}", 200))
        if close
        else _("See its questions with: quizzer packs show {pack}").format(pack=shlex.quote(named)),
    )
