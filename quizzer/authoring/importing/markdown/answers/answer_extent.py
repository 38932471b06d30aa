"""How far an answer goes: up to what begins something beside it, references, an example, another label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.answers.peers import asked_parts, example_parts
from quizzer.authoring.importing.markdown.answers.quotations import quotation
from quizzer.authoring.importing.markdown.beside.asides import is_bold_label, is_fact, is_navigation, is_title
from quizzer.authoring.importing.markdown.beside.boxes import is_box
from quizzer.authoring.importing.markdown.beside.to_readers import is_remark
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text

_FEWEST_PARTS = 2
"""Named parts between rules from which the rules divide an answer rather than end it."""

_GOES_ON = re.compile(r"notes?|주의(?:점|사항)?|caution|summary|핵심|요약|정리|비고", re.IGNORECASE)
"""Names of asides behind which an answer often goes on."""

_CAUTION = re.compile(r"\W{0,3}(?:주의(?:점|사항)?|caution)\s*[:：]\s*\S", re.IGNORECASE)
"""A warning with its words on the line, which an answer ends with; one over a list stands beside it."""

_EXAMPLE = re.compile(
    r"(?:for\s+)?(?:an?\s+)?(?:(?:code|basic|simple)\s+)?(?:examples?(?:\s+[\w./-]+){0,3}|code|snippet)\s*[:：]|"
    r"(?:코드|사용|간단한)?\s?(?:예시|예제|코드)(?:\s?(?:코드|모델))?\s*[:：]",
    re.IGNORECASE,
)

_SHOWS = re.compile(r"\W{0,4}(?:examples?|예시|예제)\s*[:：]", re.IGNORECASE)

_COUNTED = re.compile(r"\d{1,2}[.)]\s+\S")
"""The front of a name that is one of several."""

_SOLVES = re.compile(r"\W{0,3}(?:solutions|해결\s?(?:책|방법|방안)?)\b", re.IGNORECASE)
"""A label in the middle of an answer that first told of the trouble."""


def until_aside(
    blocks: Sequence[Block],
    *,
    labelled: bool = True,
    counts: bool = False,
    peers: frozenset[int] = frozenset(),
    before: str = "",
) -> list[Block]:
    """Give blocks up to one that begins something else: `**왜 중요한가**`, `해설:`, references, another label.

    Args:
        blocks: What follows.
        labelled: Whether answers have labels in this document; else a label only goes on with the answer.
        counts: Whether the name of a part with a number, `**1. Idea**`, stands before them.
        peers: Identities of those that name a part of the answer although an aside may be called so.
        before: What the answer says before them; where it leads on with a colon, a list right behind it is none.
    """
    kept = quotation(blocks)
    blocks = blocks[len(kept) :]
    shown = _shown_code(blocks)
    dividing = _dividing_rules(blocks)
    middle = _examples_between(blocks)
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if id(block) in dividing:
            continue
        if id(block) in peers or id(block) in middle or id(block) in shown:
            kept.append(block)
            continue
        if _is_counted_title(block):
            if counts:
                kept.append(block)
                continue
            counts = True
        line = block_text(block).partition("\n")[0]
        short = len(line) < 60 and block.kind == "paragraph" and _ends_as_label(line)
        if block.kind == "list" and block.node is not None and block.said is None:
            line = block_first(block.node.children[0]) if block.node.children else ""
            led = len(block.node.children) > 1 and _leads_on(kept[-1:], before)
            begins = bool(re.search(r"[:：]", line[:20])) and (
                labels.is_follow_up(line) or (labels.is_aside(line) and not led)
            )
        else:
            begins = _begins_aside(line)
        if (
            block.kind in ("rule", "callout")
            or (block.kind == "details" and bool(block.summary) and labels.label(block.summary) is None)
            or (block.kind == "heading" and (labels.is_beside(line) or labels.is_follow_up(line)))
            or begins
            or (
                short
                and not _CAUTION.match(line)
                and (
                    labels.is_aside(line) or labels.is_follow_up(line) or labels.is_beside(line.rstrip(":："))
                )
            )
        ):
            break
        if (
            (labelled and labels.label(line) is not None and not _SOLVES.match(line))
            or is_navigation(block)
            or is_fact(block)
            or is_remark(block)
            or is_box(block)
        ):
            break
        if is_title(block) and following is not None and is_navigation(following):
            break
        kept.append(block)
    return kept


def _leads_on(last: Sequence[Block], before: str) -> bool:
    """Tell whether the last words before a list lead on to it with a colon: `It has four areas:`."""
    told = block_text(last[0]) if last else before
    return told.rstrip().endswith((":", "：")) and labels.label(told) is None


def _is_counted_title(block: Block) -> bool:
    """Tell the name of one of several parts, `**2. Example**`, which is a part even where an aside is called so."""
    return is_title(block) and _COUNTED.match(block_text(block)) is not None


def _shown_code(blocks: Sequence[Block]) -> set[int]:
    """Find examples in the middle of an answer that are nothing but code below their name; the answer goes on."""
    shown: set[int] = set()
    for name, code, more in zip(blocks, blocks[1:], blocks[2:], strict=False):
        text = block_text(name).strip()
        named = name.kind == "paragraph" and _EXAMPLE.fullmatch(text) is not None
        if named and code.kind == "code" and more.kind in ("paragraph", "list") and not _begins_anew(more):
            shown |= {id(name), id(code)}
    for told, more in pairwise(blocks):
        if (
            told.kind == more.kind == "paragraph"
            and _SHOWS.match(block_text(told))
            and not _begins_anew(more)
        ):
            shown.add(id(told))
    return shown


def _examples_between(blocks: Sequence[Block]) -> set[int]:
    """Find examples in words behind which the answer goes on with a part of its own name, `**Importance:** …`."""
    between: set[int] = set()
    for at, block in enumerate(blocks):
        if block.kind not in ("paragraph", "list") or not _SHOWS.match(_opening(block)):
            continue
        more = next((each for each in blocks[at + 1 :] if each.kind != "code"), None)
        named = more is not None and more.kind == "paragraph" and (is_title(more) or is_bold_label(more))
        if more is not None and named and not _begins_other(more):
            between.add(id(block))
    return between


def _opening(block: Block) -> str:
    """Give the first line of a block, or of the first item of a list."""
    if block.kind == "list" and block.node is not None and block.said is None:
        return block_first(block.node.children[0]) if block.node.children else ""
    return block_text(block).partition("\n")[0]


def _begins_other(block: Block) -> bool:
    """Tell what begins something beside the answer."""
    line = block_text(block).partition("\n")[0]
    return _begins_aside(line) or labels.label(line) is not None or _names_other(block) or is_fact(block)


def _dividing_rules(blocks: Sequence[Block]) -> set[int]:
    """Find the rules between the parts of an answer, each of which begins with its name in bold letters."""
    if is_long(*map(block_text, blocks)):
        return set()
    ruled = [
        id(rule)
        for rule, name in pairwise(blocks)
        if rule.kind == "rule" and (is_title(name) or is_bold_label(name)) and not _names_other(name)
    ]
    return set(ruled) if len(ruled) >= _FEWEST_PARTS else set()


def _names_other(name: Block) -> bool:
    """Tell the name of something that is no part of an answer."""
    line = block_text(name).strip().rstrip(":：")
    return labels.is_aside(line) or labels.is_follow_up(line) or labels.is_beside(line) or is_remark(name)


def _begins_anew(block: Block) -> bool:
    line = block_text(block).partition("\n")[0]
    return (
        is_title(block)
        or is_bold_label(block)
        or _begins_aside(line)
        or labels.is_follow_up(line)
        or labels.label(line) is not None
        or (_ends_as_label(line) and labels.is_aside(line))
    )


def until_aside_line(text: str, *, quoted: bool = False) -> str:
    """Cut a paragraph at a line that begins an aside: `왜 중요한가: …` below `답: …`; in a quote no example is one."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        shown = quoted and _SHOWS.match(line)
        if not shown and labels.is_aside(line) and re.match(r"[^:：]{1,20}[:：]", line):
            return "\n".join(lines[:number])
    return text


def until_aside_after_text(
    blocks: Sequence[Block], *, labelled: bool = True, question: str = ""
) -> list[Block]:
    """As `until_aside`, but an aside at the very beginning does not end what has not begun.

    Args:
        blocks: What stands below a question.
        labelled: See `until_aside`.
        question: What is asked; what it asks for is no aside.
    """
    for index, block in enumerate(blocks):
        if block.kind != "callout" and block_text(block).strip() and not is_navigation(block):
            counts = _is_counted_title(block)
            peers = example_parts(blocks[index:]) | asked_parts(blocks[index:], question)
            more = until_aside(
                blocks[index + 1 :], labelled=labelled, counts=counts, peers=peers, before=block_text(block)
            )
            return [block, *more]
    return []


def _begins_aside(line: str) -> bool:
    """Tell a line with the name of an aside and a colon at its front, however long it is: `예시: …`."""
    name = labels.field(line)
    return (
        name is not None
        and len(name.split()) <= 3
        and not _GOES_ON.fullmatch(name)
        and (labels.is_aside(name) or labels.is_follow_up(name))
    )


def _ends_as_label(line: str) -> bool:
    return bool(re.search(r"[:：]", line[:30])) or len(line) < 25
