"""The schema, held against a file's tree, with a bound on how much is found wrong.

A good pack is validated in one go. A bad one is validated again question by question, because pydantic gathers
all its errors, a million of them too, before it says the first.
"""

from __future__ import annotations

from pydantic import ValidationError

from quizzer.locale import _
from quizzer.packs.explain import explain
from quizzer.packs.problems import Problems
from quizzer.packs.schema import MOST_QUESTIONS, Pack, Question
from quizzer.packs.tree import Items, Mapping

_ANY = Question(id="any", question="any", model_answers=("any",))
"""Stands for all questions while a pack's other fields are validated."""


def validate(root: Mapping, problems: Problems) -> Pack | None:
    """Make a pack of a tree in the schema's form; None, with problems, when it is not one."""
    questions = root.get("questions")
    if isinstance(questions, Items) and len(questions) > MOST_QUESTIONS:
        message = _("The pack has {found:,} questions; at most {most:,} are allowed.")
        problems.add(
            message.format(found=len(questions), most=MOST_QUESTIONS),
            _("Divide it into several packs."),
            at=questions.place,
            field="questions",
        )
        return None
    try:
        return Pack.model_validate(root)
    except ValidationError:
        _validate_parts(root, problems)
        return None


def _validate_parts(root: Mapping, problems: Problems) -> None:
    questions = root.get("questions")
    separately = isinstance(questions, Items) and len(questions) > 0
    try:
        Pack.model_validate({**root, "questions": (_ANY,)} if separately else root)
    except ValidationError as found:
        explain(found, root, problems)
    for index, question in enumerate(questions if isinstance(questions, Items) else ()):
        if problems.full:
            return
        try:
            Question.model_validate(question)
        except ValidationError as found:
            explain(found, root, problems, ("questions", index))
