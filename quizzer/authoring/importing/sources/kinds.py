"""What a file can be read as, told by its name and, where that says nothing, by how its text looks."""

from __future__ import annotations

import re
from pathlib import PurePath

from quizzer.locale import mark

KINDS = ("markdown", "csv", "tsv", "anki", "gift", "moodle", "json", "yaml")
"""What a file can be read as."""

SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown", ".mkd": "markdown",
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".apkg": "anki", ".colpkg": "anki", ".gift": "gift",
    ".html": "markdown", ".htm": "markdown", ".xhtml": "markdown",
    ".xml": "moodle", ".json": "json", ".jsonl": "json", ".ndjson": "json",
    ".yaml": "yaml", ".yml": "yaml",
}  # fmt: skip
"""Kinds by the end of a name."""

_AS_CSV = mark("Save it as CSV (UTF-8) there, and import that file.")
_AS_TEXT = mark("Save it as text or Markdown there, and import that file.")
OTHER_PROGRAMS = {
    ".xlsx": _AS_CSV, ".xls": _AS_CSV, ".xlsm": _AS_CSV, ".ods": _AS_CSV, ".numbers": _AS_CSV,
    ".docx": _AS_TEXT, ".doc": _AS_TEXT, ".odt": _AS_TEXT, ".hwp": _AS_TEXT, ".hwpx": _AS_TEXT, ".pdf": _AS_TEXT,
    ".pages": _AS_TEXT, ".pptx": _AS_TEXT,
}  # fmt: skip
"""Files that hold questions often enough, with the way round."""

ANY_TEXT = (".txt", ".text", ".adoc", ".asciidoc", ".org", ".rst")
READABLE = frozenset((*SUFFIXES, *ANY_TEXT))
"""Ends of names of files that are looked into."""

OFTEN_SETTINGS = frozenset({".yaml", ".yml"})
"""Ends of names of files that among others are settings more often than questions."""

_FULL_SUFFIXES = {".gift.txt": "gift"}
"""Kinds by more of a name than its last end."""

_GIFT_FORMATTED = re.compile(r"^\[(?:html|moodle|plain|markdown)\]\s*::[^\n]*::", re.MULTILINE)
"""A title of GIFT, with the markup of its text before it."""

_ANSWERED = re.compile(r"(?<!\\)\{(?:\s*[=~#][^{}]*\}|\s*\}(?=\s*\Z))")
"""Braces with answers, or empty ones at the end of an essay question."""

_BRACES = re.compile(r"(?<!\\)\{[^{}]*\}")

_LEAST_ANSWERED = 0.5
"""Share of the paragraphs of a GIFT text without titles that must have braces."""

_EXPORTED = re.compile(r'"?id"?([,;\t|])"?question"?\1"?model_answer\b')
"""How a table begins that quizzer exported, in whatever way a spreadsheet wrote it."""

_TABBED_ITEM = re.compile(r"^(\s*(?:[-*+•●○◦▪·]|\d{1,3}[.)]))[ \t]*\t\s*(?=\S)", re.MULTILINE)
"""A tab behind the mark of an item, as word processors write it, which divides no columns."""

_FEWEST_CARDS = 3
_CARD = re.compile(r"[^;]{2,}; [^;]{2,}(?:; [^;]*|;[^; ]*)*;?\s*")
"""A line of a text of flash cards, `front; back; tags`."""


def kind_named(name: str) -> str | None:
    """Tell what a file can be read as by its name; None where that says nothing."""
    lower = name.lower()
    full = next((kind for end, kind in _FULL_SUFFIXES.items() if lower.endswith(end)), None)
    return full or SUFFIXES.get(PurePath(lower).suffix)


def kind_of(text: str) -> str:
    """Tell what a text is by how it looks."""
    from quizzer.authoring.importing.anki.text_export import is_anki_text, is_rows_of_cards, is_table_of_terms

    text = _TABBED_ITEM.sub(r"\1 ", text)
    start = text.lstrip()[:4096]
    if own := _EXPORTED.match(start):
        return "tsv" if own[1] == "\t" else "csv"
    if start.startswith(("<?xml", "<quiz>", "<question type=")):
        return "moodle"
    if is_anki_text(text) or is_rows_of_cards(text):
        return "anki"
    if is_table_of_terms(text):
        return "tsv"
    if _GIFT_FORMATTED.search(start):
        return "gift"
    if start.startswith("---\n") or re.search(r"^#{1,6} |^> |^\*\*|<details", start, re.MULTILINE):
        return "markdown"
    if re.search(r"^(?:\$(?i:CATEGORY):|::[^\n]*::)", start, re.MULTILINE) or _has_answers(start):
        return "gift"
    if start[:1] in "[{" and re.match(r"[\[{]\s*[\"{\[]", start):
        return "json"
    lines = [line for line in start.split("\n")[:-1] if line.strip()] or [start]
    if sum("\t" in line for line in lines) * 10 >= len(lines) * 9:
        return "tsv"
    if len(lines) >= _FEWEST_CARDS and all(_CARD.fullmatch(line) for line in lines):
        return "csv"
    return "markdown"


def _has_answers(text: str) -> bool:
    """Tell questions of GIFT, each with its answers in braces, from a text that speaks of braces or shows some."""
    whole = _BRACES.sub(lambda found: re.sub(r"\n\s*\n", "\n", found.group()), text.strip())
    paragraphs = re.split(r"\n\s*\n", whole)
    return sum(_ANSWERED.search(each) is not None for each in paragraphs) >= _LEAST_ANSWERED * len(paragraphs)
