"""What questions of a source that are shown by their lines teach about the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath

from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.markdown.by_example import lesson_of
from quizzer.authoring.importing.markdown.by_example.example import Example
from quizzer.authoring.importing.markdown.by_example.guessing import Guess, guess
from quizzer.authoring.importing.markdown.by_example.lesson import Lesson
from quizzer.authoring.importing.markdown.kept.front_matter import split
from quizzer.authoring.importing.markdown.rewriting.wiki_headings import with_hashes
from quizzer.authoring.importing.sources.kinds import kind_named
from quizzer.authoring.importing.sources.lessons import Lessons
from quizzer.authoring.importing.sources.reading import decode, read_source
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.blanks import without_long_blanks
from quizzer.authoring.importing.web.page_kind import is_page
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.files import is_folder
from quizzer.packs.problems import quoted


def learned(source: Path, examples: Sequence[Example]) -> tuple[Lessons, tuple[Example, ...]]:
    """Learn from questions of a source that are shown.

    Args:
        source: A file, or a folder with the files that the examples name. A file that is not there any more is left out
            where its examples are remembered, and other files have some.
        examples: At least one.

    Returns:
        What they teach, and the examples with the words by which they are found again.

    Raises:
        UsageError: There is no such file, or it has no such lines, or is no text with lines.
        DataError: It cannot be read.
    """
    if not is_folder(source):
        _require_same(source, examples)
        lesson, told = _learned_of_file(source, source.name, examples)
        return Lessons({source.name: lesson}), told
    by_file = _by_file(source, examples)
    there = {
        name: shown
        for name, shown in by_file.items()
        if (source / name).exists() or not all(each.words for each in shown)
    }
    lessons: dict[str, Lesson] = {}
    placed: list[Example] = []
    for name, shown in (there or by_file).items():
        lessons[name], told = _learned_of_file(source / name, name, shown)
        placed += told
    return Lessons(lessons), tuple(placed)


def _by_file(folder: Path, examples: Sequence[Example]) -> dict[str, list[Example]]:
    """Sort examples by the files of a folder."""
    by_file: dict[str, list[Example]] = {}
    for each in examples:
        if each.file is None:
            raise UsageError(
                _(
                    "{name} is a folder, and the example does not say which of its files has these lines."
                ).format(name=quoted(str(folder), 200)),
                remedy=_("Write, for example: {example}").format(example="--example notes.md:12:14-20"),
            )
        by_file.setdefault(PurePath(each.file).as_posix(), []).append(each)
    return by_file


def _require_same(source: Path, examples: Sequence[Example]) -> None:
    """Refuse an example of another file than the one that is imported."""
    for each in examples:
        if each.file is not None and PurePath(each.file) != PurePath(source.name):
            raise UsageError(
                _("The example is of {file}, and the source is {name}.").format(
                    file=quoted(each.file, 200), name=quoted(source.name, 200)
                ),
                remedy=_("Leave out the file, or import the folder."),
            )


def _learned_of_file(
    file: Path, name: str, examples: Sequence[Example]
) -> tuple[Lesson, tuple[Example, ...]]:
    if kind_named(file.name) not in (None, "markdown") or file.suffix.lower() == ".zip":
        raise UsageError(
            _("{name} is no text in whose lines questions could be shown.").format(name=quoted(name, 200)),
            remedy=_("Name columns and keys with --map; unpack a zip, and import its folder."),
        )
    return learned_of(decode(read_source(file), name), name, examples)


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


def proposed(file: Path) -> Guess | None:
    """Find the question of a text that is best shown, where much speaks for reading it so; see `guessing.guess`."""
    text = decode(read_source(file), file.name)
    if is_page(text):
        return None
    usual = read_text(text, file.name)
    lines = split(with_hashes(without_long_blanks(text)), Basket(file.name))[1].split("\n")
    return guess(lines, file.name, usual.found, usual.remarks)
