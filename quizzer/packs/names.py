"""Ids made of other texts, and the nearest name to one that does not exist."""

from __future__ import annotations

import contextlib
import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from quizzer.packs.signs import all_in_letters, in_letters
from quizzer.packs.text import composed

_NOT_IN_IDS = re.compile("[^a-z0-9가-힣._]+")
_EDGES = re.compile("[._]*-[-._]*")
"""A hyphen with the stops of an abbreviation before it, as in `vs.`."""

LONGEST_ID = 80
"""Characters, as `fields.ID_PATTERN` has it."""

LONGEST_OF_WORDS = 40
"""Characters of an id that is made of a question's wording."""

_ASKS = re.compile(
    r"(?:설명|서술|기술|비교|소개|정리|이야기|얘기|말씀|말|논)(?:해|하)[가-힣]*|(?:주|보)(?:세요|십시오|시오)|주시겠어요|부탁드립니다"
    r"|무엇인지|대해|대해서|관해|관해서|please"
)
"""Words at the end of a question that only ask for an answer."""

_PARTICLE = re.compile(r"(?<=[^-]{2})(?:을|를|이|가|은|는|에)$|(?<=-[^-])[을를]$")
"""What hung on a word that only asked."""

_AFTER_CONSONANT, _AFTER_VOWEL = "을이은", "를가는"

_HANGING = re.compile(
    r"(?<=[^-])(?:에서는|으로는|에게는|에는|에도|으로|에서|에게|보다|을|를|은|는|이|가|과|와|로|에|도)$"
)
_TOPIC = re.compile(r"(?<=[^-]{2})[은는]$")
_STEM = re.compile("[하되드리지치키기있없같높낮많적좋쓰보주오가나우이시르내는]$")
"""Last syllables of many verbs."""

_LEADS_ON = re.compile(
    r"(?:-(?:an?|the|of|and|or|to|in|on|at|for|with|by|from|during|is|are|do|does|that|which|when|how|its|your|그리고|및|왜"
    r"|그|이))+$"
)
"""Words at the end of a name that was cut there which only lead on."""

_BEGINS = re.compile(
    r"\W*(?:(?:[Pp]lease|[Cc]an you|[Cc]ould you)\s+)*"
    r"(?:(?:[Ww]hat(?:['’]s|\s+is|\s+are)|[Ee]xplain|[Dd]escribe)\s+(?:[Tt]he\s+)?(?:main\s+|key\s+)?differences?\s+"
    r"between\s+(?:(?:an?|the)\s+)?(?=\w)"
    r"|(?:[Ee]xplain|[Dd]escribe|[Tt]ell me about|[Cc]ompare)\s+(?:[Tt]he\s+)?(?=\w))"
)
"""The same at the beginning of an English one; `EXPLAIN` is a word of SQL."""

_HANGUL = re.compile("[가-힣]")

_LONGEST_COMPARED = 400
"""Characters of a name that are looked at: a hostile one may have a million. A decomposed id has 240."""

_MOST_COMPARED = 500
"""Names to choose the nearest from; among more it is not looked for."""

_ALIKE = 0.6
"""Share of equal letters from which a name is worth suggesting; difflib's own default."""


def slug(text: str) -> str:
    """Make an id of a text: `Docker Basics (v2)` becomes `docker-basics-v2`. Blank when nothing remains."""
    return _slug(in_letters(_folded(text)))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:_LONGEST_COMPARED]).lower()


def _slug(text: str) -> str:
    return _EDGES.sub("-", _NOT_IN_IDS.sub("-", text)).strip("-._")[:LONGEST_ID].rstrip("-._")


def slug_of_question(question: str) -> str:
    """Make an id of a question's words, whole ones as many as are short enough. Blank when nothing remains."""
    name = _without_asking(slug(_without_beginning(question)))
    short = shortened(name, LONGEST_OF_WORDS)
    whole_words = name[len(short) : len(short) + 1] == "-"
    return _without_end(short) if whole_words else _without_topic(short)


def shortened(name: str, longest: int) -> str:
    """Cut an id to a length, between two words where they are short enough."""
    if len(name) <= longest:
        return name
    cut = name.rfind("-", longest // 2, longest + 1)
    return name[: cut if cut > 0 else longest].rstrip("-._")


def exact_slug_of_question(question: str) -> str:
    """Make an id that keeps all words and signs, for a question whose shorter one is another's: `a-star-b` beside `a-b`."""
    return _without_asking(_slug(all_in_letters(_folded(_without_beginning(question)))))


def _without_beginning(question: str) -> str:
    begun = None if _HANGUL.search(question) else _BEGINS.match(question[:_LONGEST_COMPARED])
    return question[begun.end() :] if begun else question


def _without_asking(name: str) -> str:
    """Leave out the words that only ask: `차이를-설명해보세요` is `차이`. The name as it is where nothing else is there."""
    left = words = name.split("-")
    while left and _ASKS.fullmatch(left[-1]):
        left = left[:-1]
    if not left:
        return name
    if len(left) < len(words):
        return _without_particle("-".join(left)).rstrip("._")
    return "-".join(left).rstrip("._")


def _without_particle(name: str) -> str:
    """Leave out a particle that fits what is before it: 이미지를, and not 게이트웨이."""
    shorter = _PARTICLE.sub("", name)
    before, hung = shorter[-1:], name[len(shorter) :]
    if not hung or not _HANGUL.match(before):
        return shorter
    closed = (ord(before) - ord("가")) % 28 > 0
    fits = hung not in (_AFTER_VOWEL if closed else _AFTER_CONSONANT)
    return shorter if fits else name


def _without_topic(name: str) -> str:
    """Leave out the particle of a question that is no more than its topic: 한계는?"""
    return _without_particle(name) if _TOPIC.search(name) else name


def _without_end(name: str) -> str:
    """Leave out what hangs on the last word of a name that was cut there, or only leads to the next one: rope는, during."""
    name = _LEADS_ON.sub("", name)
    if (match := _HANGING.search(name)) is None:
        return name
    before, hung = name[: match.start()], match[0]
    if not _HANGUL.match(before[-1]):
        return before
    if (
        hung in ("은", "는") and _STEM.search(before) and "-" in name
    ):  # 기다리는, which is said of the next word
        return _without_end(name.rpartition("-")[0])
    closed = (ord(before[-1]) - ord("가")) % 28 > 0
    fits = hung not in (_AFTER_VOWEL + "와로" if closed else (*_AFTER_CONSONANT, "과", "으로"))
    enough = hung in ("을", "를", "은", "는") or re.search(r"[가-힣]{2}$", before)
    return before if fits and enough else name


def id_from_file(file: Path) -> str:
    """Name a pack after its file, when it does not name itself."""
    return slug(file.stem) or id_without_words(file.stem)


def id_without_words(name: str) -> str:
    """Name a pack whose title or file has no letters: `pack-` and eight hex digits."""
    return f"pack-{_digits(name)}"


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
    """Find the choice that a mistyped name was meant to be, or the only one that it begins; None when none is alike.

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
    if close:
        return spelled[close[0]]
    begun = [choice for letters, choice in spelled.items() if wanted and letters.startswith(wanted)]
    return begun[0] if len(begun) == 1 else None


def _letters(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name[:_LONGEST_COMPARED]).casefold()
    return folded.replace("_", "-").replace(" ", "-")
