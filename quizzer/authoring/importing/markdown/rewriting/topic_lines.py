"""Names of topics in lines of their own between marked questions, no part of the answer above, written as headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_NAME = re.compile(
    r"(?:[-*+] +)?(?P<name>[A-Za-z가-힣][^:：?？!`*|<>=;{}]{2,58}[^.。,\s:：?？!`*|<>=;{}])\s*"
)
_ENDED = re.compile(r"(?:[.。!?？)\]`\"'”]|다|요|음|함)\s*$|^\s*(?:`{3}|~{3})")
"""How what stands above such a name ends: an answer that is told."""

_SAID = re.compile(r"(?:다|요|음|함|됨)$")

_FEWEST = 2
"""Such names from which they are a way of writing; one that says that questions follow is enough."""

_MOST = 0.7
"""Share of the questions behind another and below such a name; where each answer ends so, the name is a part of it."""

_FEWEST_QUESTIONS = 3


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write them so, where the questions are no headings themselves; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    marked = [number for number, line in enumerate(lines) if number not in code and _is_marked(line)]
    names: dict[int, str] = {}
    for number in marked:
        at = number - 1
        while at >= 0 and not lines[at].strip():
            at -= 1
        name = _NAME.fullmatch(lines[at]) if at >= 0 and at not in code else None
        if name is not None and _stands_alone(lines, at, name.group("name")):
            names[at] = name.group("name")
    announcing = any(labels.lists_questions(name) for name in names.values())
    below = sum(number > marked[0] for number in names)
    if len(marked) < _FEWEST_QUESTIONS or below > _MOST * len(marked):
        return list(lines)
    if len(names) < (1 if announcing else _FEWEST):
        return list(lines)
    return [f"###### {names[number]}" if number in names else line for number, line in enumerate(lines)]


def _is_marked(line: str) -> bool:
    """Tell a line that is marked as a question, and is no heading."""
    text = line.lstrip(" *_")
    return not text.startswith(("#", ">")) and headlines.asking(text) is Asking.MARKED


def _stands_alone(lines: Sequence[str], at: int, name: str) -> bool:
    """Tell a name below a blank line, with an answer that has ended above it, or with nothing above."""
    if labels.label(name) is not None or _SAID.search(name) or headlines.asking(name) is not Asking.NO:
        return False
    if at and lines[at - 1].strip():
        return False
    above = next((lines[number] for number in range(at - 1, -1, -1) if lines[number].strip()), "")
    return not above or above.startswith("#") or _ENDED.search(above.rstrip(" *_")) is not None
