"""What an author writes: packs, questions and key points.

Nothing here grades or stores. Text is Unicode NFC without control characters; weights are positive. Every key
that is not listed is an error. What a *file* may leave out or abbreviate is filled in by `shape.py`.
"""

from __future__ import annotations

import hashlib
import json
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from quizzer.packs.fields import ID_PATTERN, MOST_OF_HINT, Article, Hint, Identifier, Keyword, Line, Text

__all__ = [
    "ID_PATTERN",
    "MOST_OF_HINT",
    "MOST_QUESTIONS",
    "SCHEMA_VERSION",
    "Difficulty",
    "KeyPoint",
    "Misconception",
    "Pack",
    "Question",
    "Sample",
]

SCHEMA_VERSION = 1
"""The value of `quizzer:` that this program reads."""

MOST_QUESTIONS = 5_000
"""Questions of one pack."""


def _no_truth(value: object) -> object:
    return None if isinstance(value, bool) else value  # True equals 1


class Difficulty(StrEnum):
    """How hard the author finds the question."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class _Part(BaseModel):
    """Frozen, and strict about keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class KeyPoint(_Part):
    """One claim that the model answer makes and that is paid for."""

    point: Line
    """The claim, as one sentence that names its subject."""

    about: Line | None = None
    """The concept that the claim is about; a claim about another concept does not count. None: any."""

    keywords: Annotated[
        tuple[Annotated[tuple[Keyword, ...], Field(min_length=1)], ...], Field(max_length=12)
    ] = ()
    """Terms that the claim needs, each with its alternative spellings, of which `*` (immut*) and /regular expressions/
    are patterns. Empty: derived from `point`."""

    weight: Annotated[float, Field(gt=0, le=100, allow_inf_nan=False, strict=True)] = 1.0
    """How much the point is worth beside the others."""

    @field_validator("keywords", mode="before")
    @classmethod
    def _one_spelling(cls, value: object) -> object:
        """Accept `템플릿` for `[템플릿]`, so that `[a, [b, c]]` is two terms."""
        if isinstance(value, list | tuple):
            return tuple((item,) if isinstance(item, str | int | float) else item for item in value)
        return value


class Misconception(_Part):
    """A known wrong belief, with what to say to it."""

    claim: Line
    """The wrong belief, as one sentence."""

    say: Line
    """What the learner is told when the answer holds that belief."""


class Sample(_Part):
    """A marked answer; `quizzer check` measures the grader against it."""

    answer: Text
    """What somebody answered."""

    score: Annotated[float, Field(ge=0, le=100, allow_inf_nan=False, strict=True)]
    """The mark that a fair interviewer would give, 0-100."""


class Question(_Part):
    """One prompt with its model answer and key points."""

    id: Identifier
    """Names the question inside its pack, for ever. A file without one has it made of the question's wording:
    history then hangs on the wording, until the author gives an id."""

    question: Text
    """What the learner is asked."""

    model_answers: Annotated[tuple[Text, ...], Field(min_length=1, max_length=10)]
    """Full-mark answers, each equally good. A file may write one as `model_answer`."""

    explanation: Article | None = None
    """A longer article in Markdown, shown afterwards, never graded against."""

    key_points: Annotated[tuple[KeyPoint, ...], Field(max_length=20)] = ()
    """What is paid for. Empty: derived from the model answer."""

    misconceptions: Annotated[tuple[Misconception, ...], Field(max_length=20)] = ()
    """Known wrong beliefs."""

    hints: Annotated[tuple[Hint, ...], Field(max_length=10)] = ()
    """Shown one by one, on demand."""

    follow_ups: Annotated[tuple[Identifier, ...], Field(max_length=10)] = ()
    """Ids of questions of this pack that an interviewer would ask next."""

    tags: Annotated[tuple[Line, ...], Field(max_length=20)] = ()
    """Topics, for choosing what to practise."""

    difficulty: Difficulty = Difficulty.MEDIUM
    """easy, medium or hard."""

    time_limit: Annotated[int, Field(gt=0, le=3600, strict=True)] | None = None
    """Seconds for the answer. None: no limit."""

    source: Line | None = None
    """Where the question comes from."""

    language: Literal["ko", "en"] | None = None
    """The language of the texts. None: the pack's."""

    samples: Annotated[tuple[Sample, ...], Field(max_length=50)] = ()
    """Marked answers."""

    @model_validator(mode="before")
    @classmethod
    def _one_or_many(cls, value: object) -> object:
        """Accept `model_answer: text` for `model_answers: [text]`."""
        if isinstance(value, dict) and "model_answer" in value:
            if "model_answers" in value:
                raise PydanticCustomError(
                    "both_answers", "give either model_answer or model_answers, not both"
                )
            value = dict(value)
            value["model_answers"] = (value.pop("model_answer"),)
        return value

    @property
    def model_answer(self) -> str:
        """The first model answer, the one that is shown."""
        return self.model_answers[0]

    @property
    def content_hash(self) -> str:
        """Sixteen hex digits over everything that a grade depends on.

        An attempt keeps it, so that one graded against an older wording can be told.
        """
        graded = self.model_dump(
            mode="json", include={"question", "model_answers", "key_points", "misconceptions", "language"}
        )
        canonical = json.dumps(graded, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(canonical.encode()).hexdigest()[:16]


class Pack(_Part):
    """A file of questions."""

    quizzer: Annotated[Literal[1], BeforeValidator(_no_truth)] = 1
    """Schema version."""

    id: Identifier
    """Names the pack, for ever. A file without one is named after the file."""

    title: Line
    """What the learner sees. A file without one shows its id."""

    description: Text | None = None
    """What the pack is about, in a sentence or two."""

    language: Literal["ko", "en"] = "ko"
    """The language of the texts: ko or en."""

    license: Line | None = None
    """An SPDX identifier such as CC-BY-4.0."""

    author: Line | None = None
    """Who wrote the pack."""

    source: Line | None = None
    """Where the pack comes from."""

    tags: Annotated[tuple[Line, ...], Field(max_length=20)] = ()
    """Topics that hold for every question."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=MOST_QUESTIONS)]
    """The questions, in the order in which they are asked."""

    def question(self, question_id: str) -> Question | None:
        """Find a question by its id; None when the pack has none of that name."""
        return self._by_id.get(question_id)

    def language_of(self, question: Question) -> Literal["ko", "en"]:
        """Tell the language of a question's texts: its own, or the pack's."""
        return question.language or self.language

    def tags_of(self, question: Question) -> tuple[str, ...]:
        """List the pack's tags and the question's, in this order, each once."""
        return tuple(dict.fromkeys((*self.tags, *question.tags)))

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}
