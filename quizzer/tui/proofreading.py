"""What a question's fields come to: its key points, given or derived, and everything that an author should know."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.authoring.manuscript import Manuscript, Trouble, composed, read_manuscript
from quizzer.packs.schema import KeyPoint, Pack, Question

if TYPE_CHECKING:
    from quizzer.authoring.checking.finding import Finding


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of a manuscript."""

    question: Question | None
    """None: it cannot be read."""

    troubles: tuple[Trouble, ...] = ()
    """Why not."""

    points: tuple[KeyPoint, ...] = ()
    """What is paid for; derived ones with the nouns of their terms, for verbs are stems that nobody says by themselves."""

    derived: bool = False
    """Whether the points come from the model answer."""

    findings: tuple[Finding, ...] = ()
    """What `quizzer check` says without grading."""


def proofread(text: Manuscript, name: str, pack: Pack | None, flags: Sequence[str] = ()) -> Proof:
    """Read the fields; takes some hundredths of a second, so it is for a worker.

    Args:
        text: What is typed.
        name: The question's id.
        pack: Where it belongs. None: to a new one.
        flags: What learners noted at the question.
    """
    found = read_manuscript(text, name, pack)
    if not isinstance(found, Question):
        return Proof(None, found)
    derived = not found.key_points
    return Proof(
        question=found,
        points=_derived(found) if derived else found.key_points,
        derived=derived,
        findings=_findings(text, name, pack, flags),
    )


def _derived(question: Question) -> tuple[KeyPoint, ...]:
    from quizzer.grading.derive import derive_points
    from quizzer.language.code import without_code
    from quizzer.language.prepared import prepare

    found = derive_points(prepare(without_code(question.model_answer)), prepare(question.question))
    return tuple(each.model_copy(update={"keywords": _nouns(each)}) for each in found)


def _nouns(point: KeyPoint) -> tuple[tuple[str, ...], ...]:
    """Leave out terms that end in a verb: 남 of 남는다, 죽어."""
    from quizzer.language.prepared import prepare

    nouns = [each.text for each in prepare(point.point).tokens if each.kind == "noun" and not each.suffix]
    return tuple(
        term
        for term in point.keywords
        if any(noun.startswith(spelling.split()[-1]) for spelling in term for noun in nouns)
    )


def _findings(text: Manuscript, name: str, pack: Pack | None, flags: Sequence[str]) -> tuple[Finding, ...]:
    from quizzer.authoring.checking.examine import examine

    whole, _places = composed(text, name, pack)
    with tempfile.TemporaryDirectory(prefix="quizzer-") as folder:
        file = Path(folder) / "question.yaml"
        file.write_text(whole, encoding="utf-8", errors="replace")
        examined = examine(file, None, only={name}, flags={name: flags})
    return tuple(each for each in examined.findings if each.question == name)
