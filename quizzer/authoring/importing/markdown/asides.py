"""What stands beside an answer and is none of it: asides, facts about the question, navigation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.answer import LONG
from quizzer.authoring.importing.markdown.blocks import Block, as_blocks
from quizzer.authoring.importing.markdown.boxes import is_box
from quizzer.authoring.importing.markdown.captions import is_captioned_picture, is_counted
from quizzer.authoring.importing.markdown.headlines import Asking
from quizzer.authoring.importing.markdown.placed_contents import is_place_of_contents
from quizzer.authoring.importing.markdown.plain import block_first, block_text, first_line
from quizzer.authoring.importing.markdown.quotations import quotation
from quizzer.authoring.importing.markdown.to_readers import is_remark

_SHORT = 60
"""Characters below which a bold line is a title."""

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

_SOURCE = re.compile(
    r"\W{0,4}(?:sources?|ref(?:erence)?s?|read more|see also|further reading|출처|"
    r"참고(?: ?(?:자료|링크|사이트|문헌))?)\s*[:：]",
    re.IGNORECASE,
)
"""What leads to where an answer is from."""

_UP = re.compile(
    r"⬆|(?:back|go|return) to (?:the )?(?:top|toc|contents)|맨 위로|위로 가기|목차로|:arrow_double_up:",
    re.IGNORECASE,
)

_CREDIT = re.compile(r"\W{0,4}(?:출처|sources?|references?|ref)\s*[:：]\s*\S", re.IGNORECASE)
_LONGEST_CREDIT = 100
"""Characters of a line that names a source without a link."""

_LONGEST_SOURCE = 200

_ANCHOR = re.compile(r"</a>|<a\s[^<>]*\bhref\s*=\s*[\"']?https?:", re.IGNORECASE)
"""A tag at the begin or the end of a link to a page."""

_WIKI_LINK = re.compile(r"\[\[([^\[\]]{1,80})\]\]")

_SOLVES = re.compile(r"\W{0,3}(?:solutions|해결\s?(?:책|방법|방안)?)\b", re.IGNORECASE)
"""A label in the middle of an answer that first told of the trouble."""

_SAID = re.compile(r"^(?!.*(?:https?://|www\.)).*(?:[.!]|다|요)\s*$")
"""A line that says something and has no link."""

_TELLS = re.compile(r"^(?!\W*(?:source|ref|link|more)).{3,80}\s(?:is|are|at)\s+<?https?://", re.IGNORECASE)
"""A sentence that ends with an address: `The website is https://…`."""


def leads_to_source(text: str) -> bool:
    """Tell a line that begins with where an answer is from, `참고: …`."""
    return _SOURCE.match(text) is not None


def is_navigation(block: Block) -> bool:
    """Tell a line that leads back to the top, a quote of references, or a picture with its caption, from what is said.

    A fold is one where all in it is.
    """
    if block.kind == "details":
        inner = [each for each in block.inner if not is_break(each)]
        return bool(inner) and all(map(is_navigation, inner))
    if is_captioned_picture(block):
        return True
    if block.kind not in ("quote", "paragraph", "list", "html") or block.node is None:
        return False
    text = block_text(block)
    if block.kind == "html":
        return _UP.search(text) is not None and len(text) < _SHORT
    if block.kind == "paragraph" and (is_counted(text) or is_place_of_contents(text)):
        return True
    if len(text) > 600:
        return False
    linked = sum(len(each) for each in _WIKI_LINK.findall(text))
    words = -sum(sum(letter.isalnum() for letter in each) for each in _WIKI_LINK.findall(text))
    anchored = False
    for each in block.node.walk():
        if each.type == "html_inline" and _ANCHOR.match(each.content):
            anchored = not each.content.startswith("</")
        if each.type == "link":
            linked += len("".join(n.content for n in each.walk() if n.type in ("text", "code_inline")))
        elif each.type == "text":
            linked += len(each.content) if anchored else 0
            words += len(re.sub(r":[a-z_]+:|[\W_]|(?:https?|www)\S*", "", each.content))
    if linked and len(text) < _LONGEST_SOURCE and _SOURCE.match(text):
        return True
    if len(text) < _LONGEST_CREDIT and block.kind != "list" and _CREDIT.match(text) and "\n" not in text:
        return True
    if _UP.search(text):
        return True
    if linked and re.match(r"(?:→|➡️?|👉|🔗|➔)", text) and words <= linked + 30:
        return True
    if _TELLS.match(text):
        return False
    urls = len(re.findall(r"https?://", text))
    return (
        linked > 0 and words <= linked * 1.25 + 4 and not re.search(r"[가-힣]{2,}(?:다|요)[.\s]", text)
    ) or (urls > 0 and words <= 20 and not any(_SAID.search(line) for line in text.split("\n")))


def is_break(block: Block) -> bool:
    """Tell a `<br>` on a line of its own."""
    text = block_text(block).strip()
    return (block.kind == "html" and not text) or re.fullmatch(r"-{2,}[\w -]{1,20}-{2,}", text) is not None


def is_fact(block: Block) -> bool:
    """Tell a paragraph such as `**Difficulty**: Beginner` from an answer."""
    return block.kind == "rule" or (
        block.kind == "paragraph" and all(labels.is_fact(line) for line in block_text(block).split("\n"))
    )


def is_title(block: Block) -> bool:
    """Tell a short bold line."""
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return False
    line, rest, bold = first_line(block.node)
    return bold and not rest and len(line) < _SHORT


def is_hint(block: Block) -> bool:
    """Tell details that open a hint."""
    return block.kind == "details" and labels.is_hint(block.summary)


def is_bold_label(block: Block) -> bool:
    """Tell a bold line with a colon and nothing behind it."""
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return False
    line, rest, bold = first_line(block.node)
    return bold and not rest and line.endswith((":", "："))


def says_nothing(block: Block) -> bool:
    """Tell a label whose answer was never written, and a list of further questions, from an answer."""
    if block.kind == "list" and block.node is not None and block.said is None:
        lines = [
            block_text(each).partition("\n")[0]
            for item in block.node.children
            for each in as_blocks(item.children)[:1]
        ]
        asking = sum(headlines.asking(line) in (Asking.ASKS, Asking.MARKED) for line in lines)
        return asking > 1 and asking * 2 >= len(lines)
    return block.kind == "paragraph" and labels.label(block_text(block)) is not None


def asks_more(block: Block) -> bool:
    """Tell a list of one further question, or of what earns more: `- Bonus points for …`."""
    if block.kind != "list" or block.node is None or len(block.node.children) != 1:
        return False
    item = block.node.children[0]
    return labels.is_bonus(block_first(item)) or (
        len(item.children) == 1 and headlines.asking(block_first(item)) in (Asking.ASKS, Asking.MARKED)
    )


def until_aside(blocks: Sequence[Block], *, labelled: bool = True) -> list[Block]:
    """Give blocks up to one that begins something else: `**왜 중요한가**`, `해설:`, references, another label.

    Args:
        blocks: What follows.
        labelled: Whether answers have labels in this document; else a label only goes on with the answer.
    """
    kept = quotation(blocks)
    blocks = blocks[len(kept) :]
    shown = _shown_code(blocks)
    dividing = _dividing_rules(blocks)
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if id(block) in shown or id(block) in dividing:
            continue
        line = block_text(block).partition("\n")[0]
        short = len(line) < 60 and block.kind == "paragraph" and _ends_as_label(line)
        if block.kind == "list" and block.node is not None and block.said is None:
            line = block_first(block.node.children[0]) if block.node.children else ""
            begins = bool(re.search(r"[:：]", line[:20])) and (
                labels.is_follow_up(line) or labels.is_aside(line)
            )
        else:
            begins = _begins_aside(line)
        if (
            block.kind in ("rule", "callout")
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


def _shown_code(blocks: Sequence[Block]) -> set[int]:
    """Find examples in the middle of an answer that are nothing but code below their name; the answer goes on."""
    shown: set[int] = set()
    for name, code, more in zip(blocks, blocks[1:], blocks[2:], strict=False):
        text = block_text(name).strip()
        named = name.kind == "paragraph" and _EXAMPLE.fullmatch(text) is not None
        if named and code.kind == "code" and more.kind in ("paragraph", "list") and not _begins_anew(more):
            shown |= {id(name), id(code)}
    return shown


def _dividing_rules(blocks: Sequence[Block]) -> set[int]:
    """Find the rules between the parts of an answer, each of which begins with its name in bold letters."""
    if sum(len(block_text(each)) for each in blocks) > LONG:
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


def until_aside_after_text(blocks: Sequence[Block], *, labelled: bool = True) -> list[Block]:
    """As `_until_aside`, but an aside at the very beginning does not end what has not begun."""
    for index, block in enumerate(blocks):
        if block.kind != "callout" and block_text(block).strip() and not is_navigation(block):
            return [block, *until_aside(blocks[index + 1 :], labelled=labelled)]
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
