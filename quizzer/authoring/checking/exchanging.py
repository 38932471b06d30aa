"""Exchanging two concepts in claims, for the self-test: what holds of one is said of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.checking.texts import Read, read, share
from quizzer.language.hangul import final, is_syllable
from quizzer.language.normalise import normalise
from quizzer.language.topics import topics
from quizzer.packs.schema import KeyPoint

_PARTICLES = (
    ("은", "는"),
    ("이", "가"),
    ("을", "를"),
    ("과", "와"),
    ("으로", "로"),
    ("이라", "라"),
    ("이란", "란"),
)
"""Particles after a consonant and after a vowel."""

_FORMS = {form: pair for pair in _PARTICLES for form in pair}
_HELD = "\x00{}\x00"


def exchanged(text: str, left: str, right: str) -> str | None:
    """Put each of two names in the place of the other; Korean particles follow the new name.

    Args:
        text: A claim.
        left: A concept's name.
        right: The other's; where one is inside the other (UNION and UNION ALL), the longer one is meant where it stands.

    Returns:
        None where neither is named.
    """
    plain = normalise(text)
    names = (normalise(left), normalise(right))
    found = False
    for number, name in sorted(enumerate(names), key=lambda each: -len(each[1])):
        plain, count = _bounded(name).subn(_HELD.format(number), plain)
        found = found or count > 0
    if not found:
        return None
    return re.sub(
        "\x00([01])\x00([가-힣]*)", lambda match: with_particle(names[1 - int(match[1])], match[2]), plain
    )


def spoken_of(points: Sequence[KeyPoint], pair: tuple[str, str], models: Sequence[Read]) -> tuple[int, int]:
    """Count the points whose own words the model answer says of their own concept, and those of the other one.

    Args:
        points: Points that are about one of the two.
        pair: The concepts' names.
        models: The model answers.

    Returns:
        How many are said of their own concept, and how many of the other; the rest are said of both or of neither.
    """
    counts = [0, 0]
    for point in points:
        text = normalise(point.point)
        for name in sorted(pair, key=len, reverse=True):
            text = _bounded(normalise(name)).sub(" ", text)
        claim = read(text)
        best: tuple[float, frozenset[int]] = (0.0, frozenset())
        for model in models:
            clauses = model.prepared.clauses
            for clause, found in zip(clauses, topics(clauses, [(name,) for name in pair]), strict=True):
                said = share(claim, read(model.prepared.text[clause.start : clause.end]))
                best = max(best, (said, found), key=lambda each: each[0])
        if len(best[1]) == 1:
            counts[pair[min(best[1])] != point.about] += 1
    return counts[0], counts[1]


def _bounded(name: str) -> re.Pattern[str]:
    """A name at the beginning of a word; a Latin one also at its end."""
    end = "" if is_syllable(name[-1]) else r"(?![A-Za-z0-9])"
    return re.compile(rf"(?<![A-Za-z0-9가-힣]){re.escape(name)}{end}", re.IGNORECASE)


def with_particle(name: str, rest: str) -> str:
    """Join a name and what stood behind another one: a particle takes the form that the name's last sound asks for."""
    if not is_syllable(name[-1]):
        return name + rest
    for length in (2, 1):
        pair = _FORMS.get(rest[:length])
        if pair is None or (rest[length:] and pair[0] not in ("은", "과", "으로")):
            continue
        end = final(name[-1])
        consonant = bool(end) and not (end == "ㄹ" and pair[0] == "으로")
        return f"{name}{pair[0] if consonant else pair[1]}{rest[length:]}"
    return name + rest
