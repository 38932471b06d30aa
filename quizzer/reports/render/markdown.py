"""A report in Markdown, for notes and repositories. What somebody wrote stays text: nothing in it is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo

from quizzer.grading.grade import Status, band_of
from quizzer.locale import _
from quizzer.reports import words
from quizzer.reports.data.answers import Answer, Marking, Piece
from quizzer.reports.data.report import QuestionReport, Report
from quizzer.reports.render.titles import subtitle, title
from quizzer.reports.text import hidden_in, visible

_MARKUP = re.compile(r"([\\`*_\[\]<>&|~#!$])")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
"""What would make code of a line; hard spaces do not."""

_BREAK = "  "
"""Ends a line that another one follows: else both are shown as one."""

_LINE_START = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)


def render(report: Report) -> str:
    """Write a report as Markdown, in the language of the messages."""
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    """Keep a text from being read as markup, in one line or several."""
    text = _MARKUP.sub(r"\\\1", visible(text))
    text = _INDENT.sub(lambda found: "\u00a0" * len(found[0].expandtabs(4)), text)
    return _LINE_START.sub(lambda found: found[1] + _escaped_start(found[2]), text)


def cell(text: str) -> str:
    """Write a text into one cell of a table, or one line."""
    return escaped(" ".join(text.split()))


def _escaped_start(start: str) -> str:
    return f"{start[:-1]}\\{start[-1]}"


def _lines(report: Report) -> Iterator[str]:
    header, zone = report.header, report.header.made_at.tzinfo
    yield f"# {title(header)}"
    yield from ("", cell(subtitle(header, report.figures)), "")
    yield from _overview(report)
    if report.packs:
        yield from ("", "## " + _("Packs"), "")
        heads = (_("pack"), _("questions"), _("answers"), _("mean of the last"), _("change"))
        yield from _table(
            heads,
            (
                (
                    cell(pack.title),
                    str(pack.questions),
                    str(pack.answers),
                    _score(pack.mean_score),
                    "" if pack.trend.change is None else words.gained(pack.trend.change),
                )
                for pack in report.packs
            ),
        )
    if report.weaknesses:
        yield from ("", "## " + _("What you keep missing"), "")
        for each in report.weaknesses:
            places = ", ".join(cell(name) for name in each.questions)
            yield f"- **{cell(each.concept)}**: {words.missed_in(each.missed, each.seen)} ({places})"
    yield from ("", "## " + _("Answers"))
    for number, question in enumerate(report.questions, start=1):
        yield from _question(number, question, zone)
    yield from _sources(report)


def _overview(report: Report) -> Iterator[str]:
    figures = report.figures
    if report.header.left_out:
        yield _("Only the newest answers are here; {count} older ones are left out.").format(
            count=f"{report.header.left_out:,}"
        )
        yield ""
    rows = [
        (_("Mean score"), _score(figures.mean_score)),
        (_("Best score"), _score(figures.best_score)),
        (_("Answers"), f"{figures.answers:,}"),
        (_("Questions"), f"{figures.questions:,}"),
        (_("Time"), words.duration(figures.seconds)),
    ]
    rows += [(_(words.BANDS[each.band]), str(each.answers)) for each in figures.bands if each.answers]
    yield from _table((_("Overview"), ""), rows)


def _question(number: int, question: QuestionReport, zone: tzinfo | None) -> Iterator[str]:
    yield from ("", f"### {number}. {cell(question.text or question.question)}", "")
    place = [f"`{question.pack}/{question.question}`"]
    if question.text is None:
        place.append(_("The question is gone."))
    if question.follow_up_of:
        place.append(_("follow-up of {question}").format(question=cell(question.follow_up_of)))
    place += [cell(f"#{tag}") for tag in question.tags]
    yield " · ".join(place)
    if not question.answers:
        yield from ("", _("The session never came to this question."))
    for answer in question.answers:
        yield from _answer(answer, zone)


def _answer(answer: Answer, zone: tzinfo | None) -> Iterator[str]:
    when = words.moment(answer.at, zone)
    if answer.score is None:
        yield from ("", f"#### {when} · " + _("skipped"))
        return
    head = [
        f"{answer.score:.0f} / 100",
        _(words.BANDS[band_of(answer.score)]),
        words.duration(answer.seconds),
    ]
    yield from ("", f"#### {when} · {' · '.join(head)}", "")
    if answer.own_score is not None and answer.marking:
        machine = f"{answer.marking.score:.0f}"
        yield "- " + _("your own score; the machine gave {score}").format(score=machine)
    if answer.note:
        yield "- " + _("Your note:") + f" {cell(answer.note)}"
    if answer.older_text:
        yield "- " + _("graded against an older wording of the question")
    if hidden := hidden_in(answer.text):
        yield "- " + _("The answer held hidden characters: {names}").format(names=", ".join(hidden))
    if answer.marking is None:
        yield from ("", *_quote([Piece(answer.text, None)]))
        yield from ("", _("This version cannot read the details of the grade."))
        return
    yield from _marking(answer.marking)


def _marking(grade: Marking) -> Iterator[str]:
    if grade.unread:
        said = _("The last {count} characters of the answer were not graded: it is too long.")
        yield f"- {said.format(count=f'{grade.unread:,}')}"
    if grade.unsure:
        yield "- " + _("the grade is unsure")
    yield from ("", "**" + _("Answer") + "**", "", *_quote(grade.answer))
    yield from ("", "**" + _("Model answer") + "**", "", *_quote(grade.model_answer))
    if grade.points:
        yield ""
        heads = (_("result"), _("key point"), _("in the answer"), _("weight"), _("earned"))
        yield from _table(
            heads,
            (
                (
                    f"{words.STATUS_SIGNS[point.status]} {_(words.STATUSES[point.status])}",
                    cell(point.point),
                    _evidence(point.evidence, point.absent, point.status),
                    f"{100 * point.weight:.0f} %",
                    f"{100 * point.weight * point.credit:.0f} %",
                )
                for point in grade.points
            ),
        )
    if grade.conflicts or grade.guards:
        yield ""
    for each in grade.conflicts:
        said = each.say or _("Right is: {claim}").format(claim=each.expected)
        yield f"- ✗ {_(words.KINDS[each.kind])}{_cost(each.cost)}: “{cell(each.words)}” {cell(said)}"
    for guard in grade.guards:
        yield f"- {_(words.GUARDS[guard.kind])}{_cost(guard.cost)}"
    yield ""
    yield " · ".join(
        (
            words.coverage(grade),
            _("similarity {value:.2f}").format(value=grade.similarity),
            _("confidence {value:.2f}").format(value=grade.confidence),
        )
    )


def _cost(cost: float) -> str:
    lost = words.lost(cost)
    return f" (−{lost})" if lost else ""


def _evidence(evidence: str | None, absent: Sequence[str], status: Status) -> str:
    parts = [] if evidence is None else [f"“{cell(evidence)}”"]
    if absent and status is not Status.COVERED:
        parts.append(_("not found: {terms}").format(terms=cell(", ".join(absent))))
    return " ".join(parts)


def _quote(pieces: Iterable[Piece]) -> Iterator[str]:
    """Quote a text, its lines as lines; a sign stands before what is marked, brackets hold it."""
    text = "".join(
        escaped(piece.text)
        if piece.status is None
        else f"{words.STATUS_SIGNS[piece.status]}⟦{escaped(piece.text)}⟧"
        for piece in pieces
    )
    lines = text.rstrip("\n").split("\n")
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        broken = _BREAK if line.strip() and following.strip() else ""
        yield f"> {line}{broken}" if line.strip() else ">"


def _sources(report: Report) -> Iterator[str]:
    header = report.header
    yield from ("", "## " + _("Where the scores come from"), "")
    yield from _table(
        (_("model"), _("rules"), _("answers")),
        ((cell(each.model), cell(each.rules), str(each.attempts)) for each in header.engines),
    )
    yield ""
    heads = (_("pack"), _("version now"), _("graded against"), _("of an older wording"))
    yield from _table(
        heads,
        (
            (
                cell(each.title or each.id),
                each.content_hash or _("gone"),
                " ".join(each.graded_against) or "–",
                f"{each.older} / {each.attempts}",
            )
            for each in header.sources
        ),
    )
    hard, good, easy = header.thresholds
    yield ""
    yield _(
        "Scores are 0-100. From {hard}, {good} and {easy} on an answer counts as hard, good and easy for the "
        "schedule; a question comes back when the chance of remembering it falls to {retention}."
    ).format(
        hard=f"{hard:.0f}",
        good=f"{good:.0f}",
        easy=f"{easy:.0f}",
        retention=f"{100 * header.retention:.0f} %",
    )
    yield ""
    yield _("Made by quizzer {version} on {moment} ({zone}).").format(
        version=header.quizzer,
        moment=words.moment(header.made_at, header.made_at.tzinfo),
        zone=header.made_at.strftime("%Z"),
    )


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _score(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"
