"""Where packs come from: a file, a folder, a zip or a git repository, all read into memory before anything is written."""

from __future__ import annotations

import hashlib
import re
import shlex
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _, ngettext
from quizzer.locale.system import reason
from quizzer.packs import git
from quizzer.packs.addresses import is_address, without_secret
from quizzer.packs.archive import read_archive
from quizzer.packs.files import is_folder, pack_files
from quizzer.packs.problems import PackError, quoted
from quizzer.packs.reading import read_bytes

MOST_NAMED = 8
"""Links that are named."""

_PACK = re.compile(
    r"""^["']?(?:quizzer|questions)["']?[ ]*:|^[ ]*(?:-[ ]+)?["']?question["']?[ ]*:|\A\s*[{\[].*question""",
    re.MULTILINE | re.IGNORECASE,
)
"""What a pack has somewhere: one of its two keys at the beginning of a line, or a question of a bare list."""

Kind = Literal["file", "folder", "zip", "git"]


@dataclass(frozen=True, slots=True)
class Member:
    """A pack file of a source."""

    name: str
    """Its path inside the source; of a single file its name."""

    place: Path
    """Named in messages, and what a pack without id is named after."""

    content: bytes | PackError
    """What it holds, or why it cannot be read."""

    @property
    def digest(self) -> str | None:
        """SHA-256 of what it holds, in hex. None: it cannot be read."""
        return None if isinstance(self.content, PackError) else hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Source:
    """A source that was read."""

    kind: Kind

    address: str
    """An absolute path without `..`, or the address without a password."""

    members: tuple[Member, ...]

    commit: str | None = None
    """The commit that was read. None: it is no repository."""

    outside: tuple[str, ...] = ()
    """Links of a folder that lead out of it, which are not followed."""

    foreign: tuple[str, ...] = ()
    """YAML files among others that are no packs, such as docker-compose.yml; they are left out."""

    others: tuple[str, ...] = ()
    """Files of a zip that are no packs by their names."""


def read_source(source: str | Path) -> Source:
    """Read every pack file of a source.

    Raises:
        UsageError: There is nothing at `source`, or no pack in it.
        EnvironmentProblem: A repository cannot be fetched.
        DataError: A repository is too large.
    """
    if is_address(str(source)):
        checkout = git.fetch(str(source))
        members = tuple(Member(name, Path(name), content) for name, content in checkout.files)
        return _required(Source("git", without_secret(str(source)), members, checkout.commit))
    path = expanded(source)
    if str(source) and is_folder(path):  # a blank name would be the folder where we are
        if git.is_bare(path):
            raise UsageError(
                _("{path} is a git repository without its files.").format(path=quoted(str(source), 200)),
                remedy=_(
                    "Repositories are fetched from https or ssh addresses only. Clone this one and add the folder: "
                    "{command}"
                ).format(command=f"git clone {shlex.quote(str(path))} packs; quizzer packs add packs"),
            )
        links: list[Path] = []
        try:
            files = list(pack_files(path, links))
        except OSError as error:
            raise UsageError(
                _("{file} cannot be read: {problem}.").format(file=path, problem=reason(error))
            ) from error
        members = tuple(Member(file.relative_to(path).as_posix(), file, _content(file)) for file in files)
        outside = tuple(link.relative_to(path).as_posix() for link in links)
        return _required(Source("folder", _remembered(path), members, outside=outside), source)
    holder, mark, ref = str(source).rpartition("#")
    if mark and ref and not _exists(path) and is_folder(expanded(holder)):
        clone = shlex.quote(holder)
        raise UsageError(
            _("{path} is a folder, and a branch or tag is chosen of an https or ssh address only.").format(
                path=quoted(holder, 200)
            ),
            remedy=_("Check it out there, and add the folder: {command}").format(
                command=f"git -C {clone} checkout {shlex.quote(ref)}; quizzer packs add {clone}"
            ),
        )
    if not str(source) or not _exists(path):
        raise UsageError(
            _("There is no file {name}.").format(name=quoted(str(source), 200)),
            remedy=_(
                "Give a YAML file, a folder or a zip with YAML files, or the https or ssh address of a git repository."
            ),
        )
    if path.is_file() and (path.suffix.lower() == ".zip" or zipfile.is_zipfile(path)):
        others: list[str] = []
        members = _archived(path, others)
        return _required(Source("zip", _remembered(path), members, others=tuple(others)), source)
    return Source("file", _remembered(path), (Member(path.name, path, _content(path)),))


def _remembered(path: Path) -> str:
    """Write a path as it is remembered: absolute, and without `..`; links stay, for what they lead to may change."""
    return str(path.resolve() if ".." in path.parts else path.absolute())


def _required(source: Source, asked: str | Path | None = None) -> Source:
    """Leave out what is no pack, and require that something is left."""
    foreign = tuple(each.name for each in source.members if _is_foreign(each))
    members = tuple(each for each in source.members if not _is_foreign(each))
    source = replace(source, members=members, foreign=foreign)
    if not source.members:
        raise UsageError(
            _("There is no pack in {path}.").format(path=quoted(str(asked or source.address), 200)),
            remedy=left_out(source.outside)
            or no_packs(source.foreign)
            or other_files(source.others)
            or _("A pack is a file whose name ends with .yaml or .yml."),
        )
    return source


def _is_foreign(member: Member) -> bool:
    """Whether a file cannot be meant as a pack; one that cannot be read may be."""
    return not isinstance(member.content, PackError) and is_no_pack(member.content)


def is_no_pack(content: bytes) -> bool:
    """Whether a file of a folder cannot be meant as a pack; what is a pack but broken is none of these."""
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _PACK.search(content.decode("utf-16" if utf_16 else "utf-8-sig", "replace")) is None


def left_out(links: Sequence[str]) -> str:
    """Say which links are not followed. Empty: there are none."""
    if not links:
        return ""
    sentence = ngettext(
        "A link that leads out of the folder is left out: {names}. Add what it leads to by its own path.",
        "{count} links that lead out of the folder are left out: {names}. Add what they lead to by its own path.",
        len(links),
    )
    return sentence.format(count=len(links), names=_first_of(links))


def no_packs(names: Sequence[str]) -> str:
    """Say which files are no packs. Empty: there are none."""
    if not names:
        return ""
    sentence = ngettext(
        "{names} is no pack (it has neither `quizzer:` nor `questions:`) and is left out.",
        "{count} files are no packs (they have neither `quizzer:` nor `questions:`) and are left out: {names}.",
        len(names),
    )
    return sentence.format(count=len(names), names=_first_of(names))


def other_files(names: Sequence[str]) -> str:
    """Say which files of a zip are not looked into. Empty: there are none."""
    if not names:
        return ""
    sentence = ngettext(
        "{names} is left out: the name of a pack ends with .yaml or .yml.",
        "{count} files are left out, for the name of a pack ends with .yaml or .yml: {names}.",
        len(names),
    )
    return sentence.format(count=len(names), names=_first_of(names))


def _first_of(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + (" …" if len(names) > MOST_NAMED else "")


def _content(file: Path) -> bytes | PackError:
    try:
        return read_bytes(file)
    except PackError as error:
        return error


def _archived(path: Path, others: list[str]) -> tuple[Member, ...]:
    members: list[Member] = []
    try:
        for place, content in read_archive(path, others):
            inside = place.is_relative_to(path)
            members.append(
                Member(place.relative_to(path).as_posix() if inside else place.name, place, content)
            )
    except PackError as error:
        members.append(Member(path.name, path, error))
    return tuple(members)


def _exists(path: Path) -> bool:
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True
