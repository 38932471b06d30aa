"""Packs out of a git repository, read from its objects: nothing is ever checked out.

A repository is cloned bare, one commit deep, into a temporary folder; files are read as blobs. So there is no working
tree, and with it no filters, no attributes, no links and no submodules. No hooks run, nobody is asked for a password,
only https and ssh are spoken, and the user's own git settings are left aside.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from quizzer.errors import DataError, EnvironmentProblem
from quizzer.locale import _
from quizzer.packs import addresses
from quizzer.packs.addresses import parts, without_secret, without_secrets
from quizzer.packs.files import is_pack_name, natural
from quizzer.packs.problems import PackError, only, quoted
from quizzer.packs.reading import MAX_BYTES

SECONDS = 120.0
"""How long fetching a repository may take."""

SILENT_SECONDS = 30.0
"""How long a repository may send nothing at all."""

MOST_BYTES = 256 * 2**20
"""Bytes that a repository may have on disk, while it is fetched."""

MOST_UNPACKED = 64 * 2**20
"""Bytes of all packs of a repository together."""

MOST_FILES = 2_000
"""Pack files of a repository that are looked at."""

_PLAIN_FILES = ("100644", "100755")


@dataclass(frozen=True, slots=True)
class Checkout:
    """What a repository holds at one commit."""

    commit: str
    """Forty or more hex digits."""

    files: tuple[tuple[str, bytes | PackError], ...]
    """Pack files by their path in the repository, or why one cannot be read."""


def is_bare(folder: Path) -> bool:
    """Tell whether a folder is a repository without a working tree, in which no file can be found by its name."""
    return (folder / "HEAD").is_file() and all((folder / name).is_dir() for name in ("objects", "refs"))


def fetch(address: str, *, seconds: float = SECONDS) -> Checkout:
    """Read the pack files of a repository.

    Args:
        address: An https or ssh address, or user@host:path; behind a `#` a branch or tag.
        seconds: How long it may take.

    Raises:
        UsageError: The address is of another kind.
        EnvironmentProblem: git is missing, or the repository cannot be reached in time.
        DataError: The repository is too large, or has no such branch.
    """
    url, ref = parts(address)
    git = shutil.which("git")
    if git is None:
        raise EnvironmentProblem(
            _("git is not installed, and a git address needs it."),
            remedy=_("Install git, or download the repository as a zip and give that file."),
        )
    with tempfile.TemporaryDirectory(prefix="quizzer-git-", ignore_cleanup_errors=True) as folder:
        place = Path(folder) / "repository"
        arguments = ["clone", "--bare", "--depth", "1", "--single-branch", "--no-tags", "--quiet"]
        arguments += ["--filter", f"blob:limit={MAX_BYTES + 1}", "--template", "", "--no-recurse-submodules"]
        arguments += ["--branch", ref] if ref else []
        _run([git, *_settings(), *arguments, "--", url, str(place)], place, seconds, url, ref)
        read = _Reader(git, place)
        commit = read("rev-parse", "--verify", "HEAD^{commit}").decode().strip()
        return Checkout(commit, tuple(_files(read, without_secret(address))))


def _settings() -> list[str]:
    """Switch off whatever could run a program or leave the one repository."""
    off = {
        "core.hooksPath": os.devnull,
        "core.fsmonitor": "false",
        "core.symlinks": "false",
        "credential.helper": "",
        "protocol.ext.allow": "never",
        "submodule.recurse": "false",
        "fetch.recurseSubmodules": "false",
        "fetch.fsckObjects": "true",
        "gc.auto": "0",
        "maintenance.auto": "false",
        "http.lowSpeedLimit": "1000",
        "http.lowSpeedTime": "30",
    }
    return [argument for key, value in off.items() for argument in ("-c", f"{key}={value}")]


def _environment(protocols: str) -> dict[str, str]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("GIT_") or key in ("GIT_SSL_CAINFO", "GIT_SSL_CAPATH")
    }
    nothing = "true" if os.name != "nt" else "cmd.exe /c exit 0"
    return {
        **kept,
        "GIT_ALLOW_PROTOCOL": protocols,
        "GIT_PROTOCOL_FROM_USER": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": nothing,
        "SSH_ASKPASS": nothing,
        "GIT_SSH_COMMAND": "ssh -oBatchMode=yes -oConnectTimeout=15",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_LFS_SKIP_SMUDGE": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "LC_ALL": "C",
    }


def _run(command: list[str], place: Path, seconds: float, url: str, ref: str | None) -> None:
    """Run the clone, and end it when it takes too long or too much room."""
    log = place.with_name("log")
    with log.open("wb") as stream:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stream,
            env=_environment(":".join(addresses.PROTOCOLS)),
            cwd=place.parent,
            start_new_session=os.name != "nt",
        )
        start = time.monotonic()
        silent = min(seconds, SILENT_SECONDS)
        try:
            while True:
                try:
                    code = process.wait(timeout=0.25)
                    break
                except subprocess.TimeoutExpired:
                    passed = time.monotonic() - start
                    if passed > seconds or (passed > silent and not _size(place / "objects")):
                        raise EnvironmentProblem(
                            _("{address} did not answer within {seconds:.0f} seconds.").format(
                                address=quoted(without_secret(url), 100), seconds=passed
                            ),
                            remedy=_("Try again, or download it as a zip and give that file."),
                        ) from None
                    if _size(place) > MOST_BYTES:
                        raise DataError(
                            _("The repository has more than {limit} MB.").format(limit=MOST_BYTES // 2**20),
                            remedy=_("Download the packs that you want, and give the files."),
                        ) from None
        except BaseException:
            _kill(process)
            raise
    if code != 0:
        raise _refused(log.read_bytes(), url, ref)
    if _size(place) > MOST_BYTES:
        raise DataError(
            _("The repository has more than {limit} MB.").format(limit=MOST_BYTES // 2**20),
            remedy=_("Download the packs that you want, and give the files."),
        )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End git and what it started."""
    if os.name != "nt":
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _size(folder: Path) -> int:
    total = 0
    for root, _folders, files in os.walk(folder):
        for name in files:
            try:
                total += os.lstat(os.path.join(root, name)).st_size  # noqa: PTH118 (walks what another process writes)
            except OSError:
                continue
    return total


