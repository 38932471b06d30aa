"""A question that is open in two windows: the second one says so, and each keeps its own words."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Draft
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import at_question, at_result, shows, until
from tests.tui.fakes import FakeBench

OTHERS = Draft("docker", "image-vs-container", "저쪽 창의 답", datetime(2026, 1, 1, tzinfo=UTC))


async def test_the_second_window_is_told_and_leaves_the_first_ones_words_alone(
    bench: FakeBench, tmp_path: Path
) -> None:
    """Handing in drops its own draft, not the other's."""
    first, bench.store = SqliteStore(tmp_path / "history.db"), SqliteStore(tmp_path / "history.db")
    first.save_draft(OTHERS)
    app = QuizzerApp(bench, Plan(packs=("docker",), count=1))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_question(pilot)
        await shows(pilot, "open in another window")
        assert screen.query_one(AnswerBox).text == ""
        await pilot.press(*"답")
        await until(pilot, lambda: len(first.drafts()) == 2)
        await pilot.press("ctrl+s")
        await at_result(pilot)
    assert [draft.text for draft in first.drafts()] == [OTHERS.text]
    bench.store.close()
    first.close()
