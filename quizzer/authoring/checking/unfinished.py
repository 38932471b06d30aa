"""Whether a text was cut in the middle of a sentence: by a copy that missed its end, or by a list that stood below.

Only the last words are asked. Notes may end as they like (읽기는 복제본에서), so a place or a manner at the end counts only
behind sentences that end as sentences.
"""

from __future__ import annotations

import re

from quizzer.language.code import without_code
from quizzer.language.hangul import final
from quizzer.language.normalise import normalise
from quizzer.language.tokens import Token, tokenize

LEAST_WORDS = 4
"""Words of a sentence from which its last one can say that it was cut: a flash card's answer may be any word."""

_SIGN = re.compile(r"[:：,，、(（\[“‘]$")
"""Signs behind which something comes."""

_SPAN = re.compile(r"`[^`\n]*`")
_ENDED = re.compile(r"[.!?。！？…][\"'”’)\]]*(?:\s|$)")
_TRAILING = re.compile(r"\s*(?:\.{2,}|…)$")
_ITEM = re.compile(r"(?:[-*+•·]|\d+[.)])\s|\S+ ?: ")
"""An item of a list, or a line with a name before it: both are notes."""

_OPEN = re.compile(r"[(（](?=[^\s()（）])[^()（）]*$")
"""A bracket that nothing closes."""

_GOES_ON_KO = re.compile(
    r"(?:^|\s)(?:그리고|그러나|하지만|그런데|그래서|따라서|그러므로|또한|또는|혹은|및|즉|예를 들어"
    r"|예를 들면|반면|반면에|다만|그래도)[,.]?$"
)
"""Words behind which a sentence begins or goes on."""

_GOES_ON_EN = re.compile(
    r"\b(?:and|or|nor|but|because|although|whereas|unless|whether|the|an|a|its|their|your|our|such as|for example"
    r"|which|into|between)$"
)
"""Words behind which something comes; not such as end a sentence too (made of, depends on, what it is)."""

_ALSO_EN = re.compile(
    r"\b(?:of|to|in|on|at|by|for|from|with|without|as|than|that|who|when|if|while|where|so|not|is|are|was|were|be|been|has|have"
    r"|can|cannot|could|will|would|may|might|must|should|does|more|every|each|no)$"
)
"""Words that end a sentence now and then; behind sentences with a full stop, and without one, they do not."""

_CASES = frozenset({"은", "는", "을", "를", "의", "와", "과", "이란", "란"})
"""Particles of what a sentence says something about, and of what its verb does something with."""

_PLACES = frozenset(
    {"이", "가", "에", "에서", "에게", "로", "으로", "부터", "보다", "처럼", "이나", "나", "랑", "이랑"}
)
"""Particles with which notes end, and names may: 차이, 전문가."""

_FINAL = re.compile("[다요죠까것기]$")
"""How Korean sentences end in a predicate; notes end in 것, 기, or with ㅁ (만듦)."""

_JOINING = frozenset({"고", "며", "으며", "지만", "므로", "으므로", "면", "으면", "면서", "으면서", "거나"})
"""Endings of predicates behind which another one comes."""


def ends_unfinished(text: str) -> bool:
    """Tell whether a text ends in the middle of a sentence.

    Args:
        text: A model answer, as its author wrote it; code in it is not looked at.
    """
    plain = normalise(_SPAN.sub("x", without_code(text))).strip()
    if text.rstrip().endswith("```") or not plain:
        return False
    if _SIGN.search(plain):
        return True
    last = _ENDED.split(_TRAILING.sub("", plain))[-1].split("\n")[-1].strip()
    if _GOES_ON_KO.search(_TRAILING.sub("", plain)) and len(plain.split()) >= LEAST_WORDS:
        return True
    prose = plain != last and bool(_ENDED.search(plain)) and not _ITEM.match(last)
    if not last or (not prose and len(last.split()) < LEAST_WORDS):
        return False
    if _GOES_ON_EN.search(last) or _OPEN.search(last) or (prose and _ALSO_EN.search(last)):
        return True
    return _joins(last, prose=prose)


def _joins(last: str, *, prose: bool) -> bool:
    """Whether the last Korean word of a sentence waits for another one.

    Args:
        last: The sentence, without a full stop.
        prose: Whether sentences that are ended stand before it.
    """
    tokens: tuple[Token, ...] = tokenize(last)
    if not tokens or tokens[-1].end != len(last) or not re.search("[가-힣]$", last):
        return False
    word = tokens[-1]
    if word.ending in _JOINING or (prose and word.ending and not _is_final(last)):
        return True
    if prose and word.text == "수" and len(tokens) > 1 and tokens[-2].kind == "verb":
        return True
    if word.kind != "noun" or word.suffix:
        return False
    return word.particle in _CASES or (prose and word.particle in _PLACES)


def _is_final(sentence: str) -> bool:
    return bool(_FINAL.search(sentence)) or final(sentence[-1]) in ("ㅁ", "ㄻ")
