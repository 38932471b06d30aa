"""Settings: where a value comes from, and what is said about a wrong one."""

from __future__ import annotations

import os
import runpy
from pathlib import Path

import pytest

from quizzer.config import Settings, load_settings, write_setting
from quizzer.config.sources import default_folders, quick_language
from quizzer.errors import EnvironmentProblem, ExitCode, UsageError


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "설정").mkdir()
    return tmp_path / "설정"


def env(home: Path, **more: str) -> dict[str, str]:
    return {"QUIZZER_HOME": str(home), **more}


def write(home: Path, text: str) -> None:
    (home / "config.toml").write_text(text, encoding="utf-8")


def test_home_moves_every_folder(home: Path) -> None:
    settings = load_settings(env(home))
    assert settings.config_file == home / "config.toml"
    assert settings.data_folder == home / "data"
    assert settings.cache_folder == home / "cache"
    assert settings.pack_folder == home / "data" / "packs"
    assert not (home / "data").exists(), "reading settings makes no folder"


def test_without_home_the_systems_folders_are_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME", "USERPROFILE", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name))
    folders = default_folders({})
    assert len({folders.config_file, folders.data, folders.cache}) == 3
    assert "quizzer" in folders.config_file.parts


def test_flag_beats_environment_beats_file_beats_default(home: Path) -> None:
    assert load_settings(env(home)).model == "built-in"
    write(home, 'model = "from-file"')
    assert load_settings(env(home)).model == "from-file"
    assert load_settings(env(home, QUIZZER_MODEL="from-env")).model == "from-env"
    assert load_settings(env(home, QUIZZER_MODEL="from-env"), {"model": "from-flag"}).model == "from-flag"
    assert load_settings(env(home, QUIZZER_MODEL=""), {"model": None}).model == "from-file"


def test_values_other_than_texts_are_toml_in_the_environment(home: Path) -> None:
    settings = load_settings(
        env(
            home,
            QUIZZER_RATING_THRESHOLDS="[30, 60, 90]",
            QUIZZER_NEW_PER_DAY="0",
            QUIZZER_KEYMAP='{"practise.submit" = "ctrl+s"}',
            QUIZZER_THEME="2026",
        )
    )
    assert settings.rating_thresholds == (30, 60, 90)
    assert settings.new_per_day == 0
    assert settings.keymap == {"practise.submit": "ctrl+s"}
    assert settings.theme == "2026"


