"""Which lines of a text may be shown as a question when nobody shows one: a few of each shape."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from quizzer.authoring.importing.markdown.by_example.dividing import divided
from quizzer.authoring.importing.markdown.by_example.example import Example
from quizzer.authoring.importing.markdown.by_example.shape import Shape

MOST = 24
"""Proposals for one text."""

LONGEST = 400
"""Letters that a question has at most."""

_SHORT = 90
"""Letters up to which an unmarked line may be a name that is asked."""

_SEVERAL = 3
"""Lines of a shape from which it may be how questions look that do not ask."""


def proposals(shapes: Sequence[Shape]) -> list[Example]:
    """List examples that a text may be read by, each an open one: its answer ends before the next question.

    Of each shape a line that asks and one in the middle of those, two lines that do not ask where there are several, and
    of all of them what holds an answer behind a divider as such; what asks stands first.
    """
    found = list(dict.fromkeys(_proposed(shapes)))
    return sorted(found, key=lambda each: not shapes[each.question].asks)[:MOST]


def _proposed(shapes: Sequence[Shape]) -> Iterator[Example]:
    by_shape: dict[tuple[tuple[str, ...], int], list[int]] = defaultdict(list)
    for at, shape in enumerate(shapes):
        if shape.said and not (shape.code or shape.is_rule) and len(shape.said) <= LONGEST:
            by_shape[shape.core, shape.rank].append(at)
    last = max((at for at, shape in enumerate(shapes) if not shape.blank), default=0)
    for (core, _rank), lines in by_shape.items():
        for at in _picked(core, lines, shapes):
            if at < last:
                yield Example(at, at + 1)
            if divided(shapes[at].said)[0] is not None:
                yield Example(at, at + 1, at)
    divided_lines = [
        at for at, shape in enumerate(shapes) if shape.said and divided(shape.said)[0] is not None
    ]
    if len(divided_lines) >= _SEVERAL:
        for at in (divided_lines[0], divided_lines[len(divided_lines) // 2]):
            yield Example(at, at + 1, at)


def _picked(core: tuple[str, ...], lines: Sequence[int], shapes: Sequence[Shape]) -> list[int]:
    asking = [at for at in lines if shapes[at].asks]
    others = [at for at in lines if not shapes[at].asks]
    picked = [asking[0]] if asking else []
    picked += [asking[len(asking) // 2]] if len(asking) >= _SEVERAL else []
    if core and len(others) > 1:
        picked += [others[0], others[len(others) // 2]]
    elif not core and not asking:
        led = [at for at in others if shapes[at].lead and len(shapes[at].said) < _SHORT]
        picked += [led[len(led) // 2]] if len(led) >= _SEVERAL else []
    return list(dict.fromkeys(picked))
