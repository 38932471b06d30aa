"""What stands behind a question in its line and asks nothing: how hard it is, when an exam had it, `(👈 Click)`."""

from __future__ import annotations

import re

_TRAILING = re.compile(
    r"\s*[(\[（]\s*(?:easy|medium|hard|basic|beginner|intermediate|advanced|junior|senior|mid|"
    r"importance\s*:\s*\d|(?:중요도|난이도)\s*:?\s*\S{1,3}|(?:lv|lvl|level|레벨)\s?[.:]?\s?\d{1,2}|"
    r"기초|기본|심화|중급|고급|초급|중요|상|중|하|src|source|출처|[★☆⭐*\s]+)\s*[)\]）]\s*$",
    re.IGNORECASE,
)
"""How hard a question is, behind it, or where it is from."""

_HANDS = "[👈👉👆👇⬅➡▶▼\ufe0f\\s]*"
_CLICK = re.compile(
    rf"\s*[(\[]{_HANDS}(?:click|tap|클릭)(?: (?:me|here|to (?:see|open|show)\b.{{0,20}}))?{_HANDS}!?\s*[)\]]\s*$|"
    r"\s*[👈👉👆👇⬅➡]\ufe0f?\s*(?:click|클릭)(?: (?:me|here))?\s*!?\s*$",
    re.IGNORECASE,
)
"""What tells to open a fold, behind its question: `… (👈 Click)`."""

_RATED = re.compile(
    r"\s*(?:[-–—|,]\s*)?(?:[(\[]\s*)?(?:"
    r"[⭐★🌟🔥❗‼️✨💯]+\s*(?:(?:very|most|v\.?)\s*)?(?:imp(?:ortant)?\b\.?|must[ -]know|frequently asked"
    r"|(?:매우\s?|가장\s?)?중요|필수|빈출|단골)"
    r"|(?-i:(?<![A-Za-z])(?:V\.?\s*){0,3}IMP)\b\.?)\s*[)\]]?[⭐★🌟🔥❗‼️✨💯\s]*$",
    re.IGNORECASE,
)
"""How much a question matters, behind it: `… ⭐ 중요`, `… (V. IMP)`."""

_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_EXAM = re.compile(
    rf"\s*[(\[]\s*(?:(?:{_MONTHS}\s*[/ -]?\s*){{1,2}}\s?['’]?\d{{2,4}}\s*[,;&]?\s*|(?:BTL|CO)\s?[-–:]?\s?\d\s*[,;]?\s*|"
    r"\d{1,2}\s?(?:marks?|M)\s*)+[)\]]\s*$",
    re.IGNORECASE,
)
"""When an exam asked, and for how many marks, behind a question: `(Nov/Dec 2017)`, `[16 marks]`."""


_BESIDE = re.compile(
    r"\s*[(\[（]\s*(?:(?:꼬리|추가|후속|심화|연계)(?:\s?질문)?\s*[:：][^()\[\]（）]{2,60}|"
    r"(?:follow[\s-]?ups?|cross[\s-]?questions?)\s*[:：][^()\[\]]{2,60}|"
    r"(?:frequently |commonly |often |mostly )?asked (?:in|by|at|during) [^()\[\]]{2,40}|(?:실제 )?면접(?:에서)? 받은 질문|"
    r"(?:최근 |실제 )?면접 ?(?:기출|빈출|단골))\s*[)\]）]\s*$",
    re.IGNORECASE,
)
"""What could be asked next, and where it was asked, behind a question: `(꼬리: …)`, `(asked in interview round)`."""

_REFERENCE = re.compile(r"\s*\(?\[[^\[\]]{2,60}\]\[\d{1,3}\]\)?\s*$")
"""A source of which the text has no address: `… ([DataCamp][3])`."""

_LINKED = re.compile(
    r"(?<=\S)\s+[(\[]?(?:참고|참조|관련)\s?링크[)\]]?\s*$|(?<=\S)\s*[(\[](?:reference|link|링크|참고)[)\]]\s*$",
    re.I,
)
"""The words of a link to what answers, behind a question: `… 참고링크`, `… (link)`."""


def without_end(text: str) -> str:
    """Take that from the end of a line; a line of nothing else stays."""
    text = _LINKED.sub("", _REFERENCE.sub("", text) or text, count=1)
    text = _EXAM.sub("", _CLICK.sub("", text, count=1), count=1) or text
    text = _BESIDE.sub("", text, count=1) or text
    text = _RATED.sub("", text, count=1) or text
    return _TRAILING.sub("", text, count=1) or text
