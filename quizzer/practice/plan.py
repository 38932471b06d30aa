"""What a learner wants to practise, as a value that a command line or a screen can make."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.practice.attempt import QuestionRef


@dataclass(frozen=True, slots=True)
class Plan:
    """What to practise. Without any choice: every question of every pack, in the packs' order.

    `due`, `weak` and `new` add up, in this order; none of them means all questions.
    """

    packs: tuple[str, ...] = ()
    """Pack ids, in order. Empty: all packs."""

    questions: tuple[QuestionRef, ...] = ()
    """Exactly these, in this order; then nothing else is chosen by. Empty: choose."""

    due: bool = False
    """Those about to be forgotten, the most overdue first."""

    weak: bool = False
    """Those whose last answers were poor or that were forgotten again and again, the weakest first."""

    new: bool = False
    """Those never answered, one of each pack in turn."""

    tags: tuple[str, ...] = ()
    """Only questions with one of these tags (their own or their pack's). Empty: any."""

    count: int | None = None
    """At most so many questions. None: all."""

    mock: bool = False
    """An interview: results stay hidden until the end."""

    follow_ups: int = 0
    """In an interview, at most so many follow-ups behind a question, chosen by what its answer missed. 0: none."""

    cram: bool = False
    """Leave the schedule alone."""

    seed: int | None = None
    """Shuffles the questions that were chosen. None: keep their order."""

    resume: str | None = None
    """Id of a session that was cut off and is gone on with; `questions` are then its own, those that are done first.
    None: a new one."""
