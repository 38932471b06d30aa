"""The Markdown that quizzer itself exports: read word for word, so that nothing changes on the way.

Each question begins with a comment that holds, as JSON, what has no place in the text:

    <!-- question {"id": "image-vs-container", "tags": ["docker"]} -->
    ## What is the difference between an image and a container?

    > The model answer, line by line.

    <!-- or -->
    > Another one.

    <!-- explanation -->
    The article, as it is.

What a person reads counts: a heading, an answer or an explanation that was edited is what is imported.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from quizzer.authoring.exporting.fingerprints import KEY
from quizzer.authoring.importing.found import Basket, Found, Harvest
from quizzer.authoring.importing.markdown.kept.front_matter import FrontMatter
from quizzer.locale import _
from quizzer.packs.schema import Question

QUESTION = re.compile(r"<!-- question (\{.*\}) -->$")
OR = "<!-- or -->"
EXPLANATION = "<!-- explanation -->"
ESCAPED = re.compile(r"\\+(?=<!-- )")
"""Backslashes that an export put, one of them, before a line that looks like one of these comments."""


def is_own(front: FrontMatter) -> bool:
    """Tell an export of quizzer from other texts."""
    return "quizzer" in front.values


def read_own(front: FrontMatter, text: str, basket: Basket) -> Harvest:
    """Read an export.

    Args:
        front: Its front matter.
        text: With the front matter blanked out.
        basket: Gets what was broken by hand.
    """
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if QUESTION.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        found = _question(lines, start, end, basket)
        if found is not None:
            basket.found.append(found)
    tags = front.words("tags")
    return Harvest(
        found=tuple(basket.found),
        remarks=tuple(basket.remarks),
        id=front.text("id"),
        title=front.text("title"),
        description=_folded(front, "description"),
        language=front.text("language"),
        license=front.text("license"),
        author=front.text("author"),
        source=front.text("source"),
        tags=tags,
    )


def _folded(front: FrontMatter, key: str) -> str | None:
    value = front.values.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _question(lines: Sequence[str], start: int, end: int, basket: Basket) -> Found | None:
    head = QUESTION.match(lines[start])
    assert head is not None
    about = _about(head.group(1), start + 1, basket)
    article = next((n for n in range(start, end) if lines[n] == EXPLANATION), end)
    quote = next((n for n in range(start + 1, article) if lines[n].startswith(">")), article)
    question = _unescaped(lines[start + 1 : quote])
    answers: list[list[str]] = [[]]
    for line in lines[quote:article]:
        if line == OR:
            answers.append([])
        elif line.startswith(">"):
            answers[-1].append(line[1:].removeprefix(" "))
    texts = tuple(text for each in answers if (text := "\n".join(each).strip()))
    if not question or not texts:
        basket.lose(start + 1, _("The question has no answer: {question}").format(question=question[:120]))
        return None
    return _found(question, texts, _explanation(lines[article + 1 : end]), about, start + 1, basket)


def _unescaped(lines: Sequence[str]) -> str:
    """Put a question together: a heading, and further lines, of which some have a backslash before them."""
    text = "\n".join(line[1:] if re.match(r"\\+(?:>|<!-- )", line) else line for line in lines).strip()
    return re.sub(r"^##\s+", "", text)


def _explanation(lines: Sequence[str]) -> str | None:
    text = "\n".join(line[1:] if ESCAPED.match(line) else line for line in lines).strip("\n")
    return text if text.strip() else None


def _about(text: str, line: int, basket: Basket) -> dict[str, Any]:
    try:
        value = json.loads(text)
        if isinstance(value, dict):
            return value
    except (ValueError, RecursionError):
        pass
    basket.lose(line, _("The comment is damaged: tags, key points and the like of this question are lost."))
    return {}


def _found(
    question: str,
    answers: tuple[str, ...],
    explanation: str | None,
    about: dict[str, Any],
    line: int,
    basket: Basket,
) -> Found:
    from quizzer.authoring.importing.records.json_shapes import from_pack

    fingerprint = about.pop(KEY, None)
    visible = {"question": question, "model_answers": answers, "explanation": explanation}
    try:
        whole = Question.model_validate({"id": "q", **about, **visible})
    except ValidationError as error:
        basket.lose(
            line,
            _("The comment has something wrong ({problem}): tags, key points and the like are lost.").format(
                problem=error.errors()[0]["msg"]
            ),
        )
        return Found(question=question, answers=answers, spot=basket.spot(line), explanation=explanation)
    return from_pack(whole, basket, line, fingerprint if isinstance(fingerprint, str) else None)
