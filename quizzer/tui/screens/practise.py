"""One question at a time: read it, answer it, hand it in. Whatever is typed is kept."""

from __future__ import annotations

import asyncio
import os
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType

from quizzer.errors import EnvironmentProblem
from quizzer.locale import _, mark
from quizzer.practice.plan import Plan
from quizzer.tui import editor
from quizzer.tui.desk import Graded, GraderState, GradingDesk, NotGraded
from quizzer.tui.drafts import DraftKeeper
from quizzer.tui.ending import Ending
from quizzer.tui.follow_up_wait import FollowUpWait
from quizzer.tui.keys import key
from quizzer.tui.onward import Onward, Way
from quizzer.tui.place import led_here, place_of
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.widgets.answer_pane import AnswerPane
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.question_text import QuestionText
from quizzer.tui.widgets.run_bar import RunBar

if TYPE_CHECKING:
    from quizzer.practice.session import Session
    from quizzer.practice.submission import Submission


class PractiseScreen(QuizzerScreen[Plan | None]):
    """Runs through a session. Gives what is to be practised next, None when nothing is.

    Args:
        session: The questions.
        desk: Grades the answers.
        over: Whether no question is asked any more, and only what it came to is shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s,f5,ctrl+enter", "submit", mark("Submit"), id="practise.submit",
            tooltip=mark("Hand the answer in.")),
        key("ctrl+t,f2", "hint", mark("Hint"), id="practise.hint", tooltip=mark("Show the next hint.")),
        key("ctrl+n,f3", "skip", mark("Skip"), id="practise.skip",
            tooltip=mark("Pass over the question; what was typed is kept.")),
        key("escape", "leave", mark("Leave"), id="practise.leave",
            tooltip=mark("End here, or back to the result; what was typed is kept.")),
        key("ctrl+l,f8", "flag", mark("Flag"), id="practise.flag",
            tooltip=mark("Flag the question with a note, such as a mistake in it.")),
        key("ctrl+o,f4", "edit", mark("Editor"), id="practise.editor",
            tooltip=mark("Write the answer in your own editor.")),
    ]  # fmt: skip

    AUTO_FOCUS = "AnswerBox"

    DEFAULT_CSS = """
    PractiseScreen.-over > * { visibility: hidden; }
    """

    def __init__(self, session: Session, desk: GradingDesk, *, over: bool = False) -> None:
        super().__init__()
        self._over = over
        self._session = session
        self._desk = desk
        self._drafts = DraftKeeper(self, session, self._typed, self._draft_kept)
        self._waiting_for: Submission | None = None
        self._follow_up = FollowUpWait()
        self._ending = Ending(
            self, session, desk, flush=self._drafts.flush, ask=self._show_question, go_on=self._after_result
        )

    def compose(self) -> ComposeResult:
        """Lay out question, answer and what is known about both."""
        yield Heading()
        yield RunBar()
        yield QuestionText()
        yield AnswerPane()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the first question, and let time pass."""
        await (self._ending.end() if self._over else self._show_question())
        self.set_interval(1, self._tick)

    def put_away(self) -> bool:
        """Keep what is typed: the program ends. Tells whether there was something."""
        self._drafts.flush()
        if self._session.may_end and (self._ending.over or not self._session.plan.mock):
            self._session.finish()  # any other is offered again
        written = [pane for pane in self.query(AnswerPane) if pane.is_mounted and pane.text.strip()]
        return bool(written) and not self._session.finished

    @property
    def session(self) -> Session:
        """What is practised."""
        return self._session

    async def before_quit(self) -> bool:
        """The end of an interview that has begun is asked about, and talked over before the program ends."""
        told = self._ending.talked_over
        if told and not self._session.finished:
            await self._ending.leave()
        return told and self.app.screen is not self

    async def graded(self, result: Graded) -> None:
        """Show the grade of the answer that is waited for."""
        self._follow_up.reported(result.submission)
        if result.submission is not self._waiting_for:
            return
        self._waiting_for = None
        self._pane.say("")
        if (problem := self._session.ledger.problem) is not None:
            self.face.complain_once(problem)
        self._ending.show_result(result.attempt)

    async def not_graded(self, result: NotGraded) -> None:
        """Say why there is no grade, and give the answer back."""
        self._follow_up.reported(result.submission)
        if result.submission is not self._waiting_for:
            return
        self._waiting_for = None
        self._session.retry()
        await asyncio.to_thread(self._session.restore)
        self._pane.restore(result.submission.answer)
        self._drafts.changed(result.submission.answer)
        self._pane.say(str(result.problem), bad=True)

    async def action_submit(self) -> None:
        """Hand the answer in."""
        if self._waiting_for is not None or self._follow_up.waiting or self._session.finished:
            return
        text = self._pane.text
        if not text.strip():
            sentence = _("Nothing is written yet. Skip with {key} if you want to go on.")
            self._pane.say(sentence.format(key=self._key_of("skip")))
            return
        submission = self._session.submit(text)
        self._drafts.keep(submission.draft)
        if not self._session.reveals_results:
            self._follow_up.begin(submission)
        self._desk.take(self._session, submission)
        self._pane.hold()
        if self._session.reveals_results:
            self._waiting_for = submission
            self._pane.say(self._waiting_words())
        else:
            self.run_worker(self._go_on(submission), group="interview")

    async def _go_on(self, submission: Submission) -> None:
        """Ask the next question of an interview: a follow-up, if the grade that leads to it comes soon."""
        await self._follow_up.over()
        if self._ending.over:
            return
        if self._session.current is submission.item and self._session.submitted:
            self._session.next()
            await self._show_question()

    def action_hint(self) -> None:
        """Show one hint more."""
        if self._session.finished or self._pane.held:
            return
        if self._session.hint() is None:
            hints = self._session.hints
            self._pane.say(_("There are no more hints.") if hints else _("This question has no hints."))
        self._show_hints()
        self._drafts.changed(self._pane.text)

    async def action_skip(self) -> None:
        """Pass over the question."""
        if self._session.finished or self._pane.held:
            return
        self._drafts.flush()
        await asyncio.to_thread(self._session.skip)
        await self._show_question()

    async def action_edit(self) -> None:
        """Write the answer in the user's editor."""
        item = self._session.current
        if item is None or self._pane.held:
            return
        try:
            command = editor.command(os.environ)
            with self.suspended():
                text = editor.edit(self._pane.text, item.question.question, command)
        except EnvironmentProblem as problem:
            self._pane.say(str(problem), bad=True)
        except SuspendNotSupported:
            self._pane.say(_("An editor cannot be opened from here."), bad=True)
        else:
            self._pane.replace(text)

    async def action_flag(self) -> None:
        """Flag the question."""
        from quizzer.tui.flagging import flag_question

        if (item := self._session.current) is not None:
            await flag_question(self, self._session, item)

    def suspended(self) -> AbstractContextManager[object]:
        """Give the terminal away for a while."""
        return self.app.suspend()

    async def action_leave(self) -> None:
        """End the session here; an interview that has begun only where that is meant."""
        if not self._follow_up.waiting:  # the next question comes in a moment
            await self._ending.leave()

    @on(AnswerPane.Typed)
    def _keep_draft(self, event: AnswerPane.Typed) -> None:
        self._drafts.changed(event.text)

    def _typed(self) -> str | None:
        return next((pane.typed for pane in self.query(AnswerPane) if pane.is_mounted), None)

    def _draft_kept(self, kept: bool) -> None:
        if kept:
            self._pane.note(_("Draft kept") if self._pane.text.strip() else "")
        elif (problem := self._session.ledger.problem) is not None:
            self._pane.note(_("Draft not kept"), bad=True)
            self.face.complain_once(problem)

    def kept_after_all(self) -> None:
        """Say that the draft is kept."""
        if self.query(AnswerPane) and not self._session.finished:
            self._draft_kept(True)

    async def _after_result(self, onward: Onward | None) -> None:
        way = onward.way if onward else Way.NEXT
        if onward is not None and onward.follow_up is not None:
            self._session.ask_next(onward.follow_up)
        if way is Way.LEAVE:
            self._session.next()
            await self._ending.end()
            return
        if way in (Way.RETRY, Way.IMPROVE):
            last = self._session.last
            text = self._pane.text or (last.answer if last else "") if way is Way.IMPROVE else ""
            self._session.retry()
            await self._show_question(text)
            return
        if way is not Way.UNDONE:
            self._session.next()
        await self._show_question()

    async def _show_question(self, text: str | None = None) -> None:
        """Show the current question.

        Args:
            text: What the answer begins with. None: the draft, if there is one.
        """
        item = self._session.current
        if item is None:
            await self._ending.sum_up()
            return
        note = ""
        if text is None:
            draft = await asyncio.to_thread(self._session.restore)
            text = draft.text if draft else ""
            note = _("Your draft is back") if draft else ""
        self.query_one(Heading).place = place_of(item, self._session)
        self.query_one(RunBar).share = self._session.position / max(1, self._session.total)
        self.query_one(QuestionText).show(item.question.question, led_here(self._session))
        over = _("The time is over: an interviewer would go on now") if self._session.plan.mock else ""
        self._pane.begin(text, note, limit=self._session.seconds_allowed, over=over)
        self._drafts.begin()
        if self._session.elsewhere:
            said = _(
                "This question is open in another window. What you write here is kept beside what is written there."
            )
            self._pane.say(said)
        self._show_hints()
        self._tick()

    def _show_hints(self) -> None:
        item = self._session.current
        if item is not None:
            self._pane.show_hints(self._session.hints, len(item.question.hints))

    def _tick(self) -> None:
        if not self._session.finished and self._waiting_for is None and self.is_current:
            self._pane.seconds = int(self._session.sketch("").seconds)

    def _waiting_words(self) -> str:
        if self.face.grader is GraderState.READY:
            return _("Grading ...")
        return _("The model is loading; your answer is graded as soon as it is there.")

    @property
    def _pane(self) -> AnswerPane:
        return self.query_one(AnswerPane)

    def _key_of(self, action: str) -> str:
        shown = (name for name, each in self.active_bindings.items() if each.binding.action == action)
        return self.face.key_words(next(shown, ""))
