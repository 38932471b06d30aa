"""Values with places, out of a text, by way of libyaml's events.

PyYAML's own loaders are not used: they drop duplicate keys, read YAML 1.1 (`no` is false), hang on merge
keys, and overflow the interpreter's stack on 30,000 brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

import yaml
from yaml import events as yaml_events
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from quizzer.packs.builder import Builder, StopReadingError
from quizzer.packs.problems import Problems
from quizzer.packs.syntax import explain_syntax, has_tag_directives
from quizzer.packs.tree import Place


class _Events(Protocol):
    def get_event(self) -> yaml_events.Event | None: ...


class _PythonParser(Reader, Scanner, Parser):
    """PyYAML's parser in Python, for installations without libyaml; it is twelve times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def _best_parser() -> Callable[[str], _Events]:
    try:
        from yaml._yaml import CParser
    except ImportError:
        return _PythonParser
    parser: Callable[[str], _Events] = CParser
    return parser


def build(
    text: str, problems: Problems, parser: Callable[[str], _Events] | None = None
) -> tuple[bool, object, Place]:
    """Read the one document of a text.

    Args:
        text: The file's text.
        problems: Gets what is wrong.
        parser: Makes events of a text. None: libyaml's, or PyYAML's where that is not installed.

    Returns:
        Whether the file could be read to its end, its value (None for an empty file), and where it begins.
    """
    builder = Builder(problems)
    if has_tag_directives(text, problems):
        return False, None, builder.place
    try:
        events = (parser or _best_parser())(text)
        while (event := events.get_event()) is not None:
            builder.take(event)
    except StopReadingError:
        return False, builder.root, builder.place
    except yaml.YAMLError as error:
        explain_syntax(error, text, problems)
        return False, builder.root, builder.place
    return True, builder.root, builder.place


def events_of(text: str) -> Iterator[yaml_events.Event]:
    """Give the events of a text that `build` has read without a problem."""
    events = _best_parser()(text)
    while (event := events.get_event()) is not None:
        yield event
