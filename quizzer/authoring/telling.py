"""Which terms of a claim are worth asking for, and how they are written in both languages."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.checking.denying import is_verb
from quizzer.authoring.checking.texts import Read
from quizzer.authoring.everyday import FUNCTION, GENERAL, is_adverb
from quizzer.authoring.subjects import acts
from quizzer.language import lexicon
from quizzer.language.content import ContentTerm
from quizzer.language.tokens import tokenize

MOST_TERMS = 2
"""Terms of one proposed point. Each must be said, so that few are fairer than many."""

LONGEST = 3
"""Words that one term is made of at most."""

LEAST_WORTH = 0.5
"""Worth (see `_worth`) from which a term is proposed at all."""

SECOND_WORTH = 0.75
"""Worth from which a point's second term is proposed."""

LAST_WORTH = 0.3
"""Worth that suffices for a term of the field where nothing tells more."""

_HANGUL = re.compile("[가-힣]")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Neighbouring words that are one term."""

    terms: tuple[ContentTerm, ...]
    text: str
    nouns: tuple[bool, ...]
    """Which of the terms are nouns; of English words those that are no verbs."""

    @property
    def last(self) -> ContentTerm:
        return self.terms[-1]


def telling_terms(
    claim: Read, asked: set[str], others: Sequence[Read], about: str | None = None
) -> tuple[tuple[str, ...], ...]:
    """Choose the terms that tell a claim from the question and from the other claims.

    Args:
        claim: The claim.
        asked: Symbols of the question's words: repeating them must earn nothing.
        others: The other claims of the answer; what several of them say tells nothing.
        about: What the claim is about.

    Returns:
        Terms with their spellings, in the claim's order; of a claim of everyday words perhaps none.
    """
    common = Counter(key for each in others for key in each.weights)
    named = set(Read(about).weights) if about else set()
    phrases = [each for each in _phrases(claim) if not all(term.key in asked | named for term in each.terms)]
    ranked = sorted(phrases, key=lambda each: -_worth(each, common, asked | named))
    best: list[_Phrase] = []
    for phrase in ranked[:MOST_TERMS]:
        worth = _worth(phrase, common, asked | named)
        if any({term.key for term in phrase.terms} & {term.key for term in each.terms} for each in best):
            continue
        if worth >= (SECOND_WORTH if best else LEAST_WORTH) or (
            not best and worth >= LAST_WORTH and phrase.last.field
        ):
            best.append(phrase)
    return tuple(_spellings(each) for each in sorted(best, key=lambda each: each.terms[0].start))


def _phrases(claim: Read) -> Iterator[_Phrase]:
    """Join neighbouring names: translation table, 키 교환."""
    run: list[ContentTerm] = []
    text = claim.prepared.text
    seen: set[str] = set()
    for term in (*claim.terms, None):
        if run and (term is None or not _joins(run, term, text)):
            key = " ".join(each.key for each in run)
            if key not in seen:
                seen.add(key)
                start = re.search(r"[A-Za-z0-9가-힣]*-?$", text[: run[0].start])
                written = text[start.start() if start else 0 : run[-1].start] + run[-1].text
                nouns = (not _is_predicate(each, text) for each in run)
                yield _Phrase(tuple(run), written, tuple(nouns))
            run = []
        if term is not None and not _worthless(term) and not text.startswith(" 때문", term.end):
            run.append(term)


def _worthless(term: ContentTerm) -> bool:
    word = term.text.lower()
    if " " in word and not term.field and not FUNCTION.isdisjoint(word.split()):
        return True
    return word in FUNCTION or is_adverb(word) or word.isdigit() or (len(word) < 2 and not term.field)


def _joins(run: Sequence[ContentTerm], right: ContentTerm, text: str) -> bool:
    """Whether a word makes one name with those before it."""
    left = run[-1]
    between = text[left.end : right.start]
    if between == "-" and not _worthless(right):
        return True
    if between != " " or len(run) >= LONGEST or _worthless(right) or " " in left.text + right.text:
        return False
    if _HANGUL.search(left.text + right.text):
        return _noun(text[left.start : left.end], bare=True) and _noun(text[right.start : right.end])
    behind = re.match(r"\s+([A-Za-z]+)", text[right.end :])
    verb = acts(right.text.lower(), left.text.lower(), [behind[1].lower()] if behind else [])
    plural = left.text.endswith("s") and not left.text.endswith("ss")
    return not (verb or plural or is_verb(left.text) or right.text.lower() in GENERAL)


def _is_predicate(term: ContentTerm, text: str) -> bool:
    """Whether a word is a verb or a Korean adjective; of English participles only those of no term of the field."""
    if not _HANGUL.search(term.text):
        before = text[: term.start].split()[-1:] or [""]
        word, after = term.text.lower(), text[term.end :].split()[:1]
        return is_verb(word) or (
            not term.field and (word.endswith("ed") or acts(word, before[0].lower(), after))
        )
    if not _noun(text[term.start : term.end]):
        return True
    if term.field or not term.key.startswith("#"):
        return False
    group = lexicon.groups()[int(term.key[1:])]
    return group.spellings[0].endswith("다") and term.text not in group.spellings


def _noun(word: str, *, bare: bool = False) -> bool:
    """Whether a word is a noun; a bare one has no particle."""
    if not _HANGUL.search(word):
        return not is_verb(word)
    last = tokenize(word)[-1:]
    return bool(last) and last[0].kind == "noun" and not last[0].suffix and not (bare and last[0].particle)


def _worth(phrase: _Phrase, common: Counter[str], given: set[str]) -> float:
    """How much a term tells, about 0 to 2."""
    worth = 0.0
    for term, noun in zip(phrase.terms, phrase.nouns, strict=True):
        each = term.weight * (0.35 if term.text.lower() in GENERAL else 1.0) / (1 + common[term.key])
        if term.key in given:
            each *= 0.3
        if not noun:
            each *= 0.5
        worth += each
    return worth / math.sqrt(len(phrase.terms)) + 0.25 * (" " in phrase.text)


def _spellings(phrase: _Phrase) -> tuple[str, ...]:
    """List how a term is written: as it stands, then as the other language writes it."""
    if len(phrase.terms) == 1:
        return spellings(phrase.last)
    found = [phrase.text]
    numbers = lexicon.index().get(lexicon.key_for(phrase.text), ())
    if len(numbers) == 1 and lexicon.groups()[numbers[0]].field:
        found += _twins(phrase.text, lexicon.groups()[numbers[0]])
    return tuple(dict.fromkeys(found))


def spellings(term: ContentTerm) -> tuple[str, ...]:
    """List how a term is written: as it stands, then as the other language writes it first.

    Only a term of the field that is written as the lexicon has it has twins here, `means` is no `mean`; and only one
    that has a single sense: `free` is no memory that is given back.
    """
    own = term.text.strip()
    group = group_of(term)
    if (
        term.field
        and " " in own
        and _HANGUL.search(own)
        and not writes(lexicon.groups()[int(term.key[1:])], own)
    ):
        group = lexicon.groups()[int(term.key[1:])]
        own = next(
            (each for each in group.spellings if " " in each and _HANGUL.search(each)), own
        )  # no 순서가 보장
    if group is None or not _one_sense(own):
        return (own,)
    return tuple(dict.fromkeys((own, *_twins(own, group))))


def _twins(own: str, group: lexicon.Group) -> list[str]:
    """The other language's first spelling; of an English word only where it is the first one: a record is no row."""
    hangul = bool(_HANGUL.search(own))
    mine = [each for each in group.spellings if bool(_HANGUL.search(each)) == hangul]
    theirs = [each for each in group.spellings if bool(_HANGUL.search(each)) != hangul]
    if not mine or not theirs or own.isupper() or not (hangul or _same(own, mine[0])):
        return []
    return theirs[:1]


def _one_sense(own: str) -> bool:
    """Whether all that a word may mean is written alike in the other language."""
    groups = [lexicon.groups()[number] for number in lexicon.index().get(lexicon.key_for(own), ())]
    if _HANGUL.search(own):
        return sum(each.field for each in groups) == 1
    begins = {next((each[:1] for each in group.spellings if _HANGUL.search(each)), "") for group in groups}
    return len(begins) == 1


def _same(left: str, right: str) -> bool:
    """Whether two spellings are one, or one is the other's plural."""
    left, right = _letters(left), _letters(right)
    shorter, longer = sorted((left, right), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in ("", "s", "es")


def group_of(term: ContentTerm) -> lexicon.Group | None:
    """Find the group of a term of the field that is written as the lexicon writes it."""
    if not term.field:
        return None
    group = lexicon.groups()[int(term.key[1:])]
    return group if any(_same(term.text, each) for each in group.spellings) else None


def writes(group: lexicon.Group, text: str) -> bool:
    """Whether a text is one of a group's spellings, whatever its case and spaces."""
    return _letters(text) in map(_letters, group.spellings)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
