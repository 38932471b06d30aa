"""The claims of a model answer: what leads on and what names a part claims nothing, and long texts have eight at most."""

from __future__ import annotations

import pytest

from quizzer.grading.claims import MOST_POINTS
from quizzer.grading.derive import derive_points
from quizzer.language.prepared import prepare


def points(model: str, question: str = "How is bread made?") -> list[str]:
    return [each.point for each in derive_points(prepare(model), prepare(question))]


@pytest.mark.parametrize(
    "lead",
    [
        "Let's look at the stages one by one.",
        "In this section we will explore how that happens:",
        "We'll walk through the three of them.",
        "과정은 다음과 같습니다.",
        "하나씩 살펴보겠습니다.",
    ],
)
def test_a_sentence_that_only_leads_on_is_no_point(lead: str) -> None:
    model = f"Yeast turns sugar into gas and alcohol.\n\n{lead}\n\nThe oven sets the crumb with its heat."
    assert points(model) == [
        "Yeast turns sugar into gas and alcohol.",
        "The oven sets the crumb with its heat.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Let's say that a baker forgets the salt: the dough rises too fast.",
        "We will see a weak crust without steam in the oven; it tears.",
        "소금을 잊은 반죽은 너무 빨리 부푼다.",
    ],
)
def test_a_sentence_that_says_something_is_one_however_it_begins(sentence: str) -> None:
    assert sentence.rstrip(".")[:20] in " ".join(
        points(f"Yeast turns sugar into gas and alcohol. {sentence}")
    )


def test_the_name_of_a_part_is_no_point_but_before_items_that_say_little_without_it() -> None:
    parts = "Fermentation of the dough\nYeast turns sugar into gas and alcohol.\n\nLimits\n- salt\n- cold water from the tap"
    found = points(f"Bread is a dough that was baked.\n\n{parts}")
    assert "Yeast turns sugar into gas and alcohol." in found
    assert any(each.startswith("Limits") and "salt" in each for each in found)


def test_a_text_of_names_alone_keeps_them() -> None:
    assert points("Fermentation of the dough\nBaking in the oven") != []


@pytest.mark.parametrize("count", [9, 15, 40])
def test_a_long_answer_has_eight_points_that_share_its_text(count: int) -> None:
    """None of them swallows the rest: the longest holds hardly more than twice its share."""
    claims = [f"Step {n} mixes the flour with water of {n} degrees." for n in range(count)]
    found = points("\n".join(claims))
    assert len(found) == MOST_POINTS
    assert max(map(len, found)) <= min(500, 2.2 * len("\n".join(claims)) / MOST_POINTS)
    assert all(any(f"Step {n} " in each for each in found) for n in range(min(count, 15)))


def test_a_point_of_several_claims_leaves_out_what_stands_between_them() -> None:
    claims = [f"Step {n} mixes the flour with water of {n} degrees." for n in range(12)]
    model = "\n\n".join(f"Part {n} of the work\n{claim}" for n, claim in enumerate(claims))
    found = points(f"{model}\n\nLet's look at the oven.\n\nIt sets the crumb with its heat.")
    assert len(found) == MOST_POINTS
    assert not any("of the work" in each or "look at" in each for each in found)
