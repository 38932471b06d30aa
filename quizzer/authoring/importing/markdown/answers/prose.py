"""An answer that simply stands below its question, or in a quote there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters, subject_asked
from quizzer.authoring.importing.markdown.answers.answer import BEGINNING, LONG, Answer, is_long, letters_in
from quizzer.authoring.importing.markdown.answers.answer_code import (
    all_code,
    begun_with_code,
    code_first,
    shown_code,
)
from quizzer.authoring.importing.markdown.answers.answer_extent import until_aside_after_text
from quizzer.authoring.importing.markdown.answers.parts_below import (
    items_below,
    parts_below,
    parts_of_code,
)
from quizzer.authoring.importing.markdown.answers.words import words_of
from quizzer.authoring.importing.markdown.beside.asides import (
    asks_more,
    is_bold_label,
    is_break,
    is_fact,
    is_navigation,
    is_title,
    says_nothing,
)
from quizzer.authoring.importing.markdown.beside.link_items import before_references
from quizzer.authoring.importing.markdown.beside.tags_below import without_tags
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text, first_line
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.texts.fences import paragraphs

_SENTENCE = re.compile(r"(?:다|요|[a-z])\.$")
"""The end of a heading that is no name but says something."""

_POINT = re.compile(r"\W{0,3}[A-Ha-h]\s?[.)]\s")
"""The front of a heading that is one of several points: `A) It is fast`."""

_KEY = re.compile(
    r"(?:핵심(?:\s?(?:답변|내용|포인트|요약))?|요지|결론|확인|응답|response|reply|réponse|key(?:\s?points?)?|gist)\s*[:：]\s+(?=\S)|tl;?dr\s*[:：—–-]?\s+(?=\S)",
    re.IGNORECASE,
)
"""What stands before an answer that is called the gist of one."""

_CALLOUT = re.compile(r"\s*\[!(?!question|faq|help)[\w-]+(?:\|[^\]]*)?\][+-]?[ \t]*")
"""The type of a callout, before its title."""

_NAMES_ANSWER = re.compile(
    r"(?:details|strategy|approach|definition|explanation|key idea|concept|in short|tl;?dr|summary|"
    r"설명|(?:기본 ?)?(?:정의|개념)|핵심|핵심 개념|요약|전략|요점|한 줄 요약)\s*[:：]",
    re.IGNORECASE,
)
"""A label of an answer that adds nothing to it."""

_TIP = re.compile(r"(?:tips?|팁)\s*[:：]", re.IGNORECASE)
"""The front of a heading that says how something is answered, or why it is asked."""

_EXPLAINS = re.compile(r"(?:(?:detailed|short|simple) )?explanation|(?:상세 ?)?설명|해설", re.IGNORECASE)
"""The name of a first part that holds the answer, whatever the names of the others are."""


def answer_quoted(blocks: Sequence[Block]) -> Answer | None:
    """Take a quote that comes first, with the lists that directly go on after it; several where nothing else stands."""
    filled = [
        each for each in blocks if each.kind != "rule" and (block_text(each).strip() or each.kind == "quote")
    ]
    filled = [each for each in filled if not is_navigation(each) and not is_break(each)]
    if not filled or filled[0].kind != "quote":
        return None
    taken = [filled[0]]
    whole = all(each.kind == "quote" for each in filled)
    for before, block in pairwise(filled):
        if whole:
            taken.append(block)
            continue
        goes_on = block.kind == "list" or (block.kind == "quote" and block.start - before.end <= 1)
        if not goes_on or block.start - before.end > 1:
            break
        taken.append(block)
    text = blocks_text(each for each in taken)
    label = labels.after_label(text.partition("\n")[0])
    if label is not None:
        text = "\n".join((label, *text.split("\n")[1:]))
    rest = words_of(filled[len(taken) :])
    if not text.strip() or (len(text) < 40 and len(rest) > 2 * len(text)):
        return None
    return Answer(text, [(each.start, each.end) for each in taken])


def answer_told(section: Section, own: Sequence[Section], *, labelled: bool = True) -> Answer | None:
    """Take what stands below the question; where only its sections have text, that."""
    told = without_tags(list(dropwhile(is_fact, section.blocks)))
    whole = until_aside_after_text(told, labelled=labelled, question=section.title)
    blocks = [each for each in whole if not says_nothing(each)]
    if len(blocks) == 1 and _leads_on(blocks[0]):
        blocks = whole  # what is to be asked is the answer: `Checklist:`
    item = section.kind == "item"
    while blocks and (
        (len(blocks) > 1 and (is_bold_label(blocks[-1]) or (item and is_title(blocks[-1]))))
        or asks_more(blocks[-1])
    ):
        blocks.pop()  # the heading of the next questions, or one of them
    words = without_facts(words_of(blocks))
    text = _without_key(without_label(blocks, words))
    text = begun_with_code(text, section.blocks, section.title) or text
    children = _telling([each for each in own if not labels.is_beside(each.title)])
    if not text.strip() and (called := _called_out(section.blocks)) is not None:
        return called
    if not text.strip():
        lead = code_first(section.blocks, section.title)
        if not lead and (drawn := parts_of_code(children)) is not None:
            return Answer(drawn, partial=True)
        parts: list[str] = []
        for child in children:
            if not labels.is_follow_up(child.title):
                said = words_of(child.blocks)
                name = headlines.title(child.title)
                if not (parts or lead or labels.is_aside(name)):
                    said = _begun(said, child, section.title)
                point = _POINT.match(child.title)
                if point and not said:
                    words = f"- {child.title[point.end() :]}"
                else:
                    words = name if not said and _SENTENCE.search(child.title) else said
                named = _EXPLAINS.fullmatch(name) or _NAMES_ANSWER.fullmatch(f"{name}:")
                shown = bool(parts) or not (named or _asks_again(name, section.title))
                parts.append(f"{name}\n{said}" if said and name and shown else words)
        parts = [part for part in parts if part]
        if len(parts) == 1:
            first, _newline, rest = parts[0].partition("\n")
            parts = [rest if rest and _NAMES_ANSWER.fullmatch(f"{first}:") else parts[0]]
        text = "\n\n".join(parts)
        if lead and text.strip() and not is_long(lead, text):
            text = f"{lead}\n\n{text}"
        if not text.strip():
            code = shown_code(all_code([block for place in (section, *children) for block in place.blocks]))
            return Answer(code, partial=True) if code else None
        children = []
    elif len(blocks) == len(told) and section.kind in ("heading", "bold", "details"):
        led = text.rstrip().endswith((":", "："))
        below = parts_below(children, section.title) or (items_below(children) if led else "")
        text = f"{text}\n\n{below}" if below and not is_long(text, below) else text
    left = any(each.kind in ("code", "table", "html") for each in section.blocks) or len(blocks) < len(
        section.blocks
    )
    pictures = any(_has_picture(each) for each in section.blocks)
    partial = left or pictures or any(each.blocks for each in own)
    if is_long(text):
        return Answer(beginning(text), cut=True, partial=True)
    spans = [] if partial else [(each.start, each.end) for each in section.blocks]
    return Answer(text, spans, partial=partial)


def _leads_on(block: Block) -> bool:
    """Tell a bold line with a colon that leads to the answer, and not to further questions."""
    line = block_text(block)
    return is_bold_label(block) and not (
        labels.is_follow_up(line) or labels.lists_questions(line.rstrip(":："))
    )


def _telling(children: Sequence[Section]) -> list[Section]:
    """Leave out headings of tips, and of answers that are not written, where others have text: `## 답변`, `🔗 참고`."""
    told = [
        each
        for each in children
        if not _TIP.match(each.title) and not (labels.label(each.title) and _is_unwritten(each))
    ]
    return told if any(each.blocks for each in told) else list(children)


def _is_unwritten(section: Section) -> bool:
    return section.kind == "heading" and not words_of(before_references(section.blocks)).strip()


def _asks_again(name: str, question: str) -> bool:
    """Tell the name of a part that asks what something of the question is, `캐시란?`, which its words answer."""
    asked = subject_asked(name) or ""
    return (
        headlines.asking(question) is not Asking.NO
        and len(letters(asked)) > 0
        and letters(asked.casefold()) in letters(question.casefold())
    )


def _begun(said: str, child: Section, question: str) -> str:
    """Give the words of the first part of an answer with the code with which it begins, or that alone."""
    if said.strip():
        return begun_with_code(said, child.blocks, question) or said
    return code_first(child.blocks, question) or said


def _called_out(blocks: Sequence[Block]) -> Answer | None:
    """Take the text of the first callout, `> [!note] …`, where nothing else is said."""
    for block in blocks:
        words = _CALLOUT.sub("", block_text(block), count=1) if block.kind == "callout" else ""
        if words.strip():
            return Answer(words.strip(), [(block.start, block.end)])
    return None


def without_label(blocks: Sequence[Block], text: str) -> str:
    """Take a bold label that says nothing from the front of an answer, `**Strategy**:`, where it is the only one."""
    words = next((each for each in blocks if block_text(each).strip()), None)
    if words is None or words.kind != "paragraph" or words.node is None or words.said is not None:
        return text
    line, _rest, bold = first_line(words.node)
    after = text.partition("\n")[2].strip("\n")
    lone = bold and _NAMES_ANSWER.fullmatch(line) and text.startswith(line)
    others = sum(bool(re.fullmatch(r"[^.:：]{1,30}[:：]", each)) for each in after.split("\n"))
    return after if lone and after and not others else text


def beginning(text: str) -> str:
    """Take the first paragraphs of a text, up to `BEGINNING` letters and at least one."""
    kept: list[str] = []
    length = 0
    for paragraph in paragraphs(text):
        if kept and length + letters_in(paragraph) > BEGINNING:
            break
        kept.append(paragraph)
        length += letters_in(paragraph)
    first = "\n\n".join(kept)
    if not is_long(first):
        return first
    most = LONG * len(first) // letters_in(first)
    cut = max(first.rfind(end, 0, most) for end in (". ", ".\n", "다.\n", "\n"))
    return first[: cut + 1].rstrip() if cut > most // 3 else first[:most].rstrip()


def _without_key(text: str) -> str:
    named = _KEY.match(text)
    return text[named.end() :] if named else text


def without_facts(text: str) -> str:
    """Leave out what the first lines say about the question: `의도: …`."""
    return "\n".join(dropwhile(labels.is_fact, text.split("\n")))


def _has_picture(block: Block) -> bool:
    if block.node is None:
        return any(_has_picture(each) for each in block.inner)
    return any(
        each.type == "image" or "<img" in (each.content or "")
        for each in block.node.walk()
        if not each.is_root
    )
