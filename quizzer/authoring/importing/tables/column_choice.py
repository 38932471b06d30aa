"""Which columns of a table are question and answer where its header does not name both, and what is said of it."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from statistics import median

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.tables.column_contents import asks, category, sides, tells, texts_of
from quizzer.authoring.importing.tables.header_words import beside, own
from quizzer.authoring.importing.tables.headers import are_counted, free_columns, may_be_names
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.problems import quoted

_LEAST_ANSWER = 10
"""Characters of the cells of a column of answers that no name tells, at the median."""


def chosen_columns(
    rows: Sequence[Sequence[str]],
    known: Mapping[str, list[int]],
    has_header: bool,
    basket: Basket,
    line: int,
) -> dict[str, list[int]]:
    """Decide about a table whose first row does not name both columns.

    Args:
        rows: All rows, the first one too.
        known: What its names say.
        has_header: Whether the first row is one, rather than a question.
        basket: Gets what was decided.
        line: Where the first row stands, from 1.

    Raises:
        DataError: The user must say it.
    """
    header = [cell.strip() for cell in rows[0]]
    body = rows[1:] if has_header else rows
    free = free_columns(header, known)
    if has_header and not are_counted(header):
        away = beside(header)
        free = [n for n in free if n not in away]
    one = known.keys() & {"question", "answer"}
    found = _other_side(body, known, free) if one else None
    if found is None and (one or len(header) < 2 or (has_header and len(free) < 2)):
        raise _unclear(header, body, known, free, basket.file)
    free = free if has_header else list(range(len(header)))
    first, second = found or sides(body, free, known.get("explanation", ()))
    topic = category(body, [n for n in free if n not in (first, second)])
    if topic is not None and "tags" not in known:
        known = {**known, "tags": [topic]}
    names = header if has_header or may_be_names(header) else [""] * len(header)
    said = [name or str(n + 1) for n, name in enumerate(names)]
    other = next((n for n in free if n not in (first, second, topic)), None)
    example = _mapping(said[second], said[first]) if other is None else _mapping(said[first], said[other])
    if not has_header:
        _say_unnamed(basket, first, second, example)
        if may_be_names(header):
            same = _mapping(said[first], said[second])
            basket.note(line, _("If this line is the header, say so: {example}").format(example=same))
        return {"question": [first], "answer": [second], **({"tags": [topic]} if topic is not None else {})}
    basket.note(
        line,
        _(
            "This line is taken for the header: {first} is the question, {second} the answer. To choose others, for "
            "example: {example}. If it is not a header, write the line {header} above it."
        ).format(
            first=quoted(header[first], 30),
            second=quoted(header[second], 30),
            example=example,
            header="`question,answer`",
        ),
    )
    others = {field: at for field, at in known.items() if not {first, second} & set(at)}
    return {**others, "question": [first], "answer": [second]}


def say_columns(header: Sequence[str], known: Mapping[str, list[int]], basket: Basket, line: int) -> None:
    """Say which columns are taken for what their names do not quite say: remarks, and the writer's own answers."""
    names = [header[n] for n in known.get("explanation", ()) if columns.folded(header[n]) in columns.REMARKS]
    if names:
        basket.note(line, _("The column {name} becomes the explanation.").format(name=quoted(names[0], 30)))
    for n in own(header, known.get("answer", ())):
        basket.note(line, _("The column {name} becomes the model answer.").format(name=quoted(header[n], 30)))


def _other_side(
    body: Sequence[Sequence[str]], known: Mapping[str, list[int]], free: Sequence[int]
) -> tuple[int, int] | None:
    """Find the column that a header does not name beside the one that it does: what asks, or the longest texts."""
    if "question" in known:
        asked = known["question"][0]
        longest = _longest(body, [n for n in free if n != asked])
        if longest is None or _length(body, longest) < _LEAST_ANSWER:
            return None
        return asked, longest
    asking = next((n for n in free if asks(texts_of(body, n))), None)
    return None if asking is None else (asking, known["answer"][0])


def _longest(body: Sequence[Sequence[str]], among: Sequence[int]) -> int | None:
    told = [n for n in among if tells(texts_of(body, n))]
    return max(told, key=lambda n: _length(body, n), default=None)


def _length(body: Sequence[Sequence[str]], at: int) -> float:
    return median(map(len, texts_of(body, at)))


def _unclear(
    header: Sequence[str],
    body: Sequence[Sequence[str]],
    known: Mapping[str, list[int]],
    free: Sequence[int],
    file: str,
) -> DataError:
    """Ask for the columns, with those that are likeliest as an example."""
    asked = known.get("question") or [n for n in free if asks(texts_of(body, n))] or list(free) or [0]
    longest = _longest(body, [n for n in free if n != asked[0]])
    rest = [n for n in [*free, *range(len(header))] if n != asked[0]]
    answer = [*known.get("answer", ()), *([] if longest is None else [longest]), *rest, 1][0]
    return DataError(
        _("Which column is the question and which the answer in {name}?").format(name=quoted(file, 200)),
        remedy=_("Say it, for example: {example}").format(
            example=_mapping(
                header[asked[0]] or str(asked[0] + 1),
                (header[answer] if answer < len(header) else "") or str(answer + 1),
            )
        ),
    )


def _say_unnamed(basket: Basket, first: int, second: int, example: str) -> None:
    """Say which columns of a table without a header are taken."""
    if (first, second) == (0, 1):
        basket.note(1, _("The table has no header: the first column is the question, the second the answer."))
        return
    basket.note(
        1,
        _(
            "The table has no header: column {first} is taken for the question, column {second} for the answer. "
            "To choose others, for example: {example}"
        ).format(first=first + 1, second=second + 1, example=example),
    )


def _mapping(question: str, answer: str) -> str:
    """Write the option that names both columns, as a shell takes it; a comma in a name needs two of them."""
    if "," in question + answer:
        return f"--map {shlex.quote(f'question={question}')} --map {shlex.quote(f'answer={answer}')}"
    return "--map " + shlex.quote(f"question={question},answer={answer}")
