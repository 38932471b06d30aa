"""Cards that lack an answer, which the word `PASS` puts off, or the question mark that their answer begins with."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzer.authoring.importing.found import Found, Harvest, Remark
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.locale import _

_WORD = re.compile(r"\W{0,2}(?:pass|skip(?:ped)?|later|n/?a|패스|스킵|나중에|모름)\W{0,2}", re.IGNORECASE)
_FEWEST = 3
"""Questions with the same word from which it is no answer: `pass` is a statement, too."""

_STRAY = re.compile(r"[?？]\s+(?=[A-Z가-힣])")
_ENDED = re.compile(r"[?？.!。:：]\W*$")


def without_put_off(harvest: Harvest) -> Harvest:
    """Leave out questions that several share one such word for an answer, and say of each that it has none."""
    words = [None if each.fingerprint else _word(each) for each in harvest.found]
    put_off = {word for word in words if word is not None and words.count(word) >= _FEWEST}
    if not put_off:
        return harvest
    pairs = list(zip(harvest.found, words, strict=True))
    lost = [
        Remark(each.spot, _("The question has no answer: {question}").format(question=each.question[:120]))
        for each, word in pairs
        if word in put_off
    ]
    kept = tuple(each for each, word in pairs if word not in put_off)
    return replace(harvest, found=kept, remarks=(*harvest.remarks, *lost))


def with_question_marks(harvest: Harvest) -> Harvest:
    """Move a mark from the front of an answer to the end of what asks: `What is a mutex;? It lets one in`."""
    return replace(harvest, found=tuple(map(_with_question_mark, harvest.found)))


def _word(found: Found) -> str | None:
    """Give the word of a card that may be put off, without signs; None for any other."""
    said = found.answers[0].strip() if len(found.answers) == 1 else ""
    return re.sub(r"\W", "", said).casefold() if _WORD.fullmatch(said) else None


def _with_question_mark(found: Found) -> Found:
    first, *others = found.answers
    stray = _STRAY.match(first)
    if (
        found.fingerprint
        or stray is None
        or _ENDED.search(found.question)
        or headlines.asking(found.question) is Asking.NO
    ):
        return found
    return replace(found, question=f"{found.question}?", answers=(first[stray.end() :], *others))
