"""Lines that say how hard questions are, and stand apart from them, hold for all up to the next such line."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

FIRST = "Q: What is a mutex?\nA: A lock that one thread holds at a time.\n"
SECOND = "Q: What is a semaphore?\nA: A counter that lets a number of threads in.\n"
THIRD = "Q: What is lock-free code?\nA: Code in which some thread always makes progress.\n"
EASY, HARD, MEDIUM = "Difficulty: easy\n", "Difficulty: hard\n", "Difficulty: medium\n"


def levels(*parts: str) -> list[str | None]:
    read = read_text("\n".join(parts), "a.txt")
    assert len(read.found) == 3 and all("ifficulty" not in each.answers[0] for each in read.found)
    return [each.difficulty for each in read.found]


def test_a_level_holds_up_to_the_next() -> None:
    assert levels(EASY, FIRST, SECOND, HARD, THIRD) == ["easy", "easy", "hard"]
    assert levels(HARD, FIRST, EASY, SECOND, THIRD) == ["hard", "easy", "easy"]
    assert levels(EASY, FIRST, HARD, SECOND, EASY, THIRD) == ["easy", "hard", "easy"]


@pytest.mark.parametrize("title", ["# Threads\n", "Threads\n", "# Threads\nDifficulty: easy\n"])
def test_a_title_may_stand_above(title: str) -> None:
    first = () if "ifficulty" in title else (EASY,)
    assert levels(title, *first, FIRST, SECOND, HARD, THIRD) == ["easy", "easy", "hard"]


def test_korean_levels_hold_as_well() -> None:
    text = "난이도: 하\n\n1. 락이란?\n잠금이다.\n\n2. 큐란?\n줄이다.\n\n난이도: 상\n\n3. CAS란?\n한 번에 비교하고 쓴다.\n"
    assert [each.difficulty for each in read_text(text, "메모.txt").found] == ["easy", "easy", "hard"]


def test_a_level_behind_the_first_question_is_of_the_question_above() -> None:
    assert levels(FIRST, EASY, SECOND, HARD, THIRD, MEDIUM) == ["easy", "hard", "medium"]


def test_a_level_of_all_is_no_level_of_a_group_where_each_question_has_one_behind_it() -> None:
    assert levels(HARD, FIRST, EASY, SECOND, HARD, THIRD, MEDIUM) == ["easy", "hard", "medium"]


def test_one_level_above_all_holds_for_all() -> None:
    assert levels(HARD, FIRST, SECOND, THIRD) == ["hard", "hard", "hard"]


def test_a_level_right_above_a_question_is_its_own() -> None:
    assert levels(EASY + FIRST, SECOND, HARD + THIRD) == ["easy", None, "hard"]


def test_what_one_question_says_of_itself_counts_more_than_its_group() -> None:
    assert levels(EASY, FIRST, SECOND.rstrip() + "\n" + MEDIUM, HARD, THIRD) == ["easy", "medium", "hard"]
