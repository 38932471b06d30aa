"""Code of an answer: where the words begin or end with it, only announce it, or are not there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile
from textwrap import dedent

from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text, bold_name
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

_HERE = re.compile(
    r"\b(?:here(?:'s| is| are)|as follows|following|below|(?:like|do) this|looks like|this way|implementation|"
    r"query|code|syntax)\b|다음|아래|코드|구현",
    re.IGNORECASE,
)

_NO_LANGUAGE = ("", "text", "txt", "plaintext", "plain")
_TOLD = re.compile(r"•\s.*|(?=.*[ 가-힣])[A-Z가-힣][^;{}=<>|`()]*[A-Za-z가-힣]\.")
"""A line of words in such a fence: an item, or a sentence with its full stop."""

_EXAMPLE = re.compile(r"example|예시|예제|예를|e\.g\.", re.IGNORECASE)

_CALLS_EXAMPLE = re.compile(r"(?:examples?|예시|예제)(?:\s?(?:code|코드))?\s*[:：]\s*$", re.IGNORECASE)
"""How words end that call what follows an example."""

_WANTS_EXAMPLE = re.compile(
    rf"{_EXAMPLE.pattern}|use case|sample code|사례|코드로|\b(?:demonstrate|show) (?:me |us )?(?:how|the use|using)\b|"
    r"\bhow (?:do|would|can|could) (?:you|we|i|one)(?: \w+ and)? (?:define|declare|write|implement|create|add|register)\b",
    re.IGNORECASE,
)
"""What a question says that is answered with an example as well."""

_LED_ON = re.compile(r"(?:,|\b(?:as|like|shown|given|code|syntax|example)\s+(?:below|this|follows)\s*[.,]?)$")
"""The end of words that code goes on with: `The syntax looks as below,`."""

_LEADS_TO_EXAMPLE = re.compile(
    r"(?:\s*\n\s*(?:- )?|(?<=[.!?。])\s+|(?<=다\.|요\.)\s*)"
    r"(?:(?:for\s+)?(?:an?\s+)?(?:simple\s+|code\s+)?examples?|e\.g\.?|(?:코드\s?|사용\s?)?(?:예시|예제)(?:\s?코드)?|예를\s?들(?:어|면))\s*[:：]\s*$",
    re.IGNORECASE,
)
"""The end of an answer that leads to an example, which is left to the explanation."""


def with_code(text: str, blocks: Sequence[Block], question: str) -> str:
    """Add code to an answer that begins or ends with it, that only announces it, or whose question wants an example.

    Args:
        text: The words of the answer.
        blocks: In which they stand.
        question: What is asked.
    """
    begun = begun_with_code(text, blocks, question)
    if begun is not None:
        return begun
    if (led := _led_on(text, blocks)) is not None:
        return led
    if not text.rstrip().endswith((":", "：")):
        code = _code_at_end(text, blocks)
        return f"{text}\n{code}" if code else _in_place(text, blocks) or text
    if (whole := _in_turn(text, blocks)) is not None and _WANTS_CODE.search(question):
        return whole
    code = shown_code(all_code(blocks)) if len(text) < _ANNOUNCES else _announced_code(text, blocks, question)
    return f"{text}\n{code}" if code else _LEADS_TO_EXAMPLE.sub("", text) or text


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


def wants_code(question: str) -> bool:
    """Tell a question that code or an example may answer."""
    return _WANTS_CODE.search(question) is not None or _WANTS_EXAMPLE.search(question) is not None


def only_shows(lead: str, question: str) -> bool:
    """Tell words that lead to an example for which the question does not ask."""
    return _CALLS_EXAMPLE.search(lead) is not None and _WANTS_EXAMPLE.search(question) is None


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


def _code_at_end(text: str, blocks: Sequence[Block]) -> str | None:
    """Give short code right below the last words of an answer, behind which nothing is said and that shows no other."""
    told = [each for each in blocks if each.kind != "rule" and not is_navigation(each)]
    if len(told) < 2 or told[-1].kind != "code" or len(all_code(told)) > 1:
        return None
    code = shown_code(told[-1:])
    said, last = (each.rstrip().rpartition("\n")[2] for each in (text, block_text(told[-2])))
    below = bool(last) and (said.endswith(last) or last.endswith(said))  # behind a label, `A. …`
    return code if below and is_short(told[-1]) else None


def _in_place(text: str, blocks: Sequence[Block]) -> str | None:
    """Give an answer of named parts with short code in them, and at the end of the last, as it stands."""
    told = [each for each in blocks if each.kind != "rule" and not is_navigation(each)]
    shown = [each for each in told if each.kind == "code"]
    if len(shown) < 2 or told[-1].kind != "code" or len(all_code(told)) > len(shown):
        return None
    if sum(map(_names_part, told)) < len(shown) or any(a.kind == b.kind == "code" for a, b in pairwise(told)):
        return None
    return _as_it_stands(text, told)


def _as_it_stands(text: str, told: Sequence[Block]) -> str | None:
    """Give an answer with all its code in place; None where some is long, or words stand there that it does not have."""
    if not all(is_short(each) if each.kind == "code" else _is_in(each, text) for each in told):
        return None
    pieces = [shown_code([each]) if each.kind == "code" else block_text(each) for each in told]
    whole = "\n\n".join(piece.strip("\n") for piece in pieces if piece)
    return None if is_long(whole) else whole


def _names_part(block: Block) -> bool:
    """Tell what names a part of an answer: a heading, a line that ends with a colon, or begins with a bold name."""
    if block.kind == "paragraph" and block.node is not None and block.said is None:
        return bold_name(block.node) is not None or _is_name(block)
    return block.kind == "heading"


def _announced_code(text: str, blocks: Sequence[Block], question: str) -> str | None:
    """Give the code that the last sentence of an answer speaks of, `Here is the query:`; an example only where asked."""
    last = re.split(r"\n|(?<=[.!?]) ", text.rstrip())[-1]
    if not _WANTS_EXAMPLE.search(question) and (not _HERE.search(last) or _EXAMPLE.search(last)):
        return None
    for block, following in pairwise(blocks):
        if following.kind == "code" and block_text(block).rstrip().endswith(last):
            return shown_code([following])
    return None


def _in_turn(text: str, blocks: Sequence[Block]) -> str | None:
    """Give an answer of several pieces of code, each below the line that announces it, `Or, as root:`."""
    lines = text.split("\n\n")
    told = [each for each in blocks if each.kind != "rule"]
    kinds = [each.kind for each in told]
    turns = len(lines) > 1 and kinds == ["paragraph", "code"] * len(lines)
    if not turns or not all(line.endswith((":", "：")) for line in lines):
        return None
    pieces = [shown_code([each]) or "" for each in told[1::2]]
    whole = "\n\n".join(f"{line}\n{piece}" for line, piece in zip(lines, pieces, strict=True))
    return whole if all(pieces) and not is_long(whole) else None


def _led_on(text: str, blocks: Sequence[Block]) -> str | None:
    """Give an answer to whose sentences code belongs, each piece below words that end with a comma, `as below,`."""
    told = [each for each in blocks if each.kind != "rule" and not is_navigation(each)]
    leads = [block_text(a).rstrip() for a, b in pairwise(told) if b.kind == "code"]
    shown = [each for each in told if each.kind == "code"]
    if not shown or len(leads) < len(shown) or not any(map(_LED_ON.search, leads)):
        return None
    return _as_it_stands(text, told)


def shown_code(blocks: Sequence[Block]) -> str | None:
    """Give code between fences, as an answer shows it; see `code_of`."""
    told = [each for each in blocks if each.kind == "code" and each.node is not None]
    pieces = [(_content(each), each.node.info if each.node is not None else "") for each in told]
    shown = [
        code if _is_told(code, language) else fenced(code, language)
        for code, language in pieces
        if _says(code)
    ]
    return "\n".join(shown) if code_of(blocks) is not None else None


def code_of(blocks: Sequence[Block]) -> str | None:
    """Give code, where there is some and it is not too long for an answer."""
    pieces = [_content(each) for each in blocks if each.kind == "code"]
    text = "\n".join(piece for piece in pieces if _says(piece))
    return text if 0 < len(text.strip()) <= _MOST_CODE else None


def is_short(block: Block) -> bool:
    """Tell code that may be a part of an answer; longer code explains it."""
    code = code_of([block])
    return code is not None and code.count("\n") < _MOST_LINES


def _is_told(code: str, language: str) -> bool:
    """Tell words that only stand in a fence, all of them items or sentences, from code."""
    lines = [line.strip() for line in code.split("\n") if line.strip()]
    return language.strip().lower() in _NO_LANGUAGE and all(map(_TOLD.fullmatch, lines))


def _content(block: Block) -> str:
    return dedent(block.node.content).strip("\n") if block.node is not None else ""


def _says(code: str) -> bool:
    return bool(re.sub(r"<[^<>]*>", "", code).strip())


def all_code(blocks: Sequence[Block]) -> list[Block]:
    """List code, that inside the items of lists too."""
    found: list[Block] = []
    for block in blocks:
        if block.kind == "code":
            found.append(block)
        elif block.kind == "list" and block.node is not None:
            found += [each for item in block.node.children for each in all_code(as_blocks(item.children))]
    return found
