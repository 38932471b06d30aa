"""Where the answer of a question is: after a label, in a quote, or simply below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, pairwise, takewhile
from textwrap import dedent

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.blocks import Block, as_blocks
from quizzer.authoring.importing.markdown.labels import Asking, Label
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.plain import block_text, blocks_text, first_line

LONG = 1_500
"""Characters from which an unquoted answer is an article: its beginning is the model answer, all of it the
explanation. A typed interview answer has a few hundred."""

BEGINNING = 900
"""Characters of an article that are taken, to the end of the paragraph in which they are reached."""

MOST_CODE = 600
"""Characters of code that can be an answer by itself."""


_NAMES_ANSWER = re.compile(
    r"(?:details|strategy|approach|definition|explanation|key idea|concept|in short|tl;?dr|summary|"
    r"설명|정의|개념|핵심|핵심 개념|요약|전략|요점|한 줄 요약)\s*[:：]",
    re.IGNORECASE,
)
"""A label of an answer that adds nothing to it."""

_PLACEHOLDER = re.compile(
    r"(?:(?:답변|내용|설명|답)[을를]?|여기에)\s.{0,12}(?:적어|작성해|입력해|써)\s?(?:주세요|보세요|넣으세요)[.!]?|"
    r"(?:tbd|todo|작성\s?(?:중|예정)|준비\s?중|coming soon|to be (?:added|written|done))[\W]*|[-.…_\s]+",
    re.IGNORECASE,
)
"""What stands where an answer will be."""

_OPTION = re.compile(r"(?:\[[ xX]?\]\s*)?[B-E]\s*[.):]\s|[②③④⑤]")
"""How the second and later options of a choice begin; the first looks like an answer: `A. …`."""


@dataclass(slots=True)
class Answer:
    """The answer of one question, and which lines it was made of."""

    text: str
    taken: list[tuple[int, int]] = field(default_factory=list)
    """Lines that need not be told again in the explanation; empty when the explanation should have all."""

    own: bool = False
    """Whether it is the writer's own, not an example that was given."""

    cut: bool = False
    """Whether only the beginning of a long text was taken."""

    partial: bool = False
    """Whether code, tables or sections were left to the explanation."""

    credit: str | None = None
    """Who gave it, as its label says."""


def find_answer(section: Section, own: Sequence[Section]) -> Answer | None:
    """Find the answer of a question.

    Args:
        section: The question.
        own: The sections below it that are no questions of their own.

    Returns:
        None when there is no text that could be one.
    """
    answer = _labelled(section, own) or _quoted(section.blocks) or _prose(section, own)
    if answer is not None and answer.text.startswith("- ") and "\n" not in answer.text:
        answer.text = answer.text[2:]  # a list of one
    return None if answer is not None and _PLACEHOLDER.fullmatch(answer.text.strip()) else answer


def labelled_answer(head: Section) -> Answer | None:
    """Read the section under a label such as `예시 답안 (코드잇 제공)`; None when it is empty.

    When it begins with a quote, the answer is the quote, with the list lines that go on without `>`.
    """
    blocks = [each for each in head.blocks if each.kind != "rule"]
    first = labels.after_label(head.title)
    quoted = None if first else _quoted(blocks)
    if quoted is not None:
        answer = quoted
    else:
        text = "\n\n".join(each for each in (first, _words(blocks)) if each)
        answer = Answer(text, [(block.start, block.end) for block in blocks])
        if not text.strip():
            inner = [block for child in head.children for block in child.blocks]
            answer = Answer(_words(inner), [(block.start, block.end) for block in inner])
    if not answer.text.strip():
        code = _code(blocks)
        if code is None:
            return None
        answer = Answer(code, [(block.start, block.end) for block in blocks])
    answer.taken.append((head.start, head.start + 1))
    answer.own = labels.label(head.title) is Label.OWN
    answer.credit = labels.credit(head.title)
    return answer


