"""A pack examined: everything that an author should know before learners see it.

The order is that of the file; problems of the loader hide everything else of the pack.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzer.authoring.checking.beliefs import Fits, check_beliefs, check_hints
from quizzer.authoring.checking.case import Case, cases
from quizzer.authoring.checking.claims import check_claims
from quizzer.authoring.checking.concepts import check_concepts
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.marks import Marked, check_samples, grade_samples
from quizzer.authoring.checking.places import Places
from quizzer.authoring.checking.terms import check_terms
from quizzer.authoring.checking.trial import Tried, check_trials, try_answers
from quizzer.authoring.checking.whole import check_pack, check_relations
from quizzer.authoring.checking.wording import check_wording
from quizzer.authoring.identifying import without_id
from quizzer.grading.grader import Grader
from quizzer.locale import _
from quizzer.packs.loader import parse_pack
from quizzer.packs.names import id_from_file
from quizzer.packs.problems import PackError, PackProblem
from quizzer.packs.reading import read_bytes
from quizzer.packs.schema import Pack

FLAGGED = "flagged"
"""The rule of a finding that says what the user noted at a question while practising."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found about a pack."""

    file: Path
    id: str
    """The pack's id; of one that cannot be read what it calls itself, or its file's name."""
    pack: Pack | None
    """None: it cannot be read."""
    findings: tuple[Finding, ...]
    """In the order of the file."""
    marked: tuple[Marked, ...] = ()
    """Its samples, graded; empty when nothing was graded."""
    tried: tuple[Tried, ...] = ()
    """The self-test; empty when nothing was graded."""
    unsampled: tuple[str, ...] = ()
    """Ids of questions without samples: only the self-test's made answers say how they grade."""

    def count(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(each.severity is severity for each in self.findings)


def examine(
    file: Path,
    grader: Grader | None,
    *,
    only: Collection[str] | None = None,
    flags: Mapping[str, Sequence[str]] | None = None,
    on_question: Callable[[str, int, int], None] | None = None,
) -> Examined:
    """Examine a pack file.

    Args:
        file: Where it is.
        grader: Runs samples and self-test. None: only what the texts show.
        only: Ids of questions; others are not looked at. None: all.
        flags: What learners noted at questions, by the question's id; None: nothing.
        on_question: Told each question's id before it is looked at, the how many-th it is, from 1, and of how many.

    Raises:
        EncoderError: The model failed.
    """
    try:
        data = read_bytes(file)
        pack = parse_pack(data, file)
    except PackError as error:
        name = error.pack_id or id_from_file(file)
        return Examined(file, name, None, tuple(_problem(each) for each in error.problems))
    places = Places(data, file)
    every = cases(pack, file, places)
    findings = list(check_pack(pack, file, places, without_id(data, file, pack))) if only is None else []
    fits = Fits(every)
    marked: list[Marked] = []
    tried: list[Tried] = []
    unsampled: list[str] = []
    meant = [case for case in every if only is None or case.question.id in only]
    for number, case in enumerate(meant, 1):
        if on_question is not None:
            on_question(case.question.id, number, len(meant))
        if grader is not None:
            graded, tests = grade_samples(case, grader), try_answers(case, every, grader)
        else:
            graded, tests = (), ()
        if not case.question.samples:
            unsampled.append(case.question.id)
        marked += graded
        tried += tests
        findings += _question(case, every, grader, graded, tests, fits)
        findings += _flagged(case, (flags or {}).get(case.question.id, ()))
    findings.sort(key=lambda each: (each.line or 0, each.column or 0))
    return Examined(file, pack.id, pack, tuple(findings), tuple(marked), tuple(tried), tuple(unsampled))


def _question(
    case: Case,
    every: tuple[Case, ...],
    grader: Grader | None,
    marked: tuple[Marked, ...],
    tried: tuple[Tried, ...],
    fits: Fits,
) -> Iterator[Finding]:
    yield from check_wording(case, every)
    yield from check_relations(case)
    yield from check_claims(case, grader)
    yield from check_terms(case)
    yield from check_concepts(case)
    yield from check_beliefs(case)
    yield from check_hints(case, every, fits)
    yield from check_samples(case, every, marked)
    yield from check_trials(case, tried)


def _flagged(case: Case, notes: Sequence[str]) -> Iterator[Finding]:
    for note in notes:
        yield case.finding(
            FLAGGED,
            Severity.NOTE,
            (),
            _("You flagged this question: {note}").format(note=note)
            if note
            else _("You flagged this question."),
            _("When it is mended: quizzer history unflag {question}").format(
                question=f"{case.pack.id}/{case.question.id}"
            ),
        )


def _problem(problem: PackProblem) -> Finding:
    return Finding(
        "schema",
        Severity.ERROR,
        problem.file,
        problem.line,
        problem.column,
        problem.field,
        None,
        problem.message,
        problem.remedy,
    )
