"""Which terms of a claim are worth asking for, and how they are written in both languages."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from quizzer.authoring.bracketed import bracketed, other_name
from quizzer.authoring.checking.denying import is_verb
from quizzer.authoring.checking.texts import Read
from quizzer.authoring.commonness import is_common, spread
from quizzer.authoring.everyday import FUNCTION, GENERAL, is_adverb
from quizzer.language import lexicon
from quizzer.language.content import WEIGHTS, ContentTerm, content_terms
from quizzer.language.prepared import Prepared
from quizzer.language.terms import find_term
from quizzer.packs.patterns import is_pattern

MOST_TERMS = 2
"""Terms that are proposed for one claim: each is asked for, and right answers seldom say more of them in these words."""

MOST_WORDS = 3
"""Words of a name that are kept together."""

_HANGUL = re.compile("[가-힣]")
_TIED = re.compile(r"[은는을를의에되야할한된던]$")
"""Endings of Korean words that nobody knows which are rather particles and endings."""

_OR = re.compile(r"(?:이?나|,? 또는|,? 혹은|,? or|/) ?")
"""What stands between two terms of which one is enough."""

_EVERYDAY_SENSE = frozenset({"출처", "진입점", "근거", "운영", "찾기", "상태"})
"""Korean words of which the field's sense is a rarer one: a source is no origin of a web page."""
_NAME = re.compile(r"[A-Z0-9].*[A-Z0-9]|[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*")
"""An English word that is written as a name: HTTP, rollbackFor, RuntimeException."""


def telling_terms(claim: Read, prompt: Prepared, others: Collection[str] = ()) -> tuple[tuple[str, ...], ...]:
    """Choose the names in a claim that tell most and that the question does not use, each with its spellings.

    Few of them, for each is asked for by itself; they cost nothing as long as they say nothing new (see
    `grading.authored`), and an author who adds to them is heard.

    Args:
        claim: The claim.
        prompt: The question: repeating its words must earn nothing.
        others: The symbols (`ContentTerm.key`) of words that the question's other points use or ask for: they do not
            tell this one from those.

    Returns:
        A group for each term, in the claim's order: names of the field before others, rare ones first; of a claim of
        everyday words none.
    """
    asked = {term.key for term in content_terms(prompt)}
    text = claim.prepared
    names: dict[str, ContentTerm] = {}
    aside = bracketed(text.text)
    for term in claim.terms:
        if any(start <= term.start < end for start, end in aside):
            continue  # an example, or another name of what stands before
        whole = _whole(term, claim.terms, text)
        parts = {each.key for each in claim.terms if whole.start <= each.start and each.end <= whole.end}
        if (
            not parts <= asked
            and not parts <= set(others)
            and not _is_general(whole)
            and not _is_loose(whole)
            and _is_name(whole, text)
            and not find_term((whole.text,), prompt)
        ):
            names.setdefault(whole.text.lower(), whole)
    telling = [term for term in names.values() if _is_telling(term)]
    unknown = [term for term in names.values() if term.weight >= WEIGHTS["unknown"]]
    if not telling and len(unknown) < 2:
        return ()  # words of everyday language, or one that may be one, tell nothing
    best = sorted(telling or unknown, key=_rank)[:MOST_TERMS]
    groups: list[tuple[str, ...]] = []
    end = 0
    for term in sorted(best, key=lambda term: term.start):
        written = _written(term, text)
        if groups and _OR.fullmatch(text.text[end : term.start]):
            groups[-1] = (*groups[-1], *written)
        else:
            groups.append(written)
        end = term.end
    return tuple({group[0].lower(): group for group in groups}.values())


def _whole(term: ContentTerm, terms: Sequence[ContentTerm], text: Prepared) -> ContentTerm:
    """The name that a word is a part of: READ UNCOMMITTED, not UNCOMMITTED; 넥스트 키 락; a term of the lexicon is whole.

    Its parts are names themselves, with nothing but a space between them. In English only words in capitals are parts.
    """
    place = terms.index(term)
    first = last = place
    while first > 0 and place - first < MOST_WORDS - 1 and _goes_on(terms[first - 1], terms[first], text):
        first -= 1
    while (
        last + 1 < len(terms)
        and last - first < MOST_WORDS - 1
        and _goes_on(terms[last], terms[last + 1], text)
    ):
        last += 1
    if first == last:
        return term
    start, end = terms[first].start, terms[last].end
    written = text.text[start:end]
    numbers = lexicon.index().get(lexicon.key_for(written), ())
    key = f"#{numbers[0]}" if len(numbers) == 1 else written.lower()
    weight = max(each.weight for each in terms[first : last + 1])
    return ContentTerm(written, start, end, key, weight, bool(numbers))


def _goes_on(left: ContentTerm, right: ContentTerm, text: Prepared) -> bool:
    """Whether two neighbouring words are parts of one name."""
    if text.text[left.end : right.start] not in (" ", "-"):
        return False
    if any(_is_general(each) and not _NAME.fullmatch(each.text) for each in (left, right)):
        return False
    hangul = {bool(_HANGUL.search(each.text)) for each in (left, right)}
    if hangul == {False}:
        every = (left, right)
        korean = bool(_HANGUL.search(text.text))
        return all(_NAME.fullmatch(each.text) or (korean and _is_word(each)) for each in every)
    nouns = all(_is_name(each, text) and each.weight >= WEIGHTS["unknown"] for each in (left, right))
    return hangul == {True} and nouns


