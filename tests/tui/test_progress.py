"""Progress: what waits today, the plots, what is practised from there, and the report."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len

from quizzer.locale import use_language
from quizzer.practice.item import items_of
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session
from quizzer.tui import plots, reporting
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.report import ReportDialog
from quizzer.tui.widgets.progress_lists import WorkList
from tests.tui.driving import at_packs, at_question, open_progress, overhanging, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_grade, make_pack


def practised(bench: FakeBench, days: int = 9) -> FakeBench:
    """Answer the first two questions of each pack, some days ago."""
    now = datetime.now(UTC)
    for entry in bench.library.entries():
        for number, item in enumerate(items_of([entry.pack])[:2]):
            moment = now - timedelta(days=days - number)
            run = Session([item], bench.store, Scheduler(), clock=lambda moment=moment: moment)
            run.record(run.submit(ANSWER), make_grade(score=30 + 20 * number, question=item.question))
    return bench


def unbroken(text: str) -> str:
    """Give a text without the edges and ends of lines at which a long path is broken."""
    return re.sub(r"[\s│]", "", text)


async def test_today_stands_on_the_packs_screen_and_one_key_starts_it(bench: FakeBench) -> None:
    practised(bench)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        await until(pilot, lambda: "Today" in text_of(screen))
        await shows(pilot, "Due 2", "New 2", "s Start today")
        await pilot.press("ㄴ")
        await at_question(pilot)
        await shows(pilot, "1/2")


@pytest.mark.parametrize(("size", "language"), [((120, 40), "ko"), ((80, 24), "en"), ((60, 20), "ko")])
async def test_progress_shows_everything_in_every_size(
    tmp_path: Path, size: tuple[int, int], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_language(language)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 1 10.0.0.2 22")
    bench = practised(make_bench(tmp_path, make_pack(), make_pack("ml", "머신 [러닝] 기초와 평가 지표")))
    app = QuizzerApp(bench)
    async with app.run_test(size=size, notifications=True) as pilot:
        screen = await open_progress(pilot)
        assert not overhanging(screen)
        said = text_of(screen)
        for _page in range(8):
            await pilot.press("space")
            await pilot.pause()
            said += text_of(screen)
        words = {
            "ko": "오늘|달력|점수의 흐름|자주 놓치는 개념|컨테이너|번 놓침|머신 [러닝] 기초|앞으로 30일",
            "en": "Today|Calendar|Scores by week|What you keep missing|missed in|머신 [러닝] 기초|next 30 days",
        }
        for each in words[language].split("|"):
            assert each in said, each
        await pilot.press("R")
        await until(pilot, lambda: isinstance(app.screen, ReportDialog))
        [file] = tmp_path.glob("quizzer-report-*.html")
        await until(pilot, lambda: file.name in unbroken(text_of(app.screen)))
        assert ANSWER[:10] in file.read_text("utf-8")
        await pilot.press("escape")
        lists = list(screen.query(WorkList))
        lists[1].focus()
        await pilot.press("enter")
        await at_question(pilot)


async def test_a_learner_without_answers_is_told_what_comes(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await pilot.press("p")
        await shows(pilot, "Your progress shows here after the first answers.", "4 New")
        await pilot.press("ㅔ")
        await at_packs(pilot)


def test_plots_keep_their_width_whatever_the_labels_are() -> None:
    days = [(date(2026, 1, 1) + timedelta(days=n), n % 7) for n in range(371)]
    names, months = ["월요일"] + [""] * 6, [f"{n}월" for n in range(1, 13)]
    for width in (30, 60, 120):
        lines = plots.calendar(days, names, months, width)
        assert len(lines) == 8 and max(line.cell_length for line in lines) <= width
        bars = plots.Bars([None, 0.0, 50.0, 100.0], ["1월", "2월", "3월", "4월"], 100, lambda _value: "")
        drawn = plots.upright(bars, width, 4)
        assert max(line.cell_length for line in drawn) <= width
        assert [line.plain.count("█") // 4 for line in drawn[:4]] == [1, 1, 2, 2]
        assert cell_len(drawn[-1].plain) == 4 + 3 * 5 + 3
    assert plots.spark([None, 1, 100], 100, lambda _value: "").plain == "·▁█"


@pytest.mark.parametrize(
    ("environ", "platform", "opens"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ":10", "SSH_CONNECTION": "a"}, "linux", False),
        ({}, "linux", False),
        ({}, "darwin", True),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", False),
    ],
)
def test_a_browser_is_opened_only_where_the_user_sits(
    environ: dict[str, str], platform: str, opens: bool
) -> None:
    assert reporting.can_open(environ, platform) is opens


async def test_a_report_is_written_from_the_packs_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is one as soon as something was answered."""
    monkeypatch.chdir(tmp_path)
    bench = make_bench(tmp_path)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await at_packs(pilot)
        await pilot.press("R")
        await shows(pilot, "There is nothing to report yet")
        assert not list(tmp_path.glob("*.html"))
        practised(bench)
        await pilot.press("r")
        await until(pilot, lambda: app.screen.check_action("report", ()) is not False)
        await pilot.press("R")
        await until(pilot, lambda: isinstance(app.screen, ReportDialog))
        assert list(tmp_path.glob("quizzer-report-*.html"))


@pytest.mark.parametrize(("down", "up"), [("pagedown", "pageup"), ("end", "home"), ("space", "b")])
async def test_the_page_scrolls_though_a_list_in_it_has_the_keys(
    bench: FakeBench, down: str, up: str
) -> None:
    app = QuizzerApp(practised(bench))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_progress(pilot)
        page = screen.query_one("#page")
        await until(pilot, lambda: isinstance(screen.focused, WorkList))
        await pilot.press(down)
        await until(pilot, lambda: page.scroll_y > 10)
        await pilot.press(up)
        await until(pilot, lambda: page.scroll_y == 0)


async def test_arrows_and_tab_go_from_list_to_list_and_home_leads_back_to_the_first_line(
    tmp_path: Path,
) -> None:
    app = QuizzerApp(practised(make_bench(tmp_path, make_pack(), make_pack("ml", "머신 러닝"))))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_progress(pilot)
        works, page = list(screen.query(WorkList)), screen.query_one("#page")
        await until(pilot, lambda: works[0].has_focus)
        assert len(works) > 1
        for _line in range(40):
            await pilot.press("down")
            if works[1].has_focus:
                break
        assert works[1].has_focus and works[1].highlighted == 0 and page.scroll_y > 0
        await pilot.press("home")
        await until(pilot, lambda: works[0].has_focus and works[0].highlighted == 0 and page.scroll_y == 0)
        await pilot.press("down")
        await until(pilot, lambda: works[0].highlighted == 1)
        await pilot.press("up", "up")
        await until(pilot, lambda: works[0].highlighted == 0)
        await pilot.press("tab")
        await until(pilot, lambda: works[1].has_focus)


async def test_where_there_is_one_list_arrows_and_tab_scroll_on_behind_it(bench: FakeBench) -> None:
    run = Session(items_of([make_pack()])[:1], bench.store, Scheduler())
    run.record(run.submit(ANSWER), make_grade(score=95, question=run.items[0].question))
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 20)) as pilot:
        screen = await open_progress(pilot)
        page = screen.query_one("#page")
        (only,) = screen.query(WorkList)
        await until(pilot, lambda: only.has_focus)
        await pilot.press(*["down"] * 4)
        await until(pilot, lambda: page.scroll_y > 0)
        await pilot.press("home", "tab")
        await until(pilot, lambda: page.scroll_y > 0)
