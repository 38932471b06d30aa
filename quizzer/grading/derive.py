"""Key points for a question that has none: the claims of its model answer.

Where the claims are is told by `claims`; here they get what a key point has: words, and the concept that it is about.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from quizzer.grading.brief.listed import listed_items
from quizzer.grading.brief.naming import spellings
from quizzer.grading.claims import claims
from quizzer.grading.concepts import compared_names
from quizzer.grading.table_rows import as_claims, heads
from quizzer.language.connectives import LISTED
from quizzer.language.content import content_terms
from quizzer.language.english import function_words
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.topics import topics
from quizzer.packs.schema import KeyPoint

MOST_KEYWORDS = 4
"""Terms per derived point."""


def derive_points(model: Prepared, prompt: Prepared) -> tuple[KeyPoint, ...]:
    """Derive key points from a model answer.

    A claim is about a concept of the question when its clauses speak about just that one.

    Args:
        model: The model answer; not blank.
        prompt: The question; its words are no keywords.

    Returns:
        At least one point, in the answer's order, all of weight 1.
    """
    asked = {term.key for term in content_terms(prompt)}
    items = listed_items(model.text)
    if items:
        named = [spellings(item) for item in items]
        return tuple(
            KeyPoint(point=item, keywords=(names,) if names else ())
            for item, names in zip(items, named, strict=True)
        )
    names, spoken = _concepts(model, prompt)
    points, tables = [], heads(model.text)
    told, idle = claims(model, spoken, tables)
    for start, end in told:
        columns = next((head.cells for head in reversed(tables) if head.end <= start), ())
        claim = _completed(model, start, end, idle)
        text = as_claims(claim, columns) or claim
        about = {
            concept
            for clause, concepts in zip(model.clauses, spoken, strict=True)
            if start <= clause.start < end
            for concept in concepts
        }
        points.append(
            KeyPoint(
                point=text[:500],
                about=names[about.pop()][0] if len(about) == 1 else None,
                keywords=_keywords(text, asked),
            )
        )
    return tuple(points)


def _completed(model: Prepared, start: int, end: int, idle: Sequence[tuple[int, int]]) -> str:
    """A claim's text without what claims nothing, with the predicate that it shares with the listed claims after it."""
    gaps = [(begin, stop) for begin, stop in idle if start <= begin and stop <= end]
    edges = [start, *(place for gap in gaps for place in gap), end]
    pieces = (
        model.text[begin:stop].strip(" \n.") for begin, stop in zip(edges[::2], edges[1::2], strict=True)
    )
    text = ". ".join(each for each in pieces if each) if gaps else model.text[start:end].strip()
    last = next((number for number, clause in enumerate(model.clauses) if clause.end == end), None)
    if last is None or model.clauses[last].connective != LISTED:
        return text
    particle = model.clauses[last].tokens[-1].particle
    rest = model.clauses[last + 1 :]
    final = next((clause for clause in rest if clause.connective != LISTED), None)
    if not particle or final is None:
        return text
    places = [token.end for token in final.tokens if token.particle in _SAME.get(particle, ())]
    return f"{text} {model.text[places[-1] : final.end].strip()}" if places else text


_SAME = {
    each: group for group in (("을", "를"), ("에", "에서", "에게"), ("로", "으로")) for each in group
}  # fmt: skip
"""For each particle those that mark the same part of a claim."""


def completed(points: Sequence[KeyPoint], model: Prepared, prompt: Prepared) -> tuple[KeyPoint, ...]:
    """Give points what their author left out: keywords of their own text, and the one concept that they speak about.

    Args:
        points: As the author wrote them; what is there stays.
        model: The model answer; not blank.
        prompt: The question; its words are no keywords.
    """
    if all(point.keywords and point.about for point in points):
        return tuple(points)
    asked = {term.key for term in content_terms(prompt)}
    names, _spoken = _concepts(model, prompt)
    found = []
    for point in points:
        about = {concept for concepts in topics(prepare(point.point).clauses, names) for concept in concepts}
        found.append(
            point.model_copy(
                update={
                    "about": point.about or (names[about.pop()][0] if len(about) == 1 else None),
                    "keywords": point.keywords or _any_of(point.point, asked),
                }
            )
        )
    return tuple(found)


def _keywords(text: str, asked: Container[str]) -> tuple[tuple[str, ...], ...]:
    """The heaviest terms of a claim that the question does not name, in its order."""
    said = content_terms(prepare(text))
    terms = [term for term in said if term.key not in asked and not _only_joins(term.text)]
    best = sorted(terms, key=lambda term: -term.weight)[:MOST_KEYWORDS]
    return tuple((word,) for word in {term.key: term.text for term in terms if term in best}.values())


def _only_joins(word: str) -> bool:
    """Tell `is` and `were`, which are spelled like a term (WAS, a web application server), from it."""
    return word.lower() in function_words() and not word.isupper()


def any_word(point: KeyPoint, prompt: Prepared, *, brief: bool) -> tuple[tuple[str, ...], ...]:
    """One group of all keywords and words of a point: what is asked of an answer whose author listed no other words.

    Of a brief question words that only help others are none. The judge of longer ones was fitted with them, and has
    0.718 for 0.726 on the set aside answers to posts without them.
    """
    asked = {term.key for term in content_terms(prompt)}
    asked_of = _any_of(point.point, asked, helping=not brief)
    said = [word for group in (*point.keywords, *asked_of) for word in group]
    return (tuple(dict.fromkeys(said)),) if said else ()


def _any_of(text: str, asked: Container[str], *, helping: bool = True) -> tuple[tuple[str, ...], ...]:
    """All words of a claim that the question does not use, as one group: an author who lists none asks for none of them."""
    terms = [
        term
        for term in content_terms(prepare(text))
        if term.key not in asked and (helping or not term.helping)
    ]
    return (tuple(dict.fromkeys(term.text for term in terms)),) if terms else ()


def _concepts(model: Prepared, prompt: Prepared) -> tuple[tuple[tuple[str], ...], tuple[frozenset[int], ...]]:
    """The concepts that a question asks about, and for each clause of the model answer those that it speaks about.

    They are those that the question sets side by side; of a question that compares nothing, the one word that the model
    answer speaks about most.
    """
    sides = compared_names(prompt, model)
    if sides:
        names = tuple((names[0],) for names in sides)
        spoken = topics(model.clauses, names, (0, 1))
        if any(len(concepts) == 1 for concepts in spoken):
            return names, spoken
    named = tuple(dict.fromkeys((term.text,) for term in content_terms(prompt)))
    spoken = topics(model.clauses, named)
    counts = [sum(concept in concepts for concepts in spoken) for concept in range(len(named))]
    main = next((name for name, count in zip(named, counts, strict=True) if 2 * count > max(counts)), None)
    return ((main,), topics(model.clauses, (main,))) if main else (named, spoken)
