"""What `quizzer check` found, for eyes, as data and for GitHub."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from typing import Any

import click

from quizzer.authoring.checking.agreement import agreement
from quizzer.authoring.checking.examine import FLAGGED, Examined
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.marks import Marked
from quizzer.authoring.checking.trial import Trial
from quizzer.cli.console import harmless
from quizzer.cli.widths import pad
from quizzer.errors import ExitCode
from quizzer.grading.grade import Status
from quizzer.locale import _, mark, ngettext

NAMES = {
    Severity.ERROR: mark("error"),
    Severity.WARNING: mark("warning"),
    Severity.NOTE: mark("note"),
}
"""What each severity is called."""

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

MOST_ALIKE = 20
"""Findings of one pack that say the same and are listed for eyes; data has all."""

_QUOTED = re.compile("`[^`]*`|[0-9]+")
"""What differs between two findings that say the same."""

SIGNS = {Status.COVERED: "+", Status.PARTIAL: "~", Status.MISSING: "-", Status.CONTRADICTED: "x"}
"""A key point in one sign."""


def exit_code(examined: Sequence[Examined], *, strict: bool) -> ExitCode:
    """Give 1 when there are errors or warnings; when strict, for notes too."""
    counted = list(Severity) if strict else [Severity.ERROR, Severity.WARNING]
    faulty = any(each.count(severity) for each in examined for severity in counted)
    return ExitCode.DATA if faulty else ExitCode.OK


def text_lines(
    examined: Sequence[Examined], *, notes: bool, samples: bool, names: Sequence[str] = ()
) -> Iterator[str]:
    """Write findings and a summary of each pack.

    Args:
        examined: The packs.
        notes: Whether to list notes.
        samples: Whether to list samples.
        names: What was asked for, so that the same can be asked for with its notes.
    """
    hidden = 0
    for each in examined:
        shown = [found for found in each.findings if notes or _is_listed(found)]
        hidden += len(each.findings) - len(shown)
        yield from _listed(shown)
        if samples:
            yield from _samples(each.marked)
        yield _summary(each)
    count = sum(len(each.unsampled) for each in examined if each.tried)
    if count:
        yield from _unsampled(count)
    if hidden:
        sentence = ngettext(
            "{count} note is not listed; see it with: {command}",
            "{count} notes are not listed; see them with: {command}",
            hidden,
        )
        yield sentence.format(count=hidden, command=shlex.join(["quizzer", "check", *names, "--notes"]))


def _listed(findings: Sequence[Finding]) -> Iterator[str]:
    """List a pack's findings; of those that say the same of other places, the first `MOST_ALIKE`."""
    alike: dict[tuple[str, Severity, str], list[Finding]] = {}
    for found in findings:
        kind = (found.rule, found.severity, _QUOTED.sub("", found.message))
        same = alike.setdefault(kind, [])
        same.append(found)
        if len(same) <= MOST_ALIKE:
            yield from _finding(found)
    for same in alike.values():
        more = len(same) - MOST_ALIKE
        if more > 0:
            sentence = ngettext(
                "... and {count} more of this kind, which --json lists: {message} [{rule}]",
                "... and {count} more of this kind, which --json lists: {message} [{rule}]",
                more,
            )
            yield harmless(sentence.format(count=more, message=same[MOST_ALIKE].message, rule=same[0].rule))


def _is_listed(found: Finding) -> bool:
    """Whether a finding is listed without being asked for: also what the user noted at a question."""
    return found.severity is not Severity.NOTE or found.rule == FLAGGED


def _finding(found: Finding) -> Iterator[str]:
    name = click.style(_(NAMES[found.severity]), fg=COLOURS[found.severity], bold=True)
    yield f"{harmless(found.place)}: {name}: {harmless(found.message)} [{found.rule}]"
    if found.remedy is not None:
        yield f"    {harmless(found.remedy)}"


