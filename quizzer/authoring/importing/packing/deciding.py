"""Which fields of a question follow its source when it is imported again, and which stay as the author has them.

What tells the source's changes from the author's are the hashes of the last import (`record`) and, of a question that
quizzer exported, its fingerprint. Fields are compared in the plain form of `exporting.fingerprints`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quizzer.authoring.exporting.fingerprints import EMPTY, digest, plain_tag, view
from quizzer.authoring.exporting.fingerprints import FIELDS as FIELDS_OF_VIEWS
from quizzer.authoring.importing.packing.record import hashed
from quizzer.packs.schema import Pack, Question

FIELDS = (
    "question", "model_answers", "explanation", "key_points", "misconceptions", "hints", "follow_ups", "tags",
    "difficulty", "time_limit", "source", "language", "samples",
)  # fmt: skip
"""Fields that an import may write."""

_OF_SYSTEMS = ("cp949", "cp1252")
"""Encodings in which spreadsheets of Korean and Western Windows save a CSV that nobody asked to be UTF-8."""


@dataclass(frozen=True, slots=True)
class Side:
    """A question with its pack."""

    pack: Pack
    question: Question

    def parts(self) -> tuple[Pack, Question]:
        """Give pack and question."""
        return self.pack, self.question

    def fields(self) -> dict[str, Any]:
        """Give the question's fields as JSON has them; a default is empty."""
        return fields_of(self.question)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a question from earlier."""

    recorded: Mapping[str, str]
    """Hashes of its fields as they were imported last, by field; of one that is unsettled, as they were before."""

    exported: Mapping[str, str]
    """Hashes of its views as they were exported, by view; empty where it is no export."""

    own: bool
    """Whether the export is one of this very pack: what is as it was exported has not been edited there."""

    partial: bool
    """Whether it went through Anki, which has its first model answer alone."""

    unsourced: bool
    """Whether the source of the question is only the file that it is in."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a question's fields."""

    update: Mapping[str, Any]
    """New values, by field."""

    kept: tuple[str, ...]
    """Fields in which the author's text stays and the source has another, as a pack's file names them."""

    overwritten: tuple[str, ...]
    """Fields of `update` in which the author's text is lost."""

    unsettled: tuple[str, ...] = ()
    """The fields of `kept`, as they are called here."""


def decide(ours: Side, theirs: Side, known: Known, *, replace: bool) -> Decision:
    """Decide about a question, field by field; follow-ups are decided when all questions have their ids.

    Args:
        ours: As it is in the pack.
        theirs: As it is in the source, with the pack that was made of the source.
        known: What is known from earlier.
        replace: Whether the source's texts go before the author's.
    """
    views = {FIELDS_OF_VIEWS[name]: name for name in known.exported}
    mine, other = ours.fields(), theirs.fields()
    update: dict[str, Any] = {}
    kept: list[str] = []
    unsettled: list[str] = []
    overwritten: list[str] = []
    for field in FIELDS:
        name = views.get(field)
        exported = known.exported.get(name, EMPTY) if name else EMPTY
        if field == "follow_ups" or _same(field, name, ours, theirs, known):
            continue
        if known.own and (name is None or digest(view(name, *theirs.parts())) == exported):
            continue  # the format has no place for it, or nobody edited it there
        if known.own and name and _is_damaged(view(name, *ours.parts()), view(name, *theirs.parts())):
            continue
        if not other[field] and exported == EMPTY:
            continue
        adopted = not known.recorded
        if field == "source" and known.unsourced and adopted:
            continue
        as_exported = name is not None and digest(view(name, *ours.parts())) == exported
        imported = known.recorded.get(field)
        as_imported = not mine[field] if imported is None else imported == hashed(mine[field])
        untouched = as_exported if known.own else as_imported or as_exported
        if untouched or replace:
            value = _taken(field, name, ours, theirs)
            if value != getattr(ours.question, field):
                update[field] = value
                overwritten += [] if untouched else [_written_as(field)]
        elif known.own or known.recorded.get(field) != hashed(other[field]):
            kept.append(_written_as(field))
            unsettled.append(field)
    return Decision(update, tuple(kept), tuple(overwritten), tuple(unsettled))


def fields_of(question: Question) -> dict[str, Any]:
    """Give the fields of a question as JSON has them; a default is empty."""
    dumped = question.model_dump(mode="json", exclude_defaults=True)
    return {field: dumped.get(field) for field in FIELDS}


def _same(field: str, name: str | None, ours: Side, theirs: Side, known: Known) -> bool:
    """Compare a field in its plain form.

    Tags that the pack has for all are in every question; to a question that the source did not bring, or has only a part
    of, the author may have more model answers than the source.
    """
    if field == "tags":
        given = theirs.question.tags
        return _plain(ours.pack.tags, ours.question.tags) == _plain(ours.pack.tags, given)
    if field == "language" and name is None:
        return ours.question.language == theirs.question.language
    if field == "model_answers" and name is None and (known.partial or not known.recorded):
        mine = view(field, *ours.parts())
        return all(each in mine for each in view(field, *theirs.parts()))
    name = name or field
    return bool(view(name, *ours.parts()) == view(name, *theirs.parts()))


def _is_damaged(mine: Any, other: Any) -> bool:
    """Tell a text that differs only in letters that became `?`: a spreadsheet saved it in the encoding of its system."""
    if isinstance(mine, list) and isinstance(other, list) and len(mine) == len(other):
        return all(one == two or _is_damaged(one, two) for one, two in zip(mine, other, strict=True))
    if not (isinstance(mine, str) and isinstance(other, str) and "?" in other):
        return False
    return any(mine.encode(each, "replace").decode(each) == other for each in _OF_SYSTEMS)


def _plain(*tags: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(plain_tag(tag) for several in tags for tag in several))


def _taken(field: str, name: str | None, ours: Side, theirs: Side) -> Any:
    """Give a field of the source as the pack shall have it."""
    if name == "model_answer":  # all that the format has
        return (theirs.question.model_answer, *ours.question.model_answers[1:])
    if field == "tags":
        spelled = {plain_tag(tag): tag for tag in (*ours.pack.tags, *ours.question.tags)}
        tags = dict.fromkeys(spelled.get(plain_tag(tag), tag) for tag in theirs.question.tags)
        return tuple(tag for tag in tags if tag not in ours.pack.tags or tag in ours.question.tags)
    if field == "language" and name is not None:
        said = theirs.pack.language_of(theirs.question)
        return None if said == ours.pack.language else said
    value = getattr(theirs.question, field)
    if field == "explanation" and value and (ours.question.explanation or "").endswith("\n"):
        return value if value.endswith("\n") else value + "\n"
    return value


def _written_as(field: str) -> str:
    return "model_answer" if field == "model_answers" else field
