"""By what an import knows which texts of an export were edited since: hashes that each question carries along.

A fingerprint is one line of text, the name of a form and a hash for each of its views:

    csv 5b1f09aa 0c3d7e21 99aa01fe - -

A view is what a format shows of one field, in a plain form in which spaces at the ends of lines, empty entries and the
like count nothing, so that a program which stores them otherwise has edited nothing. `-` stands for what is empty.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from quizzer.packs.schema import Pack, Question
from quizzer.packs.text import composed

KEY = "quizzer_fingerprint"
"""What a column or a key with fingerprints is called."""

EMPTY = "-"

_WHOLE = (
    "id", "question", "model_answers", "explanation", "key_points", "misconceptions", "hints", "follow_ups", "tags",
    "difficulty", "time_limit", "source", "language", "samples",
)  # fmt: skip

FORMS: Mapping[str, tuple[str, ...]] = {
    "csv": (
        "id", "question", "model_answers", "explanation", "all_tags", "hints", "difficulty", "time_limit", "source",
        "language",
    ),
    "anki": ("id", "question", "model_answer", "explanation", "source", "all_tags"),
    "gift": ("id", "question", "model_answer", "all_tags"),
    "whole": _WHOLE,
}  # fmt: skip
"""Views by form, in the order of their hashes. Files of people have them: a form never changes, a new one is added."""

FIELDS: Mapping[str, str] = {
    **{name: name for name in _WHOLE},
    "model_answer": "model_answers",
    "all_tags": "tags",
}
"""A question's field by view."""

_DIGITS = 8
"""Hex digits of a hash: of 5,000 questions none is taken for another by accident."""

_WRITTEN = re.compile(rf"([a-z]+)((?: (?:[0-9a-f]{{{_DIGITS}}}|{EMPTY}))+)")


def fingerprint(form: str, pack: Pack, question: Question) -> str:
    """Write the fingerprint of a question that is exported.

    Args:
        form: One of `FORMS`.
        pack: The question's.
        question: As it is in the pack.
    """
    return " ".join([form, *(digest(view(name, pack, question)) for name in FORMS[form])])


def read_fingerprint(text: str | None) -> dict[str, str]:
    """Read a fingerprint: hashes by view; none where it is no fingerprint, or one of a form that is not known."""
    found = _WRITTEN.fullmatch(" ".join((text or "").split()))
    names = FORMS.get(found[1], ()) if found else ()
    hashes = found[2].split() if found else []
    return dict(zip(names, hashes, strict=True)) if names and len(names) == len(hashes) else {}


def digest(value: Any) -> str:
    """Reduce a view to its hash; what is empty is `EMPTY`."""
    if not value:
        return EMPTY
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def view(name: str, pack: Pack, question: Question) -> Any:
    """Give what a format shows of a question, in plain form.

    Args:
        name: One of the views of `FORMS`.
        pack: The question's.
        question: As it is in the pack.
    """
    if name in _VIEWS:
        return _VIEWS[name](pack, question)
    dumped = question.model_dump(mode="json", include={name}, exclude_defaults=True)
    return dumped.get(name)


def plain(text: str | None) -> str:
    """Give a text without spaces at the ends of its lines, blank lines around it, and line ends of other systems."""
    lines = composed(text or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def plain_tag(tag: str) -> str:
    """Give a tag as every format can write it: Anki's has no spaces."""
    return re.sub(r"[\s_]+", " ", tag).strip()


def _tags(tags: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(plain_tag(tag) for tag in tags))


def _hint(text: str) -> str:
    return re.sub(r"\s*\n", "\n", plain(text))


_VIEWS: Mapping[str, Callable[[Pack, Question], Any]] = {
    "id": lambda pack, question: [pack.id, question.id],
    "question": lambda _pack, question: plain(question.question),
    "model_answer": lambda _pack, question: plain(question.model_answer),
    "model_answers": lambda _pack, question: [plain(each) for each in question.model_answers],
    "explanation": lambda _pack, question: plain(question.explanation),
    "hints": lambda _pack, question: [_hint(each) for each in question.hints],
    "tags": lambda _pack, question: _tags(question.tags),
    "all_tags": lambda pack, question: _tags(pack.tags_of(question)),
    "source": lambda _pack, question: " ".join(plain(question.source).split()),
    "language": lambda pack, question: pack.language_of(question),
}
"""How the views are made that are not simply their field."""
