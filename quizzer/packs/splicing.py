"""Questions of a pack changed in its text: only the lines of what changes are written anew.

Everything else stays to the letter: other questions and keys, blank lines, and comments, which stay above the key or
entry that they stand above.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Sequence
from collections.abc import Mapping as AnyMapping
from difflib import SequenceMatcher
from typing import Any

from quizzer.packs.spans import Kind, Span, StrangeLayoutError, lines_of, question_spans, spans

_WIDEST_LINE = 1 << 20
"""Characters after which ruamel.yaml would break a line: never."""

_BESIDE = re.compile(r"(\s+#[^\r\n]*)")
_BESIDE_BLOCK = re.compile(r"[|>][-+0-9]*(\s+#[^\r\n]*)")
_BESIDE_KEY = re.compile(r":(\s+#[^\r\n]*)")
"""The comment in the line of a value, of a block of text, and of a mapping or list in lines of its own."""

Change = Callable[[Any], None]
"""Changes the node of a question, as ruamel.yaml reads it."""


def spliced(text: str, changes: AnyMapping[int, Change]) -> str | None:
    """Change questions.

    Args:
        text: A pack's file that can be read.
        changes: By the question's number in the file, from 0.

    Returns:
        The text. None: its layout is one in which this cannot be done. Whoever asks reads it again.
    """
    from ruamel.yaml.error import YAMLError

    lines = lines_of(text)
    open_end = bool(lines) and not lines[-1].endswith(("\n", "\r"))
    try:
        questions = question_spans(spans(text, lines))
        if not changes or max(changes) >= len(questions):
            return None
        splicer = _Splicer(lines, _list_offset(questions))
        if open_end:
            lines[-1] += splicer.line_end
        new: list[str] = []
        done = 0
        for index in sorted(changes):
            span = questions[index]
            node = splicer.read(span)
            old = _plain(node)
            changes[index](node)
            new += lines[done : span.first]
            new += splicer.entry(span, old, node)
            done = span.last + 1
    except (StrangeLayoutError, YAMLError):
        return None
    whole = "".join(new + lines[done:])
    return whole.removesuffix(splicer.line_end) if open_end else whole


def with_question_behind(text: str, node: AnyMapping[str, Any]) -> str | None:
    """Put a question behind the last one.

    Args:
        text: A pack's file that can be read.
        node: The question, as ruamel.yaml shall write it.

    Returns:
        The text. None: its questions are not in lines of their own. Whoever asks reads it again.
    """
    lines = lines_of(text)
    try:
        questions = question_spans(spans(text, lines))
    except StrangeLayoutError:
        return None
    if not questions or lines[questions[-1].first][: questions[-1].column].strip(" \ufeff"):
        return None
    splicer = _Splicer(lines, _list_offset(questions))
    last = questions[-1].last
    if lines[last] == lines[last].rstrip("\r\n"):
        lines[last] += splicer.line_end
    spaced = len(questions) == 1 or any(not lines[each.first - 1].strip() for each in questions[1:])
    own = splicer.new_entry(node, questions[-1].column)
    return "".join([*lines[: last + 1], *([splicer.line_end] if spaced else []), *own, *lines[last + 1 :]])


class _Splicer:
    """Writes the lines of a question.

    Args:
        lines: The file's.
        offset: Spaces before the hyphens of lists.
    """

    def __init__(self, lines: Sequence[str], offset: int) -> None:
        self._lines = lines
        self._offset = offset
        self.line_end = "\r\n" if any(each.endswith("\r\n") for each in lines) else "\n"

    def read(self, span: Span) -> Any:
        """Read an entry of a list by itself."""
        first, column = span.start
        end, behind = span.end
        own = list(self._lines[first : span.last + 1])
        if span.kind is Kind.LEAF and end == span.last and behind:
            own[-1] = own[-1][:behind]
        own[0] = " " * column + own[0][column:]
        return _yaml(self._offset).load("".join(re.sub("\r\n?$", "\n", each) for each in own))

    def entry(self, span: Span, old: Any, new: Any) -> list[str]:
        """Write an entry of a list."""
        if old == _plain(new):
            return self._own(span)
        if not _alike(span, new):
            return self._with_comment(span, self.new_entry(new, span.column))
        return self._whole(span, old, new)

    def new_entry(self, value: Any, column: int) -> list[str]:
        """Write an entry of a list that was not there."""
        from ruamel.yaml.comments import CommentedSeq

        return self._written(CommentedSeq([_bare(value)]), column - self._offset)

    def _key(self, span: Span, old: Any, new: Any) -> list[str]:
        if old == _plain(new):
            return self._own(span)
        if _alike(span, new):
            return self._whole(span, old, new)
        return self._with_comment(span, self._new_key(span.key, new, span.column))

    def _new_key(self, key: str | None, value: Any, column: int) -> list[str]:
        from ruamel.yaml.comments import CommentedMap

        return self._written(CommentedMap({key: _bare(value)}), column)

    def _whole(self, span: Span, old: Any, new: Any) -> list[str]:
        """Write a value in lines of its own, behind its key or hyphen."""
        body = (self._keys if span.kind is Kind.MAPPING else self._entries)(span.children, old, new)
        line, column = span.start
        if line > span.first:
            return [*self._lines[span.first : line], *body]
        while not body[0].strip():
            del body[0]
        return [self._lines[line][:column] + body[0].lstrip(" "), *body[1:]]

    def _keys(self, children: Sequence[Span], old: Any, new: Any) -> list[str]:
        """Write the entries of a mapping, in the order of the new one."""
        lines: list[str] = []
        at = 0  # the first of the old keys that was not passed
        places = {each.key: number for number, each in enumerate(children)}
        for key in new:
            place = places.get(key)
            if place is None:
                while at < len(children) and children[at].key not in new:
                    lines += self._gap(children, at)
                    at += 1
                lines += self._new_key(key, new[key], children[0].column)
                continue
            if place < at:
                raise StrangeLayoutError
            while at <= place:
                lines += self._gap(children, at)
                at += 1
            lines += self._key(children[place], old[key], new[key])
        for number in range(at, len(children)):
            lines += self._gap(children, number)
        return lines

    def _entries(self, children: Sequence[Span], old: Any, new: Any) -> list[str]:
        """Write the entries of a list."""
        lines: list[str] = []
        for before, after in _pairs(old, new):
            if before is not None:
                lines += self._gap(children, before)
                if after is not None:
                    lines += self.entry(children[before], old[before], new[after])
            elif after is not None:
                lines += self.new_entry(new[after], children[0].column)
        return lines

    def _own(self, span: Span) -> list[str]:
        """Give the lines of an entry as they are, without the hyphens before it."""
        first, *others = self._lines[span.first : span.last + 1]
        return [" " * span.column + first[span.column :], *others]

    def _gap(self, children: Sequence[Span], number: int) -> list[str]:
        """Give the comments and blank lines above an entry."""
        if number == 0:
            return []
        return list(self._lines[children[number - 1].last + 1 : children[number].first])

    def _with_comment(self, span: Span, written: list[str]) -> list[str]:
        """Keep the comment that stands beside what is written anew."""
        line, column = span.start
        if span.kind is not Kind.LEAF:
            found = None if line == span.first else _BESIDE_KEY.search(self._lines[span.first])
        elif self._lines[line][column : column + 1] in ("|", ">"):
            found = _BESIDE_BLOCK.match(self._lines[line][column:])
        else:
            found = _BESIDE.match(self._lines[span.last][span.end[1] :])
        if found is None:
            return written
        return [written[0].rstrip("\r\n") + found[1] + self.line_end, *written[1:]]

    def _written(self, node: Any, column: int) -> list[str]:
        stream = io.StringIO()
        _yaml(self._offset).dump(node, stream)
        lines = stream.getvalue().rstrip("\n").split("\n")
        indented = [" " * column + each if column > 0 else each[-column:] for each in lines]
        return [(new if each else "") + self.line_end for each, new in zip(lines, indented, strict=True)]


def _alike(span: Span, new: Any) -> bool:
    """Whether a value keeps its lines: it is a mapping or list before and after."""
    return bool(new) and (
        (span.kind is Kind.MAPPING and isinstance(new, dict))
        or (span.kind is Kind.LIST and isinstance(new, list))
    )


def _pairs(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int | None, int | None]]:
    """Find which entry of a list became which; None: it was not there, or is no longer."""
    pairs: list[tuple[int | None, int | None]] = []
    names, fresh = ([json.dumps(_plain(each), default=str) for each in values] for values in (old, new))
    for _kind, first, last, start, stop in SequenceMatcher(None, names, fresh, autojunk=False).get_opcodes():
        for step in range(max(last - first, stop - start)):
            before = first + step if first + step < last else None
            pairs.append((before, start + step if start + step < stop else None))
    return pairs


def _plain(value: Any) -> Any:
    """Give a node's value, without what ruamel.yaml keeps beside it."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def _bare(value: Any) -> Any:
    """Give a node without its comments, which stand in lines that stay."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    bare: CommentedMap | CommentedSeq
    if isinstance(value, dict):
        bare = CommentedMap({key: _bare(each) for key, each in value.items()})
    elif isinstance(value, list):
        bare = CommentedSeq([_bare(each) for each in value])
    else:
        return value
    if isinstance(value, CommentedMap | CommentedSeq) and value.fa.flow_style():
        bare.fa.set_flow_style()
    return bare


def _list_offset(questions: Sequence[Span]) -> int:
    """Tell by how many spaces the file indents the hyphens of its lists."""
    for question in questions:
        for each in question.children:
            if each.kind is Kind.LIST:
                return each.children[0].column - each.column
    return questions[0].column if questions else 0


def _yaml(offset: int) -> Any:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _WIDEST_LINE
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    return yaml
