"""A text without headings whose questions begin its paragraphs, with what answers them in the next line or paragraph."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import is_part

_HEADED = re.compile(r"#{2,6}\s|\*\*|__\w|<|={3,}\s*$|-{3,}\s*$|`{3}|~{3}|\||\[|>")
"""How lines begin in a text that has markup for its questions, or that is something else."""

_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")
_ENDED = re.compile(r"[.。:：,][\"'”’)]*\s*$")
SPOKEN = re.compile(
    r"(?:세요|시오|십시오|주세요)\s*[.。]\s*$|"
    r"^(?:\W{0,4}(?:\(?#?\d{1,3}\s?[.):-]{0,2}\s*)?|[^?]{3,120}\?\s+(?:and |then )?)"
    r"(?:explain|describe|define|compare|contrast|differentiate|distinguish|discuss|"
    r"tell me|walk me|give me|name the|list the)\b(?:[^.]|\.(?=\S)){0,120}\.\s*$",
    re.IGNORECASE,
)
"""How what is asked may end with a full stop."""

_FEWEST = 3
"""Questions from which they are the way in which a text is written."""

_LEAST = 0.25
"""Share of the paragraphs that must begin with one."""

_LONGEST = 300
"""Characters of a line that may be a question."""


_LONGEST_NAME = 60

_MOST_TIGHT = 0.6
"""Share of the lines that ask as a whole which must stand right below others."""

_MOST_TITLED = 0.7
"""Share of the lines that stand alone over told paragraphs which must ask for the others to be questions, too."""

_TITLE = re.compile(r"[A-Z가-힣][^.!?:;,。？：|<>{}=]{8,58}[\w)](?<![다요음함됨])")
_SAID = re.compile(r"[.。][\"'”’)]*\s*$")
_FIRST_SENTENCE = re.compile(r"[A-Z가-힣][^.?!]{20,300}\.\s+(?=\S)")

_CLOSED = re.compile(r"[?？]\s*$|(?:세요|시오|십시오|주세요)\s*(?:[.。]\s*)?$")
"""How a line ends that asks as a whole, between others."""


def with_headings(lines: Sequence[str]) -> list[str] | None:
    """Make headings of the questions of such a text; the number of its lines stays. None: it is none."""
    if any(_HEADED.match(line) for line in lines):
        return None
    tight = _is_tight(lines)
    firsts = [
        number
        for number, line in enumerate(lines)
        if line.strip() and (_begins(lines, number) or (tight and _CLOSED.search(line) is not None))
    ]
    asking = {number for number in firsts if _asks(lines[number])}
    told = {number for number in asking if _tells(lines, number, asking)}
    asking -= told
    answered = [number for number in asking if _is_answered(lines, number, told)]
    elsewhere = sum(_ITEM.match(line) is not None and _asks(_ITEM.sub("", line, count=1)) for line in lines)
    if len(answered) < _FEWEST or len(asking) < _LEAST * len(firsts) or elsewhere > len(asking):
        return None
    places = range(1, len(lines)) if tight else firsts
    names = {number for number in places if _names(lines, number, tight=tight)}
    if len(names) <= len(asking):
        asking |= names
    asking |= _titles(lines, asking)
    for number in sorted(asking):  # a list of questions below one another
        at = number + 1
        while at < len(lines) and at not in told and _asks(lines[at]):
            asking.add(at)
            at += 1
    return [f"## {line.strip()}" if number in asking else line for number, line in enumerate(lines)]


def _is_tight(lines: Sequence[str]) -> bool:
    """Tell a text in which what asks stands right below other lines, so that each line is a paragraph."""
    asking = [number for number, line in enumerate(lines) if _CLOSED.search(line) and _asks(line)]
    places = set(asking)
    inside = 0
    for number in asking:
        beside = [
            lines[at].strip() for at in (number - 1, number + 1) if 0 <= at < len(lines) and at not in places
        ]
        inside += len(beside) > 1 and all(beside)
    return inside >= _FEWEST - 1 and inside >= _MOST_TIGHT * len(asking)


def _begins(lines: Sequence[str], number: int) -> bool:
    """Tell the first line of a paragraph; a topic, `# Tea`, or `Interview questions`, is none, and ends the one before."""
    before = lines[number - 1] if number else ""
    named = labels.lists_questions(before) and not _ENDED.search(before)
    return not lines[number].startswith("# ") and (not before.strip() or before.startswith("# ") or named)


def _asks(line: str) -> bool:
    if not 0 < len(line) < _LONGEST or line[0].isspace() or line.startswith("# ") or _ITEM.match(line):
        return False
    if _ENDED.search(line) and not SPOKEN.search(line):
        return False
    return headlines.asking(line) is Asking.ASKS and labels.after_label(line) is None


def _tells(lines: Sequence[str], number: int, asking: Collection[int]) -> bool:
    """Tell a paragraph right below a question that first says something and asks then: it answers."""
    first = _FIRST_SENTENCE.match(lines[number])
    above = next((at for at in range(number - 1, -1, -1) if lines[at].strip()), None)
    if first is None or above is None or above not in asking or _FIRST_SENTENCE.match(lines[above]):
        return False
    return headlines.asking(first.group()) is Asking.NO and SPOKEN.search(first.group()) is None


def _titles(lines: Sequence[str], asking: Collection[int]) -> set[int]:
    """List the short lines that stand alone as most questions do, over told paragraphs, and say nothing themselves."""
    alone = {
        number
        for number, line in enumerate(lines)
        if line.strip()
        and not any(
            each.strip() for each in (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
        )
    }
    named = {number for number in alone - set(asking) if _is_title(lines, number)}
    asked = sum(number in alone for number in asking)
    return named if asked == len(asking) >= max(_FEWEST, _MOST_TITLED * (asked + len(named))) else set()


def _is_title(lines: Sequence[str], number: int) -> bool:
    line = lines[number].strip()
    told = (number - 2, number + 2)
    beside = [lines[at].strip() if 0 <= at < len(lines) else "" for at in told]
    if lines[number][0].isspace() or _TITLE.fullmatch(line) is None or is_part(line) or labels.label(line):
        return False
    if labels.is_beside(line) or labels.is_aside(line) or labels.lists_questions(line):
        return False
    return all(_SAID.search(each) is not None and len(each) > len(line) for each in beside)


def _names(lines: Sequence[str], number: int, *, tight: bool) -> bool:
    """Tell a paragraph that begins with a short question without its verb, `A와 B의 차이`, behind another's answer.

    Where each line is a paragraph, that answer must have ended with a sentence.
    """
    line = lines[number]
    before = next((lines[at] for at in range(number - 1, -1, -1) if lines[at].strip()), "")
    if not line.strip() or _asks(before) or is_part(line):
        return False
    if tight and not _SAID.search(before):
        return False
    named = headlines.asking(line) is Asking.NAMES and not line[0].isspace() and not _ITEM.match(line)
    return named and len(line) < _LONGEST_NAME and not _ENDED.search(line) and _is_answered(lines, number)


def _is_answered(lines: Sequence[str], number: int, told: Collection[int] = ()) -> bool:
    """Tell whether something that does not ask itself, or is known to tell, follows before the next question."""
    below = next((at for at in range(number + 1, len(lines)) if lines[at].strip()), None)
    return below is not None and (below in told or not _asks(lines[below]))
