"""Ways to damage the key points of a question and their terms; see `damage.py`."""

from __future__ import annotations

import re
from copy import deepcopy
from random import Random

from parts import Questions, abouts_of, any_point, language_of, other

from quizzer.authoring.checking.denying import denial


def keyword_of_another(questions: Questions, at: int, random: Random) -> bool:
    """A point's terms were taken from a point of another question."""
    mine = [each for each in questions[at].get("key_points", []) if each.get("keywords")]
    theirs = [each for each in other(questions, at, random).get("key_points", []) if each.get("keywords")]
    if not mine or not theirs:
        return False
    random.choice(mine)["keywords"] = deepcopy(random.choice(theirs)["keywords"])
    return True


def keyword_that_never_occurs(questions: Questions, at: int, random: Random) -> bool:
    """A term was added that neither the point nor the model answer uses."""
    point = any_point(questions[at], random)
    if point is None:
        return False
    words = ["양자 얽힘", "블록체인", "파인튜닝된 기린", "webassembly", "광합성", "원격 조종", "세금 환급"]
    point.setdefault("keywords", []).append([random.choice(words)])
    return True


def keywords_of_the_question(questions: Questions, at: int, random: Random) -> bool:
    """A point's terms are words of the question, so that repeating it earns them."""
    question = questions[at]
    point = any_point(question, random)
    abouts = [each for each in abouts_of(question) if each.lower() in question["question"].lower()]
    if point is None or not abouts:
        return False
    point["keywords"] = [[each] for each in abouts[:2]]
    return True


def point_twice(questions: Questions, at: int, random: Random) -> bool:
    """A point stands twice."""
    point = any_point(questions[at], random)
    if point is None:
        return False
    questions[at]["key_points"].append(deepcopy(point))
    return True


def point_twice_reworded(questions: Questions, at: int, random: Random) -> bool:
    """A point stands twice, once with another ending and beginning."""
    point = any_point(questions[at], random)
    if point is None:
        return False
    copy = deepcopy(point)
    text = copy["point"].rstrip(".")
    if language_of(questions[at]) == "ko":
        text = "즉, " + re.sub("이다$", "이라고 할 수 있다", re.sub("한다$", "하게 된다", text))
    else:
        text = "In other words, " + text[0].lower() + text[1:]
    copy["point"] = text + "."
    copy.pop("keywords", None)
    questions[at]["key_points"].append(copy)
    return True


def contradicting_point(questions: Questions, at: int, random: Random) -> bool:
    """A point says the contrary of what the model answer says."""
    point = any_point(questions[at], random)
    denied = denial(point["point"], language_of(questions[at])) if point else None
    if point is None or denied is None:
        return False
    point["point"] = denied
    return True


def point_of_another(questions: Questions, at: int, random: Random) -> bool:
    """A point was copied from another question."""
    point = any_point(other(questions, at, random), random)
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
    point = any_point(questions[at], random)
    if point is None or len(questions[at]["key_points"]) < 2:
        return False
    point["weight"] = 50.0
    return True
