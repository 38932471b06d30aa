"""A file's values with their places: dicts and lists that remember where each key and each value stands.

Places are (line, column), both from 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Place = tuple[int, int]


class Mapping(dict[str, object]):
    """A mapping of the file."""

    __slots__ = ("key_places", "place", "spelled", "value_places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.key_places: dict[str, Place] = {}
        self.value_places: dict[str, Place] = {}
        self.spelled: dict[str, str] = {}
        """How unquoted numbers, truth values and nulls were written."""


class Items(list[object]):
    """A list of the file."""

    __slots__ = ("place", "spelled", "value_places")

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.value_places: list[Place] = []
        self.spelled: dict[int, str] = {}
        """How unquoted numbers, truth values and nulls were written, by index."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What is at the end of a path."""

    path: tuple[str | int, ...]
    """The path as the file has it, which may be shorter than the one asked for."""

    place: Place
    value: object


ABBREVIATIONS = {"model_answers": "model_answer"}
"""Keys of the schema that a file may write as another key, with one value in place of a list."""


def follow(root: Mapping, path: Sequence[str | int]) -> Spot:
    """Go along a path of the schema as far as the file has it."""
    node: object = root
    place = root.place
    walked: list[str | int] = []
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            key = step if step in node else ABBREVIATIONS.get(step, step)
            if key not in node:
                break
            place = node.value_places.get(key, node.place)
            node = node[key]
            walked.append(key)
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node):
            place = node.value_places[step]
            node = node[step]
            walked.append(step)
        else:
            break
    return Spot(tuple(walked), place, node)
