"""Code of an answer: where the words begin or end with it, only announce it, or are not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile
from textwrap import dedent

from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.texts.fences import fenced

_MOST_CODE = 1_500
"""Characters of code that can be an answer by itself."""

_MOST_LINES = 15
"""Lines of code at the end of an answer that are a part of it; longer code explains it."""

_ANNOUNCES = 80
"""Characters up to which words before code only announce it."""

_BEGINNING = 40
"""Letters by which the first words of an answer are known."""

_ABOUT_CODE = re.compile(
    r"following|below|above|\bth(?:is|ese)\b|\bhere\b|output|snippet|print|\bresult|\blog(?:s|ged)\b|"
    r"\bwhat(?:['’]s| is| does| will| would)\b.{0,40}\b(?:wrong|happen|return|evaluate)|\b(?:fix|debug|refactor)\b|"
    r"다음|아래|위의?\s|출력|결과|이 코드|코드(?:의|에서|를|는|가)|무엇이 (?:잘못|문제)|찍히|실행하면|어떻게 되",
    re.IGNORECASE,
)
"""How a question speaks of code that stands below it."""

_WANTS_CODE = re.compile(
    r"\b(?:how (?:do|would|can|to)|write|find|implement|create|query|command|code|syntax)\b|"
    r"어떻게|방법|작성|구현|명령|설정|문법|쿼리",
    re.IGNORECASE,
)
"""What a question says that code may answer."""

_NO_LANGUAGE = ("", "text", "txt", "plaintext", "plain")
_TOLD = re.compile(r"•\s.*|(?=.*[ 가-힣])[A-Z가-힣][^;{}=<>|`()]*[A-Za-z가-힣]\.")
"""A line of words in such a fence: an item, or a sentence with its full stop."""


def begun_with_code(text: str, blocks: Sequence[Block], question: str) -> str | None:
    """Give an answer with the code that comes before its first words; None where there is none, or it is asked about.

    A line that names the code, `Example:`, may lead to it. Other code of such an answer stays where it stands among
    the words; where all is too long, only the first is told.
    """
    told = [each for each in blocks if each.kind != "rule" and not is_navigation(each)]
    named = bool(told) and _is_name(told[0])
    lead = list(takewhile(lambda each: each.kind == "code", told[named:]))
    rest = told[named + len(lead) :]
    first = shown_code(lead)
    said = block_text(told[0] if named else rest[0]).strip() if rest else ""
    if first is None or not said or not text.startswith(said if named else said[:_BEGINNING]):
        return None
    if (named and not _is_in(rest[0], text)) or _ABOUT_CODE.search(question):
        return None
    words = text[len(said) :].lstrip("\n") if named else text
    alone = f"{said}\n{first}\n\n{words}" if named else f"{first}\n\n{words}"
    behind = list(takewhile(lambda each: each.kind == "code" or _is_in(each, text), rest))
    whole = alone
    if any(each.kind == "code" for each in behind):
        pieces = [shown_code([each]) if each.kind == "code" else block_text(each) for each in behind]
        whole = "\n\n".join(
            [alone[: len(alone) - len(words)].rstrip("\n"), *(each for each in pieces if each)]
        )
    return next((each for each in (whole, alone) if len(text) < len(each) and not is_long(each)), None)


def _is_name(block: Block) -> bool:
    """Tell a short line that only leads to the code below it, `Example:`."""
    text = block_text(block).strip()
    return (
        block.kind == "paragraph"
        and 0 < len(text) < _ANNOUNCES
        and "\n" not in text
        and text.endswith((":", "："))
    )


def code_first(blocks: Sequence[Block], question: str) -> str | None:
    """Give the code with which blocks begin; None where they do not, or where the question is about it."""
    lead = list(takewhile(lambda each: each.kind == "code", (each for each in blocks if each.kind != "rule")))
    return None if _ABOUT_CODE.search(question) else shown_code(lead)


def without_asked_code(blocks: Sequence[Block], question: str) -> list[Block]:
    """Leave out code right behind a paragraph that asks, with which it may end, unless the question wants code."""
    if _WANTS_CODE.search(question) or not any(block_text(each).strip() for each in blocks):
        return list(blocks)
    return list(dropwhile(lambda each: each.kind in ("code", "rule"), blocks))


def _is_in(block: Block, text: str) -> bool:
    """Tell whether the words of a block are in an answer."""
    said = block_text(block).strip()
    return bool(said) and said[:_BEGINNING] in text


def shown_code(blocks: Sequence[Block]) -> str | None:
    """Give code between fences, as an answer shows it; see `code_of`."""
    told = [each for each in blocks if each.kind == "code" and each.node is not None]
    shown = [
        code if _is_told(code, language) else fenced(code, language)
        for code, language in ((_content(each), _language(each)) for each in told)
        if _says(code, language)
    ]
    return "\n".join(shown) if code_of(blocks) is not None else None


def code_of(blocks: Sequence[Block]) -> str | None:
    """Give code, where there is some and it is not too long for an answer."""
    told = [each for each in blocks if each.kind == "code" and each.node is not None]
    text = "\n".join(code for each in told if _says(code := _content(each), _language(each)))
    return text if 0 < len(text.strip()) <= _MOST_CODE else None


def is_short(block: Block) -> bool:
    """Tell code that may be a part of an answer; longer code explains it."""
    code = code_of([block])
    return code is not None and code.count("\n") < _MOST_LINES


def _is_told(code: str, language: str) -> bool:
    """Tell words that only stand in a fence, all of them items or sentences, from code."""
    lines = [line.strip() for line in code.split("\n") if line.strip()]
    return language.strip().lower() in _NO_LANGUAGE and all(map(_TOLD.fullmatch, lines))


def _language(block: Block) -> str:
    return block.node.info.strip() if block.node is not None else ""


def _content(block: Block) -> str:
    return dedent(block.node.content).strip("\n") if block.node is not None else ""


def _says(code: str, language: str) -> bool:
    """Tell code from an empty fence, and from one that holds nothing but tags and is not said to be of a language."""
    return bool(code.strip() if language else re.sub(r"<[^<>]*>", "", code).strip())


def all_code(blocks: Sequence[Block]) -> list[Block]:
    """List code, that inside the items of lists too."""
    found: list[Block] = []
    for block in blocks:
        if block.kind == "code":
            found.append(block)
        elif block.kind == "list" and block.node is not None:
            found += [each for item in block.node.children for each in all_code(as_blocks(item.children))]
    return found
