"""Guides of interviewers, whose parts have signs: `✅ Good answer`, `❌ Red flag`, `💡 Tip`; written with our labels.

Lists of what is good and bad, `✅ 장점`, `❌ 단점`, are answers: the parts must be named as what an interviewer notes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels

_PART = re.compile(
    r"(?P<front>\s*(?:[-*+] +|#{1,6} +)?)(?:\*\*|__)?\s*(?P<sign>[✅☑✔👍🟢]|[💡❌🚩⚠🎯🔁👎🔴🟡🔍🧠])️?\s*(?P<text>\S.*)"
)
_GOOD = "✅☑✔👍🟢"
_NOTED = re.compile(
    r"\W*(?:.{0,12}\b(?:tips?|flags?|follow[\s-]?ups?|intent|purpose|interviewer|probe|weak|bad|wrong|poor|look for|watch)\b"
    r"|.{0,8}(?:팁|의도|목적|꼬리|추가|후속|나쁜|틀린|부족한|오답|감점|주의|평가|면접관|함정))",
    re.IGNORECASE,
)
_ANSWERING = re.compile(
    r"\W*(?:(?:what\s+)?(?:an?\s+)?(?:good|strong|ideal|great|model|sample|expected)\b.{0,24}?\b(?:answers?|response)\b.{0,24}?"
    r"|look for|key points|핵심 ?포인트|(?:좋은|훌륭한|이상적인|우수한|기대하는|기대)\s?(?:답변|답안|답)"
    r"(?:\s?(?:요소|예시|포인트|기준))?)"
    r"\W*",
    re.IGNORECASE,
)
_FEWEST = 2
_MOST_NOTED = 0.5


def with_labels(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write such parts as `**Answer:** …` and `**Tip:** …`; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    parts = {
        number: found
        for number, line in enumerate(lines)
        if number not in code and (found := _PART.fullmatch(line)) is not None
    }
    good = [number for number, found in parts.items() if found.group("sign") in _GOOD]
    others = [found.group("text") for number, found in parts.items() if number not in good]
    noted = sum(_NOTED.match(text) is not None for text in others)
    if min(len(good), noted) < _FEWEST or noted < _MOST_NOTED * len(others):
        return list(lines)
    written = list(lines)
    for number, found in parts.items():
        front, text = found.group("front"), re.sub(r"\*\*|__", "", found.group("text")).strip()
        if number in good:
            written[number] = f"{front}{_answer(text, headed='#' in front)}"
        elif labels.field(text) is None and "#" not in front:
            written[number] = f"{front}**Tip:** {found.group('sign')} {text}"
    return written


def _answer(text: str, *, headed: bool) -> str:
    """Write the words of a part that answers behind our label, without a label of their own."""
    said = labels.after_label(text)
    if said is None and labels.label(text) is not None:
        said = ""
    if said is None:
        name, _colon, rest = text.replace("：", ":").partition(":")
        said = rest.strip() if _ANSWERING.fullmatch(name) else None
    told = text if said is None else said
    return f"Answer {told}".rstrip() if headed else f"**Answer:** {told}".rstrip()
