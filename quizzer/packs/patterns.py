r"""Keywords that are patterns: `*` inside a word, and `/regular expressions/`.

- `immut*` is immutable and immutability, `가상*` is 가상화 and 가상 머신's first word: a `*` beside two letters or more,
  or one Hangul syllable, stands for any letters and digits. Alone between words it stands for a few words: `쓰기 * 느려`.
  Elsewhere it is a plain star (`A*`, `2*3`), and `\*` always is.
- A keyword between slashes is a regular expression in RE2's syntax, whatever the case of its letters: `/O\(n ?log ?n\)/`.

RE2 takes linear time for every pattern and every text, so that a pack can neither hang the program nor make a score
depend on how busy a machine is, as a limit by the clock would. https://github.com/google/re2/wiki/Syntax
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from re2 import _Regexp

LONGEST = 300
"""Characters of a pattern."""

MOST_MATCHES = 50
"""Places of a text at which a pattern is found; more say nothing new."""

MOST_MEMORY = 1 << 20
"""Bytes that RE2 may use for one pattern."""

_LETTER = r"0-9A-Za-zÀ-ɏ가-힣"
_STAR = re.compile(r"\\\*|\*")
_GAP = r"[가-힣]{0,3}\s+(?:[^\s.!?]+\s+){0,4}"
"""What a `*` that stands alone is: nothing, or up to four words of the same sentence, behind a particle."""


class PatternError(ValueError):
    """A pattern cannot be read; says why."""


def is_pattern(keyword: str) -> bool:
    """Tell whether a keyword is looked for as a pattern."""
    if len(keyword) > 2 and keyword.startswith("/") and keyword.endswith("/"):
        return True
    return any(_is_wild(keyword, match) for match in _STAR.finditer(keyword))


def shown(alternatives: Sequence[str]) -> str:
    """Choose the spelling of a term that a learner is shown: the first that is no pattern."""
    for spelling in alternatives:
        if not is_pattern(spelling):
            return spelling.replace(r"\*", "*")
    first = alternatives[0]
    return first.strip("/") if first.startswith("/") else " ".join(first.replace("*", " ").split()) or first


def check_pattern(keyword: str) -> None:
    """Refuse a keyword that is a pattern and cannot be read.

    Raises:
        PatternError: With the reason in RE2's words, or because it is too long or matches nothing at all.
    """
    if is_pattern(keyword):
        expression = compiled(keyword)
        if expression.match("") is not None:
            raise PatternError("it matches the empty text")


def find_pattern(keyword: str, text: str) -> list[tuple[int, int]]:
    """Find the places of a text at which a pattern stands: start and end, in order.

    Args:
        keyword: A pattern.
        text: A normalised text.
    """
    found = []
    for match in compiled(keyword).finditer(text):
        start, end = match.span(1)
        if end > start:
            found.append((start, end))
            if len(found) == MOST_MATCHES:
                break
    return found


@lru_cache(maxsize=1024)
def compiled(keyword: str) -> _Regexp:
    """Compile a pattern.

    Raises:
        PatternError: It cannot be read.
    """
    import re2

    if len(keyword) > LONGEST:
        raise PatternError(f"it has more than {LONGEST} characters")
    options = re2.Options()
    options.log_errors = False
    options.case_sensitive = False
    options.max_mem = MOST_MEMORY
    source = f"({keyword[1:-1]})" if keyword.startswith("/") and keyword.endswith("/") else _wild(keyword)
    try:
        return re2.compile(source, options)
    except re2.error as error:
        reason = error.args[0] if error.args else ""
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise PatternError(text) from error


def _is_wild(keyword: str, star: re.Match[str]) -> bool:
    """Whether a star stands for letters, or for words."""
    if star.group() != "*":
        return False
    before, after = keyword[: star.start()], keyword[star.end() :]
    if before[-1:].isspace() and after[:1].isspace():
        return bool(before.strip()) and bool(after.strip())
    left = re.search(r"\w*$", before)
    right = re.match(r"\w*", after)
    beside = (left.group() if left else "") + (right.group() if right else "")
    letters = [letter for letter in beside if letter.isalpha()]
    return len(letters) > 1 or any("가" <= letter <= "힣" for letter in letters)


def _wild(keyword: str) -> str:
    """Write a keyword with stars as a regular expression, from a word's beginning to a word's end."""
    pieces, done = [], 0
    for star in _STAR.finditer(keyword):
        pieces.append(_plain(keyword[done : star.start()]))
        done = star.end()
        if not _is_wild(keyword, star):
            pieces.append(r"\*")
        elif keyword[star.start() - 1 : star.start()].isspace():
            pieces[-1] = pieces[-1].removesuffix(r"\s*")
            pieces.append(_GAP)
            done += len(keyword[done:]) - len(keyword[done:].lstrip())
        else:
            pieces.append(f"[{_LETTER}]*")
    pieces.append(_plain(keyword[done:]))
    last = keyword[-1:]
    end = "(?:[^A-Za-z0-9]|$)" if last.isascii() and last.isalnum() else ""
    return rf"(?:^|[^{_LETTER}])({''.join(pieces)}){end}"


def _plain(text: str) -> str:
    """Escape a stretch; its spaces may be left out or doubled."""
    return r"\s*".join(re.escape(part) for part in re.split(r"\s+", text))
