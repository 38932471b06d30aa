"""In which language a new pack or question is written, told by its letters where its author does not say."""

from __future__ import annotations

import re
from typing import Literal

from quizzer.locale import current_language
from quizzer.packs.schema import Question

Tongue = Literal["ko", "en"]

HANGUL_MOST = 0.3
"""Share of a text's letters that are Hangul, from which it is no English text, as `check` has it."""

LEAST_WORDS = 3
"""Words without Hangul that are English prose, and no bare name such as `TCP`."""


def pack_language(text: str) -> Tongue:
    """Guess a new pack's language by all that is known of it; of a few Latin words it is the program's."""
    if re.search("[가-힣]", text):
        return "ko"
    return "en" if len(text.split()) > LEAST_WORDS or current_language() == "en" else "ko"


def question_language(question: str, answer: str) -> Tongue | None:
    """Tell a question's language. None: its letters do not say, as those of names and code."""
    both = f"{question} {answer}"
    letters = len(re.findall(r"[^\W\d_]", both))
    hangul = len(re.findall("[가-힣]", both))
    if re.search("[가-힣]", question) and hangul > HANGUL_MOST * letters:
        return "ko"
    return "en" if not hangul and len(re.findall("[A-Za-z]{2,}", question)) >= LEAST_WORDS else None


def with_language(question: Question, pack: Tongue) -> Question:
    """Say a question's language where it says none and is written in another one than its pack."""
    told = question_language(question.question, question.model_answer)
    if question.language is not None or told in (None, pack):
        return question
    return question.model_copy(update={"language": told})
