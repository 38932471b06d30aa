"""What an author writes: packs, questions and key points.

Nothing here grades or stores. Text is Unicode NFC without control characters; weights are positive. Every key
that is not listed is an error. What a *file* may leave out or abbreviate is filled in by `shape.py`.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from quizzer.packs.patterns import PatternError, check_pattern
from quizzer.packs.text import composed

SCHEMA_VERSION = 1
"""The value of `quizzer:` that this program reads."""

MOST_QUESTIONS = 5_000
"""Questions of one pack."""


_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What moves a terminal's cursor, ends a C string or is no character. Tabs and line breaks are fine."""


def _clean(text: str) -> str:
    """Compose letters, and refuse control characters, which YAML's escapes can write."""
    if found := _CONTROL.search(text):
        code = f"U+{ord(found.group()):04X}"
        raise PydanticCustomError(
            "control_character", "contains the control character {code}", {"code": code}
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\ufeff" in text:  # a byte order mark that travelled along
        text = text.replace("\ufeff", "").strip()
        if not text:
            raise PydanticCustomError("string_too_short", "is blank")
    try:
        return composed(text)
    except ValueError as error:
        raise PydanticCustomError("combining_marks", "has too many marks on a letter") from error


def _visible(text: str) -> str:
    """Refuse a text of nothing but invisible characters, in which no word can be found."""
    if all(unicodedata.category(letter) in ("Cf", "Cc", "Zs", "Zl", "Zp") for letter in text):
        raise PydanticCustomError("string_too_short", "is blank")
    return text


def _composed_id(value: object) -> object:
    # What is far too long for an id stays as it is, and is refused for that.
    return unicodedata.normalize("NFC", value) if isinstance(value, str) and len(value) <= 400 else value


def _no_truth(value: object) -> object:
    return None if isinstance(value, bool) else value  # True equals 1


ID_PATTERN = "^[a-z0-9가-힣][a-z0-9가-힣._-]{0,79}$"
"""Lower-case letters, Hangul syllables, digits and, from the second on, dots, hyphens and underscores."""

Identifier = Annotated[str, StringConstraints(pattern=ID_PATTERN), BeforeValidator(_composed_id)]
"""See `ID_PATTERN`. History hangs on it, so it never changes."""

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000),
    AfterValidator(_clean),
    AfterValidator(_visible),
]
"""Text that is not blank, kept as NFC."""

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
    AfterValidator(_clean),
    AfterValidator(_visible),
]
"""A short text that is not blank, kept as NFC."""

MOST_OF_HINT = 2_000
"""Characters of a hint: it may list what can be chosen."""

Hint = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_OF_HINT),
    AfterValidator(_clean),
    AfterValidator(_visible),
]
"""A text of one line or a few, kept as NFC."""

Article = Annotated[str, StringConstraints(max_length=100_000), AfterValidator(_clean)]
"""A long text in Markdown, kept as NFC."""


def _readable(keyword: str) -> str:
    """Refuse a pattern that cannot be read."""
    try:
        check_pattern(keyword)
    except PatternError as error:
        raise PydanticCustomError("bad_pattern", "{reason}", {"reason": str(error)}) from error
    return keyword


Keyword = Annotated[Line, AfterValidator(_readable)]
"""A spelling of a term. `*` inside a word stands for any letters; between slashes it is a regular expression; see
`patterns`."""


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
