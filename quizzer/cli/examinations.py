"""What `quizzer doctor` looks at. An examination never raises: what goes wrong is a finding."""

from __future__ import annotations

import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from quizzer import __version__
from quizzer.cli.crash import log_file
from quizzer.cli.findings import Finding, Section
from quizzer.cli.progress import ModelProgress
from quizzer.cli.run import Run
from quizzer.cli.terminal import examine_terminal
from quizzer.errors import ExitCode, QuizzerError
from quizzer.locale import _, mark
from quizzer.locale.system import reason

LIBRARIES = ("textual", "pydantic", "click", "numpy", "tokenizers", "rapidfuzz", "fsrs", "PyYAML")
"""Whose versions explain most problems."""


def examine(run: Run) -> Iterator[Section]:
    """Look at everything, the quick things first."""
    yield Section("versions", mark("Versions"), tuple(_versions()))
    yield Section("terminal", mark("Terminal"), tuple(examine_terminal(run.environ)))
    try:
        run.settings  # noqa: B018 (reading them is what may fail)
    except QuizzerError as problem:
        finding = Finding("settings", mark("settings"), None, str(problem))
        yield Section("files", mark("Files"), (finding,))
        return
    yield Section("files", mark("Files"), tuple(_files(run)))
    yield Section("packs", mark("Packs"), tuple(_packs(run)))
    yield Section("store", mark("Store"), tuple(_store(run)))
    yield Section("model", mark("Model"), tuple(_model(run)))


def _versions() -> Iterator[Finding]:
    yield Finding("quizzer", "quizzer", __version__)
    yield Finding("python", "Python", f"{platform.python_version()} ({sys.executable})")
    yield Finding("system", mark("system"), platform.platform())
    for name in LIBRARIES:
        found = _installed(name)
        problem = (
            None
            if found
            else _("It is not installed; in the checkout of quizzer: pip install --force-reinstall .")
        )
        yield Finding(name, name, found, problem)
    yield Finding("sentence-transformers", "sentence-transformers", _installed("sentence-transformers"))


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _files(run: Run) -> Iterator[Finding]:
    settings = run.settings
    there = settings.config_file.exists()
    note = "" if there else " " + _("(not there; defaults hold)")
    doubts = "\n".join(run.doubts(settings)) or None
    yield Finding("config_file", mark("settings"), f"{settings.config_file}{note}", doubts)
    for key, label, folder in (
        ("data_folder", mark("data"), settings.data_folder),
        ("cache_folder", mark("cache"), settings.cache_folder),
        ("pack_folder", mark("own packs"), settings.pack_folder),
    ):
        yield Finding(key, label, str(folder), _unwritable(folder))
    yield Finding("log", mark("log"), str(log_file(run.environ)))


def _unwritable(folder: Path) -> str | None:
    """Say so when the folder, or the nearest one above it that exists, cannot be written.

    A file is tried: rights alone do not tell of a disk that takes none.
    """
    nearest = next(each for each in (folder, *folder.parents) if each.exists())
    if not nearest.is_dir():
        return _("{path} is a file, not a folder.").format(path=nearest)
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return None
    except OSError as problem:
        return _("{file} cannot be written: {problem}.").format(file=nearest, problem=reason(problem))


def _packs(run: Run) -> Iterator[Finding]:
    entries = run.bench.library.entries()
    usable = [entry.pack for entry in entries if entry.pack is not None]
    yield Finding("packs", mark("packs"), len(usable))
    yield Finding("questions", mark("questions"), sum(len(pack.questions) for pack in usable))
    for entry in entries:
        if entry.pack is None:
            problems = "\n".join(str(problem) for problem in entry.problems)
            yield Finding(entry.id, entry.id, str(entry.path), problems, ExitCode.DATA)


def _store(run: Run) -> Iterator[Finding]:
    from quizzer.config.editing import shown
    from quizzer.history.backup import BackupKind, backups
    from quizzer.history.store import SqliteStore

    path = run.bench.store_file
    try:
        path.stat()
    except FileNotFoundError:
        yield Finding("path", mark("file"), f"{path} " + _("(not there yet)"))
        return
    except OSError as problem:
        said = _("{file} cannot be read: {problem}.").format(file=path, problem=reason(problem))
        yield Finding("path", mark("file"), str(path), said)
        return
    yield Finding("path", mark("file"), str(path))
    try:
        store = SqliteStore(path)
        try:
            damage = store.check()
            count = store.count()
            calibration = store.calibration()
        finally:
            store.close()
    except QuizzerError as problem:
        yield Finding("state", mark("state"), None, str(problem))
        return
    yield Finding("state", mark("state"), "ok" if not damage else None, "\n".join(damage) or None)
    yield Finding("attempts", mark("attempts"), count)
    if calibration is not None:
        chosen = run.settings.rating_thresholds
        said = _("{thresholds}, fitted to your scores (settings: {chosen})").format(
            thresholds=shown(calibration.applied_to(chosen)), chosen=shown(chosen)
        )
        yield Finding("thresholds", mark("thresholds"), said)
    copies = backups(path, *BackupKind)
    newest = f", {copies[0].at.astimezone():%Y-%m-%d %H:%M}" if copies else ""
    yield Finding("copies", mark("copies"), f"{len(copies)}{newest}")


def _model(run: Run) -> Iterator[Finding]:
    name = run.settings.model
    start = time.perf_counter()
    try:
        from quizzer.embedding.registry import open_encoder

        encoder = open_encoder(name, run.settings.cache_folder, ModelProgress())
        encoder.encode(["컨테이너는 이미지를 실행한 것이다."])
    except QuizzerError as problem:
        yield Finding("name", mark("name"), name, str(problem))
        return
    seconds = time.perf_counter() - start
    yield Finding("name", mark("name"), encoder.name)
    yield Finding("version", mark("version"), encoder.version)
    yield Finding("seconds", mark("loads in (s)"), round(seconds, 2))
    yield from _inference(run)


def _inference(run: Run) -> Iterator[Finding]:
    """The model that compares claims; nothing while there is none."""
    try:
        from quizzer.embedding.registry import open_inference

        inference = open_inference(run.settings.nli, run.settings.cache_folder, ModelProgress())
    except QuizzerError as problem:
        yield Finding("nli", mark("compares claims"), run.settings.nli, str(problem))
        return
    if inference is not None:
        yield Finding("nli", mark("compares claims"), f"{inference.name} {inference.version}")
