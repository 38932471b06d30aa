"""New key points put into a pack's text, as lines of their own: nothing else of the file moves."""

from __future__ import annotations

import re
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from quizzer.authoring.drafting import scalar
from quizzer.authoring.growing import changed_questions
from quizzer.packs.events import build
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError, Problems
from quizzer.packs.reading import decode, encoded
from quizzer.packs.schema import KeyPoint, Pack
from quizzer.packs.tree import Items, Mapping


def with_points(data: bytes, file: Path, pack: Pack, added: AnyMapping[str, Sequence[KeyPoint]]) -> bytes:
    """Put key points behind those that questions have.

    Args:
        data: The pack's file.
        file: Its name.
        pack: What it is read as.
        added: New key points by the question's id.

    Raises:
        DataError: The file is written in a way in which nothing can be put in.
    """
    if not any(added.values()):
        return data
    wanted = pack.model_copy(
        update={
            "questions": tuple(
                each.model_copy(update={"key_points": (*each.key_points, *added.get(each.id, ()))})
                for each in pack.questions
            )
        }
    )
    text = decode(data, file)
    new = encoded(_inserted(text, file, pack, added), data)
    try:
        if parse_pack(new, file) == wanted:
            return new
    except PackError:
        pass  # flow style, perhaps: ruamel.yaml can
    changes = {
        index: partial(_append, points=added[each.id])
        for index, each in enumerate(pack.questions)
        if added.get(each.id)
    }
    return changed_questions(data, file, wanted, changes)


def _inserted(text: str, file: Path, pack: Pack, added: AnyMapping[str, Sequence[KeyPoint]]) -> str:
    """Insert lines, the last question first, so that places stay right."""
    _complete, root, _place = build(text, Problems(file))
    nodes = root.get("questions") if isinstance(root, Mapping) else root
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    offset = _offset(text)
    for question, node in reversed(
        list(zip(pack.questions, nodes if isinstance(nodes, Items) else (), strict=False))
    ):
        points = added.get(question.id, ())
        if not points or not isinstance(node, Mapping):
            continue
        key = next((each for each in ("key_points", "model_answer", "model_answers") if node.get(each)), None)
        if key is None:
            continue
        line, column = node.key_places[key]
        indent = " " * (column - 1)
        new = [indent + " " * offset + each for point in points for each in _lines(point)]
        if key != "key_points":
            new.insert(0, indent + "key_points:")
        after = end_of_block(lines, line - 1, column - 1)
        lines[after : after + _template(lines[after:])] = new
    return end.join(lines)


def _template(lines: Sequence[str]) -> int:
    """Count the lines of the example that `quizzer new` leaves where key points belong: the first ones take its place."""
    keys = (
        r"# key_points:  # ",
        r"#   - point: ",
        r"#     about: ",
        r"#     keywords: \[\[",
        r"#     weight: 2$",
    )
    found = [re.match(key, line.strip()) for key, line in zip(keys, lines, strict=False)]
    return len(keys) if len(found) == len(keys) and all(found) else 0


def end_of_block(lines: Sequence[str], first: int, indent: int) -> int:
    """Find the line behind a key's value: it is indented more than the key, or a list beside it."""
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        depth = len(line) - len(line.lstrip(" "))
        if depth > indent or (depth == indent and line.lstrip().startswith("- ")):
            last = number
            continue
        break
    block = re.search(r":\s*[|>][-+0-9]*\s*(?:#.*)?$", lines[first])  # in which # is text
    while last > first and block is None and lines[last].lstrip().startswith("#"):
        last -= 1
    return last + 1


def _offset(text: str) -> int:
    """Tell by how many spaces the file indents the hyphens of its lists."""
    found = re.search(r"^( *)key_points:[^\n]*\n(?: *(?:#[^\n]*)?\n)*( *)- ", text, re.MULTILINE)
    if found is None:
        found = re.search(r"^( *)questions:[^\n]*\n(?: *(?:#[^\n]*)?\n)*( *)- ", text, re.MULTILINE)
    return len(found[2]) - len(found[1]) if found else 2


def _lines(point: KeyPoint) -> list[str]:
    """Write a key point as an entry of a list."""
    import yaml

    lines = [f"- point: {scalar(point.point)}"]
    if point.about is not None:
        lines.append(f"  about: {scalar(point.about)}")
    if point.keywords:
        lines.append("  keywords:")
        for term in point.keywords:
            flow = yaml.safe_dump(list(term), default_flow_style=True, allow_unicode=True, width=1 << 20)
            lines.append(f"    - {flow.strip()}")
    if point.weight != 1.0:
        lines.append(f"  weight: {point.weight:g}")
    return lines


def _append(node: Any, points: Sequence[KeyPoint]) -> None:
    """Put points into ruamel.yaml's node of a question."""
    from quizzer.authoring.enriching import node_of

    if not node.get("key_points"):
        node["key_points"] = []
    for point in points:
        node["key_points"].append(node_of(point))
