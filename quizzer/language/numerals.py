"""Numbers that a text says, in digits or in words: 4, 네 단계, 사 단계, four, O(log n)."""

from __future__ import annotations

import re
from functools import lru_cache

_NATIVE = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_ALONE = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_SINO = "일이삼사오육칠팔구십"
_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNTERS = (
    "개|가지|단계|번|차|회|계층|층|종류|비트|바이트|자리|줄|명|대|배|장|칸|쪽|방향"
    "|방식|차원|정규형|요소|조건|원칙|인자|축"
)
_VALUES = {
    **{word: value for words in (_NATIVE, _ALONE, _ENGLISH) for value, word in enumerate(words, 1)},
    **{word: value for value, word in enumerate(_SINO, 1)},
    "석": 3, "넉": 4, "스무": 20, "once": 1, "twice": 2, "zero": 0, "영": 0,
}  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SAID = re.compile(
    rf"(?<![\w.])(?P<digits>\d+(?:[.,]\d+)*)"
    rf"|(?<!\w)(?P<native>{'|'.join(sorted((*_NATIVE, '석', '넉', '스무'), key=len, reverse=True))})\s?(?:{_COUNTERS})"
    rf"|(?<!\w)(?P<sino>[{_SINO}영])\s?(?:{_COUNTERS})"
    rf"|(?<!\w)(?P<spelt>[{_SINO}백천만영공]{{2,}}|영)(?=$|[^가-힣]|번|퍼센트|프로|비트|포트|이요|요|입|이에|이다|개|이라|이고)"
    rf"|(?<!\w)(?P<tens>(?:{'|'.join(_TENS)})-(?:{'|'.join(_ENGLISH[:9])}))(?!\w)"
    rf"|(?<!\w)(?P<alone>{'|'.join(_ALONE)})(?=$|\W|(?:입|이|요|예|을|를|로))"
    rf"|(?<!\w)(?P<english>{'|'.join(_ENGLISH)}|once|twice|zero)(?!\w)",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def numbers_said(text: str) -> tuple[tuple[float, int, int], ...]:
    """Find the numbers of a text.

    Returns:
        Value, start and end of each, in order.
    """
    found = []
    for match in _SAID.finditer(text):
        value = _value(match.lastgroup or "digits", match[match.lastgroup or "digits"].lower())
        if value is not None:
            found.append((value, match.start(), match.end()))
    return tuple(found)


def _value(kind: str, word: str) -> float | None:
    if kind == "digits":
        return float(word.replace(",", "")) if word.count(".") < 2 else None
    if kind == "spelt":
        return _spelt(word)
    if kind == "tens":
        tens, ones = word.split("-")
        return float(20 + 10 * _TENS.index(tens) + _VALUES[ones])
    return float(_VALUES[word])


def _spelt(word: str) -> float | None:
    """The value of digits that are spelt one by one (이공일), or with what they count (사백이십구)."""
    if not any(unit in word for unit in "십백천만"):
        return float("".join(str(_DIGITS[char]) for char in word))
    total, part, digit = 0, 0, 0
    for char in word:
        if char in _UNITS:
            part, digit = part + max(digit, 1) * _UNITS[char], 0
        elif char == "만":
            total, part, digit = (total + max(part + digit, 1)) * 10_000, 0, 0
        else:
            digit = _DIGITS[char]
    return float(total + part + digit)


_DIGITS = {**{char: value for value, char in enumerate(_SINO[:9], 1)}, "영": 0, "공": 0}
_UNITS = {"십": 10, "백": 100, "천": 1000}


_GROWTHS = re.compile(r"(?:log|\d+|[nmkve!^+*/])+")
_SPOKEN = (
    ("로그", "log"), ("엔", "n"), ("앤", "n"), ("제곱", "^2"), ("²", "^2"), ("상수시간", "1"), ("상수", "1"),
    ("constant", "1"), ("linear", "n"), ("선형", "n"), ("logarithmic", "logn"), ("quadratic", "n^2"), ("squared", "^2"),
)  # fmt: skip
_ORDER = re.compile(r"\bO\s?\(([^()]{1,30}(?:\([^()]*\))?[^()]{0,10})\)", re.IGNORECASE)


def growth(text: str) -> str | None:
    """The order of growth that a text consists of: "logn" of O(log n); None when it is something else."""
    match = _ORDER.fullmatch(text.strip())
    return _growth_key(match[1]) if match else None


@lru_cache(maxsize=256)
def growths_said(text: str) -> frozenset[str]:
    """The orders of growth that a text may mean: O(log n), log n, 로그 엔, constant."""
    key = _growth_key(_ORDER.sub(lambda match: f" {match[1]} ", text))
    return frozenset(_GROWTHS.findall(key))


def _growth_key(text: str) -> str:
    key = text.lower()
    for spoken, sign in _SPOKEN:
        key = key.replace(spoken, sign)
    key = _WORD.sub(lambda match: match[0] if _FORMULA.fullmatch(match[0]) else "|", key)
    return re.sub(r"[\s()]", "", key)


_WORD, _FORMULA = re.compile(r"[a-z]+"), re.compile(r"(?:log|[nmkve])+")
