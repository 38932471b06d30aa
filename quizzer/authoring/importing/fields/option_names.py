"""Which columns of a table, or keys of an object, hold the options of a choice, and which says what is right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.fields import columns

FEWEST = 2
"""Options from which there is a choice."""

COUNTED = re.compile(
    r"(?:(?:answer )?(?:options?|opts?|choices?|alternatives?|answers?)|op|보기|선택지|선지|문항|답안)"
    r" ?[(\[]?(?P<label>[a-j]|\d{1,2}|[①-⑩])[)\]]?(?: (?:text|content|내용))?"
)
"""A name that counts an option: `option_a`, `Choice 1`, `보기1`."""

_LABEL = re.compile(r"[(\[]?(?P<label>[a-j]|[1-9]|[①-⑩])[)\].]?(?: ?번)?")
"""A name that is nothing but what counts an option."""

_FIRST_LABELS = (frozenset("ab"), frozenset("12"))
"""What such names must have among them."""

_WRONG = re.compile(
    r"(?:(?:incorrect|wrong|false) (?:answers?|options?|choices?|responses?)|wrong|incorrect|distractors?|오답|틀린 답)"
    r"(?: ?(?:\d{1,2}|[a-j]))?"
)
"""A name of what is not right."""

_RIGHT = re.compile(
    r"(?:the )?(?:correct|right)(?: (?:answers?|options?|choices?|responses?|keys?|letters?))*(?: ?\(?s\)?)?"
    r"(?: (?P<by>index|idx|number|no|id|indices))?"
    r"|(?:answers?|ans|options?|choices?)(?: (?:key|letter|choice|option))*(?: (?P<by2>index|idx|number|no|id|indices))?"
    r"|ans|key|gold|label|target|cop|correct op|정답(?: ?(?P<by3>번호|인덱스))?|답"
)
"""A name of what is right, where there are options."""

_LIST = re.compile(
    r"(?:answer |possible |all |the )?(?:options|choices|alternatives|variants)(?: list)?|possible answers|answer list"
    r"|(?:객관식 ?)?보기|선택지|선지|options? text|multiple choice options?|mcq options"
)
"""A name of all options together."""

_VAGUE = frozenset({"label", "key", "target", "gold"})
"""Names of what is right that mean something else beside a better one."""


@dataclass(frozen=True, slots=True)
class Names:
    """Which names of a record are about options."""

    counted: Mapping[int, str]
    """The label of each option that has a name of its own, by its number among the names, from 0."""

    wrong: tuple[int, ...]
    """Names of what is not right."""

    together: int | None
    """The name that holds all options. None: there is none."""

    right: int | None
    """The name of what is right. None: as in any record, see `columns`."""

    counts_from: int | None
    """The first option's number as the name of what is right tells: an index is 0. None: it does not tell."""

    @property
    def options(self) -> frozenset[int]:
        """All names that hold options."""
        return frozenset((*self.counted, *self.wrong, *(() if self.together is None else (self.together,))))


def names_of(names: Sequence[str]) -> Names:
    """Find the names that are about options; none of them is about anything else."""
    plain = [columns.folded(name) for name in names]
    rights = [n for n, name in enumerate(plain) if _RIGHT.fullmatch(name)]
    rights.sort(key=lambda n: (not re.search(r"correct|right|정답", plain[n]), plain[n] in _VAGUE))
    answers = columns.guess(names).get("answer", [])
    counted = _counting(plain, COUNTED)
    if counted and all(plain[n].startswith("answer") for n in counted) and not _says_right(plain, counted):
        counted = {}  # several model answers
    if not counted:
        counted = _counting(plain, _LABEL)
        labels = set(counted.values())
        counted = counted if rights and any(first <= labels for first in _FIRST_LABELS) else {}
    wrong = tuple(n for n, name in enumerate(plain) if _WRONG.fullmatch(name) and n not in counted)
    together = next((n for n, name in enumerate(plain) if _LIST.fullmatch(name)), None)
    if not counted and not wrong and together is None:
        return Names({}, (), None, None, None)
    free = [n for n in rights if n not in counted and n not in wrong and n != together]
    told = next((n for n in answers if n not in counted and n in free), None)
    right = free[0] if free else told
    by = _RIGHT.fullmatch(plain[right]) if right is not None else None
    how = next((each for each in by.groups() if each), None) if by else None
    base = None if how is None else 1 if how in ("number", "no", "번호") else 0 if how != "id" else None
    return Names(counted, wrong, together, right, base)


def _says_right(plain: Sequence[str], counted: Mapping[int, str]) -> bool:
    return any(
        n not in counted and re.match(r"correct|right|정답|key$", name) for n, name in enumerate(plain)
    )


def _counting(plain: Sequence[str], pattern: re.Pattern[str]) -> dict[int, str]:
    """Give the labels of names that count, two or more."""
    found = {n: match.group("label") for n, name in enumerate(plain) if (match := pattern.fullmatch(name))}
    return found if len(found) >= FEWEST else {}
