"""Parts of the questions of a pack, as plain data: what a damage takes hold of."""

from __future__ import annotations

import re
from random import Random
from typing import Any

Questions = list[dict[str, Any]]


def other(questions: Questions, at: int, random: Random) -> dict[str, Any]:
    return questions[random.choice([number for number in range(len(questions)) if number != at])]


def language_of(question: dict[str, Any]) -> Any:
    return "ko" if re.search("[가-힣]", question["question"]) else "en"


def any_point(question: dict[str, Any], random: Random) -> dict[str, Any] | None:
    points = question.get("key_points", [])
    return random.choice(points) if points else None


def abouts_of(question: dict[str, Any]) -> list[str]:
    return list(dict.fromkeys(p["about"] for p in question.get("key_points", []) if p.get("about")))
