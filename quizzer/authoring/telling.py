"""Which terms of a claim are worth asking for, and how they are written in both languages."""

from __future__ import annotations

import re

from quizzer.authoring.checking.denying import is_verb
from quizzer.authoring.checking.texts import Read
from quizzer.authoring.commonness import is_common
from quizzer.authoring.everyday import FUNCTION, GENERAL, is_adverb
from quizzer.language import lexicon
from quizzer.language.content import ContentTerm, content_terms
from quizzer.language.prepared import Prepared
from quizzer.language.terms import find_term
from quizzer.packs.patterns import is_pattern

MOST_TERMS = 2
"""Terms that are proposed for one claim: each is asked for, and right answers seldom say more of them in these words."""

_HANGUL = re.compile("[가-힣]")


def telling_terms(claim: Read, prompt: Prepared) -> tuple[tuple[str, ...], ...]:
    """Choose the names in a claim that tell most and that the question does not use, each with its spellings.

    Few of them, for each is asked for by itself; they cost nothing as long as they say nothing new (see
    `grading.authored`), and an author who adds to them is heard.

    Args:
        claim: The claim.
        prompt: The question: repeating its words must earn nothing.

    Returns:
        A group for each term, in the claim's order: names of the field before others; of a claim of everyday words none.
    """
    asked = {term.key for term in content_terms(prompt)}
    text = claim.prepared
    names: dict[str, ContentTerm] = {}
    for term in claim.terms:
        if (
            term.key not in asked
            and not _is_general(term)
            and _is_name(term, text)
            and not find_term((term.text,), prompt)
        ):
            names.setdefault(term.key, term)
    field = [term for term in names.values() if term.field]
    if not field and len(names) < 2:
        return ()  # one noun of everyday language tells nothing
    best = sorted(field or names.values(), key=lambda term: -term.weight)[:MOST_TERMS]
    return tuple(_written(term, text) for term in sorted(best, key=lambda term: term.start))


def _is_name(term: ContentTerm, text: Prepared) -> bool:
    """Whether a word is a noun of some length; 여 of 여는 is none, and no verb or adverb."""
    word = term.text.lower()
    if len(word) < 2 or word in FUNCTION or is_adverb(word) or word.isdigit():
        return False
    if not _HANGUL.search(word):
        return term.field or not is_verb(word)
    token = next((each for each in text.tokens if each.start < term.end <= each.end), None)
    return token is not None and token.kind == "noun" and not text.text.startswith("니다", term.end)


def _is_general(term: ContentTerm) -> bool:
    """Whether a word is too common to tell anything by itself."""
    return term.text.lower() in GENERAL or is_common(term.key)


def _written(term: ContentTerm, text: Prepared) -> tuple[str, ...]:
    """Spell a term; what is part of a verb, as 지연 of 지연된, only as it stands: it may mean something else there."""
    verbal = re.match("[하되한된할될함됨해돼했됐합됩]|시키|시킨", text.text[term.end : term.end + 2])
    return (term.text.strip(),) if verbal else spellings(term)


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


def widened(term: tuple[str, ...]) -> tuple[str, ...]:
    """Add the first spelling of the other language that the lexicon knows, to a term that has only one language's.

    Only a word of one sense has one: 지연 is no latency where packets are late.
    """
    plain = [each for each in term if not is_pattern(each)]
    if not plain or len({bool(_HANGUL.search(each)) for each in plain}) > 1:
        return term
    hangul = bool(_HANGUL.search(plain[0]))
    for spelling in plain:
        if not _one_sense(spelling):
            continue
        for number in lexicon.index().get(lexicon.key_for(spelling), ()):
            group = lexicon.groups()[number]
            other = next((each for each in group.spellings if bool(_HANGUL.search(each)) != hangul), None)
            if group.field and other is not None and writes(group, spelling):
                return (*term, other)
    return term
