"""Ids made of other texts, and the nearest name to one that does not exist."""

from __future__ import annotations

import contextlib
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from quizzer.packs.text import composed

_NOT_IN_IDS = re.compile("[^a-z0-9가-힣._]+")

LONGEST_ID = 80
"""Characters, as `schema.ID_PATTERN` has it."""

LONGEST_OF_WORDS = 40
"""Characters of an id that is made of a question's wording."""

_ASKS = re.compile(
    r"(?:설명|서술|기술|비교|소개|정리|이야기|얘기|말씀|말|논)(?:해|하)[가-힣]*|(?:주|보)(?:세요|십시오|시오)|주시겠어요|부탁드립니다"
    r"|무엇인지|대해|대해서|관해|관해서|please"
)
"""Words at the end of a question that only ask for an answer."""

_PARTICLE = re.compile(r"(?<=[^-]{2})(?:을|를|이|가|은|는|에)$")
"""What hung on a word that only asked."""

_BEGINS = re.compile(
    r"(?:(?:please|can-you|could-you)-)*(?:explain|describe|tell-me-about|compare)-(?:the-)?(?=.)"
)
"""The same at the beginning of an English one."""

_LONGEST_COMPARED = 400
"""Characters of a name that are looked at: a hostile one may have a million. A decomposed id has 240."""

_MOST_COMPARED = 500
"""Names to choose the nearest from; among more it is not looked for."""

_ALIKE = 0.6
"""Share of equal letters from which a name is worth suggesting; difflib's own default."""


def slug(text: str) -> str:
    """Make an id of a text: `Docker Basics (v2)` becomes `docker-basics-v2`. Blank when nothing remains."""
    folded = unicodedata.normalize("NFKC", text[:_LONGEST_COMPARED]).lower()
    return _NOT_IN_IDS.sub("-", folded).strip("-._")[:LONGEST_ID].rstrip("-._")


def slug_of_question(question: str) -> str:
    """Make an id of a question's words, whole ones as many as are short enough. Blank when nothing remains."""
    name = _without_asking(slug(question))
    if len(name) <= LONGEST_OF_WORDS:
        return name
    cut = name.rfind("-", LONGEST_OF_WORDS // 2, LONGEST_OF_WORDS + 1)
    return name[: cut if cut > 0 else LONGEST_OF_WORDS].rstrip("-._")


def _without_asking(name: str) -> str:
    """Leave out the words that only ask: `차이를-설명해보세요` is `차이`. The name as it is where nothing else is there."""
    words = _BEGINS.sub("", name, count=1).split("-")
    left = words
    while left and _ASKS.fullmatch(left[-1]):
        left = left[:-1]
    if not left:
        return name
    if len(left) < len(words):
        left = [*left[:-1], _PARTICLE.sub("", left[-1])]
    return "-".join(left).rstrip("._")


def id_from_file(file: Path) -> str:
    """Name a pack after its file, when it does not name itself."""
    return slug(file.stem) or f"pack-{_digits(file.stem)}"


def id_from_question(question: str) -> str:
    """Name a question after its wording, when its author did not: `q-` and eight hex digits.

    Spaces and line breaks do not count. History hangs on the wording until the author gives an id.
    """
    return f"q-{_digits(' '.join(question.split()))}"


def _digits(text: str) -> str:
    with contextlib.suppress(ValueError):  # such a text is refused by the schema
        text = composed(text)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """Find the choice that a mistyped name was meant to be; None when none is alike.

    Hangul is compared letter by letter, not syllable by syllable.
    """
    from difflib import get_close_matches

    spelled = {_letters(choice): choice for choice in choices}
    wanted = _letters(name)
    if wanted in spelled:
        return spelled[wanted]
    if len(spelled) > _MOST_COMPARED:
        return None
    close = get_close_matches(wanted, spelled, n=1, cutoff=_ALIKE)
    return spelled[close[0]] if close else None


def _letters(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name[:_LONGEST_COMPARED]).casefold()
    return folded.replace("_", "-").replace(" ", "-")
