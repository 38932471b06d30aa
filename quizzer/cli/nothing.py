"""Why there is nothing to practise, in a sentence that says what to do instead."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from datetime import datetime

from quizzer.locale import _, mark, ngettext
from quizzer.practice.days import day_start
from quizzer.practice.nothing import Nothing, Reason

SENTENCES = {
    Reason.NO_QUESTION: mark("No question fits: the packs have none with these tags."),
    Reason.SUSPENDED: mark(
        "Every question that fits was set aside; bring them back with: quizzer history resume"
    ),
    Reason.UNTOUCHED: mark("None of these questions was answered yet; begin with: quizzer practice --new"),
    Reason.REVIEWS_DONE: mark(
        "The day's reviews are done (setting reviews_per_day); more with: --cram, or without {flags}"
    ),
    Reason.NEW_DONE: mark(
        "The day's new questions are done (setting new_per_day); more with: --cram, or without {flags}"
    ),
    Reason.NOT_DUE: mark("Nothing is due."),
    Reason.NONE_WEAK: mark("No question is to be improved. Well done."),
    Reason.NONE_NEW: mark("There are no new questions: all were answered before."),
    Reason.NONE_LEFT: mark("There is nothing of that kind left for today."),
}


def say_nothing(nothing: Nothing, scope: Sequence[str], flags: Sequence[str], now: datetime) -> str:
    """Say why, and what there is instead: questions that are due now, or the day when the next one comes back.

    Args:
        nothing: What was found out.
        scope: Packs and tags, as they were typed.
        flags: What chose the kinds of questions, as it was typed: `--today`, or some of the others.
        now: Aware.
    """
    sentence = _(SENTENCES[nothing.reason]).format(flags=" ".join(flags))
    if nothing.due:
        waiting = ngettext(
            "{count} of these questions is due now: {command}",
            "{count} of these questions are due now: {command}",
            nothing.due,
        )
        command = shlex.join(["quizzer", "practice", *scope, "--due"])
        return f"{sentence} {waiting.format(count=nothing.due, command=command)}"
    if nothing.next_day is None or nothing.reason in (Reason.REVIEWS_DONE, Reason.NEW_DONE):
        return sentence
    count = nothing.next_count
    begins = day_start(nothing.next_day).astimezone()
    if begins.date() == now.astimezone().date():  # past midnight, while the learner's day goes on
        coming = ngettext(
            "{count} question comes back today at {time}.",
            "{count} questions come back today at {time}.",
            count,
        )
        return f"{sentence} {coming.format(count=count, time=f'{begins:%H:%M}')}"
    coming = ngettext(
        "{count} question comes back on {date}.", "{count} questions come back on {date}.", count
    )
    return f"{sentence} {coming.format(count=count, date=nothing.next_day)}"
