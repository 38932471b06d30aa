"""How far the grader is from one's own judgement: lines for eyes, and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from quizzer.cli.past.rows import local
from quizzer.cli.show_grade import Paper
from quizzer.cli.widths import cells, pad
from quizzer.history.naming import SHORT_ID
from quizzer.locale import _, ngettext
from quizzer.practice.calibration import FEWEST, Proposal
from quizzer.practice.judgement import Judgement, Mark
from quizzer.practice.kept import Calibration
from quizzer.practice.scheduling import Thresholds
from quizzer.reports import words


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that is said."""

    judgement: Judgement

    proposal: Proposal | None
    """None: there are too few marks."""

    calibration: Calibration | None
    """What counts. None: the settings."""

    settings: Thresholds
    """The settings' thresholds."""

    engines: int
    """How many versions of the grader the machine's scores come from."""


def row_of(found: Findings, *, applied: bool) -> dict[str, Any]:
    """Give the findings as data."""
    judgement = asdict(found.judgement)
    for example in judgement["worst"]:
        example["at"] = example["at"].isoformat()
    calibration = None if found.calibration is None else asdict(found.calibration)
    if calibration is not None:
        calibration["at"] = calibration["at"].isoformat()
    return {
        **judgement,
        "needed": FEWEST,
        "thresholds": found.settings,
        "proposal": None if found.proposal is None else asdict(found.proposal),
        "calibration": calibration,
        "applied": applied,
    }


def show(found: Findings, paper: Paper, *, applied: bool) -> Iterator[str]:
    """Write the findings as lines.

    Args:
        found: What to say.
        paper: Width and colours.
        applied: Whether the proposal was applied just now.
    """
    judgement = found.judgement
    yield from paper.lines(_counts(judgement), "")
    if found.engines > 1:
        yield from paper.lines(
            _("The scores come from several versions of the grader; --regrade compares with today's."), ""
        )
    if judgement.mean_difference is not None and judgement.mean_absolute is not None:
        yield from paper.lines(_direction(judgement.mean_difference), "")
        yield _("mean distance {points:.1f}").format(points=judgement.mean_absolute) + (
            ""
            if judgement.correlation is None
            else "   " + _("correlation {value:.2f}").format(value=judgement.correlation)
        )
        yield ""
        yield from _bands(judgement, paper)
        yield ""
        yield paper.paint(_("Furthest apart"), bold=True)
        for mark in judgement.worst:
            yield from _example(mark, paper)
    yield ""
    yield from _thresholds(found, paper, applied=applied)


def _counts(judgement: Judgement) -> str:
    marks = ngettext("{count} score of your own", "{count} scores of your own", judgement.marks)
    stands = ngettext("{count} grade let stand", "{count} grades let stand", judgement.let_stand)
    return f"{marks.format(count=judgement.marks)}, {stands.format(count=judgement.let_stand)}"


def _direction(difference: float) -> str:
    if abs(difference) < 1:
        return _("Where you objected, you and the machine are equally strict on average.")
    if difference > 0:
        return _("Where you objected, you give {points:.1f} points more than the machine on average.").format(
            points=difference
        )
    return _("Where you objected, you give {points:.1f} points less than the machine on average.").format(
        points=-difference
    )


def _bands(judgement: Judgement, paper: Paper) -> Iterator[str]:
    width = max(cells(_(words.BANDS[each.band])) for each in judgement.bands)
    yield paper.paint(_("By the machine's band"), bold=True)
    for each in judgement.bands:
        name = pad(_(words.BANDS[each.band]), width)
        if each.mean_difference is None or each.mean_absolute is None:
            yield f"  {name}     -"
            continue
        numbers = _("{difference:+6.1f} on average, distance {distance:.1f}").format(
            difference=each.mean_difference, distance=each.mean_absolute
        )
        yield f"  {name}  {each.marks:4}  {numbers}"


def _example(mark: Mark, paper: Paper) -> Iterator[str]:
    yield f"  {mark.attempt[:SHORT_ID]}  {mark.machine:5.1f} -> {mark.own:5.1f}  {mark.difference:+6.1f}  {mark.ref}"
    text = " ".join(mark.answer.split())
    yield from paper.lines(text if len(text) <= 160 else text[:160] + "…", "      ")
    if mark.note:
        yield from paper.lines(_("Your note: {note}").format(note=mark.note), "      ")


def _thresholds(found: Findings, paper: Paper, *, applied: bool) -> Iterator[str]:
    yield paper.paint(_("From which score an answer is hard, good, easy"), bold=True)
    yield "  ".join(("", _three(found.settings), _("settings")))
    if found.calibration is not None and not applied:
        calibration = found.calibration
        now = _three(calibration.applied_to(found.settings))
        since = _("in force since {date}, from {count} scores ({engine})").format(
            date=local(calibration.at), count=calibration.samples, engine=calibration.engine
        )
        yield f"  {now}  {since}"
    if found.proposal is None:
        missing = FEWEST - found.judgement.marks
        text = ngettext(
            "{count} more score of your own is needed before they can be shifted.",
            "{count} more scores of your own are needed before they can be shifted.",
            missing,
        )
        yield from paper.lines(text.format(count=missing), "  ")
        return
    word = _("in force from now on") if applied else _("would fit you")
    yield f"  {_three(found.proposal.thresholds)}  {word}"
    same = _(
        "Of {count} answers, {before} had the rating that you would give; so shifted, {after} would."
    ).format(count=found.judgement.marks, before=found.proposal.same_before, after=found.proposal.same_after)
    yield from paper.lines(same, "  ")
    yield from paper.lines(
        _("Take it back with: quizzer calibrate --reset")
        if applied
        else _("Nothing was changed; apply it with: quizzer calibrate --apply"),
        "  ",
    )


def _three(thresholds: Thresholds) -> str:
    return " ".join(f"{each:5.1f}" for each in thresholds)