def _labelled(section: Section, own: Sequence[Section]) -> Answer | None:
    """Find an answer that is labelled: a section, a paragraph, or details that open."""
    heads = [each for each in own if labels.label(each.title) or labels.after_label(each.title)]
    heads.sort(key=lambda each: labels.label(each.title) is Label.OWN)
    for head in heads:
        answer = labelled_answer(head)
        if answer is not None:
            return answer
    places = [section, *(each for each in own if each not in heads)]
    for place in places:
        answer = _labelled_block(place.blocks)
        if answer is not None:
            return answer
    return None


def _labelled_block(blocks: Sequence[Block]) -> Answer | None:
    for index, block in enumerate(blocks):
        if block.kind == "details":
            if not block.summary or labels.label(block.summary):
                inner = _labelled_block(block.inner) or _quoted(block.inner)
                told = _until_aside_after_text(block.inner)
                text = (
                    inner.text if inner else _words(told) or _words(block.inner) or _code(block.inner) or ""
                )
                if text.strip():
                    label = labels.label(block.summary) if block.summary else None
                    return Answer(text, [(block.start, block.end)], own=label is Label.OWN)
            continue
        if block.kind == "list":
            item = _labelled_item(block)
            if item is not None:
                return item
            continue
        words = list(dropwhile(labels.is_fact, block_text(block).split("\n")))
        text = _until_aside_line("\n".join(words))
        line, _newline, rest = text.partition("\n")
        inline = labels.after_label(line)
        label = labels.label(line)
        if (inline is None and label is None) or any(_OPTION.match(each) for each in rest.split("\n")):
            continue
        said = "\n".join(each for each in (inline, rest) if each)
        following = _until_aside(blocks[index + 1 :])
        more = _words(following)
        joiner = "\n" if following and following[0].kind == "list" else "\n\n"
        answer = joiner.join(each for each in (said, more) if each.strip())
        if not answer.strip():
            answer = _code(following) or ""
        if answer.strip():
            spans = [(each.start, each.end) for each in (block, *following)]
            partial = any(each.kind in ("code", "table") for each in following) or text != block_text(block)
            return Answer(
                answer,
                [] if partial else spans,
                own=label is Label.OWN,
                partial=partial,
                credit=labels.credit(line),
            )
    return None


def _labelled_item(block: Block) -> Answer | None:
    """Find the first labelled item of a list, `- **A.** …` or `* Ans (Short): …`."""
    assert block.node is not None
    labelled: list[str] = []
    texts = [blocks_text(as_blocks(item.children)) for item in block.node.children]
    if any(_OPTION.match(text) for text in texts):
        return None
    for number, text in enumerate(texts):
        line, _newline, rest = text.partition("\n")
        inline = labels.after_label(line)
        if inline is None and labels.label(line) is None:
            continue
        said = "\n".join(each for each in (inline, rest.strip("\n")) if each)
        if not said.strip():
            said = "\n".join(f"- {each}" for each in takewhile(_no_label, texts[number + 1 :]))
        labelled.append(said)
    filled = [each for each in labelled if each.strip()]
    if not filled:
        return None
    more = len(block.node.children) > 1
    return Answer(filled[0], [] if more else [(block.start, block.end)], partial=more)


def _no_label(text: str) -> bool:
    """Tell an item that goes on with the answer from one that begins something else: `why: …`."""
    return re.match(r"[^\s:：]{1,15}\s*[:：]\s", text) is None


