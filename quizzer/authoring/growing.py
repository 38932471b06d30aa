"""Adding a question to a pack's file, and changing one, with everything else left as it is."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from quizzer.authoring.drafting import MORE, QuestionDraft, line_to_fill, question_text
from quizzer.errors import DataError, EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason, remedy
from quizzer.packs.files import replace_file
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError
from quizzer.packs.reading import decode, encoded
from quizzer.packs.schema import Pack
from quizzer.packs.splicing import spliced
from quizzer.packs.writing import edited


def with_question(data: bytes, file: Path, draft: QuestionDraft) -> tuple[str, int]:
    """Put a new question behind a pack's others, as text with its comments.

    Args:
        data: The pack's file.
        file: Its name, for messages.
        draft: The new question; blank fields make a text that is no pack yet.

    Returns:
        The text, with the file's line ends and its mark of encoding, and the first line (from 1) that has to be filled in,
        or that of the question's wording.

    Raises:
        DataError: The file's questions do not stand at its end, each in lines of its own.
    """
    given = decode(data, file)
    text = given.replace("\r\n", "\n").replace("\r", "\n")
    found = re.search(r"^questions:[^\S\n]*(?:#[^\n]*)?\n(?:[ ]*(?:#[^\n]*)?\n)*([ ]*)- ", text, re.MULTILINE)
    bare = re.match(r"(?:[ ]*(?:#[^\n]*)?\n)*- ", text)
    last = found is not None and not re.search(r"\n[^\s#-]", text[found.end() :])
    if not last and bare is None:
        raise DataError(
            _("{file} does not end with its questions, so none can be put behind them.").format(file=file),
            remedy=_("Move `questions:` to the end of the file, with each question in lines of its own."),
        )
    offset = len(found.group(1)) if found else 0
    body = text.rstrip() + "\n\n"
    added = question_text(draft, offset, explained=MORE not in text)
    whole = (body + added).replace("\n", "\r\n" if "\r\n" in given else "\n")
    return "\ufeff" * data.startswith(codecs.BOM_UTF8) + whole, body.count("\n") + line_to_fill(added)


def changed_questions(
    data: bytes, file: Path, wanted: Pack, changes: Mapping[int, Callable[[Any], None]]
) -> bytes:
    """Change questions in a pack's file; all lines but theirs stay to the letter.

    Args:
        data: The file.
        file: Its name.
        wanted: What the changed file must be read as.
        changes: By the question's number, from 0; they change its node, as ruamel.yaml reads it.

    Raises:
        DataError: The file is written in a way in which this cannot be changed.
    """
    new = spliced(decode(data, file), changes)
    if new is not None:
        whole = encoded(new, data)
        if reads_as(whole, file, wanted):
            return whole

    def change(root: Any) -> None:
        nodes = root["questions"] if isinstance(root, dict) else root
        for index, each in changes.items():
            each(nodes[index])

    return changed(data, file, wanted, change)


def changed(data: bytes, file: Path, wanted: Pack, change: Callable[[Any], None]) -> bytes:
    """Change a pack's file through ruamel.yaml.

    Args:
        data: The file.
        file: Its name.
        wanted: What the changed file must be read as.
        change: Changes the tree of the file: a mapping with `questions`, or a bare list.

    Raises:
        DataError: The file is written in a way in which this cannot be changed.
    """
    from ruamel.yaml.error import YAMLError

    try:
        new = encoded(edited(decode(data, file), change).decode(), data)
        right = parse_pack(new, file) == wanted
    except (YAMLError, PackError):
        right = False
    if not right:
        raise DataError(
            _("{file} cannot be changed without changing more of it.").format(file=file),
            remedy=_("Make the change yourself in an editor."),
        )
    return new


def reads_as(data: bytes, file: Path, wanted: Pack) -> bool:
    """Tell whether a file is read as a pack."""
    try:
        return parse_pack(data, file) == wanted
    except PackError:
        return False


def save(file: Path, data: bytes) -> None:
    """Write a pack's file in one step.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, data)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
            remedy=remedy(error, _("Allow writing it, or copy the pack into your own pack folder.")),
        ) from error
