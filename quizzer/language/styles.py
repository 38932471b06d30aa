"""In which style a Korean text speaks (합니다, 한다, 함), and a predicate's stem put into that style.

A claim that is cut out of a sentence at 고 or 지만 gets the ending that the sentences around it have.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from quizzer.language.conjugation import surfaces
from quizzer.language.hangul import final, is_syllable, with_final
from quizzer.language.sentences import sentences
from quizzer.language.tokens import Token
from quizzer.language.vocabulary import verb_stems

_ADJECTIVES = frozenset(
    re.findall(
        r"\S+",
        "가깝 가늘 가볍 강하 같 거칠 괜찮 굵 급하 길 깊 깨끗하 나쁘 낫 낮 넉넉하 넓 높 느리 늦 다르 단단하 더럽 덥 "
        "두껍 드물 뛰어나 많 멀 무겁 무디 밝 바르 바쁘 부드럽 비싸 빠르 뻔하 새롭 서투르 쉽 심하 싶 싸 아니 약하 얇 "
        "얕 어둡 어렵 없 옳 옅 있 작 잦 적 좁 좋 지나치 진하 짙 짧 차갑 촘촘하 춥 크 편하 해롭 흐리 흔하 힘들",
    )
)
"""Stems of adjectives, which have no ㄴ before 다: 빠르다, not 빠른다. What may be a verb as well is left out."""

_ADJECTIVE_NOUNS = frozenset(
    re.findall(
        r"\S+",
        "가능 간결 간단 간편 강력 견고 고유 공정 과도 균등 균일 긴급 긴밀 느슨 다양 단순 단일 동등 동일 멱등 명백 명확 모호 "
        "무관 무의미 무한 미미 민감 밀접 방대 번거 복잡 부적절 부적합 부정확 부족 분명 불가 불가능 불리 불명확 불안 불안정 "
        "불완전 불충분 불편 불필요 불확실 비슷 사소 상이 상세 섬세 세밀 순수 신속 심각 안전 안정 애매 엄격 완벽 완전 용이 "
        "우수 우월 원활 위험 유리 유사 유연 유용 유의미 유일 유효 일정 저렴 적당 적절 적합 정교 정밀 정확 조밀 중요 철저 "
        "충분 친숙 탁월 투명 특별 특수 특이 편리 평등 평범 풍부 필요 허술 확실 활발 희박 희소",
    )
)
"""Nouns that make adjectives with 하: 필요하다, not 필요한다."""


class Style(Enum):
    """How sentences end."""

    POLITE = auto()
    """저장합니다, 저장해요."""
    PLAIN = auto()
    """저장한다."""
    NOUN = auto()
    """저장함, 저장, 저장하는 방식."""


def style_of(text: str) -> Style:
    """Tell the style that most sentences of a text have, the last one where they are even; a Korean text, not blank."""
    found = [_style(sentence.text) for sentence in sentences(text)]
    return max(reversed(found), key=found.count, default=Style.POLITE)


def _style(sentence: str) -> Style:
    plain = re.sub(r"\([^()]*\)", "", sentence).rstrip(" .!?,;:~\"'”’)]")
    if plain.endswith(("니다", "요", "니까", "시오")):
        return Style.POLITE
    return Style.PLAIN if plain.endswith("다") else Style.NOUN


def ended(head: str, last: Token, style: Style, before: Token | None) -> str:
    """End a claim that goes on (저장하고, 템플릿이지만) as a sentence of its own, without the full stop.

    Args:
        head: The claim up to its last word.
        last: That word, a verb or a form of 이다, with the ending by which the claim goes on.
        style: How the sentence is to end.
        before: The word before it.
    """
    if last.suffix == "이":
        noun = last.text[: last.stem_end - last.start]
        closed = is_syllable(noun[-1]) and bool(final(noun[-1]))
        ends = {Style.POLITE: "입니다", Style.PLAIN: "이다" if closed else "다", Style.NOUN: ""}
        return f"{head}{noun}{ends[style]}"
    stem = _stem(last)
    if style is Style.POLITE:
        return head + polite(stem)
    if style is Style.NOUN:
        changed = surfaces(stem, verb_stems().get(stem, ""))
        return head + next(surface for kind, surface in changed if kind == "m")
    return f"{head}{stem}다" if _describes(stem, before) else head + _plain(stem)


def polite(stem: str) -> str:
    """Put a verb or adjective into the polite present: 빠르 becomes 빠릅니다, 읽 becomes 읽습니다."""
    if final(stem[-1]) in ("", "ㄹ"):
        return f"{stem[:-1]}{with_final(stem[-1], 'ㅂ')}니다"
    return f"{stem}습니다"


def _stem(verb: Token) -> str:
    """The whole stem as the dictionary has it: 어렵 for 어려우며, 저장하 for 저장하며."""
    written = verb.text.removesuffix(verb.ending)
    if not verb.suffix and verb.stem in verb_stems():
        return verb.stem
    return written if is_syllable(written[-1]) else verb.stem


def _describes(stem: str, before: Token | None) -> bool:
    """Whether a stem is an adjective's; 않 and 못하 are what the word before them is."""
    if stem in ("않", "못하") and before is not None and before.text.endswith("지"):
        main = before.text[:-1]
        return _is_adjective(main)
    return _is_adjective(stem)


def _is_adjective(stem: str) -> bool:
    return stem in _ADJECTIVES or (stem.endswith("하") and stem[:-1] in _ADJECTIVE_NOUNS)


def _plain(stem: str) -> str:
    """A verb in the plain present: 막는다, 저장한다, 만든다."""
    end = final(stem[-1])
    if end in ("", "ㄹ"):
        return f"{stem[:-1]}{with_final(stem[-1], 'ㄴ')}다"
    return f"{stem}는다"
