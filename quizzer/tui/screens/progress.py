"""How far one is: what to do today, a year of days, scores through time, what is missed, what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.locale import _, mark
from quizzer.practice.plan import Plan
from quizzer.reports import words
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.shelf import look
from quizzer.tui.widgets import progress_lists as lists
from quizzer.tui.widgets import progress_plots as plots
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.section import Section

if TYPE_CHECKING:
    from quizzer.reports.overview import Overview
    from quizzer.workbench import Workbench

MOST_TAGS = 8
"""Tags shown; `quizzer stats --tag` looks at any."""


STRIDE = 3
"""Rows that an arrow scrolls where there is no line to go to."""


class ProgressScreen(QuizzerScreen[Plan | None]):
    """Shows everything about one's progress. Gives what to practise; None: back to the packs.

    Args:
        bench: Has the packs and the store.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("s", "start", mark("Start"), id="progress.start", tooltip=mark("Start with what is most useful today.")),
        key("R", "report", mark("Report"), id="progress.report",
            tooltip=mark("Write a report as a page to read, send and print, and open it.")),
        key("escape,p,q", "dismiss(None)", mark("Packs"), id="progress.packs", tooltip=mark("Back to the packs.")),
        key("tab", "next_list", mark("Next list"), id="progress.next", show=False),
        key("space,pagedown", "page('page_down')", mark("A page down"), id="progress.page_down", show=False,
            priority=True),
        key("b,pageup", "page('page_up')", mark("A page up"), id="progress.page_up", show=False, priority=True),
        key("home", "page('scroll_home')", mark("To the top"), id="progress.top", show=False, priority=True),
        key("end", "page('scroll_end')", mark("To the end"), id="progress.end", show=False, priority=True),
    ]  # fmt: skip
    # The keys of the page come before those of the list in it, which has the focus and knows them too.

    AUTO_FOCUS = ""

    DEFAULT_CSS = """
    ProgressScreen {
        & #page { padding: 0 3 1 3; }
        & .pair { height: auto; }
        & .pair > Section { width: 1fr; }
        & .pair > Section:last-child { margin: 1 0 0 4; }
        & .lead { height: auto; margin-top: 1; }
    }
    ProgressScreen.-narrow #page { padding: 0 1; }
    ProgressScreen.-narrow .pair, ProgressScreen.-medium .pair { layout: vertical; }
    ProgressScreen.-narrow .pair > Section, ProgressScreen.-medium .pair > Section { width: 100%; margin: 1 0 0 0; }
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._found: Overview | None = None

    def compose(self) -> ComposeResult:
        """Lay out the page; `_read` fills it."""
        yield Heading(dotted(styled("quizzer", "bold $text-primary"), styled(_("Progress"), "bold")))
        with VerticalScroll(id="page", can_focus=False):
            yield Static(styled(_("Reading ..."), MUTED), classes="lead")
        yield KeyBar()

    def on_mount(self) -> None:
        """Read when the first frame stands."""
        self._read()

    @work(exclusive=True)
    async def _read(self) -> None:
        try:
            self._found = await asyncio.to_thread(look, self._bench)
        except QuizzerError as problem:
            self.query_one("#page Static", Static).update(Content(str(problem)))
            return
        if not self.is_attached:
            return
        page = self.query_one("#page", VerticalScroll)
        async with self.batch():
            await page.remove_children()
            await page.mount_all(list(self._parts(self._found)))
        for first in list(self.query(lists.WorkList))[:1]:
            first.focus(scroll_visible=False)
        self.refresh_bindings()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Offer what there is something for."""
        if action == "start":
            return bool(self._found and self._found.today.steps)
        if action == "report":
            return bool(self._found and self._found.standing.attempts)
        return True

    def action_start(self) -> None:
        """Start with the first thing to do."""
        if self._found is not None and self._found.today.plan is not None:
            self.dismiss(self._found.today.plan)

    def action_report(self) -> None:
        """Write a report about everything."""
        from quizzer.tui.reporting import report

        self.run_worker(report(self, self._bench), group="report", exclusive=True)

    def action_page(self, move: str) -> None:
        """Move the page; the list keeps the keys, at the top and the end the first or last one gets them."""
        getattr(self._page, f"action_{move}")()
        works = list(self.query(lists.WorkList))
        if works and move in ("scroll_home", "scroll_end"):
            at = 0 if move == "scroll_home" else -1
            works[at].take_keys(at)

    def action_next_list(self) -> None:
        """Go to the next list, behind the last one to the first; where there is no other, a page on."""
        works = list(self.query(lists.WorkList))
        here = next((n for n, each in enumerate(works) if each.has_focus), -1)
        if len(works) > 1 or here < 0 < len(works):
            following = works[(here + 1) % len(works)]
            following.take_keys(0)
            following.scroll_visible(animate=False)
        elif self._page.scroll_y < self._page.max_scroll_y:
            self._page.action_page_down()
        else:
            self._page.action_scroll_home()

    @on(lists.WorkList.Left)
    def _walk_on(self, event: lists.WorkList.Left) -> None:
        """Go on into the next list as soon as it is in sight; until then, scroll."""
        works = list(self.query(lists.WorkList))
        here = next((n for n, each in enumerate(works) if each.has_focus), 0)
        there = works[here + event.by] if 0 <= here + event.by < len(works) else None
        if there is not None and there.region.overlaps(self._page.region):
            there.take_keys(0 if event.by > 0 else -1)
            there.scroll_visible(animate=False)
        else:
            self._page.scroll_relative(y=event.by * STRIDE, animate=False)

    @property
    def _page(self) -> VerticalScroll:
        return self.query_one("#page", VerticalScroll)

    @on(lists.WorkList.Chosen)
    def _practise(self, event: lists.WorkList.Chosen) -> None:
        self.dismiss(event.plan)

    def _parts(self, found: Overview) -> Iterator[Widget]:
        standing = found.standing
        yield Static(self._lead(found), classes="lead")
        today = Section(_("Today"), *self._steps(found))
        if not standing.attempts:
            yield today
            yield Static(
                styled(_("Your progress shows here after the first answers."), MUTED), classes="lead"
            )
            return
        yield Horizontal(
            today,
            Section(
                _("Scores {grain}").format(grain=_(plots.GRAINS[found.trend.grain])), plots.line_plot(found)
            ),
            classes="pair",
        )
        yield Section(_("Calendar"), plots.calendar_plot(found))
        yield self._missing(found)
        known = [group for group in found.tags if group.standing.practised][:MOST_TAGS]
        yield Horizontal(
            Section(
                _("Packs"), plots.group_plot([group for group in found.packs if group.standing.practised])
            ),
            Section(_("Tags"), plots.group_plot(known)),
            classes="pair",
        )
        yield Section(_("What comes back in the next 30 days"), plots.forecast_plot(found))
        slow, leeches = lists.slow_works(found), lists.leech_works(found)
        parts = [Static(lists.pace_line(found)), *([lists.WorkList(slow)] if slow else [])]
        pace = Section(_("Time per answer"), *parts)
        if leeches:
            again = Section(_("Forgotten again and again"), lists.WorkList(leeches))
            yield Horizontal(pace, again, classes="pair")
        else:
            yield pace

    def _missing(self, found: Overview) -> Widget:
        """Show what is missed again and again, with the key points behind it; or say why nothing is."""
        title = _("What you keep missing")
        works, points = lists.concept_works(found), lists.point_works(found)
        if not works:
            return Section(title, Static(words.none_kept_missing(found.concepts)))
        missing = Section(title, lists.WorkList(works), note=_("Enter practises it"))
        if not points:
            return missing
        return Horizontal(missing, Section(_("Weakest key points"), lists.WorkList(points)), classes="pair")

    def _lead(self, found: Overview) -> Content:
        standing, today = found.standing, found.today
        return dotted(
            styled(words.days_in_a_row(today.streak), "bold $text-accent" if today.streak else MUTED),
            Content(_("{count} done").format(count=today.answered)) if today.answered else "",
            styled(
                _("{practised} of {questions} questions answered, {mastered} mastered").format(
                    practised=standing.practised, questions=standing.questions, mastered=standing.mastered
                ),
                MUTED,
            ),
        )

    def _steps(self, found: Overview) -> Iterator[Widget]:
        works = lists.step_works(found.today.steps)
        if works:
            yield lists.WorkList(works)
        else:
            yield Static(_("Nothing is waiting."))
