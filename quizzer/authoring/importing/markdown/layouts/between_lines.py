"""Lines between the name of a question and its answer: which of them ask, name, or say something else."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_NAMES = (
    r"question|prompt|problem(?:\sstatement)?|scenario|situation|task|interviewer(?:\s(?:asks|question))?|"
    r"질문|문제(?:\s?상황|\s?설명)?|상황|시나리오|과제|면접관(?:\s?질문)?"
)
"""What people call what asks, and the case that it asks about."""

_NAMED = re.compile(rf"\W*(?:the\s)?(?:{_NAMES})\s?\d{{0,2}}\s*(?:[:：]\**|\**\s*[:：])\**\s*", re.IGNORECASE)
"""The label of what asks: `**Question:** …`, `👉 **질문:**`."""

_ONLY_NAMES = re.compile(
    rf"\W*(?:the\s)?(?:interview\s)?(?:{_NAMES}|context|code|배경|코드)\s?\d{{0,2}}\W*",
    re.IGNORECASE,
)
"""A line that only names what follows: `### 질문`, `**Scenario**`."""

_KIND = re.compile(
    r"\W*(?:(?:문제\s?)?유형|종류|type|출처|source|범위|단원|챕터|chapter|시간|time|points?|배점)\s*[:：]",
    re.IGNORECASE,
)
"""A line that says of what kind a question is."""

_NAME = re.compile(r"(?:\*\*|__)[^*_]{1,300}(?:\*\*|__)\s*[:：]?")
"""A bold line."""

_FIELD = re.compile(r"\W*(?:\*\*|__)[^*_\n]{2,40}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])\s*\S")
"""A line with a bold name and what it says."""

_SIGNS = re.compile(r"^(?:[#>\s]+|[❓❔👉➡️🤔🔹🔸▶️►📌💬🗨️❗]+\s*)+")
_NOTHING = re.compile(
    r"\s*(?:-{3,}|\*{3,}|_{3,}|<br\s*/?>|</?(?:p|div|center|a)\b[^>]*>|<!--.*-->|</?details[^>]*>)?\s*",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[\s>*_-]*(?:`[^`]{1,30}`[\s,|·]*)+|\W*(?:[⭐★☆🌟]\W*)+|\s*!\[[^\]]*\]\([^)]*\)\s*")
_OPTION = re.compile(r"[\s>*_✅☑-]*(?:\[[ xX]?\]\s*)?\(?(?:[A-Da-d1-4][.)\]]|[①-④])[*_]*\s")


def only_names(line: str) -> bool:
    """Tell a line that only names what follows: `### 질문`, `**Scenario**`."""
    return _ONLY_NAMES.fullmatch(line) is not None


def is_named(line: str) -> bool:
    """Tell a line with the label of what asks before it."""
    return _NAMED.match(_bare(line)) is not None


def is_marked(line: str) -> bool:
    """Tell a line that stands out as what asks: bold as a whole, a quote, a heading, or behind a sign or a label."""
    return is_bold(line) or _SIGNS.match(line) is not None or is_named(line)


def is_bold(line: str) -> bool:
    """Tell a line that is bold as a whole."""
    return _NAME.fullmatch(line.strip()) is not None


def is_empty(line: str) -> bool:
    """Tell a line that holds nothing, or only divides."""
    return _NOTHING.fullmatch(line) is not None


def is_beside(line: str) -> bool:
    """Tell a line that says of what kind a question is, or shows a picture: it asks nothing."""
    bare = re.sub(r"[*_`]", "", line)
    return _BESIDE.fullmatch(line) is not None or labels.is_fact(bare) or _KIND.match(bare) is not None


def stands_apart(line: str) -> bool:
    """Tell a line that opens a part of its own, lists options, or folds something, rather than tells what is asked."""
    if is_named(line):
        return False
    bare = line.strip()
    return _FIELD.match(line) is not None or (
        not asks(unlabelled(line))
        and (
            bare.startswith("#")
            or "<details" in bare
            or "<summary" in bare
            or is_bold(bare)
            or _OPTION.match(line) is not None
            or labels.is_hint(re.sub(r"[#*_>]", "", bare).strip())
        )
    )


def unlabelled(line: str) -> str:
    """Take the label of what asks, and signs, from the front of a line."""
    bare = _bare(line)
    found = _NAMED.match(bare)
    if found:
        return bare[found.end() :]
    if headlines.asking(bare) is Asking.MARKED:
        return headlines.title(bare)
    return _SIGNS.sub("", line.strip()) if _SIGNS.match(line.strip()) else line


def asks(line: str) -> bool:
    """Tell whether a sentence of a line asks."""
    words = re.sub(r"\*\*|__|`", "", line).strip()
    sentences = [each for each in re.split(r"(?<=[.!?。])\s+", words) if each]
    return any(headlines.asking(each) in (Asking.ASKS, Asking.MARKED) for each in sentences)


def _bare(line: str) -> str:
    return re.sub(r"\*\*|__", "", _SIGNS.sub("", line.strip()))
