"""The editor of a question: what is typed is read, tried, saved with the file's layout, and never lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.widgets import Static

from quizzer.packs.library import Library
from quizzer.packs.loader import load_pack
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.confirm import ConfirmDialog
from quizzer.tui.screens.leave_editor import LeaveDialog
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.question_editor import PAUSE, QuestionEditor
from quizzer.tui.widgets.score_bar import ScoreBar
from tests.tui.driving import at_editor, at_packs, box, overhanging, shows, text_of, until
from tests.tui.fakes import FakeBench, make_bench

TEXT = """\
# mine [red]
quizzer: 1
id: own
title: 내 문제집
questions:
  - id: one   # stays
    question: 프로세스와 스레드의 차이는?
    model_answer: 프로세스는 독립된 메모리를 가집니다. 스레드는 프로세스의 메모리를 공유합니다.
    # a remark
    tags: [os]
"""


@pytest.fixture
def own(tmp_path: Path) -> FakeBench:
    return bench_of(tmp_path, "user")


def bench_of(folder: Path, origin: str) -> FakeBench:
    packs = folder / "packs"
    packs.mkdir()
    (packs / "own.yaml").write_text(TEXT, encoding="utf-8")
    bench = make_bench(folder)
    bench.library = Library([(packs, origin), (bench.settings.pack_folder, "user")])
    return bench


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_what_keeps_an_answer_from_a_grade_is_said_beside_its_box(
    own: FakeBench, size: tuple[int, int]
) -> None:
    app = QuizzerApp(own)
    async with app.run_test(size=size) as pilot:
        await at_packs(pilot)
        await pilot.press("e")
        screen = await at_editor(pilot)
        box(app, "points").insert("- point: 스레드는 메모리를 공유한다\n  wieght: 2")
        await pilot.press("ctrl+t", *"공유", "ctrl+t")
        await until(pilot, lambda: screen.query("#grade > Static"))
        said = " ".join(str(part.render()) for part in screen.query("#grade > Static").results(Static))
        assert "before the question is whole. Key points line 2: " in said
        await shows(pilot, "This cannot be graded")
        box(app, "points").load_text("- 스레드는 메모리를 공유한다")
        await until(pilot, lambda: "This cannot be graded" not in text_of(screen))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: screen.query(ScoreBar))


async def test_a_fault_of_the_grader_is_said_beside_the_box(own: FakeBench) -> None:
    own.grading_problem = ValueError("zero-size array")
    app = QuizzerApp(own)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await pilot.press("e")
        screen = await at_editor(pilot)
        await pilot.press("ctrl+t", *"공유", "ctrl+t")
        await shows(pilot, "Grading failed: ValueError: zero-size array.")
        assert app.screen is screen


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_a_question_is_edited_tried_and_saved(
    own: FakeBench, tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "packs" / "own.yaml"
    app = QuizzerApp(own)
    async with app.run_test(size=size, notifications=True) as pilot:
        await at_packs(pilot)
        await pilot.press("ㄷ")
        screen = await at_editor(pilot)
        assert not overhanging(screen)
        box(app, "points").insert("- point: 스레드는 메모리를 공유한다\n  wieght: 2")
        await pilot.press("ctrl+s")
        await shows(pilot, "cannot be saved yet.", "Key points line 2: ", "weight")
        await pilot.pause(2 * PAUSE)
        await shows(pilot, "Key points line 2: ")  # what was typed before is read meanwhile
        assert not overhanging(screen)
        if size[0] < 100:
            await pilot.press("ctrl+n")
        await shows(pilot, "Not a question yet", "line 2", "weight")
        assert not overhanging(screen)
        box(app, "points").load_text("- 스레드는 [메모리를] 공유한다")
        await shows(pilot, "스레드는 [메모리를] 공유한다")
        await until(pilot, lambda: "cannot be saved yet" not in text_of(screen))
        assert "Key points line 2" not in text_of(screen)
        if size[0] < 100:
            await pilot.press("ctrl+n")
        await pilot.press("ctrl+t", *"공유", "ctrl+t")
        await until(pilot, lambda: screen.query(ScoreBar))
        assert not overhanging(screen)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "공유한다" in file.read_text("utf-8"))
        await until(pilot, lambda: text_of(screen).splitlines()[0].strip().startswith("Saved: "))
        assert not app._notifications, "a toast would cover the grade"
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen))
    lines = file.read_text("utf-8").splitlines()
    kept = [line for line in lines if line in TEXT.splitlines()]
    assert kept == TEXT.splitlines() and len(lines) - len(kept) == 2
    assert load_pack(file).questions[0].key_points[0].point == "스레드는 [메모리를] 공유한다"


async def test_what_is_typed_is_never_lost(own: FakeBench, tmp_path: Path) -> None:
    app = QuizzerApp(own)
    async with app.run_test(size=(110, 34)) as pilot:
        await at_packs(pilot)
        await pilot.press("plus")
        await until(pilot, lambda: isinstance(app.screen, QuestionEditor))
        for name in (*"뮤텍스란?", "tab", *"잠금"):  # in one go, as from a macro: Tab must not be overtaken
            app.simulate_key(name)
        await until(
            pilot, lambda: (box(app, "question").text, box(app, "answer").text) == ("뮤텍스란?", "잠금")
        )
        box(app, "answer").load_text("")
        await shows(pilot, "not saved", "Not a question yet")
        await pilot.press("ctrl+q")
    app = QuizzerApp(own)
    async with app.run_test(size=(110, 34)) as pilot:
        await at_packs(pilot)
        await pilot.press("+")
        await until(
            pilot, lambda: isinstance(app.screen, QuestionEditor) and box(app, "question").text == "뮤텍스란?"
        )
        box(app, "answer").load_text("뮤텍스는 한 스레드만 남는 잠금입니다. 죽어도 풀립니다.")
        await shows(pilot, "derived from the model answer", "To choose them yourself, out of proposals: ^l")
        assert not {"남", "죽어"} & set(re.split(r"[,\s]+", text_of(app.screen))), "no stems of verbs"
        await pilot.press("ctrl+l")
        await until(pilot, lambda: "뮤텍스" in box(app, "points").text)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LeaveDialog))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen))
    pack = load_pack(tmp_path / "packs" / "own.yaml")
    assert [question.id for question in pack.questions] == ["one", "뮤텍스란"] or len(pack.questions) == 2
    assert not list((own.settings.data_folder / "editing").iterdir())


@pytest.mark.parametrize("by", ["key", "signal"])
async def test_what_a_full_disk_does_not_take_is_written_elsewhere_at_the_end(
    own: FakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    """The goodbye said nothing, and the words were gone."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    own.settings.data_folder.write_text("no folder")
    app = QuizzerApp(own)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await pilot.press("e")
        await at_editor(pilot)
        box(app, "question").insert("못 적은 말 ")
        await pilot.pause()
        if by == "key":
            await pilot.press("ctrl+q")
            await until(pilot, lambda: not app.is_running)
        else:
            app._leaving.end()
    [file] = home.glob("quizzer-*.txt")
    assert "못 적은 말" in file.read_text("utf-8")
    assert str(file) in app._leaving.last_words


