"""A source: a file of any kind, or a folder of such files."""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from quizzer.authoring.importing import cards, html_page
from quizzer.authoring.importing.blanks import without_long_blanks
from quizzer.authoring.importing.cloze import is_cloze_notes
from quizzer.authoring.importing.found import Harvest, Remark, Spot, joined
from quizzer.authoring.importing.licence import licence_of
from quizzer.authoring.importing.page_kind import is_page
from quizzer.authoring.importing.reading import MAX_ARCHIVE, MAX_TEXT, decode, read_source
from quizzer.errors import DataError, UsageError
from quizzer.locale import _, mark
from quizzer.locale.system import reason
from quizzer.packs.files import is_folder, natural
from quizzer.packs.problems import quoted

KINDS = ("markdown", "csv", "tsv", "anki", "gift", "moodle", "json")
"""What a file can be read as."""

_SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".mdx": "markdown", ".mkd": "markdown",
    ".csv": "csv", ".tsv": "tsv", ".tab": "tsv", ".apkg": "anki", ".colpkg": "anki", ".gift": "gift",
    ".html": "markdown", ".htm": "markdown", ".xhtml": "markdown",
    ".xml": "moodle", ".json": "json", ".jsonl": "json", ".ndjson": "json",
}  # fmt: skip
_AS_CSV = mark("Save it as CSV (UTF-8) there, and import that file.")
_AS_TEXT = mark("Save it as text or Markdown there, and import that file.")
_OTHER_PROGRAMS = {
    ".xlsx": _AS_CSV, ".xls": _AS_CSV, ".xlsm": _AS_CSV, ".ods": _AS_CSV, ".numbers": _AS_CSV,
    ".docx": _AS_TEXT, ".doc": _AS_TEXT, ".odt": _AS_TEXT, ".hwp": _AS_TEXT, ".hwpx": _AS_TEXT, ".pdf": _AS_TEXT,
    ".pages": _AS_TEXT, ".pptx": _AS_TEXT,
}  # fmt: skip
"""Files that hold questions often enough, with the way round."""

_ANY_TEXT = (".txt", ".text", ".adoc", ".asciidoc", ".org", ".rst")
_READABLE = frozenset((*_SUFFIXES, *_ANY_TEXT))
_ZIP = b"PK\x03\x04"
MOST_FILES = 2_000
"""Files of a folder that are read."""

MOST_DEEP = 8
"""Folders inside one another that are looked into."""

_NO_POSTS = re.compile(
    r"^(?:readme|license|licence|contributing|changelog|code_of_conduct|about|index|toc)\b", re.I
)
"""Files that are no loss when they hold no question."""

_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\"{\[]")
"""How bytes begin that are read as JSON where nothing else tells; see `_kind_of`."""

_FEWEST_CARDS = 3
_CARD = re.compile(r"[^;]{2,}; [^;]{2,}(?:; [^;]*|;[^; ]*)*;?\s*")
"""A line of a text of flash cards, `front; back; tags`."""


def harvest(
    source: Path,
    *,
    kind: str | None = None,
    wishes: Mapping[str, str] | None = None,
    questions: str | None = None,
) -> Harvest:
    """Read a source for questions.

    Args:
        source: A file or a folder.
        kind: One of `KINDS`, for every file. None: found out by name and content.
        wishes: Which column or key is which field; see `columns.mapped`.
        questions: What the questions of Markdown are, one of `readings.READINGS`. None: what explains a text best.

    Raises:
        UsageError: There is nothing of that name, or nothing that could be read, or a wish names no column.
        DataError: The one file cannot be read.
    """
    if is_folder(source):
        return _folder(source, kind, wishes or {}, questions)
    return read_file(source, _in_unicode(source.name), kind=kind, wishes=wishes or {}, questions=questions)


