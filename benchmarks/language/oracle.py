"""Kiwi's reading of a text, reduced to the three things that our rules must agree with."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from kiwipiepy import Kiwi, Token

from quizzer.language import lexicon
from quizzer.language.vocabulary import nouns

NOUNS = ("NNG", "NNP", "NNB", "NR", "NP", "XSN", "SL", "SN", "XR", "UN")
AFTER_NOUN = ("JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX", "JC", "VCP", "XSV", "XSA")
NEGATIONS = {
    *(("않", tag) for tag in ("VX", "VV")),
    *(("못하", tag) for tag in ("VX", "VV", "VA")),
    *(("안", "MAG"), ("못", "MAG"), ("없이", "MAG")),
    *(("없", "VA"), ("아니", "VCN"), ("말", "VX")),
}


@cache
def kiwi() -> Kiwi:
    """Kiwi with our lexicon's Hangul words as nouns, as a pack author would register them."""
    analyser = Kiwi(num_workers=1, load_multi_dict=False)
    for group in lexicon.groups():
        if not group.field:
            continue
        for spelling in group.spellings:
            for word in (*spelling.split(), spelling.replace(" ", "")):
                if word in nouns() and len(word) > 1 and not word.endswith(("다", "하는", "있는")):
                    analyser.add_user_word(word, "NNG", 0)
    return analyser


def read(text: str) -> list[Token]:
    return kiwi().tokenize(text)


def noun_cuts(tokens: list[Token]) -> set[int]:
    """Places where a noun ends and its particle, plural 들, 씩, 이다 or 하다 begins."""
    found = set()
    for first, second in pairwise(tokens):
        noun = first.tag.split("-")[0] in NOUNS and not _is_tail(first)
        after = second.tag.split("-")[0] in AFTER_NOUN or _is_tail(second) or _makes_verb(second)
        if noun and first.end == second.start and after:
            found.add(second.start)
    return found


def _makes_verb(token: Token) -> bool:
    """Kiwi tags 하 after an English or a registered word as a verb of its own."""
    return token.tag.startswith("VV") and token.form in ("하", "되", "시키", "당하", "받")


def _is_tail(token: Token) -> bool:
    return token.tag == "XSN" and token.form in ("들", "씩", "끼리")


def topic_particles(tokens: list[Token]) -> set[int]:
    """Places where 은, 는, 이, 가 stand as particles."""
    return {
        token.start
        for token in tokens
        if token.tag in ("JX", "JKS", "JKC") and token.form in ("은", "는", "이", "가", "ᆫ")
    }


def negation_words(tokens: list[Token]) -> set[int]:
    """Places where a denying word begins."""
    return {token.start for token in tokens if (token.form, token.tag.split("-")[0]) in NEGATIONS}
