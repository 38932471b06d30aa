"""Progress for eyes: tables, plots and sentences, each section by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from quizzer.cli.console import harmless
from quizzer.cli.plots import Ink, bar, columns, grid, heat, scale_cells, spark, under
from quizzer.cli.show_grade import Paper
from quizzer.cli.widths import cells, clip, pad
from quizzer.locale import _, mark, ngettext
from quizzer.practice.attempt import QuestionRef
from quizzer.reports import words
from quizzer.reports.overview import Group, Overview
from quizzer.reports.periods import Grain
from quizzer.reports.today import Step, StepKind
from quizzer.reports.trends import Trend

FEW, MANY = 5, 1000
"""Lines of a list in the whole picture, and where it is all that was asked for."""

MOST_TAGS = 8
"""Tags in the whole picture."""

PLOT_ROWS, FORECAST_ROWS = 6, 4
"""Heights of the plots."""

STEP_LINES = {
    StepKind.SESSION: (mark("left of a session"), "quizzer"),
    StepKind.INTERVIEW: (mark("left of an interview"), "quizzer"),
    StepKind.DRAFTS: (mark("begun and not handed in"), "quizzer"),
    StepKind.DUE: (mark("to repeat"), "quizzer practice --due"),
    StepKind.NEW: (mark("new"), "quizzer practice --new"),
    StepKind.WEAK: (mark("to improve"), "quizzer practice --weak"),
}

GRAINS = {Grain.DAY: mark("by day"), Grain.WEEK: mark("by week"), Grain.MONTH: mark("by month")}


def show(found: Overview, paper: Paper, ink: Ink) -> Iterator[str]:
    """Write everything."""
    yield from _today(found, paper)
    yield from _section(_("Packs"), _groups(found.packs, paper, ink), paper)
    if found.standing.practised:
        known = [group for group in found.tags if group.standing.practised]
        yield from _section(_("Tags"), _groups(known[:MOST_TAGS], paper, ink), paper)
        yield from _section(_line_title(found.trend), _line(found.trend, paper, ink), paper)
        yield from _section(_("Calendar"), _calendar(found, paper, ink), paper)
        yield from show_weak(found, paper, ink, most=FEW)
        yield from _section(_("What comes back in the next 30 days"), _forecast(found, paper, ink), paper)
        yield from _section(_("Time per answer"), _pace(found, paper), paper)
        yield from _section(_("Forgotten again and again"), _leeches(found, paper), paper)


def show_weak(found: Overview, paper: Paper, ink: Ink, *, most: int = MANY) -> Iterator[str]:
    """Write what is missed again and again."""
    if found.standing.attempts:
        yield from _section(_("What you keep missing"), _concepts(found, paper, ink, most), paper)
    yield from _section(_("Weakest key points"), _points(found, paper, ink, most), paper)


def _section(title: str, lines: Iterator[str], paper: Paper) -> Iterator[str]:
    """Write a title over its lines, and nothing at all where there are none."""
    first = next(lines, None)
    if first is not None:
        yield from ("", paper.paint(title, bold=True), first)
        yield from lines


def _today(found: Overview, paper: Paper) -> Iterator[str]:
    now = found.today
    yield paper.paint(_("Today"), bold=True)
    said = [words.answers(now.answered)]
    if now.answered:
        said.append(words.duration(now.seconds))
    said.append(words.days_in_a_row(now.streak))
    yield "  " + " · ".join(said)
    if not now.steps:
        yield "  " + _("Nothing is waiting.")
    for step in now.steps:
        word, line = STEP_LINES[step.kind]
        if step.began is None and step.kind is not StepKind.DRAFTS:  # these only the screen takes up again
            options = "".join(f" --tag {tag}" for tag in step.plan.tags)
            names = "".join(f" {pack}" for pack in step.plan.packs)
            line = line.replace("practice", f"practice{names}") + options
        left_off = _left_off(step, found.at)
        start = f"  {step.count:>4} {pad(_(word), _step_width())}  {line}"
        yield clip(f"{start}  {left_off}", paper.width) if left_off else start
    if now.overdue:
        yield "  " + ngettext(
            "{count} should have come back before today.",
            "{count} should have come back before today.",
            now.overdue,
        ).format(count=now.overdue)


def _left_off(step: Step, now: datetime) -> str:
    """Tell a session or interview that was left from others: its pack, and when it was begun. Empty: it is neither."""
    if step.began is None:
        return ""
    return " · ".join(part for part in (_one_line(step.title), words.begun_at(step.began, now)) if part)


def _step_width() -> int:
    return max(cells(_(word)) for word, _line in STEP_LINES.values())


def _groups(groups: Sequence[Group], paper: Paper, ink: Ink) -> Iterator[str]:
    """Write a table. Where the terminal is narrow, the columns that matter least go first."""
    if not groups:
        return
    grain = groups[0].trend.grain
    heads = [
        "",
        _("questions"),
        _("answered"),
        _("mastered"),
        _("due"),
        _("to improve"),
        _("mean"),
        _(GRAINS[grain]),
    ]
    rows = []
    for group in groups:
        counts = group.standing
        mean, change = counts.mean_score, group.trend.change
        numbers = (counts.questions, counts.practised, counts.mastered, counts.due, counts.weak)
        score = "-" if mean is None else f"{mean:.0f}"
        line = spark(group.trend.scores, 100, ink) if counts.practised else ""
        moved = "" if change is None else f" {words.gained(change)}"
        rows.append([harmless(group.title), *map(str, numbers), score, line + moved])
    yield from _table(heads, rows, paper, drop=(3, 7, 1, 2))


NARROWEST = 10
"""Cells of a table's first column, at least."""