def read_file(
    file: Path,
    name: str,
    *,
    kind: str | None,
    wishes: Mapping[str, str],
    asked: str | None = None,
    questions: str | None = None,
) -> Harvest:
    """Read one file.

    Args:
        file: Where it is.
        name: What it is called in remarks and sources.
        kind: See `harvest`.
        wishes: See `harvest`.
        asked: The question that another file asks where it links to this one.
        questions: See `harvest`.
    """
    suffix = file.suffix.lower()
    if suffix in (".yaml", ".yml") and kind is None:
        raise UsageError(
            _("{name} is a pack, or meant to be one.").format(name=quoted(name, 200)),
            remedy=_("Install it with: quizzer packs add {name}").format(name=file),
        )
    if suffix in _OTHER_PROGRAMS:
        raise DataError(
            _("{name} is a file of another program, which quizzer does not read.").format(
                name=quoted(name, 200)
            ),
            remedy=_(_OTHER_PROGRAMS[suffix]),
        )
    kind = kind or _SUFFIXES.get(suffix)
    packed = suffix == ".zip" or (kind == "anki" and suffix in (".apkg", ".colpkg"))
    data = read_source(file, MAX_ARCHIVE if packed else MAX_TEXT)

    def read_member(content: bytes, member: str) -> Harvest:
        of = kind or _SUFFIXES.get(Path(member).suffix.lower())
        return read_data(content, member, kind=of, wishes=wishes, questions=questions)

    if packed or data.startswith(_ZIP):
        from quizzer.authoring.importing.archive import is_of_notes, read_archive

        if kind != "anki" and is_of_notes(data, _READABLE):
            return read_archive(data, name, _READABLE, read_member)
    return read_data(data, name, kind=kind, wishes=wishes, asked=asked, questions=questions)


def read_data(
    data: bytes,
    name: str,
    *,
    kind: str | None,
    wishes: Mapping[str, str],
    asked: str | None = None,
    questions: str | None = None,
) -> Harvest:
    """Read a file's bytes; see `read_file`."""
    if data.startswith(_ZIP) or (kind == "anki" and name.lower().endswith((".apkg", ".colpkg"))):
        from quizzer.authoring.importing.anki_package import read_anki_package

        return read_anki_package(data, name)
    if kind == "moodle" or (kind is None and data.lstrip()[:5] == b"<?xml"):
        from quizzer.authoring.importing.moodle_xml import read_moodle_xml

        return read_moodle_xml(data, name)
    text = decode(data, name, long_lines=kind == "json" or (kind is None and _JSON.match(data) is not None))
    return read_text(text, name, kind=kind, wishes=wishes, asked=asked, questions=questions)


def read_text(
    text: str,
    name: str,
    *,
    kind: str | None = None,
    wishes: Mapping[str, str] | None = None,
    asked: str | None = None,
    questions: str | None = None,
) -> Harvest:
    """Read a text of a kind; None finds it out."""
    if kind in (None, "markdown") and is_page(text):
        text, kind = html_page.as_markdown(text), "markdown"
    elif kind in (None, "markdown") and is_cloze_notes(text):
        kind = "anki"
    kind = kind or _kind_of(text)
    if kind in ("markdown", "gift"):
        text = without_long_blanks(text)
    if not text.strip():
        raise DataError(_("{name} is empty.").format(name=quoted(name, 200)))
    if kind in ("csv", "tsv", "anki"):
        from quizzer.authoring.importing.anki_text import is_anki_text, read_anki_text
        from quizzer.authoring.importing.tables import read_table

        if kind == "anki" or is_anki_text(text):
            return read_anki_text(text, name)
        return read_table(text, name, delimiter="\t" if kind == "tsv" else None, wishes=wishes)
    if kind == "gift":
        from quizzer.authoring.importing.gift import read_gift

        return read_gift(text, name)
    if kind == "moodle":
        from quizzer.authoring.importing.moodle_xml import read_moodle_xml

        return read_moodle_xml(text, name)
    if kind == "json":
        from quizzer.authoring.importing.json_shapes import read_json

        return read_json(text, name, wishes)
    if questions is None and cards.are_in(text):
        return cards.read_cards(text, name)
    from quizzer.authoring.importing.markdown.reader import read_markdown

    return read_markdown(text, name, asked=asked, wish=questions)


def _kind_of(text: str) -> str:
    """Tell what a text is by how it looks."""
    from quizzer.authoring.importing.anki_text import is_anki_text, is_rows_of_cards, is_table_of_terms

    start = text.lstrip()[:4096]
    if start.startswith(("<?xml", "<quiz>", "<question type=")):
        return "moodle"
    if is_anki_text(text) or is_rows_of_cards(text):
        return "anki"
    if is_table_of_terms(text):
        return "tsv"
    if start.startswith("---\n") or re.search(r"^#{1,6} |^> |^\*\*|<details", start, re.MULTILINE):
        return "markdown"
    if re.search(r"^(?:\$(?i:CATEGORY):|::[^\n]*::)", start, re.MULTILINE) or re.search(
        r"\{\s*(?:[=~#]|\})", start
    ):
        return "gift"
    if start[:1] in "[{" and re.match(r"[\[{]\s*[\"{\[]", start):
        return "json"
    lines = [line for line in start.split("\n")[:-1] if line.strip()] or [start]
    if sum("\t" in line for line in lines) * 10 >= len(lines) * 9:
        return "tsv"
    if len(lines) >= _FEWEST_CARDS and all(_CARD.fullmatch(line) for line in lines):
        return "csv"
    return "markdown"


