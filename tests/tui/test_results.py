"""What a result says, and what can be done with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Digits, Input

from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.disagree import DisagreeDialog
from quizzer.tui.screens.numbers import NumbersDialog
from quizzer.tui.screens.result import ResultScreen
from quizzer.tui.widgets.score_bar import ScoreBar
from tests.tui.driving import answer, at_summary, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_pack

DOCKER = Plan(packs=("docker",), count=1)


async def test_every_reason_of_the_grade_stands_on_the_page(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 70)) as pilot:
        screen = await answer(pilot, ANSWER)
        await until(pilot, lambda: "docker run nginx" in text_of(screen))
        said = text_of(screen)
    for words in (
        "Fair",
        "coverage",
        "55%",
        "similarity",
        "71%",
        "contradictions 1",
        "confidence 80%",
        "✗  Misconception  -12 points",
        "“컨테이너를 지워도 데이터는 남습니다”",
        "쓰기 레이어는 컨테이너와 함께 사라집니다. 남기려면 볼륨을 씁니다.",
        "!  The answer repeats the question.  -4 points",
        "✓  이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다.  covered · weight 50%",
        "○  컨테이너는 이미지를 실행한 인스턴스이다.  missing",
        "✗  컨테이너를 지우면 쓰기 레이어도 사라진다.  contradicted",
        "not found: 인스턴스, 실행",
        "✓ 이미지는 읽기 전용 템플릿이고, ✗ 컨테이너를",
        "Your answer",
        "Model answer",
        "Better next time",
        "Explanation",
        "이미지는 레이어(layer)로 이루어집니다.",
        "docker run nginx",
        "An interviewer would go on with",
        "컨테이너를 지운 뒤에도 데이터를 남기려면?",
    ):
        assert words in said, words
    assert "unsure" not in said


async def test_what_is_worth_nothing_has_nothing_taken_from_it(bench: FakeBench) -> None:
    bench.score = 0.0
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 70)) as pilot:
        screen = await answer(pilot, ANSWER)
        await until(pilot, lambda: "Misconception" in text_of(screen))
        assert "-12 points" not in text_of(screen) and "-4 points" not in text_of(screen)


async def test_an_unsure_grade_asks_the_learner_to_judge(bench: FakeBench) -> None:
    bench.confidence = 0.2
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "judge for yourself" in text_of(await answer(pilot, ANSWER))


async def test_the_score_of_the_time_before_is_shown(bench: FakeBench) -> None:
    bench.score = 30
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await answer(pilot, ANSWER)
        assert "last time" not in text_of(screen)
        bench.score = 90
        await pilot.press("r")
        screen = await answer(pilot, ANSWER)
        await until(pilot, lambda: "last time 30 → 90" in text_of(screen))


async def test_all_numbers_are_shown_on_demand(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("i")
        assert isinstance(app.screen, NumbersDialog)
        await shows(pilot, "0123456789abcdef")
        said = text_of(app.screen)
        for words in (
            "62.0",
            "0.550",
            "0.710",
            "0.800",
            "+21.0",
            "+30.5",
            "-12.0",
            "fake 1",
            "0123456789abcdef",
        ):
            assert words in said, words
        await pilot.press("escape")
        assert isinstance(app.screen, ResultScreen)


@pytest.mark.parametrize("size", [(100, 30), (80, 24)])
async def test_the_numbers_are_left_by_the_keys_of_the_result(
    bench: FakeBench, size: tuple[int, int]
) -> None:
    """They are named below; a look back has nothing to go on to."""
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=size) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("i", "j", "space")
        assert isinstance(app.screen, NumbersDialog)
        assert "n Next" in text_of(app.screen)
        await pilot.press("n")
        await at_summary(pilot)


async def test_a_learner_who_disagrees_sets_a_score_that_counts(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await answer(pilot, ANSWER)
        await pilot.press("d")
        assert isinstance(app.screen, DisagreeDialog)
        assert app.screen.query_one("#score", Input).value == "62", "the machine's, to begin from"
        await pilot.press(*"130", "enter")
        await shows(pilot, "a number from 0 to 100")
        await pilot.press("backspace", "backspace", "backspace", *"95", "enter", *"맞는 말", "enter")
        await until(pilot, lambda: screen.query_one(ScoreBar).override == 95)
        await shows(pilot, "Excellent · your own score · machine 62")
        assert screen.query_one(Digits).value == "95" and screen.query_one(ScoreBar).has_class("-good")
        await pilot.press("n")
        await at_summary(pilot)
        await shows(pilot, "95")
    attempt = next(bench.store.attempts())
    assert (attempt.score, attempt.override, attempt.note) == (62, 95, "맞는 말")


async def test_an_objection_can_be_withdrawn(bench: FakeBench) -> None:
    bench.confidence = 0.1
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await answer(pilot, ANSWER)
        assert screen.query_one("#unsure").display
        await pilot.press("d", *"95", "ctrl+s")
        await until(pilot, lambda: screen.query_one(ScoreBar).override == 95)
        await until(pilot, lambda: not screen.query_one("#unsure").display)
        await pilot.press("d")
        app.screen.action_withdraw()
        await until(pilot, lambda: screen.query_one(ScoreBar).override is None and app.screen is screen)
        await until(pilot, lambda: screen.query_one("#unsure").display)
        assert screen.query_one(Digits).value == "62"
    assert next(bench.store.attempts()).override is None


async def test_a_result_is_copied_as_text(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("c")
        assert app.clipboard.startswith("# Docker 이미지와 컨테이너의 차이를 설명해보세요.")
        assert ANSWER in app.clipboard and "62 (Fair)" in app.clipboard and "- ✓ 이미지는" in app.clipboard


async def test_both_answers_stand_side_by_side_where_there_is_room(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 90)) as pilot:
        screen = await answer(pilot, ANSWER)
        for width, together in ((120, True), (80, False), (60, False)):
            await pilot.resize_terminal(width, 90)
            await until(pilot, lambda width=width: screen.size.width == width)
            title = next(line for line in text_of(screen).splitlines() if "─ Your answer" in line)
            assert ("Model answer" in title) is together


async def test_the_page_scrolls_with_letters_and_with_space(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await answer(pilot, ANSWER)
        page = screen.query_one("#page")
        await pilot.press("G")
        await until(pilot, lambda: page.scroll_y == page.max_scroll_y > 0)
        await pilot.press("g")
        await until(pilot, lambda: page.scroll_y == 0)
        await pilot.press("space")
        await until(pilot, lambda: page.scroll_y > 5)


async def test_a_question_that_does_not_fit_above_its_result_is_cut_with_an_ellipsis(tmp_path: Path) -> None:
    words = " ".join(f"단어{number}" for number in range(99)) + " 끝인가요?"
    pack = make_pack(count=1)
    asked = pack.questions[0].model_copy(update={"question": words})
    bench = make_bench(tmp_path, pack.model_copy(update={"questions": (asked, *pack.questions[1:])}))
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await answer(pilot, ANSWER)
        for size, most in (((60, 20), 2), ((80, 40), 6)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda size=size: screen.size == size)
            await until(pilot, lambda most=most: screen.query_one("#question").size.height == most)
            shown = [line.strip() for line in text_of(screen).splitlines() if "단어" in line][:most]
            assert shown[0].startswith("단어0") and len(shown) == most
            assert shown[-1].endswith("…") and not shown[0].endswith("…")
