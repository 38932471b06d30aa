"""A mark beside questions, `What is a lock? [기본 / 빈출]`, `(Cross) What …?`, or a name before them, `Locks: What …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.common.counting import shared
from quizzer.authoring.importing.markdown.common.words import (
    LONGEST,
    are_unsaid,
    folded,
    is_capitals,
    is_known,
    is_short,
    marked,
)

_FRAMED = re.compile(
    r"\s(?:\[(?P<square>[^\[\]\n]+)\]|【(?P<thick>[^【】\n]+)】|[(（](?P<round>[^()（）\n]+)[)）])$"
)
_BARE = re.compile(r"(?<=[?？])\s(?P<bare>[^?？\n]+)$")
_FRONT = re.compile(
    r"(?:\[(?P<square>[^\[\]\n]+)\]|【(?P<thick>[^【】\n]+)】|[(（](?P<round>[^()（）\n]+)[)）])\s+(?=\S+\s\S)"
)
_FEWEST_FRONTS = 2
"""Questions that must begin with words in round brackets; those in square ones are never a part of what is asked."""

_REACH = LONGEST + 4
"""Characters at the end of a question in which a mark stands, with its frame."""

_NAME = re.compile(
    r"(?P<name>[^\s:：|?？()\[\]][^:：|?？()\[\]\n]{0,22}?)(?:\s*[:：|]\s+|\s+[-–—]\s+)(?=\S+\s+\S)"
)

_MOST_NAMED = 0.6
"""Share of the questions that must begin with the names."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A question, divided."""

    asked: str
    """What is left without the mark."""

    text: str
    """The words of the mark."""

    framed: bool
    """Whether it stands in brackets; before a question, in square ones."""


def without_ends(found: Sequence[Found]) -> list[Found]:
    """Take such marks from the ends of questions, where several have the same few ones; framed known words anywhere."""
    ends = [_end(each.question) for each in found]
    usual = shared([end.text if end is not None else None for end in ends])
    usual |= {folded(end.text) for end in ends if end is not None and is_known(end.text)}
    bare = {end.text for end in ends if end is not None and not end.framed and folded(end.text) in usual}
    asked = [
        replace(each, question=end.asked) if end is not None else each
        for each, end in zip(found, ends, strict=True)
    ]
    unknown = {each for each in bare if not is_known(each)}
    if unknown and not are_unsaid(unknown, asked, [each.answers[0] for each in found if each.answers]):
        usual -= {folded(each) for each in unknown}
    return [
        marked(short, end.text) if end is not None and folded(end.text) in usual else each
        for each, short, end in zip(found, asked, ends, strict=True)
    ]


def without_fronts(found: Sequence[Found]) -> list[Found]:
    """Take such marks in brackets from the fronts of questions, be they all different; not what tells two apart."""
    fronts = [_front(each.question) for each in found]
    many = sum(front is not None for front in fronts) >= _FEWEST_FRONTS
    left = [
        each.question if front is None else front.asked for each, front in zip(found, fronts, strict=True)
    ]
    if len(set(left)) < len({each.question for each in found}):
        return list(found)
    return [
        marked(replace(each, question=front.asked), front.text)
        if front is not None and (many or front.framed)
        else each
        for each, front in zip(found, fronts, strict=True)
    ]


def _front(question: str) -> _Mark | None:
    """Divide a question into the mark before it and what is asked; None where what is left would not ask."""
    front = _FRONT.match(question)
    if front is None:
        return None
    kind, text = next((kind, each.strip()) for kind, each in front.groupdict().items() if each is not None)
    asked = question[front.end() :]
    asks = headlines.asking(asked.partition("\n")[0]) is Asking.ASKS
    return _Mark(asked, text, kind != "round") if asks and is_short(text) else None


def _end(question: str) -> _Mark | None:
    """Divide a question into what is asked and the mark behind it; None where none is there."""
    line, newline, rest = question.partition("\n")
    line = line.rstrip()
    at = max(0, len(line) - _REACH)
    for pattern in (_FRAMED, _BARE):
        end = pattern.search(line, at)
        if end is None or not line[: end.start()].strip():
            continue
        kind, text = next((kind, each.strip()) for kind, each in end.groupdict().items() if each is not None)
        looks = kind in ("square", "thick") or is_known(text) or (kind == "bare" and is_capitals(text))
        if is_short(text) and looks:
            return _Mark(f"{line[: end.start()].rstrip()}{newline}{rest}", text, kind != "bare")
    return None


def without_names(found: Sequence[Found]) -> list[Found]:
    """Take such names from the fronts of questions, where most have one of a few; they become tags."""
    names = [_NAME.match(each.question) for each in found]
    texts = [
        name["name"]
        if name is not None
        and is_short(name["name"])
        and headlines.asking(each.question[name.end() :]) is Asking.ASKS
        else None
        for each, name in zip(found, names, strict=True)
    ]
    usual = shared(texts, _MOST_NAMED)
    return [
        marked(replace(each, question=each.question[name.end() :]), text)
        if name is not None and text is not None and folded(text) in usual
        else each
        for each, name, text in zip(found, names, texts, strict=True)
    ]
