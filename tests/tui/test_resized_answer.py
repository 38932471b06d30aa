"""An answer that is being typed is drawn anew when the terminal becomes narrower or wider."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.text_box import TextBox
from tests.tui.driving import at_question, settled
from tests.tui.fakes import FakeBench

TEXT = (
    "The slow recommendation call kept threads busy until none were left in the pool, so the whole shop could not answer "
    "any more requests, even for other pages that do not need it at all. A timeout and a circuit breaker would have helped."
)


@pytest.mark.parametrize(
    ("before", "after"), [((100, 30), (80, 24)), ((60, 20), (80, 24)), ((100, 30), (60, 20))]
)
async def test_no_word_is_missing_after_the_terminal_is_resized(
    bench: FakeBench, before: tuple[int, int], after: tuple[int, int]
) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",), count=2))
    async with app.run_test(size=before) as pilot:
        box = (await at_question(pilot)).query_one(AnswerBox)
        box.insert(TEXT)
        await settled(pilot)
        await pilot.resize_terminal(*after)
        await settled(pilot)
        rows = ("".join(part.text for part in box.render_line(y)) for y in range(box.size.height))
        drawn = "".join("".join(row.strip(" │▌▐").split()) for row in rows)
    assert TEXT.replace(" ", "") in drawn


class Page(App[None]):
    """A box above something that becomes long."""

    CSS = "TextBox { height: 8; } #below { height: auto; }"

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield TextBox("Answer", "")
            yield Vertical(id="below")


async def test_all_lines_are_drawn_anew_where_a_scrollbar_makes_a_box_narrower(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where there are as many lines as before; else the word at a break stands twice until the next key."""
    app = Page()
    async with app.run_test(size=(50, 20)) as pilot:
        box = app.query_one(TextBox)
        box.insert("x " + "words are wrapped here at the end " * 5)
        await settled(pilot)
        before = (box.size, box.wrapped_document.height)
        whole: list[bool] = []
        draw = box.refresh
        monkeypatch.setattr(
            box, "refresh", lambda *parts, **how: (whole.append(not parts), draw(*parts, **how))[1]
        )
        await app.query_one("#below").mount(*(Static("x") for _number in range(30)))
        await settled(pilot)
        assert box.size != before[0] and box.wrapped_document.height == before[1]
    assert whole[-1:] == [True]
