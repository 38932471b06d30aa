"""Anki's text export: rows after lines such as `#separator:tab`."""

from __future__ import annotations

import re

from quizzer.authoring.importing.anki_notes import read_note
from quizzer.authoring.importing.found import Basket, Harvest
from quizzer.authoring.importing.tables import find_delimiter, records

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "colon": ":", "space": " "}
_HEADER = re.compile(
    r"#(separator|html|tags|deck|notetype|columns|guid column|tags column|deck column|notetype column)\s*[:：](.*)$",
    re.IGNORECASE,
)


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
    html = heads.get("html", "true").strip().lower() != "false"
    special = {name: _number(heads.get(f"{name} column")) for name in ("guid", "tags", "deck", "notetype")}
    names = heads["columns"].split(mark) if "columns" in heads else []
    for line_number, row in records(body, mark, basket):
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
        )
        if each is not None:
            basket.found.append(each)
    return Harvest(
        found=tuple(basket.found), remarks=tuple(basket.remarks), title=heads.get("deck", "").strip() or None
    )


def _number(text: str | None) -> int | None:
    return int(text) - 1 if text is not None and text.strip().isdecimal() and int(text) > 0 else None
