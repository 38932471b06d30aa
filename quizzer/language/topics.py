"""Which of a question's concepts each clause speaks about.

A concept is the topic where it stands with 은/는/이/가/도/란, as "X의 경우", "X 방식은", as what the clause defines
("... 것이 X이다"), or as an English subject. Clauses without a subject keep the topic before them; 전자/후자, the
former/the latter, 반대로 다른 쪽은, the other name it indirectly. An object ("X를") or a comparison ("X보다") is no topic.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.language.clauses import Clause
from quizzer.language.mentions import mentions
from quizzer.language.references import refers_to
from quizzer.language.roles import Role, role_of


def topics(
    clauses: Sequence[Clause], concepts: Sequence[Sequence[str]], pair: tuple[int, int] | None = None
) -> tuple[frozenset[int], ...]:
    """Say for each clause which concepts it speaks about.

    Args:
        clauses: All clauses of one text, in order.
        concepts: Each concept's spellings.
        pair: The two concepts that the question contrasts, in its order (see `contrasted`): what 전자 and 후자 mean,
            until the text names both together in an order of its own. None: the first two.

    Returns:
        For each clause the indices of its concepts; empty where no concept has been named yet.
    """
    frozen = tuple(tuple(names) for names in concepts)
    if pair is None and len(frozen) > 1:
        pair = (0, 1)
    found: list[frozenset[int]] = []
    own: list[bool] = []
    current: frozenset[int] = frozenset()
    for number, clause in enumerate(clauses):
        role, named = _named(clause, frozen)
        if role < Role.SUBJECT:
            referred = refers_to(clause.text, current, pair, len(frozen))
            role, named = (Role.TOPIC, referred) if referred else (role, named)
        if role is Role.PREDICATE:
            _reach_back(clauses, number, found, own, named)
        if pair is not None and set(pair) <= named:
            pair = _in_order(clause, frozen, pair)
        current = named or current
        found.append(current)
        own.append(bool(named))
    return tuple(found)


def _in_order(
    clause: Clause, concepts: tuple[tuple[str, ...], ...], pair: tuple[int, int]
) -> tuple[int, int]:
    """The two concepts in the order in which a clause names them."""
    places = [each for each in mentions(clause.source, concepts) if clause.start <= each.start < clause.end]
    order = [each for each in dict.fromkeys(each.concept for each in places) if each in pair]
    return (order[0], order[1]) if len(order) > 1 else pair


def contrasted(question: str, concepts: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """Find the two concepts that a normalised question names first; None when it names fewer."""
    frozen = tuple(tuple(names) for names in concepts)
    order = list(dict.fromkeys(mention.concept for mention in mentions(question, frozen)))
    return (order[0], order[1]) if len(order) > 1 else None


def _named(clause: Clause, concepts: tuple[tuple[str, ...], ...]) -> tuple[Role, frozenset[int]]:
    """The concepts that the clause itself names, by their strongest role."""
    roles: dict[int, Role] = {}
    following: Role | None = None
    for mention in reversed(mentions(clause.source, concepts)):
        if not clause.start <= mention.start < clause.end:
            continue
        following = role_of(mention, clause, following)
        roles[mention.concept] = max(following, roles.get(mention.concept, Role.NONE))
    best = max(roles.values(), default=Role.NONE)
    if best is Role.NONE:
        return Role.NONE, frozenset()
    return best, frozenset(concept for concept, role in roles.items() if role is best)


def _reach_back(
    clauses: Sequence[Clause],
    number: int,
    found: list[frozenset[int]],
    own: list[bool],
    named: frozenset[int],
) -> None:
    """Give a definition's concept also to the clauses of its sentence that lead up to it."""
    for before in range(number - 1, -1, -1):
        if clauses[before].sentence != clauses[number].sentence or own[before]:
            return
        found[before] = named
