"""How much is written and how long it took. Quiet: it never stops anybody."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from quizzer.locale import _, ngettext
from quizzer.tui.drawing import MUTED, bar, dotted, spread, styled
from quizzer.tui.words import clock

CELLS = 12


class TimeBar(Widget):
    """One line: words and characters on the left, time on the right."""

    DEFAULT_CSS = """
    TimeBar { height: 1; width: 1fr; }
    """

    text: reactive[str] = reactive("", always_update=False)
    """The answer so far."""

    seconds: reactive[int] = reactive(0)
    """Time spent on it."""

    limit: reactive[int | None] = reactive(None)
    """Seconds that the question gives. None: no limit."""

    def render(self) -> Content:
        """Write the line."""
        width = self.size.width
        words, letters = len(self.text.split()), len(self.text.strip())
        written = dotted(
            styled(ngettext("{count} word", "{count} words", words).format(count=words), MUTED),
            styled(ngettext("{count} character", "{count} characters", letters).format(count=letters), MUTED),
        )
        return spread(written, self._time(wide=width >= 48), width)

    def _time(self, *, wide: bool) -> Content:
        if self.limit is None:
            return styled(clock(self.seconds), MUTED)
        over = self.seconds > self.limit
        style = "$text-warning" if over else MUTED
        text = styled(f"{clock(self.seconds)} / {clock(self.limit)}", style)
        if over:
            text = Content.assemble(text, (" " + _("over"), style))
        if not wide:
            return text
        shown = bar(self.seconds / self.limit, CELLS, "$text-warning" if over else "$primary", thin=True)
        return Content.assemble(text, " ", shown)
