"""Writing a question of a pack: four fields, what they come to, and a box to try an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from quizzer.authoring.manuscript import Manuscript, Part, manuscript_of, points_text
from quizzer.errors import QuizzerError
from quizzer.locale import _, mark
from quizzer.packs.library import Origin, PackEntry
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.keys import key
from quizzer.tui.proofreading import Proof, proofread
from quizzer.tui.saving import Conflict, Saved, save_first, save_question
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.screens.confirm import ConfirmDialog
from quizzer.tui.screens.leave_editor import LeaveDialog, Leaving
from quizzer.tui.unsaved import Unsaved
from quizzer.tui.widgets.edit_box import EditBox
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_points import KeyPointList, LossList
from quizzer.tui.widgets.proof_view import PARTS, ProofView
from quizzer.tui.widgets.score_bar import ScoreBar
from quizzer.tui.widgets.section import Section

if TYPE_CHECKING:
    from quizzer.grading.grade import Grade
    from quizzer.packs.schema import KeyPoint, Pack, Question
    from quizzer.tui.screens.new_pack import NewPack
    from quizzer.workbench import Workbench

PAUSE = 0.4
"""Seconds without a key after which the fields are read and kept."""


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
        & #form { width: 1fr; }
        & #preview { width: 1fr; padding: 0 1 0 2; }
        & #form > #question { height: 5; min-height: 4; }
        & #form > #answer { min-height: 6; }
        & #form > #rest { max-height: 12; }
        & #trial { height: 8; margin-top: 1; }
        & #grade { height: auto; }
        & #said { height: auto; color: $text-error; padding: 0 1; display: none; }
        & #said.-some { display: block; }
    }
    QuestionEditor.-narrow, QuestionEditor.-medium {
        & #preview { display: none; }
        &.-previewing #preview { display: block; }
        &.-previewing #form { display: none; }
    }
    QuestionEditor.-low #form > #question { height: 4; }
    QuestionEditor.-low #form > #answer, QuestionEditor.-low #form > #points { height: 6; }
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
        self._making = making
        self._bench = bench
        self._entry = entry
        self._before = question
        self._began = manuscript_of(question) if question is not None else Manuscript()
        self._unsaved = Unsaved(bench.settings.data_folder, entry.id, question.id if question else "")
        self._timer: Timer | None = None
        self._proof: Proof | None = None
        self._flags: Sequence[str] = ()
        """What learners noted at the question."""

    def compose(self) -> ComposeResult:
        """Lay out fields and preview."""
        yield Heading(self._place())
        yield Static(id="said", markup=False)
        with Horizontal(id="halves"):
            with VerticalScroll(id="form", can_focus=False):
                yield EditBox(_(PARTS[Part.QUESTION]), _("What is asked."), id="question")
                yield EditBox(
                    _(PARTS[Part.ANSWER]),
                    _("What a full-mark answer says, in two to six sentences."),
                    id="answer",
                )
                yield EditBox(
                    _(PARTS[Part.POINTS]),
                    _("- One claim a line. Empty: they are derived from the model answer."),
                    id="points",
                )
                yield EditBox(
                    _("{title} (YAML)").format(title=_(PARTS[Part.REST])),
                    "hints: [...]\ntags: [...]\ndifficulty: easy\ntime_limit: 90",
                    id="rest",
                )
            with VerticalScroll(id="preview", can_focus=False):
                yield ProofView()
                yield EditBox(_("Try an answer"), _("Answer as a learner would, then try it."), id="trial")
                yield Vertical(id="grade")
        yield KeyBar()

    async def on_mount(self) -> None:
        """Begin with the question, or with what was typed and not saved the last time."""
        kept = await asyncio.to_thread(self._unsaved.read)
        if self._before is not None:
            self._flags = await asyncio.to_thread(_notes, self._bench, self._entry.id, self._before.id)
        self._fill(kept if kept is not None else self._began)
        if kept is not None and kept != self._began:
            self.notify(_("What you typed the last time and did not save is back."), markup=False)
        self._read_soon()

    def put_away(self) -> bool:
        """Keep what is typed: the program ends."""
        return self._keep()

    def action_other_half(self) -> None:
        """Go to the other half; where there is no room for both, show it instead."""
        at_preview = self.query_one("#trial").has_focus or self.has_class("-previewing")
        self.set_class(not at_preview, "-previewing")
        self.query_one("#question" if at_preview else "#trial").focus()

    @work(exclusive=True, group="propose")
    async def action_propose(self) -> None:
        """Fill in key points."""
        proof = await self._read()
        if proof.question is None:
            await self._show(proof)
            return
        question = proof.question
        points = await asyncio.to_thread(_proposed, question, self._language(question))
        if points == question.key_points:
            self.notify(_("There is nothing to propose."), markup=False)
            return
        box = self.query_one("#points", EditBox)
        box.replace(points_text(points), (0, 0), box.document.end)
        box.focus()

    @work(exclusive=True, group="try")
    async def action_attempt(self) -> None:
        """Grade the answer in the box."""
        answer = self.query_one("#trial", EditBox).text
        if not answer.strip():
            self.add_class("-previewing")
            self.query_one("#trial").focus()
            return
        proof = await self._read()
        if proof.question is None:
            await self._show(proof)
            return
        place = self.query_one("#grade", Vertical)
        await place.remove_children()
        await place.mount(Static(styled(_("Grading ..."), MUTED)))
        try:
            grade = await asyncio.to_thread(_graded, self._bench, proof.question, answer)
        except QuizzerError as problem:
            await place.remove_children()
            await place.mount(Static(Content(str(problem))))
            return
        async with self.batch():
            await place.remove_children()
            await place.mount_all(_grade_parts(grade))
        self.call_after_refresh(place.scroll_visible, animate=False, top=True)

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Save."""
        await self._save()

    @work(exclusive=True, group="leave")
    async def action_leave(self) -> None:
        """Go back, with or without the changes."""
        if self._typed() == self._began:
            self._unsaved.forget()
            self.dismiss(None)
            return
        way = await self.app.push_screen_wait(LeaveDialog())
        if way is Leaving.SAVE:
            if await self._save():
                self.dismiss(None)
        elif way is Leaving.KEEP:
            self._keep()
            self.dismiss(None)
        elif way is Leaving.DISCARD:
            self._stop()
            self._unsaved.forget()
            self.dismiss(None)

    async def _save(self, *, over: bool = False) -> bool:
        proof = await self._read()
        await self._show(proof)
        new = proof.question
        if new is None:
            self._say(_("The question cannot be saved yet; the preview says why."))
            self.query_one(f"#{proof.troubles[0].part}").focus()
            return False
        if not over and self._entry.origin is Origin.SHIPPED and not await self._copy_wanted():
            return False
        folder = self._bench.settings.pack_folder
        try:
            if (making := self._making) is not None:
                done: Saved | Conflict = await asyncio.to_thread(
                    save_first, self._entry.path, making.title, making.language, new
                )
            else:
                done = await asyncio.to_thread(
                    save_question, self._entry, folder, self._before, new, over=over
                )
        except QuizzerError as problem:
            self._say(str(problem))
            return False
        if isinstance(done, Conflict):
            return await self._write_over() and await self._save(over=True)
        self._stop()
        self._unsaved.forget()
        self._before, self._began, self._making = new, self._typed(), None
        self._entry = replace(self._entry, path=done.file, origin=Origin.USER, pack=done.pack)
        self._unsaved = Unsaved(self._bench.settings.data_folder, self._entry.id, new.id)
        self.query_one(Heading).place = self._place()
        self._say("")
        self.notify(_("Saved: {file}").format(file=done.file), markup=False)
        return True

    async def _copy_wanted(self) -> bool:
        body = _(
            "This pack comes with quizzer. It is copied into your own folder, and your copy is used from then on:"
        )
        return await self.app.push_screen_wait(
            ConfirmDialog(
                _("Change a copy"),
                Content.assemble(body, "\n", (str(self._bench.settings.pack_folder), "$text-primary")),
                _("Copy and save"),
            )
        )

    async def _write_over(self) -> bool:
        return await self.app.push_screen_wait(
            ConfirmDialog(
                _("Changed meanwhile"),
                _("Another program has changed this question since you opened it. Yours would replace it."),
                _("Write over it"),
            )
        )

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        if event.text_area.id != "trial":
            self._read_soon()

    def _read_soon(self) -> None:
        self._stop()
        self._timer = self.set_timer(PAUSE, self._take_in)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @work(exclusive=True, group="read")
    async def _take_in(self) -> None:
        """Keep what is typed, and show what it comes to."""
        if self._typed() != self._began:
            await asyncio.to_thread(self._keep_text, self._typed())
        self.query_one(Heading).place = self._place()
        await self._show(await self._read())

    async def _show(self, proof: Proof) -> None:
        if not self.is_attached or proof == self._proof:
            return
        self._proof = proof
        bad = {trouble.part for trouble in proof.troubles}
        for part in Part:
            self.query_one(f"#{part}").set_class(part in bad and self._typed() != Manuscript(), "-bad")
        await self.query_one(ProofView).show(proof)

    async def _read(self) -> Proof:
        """Proofread what is typed now."""
        name = self._before.id if self._before else None
        return await asyncio.to_thread(_proofread, self._typed(), name, self._entry.pack, self._flags)

    def _language(self, question: Question) -> str:
        if self._entry.pack is not None:
            return self._entry.pack.language_of(question)
        return self._making.language if self._making else "ko"

    def _typed(self) -> Manuscript:
        return Manuscript(**{part.value: self.query_one(f"#{part}", EditBox).text for part in Part})

    def _fill(self, text: Manuscript) -> None:
        for part in Part:
            self.query_one(f"#{part}", EditBox).load_text(getattr(text, part))

    def _keep(self) -> bool:
        self._stop()
        text = self._typed()
        return text != self._began and self._unsaved.write(text)

    def _keep_text(self, text: Manuscript) -> None:
        self._unsaved.write(text)

    def _say(self, sentence: str) -> None:
        said = self.query_one("#said", Static)
        said.set_class(bool(sentence), "-some")
        said.update(Content(sentence))

    def _place(self) -> Content:
        title = self._entry.pack.title if self._entry.pack else self._entry.id
        title = self._making.title if self._making else title
        unsaved = self.is_mounted and self._typed() != self._began
        return dotted(
            styled(title, "bold"),
            Content(self._before.id if self._before else _("New question")),
            styled(_("not saved"), "$text-accent") if unsaved else Content(""),
        )


