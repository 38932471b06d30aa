"""The page about the export names every field, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from quizzer.history import line_models as lines

PAGE = Path(__file__).resolve().parents[2] / "docs" / "history-export.md"
MODELS = {
    "Header": lines.HeaderLine,
    "attempt": lines.AttemptLine,
    "draft": lines.DraftLine,
    "flag": lines.FlagLine,
    "suspended": lines.SuspensionLine,
    "session": lines.SessionLine,
}


def test_every_field_stands_on_the_page() -> None:
    parts = re.split(r"^## ", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for name, model in MODELS.items():
        (part,) = [each for each in parts if each.startswith((name, f'`"kind": "{name}"'))]
        rows = re.findall(r"^\| (`[^|]*) \|", part, re.MULTILINE)
        told = {field for row in rows for field in re.findall(r"`(\w+)`", row)}
        assert told == set(model.model_fields) - {"kind"}, name
    attempt = next(each for each in parts if each.startswith('`"kind": "attempt"'))
    for field in {*lines.OverrideLine.model_fields, *lines.FormerGradeLine.model_fields}:
        assert f"`{field}`" in attempt, field
