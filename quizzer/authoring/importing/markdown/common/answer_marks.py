"""A short line at the front or the end of most answers that is one of very few in the file: `STAFF`, `[빈출]`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.common.counting import shared
from quizzer.authoring.importing.markdown.common.words import (
    are_unsaid,
    folded,
    is_capitals,
    is_known,
    is_short,
    is_verdict,
    marked,
)

_FRAMED = re.compile(r"\[(?P<square>[^\[\]\n]+)\]|【(?P<thick>[^【】\n]+)】")

_SHARE = 0.5
"""Share of the answers that must have a mark that looks like one."""

_SHARE_PLAIN = 0.8
"""Share of the answers that must have the same words by themselves, where nothing else tells them from an answer."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """An answer, divided."""

    line: str
    """The first or the last line."""

    rest: str

    alone: bool
    """Whether a blank line stands between them."""


def without_marks(found: Sequence[Found]) -> list[Found]:
    """Take such lines from both ends of answers; what they say is said of the question."""
    return _without(_without(found, _front), _end)


def _without(found: Sequence[Found], divide: Callable[[str], _Cut | None]) -> list[Found]:
    """Take such lines from one end; words in capitals, which may well answer, only beside a mark that is known."""
    cuts = [divide(each.answers[0]) if each.answers else None for each in found]
    dressed = [_dressed(cut.line) if cut is not None else None for cut in cuts]
    usual = shared(dressed, _SHARE)
    bare = {
        text
        for cut, text in zip(cuts, dressed, strict=True)
        if cut is not None and text is not None and cut.line == text and folded(text) in usual
    }
    unknown = {each for each in bare if not is_known(each)}
    rests = [
        cut.rest if cut is not None else answer
        for each, cut in zip(found, cuts, strict=True)
        for answer in each.answers[:1]
    ]
    if unknown and (bare == unknown or not are_unsaid(unknown, found, rests)):
        usual = frozenset()
    plain = not usual
    if plain:
        dressed = [cut.line if cut is not None and _is_plain(cut) else None for cut in cuts]
        usual = shared(dressed, _SHARE_PLAIN)
        usual = usual if len(usual) == 1 and not _divides(usual, rests) else frozenset()
    kept: list[Found] = []
    for each, cut, text in zip(found, cuts, dressed, strict=True):
        if cut is not None and text is not None and folded(text) in usual:
            told = _without_cut(each, cut)
            kept.append(told if plain else marked(told, text))
        else:
            kept.append(each)
    return kept


def _dressed(line: str) -> str | None:
    """Give the words of a line that looks like a mark: framed, known as one, or in capitals."""
    framed = _FRAMED.fullmatch(line)
    text = (framed["square"] or framed["thick"]).strip() if framed is not None else line
    looks = framed is not None or is_known(text) or is_capitals(text)
    return text if is_short(text) and looks and not is_verdict(text) else None


def _is_plain(cut: _Cut) -> bool:
    words = len(letters(cut.line)) > 2 and not (cut.line.isascii() and cut.line.islower())
    return cut.alone and words and is_short(cut.line) and not is_verdict(cut.line)


def _divides(usual: frozenset[str], rests: Sequence[str]) -> bool:
    """Tell whether answers have other lines in common, so that each is the name of a part."""
    counts = Counter(
        each
        for rest in rests
        for each in {folded(line) for line in rest.split("\n") if is_short(line)} - usual
    )
    return any(count > 1 for count in counts.values())


def _front(answer: str) -> _Cut | None:
    line, _newline, rest = answer.partition("\n")
    alone = rest.startswith("\n")
    return _Cut(line.strip(), rest.lstrip("\n"), alone) if rest.strip() else None


def _end(answer: str) -> _Cut | None:
    rest, _newline, line = answer.rstrip().rpartition("\n")
    return _Cut(line.strip(), rest.rstrip(), rest.endswith("\n")) if rest.strip() else None


def _without_cut(found: Found, cut: _Cut) -> Found:
    explanation = found.explanation
    return replace(
        found,
        answers=(cut.rest, *found.answers[1:]),
        explanation=_without_line(explanation, cut.line) if explanation is not None else None,
    )


def _without_line(explanation: str, line: str) -> str | None:
    """Take the same line from an end of an explanation; None when nothing is left."""
    lines = explanation.split("\n")
    said = letters(line)
    if letters(lines[0]) == said:
        del lines[0]
    elif letters(lines[-1]) == said:
        del lines[-1]
    return "\n".join(lines).strip("\n") or None
