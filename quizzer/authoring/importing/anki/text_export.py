"""Anki's text export: rows after lines such as `#separator:tab`, or rows with tabs among fronts of cards without backs."""

from __future__ import annotations

import re

from quizzer.authoring.importing.anki.notes import read_note
from quizzer.authoring.importing.fields.cloze import is_cloze_notes, tags_column
from quizzer.authoring.importing.fields.label_lines import without_chapters
from quizzer.authoring.importing.found import Basket, Harvest
from quizzer.authoring.importing.tables.column_contents import named_by_contents
from quizzer.authoring.importing.tables.tabbed_cards import tabbed
from quizzer.authoring.importing.tables.tables import find_delimiter, records

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_HEADER = re.compile(
    r"#(separator|html|tags|deck|notetype|columns|guid column|tags column|deck column|notetype column)\s*[:：](.*)$",
    re.IGNORECASE,
)

_BASIC = re.compile(r"\s*(?:basic|기본)\b", re.IGNORECASE)
"""Types of notes with a front and a back."""

_SIDES = 2
_FEWEST_ROWS = 3
"""Lines with a tab between two texts from which a text without any header is one of cards."""

_LEAST_ROWS = 0.25
"""Share of the lines that must be such; the others have only a front."""

_MOST_ROWS = 0.9
"""Share from which it is a table."""

_MARKUP = re.compile(r"#{2,6} |> |\*\*|`{3}|~{3}|[ \t]|<details", re.IGNORECASE)
"""How lines begin in Markdown and in code, where a tab divides no front from a back."""


_TERM = re.compile(r"\*\*[^*\t]++\*\* *+\t[^\t]*[^\s][^\t]*")
"""A line of a deck whose fronts are bold."""


def is_rows_of_cards(text: str) -> bool:
    """Tell lines of which several have one tab, between a front and a back, and the others have none.

    Few may have one where the backs surely go on in the others.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    rows = [line for line in lines if "\t" in line.strip()]
    if len(rows) < _FEWEST_ROWS or len(rows) >= _MOST_ROWS * len(lines):
        return False
    if any(_MARKUP.match(line) for line in lines):
        return False
    if len(rows) < _LEAST_ROWS * len(lines):
        return tabbed(text) is not None
    return all(len([cell for cell in line.split("\t") if cell.strip()]) == _SIDES for line in rows)


def is_table_of_terms(text: str) -> bool:
    """Tell lines that all have one tab, between a term in bold and its meaning."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) >= _FEWEST_ROWS and all(_TERM.fullmatch(line) for line in lines)


def is_anki_text(text: str) -> bool:
    """Tell an export of Anki from any other table: it begins with a header of Anki's."""
    first = next((line for line in text.split("\n", 20)[:20] if line.strip()), "")
    return _HEADER.match(first) is not None or first.lower().startswith("#separator")


def read_anki_text(text: str, file: str) -> Harvest:
    """Read notes from a text export.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
    """
    basket = Basket(file)
    lines = text.split("\n")
    heads: dict[str, str] = {}
    begin = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    for line in lines[:begin]:
        found = _HEADER.match(line)
        if found:
            heads[found.group(1).lower()] = found.group(2).strip("\r")
    body = "\n" * begin + "\n".join(lines[begin:])
    wish = heads.get("separator", "").strip()
    mark = _SEPARATORS.get(
        wish.lower(), wish[:1] or heads.get("separator", "")[:1] or find_delimiter(body.strip("\n"))
    )
    html: bool | None = heads.get("html", "true").strip().lower() != "false"
    bare_notes = not heads and is_cloze_notes(body)
    if bare_notes or (not heads and is_rows_of_cards("\n".join(lines[begin:]))):
        mark, html = "\t", None
    rows = None if heads or bare_notes else tabbed(body)
    special = {name: _number(heads.get(f"{name} column")) for name in ("guid", "tags", "deck", "notetype")}
    if bare_notes:
        special["tags"] = tags_column([row for _line, row in records(body, mark, Basket(file))])
    names = heads["columns"].split(mark) if "columns" in heads else []
    if not names and not any(special.values()):
        listed = rows or records(body, mark, Basket(file))
        names = named_by_contents([row for _line, row in listed if any(row)])
    for line_number, row in rows or records(body, mark, basket):
        if not any(cell.strip() for cell in row):
            continue
        taken = {at for at in special.values() if at is not None}
        fields = [cell for n, cell in enumerate(row) if n not in taken]
        labels = [name for n, name in enumerate(names) if n not in taken]

        def cell(name: str, row: list[str] = row) -> str:
            at = special[name]
            return row[at].strip() if at is not None and at < len(row) else ""

        each = read_note(
            labels,
            fields,
            basket,
            line_number,
            html=html,
            guid=cell("guid") or None,
            tags=(cell("tags") or heads.get("tags", "")).split(),
            deck=cell("deck") or None,
            gapped=not _BASIC.match(cell("notetype") or heads.get("notetype", "")),
        )
        if each is not None:
            basket.found.append(each)
    return Harvest(
        found=without_chapters(basket.found),
        remarks=tuple(basket.remarks),
        title=heads.get("deck", "").strip() or None,
    )


def _number(text: str | None) -> int | None:
    return int(text) - 1 if text is not None and text.strip().isdecimal() and int(text) > 0 else None
