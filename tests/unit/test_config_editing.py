"""Settings as a person changes them: what is typed is read, and each is explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.config import load_settings
from quizzer.config.catalogue import CATALOGUE, described, origin_said
from quizzer.config.editing import change, read_value, reset, shown
from quizzer.config.settings import Settings, names
from quizzer.config.writing import remove_setting
from quizzer.errors import UsageError


def test_every_setting_is_explained_once() -> None:
    assert sorted(each.key for each in CATALOGUE) == sorted(names())
    groups = [each.group for each in CATALOGUE]
    assert [group for n, group in enumerate(groups) if group not in groups[:n]] == list(dict.fromkeys(groups))
    assert all(each.meaning.endswith(".") and len(each.title) < 22 for each in CATALOGUE)


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("new_per_day", " 5 ", 5),
        ("session_size", "0", 0),
        ("desired_retention", "0.9", 0.9),
        ("desired_retention", "95%", 0.95),
        ("desired_retention", " 87.5 % ", 0.875),
        ("desired_retention", "95", 0.95),
        ("rating_thresholds", "40 65 85", [40, 65, 85]),
        ("rating_thresholds", "40,65.5, 85", [40, 65.5, 85]),
        ("rating_thresholds", "[40, 65, 85]", [40, 65, 85]),
        ("theme", "2026", "2026"),
        ("language", "ko", "ko"),
    ],
)
def test_what_is_typed_is_read(key: str, typed: str, value: object) -> None:
    assert read_value(key, typed) == value


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("new_per_day", "다섯"),
        ("new_per_day", "1.5"),
        ("rating_thresholds", "40 65"),
        ("rating_thresholds", "a b c"),
        ("desired_retention", "100%"),
        ("desired_retention", "60"),
        ("language", ""),
        ("model", " "),
    ],
)
def test_what_is_not_allowed_is_told_with_what_is(key: str, typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_value(key, typed)
    assert caught.value.remedy and "\n" not in str(caught.value)


def test_a_change_is_in_the_file_and_in_the_settings_and_can_be_taken_back(tmp_path: Path) -> None:
    environ = {"QUIZZER_HOME": str(tmp_path)}
    settings = load_settings(environ)
    for key, typed in (
        ("new_per_day", "3"),
        ("rating_thresholds", "10 20 30"),
        ("pack_folder", str(tmp_path / "p")),
    ):
        settings = change(settings, key, typed)
        assert settings == load_settings(environ), key
        assert read_value(key, shown(getattr(settings, key))) is not None
        assert settings.origins[key] == str(settings.config_file) and settings.fixed_by(key) is None
    for key in ("new_per_day", "rating_thresholds", "pack_folder"):
        settings = reset(settings, key, environ)
        assert settings == load_settings(environ), key
    assert (tmp_path / "config.toml").read_text(encoding="utf-8") == ""


def test_what_a_variable_or_flag_says_stays_and_is_named(tmp_path: Path) -> None:
    environ = {"QUIZZER_HOME": str(tmp_path), "QUIZZER_NEW_PER_DAY": "4"}
    settings = load_settings(environ, {"language": "ko"})
    assert settings.fixed_by("new_per_day") == "QUIZZER_NEW_PER_DAY"
    assert settings.fixed_by("language") == "--lang"
    assert change(settings, "new_per_day", "9").new_per_day == 4
    assert reset(settings, "new_per_day", environ).new_per_day == 4
    assert origin_said(None, "f") == "default" and origin_said("f", "f") == "file"


def test_a_setting_over_several_lines_is_not_taken_out(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("rating_thresholds = [\n  10,\n  20,\n  30,\n]\n", encoding="utf-8")
    with pytest.raises(UsageError, match="rating_thresholds"):
        remove_setting(file, "rating_thresholds")
    assert "10" in file.read_text(encoding="utf-8")


def test_what_a_change_counts_for_is_known() -> None:
    assert described("theme").at_once and not described("data_folder").at_once
    assert Settings.model_fields["session_size"].default == 0
