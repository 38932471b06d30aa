"""Guides to single questions whose parts are headings: `The Question`, `What they're really asking`, `How to Answer`.

Such a heading says what stands below it, and asks nothing itself. The question becomes the heading of all of its parts.
So it does below the name of a case, `## Question 3: The lost update`, `### Scenario`, `### Interview Question`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import takewhile

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_HEADING = re.compile(r" {0,3}(#{1,6})\s+(?=\S)")
_BOLD = re.compile(
    r"(?P<open>\s*(?:[-*+] )?(?:\*\*|__))(?P<name>[^*_]{3,60}?)\s*(?P<colon>[:：]?)(?P<close>\*\*|__)"
    r"(?P<behind>\s*[:：])?(?P<rest>.*)"
)
_MARKUP = re.compile(r"^[>\s]+|\*\*|__")
_FRAME = re.compile(r"[\"“”'‘’「」]")

_LONGEST = 300
"""Characters of a question."""

_QUESTION = re.compile(
    r"(?:the )?(?:interview )?question(?: (?:itself|asked))?|(?:면접 ?|실제 ?)?질문(?: ?내용)?", re.IGNORECASE
)

_THEY = r"(?:they|the interviewers?|interviewers?|this question|this|it)"
_INTENT = re.compile(
    rf"what {_THEY}(?:['’]?re| are| is|['’]s)? (?:actually |really )?"
    r"(?:asking|looking|testing|checking|want|wants|assess\w*|after|evaluat\w*|tests?)\b.{0,30}|"
    rf"why (?:do |does )?{_THEY}(?: is|['’]s)? (?:being )?ask(?:s|ed|ing)?\b.{{0,20}}|"
    r"why is (?:this|it)(?: question)? asked|"
    r"(?:the )?(?:interviewer['’]?s? )?intent(?:ion)?(?: of the question| behind .{1,20})?|"
    r"(?:질문|출제|면접관)(?:의)? ?의도|왜 (?:이 ?질문을 )?(?:묻는가|물어볼까|물어보나|묻나).{0,6}|"
    r"(?:이 질문을 )?(?:묻는|물어보는) 이유",
    re.IGNORECASE,
)
"""What a part is called that tells why something is asked."""

_HOW = re.compile(
    r"how (?:to|should you|would you|you should|i would|i['’]d) (?:answer|respond|approach)"
    r"(?: (?:it|this|that|this question|the question))?(?: (?:in an interview|well|step by step))?|"
    r"(?:추천 |좋은 )?답변(?:하는)? ?(?:방법|전략|법|요령|접근)|"
    r"어떻게 (?:답|대답|답변)(?:할까|하나|해야 ?할까|하면 좋을까).{0,4}",
    re.IGNORECASE,
)
"""What a part is called that tells how something is answered."""

_CASE = re.compile(
    r"(?:the )?(?:scenario|situation|case|background|problem statement)|(?:문제 ?)?상황(?: ?설명)?|시나리오|배경|사례",
    re.IGNORECASE,
)
"""What a part is called that tells of what is asked."""

_LONGEST_CASE = 1_000
"""Characters of a question with the case that it is about."""

_BRACKETS = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")


class _Part(Enum):
    QUESTION = "question"
    CASE = "case"
    INTENT = "intent"
    HOW = "how"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class _Heading:
    line: int
    level: int
    name: str
    part: _Part | None


def with_headings(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write such parts as labels below their question; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    heads = [
        _Heading(number, len(found.group(1)), name, _part(name))
        for number, line in enumerate(lines)
        if number not in code
        and (found := _HEADING.match(line)) is not None
        and (name := line[found.end() :].rstrip().rstrip("#").rstrip())
    ]
    cases = _with_cases(lines, heads, code)
    if cases is not None:
        return cases
    if not any(each.part in (_Part.INTENT, _Part.HOW) for each in heads):
        return _with_bold_labels(lines, code)
    written = list(lines)
    open_at: _Heading | None = None
    for index, head in enumerate(heads):
        following = heads[index + 1].line if index + 1 < len(heads) else len(lines)
        if open_at is not None and head.level < open_at.level:
            open_at = None
        text = _asked(lines, head.line + 1, following) if head.part is _Part.QUESTION else None
        if text is not None:
            open_at = head
            written[head.line] = f"{'#' * head.level} {text[0]}"
            written[head.line + 1 : text[1]] = [""] * (text[1] - head.line - 1)
            continue
        level = min(head.level + (open_at is not None), 6)
        if head.part not in (None, _Part.CASE) or level != head.level:
            written[head.line] = f"{'#' * level} {_name(head, heads[index + 1 :])}"
    return written


def _with_cases(lines: Sequence[str], heads: Sequence[_Heading], code: set[int]) -> list[str] | None:
    """Write what is asked below the names of cases, with the cases, as their headings; None where a text has none."""
    written = list(lines)
    for index, head in enumerate(heads):
        inner = _inside(heads[index:])
        told = list(takewhile(lambda each: each.part in (_Part.CASE, _Part.QUESTION), inner))
        asks = [each.part for each in told].count(_Part.QUESTION) == 1 and told[-1].part is _Part.QUESTION
        answered = any(each.part is _Part.SAMPLE for each in inner[len(told) :])
        if headlines.asking(head.name) is not Asking.MARKED or not (asks and answered):
            continue
        if any(line.strip() for line in lines[head.line + 1 : told[0].line]):
            continue
        end = inner[len(told)].line
        own = {each.line for each in told}
        words = [_MARKUP.sub("", lines[at]).strip() for at in range(told[0].line, end) if at not in own]
        text = " ".join(filter(None, words))
        if 0 < len(text) <= _LONGEST_CASE and code.isdisjoint(range(head.line, end)):
            mark = lines[head.line][: lines[head.line].index(head.name)]
            written[head.line] = f"{mark}Q. {text}"
            written[head.line + 1 : end] = [""] * (end - head.line - 1)
    return written if written != list(lines) else None


def _inside(heads: Sequence[_Heading]) -> list[_Heading]:
    """List the headings below the first of some."""
    return list(takewhile(lambda each: each.level > heads[0].level, heads[1:]))


def _name(head: _Heading, behind: Sequence[_Heading]) -> str:
    """Name a part so that it is read as what it is: how to answer is the answer where no sample of one follows."""
    if head.part is _Part.INTENT:
        return f"Tip: {head.name}"
    if head.part is not _Part.HOW:
        return head.name
    for each in behind:
        if each.level < head.level or each.part in (_Part.QUESTION, _Part.INTENT, _Part.HOW):
            break
        if each.part is _Part.SAMPLE:
            return f"Tip: {head.name}"
    return "Answer"


def _part(name: str) -> _Part | None:
    plain = _BRACKETS.sub("", headlines.title(name.replace("*", ""))).strip(" :：?？")
    if _QUESTION.fullmatch(plain):
        return _Part.QUESTION
    if _CASE.fullmatch(plain):
        return _Part.CASE
    if _INTENT.fullmatch(plain):
        return _Part.INTENT
    if _HOW.fullmatch(plain):
        return _Part.HOW
    return _Part.SAMPLE if labels.label(plain) is not None else None


def _asked(lines: Sequence[str], start: int, end: int) -> tuple[str, int] | None:
    """Give the question in the first paragraph or quote between two lines, and the line behind it; None for none."""
    first = next((number for number in range(start, end) if lines[number].strip()), end)
    last = next((number for number in range(first, end) if not lines[number].strip()), end)
    words = " ".join(_MARKUP.sub("", line).strip() for line in lines[first:last])
    text = headlines.title(words)
    inner = text[1:-1] if _FRAME.match(text[:1]) and _FRAME.match(text[-1:]) else text
    asks = headlines.asking(inner) in (Asking.ASKS, Asking.MARKED)
    return (inner.strip(), last) if asks and len(inner) < _LONGEST else None


def _with_bold_labels(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write `**How to answer:** …` as an answer in a text that labels none otherwise."""
    bold = {
        number: found
        for number, line in enumerate(lines)
        if number not in code and (found := _BOLD.fullmatch(line)) is not None
    }
    parts = {
        number: _part(found["name"]) for number, found in bold.items() if found["colon"] or found["behind"]
    }
    if _Part.SAMPLE in parts.values() or _Part.HOW not in parts.values():
        return list(lines)
    written = list(lines)
    for number, part in parts.items():
        if part is _Part.HOW:
            found = bold[number]
            written[number] = f"{found['open']}Answer:{found['close']}{found['rest']}"
    return written