def _in_unicode(name: str) -> str:
    """Give a file's name as text that can be written; bytes that are no UTF-8 become escapes."""
    return name.encode("utf-8", "backslashreplace").decode()


def _folder(folder: Path, kind: str | None, wishes: Mapping[str, str], questions: str | None) -> Harvest:
    remarks: list[Remark] = []
    files = list(_files(folder, remarks))
    asked = _asked_by_links(folder, files)
    harvests: list[Harvest] = []
    for file in files:
        path = file.relative_to(folder).as_posix()
        name = _in_unicode(path)
        try:
            each = read_file(file, name, kind=kind, wishes=wishes, asked=asked.get(path), questions=questions)
        except (DataError, UsageError) as error:
            remarks.append(Remark(Spot(name), error.message))
            continue
        if not each.found and _NO_POSTS.match(file.name):
            each = replace(each, remarks=tuple(replace(remark, lost=False) for remark in each.remarks))
        harvests.append(each)
    if not files:
        raise UsageError(
            _("There is nothing to import in {name}.").format(name=quoted(str(folder), 200)),
            remedy=_("Names end with: {suffixes}").format(suffixes=", ".join([*_SUFFIXES, *_ANY_TEXT])),
        )
    whole = joined(harvests) if harvests else Harvest()
    return replace(
        whole,
        remarks=(*whole.remarks, *remarks),
        license=whole.license or licence_of(folder),
        title=whole.title if len(harvests) == 1 else None,
    )


def _files(folder: Path, remarks: list[Remark]) -> Iterator[Path]:
    """List what can be read in a folder and the folders in it, in natural order; links stay inside of it."""
    root = folder.resolve()
    seen: set[tuple[int, int]] = set()
    for count, file in enumerate(_walk(folder, root, seen, 0, remarks, folder)):
        if count == MOST_FILES:
            remarks.append(
                Remark(Spot("."), _("Only the first {count:,} files are read.").format(count=MOST_FILES))
            )
            return
        yield file


def _walk(
    folder: Path, root: Path, seen: set[tuple[int, int]], depth: int, remarks: list[Remark], top: Path
) -> Iterator[Path]:
    try:
        status = folder.stat()
        names = sorted((entry.name for entry in os.scandir(folder)), key=natural)
    except OSError as error:
        name = folder.relative_to(top).as_posix()
        remarks.append(
            Remark(Spot(name), _("The folder cannot be read: {problem}.").format(problem=reason(error)))
        )
        return
    if (status.st_dev, status.st_ino) in seen:
        return
    seen.add((status.st_dev, status.st_ino))
    for name in names:
        file = folder / name
        if name.startswith(".") or name in ("node_modules", "__MACOSX", "_site", "vendor"):
            continue
        if file.is_symlink() and not _inside(file, root):
            remarks.append(
                Remark(Spot(file.relative_to(top).as_posix()), _("This link leads out of the folder."))
            )
        elif is_folder(file):
            if depth < MOST_DEEP:
                yield from _walk(file, root, seen, depth + 1, remarks, top)
        elif _is_readable(file):
            yield file


def _inside(file: Path, root: Path) -> bool:
    try:
        return file.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _is_readable(file: Path) -> bool:
    try:
        regular = stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return False
    return regular and (file.suffix.lower() in _SUFFIXES or file.suffix.lower() in _ANY_TEXT)


_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])++)\]\(\s*<?((?:(?!\]\()[^)\s>])+)>?[^()]*\)")


def _asked_by_links(folder: Path, files: list[Path]) -> dict[str, str]:
    """Find questions that a list asks as links to the files that answer them: `[What is …?](answers/3.md)`."""
    from quizzer.authoring.importing.markdown import headlines

    names = {file.relative_to(folder).as_posix() for file in files}
    asked: dict[str, str] = {}
    for file in files:
        if _SUFFIXES.get(file.suffix.lower()) != "markdown" or len(names) < 2:
            continue
        try:
            text = decode(read_source(file), file.name)
        except (DataError, UsageError):
            continue
        here = file.relative_to(folder).parent.as_posix()
        for found in _LINK.finditer(text):
            target = posixpath.normpath(posixpath.join(here, unquote(found.group(2).partition("#")[0])))
            words = headlines.title(re.sub(r"[*_`]", "", found.group(1)))
            if target in names and headlines.asking(words) is not headlines.Asking.NO:
                asked.setdefault(target, words)
    return asked