def _notes(bench: Workbench, pack: str, question: str) -> list[str]:
    """Read what was noted at a question; a store that refuses has its own way to say so."""
    with suppress(QuizzerError):
        return [flag.note for flag in bench.store.flags() if flag.ref == (pack, question)]
    return []


def _proofread(text: Manuscript, name: str | None, pack: Pack | None, flags: Sequence[str]) -> Proof:
    """Read the fields; a new question is named by its telling words."""
    if name is None:
        from quizzer.authoring.drafting import question_id

        taken = [question.id for question in pack.questions] if pack else []
        name = question_id(text.question or "?", taken)
    return proofread(text, name, pack, flags)


def _proposed(question: Question, language: str) -> tuple[KeyPoint, ...]:
    from quizzer.authoring.proposing import accepted, propose

    return accepted(question, propose(question, "en" if language == "en" else "ko")).key_points


def _graded(bench: Workbench, question: Question, answer: str) -> Grade:
    return bench.grader().grade(question, answer)


def _grade_parts(grade: Grade) -> list[Section | ScoreBar]:
    parts: list[Section | ScoreBar] = [ScoreBar(grade)]
    if grade.contradictions or grade.guards:
        parts.append(Section(_("What cost points"), LossList(grade)))
    parts.append(Section(_("Key points"), KeyPointList(grade)))
    return parts
