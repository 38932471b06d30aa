"""Guards: reasons why an answer earns less than its words would suggest.

Each looks at the whole answer and, when it speaks, sets a ceiling on the score. A guard never raises a score, except
that a copy of the model answer is a full answer, and says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzer.grading.grade import Evidence, GuardKind, Span
from quizzer.grading.reading import Reading
from quizzer.grading.rubric import Rubric
from quizzer.grading.signals import AnswerView
from quizzer.language.notes import count_notes

ECHO_AT_LEAST = 0.8
"""Share of the answer's content, by weight, that stands in the question already, from which it counts as an echo."""

ECHO_CEILING = 8.0
"""Score of a pure echo, at most."""

LIST_PREDICATES = 0.125
"""Predicates and half the particles and function words, per content word, under which a text is a list. In
`benchmarks/grading` the 14 lists of terms that have any have 0.12 or less; of 700 others with less than 0.2 that were held
for lists until it was lowered to this, all were terse answers, three of four right or half right."""

LIST_UNTIED = 0.45
"""The same for a text without a single case particle or function word, where verbs stand alone like terms."""

LIST_WORDS = 4
"""Content words that a list has at least; fewer are a short answer."""

FEW_ITEMS, RUN_WORDS = 2, 10
"""Items, at most, of a text that is no list unless each has so many content words. In `benchmarks/grading` all 8 keyword
lists without commas have more; the 71 short answers that lack predicates and particles alike have fewer."""

FEWEST_NOTES = 2
"""Notes (authn = who you are, authz = ...) from which a text is neither a list nor an echo."""

LIST_CEILING = 12.0
"""Score of a keyword list, at most: knowing the words is not yet knowing."""

NOTES_FROM = 60.0
"""Score from which the reader has seen claims in what looks like a list: notes without verbs (CP: 파티션 시 거부)."""

READ_FROM = 45.0
"""The same for who reads the whole alone. Of ten notes that were held for lists nine were right or half right and have more;
one that exchanged its two things has 48. Lists of terms that are not bare tie nothing, so that nobody reads them."""

ITEM_WORDS = 2.0
"""Content words in an item of a bare list on average, at most. Of 190 answers in `benchmarks/grading` that look like lists
all 9 bare ones are lists of terms, and none of the 149 notes with a grade of 30 or more is bare."""

TYING_SIGNS = ":=→><|()"
"""Signs by which notes say what belongs to what."""

TOPIC_CLOSE = 0.35
"""Closeness to every model answer under which an answer without a single term is about something else."""

UNDERSTOOD_FROM = 60.0
"""Score of who reads the whole from which an answer without a single term is no stranger: an example from daily life. Of the
40 answers in `benchmarks/grading` that were held for something else all the same 38 were right or half right."""

STRANGE = 0.35
"""Share of the words of the points under which an answer without a single term shares nothing with them."""

TOPIC_CEILING = 6.0
"""Score of an answer to something else, at most."""

STRANGER_FROM = 0.97
"""Chance of having nothing of the question from which an answer is to something else. Of 739 texts of daily life to
questions of the shipped packs 94 in 100 have more; of 3,046 answers that are set aside and at least half right seven,
examples from daily life without a single term. Both were looked at when it was chosen."""

MAYBE_STRANGER_FROM, MAYBE_CEILING = 0.9, 39.0
"""Chance from which it may be, and its score then, at most: 97 in 100 of the former have more, and nine of the latter."""

CONTENT_CEILING = 6.0
"""Score of talk without content, at most."""


GIVEN_UP_WORDS = 3
"""Content words, the question's not counted, of an answer that does no more than give up, at most."""

GIVEN_UP_TERMS = 0.2
"""Weighted share of terms from which it says something all the same."""

NOTICED = 1.0
"""Score points that being off the topic must cost to be spoken of."""

MOST_ADDED = 0.1
"""Length of what an answer adds to a model answer, as a share of it, up to which it is a copy."""


@dataclass(frozen=True, slots=True)
class Ceiling:
    """A guard that speaks."""

    kind: GuardKind
    score: float
    """The most that the answer can earn, 0-100."""
    evidence: tuple[Evidence, ...] = ()


