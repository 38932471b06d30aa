"""Texts in a value of JSON: one, several beside one another, the lines of one, or the best of several grades."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from quizzer.authoring.importing.records.json_grades import best

_OF_TEXT = re.compile(r"\s*$|\s*(?:[-*+•]|\d{1,2}[.)])\s|\s*(?:#{1,6}\s|```|\|)|.*[:：](?:\*\*)?\s*$")
"""A line of a text and no text by itself: a blank one, an item of a list, a heading, code, a table, what leads to more."""


def texts(value: Any) -> list[str]:
    """List the texts of a value; a list that has lines of one text is that text.

    Args:
        value: Of dicts, lists, texts and numbers.
    """
    if isinstance(value, str):
        return [value]
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, int | float):
        return [str(value)]
    if isinstance(value, list):
        return ["\n".join(value)] if _are_lines(value) else [text for each in value for text in texts(each)]
    if isinstance(value, dict):
        graded = best(value)
        if graded is not None:
            return [graded]
        return [text for key in ("text", "value", "content", "answer") for text in texts(value.get(key))][:1]
    return []


def _are_lines(values: Sequence[Any]) -> bool:
    return all(isinstance(each, str) for each in values) and any(_OF_TEXT.match(each) for each in values)
