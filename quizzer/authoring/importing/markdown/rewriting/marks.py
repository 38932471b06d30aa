"""Marks of questions and answers as other people write them, `<Q>` and `<A>`, `Ques 1-` and `Ans-`, put into ours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_FRONT = r"(?P<front>\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?:#{1,6}\s+)?(?:>\s*)?(?:\*\*|__|\*|_)?)"
_BACK = (
    r"(?![A-Za-z가-힣])(?:\s?[.#_-]?\s?(?P<number>\d{1,3}))?\s?(?P<close>[>)\]}]?)\s?(?P<sign>(?:[=-]{1,3}>|[→⇒➔➜.:：)>–-])?)"
    r"(?P<back>(?:\*\*|__|\*|_)?)(?P<space>\s*)"
)
_FAMILIES = (
    (r"Q|Qn|Que|Ques|Quest|Question|질문|문제|문", r"A|Ans|Answer|Sol|Solution|Reply|답변|답"),
    (
        r"Interviewer|면접관|질문자",
        r"Interviewee|Candidate|Applicant|Me|I|You|지원자|면접자|답변자|나|저",
    ),
    (r"Front|Prompt|Term|앞면|용어", r"Back|Response|Completion|Definition|뒷면|정의|뜻"),
)
_PATTERNS = tuple(
    tuple(re.compile(rf"{_FRONT}(?P<open>[<(\[{{]?)\s?(?:{words}){_BACK}", re.IGNORECASE) for words in family)
    for family in _FAMILIES
)
_SECOND_OPTION = re.compile(r"\s*(?:[-*+]\s+)?[<(\[]?[Bb]\s?[.)>\]]\s")

_BARE_Q = re.compile(r"Q\s+(?P<text>\S.*[?？])\s*")
_BARE_A = re.compile(r"A\s+(?P<text>\S.*)")
"""A line that a letter alone begins; `A` may be an article, so that both must stand there."""

_FEWEST = 2
_MOST_KNOWN = 0.6
"""Share of the marks that must be known already for a text to stay as it is."""

_LONGEST = 400
"""Characters of a line that may ask; one that answers may have any number."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark at the front of a line."""

    number: int
    asks: bool
    written: str
    """The line with our mark for it."""

    whole: bool
    """Whether the line is nothing but the mark, without any sign."""

    known: bool
    """Whether its line is understood as it is."""


def with_marks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write such marks as `Q:` and `A:`; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    if any(_SECOND_OPTION.match(line) for line in lines):
        return list(lines)
    lines = _with_signs(lines, code)
    for asks, says in _PATTERNS:
        alone = asks is _PATTERNS[0][0]
        marks = [
            mark
            for number, line in enumerate(lines)
            if number not in code and (mark := _mark(line, number, asks, says)) is not None
        ]
        if alone and len(marks) >= _FEWEST and all(each.asks and not each.whole for each in marks):
            return _written(lines, [each for each in marks if not each.known])
        asking, saying = sum(each.asks for each in marks), sum(not each.asks for each in marks)
        if min(asking, saying) < _FEWEST or saying * 2 < asking:
            continue
        if any(each.whole for each in marks) and not all(each.whole for each in marks if each.asks):
            marks = [each for each in marks if not each.whole]
        known = [[each.known for each in marks if each.asks is kind] for kind in (True, False)]
        if all(sum(each) >= _MOST_KNOWN * len(each) for each in known):
            continue
        return _written(lines, marks)
    return list(lines)


def _with_signs(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write a colon behind a bare `Q` and `A`, where what the one asks has the other right below."""
    written = list(lines)
    for number, (line, below) in enumerate(pairwise(lines)):
        asked, said = _BARE_Q.fullmatch(line), _BARE_A.fullmatch(below)
        if asked is not None and said is not None and not {number, number + 1} & code:
            written[number : number + 2] = [f"Q: {asked.group('text')}", f"A: {said.group('text')}"]
    return written


def _written(lines: Sequence[str], marks: Sequence[_Mark]) -> list[str]:
    """Write the marks, each at the beginning of a paragraph where nothing else says so."""
    written = list(lines)
    for mark in marks:
        written[mark.number] = mark.written
    return written


def _mark(line: str, number: int, asks: re.Pattern[str], says: re.Pattern[str]) -> _Mark | None:
    """Read the mark at the front of a line; None when there is none."""
    if not line.strip():
        return None
    for pattern, kind in ((asks, True), (says, False)):
        found = pattern.match(line) if not kind or len(line) <= _LONGEST else None
        if found is None or not _is_mark(found):
            continue
        rest = line[found.end() :]
        bare = re.sub(r"[*_]{1,3}|^[\s>#+-]+", "", line).strip()
        known = labels.after_label(bare) is not None
        if kind:
            known = headlines.asking(bare) is Asking.MARKED or headlines.is_question_label(bare)
        if not rest.strip():
            bare_mark = not (found.group("front").strip() or found.group("back") or found.group("sign"))
            heading = f"##### Question {found.group('number') or ''}".rstrip() if kind else "###### Answer"
            return _Mark(number, kind, heading if bare_mark else line, bare_mark, known=not bare_mark)
        word = f"Q{found.group('number') or ''}" if kind else "A"
        gap = " " if rest else ""
        return _Mark(
            number, kind, f"{found.group('front')}{word}:{found.group('back')}{gap}{rest}", False, known
        )
    return None


def _is_mark(found: re.Match[str]) -> bool:
    """Tell a mark from the first word of a sentence: brackets stand around it, or a sign behind it."""
    opened, closed = found.group("open"), found.group("close")
    if opened:
        return bool(closed)
    whole = found.end() == len(found.string)
    ended = bool(closed or found.group("sign") or found.group("number"))
    return whole or (ended and bool(found.group().endswith((" ", "\t")) or found.group("back")))
