"""Choices that a text writes out: a question, its options below, and which of them is right: ticked, marked, or named.

It is named right behind the options, `Answer: B`, in a quote, below a heading or folded. Where nothing names one of them,
the text stays as it is for the other readers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.fields.choices import Choice, opened, refuse
from quizzer.authoring.importing.fields.options import Option, right_ones
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import parse
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.options.answer_keys import key_in
from quizzer.authoring.importing.markdown.options.option_lines import Options, options_in
from quizzer.authoring.importing.markdown.options.verdicts import Verdict, verdict_behind
from quizzer.authoring.importing.texts.prose_lines import in_fences

_FENCE = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+)?(?P<mark>`{3,}(?!.*`)|~{3,})")
_HEADING = re.compile(r"\s*(?:>\s*)?#{1,6}\s+(?P<words>.*?)\s*#*\s*")
_ENDS = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|</?\w[^<>]*>|<!--.*)\s*")
"""A line above which no question goes on: a rule, or markup alone in its line."""

_FRONT = re.compile(
    r"\s*(?:>\s*)?(?:[-*+]\s+)?(?:\*\*)?(?:\d{1,3}\s?[.)]|Q\s?\d{0,3}\s?[.:)]|문제?\s?\d{1,3})"
)
_NUMBER = re.compile(r"[\s>#*_-]{0,12}(?:Q|Question|문제?)?\s?(\d{1,3})\s?(?:[.):]|번)", re.IGNORECASE)
_QUESTION = re.compile(r"[?？](?=\s|\W{0,4}$)")
_CHOOSE = re.compile(r"^.{0,20}(?:choose|select|pick|고르|선택).{0,40}$", re.IGNORECASE)
"""A line that only says to choose."""

_MOST_LINES = 12
"""Lines of a question, without its code."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was found."""

    found: tuple[Found, ...]

    lines: tuple[str, ...]
    """The text without it; the number of lines stays."""


@dataclass(frozen=True, slots=True)
class _Stem:
    """What is asked above options."""

    start: int
    words: str
    code: str

    @property
    def asks(self) -> bool:
        """Whether it asks by its words or its mark."""
        return _asks(" ".join(self.words.split()))


def written_choices(lines: Sequence[str], basket: Basket) -> Written:
    """Take the choices of a text whose right option it names.

    Args:
        lines: Of the text.
        basket: Gets those that cannot be asked openly.
    """
    code = frozenset(at for at, inside in enumerate(in_fences(lines)) if inside)
    runs = options_in(lines, code)
    ends = [0, *(run.end for run in runs)]
    asked = list(lines)
    for run in runs:
        asked[run.start] = run.before or asked[run.start]
    stems = [
        _stem(asked, run.start + bool(run.before), end, code) for run, end in zip(runs, ends, strict=False)
    ]
    found: list[Found] = []
    left = list(lines)
    key, told = key_in(lines, code)
    for number, (run, stem) in enumerate(zip(runs, stems, strict=True)):
        following = stems[number + 1] if number + 1 < len(runs) else None
        limit = (
            following.start if following else runs[number + 1].start if number + 1 < len(runs) else len(lines)
        )
        asking = sum(_QUESTION.search(line.text) is not None for line in run.lines)
        if stem is None or (not stem.asks and asking * 2 > len(run.lines)):
            continue  # a numbered list of questions
        options = [
            Option("\n".join(filter(None, (_plain(line.text), line.code))), line.label) for line in run.lines
        ]
        verdict = verdict_behind(lines, run, options, limit, code)
        if verdict is None or verdict.end > min(told, default=len(lines)):
            verdict = _keyed(lines[stem.start], run, options, key) or verdict
        if verdict is None or (verdict.end == run.end and not stem.asks):
            continue
        question = "\n\n".join(
            part for part in (headlines.title(" ".join(_plain(stem.words).split())), stem.code) if part
        )
        choices = [Choice(each.text, right) for each, right in zip(options, verdict.rights, strict=True)]
        choice = opened(choices)
        left[stem.start : verdict.end] = [""] * (verdict.end - stem.start)
        if choice is None or not question:
            refuse(basket, stem.start + 1, question, choices)
            continue
        found.append(
            Found(
                question=question,
                answers=choice.answers,
                spot=basket.spot(stem.start + 1),
                explanation=verdict.explanation,
                hints=choice.hints,
                choices=True,
            )
        )
    if found:
        left = ["" if at in told else line for at, line in enumerate(left)]
    return Written(tuple(found), tuple(left))


def _keyed(line: str, run: Options, options: Sequence[Option], key: Mapping[int, str]) -> Verdict | None:
    """Read which options are right from the key of a text, by the number of the question's first line."""
    counted = _NUMBER.match(line)
    label = key.get(int(counted.group(1))) if counted else None
    rights = right_ones(options, [label], 1) if label else None
    return Verdict(tuple(rights), None, run.end) if rights else None


def _stem(lines: Sequence[str], start: int, first: int, code: frozenset[int]) -> _Stem | None:
    """Find what is asked above options: a paragraph or a heading, with code between both."""
    at = start - 1
    while at >= first and not lines[at].strip():
        at -= 1
    fenced: list[str] = []
    if at >= first and at in code:
        end = at
        while at - 1 >= first and at - 1 in code and not (at < end and _FENCE.match(lines[at])):
            at -= 1
        fenced = [line for line in lines[at : end + 1] if not _FENCE.match(line)]
        at -= 1
        while at >= first and not lines[at].strip():
            at -= 1
    words: list[str] = []
    while at >= first and at not in code and lines[at].strip() and len(words) < _MOST_LINES:
        heading = _HEADING.fullmatch(lines[at])
        if heading:
            if not words:
                words, at = [heading.group("words")], at - 1
            break
        if _ENDS.fullmatch(lines[at]) or (words and _begins(lines[at + 1])):
            break
        words.insert(0, lines[at].strip().lstrip("> "))
        at -= 1
    if not words:
        return None
    start = at + 1
    above = at
    while above >= first and not lines[above].strip():
        above -= 1
    heading = _HEADING.fullmatch(lines[above]) if above >= first and above not in code else None
    if heading and (headlines.is_question_label(heading.group("words")) or not _says(heading.group("words"))):
        start = above
    elif heading and _asks(heading.group("words")) and not _asks(" ".join(words)):
        start, words = above, [heading.group("words"), *([] if _CHOOSE.search(" ".join(words)) else words)]
    indent = min((len(line) - len(line.lstrip()) for line in fenced if line.strip()), default=0)
    return _Stem(start, "\n".join(words), "\n".join(line[indent:] for line in fenced))


def _begins(line: str) -> bool:
    """Tell the first line of a question: it is numbered, or marked as one."""
    return _FRONT.match(line) is not None


def _asks(words: str) -> bool:
    return headlines.asking(words) in (Asking.ASKS, Asking.MARKED)


def _says(words: str) -> bool:
    return any(letter.isalpha() for letter in re.sub(r"(?i)\bq(?:uestion)?\b|문제|질문|번", "", words))


def _plain(text: str) -> str:
    """Give the words of a piece of Markdown; a number in front is no list."""
    escaped = re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", text)
    return blocks_text(parse(escaped).blocks).strip() or text.strip()
