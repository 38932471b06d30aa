"""Whatever somebody writes is shown as it is: never markup, never a key, never a crash."""

from __future__ import annotations

from pathlib import Path

from quizzer.packs.schema import KeyPoint, Pack, Question
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import answer, at_packs, at_question, at_summary, shows, text_of, until
from tests.tui.fakes import make_bench

NASTY = "[red]빨강[/red] [/] [@click=app.quit]누르지 마[/] $text {x} %s \\[ ]]"


def nasty_pack() -> Pack:
    return Pack(
        id="nasty",
        title=NASTY,
        description=NASTY,
        license=NASTY,
        tags=(NASTY,),
        questions=(
            Question(
                id="one",
                question=NASTY,
                model_answers=(NASTY,),
                key_points=(KeyPoint(point=NASTY),),
                hints=(NASTY,),
                explanation=NASTY,
                follow_ups=("two",),
                tags=(NASTY,),
            ),
            Question(id="two", question=NASTY, model_answers=(NASTY,)),
        ),
    )


async def test_brackets_are_text_on_every_screen(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, nasty_pack())
    app = QuizzerApp(bench)
    async with app.run_test(size=(160, 60), notifications=True) as pilot:
        screen = await at_packs(pilot)
        assert text_of(screen).count("[red]빨강[/red] [/] [@click=app.quit]누르지 마[/]") >= 4
        await pilot.press("t")
        await shows(pilot, "#[red]빨강[/red]")
        await pilot.press("escape", "ctrl+p", *"[red]")
        await until(pilot, lambda: "Practise: [red]빨강[/red]" in text_of(app.screen))
        await pilot.press("escape", "enter")
        question = await at_question(pilot)
        await pilot.press("ctrl+t")
        assert text_of(question).count("[red]빨강[/red] [/] [@click=app.quit]") >= 3
        result = await answer(pilot, NASTY)
        assert text_of(result).count("[red]빨강[/red] [/] [@click=app.quit]") >= 3
        await pilot.press("c", "i")
        await until(pilot, lambda: app.screen is not result)
        await pilot.press("escape", "d", *"50", "enter", *"[/] [red]", "enter")
        await until(pilot, lambda: app.screen is result)
        await pilot.press("q")
        await at_summary(pilot)
        await shows(pilot, "[red]빨강[/red] [/] [@click=app.quit]")
        await pilot.press("p")
        await at_packs(pilot)
        for key, words in (("p", "Calendar"), ("e", "Preview"), ("m", "Mock interview"), ("u", "nasty/one")):
            await pilot.press(key)
            await shows(pilot, words, "nasty/one" if key == "u" else "[red]빨강[/red] [/]")
            await pilot.press("escape")
            await at_packs(pilot)
        await pilot.press("m", "home", "enter")
        question = await at_question(pilot)
        await pilot.press("ctrl+l")
        await shows(pilot, "Flag the question", "[red]빨강[/red] [/]")
        await pilot.press("escape")
        question.query_one(AnswerBox).insert(NASTY)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: question.session.position == 1)
        await pilot.press("escape")
        await shows(pilot, "End the interview?")
        await pilot.press("y")
        await at_summary(pilot)
        await shows(pilot, "1. [red]빨강[/red] [/] [@click=app.quit]", "Model answer")
    assert next(bench.store.attempts(oldest_first=True)).note == "[/] [red]"


STRANGE = {
    "emoji": "👩‍👩‍👧‍👦 가족 🇰🇷 👍🏽 한글",
    "bidi": "שלום \u202eעולם\u202c مرحبا 한글",
    "decomposed": "\u1112\u1161\u11ab\u1100\u1173\u11af 분해된 한글",
    "combining": "e\u0301\u0302\u0303" * 40,
    "control": "\x1b[31m빨강\x1b[0m \x07 \x00 \x9b31m",
    "invisible": "\u200b\u200d\ufeff\u2028\u2029\u00ad",
    "white": "탭\t탭\t\t탭\r\n줄\r줄",
    "surrogate": "반쪽 \ud83d 끝",
}


async def test_strange_characters_pass_through(tmp_path: Path) -> None:
    bench = make_bench(tmp_path)
    app = QuizzerApp(bench, Plan(packs=("docker",), count=1))
    async with app.run_test(size=(80, 24)) as pilot:
        for name, text in STRANGE.items():
            result = await answer(pilot, "답 " + text)
            for screen in app.screen_stack[1:]:
                said = text_of(screen)
                commands = [each for each in "\x1b\x07\x00\x9b\u202e\ud83d" if each in said]
                assert not commands, (name, commands)
            await pilot.press("G", "r")
            await until(pilot, lambda result=result: app.screen is not result)
    assert len(bench.graded) == len(STRANGE)


async def test_an_answer_of_fifty_thousand_characters_is_taken(tmp_path: Path) -> None:
    bench = make_bench(tmp_path)
    long = ("이미지는 읽기 전용 템플릿입니다. " * 2700)[:50_000]
    app = QuizzerApp(bench, Plan(packs=("docker",), count=1))
    async with app.run_test(size=(80, 24)) as pilot:
        result = await answer(pilot, long)
        await pilot.press("G")
        await until(pilot, lambda: result.query_one("#page").scroll_y > 100)
    assert len(next(bench.store.attempts()).answer) == 50_000
