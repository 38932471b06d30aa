"""What packs are exported to, and what each format has no place for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from quizzer.locale import mark
from quizzer.packs.schema import Pack, Question

FIELDS: dict[str, str] = {
    "model_answers": mark("model answers behind the first"),
    "explanation": mark("explanations"),
    "key_points": mark("key points"),
    "misconceptions": mark("misconceptions"),
    "hints": mark("hints"),
    "follow_ups": mark("follow-ups"),
    "tags": mark("tags"),
    "difficulty": mark("difficulty"),
    "time_limit": mark("time limits"),
    "source": mark("sources"),
    "language": mark("the language"),
    "samples": mark("marked samples"),
    "title": mark("the pack's title"),
    "about": mark("description, licence and author of the pack"),
}
"""Parts of a pack beside question and model answer, with their names for people."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format."""

    suffix: str
    """What its files end with."""

    module: str
    """Has `write(pack) -> str`."""

    carries: frozenset[str]
    """Names out of `FIELDS`."""

    encoding: str = "utf-8"

    begins: str = ""
    """A pattern for how every file of this format begins that was exported; line ends are line feeds."""

    newline: str = "\n"
    """How lines end in a file."""

    def wrote(self, data: bytes) -> bool:
        """Tell whether a file is an export in this format, to be replaced by a newer one."""
        start = data[:4096].decode("utf-8-sig", "replace").replace("\r\n", "\n")
        return re.match(self.begins, start) is not None

    @property
    def write(self) -> Callable[[Pack], str]:
        """The function that writes a pack."""
        function: Callable[[Pack], str] = import_module(self.module).write
        return function


FORMATS: dict[str, Format] = {
    "csv": Format(
        ".csv",
        "quizzer.authoring.exporting.csv_table",
        frozenset(
            {
                "model_answers",
                "explanation",
                "hints",
                "tags",
                "difficulty",
                "time_limit",
                "source",
                "language",
            }
        ),
        "utf-8-sig",
        r"id,question,model_answer\b",
        "\r\n",
    ),
    "anki": Format(
        ".txt",
        "quizzer.authoring.exporting.anki_text",
        frozenset({"title", "explanation", "tags", "source"}),
        begins=r"#separator:tab\n#html:false\n#notetype:Basic\n",
    ),
    "gift": Format(
        ".gift",
        "quizzer.authoring.exporting.gift_text",
        frozenset({"title", "tags"}),
        begins=r"\$CATEGORY: \$course\$/top/.*\n\n// \[id:",
    ),
    "md": Format(
        ".md", "quizzer.authoring.exporting.markdown_text", frozenset(FIELDS), begins=r"---\nquizzer: \d"
    ),
    "json": Format(
        ".json", "quizzer.authoring.exporting.json_pack", frozenset(FIELDS), begins=r'\{\n  "quizzer": \d'
    ),
}
"""By the name that the command line takes."""


def lost(pack: Pack, chosen: Format) -> list[str]:
    """Name what this pack has and the format cannot carry; names are to be translated."""
    present = {field for question in pack.questions for field in FIELDS if _has(question, field)}
    present.add("title")
    if pack.description or pack.license or pack.author or pack.source:
        present.add("about")
    return [name for field, name in FIELDS.items() if field in present and field not in chosen.carries]


def _has(question: Question, field: str) -> bool:
    if field == "model_answers":
        return len(question.model_answers) > 1
    if field == "difficulty":
        return question.difficulty != "medium"
    return field not in ("title", "about") and bool(getattr(question, field))
