"""Which lines of a pack's file belong to each question, key and entry of a list.

Lines and columns count from 0. Comments and blank lines between two entries belong to neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from yaml import events as yaml_events

from quizzer.packs.events import events_of

_LINE = re.compile("[^\r\n\x85\u2028\u2029]*(?:\r\n|[\r\n\x85\u2028\u2029])|[^\r\n\x85\u2028\u2029]+")
"""A line with its end, by the line ends that libyaml counts."""


class Kind(StrEnum):
    """How a value is written."""

    MAPPING = "mapping"
    LIST = "list"
    LEAF = "leaf"
    """A scalar, or anything in brackets or braces."""


@dataclass(frozen=True, slots=True)
class Span:
    """A value, with the key or the hyphen before it."""

    key: str | None
    """None: an entry of a list, or the whole document."""

    first: int
    """Line of the key or hyphen."""

    column: int
    """Of the key or hyphen."""

    start: tuple[int, int]
    """Line and column where the value begins."""

    end: tuple[int, int]
    """Line and column behind the value; of a block of text the beginning of a later line."""

    last: int
    """The value's last line."""

    kind: Kind

    children: tuple[Span, ...]
    """Entries of a mapping or list in lines of their own."""


class StrangeLayoutError(Exception):
    """A key or hyphen is not where it is in the files that authors write."""


def lines_of(text: str) -> list[str]:
    """Divide a text into lines, each with its end."""
    return _LINE.findall(text)


def spans(text: str, lines: Sequence[str]) -> Span:
    """Find the lines of everything in a file.

    Args:
        text: A pack's file that can be read.
        lines: The same, from `lines_of`.

    Raises:
        StrangeLayoutError: A key or hyphen was not found.
    """
    events = events_of(text)
    for event in events:
        if isinstance(event, yaml_events.NodeEvent):
            start = _start(event)
            return _value(events, event, lines, None, *start)
    raise StrangeLayoutError


def question_spans(root: Span) -> tuple[Span, ...]:
    """Give the questions of a file, in its order; none where they are not in lines of their own."""
    if root.kind is Kind.MAPPING:
        root = next((each for each in root.children if each.key == "questions"), root)
    return root.children if root.kind is Kind.LIST else ()


def _value(
    events: Iterator[yaml_events.Event],
    event: yaml_events.NodeEvent,
    lines: Sequence[str],
    key: str | None,
    first: int,
    column: int,
) -> Span:
    """Take the events of a value."""
    start = _start(event)
    flow = isinstance(event, yaml_events.CollectionStartEvent) and event.flow_style
    if isinstance(event, yaml_events.CollectionStartEvent) and not flow:
        mapping = isinstance(event, yaml_events.MappingStartEvent)
        children = tuple((_keys if mapping else _entries)(events, lines, start[1]))
        last = children[-1].last if children else start[0]
        kind = Kind.MAPPING if mapping else Kind.LIST
        end = children[-1].end if children else start
        return Span(key, first, column, start, end, last, kind, children)
    end = _end(event)
    if flow:
        depth = 1
        while depth:
            event = next(events)  # type: ignore[assignment]
            depth += isinstance(event, yaml_events.CollectionStartEvent)
            depth -= isinstance(event, yaml_events.CollectionEndEvent)
        end = _end(event)
    last = end[0] if end[1] > 0 or end == start else end[0] - 1
    while last > start[0] and not lines[last].strip():
        last -= 1
    return Span(key, first, column, start, end, last, Kind.LEAF, ())


def _keys(events: Iterator[yaml_events.Event], lines: Sequence[str], column: int) -> Iterator[Span]:
    for event in events:
        if isinstance(event, yaml_events.CollectionEndEvent):
            return
        line, at = _start(event)
        if (
            not isinstance(event, yaml_events.ScalarEvent)
            or at != column
            or lines[line][:at].strip(" -\ufeff")
        ):
            raise StrangeLayoutError
        value = next(events)
        assert isinstance(value, yaml_events.NodeEvent)
        yield _value(events, value, lines, event.value, line, at)


def _entries(events: Iterator[yaml_events.Event], lines: Sequence[str], column: int) -> Iterator[Span]:
    for event in events:
        if isinstance(event, yaml_events.CollectionEndEvent):
            return
        assert isinstance(event, yaml_events.NodeEvent)
        line = _start(event)[0]
        while line > 0 and lines[line][column : column + 1] != "-":
            line -= 1
        if lines[line][:column].strip(" -\ufeff"):
            raise StrangeLayoutError
        yield _value(events, event, lines, None, line, column)


def _start(event: yaml_events.Event) -> tuple[int, int]:
    mark = event.start_mark
    assert mark is not None  # every event of a parser has one
    return mark.line, mark.column


def _end(event: yaml_events.Event) -> tuple[int, int]:
    mark = event.end_mark
    assert mark is not None
    return mark.line, mark.column
