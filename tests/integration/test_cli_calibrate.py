"""The learner's own scores move the thresholds, and become samples of packs."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace

import pytest
from command_line import CommandLine
from past_answers import objections, store_of

from quizzer.config import load_settings
from quizzer.packs.library import Library, shipped_folder
from quizzer.practice.attempt import new_id
from quizzer.practice.scheduling import Scheduler
from quizzer.workbench import Workbench


def commands_in(text: str) -> list[list[str]]:
    """Take the command lines out of what was said, without the program's name."""
    return [
        shlex.split(line.partition(": quizzer ")[2]) for line in text.splitlines() if ": quizzer " in line
    ]


def test_calibrating_says_how_far_apart_and_how_many_are_missing(answered: CommandLine) -> None:
    assert "10 more scores" in " ".join(answered("calibrate").out.split())
    objections(answered, 4)
    done = answered("calibrate")
    assert "you give 12.0 points more" in " ".join(done.out.split())
    assert "6 more scores" in " ".join(done.out.split())
    refused = answered("calibrate", "--apply")
    assert (refused.code, "There are 4 scores of your own; 10 are needed" in refused.err) == (2, True)


def test_a_calibration_is_applied_counts_and_is_taken_back(answered: CommandLine) -> None:
    objections(answered, 40)
    data = json.loads(answered("calibrate", "--json").out)
    assert (data["marks"], data["calibration"]) == (40, None)
    assert data["mean_difference"] == pytest.approx(12)
    assert answered("calibrate", "--apply").code == 0
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(answered.home)}))
    scheduler = bench.scheduler()
    assert scheduler.thresholds == tuple(data["proposal"]["thresholds"])
    assert scheduler.own_thresholds == (40, 65, 85)
    assert 50 < scheduler.thresholds[1] < 58
    assert bench.limits().weak_below == scheduler.thresholds[1]
    bench.close()
    assert json.loads(answered("calibrate", "--json").out)["calibration"]["samples"] == 40
    assert json.loads(answered("calibrate", "--reset", "--json").out) == {"reset": True}
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(answered.home)}))
    assert bench.scheduler().thresholds == (40, 65, 85)
    bench.close()
    assert "already" in answered("calibrate", "--reset").err


def test_what_is_in_force_is_told_beside_the_setting(answered: CommandLine) -> None:
    objections(answered, 40)
    assert "In force" not in answered("config", "get", "rating_thresholds").err
    proposal = json.loads(answered("calibrate", "--apply", "--json").out)["proposal"]["thresholds"]
    said = ", ".join(f"{each:g}" for each in proposal)
    for argv in (["get", "rating_thresholds"], ["list"]):
        done = answered("config", *argv)
        assert f"In force for the machine's scores are {said}" in " ".join(done.err.split())
    assert answered("config", "get", "rating_thresholds").out == "40, 65, 85\n"
    row = json.loads(answered("config", "get", "rating_thresholds", "--json").out)
    assert (row["value"], row["in_force"]) == ([40, 65, 85], proposal)
    assert f"{said}, fitted to your scores" in answered("doctor").out
    assert "In force" in answered("config", "set", "rating_thresholds", "41,66,86").err


@pytest.mark.parametrize("argv", [["--apply", "--reset"], ["--apply", "--pack", "mini"], ["--pack", "minni"]])
def test_calibrating_refuses_nonsense(answered: CommandLine, argv: list[str]) -> None:
    done = answered("calibrate", *argv)
    assert done.code == 2
    assert len(done.err.splitlines()) >= 2


def test_own_marks_become_samples_of_own_packs_once(answered: CommandLine) -> None:
    objections(answered, 2)
    data = json.loads(answered("calibrate", "--save-samples", "--json").out)
    assert (data["saved"], data["known"]) == (2, 0)
    text = answered.pack.read_text(encoding="utf-8")
    assert "답 0" in text
    assert "score: 32" in text
    again = json.loads(answered("calibrate", "--save-samples", "--json").out)
    assert (again["saved"], again["known"]) == (0, 2)
    assert answered.pack.read_text(encoding="utf-8") == text


def test_what_can_be_done_with_samples_is_said_and_works(answered: CommandLine) -> None:
    objections(answered, 1)
    (command,) = commands_in(answered("calibrate", "--save-samples").err)
    assert command == ["check", str(answered.pack), "--samples"]
    assert "image-vs-container#1                 mark  32" in answered(*command).out


def test_marks_for_a_shipped_pack_are_saved_after_it_was_copied_as_was_said(answered: CommandLine) -> None:
    shipped = Library([(shipped_folder(), "shipped")]).get("docker").questions[0]
    store = store_of(answered)
    template = next(store.attempts())
    mine = replace(
        template, id=new_id(), pack="docker", question=shipped.id, question_hash=shipped.content_hash
    )
    store.record(mine, Scheduler())
    store.override(mine.id, 90, at=mine.ended_at, scheduler=Scheduler())
    store.close()
    (copy,) = commands_in(answered("calibrate", "--save-samples").err)
    assert answered(*copy).code == 0
    assert json.loads(answered("calibrate", "--save-samples", "--json").out)["saved"] == 1
