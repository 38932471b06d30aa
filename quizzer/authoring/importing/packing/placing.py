"""Where new questions of an import stand in a pack that is there: where they stand in their source.

They are put in as lines of their own, so that comments and blank lines between the author's questions stay.
"""

from __future__ import annotations

import io
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from pathlib import Path

from quizzer.authoring.importing.packing.pack_yaml import question_node
from quizzer.authoring.inserting import end_of_block
from quizzer.packs.events import build
from quizzer.packs.problems import Problems
from quizzer.packs.schema import Question
from quizzer.packs.tree import Items, Mapping

_WIDEST_LINE = 1 << 20


def placed(old: Sequence[str], source: Sequence[str]) -> list[str]:
    """Order the questions of a pack: new ones behind the one that stands before them in the source.

    What comes first in the source stands before the next one that the pack has; without any such neighbour it comes last.
    Questions of the pack keep their order.

    Args:
        old: Ids in the pack.
        source: Ids in the source, old and new ones.
    """
    follows: dict[str | None, str | None] = dict(
        zip([None, *old], [*old, None], strict=True)
    )  # None: both ends
    before = {name: each for each, name in follows.items()}
    for number, name in enumerate(source):
        if name in follows:
            continue
        if number > 0:
            last: str | None = source[number - 1]
        else:
            last = before[next((each for each in source if each in follows), None)]
        after = follows[last]
        follows[last], follows[name] = name, after
        before[name], before[after] = last, name
    order: list[str] = []
    at = follows[None]
    while at is not None:
        order.append(at)
        at = follows[at]
    return order


def with_lines(text: str, file: Path, order: Sequence[str], new: AnyMapping[str, Question]) -> str | None:
    """Put questions into a pack's text.

    Args:
        text: The pack, with the questions of `order` that are not new, in that order.
        file: Its name.
        order: Ids, as the questions shall stand.
        new: The new questions, by id.

    Returns:
        The text. None: it is not written so that lines can be put in; whoever asks reads the rest again.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    _complete, root, _place = build(text, Problems(file))
    items = root.get("questions") if isinstance(root, Mapping) else root
    nodes = [each for each in items if isinstance(each, Mapping)] if isinstance(items, Items) else []
    if not nodes or len(nodes) != len(order) - len(new):
        return None
    lines = text.split("\n")
    offset = nodes[0].place[1] - 3  # before the hyphen and its space
    if offset < 0:
        return None
    starts = [node.place[0] - 1 for node in nodes]
    blank = [""] if len(nodes) == 1 or any(_is_spaced(lines, each) for each in starts[1:]) else []
    insertions: list[tuple[int, list[str]]] = []
    before = -1  # the last of the old questions that was passed
    for name in order:
        if name not in new:
            before += 1
            continue
        own = _lines(new[name], offset)
        if before < 0:
            insertions.append((_above_comments(lines, starts[0]), [*own, *blank]))
        else:
            line, column = max(nodes[before].key_places.values())
            insertions.append((end_of_block(lines, line - 1, column - 1), [*blank, *own]))
    for place, added in reversed(insertions):
        lines[place:place] = added
    return end.join(lines)


def _lines(question: Question, offset: int) -> list[str]:
    """Write a question as an entry of a list whose hyphens are indented so far."""
    from ruamel.yaml import YAML
    from ruamel.yaml.comments import CommentedMap

    yaml = YAML()
    yaml.width = _WIDEST_LINE
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    stream = io.StringIO()
    yaml.dump([CommentedMap(question_node(question))], stream)
    return stream.getvalue().rstrip("\n").split("\n")


def _above_comments(lines: Sequence[str], start: int) -> int:
    """Find the first of the comments that stand directly above a line."""
    while start > 0 and lines[start - 1].lstrip(" ").startswith("#"):
        start -= 1
    return start


def _is_spaced(lines: Sequence[str], start: int) -> bool:
    """Whether a blank line stands above a question and its comments."""
    above = _above_comments(lines, start)
    return above > 0 and not lines[above - 1].strip()
