"""The lines of one question, as a user shows them: `12:14-20`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.found import folded
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.problems import quoted

_FORM = re.compile(
    r"(?:(?P<file>(?=[^=:]*[^\W\d_])[^=]*?):)?(?P<question>\d{1,7})(?:-(?P<until>\d{1,7}))?"
    r"(?::(?P<answer>\d{1,7})(?:-(?P<end>\d{1,7}))?)?(?:=(?P<words>.*))?"
)
_MOST_WORDS = 60
"""Letters of a question by which it is found again when lines were added above it."""


@dataclass(frozen=True, slots=True)
class Example:
    """One question with its answer, by lines that count from 0 and end before `..._end`."""

    question: int
    question_end: int

    answer: int | None = None
    """Where the answer begins. None: on the next line on which something stands."""

    answer_end: int | None = None
    """None: it goes on to the next question."""

    file: str | None = None
    """In a folder, the file that has them. None: the only one."""

    words: str = ""
    """With which the question begins, so that it is found where it is now; blank: it is where it was."""

    def __str__(self) -> str:
        file = f"{self.file}:" if self.file is not None else ""
        return f"{file}{_span(self.question, self.question_end)}{self._answer()}{f'={self.words}' if self.words else ''}"

    def _answer(self) -> str:
        if self.answer is None:
            return ""
        end = "" if self.answer_end is None else f"-{self.answer_end}"
        return f":{self.answer + 1}{end}"

    def moved(self, lines: int) -> Example:
        """Give the same some lines further down."""
        return replace(
            self,
            question=self.question + lines,
            question_end=self.question_end + lines,
            answer=self.answer + lines if self.answer is not None else None,
            answer_end=self.answer_end + lines if self.answer_end is not None else None,
        )


def _span(start: int, end: int) -> str:
    return str(start + 1) if end == start + 1 else f"{start + 1}-{end}"


def example_of(text: str) -> Example:
    """Read `12`, `12:14`, `12:14-20`, `12-13:15-20`, each with the file before it, or words of the question behind `=`.

    Raises:
        UsageError: It is none of these.
    """
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise _wrong(text)
    question, until, answer, end = (
        int(value) if (value := found.group(name)) else None
        for name in ("question", "until", "answer", "end")
    )
    assert question is not None
    example = Example(
        question - 1,
        until or question,
        answer - 1 if answer is not None else None,
        end,
        found.group("file"),
        found.group("words") or "",
    )
    ends = [
        example.question + 1,
        example.question_end,
        *([answer] if answer else []),
        *([end] if end else []),
    ]
    if question < 1 or answer == 0 or ends != sorted(ends):
        raise _wrong(text)
    return example


def _wrong(text: str) -> UsageError:
    return UsageError(
        _("{text} does not say which lines one question has.").format(text=quoted(text, 80) or "``"),
        remedy=_("Write the line of a question, and those of its answer, for example: {example}").format(
            example="--example 12:14-20"
        ),
    )


def placed(example: Example, lines: Sequence[str], name: str) -> Example:
    """Find an example in a text, with the words that it has there.

    Raises:
        UsageError: The text has no such lines, nothing stands on them, or its words are not in it any more.
    """
    words = folded(example.words) if example.words else ""
    if words and not _has(lines, example.question, words):
        found = [at for at in range(len(lines)) if _has(lines, at, words)]
        if not found:
            raise UsageError(
                _("{name} has no line any more with: {words}").format(
                    name=quoted(name, 200), words=example.words
                ),
                remedy=_("Show a question with --example as the text is now."),
            )
        nearest = min(found, key=lambda at: abs(at - example.question))
        example = example.moved(nearest - example.question)
    last = max(example.question_end, example.answer_end or 0, (example.answer or 0) + 1)
    if last > len(lines):
        raise UsageError(
            _("{name} has {count:,} lines; line {line} is not one of them.").format(
                name=quoted(name, 200), count=len(lines), line=last
            ),
            remedy=_("Lines count from 1, as an editor shows them."),
        )
    asked = " ".join(" ".join(lines[example.question : example.question_end]).split())
    if not any(letter.isalnum() for letter in asked):
        raise UsageError(
            _("Line {line} of {name} holds no question.").format(
                line=example.question + 1, name=quoted(name, 200)
            ),
            remedy=_("Lines count from 1, as an editor shows them."),
        )
    return replace(example, words=asked[:_MOST_WORDS].strip())


def is_there(example: Example, lines: Sequence[str]) -> bool:
    """Tell a text that has the question of a placed example on its lines."""
    return _has(lines, example.question, folded(example.words))


def _has(lines: Sequence[str], at: int, words: str) -> bool:
    there = at < len(lines) and any(letter.isalnum() for letter in lines[at])
    return there and folded(" ".join(lines[at : at + 4])).startswith(words)
