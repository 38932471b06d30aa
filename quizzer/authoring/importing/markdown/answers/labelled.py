"""An answer that is labelled: a section, a paragraph, an item of a list, or details that open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.labels import Label
from quizzer.authoring.importing.markdown.answers.answer import Answer, is_long
from quizzer.authoring.importing.markdown.answers.answer_code import begun_with_code, shown_code
from quizzer.authoring.importing.markdown.answers.answer_extent import (
    until_aside,
    until_aside_after_text,
    until_aside_line,
)
from quizzer.authoring.importing.markdown.answers.fields import (
    lone_name,
    text_without_form,
    without_asked,
    without_form,
)
from quizzer.authoring.importing.markdown.answers.parts_below import with_parts
from quizzer.authoring.importing.markdown.answers.peers import asked_parts, example_parts
from quizzer.authoring.importing.markdown.answers.preferred import EXAMPLE_ANSWER, EXPECTED, preferred
from quizzer.authoring.importing.markdown.answers.prose import answer_quoted
from quizzer.authoring.importing.markdown.answers.told_cases import (
    solves_part,
    tells_action,
    tells_case,
    tells_story,
)
from quizzer.authoring.importing.markdown.answers.words import words_of
from quizzer.authoring.importing.markdown.beside.link_items import before_references
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text, inline_text
from quizzer.authoring.importing.markdown.outlining.outline import Section

_COUNTED = re.compile(r"\d{1,2}[.)]\s+\S")
"""The front of a heading that is one of several points."""

_SHORT = 40
"""Characters up to which words before a label only lead to it."""

_GIVEN_BY = re.compile(
    r"\W{0,3}(?:[\w가-힣 .-]{2,30}\s(?:제공|에서 제공)(?:한 답안|하는 답안)?|"
    r"(?:provided|given|courtesy) (?:by|of) [\w .-]{2,40})\W{0,3}",
    re.IGNORECASE,
)
"""A line that says who gave the example answer below it: `코드잇 제공`."""

_OPTION = re.compile(r"(?:\[[ xX]?\]\s*)?[B-E]\s*[.):]\s|[②③④⑤]")
"""How the second and later options of a choice begin; the first looks like an answer: `A. …`."""


_FIRST_POINT = re.compile(r"\W{0,3}[aA]\s?[.)]\s")
_NEXT_POINT = re.compile(r"\W{0,3}[bB]\s?[.)]\s")
"""How the second of several points begins, the first of which looks like a label: `a. …`."""


_NEAR = 4
"""Blocks within which the second point follows the first."""


def answer_labelled(
    section: Section, own: Sequence[Section], form: frozenset[str], *, usual: bool = True
) -> Answer | None:
    """Find an answer that is labelled: a section, a paragraph, or details that open.

    Args:
        section: The question.
        own: The sections below it that are no questions of their own.
        form: Names that repeat beside the answers of the document, see `fields.form`.
        usual: Whether answers have labels in this document; else a label behind other words is a part of the answer.
    """
    form = without_asked(form, section.title)
    heads = [each for each in own if labels.label(each.title) or labels.after_label(each.title)]
    if any(_FIRST_POINT.match(each.title) for each in heads) and any(
        _NEXT_POINT.match(each.title) for each in own
    ):
        heads = []
    named = [each for each in own if each.title in section.title]
    if len(named) > 1:  # `View` is what is asked about, not what opens an answer
        heads = [each for each in heads if each not in named]
    if own and len(heads) == 1 and solves_part(heads[0], own):
        heads = []
    expected = any(EXPECTED.match(each.title) for each in heads)
    heads.sort(
        key=lambda each: (
            labels.label(each.title) is Label.OWN,
            expected and EXAMPLE_ANSWER.match(each.title) is None,
        )
    )
    for head in heads:
        answer = labelled_answer(head)
        if answer is not None:
            return answer
    places = [section, *(each for each in own if each not in heads)]
    for place in places:
        blocks = preferred(place.blocks)
        answer = _labelled_block(blocks, form, section.title, usual=usual)
        if answer is not None:
            below = [each for each in own if each not in heads] if place is section else []
            return with_parts(answer, place, below)
    return None


def labelled_answer(head: Section) -> Answer | None:
    """Read the section under a label such as `예시 답안 (코드잇 제공)`; None when it is empty.

    When it begins with a quote, the answer is the quote, with the list lines that go on without `>`.
    """
    blocks = [each for each in before_references(head.blocks) if each.kind != "rule"]
    quoted_alone = len(blocks) > 1 and blocks[0].kind == "quote" and blocks[1].kind != "quote"
    given = _GIVEN_BY.fullmatch(block_text(blocks[0]).strip()) if quoted_alone else None
    blocks = blocks[1:] if given is not None else blocks
    first = labels.after_label(head.title)
    quoted = None if first else answer_quoted(blocks)
    if quoted is not None:
        answer = quoted
    else:
        words = words_of(blocks)
        begun = blocks and blocks[0].kind == "code" and words.strip() and not first
        words = (_code_and_words(blocks) if begun else None) or words
        text = "\n\n".join(each for each in (first, words) if each)
        answer = Answer(text, _told(blocks))
        if not text.strip():
            apart = [each for each in head.walk() if labels.is_follow_up(each.title)]
            parts = [part for part in head.walk() if not any(each in apart for each in (part, *part.above()))]
            inner = [block for part in parts for block in part.blocks]
            words = words_of(inner)
            if words.strip() and any(_COUNTED.match(part.title) for part in parts):
                said = [_named_words(part) for part in parts if part.blocks]
                words = "\n\n".join(each for each in said if each)
            answer = Answer(words, _told(inner))
    if not answer.text.strip():
        code = shown_code(blocks)
        if code is None:
            return None
        answer = Answer(code, [(block.start, block.end) for block in blocks])
    answer.taken.append((head.start, head.start + 1))
    answer.own = labels.label(head.title) is Label.OWN
    answer.credit = labels.credit(head.title) or (given[0] if given is not None else None)
    return answer


def _named_words(part: Section) -> str:
    """Give the words of a part of an answer, or what it shows, below its name: `2. By a factory`."""
    words = words_of(part.blocks) or shown_code(part.blocks)
    return f"{headlines.title(part.title)}\n{words}" if words else ""


def _told(blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """List the lines of blocks that are in an answer in words; code is not, and stays for the explanation."""
    return [(block.start, block.end) for block in blocks if block.kind != "code"]


def _labelled_block(
    blocks: Sequence[Block], form: frozenset[str], question: str = "", *, usual: bool = True
) -> Answer | None:
    for index, block in enumerate(blocks):
        if not usual and block.kind == "paragraph" and len(words_of(blocks[:index])) > _SHORT:
            return None
        if block.kind == "details":
            if not block.summary or labels.label(block.summary):
                part = _headed_answer(block.inner)
                if part is not None:
                    return part
                inner = _labelled_block(block.inner, form, question) or answer_quoted(block.inner)
                told = until_aside_after_text(block.inner, question=question)
                text = (
                    inner.text
                    if inner
                    else words_of(told) or words_of(block.inner) or shown_code(block.inner) or ""
                )
                if text.strip():
                    text = text if inner else begun_with_code(text, block.inner, question) or text
                    label = labels.label(block.summary) if block.summary else None
                    return Answer(text, [(block.start, block.end)], own=label is Label.OWN)
            continue
        if block.kind == "list" and not _is_lone_label(block):
            item = _labelled_item(block)
            if item is not None:
                return item
            continue
        words = list(dropwhile(labels.is_fact, labels.on_lines(block_text(block)).split("\n")))
        text = text_without_form(until_aside_line("\n".join(words), quoted=block.kind == "quote"), form)
        line, _newline, rest = text.partition("\n")
        inline = labels.after_label(line)
        label = labels.label(line)
        if (inline is None and label is None) or any(_OPTION.match(each) for each in rest.split("\n")):
            continue
        if tells_action(line, blocks):
            continue
        if _FIRST_POINT.match(line) and any(
            _NEXT_POINT.match(block_text(each)) for each in blocks[index + 1 : index + 1 + _NEAR]
        ):
            continue
        said = "\n".join(each for each in (inline, rest) if each)
        peers = frozenset[int]() if said else example_parts(blocks[index + 1 :])
        peers |= asked_parts(blocks[index + 1 :], question)
        following = until_aside(blocks[index + 1 :], peers=peers, before=said)
        if text != "\n".join(words):
            following = []
        elif said and block.kind == "quote" and not said.rstrip().endswith((":", "：")):
            following = list(takewhile(_goes_on_in_line if inline else _goes_on, following))
        elif inline:
            following = without_form([block, *following], form | lone_name(following))[1:]
        else:
            following = without_form([block, *following], form)[1:] if said else without_form(following, form)
        more = words_of(following)
        joiner = "\n" if following and following[0].kind == "list" else "\n\n"
        answer = joiner.join(each for each in (said, more) if each.strip())
        answer = answer if answer.strip() else shown_code(following) or ""
        if not said and following and following[0].kind == "code":
            answer = _code_and_words(following) or answer
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


def _goes_on_in_line(block: Block) -> bool:
    return block.kind == "quote"


def _goes_on(block: Block) -> bool:
    """Whether a block goes on with a quoted answer; a list's lines often have no `>`."""
    return block.kind in ("quote", "list")


