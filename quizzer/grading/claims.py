"""The claims of a model answer: where its text is cut into what a learner can say or miss.

Each sentence is a claim; a sentence that joins two predicates, each with enough of its own to say, is two. What lists
its parts (상호 배제, 점유 대기, ...) has as many claims, and so has what says of one thing after another what the last
one's predicate ends for all (쿠키는 브라우저에, 세션은 서버에 저장된다). Names of parts and sentences that only lead on
claim nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.grading.table_rows import Head
from quizzer.language.connectives import LISTED
from quizzer.language.content import content_terms
from quizzer.language.prepared import Prepared, prepare

ENOUGH = 3.0
"""Content (see `content_terms`) from which a clause can stand as a point of its own."""

LITTLE = 1.5
"""Content under which a clause says almost nothing."""

MOST_POINTS = 8
"""Points that are derived at most; of a longer model answer neighbours are joined, those that say least first."""

_APART = 3.0
"""Content by which two claims in different lines count as more: they are joined later than those of one line."""

_LOOSE = frozenset({"고", "며", "지만", "는데", "반면", "대신", "but", "whereas", "while", "and", ";"})
"""Connectives after which another claim begins; after others (because, if) the clause belongs to its neighbour."""

_LONGEST_NAME = 60
"""Characters of a line that names a part."""

_WE = (
    r"let(?:['’]s| us)(?: now)?|we(?:['’]ll| will)(?: now)?|"
    r"in this (?:section|article|answer|post),? (?:we|i)(?:['’]ll| will)?"
)
_LOOK = r"break|compare|cover|discuss|dive|examine|explore|go|have a look|look|see|start|take|understand|walk"
_LISTED_THINGS = (
    r"advantages|approaches|benefits|causes|cases|characteristics|components|differences|disadvantages|examples|features|"
    r"forms|functions|items|kinds|limitations|methods|modes|options|parts|phases|points|principles|properties|reasons|"
    r"rules|scenarios|stages|states|steps|strategies|techniques|things|types|uses|use cases|ways"
)
_COUNTED = (
    r"(?:(?:the|some|a few|several|many|various|multiple|different|main|key|major|most|common|important|basic|possible|of|"
    r"two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)*"
)
_LEADS_ON = re.compile(
    rf"(?:below|here|(?:the )?following|these|there) are {_COUNTED}(?:[\w-]+\s+)?(?:{_LISTED_THINGS})\b"
    r"[^.:;]{0,90}[:,]|"
    r"\((?:refer|see|cf|참고|참조)\b[^()]{0,200}\)[.:]?|"
    rf"(?:{_WE}) (?:{_LOOK})\b[^:;]{{0,90}}[.:!]?|"
    r".{0,60}(?:(?:다음|아래)(?:과|와) 같|(?:살펴|알아)(?:보겠|볼게|봅시|보자|볼까|보도록)|하나씩 (?:보|설명)(?:겠|자|면))"
    r"\S{0,6}(?: 하겠\S{2,3})?\s?[.:]?",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that only leads on to what follows it."""

_ITEM = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run of clauses that make one claim."""

    start: int
    end: int
    content: float
    about: frozenset[int]

    def and_then(self, other: _Stretch) -> _Stretch:
        """Both together."""
        return _Stretch(self.start, other.end, self.content + other.content, self.about | other.about)

    def differs(self, other: _Stretch) -> bool:
        """Whether the two speak of different concepts, each of just one."""
        return len(self.about) == len(other.about) == 1 and self.about != other.about


def claims(
    model: Prepared, spoken: Sequence[frozenset[int]], tables: Sequence[Head]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Cut a model answer into claims.

    Args:
        model: The model answer; not blank.
        spoken: Of each of its clauses, the concepts that it speaks about, by number.
        tables: The heads of its tables, which claim nothing.

    Returns:
        Start and end of each, `MOST_POINTS` at most; and of what claims nothing, be it between two that are one claim.
    """
    found: list[_Stretch] = []
    sentence = -1
    connective: str | None = None
    for clause, about in zip(model.clauses, spoken, strict=True):
        if any(head.start <= clause.start < head.end for head in tables):
            continue
        content = sum(term.weight for term in content_terms(prepare(clause.text)))
        this = _Stretch(clause.start, clause.end, content, about)
        loose = connective in _LOOSE or clause.connective in _LOOSE
        if (
            clause.sentence != sentence
            or connective == LISTED
            or (loose and (found[-1].differs(this) or (content >= ENOUGH and found[-1].content >= ENOUGH)))
        ):
            found.append(this)
        else:
            found[-1] = found[-1].and_then(this)
        sentence, connective = clause.sentence, clause.connective
    kept, idle = _that_claim(found, model.text)
    merged = _merge_small(kept)
    while len(merged) > MOST_POINTS:
        at = min(range(len(merged) - 1), key=lambda each: _together(merged, each, model.text))
        merged[at : at + 2] = [merged[at].and_then(merged[at + 1])]
    whole = [(each.start, each.end) for each in merged] or [(0, min(len(model.text), 500))]
    return whole, [(each.start, each.end) for each in idle]


def _together(stretches: Sequence[_Stretch], at: int, text: str) -> float:
    """Give what a stretch and the next one say together, more where a line ends between them."""
    first, second = stretches[at : at + 2]
    apart = _APART if "\n" in text[first.end : second.start] else 0.0
    return first.content + second.content + apart


def _that_claim(stretches: Sequence[_Stretch], text: str) -> tuple[list[_Stretch], list[_Stretch]]:
    """Divide off sentences that lead on, and names of parts but before a claim that says little without one.

    A text that is hardly more than that stays whole.
    """
    kept: list[_Stretch] = []
    idle: list[_Stretch] = []
    name: _Stretch | None = None
    for this in stretches:
        if _names_part(this, text):
            idle += [name] if name is not None else []
            name = this
        elif _LEADS_ON.fullmatch(_with_mark(this, text)):
            idle.append(this)
        elif name is not None and this.content < ENOUGH:
            kept.append(name.and_then(this))
            name = None
        else:
            kept.append(this)
            idle += [name] if name is not None else []
            name = None
    idle += [name] if name is not None else []
    return (kept, idle) if len(kept) > 1 else (list(stretches), [])


def _with_mark(stretch: _Stretch, text: str) -> str:
    """Give the words of a stretch with the colon or comma that ends its line, which leads on to a list."""
    mark = re.match(r"[:,：](?=\s*\n)", text[stretch.end : stretch.end + 3])
    return text[stretch.start : stretch.end].strip() + (mark[0].replace("：", ":") if mark else "")


def _names_part(stretch: _Stretch, text: str) -> bool:
    """Tell a line of its own, above others and below a blank line, that ends like no sentence: `메서드 영역`."""
    start = text.rfind("\n", 0, stretch.start) + 1
    end = text.find("\n", stretch.end)
    line = text[start:end].strip()
    return (
        end >= 0
        and len(line) <= _LONGEST_NAME
        and line[-1:] not in ".!?:。"
        and _ITEM.match(line) is None
        and (not text[:start].strip() or text[:start].endswith("\n\n"))
        and text[end : end + 2] != "\n\n"
        and stretch.end - stretch.start >= len(line) - 1
    )


def _merge_small(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Give a claim that says almost nothing to the one before it, unless it speaks of something else."""
    merged: list[_Stretch] = []
    for this in stretches:
        if merged and this.content < LITTLE and not merged[-1].differs(this):
            merged[-1] = merged[-1].and_then(this)
        else:
            merged.append(this)
    return merged
