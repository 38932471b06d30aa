"""Details that open: whether one is a question or a topic, or only folds a part of the text with its headings."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.section import Section
from quizzer.authoring.importing.markdown.outlining.standing import is_announced, is_inside_question


def is_section(block: Block, repeated: frozenset[str]) -> bool:
    """Tell a question or a topic that opens from an answer or an aside that does.

    Args:
        block: What opens.
        repeated: Summaries that stand over several folds, `What a strong answer covers`: none is a question.
    """
    name = block.summary
    if (
        not name
        or name in repeated
        or labels.label(name)
        or labels.is_hint(name)
        or not headlines.title(name)
    ):
        return False
    return headlines.asking(name) in (Asking.ASKS, Asking.MARKED) or not labels.is_aside(name)


def only_folds(block: Block, around: Section) -> bool:
    """Tell details that fold a part of the text with its headings, or follow-ups, from an answer that opens."""
    headed = any(each.kind == "heading" for each in block.inner)
    return _asks_on(block) or (
        headed and not (is_inside_question(around) or around.asks or is_announced(around))
    )


def without_follow_ups(block: Block) -> tuple[Block, list[Block]]:
    """Divide details with an answer from what stands in them below a heading of follow-up questions, that heading first."""
    heads = [each.kind == "heading" and labels.announces_follow_ups(block_text(each)) for each in block.inner]
    at = heads.index(True) if True in heads else 0
    if not at or not any(each.kind in ("list", "heading") for each in block.inner[at + 1 :]):
        return block, []
    return replace(block, inner=block.inner[:at]), block.inner[at:]


def _asks_on(block: Block) -> bool:
    """Tell details of nothing but follow-ups, each with its answer below it: `**꼬리질문:** …`."""
    told = [each for each in block.inner if each.kind != "rule"]
    asked = [each.kind == "paragraph" and _follows(block_text(each).partition("\n")[0]) for each in told]
    return bool(asked) and asked[0] and not asked[-1] and not any(one and two for one, two in pairwise(asked))


def _follows(line: str) -> bool:
    asks = headlines.asking(line) in (Asking.ASKS, Asking.MARKED)
    return asks and labels.is_follow_up(line) and not labels.announces_follow_ups(line)
