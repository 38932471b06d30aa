"""Code of an answer: where the words begin or end with it, only announce it, or are not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from textwrap import dedent

from quizzer.authoring.importing.markdown.answer import LONG
from quizzer.authoring.importing.markdown.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks import Block, as_blocks
from quizzer.authoring.importing.markdown.plain import block_text

_MOST_CODE = LONG
"""Characters of code that can be an answer by itself."""

_MOST_LINES = 15
"""Lines of code at the end of an answer that are a part of it; longer code explains it."""

_ANNOUNCES = 80
"""Characters up to which words before code only announce it."""

_BEGINNING = 40
"""Letters by which the first words of an answer are known."""

_ABOUT_CODE = re.compile(
    r"following|below|above|\bthis\b|output|snippet|print|result|다음|아래|위의?\s|출력|결과|이 코드",
    re.IGNORECASE,
)
"""How a question speaks of code that stands below it."""

_WANTS_CODE = re.compile(
    r"\b(?:how (?:do|would|can|to)|write|find|implement|create|query|command|code|syntax)\b|"
    r"어떻게|방법|작성|구현|명령|설정|문법|쿼리",
    re.IGNORECASE,
)
"""What a question says that code may answer."""

_HERE = re.compile(
    r"\b(?:here(?:'s| is| are)|as follows|following|below|(?:like|do) this|looks like|this way|implementation|"
    r"query|code|syntax)\b|다음|아래|코드|구현",
    re.IGNORECASE,
)

_EXAMPLE = re.compile(r"example|예시|예제|예를|e\.g\.", re.IGNORECASE)

_WANTS_EXAMPLE = re.compile(rf"{_EXAMPLE.pattern}|use case|sample code|사례|코드로", re.IGNORECASE)
"""What a question says that is answered with an example as well."""

_LEADS_TO_EXAMPLE = re.compile(
    r"(?:\s*\n\s*(?:- )?|(?<=[.!?。])\s+|(?<=다\.|요\.)\s*)"
    r"(?:(?:for\s+)?(?:an?\s+)?(?:simple\s+|code\s+)?examples?|e\.g\.?|(?:코드\s?|사용\s?)?(?:예시|예제)(?:\s?코드)?|예를\s?들(?:어|면))\s*[:：]\s*$",
    re.IGNORECASE,
)
"""The end of an answer that leads to an example, which is left to the explanation."""


def with_code(text: str, blocks: Sequence[Block], question: str, *, folded: bool = False) -> str:
    """Add code to an answer that begins or ends with it, that only announces it, or whose question wants an example.

    Args:
        text: The words of the answer.
        blocks: In which they stand.
        question: What is asked.
        folded: Whether a fold holds the answer; else code before it may belong to the question.
    """
    first = _code_at_front(text, blocks, question)
    if first is not None and (folded or _WANTS_CODE.search(question)):
        return f"{first}\n\n{text}"
    if not text.rstrip().endswith((":", "：")):
        code = _code_at_end(text, blocks)
        return f"{text}\n{code}" if code else text
    if (whole := _in_turn(text, blocks)) is not None and _WANTS_CODE.search(question):
        return whole
    code = code_of(_all_code(blocks)) if len(text) < _ANNOUNCES else _announced_code(text, blocks, question)
    return f"{text}\n{code}" if code else _LEADS_TO_EXAMPLE.sub("", text) or text


def _code_at_front(text: str, blocks: Sequence[Block], question: str) -> str | None:
    """Give short code before the first words of an answer, unless the question is about it."""
    told = [each for each in blocks if each.kind != "rule" and not is_navigation(each)]
    if len(told) < 2 or told[0].kind != "code" or _ABOUT_CODE.search(question) or len(_all_code(told)) > 1:
        return None
    code = code_of(told[:1])
    said = block_text(told[1]).strip()
    fits = code is not None and code.count("\n") < _MOST_LINES and len(code) + len(text) <= LONG
    return code if fits and said and text.startswith(said[:_BEGINNING]) else None


def _code_at_end(text: str, blocks: Sequence[Block]) -> str | None:
    """Give short code right below the last words of an answer, behind which nothing is said and that shows no other."""
    told = [each for each in blocks if each.kind != "rule" and not is_navigation(each)]
    if len(told) < 2 or told[-1].kind != "code" or len(_all_code(told)) > 1:
        return None
    code = code_of(told[-1:])
    said, last = (each.rstrip().rpartition("\n")[2] for each in (text, block_text(told[-2])))
    below = bool(last) and (said.endswith(last) or last.endswith(said))  # behind a label, `A. …`
    return code if code and below and code.count("\n") < _MOST_LINES else None


def _announced_code(text: str, blocks: Sequence[Block], question: str) -> str | None:
    """Give the code that the last sentence of an answer speaks of, `Here is the query:`; an example only where asked."""
    last = re.split(r"\n|(?<=[.!?]) ", text.rstrip())[-1]
    if not _WANTS_EXAMPLE.search(question) and (not _HERE.search(last) or _EXAMPLE.search(last)):
        return None
    for block, following in pairwise(blocks):
        if following.kind == "code" and block_text(block).rstrip().endswith(last):
            return code_of([following])
    return None


def _in_turn(text: str, blocks: Sequence[Block]) -> str | None:
    """Give an answer of several pieces of code, each below the line that announces it, `Or, as root:`."""
    lines = text.split("\n\n")
    told = [each for each in blocks if each.kind != "rule"]
    kinds = [each.kind for each in told]
    turns = len(lines) > 1 and kinds == ["paragraph", "code"] * len(lines)
    if not turns or not all(line.endswith((":", "：")) for line in lines):
        return None
    pieces = [code_of([each]) or "" for each in told[1::2]]
    whole = "\n\n".join(f"{line}\n{piece}" for line, piece in zip(lines, pieces, strict=True))
    return whole if all(pieces) and len(whole) <= LONG else None


def code_of(blocks: Sequence[Block]) -> str | None:
    """Give code as an answer, where there is nothing else."""
    pieces = [
        dedent(each.node.content).strip("\n")
        for each in blocks
        if each.kind == "code" and each.node is not None
    ]
    pieces = [piece for piece in pieces if re.sub(r"<[^<>]*>", "", piece).strip()]
    text = "\n".join(pieces)
    return text if 0 < len(text.strip()) <= _MOST_CODE else None


def _all_code(blocks: Sequence[Block]) -> list[Block]:
    """List code, that inside the items of lists too."""
    found: list[Block] = []
    for block in blocks:
        if block.kind == "code":
            found.append(block)
        elif block.kind == "list" and block.node is not None:
            found += [each for item in block.node.children for each in _all_code(as_blocks(item.children))]
    return found
