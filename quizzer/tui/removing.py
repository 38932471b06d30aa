"""Taking packs and questions out from the list of packs, and bringing the last ones back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.errors import EnvironmentProblem, QuizzerError, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.tui.drawing import MUTED, one_line

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Question
    from quizzer.tui.screens.packs import PacksScreen
    from quizzer.workbench import Workbench


LONGEST_NAME = 60
"""Letters of a question that are said when it is back."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the lists something stands."""

    pack: str
    question: str | None = None
    """None: the pack itself."""


@dataclass(frozen=True, slots=True)
class _Removal:
    """Something that was taken out."""

    undo: Callable[[], None]
    place: Place
    name: str
    """What it is called on the screen."""


class Removals:
    """What was taken out since the program started, so that it can come back, the last first.

    Args:
        bench: Has the user's folder.
    """

    def __init__(self, bench: Workbench) -> None:
        self._folder = bench.settings.pack_folder
        self._done: list[_Removal] = []

    def __bool__(self) -> bool:
        """Tell whether there is something to bring back."""
        return bool(self._done)

    async def take_out(self, screen: PacksScreen, entry: PackEntry, question: Question | None) -> bool:
        """Ask, and take out a question, or the whole pack; for a worker.

        Args:
            screen: Where one is.
            entry: The pack.
            question: None: the pack itself.

        Returns:
            Whether something is gone.
        """
        from quizzer.tui.screens.confirm import ConfirmDialog

        if entry.origin == "shipped":
            screen.notify(_comes_with_quizzer(entry, question), markup=False)
            return False
        dialog = ConfirmDialog(*(_about_pack(entry) if question is None else _about_question(question)))
        if not await screen.app.push_screen_wait(dialog):
            return False
        try:
            undo = await asyncio.to_thread(self._take_out, entry, question)
        except QuizzerError as problem:
            screen.notify(str(problem), severity="error", markup=False)
            return False
        place = Place(entry.id, None if question is None else question.id)
        self._done.append(_Removal(undo, place, _name(screen, entry, question)))
        screen.notify(_("Removed; the key z brings it back."), markup=False)
        return True

    async def bring_back(self, screen: PacksScreen) -> Place | None:
        """Bring back what was taken out last; for a worker.

        Returns:
            Where it is again. None: nothing came back.
        """
        if not self._done:
            return None
        last = self._done[-1]
        try:
            await asyncio.to_thread(last.undo)
        except QuizzerError as problem:
            screen.notify(str(problem), severity="error", markup=False)
            return None
        self._done.pop()
        screen.notify(_("Back again: {name}").format(name=last.name), markup=False)
        return last.place

    def _take_out(self, entry: PackEntry, question: Question | None) -> Callable[[], None]:
        """Do it, and give what undoes it."""
        from quizzer.packs import install

        if question is not None:
            return self._take_out_question(entry, question)
        done = install.take_out(entry, self._folder)

        return lambda: install.bring_back(done, entry.id, self._folder)

    def _take_out_question(self, entry: PackEntry, question: Question) -> Callable[[], None]:
        from quizzer.authoring.growing import save
        from quizzer.authoring.removing import without
        from quizzer.authoring.revising import extended
        from quizzer.packs import removed
        from quizzer.packs.loader import parse_pack
        from quizzer.packs.reading import read_bytes

        before = read_bytes(entry.path)
        pack = parse_pack(before, entry.path)
        if pack.question(question.id) != question:
            raise UsageError(
                _("It was changed meanwhile, or is gone already."),
                remedy=_("Read the packs again with the key r."),
            )
        after = without(before, entry.path, pack, question.id)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            removed.keep_copy(entry.path, self._folder)
        except OSError as error:
            raise EnvironmentProblem(
                _("{file} cannot be written: {problem}.").format(file=self._folder, problem=reason(error))
            ) from error
        save(entry.path, after)

        def undo() -> None:
            now = read_bytes(entry.path)
            known = parse_pack(now, entry.path)
            if now != after and known.question(question.id) is None:  # others changed it: theirs stays
                here = tuple(each for each in question.follow_ups if known.question(each) is not None)
                again = question.model_copy(update={"follow_ups": here})
                save(entry.path, extended(now, entry.path, known, again))
            elif now == after:
                save(entry.path, before)

        return undo


def _name(screen: PacksScreen, entry: PackEntry, question: Question | None) -> str:
    """Call something as the lists do; a pack's id stands behind a title that several have."""
    if question is not None:
        text = one_line(question.question)
        return text if len(text) <= LONGEST_NAME else text[: LONGEST_NAME - 1] + "…"
    if entry.pack is None:
        return entry.path.name
    title = one_line(entry.pack.title)
    shared = sum(pack.title == entry.pack.title for pack in screen.packs) > 1
    return f"{title} ({entry.id})" if shared else title


def _comes_with_quizzer(entry: PackEntry, question: Question | None) -> str:
    if question is None:
        return _("This pack comes with quizzer and stays.")
    return _("This pack comes with quizzer and stays as it is. To be asked this no more: {command}").format(
        command=f"quizzer history suspend {entry.id}/{question.id}"
    )


def _about_pack(entry: PackEntry) -> tuple[str, Content, str]:
    title = entry.path.name if entry.pack is None else entry.pack.title
    body = Content.assemble(
        (title, "bold"),
        "\n",
        (_("Its file is kept in the folder .removed, and what you answered in the history."), MUTED),
    )
    return _("Remove the pack"), body, _("Remove")


def _about_question(question: Question) -> tuple[str, Content, str]:
    body = Content.assemble(
        (" ".join(question.question.split()), "bold"),
        "\n",
        (
            _("The file as it was is kept in the folder .removed, and what you answered in the history."),
            MUTED,
        ),
    )
    return _("Remove the question"), body, _("Remove")
