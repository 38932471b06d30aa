"""The grade of one answer, with every reason for it, and what to do next."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from quizzer.errors import QuizzerError
from quizzer.grading.grade import Grade
from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, dotted, one_line, styled
from quizzer.tui.keys import key
from quizzer.tui.onward import Onward, Way
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.transcript import transcript
from quizzer.tui.widgets.clamped import Clamped
from quizzer.tui.widgets.grade_part import grade_parts
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.widgets.score_bar import ScoreBar
from quizzer.tui.widgets.section import Section

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.item import Item
    from quizzer.practice.session import Session
    from quizzer.tui.screens.disagree import Objection


class ResultScreen(QuizzerScreen[Onward | None]):
    """Shows an attempt. Gives where to go; None from a look back.

    Args:
        session: The attempt is of this run.
        attempt: What is shown.
        item: Its question. None: the session's current one.
        looking_back: The session is over; there is nothing to choose.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("n,enter", "go('next')", mark("Next"), id="result.next",
            tooltip=mark("Go on to the next question.")),
        key("r", "go('retry')", mark("Retry"), id="result.retry",
            tooltip=mark("Answer the same question again, from an empty box.")),
        key("e", "go('improve')", mark("Improve"), id="result.improve",
            tooltip=mark("Answer the same question again, from what was written.")),
        key("d", "disagree", mark("Disagree"), id="result.disagree",
            tooltip=mark("Set your own score beside the machine's.")),
        key("escape,q", "leave", mark("Leave"), id="result.leave", tooltip=mark("End the session here.")),
        key("f", "follow_up", mark("Follow-up"), id="result.follow_up",
            tooltip=mark("Answer the follow-up question that fits best.")),
        key("c", "copy", mark("Copy"), id="result.copy",
            tooltip=mark("Copy question, answer and grade; works over ssh too.")),
        key("i", "numbers", mark("Numbers"), id="result.numbers",
            tooltip=mark("Show every number that went into the score.")),
        key("u", "undo", mark("Undo"), id="result.undo",
            tooltip=mark("Take this grade back: the answer is a draft again, its date as it was.")),
        key("m,f8", "flag", mark("Flag"), id="result.flag",
            tooltip=mark("Flag the question with a note, such as a mistake in it.")),
        key("E", "edit", mark("Edit"), id="result.edit", show=False,
            tooltip=mark("Edit the question; of a pack that comes with quizzer, a copy.")),
        key("j,down", "page('scroll_down')", mark("Down"), id="page.down", show=False),
        key("k,up", "page('scroll_up')", mark("Up"), id="page.up", show=False),
        key("space,pagedown", "page('page_down')", mark("A page down"), id="page.page_down", show=False),
        key("b,pageup", "page('page_up')", mark("A page up"), id="page.page_up", show=False),
        key("g,home", "page('scroll_home')", mark("To the top"), id="page.top", show=False),
        key("G,end", "page('scroll_end')", mark("To the end"), id="page.end", show=False),
    ]  # fmt: skip

    AUTO_FOCUS = "#page"

    DEFAULT_CSS = """
    ResultScreen {
        & #page { padding: 1 3; align-horizontal: center; }
        & #page > * { max-width: 132; }
        & #question { margin-bottom: 1; text-style: bold; }
        & #unsure { height: auto; margin-top: 1; padding: 0 2; color: $text-warning; }
        & #unsure { border-left: outer $warning; }
        & #buttons { height: 1; margin-top: 1; }
        & #buttons > Button { margin-right: 2; min-width: 8; }
        & KeyList { height: auto; max-height: 12; }
        & Markdown { padding: 0; margin: 0; background: transparent; }
        & MarkdownFence { overflow: hidden; }
        & MarkdownFence > Label { width: 100%; }
        & MarkdownHeader { margin: 0 0 1 0; content-align: left middle; }
    }
    ResultScreen.-narrow #page { padding: 0 1; }
    ResultScreen.-low #question { margin-bottom: 0; }
    """

    def __init__(
        self, session: Session, attempt: Attempt, item: Item | None = None, *, looking_back: bool = False
    ) -> None:
        super().__init__()
        found = item or session.current
        if found is None:
            raise ValueError("a result belongs to a question")
        self._session = session
        self._attempt = attempt
        self._item = found
        self._looking_back = looking_back
        self._follow_ups = [] if looking_back else session.follow_ups()

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        grade = self._attempt.grade
        yield Heading(self._place())
        with VerticalScroll(id="page"):
            yield Clamped(self._item.question.question, id="question")
            if grade is not None:
                yield from self._page(grade)
            if not self._looking_back:
                with Horizontal(id="buttons"):
                    yield Button(_("Next"), variant="primary", compact=True, action="screen.go('next')")
                    yield Button(_("Retry"), compact=True, action="screen.go('retry')")
                    yield Button(_("Improve"), compact=True, action="screen.go('improve')")
                    yield Button(_("Disagree"), compact=True, action="screen.disagree")
        yield KeyBar()

    async def on_mount(self) -> None:
        """Find out how it went the time before, and write the explanation when the page stands."""
        self.call_after_refresh(self._explain)
        before = await asyncio.to_thread(self._score_before)
        for shown in self.query(ScoreBar):
            shown.previous = before

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Take away what makes no sense here."""
        if action in ("go", "follow_up", "undo") and self._looking_back:
            return False
        if action == "follow_up":
            return bool(self._follow_ups)
        if action in ("numbers", "disagree"):
            return not self._attempt.skipped
        return True

    def action_go(self, way: str) -> None:
        """Go on."""
        self.dismiss(Onward(Way(way)))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None if self._looking_back else Onward(Way.LEAVE))

    def action_follow_up(self) -> None:
        """Ask the follow-up that fits best."""
        if self._follow_ups:
            self.dismiss(Onward(Way.NEXT, self._follow_ups[0]))

    def action_page(self, move: str) -> None:
        """Move the page, wherever the focus is."""
        getattr(self.query_one("#page", VerticalScroll), f"action_{move}")()

    def action_copy(self) -> None:
        """Copy everything as Markdown, through the terminal."""
        self.app.copy_to_clipboard(transcript(self._item, self._attempt))
        self.notify(_("Copied."), markup=False)

    def action_numbers(self) -> None:
        """Show how the score came about."""
        from quizzer.tui.screens.numbers import NumbersDialog

        if (grade := self._attempt.grade) is not None:
            self.app.push_screen(NumbersDialog(grade, onward=not self._looking_back), self._go_on)

    async def _go_on(self, action: str | None) -> None:
        if action is not None:
            await self.run_action(action)

    def action_disagree(self) -> None:
        """Ask for the learner's own score."""
        from quizzer.tui.screens.disagree import DisagreeDialog

        self.app.push_screen(DisagreeDialog(self._attempt), self._object)

    async def action_undo(self) -> None:
        """Take the grade back, and write on."""
        try:
            await asyncio.to_thread(self._session.undo)
        except QuizzerError as problem:
            self.notify(str(problem), severity="error", markup=False)
            return
        self.notify(_("The grade is taken back; your answer is a draft again."), markup=False)
        self.dismiss(Onward(Way.UNDONE))

    async def action_flag(self) -> None:
        """Flag the question."""
        from quizzer.tui.flagging import flag_question

        await flag_question(self, self._session, self._item)

    async def action_edit(self) -> None:
        """Edit the question."""
        from quizzer.tui.screens.question_editor import QuestionEditor

        bench, ref = self.face.bench, self._item.ref
        for entry in await asyncio.to_thread(bench.library.entries):
            if entry.id == ref.pack and entry.pack and (question := entry.pack.question(ref.question)):
                self.app.push_screen(QuestionEditor(bench, entry, question))
                return
        self.notify(_("The question is not in its pack any more."), markup=False)

    @on(OptionList.OptionSelected)
    def _take_follow_up(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(Onward(Way.NEXT, self._follow_ups[event.option_index]))

    async def _object(self, objection: Objection | None) -> None:
        if objection is None:
            return
        try:
            self._attempt = await asyncio.to_thread(
                self._session.override, self._attempt.id, objection.score, objection.note
            )
        except QuizzerError as problem:
            self.notify(str(problem), severity="error", markup=False)
            return
        judged = self._attempt.override
        for shown in self.query(ScoreBar):
            shown.override = judged
        self.query("#unsure").set(display=judged is None)
        said = (
            _("Your score is kept.")
            if objection.score is not None
            else _("The machine's score counts again.")
        )
        self.notify(said, markup=False)

    async def _explain(self) -> None:
        """Bring in Markdown, which takes as long as the rest of the page."""
        text = self._item.question.explanation
        places = self.query("#explanation")
        if not text or not places or not self.is_attached:
            return
        if not places.first().is_mounted:  # a busy machine is still building the page
            self.call_after_refresh(self._explain)
            return
        from textual.widgets import Markdown

        from quizzer.tui import emphasis

        await places.first().mount(Markdown(text, parser_factory=emphasis.parser, open_links=False))

    def _page(self, grade: Grade) -> Iterator[Widget]:
        yield from grade_parts(grade, self._attempt.override)
        if self._item.question.explanation:
            yield Section(_("Explanation"), id="explanation")
        if self._follow_ups:
            options = [Option(Content(one_line(item.question.question))) for item in self._follow_ups]
            yield Section(
                _("An interviewer would go on with"),
                KeyList(*options),
                note=_("f asks the first"),
            )

    def _place(self) -> Content:
        session = self._session
        number = "" if self._looking_back else f"{session.position + 1}/{session.total}"
        return dotted(styled(self._item.pack.title, "bold"), Content(number), styled(_("Result"), MUTED))

    def _score_before(self) -> float | None:
        from quizzer.practice.open_interviews import without_open_interviews

        try:
            found = without_open_interviews(self.face.bench.store, datetime.now(UTC)).attempts(
                pack=self._attempt.pack, question=self._attempt.question, until=self._attempt.ended_at
            )
            return next(
                (a.effective_score for a in found if not a.skipped and a.id != self._attempt.id), None
            )
        except QuizzerError:
            return None
