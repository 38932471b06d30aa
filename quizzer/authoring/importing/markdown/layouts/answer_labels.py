"""Lines in which a label begins an answer, whatever marks them: `**Answer:** …`, `### 답변`, a summary `정답 보기`."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import labels

_MARKUP = re.compile(r"[\s>]*(?:[-*+]\s+|\d{1,2}[.)]\s+)?(?:#{1,6}\s+)?")
_SUMMARY = re.compile(r"\s*(?:<details[^>]*>\s*)?<summary[^>]*>(?P<words>.*?)</summary>.*", re.IGNORECASE)
_ADMONITION = re.compile(r"\s*(?:!!!|\?\?\?\+?)\s+[\w-]+\s+\"(?P<words>[^\"]+)\"\s*")


def is_label(line: str) -> bool:
    """Tell whether a line begins an answer."""
    summary = _SUMMARY.fullmatch(line) or _ADMONITION.fullmatch(line)
    words = summary["words"] if summary else _MARKUP.sub("", line, count=1)
    words = re.sub(r"</?\w[^>]*>|\*\*|__", "", words).strip()
    if not words:
        return False
    return labels.label(words) is not None or (summary is None and labels.after_label(words) is not None)


def name(line: str) -> str:
    """Give what a label says, without its number and what follows it, in lower case."""
    words = re.sub(r"</?\w[^>]*>|[*_#>`]", "", line).strip()
    said = labels.after_label(words)
    return re.sub(r"\d+", "0", words.removesuffix(said) if said else words).casefold()
