"""What the keys of a keyboard send while it is set to Korean: the key marked Y sends ㅛ."""

from __future__ import annotations

TWINS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnmQWERTOP",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        strict=True,
    )
)
"""What the two-set Korean keyboard sends in place of each letter."""

_LATIN = str.maketrans({twin: letter for letter, twin in TWINS.items()})


def latin(typed: str) -> str:
    """Give the letters that are printed on the keys; whole syllables stay."""
    return typed.translate(_LATIN)
