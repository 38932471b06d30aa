"""The packs, each with how far the learner is in it; broken ones with their problem."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from quizzer.locale import _, current_language, mark, ngettext
from quizzer.tui.drawing import MUTED, bar, dotted, one_line, score, spread, styled
from quizzer.tui.keys import key
from quizzer.tui.signs import signs
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.words import LANGUAGE_NAMES

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.tui.shelf import Shelf

BAR_CELLS = 10


class PackList(KeyList):
    """Two lines for each pack; one where the screen is low."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", mark("Practise"), id="packs.open", tooltip=mark("Practise the whole pack."))
    ]

    DEFAULT_CSS = "PackList { scrollbar-gutter: stable; }"

    class Pointed(Message):
        """The highlight stands on another pack."""

        def __init__(self, entry: PackEntry | None) -> None:
            super().__init__()
            self.entry = entry

    class Opened(Message):
        """A pack was chosen."""

        def __init__(self, entry: PackEntry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self) -> None:
        super().__init__(look_first=True)
        self._entries: Sequence[PackEntry] = ()
        self._shelf: Shelf | None = None
        self._shared: frozenset[str] = frozenset()
        self._ranked = False
        self._width = 0
        self._wanted: str | None = None

    def point_at(self, pack_id: str) -> None:
        """Put the highlight on a pack, as soon as it is listed."""
        self._wanted = pack_id
        ids = [entry.id for entry in self._entries]
        if pack_id in ids:
            self.highlighted = ids.index(pack_id)

    @property
    def entry(self) -> PackEntry | None:
        """The pack under the highlight."""
        return None if self.highlighted is None else self._entries[self.highlighted]

    def show(
        self,
        entries: Sequence[PackEntry],
        shelf: Shelf,
        point_at: str | None = None,
        *,
        ranked: bool = False,
    ) -> None:
        """Show packs, the user's own first, broken ones last.

        Args:
            entries: The packs.
            shelf: How far the learner is in them.
            point_at: The pack that gets the highlight. None: it stays on its pack where that is still there.
            ranked: Whether the order says how well they fit, and stays as it is.
        """
        if not ranked:
            entries = sorted(entries, key=lambda entry: (entry.pack is None, entry.origin != "user"))
        self._ranked = ranked
        before = self._wanted or point_at or (self.entry.id if self.entry else None)
        here = self.highlighted or 0
        self._entries, self._shelf, self._shared = entries, shelf, shelf.shared_titles()
        self._draw()
        ids = [entry.id for entry in entries]
        gone = all(entry.id != before for entry in shelf.entries)  # then its neighbour has the highlight
        nearest = min(here, len(ids) - 1) if gone else 0
        self.highlighted = ids.index(before) if before in ids else (nearest if ids else None)
        if before in ids:
            self._wanted = None
        self.post_message(self.Pointed(self.entry))
        self.call_after_refresh(self._fit)

    def on_resize(self) -> None:
        """Fit the lines to another width."""
        self._fit()

    def _fit(self) -> None:
        """Write the lines anew where the width is another."""
        if self.scrollable_content_region.width != self._width:
            highlighted = self.highlighted
            self._draw()
            self.highlighted = highlighted

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell which pack it is."""
        event.stop()
        self.post_message(self.Pointed(self.entry))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which pack it is."""
        event.stop()
        self.post_message(self.Opened(self._entries[event.option_index]))

    def _draw(self) -> None:
        self._width = self.scrollable_content_region.width
        width = max(16, self._width - 2)
        own = sum(entry.origin == "user" and entry.pack is not None for entry in self._entries)
        options: list[Option | None] = [Option(self._option(entry, width)) for entry in self._entries]
        if 0 < own < len(options) and not self._ranked and not self.screen.has_class("-low"):
            options.insert(own, None)  # a line between the user's own packs and those that come with quizzer
        self.set_options(options)

    def _option(self, entry: PackEntry, width: int) -> Content:
        if entry.pack is None:
            return self._broken(entry, width)
        shelf = self._shelf
        progress = shelf.progress.get(entry.id) if shelf else None
        total = len(entry.pack.questions)
        practised = progress.practised if progress else 0
        mastered = progress.mastered if progress else 0
        foreign = entry.pack.language != current_language()
        marks = dotted(
            styled(_("yours"), "$text-secondary") if entry.origin == "user" else "",
            styled(_(LANGUAGE_NAMES[entry.pack.language]), MUTED) if foreign else "",
            styled(f"{signs().due} {progress.due}", "$text-accent") if progress and progress.due else "",
        )
        share = bar(practised / total, BAR_CELLS, "$primary", thin=True)
        counted = styled(f"{practised}/{total}", MUTED)
        mean = score(progress.mean_score) if progress else Content("")
        if progress and progress.practised:
            mean = Content.assemble((_("mean") + " ", MUTED), mean)
        low = self.screen.has_class("-low")
        right = dotted(marks, counted, mean) if low else marks
        title = styled(one_line(entry.pack.title), "bold")
        if entry.pack.title in self._shared:  # the id is never cut: it alone tells the packs apart
            name = styled(entry.id, MUTED)
            room = max(2, width - name.cell_length - right.cell_length - 2)
            title = Content.assemble(title.truncate(room, ellipsis=True), " ", name)
        if low:
            return spread(title, right, width)
        left = Content.assemble(share, " ", counted)
        known = styled(_("{count} mastered").format(count=mastered), MUTED) if mastered else Content("")
        if dotted(left, known).cell_length + 1 + mean.cell_length <= width:  # half a word would say nothing
            left = dotted(left, known)
        return Content("\n").join([spread(title, right, width), spread(left, mean, width)])

    def _broken(self, entry: PackEntry, width: int) -> Content:
        count = len(entry.problems)
        said = ngettext("{count} problem", "{count} problems", count).format(count=count)
        title = Content.assemble(
            (f"{signs().warning} ", "bold $text-error"), (entry.path.name, "$text-error")
        )
        first = styled(one_line(str(entry.problems[0])) if entry.problems else "", MUTED)
        lines = [spread(title, styled(said, "$text-error"), width), spread(first, Content(""), width)]
        if self.screen.has_class("-low"):
            return lines[0]
        return Content("\n").join(lines)
