"""Names of the parts of an answer that begin as what asks does: `Why: One log is too slow.`, `How it works: …`."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"(?:what|why|how|when|where|who|why (?:they|interviewers?) (?:\w+ )?asks?(?: \w+)?|how to answer(?: (?:it|this))?"
    r"|what (?:they|interviewers?) (?:\w+ )?(?:want|expect|test|check|look for|listen for)"
    r"|(?:what|how|why|when) (?:it|this) (?:is|does|works?|matters|happens|helps)"
    r"|(?:how|when) to (?:use|apply|fix) (?:it|this))"
    r"\s*[:：](?:\s(?!.*[?？])|$)|how (?:it|this|they) works?\s*$",
    re.IGNORECASE,
)


def names_part(line: str) -> bool:
    """Tell such a name, alone or with what it tells behind it; what asks behind it has a question mark."""
    return _NAMED.match(line) is not None
