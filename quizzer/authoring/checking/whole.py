"""What is said about a pack as a whole."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizzer.authoring.checking.case import Case, finding_at
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.places import Places
from quizzer.grading.brief.listed import listed_items
from quizzer.grading.brief.naming import spellings
from quizzer.locale import _, ngettext
from quizzer.packs.schema import Pack

HANGUL_LEAST = 0.2
"""Share of a Korean model answer's letters that are Hangul, at least."""

HANGUL_MOST = 0.3
"""Share of an English one's that are, at most."""


def check_pack(pack: Pack, file: Path, places: Places, unnamed: Sequence[int] = ()) -> Iterator[Finding]:
    """Look at what concerns no single question.

    Args:
        pack: The pack.
        file: Where it is.
        places: Of its fields.
        unnamed: Numbers of the questions, from 0, that have no id in the file.
    """
    if pack.license is None:
        yield finding_at(
            file,
            places,
            (),
            "no-license",
            Severity.NOTE,
            _("The pack names no licence: nobody may pass it on."),
            _("Add: {example}").format(example="license: CC-BY-4.0"),
        )
    if unnamed:
        yield finding_at(
            file,
            places,
            ("questions", unnamed[0]),
            "no-id",
            Severity.NOTE,
            ngettext(
                "{count} question has no id: it is named after its wording, and rewording it loses its history.",
                "{count} questions have no id: they are named after their wording, and rewording one loses its history.",
                len(unnamed),
            ).format(count=len(unnamed)),
            _("Write the ids that they have now into the file with: {command}").format(
                command=shlex.join(["quizzer", "check", "--fix", str(file)])
            ),
        )


def check_relations(case: Case) -> Iterator[Finding]:
    """Look at a question's language and follow-ups."""
    text = case.question.model_answer
    letters = len(re.findall(r"[^\W\d_]", text))
    hangul = len(re.findall(r"[가-힣]", text))
    part = hangul / letters if letters else 0.0
    if (
        letters
        and not spellings(text)
        and not listed_items(text)
        and (part < HANGUL_LEAST if case.language == "ko" else part > HANGUL_MOST)
    ):
        other = "en" if case.language == "ko" else "ko"
        yield case.finding(
            "language",
            Severity.WARNING,
            ("model_answers",),
            _("The model answer is not written in {language}, the question's language.").format(
                language=case.language
            ),
            _("Write: {example}").format(example=f"language: {other}"),
        )
    seen: set[str] = set()
    for number, name in enumerate(case.question.follow_ups):
        if name in seen:
            yield case.finding(
                "follow-up-twice",
                Severity.WARNING,
                ("follow_ups", number),
                _("{question} is named twice.").format(question=name),
                _("Take one of the two out."),
            )
        seen.add(name)
