"""Questions and answers in comments of fenced code, `// Q: …` over `// A: …`, written in front of the code.

The lines keep their numbers: a blank line between the comments and the code takes the fence. Without one the fence and the
comments change places, so that these stand one line further up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})[^`]*")
_COMMENT = re.compile(r"\s*(?:(?://+|#+|--|;+|%+)\s*(?P<text>\S.*?)|/\*+\s*(?P<closed>\S.*?)\s*\*+/)\s*")

_MOST_BETWEEN = 20
"""Comments below a question within which its answer begins."""


def uncommented(lines: Sequence[str]) -> list[str]:
    """Write such comments as lines of the text."""
    kept = list(lines)
    at = 0
    while at < len(kept):
        opened = _FENCE.fullmatch(kept[at])
        if opened is None:
            at += 1
            continue
        mark = opened["mark"]
        end = next((n for n in range(at + 1, len(kept)) if _closes(kept[n], mark)), len(kept))
        if end < len(kept):
            kept[at : end + 1] = _taken_out(kept[at : end + 1], not at or _is_free(kept[at - 1]))
        at = end + 1
    return kept


def _taken_out(block: list[str], free: bool) -> list[str]:
    """Write the questions of one fenced block before the code that follows each; the block as it is where that fails.

    Args:
        block: Its lines, with its fences.
        free: Whether the line before it ends no paragraph.
    """
    said = [None, *map(_comment, block[1:-1]), None]
    heads = [n for n, text in enumerate(said) if _asks(text) and _is_answered(said, n)]
    if not heads or any(line.strip() for line in block[1 : heads[0]]):
        return block
    kept = ["", *block[1:-1], ""]
    for number, head in enumerate(heads):
        end = heads[number + 1] if number + 1 < len(heads) else len(block) - 1
        begin = next((n for n in range(head, end) if said[n] is None), end)
        kept[head:begin] = [text or "" for text in said[head:begin]]
        if not any(line.strip() for line in block[begin:end]):
            continue
        if not block[begin].strip():
            kept[begin] = block[0]
        elif not kept[head - 1].strip() and (free or head > 1):
            kept[head - 1 : begin] = [*kept[head:begin], block[0]]
        else:
            return block
        if end == len(block) - 1:
            kept[-1] = block[-1]
        elif not block[end - 1].strip():
            kept[end - 1] = block[-1]
        else:
            return block
    return kept


def _comment(line: str) -> str | None:
    found = _COMMENT.fullmatch(line)
    return (found["text"] or found["closed"]) if found is not None else None


def _is_answered(said: Sequence[str | None], question: int) -> bool:
    """Tell whether, of the comments right below a question, one has the label of an answer."""
    for text in said[question + 1 : question + 1 + _MOST_BETWEEN]:
        if text is None or _asks(text):
            return False
        if labels.after_label(text) is not None:
            return True
    return False


def _asks(text: str | None) -> bool:
    return text is not None and headlines.asking(text) is Asking.MARKED and labels.after_label(text) is None


def _closes(line: str, mark: str) -> bool:
    bare = line.strip()
    return bare.startswith(mark) and not bare.strip(mark[0])


def _is_free(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