def _refused(log: bytes, url: str, ref: str | None) -> DataError | EnvironmentProblem:
    """Say in one sentence why git failed."""
    lines = without_secrets(log.decode("utf-8", "replace")).strip().splitlines()
    fatal = [line for line in lines if line.startswith(("fatal:", "error:"))]
    reason = (fatal or lines or [""])[0].removeprefix("fatal: ").removeprefix("error: ").rstrip(".")
    if ref and "Remote branch" in reason:
        return DataError(
            _("The repository has no branch or tag {ref}.").format(ref=quoted(ref)),
            remedy=_("Leave the part behind # out to take the repository's own branch."),
        )
    return EnvironmentProblem(
        _("{address} cannot be fetched: {problem}.").format(
            address=quoted(without_secret(url), 100), problem=quoted(reason, 200)
        ),
        remedy=_("Check the address and the network; of a private repository use the ssh address."),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Runs git on a repository that is there, without any network."""

    git: str
    place: Path

    def __call__(self, *arguments: str) -> bytes:
        """Run one command and give its output.

        Raises:
            DataError: It failed.
        """
        done = subprocess.run(
            [self.git, *_settings(), f"--git-dir={self.place}", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=_environment("none"),  # what the clone left out is not fetched later, one by one
            timeout=SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise DataError(_("The repository cannot be read."), remedy=_("Has it any commit?"))
        return done.stdout


def _files(read: _Reader, address: str) -> Iterator[tuple[str, bytes | PackError]]:
    """Read the pack files, in natural order; hidden ones, links and submodules are none."""
    found = []
    for entry in read("ls-tree", "-r", "-z", "HEAD").split(b"\0"):
        head, _tab, raw = entry.partition(b"\t")
        name = raw.decode("utf-8", "replace")
        parts = PurePosixPath(name).parts
        if not parts or any(part.startswith(".") for part in parts) or not is_pack_name(parts[-1]):
            continue
        mode, kind, blob = head.decode().split()
        if kind == "blob" and mode in _PLAIN_FILES:
            found.append((name, blob))
    left = MOST_UNPACKED
    for name, blob in sorted(found, key=lambda each: natural(each[0]))[:MOST_FILES]:
        most = min(MAX_BYTES, left)
        try:
            size = int(read("cat-file", "-s", blob))
        except DataError:
            size = MAX_BYTES + 1  # the clone left it out, because it is so large
        if size > most:
            message = _("The file is larger than {limit} MB, or the packs together than {total} MB.")
            message = message.format(limit=MAX_BYTES // 2**20, total=MOST_UNPACKED // 2**20)
            yield name, only(Path(f"{address}/{name}"), message)
            continue
        left -= size
        yield name, read("cat-file", "blob", blob)
