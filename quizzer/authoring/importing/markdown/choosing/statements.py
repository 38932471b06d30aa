"""What a question's heading only names, and the words below it ask: `### Question: Running total`, `Write a query …`."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.choosing.signs import has_label
from quizzer.authoring.importing.markdown.outlining.outline import Section

_LONGEST = 400
"""Characters of what is asked."""

_ASKED_BY = re.compile(r"(?:interviewer|면접관)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_NAMED = re.compile(r"(?:problem(?: statement)?|question|task|문제(?: 설명)?)\s*[:：]\s*", re.IGNORECASE)


_ABOUT_CODE = re.compile(
    r"\b(?:following|below|this|these) (?:\w+ )?(?:code|function|query|snippet|program|output)|"
    r"\b(?:code|function|query|snippet|program|script|statements?) (?:(?:shown|given) )?below\b|"
    r"(?:다음|아래|이) (?:\w+ )?(?:코드|함수|쿼리|프로그램|예제)",
    re.IGNORECASE,
)
"""How a question speaks of code that stands right below it."""

_WRITES = re.compile(
    r"\b(?:re)?(?:write|implement|create|convert|complete|refactor|fix|draw)\b|작성|구현|변환|완성|고[치쳐]|수정",
    re.IGNORECASE,
)
"""What a question says that code alone may answer."""

_QUOTED = re.compile(r"[\"“]([^\"“”]{10,})[\"”]\s*")

_MOST_CODE = 1_000
"""Characters of code that a question may be about."""


def joined(name: str, asked: str) -> str:
    """Put a name and what is asked, or the code that is asked about, into one question; what is quoted asks by itself."""
    quoted = _QUOTED.fullmatch(asked)
    if quoted:
        return quoted.group(1).strip()
    return f"{name}{asked}" if asked[:1].isspace() else f"{name.rstrip(' .:：')}: {asked}"


_CUT = re.compile(r"[^?？]*[A-Za-z0-9,]")
_FEWEST_WORDS = 6
"""Words of a line that is no name."""


def only_states(section: Section) -> bool:
    """Tell a line `Question: …` that asks nothing and breaks in a sentence, whose rest is taken for an answer."""
    said = section.blocks[0].said if section.kind == "bold" and section.blocks else None
    name = headlines.title(section.title)
    if (
        said is None
        or not said[:1].islower()
        or len(name.split()) < _FEWEST_WORDS
        or not _CUT.fullmatch(name)
    ):
        return False
    sentence = re.split(r"(?<=[.?!])\s", f"{name} {said}", maxsplit=1)[0]
    return headlines.asking(name) is Asking.NO and headlines.asking(sentence) is Asking.NO


def _goes_on(section: Section, block: Block) -> str:
    """Give a line right below a heading that asks, which asks too, where a label says what answers; else nothing."""
    text = " ".join(block_text(block).split())
    if (
        not section.asks
        or block.kind != "paragraph"
        or block.start != section.start + 1
        or len(text) > _LONGEST
    ):
        return ""
    if not text.endswith(("?", "？")) or headlines.asking(text) is not Asking.ASKS:
        return ""
    below = any(labels.label(each.title) or labels.after_label(each.title) for each in section.children)
    return text if below or has_label(section) else ""


def statement(section: Section) -> tuple[str, Block] | None:
    """Find what is asked below a marked heading that only names the matter, and the block that says it.

    It is what an interviewer says, what is called the problem, or a paragraph right before code that solves it.
    """
    name = headlines.title(section.title)
    blocks = [each for each in section.blocks if each.kind != "rule"]
    if not blocks:
        return None
    if (
        _ABOUT_CODE.search(name)
        and (len(blocks) > 1 or not _WRITES.search(name))
        and blocks[0].kind == "code"
        and blocks[0].node is not None
    ):
        code = blocks[0].node.content.strip("\n")
        return (f"\n\n{code}", blocks[0]) if len(code) <= _MOST_CODE else None
    if section.kind != "heading":
        return None
    spoken = _ASKED_BY.match(block_text(blocks[0]))
    if spoken and section.asks:
        return " ".join(block_text(blocks[0])[spoken.end() :].split()), blocks[0]
    more = _goes_on(section, blocks[0])
    if more:
        return f" {more}", blocks[0]
    if section.asking is not Asking.MARKED or headlines.asking(name) is Asking.ASKS:
        return None
    for number, block in enumerate(blocks):
        text = " ".join(block_text(block).split())
        if block.kind != "paragraph" or not 0 < len(text) <= _LONGEST:
            continue
        if labels.label(text) is not None or labels.after_label(text) is not None:
            return None
        said = _NAMED.match(text)
        if said and said.end() < len(text):
            return text[said.end() :], block
        answered = any(labels.label(each.title) is not None for each in section.children)
        if number == 0 and answered and headlines.asking(text) is Asking.ASKS:
            return text, block
        solved = number == 0 and len(blocks) > 1 and blocks[1].kind == "code" and not labels.is_fact(text)
        if solved and not text.endswith((":", "：")):
            return text, block
    return None
