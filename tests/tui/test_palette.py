"""The command palette: what it finds, in both languages, and what Enter does."""

from __future__ import annotations

from collections import Counter

import pytest

from quizzer.locale import current_language, use_language
from quizzer.tui.app import QuizzerApp
from quizzer.tui.commands import commands
from quizzer.tui.screens.mock import MockDialog
from quizzer.tui.screens.palette import Command, PaletteDialog, matching
from quizzer.tui.screens.progress import ProgressScreen
from tests.tui.driving import answer, at_packs, at_question, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench


@pytest.mark.parametrize("words", ["zzzz", "practise zzzz"])
async def test_enter_right_behind_words_that_nothing_fits_does_nothing(bench: FakeBench, words: str) -> None:
    """The keys come in one go, as from a fast typist."""
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        await pilot.press("ctrl+p", *words, "enter")
        await shows(pilot, f"No command fits {words}.")
        assert isinstance(app.screen, PaletteDialog) and current_language() == "en"
        await pilot.press("enter", "escape")
        await until(pilot, lambda: app.screen is screen)


async def test_enter_right_behind_words_runs_what_fits_them(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await at_packs(pilot)
        await pilot.press("ctrl+p", *"mock", "enter")
        await until(pilot, lambda: isinstance(app.screen, MockDialog))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("theme", {"en": "Theme", "ko": "테마"}),
        ("테마", {"en": "Theme", "ko": "테마"}),
        ("lang", {"en": "한국어로 바꾸기", "ko": "Switch to English"}),
        ("language", {"en": "한국어로 바꾸기", "ko": "Switch to English"}),
        ("언어", {"en": "한국어로 바꾸기", "ko": "Switch to English"}),
        ("settings", {"en": "Settings", "ko": "설정"}),
        ("report", {"en": "Report", "ko": "보고서"}),
        ("보고서", {"en": "Report", "ko": "보고서"}),
        ("history", {"en": "History", "ko": "기록"}),
        ("calendar", {"en": "Progress", "ko": "학습 현황"}),
        ("quit", {"en": "Quit", "ko": "종료"}),
        ("model", {"en": "Model", "ko": "모델"}),
        ("모델", {"en": "Model", "ko": "모델"}),
        ("보고소", {"en": "Report", "ko": "보고서"}),
    ],
)
async def test_a_command_is_found_by_words_of_either_language(
    bench: FakeBench, language: str, words: str, first: dict[str, str]
) -> None:
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        found = matching(list(commands(app, screen)), words)
    assert first[language] in [command.name for command in found][:2]


@pytest.mark.parametrize("language", ["ko", "en"])
async def test_a_word_is_not_looked_for_within_others_where_some_command_has_it_whole(
    bench: FakeBench, language: str
) -> None:
    """Sentences speak of the highlight, and nobody who wants another theme means that."""
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        found = [command.name for command in matching(list(commands(app, screen)), "light")]
    assert found == [{"en": "Theme", "ko": "테마"}[language]]


@pytest.mark.parametrize("language", ["ko", "en"])
async def test_no_two_commands_have_the_same_name(bench: FakeBench, language: str) -> None:
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screens = [await at_packs(pilot)]
        listed = list(commands(app, screens[0]))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ProgressScreen))
        others = [list(commands(app, app.screen))]
        await pilot.press("escape", "enter")
        others.append(list(commands(app, await at_question(pilot))))
        others.append(list(commands(app, await answer(pilot, ANSWER))))
    assert len(listed) > 20
    for found in (listed, *others):
        twice = [name for name, count in Counter(command.name for command in found).items() if count > 1]
        assert not twice


async def test_every_key_with_a_sentence_has_its_command(bench: FakeBench) -> None:
    """No command is left out because another one has its name."""
    for language in ("ko", "en"):
        use_language(language)
        app = QuizzerApp(bench)
        async with app.run_test(size=(100, 30)) as pilot:
            screen = await at_packs(pilot)
            ids = {
                each.binding.action.removeprefix("app.")
                for each in screen.active_bindings.values()
                if each.binding.tooltip and each.binding.action != "command_palette"
            }
            listed = [command for command in commands(app, screen) if command.key]
        assert len(listed) == len(ids)


def test_a_name_counts_more_than_what_is_said_about_a_command() -> None:
    def nothing() -> None: ...

    given = [
        Command("Quit", nothing, "Leave the theme behind."),
        Command("A theme", nothing),
        Command("Colours", nothing, aliases="theme"),
        Command("Theme", nothing),
    ]
    assert [each.name for each in matching(given, "theme")] == ["Theme", "A theme", "Colours", "Quit"]
    assert matching(given, " ") == given


async def test_our_own_themes_come_first_and_are_called_in_words(bench: FakeBench) -> None:
    use_language("ko")
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        app.search_themes()
        await shows(pilot, "어둡게", "quizzer-dark", "밝게", "밝은 테마")
        lines = text_of(app.screen)
        assert lines.index("어둡게") < lines.index("밝게") < lines.index("밝은 테마")
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.theme == "quizzer-light")


async def test_a_theme_is_chosen_by_a_part_of_its_name(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(60, 20)) as pilot:
        await at_packs(pilot)
        await pilot.press("ctrl+p", *"theme", "enter")
        await until(
            pilot, lambda: isinstance(app.screen, PaletteDialog) and "ansi-dark" in text_of(app.screen)
        )
        await pilot.press(*"zer-li", "enter")
        await until(pilot, lambda: app.theme == "quizzer-light")


def test_words_that_begin_so_come_before_words_that_only_hold_it() -> None:
    said = [
        ("Throw away", "this one"),
        ("A whisper", ""),
        ("Past", "the history of answers"),
        ("History", "what was"),
    ]
    listed = [Command(name, print, about) for name, about in said]
    found = [command.name for command in matching(listed, "his")]
    assert found == ["History", "Past", "A whisper", "Throw away"]
