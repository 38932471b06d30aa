"""Learning from the questions of a text that are shown by their lines."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from quizzer.authoring.importing.markdown.by_example.dividing import divided
from quizzer.authoring.importing.markdown.by_example.example import Example
from quizzer.authoring.importing.markdown.by_example.lesson import (
    Apart,
    Lesson,
    Pattern,
    Trait,
    alike,
    distinct,
)
from quizzer.authoring.importing.markdown.by_example.shape import Shape

_WEAK = frozenset({"-", "1", "a", "*", "`", "[", "box", "|"})
"""Marks that say no more than that a line is an item, or bold."""

_MOST = 0.6
"""Share of the questions from which what stands below them is how answers begin."""

_NEARLY_ALL = 0.9
"""Share of steps by one from which the numbers of lines count questions."""

_LETTERS = 40
"""How much longer than the shown ones a question without any mark may be, in letters."""


def learn(examples: Sequence[Example], shapes: Sequence[Shape], found: Collection[int] = ()) -> Lesson:
    """Learn from the questions that are shown.

    Args:
        examples: At least one, placed in the text.
        shapes: Of all its lines.
        found: The lines at which questions were found without them.
    """
    no_question = _no_questions(examples, shapes)
    by_marks: dict[tuple[str, ...], list[Shape]] = {}
    for each in examples:
        shape = shapes[each.question]
        by_marks.setdefault(shape.core, []).append(shape)
    whole = [_whole(each, shapes) for each in examples]
    inline = all(each.answer is not None and each.answer < each.question_end for each in whole)
    patterns = tuple(
        _pattern(marks, shown, no_question, shapes, inline=inline) for marks, shown in by_marks.items()
    )
    firsts = [shapes[each.answer] for each in whole if each.answer is not None]
    answers = [shapes[line] for each in whole for line in _answer_lines(each)]
    between = [
        shapes[line]
        for each in whole
        for line in range(each.question_end, each.answer or each.question_end)
        if not shapes[line].blank
    ]
    asks = Lesson(patterns, (), 1, (), False, (), (), False, frozenset()).asks
    inside = {line for each in whole for line in range(each.question + 1, _answer_lines(each).stop)}
    behind = [next_line for each in whole if (next_line := _behind(each, shapes, asks)) is not None]
    return Lesson(
        patterns=patterns,
        examples=tuple(examples),
        question_lines=max(each.question_end - each.question for each in whole),
        starts=tuple(each for each in firsts if _is_usual(each, shapes, asks)),
        inline=inline,
        between=tuple(between),
        ends=tuple(each for each in behind if _tells(each, answers)),
        one_paragraph=_one_paragraph(whole, shapes, asks),
        ranks=frozenset(each.rank for each in answers if each.rank and not each.code),
        apart=_apart(whole, shapes, asks),
        trusts=inside.isdisjoint(found),
    )


def _no_questions(examples: Sequence[Example], shapes: Sequence[Shape]) -> list[Shape]:
    """List the lines of the examples that begin no question.

    Where lines like the question stand before its answer, these are other questions, and all answers are behind them.
    """
    lines: list[int] = []
    for each in examples:
        start = each.answer if each.answer is not None else each.question_end
        between = range(each.question + 1, start)
        core = shapes[each.question].core
        apart = bool(core) and any(shapes[line].core == core for line in between)
        lines += () if apart else between
        lines += range(max(start, each.question + 1), max(each.answer_end or 0, start + 1))
    return [shapes[line] for line in lines if not shapes[line].blank]


def _pattern(
    marks: tuple[str, ...],
    shown: Sequence[Shape],
    no_question: Sequence[Shape],
    shapes: Sequence[Shape],
    *,
    inline: bool,
) -> Pattern:
    """Find what tells the shown questions from the lines that are none: as little as will do."""
    weak = all(mark in _WEAK for mark in marks)
    traits = {each.name: each for each in _traits(shown) if all(map(each.holds, shown))}
    code = shown[0].code

    def fit(needed: Sequence[Trait], among: Sequence[Shape]) -> list[Shape]:
        pattern = Pattern(marks, tuple(needed), shown[0].rank, code)
        return [each for each in among if pattern.fits(each)]

    needed = [traits["indent"]] if weak else []
    led = "below" in traits and len(fit([traits["below"]], shapes)) > 1
    if inline and not marks and "divided" in traits:
        needed.append(traits["divided"])
    elif led and not marks:
        needed.append(traits["below"])
    elif weak and "numbered" in traits and _counts_up(fit(needed, shapes)) and not fit(needed, no_question):
        needed.append(traits["numbered"])
    elif weak and "asks" in traits:
        needed.append(traits["asks"])
    elif weak and led:
        needed.append(traits["below"])
    elif not marks:
        needed += [traits[name] for name in ("lead", "short") if name in traits]
    left = fit(needed, no_question)
    for trait in traits.values():
        if not left:
            break
        if any(not trait.holds(each) for each in left):
            needed.append(trait)
            left = [each for each in left if trait.holds(each)]
    return Pattern(marks, tuple(needed), shown[0].rank, code)


def _counts_up(shapes: Sequence[Shape]) -> bool:
    """Tell lines whose numbers go up one by one, and begin anew at 1 if at all."""
    numbers = [each.number for each in shapes if each.number is not None]
    steps = [after in (before + 1, 1) and after != before for before, after in pairwise(numbers)]
    return len(steps) > 1 and sum(steps) >= _NEARLY_ALL * len(steps)


def _traits(shown: Sequence[Shape]) -> list[Trait]:
    """List what may tell the shown questions from other lines, what says most first."""
    most = max(len(each.said) for each in shown) + _LETTERS
    divider = divided(shown[0].said)[0]
    return [
        Trait("asks", lambda each: each.asks),
        Trait("indent", lambda each: abs(each.indent - shown[0].indent) < 2),
        Trait("marked", lambda each: each.marked),
        Trait("lead", lambda each: each.lead),
        Trait("numbered", lambda each: each.number is not None),
        Trait("short", lambda each: len(each.said) <= most),
        Trait("divided", lambda each: divider is not None and divided(each.said)[0] == divider),
        Trait("below", lambda each: each.above is not None and each.above == shown[0].above),
    ]


def _whole(example: Example, shapes: Sequence[Shape]) -> Example:
    """Add where the answer begins, where an example does not say it."""
    if example.answer is not None:
        return example
    start = next((line for line in range(example.question_end, len(shapes)) if not shapes[line].blank), None)
    return example if start is None else replace(example, answer=start)


def _answer_lines(example: Example) -> range:
    """Give the lines of the answer that an example shows: behind the first, which may have its own marks."""
    if example.answer is None:
        return range(0)
    return range(example.answer, example.answer_end or example.answer + 1)


def _behind(example: Example, shapes: Sequence[Shape], asks: Callable[[Shape], bool]) -> Shape | None:
    """Give the first line behind an answer that is no question; None where the next question follows at once."""
    if example.answer_end is None:
        return None
    line = next((at for at in range(example.answer_end, len(shapes)) if not shapes[at].blank), None)
    return None if line is None or asks(shapes[line]) else shapes[line]


def _tells(behind: Shape, answers: Sequence[Shape]) -> bool:
    """Tell whether a line behind an answer can be told from the lines of answers."""
    return (distinct(behind) or behind.head is not None) and not any(
        alike(each, behind, named=True) for each in answers
    )


def _one_paragraph(
    examples: Sequence[Example], shapes: Sequence[Shape], asks: Callable[[Shape], bool]
) -> bool:
    """Tell whether each answer that is shown ends at the first blank line, though the text goes on there."""
    told = [each for each in examples if each.answer_end is not None]
    for each in told:
        lines = _answer_lines(each)
        goes_on = _behind(each, shapes, asks)
        plain = goes_on is not None and not distinct(goes_on) and goes_on.head is None
        parted = any(shapes[line].blank and not shapes[line].code for line in lines)
        ended = lines.stop < len(shapes) and shapes[lines.stop].blank
        if not plain or parted or not ended:
            return False
    return bool(told)


def _apart(
    examples: Sequence[Example], shapes: Sequence[Shape], asks: Callable[[Shape], bool]
) -> Apart | None:
    """Learn how answers stand behind all questions of a part; None where no other question is before an answer."""
    for each in examples:
        if each.answer is None or not any(map(asks, shapes[each.question_end : each.answer])):
            continue
        first = shapes[each.answer]
        last = max(at for at in range(each.question_end, each.answer) if asks(shapes[at]) or shapes[at].asks)
        named = [shapes[at] for at in range(last + 1, each.answer) if shapes[at].head and not shapes[at].code]
        if named:
            traits = [trait for trait in _traits([first]) if trait.name in ("indent", "numbered")]
            held = tuple(trait for trait in traits if trait.holds(first))
            above = next((shape for shape in named if shape.core != first.core), named[0])
            return Apart(above, Pattern(first.core, held, first.rank, first.code))
    return None


def _is_usual(start: Shape, shapes: Sequence[Shape], asks: Callable[[Shape], bool]) -> bool:
    """Tell a first line of an answer that marks or a name tell, and that most questions of the text have below them."""
    if not distinct(start) and start.head is None:
        return False
    questions, having, has = 0, 0, True
    for shape in shapes:
        if asks(shape):
            questions, has = questions + 1, False
        elif not has and not shape.blank and alike(shape, start):
            having, has = having + 1, True
    return having > 1 and having >= _MOST * questions
