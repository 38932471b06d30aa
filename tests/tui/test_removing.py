"""Packs and questions taken out on the screen, and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer import locale
from quizzer.packs import removed
from quizzer.packs.library import Library
from quizzer.packs.loader import load_pack
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.confirm import ConfirmDialog
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.question_list import QuestionList
from tests.tui.driving import at_packs, shows, text_of, until
from tests.tui.fakes import FakeBench, make_bench

SHIPPED = "id: docker\ntitle: 도커\nlanguage: en\nquestions:\n- {id: a, question: 'a?', model_answer: b}\n"
OTHER = SHIPPED.replace("id: docker", "id: git").replace("도커", "깃")
OWN = """\
id: docker   # mine
title: 내 도커
language: en
questions:
- id: one
  question: 하나?
  model_answer: 하나
# kept
- id: two
  question: 둘?
  model_answer: 둘
"""


@pytest.fixture
def bench(tmp_path: Path) -> FakeBench:
    """Two packs that come with quizzer, and the user's own that hides one of them."""
    made = make_bench(tmp_path)
    shipped, own = tmp_path / "shipped", made.settings.pack_folder
    for folder, name, text in ((shipped, "docker", SHIPPED), (shipped, "git", OTHER), (own, "mine", OWN)):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    made.library = Library([(shipped, "shipped"), (own, "user")])
    return made


def listed(app: QuizzerApp) -> list[str]:
    return [entry.id for entry in app.screen.query_one(PackList)._entries]


async def test_own_packs_stand_first_and_what_hides_a_shipped_one_says_so(bench: FakeBench) -> None:
    """A line divides the two; nothing is divided where there is only one kind."""
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        assert listed(app) == ["docker", "git"]
        said = text_of(app.screen)
        assert "내 도커" in said and "yours" in said
        assert "It hides the pack docker that" in said
        options = app.screen.query_one(PackList).options
        assert [option._divider for option in options] == [True, False]


async def test_a_pack_is_taken_out_after_a_question_and_comes_back(bench: FakeBench) -> None:
    """Its file is kept meanwhile; the shipped pack is to be seen again."""
    file = bench.settings.pack_folder / "mine.yaml"
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at_packs(pilot)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("n")
        await at_packs(pilot)
        assert file.exists()
        assert "z Bring back" not in text_of(app.screen)
        await pilot.press("ㅌ", "y")
        await until(pilot, lambda: not file.exists())
        assert (file.parent / removed.FOLDER / "mine.yaml").read_text(encoding="utf-8") == OWN
        await shows(pilot, "도커", "z Bring back")
        await pilot.press("z")
        await until(pilot, file.exists)
        await shows(pilot, "내 도커", "Back again: 내 도커")
        assert file.read_text(encoding="utf-8") == OWN


async def test_a_question_is_taken_out_where_the_questions_have_the_keys(bench: FakeBench) -> None:
    """The file is as before when it comes back; what others changed meanwhile stays."""
    file = bench.settings.pack_folder / "mine.yaml"
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await at_packs(pilot)
        await pilot.press("l")
        await until(pilot, lambda: app.screen.query_one(QuestionList).has_focus)
        await pilot.press("delete")
        await shows(pilot, "Remove the question", "하나?")
        await pilot.press("enter")
        await until(pilot, lambda: "하나" not in file.read_text(encoding="utf-8"))
        assert "# kept" in file.read_text(encoding="utf-8")
        await shows(pilot, "z Bring back")
        await pilot.press("z")
        await until(pilot, lambda: file.read_text(encoding="utf-8") == OWN)
        await shows(pilot, "Back again: 하나?")
        await until(pilot, lambda: app.screen.query_one(QuestionList).highlighted == 0)
        app.screen.query_one(QuestionList).focus()
        await until(pilot, lambda: app.screen.query_one(QuestionList).has_focus)
        await pilot.press("home", "x", "y")
        await until(pilot, lambda: "하나" not in file.read_text(encoding="utf-8"))
        file.write_text(file.read_text(encoding="utf-8").replace("둘?", "셋?"), encoding="utf-8")
        await pilot.press("z")
        await until(pilot, lambda: len(load_pack(file).questions) == 2)
        assert [each.question for each in load_pack(file).questions] == ["셋?", "하나?"]


async def test_the_highlight_goes_to_the_neighbour_and_back(bench: FakeBench) -> None:
    """Of three packs the second goes: the third has the highlight, and then the second again, wherever one was."""
    for name in ("other", "third"):
        text = OWN.replace("docker", name).replace("내 도커", "내 것")
        (bench.settings.pack_folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at_packs(pilot)
        packs = app.screen.query_one(PackList)
        await until(pilot, lambda: listed(app)[:3] == ["docker", "other", "third"])
        await pilot.press("j", "x", "y")
        await until(pilot, lambda: "other" not in listed(app))
        assert packs.entry is not None and packs.entry.id == "third"
        await pilot.press("end", "z")
        await until(pilot, lambda: "other" in listed(app))
        assert packs.entry is not None and packs.entry.id == "other"
        await shows(pilot, "Back again: 내 것 (other)")


async def test_the_pack_under_the_highlight_is_meant_however_quickly_keys_come(bench: FakeBench) -> None:
    (bench.settings.pack_folder / "other.yaml").write_text(OWN.replace("docker", "other"), encoding="utf-8")
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at_packs(pilot)
        app.simulate_key("j")
        app.simulate_key("x")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await pilot.press("y")
        await until(pilot, lambda: not (bench.settings.pack_folder / "other.yaml").exists())
        assert (bench.settings.pack_folder / "mine.yaml").exists()


async def test_what_comes_with_quizzer_stays(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at_packs(pilot)
        await pilot.press("j", "x")
        await shows(pilot, "comes with quizzer and", "stays.")
        await pilot.press("l")
        await until(pilot, lambda: app.screen.query_one(QuestionList).has_focus)
        await pilot.press("x")
        await shows(pilot, "history suspend git/a")


@pytest.mark.parametrize("language", ["ko", "en"])
async def test_the_row_of_keys_names_edit_and_remove_where_little_fits(
    bench: FakeBench, language: str
) -> None:
    bench.settings = bench.settings.model_copy(update={"language": language})
    locale.use_language(language)
    try:
        app = QuizzerApp(bench)
        async with app.run_test(size=(80, 24)) as pilot:
            await at_packs(pilot)
            names = [name for name, _said in app.screen.query_one(KeyBar)._fitting()]
            assert {"e", "x", "l", "y"} <= set(names), names
            await pilot.press("l")
            await until(pilot, lambda: app.screen.query_one(QuestionList).has_focus)
            names = [name for name, _said in app.screen.query_one(KeyBar)._fitting()]
            assert "h" in names and "l" not in names, "it says where the key leads from here"
    finally:
        locale.use_language("en")