def _is_word(term: ContentTerm) -> bool:
    """Whether an English word in a Korean text may be part of a name: Minor of Minor GC."""
    word = term.text.lower()
    return word not in FUNCTION and not is_adverb(word) and not word.isdigit()


def _is_telling(term: ContentTerm) -> bool:
    """Whether a word is a name by itself: one of the field, or one that is written as one."""
    return (
        term.field or bool(_NAME.fullmatch(term.text)) or (" " in term.text and not _HANGUL.search(term.text))
    )


def _rank(term: ContentTerm) -> tuple[bool, float, float]:
    """What to ask for first: nouns, then terms of the field, then rare ones."""
    return is_verb(term.text.lower()), -term.weight, spread().get(term.key, 0.0)


def _is_name(term: ContentTerm, text: Prepared) -> bool:
    """Whether a word is a noun of some length; 여 of 여는 is none, and no verb or adverb."""
    word = term.text.lower()
    if len(word) < 2 or word in FUNCTION or is_adverb(word) or word.isdigit():
        return False
    if not _HANGUL.search(word):
        return term.field or " " in word or not is_verb(word)
    token = next((each for each in text.tokens if each.start < term.end <= each.end), None)
    return token is not None and token.kind == "noun" and not text.text.startswith("니다", term.end)


def _is_general(term: ContentTerm) -> bool:
    """Whether a word is too common to tell anything by itself."""
    words = term.text.lower().split()
    empty = not _HANGUL.search(term.text) and all(
        each in FUNCTION or not {each, each.removesuffix("s")}.isdisjoint(GENERAL) for each in words
    )
    return empty or term.text.lower() in GENERAL or is_common(term.key)


def _is_loose(term: ContentTerm) -> bool:
    """Whether one word is rather of everyday language: it has such a sense, too, is a verb's form, or is no noun at all."""
    word = term.text.strip()
    if " " in word or _NAME.fullmatch(word):
        return False
    if not term.field:
        return bool(_HANGUL.search(word) and _TIED.search(word) and term.weight >= WEIGHTS["unknown"])
    groups = [lexicon.groups()[number] for number in lexicon.index().get(lexicon.key_for(word), ())]
    if any(not each.field for each in groups):
        return True
    english = [next((each for each in group.spellings if not _HANGUL.search(each)), "") for group in groups]
    inflected = not _HANGUL.search(word) and word.endswith(("s", "ed"))
    return inflected and not any(_same(word, each) for each in english)


def _written(term: ContentTerm, text: Prepared) -> tuple[str, ...]:
    """Spell a term, with its other name behind it; what is part of a verb, as 지연 of 지연된, only as it stands."""
    own = (term.text.strip(),) if _verbal(text, term.end) else spellings(term)
    gloss = other_name(text.text, term.end)
    if gloss is None or _same_any(gloss, own):
        return own
    return (*own, gloss)


def _verbal(text: Prepared, end: int) -> bool:
    """Whether a noun that ends here is part of a verb."""
    return bool(re.match("[하되한된할될함됨해돼했됐합됩]|시키|시킨", text.text[end : end + 2]))


def spellings(term: ContentTerm) -> tuple[str, ...]:
    """List how a term is written: as it stands, then as the other language writes it first."""
    own = term.text.strip()
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
    return (own, *_twins(own))


def widened(term: tuple[str, ...], claim: Read) -> tuple[str, ...]:
    """Add the other language's spelling to a term that has only one language's, by the rules of `spellings`.

    Args:
        term: The spellings of an author, or of an earlier proposal.
        claim: The point that they are of.
    """
    plain = [each for each in term if not is_pattern(each)]
    if not plain or len({bool(_HANGUL.search(each)) for each in plain}) > 1:
        return term
    for spelling in plain:
        places = find_term((spelling,), claim.prepared)
        verbal = any(_verbal(claim.prepared, each.end) for each in places if each.text == spelling)
        if not verbal and (twins := _twins(spelling)):
            return (*term, *twins)
    return term


def _twins(own: str) -> list[str]:
    """The other language's first spelling of a term.

    Only a term of the field that is written as the lexicon has it has one, `means` is no `mean`; and only one that has
    a single sense: `free` is no memory that is given back, 지연 no latency where packets are late. An English word has
    one only where it is its group's first: a record is no row; an abbreviation has none.
    """
    if own.isupper() or own in _EVERYDAY_SENSE or not _one_sense(own):
        return []
    hangul = bool(_HANGUL.search(own))
    for number in lexicon.index().get(lexicon.key_for(own), ()):
        group = lexicon.groups()[number]
        mine = [each for each in group.spellings if bool(_HANGUL.search(each)) == hangul]
        theirs = [each for each in group.spellings if bool(_HANGUL.search(each)) != hangul]
        if not (group.field and mine and theirs and _same_any(own, mine if hangul else mine[:1])):
            continue
        if " " not in theirs[0] or " " in own or _same(own, mine[0]):  # 손실 is no loss function
            return theirs[:1]
    return []


def _same_any(own: str, others: Sequence[str]) -> bool:
    return any(_same(own, each) for each in others)


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


def writes(group: lexicon.Group, text: str) -> bool:
    """Whether a text is one of a group's spellings, whatever its case and spaces."""
    return _letters(text) in map(_letters, group.spellings)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())
