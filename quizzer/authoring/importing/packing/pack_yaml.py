"""A new pack as a file: YAML as an author would write it, texts of several lines as blocks."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quizzer.packs.loader import parse_pack
from quizzer.packs.numbers import plain
from quizzer.packs.problems import PackError
from quizzer.packs.schema import Pack, Question

_WIDEST_LINE = 1 << 20
_BLOCK = re.compile(
    "[\n\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef\U00010000-\U0001fffd]*"
)
"""Texts that may stand in a block as they are; others have invisible characters or tabs."""


def pack_text(pack: Pack, head: Sequence[str] = ()) -> bytes:
    """Write a pack.

    Args:
        pack: What is read again is this pack.
        head: Lines of the comment at the beginning.
    """
    comment = "".join(f"# {line}\n" for line in head)
    for blocks in (True, False):
        data = (comment + _dumped(_mapping(pack, blocks=blocks))).encode()
        try:
            if parse_pack(data, Path(f"{pack.id}.yaml")) == pack:
                return data
        except PackError:
            continue
    raise AssertionError("a pack could not be written so that it is read again")


def question_node(
    question: Question, fields: Sequence[str] | None = None, *, blocks: bool = True
) -> dict[str, Any]:
    """Give a question, or some of its fields, as ruamel.yaml writes it: keys in the schema's order, no defaults."""
    dumped = question.model_dump(mode="json", exclude_defaults=True, include=set(fields) if fields else None)
    node: dict[str, Any] = {}
    for key, value in dumped.items():
        if key == "model_answers" and len(value) == 1:
            node["model_answer"] = written(value[0], blocks=blocks)
        else:
            node[key] = written(value, blocks=blocks)
    return node


def written(value: Any, *, blocks: bool = True) -> Any:
    """Choose how a value is written."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

    if isinstance(value, str):
        if "\n" in value and blocks and _BLOCK.fullmatch(value) and value[:1] not in " \n":
            return LiteralScalarString(value)
        return (
            value
            if blocks and _BLOCK.fullmatch(value) and "\n" not in value
            else DoubleQuotedScalarString(value)
        )
    if isinstance(value, Mapping):
        return CommentedMap({key: written(each, blocks=blocks) for key, each in value.items()})
    if isinstance(value, list | tuple):
        items = CommentedSeq(written(each, blocks=blocks) for each in value)
        if (
            all(isinstance(each, str) and "\n" not in each and len(each) < 40 for each in value)
            and len(value) < 12
        ):
            items.fa.set_flow_style()
        return items
    return plain(value) if isinstance(value, float) else value


def _mapping(pack: Pack, *, blocks: bool) -> Any:
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    dumped = pack.model_dump(mode="json", exclude={"questions"}, exclude_defaults=True)
    root = CommentedMap({"quizzer": pack.quizzer})
    for key in ("id", "title", "description", "language", "license", "author", "source", "tags"):
        value = dumped.get(key, "ko" if key == "language" else None)
        if value:
            root[key] = written(value, blocks=blocks)
    root["questions"] = CommentedSeq(
        CommentedMap(question_node(each, blocks=blocks)) for each in pack.questions
    )
    for number in range(1, len(pack.questions)):
        root["questions"].yaml_set_comment_before_after_key(number, before="\n")
    return root


def _dumped(root: Any) -> str:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width = _WIDEST_LINE
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.allow_unicode = True
    stream = io.StringIO()
    yaml.dump(root, stream)
    text = stream.getvalue()
    return re.sub(r"(?m)^ *# *\n(?= *- id:)", "\n", text)
