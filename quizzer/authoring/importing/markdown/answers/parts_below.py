"""What headings below an answer tell, which then go on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.markdown.answers.answer import Answer, is_long
from quizzer.authoring.importing.markdown.answers.answer_code import shown_code
from quizzer.authoring.importing.markdown.answers.answer_extent import until_aside_after_text
from quizzer.authoring.importing.markdown.answers.compared import compared
from quizzer.authoring.importing.markdown.answers.words import words_of
from quizzer.authoring.importing.markdown.outlining.outline import Section

_NAMES_USE = re.compile(
    r"(?:when|where|how|why)\s+(?:not\s+)?to\s+\w|how\s+(?:it|this|they|these)\s+\w", re.IGNORECASE
)

_FEWEST_OF_CODE = 2
"""Parts from which each is one of several rather than the answer."""


def parts_below(children: Sequence[Section], question: str) -> str:
    """Give what headings below an answer tell, each below its name, up to one that only explains or that asks.

    So do those end the answer that are matters of their own, which another heading compares.

    Args:
        children: The headings.
        question: What is asked.
    """
    parts: list[tuple[str, str]] = []
    apart = {id(each) for each in compared(children, question)}
    for at, child in enumerate(children):
        if _is_shown_within(children, at):
            continue
        asks = (
            (child.asks and not _names_use(headlines.title(child.title)))
            or child.only_counts
            or child.announces
        )
        beside = labels.is_aside(child.title) or labels.is_follow_up(child.title) or asks
        if child.kind != "heading" or beside:
            break
        if id(child) in apart:
            break
        said = (
            words_of(until_aside_after_text(child.blocks, question=question))
            or shown_code(child.blocks)
            or ""
        )
        parts.append((headlines.title(child.title), said))
    while parts and not parts[-1][1]:
        parts.pop()  # a name of what comes behind the last part that is told
    return "\n\n".join("\n".join(each for each in part if each) for part in parts)


def _is_shown_within(children: Sequence[Section], at: int) -> bool:
    """Tell the examples of one of several parts, `#### Examples` below `### SELECT`, behind which other parts follow."""
    child = children[at]
    above = min((each.level for each in children[:at]), default=child.level)
    return (
        child.kind == "heading"
        and child.level > above
        and labels.is_aside(child.title)
        and any(each.kind == "heading" and each.level == above for each in children[at + 1 :])
    )


def items_below(children: Sequence[Section]) -> str:
    """Give items of which the last words of an answer announce that they follow, each over its words or code."""
    told = [each for each in children if each.kind == "item"]
    if len(told) < _FEWEST_OF_CODE or len(told) < len(children) or any(each.asks for each in told):
        return ""
    parts = []
    for number, each in enumerate(told, 1):
        below = "\n".join(
            part for part in (words_of(each.blocks), shown_code(each.blocks)) if part and part.strip()
        )
        parts.append(f"{number}. {headlines.title(each.title)}" + (f"\n{below}" if below else ""))
    return "\n".join(parts)


def parts_of_code(children: Sequence[Section]) -> str | None:
    """Give parts that are all code or drawings below their names; None where one has words, or all are too long.

    The first alone would break the answer off, for the others have no words to go on with.
    """
    told = [each for each in children if each.blocks or each.children]
    if len(told) < _FEWEST_OF_CODE or any(
        each.kind != "heading" or each.asks or each.children for each in told
    ):
        return None
    if any(labels.is_aside(each.title) or labels.is_follow_up(each.title) for each in told):
        return None
    parts: list[str] = []
    for each in told:
        code = [block for block in each.blocks if block.kind != "rule"]
        shown = shown_code(code) if all(block.kind == "code" for block in code) else None
        if shown is None:
            return None
        parts.append(f"{headlines.title(each.title)}\n{shown}")
    whole = "\n\n".join(parts)
    return None if is_long(whole) else whole


def _names_use(name: str) -> bool:
    """Tell the name of a part that says when or how something is done, `When to use it`, from a question."""
    return _NAMES_USE.match(name) is not None and not name.rstrip().endswith(("?", "？"))


def with_parts(answer: Answer, place: Section, below: Sequence[Section]) -> Answer:
    """Let an answer go on with the headings below it, where it goes to the end of what stands above them."""
    end = words_of(place.blocks[-1:]).strip()
    if (
        place.kind not in ("heading", "bold", "details")
        or not end
        or not (answer.text.endswith(end) or end.endswith(answer.text))
    ):
        return answer
    told = parts_below([each for each in below if not labels.is_beside(each.title)], place.title)
    if not told or is_long(answer.text, told):
        return answer
    return replace(answer, text=f"{answer.text}\n\n{told}", taken=[], partial=True)
