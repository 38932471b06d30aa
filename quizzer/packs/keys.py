"""The keys of each part of a pack, and which one an unknown key was meant to be."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from quizzer.locale import mark
from quizzer.packs.names import nearest
from quizzer.packs.schema import KeyPoint, Misconception, Pack, Question, Sample
from quizzer.packs.shape import PARTS
from quizzer.packs.tree import ABBREVIATIONS

NAMES = {
    Pack: mark("a pack"),
    Question: mark("a question"),
    KeyPoint: mark("a key point"),
    Misconception: mark("a misconception"),
    Sample: mark("a sample"),
}
"""What each part is called in a sentence."""

_MEANT = {
    "answer": "model_answer",
    "answers": "model_answers",
    "prompt": "question",
    "points": "key_points",
    "keys": "key_points",
    "key_words": "keywords",
    "limit": "time_limit",
    "level": "difficulty",
    "lang": "language",
    "name": "title",
    "version": "quizzer",
    "질문": "question",
    "질문들": "questions",
    "문제": "question",
    "답": "model_answer",
    "답변": "model_answer",
    "정답": "model_answer",
    "모범답안": "model_answer",
    "모범 답안": "model_answer",
    "해설": "explanation",
    "설명": "explanation",
    "핵심": "key_points",
    "키워드": "keywords",
    "가중치": "weight",
    "오해": "misconceptions",
    "힌트": "hints",
    "꼬리질문": "follow_ups",
    "태그": "tags",
    "난이도": "difficulty",
    "제한시간": "time_limit",
    "출처": "source",
    "제목": "title",
    "점수": "score",
}
"""Keys that authors write for ours, and that are spelled too differently to be found by likeness."""


def part_at(path: Sequence[str | int]) -> type[BaseModel]:
    """Tell which part of a pack a path leads to."""
    model: type[BaseModel] = Pack
    for step in path:
        if isinstance(step, str):
            model = PARTS.get(model, {}).get(step, model)
    return model


def keys_of(model: type[BaseModel]) -> list[str]:
    """List the keys that a file may have in a part, as they are documented."""
    keys: list[str] = []
    for key in model.model_fields:
        keys += [ABBREVIATIONS[key], key] if key in ABBREVIATIONS else [key]
    return keys


def nearest_key(key: str, model: type[BaseModel]) -> str | None:
    """Find the key that an author meant; None when none is alike."""
    known = keys_of(model)
    meant = _MEANT.get(key.strip().lower())
    return meant if meant in known else nearest(key, known)
