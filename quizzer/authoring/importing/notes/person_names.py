"""How people of a study group are called above what they answer: `민수`, `Alice`, `@jihoon`, `지훈님의 답변`.

Pure functions on one line of plain text (no markup).
"""

from __future__ import annotations

import re
from enum import Enum

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import is_part
from quizzer.authoring.importing.notes.given_names import is_no_person, is_person

_LONGEST = 48
"""Characters of a name with what stands around it."""

_SIGNS = "🗣👤👥🙋🙆🧑👩👨👦👧✍"
_SIGN = re.compile(rf"\s*[{_SIGNS}]")
_EDGES = re.compile(r"^[^\w@]+|[^\w)]+$")
_ANSWERS = re.compile(
    r"\s?(?:님)?(?:의|'s|’s)\s?(?:예상\s?|모범\s?)?(?:답변|답안|답|풀이|생각|의견|정리|answer|reply|solution|version|take)$"
    r"|\s?님?\s(?:답변|답안|답|answer)$|님$",
    re.IGNORECASE,
)
"""What makes a name one of somebody who answers."""

_HANDLE = re.compile(r"@[A-Za-z0-9][\w.-]{1,30}|\[@[\w.-]+\]")
_NAME = re.compile(
    r"[가-힣]{2,4}|[A-Za-z][a-z]{1,14}(?:[ -][A-Z][a-z]{0,14}\.?)?|[a-z][a-z0-9_-]{2,20}|[\w .-]{2,20}"
)


class Kind(Enum):
    """How sure it is that a line names a person."""

    SURE = "sure"
    """It has the sign of a person, or says that it is somebody's answer."""

    LIKELY = "likely"
    """Its words are a person's name."""

    MAYBE = "maybe"
    """It may be a nickname, and so any other short name."""


def named(line: str) -> tuple[str, Kind] | None:
    """Read the name of a person; None where a line cannot be one."""
    if len(line) > _LONGEST:
        return None
    signed = _SIGN.match(line) is not None
    text = _EDGES.sub("", line.replace("**", "").replace("`", "")).strip()
    if not text or labels.label(text) is not None:
        return None
    owned = _ANSWERS.search(text)
    name = text[: owned.start()].strip() if owned else text
    if _HANDLE.fullmatch(name):
        return name.strip("[]@").casefold(), Kind.SURE
    if not _NAME.fullmatch(name) or not any(letter.isalpha() for letter in name) or _is_other(name):
        return None
    folded = name.casefold()
    known = is_person(name)
    if signed or (owned and (known or "님" in owned.group())):
        return folded, Kind.SURE
    return folded, Kind.LIKELY if known else Kind.MAYBE


def _is_other(name: str) -> bool:
    """Tell what asks, a label, or a part of an article."""
    return (
        is_no_person(name)
        or is_part(name)
        or labels.is_aside(name)
        or labels.is_beside(name)
        or labels.is_hint(name)
        or labels.is_fact(f"{name}: …")
        or labels.after_label(f"{name}: …") is not None
        or labels.is_follow_up(name)
        or labels.lists_questions(name)
        or headlines.asking(name) is not Asking.NO
    )