def _samples(marked: Sequence[Marked]) -> Iterator[str]:
    for each in marked:
        signs = "".join(SIGNS[status] for status in each.points)
        name = f"{each.question}#{each.number + 1}"
        yield _("{sample} mark {mark:3.0f} score {score:3.0f} points {signs}").format(
            sample=pad(name, 36), mark=each.mark, score=each.score, signs=signs
        )


def _summary(each: Examined) -> str:
    errors, warnings, notes = (each.count(severity) for severity in Severity)
    parts = [_questions(each)]
    parts.append(ngettext("{count} error", "{count} errors", errors).format(count=errors))
    parts.append(ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings))
    parts.append(ngettext("{count} note", "{count} notes", notes).format(count=notes))
    numbers = agreement(each.marked)
    if numbers.distance is not None:
        parts.append(
            _(
                "{within} of {count} samples scored within 15 points of their mark ({distance:.0f} points off on average)"
            ).format(within=numbers.within, count=numbers.samples, distance=numbers.distance)
        )
    if each.tried:
        passed = sum(tried.passed for tried in each.tried)
        parts.append(
            _("self-test: {passed} of {count} answers score as they should").format(
                passed=passed, count=len(each.tried)
            )
        )
    return f"{harmless(each.id)}: " + ", ".join(parts)


def _unsampled(count: int) -> Iterator[str]:
    """Say once, for all packs, what the self-test does not show: a word below, no finding, for nothing is wrong."""
    sentence = ngettext(
        "{count} question has no samples: how answers in people's own words are graded there was not tested.",
        "{count} questions have no samples: how answers in people's own words are graded there was not tested.",
        count,
    )
    yield sentence.format(count=count)
    yield _(
        "The self-test makes its answers itself. Add two samples to each question: a right answer in your own words, "
        "and a wrong one, each with its score."
    )


def _questions(each: Examined) -> str:
    if each.pack is None:
        return _("cannot be used")
    count = len(each.pack.questions)
    return ngettext("{count} question", "{count} questions", count).format(count=count)


def github_lines(examined: Sequence[Examined], *, notes: bool) -> Iterator[str]:
    """Write each finding as a workflow command of GitHub Actions."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    for each in examined:
        for found in each.findings:
            if not (notes or _is_listed(found)):
                continue
            place = f"file={_property(str(found.file))}"
            if found.line is not None:
                place += f",line={found.line},col={found.column}"
            message = found.message if found.remedy is None else f"{found.message} {found.remedy}"
            yield f"::{kinds[found.severity]} {place},title={_property(found.rule)}::{_value(message)}"


def _value(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _value(text).replace(":", "%3A").replace(",", "%2C")


def as_data(examined: Sequence[Examined]) -> dict[str, Any]:
    """Say everything as plain data."""
    return {
        "packs": [_pack(each) for each in examined],
        **{f"{severity}s": sum(each.count(severity) for each in examined) for severity in Severity},
    }


def _pack(each: Examined) -> dict[str, Any]:
    numbers = agreement(each.marked)
    return {
        "id": each.id,
        "file": str(each.file),
        "questions": len(each.pack.questions) if each.pack else None,
        "findings": [
            {
                "rule": found.rule,
                "severity": str(found.severity),
                "line": found.line,
                "column": found.column,
                "field": found.field,
                "question": found.question,
                "message": found.message,
                "remedy": found.remedy,
            }
            for found in each.findings
        ],
        "samples": {
            "count": numbers.samples,
            "mean_distance": _rounded(numbers.distance),
            "correlation": _rounded(numbers.correlation, 4),
            "rows": [
                {
                    "question": sample.question,
                    "sample": sample.number,
                    "mark": sample.mark,
                    "score": sample.score,
                    "key_points": [str(status) for status in sample.points],
                }
                for sample in each.marked
            ],
        },
        "without_samples": list(each.unsampled),
        "self_test": [
            {
                "question": tried.question,
                "kind": str(tried.kind),
                "score": tried.score,
                "passed": tried.passed,
                **({} if tried.kind is Trial.MODEL else {"answer": tried.answer}),
            }
            for tried in each.tried
        ],
    }


def _rounded(value: float | None, digits: int = 1) -> float | None:
    return None if value is None else round(value, digits)
