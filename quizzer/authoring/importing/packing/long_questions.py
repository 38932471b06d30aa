"""Questions that are so long that a piece of text was rather taken for one: each is told, and taken all the same."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.authoring.importing.found import Found, Remark
from quizzer.language.code import without_code
from quizzer.locale import _

LONGEST = {"ko": 240, "en": 400}
"""Characters of a question, but for its code. Of 1,297 questions of collected files 9 have more than 180; scenarios with
what is asked at their end have up to 380. Those of the shipped packs have 172 at most."""

_HANGUL_SHARE = 0.3
"""Share of Hangul among a question's letters from which its characters count as Korean ones, which say more each."""


def say_long(found: Sequence[Found], remarks: list[Remark]) -> None:
    """Say which questions are very long.

    Args:
        found: The questions of a source.
        remarks: Gets what is said.
    """
    for each in found:
        words = " ".join(without_code(each.question).split())
        letters = sum(letter.isalpha() for letter in words)
        hangul = sum("가" <= letter <= "힣" for letter in words)
        if len(words) > LONGEST["ko" if hangul > _HANGUL_SHARE * letters else "en"]:
            told = _(
                "This question is very long ({count} characters): see whether all of it asks: {question}"
            ).format(count=len(words), question=words[:80] + " …")
            remarks.append(Remark(each.spot, told, lost=False))
