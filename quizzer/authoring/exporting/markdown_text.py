"""Markdown that people read, on a web page or on paper, and that an import gives back without a loss.

What it looks like is told where it is read, in `importing/markdown/own.py`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from quizzer.authoring.exporting.fingerprints import KEY, fingerprint
from quizzer.packs.numbers import with_plain_numbers
from quizzer.packs.schema import Pack, Question

_OURS = re.compile(r"\\*<!-- (?:question |explanation -->|or -->)")


def write(pack: Pack) -> str:
    """Write a pack as Markdown."""
    pieces = [_front_matter(pack), f"# {_one_line(pack.title)}\n"]
    if pack.description:
        pieces.append(pack.description + "\n")
    pieces += [_question(pack, question) for question in pack.questions]
    return "\n".join(pieces)


def _front_matter(pack: Pack) -> str:
    facts: dict[str, Any] = {"quizzer": 1, "id": pack.id, "title": pack.title, "language": pack.language}
    for key in ("license", "author", "source", "description"):
        if getattr(pack, key):
            facts[key] = getattr(pack, key)
    if pack.tags:
        facts["tags"] = list(pack.tags)
    lines = [f"{key}: {_yaml(value)}" for key, value in facts.items()]
    return "\n".join(["---", *lines, "---", ""])


def _yaml(value: Any) -> str:
    """Write a value as JSON, which YAML reads; what only JSON leaves as it is becomes an escape."""
    text = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\xa0\u2028\u2029\ufeff]", lambda found: f"\\u{ord(found.group()):04x}", text)


def _question(pack: Pack, question: Question) -> str:
    about = question.model_dump(
        mode="json", exclude_defaults=True, exclude={"question", "model_answers", "explanation"}
    )
    facts = with_plain_numbers(about) | {KEY: fingerprint("whole", pack, question)}
    comment = json.dumps(facts, ensure_ascii=False).replace(">", "\\u003e")
    first, *others = question.question.split("\n")
    asked = [f"## {first}", *(re.sub(r"^(\\*>)", r"\\\1", _escaped(line)) for line in others)]
    lines = [f"<!-- question {comment} -->", *asked, ""]
    for number, answer in enumerate(question.model_answers):
        if number:
            lines += ["", "<!-- or -->"]
        lines += [f"> {line}".rstrip(" ") if not line.strip() else f"> {line}" for line in answer.split("\n")]
    lines.append("")
    if question.explanation and question.explanation.strip():
        article = question.explanation.strip("\n").split("\n")
        lines += ["<!-- explanation -->", "", *(_escaped(line) for line in article), ""]
    return "\n".join(lines)


def _escaped(line: str) -> str:
    """Put a backslash before a line that would be read as one of the comments between the parts."""
    return f"\\{line}" if _OURS.match(line) else line


def _one_line(text: str) -> str:
    return " ".join(text.split())
