"""Lines as people type them who know no Markdown, put as it wants them.

Numbers and letters with two signs keep one (`1.)`, `A.)`), and numbers get their point and space (`1.인덱스란?`,
`[1] 인덱스란?`, `1번 문제. 인덱스란?`), a letter before what asks its point (`Q 인덱스란?`), and a word that stands alone
between a question and its answer (`답변`) the colon of a label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_FORMS = (
    re.compile(r" {0,3}(?P<number>\d{1,3})[.](?P<space>\s*)(?P<text>[^\d.)\s]\S.*)"),
    re.compile(r" {0,3}(?P<number>\d{1,3})[)](?P<space>\s*)(?P<text>[^\d.)\s]\S.*)"),
    re.compile(
        r" {0,3}(?:\[(?P<number>\d{1,3})\](?!:)|<(?P<angled>\d{1,3})>)(?P<space>)\s*(?P<text>[^\d.)\s]\S.*)"
    ),
    re.compile(
        r" {0,3}(?P<number>\d{1,3})번(?: ?(?:문제|질문|문항))?(?P<space>)\s*[.:)]\s*(?P<text>[^\d.)\s]\S.*)"
    ),
)
"""Lines that are counted, with or without what Markdown wants of them; `1.5배` counts nothing."""

_BOLD_COUNT = re.compile(r"^(?P<front> {0,3})(?P<signs>\*\*|__)0?(?P<number>\d{1,3})[.)](?P=signs)\s+(?=\S)")
"""A number in bold letters by itself: `**01.** What is a lock?`."""

_PANDOC = re.compile(r"\[(?P<words>[^\[\]]*)\]\{[.#][^{}\n]*\}")
"""What pandoc writes of a style or an anchor: `[words]{.underline}`, `[]{#_Toc1 .anchor}`."""

_TWO_SIGNS = re.compile(
    r"^(?P<front>\s*(?:[-*+>#]+\s+)?[*_]{0,2}(?:[A-Za-z]\s?\d{0,3}|\d{1,3}))(?:\.\)|\)\.)(?=[*_]{0,2}(?:\s|$)|[A-Z가-힣])"
)
"""A number or a letter with a point and a bracket behind it: `A.) It is …`."""

_LOOSE = re.compile(
    r"(?P<front>\s*(?:[-*+]\s+|\d{1,3}[.)]\s+|#{1,6}\s+)?)(?P<signs>\*\*|__)(?P<words>(?!\s*\*)[^*]+?)(?P=signs)\s*"
)
"""A bold line, be it with blanks inside its signs, which Markdown does not take for bold: `**What is a lock? **`."""

_PROGRAM = re.compile(
    r"\s*\*{0,2}(?:chat ?gpt|claude|gemini|copilot|bard|perplexity)(?:['’]s answer|의 답변?| says?)?\s?"
    r"(?:[:：]\*{0,2}|\*\*\s?[:：])\s*",
    re.IGNORECASE,
)
"""A program that answered, in a line of its own."""

_EMPTY_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,3}[.)])\s*")
"""A bullet or a number with nothing behind it; a lone `-` below a line would make that a heading."""

_LETTER = re.compile(r"(?P<front>\s*(?:[-*+]\s+)?)(?P<letter>[QA])\s+(?P<text>[\w\"'`“(].*)")
_LABEL = re.compile(
    r"\s*(?:답|답변|정답|모범 ?답안|예시 ?답안|모범 ?답변|예시 ?답변|answer|a)\s*", re.IGNORECASE
)
_MARKUP = re.compile(r"\s*(?:[#>|`~<]|[-*+]\s)")
_ASKED = re.compile(r" {0,3}\d{1,3}[.)]\s+\S")

_MOST_ASK = 0.6
"""Share of the lines behind a letter Q that must ask for it to mark questions."""

_FEWEST = 2
"""Lines that are not as Markdown wants them from which they are put so."""


def evened(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Put spaces behind the numbers of a list, and a colon behind a word that only leads to an answer.

    Args:
        lines: Of the text.
        code: Which of them are code.
    """
    kept = [
        line
        if inside
        else _BOLD_COUNT.sub(r"\g<front>\g<number>. ", _TWO_SIGNS.sub(r"\g<front>)", _plain(line), count=1))
        for line, inside in zip(lines, code, strict=True)
    ]
    kept = _without_empty_items(kept, code)
    kept = [line if inside else _bold(line) for line, inside in zip(kept, code, strict=True)]
    kept = [
        "Answer:" if not inside and _PROGRAM.fullmatch(line) else line
        for line, inside in zip(kept, code, strict=True)
    ]
    for form in _FORMS:
        kept = _counted(kept, code, form)
    kept = _lettered(kept, code)
    return [
        f"{line.rstrip()}:" if _leads(kept, number) and not code[number] else line
        for number, line in enumerate(kept)
    ]


