"""How `quizzer import` reads its source: a file, a folder or standard input, as it was read last where nothing is said."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.cli.console import harmless, is_empty, say, standard_input
from quizzer.cli.import_order import Order
from quizzer.cli.import_ways import Way, remembered
from quizzer.cli.progress import waiting
from quizzer.cli.run import Run
from quizzer.config.sources import expanded
from quizzer.errors import DataError, UsageError
from quizzer.locale import _

if TYPE_CHECKING:
    from quizzer.authoring.importing.found import Harvest


def path_of(source: str) -> Path:
    """Give the path of a source; a folder that is only pointed at, `.` or `..`, has its name.

    Raises:
        UsageError: The source is blank.
    """
    if not source:  # as a path it would be the folder where we are
        raise UsageError(
            _("There is no file {name}.").format(name="``"), remedy=_("Give a file or a folder.")
        )
    path = expanded(source)
    return path if path.name not in ("", "..") else path.resolve()


def read_as_before(run: Run, order: Order, path: Path) -> tuple[Harvest, Order]:
    """Read a source, where nothing is said of how, as when it was imported last; its columns may have other names now.

    Returns:
        What is in it, and the order with how it was read.
    """
    known = not order.way.options() and order.source != "-"
    before = remembered(path, _packs(run, order)) if known else None
    if before is not None:
        try:
            found, way = read(order.source, path, before)
        except (UsageError, DataError) as error:
            if before.examples:  # read in another way its questions would be others
                problem = _("Not read as in the last import: {problem}").format(problem=error.message)
                raise UsageError(problem, remedy=error.remedy) from error
        else:
            say(_("Read as in the last import: {options}").format(options=harmless(way.shown())))
            return found, replace(order, way=way)
    found, way = read(order.source, path, order.way)
    return found, replace(order, way=way)


def _packs(run: Run, order: Order) -> Iterable[Path]:
    """List the packs into which the source may have been imported."""
    from quizzer.packs.files import is_folder, pack_files

    named = order.into or order.out
    file = expanded(named) if named is not None else None
    if file is not None and file.is_file():
        return [file]
    folders = [each for each in (file, run.settings.pack_folder) if each is not None and is_folder(each)]
    return [pack for folder in folders for pack in pack_files(folder)]


def read(source: str, path: Path, way: Way) -> tuple[Harvest, Way]:
    """Read a source in some way.

    Returns:
        What is in it, and the way, its examples with the words by which they are found again.

    Raises:
        UsageError: The source cannot be read in this way.
        DataError: The source cannot be read.
    """
    from quizzer.authoring.importing.sources.reading import MAX_TEXT, decode
    from quizzer.authoring.importing.sources.showing import learned, learned_of
    from quizzer.authoring.importing.sources.source import harvest, read_text

    wishes, examples = way.by_field(), way.shown_questions()
    if "://" in source:
        raise UsageError(
            _("Sources are not fetched from an address."),
            remedy=_("Download it, then give the file or folder."),
        )
    if source != "-":
        with _waiting(path.name):
            lessons, told = learned(path, examples) if examples else (None, ())
            found = harvest(path, kind=way.kind, wishes=wishes, questions=way.questions, lessons=lessons)
        return found, replace(way, examples=tuple(map(str, told)))
    data = standard_input().read(MAX_TEXT + 1)
    if not data.strip():
        raise DataError(
            is_empty(source), remedy=_("See what quizzer understands with: quizzer import --help")
        )
    if len(data) > MAX_TEXT:
        raise DataError(_("Standard input is larger than {limit} MB.").format(limit=MAX_TEXT // 2**20))
    text = decode(data, "stdin")
    with _waiting("stdin"):
        lesson = learned_of(text, "stdin", examples)[0] if examples else None
        found = read_text(text, "stdin", kind=way.kind, wishes=wishes, questions=way.questions, lesson=lesson)
    return found, way


def _waiting(name: str) -> AbstractContextManager[None]:
    """Say what takes long: a source with far more questions than a pack can have is read as a whole all the same."""
    from quizzer.packs.schema import MOST_QUESTIONS

    return waiting(
        _("Reading {file} …").format(file=name),
        _("A source of many questions takes minutes; a pack has {most:,} at most, so divide it.").format(
            most=MOST_QUESTIONS
        ),
    )
