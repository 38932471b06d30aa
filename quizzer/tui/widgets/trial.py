"""A box to try an answer to a question, and below it what the answer gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.locale import _
from quizzer.tui.drawing import MUTED, styled
from quizzer.tui.widgets.edit_box import EditBox
from quizzer.tui.widgets.key_points import KeyPointList, LossList
from quizzer.tui.widgets.score_bar import ScoreBar
from quizzer.tui.widgets.section import Section

if TYPE_CHECKING:
    from quizzer.grading.grade import Grade


class Trial(Vertical):
    """Has no grade until `show`."""

    DEFAULT_CSS = """
    Trial {
        height: auto;
        & > #trial { height: 8; margin-top: 1; }
        & > #grade { height: auto; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._hindered = False
        """Whether it says that the fields are no question."""

    def compose(self) -> ComposeResult:
        """Lay out the box, and room for a grade."""
        yield EditBox(_("Try an answer"), _("Answer as a learner would, then try it."), id="trial")
        yield Vertical(id="grade")

    @property
    def answer(self) -> str:
        """What is typed."""
        return self._box.text

    @property
    def used(self) -> bool:
        """Whether one is typing here."""
        return self._box.has_focus

    def begin(self) -> None:
        """Go to the box."""
        self._box.focus()

    async def wait(self) -> None:
        """Say that the answer is graded now."""
        await self._say(styled(_("Grading ..."), MUTED))

    async def refuse(self, problem: QuizzerError) -> None:
        """Say why grading failed."""
        await self._say(Content(str(problem)))

    async def hinder(self, trouble: str) -> None:
        """Say beside the box what keeps the fields from being a question, and with it this answer from a grade."""
        said = _("This cannot be graded before the question is whole. {trouble}").format(trouble=trouble)
        await self._say(styled(said, "$text-error"))
        self._hindered = True

    async def free(self) -> None:
        """Take back what `hinder` said: the fields are a question now."""
        if self._hindered:
            await self._say(Content(""))

    async def show(self, grade: Grade) -> None:
        """Show what the answer gets, and scroll there."""
        place = self.query_one("#grade", Vertical)
        async with self.batch():
            await place.remove_children()
            await place.mount_all(_parts(grade))
        self.call_after_refresh(place.scroll_visible, animate=False, top=True)

    async def _say(self, sentence: Content) -> None:
        self._hindered = False
        place = self.query_one("#grade", Vertical)
        await place.remove_children()
        await place.mount(Static(sentence))
        self.call_after_refresh(place.scroll_visible, animate=False)

    @property
    def _box(self) -> EditBox:
        return self.query_one("#trial", EditBox)


def _parts(grade: Grade) -> list[Section | ScoreBar]:
    parts: list[Section | ScoreBar] = [ScoreBar(grade)]
    if grade.contradictions or grade.guards:
        parts.append(Section(_("What cost points"), LossList(grade)))
    parts.append(Section(_("Key points"), KeyPointList(grade)))
    return parts
