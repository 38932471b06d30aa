"""`quizzer history debrief`: a session side by side, when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.base import Command, option
from quizzer.cli.past.paper import paper_of
from quizzer.cli.past.rows import local, print_json, row_of
from quizzer.cli.run import Run, pass_run
from quizzer.cli.scope import usable_packs
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.cli.show_grade import Paper
    from quizzer.practice.debrief import Debrief, DebriefRow


@click.command(
    "debrief",
    cls=Command,
    help=mark(
        "Look back at a session, such as a mock interview.\n\n"
        "Each question with your answer beside the model answer, score and time, follow-ups under the question that "
        "led to them, and what was missed over all of them. Without an id, the last session."
    ),
    examples=[
        (mark("The last session."), "quizzer history debrief"),
        (mark("Another one; the ids are in the list."), "quizzer history debrief 5b0c2d11"),
        (mark("As a page to print or send."), "quizzer report --session last -o interview.html"),
    ],
)
@click.argument("session", metavar="[SESSION]", default="last")
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, session: str, as_json: bool) -> None:
    """Look back at a session."""
    from quizzer.history.naming import session_named
    from quizzer.practice.debrief import debrief_of
    from quizzer.practice.item import items_of

    store = run.store_to_read()
    log = session_named(store, session)
    found = debrief_of(store, log, items_of(usable_packs(run)))
    if as_json:
        print_json(_data(found), indent=2)
        return
    paper = paper_of(run)
    for line in _lines(found, paper):
        click.echo(line, color=paper.colour)


def _data(found: Debrief) -> dict[str, Any]:
    summary = found.summary
    return {
        "session": found.session,
        "mock": found.mock,
        "started_at": summary.started_at.isoformat(),
        "ended_at": summary.ended_at.isoformat(),
        "cut_off": found.cut_off,
        "average": summary.average,
        "answered": summary.answered,
        "skipped": summary.skipped,
        "left": found.left,
        "seconds": summary.seconds,
        "over_limit": found.over_limit,
        "strongest": found.strongest,
        "weakest": found.weakest,
        "missed": [
            {
                "concept": each.concept,
                "points": [{"point": p.point, "status": str(p.status)} for p in each.points],
            }
            for each in found.missed
        ],
        "gone": list(found.gone),
        "questions": [_row(row) for row in found.rows],
    }


def _row(row: DebriefRow) -> dict[str, Any]:
    return {
        "pack": row.item.pack.id,
        "question": row.item.question.id,
        "text": row.item.question.question,
        "model_answer": row.item.question.model_answer,
        "follow_up_of": row.follow_up_of,
        "seconds_allowed": row.allowed,
        "over": row.over,
        "edited": row.edited,
        "attempt": None if row.attempt is None else row_of(row.attempt),
    }


def _lines(found: Debrief, paper: Paper) -> Iterator[str]:
    summary = found.summary
    average = "-" if summary.average is None else f"{summary.average:.1f}"
    facts = [
        local(summary.started_at),
        _("mock interview") if found.mock else "",
        _("cut off") if found.cut_off else "",
        ngettext("{count} answered", "{count} answered", summary.answered).format(count=summary.answered),
        _("{count} skipped").format(count=summary.skipped) if summary.skipped else "",
        _("{count} left").format(count=found.left) if found.left else "",
        ngettext("{count} over its time", "{count} over their time", found.over_limit).format(
            count=found.over_limit
        )
        if found.over_limit
        else "",
    ]
    yield paper.paint(f"{average}  ", bold=True) + " · ".join(fact for fact in facts if fact)
    for number, row in enumerate(found.rows, start=1):
        yield ""
        yield from _question(number, row, paper)
    if found.missed:
        yield ""
        yield paper.paint(_("What was missed"), bold=True)
        for missed in found.missed:
            texts = "; ".join(point.point for point in missed.points)
            yield from paper.lines(f"{missed.concept}: {texts}", "    ", "  - ")
    if found.gone:
        text = ngettext(
            "{count} question of the session is in no pack any more.",
            "{count} questions of the session are in no pack any more.",
            len(found.gone),
        )
        yield from ("", text.format(count=len(found.gone)))


def _question(number: int, row: DebriefRow, paper: Paper) -> Iterator[str]:
    score = "-" if row.score is None else f"{row.score:.0f}"
    head = f"{number}. " + (_("follow-up: {question}") if row.follow_up_of else "{question}").format(
        question=row.item.question.question
    )
    lines = list(paper.lines(head, "   ", ""))
    yield from (paper.paint(line, bold=True) for line in lines)
    attempt = row.attempt
    if attempt is None:
        yield "   " + _("not answered")
        return
    if attempt.skipped:
        yield "   " + _("skipped")
    else:
        time = _("{seconds:.0f} s").format(seconds=attempt.seconds)
        if row.over:
            time += " " + _("({seconds:.0f} s over)").format(seconds=row.over)
        notes = [_("The question was changed since; this grade is for the older text.")] if row.edited else []
        yield "   " + "  ".join([score, time, *notes])
        yield from paper.lines(_("You: {answer}").format(answer=attempt.answer), "     ", "   ")
    model = row.item.question.model_answer
    yield from paper.lines(_("Model answer: {answer}").format(answer=model), "     ", "   ")
