"""The lists of the progress screen: what to do today, what is missed again and again, how long answers take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizzer.locale import _, mark, ngettext
from quizzer.practice.plan import Plan
from quizzer.reports import words
from quizzer.tui.drawing import MUTED, bar, dotted, one_line, score, spread, styled
from quizzer.tui.keys import key
from quizzer.tui.signs import signs
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.words import begun_at

if TYPE_CHECKING:
    from quizzer.reports.overview import Overview
    from quizzer.reports.today import Step, Today

MOST = 6
"""Lines of a list; `quizzer stats` prints all."""

LONGEST_TITLE = 16
"""Letters of a pack's title beside other words; longer ones are cut."""

STEPS = {
    "session": mark("Session begun"),
    "interview": mark("Interview begun"),
    "drafts": mark("Drafts"),
    "due": mark("Due"),
    "new": mark("New"),
    "weak": mark("To improve"),
}
"""By the value of `StepKind`."""


@dataclass(frozen=True, slots=True)
class Work:
    """A line that can be practised."""

    left: Content
    right: Content
    plan: Plan


class WorkList(KeyList):
    """Lines of which each starts something.

    Args:
        works: From top to bottom.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", mark("Practise"), id="progress.open",
            tooltip=mark("Practise what the line is about."))
    ]  # fmt: skip

    DEFAULT_CSS = """
    WorkList > .option-list--option { padding: 0; }
    """

    class Chosen(Message):
        """A line was chosen."""

        def __init__(self, plan: Plan) -> None:
            super().__init__()
            self.plan = plan

    class Left(Message):
        """The arrows go on behind the list's last line, or before its first."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by
            """1 is down, -1 is up."""

    def __init__(self, works: Sequence[Work]) -> None:
        super().__init__(*(Option(work.left) for work in works))
        self._works = works
        self._width = 0
        self.styles.height = len(works)

    def on_resize(self) -> None:
        """Write the lines for another width."""
        width = self.scrollable_content_region.width
        if width and width != self._width:
            self._width = width
            before = self.highlighted
            self.set_options(Option(spread(work.left, work.right, width)) for work in self._works)
            self.highlighted = before if self.has_focus else None

    def on_focus(self) -> None:
        """Point at something as soon as keys arrive here."""
        if self.highlighted is None and self._works:
            self.highlighted = 0

    def take_keys(self, at: int) -> None:
        """Take the keys, and point at a line; -1 is the last."""
        self.focus(scroll_visible=False)
        self.highlighted = at % len(self._works)

    def action_cursor_down(self) -> None:
        """Go down; behind the last line, out of the list."""
        if self.highlighted == len(self._works) - 1:
            self.post_message(self.Left(1))
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Go up; before the first line, out of the list."""
        if self.highlighted == 0:
            self.post_message(self.Left(-1))
        else:
            super().action_cursor_up()

    def on_blur(self) -> None:
        """Only the list with the keys points at something."""
        self.highlighted = None

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell what is to be practised."""
        event.stop()
        self.post_message(self.Chosen(self._works[event.option_index].plan))


def step_works(steps: Sequence[Step]) -> list[Work]:
    """Say what waits today."""
    now = datetime.now(UTC)
    return [
        Work(
            Content.assemble(
                (f"{_counted(step):>3} ", "bold $text-accent"),
                styled(_named(step)),
            ),
            styled(_("Enter starts") if step.began is None else begun_at(step.began, now), MUTED),
            step.plan,
        )
        for step in steps
    ]


def _named(step: Step) -> str:
    """Name the kind of a step; of a session or interview, its pack too."""
    title = one_line(step.title)
    if len(title) > LONGEST_TITLE:
        title = f"{title[:LONGEST_TITLE]}{signs().ellipsis}"
    return " ".join(part for part in (_(STEPS[step.kind]), title) if part)


def _counted(step: Step) -> str:
    """Count the questions of a step; of a session or interview, those that are done of all."""
    return f"{step.done}/{step.done + step.count}" if step.done else str(step.count)


def concept_works(found: Overview) -> list[Work]:
    """Say which concepts are missed again and again, over all questions."""
    return [
        Work(
            Content.assemble(
                bar(each.missed / each.seen, 5, "$warning", thin=True), "  ", one_line(each.concept)
            ),
            styled(words.missed_in(each.missed, each.seen), MUTED),
            Plan(questions=each.questions),
        )
        for each in [each for each in found.concepts if each.kept_missing][:MOST]
    ]


def point_works(found: Overview) -> list[Work]:
    """Say which key points are missed most."""
    return [
        Work(
            Content.assemble(
                bar(each.missed / each.seen, 5, "$warning", thin=True), "  ", one_line(each.point)
            ),
            styled(words.missed_in(each.missed, each.seen), MUTED),
            Plan(questions=(each.ref,)),
        )
        for each in [each for each in found.points if each.kept_missing][:MOST]
    ]


def leech_works(found: Overview) -> list[Work]:
    """Say what was forgotten again and again."""
    from quizzer.practice.attempt import QuestionRef

    return [
        Work(
            Content.assemble(
                " " * (3 - len(f"{each.last_score:.0f}")), score(each.last_score), "  ", one_line(each.text)
            ),
            styled(ngettext("{count} time", "{count} times", each.lapses).format(count=each.lapses), MUTED),
            Plan(questions=(QuestionRef(each.pack, each.question),)),
        )
        for each in found.leeches[:MOST]
    ]


def slow_works(found: Overview) -> list[Work]:
    """Say which answers take longer than the author gives."""
    from quizzer.practice.attempt import QuestionRef

    return [
        Work(
            Content(one_line(each.text)),
            styled(
                _("{time} of {limit}").format(
                    time=words.duration(each.seconds), limit=words.duration(each.time_limit or 0)
                ),
                MUTED,
            ),
            Plan(questions=(QuestionRef(each.pack, each.question),)),
        )
        for each in found.pace.over_limit[:MOST]
    ]


def pace_line(found: Overview) -> Content:
    """Say how long an answer takes."""
    said = _("{time} on average; {total} in all")
    return Content(
        said.format(time=words.duration(found.pace.mean or 0), total=words.duration(found.pace.seconds))
    )


def today_line(today: Today, room: int) -> Content:
    """Say in a line what waits today, the most useful first, and what is done; what does not fit is left out whole.

    Of the sessions that were begun the newest is named, and the others are counted.

    Args:
        today: What is known about the day.
        room: Cells.
    """
    waiting = [
        Content.assemble((_named(step) + " ", MUTED), (_counted(step), "bold $text-accent"))
        for step in today.steps
        if step not in today.begun[1:]
    ]
    if others := len(today.begun[1:]):
        said = ngettext("and {count} more", "and {count} more", others).format(count=others)
        waiting[0] = Content.assemble(waiting[0], " ", said)
    streak = styled(words.days_in_a_row(today.streak), MUTED) if today.streak else Content("")
    done = (
        styled(_("{count} done").format(count=today.answered), "$text-success")
        if today.answered
        else Content("")
    )
    if not waiting:
        waiting = [
            Content.assemble((signs().statuses["covered"] + " ", "$text-success"), _("Nothing is waiting."))
        ]
    parts = [part for part in (*waiting, done, streak) if part]
    day = styled(_("Today") + "  ", "bold")
    for kept in range(len(parts), 0, -1):
        more = "" if kept >= len(waiting) else " …"
        line = Content.assemble(day, dotted(*parts[:kept]), (more, MUTED))
        if line.cell_length <= room:
            return line
    return Content.assemble(day, parts[0]).truncate(max(0, room), ellipsis=True)
