"""Questions that a page asks by a component, `<Quiz question="What is a lock?" answer="It …" />`, read as an object of YAML.

What the component says, or what stands inside it, answers; without either its explanation does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.records.yaml_decks import read_yaml
from quizzer.authoring.importing.texts.prose_lines import in_code
from quizzer.errors import DataError

_VALUE = r"\"[^\"]{0,4000}\"|'[^']{0,4000}'|\{(?:[^{}]|\{[^{}]{0,1000}\}){0,4000}\}"
_COMPONENT = re.compile(
    rf"^[ \t]*<(?P<name>[A-Z]\w{{0,40}})(?P<said>(?:\s+[:\w-]{{1,40}}(?:\s*=\s*(?:{_VALUE}))?){{1,20}})\s*"
    r"(?:/>|>(?P<inner>[^<]{0,4000})</(?P=name)>)[ \t]*$",
    re.MULTILINE,
)
_ATTRIBUTE = re.compile(rf"(?P<bound>[:]?)(?P<key>[\w-]+)\s*=\s*(?P<value>{_VALUE})")
_DATA = re.compile(r"\s*(?:\[.*\]|\d{1,4}|true|false)\s*", re.DOTALL)
"""A value that is more than a text: a list, a number."""


def from_components(lines: Sequence[str], file: str) -> tuple[Harvest, list[str]]:
    """Take such questions from a text.

    Args:
        lines: Of the text.
        file: Its name.

    Returns:
        What was found, and the text without it; the number of lines stays.
    """
    if not any("question" in line and "=" in line for line in lines):
        return Harvest(), list(lines)
    code = in_code(lines)
    text = "\n".join("" if inside else line for line, inside in zip(lines, code, strict=True))
    written, left = [""] * len(lines), list(lines)
    for each in _COMPONENT.finditer(text):
        start, more = text.count("\n", 0, each.start()), each.group().count("\n") + 1
        entry = _entry(each["said"], (each["inner"] or "").strip())
        if entry is not None:
            written[start] = "- {" + ", ".join(f"{key}: {value}" for key, value in entry.items()) + "}"
            left[start : start + more] = [""] * more
    try:
        return (read_yaml("\n".join(written), file), left) if any(written) else (Harvest(), left)
    except DataError:
        return Harvest(), list(lines)


def _entry(said: str, inner: str) -> dict[str, str] | None:
    """Give the attributes that a component has, as YAML; None where it asks nothing."""
    entry: dict[str, str] = {}
    for each in _ATTRIBUTE.finditer(said):
        value = each["value"][1:-1]
        data = (each["bound"] or each["value"][0] == "{") and _DATA.fullmatch(value)
        words = value.strip("\"'`" if each["value"][0] == "{" else "")
        entry[each["key"]] = " ".join(value.split()) if data else _text(words)
    if "question" not in entry:
        return None
    if inner:
        entry["explanation" if "answer" in entry else "answer"] = _text(inner)
    if not {"answer", "answers", "choices", "options"} & entry.keys() and "explanation" in entry:
        entry["answer"] = entry.pop("explanation")
    return entry


def _text(words: str) -> str:
    return json.dumps(labels.after_label(words) or words, ensure_ascii=False)
