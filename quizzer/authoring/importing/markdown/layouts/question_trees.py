"""Questions that a text lists as a tree, `Q1: …`, `├── Q1-1: …`, with answers behind it, `**Q1-1 답변**: …`.

The tree is drawn in a code block or is a list; question and answer name each other by a number with hyphens or dots.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.answers.answer_code import shown_code
from quizzer.authoring.importing.markdown.answers.article import article
from quizzer.authoring.importing.markdown.answers.words import words_of
from quizzer.authoring.importing.markdown.blocks.document import parse
from quizzer.authoring.importing.markdown.layouts.by_number import Linked
from quizzer.locale import _

_NUMBER = r"\d{1,3}(?:[-.]\d{1,3})*"
_ASK = r"(?:Q|question|질문|문제|꼬리 ?질문)"
_SAY = r"(?:답변?|답안|정답|해설|answer|solution)"
_ASKS = re.compile(
    rf"[\s>│┃├└┣┗╰─━|`+*\\-]*(?P<mark>{_ASK})? ?\.?(?P<number>{_NUMBER})"
    r"(?:\*\*)? ?[.:：)](?:\*\*)?\s+(?P<words>\S.*)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\s*(?:> ?)*(?:#{1,6} )?(?:[-*+] )?(?:\*\*|__)?\[?"
    rf"(?:(?:{_ASK} ?)?(?P<number>{_NUMBER})(?: ?[번의])? ?{_SAY}"
    rf"|(?:{_SAY} ?(?:to |for )?(?:{_ASK} ?)?|A ?)(?P<behind>{_NUMBER}))(?![\w-])"
    r"\]? ?(?:[.:：)] ?)?(?:\*\*|__)? ?(?:[.:：)—–-](?: |$))?\s*(?P<words>.*)",
    re.IGNORECASE,
)
_FENCE = re.compile(r"\s*(`{3,}(?!.*`)|~{3,})")
_ENDS = re.compile(r"#{1,6} |(?:-{3,}|\*{3,}|_{3,})\s*$")
"""What an answer ends at: a heading, or a rule."""

_LEAST = 2
"""Questions of a tree, and answers to them."""

_MOST_ASK = 0.8
"""Share of the lines of a tree that must be numbered."""

_ASKING = 0.5
"""Share of its questions that must ask."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of a tree."""

    number: tuple[int, ...]
    words: str
    asks: bool
    line: int
    """From 0."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer, in lines of the text from `start` to before `end`."""

    number: tuple[int, ...]
    start: int
    end: int
    text: str
    whole: str | None
    """All of it, in Markdown. None: the text is all."""


@dataclass(frozen=True, slots=True)
class _Tree:
    """A tree of questions, in lines of the text from `start` to before `end`."""

    start: int
    end: int
    asked: tuple[_Asked, ...]


def linked_trees(lines: Sequence[str], basket: Basket) -> Linked:
    """Find the questions of trees with their answers, and what is left of the text."""
    left = list(lines)
    found: list[Found] = []
    trees = [each for each in _trees(lines) if _is_asked(each)]
    for tree, following in zip(trees, [*trees[1:], None], strict=False):
        end = following.start if following is not None else len(lines)
        numbers = {each.number for each in tree.asked}
        said = {each.number: each for each in _answers(lines, tree.end, end) if each.number in numbers}
        if len(said) < _LEAST:
            continue
        for each in tree.asked:
            answer = said.get(each.number)
            if answer is None:
                message = _("The question has no answer: {question}").format(question=each.words[:120])
                basket.lose(each.line + 1, message)
                continue
            below = (other for other in tree.asked if other.number in said)
            found.append(
                Found(
                    question=each.words,
                    answers=(answer.text,),
                    spot=basket.spot(each.line + 1),
                    explanation=answer.whole,
                    follow_ups=tuple(o.words for o in below if _leads(o.number, said) == each.number),
                )
            )
        for begin, stop in ((tree.start, tree.end), *((each.start, each.end) for each in said.values())):
            left[begin:stop] = [""] * (stop - begin)
    return Linked(tuple(found), tuple(left))


def _leads(number: tuple[int, ...], answered: Container[tuple[int, ...]]) -> tuple[int, ...] | None:
    """Give the nearest question above one in its tree that has an answer, `Q1` or `Q1-1` above `Q1-1-1`."""
    return next((number[:cut] for cut in range(len(number) - 1, 0, -1) if number[:cut] in answered), None)


def _trees(lines: Sequence[str]) -> Iterator[_Tree]:
    """List code blocks and runs of lines that hold little but numbered lines."""
    at = 0
    while at < len(lines):
        fence = _FENCE.match(lines[at])
        inside = at + 1 if fence else at
        end = inside
        if fence:
            mark = fence.group(1)
            while end < len(lines) and not lines[end].strip().startswith(mark):
                end += 1
        else:
            while end < len(lines) and _asked(lines[end], end) is not None:
                end += 1
        asked = [each for n in range(inside, end) if (each := _asked(lines[n], n)) is not None]
        filled = sum(bool(line.strip(" │|")) for line in lines[inside:end])
        stop = min(len(lines), end + 1) if fence else max(end, at + 1)
        if len(asked) >= _LEAST and len(asked) >= _MOST_ASK * filled:
            yield _Tree(at, stop, tuple(asked))
        at = stop


def _asked(line: str, at: int) -> _Asked | None:
    found = _ASKS.match(line) if _SAYS.match(line) is None else None
    if found is None:
        return None
    words = headlines.title(found["words"].replace("**", "").replace("`", ""))
    asks = found["mark"] is not None or headlines.asking(words) is not Asking.NO
    return _Asked(_numbers(found["number"]), words, asks, at)


def _is_asked(tree: _Tree) -> bool:
    """Tell a tree of questions, of which some follow others, from a plan of chapters or a mere list."""
    numbers = {each.number for each in tree.asked}
    deep = any(len(number) > 1 for number in numbers)
    asking = sum(each.asks for each in tree.asked)
    return deep and len(numbers) == len(tree.asked) and asking >= _ASKING * len(tree.asked)


def _answers(lines: Sequence[str], begin: int, end: int) -> Iterator[_Answer]:
    """List the numbered answers between two lines that say something."""
    starts: list[tuple[int, re.Match[str] | None]] = []
    fence = ""
    for at in range(begin, end):
        marker = _FENCE.match(lines[at])
        if marker and (not fence or marker.group(1).startswith(fence)):
            fence = "" if fence else marker.group(1)
        elif not fence and ((said := _SAYS.match(lines[at])) is not None or _ENDS.match(lines[at])):
            starts.append((at, said))
    for (at, said), following in zip(starts, [*starts[1:], None], strict=False):
        stop = following[0] if following is not None else end
        answer = _answer(said, lines, at, stop) if said is not None else None
        if answer is not None and answer.text.strip():
            yield answer


def _answer(said: re.Match[str], lines: Sequence[str], begin: int, end: int) -> _Answer:
    """Read an answer; its code is its text where it has no words."""
    whole = [said["words"], *lines[begin + 1 : end]]
    blocks = [each for each in parse("\n".join(whole)).blocks if each.kind != "html"]
    text, code = words_of(blocks), shown_code(blocks)
    told = article(whole, (), 0, len(whole)) if text and code else None
    return _Answer(_numbers(said["number"] or said["behind"]), begin, end, text or code or "", told)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(each) for each in re.split(r"[-.]", text))
