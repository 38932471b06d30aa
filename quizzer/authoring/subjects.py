"""What a question asks about and what a claim speaks of, as an author would name it: a short noun phrase.

Read off the words' order and particles; where that is unclear nothing is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from quizzer.authoring.checking.denying import is_verb
from quizzer.authoring.everyday import FUNCTION, GENERAL, is_adverb
from quizzer.language.normalise import normalise
from quizzer.language.tokens import Token, tokenize

MOST_WORDS = 4
"""Words of a subject: what is longer is no name."""

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+#/'_-]*")
_DETERMINERS = frozenset(
    re.findall(
        r"\S+", "a an the this that these those each every some any its their your our most many two single"
    )
)
HELPERS = frozenset(
    re.findall(
        r"\S+",
        "is are was were can cannot could must should will would may might does do did has have had "
        "isn't aren't can't doesn't don't won't",
    )
)
_BEHIND_VERBS = _DETERMINERS | frozenset(
    {"it", "them", "to", "where", "whether", "what", "about", "toward", "only"}
)
"""Words from which a word with an s before them is rather a verb than a plural."""

_ASKED = (
    re.compile(
        r"\b(?:difference|differences|relation|relationship|trade-offs?) between (.+?) and (.+?)[,.?]", re.I
    ),
    re.compile(r"\bcompare (.+?) (?:and|with|to) (.+?)(?: for .+| in .+)?[,.?]", re.I),
    re.compile(r"\bchoose (.+?) (?:over|instead of|rather than) (.+?)[,.?]", re.I),
    re.compile(r"\bhow (?:do|does|is|are) (.+?) differ(?:ent)? from (.+?)[,.?]", re.I),
    re.compile(r"\bwhat (?:is|are) (?:an? |the )?(.+?)(?: and\b|,| in an? | in the | for\b|\?)", re.I),
    re.compile(
        r"\bwhy (?:(?:do|would|should) (?:you|we|one) )?use (?:an? |the )?(.+?)(?: over\b| instead\b| for\b|[,.?])",
        re.I,
    ),
    re.compile(r"\bexplain (?:how |why |what )?(.+?)(?: works?\b| and\b|[,.?])", re.I),
)
"""Ways to ask in English, two concepts first."""

_ASKING = frozenset({"은", "는", "이란", "란", "과", "와", "이랑", "랑", "의"})
_PLACE = re.compile(r" (?:in|for|when|on|at|within|from) ")
_LABEL = re.compile(r"(?<=\S) (?:문제|방식|방법|과정|개념|기법)$")
_CASES = frozenset({"이", "가", "을", "를"})
_PAIRED = frozenset({"과", "와", "이랑", "랑"})


def asked_about(question: str, language: Literal["ko", "en"]) -> tuple[str, ...]:
    """Name the concepts that a question asks about: two that it compares, or its one; none where that is unclear."""
    text = re.sub(r"\([^)]*\)", "", normalise(question))
    found = _english_asked(text) if language == "en" else _korean_asked(text)
    return tuple(dict.fromkeys(found))


def _english_asked(text: str) -> list[str]:
    for pattern in _ASKED:
        match = pattern.search(text if text.endswith(("?", ".")) else text + "?")
        if match is None:
            continue
        names = [name for group in match.groups() if (name := _bare(_PLACE.split(group)[0], known=True))]
        if len(names) == len(match.groups()):
            return [_completed(names[0], names[1]), names[1]] if len(names) > 1 else names
    match = re.search(
        r"\b(?:how|why|what) (?:do|does|doesn't|don't|is|are|can) (?!you\b|we\b|i\b)(.+)", text, re.I
    )
    phrase = subject_phrase(match[1], plain=True) if match else None
    name = _bare(phrase) if phrase else None
    return [name] if name else []


def _completed(left: str, right: str) -> str:
    """Give the first of two names the word that both end in: optimistic and pessimistic locking."""
    head = right.split()[-1]
    shares = (
        " " not in left and " " in right and re.search(r"(?:ic|ive|al|ous|ed|less|ful|ary|able|wise)$", left)
    )
    return f"{left} {head}" if shares else left


def _bare(phrase: str, *, known: bool = False) -> str | None:
    """The phrase without its determiners; None where it is too long, or says nothing by itself.

    Args:
        phrase: Some words.
        known: Whether it names something, however general its words: `process` where that is asked about.
    """
    words = [each.group() for each in _WORD.finditer(phrase)]
    while words and words[0].lower() in _DETERMINERS:
        words = words[1:]
    if not words or len(words) > MOST_WORDS or (not known and all(_empty(word) for word in words)):
        return None
    return " ".join(words)


def _empty(word: str) -> bool:
    return word.lower() in FUNCTION or word.lower() in GENERAL or is_adverb(word)


def subject_phrase(claim: str, *, plain: bool = False) -> str | None:
    """Give an English claim's subject with its article, as another sentence can repeat it.

    Args:
        claim: A sentence.
        plain: Whether its verb has no ending, as behind `does`; otherwise one without an ending needs a plural.
    """
    words = list(_WORD.finditer(claim))
    lower = [each.group().lower() for each in words]
    for number, match in enumerate(words[: MOST_WORDS + 1]):
        word = lower[number]
        if re.search(r"[,;:(]", claim[: match.start()]):
            return None
        if number == 0:
            if word in HELPERS or (word in FUNCTION and word not in _DETERMINERS):
                return None
            continue
        if (
            plain
            and word not in HELPERS
            and is_verb(word)
            and is_verb(" ".join(lower[number + 1 : number + 2]))
        ):
            continue  # cache of `the KV cache store`
        ends = word in HELPERS or word in FUNCTION - _DETERMINERS - {"of"} or is_adverb(word)
        opens = all(each in _DETERMINERS for each in lower[:number])
        if ends or acts(word, lower[number - 1], lower[number + 1 : number + 2], plain=plain, first=opens):
            phrase = claim[: match.start()].strip()
            return phrase if _bare(phrase) and not _is_pronoun(phrase) else None
    return None


def acts(word: str, before: str, after: Sequence[str], *, plain: bool = False, first: bool = False) -> bool:
    """Whether an English word is the verb of the words before it, rather than one of their nouns.

    Args:
        word: The word, in lower case.
        before: The word before it.
        after: The word after it, if there is one.
        plain: Whether a verb without an ending counts though what is before it is no plural.
        first: Whether nothing but articles is before it: a participle there is an adjective.
    """
    if word.endswith("ing") or (first and word.endswith("ed")):
        return False
    if is_verb(word):
        return plain or word.endswith(("s", "ed")) or before.endswith("s")
    ended = word.endswith("s") and not word.endswith(("ss", "us", "is")) and not before.endswith("s")
    return ended and not first and bool(after) and after[0] in _BEHIND_VERBS


def _is_pronoun(phrase: str) -> bool:
    return phrase.lower() in {
        "it",
        "this",
        "that",
        "they",
        "these",
        "you",
        "we",
        "i",
        "one",
        "nothing",
        "there",
    }


def _korean_asked(text: str) -> list[str]:
    tokens = tokenize(text)
    found: list[str] = []
    named = False
    for particles in (_ASKING, _CASES):
        for number, token in enumerate(tokens):
            if (
                token.kind != "noun"
                or token.suffix
                or token.particle not in (_PAIRED if named else particles)
            ):
                continue
            following = tokens[number + 1].stem if number + 1 < len(tokens) else ""
            if token.particle == "의" and following not in GENERAL:
                continue
            name = _noun_phrase(text, tokens, number)
            if name is not None:
                found.append(_LABEL.sub("", name))
                named = named or token.particle not in _PAIRED
        if found:
            break
    return found


def _noun_phrase(text: str, tokens: Sequence[Token], number: int) -> str | None:
    """The bare nouns up to a token and its stem; None where the last says nothing by itself."""
    last = tokens[number]
    if last.stem in FUNCTION:
        return None
    start = number
    while (
        start > 0
        and number - start < 2
        and _continues(tokens[start - 1])
        and text[tokens[start - 1].end : tokens[start].start] in (" ", "-")
        and tokens[start - 1].text not in FUNCTION
    ):
        start -= 1
    if start == number and (last.stem in GENERAL or len(last.stem) < 2):
        return None
    word = re.search(r"\S*$", text[: tokens[start].start])  # 논 in 논클러스터드
    return text[word.start() if word else tokens[start].start : last.stem_end].strip()


def _continues(token: Token) -> bool:
    """Whether a noun phrase goes on behind a word; 전이 in 전이 학습 only looks as if it had a particle."""
    if token.suffix:
        return False
    return (token.kind == "noun" and not token.particle) or (
        len(token.stem) == 1 and token.particle in ("이", "가", "도")
    )
