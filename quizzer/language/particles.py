"""Particles after nouns, and how a noun and its particle must fit."""

from __future__ import annotations

from quizzer.language.hangul import final, is_syllable

_AFTER_CONSONANT = """
은 은요 이 을 과 과는 과도 과의 으로 으로는 으로도 으로만 으로의 으로요 으로써 으로서 으로서의 으로써의 으로부터 으로부터의 으로까지 으론 으로선
이랑 이랑은 이랑도 이나 이란 이든 이든지 이든가 이라도 이라든가 이라든지 이며 이야 이야말로 이요 이나마 이라서
"""
_AFTER_VOWEL = """
는 는요 가 를 와 와는 와도 와의 완 로는 로도 로만 로의 로요 로써 로서 로서의 로써의 로부터 로부터의 로까지 론 로선 로
랑 랑은 랑도 나 란 든 든지 든가 라도 라든가 라든지 야말로 요 나마
"""
_AFTER_ANY = """
의 에 에는 에도 에만 에선 에서 에서는 에서도 에서만 에서의 에서나 에서부터 에서까지 에서처럼 에서요 에까지 에의 엔 에나 에다 에다가 에요 에라도
에게 에게는 에게도 에게만 에게서 에게서는 에겐 한테 한테는 한테도 한테서 한텐 께 께서
도 도요 만 만의 만을 만이 만은 만으로 만으로는 만으로도 만도 만큼 만큼은 만큼의 만큼만 만큼도 만에
보다 보다는 보다도 보단 처럼 처럼요 까지 까지는 까지도 까지만 까지의 까지를 까지가 까진 부터 부터는 부터의 부터도
마다 마다의 마다도 마다는 밖에 밖에는 뿐 뿐만 뿐만이 대로 대로의 씩 씩만 씩은 씩을 씩의 하고 하고는 하고도 마저 조차 조차도 커녕 치고 들 같이 이라고는 서부터 에서든 에든 에게든 까지든 에서라도 에서야 에서조차 에서마저 까지라도 부터라도 만이라도 에서만큼은 에서뿐 까지로 까지나 만으로만 마저도 밖에도 에서밖에 로밖에 으로밖에 에게로 에게까지 에게나 한테만 한테까지 한테나 이라든지 만큼이나 만큼이 만큼을 정도로 보다야 보다도요 치고는 말고 말고는 말고도 더러 하고만 부터가 부터로 까지면 대로의 대로만 대로는 째 째로 끼리 끼리는 끼리의 끼리만 끼리도
"""


def _plurals(listing: str) -> list[str]:
    return ["들" + word for word in listing.split()]


AFTER_CONSONANT = frozenset(_AFTER_CONSONANT.split())
AFTER_VOWEL = frozenset(_AFTER_VOWEL.split())
AFTER_ANY = frozenset(
    [*_AFTER_ANY.split(), *_plurals(_AFTER_CONSONANT), *_plurals(_AFTER_ANY), "들인", "들이다"]
)
PARTICLES = AFTER_CONSONANT | AFTER_VOWEL | AFTER_ANY
LONGEST = max(map(len, PARTICLES))

_COPULA = """
다 다는 다고 다고는 고 고요 구요 며 면서 면서도 면 지만 지만요 지 지요 지는 죠 자 라 라서 라서요 라고 라고도 라고는 라는 라면 라기 라기보다 라기보다는 라도 라든지 란 라며 라야 라거나 라던가
므로 니 니까 니까요 거나 거든 거든요 기 기도 기에 기는 기때문 기때문에 든 든지 었다 었고 었던 었지만 었는데 었습니다 었으면 었기 었을 네 네요 더라도 더라고요 던 야 냐 냐고 냐에 냐는 나 도록 게 겠죠 겠지만 거예요 잖아 잖아요 듯 듯이 구나 군요 다보니 라지만
"""
_COPULA_FUSED = """
인 인데 인데요 인데도 인지 인지도 인지를 인지는 인지가 인지에 인가 인가요 인가를 인즉 인걸 인거 인것 인거죠 인거고 인거예요 인것이 인것을 인양 인셈 인만큼 인반면 인경우 인채 인채로 일 일수록 일까 일까요 일지 일지도 일때 일때는 일뿐 일텐데 일테니 일수도 일거 임 임을 임에도 임과 임이 임은 입니다 입니다만 입니까 입니닫 임니다
예요 이에요 에요 여요 여서 여야 여도 였다 였고 였던 였지만 였는데 였습니다 였으면 였기 였을 이여서 이어서 이어야 이어도 이여야 인들
"""

COPULA_AFTER_VOWEL = frozenset(_COPULA.split())
_FUSED_NAMES = {"인": "ㄴ", "일": "ㄹ", "임": "ㅁ", "입": "ㅂ"}
COPULA = {"이" + word: word for word in COPULA_AFTER_VOWEL}
COPULA.update({word: _FUSED_NAMES.get(word[0], word[0]) + word[1:] for word in _COPULA_FUSED.split()})
"""What may follow a noun as a form of 이다 -> the ending's name."""


def fits(noun: str, particle: str) -> bool:
    """Whether the noun's last sound allows the particle (은 after a consonant, 는 after a vowel, 로 also after ㄹ)."""
    if particle in AFTER_ANY:
        return True
    last = noun[-1]
    if not is_syllable(last):
        return particle in PARTICLES
    end = final(last)
    if particle.startswith("로") or particle == "론":
        return end in ("", "ㄹ") and particle in AFTER_VOWEL
    return particle in (AFTER_CONSONANT if end else AFTER_VOWEL)


def copula_name(noun: str, tail: str) -> str | None:
    """Name the ending of a form of 이다 after a noun; None when `tail` is none."""
    if tail in COPULA:
        return COPULA[tail]
    if tail in COPULA_AFTER_VOWEL and not (is_syllable(noun[-1]) and final(noun[-1])):
        return tail
    return None
