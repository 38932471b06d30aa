"""JSON in the shapes that people write questions in, and a pack as `quizzer packs show --json` prints it.

A list of objects, an object with such a list under any key (also by topic), question and answer as key and
value, and lines of JSON. What a key means is guessed as in tables (`columns`).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import ValidationError

from quizzer.authoring.exporting.fingerprints import KEY
from quizzer.authoring.importing.anki.crowd import is_deck, read_deck
from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.chosen_rows import chosen_in
from quizzer.authoring.importing.fields.options import first_number, numbers_in
from quizzer.authoring.importing.fields.rows import found_in
from quizzer.authoring.importing.found import Basket, Found, Harvest, tagged
from quizzer.authoring.importing.records import json_texts
from quizzer.authoring.importing.records.json_options import options_in
from quizzer.authoring.importing.records.json_records import Wishes, records, stray_entries
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.problems import quoted
from quizzer.packs.schema import Pack, Question

_MOST_SAID = 5

MOST_BEFORE = 3
"""Lines before the first object in a file of lines of JSON."""


def read_json(text: str, file: str, wishes: Mapping[str, str] | None = None) -> Harvest:
    """Read JSON, or lines of JSON.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
        wishes: Which key is which field, as the user said it; see `columns.mapped`.

    Raises:
        DataError: It is no JSON.
        UsageError: A wish names no field.
    """
    basket = Basket(file)
    value = _load(text, basket)
    if isinstance(value, _Rows):
        wanted = Wishes.of(wishes or {}, [each for _line, each in value.values])
        return _from_rows(value, basket, wanted)
    if is_deck(value):
        return read_deck(value, basket, _Lines(text).of)
    wanted = Wishes.of(wishes or {}, value)
    if isinstance(value, dict) and isinstance(value.get("questions"), list) and not wishes:
        prints, bare = _without_fingerprints(value)
        pack = _our_pack(bare)
        if pack is not None:
            return _harvest(pack, prints, text, basket)
    return from_value(value, basket, _Lines(text), wanted)


def from_value(value: Any, basket: Basket, seen: Lines, wanted: Wishes) -> Harvest:
    """Take the questions of a value that a file holds.

    Args:
        value: Of dicts, lists, texts and numbers.
        basket: Names the file.
        seen: Tells the lines of its texts.
        wanted: What the user said about its keys.
    """
    entries = list(records(value, wanted))
    base = _first_number([entry for entry, _topics in entries], wanted)
    for entry, topics in entries:
        found = _found(entry, basket, seen, wanted, base)
        if found is not None:
            basket.found.append(tagged(found, topics))
    for strays in stray_entries(value) if basket.found else ():
        texts = ", ".join(json.dumps(each, ensure_ascii=False)[:40] for each in strays[:_MOST_SAID])
        line = next((seen.of(each) for each in strays if isinstance(each, str)), None)
        basket.lose(line, _("These entries of a list are no questions: {texts}").format(texts=texts))
    if not basket.found and not basket.remarks:
        basket.lose(None, _("No object here has a question and an answer."))
    head = value if isinstance(value, dict) else {}
    return Harvest(
        found=tuple(basket.found),
        remarks=tuple(basket.remarks),
        title=_text(head, "title", "name"),
        description=_text(head, "description"),
        license=_text(head, "license", "licence"),
        author=_text(head, "author"),
    )


def _from_rows(rows: _Rows, basket: Basket, wishes: Wishes) -> Harvest:
    lines = [(number, value, list(records(value, wishes))) for number, value in rows.values]
    base = _first_number([entry for _number, _value, entries in lines for entry, _topics in entries], wishes)
    for number, value, entries in lines:
        for entry, topics in entries:
            found = _found(entry, basket, number, wishes, base)
            if found is not None:
                basket.found.append(tagged(found, topics))
        if not entries:
            empty = _("No object here has a question and an answer.")
            basket.lose(number, _("This line is not JSON.") if value is None else empty)
    return Harvest(found=tuple(basket.found), remarks=tuple(basket.remarks))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Lines of JSON."""

    values: tuple[tuple[int, Any], ...]
    """Each line that is not blank by its number, from 1, with what it holds. None: it is no JSON."""


class Lines(Protocol):
    """Tells where texts stand in a file that is gone through in its order."""

    def of(self, value: str) -> int | None:
        """Give the line of a text, from 1; None where it is not found."""


