"""Which of several labelled answers is the model: an example rather than the points it must have, and no own one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.lines.labels import Label
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text

EXPECTED = re.compile(
    r"\W{0,4}(?:expected (?:answer|points)|(?:모범 |핵심 )?답[변안] (?:방향|포인트|요지|구조|키워드))",
    re.IGNORECASE,
)
"""What an answer must have, in points."""

EXAMPLE_ANSWER = re.compile(
    r"\W{0,4}(?:(?:sample|model|example|spoken|\d{1,3}[\s-]?(?:seconds?|secs?|minutes?|mins?)) answer"
    r"|(?:예시|모범|샘플|구두|\d{1,3} ?[초분](?: ?(?:이내|버전|컷))?) ?답[변안])\W{0,4}(?:[:：]|$)",
    re.IGNORECASE,
)
"""An answer as one says it."""


def preferred(blocks: Sequence[Block]) -> Sequence[Block]:
    """Give blocks without what the model answer is preferred to."""
    return _without_own(_from_example(blocks))


def _from_example(blocks: Sequence[Block]) -> Sequence[Block]:
    """Begin at an example answer, `Sample answer:`, where what an answer must have, `Expected answer:`, comes first."""
    firsts = [block_text(each).partition("\n")[0] if each.kind == "paragraph" else "" for each in blocks]
    expected = next((number for number, line in enumerate(firsts) if EXPECTED.match(line)), None)
    examples = [number for number, line in enumerate(firsts) if EXAMPLE_ANSWER.match(line)]
    return blocks[examples[0] :] if expected is not None and examples and expected < examples[0] else blocks


def _without_own(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out the writer's own answer, `내 답변`, where another follows it: what was said is no model."""
    found = [labels.label(block_text(each).partition("\n")[0]) for each in blocks]
    owned = next((number for number, label in enumerate(found) if label is Label.OWN), None)
    if owned is None:
        return blocks
    other = next(
        (number for number, label in enumerate(found) if number > owned and label not in (None, Label.OWN)),
        None,
    )
    return blocks if other is None else [*blocks[:owned], *blocks[other:]]
