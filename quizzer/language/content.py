"""The words that carry a text's content, with how much each carries."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.language import lexicon
from quizzer.language.prepared import Prepared


@dataclass(frozen=True, slots=True)
class ContentTerm:
    """A known term or a word with content."""

    text: str
    """As written, without particle."""
    start: int
    end: int
    key: str
    """What it is compared by; equal for all spellings of a known term."""
    weight: float
    """How much it carries, (0, 1]: 1 for a term of the field, less for everyday words."""
    field: bool
    """Whether it is a known term of the field."""


WEIGHTS = {"field": 1.0, "unknown": 0.8, "noun": 0.55, "everyday": 0.5, "verb": 0.35, "number": 0.6}
"""How much a word of each kind carries."""

_EMPTY_VERBS = frozenset(
    "있 없 하 되 않 아니 말 못하 같 보 주 오 가 나 이 의하 대하 통하 위하 따르 싶 지 두 놓 버리 그렇 이렇 어떻 그러 이러 알 모르 말하 생각하 들".split()
)
_EMPTY_NOUNS = frozenset(
    "사용 이용 경우 가능 필요 방식 방법 특징 문제 설명 의미 장점 단점 차이 차이점 때문 부분 내용 상황 역할 생각 이야기 정도 개념 구조 형태 기능 존재 질문 답변".split()
)


def content_terms(text: Prepared) -> tuple[ContentTerm, ...]:
    """List a text's content words in order: longest known terms first, then single words; no particles, no function words."""
    found: list[ContentTerm] = []
    groups = lexicon.groups()
    for symbol, first, last in text.symbols:
        start, end = text.units[first].start, text.units[last].end
        written = text.text[start:end]
        unit = text.units[first]
        if symbol.startswith("#"):
            group = groups[int(symbol[1:])]
            if unit.stem in _EMPTY_NOUNS and not group.field:
                continue
            kind = "field" if group.field else "everyday"
        elif unit.kind in ("function", "light", "tail") or (
            unit.kind == "verb" and unit.stem in _EMPTY_VERBS
        ):
            continue
        elif unit.stem in _EMPTY_NOUNS or (len(unit.stem) == 1 and unit.script != "hangul"):
            continue
        elif unit.script == "number":
            kind = "number"
        elif unit.script == "hangul":
            kind = "unknown" if not unit.known else ("verb" if unit.kind == "verb" else "noun")
        else:
            kind = "unknown"
        found.append(ContentTerm(written, start, end, symbol, WEIGHTS[kind], kind == "field"))
    return tuple(found)
