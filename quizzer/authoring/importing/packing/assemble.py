"""A pack out of what was found: ids, language, limits of the schema, questions that came twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from pydantic import ValidationError

from quizzer.authoring.exporting.fingerprints import read_fingerprint
from quizzer.authoring.importing.fields.choices import settled
from quizzer.authoring.importing.found import Found, Harvest, Remark, folded
from quizzer.authoring.importing.naming import without_hash
from quizzer.authoring.importing.packing.long_questions import say_long
from quizzer.locale import _
from quizzer.packs.explain import sentence
from quizzer.packs.names import exact_slug_of_question, id_from_question, slug, slug_of_question
from quizzer.packs.schema import ID_PATTERN, MOST_OF_HINT, MOST_QUESTIONS, Pack, Question
from quizzer.packs.text import composed

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "「": "」", "『": "』", "«": "»"}
"""Marks of quotation, closing by opening."""

EXPORTED = "quizzer:"
"""What stands before its id where a question of an export is named."""

_MOST_TAGS = 20
_MOST_FOLLOW_UPS = 10
_HANGUL_SHARE = 0.1
"""Share of Hangul among the letters from which a text is Korean: technical Korean is full of English."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """A pack, and what was said on the way."""

    pack: Pack | None
    """None: no question could be taken."""

    keys: dict[str, str]
    """What names each question inside the source, by its id in the pack."""

    spots: dict[str, str]
    """Where each question stands in the source, by its id."""

    remarks: tuple[Remark, ...]

    partly: bool = False
    """Whether a file of the source could not be read; see `Harvest`."""

    fingerprints: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What was written of questions that quizzer exported, hashes by view, by id; see `exporting.fingerprints`."""

    unsourced: frozenset[str] = frozenset()
    """Ids of questions whose `source` is only the file that they are in."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user said about the pack."""

    id: str
    title: str
    language: Literal["ko", "en"] | None = None
    """None: guessed."""

    license: str | None = None
    source: str | None = None


def assemble(harvest: Harvest, wanted: Wanted) -> Assembled:
    """Make a pack.

    Args:
        harvest: What was found.
        wanted: The pack's id and title, and what the user knows better than the source.
    """
    remarks = list(harvest.remarks)
    distinct = _without_doubles(settled(harvest.found, remarks), remarks)
    if len(distinct) > MOST_QUESTIONS:
        message = _(
            "From here on {left:,} questions are left out: a pack holds at most {most:,}. Divide the source, and import "
            "each part into a pack of its own, with --id."
        )
        told = message.format(left=len(distinct) - MOST_QUESTIONS, most=MOST_QUESTIONS)
        remarks.append(Remark(distinct[MOST_QUESTIONS].spot, told))
        distinct = distinct[:MOST_QUESTIONS]
    say_long(distinct, remarks)
    language = (
        wanted.language
        or _code(harvest.language)
        or guess_language(text for found in distinct for text in (found.question, *found.answers))
    )
    ids = _ids(distinct)
    named = Counter(each.key for each in distinct)
    questions: list[Question] = []
    keys: dict[str, str] = {}
    spots: dict[str, str] = {}
    prints: dict[str, Mapping[str, str]] = {}
    unsourced: set[str] = set()
    for found, name in zip(distinct, ids, strict=True):
        if harvest.language and _is_export(found):
            found = replace(found, language=found.language or harvest.language)  # nothing is guessed
        question = _question(found, name, language, remarks)
        if question is not None:
            questions.append(question)
            own = found.key if named[found.key] == 1 else None  # a name that several have names none
            if views := read_fingerprint(found.fingerprint):
                prints[name] = views
                own = own or f"{EXPORTED}{name}"
            keys[name] = own or folded(found.question)
            spots[name] = str(found.spot)
            if not found.source:
                unsourced.add(name)
    questions = _tied(questions, distinct, ids)
    if not questions:
        return Assembled(None, {}, {}, tuple(remarks), harvest.partly)
    pack = Pack(
        id=wanted.id,
        title=_line(wanted.title) or wanted.id,
        description=_clean(harvest.description)[:20_000] if harvest.description else None,
        language=language,
        license=_line(wanted.license or harvest.license),
        author=_line(harvest.author),
        source=_line(wanted.source or harvest.source),
        tags=_tags(harvest.tags),
        questions=tuple(questions),
    )
    return Assembled(
        pack, keys, spots, tuple(remarks), harvest.partly, fingerprints=prints, unsourced=frozenset(unsourced)
    )


def noted(assembled: Assembled, remarks: Sequence[Remark]) -> Assembled:
    """Add remarks behind the others."""
    return replace(assembled, remarks=(*assembled.remarks, *remarks))


def guess_language(texts: Iterable[str]) -> Literal["ko", "en"]:
    """Tell Korean from English by the letters."""
    hangul = latin = 0
    for text in texts:
        hangul += sum("가" <= letter <= "힣" for letter in text)
        latin += sum(letter.isascii() and letter.isalpha() for letter in text)
    return "ko" if hangul > _HANGUL_SHARE * (hangul + latin) or not latin else "en"


def _code(language: str | None) -> Literal["ko", "en"] | None:
    return "ko" if language == "ko" else "en" if language == "en" else None


def _said_language(found: Sequence[Found]) -> Literal["ko", "en"]:
    """Take the language that most questions say they have; where they do not say it, guess."""
    said = [code for each in found if (code := _code(each.language))]
    if said and len(said) == len(found):
        return max(("ko", "en"), key=said.count)
    return guess_language(text for each in found for text in (each.question, *each.answers))