async def test_a_change_by_another_program_is_noticed_and_a_shipped_pack_is_copied(tmp_path: Path) -> None:
    bench = bench_of(tmp_path, "shipped")
    file = tmp_path / "packs" / "own.yaml"
    app = QuizzerApp(bench)
    async with app.run_test(size=(110, 34)) as pilot:
        await at_packs(pilot)
        await pilot.press("e")
        await at_editor(pilot)
        file.write_text(
            TEXT.replace("차이는?", "다른 점은?").replace("내 문제집", "남의 문제집"), encoding="utf-8"
        )
        await pilot.press(*"요즘 ", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await shows(pilot, "Copy and save")
        await pilot.press("enter")
        await shows(pilot, "Write over it")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, QuestionEditor))
        assert not bench.settings.pack_folder.exists()
        await pilot.press("ctrl+s")
        await shows(pilot, "Copy and save")
        await pilot.press("enter")
        await shows(pilot, "Write over it")
        await pilot.press("enter")
        await until(pilot, lambda: bench.settings.pack_folder.exists())
        await until(
            pilot, lambda: isinstance(app.screen, QuestionEditor) and "not saved" not in text_of(app.screen)
        )
    copy = load_pack(bench.settings.pack_folder / "own.yaml")
    assert copy.title == "남의 문제집" and copy.questions[0].question.startswith("요즘 ")
    assert "요즘" not in file.read_text("utf-8")


async def test_a_pack_is_made_with_its_first_question(own: FakeBench) -> None:
    app = QuizzerApp(own)
    async with app.run_test(size=(110, 34)) as pilot:
        await at_packs(pilot)
        await pilot.press("ㅖ", *"내 [첫] 문제집", "enter")
        await until(
            pilot, lambda: isinstance(app.screen, QuestionEditor) and "내 [첫] 문제집" in text_of(app.screen)
        )
        box(app, "question").load_text("교착 상태란?")
        box(app, "answer").load_text("서로가 가진 자원을 기다리며 멈춘 상태입니다.")
        await shows(pilot, "derived from the model answer")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: list(own.settings.pack_folder.glob("*.yaml")))
        await pilot.press("escape")
        await until(
            pilot, lambda: isinstance(app.screen, PacksScreen) and "교착 상태란?" in text_of(app.screen)
        )
    [file] = own.settings.pack_folder.glob("*.yaml")
    made = load_pack(file)
    assert made.title == "내 [첫] 문제집" and "yaml-language-server" in file.read_text("utf-8")
    assert made.language == "ko", "told by its letters, whatever the program speaks"
    assert made.questions[0].language is None


async def test_a_question_in_another_language_says_so_in_its_pack(own: FakeBench) -> None:
    app = QuizzerApp(own)
    async with app.run_test(size=(110, 34)) as pilot:
        await at_packs(pilot)
        await pilot.press("+")
        await at_editor(pilot)
        box(app, "question").load_text("What does an operating system do at boot?")
        box(app, "answer").load_text("It loads the kernel, and the kernel starts the first process.")
        await pilot.press("ctrl+s")
        await shows(pilot, "Saved")
    assert load_pack(own.library.entries()[0].path).questions[-1].language == "en"


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_the_field_in_which_one_types_has_the_room(own: FakeBench, size: tuple[int, int]) -> None:
    """Key points are several lines each, and a model answer is long; the others are small meanwhile, and none hangs over."""
    app = QuizzerApp(own)
    async with app.run_test(size=size) as pilot:
        await at_packs(pilot)
        await pilot.press("e")
        screen = await at_editor(pilot)
        for name, other in (("points", "answer"), ("answer", "points")):
            box(app, name).focus()
            await until(
                pilot, lambda name=name, other=other: box(app, name).size.height > box(app, other).size.height
            )
            assert not overhanging(screen)
        before = box(app, "points").size.height
        box(app, "points").focus()
        await until(pilot, lambda: box(app, "points").size.height > before)
