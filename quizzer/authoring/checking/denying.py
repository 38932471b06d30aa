"""Turning a claim into its denial, for the self-test: a grader that pays for it is blind.

Only the last predicate is turned, as a hasty learner would. The Korean result is in the polite form, whatever the
claim's was. A claim whose predicate is not understood has no denial.
"""

from __future__ import annotations

import re
from typing import Literal

from quizzer.language.hangul import final, is_syllable, with_final
from quizzer.language.normalise import normalise
from quizzer.language.styles import polite
from quizzer.language.tokens import Token, tokenize

_ENGLISH_HELPERS = re.compile(
    r"\b(is|are|was|were|can|could|must|should|will|would|may|might|does|do|did)\b(?!\s+not\b)", re.IGNORECASE
)
_ENGLISH_DENIALS = (
    (re.compile(r"\bcannot\b|\bcan't\b", re.IGNORECASE), "can"),
    (re.compile(r"\b(is|are|was|were|does|do|did|should|could|would|will|must)n't\b", re.IGNORECASE), r"\1"),
    (
        re.compile(r"\b(is|are|was|were|can|could|must|should|will|would|may|might) not\b", re.IGNORECASE),
        r"\1",
    ),
    (re.compile(r"\bdo(es)? not\b", re.IGNORECASE), "always"),
    (re.compile(r"\bnever\b", re.IGNORECASE), "always"),
    (re.compile(r"\bwithout\b", re.IGNORECASE), "only with"),
)


_WORD = re.compile(r"[A-Za-z]+")

_VERBS = frozenset(
    _WORD.findall(
        "add allow apply ask assign begin block break bring build cache call carry catch cause change check "
        "choose collect combine compare compete contain copy cost count cover cut decide delay delete "
        "depend deliver describe detect do encrypt end ensure execute expire fail find fit follow force "
        "free get give go grow guarantee handle happen help hide hold hurt identify include isolate join "
        "keep know learn leave let limit listen load lock look lose make map match mean measure miss move "
        "name need offer open order overwrite own pass permit point prevent produce protect prove provide "
        "put queue raise reach read receive record reduce reject release rely remember remove repeat "
        "replace replay report require reset resolve respond return reuse roll rotate run save say scale "
        "search see send serve set share shift show sign slow sort split start stay stop store swap take "
        "tell test throw trade train travel try turn update use validate verify wait work write "
        "act answer arrive behave belong bind build collide deal die differ double drop enable enter exist express "
        "fall fit map mark occur perform probe park remember reserve resize rewrite shrink speak suit support switch trip "
    )
)
"""Verbs that technical claims are made with, in their plain form."""


def is_verb(word: str) -> bool:
    """Whether an English word is a form of one of the verbs that technical claims are made with."""
    word = word.lower()
    ends = ("", "s", "es", "d", "ed", "ing")
    stems = {word[: len(word) - len(end)] for end in ends if word.endswith(end)}
    stems |= {stem + "e" for stem in stems if word.endswith("ing")}
    stems |= {word[: -len(end)] + "y" for end in ("ies", "ied") if word.endswith(end)}
    return not stems.isdisjoint(_VERBS)


def denial(claim: str, language: Literal["ko", "en"]) -> str | None:
    """Deny a claim; None where its predicate is not understood.

    Args:
        claim: One sentence.
        language: The language that it is written in.
    """
    text = normalise(claim).strip().rstrip(".!?。 ")
    if not text:
        return None
    return _english(text) if language == "en" else _korean(text)


def _english(text: str) -> str:
    for pattern, put in _ENGLISH_DENIALS:
        if pattern.search(text):
            return pattern.sub(put, text, count=1) + "."
    if _ENGLISH_HELPERS.search(text):
        return _ENGLISH_HELPERS.sub(r"\1 not", text, count=1) + "."
    for match in list(_WORD.finditer(text))[1:]:
        word = match.group().lower()
        plain = next((each for each in (word[:-1], word[:-2], word[:-3] + "y") if each in _VERBS), None)
        if word.endswith("s") and plain is not None and word not in _VERBS:
            return f"{text[: match.start()]}does not {plain}{text[match.end() :]}."
        if word in _VERBS and text[: match.start()].rstrip().endswith("s"):
            return f"{text[: match.start()]}do not {word}{text[match.end() :]}."
    head, rest = text[:1], text[1:]
    return f"It is not true that {head if rest[:1].isupper() else head.lower()}{rest}."


def _korean(text: str) -> str | None:
    tokens = tokenize(text)
    if not tokens or tokens[-1].end != len(text):
        return None
    last = tokens[-1]
    before = tokens[-2] if len(tokens) > 1 else None
    head = text[: last.start]
    if last.stem in ("않", "못하") and before is not None and (stem := _denied_stem(before.text)):
        return f"{text[: before.start]}{polite(stem)}."
    if last.stem == "아니" and before is not None and before.particle in ("이", "가"):
        return f"{text[: before.start]}{before.text[: -len(before.particle)]}입니다."
    if last.stem in ("없", "있"):
        return f"{head}{'있습니다' if last.stem == '없' else '없습니다'}."
    if last.suffix == "이":
        noun = last.text[: last.stem_end - last.start]
        return f"{head}{noun}{'이' if is_syllable(noun[-1]) and final(noun[-1]) else '가'} 아닙니다."
    if last.text in ("한다", "합니다") and before is not None and before.text.endswith("야"):
        return f"{head}하는 것은 아닙니다."
    stem = _verb_stem(last)
    return None if stem is None else f"{head}{stem}지 않습니다."


def _denied_stem(word: str) -> str | None:
    """The stem before 지 (않다), whatever particle hangs on it."""
    match = re.fullmatch(r"([가-힣]+)지[는도를]?", word)
    return match[1] if match else None


def _verb_stem(token: Token) -> str | None:
    """The verb's stem, to which 지 않다 can be put; None where the word is no verb."""
    word = token.text
    if token.kind != "verb":
        return None
    if word.endswith("습니다"):
        stem = word[:-3]
    elif word.endswith("니다") and len(word) > 2 and final(word[-3]) == "ㅂ":
        stem = word[:-3] + with_final(word[-3], "")
    elif word.endswith("는다"):
        stem = word[:-2]
    elif word.endswith("다") and len(word) > 1 and final(word[-2]) == "ㄴ":
        stem = word[:-2] + with_final(word[-2], "")
    elif word.endswith("다"):
        stem = word[:-1]
    else:
        return None
    if not stem or final(stem[-1]) == "ㅆ":  # the past
        return f"{token.stem}{token.suffix}" if token.suffix in ("하", "되", "시키") else None
    if final(token.stem[-1]) == "ㄹ" and with_final(token.stem[-1], "") == stem[-1]:
        return token.stem  # 만드-는 is 만들-다
    return stem
