"""Lines `※ 참고: https://…` behind an answer: where it comes from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.found import Found

_CREDIT = re.compile(
    r"^(?P<front>[\s>]*)(?:[-*+]\s+)?[*_]*※\s*[*_]*(?:참고|출처|참조|원문|source|reference|ref)[^:：\n]{0,10}[:：][*_]*\s*(?P<text>.+?)[*_]*\s*$",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]\n]+)\]\(<?(https?://[^\s()<>]+)>?[^)]*\)")
_ADDRESS = re.compile(r"https?://[^\s<>]+")
_MOST = 400
"""Characters of a source."""


@dataclass(frozen=True, slots=True)
class Credit:
    """A source that a line names."""

    line: int
    """From 1."""

    text: str


def without_credits(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Credit]]:
    """Take such lines out; one without an address stays."""
    kept: list[str] = []
    found: list[Credit] = []
    for number, line in enumerate(lines):
        taken = None if code[number] or "※" not in line else _CREDIT.match(line)
        text = taken.group("text") if taken else ""
        if taken is None or not _ADDRESS.search(text) or len(text) > _MOST:
            kept.append(line)
            continue
        kept.append(taken.group("front").rstrip())
        found.append(Credit(number + 1, _LINK.sub(r"\1 \2", text).replace("<http", "http").rstrip(">")))
    return kept, found


def with_credits(found: Sequence[Found], sources: Sequence[Credit]) -> list[Found]:
    """Give questions the sources that stand below them."""
    starts = sorted(each.spot.line or 0 for each in found)
    said: dict[int, list[str]] = {}
    for credit in sources:
        at = bisect_right(starts, credit.line) - 1
        if at >= 0:
            said.setdefault(starts[at], []).append(credit.text)
    kept = []
    for each in found:
        texts = said.get(each.spot.line or 0, [])
        if each.source and texts:
            texts = [each.source, *texts]
        kept.append(replace(each, source="; ".join(texts)) if texts else each)
    return kept
