"""What a question of a source that is shown by its lines teaches about the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from quizzer.authoring.importing.markdown.by_example import lesson_of
from quizzer.authoring.importing.markdown.by_example.example import Example
from quizzer.authoring.importing.markdown.by_example.lesson import Lesson
from quizzer.authoring.importing.markdown.rewriting.wiki_headings import with_hashes
from quizzer.authoring.importing.sources.kinds import kind_named
from quizzer.authoring.importing.sources.reading import decode, read_source
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.blanks import without_long_blanks
from quizzer.authoring.importing.web.page_kind import is_page
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.files import is_folder
from quizzer.packs.problems import quoted


def learned(source: Path, examples: Sequence[Example]) -> tuple[Lesson, tuple[Example, ...]]:
    """Learn from questions of a source that are shown.

    Args:
        source: A file, or a folder with the file that the examples name.
        examples: At least one.

    Returns:
        What they teach, and the examples with the words by which they are found again.

    Raises:
        UsageError: There is no such file, or it has no such lines, or is no text with lines.
        DataError: It cannot be read.
    """
    named = {each.file for each in examples}
    if len(named) > 1:
        raise UsageError(
            _("The examples are of several files."),
            remedy=_("Show questions of one file; the others follow it."),
        )
    name = named.pop()
    if is_folder(source) and name is None:
        raise UsageError(
            _("{name} is a folder, and the example does not say which of its files has these lines.").format(
                name=quoted(str(source), 200)
            ),
            remedy=_("Write, for example: {example}").format(example="--example notes.md:12:14-20"),
        )
    file = source / name if is_folder(source) and name is not None else source
    if name is not None and file == source and PurePath(name) != PurePath(source.name):
        raise UsageError(
            _("The example is of {file}, and the source is {name}.").format(
                file=quoted(name, 200), name=quoted(source.name, 200)
            ),
            remedy=_("Leave out the file, or import the folder."),
        )
    if kind_named(file.name) not in (None, "markdown") or file.suffix.lower() == ".zip":
        raise UsageError(
            _("{name} is no text in whose lines questions could be shown.").format(
                name=quoted(file.name, 200)
            ),
            remedy=_("Name columns and keys with --map; unpack a zip, and import its folder."),
        )
    return learned_of(decode(read_source(file), file.name), file.name, examples)


def learned_of(text: str, name: str, examples: Sequence[Example]) -> tuple[Lesson, tuple[Example, ...]]:
    """Learn from questions of a text that are shown; see `learned`."""
    if is_page(text):
        raise UsageError(
            _("{name} is a page of HTML, whose lines are not those that one sees.").format(
                name=quoted(name, 200)
            ),
            remedy=_("Copy its text into a file, and show a question of that."),
        )
    usual = read_text(text, name)
    found = {each.spot.line - 1 for each in usual.found if each.spot.line is not None}
    return lesson_of(with_hashes(without_long_blanks(text)), name, examples, found)