def _code_and_words(blocks: Sequence[Block]) -> str | None:
    """Give an answer that begins with code, with all that follows; None where that is too long for one."""
    told = [shown_code([each]) if each.kind == "code" else words_of([each]) for each in blocks]
    text = "\n\n".join(each for each in told if each and each.strip())
    return None if is_long(text) else text


def _headed_answer(blocks: Sequence[Block]) -> Answer | None:
    """Find an answer below a heading that is a label, among the headings that a fold holds; the rest explains it."""
    heads = [
        number
        for number, block in enumerate(blocks)
        if block.kind == "heading" and block.node is not None and labels.label(inline_text(block.node))
    ]
    if not heads:
        return None
    below = list(takewhile(lambda each: each.kind != "heading", blocks[heads[0] + 1 :]))
    text = words_of(below) or shown_code(below) or ""
    return Answer(text, partial=True) if text.strip() else None


def _labelled_item(block: Block) -> Answer | None:
    """Find the first labelled item of a list, `- **A.** …` or `* Ans (Short): …`."""
    assert block.node is not None
    labelled: list[str] = []
    texts = [blocks_text(as_blocks(item.children)) for item in block.node.children]
    if any(_OPTION.match(text) for text in texts) or tells_case(texts) or tells_story(texts):
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


def _is_lone_label(block: Block) -> bool:
    """Tell a list of nothing but a label, `- 답 :`, which speaks of what follows the list."""
    items = block.node.children if block.node is not None else []
    return len(items) == 1 and len(items[0].children) == 1 and labels.label(block_text(block)) is not None


def _no_label(text: str) -> bool:
    """Tell an item that goes on with the answer from one that begins something else: `why: …`."""
    return re.match(r"[^\s:：]{1,15}\s*[:：]\s", text) is None
