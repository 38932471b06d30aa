"""Latin letters as Koreans say them: HTTP is 에이치티티피, SQL 에스큐엘."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

NAMES: dict[str, tuple[str, ...]] = {
    "a": ("에이",), "b": ("비",), "c": ("씨", "시"), "d": ("디",), "e": ("이",), "f": ("에프",), "g": ("지",),
    "h": ("에이치", "에치"), "i": ("아이",), "j": ("제이",), "k": ("케이",), "l": ("엘",), "m": ("엠",), "n": ("엔",),
    "o": ("오",), "p": ("피",), "q": ("큐",), "r": ("알", "아르"), "s": ("에스",), "t": ("티",), "u": ("유",),
    "v": ("브이",), "w": ("더블유", "더블류"), "x": ("엑스",), "y": ("와이",), "z": ("지", "제트"),
}  # fmt: skip
"""Letter -> its spoken names."""

_ACRONYM = re.compile(r"[A-Z]{2,6}")
_MOST_FORMS = 16


@lru_cache(maxsize=4096)
def spoken_forms(spelling: str) -> tuple[str, ...]:
    """List how an acronym in capitals is said letter by letter; empty for anything else."""
    if not _ACRONYM.fullmatch(spelling):
        return ()
    choices = [NAMES[letter] for letter in spelling.lower()]
    return tuple("".join(parts) for parts, _ in zip(product(*choices), range(_MOST_FORMS), strict=False))
