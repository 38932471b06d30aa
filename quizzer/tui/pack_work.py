"""What can be done from the list of packs besides practising: a new pack, a grade taken back."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.errors import QuizzerError
from quizzer.locale import _
from quizzer.practice.plan import Plan
from quizzer.tui.drawing import MUTED

if TYPE_CHECKING:
    from quizzer.tui.screens.new_pack import NewPack
    from quizzer.tui.screens.packs import PacksScreen
    from quizzer.workbench import Workbench


def make_pack(screen: PacksScreen, bench: Workbench, taken: Collection[str]) -> None:
    """Ask what a new pack is called, and write its first question.

    Args:
        screen: Where one is.
        bench: Has the user's folder.
        taken: Ids of the packs that there are.
    """
    from quizzer.tui.screens.new_pack import NewPackDialog

    folder = bench.settings.pack_folder

    def write(made: NewPack | None) -> None:
        if made is None:
            return
        from quizzer.authoring.drafting import free_id
        from quizzer.packs.library import Origin, PackEntry
        from quizzer.packs.names import slug
        from quizzer.tui.screens.question_editor import QuestionEditor

        files = {file.stem for file in folder.glob("*.y*ml")}
        name = free_id(slug(made.title) or "pack", {*taken, *files})
        entry = PackEntry(name, folder / f"{name}.yaml", Origin.USER, None)
        screen.app.push_screen(QuestionEditor(bench, entry, making=made))
        screen.point_at(name)

    screen.app.push_screen(NewPackDialog(str(folder)), write)


def show_history(screen: PacksScreen, bench: Workbench) -> None:
    """Show what was answered: to the question under the highlight where the questions have the keys, else everything.

    Args:
        screen: Where one is.
        bench: Has packs and store.
    """
    from quizzer.practice.attempt import QuestionRef
    from quizzer.tui.screens.history import HistoryScreen
    from quizzer.tui.widgets.pack_list import PackList
    from quizzer.tui.widgets.question_list import QuestionList

    entry = screen.query_one(PackList).entry
    question = next((each.question for each in screen.query(QuestionList) if each.has_focus), None)
    if entry is not None and question is not None:
        screen.app.push_screen(HistoryScreen(bench, QuestionRef(entry.id, question.id), question.question))
    else:
        screen.app.push_screen(HistoryScreen(bench))


async def take_last_back(screen: PacksScreen, bench: Workbench) -> Plan | None:
    """Take the last grade of any session back, when that is wanted; for a worker.

    Returns:
        What goes to its question. None: nothing was taken back.
    """
    from quizzer.practice.open_interviews import held_back
    from quizzer.practice.undo import last_graded, undo_last
    from quizzer.tui.screens.confirm import ConfirmDialog

    store = bench.store
    try:
        last = await asyncio.to_thread(last_graded, store)
        if last is None:
            screen.notify(_("Nothing was graded yet."), markup=False)
            return None
        held = await asyncio.to_thread(held_back, store, datetime.now(UTC))
        hidden = any(each.id == last.id for each in held)
        body = Content.assemble(
            f"{last.pack}/{last.question}  ",
            ("" if hidden else f"{last.effective_score or 0:.0f}", "bold"),
            "\n",
            (_("Its answer is a draft again, and its date as it was."), MUTED),
        )
        dialog = ConfirmDialog(_("Take the last grade back"), body, _("Undo"))
        if not await screen.app.push_screen_wait(dialog):
            return None
        await asyncio.to_thread(lambda: undo_last(store, bench.scheduler()))
    except QuizzerError as problem:
        screen.notify(str(problem), severity="error", markup=False)
        return None
    return Plan(questions=(last.ref,))
