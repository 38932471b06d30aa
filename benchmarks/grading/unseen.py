"""The answers that are set aside, graded as the program grades: what it is worth on questions that it never saw."""

from __future__ import annotations

from aside import (
    crossed,
    typed,
    typed_shipped,
    typed_to_learned,
    unseen,
    unseen_brief,
    unseen_later,
    unseen_long,
    unseen_posts,
    unseen_talk,
)
from learned import graded, more
from sets import MarkedSet, joined, shipped, without_points
from tables import HEAD, Result, show, show_kinds, show_points

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader

WITH, WITHOUT = "with key points", "without key points"


def show_unseen(grader: Grader) -> None:
    """Print the answers that nothing was fitted on; of those that are typed as people type also what each kind is given."""
    sets = (*unseen(), unseen_posts(), unseen_talk(), unseen_later(), unseen_long(), *unseen_brief())
    for data in sets:
        _show_both(data, grader)
    ours = shipped()
    _show_both(MarkedSet("in the other language", ours.questions, ours.languages, crossed()), grader)
    known = joined([graded(), *more()])
    for data in (
        typed(),
        MarkedSet("typed, shipped packs", ours.questions, ours.languages, typed_shipped()),
        MarkedSet("typed, learned questions", known.questions, known.languages, typed_to_learned()),
    ):
        results = _show_both(data, grader)
        show_kinds(results)
        show_points(results)
        print(f"\n{HEAD}")


def _show_both(data: MarkedSet, grader: Grader) -> list[Result]:
    """Print a set with and without its key points; give the results with them."""
    kept: list[Result] = []
    for how, form in ((WITH, data), (WITHOUT, without_points(data))):
        if how == WITH and not any(each.key_points for each in data.questions.values()):
            continue
        results = [
            Result(answer, grader.grade(form.questions[answer.question], answer.answer))
            for answer in form.answers
        ]
        show(f"set aside ({data.name}), {how}, as shipped", results)
        kept = kept or results
    return kept


def main() -> None:
    """Print the table."""
    print(HEAD)
    show_unseen(Grader(built_in()))


if __name__ == "__main__":
    main()
