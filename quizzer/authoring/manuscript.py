"""A question as an author types it into four fields, and back: wording, model answer, key points, and all the rest.

The wording and the model answer are plain text; several model answers are divided by a line of hyphens. Key points are
a list in which a plain sentence is a point, and anything else is YAML as in a pack's file. The rest is YAML.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quizzer.authoring.enriching import point_text
from quizzer.authoring.importing.packing.pack_yaml import question_node
from quizzer.authoring.tongue import pack_language, question_language
from quizzer.locale import _
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError, PackProblem
from quizzer.packs.schema import KeyPoint, Pack, Question

_DIVIDER = re.compile(r"(?m)^\s*-{3,}\s*$")

_KEY = re.compile(rf"\s*(?:{'|'.join(KeyPoint.model_fields)})\s*:(?:\s|$)")
"""How a line of YAML of a key point begins."""

_SAYS_LANGUAGE = re.compile(r"(?m)^[\"']?language[\"']?\s*:")


class Part(StrEnum):
    """A field that is typed into."""

    QUESTION = "question"
    ANSWER = "answer"
    POINTS = "points"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is typed."""

    question: str = ""
    answer: str = ""
    points: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a manuscript is no question yet."""

    part: Part

    line: int | None
    """Of that field, from 1. None: the field as a whole."""

    message: str
    remedy: str | None


def manuscript_of(question: Question) -> Manuscript:
    """Write a question into the fields."""
    rest = question_node(question)
    for key in ("id", "question", "model_answer", "model_answers", "key_points"):
        rest.pop(key, None)
    return Manuscript(
        question=question.question,
        answer="\n---\n".join(question.model_answers),
        points=points_text(question.key_points),
        rest=_dumped(rest) if rest else "",
    )


def points_text(points: Sequence[KeyPoint]) -> str:
    """Write key points: those that are only a sentence as one, the others with all they have."""
    lines = []
    for point in points:
        plain = point == KeyPoint(point=point.point) and not _KEY.match(point.point)
        if plain:
            lines.append(f"- {point.point}")
            continue
        text = point_text(point).rstrip("\n")
        text = re.sub(r"\nweight: 1$", "", text)
        lines.append("- " + text.replace("\n", "\n  "))
    return "\n".join(lines)


def composed(text: Manuscript, name: str, pack: Pack | None) -> tuple[str, list[tuple[Part, int]]]:
    """Write the fields as a pack of this question, with a stub for each of the pack's others.

    A question that is written in another language than its pack, and does not say so among the rest, is told to be.

    Returns:
        The text, and for each of its lines the field it is of, with the line there.
    """
    answers = [each.strip("\n") for each in _DIVIDER.split(text.answer)]
    lines = [] if pack is None else [f"id: {json.dumps(pack.id, ensure_ascii=False)}"]
    language = pack.language if pack else pack_language(f"{text.question} {text.answer}")
    lines += [f"language: {language}", "questions:", f"- id: {name}"]
    told = question_language(text.question, text.answer)
    if told not in (None, language) and not _SAYS_LANGUAGE.search(text.rest):
        lines.append(f"  language: {told}")
    places = [(Part.QUESTION, 1)] * len(lines)
    lines.append(f"  question: {json.dumps(text.question, ensure_ascii=False)}")
    places.append((Part.QUESTION, 1))
    lines.append(f"  model_answers: {json.dumps(answers, ensure_ascii=False)}")
    places.append((Part.ANSWER, 1))
    if text.points.strip():
        lines.append("  key_points:")
        places.append((Part.POINTS, 1))
        for number, line in enumerate(text.points.split("\n"), 1):
            lines.append(f"    {_point_line(line)}" if line.strip() else "")
            places.append((Part.POINTS, number))
    if text.rest.strip():
        for number, line in enumerate(text.rest.split("\n"), 1):
            lines.append(f"  {line}" if line.strip() else "")
            places.append((Part.REST, number))
    for other in pack.questions if pack else ():
        if other.id != name:
            lines.append(
                f"- {{id: {json.dumps(other.id, ensure_ascii=False)}, question: x, model_answer: x}}"
            )
            places.append((Part.REST, 1))
    return "\n".join(lines) + "\n", places


def read_manuscript(text: Manuscript, name: str, pack: Pack | None) -> Question | tuple[Trouble, ...]:
    """Read the fields: the question, or everything that is wrong.

    Args:
        text: What is typed.
        name: The question's id.
        pack: Where it belongs; its other questions may be named as follow-ups. None: to a new one.
    """
    whole, places = composed(text, name, pack)
    try:
        return parse_pack(whole.encode("utf-8", "replace"), Path("question.yaml")).questions[0]
    except PackError as error:
        return tuple(_trouble(problem, *_place(problem.line, places)) for problem in error.problems)


def _trouble(problem: PackProblem, part: Part, line: int | None) -> Trouble:
    """Say what is wrong with a field; wording and answer are no YAML, of which nothing need be told there."""
    plain = part in (Part.QUESTION, Part.ANSWER) and problem.message == _("The text is blank.")
    return Trouble(part, line, problem.message, None if plain else problem.remedy)


def _place(line: int | None, places: Sequence[tuple[Part, int]]) -> tuple[Part, int | None]:
    if line is None:
        return Part.QUESTION, None
    part, number = places[min(line, len(places)) - 1]
    return part, number if part in (Part.POINTS, Part.REST) else None


def _point_line(line: str) -> str:
    """Make a point of a plain sentence; YAML stays as it is, and so do its indented lines and comments."""
    if line[0] in " #" or (
        line.startswith("- ") and (_KEY.match(line[2:]) or line[2:].lstrip()[:1] in "{\"'#")
    ):
        return line
    sentence = line.removeprefix("-").strip()
    return f"- point: {json.dumps(sentence, ensure_ascii=False)}"


def _dumped(node: dict[str, object]) -> str:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = 1 << 20
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = io.StringIO()
    yaml.dump(node, stream)
    return stream.getvalue().rstrip("\n")
