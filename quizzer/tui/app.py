"""The app: joins screens, sessions, grader and preferences, and leaves without losing a word."""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import reactive
from textual.worker import WorkerFailed

from quizzer.errors import QuizzerError
from quizzer.locale import _, mark, use_language
from quizzer.tui.base_app import BaseApp
from quizzer.tui.desk import Graded, GraderChanged, GraderState, GradingDesk, NotGraded
from quizzer.tui.keys import key
from quizzer.tui.leaving import Leaving
from quizzer.tui.practising import Sessions
from quizzer.tui.preferences import Preferences
from quizzer.tui.rescuing import AGAIN, Rescue
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.screens.packs import PacksScreen

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from quizzer.practice.plan import Plan
    from quizzer.tui.keyboard import InputEnded
    from quizzer.tui.screens.palette import Command
    from quizzer.workbench import Workbench


class QuizzerApp(BaseApp):
    """Practising on the screen.

    Args:
        bench: What is worked on.
        plan: What to practise at once. None: the packs are shown.
    """

    TITLE = "quizzer"
    CSS = """
    Button.-textual-compact:ansi { border: none !important; }
    ToastRack { margin-bottom: 2; }  /* the line above the keys has the clock and Submit */
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        key("question_mark,ctrl+g,f1", "help", mark("Help"), id="app.help",
            tooltip=mark("Show what every key does.")),
        key("colon,ctrl+p,f9", "command_palette", mark("Commands"), id="app.commands",
            tooltip=mark("Find a command by its name.")),
        key("ctrl+q", "quit", mark("Quit"), id="app.quit", priority=True, show=False,
            tooltip=mark("Leave quizzer; what was typed is kept.")),
        key("ctrl+r,f10", "save_elsewhere", mark("Save elsewhere"), id="app.save_elsewhere",
            tooltip=mark("Write what the store refuses into another file, and go on with that.")),
        Binding("ctrl+c", "quit", show=False, system=True),
    ]  # fmt: skip

    grader: reactive[GraderState] = reactive(GraderState.LOADING)
    """How far the grader is."""

    loading_text: reactive[str] = reactive("")
    """What is being done while the grader is loaded, or why it failed."""

    def __init__(self, bench: Workbench, plan: Plan | None = None) -> None:
        super().__init__()
        self.bench = bench
        self.desk = GradingDesk(bench, self.post_message)
        self._plan = plan
        self._sessions = Sessions(self, self._early)
        self._rescue = Rescue(self)
        self._leaving = Leaving(self, self._rescue)
        self._complaints: set[str] = set()
        self._looked = False
        self._preferences = Preferences(self)
        self._preferences.apply()

    def run(self, **options: Any) -> None:
        """Run until the user leaves; options are Textual's.

        Raises:
            Exception: Whatever went wrong inside. Drafts are kept, the terminal is as it was before.
        """
        self._leaving.on_terminal = True
        try:
            super().run(**options)
        finally:
            self._leaving.ended()
        problem = self._exception  # Textual keeps it for its test pilot, and tells nobody else.
        if problem is not None:  # where a worker failed, the log needs its own traceback
            raise problem.error if isinstance(problem, WorkerFailed) else problem

    def _fatal_error(self) -> None:
        # Textual would print a traceback with the values of variables, answers among them, over the terminal.
        # Here the caller of `run` is told instead, and says it as it says every failure.
        with suppress(Exception):
            self._leaving.save_unasked()
        self._close_messages_no_wait()

    def get_default_screen(self) -> PacksScreen:
        """Begin with the packs."""
        return PacksScreen(self.bench)

    def on_mount(self) -> None:
        """Begin with a plan, and be ready for a theme that changes, and for a terminal that goes away."""
        if self._plan is not None:
            self.practise(self._plan)
        self._preferences.watch()
        self._leaving.await_signals()
        self.set_interval(AGAIN, self._keep_again)

    def practise(self, plan: Plan) -> None:
        """Choose questions by a plan and ask them."""
        self._sessions.begin(plan)

    def settle(self) -> None:
        """Begin with what was put off until there is something to look at."""
        if not gc.isenabled():
            gc.freeze()  # What the start has made stays to the end.
            gc.enable()
        self.desk.open()
        if not self._looked:
            self._looked = True
            self.run_worker(self._rescue.tell_left_behind(), group="left")

    def complain_once(self, problem: QuizzerError) -> None:
        """Say a problem that does not stop the work, the first time it is met."""
        if str(problem) not in self._complaints:
            self._complaints.add(str(problem))
            refused = problem is self._rescue.refusal
            self.warn(f"{problem}\n{self._rescue.how_to()}" if refused else str(problem))
            self.refresh_bindings()

    async def on_grader_changed(self, event: GraderChanged) -> None:
        """Show how far the grader is."""
        self.grader = event.state
        self.loading_text = event.text if event.share is None else f"{event.text} {event.share:.0%}"
        if event.state is GraderState.FAILED:
            self.warn(event.text)

    async def on_graded(self, event: Graded) -> None:
        """Hand a grade to whoever waits for it."""
        self.desk.settle(event.submission)
        for screen in reversed(self.screen_stack):
            if isinstance(screen, QuizzerScreen):
                await screen.graded(event)

    async def on_not_graded(self, event: NotGraded) -> None:
        """Hand the reason why there is no grade to whoever waits for one."""
        self.desk.settle(event.submission)
        for screen in reversed(self.screen_stack):
            if isinstance(screen, QuizzerScreen):
                await screen.not_graded(event)

    def on_other_encoding(self) -> None:
        """Say why letters that are typed come as signs."""
        self.warn(
            _("The terminal sends letters that are not UTF-8; they come as {sign}. Set it to UTF-8.").format(
                sign="\ufffd"
            )
        )

    def on_input_ended(self, event: InputEnded) -> None:
        """Leave when the terminal is gone; fail, with everything kept, when what it sends could not be read."""
        if not isinstance(event.problem, OSError | EOFError):
            raise event.problem
        self._leaving.end()

    async def action_quit(self) -> None:
        """Leave; what is typed is kept."""
        await self._leaving.quit()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Offer another place only where the store refuses."""
        return self._rescue.refusal is not None if action == "save_elsewhere" else True

    def action_save_elsewhere(self) -> None:
        """Ask where to put what the store refuses."""
        self._rescue.offer(self._forget_complaints)

    def _keep_again(self) -> None:
        """Try again to store what was refused, where anything was."""
        if self._rescue.needed and not self._rescue.trying:
            self.run_worker(self._keep_and_tell(), group="rescue")

    async def _keep_and_tell(self) -> None:
        if await self._rescue.keep_again():
            self._forget_complaints()
            self.warn(_("The store takes answers again; everything is kept."), calm=True)
            for screen in self.screen_stack:
                if isinstance(screen, QuizzerScreen):
                    screen.kept_after_all()

    def _forget_complaints(self) -> None:
        """Say again what was said before, should it come again: the store is another one."""
        self._complaints.clear()
        self.refresh_bindings()

    def action_help(self) -> None:
        """Show what every key does."""
        from textual.widgets import TextArea

        from quizzer.tui.screens.help import HelpDialog

        screen = self.screen
        if not isinstance(screen, HelpDialog):
            writing = bool(screen.query(TextArea))
            file = str(self.bench.settings.config_file)
            self.push_screen(HelpDialog(screen.active_bindings, writing=writing, keymap_file=file))

    def action_command_palette(self) -> None:
        """Show the command palette."""
        from quizzer.tui.commands import commands
        from quizzer.tui.screens.palette import PaletteDialog

        screen = self.screen
        if not isinstance(screen, PaletteDialog):
            self.push_screen(PaletteDialog(_("Commands"), list(commands(self, screen))), self._run_command)

    def search_themes(self) -> None:
        """Show the themes."""
        from quizzer.tui.commands import themes
        from quizzer.tui.screens.palette import PaletteDialog
        from quizzer.tui.themes import called

        self.push_screen(PaletteDialog(_("Theme"), themes(self), at=called(self.theme)), self._run_command)

    def _run_command(self, command: Command | None) -> None:
        if command is not None:
            self.call_later(command.run)

    def open_settings(self, at: str | None = None) -> None:
        """Show the settings, with the highlight on one of them."""
        from quizzer.tui.screens.settings import SettingsScreen

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen(self._preferences, at))

    def speak(self, code: str) -> None:
        """Go on in another language, and remember it."""
        use_language(code)
        self._preferences.remember("language", code)
        self.say_anew()

    def say_anew(self) -> None:
        """Let the packs be told in the language of now."""
        for screen in self.screen_stack:
            if isinstance(screen, PacksScreen):
                screen.call_later(screen.speak_again)

    def handle_bindings_clash(
        self,
        clashed_bindings: set[Binding],
        node: DOMNode,  # noqa: ARG002 (Textual's signature)
    ) -> None:
        """Say which keys of the settings' keymap took others' keys."""
        for binding in clashed_bindings:
            sentence = _("The keymap gives the key of {name} to something else.").format(name=binding.id)
            if sentence not in self._complaints:
                self._complaints.add(sentence)
                self.warn(sentence)
