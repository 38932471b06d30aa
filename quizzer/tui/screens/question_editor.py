"""Writing a question of a pack: four fields, what they come to, and a box to try an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from quizzer.authoring.manuscript import Manuscript, Part, points_text
from quizzer.errors import QuizzerError
from quizzer.locale import _, mark
from quizzer.packs.library import PackEntry
from quizzer.tui.desk import as_problem
from quizzer.tui.drawing import dotted, styled
from quizzer.tui.keys import key
from quizzer.tui.proofreading import Proof
from quizzer.tui.saving import Conflict
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.screens.before_saving import copy_dialog, write_over_dialog
from quizzer.tui.screens.leave_editor import LeaveDialog, Leaving
from quizzer.tui.subject import Subject
from quizzer.tui.unsaved import Keeper
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.proof_view import ProofView, in_short
from quizzer.tui.widgets.question_form import QuestionForm
from quizzer.tui.widgets.trial import Trial

if TYPE_CHECKING:
    from quizzer.packs.schema import Question
    from quizzer.tui.screens.new_pack import NewPack
    from quizzer.workbench import Workbench

PAUSE = 0.4
"""Seconds without a key after which the fields are read."""


class QuestionEditor(QuizzerScreen[None]):
    """Edits a question.

    Args:
        bench: Has the grader and the folders.
        entry: The pack.
        question: What is changed. None: a new one.
        making: The pack is made with this question. None: it is there.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s,f5", "save", mark("Save"), id="editor.save", tooltip=mark("Save the question into its pack.")),
        key("ctrl+t,f2", "attempt", mark("Try"), id="editor.try",
            tooltip=mark("Grade the answer in the box that tries the question.")),
        key("ctrl+n,f3", "other_half", mark("Preview"), id="editor.preview",
            tooltip=mark("Go to the preview and the box to try an answer, or back to the fields.")),
        key("ctrl+l,f8", "propose", mark("Propose"), id="editor.propose",
            tooltip=mark("Propose key points with terms in both languages, made of the model answer.")),
        key("escape", "leave", mark("Leave"), id="editor.leave",
            tooltip=mark("Back to the packs; unsaved changes are asked about.")),
    ]  # fmt: skip

    AUTO_FOCUS = "#question"

    DEFAULT_CSS = """
    QuestionEditor {
        & #halves { height: 1fr; padding: 0 1; }
        & #preview { width: 1fr; padding: 0 1 0 2; }
        & #said { height: auto; max-height: 4; color: $text-error; padding: 0 1; display: none; }
        & #said.-some { display: block; }
    }
    QuestionEditor.-narrow, QuestionEditor.-medium {
        & #preview { display: none; }
        &.-previewing #preview { display: block; }
        &.-previewing QuestionForm { display: none; }
    }
    """

    def __init__(
        self,
        bench: Workbench,
        entry: PackEntry,
        question: Question | None = None,
        *,
        making: NewPack | None = None,
    ) -> None:
        super().__init__()
        self._bench = bench
        self._subject = Subject(entry, question, making)
        self._began = self._subject.begin()
        self._keeper = self._new_keeper()
        self._timer: Timer | None = None
        self._proof: Proof | None = None
        self._refused = False
        """Whether it was tried to save what is no question yet."""
        self._flags: Sequence[str] = ()
        """What learners noted at the question."""

    def compose(self) -> ComposeResult:
        """Lay out fields and preview."""
        yield Heading(self._place())
        yield Static(id="said", markup=False)
        with Horizontal(id="halves"):
            yield QuestionForm()
            with VerticalScroll(id="preview", can_focus=False):
                yield ProofView()
                yield Trial()
        yield KeyBar()

    async def on_mount(self) -> None:
        """Begin with the question, or with what was typed and not saved the last time."""
        kept = await asyncio.to_thread(self._keeper.read)
        self._flags = await asyncio.to_thread(self._subject.notes, self._bench)
        self._form.fill(kept if kept is not None else self._began)
        if kept is not None and kept != self._began:
            self._tell(_("What you typed the last time and did not save is back."))
        self._read_soon()

    def put_away(self) -> bool:
        """Keep what is typed: the program ends."""
        return self._keeper.flush()

    def unkept(self) -> str:
        """Give the fields that the disk did not take."""
        return self._keeper.refused

    def action_other_half(self) -> None:
        """Go to the other half; where there is no room for both, show it instead."""
        at_preview = self._trial.used or self.has_class("-previewing")
        self.set_class(not at_preview, "-previewing")
        if at_preview:
            self._form.go_to(Part.QUESTION)
        else:
            self._trial.begin()

    @work(exclusive=True, group="propose")
    async def action_propose(self) -> None:
        """Fill in key points."""
        proof = await self._read()
        if proof.question is None:
            await self._show(proof)
            return
        points = await asyncio.to_thread(self._subject.proposed, proof.question)
        if points == proof.question.key_points:
            self._tell(_("There is nothing to propose."))
            return
        self._form.replace(Part.POINTS, points_text(points))

    @work(exclusive=True, group="try")
    async def action_attempt(self) -> None:
        """Grade the answer in the box."""
        trial = self._trial
        answer = trial.answer
        if not answer.strip():
            self.add_class("-previewing")
            trial.begin()
            return
        proof = await self._read()
        if proof.question is None:
            await self._show(proof)
            await trial.hinder(in_short(proof))
            return
        await trial.wait()
        try:
            grader = await asyncio.to_thread(self._bench.grader)
            grade = await asyncio.to_thread(grader.grade, proof.question, answer)
        except Exception as error:  # a fault of the grader must not take the question along
            await trial.refuse(as_problem(error))
            return
        await trial.show(grade)

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Save."""
        await self._save()

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Go back, with or without the changes."""
        if self._typed() == self._began:
            self._keeper.forget()
            self.dismiss(None)
            return
        way = await self.app.push_screen_wait(LeaveDialog())
        if way is Leaving.SAVE:
            if await self._save():
                self.dismiss(None)
        elif way is Leaving.KEEP:
            self._keeper.flush()
            self.dismiss(None)
        elif way is Leaving.DISCARD:
            self._keeper.forget()
            self.dismiss(None)

    async def _save(self, *, over: bool = False) -> bool:
        proof = await self._read()
        await self._show(proof)
        new = proof.question
        if new is None:
            self._refused = True
            self._show_place()
            self._say(in_short(proof))
            self._form.go_to(proof.troubles[0].part)
            return False
        folder, agreed = self._bench.settings.pack_folder, self.app.push_screen_wait
        if not over and self._subject.shipped and not await agreed(copy_dialog(folder)):
            return False
        try:
            done = await asyncio.to_thread(self._subject.save, new, folder, over=over)
        except QuizzerError as problem:
            self._say(str(problem))
            return False
        if isinstance(done, Conflict):
            return await agreed(write_over_dialog()) and await self._save(over=True)
        self._keeper.forget()
        self._subject, self._began = self._subject.after(new, done), self._typed()
        self._keeper = self._new_keeper()
        self._say("")
        self._tell(_("Saved: {file}").format(file=done.file))
        return True

    @on(QuestionForm.Changed)
    def _read_soon(self) -> None:
        self._keeper.changed()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._take_in)

    @work(exclusive=True, group="read")
    async def _take_in(self) -> None:
        """Show what is typed now comes to."""
        if not self._refused:
            self._say("")
        self._show_place()
        await self._show(await self._read())

    async def _show(self, proof: Proof) -> None:
        if not self.is_attached:
            return
        if self._refused:
            self._refused = proof.question is None
            self._show_place()
            self._say(in_short(proof))
        if proof == self._proof:
            return
        self._proof = proof
        if proof.question is not None:
            await self._trial.free()
        self._form.mark_bad({each.part for each in proof.troubles} if self._typed() != Manuscript() else ())
        await self.query_one(ProofView).show(proof)

    async def _read(self) -> Proof:
        """Proofread what is typed now."""
        return await asyncio.to_thread(self._subject.proof, self._typed(), self._flags)

    def _typed(self) -> Manuscript:
        return self._form.manuscript

    @property
    def _form(self) -> QuestionForm:
        return self.query_one(QuestionForm)

    @property
    def _trial(self) -> Trial:
        return self.query_one(Trial)

    def _new_keeper(self) -> Keeper:
        place = self._subject.unsaved(self._bench.settings.data_folder)
        return Keeper(self, place, lambda: None if (text := self._typed()) == self._began else text)

    def _say(self, sentence: str) -> None:
        said = self.query_one("#said", Static)
        said.set_class(bool(sentence), "-some")
        said.update(Content(sentence))

    def _tell(self, sentence: str) -> None:
        """Say what was done."""
        self._show_place()
        self.query_one(Heading).tell(sentence)

    def _show_place(self) -> None:
        self.query_one(Heading).place = self._place()

    def _place(self) -> Content:
        if self._refused:
            return styled(_("The question cannot be saved yet."), "$text-error")
        unsaved = self.is_mounted and self._typed() != self._began
        return dotted(
            styled(self._subject.title, "bold"),
            Content(self._subject.before.id if self._subject.before else _("New question")),
            styled(_("not saved"), "$text-accent") if unsaved else Content(""),
        )
