"""Questions at one place of a text and their answers at another, which name each other by number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizzer.authoring.importing.fields.choices import Choice, opened, refuse
from quizzer.authoring.importing.fields.options import Option, right_ones
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.answers.answer_code import code_of, shown_code
from quizzer.authoring.importing.markdown.answers.words import words_of
from quizzer.authoring.importing.markdown.blocks.document import Block, parse
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text
from quizzer.authoring.importing.markdown.layouts.numbered import Entry, entries
from quizzer.authoring.importing.markdown.options.option_lines import options_in
from quizzer.locale import _

_LEAST = 2
"""Questions in a row, and answers in a row, from which they are linked by number."""

_LEAST_ASK = 0.5
"""Share of a row that must ask."""

_OPTION = re.compile(r"\W*(?:\[[ xX]?\]\s*)?[A-Ea-e]\s*[.):]\s|\W*[①②③④⑤]")
_CHOICE = re.compile(
    r"\W*(?:[A-Ea-e]|[①②③④⑤]|true|false|[OXox])\b(?=$|\s*[).:—–-]|\s*\n|\s*[,&]\s*[A-Ea-e]\b)", re.IGNORECASE
)
"""An answer that only names an option."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What was found by number."""

    found: tuple[Found, ...]

    lines: tuple[str, ...]
    """The text without it; the number of lines stays."""


def linked(lines: Sequence[str], basket: Basket) -> Linked:
    """Find rows of numbered questions with rows of their answers behind."""
    left = list(lines)
    found: list[Found] = []
    for asked, said in _rows(lines):
        answers = {each.number: each for each in said}
        for question in asked:
            answer = answers.get(question.number)
            if answer is not None:
                found += _pair(question, answer, lines, basket)
            else:
                text = _asked(question, lines)
                basket.lose(
                    question.start + 1,
                    _("The question has no answer: {question}").format(question=text[:120]),
                )
        for entry in (*asked, *said):
            left[entry.start : entry.end] = [""] * (entry.end - entry.start)
        between = range(asked[-1].end, said[0].start)
        for at in between:
            left[at] = ""
    return Linked(tuple(found), tuple(left))


def _rows(lines: Sequence[str]) -> list[tuple[list[Entry], list[Entry]]]:
    """List rows of questions, each with the row of answers that follows it."""
    rows: list[list[Entry]] = []
    before: Entry | None = None
    for each in entries(lines):
        if not isinstance(each, Entry):
            before = None
        elif before is not None and before.answers == each.answers and each.number == before.number + 1:
            rows[-1].append(each)
            before = each
        elif before is None or before.answers != each.answers or each.number <= 1 or each.marked:
            rows.append([each])
            before = each
    pairs = []
    for asked, said in pairwise(rows):
        if asked[0].answers or not said[0].answers or min(len(asked), len(said)) < _LEAST:
            continue
        numbers = {each.number for each in asked}
        same = said[0].number == asked[0].number and all(each.number in numbers for each in said)
        if same and _is_asked(asked, lines) and not _is_contents(asked, said, lines):
            pairs.append((asked, said))
    return pairs


def _is_asked(row: Sequence[Entry], lines: Sequence[str]) -> bool:
    """Tell a row of questions without answers from one of steps, or of questions with answers."""
    asking = 0
    for entry in row:
        blocks = _blocks(entry, lines)
        texts = [block_text(each) for each in blocks if each.kind in ("paragraph", "quote", "heading")]
        asks = [headlines.asking(each.partition("\n")[0]) in (Asking.ASKS, Asking.MARKED) for each in texts]
        asking += entry.marked or any(asks)
        told = [each for each, asked in zip(texts[1:], asks[1:], strict=True) if not asked]
        options = [each for each in told if _OPTION.match(each)]
        if len(told) > len(options) + (not asks[0] if asks else 0) and entry is not row[-1]:
            return False
        if any(labels.label(each) is not None for each in texts):
            return False
        if any(each.kind == "list" and not _OPTION.match(block_text(each)) for each in blocks):
            return False
    return asking >= _LEAST_ASK * len(row)


def _is_contents(asked: Sequence[Entry], said: Sequence[Entry], lines: Sequence[str]) -> bool:
    """Tell questions that are only listed before they stand again, each with its answer in code or below."""
    words = {each.number: letters(_asked(each, lines)) for each in asked}
    return any(letters(words_of(_blocks(each, lines))) == words[each.number] for each in said)


def _pair(question: Entry, answer: Entry, lines: Sequence[str], basket: Basket) -> list[Found]:
    words, blocks = _asked(question, lines), _blocks(answer, lines)
    said = words_of(blocks) or code_of(blocks) or ""
    first, _newline, rest = said.partition("\n")
    if letters(first) == letters(words) and rest.strip():
        said = rest.strip("\n")
    said = labels.after_label(said) or said
    line = question.start + 1
    options = _options(question, lines)
    listed = sum(
        _OPTION.match(text) is not None
        for each in _blocks(question, lines)
        for text in block_text(each).split("\n")
    )
    if _CHOICE.match(said) and (max(len(options), listed) > 1 or len(said) < 3):
        rights = right_ones(options, [said.strip(" .()")], 1) or [False] * len(options)
        choices = [Choice(each.text, right) for each, right in zip(options, rights, strict=True)]
        choice = opened(choices)
        if choice is None or not words:
            refuse(basket, line, words, choices)
            return []
        return [Found(words, choice.answers, basket.spot(line), hints=choice.hints, choices=True)]
    if not words or not said.strip():
        basket.lose(line, _("The question has no answer: {question}").format(question=words[:120]))
        return []
    shown = shown_code(blocks) if said == code_of(blocks) else None
    return [Found(question=words, answers=(shown or said,), spot=basket.spot(line))]


def _options(question: Entry, lines: Sequence[str]) -> list[Option]:
    """List what can be chosen below a question."""
    runs = options_in(lines[question.start + 1 : question.end], frozenset())
    return [
        Option("\n".join(filter(None, (blocks_text(parse(each.text).blocks), each.code))), each.label)
        for run in runs[:1]
        for each in run.lines
    ]


def _asked(entry: Entry, lines: Sequence[str]) -> str:
    """Give what an entry asks: its line, or the paragraph below where that one asks; code stays as it is."""
    blocks = _blocks(entry, lines)
    texts = [
        " ".join(block_text(each).split())
        for each in blocks
        if each.kind in ("paragraph", "quote", "heading")
    ]
    asking = [each for each in texts if headlines.asking(each) in (Asking.ASKS, Asking.MARKED)]
    text = next(iter(asking or texts), "")
    code = code_of(blocks)
    return "\n\n".join(each for each in (headlines.title(text), code) if each)


def _blocks(entry: Entry, lines: Sequence[str]) -> list[Block]:
    """Parse an entry without its number."""
    body = "\n".join([entry.words.removesuffix("**"), *lines[entry.start + 1 : entry.end]])
    return [each for each in parse(body).blocks if each.kind not in ("rule", "html")]
