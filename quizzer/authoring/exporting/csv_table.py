"""CSV for spreadsheets: a row per question, lists with one entry on a line of their cell.

Further lines of an entry are indented by `GOES_ON`.
"""

from __future__ import annotations

import csv
import io
import re

from quizzer.authoring.exporting.fingerprints import KEY, fingerprint
from quizzer.packs.schema import Pack

_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
"""What a spreadsheet would run as a formula, full-width signs and blanks before them too, and what already has the
guard before such."""


GOES_ON = "  "
"""What stands before each further line of a hint."""


def write(pack: Pack) -> str:
    """Write a pack as CSV.

    The last column is for an import of the same table: see `fingerprints`.
    A cell that a spreadsheet would take for a formula has an apostrophe before it; the import takes it off again.
    """
    answers = max(len(question.model_answers) for question in pack.questions)
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\n")
    names = [f"model_answer {number}" for number in range(2, answers + 1)]
    head = ["id", "question", "model_answer", *names, "explanation", "tags", "hints"]
    table.writerow([*head, "difficulty", "time_limit", "source", "language", KEY])
    for question in pack.questions:
        blank = [""] * (answers - len(question.model_answers))
        cells = [
            question.id,
            question.question,
            *question.model_answers,
            *blank,
            question.explanation or "",
            _lines(pack.tags_of(question)),
            "\n".join(hint.replace("\n", f"\n{GOES_ON}") for hint in question.hints),
            str(question.difficulty),
            str(question.time_limit or ""),
            question.source or "",
            pack.language_of(question),
            fingerprint("csv", pack, question),
        ]
        table.writerow([guarded(cell) for cell in cells])
    return stream.getvalue()


def guarded(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _lines(texts: tuple[str, ...]) -> str:
    return "\n".join(" ".join(text.split("\n")) for text in texts)
