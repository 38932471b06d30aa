"""Questions and answers in JSON without names of their own: pairs, talks between two, objects with a text inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from quizzer.authoring.importing.fields import columns

_SPEAKER = ("role", "from", "speaker", "author")
_SAID = ("content", "value", "text", "message")
_ASKERS = frozenset({"user", "human", "interviewer", "면접관", "질문자", "question", "q"})
_ANSWERERS = frozenset(
    {"assistant", "gpt", "model", "bot", "candidate", "interviewee", "지원자", "답변자", "answer", "a"}
)

_TEXTS = ("text", "value", "content")
_TITLES = ("name", "title", "term", "heading", "제목")
_OF_FIELDS = frozenset(
    {*_SPEAKER, *_SAID, "type", "name", "title", "body", "label", "kind", "id", "explanation", "level", "url"}
    | {"description", "category", "tag", "topic", "date", "created at", "updated at"}
)
"""Names of fields: an object that has only such holds no questions as its keys."""

_LEAST = 2


def pairs(values: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """List the questions of pairs of texts, `["What is it?", "It is …"]`, and of what two people say in turn."""
    from quizzer.authoring.importing.lines.headlines import Asking, asking

    texts = [
        each
        for each in values
        if isinstance(each, list) and len(each) == _LEAST and all(map(_is_words, each))
    ]
    if texts and len(texts) == len(values):
        asked = sum(asking(each[0]) is Asking.ASKS for each in texts)
        if len(texts) >= _LEAST and asked * 2 >= len(texts):
            yield from ({"question": question, "answer": answer} for question, answer in texts)
    said = [_spoken(each) for each in values]
    for asked_by, answered_by in pairwise(said):
        if asked_by and answered_by and asked_by[0] in _ASKERS and answered_by[0] in _ANSWERERS:
            yield {"question": asked_by[1], "answer": answered_by[1]}


def is_text(value: Any) -> bool:
    """Tell words, or an object that holds some: `{"text": "What is it?"}`."""
    return isinstance(value, str) or (
        isinstance(value, dict) and any(_is_words(value.get(key)) for key in _TEXTS)
    )


def name_that_asks(entry: Mapping[str, Any]) -> str | None:
    """Give the key of the title of an object that has an answer and no question."""
    return next((key for key in entry if columns.folded(key) in _TITLES and _is_words(entry[key])), None)


def names_fields(entry: Mapping[str, Any]) -> bool:
    """Tell an object whose keys are names of fields from one whose keys are questions or terms."""
    return all(columns.folded(key).lstrip("@") in _OF_FIELDS for key in entry)


def _spoken(value: Any) -> tuple[str, str] | None:
    """Give who says something, and what."""
    if not isinstance(value, dict):
        return None
    who = next((value[key] for key in _SPEAKER if isinstance(value.get(key), str)), None)
    said = next((value[key] for key in _SAID if _is_words(value.get(key))), None)
    return (who.casefold(), said) if who is not None and said is not None else None


def _is_words(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
