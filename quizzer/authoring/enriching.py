"""Taking proposals over into a pack's file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from quizzer.authoring.drafting import scalar
from quizzer.authoring.growing import changed_questions
from quizzer.authoring.inserting import with_points
from quizzer.authoring.proposing import Proposal, accepted
from quizzer.packs.loader import parse_pack
from quizzer.packs.numbers import plain
from quizzer.packs.problems import PackError, PackProblem
from quizzer.packs.schema import KeyPoint, Pack

_HEAD = "questions:\n  - question: x\n    model_answer: x\n    key_points:\n"
_INDENT = "      "


def enriched(data: bytes, file: Path, pack: Pack, chosen: Mapping[str, Sequence[Proposal]]) -> bytes:
    """Write proposals into a pack's file.

    Args:
        data: The file.
        file: Its name.
        pack: What it is read as.
        chosen: Proposals by the question's id.

    Raises:
        DataError: The file is written in a way in which this cannot be changed.
    """
    wanted = pack.model_copy(
        update={"questions": tuple(accepted(each, chosen.get(each.id, ())) for each in pack.questions)}
    )

    added = {
        question.id: tuple(each.point for each in chosen.get(question.id, ()) if each.index is None)
        for question in pack.questions
    }
    data = with_points(data, file, pack, added)
    grown = parse_pack(data, file)

    changes = {
        index: partial(_take, pairs=list(zip(old.key_points, new.key_points, strict=True)))
        for index, (old, new) in enumerate(zip(grown.questions, wanted.questions, strict=True))
        if old != new
    }
    return changed_questions(data, file, wanted, changes) if changes else data


def _take(node: Any, pairs: Sequence[tuple[KeyPoint, KeyPoint]]) -> None:
    """Write what is new in a question's key points, given as they were and as they shall be."""
    for number, (before, after) in enumerate(pairs):
        for field, value in node_of(after).items():
            if getattr(before, field) != getattr(after, field):
                _put(node["key_points"][number], field, value)


def _put(node: Any, field: str, value: Any) -> None:
    """Set a field, a new one behind `point`; of keywords only the new spellings are added."""
    if field not in node:
        node.insert(list(node).index("point") + 1 + (field == "keywords" and "about" in node), field, value)
        return
    old = node[field]
    if field == "keywords" and len(old) == len(value):
        for place, (before, after) in enumerate(zip(old, value, strict=True)):
            if isinstance(before, list) and list(before) == list(after)[: len(before)]:
                before.extend(list(after)[len(before) :])
            elif not (isinstance(before, str) and [before] == list(after)):
                old[place] = after
        return
    node[field] = value


def node_of(point: KeyPoint) -> Any:
    """Give a key point as ruamel.yaml writes it, keywords in one line each."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    node = CommentedMap(point=point.point)
    if point.about is not None:
        node["about"] = point.about
    if point.keywords:
        terms = CommentedSeq()
        for term in point.keywords:
            spellings = CommentedSeq(term)
            spellings.fa.set_flow_style()
            terms.append(spellings)
        node["keywords"] = terms
    if point.weight != 1.0:
        node["weight"] = plain(point.weight)
    return node


def point_text(point: KeyPoint) -> str:
    """Write a key point for an author's eyes and editor."""
    lines = [f"point: {scalar(point.point)}"]
    if point.about is not None:
        lines.append(f"about: {scalar(point.about)}")
    if point.keywords:
        lines.append("keywords:")
        lines += [f"  - {_flow(term)}" for term in point.keywords]
    lines.append(f"weight: {point.weight:g}")
    return "\n".join(lines) + "\n"


def _flow(values: Sequence[str]) -> str:
    import yaml

    return str(
        yaml.safe_dump(list(values), default_flow_style=True, allow_unicode=True, width=1 << 20)
    ).strip()


def read_point(data: bytes, file: Path) -> KeyPoint:
    """Read what `point_text` wrote and an author changed.

    Raises:
        PackError: It is no key point; lines are those of the text.
    """
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    body = "\n".join(_INDENT + "  " + line if line.strip() else "" for line in text.split("\n"))
    whole = _HEAD + _INDENT + "-\n" + body
    above = _HEAD.count("\n") + 1
    try:
        return parse_pack(whole.encode(), file).questions[0].key_points[0]
    except PackError as error:
        problems = [
            PackProblem(
                each.file,
                None if each.line is None else max(each.line - above, 1),
                None if each.column is None else max(each.column - len(_INDENT) - 2, 1),
                each.field.rpartition("key_points[0]")[2].lstrip("."),
                each.message,
                each.remedy,
            )
            for each in error.problems
        ]
        raise PackError(problems) from error