def ceilings(
    answer: AnswerView,
    rubric: Rubric,
    coverage: float,
    aligned: float,
    judged: float,
    kept: float,
    whole: float | None = None,
    *,
    stranger: float = 0.0,
) -> tuple[Ceiling, ...]:
    """List the guards that speak.

    Args:
        answer: The answer.
        rubric: The question.
        coverage: Weighted share of terms found, [0, 1].
        aligned: Weighted mean over points of how far their words that are not the question's are present, [0, 1].
        judged: The score before any guard, 0-100.
        kept: Share of the score that an answer of this relevance keeps, [0, 1].
        whole: The score of who reads the whole, 0-100. None: nobody does, since nothing says who does what.
        stranger: How likely it has nothing of the question, see `strangers.chance_of_stranger`.
    """
    reading = answer.reading
    claims = judged >= NOTES_FROM or (whole or 0.0) >= READ_FROM
    strange = rubric.brief is None and coverage <= 0.0 and (whole or 0.0) < UNDERSTOOD_FROM
    if not reading.clauses or not reading.prepared.text.strip():
        return (Ceiling(GuardKind.EMPTY, 0.0),)
    if not reading.words:
        return (Ceiling(GuardKind.NO_CONTENT, 0.0, (_whole(reading),)),)
    if gives_up(answer) and coverage < GIVEN_UP_TERMS:
        return (Ceiling(GuardKind.NO_CONTENT, 0.0, (_whole(reading),)),)
    found: list[Ceiling] = []
    echoed = float((reading.word_weights * answer.echoed).sum() / reading.word_weights.sum())
    if echoed >= ECHO_AT_LEAST and count_notes(reading.text) < FEWEST_NOTES:
        found.append(Ceiling(GuardKind.ECHO, ECHO_CEILING, (_whole(reading),)))
    if is_list(reading) and (not claims or is_bare(reading)):
        found.append(Ceiling(GuardKind.KEYWORD_LIST, LIST_CEILING, (_whole(reading),)))
    close = max(float(rubric.closeness(reading.vector, model.vector)) for model in rubric.models)
    if found and found[0].kind is GuardKind.ECHO:
        return tuple(found)  # what repeats the question is on its topic
    if stranger >= STRANGER_FROM or (strange and close < TOPIC_CLOSE and aligned < STRANGE):
        found.append(Ceiling(GuardKind.OFF_TOPIC, TOPIC_CEILING, (_whole(reading),)))
    elif stranger >= MAYBE_STRANGER_FROM:
        found.append(Ceiling(GuardKind.OFF_TOPIC, MAYBE_CEILING, (_whole(reading),)))
    elif (1.0 - kept) * judged >= NOTICED:
        found.append(Ceiling(GuardKind.OFF_TOPIC, kept * judged, (_whole(reading),)))
    elif strange and aligned < 0.25:
        found.append(Ceiling(GuardKind.NO_CONTENT, CONTENT_CEILING, (_whole(reading),)))
    return tuple(found)


def gives_up(answer: AnswerView) -> bool:
    """Whether an answer says no more than that there is none: 모르겠습니다, 패스, I have no idea."""
    own_words = int((~answer.echoed).sum())
    return own_words <= GIVEN_UP_WORDS and bool(_NO_IDEA.search(answer.reading.text.lower()))


_NO_IDEA = re.compile(
    r"모르겠|모릅니다|모름|몰라|패스|(?:생각|기억)(?:이|은)? 안"
    r"|\bidk\b|don[’']?t know|do not know|no idea|^\W*pass\W*$"
)


def is_list(reading: Reading) -> bool:
    """Whether a text lists terms without saying anything of them; notes say of what each of theirs is."""
    if len(reading.words) < LIST_WORDS or count_notes(reading.text) >= FEWEST_NOTES:
        return False
    items = _items(reading.text)
    if len(items) <= FEW_ITEMS and len(reading.words) < RUN_WORDS * len(items):
        return False
    predicates = sum(
        (token.kind == "verb" and token.ending not in _ADNOMINAL) or token.suffix == "이"
        for token in reading.prepared.tokens
    )
    english, particles = _ties(reading)
    tied = (predicates + 0.5 * english + 0.5 * particles) / len(reading.words)
    untied = particles == 0 and english == 0
    return tied < (LIST_UNTIED if untied else LIST_PREDICATES)


def is_untied(reading: Reading) -> bool:
    """Whether nothing ties a text's words: several of them, and no case particle, function word or sign among them."""
    signed = any(sign in reading.text for sign in TYING_SIGNS)
    return len(reading.words) >= LIST_WORDS and not signed and not any(_ties(reading))


def _ties(reading: Reading) -> tuple[int, int]:
    """English function words, and case particles."""
    tokens = reading.prepared.tokens
    english = sum(
        token.kind == "function" for token in tokens if token.text.islower() and token.script == "latin"
    )
    return english, sum(token.particle in _CASE for token in tokens)


def is_bare(reading: Reading) -> bool:
    """Whether a list has terms for items and nothing that says how they belong together, as notes have."""
    if any(sign in reading.text for sign in TYING_SIGNS):
        return False
    items = _items(reading.text)
    return len(items) >= LIST_WORDS and len(reading.words) <= ITEM_WORDS * len(items)


def _items(text: str) -> list[str]:
    return [item for item in _BETWEEN_ITEMS.split(text) if any(char.isalnum() for char in item)]


_BETWEEN_ITEMS = re.compile(r"[,;\n·/•、]+|\s[-*]\s")

_ADNOMINAL = frozenset({"", "ㄴ", "ㄹ", "는", "던", "을", "은", "었던", "ㅁ"})
"""Endings that make a verb part of a name (같은 객체): no predicate."""

_CASE = frozenset(
    ("은", "는", "이", "가", "을", "를", "에", "에서", "에게", "으로", "로", "의", "와", "과", "도")
) | {"부터", "까지", "보다"}
"""Particles that tie a noun to a predicate."""


def is_copy(reading: Reading, rubric: Rubric) -> bool:
    """Whether the answer repeats a model answer sentence by sentence, in any order, spacing and number, and adds nothing."""
    whole = _bare(reading.text)
    for model in rubric.models:
        parts = sorted((_bare(span.text) for span in model.prepared.sentences), key=len, reverse=True)
        rest, complete = whole, bool(parts)
        for part in parts:
            complete = complete and part in whole
            rest = rest.replace(part, "") if part else rest
        if complete and len(rest) <= MOST_ADDED * len(_bare(model.text)):
            return True
    return False


def _bare(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def _whole(reading: Reading) -> Evidence:
    return Evidence(reading.written, Span(0, len(reading.written)))
