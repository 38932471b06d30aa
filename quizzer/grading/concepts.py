"""The spellings of the concepts that a question is about.

A concept's name may be shortened in an answer: of 지도 학습 and 비지도 학습 a learner says 지도 and 비지도. What concepts
share at the end of their names (학습) is left out in a second spelling, if the rest still tells them apart. A name that
the question explains in brackets, 인증(authentication), has both spellings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzer.language.compared import compared
from quizzer.language.loanwords import sounds_like
from quizzer.language.mentions import mentions
from quizzer.language.prepared import Prepared
from quizzer.language.terms import find_term

LONGEST_TOPIC = 3
"""Words of what a clause of a model answer may begin with as its topic."""

ALIKE = 5
"""Letters at the beginning from which two names are made alike: write-through and write-back."""

_MARK = re.compile(r"\s?(?::(?!\w)|=|->|→)")
_GLOSS = re.compile(r"([^\s()（）,]+(?: [^\s()（）,]+)?)\s?[(（]([^()（）]{2,40})[)）]")


def concept_names(
    abouts: Sequence[str], prompt: str, sides: Sequence[Sequence[str]] = ()
) -> tuple[tuple[str, ...], ...]:
    """Give each concept its spellings.

    Args:
        abouts: Distinct names, as authors write them.
        prompt: The question.
        sides: Spellings of the things that it compares, where more is known of them than the question says.

    Returns:
        For each concept its name first, then shorter ones and those that the question gives in brackets.
    """
    glosses = [(match.group(1).strip(), match.group(2).strip()) for match in _GLOSS.finditer(prompt)]
    sides = sides or compared(prompt)
    found = []
    for about in abouts:
        names = [about]
        for name, gloss in glosses:
            if _same(name, about):
                names.append(gloss)
            elif _same(gloss, about):
                names.append(name)
        names += _side_names(about, sides)
        short = _without_shared_end(about, abouts)
        if short is not None:
            names.append(short)
        found.append(tuple(dict.fromkeys(names)))
    return tuple(found)


def compared_names(prompt: Prepared, model: Prepared) -> tuple[tuple[str, ...], ...]:
    """Give each of the things that a question sets side by side its spellings: the name that the model answer uses first.

    Args:
        prompt: The question.
        model: The model answer.

    Returns:
        None, or at least two.
    """
    sides = compared(prompt.text)
    names = tuple(
        tuple(dict.fromkeys((_usual_name(place, sides, model), *names))) for place, names in enumerate(sides)
    )
    return _with_topics(names, model) if names else ()


def _with_topics(names: tuple[tuple[str, ...], ...], model: Prepared) -> tuple[tuple[str, ...], ...]:
    """Names with what the model answer calls those that it never names so: Blue-Green 배포 is its 블루그린.

    By their order, or by their sound where that says another one.
    """
    said = mentions(model.text, names)
    unsaid = [place for place in range(len(names)) if all(each.concept != place for each in said)]
    called = [
        name
        for name, start, end in _leading_topics(model)
        if all(end <= each.start or each.end <= start for each in said)
    ]
    called = list(dict.fromkeys(called))
    if not unsaid or len(called) != len(unsaid):
        return names
    heard = [
        next((place for place in unsaid if any(sounds_like(name, topic) for name in names[place])), None)
        for topic in called
    ]
    order = [each for each in heard if each is not None] if None not in heard else unsaid
    if sorted(order) != unsaid:
        order = unsaid
    also = dict(zip(order, called, strict=True))
    return tuple(
        (also[place], *spellings) if place in also else spellings for place, spellings in enumerate(names)
    )


def _leading_topics(model: Prepared) -> Iterator[tuple[str, int, int]]:
    """What clauses begin with as their topic, 블루그린은 or Encoder:, with where it stands."""
    for clause in model.clauses:
        for number, token in enumerate(clause.tokens[:LONGEST_TOPIC]):
            if token.kind not in ("noun", "light") or token.ending:
                break
            marked = token.particle in ("은", "는") or _MARK.match(model.text, token.end)
            if marked and any(each.kind == "noun" for each in clause.tokens[: number + 1]):
                end = token.stem_end if token.particle else token.end
                yield model.text[clause.tokens[0].start : end], clause.tokens[0].start, end
            if marked or token.particle:
                break


def _usual_name(place: int, sides: Sequence[Sequence[str]], model: Prepared) -> str:
    """The name that a model answer uses most for a concept: a spelling of it, or some of its words that no other has."""
    others = {word.lower() for other, names in enumerate(sides) if other != place for word in _parts(names)}
    whole = sides[place][0]
    names = [
        name
        for name in dict.fromkeys([*_parts(sides[place][:1]), *_parts(sides[place]), *sides[place]])
        if not any(_is_alike(front, other) for front in _fronts(whole, name) for other in others)
    ]
    text = model.text.lower()
    own = [
        name
        for name in names
        if name.lower() not in others and not any(f"{other} {name.lower()}" in text for other in others)
    ]
    return max(own or names[:1], key=lambda name: len(find_term((name,), model)))


def _fronts(name: str, part: str) -> tuple[str, ...]:
    """What stands before a part at the end of a name: write-back, before the caching of write-back caching."""
    return (name.removesuffix(f" {part}"),) if name.endswith(f" {part}") else ()


def _is_alike(front: str, other: str) -> bool:
    """Whether a name is made like another one, so that both have the same rest: write-back, beside write-through."""
    front = front.lower()
    if front == other or " " in other:
        return False
    same_front = len(other) >= ALIKE and front[:ALIKE] == other[:ALIKE]
    return same_front or front.endswith(other) or other.endswith(front)


def _parts(names: Sequence[str]) -> list[str]:
    """What is left of names without their first or last words, and the names."""
    found = []
    for name in names:
        words = name.split()
        found += [name, *(" ".join(words[:cut]) for cut in range(1, len(words)))]
        found += [" ".join(words[cut:]) for cut in range(1, len(words))]
    return [part for part in found if len(part) > 1]


def _side_names(about: str, sides: Sequence[Sequence[str]]) -> list[str]:
    """The spellings of the one side of a comparison that is this concept."""
    fitting = [
        side
        for side in sides
        if any(name.lower() == about.lower() or about.lower() in name.lower().split() for name in side)
    ]
    return list(fitting[0]) if len(fitting) == 1 else []


def _same(name: str, about: str) -> bool:
    """Whether a name in the question is the concept, perhaps with a word in front of it (두 프로세스, the queue)."""
    left, right = name.lower(), about.lower()
    return left == right or left.endswith(f" {right}")


def _without_shared_end(about: str, abouts: Sequence[str]) -> str | None:
    """The name without the words at its end that another concept's name ends with too."""
    words = about.split()
    shared = 0
    for other in abouts:
        if other == about:
            continue
        theirs = other.split()
        count = 0
        while count < min(len(words), len(theirs)) - 1 and words[-1 - count] == theirs[-1 - count]:
            count += 1
        shared = max(shared, count)
    return " ".join(words[:-shared]) if shared else None
