"""Ways to damage a question, as tired or careless authors do: each changes one question of a pack's data in place.

A damage gets the pack's questions (plain data), the place of the one to damage and a source of randomness, and returns
whether it could be done.
"""

# ruff: noqa: ARG001 (every damage has the same three arguments)
from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random

from damage_points import (
    contradicting_point,
    keyword_of_another,
    keyword_that_never_occurs,
    keywords_of_the_question,
    odd_weight,
    point_of_another,
    point_twice,
    point_twice_reworded,
    swapped_abouts,
)
from parts import Questions, abouts_of, any_point, language_of, other

from quizzer.authoring.checking.denying import denial
from quizzer.authoring.checking.exchanging import exchanged
from quizzer.language.prepared import prepare

Damage = Callable[[Questions, int, Random], bool]


def flipped_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """Every sentence of the model answer is denied."""
    question = questions[at]
    sentences = [span.text for span in prepare(question["model_answers"][0]).sentences]
    denied = [denial(each, language_of(question)) for each in sentences]
    if None in denied:
        return False
    question["model_answers"] = [" ".join(str(each) for each in denied)]
    return True


def swapped_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """The two concepts of the question are exchanged throughout the model answer."""
    question = questions[at]
    abouts = [each for each in abouts_of(question) if each.lower() in question["question"].lower()]
    if len(abouts) < 2 or abouts[0].lower() in abouts[1].lower() or abouts[1].lower() in abouts[0].lower():
        return False
    text = exchanged(question["model_answers"][0], abouts[0], abouts[1])
    if text is None:
        return False
    question["model_answers"] = [text]
    return True


def model_answer_of_another(questions: Questions, at: int, random: Random) -> bool:
    """The model answer belongs to another question of the pack."""
    questions[at]["model_answers"] = deepcopy(other(questions, at, random)["model_answers"])
    return True


def empty_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """The model answer says next to nothing."""
    texts = ["추후 작성 예정입니다.", "잘 설명하면 됩니다.", "TODO", "위에서 설명한 내용과 같습니다."]
    if language_of(questions[at]) == "en":
        texts = ["To be written.", "TODO", "See above.", "Explain it well."]
    questions[at]["model_answers"] = [random.choice(texts)]
    return True


def cut_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """The second half of the model answer was lost."""
    question = questions[at]
    sentences = [span.text for span in prepare(question["model_answers"][0]).sentences]
    if len(sentences) < 3:
        return False
    question["model_answers"] = [" ".join(sentences[: len(sentences) // 2])]
    return True


def true_misconception(questions: Questions, at: int, random: Random) -> bool:
    """A misconception is true: it is a point of the question."""
    point = any_point(questions[at], random)
    misconceptions = questions[at].setdefault("misconceptions", [])
    if point is None:
        return False
    misconceptions.append({"claim": point["point"], "say": "그렇지 않습니다."})
    return True


def true_misconception_in_the_answers_words(questions: Questions, at: int, random: Random) -> bool:
    """A misconception is true: the model answer says it."""
    sentences = [span.text for span in prepare(questions[at]["model_answers"][0]).sentences]
    questions[at].setdefault("misconceptions", []).append(
        {"claim": random.choice(sentences)[:500], "say": "그렇지 않습니다."}
    )
    return True


def hint_of_another(questions: Questions, at: int, random: Random) -> bool:
    """A hint belongs to another question."""
    hints = other(questions, at, random).get("hints")
    if not hints:
        return False
    questions[at].setdefault("hints", []).append(random.choice(hints))
    return True


def hint_that_tells_all(questions: Questions, at: int, random: Random) -> bool:
    """A hint says the points."""
    points = questions[at].get("key_points", [])
    if len(points) < 2:
        return False
    questions[at].setdefault("hints", []).append(" ".join(each["point"] for each in points[:2])[:500])
    return True


def exchanged_marks(questions: Questions, at: int, random: Random) -> bool:
    """The best and the worst sample have each other's mark."""
    samples = sorted(questions[at].get("samples", []), key=lambda each: each["score"])
    if len(samples) < 2 or samples[-1]["score"] - samples[0]["score"] < 40:
        return False
    samples[0]["score"], samples[-1]["score"] = samples[-1]["score"], samples[0]["score"]
    return True


def sample_of_another(questions: Questions, at: int, random: Random) -> bool:
    """A good sample belongs to another question."""
    good = [each for each in other(questions, at, random).get("samples", []) if each["score"] >= 85]
    if not good:
        return False
    questions[at].setdefault("samples", []).append(deepcopy(random.choice(good)))
    return True


def broken_follow_up(questions: Questions, at: int, random: Random) -> bool:
    """A follow-up names no question."""
    questions[at].setdefault("follow_ups", []).append("removed-long-ago")
    return True


def misspelt_key(questions: Questions, at: int, random: Random) -> bool:
    """A key is misspelt."""
    point = any_point(questions[at], random)
    if point is None or "keywords" not in point:
        return False
    point["keyword"] = point.pop("keywords")
    return True


def same_id(questions: Questions, at: int, random: Random) -> bool:
    """The id belongs to another question."""
    questions[at]["id"] = other(questions, at, random)["id"]
    return True


def question_of_another(questions: Questions, at: int, random: Random) -> bool:
    """The question is worded as another one; answer and points were not changed."""
    questions[at]["question"] = other(questions, at, random)["question"]
    return True


def answer_in_the_question(questions: Questions, at: int, random: Random) -> bool:
    """The question holds the model answer."""
    question = questions[at]
    question["question"] = f"{question['question']} {question['model_answers'][0]}"
    return True


DAMAGES: tuple[Damage, ...] = (
    flipped_model_answer,
    swapped_model_answer,
    model_answer_of_another,
    empty_model_answer,
    cut_model_answer,
    keyword_of_another,
    keyword_that_never_occurs,
    keywords_of_the_question,
    point_twice,
    point_twice_reworded,
    contradicting_point,
    point_of_another,
    swapped_abouts,
    odd_weight,
    true_misconception,
    true_misconception_in_the_answers_words,
    hint_of_another,
    hint_that_tells_all,
    exchanged_marks,
    sample_of_another,
    broken_follow_up,
    misspelt_key,
    same_id,
    question_of_another,
    answer_in_the_question,
)
