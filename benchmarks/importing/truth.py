"""Collected texts with the truth beside them: `NN.md`, and `NN.json` with what a person would import from it.

    {"questions": [{"question": "...", "answer_begins": "first words", "answer_ends": "last words",
                    "not_in_answer": ["words nearby"], "question_lines": [12, 12], "answer_lines": [14, 20]}]}

The texts are other people's and are not kept here; `README.md` tells how they were drawn.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzer.authoring.importing.found import Found

_FENCE = re.compile(r"^\s*(?:`{3,}|~{3,})[^\n]*$", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")
_ADDRESS = re.compile(r"\]\([^)]*\)")
_SIGNS = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"^\d{1,2}")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as a person would put it on a card."""

    question: str
    begins: str
    ends: str
    outside: tuple[str, ...]

    def arrives(self, found: Sequence[Found]) -> bool:
        """Tell whether it is found with its wording, and its answer from the first to the last word."""
        for each in found:
            if letters(each.question) == letters(self.question) and each.answers:
                answer, begins = letters(each.answers[0]), letters(self.begins)
                return (
                    (answer.startswith(begins) or _NUMBER.sub("", answer).startswith(begins))
                    and answer.endswith(letters(self.ends))
                    and not any(letters(words) and letters(words) in answer for words in self.outside)
                )
        return False


@dataclass(frozen=True, slots=True)
class Collected:
    """A text with its truth."""

    path: Path
    text: str
    questions: tuple[Asked, ...]


def letters(text: str) -> str:
    """Give what a text says: letters and digits, without markup, addresses and the marks of code."""
    return _SIGNS.sub("", _TAG.sub("", _ADDRESS.sub("]", _FENCE.sub("", text)))).casefold()


def collected(folder: Path) -> Iterator[Collected]:
    """Read a folder of texts, in order."""
    for file in sorted(folder.rglob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))["questions"]
        path = file.with_suffix(".md")
        asked = (
            Asked(
                each["question"],
                each["answer_begins"],
                each["answer_ends"],
                tuple(each.get("not_in_answer", ())),
            )
            for each in told
        )
        yield Collected(path, path.read_text(encoding="utf-8"), tuple(asked))
