"""Fences around a marked question with its labelled answer, which are no code."""

from __future__ import annotations

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking


def without_fences(lines: list[str]) -> list[str]:
    """Take the fences off code that is a marked question with its labelled answer, and no code."""
    kept = list(lines)
    opened: int | None = None
    for number, line in enumerate(lines):
        if not line.lstrip().startswith("```"):
            continue
        if opened is None:
            opened = number if line.strip() in ("```", "```text", "```txt", "```plaintext") else -1
            continue
        inner = [each.strip() for each in lines[opened + 1 : number] if each.strip()] if opened >= 0 else []
        asked = bool(inner) and headlines.asking(inner[0]) is Asking.MARKED
        if asked and any(labels.after_label(each) is not None for each in inner[1:]):
            kept[opened] = kept[number] = ""
            kept[opened + 1 : number] = [each.strip() for each in lines[opened + 1 : number]]
        opened = None
    return kept
