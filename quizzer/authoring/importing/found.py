"""What a reader finds in a source, before it is a pack.

Texts are as the source has them, without markup in answers; lines count from 1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizzer.packs.schema import KeyPoint, Misconception, Sample

_SIGNS = re.compile(
    r"[+#&|=<>]|!(?==)|@(?=\w)|\*(?=[\w*])|(?<=[\w*])\*|(?<=\w )\*"
    r"|(?<=\b[a-z0-9])-(?=[a-z0-9](?![a-z0-9]))|(?<=\d)-(?=\d)|(?<![\w-])-(?=[\w-])|(?<=-)-|-(?=-)"
)
"""What tells C from C++ and C#, & from &&, == from ===, @Component from Component, a*b from a-b, -1 from 1; other signs,
and hyphens in words (try-catch), are how a text is written."""

_EMPHASIS = re.compile(r"(?<![a-z0-9*])(\*{1,3})(?=[^\s*])([^*\n]*+)(?<=\S)\1(?![a-z0-9*])")
_DASHES = str.maketrans("‐‑‒–−", "-----")


def folded(text: str) -> str:
    """Reduce a question to what tells it from others: letters, digits and the signs of languages."""
    spelled = _EMPHASIS.sub(r"\2", text.casefold().translate(_DASHES))
    signs = {found.start() for found in _SIGNS.finditer(spelled)}
    return (
        "".join(letter for at, letter in enumerate(spelled) if letter.isalnum() or at in signs)
        or text.strip()
    )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in the source."""

    file: str
    """The file, as a person would name it: relative to the source folder, or a member of an archive."""

    line: int | None = None
    """Counts from 1. None: the file has no lines, or it is meant as a whole."""

    def __str__(self) -> str:
        return self.file if self.line is None else f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that the user should know about the source."""

    spot: Spot

    message: str
    """A sentence."""

    lost: bool = True
    """Whether something of the source is not in the pack. False: a hint about what was done with it."""

    def __str__(self) -> str:
        return f"{self.spot}: {self.message}"


@dataclass(frozen=True, slots=True)
class Found:
    """One question of the source."""

    question: str

    answers: tuple[str, ...]
    """Model answers; empty when the source has none, so that the question cannot be taken."""

    spot: Spot

    key: str | None = None
    """What names the question inside its source whatever its wording is: an Anki guid, the file of a post.
    None: its wording."""

    id: str | None = None
    """The id that the source gives it. None: made of the wording."""

    explanation: str | None = None
    """In Markdown."""

    tags: tuple[str, ...] = ()

    hints: tuple[str, ...] = ()

    choices: bool = False
    """Whether the source lets choose, and the last hint lists what; see `choices`."""

    difficulty: str | None = None
    """easy, medium or hard. None: the source does not say."""

    time_limit: int | None = None
    """Seconds. None: the source does not say."""

    source: str | None = None
    """Where the question comes from, beyond the file. None: the file says enough."""

    language: str | None = None
    """ko or en. None: guessed."""

    key_points: tuple[KeyPoint, ...] = ()

    misconceptions: tuple[Misconception, ...] = ()

    samples: tuple[Sample, ...] = ()

    follow_ups: tuple[str, ...] = ()
    """Ids or wordings of questions of the same source that come next."""

    fingerprint: str | None = None
    """Of a question that quizzer exported: what was written, so that what was edited since can be told; see
    `exporting.fingerprints`. None: the question is no export."""


@dataclass(frozen=True, slots=True)
class Harvest:
    """All that was found in a source."""

    found: tuple[Found, ...] = ()
    """In the order of the source."""

    remarks: tuple[Remark, ...] = ()

    id: str | None = None
    """The id that the source gives the whole. None: it gives none."""

    title: str | None = None
    """What the source calls itself. None: it does not."""

    description: str | None = None

    language: str | None = None
    """ko or en. None: guessed."""

    license: str | None = None

    author: str | None = None

    source: str | None = None

    tags: tuple[str, ...] = ()
    """Topics of the whole."""

    partly: bool = False
    """Whether a file of the source could not be read, so that what is not found may still be in it."""


@dataclass(slots=True)
class Basket:
    """Collects questions and remarks while one file is read."""

    file: str
    found: list[Found] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def spot(self, line: int | None) -> Spot:
        """Name a place in the file."""
        return Spot(self.file, line)

    def lose(self, line: int | None, message: str) -> None:
        """Say what could not be understood."""
        self.remarks.append(Remark(self.spot(line), message))

    def note(self, line: int | None, message: str) -> None:
        """Say what was done with something unusual."""
        self.remarks.append(Remark(self.spot(line), message, lost=False))


def joined(harvests: Sequence[Harvest]) -> Harvest:
    """Put the harvests of several files together; a fact holds for all when no two files differ in it."""

    def common(values: list[str | None]) -> str | None:
        said = {value for value in values if value}
        return said.pop() if len(said) == 1 else None

    if len(harvests) == 1:
        return harvests[0]
    return Harvest(
        found=tuple(each for harvest in harvests for each in harvest.found),
        remarks=tuple(each for harvest in harvests for each in harvest.remarks),
        language=common([harvest.language for harvest in harvests]),
        license=common([harvest.license for harvest in harvests]),
        author=common([harvest.author for harvest in harvests]),
    )


def tagged(found: Found, tags: Sequence[str]) -> Found:
    """Add tags behind the question's own, each once."""
    return replace(found, tags=tuple(dict.fromkeys((*found.tags, *tags))))