def test_a_home_of_nobody_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, whatever a variable holds."""
    monkeypatch.chdir(tmp_path)
    assert default_folders({"QUIZZER_HOME": "~nosuchuser/x"}).data == tmp_path / "~nosuchuser" / "x" / "data"


def test_relative_folders_count_from_the_file(home: Path) -> None:
    write(home, 'pack_folder = "내 문제"')
    assert load_settings(env(home)).pack_folder == home / "내 문제"


def test_packs_lie_with_data_that_was_moved(home: Path, tmp_path: Path) -> None:
    moved = load_settings(env(home, QUIZZER_DATA_FOLDER=str(tmp_path / "d")))
    assert moved.pack_folder == tmp_path / "d" / "packs"


def test_a_bom_in_the_file_does_no_harm(home: Path) -> None:
    (home / "config.toml").write_bytes("\ufefflanguage = 'ko'\n".encode())
    assert load_settings(env(home)).language == "ko"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("modle = 'x'", ["config.toml", "modle", "model"]),
        ("zzzzzz = 1", ["config.toml", "zzzzzz", "new_per_day", "theme"]),
        ("language = 'fr'", ["config.toml", "language", "fr", "auto, ko, en"]),
        ("model = 3", ["config.toml", "model", "3"]),
        ("model = ''", ["config.toml", "model"]),
        ("desired_retention = 2", ["desired_retention", "0.7", "0.99"]),
        ("rating_thresholds = [60, 40, 90]", ["rating_thresholds", "[60, 40, 90]", "[40, 65, 85]"]),
        ("rating_thresholds = [40, 60]", ["rating_thresholds"]),
        ("new_per_day = -1", ["new_per_day", "-1", "9999"]),
        ("new_per_day = 1.5", ["new_per_day", "1.5"]),
        ("keymap = 'x'", ["keymap"]),
        ("[keymap]\nsubmit = 3", ["keymap.submit"]),
        ("config_file = 'x'", ["config_file"]),
        ("language = \n", ["config.toml", "line 1"]),
        ("language = 'ko'\nlanguage = 'en'", ["config.toml"]),
        ("new_per_day = " + "9" * 5000, ["config.toml", "digits"]),
        ("model = " + "[" * 50_000 + "]" * 50_000, ["config.toml", "nested"]),
        ("# " + "x" * 1_000_000, ["config.toml", "larger"]),
    ],
)
def test_a_wrong_file_is_refused_with_place_and_remedy(home: Path, text: str, words: list[str]) -> None:
    write(home, text)
    with pytest.raises(UsageError) as caught:
        load_settings(env(home))
    assert caught.value.remedy
    assert caught.value.exit_code == ExitCode.USAGE
    for word in words:
        assert word in str(caught.value)


def test_every_wrong_value_is_told_in_one_go(home: Path) -> None:
    write(home, "language = 'fr'\nnew_per_day = -1")
    with pytest.raises(UsageError) as caught:
        load_settings(env(home, QUIZZER_DESIRED_RETENTION="much"))
    for word in ("fr", "-1", "much", "QUIZZER_DESIRED_RETENTION"):
        assert word in str(caught.value)


def test_an_unknown_variable_is_refused_with_the_nearest(home: Path) -> None:
    with pytest.raises(UsageError, match="QUIZZER_MODEL"):
        load_settings(env(home, QUIZZER_MODLE="x"))


def test_a_file_that_is_not_utf8_is_refused(home: Path) -> None:
    (home / "config.toml").write_bytes("theme = '한글'".encode("cp949"))
    with pytest.raises(UsageError, match="UTF-8"):
        load_settings(env(home))


def test_a_folder_in_place_of_the_file_is_the_machines_problem(home: Path) -> None:
    (home / "config.toml").mkdir()
    with pytest.raises(EnvironmentProblem, match=r"config\.toml"):
        load_settings(env(home))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name")
def test_a_pipe_in_place_of_the_file_is_not_waited_for_and_a_device_not_read_without_end(home: Path) -> None:
    os.mkfifo(home / "pipe")
    for file, words in ((home / "pipe", "pipe"), (Path("/dev/zero"), "larger")):
        with pytest.raises(UsageError, match=words):
            load_settings(env(home, QUIZZER_CONFIG_FILE=str(file)))
    assert load_settings(env(home, QUIZZER_CONFIG_FILE=os.devnull)).model == "built-in"


def test_every_setting_is_documented() -> None:
    undocumented = [name for name, field in Settings.model_fields.items() if not field.description]
    assert undocumented == []


@pytest.mark.parametrize(
    ("file", "environ", "flag", "language"),
    [
        ("", {}, None, "en"),
        ("", {"LANG": "ko_KR.UTF-8"}, None, "ko"),
        ("language = 'ko'", {"LANG": "en_US.UTF-8"}, None, "ko"),
        ("language = 'auto'", {"LANG": "ko_KR.UTF-8"}, None, "ko"),
        ("language = 'ko'", {"QUIZZER_LANGUAGE": "en"}, None, "en"),
        ("language = 'ko'", {"QUIZZER_LANGUAGE": "en"}, "ko", "ko"),
        ("language = ", {"LANG": "ko_KR.UTF-8"}, None, "ko"),
    ],
)
def test_the_quick_look_at_the_language_agrees_with_the_settings(
    home: Path, file: str, environ: dict[str, str], flag: str | None, language: str
) -> None:
    write(home, file)
    assert quick_language(env(home, **environ), flag) == language
    if not file.endswith("= "):
        settings = load_settings(env(home, **environ), {"language": flag})
        assert settings.spoken(environ) == language


def test_writing_makes_the_file(home: Path) -> None:
    file = home / "new" / "config.toml"
    write_setting(file, "model", "한국어/모델")
    assert file.read_text(encoding="utf-8") == 'model = "한국어/모델"\n'


def test_writing_keeps_everything_else(home: Path) -> None:
    before = "# mine\nlanguage = 'ko'  # 한국어\nmodel = 'a' # why\n\n[keymap]\nmodel = 'm'\n"
    write(home, before)
    write_setting(home / "config.toml", "model", 'b "quoted"')
    after = (home / "config.toml").read_text(encoding="utf-8")
    assert after == before.replace("model = 'a' # why", 'model = "b \\"quoted\\"" # why')
    write_setting(home / "config.toml", "theme", "nord")
    assert (home / "config.toml").read_text(encoding="utf-8").splitlines()[4] == 'theme = "nord"'
    assert load_settings(env(home)).keymap == {"model": "m"}


def test_writing_goes_through_a_link_and_keeps_the_ends_of_lines(home: Path, tmp_path: Path) -> None:
    """Who keeps settings in a repository, with a link to them, keeps the link."""
    kept = tmp_path / "dotfiles" / "quizzer.toml"
    kept.parent.mkdir()
    kept.write_bytes(b'language = "en"\r\n')
    (home / "config.toml").symlink_to(kept)
    write_setting(home / "config.toml", "new_per_day", 3)
    assert (home / "config.toml").is_symlink()
    assert kept.read_bytes() == b'language = "en"\r\nnew_per_day = 3\r\n'
    (home / "later.toml").symlink_to(tmp_path / "dotfiles" / "later.toml")
    write_setting(home / "later.toml", "new_per_day", 3)
    assert (tmp_path / "dotfiles" / "later.toml").exists()


def test_a_value_that_no_single_line_replaces_is_left_alone(home: Path) -> None:
    before = 'model = """\na\nb"""\n'
    write(home, before)
    with pytest.raises(UsageError, match="model"):
        write_setting(home / "config.toml", "model", "b")
    assert (home / "config.toml").read_text(encoding="utf-8") == before


def test_the_page_about_settings_is_written_from_them() -> None:
    root = Path(__file__).resolve().parents[2]
    written = (root / "docs" / "settings.md").read_text(encoding="utf-8")
    script = runpy.run_path(str(root / "scripts" / "document_settings.py"))
    assert written == script["page"](), "run: python scripts/document_settings.py"