def _without_doubles(found: Sequence[Found], remarks: list[Remark]) -> list[Found]:
    """Put questions of the same words together; another answer is another model answer."""
    kept: dict[str, Found] = {}
    for each in found:
        name = folded(each.question)
        name = f"{EXPORTED}{each.id} {name}" if _is_export(each) else name
        first = kept.get(name)
        if first is None:
            kept[name] = each
            continue
        known = {folded(answer) for answer in first.answers}
        new = [answer for answer in each.answers if folded(answer) not in known]
        explanation = max((first.explanation or "", each.explanation or ""), key=len) or None
        kept[name] = replace(first, answers=(*first.answers, *new)[:10], explanation=explanation)
        message = (
            _("The same question is in {place}; this answer is its other model answer.")
            if new
            else _("The same question is in {place}.")
        )
        remarks.append(Remark(each.spot, message.format(place=first.spot), lost=False))
    return list(kept.values())


def _ids(found: Sequence[Found]) -> list[str]:
    """Give every question an id of its own: the source's, or one made of the wording."""
    taken: set[str] = set()
    ids = []
    for each in found:
        own = each.id if each.id and re.fullmatch(ID_PATTERN, each.id) else slug(each.id or "")
        name = own or slug_of_question(each.question)
        if not re.fullmatch(ID_PATTERN, name):
            name = id_from_question(each.question)
        if name in taken and not own:
            name = exact_slug_of_question(each.question) or name
        first, number = name, 2
        while name in taken:
            name, number = f"{first[:72]}-{number}", number + 1
        taken.add(name)
        ids.append(name)
    return ids


def _question(
    found: Found, name: str, language: Literal["ko", "en"], remarks: list[Remark]
) -> Question | None:
    own = _code(found.language) or guess_language((found.question, *found.answers))
    exact = _is_export(found)
    source = found.source or (None if exact else without_hash(found.spot.file))
    try:
        return Question(
            id=name,
            question=_clean(found.question),
            model_answers=tuple(_answer(answer, found) for answer in found.answers[:10]),
            explanation=_article(found, remarks),
            key_points=found.key_points,
            misconceptions=found.misconceptions,
            hints=tuple(hint for each in found.hints if (hint := (_clean if exact else _hint)(each)))[:10],
            tags=_tags(found.tags),
            difficulty=found.difficulty or "medium",
            time_limit=found.time_limit,
            source=_line(source),
            language=own if own != language else None,
            samples=found.samples,
        )
    except (ValidationError, ValueError) as error:
        first = error.errors(include_url=False)[0] if isinstance(error, ValidationError) else None
        field = "" if first is None else ".".join(map(str, first["loc"]))
        problem = str(error) if first is None else sentence(first).rstrip(".")
        message = _("The question cannot be taken: {field}: {problem}: {question}")
        remarks.append(
            Remark(found.spot, message.format(field=field, problem=problem, question=found.question[:80]))
        )
        return None


def _answer(text: str, found: Found) -> str:
    """Clean a model answer, without quotation marks around the whole; one of our own exports comes back as it was."""
    cleaned = _clean(text)
    opening, inner, closing = cleaned[:1], cleaned[1:-1].strip(), cleaned[-1:]
    quoted = _QUOTES.get(opening) == closing and not any(sign in inner for sign in (opening, closing))
    return inner if quoted and inner and found.id is None else cleaned


def _article(found: Found, remarks: list[Remark]) -> str | None:
    text = _written(found.explanation or "")
    text = text if _is_export(found) else text.strip()
    if len(text) > 100_000:
        remarks.append(
            Remark(
                found.spot,
                _("The explanation has more than {most:,} characters; it is left out.").format(most=100_000),
            )
        )
        return None
    return text or None


def _is_export(found: Found) -> bool:
    """Tell a question that quizzer exported: what is in it is taken to the letter."""
    return found.id is not None and bool(read_fingerprint(found.fingerprint))


def _tied(questions: list[Question], found: Sequence[Found], ids: Sequence[str]) -> list[Question]:
    """Turn wordings of follow-up questions into ids; those that are not in the pack are left out."""
    by_words = {folded(each.question): name for each, name in zip(found, ids, strict=True)}
    by_own = {each.id: name for each, name in zip(found, ids, strict=True) if each.id}
    present = {question.id for question in questions}
    wanted = {name: each.follow_ups for each, name in zip(found, ids, strict=True)}
    tied = []
    for question in questions:
        names = [by_own.get(each) or by_words.get(folded(each)) for each in wanted[question.id]]
        good = [name for name in dict.fromkeys(names) if name in present and name != question.id]
        tied.append(question.model_copy(update={"follow_ups": tuple(good[:_MOST_FOLLOW_UPS])}))
    return tied


def _tags(tags: Sequence[str]) -> tuple[str, ...]:
    cleaned = (_line(tag) or "" for tag in tags)
    return tuple(dict.fromkeys(tag for tag in cleaned if 0 < len(tag) <= 100))[:_MOST_TAGS]


def _line(text: str | None) -> str | None:
    """Fit a text into one short line; None when nothing is left."""
    return re.sub(r"\s*\n\s*", " ", _clean(text or ""))[:500].strip() or None


def _hint(text: str) -> str:
    """Fit a hint into what a pack takes, without blank lines."""
    return re.sub(r"\s*\n", "\n", _clean(text))[:MOST_OF_HINT].strip()


def _clean(text: str) -> str:
    return _written(text).strip()


def _written(text: str) -> str:
    """Take out control characters, which HTML entities and escapes of JSON can hold."""
    return composed(_CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
