"""A source: a file of any kind, or a folder of such files."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from quizzer.authoring.importing.found import Harvest, Remark, Spot, joined
from quizzer.authoring.importing.markdown.by_example.lesson import Lesson
from quizzer.authoring.importing.markdown.rewriting.wiki_headings import with_hashes
from quizzer.authoring.importing.records.yaml_decks import is_pack
from quizzer.authoring.importing.sources.folder import asked_by_links, files_of, say_others
from quizzer.authoring.importing.sources.kinds import (
    ANY_TEXT,
    OFTEN_SETTINGS,
    OTHER_PROGRAMS,
    READABLE,
    SUFFIXES,
    kind_named,
)
from quizzer.authoring.importing.sources.lessons import Lessons
from quizzer.authoring.importing.sources.licence import licence_of
from quizzer.authoring.importing.sources.put_off import with_question_marks, without_put_off
from quizzer.authoring.importing.sources.reading import MAX_ARCHIVE, MAX_TEXT, decode, read_source
from quizzer.authoring.importing.sources.text_kinds import read_kind
from quizzer.authoring.importing.tables.column_contents import asks
from quizzer.authoring.importing.texts.blanks import without_long_blanks
from quizzer.authoring.importing.web.page_kind import is_page
from quizzer.errors import DataError, UsageError
from quizzer.locale import _
from quizzer.packs.files import is_folder
from quizzer.packs.problems import quoted

_ZIP = b"PK\x03\x04"
_NO_POSTS = re.compile(
    r"^(?:readme|license|licence|contributing|changelog|code_of_conduct|about|index|toc)\b", re.I
)
"""Files that are no loss when they hold no question."""

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\"{\[]")
"""How bytes begin that are read as JSON where nothing else tells; see `kind_of`."""


class _PackFileError(UsageError):
    """A source is a pack, which is installed and not imported."""


def harvest(
    source: Path,
    *,
    kind: str | None = None,
    wishes: Mapping[str, str] | None = None,
    questions: str | None = None,
    lessons: Lessons | None = None,
) -> Harvest:
    """Read a source for questions.

    Args:
        source: A file or a folder.
        kind: One of `KINDS`, for every file. None: found out by name and content.
        wishes: Which column, key or label is which field; see `columns.mapped` and `named_labels`.
        questions: What the questions of Markdown are, one of `readings.READINGS`. None: what explains a text best.
        lessons: What questions that were shown teach, see `showing.learned`. In a folder, texts without any like them are
            read as if there were none.

    Raises:
        UsageError: There is nothing of that name, or nothing that could be read, or a wish names no column.
        DataError: The one file cannot be read.
    """
    if is_folder(source):
        return _folder(source, kind, wishes or {}, questions, lessons)
    name = _in_unicode(source.name)
    lesson = next(iter(lessons.of(name)), None) if lessons is not None else None
    return read_file(source, name, kind=kind, wishes=wishes or {}, questions=questions, lesson=lesson)


def read_file(
    file: Path,
    name: str,
    *,
    kind: str | None,
    wishes: Mapping[str, str],
    asked: str | None = None,
    questions: str | None = None,
    lesson: Lesson | None = None,
) -> Harvest:
    """Read one file.

    Args:
        file: Where it is.
        name: What it is called in remarks and sources.
        kind: See `harvest`.
        wishes: See `harvest`.
        asked: The question that another file asks where it links to this one.
        questions: See `harvest`.
        lesson: What questions that were shown teach about it. None: none were shown.
    """
    suffix = file.suffix.lower()
    if suffix in OTHER_PROGRAMS:
        raise DataError(
            _("{name} is a file of another program, which quizzer does not read.").format(
                name=quoted(name, 200)
            ),
            remedy=_(OTHER_PROGRAMS[suffix]),
        )
    told = kind is not None
    kind = kind or kind_named(file.name)
    packed = suffix == ".zip" or (kind == "anki" and suffix in (".apkg", ".colpkg"))
    data = read_source(file, MAX_ARCHIVE if packed else MAX_TEXT)
    if suffix in OFTEN_SETTINGS and not told and is_pack(decode(data, name)):
        raise _PackFileError(
            _("{name} is a pack, or meant to be one.").format(name=quoted(name, 200)),
            remedy=_("Install it with: {command}").format(
                command=shlex.join(["quizzer", "packs", "add", str(file)])
            ),
        )

    def read_member(content: bytes, member: str) -> Harvest:
        of = kind or kind_named(Path(member).name)
        return read_data(content, member, kind=of, wishes=wishes, questions=questions, lesson=lesson)

    if packed or data.startswith(_ZIP):
        from quizzer.authoring.importing.sources.archive import is_of_notes, read_archive

        members = READABLE - OFTEN_SETTINGS
        if kind != "anki" and is_of_notes(data, members):
            return read_archive(data, name, members, read_member)
    return read_data(data, name, kind=kind, wishes=wishes, asked=asked, questions=questions, lesson=lesson)


def read_data(
    data: bytes,
    name: str,
    *,
    kind: str | None,
    wishes: Mapping[str, str],
    asked: str | None = None,
    questions: str | None = None,
    lesson: Lesson | None = None,
) -> Harvest:
    """Read a file's bytes; see `read_file`."""
    if data.startswith(_ZIP) or (kind == "anki" and name.lower().endswith((".apkg", ".colpkg"))):
        from quizzer.authoring.importing.anki.package import read_anki_package

        return read_anki_package(data, name)
    if kind == "moodle" or (kind is None and data.lstrip()[:5] == b"<?xml"):
        from quizzer.authoring.importing.moodle.xml_bank import read_moodle_xml

        return read_moodle_xml(data, name)
    text = decode(data, name, long_lines=kind == "json" or (kind is None and _JSON.match(data) is not None))
    return read_text(text, name, kind=kind, wishes=wishes, asked=asked, questions=questions, lesson=lesson)