class _Lines:
    """Finds the line of a text that was in the file: the file is gone through once, in its order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def of(self, value: str) -> int | None:
        for spelled in (json.dumps(value, ensure_ascii=False), json.dumps(value)):
            found = self._text.find(spelled[:60].rstrip("\\"), self._at)
            if found >= 0:
                self._line += self._text.count("\n", self._at, found)
                self._at = found + 1  # The same question may come again.
                return self._line
        return None


def _load(text: str, basket: Basket) -> Any:
    try:
        return json.loads(text, parse_constant=lambda _name: None)
    except RecursionError as error:
        raise DataError(_("{name} is nested too deep.").format(name=quoted(basket.file, 200))) from error
    except ValueError as error:
        rows = _json_lines(text)
        if rows is not None:
            return rows
        if not isinstance(error, json.JSONDecodeError):
            raise _too_many_digits(text, basket) from error
        line = error.lineno
        raise DataError(
            _("{place}: This is not JSON: {problem}.").format(place=basket.spot(line), problem=error.msg),
            remedy=_("Mend the file there, or export it anew."),
        ) from error


def _too_many_digits(text: str, basket: Basket) -> DataError:
    """Say that a whole number is longer than Python reads."""
    found = re.search(rf"\d{{{sys.get_int_max_str_digits() + 1},}}", text)
    line = None if found is None else text.count("\n", 0, found.start()) + 1
    return DataError(
        _("{place}: A number has more than {most:,} digits.").format(
            place=basket.spot(line), most=sys.get_int_max_str_digits()
        ),
        remedy=_("Put it in quotes if it is meant as text, or take it out."),
    )


def _json_lines(text: str) -> _Rows | None:
    """Read lines of JSON. None: they are something else."""
    values: list[tuple[int, Any]] = []
    good = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line, parse_constant=lambda _name: None)
        except (ValueError, RecursionError):
            value = None
        good = good or isinstance(value, dict)
        values.append((number, value))
        if not good and len(values) > MOST_BEFORE:
            return None
    return _Rows(tuple(values)) if good else None


def _without_fingerprints(value: dict[str, Any]) -> tuple[list[str | None], dict[str, Any]]:
    """Take the fingerprints of its questions from a pack that was exported."""
    entries = [dict(each) if isinstance(each, dict) else each for each in value["questions"]]
    taken = [each.pop(KEY, None) if isinstance(each, dict) else None for each in entries]
    return [each if isinstance(each, str) else None for each in taken], {**value, "questions": entries}


def _our_pack(value: dict[str, Any]) -> Pack | None:
    try:
        return Pack.model_validate({"id": "imported", "title": "imported", **value})
    except (ValidationError, TypeError):
        return None


def _harvest(pack: Pack, prints: Sequence[str | None], text: str, basket: Basket) -> Harvest:
    lines = _Lines(text)
    return Harvest(
        found=tuple(
            from_pack(question, basket, lines.of(question.question), each)
            for question, each in zip(pack.questions, prints, strict=True)
        ),
        id=pack.id if pack.id != "imported" else None,
        title=pack.title if pack.title != "imported" else None,
        description=pack.description,
        language=pack.language,
        license=pack.license,
        author=pack.author,
        source=pack.source,
        tags=pack.tags,
    )


def from_pack(question: Question, basket: Basket, line: int | None, fingerprint: str | None = None) -> Found:
    """Make a finding of a question that was a pack's already."""
    return Found(
        question=question.question,
        answers=question.model_answers,
        spot=basket.spot(line),
        id=question.id,
        explanation=question.explanation,
        tags=question.tags,
        hints=question.hints,
        difficulty=question.difficulty.value,
        time_limit=question.time_limit,
        source=question.source,
        language=question.language,
        key_points=question.key_points,
        misconceptions=question.misconceptions,
        samples=question.samples,
        follow_ups=question.follow_ups,
        fingerprint=fingerprint,
    )


def _found(
    entry: dict[str, Any],
    basket: Basket,
    line: int | Lines,
    wishes: Wishes,
    base: int | None,
) -> Found | None:
    asked = options_in(entry, _answer_key(entry, wishes))
    entry = entry if asked is None else dict(asked.left)
    names = [name for name in entry if not _is_number_of_record(name, entry[name])]
    known = columns.wished(columns.guess(names, glossary=True), wishes.here(names))
    texts = {
        field: [text for n in at for text in json_texts.texts(entry[names[n]])] for field, at in known.items()
    }
    question = texts.get("question", [""])[0] if texts.get("question") else ""
    at = line if isinstance(line, int) else line.of(question)
    if asked is None:
        return found_in(texts, basket, at, html=None)
    texts = {field: each for field, each in texts.items() if field != "answer"}
    first = asked.counts_from if base is None else base
    return chosen_in(texts, asked.options, asked.said, first or 0, basket, at)


def _answer_key(entry: dict[str, Any], wishes: Wishes) -> str | None:
    names = list(entry)
    return next((names[n] for n in wishes.here(names).get("answer", ())), None)


def _first_number(entries: Sequence[dict[str, Any]], wishes: Wishes) -> int | None:
    """Tell whether the choices of a file count from 0 or from 1; None where they do not tell."""
    asked = [
        found for entry in entries if (found := options_in(entry, _answer_key(entry, wishes))) is not None
    ]
    return first_number([(len(each.options), numbers_in(each.options, each.said)) for each in asked])


def _is_number_of_record(name: str, value: Any) -> bool:
    """Tell the number of a row in some database, `"id": 17`, which names nothing, from an id that a person gave."""
    numbered = isinstance(value, int | float) and not isinstance(value, bool)
    return numbered and "id" in columns.guess([name])


def _text(head: Mapping[str, Any], *keys: str) -> str | None:
    return next(
        (value.strip() for key in keys if isinstance(value := head.get(key), str) and value.strip()), None
    )
