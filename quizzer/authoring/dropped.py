"""Which proposals of `quizzer enrich` an author dropped, so that they are not made again.

A file in the data folder: it is the author's word, no part of the pack. It holds hashes, no text: a proposal that reads
otherwise, for the model answer was changed, is a new one.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path

from quizzer.authoring.importing.packing.record import hashed
from quizzer.authoring.proposing import Kind, Proposal
from quizzer.errors import EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.files import replace_file

NAME = "dropped-proposals.json"
"""The file's name."""

_MOST_BYTES = 16 * 1024 * 1024


def name_of(proposal: Proposal) -> str:
    """Give what a proposal is known by: its kind, the key point, and what would become of a point that is written."""
    point = proposal.point
    what: object = point.about if proposal.kind is Kind.ABOUT else None
    if proposal.kind is Kind.SPELLINGS:
        what = point.keywords
    return hashed([proposal.kind, point.point, what])


def read_dropped(folder: Path, pack: str) -> dict[str, frozenset[str]]:
    """List what was dropped of a pack's questions: names of proposals by question id.

    Args:
        folder: The data folder; nothing where the file is not there or cannot be read.
        pack: The pack's id.
    """
    questions = _read(folder / NAME).get(pack, {})
    return {question: frozenset(names) for question, names in questions.items()}


def write_dropped(folder: Path, pack: str, dropped: Mapping[str, Collection[str]]) -> None:
    """Keep what was dropped of a pack's questions, in place of what was kept of that pack.

    Args:
        folder: The data folder.
        pack: The pack's id.
        dropped: Names of proposals by question id.

    Raises:
        EnvironmentProblem: The folder cannot be written.
    """
    file = folder / NAME
    packs = _read(file)
    here = {question: sorted(names) for question, names in dropped.items() if names}
    if packs.get(pack, {}) == here:
        return
    packs[pack] = here
    value = {
        "about": "Proposals of `quizzer enrich` that were dropped. Without this file they are made again.",
        "packs": {name: each for name, each in sorted(packs.items()) if each},
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(file, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error))
        ) from error


def _read(file: Path) -> dict[str, dict[str, list[str]]]:
    with contextlib.suppress(OSError, ValueError, AttributeError, KeyError, TypeError, RecursionError):
        if file.stat().st_size <= _MOST_BYTES:
            return {
                str(pack): {
                    str(question): sorted(str(name) for name in names)
                    for question, names in questions.items()
                }
                for pack, questions in json.loads(file.read_text(encoding="utf-8"))["packs"].items()
            }
    return {}
