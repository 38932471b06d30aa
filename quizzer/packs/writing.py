"""Changing a pack's file, with its comments, quotes and order left as the author has them.

ruamel.yaml reads and writes the file, which takes ten times as long as `loader`; nothing else uses it. What
would be written is read again and compared before the file is replaced, so that no change can break a pack.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from quizzer.errors import DataError, EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason, remedy
from quizzer.packs.files import replace_file
from quizzer.packs.loader import parse_pack
from quizzer.packs.names import nearest
from quizzer.packs.numbers import plain
from quizzer.packs.problems import PackError, quoted
from quizzer.packs.reading import decode, encoded, read_bytes
from quizzer.packs.schema import Pack, Sample
from quizzer.packs.splicing import spliced

_WIDEST_LINE = 1 << 20
"""Characters after which ruamel.yaml would break a line: never."""


_PRINTABLE = re.compile(
    "[\n\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef"
    "\U00010000-\U0001fffd]*"
)
"""Texts that are written as they are; others have invisible characters or other line ends."""


def append_sample(path: Path, question_id: str, sample: Sample) -> Pack:
    """Add a marked answer to a question, in the pack's file.

    Returns:
        The changed pack.

    Raises:
        PackError: The file has problems already; it is as it was.
        UsageError: The pack has no such question.
        DataError: The file is written in a way in which this cannot be added; it is as it was.
        EnvironmentProblem: The file cannot be written.
    """
    data = read_bytes(path)
    pack = parse_pack(data, path)
    index = _index(pack, question_id)
    old = pack.questions[index]
    new = old.model_copy(update={"samples": (*old.samples, sample)})
    wanted = pack.model_copy(
        update={"questions": (*pack.questions[:index], new, *pack.questions[index + 1 :])}
    )
    changed = _with_sample(data, path, index, sample, wanted)
    try:
        replace_file(path, changed)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=path, problem=reason(error)),
            remedy=remedy(error, _("Allow writing it, or copy the pack into your own pack folder.")),
        ) from error
    return wanted


def _index(pack: Pack, question_id: str) -> int:
    ids = [question.id for question in pack.questions]
    if question_id in ids:
        return ids.index(question_id)
    close = nearest(question_id, ids)
    raise UsageError(
        _("There is no question {name} in the pack {pack}.").format(name=quoted(question_id), pack=pack.id),
        remedy=_("Did you mean {name}?").format(name=quoted(close)) if close else None,
    )


def edited(text: str, change: Callable[[Any], None]) -> bytes:
    """Read a text with ruamel.yaml, change what was read, and write it in the style that it had."""
    from ruamel.yaml import YAML

    windows = "\r\n" in text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDEST_LINE
    offset = _list_offset(text)
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    root = yaml.load(text)
    unchanged = _dumped(yaml, root)
    change(root)
    written = _with_changed_lines(text, unchanged, _dumped(yaml, root))
    return (written.replace("\n", "\r\n") if windows else written).encode()


def _dumped(yaml: Any, root: Any) -> str:
    stream = io.StringIO()
    yaml.dump(root, stream)
    return stream.getvalue()


def _with_changed_lines(text: str, unchanged: str, changed: str) -> str:
    """Take only the lines that changed from ruamel.yaml, which evens out the spaces of all others.

    Args:
        text: The file as it was.
        unchanged: What ruamel.yaml makes of it.
        changed: The same with the change.

    Returns:
        `changed`, where ruamel.yaml divides the file into other lines than its author.
    """
    old, plain, new = (each.rstrip("\n").split("\n") for each in (text, unchanged, changed))
    if len(old) != len(plain):
        return changed
    lines: list[str] = []
    for kind, first, last, start, stop in SequenceMatcher(None, plain, new, autojunk=False).get_opcodes():
        lines += old[first:last] if kind == "equal" else new[start:stop]
    return "\n".join(lines) + "\n" * (len(text) - len(text.rstrip("\n")) or 1)


def _list_offset(text: str) -> int:
    """Tell by how many spaces the file indents the hyphens of its lists."""
    found = re.search(r"^questions:[^\n]*\n(?:[ ]*(?:#[^\n]*)?\n)*([ ]*)- ", text, re.MULTILINE)
    return len(found.group(1)) if found else 0


def _questions(root: Any) -> Any:
    return root["questions"] if isinstance(root, dict) else root


def _add_sample(question: Any, sample: Sample) -> None:
    """Put a sample behind the question's others, and before the comment that follows the question."""
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.scalarstring import (
        DoubleQuotedScalarString,
        LiteralScalarString,
        SingleQuotedScalarString,
    )

    answer: str = sample.answer
    if not _PRINTABLE.fullmatch(answer):
        answer = DoubleQuotedScalarString(answer)  # writes such characters as escapes
    elif "\n" in answer:
        answer = LiteralScalarString(answer + "\n")
    elif not answer[0].isalnum():
        answer = SingleQuotedScalarString(answer)  # many a sign at the beginning means something to YAML
    added = CommentedMap(answer=answer, score=plain(sample.score))
    samples = question.get("samples")
    if samples is None:
        # A key `samples` without value, amid others, has no following lines to be moved.
        following = "" if "samples" in question else take_following(question)
        question["samples"] = [added]
    else:
        following = take_following(samples)
        samples.append(added)
    if following:
        put_following(added, "score", following)


def take_following(node: Any) -> str:
    """Take out the lines (blank ones and comments) that ruamel.yaml keeps with a block's last value."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

    while True:
        if not node:
            return ""
        key = next(reversed(node)) if isinstance(node, CommentedMap) else len(node) - 1
        child = node[key]
        if isinstance(child, CommentedMap | CommentedSeq) and child and not child.fa.flow_style():
            node = child
            continue
        break
    tokens = node.ca.items.get(key) or ()
    token = next((each for each in tokens if each is not None and not isinstance(each, list)), None)
    if token is None:
        return ""
    if isinstance(child, LiteralScalarString | FoldedScalarString):
        own, following = "", token.value
    else:
        own, _break, following = token.value.partition("\n")
    token.value = own + "\n" if own else ""
    if not token.value:
        del node.ca.items[key]
    return str(following)


def put_following(node: Any, key: str, following: str) -> None:
    """Put lines that `take_following` took behind the value of a key, which takes one line."""
    from ruamel.yaml.error import CommentMark
    from ruamel.yaml.tokens import CommentToken

    node.ca.items[key] = [None, None, CommentToken("\n" + following, CommentMark(0)), None]


def _with_sample(data: bytes, path: Path, index: int, sample: Sample, wanted: Pack) -> bytes:
    """Write a sample into a file's bytes, in lines of its own where its layout allows it."""
    from ruamel.yaml.error import YAMLError

    text = decode(data, path)
    lines = spliced(text, {index: lambda node: _add_sample(node, sample)})
    if lines is not None and _reads_as(whole := encoded(lines, data), path, wanted):
        return whole
    try:
        new = edited(text, lambda root: _add_sample(_questions(root)[index], sample))
        changed = encoded(new.decode(), data)
    except YAMLError as error:
        raise _cannot(path, sample) from error
    if not _reads_as(changed, path, wanted):
        raise _cannot(path, sample)
    return changed


def _reads_as(changed: bytes, path: Path, wanted: Pack) -> bool:
    try:
        return parse_pack(changed, path) == wanted
    except PackError:
        return False


def _cannot(path: Path, sample: Sample) -> DataError:
    return DataError(
        _("A sample cannot be added to {file} without changing more of it.").format(file=path),
        remedy=_("Add it yourself under `samples`: {sample}").format(sample=sample.model_dump_json()),
    )
