"""The words of a question and of its answer, taken out of the lines that hold them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from textwrap import dedent

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.by_example.shape import Shape, indented
from quizzer.authoring.importing.texts.fences import lone_code

_TAGS = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)
_WRAPPER = re.compile(
    r"[ \t>]*(?:<summary\b[^<>]*>.*</summary>|"
    r"</?(?:details|summary|div|p|blockquote|br|center|ul|ol|li|section)\b[^<>]*>[ \t]*)+",
    re.IGNORECASE,
)
"""A line of nothing but what folds or frames an answer."""

_UP = re.compile(
    r"[\W_]*(?:\[[^\[\]]*\]\(#[^()]*\)|back to (?:the )?top|맨 ?위로|위로|top)[\W_]*", re.IGNORECASE
)
"""A line that leads back to the top."""

_OPENER = re.compile(
    r"(?:(?:[^\W\d_]{1,10}[ \t]*)?(?:->|=>|→|⇒|➜|-{2,}|—|[:：])|(?:(?![\"'“”‘’(\[{<`*+•|-])[^\w\s]){1,3})[ \t]+(?=\S)"
)
"""What may stand before every answer, or question, of somebody's notes: `n ->`, `☞`, `!!`."""

_FEWEST, _NEARLY_ALL = 3, 0.8
"""Answers, and share of them, from which it is no accident."""

_ITEM = re.compile(r"[-*+•◦▪·●][ \t]+")
_QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)


def question_words(texts: Sequence[str]) -> str:
    """Give what is asked, without numbers, labels and marks."""
    whole = " ".join(" ".join(texts).split())
    return headlines.title(" ".join(as_text(balanced(_TAGS.sub("", whole))).split()))


def balanced(text: str) -> str:
    """Take out emphasis that is opened or closed only once: `What?**` behind a mark that was taken away."""
    text = text.strip()
    for mark in ("***", "**", "__", "`"):
        if text.count(mark) % 2:
            before, found, behind = text.rpartition(mark) if text.endswith(mark) else text.partition(mark)
            text = (before + behind).strip() if found else text
    return text


def without_opener(texts: Sequence[str]) -> list[str]:
    """Take from all answers, or questions, what nearly all begin with, `n ->`, `☞`: it says nothing of any of them."""
    opened = [_OPENER.match(each) for each in texts]
    names = Counter("".join(each.group().split()).casefold() for each in opened if each is not None)
    name, count = max(names.items(), key=itemgetter(1), default=("", 0))
    if count < _FEWEST or count < _NEARLY_ALL * len(texts):
        return list(texts)
    return [
        text[each.end() :] if each and "".join(each.group().split()).casefold() == name else text
        for text, each in zip(texts, opened, strict=True)
    ]


def is_furniture(line: str, shape: Shape) -> bool:
    """Tell a line that says nothing: blank, a rule, a frame, or what leads back to the top."""
    return shape.blank or shape.is_rule or bool(_WRAPPER.fullmatch(line) or _UP.fullmatch(line))


def trimmed(start: int, end: int, lines: Sequence[str], shapes: Sequence[Shape]) -> tuple[int, int]:
    """Leave out what says nothing at both ends of some lines."""
    while start < end and not shapes[start].code and is_furniture(lines[start], shapes[start]):
        start += 1
    while start < end and not shapes[end - 1].code and is_furniture(lines[end - 1], shapes[end - 1]):
        end -= 1
    return start, end


def answer_words(lines: Sequence[str], first: Shape, *, counted: bool = False) -> str:
    """Give the words of an answer.

    Args:
        lines: Those of the answer.
        first: The shape of the first of them.
        counted: Whether the number in front is that of its question.
    """
    told = [indented(line) for line in lines]
    if counted and first.number is not None:
        told = [told[0][first.end :], *dedent("\n".join(told[1:])).split("\n")]
    elif first.label_end is not None:
        told[0] = balanced(told[0][first.label_end :])
    elif labels.label(first.said) is not None:
        told[0] = ""
    kept = [line for line in told if not _WRAPPER.fullmatch(line)]
    text = dedent("\n".join(kept)).strip("\n")
    said = [line for line in text.split("\n") if line.strip()]
    if said and all(line.lstrip().startswith(">") for line in said):
        text = dedent(_QUOTE.sub("", text))
    if len(_items(text)) == 1 and (item := _ITEM.match(text.lstrip())):
        text = dedent(" " * item.end() + text.lstrip()[item.end() :])
    words = as_text(text, fences=True).strip()
    behind = labels.after_label(words.partition("\n")[0]) if first.label_end is None else None
    return words if not behind or lone_code(words) else behind + words[len(words.partition("\n")[0]) :]


def _items(text: str) -> list[str]:
    return [line for line in text.split("\n") if _ITEM.match(line)]
