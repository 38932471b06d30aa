"""Questions below a line of nothing but a label, `Question:`, and answers below another further down, as headings.

Who speaks is such a label, too: `면접관:`, `지원자:`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.layouts import answer_labels
from quizzer.authoring.importing.markdown.layouts.marked_headings import marked, ranks_below

_ASKER = re.compile(r"(?:면접관|질문자|interviewer)\s?\d?\s*[:：]", re.IGNORECASE)
_ANSWERER = re.compile(
    r"(?:지원자|응시자|답변자|면접자|candidate|interviewee|applicant)\s?\d?\s*[:：]", re.IGNORECASE
)

_FEWEST = 2
"""Such questions from which they are the way in which a text is written."""

_SHARE = 0.75
"""Share of the questions that must have a label of an answer before the next one."""

_STRUCTURE = re.compile(r"\s*(?:#{1,6}\s|[-*+>|]\s|\d{1,3}[.)]\s|`{3}|~{3}|<)")
"""The front of a line that is no paragraph."""


def with_headings(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], dict[int, str]] | None:
    """Write what stands below such labels as marked headings; the number of lines stays.

    Args:
        lines: Of the text.
        code: Of each line, whether it is code.

    Returns:
        The lines, and what is asked by the number of its line, from 1; None where a text has no such questions.
    """
    asked = [at for at, line in enumerate(lines) if not code[at] and _asks_alone(line)]
    if len(asked) < _FEWEST:
        return None
    told = [at for at, line in enumerate(lines) if not code[at] and _answers(line)]
    ends = [*asked[1:], len(lines)]
    answered = sum(any(start < at < end for at in told) for start, end in zip(asked, ends, strict=True))
    if answered < max(_FEWEST, _SHARE * len(asked)):
        return None
    follows = [at for at, line in enumerate(lines) if not code[at] and _asks_on(at, lines)]
    written = [
        "**Answer:**" if at in told and _speaks(_ANSWERER, line) else line for at, line in enumerate(lines)
    ]
    wording: dict[int, str] = {}
    ranks = ranks_below(lines)
    for at in sorted([*asked, *follows]):
        below = _paragraph_below(lines, at + 1)
        if below is None:
            continue
        first, end = below
        words = " ".join(line.strip() for line in lines[first:end])
        written[at:end] = [""] * (end - at)
        written[first] = marked(words, ranks[at])
        wording[first + 1] = as_text(words)
    return (written, wording) if wording else None


def _asks_alone(line: str) -> bool:
    bare = re.sub(r"\*\*|__", "", line).strip()
    return bare.endswith((":", "：")) and (headlines.is_question_label(bare) or _speaks(_ASKER, line))


def _asks_on(at: int, lines: Sequence[str]) -> bool:
    """Tell a label of follow-ups, `꼬리질문:`, over one paragraph right above the label of an answer."""
    bare = re.sub(r"[*_#>]", "", lines[at]).strip()
    below = _paragraph_below(lines, at + 1) if bare.endswith((":", "：")) else None
    if below is None or not labels.announces_follow_ups(bare):
        return False
    return _answers(next((line for line in lines[below[1] :] if line.strip()), ""))


def _answers(line: str) -> bool:
    bare = re.sub(r"[*_#>]", "", line).strip()
    return _speaks(_ANSWERER, line) or (answer_labels.is_label(line) and labels.label(bare) is not None)


def _speaks(speaker: re.Pattern[str], line: str) -> bool:
    return speaker.fullmatch(headlines.plain(re.sub(r"\*\*|__", "", line).strip())) is not None


def _paragraph_below(lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """Find the paragraph below a label: its first line and the one behind it; None where something else stands there."""
    first = next((at for at in range(start, len(lines)) if lines[at].strip()), None)
    if (
        first is None
        or first == start
        or _STRUCTURE.match(lines[first])
        or answer_labels.is_label(lines[first])
    ):
        return None
    end = first
    while end < len(lines) and lines[end].strip() and not _STRUCTURE.match(lines[end]):
        end += 1
    return first, end