def _until_aside_line(text: str) -> str:
    """Cut a paragraph at a line that begins an aside: `왜 중요한가: …` below `답: …`."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if labels.is_aside(line) and re.match(r"[^:：]{1,20}[:：]", line):
            return "\n".join(lines[:number])
    return text


def _until_aside(blocks: Sequence[Block]) -> list[Block]:
    """Give blocks up to one that begins something else: `**왜 중요한가**`, `해설:`, references, another label."""
    kept: list[Block] = []
    for block in blocks:
        line = block_text(block).partition("\n")[0]
        short = len(line) < 60 and block.kind == "paragraph" and _ends_as_label(line)
        if block.kind == "rule" or (
            short
            and (labels.is_aside(line) or labels.is_follow_up(line) or labels.is_beside(line.rstrip(":：")))
        ):
            break
        if labels.label(line) is not None or is_navigation(block) or _is_fact(block):
            break
        kept.append(block)
    return kept


def _ends_as_label(line: str) -> bool:
    return bool(re.search(r"[:：]", line[:30])) or len(line) < 25


def _quoted(blocks: Sequence[Block]) -> Answer | None:
    """Take a quote that comes first, with the lists that directly go on after it."""
    filled = [
        each for each in blocks if each.kind != "rule" and (block_text(each).strip() or each.kind == "quote")
    ]
    filled = [each for each in filled if not is_navigation(each) and not _is_break(each)]
    if not filled or filled[0].kind != "quote":
        return None
    taken = [filled[0]]
    for before, block in pairwise(filled):
        goes_on = block.kind == "list" or (block.kind == "quote" and block.start - before.end <= 1)
        if not goes_on or block.start - before.end > 1:
            break
        taken.append(block)
    text = blocks_text(each for each in taken)
    label = labels.after_label(text.partition("\n")[0])
    if label is not None:
        text = "\n".join((label, *text.split("\n")[1:]))
    rest = _words(filled[len(taken) :])
    if not text.strip() or (len(text) < 40 and len(rest) > 2 * len(text)):
        return None
    return Answer(text, [(each.start, each.end) for each in taken])


def _prose(section: Section, own: Sequence[Section]) -> Answer | None:
    """Take what stands below the question; where only its sections have text, that."""
    told = list(dropwhile(_is_fact, section.blocks))
    blocks = [each for each in _until_aside_after_text(told) if not _says_nothing(each)]
    while blocks and len(blocks) > 1 and _is_bold_label(blocks[-1]):
        blocks.pop()  # the heading of the next questions
    text = _without_label(blocks, _words(blocks))
    children = [each for each in own if not labels.is_beside(each.title)]
    if not text.strip():
        parts = []
        for child in children:
            if not labels.is_follow_up(child.title):
                words = _words(child.blocks)
                name = labels.title(child.title)
                parts.append(f"{name}\n{words}" if words and name else words)
        text = "\n\n".join(part for part in parts if part)
        if not text.strip():
            code = _code([block for place in (section, *children) for block in place.blocks])
            return Answer(code, partial=True) if code else None
        children = []
    left = any(each.kind in ("code", "table", "html") for each in section.blocks) or len(blocks) < len(
        section.blocks
    )
    pictures = any(_has_picture(each) for each in section.blocks)
    partial = left or pictures or any(each.blocks for each in own)
    if len(text) > LONG:
        return Answer(beginning(text), cut=True, partial=True)
    spans = [] if partial else [(each.start, each.end) for each in section.blocks]
    return Answer(text, spans, partial=partial)


def _is_fact(block: Block) -> bool:
    """Tell a paragraph such as `**Difficulty**: Beginner` from an answer."""
    return block.kind == "rule" or (
        block.kind == "paragraph" and all(labels.is_fact(line) for line in block_text(block).split("\n"))
    )


def _is_bold_label(block: Block) -> bool:
    """Tell a bold line with a colon and nothing behind it."""
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return False
    line, rest, bold = first_line(block.node)
    return bold and not rest and line.endswith((":", "："))


def _without_label(blocks: Sequence[Block], text: str) -> str:
    """Take a bold label that says nothing from the front of an answer, `**Strategy**:`, where it is the only one."""
    words = next((each for each in blocks if block_text(each).strip()), None)
    if words is None or words.kind != "paragraph" or words.node is None or words.said is not None:
        return text
    line, _rest, bold = first_line(words.node)
    after = text.partition("\n")[2].strip("\n")
    lone = bold and _NAMES_ANSWER.fullmatch(line) and text.startswith(line)
    others = sum(bool(re.fullmatch(r"[^.:：]{1,30}[:：]", each)) for each in after.split("\n"))
    return after if lone and after and not others else text


def _says_nothing(block: Block) -> bool:
    """Tell a label whose answer was never written, and a list of further questions, from an answer."""
    if block.kind == "list" and block.node is not None:
        lines = [
            block_text(each).partition("\n")[0]
            for item in block.node.children
            for each in as_blocks(item.children)[:1]
        ]
        asking = sum(labels.asking(line) in (Asking.ASKS, Asking.MARKED) for line in lines)
        return asking == len(lines) == 1 or (asking > 1 and asking * 2 >= len(lines))
    return block.kind == "paragraph" and labels.label(block_text(block)) is not None


def _until_aside_after_text(blocks: Sequence[Block]) -> list[Block]:
    """As `_until_aside`, but an aside at the very beginning does not end what has not begun."""
    for index, block in enumerate(blocks):
        if block_text(block).strip() and not is_navigation(block):
            return [block, *_until_aside(blocks[index + 1 :])]
    return []


def beginning(text: str) -> str:
    """Take the first paragraphs of a text, up to `BEGINNING` characters and at least one."""
    kept: list[str] = []
    length = 0
    for paragraph in text.split("\n\n"):
        if kept and length + len(paragraph) > BEGINNING:
            break
        kept.append(paragraph)
        length += len(paragraph)
    first = "\n\n".join(kept)
    if len(first) <= LONG:
        return first
    cut = max(first.rfind(end, 0, LONG) for end in (". ", ".\n", "다.\n", "\n"))
    return first[: cut + 1].rstrip() if cut > BEGINNING // 2 else first[:LONG].rstrip()


def _words(blocks: Sequence[Block]) -> str:
    return blocks_text(
        each for each in blocks if not is_navigation(each) and each.kind not in ("code", "rule")
    )


def _code(blocks: Sequence[Block]) -> str | None:
    """Give code as an answer, where there is nothing else."""
    pieces = [
        dedent(each.node.content).strip("\n")
        for each in blocks
        if each.kind == "code" and each.node is not None
    ]
    pieces = [piece for piece in pieces if re.sub(r"<[^<>]*>", "", piece).strip()]
    text = "\n".join(pieces)
    return text if 0 < len(text.strip()) <= MOST_CODE else None


def _has_picture(block: Block) -> bool:
    if block.node is None:
        return any(_has_picture(each) for each in block.inner)
    return any(
        each.type == "image" or "<img" in (each.content or "")
        for each in block.node.walk()
        if not each.is_root
    )


def _is_break(block: Block) -> bool:
    return block.kind == "html" and not block_text(block).strip()


def is_navigation(block: Block) -> bool:
    """Tell a line that leads back to the top, or a quote of references, from what is said."""
    if block.kind not in ("quote", "paragraph", "list") or block.node is None:
        return False
    text = block_text(block)
    if len(text) > 600:
        return False
    words = linked = 0
    for each in block.node.walk():
        if each.type == "link":
            linked += len("".join(n.content for n in each.walk() if n.type in ("text", "code_inline")))
        elif each.type == "text":
            words += len(re.sub(r":[a-z_]+:|[\W_]|(?:https?|www)\S*", "", each.content))
    if re.search(r"⬆|back to top|맨 위로|:arrow_double_up:", text, re.IGNORECASE):
        return True
    if linked and re.match(r"(?:→|➡️?|👉|🔗|➔)", text) and words <= linked + 30:
        return True
    urls = len(re.findall(r"https?://", text))
    return (
        linked > 0 and words <= linked * 1.25 + 4 and not re.search(r"[가-힣]{2,}(?:다|요)[.\s]", text)
    ) or (urls > 0 and words <= 20)
