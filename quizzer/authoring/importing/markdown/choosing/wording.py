"""What a question's section asks, in which words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text, blocks_text
from quizzer.authoring.importing.markdown.choosing.signs import has_answer, has_label
from quizzer.authoring.importing.markdown.outlining.outline import Section

_MOST_CODE = 1_000
"""Characters of code that a question may be about."""


_ABOUT_CODE = re.compile(
    r"following|below|this (?:code|function|query)|output|snippet|다음|아래|출력|이 코드", re.IGNORECASE
)
"""How a question speaks of code that stands behind it."""

_MOST_ITEMS = 5
"""Items of a list that ask together, with one answer for all."""

_PERSON = re.compile(r"([가-힣]{3})\s+[-–:]\s+(?=\S)")

_LINK_BEHIND = re.compile(r"(?<=\S{3})\s+[(<\[]?(?P<address>https?://[^\s()<>\[\]]+)[)>\]]?\s*\Z")
"""Where a problem is from, behind it."""

HOW_TO_ANSWER = re.compile(
    r"(?:(?:다음|아래)의?\s)?(?:질문|문제|물음)에\s(?:\S+\s){0,3}(?:답|대답|응답)\s?"
    r"(?:하세요|하시오|하라|해 ?보세요|해 ?주세요)|"
    r"(?:please\s)?answer\s(?:(?:the|this|each)\s)?(?:(?:following|next)\s)?(?:questions?\s?)?(?:below\s?)?"
    r"(?:(?:with|in|by|using)\s[\w ]{1,30})?",
    re.IGNORECASE,
)
"""A heading that only says how the question below it is to be answered: `Answer with code.`"""

_COUNTED = re.compile(r"\s*(\d{1,3})\s+(?=[^\s.):-])")


def question_text(section: Section) -> str:
    """Give what a section asks, without its number and marks."""
    if asks_below(section):
        asked = _asked(asking_blocks(section)) if asking_blocks(section) else " ".join(_asking_items(section))
        return headlines.title(asked)
    asked = _without_person(section, headlines.title(_uncounted(section)))
    return without_exercise(_LINK_BEHIND.sub("", asked, count=1), marked=section.asking is Asking.MARKED)


def link_behind(section: Section) -> str | None:
    """Give the address that stands behind what a section asks."""
    found = _LINK_BEHIND.search(section.title)
    return found["address"] if found is not None else None


def without_exercise(asked: str, *, marked: bool = False) -> str:
    """Take the name of an exercise from the front of what asks: `Scenario 2: The pod restarts. What do you do?`.

    Args:
        asked: What is asked.
        marked: Whether a mark before the name says that it is a question.
    """
    rest = headlines.EXERCISE.sub("", asked, count=1)
    return rest if marked or headlines.asking(rest) is not Asking.NO else asked


def _without_person(section: Section, asked: str) -> str:
    """Take the name of who asks from the front of a question, `김민수 - IoC란?`, where those beside it have others."""
    named = _PERSON.match(asked)
    if named is None:
        return asked
    beside = section.parent.children if section.parent is not None else []
    names = {found.group(1) for each in beside if (found := _PERSON.match(headlines.title(each.title)))}
    return asked[named.end() :] if len(names) > 1 else asked


def asks_below(section: Section) -> bool:
    """Tell whether a heading only says that the question follows: `Question 1`, or `Q1 — a name` before one."""
    if section.only_counts or asks_once(section) or _only_says_how(section):
        return True
    if section.asking is not Asking.MARKED or headlines.asking(headlines.title(section.title)) not in (
        Asking.NO,
        Asking.NAMES,
    ):
        return False
    asking = asking_blocks(section)
    said = [block_text(block) for block in asking if block.kind in ("paragraph", "quote")]
    folded = len(asking) < len(section.blocks) or any(labels.label(each.title) for each in section.children)
    asked = any(headlines.asking(each) is Asking.ASKS for each in (said[:1] + said[-1:]))
    return folded and asked and has_label(section)


def _only_says_how(section: Section) -> bool:
    """Tell a heading that says how to answer what is asked right below it, where a label says what answers."""
    name = headlines.title(section.title).rstrip(" .:：")
    first = section.blocks[0] if section.kind == "heading" and section.blocks else None
    if (
        first is None
        or first.kind != "paragraph"
        or not HOW_TO_ANSWER.fullmatch(name)
        or not has_label(section)
    ):
        return False
    return headlines.asking(block_text(first)) in (Asking.ASKS, Asking.NAMES)


def asks_once(section: Section) -> bool:
    """Tell a heading such as `면접 질문` with one question, whose answer has a heading of its own: `모범 답안`."""
    if section.kind != "heading" or not section.announces:
        return False
    answered = any(each.kind == "heading" and labels.label(each.title) for each in section.children)
    items = _asking_items(section)
    asked = any(headlines.asking(block_text(each)) is Asking.ASKS for each in asking_blocks(section))
    return answered and (asked or 0 < len(items) <= _MOST_ITEMS)


def _asking_items(section: Section) -> list[str]:
    """List what the items of a list ask, right below a heading, that have no answers themselves."""
    listed = next((each for each in section.blocks if each.kind == "list" and each.node is not None), None)
    if listed is not None and listed.node is not None:
        lines = [
            headlines.title(block_first(item)) for item in listed.node.children if len(item.children) == 1
        ]
        asking = all(headlines.asking(line) in (Asking.ASKS, Asking.MARKED) for line in lines)
        return lines if asking and len(lines) == len(listed.node.children) else []
    return [
        headlines.title(each.title)
        for each in section.children
        if each.kind == "item" and each.asks and not each.blocks and not each.children
    ]


def _asked(blocks: Sequence[Block]) -> str:
    """Give what blocks ask; code that it is about stays as it is."""
    code = [each.node.content.rstrip() for each in blocks if each.kind == "code" and each.node is not None]
    text = " ".join(blocks_text(blocks).split())
    return "\n\n".join([text, *code]) if text and sum(map(len, code)) <= _MOST_CODE else text


def _uncounted(section: Section) -> str:
    """Take a mere number from the front of a title, `4 클로저`, where the one before or after counts along."""
    counted = _COUNTED.match(section.title)
    if counted is None or section.parent is None:
        return section.title
    beside = {_COUNTED.match(each.title) for each in section.parent.children if each.kind == section.kind}
    numbers = {int(each.group(1)) for each in beside if each is not None}
    number = int(counted.group(1))
    return section.title[counted.end() :] if {number - 1, number + 1} & numbers else section.title


def asking_blocks(section: Section) -> list[Block]:
    """Give the blocks that ask, below a heading that only says so: up to the options or the answer."""
    asking: list[Block] = []
    if section.only_counts and not has_answer(section):
        asking = _asking_without_label(section.blocks)
        if asking:
            return asking
    for block in section.blocks:
        line = block_text(block).partition("\n")[0]
        answered = labels.label(line) or labels.after_label(line) is not None
        follows = bool(asking) and labels.is_follow_up(line)
        if block.kind in ("details", "list", "rule") or (asking and answered) or follows:
            break
        asking.append(block)
    return asking


def _asking_without_label(blocks: Sequence[Block]) -> list[Block]:
    """Give the first paragraph, with code that it speaks of, where what follows answers for want of a label."""
    if len(blocks) < 2 or blocks[0].kind != "paragraph" or any(each.kind == "list" for each in blocks[1:2]):
        return []
    told = block_text(blocks[0])
    about_code = blocks[1].kind == "code" and (
        told.endswith((":", "：")) or _ABOUT_CODE.search(told) is not None
    )
    if about_code:
        return list(blocks[:2]) if len(blocks) > 2 else []
    asks = headlines.asking(told) in (Asking.ASKS, Asking.MARKED)
    return [blocks[0]] if asks or not told.endswith((":", "：")) else []
