"""YAML that is no pack: questions and answers under the keys that people use, read as the same JSON is.

The packs' own reader reads it, which is bounded and keeps words such as `no` as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Named
from pathlib import Path
from typing import Any

from quizzer.authoring.importing.found import Basket, Harvest
from quizzer.authoring.importing.records.json_records import Wishes
from quizzer.authoring.importing.records.json_shapes import from_value
from quizzer.packs.events import build
from quizzer.packs.problems import Problems
from quizzer.packs.tree import Items, Mapping

_MODEL_ANSWER = re.compile(r"(?:^|[\s{,])[\"']?model_answers?[\"']?\s*:")
_QUESTION = re.compile(r"(?:^|[\s{,])[\"']?question[\"']?\s*:")

_QUOTE = re.compile(r"[\"']")
"""What stands twice, or behind a backslash, in a text that is quoted with it."""

_MOST_WORDS = 6
"""Words of a question that are looked for in its text, where it may go on in the next line."""


def is_pack(text: str) -> bool:
    """Tell a pack, also one that is broken somewhere, from other YAML: it has both keys that every pack needs."""
    return _MODEL_ANSWER.search(text) is not None and _QUESTION.search(text) is not None


def read_yaml(text: str, file: str, wishes: Named[str, str] | None = None) -> Harvest:
    """Read YAML.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
        wishes: Which key is which field, as the user said it; see `columns.mapped`.

    Raises:
        DataError: It is no YAML, or more than one document.
        UsageError: A wish names no field.
    """
    problems = Problems(Path(file))
    complete, value, _place = build(text, problems)
    if not complete:
        raise problems.error()
    basket = Basket(file)
    if problems:
        for each in problems.error().problems:
            basket.lose(each.line, each.message)
    plain = _plain(value)
    return from_value(plain, basket, _Lines(text), Wishes.of(wishes or {}, plain))


class _Lines:
    """Finds the line of a text that was in the file; the same text again is further down."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def of(self, value: str) -> int | None:
        words = value.split()[:_MOST_WORDS]
        written = r"\s+".join(_QUOTE.sub(r"\\\\?\g<0>{1,2}", re.escape(word)) for word in words)
        found = re.compile(written).search(self._text, self._at) if words else None
        if found is None:
            return None
        line = self._line + self._text.count("\n", self._at, found.start())
        self._line = line + self._text.count("\n", found.start(), found.end())
        self._at = found.end()
        return line


def _plain(value: object) -> Any:
    """Give values without their places; a decimal number is the text as it was written, `1.10`."""
    if isinstance(value, Mapping):
        return {key: _plain(_spelled(each, value.spelled.get(key))) for key, each in value.items()}
    if isinstance(value, Items):
        return [_plain(_spelled(each, value.spelled.get(n))) for n, each in enumerate(value)]
    return value


def _spelled(value: object, written: str | None) -> object:
    return written if isinstance(value, float) and written is not None else value
