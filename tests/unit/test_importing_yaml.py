"""YAML that is no pack is read by its keys, as JSON is; packs and settings are told from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.sources.source import harvest, read_text
from quizzer.errors import UsageError


@pytest.mark.parametrize(
    "text",
    [
        "- question: What is a lock?\n  answer: It lets one in.\n",
        "about: Systems\ncards:\n  - front: What is a lock?\n    back: It lets one in.\n",
        "deck_metadata: {made: by hand, level: easy}\n"
        "entries:\n- term: What is a lock?\n  definition: It lets one in.\n  reference: A book about locks, page 7\n",
        "What is a lock?: It lets one in.\n",
        "threads:\n  - {q: 'What is a lock?', a: It lets one in.}\n",
    ],
)
def test_questions_of_yaml_are_known_by_their_keys(text: str) -> None:
    assert pairs(read_text(text, "d.yaml", kind="yaml")) == [("What is a lock?", "It lets one in.")]


def test_yaml_keeps_numbers_as_they_are_written_and_tells_lines() -> None:
    text = "- q: Which\n    version is it?\n  a: 1.10\n- q: 'Isn''t it \"old\"?'\n  a: no\n- q: And then?\n"
    found = read_text(text, "d.yaml", kind="yaml")
    assert pairs(found) == [("Which version is it?", "1.10"), ('Isn\'t it "old"?', "no")]
    assert [each.spot.line for each in found.found] == [1, 4]
    assert said(found) == ["d.yaml:6: The question has no answer: And then?"]


def test_yaml_that_is_broken_says_where() -> None:
    found = read_text("- q: What?\n  a: That\n  a: This\n", "d.yaml", kind="yaml")
    assert pairs(found) == [("What?", "That")]
    assert said(found)[0].startswith("d.yaml:3: The key `a` is here a second time")


def test_a_pack_is_not_imported(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("questions:\n- question: What?\n  model_answer: That\n", "utf-8")
    with pytest.raises(UsageError, match="is a pack"):
        harvest(file)
    assert pairs(harvest(file, kind="yaml")) == [("What?", "That")]


def test_among_other_files_only_yaml_that_asks_is_taken(tmp_path: Path) -> None:
    """Settings and packs are no loss."""
    (tmp_path / "deck.yml").write_text("- q: What is a lock?\n  a: It lets one in.\n", "utf-8")
    (tmp_path / "_config.yml").write_text(
        "title: Notes of mine\ndescription: All I know\ntheme: plain\n", "utf-8"
    )
    (tmp_path / "authors.yaml").write_text("- name: Kim\n  description: Writes this.\n", "utf-8")
    (tmp_path / "p.yaml").write_text("questions:\n- question: What?\n  model_answer: That\n", "utf-8")
    found = harvest(tmp_path)
    assert pairs(found) == [("What is a lock?", "It lets one in.")]
    assert said(found) == []
    assert [each.partition(": ")[0] for each in said(found, lost=False)] == [
        "_config.yml",
        "authors.yaml",
        "p.yaml",
    ]
