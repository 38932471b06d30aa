"""Tables: CSV and TSV, with or without a header, in whatever delimiter a spreadsheet wrote."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence

from quizzer.authoring.importing.fields import cloze, columns
from quizzer.authoring.importing.fields.chosen_rows import chosen_in
from quizzer.authoring.importing.fields.label_lines import without_chapters
from quizzer.authoring.importing.fields.option_names import FEWEST
from quizzer.authoring.importing.fields.rows import found_in
from quizzer.authoring.importing.fields.stars import of_one_scale
from quizzer.authoring.importing.found import Basket, Harvest, tagged
from quizzer.authoring.importing.moodle.categories import deck_path
from quizzer.authoring.importing.tables.column_choice import chosen_columns, say_columns
from quizzer.authoring.importing.tables.column_fields import by_contents, say_asking
from quizzer.authoring.importing.tables.header_words import completed, is_like_header
from quizzer.authoring.importing.tables.headers import are_counted, names_columns
from quizzer.authoring.importing.tables.loose_cards import joined
from quizzer.authoring.importing.tables.options import options_of_table
from quizzer.authoring.importing.tables.tabbed_cards import tabbed
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.problems import quoted

DELIMITERS = ",\t;|"
"""Tried in this order."""

_RARE = "@^~¦§"
"""Signs that divide rows only where each of them has one, and no usual sign divides them evenly."""

_FEWEST_ROWS = 3
"""Rows from which such a sign is no accident."""

MOST_COLUMNS = 200
"""Columns of a row; a row with more is no row."""

_MOST_LOOKED_AT = 100_000
"""Characters that are looked at to see how a table is written."""

_MOST_ROWS = 20
"""Rows of them."""

_ESCAPED = '\\"'
"""A quote inside a cell as JSON and most languages write it; CSV wants two quotes."""

_MOST_HEIGHT = 50
"""Lines of a row with such quotes."""

GUARD = re.compile(r"\A'(?='*\s*[=+\-@＝＋－＠]|'*[\t\r\n])")
"""The apostrophe that an export puts before what a spreadsheet would take for a formula."""


def read_table(
    text: str, file: str, *, delimiter: str | None = None, wishes: Mapping[str, str] | None = None
) -> Harvest:
    """Read a table.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
        delimiter: None, or one that the text has not: found out.
        wishes: Which column is which field, as the user said it; see `columns.mapped`.

    Raises:
        DataError: There is nothing in it, or the columns cannot be told apart.
        UsageError: A wish names no column.
    """
    basket = Basket(file)
    mark = delimiter if delimiter and delimiter in text else find_delimiter(text)
    strict = Basket(file)
    rows = [(line, row) for line, row in records(text, mark, strict) if any(cell.strip() for cell in row)]
    even = len({len(row) for _line, row in rows}) == 1 and not strict.remarks
    loose = None if even else joined(text) or tabbed(text)
    if loose is None:
        basket.remarks += strict.remarks
    else:
        rows = loose
    if not rows:
        unread = next((each.message for each in basket.remarks if each.lost), None)
        if unread is not None:
            message = _("No row of {name} can be read. The first: {problem}")
            raise DataError(message.format(name=quoted(file, 200), problem=unread))
        raise DataError(_("{name} is empty.").format(name=quoted(file, 200)))
    header = [cell.strip() for cell in rows[0][1]]
    asked = options_of_table(header, [row for _line, row in rows[1:]], wishes or {})
    known = {} if are_counted(header) and asked is None else columns.guess(header, glossary=asked is None)
    if asked is not None:
        known = asked.without_options(known)
    worded = asked is None and not are_counted(header) and is_like_header(header)
    known = completed(known, header) if worded else known
    ours = "model_answer" in header and "id" in header
    if asked is None and not ours:
        known = by_contents(header, [row for _line, row in rows[1:]], named := known)
        say_asking(header, named, known, basket, rows[0][0])
    has_header = worded or bool(known.keys() & {"question", "answer"})
    has_header = has_header or names_columns([row for _n, row in rows], known)
    if wishes:
        has_header = has_header or not all(column.strip().isdecimal() for column in wishes.values())
        known = columns.wished(known if has_header else {}, columns.mapped(wishes, header))
    elif not ours and (gaps := _gap_column([row for _n, row in rows])) is not None:
        has_header = has_header or not cloze.has_gap(header[gaps])
        known = columns.wished(known if has_header else {}, {"question": [gaps]})
    elif "question" not in known or "answer" not in known:
        known = chosen_columns([row for _n, row in rows], known, has_header, basket, rows[0][0])
    body = rows[1:] if has_header else rows
    plain = [
        (line, [GUARD.sub("", cell, count=1) if cell.startswith("'") else cell for cell in row])
        for line, row in body
    ]
    for n in known.get("difficulty", ()):
        _read_levels([cells for _line, cells in plain], n, header[n], basket, rows[0][0])
    first = asked.first_number([cells for _line, cells in plain]) if asked is not None else 1
    for line, cells in plain:
        texts = {field: [cells[n] for n in at if n < len(cells)] for field, at in known.items()}
        options, said = asked.read(cells) if asked is not None else ((), ())
        if said and len(options) >= FEWEST:
            each = chosen_in({**texts, "answer": []}, options, said, first, basket, line)
        else:
            each = found_in(texts, basket, line, html=False if ours else None, exact=ours)
        if each is not None:
            topics = deck_path(next(iter(texts.get("deck", ())), ""))
            basket.found.append(tagged(each, topics) if topics else each)
    if len(body) < len(rows) and not wishes:
        say_columns(header, known, basket, rows[0][0])
    used = {n for at in known.values() for n in at} | (asked.columns if asked is not None else set())
    wide = max(len(cells) for _line, cells in plain) if plain and len(body) == len(rows) else 0
    names = [str(n + 1) for n in range(wide)] if wide else header
    unused = [name for n, name in enumerate(names) if name and n not in used]
    if unused:
        basket.note(rows[0][0], _("These columns are not used: {names}").format(names=", ".join(unused[:12])))
    return Harvest(found=without_chapters(basket.found), remarks=tuple(basket.remarks))


def _read_levels(rows: Sequence[list[str]], at: int, name: str, basket: Basket, line: int) -> None:
    """Bring the stars of a column of difficulties to one scale, and say which of its texts are no difficulty."""
    filled = [cells for cells in rows if at < len(cells)]
    scaled = of_one_scale([cells[at] for cells in filled])
    for cells, text in zip(filled, scaled, strict=True):
        cells[at] = text
    strange = dict.fromkeys(each.strip() for each in scaled if each.strip() and not columns.difficulty(each))
    if strange:
        basket.note(
            line,
            _("In the column {name} these are no difficulty: {texts}. Known are: {known}").format(
                name=quoted(name, 30),
                texts=", ".join(quoted(each, 20) for each in list(strange)[:5]),
                known="easy, medium, hard; 하, 중, 상; ★, ★★, ★★★",
            ),
        )


def _gap_column(rows: Sequence[Sequence[str]]) -> int | None:
    """Find the column of cloze notes, whose answers are in their gaps; None where a row below the first has no gap."""
    below = rows[1:] or rows
    wide = min(map(len, below))
    return next((n for n in range(wide) if all(cloze.has_gap(row[n]) for row in below)), None)


def find_delimiter(text: str) -> str:
    """Find the sign that divides the most rows into the same number of cells."""
    best, most, even = ",", 0.0, False
    for mark in DELIMITERS:
        counts = []
        for _line, row in records(text[:_MOST_LOOKED_AT], mark, Basket("")):
            counts.append(len(row))
            if len(counts) == _MOST_ROWS:
                break
        wide = [count for count in counts if count > 1]
        if not wide:
            continue
        usual = max(set(wide), key=wide.count)
        share = counts.count(usual) / len(counts) + min(usual, 9) / 100
        if share > most + 0.005:
            best, most, even = mark, share, len(set(counts)) == 1
    return best if even else _in_each(text) or best


def _in_each(text: str) -> str | None:
    """Find a rare sign that stands once in each row."""
    rows = [line for line in text[:_MOST_LOOKED_AT].split("\n") if line.strip()][:_MOST_ROWS]
    if len(rows) < _FEWEST_ROWS:
        return None
    return next((mark for mark in _RARE if all(row.count(mark) == 1 for row in rows)), None)


def _quotes_behind_space(text: str, delimiter: str) -> bool:
    """Tell whether cells are quoted behind a space, `a, "b, c"`, where a quote would else be no quote."""
    mark = re.escape(delimiter)
    quoted_cell = rf'{mark} +"(?:[^"\n]|"")+"(?={mark}|$)'
    return re.search(quoted_cell, text[:_MOST_LOOKED_AT], re.MULTILINE) is not None


def _escaped(lines: Sequence[str], delimiter: str, *, spaced: bool) -> tuple[list[str], int] | None:
    """Read a first row whose quotes inside of cells are written as programs do; with how many lines it takes."""
    if _ESCAPED not in lines[0]:
        return None
    doubled = (line.replace(_ESCAPED, '""') + "\n" for line in lines)
    reader = csv.reader(doubled, delimiter=delimiter, strict=True, skipinitialspace=spaced)
    try:
        row = next(reader)
    except csv.Error:
        return None
    return row, reader.line_num


def records(text: str, delimiter: str, basket: Basket) -> Iterator[tuple[int, list[str]]]:
    """List rows with their first line, from 1; a row that cannot be read is said, and the next is tried."""
    lines = text.split("\n")
    if lines and lines[-1] == "":
        lines.pop()
    spaced = _quotes_behind_space(text, delimiter)
    start = 0
    while start < len(lines):
        reader = csv.reader(
            (lines[number] + "\n" for number in range(start, len(lines))),
            delimiter=delimiter,
            strict=True,
            skipinitialspace=spaced,
        )
        before = 0
        try:
            for row in reader:
                if len(row) > MOST_COLUMNS:
                    raise csv.Error(_("it has {count:,} columns").format(count=len(row)))
                yield start + before + 1, row
                before = reader.line_num
            return
        except csv.Error as error:
            line = start + before + 1
            if (
                escaped := _escaped(lines[line - 1 : line - 1 + _MOST_HEIGHT], delimiter, spaced=spaced)
            ) is not None:
                row, height = escaped
                yield line, row
                line += height - 1
            elif "expected after" in str(error):  # "text" and more: a quote that is no quote
                yield line, lines[line - 1].split(delimiter)
            elif "end of data" in str(error):
                basket.lose(line, _("A quotation mark is opened here and never closed."))
            else:
                basket.lose(line, _("This row cannot be read: {problem}.").format(problem=error))
            start = line
