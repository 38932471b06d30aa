"""The questions of a pack, each with its last score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, one_line, score, spread, styled
from quizzer.tui.keys import key
from quizzer.tui.signs import signs
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.words import DIFFICULTIES

if TYPE_CHECKING:
    from quizzer.packs.schema import Pack, Question
    from quizzer.tui.shelf import Shelf

WIDE = 50
"""Cells from which a line also tells the difficulty."""


class QuestionList(KeyList):
    """One line for each question."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", mark("Practise"), id="questions.open", tooltip=mark("Practise this question."))
    ]

    DEFAULT_CSS = "QuestionList { scrollbar-gutter: stable; }"

    class Opened(Message):
        """A question was chosen."""

        def __init__(self, pack: Pack, question: Question) -> None:
            super().__init__()
            self.pack = pack
            self.question = question

    def __init__(self) -> None:
        super().__init__(look_first=True)
        self._pack: Pack | None = None
        self._questions: Sequence[Question] = ()
        self._shelf: Shelf | None = None
        self._width = 0
        self._wanted: tuple[str, str] | None = None

    def point_at(self, pack_id: str, question_id: str) -> None:
        """Put the highlight on a question, when its pack is shown the next time."""
        self._wanted = pack_id, question_id

    @property
    def question(self) -> Question | None:
        """The question under the highlight."""
        return None if self.highlighted is None else self._questions[self.highlighted]

    def show(
        self, pack: Pack | None, questions: Sequence[Question], shelf: Shelf, *, first: bool = False
    ) -> None:
        """Show questions of a pack.

        Args:
            pack: Whose they are.
            questions: Those that are listed.
            shelf: What was answered.
            first: Whether the first gets the highlight where none has it: they were searched for.
        """
        here = (
            self.highlighted
            if pack is not None and self._pack is not None and pack.id == self._pack.id
            else None
        )
        before = None if here is None else self._questions[here].id
        ids = [question.id for question in questions]
        highlighted = ids.index(before) if before in ids else None
        if highlighted is None and here is not None and self.has_focus and questions:
            highlighted = min(here, len(questions) - 1)  # the one under the highlight is gone
        if self._wanted is not None and pack is not None and self._wanted[0] == pack.id:
            highlighted = ids.index(self._wanted[1]) if self._wanted[1] in ids else highlighted
            self._wanted = None
        if highlighted is None and first and questions:
            highlighted = 0
        self._pack, self._questions, self._shelf = pack, questions, shelf
        self._draw()
        self.highlighted = highlighted
        self.call_after_refresh(
            self._fit
        )  # A part that is shown for the first time is not always told its size.

    def on_focus(self) -> None:
        """Point at something as soon as keys arrive here."""
        if self.highlighted is None and self._questions:
            self.highlighted = 0

    def on_resize(self) -> None:
        """Fit the lines to another width."""
        self._fit()

    def _fit(self) -> None:
        """Write the lines anew where the width is another."""
        if self.scrollable_content_region.width != self._width:
            highlighted = self.highlighted
            self._draw()
            self.highlighted = highlighted

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which question it is."""
        event.stop()
        if self._pack is not None:
            self.post_message(self.Opened(self._pack, self._questions[event.option_index]))

    def _draw(self) -> None:
        self._width = self.scrollable_content_region.width
        width = max(16, self._width - 2)
        self.set_options(Option(self._line(question, width)) for question in self._questions)

    def _line(self, question: Question, width: int) -> Content:
        from quizzer.practice.attempt import QuestionRef

        ref = QuestionRef(self._pack.id if self._pack else "", question.id)
        shelf = self._shelf
        tally = shelf.tallies.get(ref) if shelf else None
        drafted = shelf is not None and ref in shelf.drafts
        flagged = shelf is not None and ref in shelf.flags
        mean = score(tally.last_score if tally else None)
        right = styled(_(DIFFICULTIES[question.difficulty]), MUTED) if width >= WIDE else Content("")
        return spread(
            Content.assemble(
                " " * (3 - mean.cell_length),
                mean,
                (f" {signs().draft}" if drafted else "  ", "$text-accent"),
                (f"{signs().flag} " if flagged else " ", "$text-error"),
                one_line(question.question),
            ),
            right,
            width,
        )
