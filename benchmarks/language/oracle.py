"""Kiwi's reading of a text, reduced to the three things that our rules must agree with."""

from __future__ import annotations

from functools import cache

from kiwipiepy import Kiwi, Token

from quizzer.language import lexicon
from quizzer.language.hangul import is_hangul

NOUNS = ("NNG", "NNP", "NNB", "NR", "NP", "XSN", "SL", "SN", "XR", "UN")
AFTER_NOUN = ("JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX", "JC", "VCP", "XSV", "XSA")
NEGATIONS = {
    ("않", "VX"), ("않", "VV"), ("못하", "VX"), ("못하", "VV"), ("못하", "VA"), ("없", "VA"), ("아니", "VCN"), ("안", "MAG"), ("못", "MAG"), ("말", "VX"), ("없이", "MAG"),
}  # fmt: skip


@cache
def kiwi() -> Kiwi:
    """Kiwi with our lexicon's one-word Hangul spellings as nouns, as a pack author would register them."""
    analyser = Kiwi(num_workers=1, load_multi_dict=False)
    for group in lexicon.groups():
        if not group.field:
            continue
        for spelling in group.spellings:
            if is_hangul(spelling) and len(spelling) > 1 and not spelling.endswith(("다", "하는", "있는")):
                analyser.add_user_word(spelling, "NNP", 0)
    return analyser


def read(text: str) -> list[Token]:
    return kiwi().tokenize(text)


def noun_cuts(tokens: list[Token]) -> set[int]:
    """Places where a noun ends and its particle, 이다 or 하다 begins."""
    return {
        second.start
        for first, second in zip(tokens, tokens[1:], strict=False)
        if first.tag.split("-")[0] in NOUNS and second.tag.split("-")[0] in AFTER_NOUN and first.end == second.start
    }


def topic_particles(tokens: list[Token]) -> set[int]:
    """Places where 은, 는, 이, 가 stand as particles."""
    return {token.start for token in tokens if token.tag in ("JX", "JKS", "JKC") and token.form in ("은", "는", "이", "가")}


def negation_words(tokens: list[Token]) -> set[int]:
    """Places where a denying word begins."""
    return {token.start for token in tokens if (token.form, token.tag.split("-")[0]) in NEGATIONS}