def read_text(
    text: str,
    name: str,
    *,
    kind: str | None = None,
    wishes: Mapping[str, str] | None = None,
    asked: str | None = None,
    questions: str | None = None,
    lesson: Lesson | None = None,
) -> Harvest:
    """Read a text of a kind; None finds it out. A lesson is for texts with lines, whatever they look like."""
    read = read_kind(text, name, kind=kind, wishes=wishes, asked=asked, questions=questions)
    if lesson is not None and kind in (None, "markdown") and not is_page(text):
        return _read_shown(text, name, lesson, read)
    return read if read.id is not None else with_question_marks(without_put_off(read))


def _read_shown(text: str, name: str, lesson: Lesson, usual: Harvest) -> Harvest:
    """Read the questions of a text that look like those that were shown."""
    from quizzer.authoring.importing.markdown.reader import read_by_lesson

    known = usual if lesson.trusts else None
    return read_by_lesson(with_hashes(without_long_blanks(text)), name, lesson, known)


def _in_unicode(name: str) -> str:
    """Give a file's name as text that can be written; bytes that are no UTF-8 become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()


def _folder(
    folder: Path,
    kind: str | None,
    wishes: Mapping[str, str],
    questions: str | None,
    lessons: Lessons | None,
) -> Harvest:
    remarks: list[Remark] = []
    others: list[str] = []
    files = list(files_of(folder, remarks, others))
    partly = any(each.lost for each in remarks)
    say_others(others, remarks)
    asked = asked_by_links(folder, files)
    harvests: list[Harvest] = []
    for file in files:
        path = file.relative_to(folder).as_posix()
        name = _in_unicode(path)
        settings = file.suffix.lower() in OFTEN_SETTINGS and kind is None
        try:
            read = partial(
                read_file, file, name, kind=kind, wishes=wishes, asked=asked.get(path), questions=questions
            )
            each = _read_best(read, lessons.of(path) if lessons is not None else ())
        except (DataError, UsageError) as error:
            told = str(error) if isinstance(error, _PackFileError) else error.message
            remarks.append(Remark(Spot(name), told, lost=not settings))
            partly = partly or not settings
            continue
        if settings and not asks([found.question for found in each.found]):
            if each.found:
                told = _(
                    "This may be a file of settings; its entries are imported where it is given by itself."
                )
                remarks.append(Remark(Spot(name), told, lost=False))
            continue
        if not each.found and _NO_POSTS.match(file.name):
            each = replace(each, remarks=tuple(replace(remark, lost=False) for remark in each.remarks))
        harvests.append(each)
    if not files:
        raise UsageError(
            _("There is nothing to import in {name}.").format(name=quoted(str(folder), 200)),
            remedy=_("Names end with: {suffixes}").format(suffixes=", ".join([*SUFFIXES, *ANY_TEXT])),
        )
    whole = joined(harvests) if harvests else Harvest()
    return replace(
        whole,
        remarks=(*whole.remarks, *remarks),
        license=whole.license or licence_of(folder),
        title=whole.title if len(harvests) == 1 else None,
        partly=partly or any(each.partly for each in harvests),
    )


def _read_best(read: Callable[..., Harvest], lessons: Sequence[Lesson]) -> Harvest:
    """Read a file by the lesson by which most of its questions are found; by none where none of them finds any."""
    best = max((read(lesson=each) for each in lessons), key=lambda each: len(each.found), default=None)
    return best if best is not None and best.found else read()
