"""What can follow a verb's surface, and what it is called.

An ending's name is the form after a vowel stem, so that 높으면 and 빠르면 both end in "면", 높은데 and 빠른데 in "ㄴ데",
높아서 and 빨라서 in "어서"; the past puts "었" in front.
"""

from __future__ import annotations

from quizzer.language.wordlists import lists


def _table(name: str, prefix: str = "") -> dict[str, str]:
    endings = ("" if word == "!" else word for word in lists("endings.txt")[name])
    return {ending: _name(ending, prefix) for ending in endings}


def _name(ending: str, prefix: str) -> str:
    if ending.startswith(("습", "슴")):
        ending = "ㅂ" + ending[1:].replace("닫", "다")
    if prefix == "었" and ending.startswith(("으", "을", "음")):
        ending = {"으": ending[1:], "을": "ㄹ" + ending[1:], "음": "ㅁ" + ending[1:]}[ending[0]]
    if prefix == "었" and ending.startswith(("어", "었")):
        ending = ending if ending.startswith("어") else ending[1:]
    return prefix + ending


_PREFIXES = {
    "plain": "", "vowel": "", "drop": "", "open": "어", "past": "었", "n": "ㄴ", "l": "ㄹ", "b": "ㅂ", "m": "ㅁ",
}  # fmt: skip
"""What an ending's name begins with after each class of surface."""

ENDINGS: dict[str, dict[str, str]] = {name: _table(name, prefix) for name, prefix in _PREFIXES.items()}
"""Class of a surface -> what may follow -> the ending's name."""

AUXILIARIES = frozenset(lists("endings.txt")["auxiliaries"])
"""Stems that may follow an infinitive in the same word: 만들어-주다, 빨라-지다."""
