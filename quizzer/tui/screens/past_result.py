"""An answer of some time ago, as it was graded then."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from quizzer.locale import _, mark
from quizzer.reports.words import moment
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.keys import key
from quizzer.tui.onward import Onward, Way
from quizzer.tui.screens.result import ResultScreen

if TYPE_CHECKING:
    from quizzer.practice.looking_back import LookBack, Past


class PastResult(ResultScreen):
    """Shows an attempt that was kept. Gives RETRY where its question is to be asked again, else None.

    Args:
        session: Of this one answer.
        past: What is shown.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q", "leave", mark("Back"), id="past.back", tooltip=mark("Back to the list.")),
        key("r", "practise", mark("Practise"), id="past.practise",
            tooltip=mark("Practise the question of this answer again.")),
        key("v", "compare", mark("Compare"), id="past.compare",
            tooltip=mark("Compare this answer with the one before to the same question, key point by key point.")),
    ]  # fmt: skip

    DEFAULT_CSS = """
    PastResult #past { height: auto; margin-bottom: 1; color: $text-muted; }
    """

    def __init__(self, session: LookBack, past: Past) -> None:
        super().__init__(session, past.attempt, past.item, looking_back=True)
        self._past = past

    async def on_mount(self) -> None:
        """Say below the question what became of it, and of the grade."""
        if lines := self._lines():
            await self.mount(Static("\n".join(lines), id="past", markup=False), after="#question")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Practise and edit only what is still there."""
        if action in ("practise", "edit", "flag"):
            return not self._past.gone
        return super().check_action(action, parameters)

    def action_practise(self) -> None:
        """Ask the question again."""
        self.dismiss(Onward(Way.RETRY))

    @work(exclusive=True, group="open")
    async def action_compare(self) -> None:
        """Compare with the answer before."""
        from quizzer.tui.looking import compare_with_before

        await compare_with_before(self, self.face.bench, self._attempt.id)

    def _lines(self) -> list[str]:
        lines = []
        if self._past.gone:
            lines.append(_("The question is not in its pack any more."))
        if self._past.edited:
            lines.append(_("The question was changed since; this grade is for the older text."))
        lines += [
            _("Until {date}, the machine's score was {score:.0f} ({engine}).").format(
                date=moment(each.at), score=each.score, engine=each.record.get("engine", "?")
            )
            for each in self._past.former
        ]
        if self._attempt.note:
            lines.append(_("Your note: {note}").format(note=self._attempt.note))
        return lines

    def _place(self) -> Content:
        return dotted(
            styled(self._item.pack.title, "bold"),
            styled(moment(self._attempt.ended_at), MUTED),
            styled(_("Result"), MUTED),
        )
