"""`quizzer config`: settings are listed with where they come from, and changed without harm to the file."""

from __future__ import annotations

import json

import pytest
from command_line import CommandLine

from quizzer.config.settings import names


def test_every_setting_is_listed_with_its_value_and_origin(cli: CommandLine) -> None:
    file = cli.home / "config.toml"
    file.write_text("new_per_day = 3\n", encoding="utf-8")
    done = cli("config", QUIZZER_RATING_THRESHOLDS="[30, 60, 90]")
    assert done.code == 0, done.err
    rows = {line.split()[0]: line for line in done.out.splitlines()}
    assert set(rows) == set(names())
    assert rows["new_per_day"].split()[1:] == ["3", "file"]
    assert rows["rating_thresholds"].endswith("QUIZZER_RATING_THRESHOLDS")
    assert rows["reviews_per_day"].split()[1:] == ["100", "default"]
    data = {row["key"]: row for row in json.loads(cli("config", "list", "--json").out)}
    assert set(data) == set(names())
    assert data["new_per_day"]["value"] == 3 and data["new_per_day"]["origin"] == str(file)
    assert data["theme"]["value"] is None and data["theme"]["origin"] == "default"
    assert all(row["meaning"] for row in data.values())


def test_what_get_prints_can_be_set_again(cli: CommandLine) -> None:
    for key, value in (
        ("rating_thresholds", "30, 55.5, 80"),
        ("desired_retention", "0.85"),
        ("theme", "nord"),
    ):
        assert cli("config", "set", key, value).code == 0
        assert cli("config", "get", key).out == value + "\n"
        assert cli("config", "set", key, cli("config", "get", key).out.strip()).code == 0
    assert json.loads(cli("config", "get", "rating_thresholds", "--json").out)["value"] == [30, 55.5, 80]


def test_setting_keeps_comments_and_says_where_it_wrote(cli: CommandLine) -> None:
    file = cli.home / "config.toml"
    file.write_text("# mine\nnew_per_day = 3  # few\n\n[keymap]\n'result.next' = 'x'\n", encoding="utf-8")
    done = cli("config", "set", "new_per_day", "7")
    assert (done.code, str(file) in done.out) == (0, True)
    assert file.read_text("utf-8") == ("# mine\nnew_per_day = 7  # few\n\n[keymap]\n'result.next' = 'x'\n")
    assert json.loads(cli("config", "set", "new_per_day", "8", "--json").out) == {
        "key": "new_per_day", "value": 8, "file": str(file),
    }  # fmt: skip
    assert cli("config", "unset", "new_per_day").code == 0
    assert file.read_text("utf-8") == "# mine\n\n[keymap]\n'result.next' = 'x'\n"
    assert cli("config", "get", "new_per_day").out == "10\n"


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("set", "new_per_day", "-1"), "a whole number from 0 to 9999"),
        (("set", "new_per_day", "many"), "a whole number from 0 to 9999"),
        (("set", "new_per_day", "true"), "a whole number from 0 to 9999"),
        (("set", "new_per_day", ""), "a whole number from 0 to 9999"),
        (("set", "language", "fr"), "auto, ko, en"),
        (("set", "rating_thresholds", "60, 40, 90"), "three rising numbers"),
        (("set", "desired_retention", "2"), "0.99"),
        (("set", "keymap", "x"), "[keymap]"),
        (("set", "new_per_dya", "3"), "new_per_day"),
        (("get", "new_per_dya"), "new_per_day"),
        (("unset", "new_per_dya"), "new_per_day"),
        (("set", "config_file", "x"), "no setting named"),
        (("set", "origins", "x"), "no setting named"),
    ],
)
def test_what_is_not_allowed_is_refused_and_nothing_is_written(
    cli: CommandLine, argv: tuple[str, ...], words: str
) -> None:
    done = cli("config", *argv)
    assert done.code == 2 and words in done.err
    assert done.out == "" and not (cli.home / "config.toml").exists()


def test_a_file_with_a_wrong_value_can_be_mended_and_found(cli: CommandLine) -> None:
    file = cli.home / "config.toml"
    file.write_text("new_per_day = -1\n", encoding="utf-8")
    assert cli("config", "list").code == 2
    assert cli("config", "path").out == f"{file}\n"
    assert json.loads(cli("config", "path", "--json").out) == {"file": str(file), "exists": True}
    assert cli("config", "set", "new_per_day", "1").code == 0
    assert cli("config", "list").code == 0


def test_a_variable_that_hides_the_change_is_told(cli: CommandLine) -> None:
    done = cli("config", "set", "new_per_day", "4", QUIZZER_NEW_PER_DAY="2")
    assert done.code == 0 and "QUIZZER_NEW_PER_DAY" in done.err
    assert cli("config", "get", "new_per_day", QUIZZER_NEW_PER_DAY="2").out == "2\n"


def test_a_model_is_written_with_the_word_that_it_was_not_tried(cli: CommandLine) -> None:
    done = cli("config", "set", "model", "someone/model")
    assert done.code == 0 and "quizzer model use" in done.err


def test_a_folder_is_written_whole_and_a_file_is_none(cli: CommandLine) -> None:
    assert cli("config", "set", "pack_folder", "내 문제").code == 0
    assert cli("config", "get", "pack_folder").out.startswith("/")
    (cli.home / "file").write_text("x", encoding="utf-8")
    assert cli("config", "set", "data_folder", cli.home / "file").code == 2
