"""What a question asks in the lines between its name and its answer: a case, code, and the sentence that asks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.as_text import as_text
from quizzer.authoring.importing.markdown.headlines import Asking
from quizzer.authoring.importing.markdown.openers import Opener
from quizzer.authoring.importing.markdown.wording import HOW_TO_ANSWER
from quizzer.authoring.importing.notes.lines import in_code, in_fences

_LONGEST = 1_500
"""Characters of what is asked."""

_NAMED = re.compile(
    r"(?P<front>\W*)(?:the\s)?(?:question|prompt|problem(?:\sstatement)?|scenario|situation|task|질문|문제(?:\s?상황|\s?설명)?|상황|시나리오|과제)"
    r"\s?\d{0,2}\s*(?:[:：]\**|\**\s*[:：])\**\s*",
    re.IGNORECASE,
)
"""The label of what asks: `**Question:** …`, `👉 **질문:**`."""

_ONLY_NAMES = re.compile(
    r"\W*(?:the\s)?(?:interview\s)?(?:question|prompt|problem(?:\sstatement)?|scenario|situation|task|context|code|질문|문제(?:\s?상황|\s?설명)?|상황|시나리오|배경|과제|코드)\s?\d{0,2}\W*",
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

_ROWS = re.compile(r"\s*(?:[-*+•|]|\d{1,2}[.)])\s")
"""Lines that stay lines: items and rows."""

_SIGNS = re.compile(r"^(?:[#>\s]+|[❓❔👉➡️🤔🔹🔸▶️►📌💬🗨️❗]+\s*)+")
_NOTHING = re.compile(
    r"\s*(?:-{3,}|\*{3,}|_{3,}|<br\s*/?>|</?(?:p|div|center|a)\b[^>]*>|<!--.*-->|</?details[^>]*>)?\s*",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"[\s>*_-]*(?:`[^`]{1,30}`[\s,|·]*)+|\W*(?:[⭐★☆🌟]\W*)+|\s*!\[[^\]]*\]\([^)]*\)\s*")
_OPTION = re.compile(r"[\s>*_✅☑-]*(?:\[[ xX]?\]\s*)?\(?(?:[A-Da-d1-4][.)\]]|[①-④])[*_]*\s")


def paragraph_that_asks(lines: Sequence[str], code: Sequence[bool], start: int, end: int) -> int | None:
    """Give the line behind the first paragraph of some lines, if that is marked as what asks and asks; else None.

    It is marked by being bold as a whole, a quote or a heading, or by a sign or a label before it.
    """
    at = start
    while at < end and (_tells_nothing(lines[at]) or _ONLY_NAMES.fullmatch(lines[at])):
        at += 1
    if at == end or code[at]:
        return None
    line = lines[at].strip()
    named = any(_ONLY_NAMES.fullmatch(each) for each in lines[start:at])
    marked = (
        named or _NAME.fullmatch(line) or _SIGNS.match(line) or _NAMED.match(re.sub(r"\*\*|__", "", line))
    )
    stop = at + 1
    if not named and not _NAME.fullmatch(line):
        while stop < end and lines[stop].strip() and line.startswith(">") and lines[stop].startswith(">"):
            stop += 1
    return stop if marked and _asks(_unlabelled(" ".join(lines[at:stop]))) else None


def asked_between(opener: Opener, lines: Sequence[str]) -> str | None:
    """Give what is asked, in plain text with code as it is; None where it cannot be told.

    Args:
        opener: The line that opens the question.
        lines: Those below it, up to the answer.
    """
    code = in_code(lines)
    kept: list[str] = []
    asking = labelled = False
    for line, inside in zip(lines, code, strict=True):
        if inside:
            kept.append(line)
        elif _tells_nothing(line) or _ONLY_NAMES.fullmatch(line):
            kept.append("")
        else:
            told = _unlabelled(line)
            asks = _asks(told)
            named = _NAMED.match(re.sub(r"\*\*|__", "", _SIGNS.sub("", line.strip()))) is not None
            own = line.startswith("#") and opener.words and not any(code)
            if own or (_FIELD.match(line) and not named) or (not asks and not named and _stands_apart(line)):
                return None
            asking, labelled = asking or asks, labelled or named
            kept.append(told)
    goes_on = (
        bool(lines)
        and bool(kept[0].strip())
        and opener.kind in ("", "item", "counted", "quote")
        and not code[0]
    )
    if goes_on:
        kept = [opener.words, *kept]
    if not any(line.strip() for line in kept) or (not opener.words and _is_plain(kept, lines, code)):
        return None
    told = as_text("\n".join(kept)).strip()
    apart = any(in_fences(lines)) or any(map(_ROWS.match, told.split("\n")))
    told = told if apart else " ".join(told.split())
    title = headlines.title(as_text(opener.words)) if opener.words else ""
    asks = headlines.asking(title) in (Asking.ASKS, Asking.MARKED)
    if not (labelled or _ends_asking(kept, code)):
        return None
    whole = (
        goes_on
        or labelled
        or HOW_TO_ANSWER.fullmatch(title.rstrip(" .")) is not None
        or (asking and (any(code) or not asks))
    )
    gap = "\n\n" if apart else " "
    asked = told if whole else f"{title}{gap}{told}".strip()
    return asked if 0 < len(asked) <= _LONGEST else None


def _ends_asking(kept: Sequence[str], code: Sequence[bool]) -> bool:
    """Tell whether lines end with what asks, or with code that is asked about; what explains ends in another way.

    Args:
        kept: Lines below an opener.
        code: Of each of the last ones, whether it is code.
    """
    inside = [*[False] * (len(kept) - len(code)), *code]
    told = [line for line, hidden in zip(kept, inside, strict=True) if line.strip() and not hidden]
    if not next(
        hidden for line, hidden in zip(reversed(kept), reversed(inside), strict=True) if line.strip()
    ):
        return _asks(told[-1])
    return not told or any(map(_asks, told))


def _tells_nothing(line: str) -> bool:
    """Tell a line that is empty, divides, or only says of what kind a question is."""
    bare = re.sub(r"[*_`]", "", line)
    return bool(
        _NOTHING.fullmatch(line) or _BESIDE.fullmatch(line) or labels.is_fact(bare) or _KIND.match(bare)
    )


def _is_plain(kept: Sequence[str], lines: Sequence[str], code: Sequence[bool]) -> bool:
    """Tell a paragraph, with code below it or none, below a line that only counts: that is understood as it is."""
    filled = [number for number, line in enumerate(lines) if line.strip()]
    apart = any(not code[each] and each and not lines[each - 1].strip() for each in filled[1:])
    return list(kept) == list(lines) and not code[filled[0]] and not apart


def _stands_apart(line: str) -> bool:
    """Tell a line that opens a part of its own, lists options, or folds something, rather than tells what is asked."""
    bare = line.strip()
    return (
        bare.startswith("#")
        or "<details" in bare
        or "<summary" in bare
        or _NAME.fullmatch(bare) is not None
        or _OPTION.match(line) is not None
        or labels.is_hint(re.sub(r"[#*_>]", "", bare).strip())
    )


def _unlabelled(line: str) -> str:
    """Take the label of what asks, and signs, from the front of a line."""
    bare = re.sub(r"\*\*|__", "", _SIGNS.sub("", line.strip()))
    found = _NAMED.match(bare)
    if found:
        return bare[found.end() :]
    if headlines.asking(bare) is Asking.MARKED:
        return headlines.title(bare)
    return _SIGNS.sub("", line.strip()) if _SIGNS.match(line.strip()) else line


def _asks(line: str) -> bool:
    words = re.sub(r"\*\*|__|`", "", line).strip()
    return any(
        headlines.asking(each) in (Asking.ASKS, Asking.MARKED)
        for each in re.split(r"(?<=[.!?。])\s+", words)
        if each
    )