def _plain(line: str) -> str:
    """Take what pandoc writes of styles from a line."""
    return _PANDOC.sub(r"\g<words>", line) if "]{" in line else line


def _without_empty_items(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take out items that hold nothing, not in the lines below them either."""
    following = [*lines[1:], ""]
    return [
        "" if not inside and _EMPTY_ITEM.fullmatch(line) and not below[:2].isspace() else line
        for line, below, inside in zip(lines, following, code, strict=True)
    ]


def _bold(line: str) -> str:
    """Take blanks from the inside of the signs of a bold line."""
    found = _LOOSE.fullmatch(line) if "**" in line or "__" in line else None
    if found is None or found["words"] == found["words"].strip() or not found["words"].strip():
        return line
    return f"{found['front']}{found['signs']}{found['words'].strip()}{found['signs']}"


def _counted(lines: list[str], code: Sequence[bool], form: re.Pattern[str]) -> list[str]:
    """Write the lines of one form as Markdown's numbered ones, where they count from 1 up."""
    bare: dict[int, str] = {}
    last = 0
    for number, line in enumerate(lines):
        counted = None if code[number] else form.fullmatch(line)
        if counted is None or "://" in line:
            continue
        count = next(value for name, value in counted.groupdict().items() if value and name != "space")
        if int(count) != last + 1:
            continue
        last += 1
        if not counted["space"]:
            bare[number] = f"{count}. {counted['text']}"
    return [bare.get(number, line) for number, line in enumerate(lines)] if len(bare) >= _FEWEST else lines


def _lettered(lines: list[str], code: Sequence[bool]) -> list[str]:
    """Put a point behind the letters Q that mark what asks; behind A only where such a line follows each."""
    found = {n: each for n, line in enumerate(lines) if not code[n] and (each := _LETTER.fullmatch(line))}
    asked = [number for number, each in found.items() if each["letter"] == "Q"]
    asking = sum(headlines.asking(found[number]["text"]) is Asking.ASKS for number in asked)
    if asking < max(_FEWEST, _MOST_ASK * len(asked)):
        return lines
    below = [next((n for n in range(at + 1, len(lines)) if lines[n].strip()), 0) for at in asked]
    answered = [
        number
        for number in below
        if number in found and found[number]["letter"] == "A" and not found[number]["text"][0].islower()
    ]
    marked = {*asked, *(answered if len(answered) == len(asked) else ())}
    return [
        f"{found[number]['front']}{found[number]['letter']}. {found[number]['text']}"
        if number in marked
        else line
        for number, line in enumerate(lines)
    ]


def _leads(lines: Sequence[str], number: int) -> bool:
    """Tell a label alone on its line, between a counted question and its answer."""
    if not _LABEL.fullmatch(lines[number]) or not 0 < number < len(lines) - 1:
        return False
    before, after = lines[number - 1], lines[number + 1]
    return bool(_ASKED.match(before)) and bool(after.strip()) and not _MARKUP.match(after)
