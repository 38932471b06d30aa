"""Anki's text format, with headers that tell Anki which column is what.

Text and not a package: Anki documents the text format and keeps it, and it is read by every version; the library
that writes packages (genanki) has had no release since 2023. Importing the file again in Anki updates the notes,
by their guid.
"""

from __future__ import annotations

import csv
import io
import re

from quizzer.authoring.exporting.fingerprints import KEY, fingerprint
from quizzer.packs.schema import Pack


def write(pack: Pack) -> str:
    """Write a pack as notes: question, answer, explanation, source, tags, and a fingerprint, which Anki leaves out.

    Anki's tags have no spaces: they become underscores.
    """
    stream = io.StringIO()
    deck = re.sub(r"\s*\n\s*", " ", pack.title)
    heads = [
        "separator:tab",
        "html:false",
        "notetype:Basic",
        f"deck:{deck}",
        "guid column:1",
        "tags column:6",
    ]
    stream.writelines(f"#{head}\n" for head in heads)
    stream.write(f"#columns:guid\tFront\tBack\tExtra\tSource\tTags\t{KEY}\n")
    table = csv.writer(stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    for question in pack.questions:
        tags = " ".join(re.sub(r"\s+", "_", tag) for tag in pack.tags_of(question))
        table.writerow(
            [
                f"quizzer/{pack.id}/{question.id}",
                question.question,
                question.model_answer,
                question.explanation or "",
                question.source or "",
                tags,
                fingerprint("anki", pack, question),
            ]
        )
    return stream.getvalue()
