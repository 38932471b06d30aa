"""What stands where an answer will be: `(생략)`, `TODO`, `작성 예정`, `내 답변:`, `...`."""

from __future__ import annotations

import re

_WORDS = re.compile(
    r"(?:(?:답변|내용|설명|답)[을를]?|여기에)\s.{0,12}(?:적어|작성해|입력해|써)\s?(?:주세요|보세요|넣으세요)[.!]?|"
    r"[(（\[<*_]*(?:"
    r"(?:tbd|todo|fixme|wip)(?:\s*[:：(—–-].{0,40})?|(?:답변?|설명|내용)?\s?(?:생략|중략|후략)|"
    r"(?:나중에|추후에?|이후)\s?(?:작성|정리|추가|보충)(?:\s?(?:예정|필요|할 것|하기|함))?|미작성|"
    r"(?:작성|정리|추가|보충|업데이트)\s?(?:중|예정|필요|할 것|하기)|"
    r"(?:위|앞)(?:의|에서?|쪽)?\s?(?:(?:내용|설명|답변?|글|질문|항목|본문)[을를은과와]?\s?)?"
    r"(?:참고|참조)(?:하세요|할 것|하기|바람)?|"
    r"(?:see|refer to) (?:the )?(?:answer )?above|"
    r"준비\s?중|coming soon|to be (?:added|written|done|completed)|omitted|(?:answer )?(?:pending|missing)"
    r")[)）\]>*_]*[\W_]*",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[-.…_\s]+")
_CIRCLES = re.compile(r"[Oo〇○◯ㅇ]{3,}|[Xx]{3,}")
"""What is written for a name that is still to be put in."""

_JAMO = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]{2,12}")
"""Letters of no syllable, as fingers that try a keyboard leave them: `ㅁㄴㅇㄹ`."""

_DOTS = re.compile(r"\.{2,}|…+")


_TO_FILL = re.compile(
    r"\W*(?:(?:내|나의|본인(?:의)?|my|your)\s(?:own\s)?(?:답변|답안|답|answer|response)s?\s*[:：]?"
    r"|(?:답변|답안|답|answer|response)\s*[:：])"
    r"(?:\s*(?:here|여기에|작성)\b)?[\s\W_]*|\W*(?:write|type|put) (?:your |the )?answer (?:here|below)\W*",
    re.IGNORECASE,
)
"""A label with room for the reader's own answer: `내 답변: ____`."""

_TO_DO_BEHIND = re.compile(r"(?<=\S)\s*(?:[-–—]+|\(|//)\s*(?:TODO|FIXME|TBD)\b[^\n]*$")
"""The end of a line that says what more is to be written: ` — TODO: an example`."""

_TO_DO = re.compile(
    r"\s*(?://+|#+|<!--|--|[-*])?\s*(?:todo|fixme|tbd|wip|작성\s?(?:중|예정)|추가\s?(?:예정|필요)|보충\s?(?:예정|필요))"
    r"\s*(?:-->)?[.!~…]*\s*",
    re.IGNORECASE,
)
"""A line that says that more is to be written."""


def without_to_do(text: str) -> str:
    """Take what says that more is to be written, `// todo`, from the end of an answer."""
    lines = text.rstrip().split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or _TO_DO.fullmatch(lines[-1])):
        lines.pop()
    lines[-1] = _TO_DO_BEHIND.sub("", lines[-1])
    return "\n".join(lines)


def is_placeholder(text: str) -> bool:
    """Tell a text of prose that stands for an answer that is not written, dashes and dots too."""
    return is_unwritten(text) or _SIGNS.fullmatch(text.strip()) is not None


def is_unwritten(text: str) -> bool:
    """Tell the same of a cell or a card, whose answer may well be one sign: `-` is an operator."""
    said = text.strip()
    if any(each.fullmatch(said) is not None for each in (_WORDS, _DOTS, _CIRCLES, _TO_FILL)):
        return True
    return _JAMO.fullmatch(said) is not None and list(said) != sorted(set(said))  # `ㄱㄴㄹ` chooses
