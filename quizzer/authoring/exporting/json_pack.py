"""A pack as JSON, with everything that is in it: for programs, and to be imported again without a loss."""

from __future__ import annotations

import json

from quizzer.authoring.exporting.fingerprints import KEY, fingerprint
from quizzer.packs.numbers import with_plain_numbers
from quizzer.packs.schema import Pack


def write(pack: Pack) -> str:
    """Write a pack: the keys of a pack's file, what is empty or usual left out, and a fingerprint for each question."""
    facts = pack.model_dump(mode="json", exclude={"quizzer", "language", "questions"}, exclude_defaults=True)
    questions = [
        {
            **with_plain_numbers(each.model_dump(mode="json", exclude_defaults=True)),
            KEY: fingerprint("whole", pack, each),
        }
        for each in pack.questions
    ]
    whole = {"quizzer": pack.quizzer, **facts, "language": pack.language, "questions": questions}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