def _table(heads: list[str], rows: list[list[str]], paper: Paper, *, drop: Sequence[int]) -> Iterator[str]:
    """Write rows under heads; the first and the last column start at their left, numbers end at their right."""
    widths = [max(cells(line[column]) for line in [heads, *rows]) for column in range(len(heads))]
    kept = list(range(len(heads)))
    first = max(NARROWEST, min(widths[0], 24))
    for column in drop:
        if first + sum(widths[each] + 2 for each in kept[1:]) + 2 > paper.width:
            kept.remove(column)
    widths[0] = max(NARROWEST, min(widths[0], paper.width - 2 - sum(widths[each] + 2 for each in kept[1:])))
    for number, line in enumerate([heads, *rows]):
        parts = []
        for column in kept:
            text = clip(line[column], widths[column])
            left = column in (0, len(heads) - 1)
            parts.append(pad(text, widths[column]) if left else " " * (widths[column] - cells(text)) + text)
        written = "  " + "  ".join(parts)
        yield paper.paint(written, "cyan") if number == 0 else written


def _line_title(trend: Trend) -> str:
    return _("Scores {grain}").format(grain=_(GRAINS[trend.grain]))


def _line(trend: Trend, paper: Paper, ink: Ink) -> Iterator[str]:
    if any(score is not None for score in trend.scores):
        labels = [words.period_start(point.first, trend.grain) for point in trend.points]
        yield from _plot(trend.scores, labels, 100, PLOT_ROWS, paper, ink)


def _plot(
    values: Sequence[float | None], labels: Sequence[str], top: float, rows: int, paper: Paper, ink: Ink
) -> Iterator[str]:
    """Draw upright bars; where there are more than fit, the last ones."""
    room = paper.width - 2
    most = room - scale_cells(top) - 2
    values, labels = values[-most:], labels[-most:]
    place = grid(len(values), most)
    yield from (f"  {line}" for line in columns(values, top, rows, place, ink))
    yield f"  {under(labels, top, place, room)}"


def _calendar(found: Overview, paper: Paper, ink: Ink) -> Iterator[str]:
    days = [(day.date, day.attempts) for day in found.calendar]
    room = 7 * max(1, paper.width - 6) - 6
    names = [_(name) for name in words.WEEKDAYS]
    months = [_(name) for name in words.MONTHS]
    done = [day for day in found.calendar if day.attempts]
    yield from (f"  {line}" for line in heat(days[-room:], names, months, ink))
    yield "  " + _("{answers} on {days}, {time}").format(
        answers=words.answers(sum(day.attempts for day in done)),
        days=ngettext("{count} day", "{count} days", len(done)).format(count=len(done)),
        time=words.duration(sum(day.seconds for day in done)),
    )


def _concepts(found: Overview, paper: Paper, ink: Ink, most: int) -> Iterator[str]:
    missed = [concept for concept in found.concepts if concept.kept_missing][:most]
    if not missed:
        yield f"  {words.none_kept_missing(found.concepts)}"
    for concept in missed:
        yield from _missed(concept.concept, concept.missed, concept.seen, concept.questions, paper, ink)


def _points(found: Overview, paper: Paper, ink: Ink, most: int) -> Iterator[str]:
    for point in [point for point in found.points if point.kept_missing][:most]:
        yield from _missed(point.point, point.missed, point.seen, (point.ref,), paper, ink)


def _missed(
    text: str, missed: int, seen: int, refs: Sequence[QuestionRef], paper: Paper, ink: Ink
) -> Iterator[str]:
    drawn = paper.paint(bar(missed / seen, 5, ink), "yellow")
    said = words.missed_in(missed, seen)
    room = paper.width - 2 - 5 - 2 - cells(said) - 2
    yield f"  {drawn}  {pad(clip(_one_line(text), room), min(room, 60))}  {said}"
    if len(refs) > 1 or text != refs[0].question:
        yield f"         {clip(', '.join(map(str, refs)), paper.width - 9)}"


def _forecast(found: Overview, paper: Paper, ink: Ink) -> Iterator[str]:
    counts = [day.questions for day in found.forecast]
    if not any(counts):
        return
    labels = [words.short_day(day.date) for day in found.forecast]
    yield from _plot(counts, labels, max(4, *counts), FORECAST_ROWS, paper, ink)


def _pace(found: Overview, paper: Paper) -> Iterator[str]:
    pace = found.pace
    if pace.mean is None:
        return
    yield "  " + _("{time} on average; {total} in all").format(
        time=words.duration(pace.mean), total=words.duration(pace.seconds)
    )
    for each in pace.over_limit[:FEW]:
        assert each.time_limit is not None
        said = _("{time} of {limit}").format(
            time=words.duration(each.seconds), limit=words.duration(each.time_limit)
        )
        yield f"  {pad(said, 22)}  {clip(_one_line(each.text), paper.width - 26)}"


def _leeches(found: Overview, paper: Paper) -> Iterator[str]:
    for leech in found.leeches[:FEW]:
        said = ngettext("{count} time", "{count} times", leech.lapses).format(count=leech.lapses)
        name = f"{leech.pack}/{leech.question}"
        yield f"  {said}  {clip(f'{name}  {_one_line(leech.text)}', paper.width - 4 - cells(said))}"


def _one_line(text: str) -> str:
    return harmless(" ".join(text.split()))
