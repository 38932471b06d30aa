"""A talk copied out of KakaoTalk, WhatsApp, Slack or Discord, written with our marks: who is asked answers the one who asks.

What others say between, and what is said without being asked, belongs to no answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_CLOCK = r"(?:(?:오전|오후|[AaPp]\.?[Mm]\.?)\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DATE = (
    r"(?:\d{2,4}년 \d{1,2}월 \d{1,2}일(?: [월화수목금토일]요일)?|\d{2,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?"
    r"|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|오늘|어제|[Tt]oday|[Yy]esterday|[월화수목금토일]요일|[A-Z][a-z]{2,8}day)"
)
_WHEN = rf"(?:{_DATE},?(?: at)? ?)?{_CLOCK}"
_NAME = r"[^\s\[\]:,—][^\[\]:,—\n]{0,29}?"

_SAID = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\[(?P<name>{_NAME})\] \[{_WHEN}\] ?(?P<said>.*)",  # KakaoTalk on a computer
        rf"{_DATE},?(?: at)? ?{_CLOCK}, (?P<name>{_NAME}) ?: (?P<said>.*)",  # KakaoTalk on a phone
        rf"\[{_DATE},? {_CLOCK}\] (?P<name>{_NAME}): (?P<said>.*)",  # WhatsApp on an iPhone
        rf"{_DATE},? {_CLOCK} [-–] (?P<name>{_NAME}): (?P<said>.*)",  # WhatsApp elsewhere
    )
)
"""Lines of exports that have who, when and what."""

_ABOVE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<name>{_NAME})(?: {{2,}}|\t| ?\[| (?=(?:오전|오후) \d)){_WHEN}\]?",  # Slack
        rf"(?P<name>{_NAME}) ?— ?{_WHEN}",  # Discord
    )
)
"""Lines of copies that have who and when, above what is said."""

_FRAME = re.compile(
    rf"[-=—\s]*{_DATE}[-=—\s]*|\[?(?:{_DATE},?(?: at)? ?)?{_CLOCK}\]?|저장한 날짜 ?: .*|.{{0,40}}카카오톡 대화"
    r"|Date Saved ?: .*|.{1,30}님(?:이|과) .{0,40}(?:들어왔습니다|나갔습니다|초대했습니다)\.?"
    r"|\(edited\)|\(편집됨\)|\d{1,3} (?:replies|reply)|댓글 \d{1,3}개.*"
)
"""Lines that a messenger writes itself."""

_EMPTY = re.compile(
    r"사진(?: \d{1,2}장)?|동영상|이모티콘|\(이모티콘\)|삭제된 메시지입니다\.?"
    r"|<Media omitted>|파일: .*|Photo|[ㄱ-ㅎㅏ-ㅣ\W_]*"
)
"""What is no message in words."""

_CHATTER = re.compile(
    r"^(?:@\S{1,20} )?(?:(?:[ㄱ-ㅎㅏ-ㅣ]{1,8}|오케이|오키|넵|아하|[oO][kK])[~!.,^;]*\s+)+"
    r"|(?:\s+[ㄱ-ㅎㅏ-ㅣ]{1,12}[~!.^;]*)+$"
)
"""Letters that laugh or nod, before and behind what is said."""

_FEWEST = 2
"""Questions with answers, from which a talk has questions."""

_LEAST_ANSWER = 8
"""Letters of an answer: `응 먹었어` answers nothing."""

_LEAST_QUESTION = 3

_ASKING = (Asking.ASKS, Asking.MARKED)
_ASKS_TALKING = re.compile(r"[?？][\s!~ㄱ-ㅎㅏ-ㅣ]*$|(?:사람|분)[?？~]*$")
_TELLS = re.compile(r"(?:[예에]요|죠|다|음|임|됨|함)[.!~]*$")
"""Ends that ask only with a question mark."""

_RULE = "***"
_BREAK = "  "
"""What ends a line of Markdown that goes on in the next as another."""


@dataclass(slots=True)
class _Turn:
    """What one says in one message."""

    name: str
    head: int
    """Its first line, from 0."""

    said: dict[int, str] = field(default_factory=dict)
    """Its words, by line."""

    @property
    def words(self) -> str:
        return " ".join(self.said.values())

    @property
    def asks(self) -> bool:
        text = self.words
        return _letters(text) >= _LEAST_QUESTION and (
            _ASKS_TALKING.search(text) is not None
            or (headlines.asking(text) in _ASKING and _TELLS.search(text) is None)
        )


def with_marks(lines: Sequence[str]) -> list[str]:
    """Write questions as `Q:` and what the next one says as `A:`; the number of lines stays.

    A text that is no such talk, or whose questions nobody answers, stays as it is. One question is enough where the talk
    is nothing else.
    """
    turns = _turns(lines)
    pairs = list(_pairs(turns))
    directions = Counter((question.name, answers[0].name) for question, answers in pairs)
    if len(pairs) != 1 or 1 + len(pairs[0][1]) < len(turns) or any(map(str.strip, lines[: turns[0].head])):
        pairs = [each for each in pairs if directions[each[0].name, each[1][0].name] >= _FEWEST]
    if not pairs:
        return list(lines)
    written = ["" if _FRAME.fullmatch(line.strip()) else _RULE for line in lines]
    for question, answers in pairs:
        told = {number: text for turn in answers for number, text in turn.said.items()}
        written[question.head : max(told) + 1] = [""] * (max(told) + 1 - question.head)
        written[min(question.said)] = f"Q: {question.words}"
        for number, text in told.items():
            written[number] = f"A: {text}" if number == min(told) else text
            if number + 1 in told:
                written[number] += _BREAK
    return written


def _pairs(turns: Sequence[_Turn]) -> Iterator[tuple[_Turn, list[_Turn]]]:
    """List what is asked, with the messages in a row that answer it."""
    number = 0
    while number < len(turns):
        question = turns[number]
        number += 1
        if not question.asks:
            continue
        answers: list[_Turn] = []
        while number < len(turns) and not turns[number].asks:
            turn = turns[number]
            if turn.name == question.name or (answers and turn.name != answers[0].name):
                break
            answers.append(turn)
            number += 1
        if sum(_letters(each.words) for each in answers) >= _LEAST_ANSWER:
            yield question, answers


def _turns(lines: Sequence[str]) -> list[_Turn]:
    """List the messages of a talk; nothing where most lines with a time are of no one form."""
    forms = Counter(form for line in lines if (form := _form(line)) is not None)
    if not forms:
        return []
    (form, count), *_others = forms.most_common(1)
    if count < 2:
        return []
    turns: list[_Turn] = []
    for number, line in enumerate(lines):
        found = form.fullmatch(line.strip())
        if found is not None:
            turns.append(_Turn(found["name"].strip(), number))
        text = (found.groupdict().get("said") or "") if found is not None else line.strip()
        if turns and not _FRAME.fullmatch(text) and not _EMPTY.fullmatch(text):
            turns[-1].said[number] = _CHATTER.sub("", text).strip()
    return [turn for turn in turns if turn.said]


def _form(line: str) -> re.Pattern[str] | None:
    said = line.strip()
    if not said or len(said) > 20_000 or ":" not in said[:120]:
        return None
    if (full := next((each for each in _SAID if each.fullmatch(said)), None)) is not None:
        return full
    return next((each for each in _ABOVE if each.fullmatch(said)), None) if len(said) <= 80 else None


def _letters(text: str) -> int:
    return sum(letter.isalnum() for letter in text)
