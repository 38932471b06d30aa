"""The settings: what each does, what it is, where that comes from, and changing it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quizzer.config.catalogue import CATALOGUE, LANGUAGE_WORDS, Described, described, value_said
from quizzer.config.editing import read_value, shown
from quizzer.errors import QuizzerError, UsageError
from quizzer.locale import _, current_language, mark
from quizzer.tui import themes
from quizzer.tui.drawing import MUTED, dotted, spread, styled
from quizzer.tui.keys import key
from quizzer.tui.model_choices import MODELS, model_choices
from quizzer.tui.preferences import Preferences
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.signs import signs
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList


class SettingList(KeyList):
    """One line for each setting, and one above each group."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("enter", "select", mark("Change"), id="settings.change",
            tooltip=mark("Change the setting under the highlight."))
    ]  # fmt: skip

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to change what can be changed here."""
        screen = self.screen
        if action == "select" and isinstance(screen, SettingsScreen):
            return screen.can_change
        return super().check_action(action, parameters)


class SettingsScreen(QuizzerScreen[None]):
    """Lists the settings by group; below them, what the one under the highlight does.

    Args:
        preferences: What is chosen, and what writes it.
        at: The setting that has the highlight first. None: the first one.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("x,delete", "reset", mark("Default"), id="settings.reset",
            tooltip=mark("Take the setting under the highlight out of the file, so that its default counts.")),
        key("escape,q,comma", "dismiss(None)", mark("Back"), id="settings.back",
            tooltip=mark("Back to where you came from.")),
    ]  # fmt: skip

    AUTO_FOCUS = "SettingList"

    DEFAULT_CSS = """
    SettingsScreen {
        & SettingList { margin: 1 2 0 2; height: 1fr; scrollbar-gutter: stable; }
        & SettingList > .option-list--option-disabled { color: $text-primary; text-style: bold; }
        & #detail { height: auto; min-height: 4; max-height: 6; padding: 0 3; border-top: solid $panel; }
        & #value { height: 1; padding: 0 3; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    SettingsScreen.-low SettingList { margin: 0 2; }
    """

    def __init__(self, preferences: Preferences, at: str | None = None) -> None:
        super().__init__()
        self._first = at or CATALOGUE[0].key
        self._preferences = preferences
        self._width = 0
        self._late: set[str] = set()

    def compose(self) -> ComposeResult:
        """Lay out list and explanation."""
        yield Heading()
        yield SettingList()
        yield Static(id="detail", markup=False)
        yield Static(id="value", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """List the settings."""
        self._draw(self._first)

    def on_resize(self) -> None:
        """Write the lines for another width."""
        self.call_after_refresh(self._refit)

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Offer what can be done with the setting under the highlight."""
        if action != "reset":
            return True
        each = self._pointed
        return each is not None and not self._fixed(each.key) and each.key in self._preferences.chosen.origins

    @property
    def can_change(self) -> bool:
        """Whether the setting under the highlight can be changed here."""
        each = self._pointed
        return each is not None and self._why_not(each) is None

    @work(exclusive=True, group="setting")
    async def _change(self) -> None:
        """Ask for a value, and write it."""
        each = self._pointed
        if each is None or not self.can_change:
            return
        typed = await self._asked(each)
        if typed is not None:
            await self._write(each, typed or None)

    @work(exclusive=True, group="setting")
    async def action_reset(self) -> None:
        """Let the default count."""
        if (each := self._pointed) is not None:
            await self._write(each, None)

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self._change()

    @on(OptionList.OptionHighlighted)
    def _explain(self) -> None:
        each = self._pointed
        if each is not None:
            self.query_one("#detail", Static).update(Content("\n").join(list(self._lines(each))))
            self.query_one("#value", Static).update(self._written(each))
        self.refresh_bindings()

    async def _asked(self, each: Described) -> str | None:
        """Ask for a value. Empty: the default; None: nothing changes."""
        from quizzer.tui.screens.setting import ChoiceDialog, ValueDialog

        chosen = self._preferences.chosen
        value = getattr(chosen, each.key)
        if each.key == "language":
            words = [(code, _(said)) for code, said in LANGUAGE_WORDS.items()]
            return await self.app.push_screen_wait(ChoiceDialog(_(each.title), words, value))
        if each.key == "theme":
            found = themes.listed(self.app.available_themes)
            choices = [("", _("Automatic")), *((name, f"{said}  {more}") for name, said, more in found)]
            return await self.app.push_screen_wait(ChoiceDialog(_(each.title), choices, value or ""))

        if each.key in MODELS:
            choices = await asyncio.to_thread(model_choices, each.key, value, chosen.cache_folder)
            note = _(
                "Another one: quizzer model use NAME, in a terminal, fetches and tries it; quizzer model list names some."
            )
            return await self.app.push_screen_wait(ChoiceDialog(_(each.title), choices, value, note))

        def fault(typed: str) -> str:
            try:
                read_value(each.key, typed)
            except UsageError as problem:
                return problem.remedy or problem.message
            return ""

        return await self.app.push_screen_wait(
            ValueDialog(_(each.title), _(each.meaning), _as_typed(each.key, value), fault)
        )

    async def _write(self, each: Described, typed: str | None) -> None:
        spoken = current_language()
        try:
            await self._preferences.change(each.key, typed)
        except QuizzerError as problem:
            self.notify(str(problem), severity="error", markup=False)
            return
        if not each.at_once:
            self._late.add(each.key)
        if current_language() != spoken:
            self.face.say_anew()
            self.query_one(KeyBar).refresh()
        self._draw(each.key)

    def _draw(self, at: str) -> None:
        """Write all lines; the highlight stands on a setting."""
        self._width = self.query_one(SettingList).scrollable_content_region.width
        self.query_one(Heading).place = dotted(
            styled("quizzer", "bold $text-primary"),
            styled(_("Settings"), "bold"),
            styled(str(self._preferences.chosen.config_file), MUTED),
        )
        options, group = [], ""
        for each in CATALOGUE:
            if each.group != group:
                group = each.group
                options.append(Option(_(group), disabled=True))
            options.append(Option(self._line(each), id=each.key))
        listed = self.query_one(SettingList)
        listed.set_options(options)
        listed.highlighted = listed.get_option_index(at)
        if listed.highlighted == 1:
            listed.scroll_home(animate=False)  # the first group's title too
        self._explain()

    def _refit(self) -> None:
        if self.query_one(SettingList).scrollable_content_region.width != self._width:
            each = self._pointed
            self._draw(self._first if each is None else each.key)

    def _line(self, each: Described) -> Content:
        chosen = self._preferences.chosen
        said = value_said(each.key, getattr(chosen, each.key))
        said = themes.called(said) if each.key == "theme" else said
        if (fixed := self._fixed(each.key)) is not None:
            right = dotted(Content(said), styled(fixed, "$text-warning"))
        else:
            right = styled(said, "bold" if each.key in chosen.origins else MUTED)
        title = Content(f"  {_(each.title)}")
        width = max(20, self._width - 2)
        if right.cell_length > width - title.cell_length - 2:
            right = _end_of(right, width - title.cell_length - 2)
        return spread(title, right, width)

    def _lines(self, each: Described) -> Iterator[Content]:
        yield Content(_(each.meaning))
        fixed = self._fixed(each.key)
        if (why := self._why_not(each)) is not None:
            yield styled(why, MUTED if fixed is None else "$text-warning")
        elif each.key in self._late:
            yield styled(_("The change counts from the next start."), "$text-warning")
        if each.key == "rating_thresholds" and (fitted := self._fitted()):
            said = _("In force for the machine's scores: {thresholds}, fitted by `quizzer calibrate`.")
            yield styled(said.format(thresholds=fitted), "$text-warning")

    def _fitted(self) -> str:
        """Write the thresholds that count instead of those of the settings. Empty: those of the settings do."""
        try:
            calibration = self.face.bench.store.calibration()
        except QuizzerError:
            return ""
        return (
            ""
            if calibration is None
            else shown(calibration.applied_to(self._preferences.chosen.rating_thresholds))
        )

    def _written(self, each: Described) -> str:
        """Write a setting as the file has it, and say where its value comes from."""
        chosen = self._preferences.chosen
        told = (
            _("set in {file}").format(file=chosen.config_file.name)
            if each.key in chosen.origins
            else _("default")
        )
        said = f"{each.key} = {_as_typed(each.key, getattr(chosen, each.key)) or '-'}"
        return said if self._fixed(each.key) else f"{told} {signs().dot} {said}"

    def _why_not(self, each: Described) -> str | None:
        """Say why a setting cannot be changed here. None: it can."""
        if (fixed := self._fixed(each.key)) is not None:
            said = _("Comes from {origin}, which counts more than the file; it cannot be changed here.")
            return said.format(origin=fixed)
        return _(each.elsewhere) if each.elsewhere else None

    def _fixed(self, name: str) -> str | None:
        return self._preferences.chosen.fixed_by(name)

    @property
    def _pointed(self) -> Described | None:
        """The setting under the highlight."""
        for listed in self.query(SettingList):
            option = listed.highlighted_option
            if option is not None and option.id is not None:
                return described(option.id)
        return None


def _as_typed(key: str, value: object) -> str:
    """Write a value as somebody types it, in the unit in which the list shows it."""
    return value_said(key, value) if key == "desired_retention" else shown(value)


def _end_of(content: Content, cells: int) -> Content:
    """Cut a text from the left: of a folder its end tells more."""
    while content.cell_length > max(4, cells) - 1:
        content = content[1:]
    return Content.assemble((signs().ellipsis, MUTED), content)
