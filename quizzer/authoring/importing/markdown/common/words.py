"""What a mark beside a question says: how hard it is, how often it is asked, or a name that only the writer knows."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.found import Found, tagged

LONGEST = 24
"""Characters of a mark."""

_MOST_WORDS = 3

_BETWEEN = re.compile(r"\s*[/|,·、]\s*")
_SENTENCE = re.compile(r"[.?!。？:：;]\s*$|(?:다|요|까|음|함|됨)$")
_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"[;{}()<>=\[\]`\"\\]|^\W|^\d+[.)]|https?:")
_CAPITALS = re.compile(r"[A-Z][A-Z-]{2,}(?: [A-Z-]{2,})?")

_LEVELS = {
    "junior": "easy", "entry": "easy", "entry level": "easy", "주니어": "easy", "신입": "easy",
    "senior": "hard", "staff": "hard", "principal": "hard", "expert": "hard", "tricky": "hard",
    "시니어": "hard", "경력": "hard",
}  # fmt: skip
"""Whom a question is for, or what it is like, as a difficulty."""

_OFTEN = frozenset({
    "빈출", "단골", "중요", "필수", "기출", "공통", "important", "must know", "must-know", "frequent", "frequently asked",
    "very important", "common",
})  # fmt: skip
"""How often a question is asked, or how much it matters."""

_VERDICT = re.compile(
    r"true|false|yes|no|correct|incorrect|right|wrong|valid|invalid|none|null|nil|nan|undefined|nothing|both|neither"
    r"|all of the above|none of the above|(?:compile|compilation|runtime|type|syntax|reference) ?errors?|error|[a-z]|[ox]"
    r"|참|거짓|맞음|맞다|틀림|틀리다|예|네|아니오|아니요|가능|불가능|있음|없음|둘 다|모두|오류|에러",
    re.IGNORECASE,
)
"""What answers a question by itself, although other questions may have the same answer."""


def folded(text: str) -> str:
    """Reduce a mark to what tells it from others."""
    return " ".join(text.casefold().split())


def is_short(text: str) -> bool:
    """Tell a few words that are no sentence, code or item of a list."""
    return (
        0 < len(text) <= LONGEST
        and len(text.split()) <= _MOST_WORDS
        and len(_LETTER.findall(text)) > 1
        and not _SENTENCE.search(text)
        and not _CODE.search(text)
    )


def is_verdict(text: str) -> bool:
    """Tell words that may be a whole answer, `True`, `불가능`."""
    return _VERDICT.fullmatch(text) is not None


def is_known(text: str) -> bool:
    """Tell words each of which says how hard a question is, or how often it is asked: `기본 / 빈출`."""
    return all(level(each) is not None or folded(each) in _OFTEN for each in _BETWEEN.split(text.strip()))


def is_capitals(text: str) -> bool:
    """Tell one or two words in capitals, `STAFF`, that are no verdict."""
    return _CAPITALS.fullmatch(text) is not None and not is_verdict(text)


def level(part: str) -> str | None:
    """Read a difficulty, or for whom a question is, as a difficulty; None for any other text."""
    return columns.difficulty(part) or _LEVELS.get(folded(part))


def marked(found: Found, text: str) -> Found:
    """Give a question what a mark says of it: its difficulty, and tags for all else."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    known = next((each for part in parts if (each := level(part)) is not None), None)
    named = [part for part in parts if columns.difficulty(part) is None]
    return replace(tagged(found, named), difficulty=found.difficulty or known)


def are_unsaid(texts: Set[str], found: Sequence[Found], rests: Sequence[str]) -> bool:
    """Tell whether marks are said nowhere in the questions and what is left of their answers.

    Args:
        texts: The marks.
        found: The questions.
        rests: Their answers without the marks.
    """
    said = "\n".join([*(each.question for each in found), *rests]).casefold()
    return not any(re.search(rf"(?<![a-z]){re.escape(folded(text))}(?![a-z])", said) for text in texts)
