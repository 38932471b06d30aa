"""Packs that cannot be installed together: two files with one id, of which only the first would be used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quizzer.authoring.checking.case import finding_at
from quizzer.authoring.checking.examine import Examined
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.places import Places
from quizzer.locale import _
from quizzer.packs.problems import PackError, quoted
from quizzer.packs.reading import read_bytes


def with_rivals(examined: Sequence[Examined]) -> list[Examined]:
    """Add an error to each pack whose id one before it has; the same file named twice is no rival of its own."""
    first: dict[str, Path] = {}
    return [_compared(each, first) for each in examined]


def _compared(each: Examined, first: dict[str, Path]) -> Examined:
    if each.pack is None:
        return each
    other = first.setdefault(each.id, each.file)
    if other.resolve() == each.file.resolve():
        return each
    return replace(each, findings=(*_same_id(each, other), *each.findings))


def _same_id(each: Examined, other: Path) -> Iterator[Finding]:
    try:
        places = Places(read_bytes(each.file), each.file)
    except PackError:  # it went away meanwhile
        return
    yield finding_at(
        each.file,
        places,
        ("id",),
        "same-id",
        Severity.ERROR,
        _("The id {name} belongs to {file} as well: only one of the two can be installed.").format(
            name=quoted(each.id), file=other
        ),
        _("Give one of the two another id."),
    )
