"""Ways to damage a question, as tired or careless authors do: each changes one question of a pack's data in place.

A damage gets the pack's questions (plain data), the place of the one to damage and a source of randomness, and returns
whether it could be done.
"""

# ruff: noqa: ARG001 (every damage has the same three arguments)
from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from quizzer.authoring.checking.denying import denial
from quizzer.authoring.checking.exchanging import exchanged
from quizzer.language.prepared import prepare

Questions = list[dict[str, Any]]
Damage = Callable[[Questions, int, Random], bool]


def _other(questions: Questions, at: int, random: Random) -> dict[str, Any]:
    return questions[random.choice([number for number in range(len(questions)) if number != at])]


def _language(question: dict[str, Any]) -> Any:
    return "ko" if re.search("[가-힣]", question["question"]) else "en"


def _point(question: dict[str, Any], random: Random) -> dict[str, Any] | None:
    points = question.get("key_points", [])
    return random.choice(points) if points else None


def _abouts(question: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(p["about"] for p in question.get("key_points", []) if p.get("about")))


def flipped_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """Every sentence of the model answer is denied."""
    question = questions[at]
    sentences = [span.text for span in prepare(question["model_answers"][0]).sentences]
    denied = [denial(each, _language(question)) for each in sentences]
    if None in denied:
        return False
    question["model_answers"] = [" ".join(str(each) for each in denied)]
    return True


def swapped_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """The two concepts of the question are exchanged throughout the model answer."""
    question = questions[at]
    abouts = [each for each in _abouts(question) if each.lower() in question["question"].lower()]
    if len(abouts) < 2 or abouts[0].lower() in abouts[1].lower() or abouts[1].lower() in abouts[0].lower():
        return False
    text = exchanged(question["model_answers"][0], abouts[0], abouts[1])
    if text is None:
        return False
    question["model_answers"] = [text]
    return True


def model_answer_of_another(questions: Questions, at: int, random: Random) -> bool:
    """The model answer belongs to another question of the pack."""
    questions[at]["model_answers"] = deepcopy(_other(questions, at, random)["model_answers"])
    return True


def empty_model_answer(questions: Questions, at: int, random: Random) -> bool:
    """The model answer says next to nothing."""
    texts = ["추후 작성 예정입니다.", "잘 설명하면 됩니다.", "TODO", "위에서 설명한 내용과 같습니다."]
    if _language(questions[at]) == "en":
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


def keyword_of_another(questions: Questions, at: int, random: Random) -> bool:
    """A point's terms were taken from a point of another question."""
    mine = [each for each in questions[at].get("key_points", []) if each.get("keywords")]
    theirs = [each for each in _other(questions, at, random).get("key_points", []) if each.get("keywords")]
    if not mine or not theirs:
        return False
    random.choice(mine)["keywords"] = deepcopy(random.choice(theirs)["keywords"])
    return True


def keyword_that_never_occurs(questions: Questions, at: int, random: Random) -> bool:
    """A term was added that neither the point nor the model answer uses."""
    point = _point(questions[at], random)
    if point is None:
        return False
    words = ["양자 얽힘", "블록체인", "파인튜닝된 기린", "webassembly", "광합성", "원격 조종", "세금 환급"]
    point.setdefault("keywords", []).append([random.choice(words)])
    return True


def keywords_of_the_question(questions: Questions, at: int, random: Random) -> bool:
    """A point's terms are words of the question, so that repeating it earns them."""
    question = questions[at]
    point = _point(question, random)
    abouts = [each for each in _abouts(question) if each.lower() in question["question"].lower()]
    if point is None or not abouts:
        return False
    point["keywords"] = [[each] for each in abouts[:2]]
    return True


def point_twice(questions: Questions, at: int, random: Random) -> bool:
    """A point stands twice."""
    point = _point(questions[at], random)
    if point is None:
        return False
    questions[at]["key_points"].append(deepcopy(point))
    return True


def point_twice_reworded(questions: Questions, at: int, random: Random) -> bool:
    """A point stands twice, once with another ending and beginning."""
    point = _point(questions[at], random)
    if point is None:
        return False
    copy = deepcopy(point)
    text = copy["point"].rstrip(".")
    if _language(questions[at]) == "ko":
        text = "즉, " + re.sub("이다$", "이라고 할 수 있다", re.sub("한다$", "하게 된다", text))
    else:
        text = "In other words, " + text[0].lower() + text[1:]
    copy["point"] = text + "."
    copy.pop("keywords", None)
    questions[at]["key_points"].append(copy)
    return True


def contradicting_point(questions: Questions, at: int, random: Random) -> bool:
    """A point says the contrary of what the model answer says."""
    point = _point(questions[at], random)
    denied = denial(point["point"], _language(questions[at])) if point else None
    if point is None or denied is None:
        return False
    point["point"] = denied
    return True


def point_of_another(questions: Questions, at: int, random: Random) -> bool:
    """A point was copied from another question."""
    point = _point(_other(questions, at, random), random)
    if point is None or not questions[at].get("key_points"):
        return False
    questions[at]["key_points"].append(deepcopy(point))
    return True


def swapped_abouts(questions: Questions, at: int, random: Random) -> bool:
    """Two points have each other's `about`."""
    points = questions[at].get("key_points", [])
    named = [each for each in points if each.get("about") and each["about"] in each["point"]]
    random.shuffle(named)
    for left in named:
        for right in named:
            if left["about"] not in right["point"] and right["about"] not in left["point"]:
                left["about"], right["about"] = right["about"], left["about"]
                return True
    return False


def odd_weight(questions: Questions, at: int, random: Random) -> bool:
    """A point is worth so much that the others do not count."""
    point = _point(questions[at], random)
    if point is None or len(questions[at]["key_points"]) < 2:
        return False
    point["weight"] = 50.0
    return True


def true_misconception(questions: Questions, at: int, random: Random) -> bool:
    """A misconception is true: it is a point of the question."""
    point = _point(questions[at], random)
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
    hints = _other(questions, at, random).get("hints")
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
    good = [each for each in _other(questions, at, random).get("samples", []) if each["score"] >= 85]
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
    point = _point(questions[at], random)
    if point is None or "keywords" not in point:
        return False
    point["keyword"] = point.pop("keywords")
    return True


def same_id(questions: Questions, at: int, random: Random) -> bool:
    """The id belongs to another question."""
    questions[at]["id"] = _other(questions, at, random)["id"]
    return True


def question_of_another(questions: Questions, at: int, random: Random) -> bool:
    """The question is worded as another one; answer and points were not changed."""
    questions[at]["question"] = _other(questions, at, random)["question"]
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
