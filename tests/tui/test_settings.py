"""The settings screen: every setting is shown with its origin, changed with a check, and counts at once where it can."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizzer.cli.main import run
from quizzer.config.catalogue import CATALOGUE
from quizzer.embedding.registry import KnownModel
from quizzer.errors import ExitCode
from quizzer.locale import current_language, use_language
from quizzer.practice.kept import Calibration
from quizzer.tui.app import QuizzerApp
from quizzer.tui.keymap import doubts
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.setting import ChoiceDialog, ValueDialog
from quizzer.tui.themes import listed
from tests.tui.driving import (
    at_packs,
    at_question,
    at_settings,
    open_settings,
    overhanging,
    shows,
    text_of,
    until,
)
from tests.tui.fakes import FakeBench, make_bench


async def test_every_setting_is_shown_with_its_meaning(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot)
        for each in CATALOGUE:
            screen = await at_settings(pilot, each.key)
            assert each.title in text_of(screen)
            assert each.meaning[:40] in text_of(screen)
        await shows(pilot, str(bench.settings.config_file)[:40])
        await pilot.press("escape")
        await at_packs(pilot)


async def test_a_value_is_checked_while_it_is_typed_and_written_with_comments_kept(bench: FakeBench) -> None:
    file = bench.settings.config_file
    file.write_text("# mine\nnew_per_day = 10  # many\n", encoding="utf-8")
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot, "new_per_day")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        await pilot.press("minus")
        await shows(pilot, "Allowed: a whole number from 0 to 9999.")
        await pilot.press("enter")
        assert isinstance(app.screen, ValueDialog)
        app.screen.query_one("#value").value = "3"
        await pilot.press("enter")
        await at_settings(pilot)
        await shows(pilot, "set in config.toml · new_per_day = 3")
        assert file.read_text("utf-8") == "# mine\nnew_per_day = 3  # many\n"
        assert bench.settings.new_per_day == bench.limits().new_per_day == 3
        await pilot.press("x")
        await shows(pilot, "default · new_per_day = 10")
        assert file.read_text("utf-8") == "# mine\n"
        assert bench.settings.new_per_day == 10


async def test_the_language_changes_at_once_here_and_on_the_packs(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot, "language")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await pilot.press("down", "enter")
        await at_settings(pilot)
        await shows(pilot, "설정", "한국어", "바꾸기")
        assert current_language() == "ko"
        assert 'language = "ko"' in bench.settings.config_file.read_text("utf-8")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen))
        await shows(pilot, "도움말", "문제집")


async def test_the_theme_changes_at_once_and_back_to_the_programs_own(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 40)) as pilot:
        await at_packs(pilot)
        own = app.theme
        await open_settings(pilot, "theme")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        names = [name for name, _called, _more in listed(app.available_themes)]
        assert names[:2] == ["quizzer-dark", "quizzer-light"]
        await shows(pilot, "Automatic", "Dark  quizzer-dark", "Light  quizzer-light", "nord  dark theme")
        await pilot.press(*["down"] * (1 + names.index("nord")), "enter")
        await until(pilot, lambda: app.theme == "nord")
        await shows(pilot, "theme = nord")
        assert bench.settings.config_file.read_text("utf-8") == 'theme = "nord"\n'
        await pilot.press("x")
        await until(pilot, lambda: app.theme == own)
        await shows(pilot, "theme = -")
        assert bench.settings.config_file.read_text("utf-8") == ""


async def test_what_a_variable_says_is_shown_as_such_and_not_changed(tmp_path: Path) -> None:
    bench = make_bench(
        tmp_path, new_per_day=4, origins={"new_per_day": "QUIZZER_NEW_PER_DAY", "language": "--lang"}
    )
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        screen = await open_settings(pilot, "new_per_day")
        await shows(pilot, "4 · QUIZZER_NEW_PER_DAY", "cannot be changed here")
        await pilot.press("enter", "x")
        await pilot.pause(0.2)
        assert app.screen is screen and not bench.settings.config_file.exists()


async def test_a_folder_counts_from_the_next_start(bench: FakeBench, tmp_path: Path) -> None:
    before = bench.settings.data_folder
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot, "data_folder")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        app.screen.query_one("#value").value = str(tmp_path / "elsewhere")
        await pilot.press("enter")
        await at_settings(pilot)
        await shows(pilot, "next start")
        assert bench.settings.data_folder == before
        assert "elsewhere" in bench.settings.config_file.read_text("utf-8")


async def test_a_file_that_cannot_be_changed_is_told(bench: FakeBench) -> None:
    bench.settings.config_file.write_text("new_per_day = \n", encoding="utf-8")
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await open_settings(pilot, "new_per_day")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        app.screen.query_one("#value").value = "3"
        await pilot.press("enter")
        await shows(pilot, "not valid TOML")
        assert bench.settings.new_per_day == 10


@pytest.mark.parametrize(
    ("size", "language"), [((120, 40), "ko"), ((80, 24), "en"), ((60, 20), "ko"), ((50, 14), "ko")]
)
async def test_the_settings_fit(bench: FakeBench, size: tuple[int, int], language: str) -> None:
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=size) as pilot:
        await open_settings(pilot)
        for each in CATALOGUE:
            screen = await at_settings(pilot, each.key)
            assert overhanging(screen) == []
        await at_settings(pilot, "rating_thresholds")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        assert overhanging(app.screen) == []


async def test_a_session_asks_as_many_questions_as_the_setting_says(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path, session_size=2))
    async with app.run_test(size=(100, 30)) as pilot:
        await at_packs(pilot)
        await pilot.press("enter")
        await at_question(pilot)
        await shows(pilot, "1/2")


async def test_what_is_changed_elsewhere_says_how(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await open_settings(pilot, "keymap")
        await shows(pilot, "A table of its own")
        assert "Change" not in text_of(screen).splitlines()[-1]
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert app.screen is screen


async def test_a_model_is_chosen_among_those_that_are_installed(
    bench: FakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [
        KnownModel("built-in", "ko, en", "MIT", 30_000_000, True),
        KnownModel("mine/fine", "", "", 90_000_000, True),
        KnownModel("claims/compared", "", "", 90_000_000, True, True),
        KnownModel("far/away", "", "", 90_000_000, False),
    ]
    monkeypatch.setattr("quizzer.embedding.registry.known_models", lambda _folder: known)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot, "model")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ChoiceDialog))
        await shows(pilot, "mine/fine", "quizzer model use NAME")
        assert "claims/compared" not in text_of(app.screen) and "far/away" not in text_of(app.screen)
        await pilot.press("down", "enter")
        await at_settings(pilot)
        await shows(pilot, "model = mine/fine", "counts from the next start")
        assert 'model = "mine/fine"' in bench.settings.config_file.read_text("utf-8")


async def test_a_share_is_shown_and_typed_in_per_cent(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot, "desired_retention")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ValueDialog))
        assert app.screen.query_one("#value").value == "90%"
        app.screen.query_one("#value").value = "95%"
        await pilot.press("enter")
        await at_settings(pilot)
        await shows(pilot, "desired_retention = 95%")
        assert bench.settings.config_file.read_text("utf-8") == "desired_retention = 0.95\n"


@pytest.mark.parametrize(("name", "near"), [("norb", "nord"), ("qqqq", "dracula")])
def test_a_theme_that_there_is_not_is_refused_with_those_that_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, near: str
) -> None:
    environ = {"QUIZZER_HOME": str(tmp_path), "QUIZZER_LANGUAGE": "en"}
    arguments = ["config", "set", "theme"]
    assert run([*arguments, name], lambda *_: 0, environ, doubts=doubts) == ExitCode.USAGE
    said = capsys.readouterr().err
    assert f"no theme called {name}" in said and near in said
    assert not list(tmp_path.rglob("config.toml"))
    assert run([*arguments, "nord"], lambda *_: 0, environ, doubts=doubts) == ExitCode.OK


async def test_thresholds_that_a_calibration_has_shifted_are_told(bench: FakeBench) -> None:
    fitted = Calibration((20, 61.5, 88.5), (40, 65, 85), 12, 9.0, "1", "1", datetime.now(UTC))
    bench.store.calibrate(fitted)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await open_settings(pilot, "rating_thresholds")
        await shows(pilot, "In force for the machine's scores: 20, 61.5, 88.5")
