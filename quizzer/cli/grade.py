"""`quizzer grade`: one answer."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from quizzer.cli.answers import read_answer
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_question
from quizzer.cli.console import say, wants_colour
from quizzer.cli.progress import ModelProgress
from quizzer.cli.run import Run, pass_run
from quizzer.locale import mark

if TYPE_CHECKING:
    from quizzer.grading.grade import Grade


@click.command(
    "grade",
    cls=Command,
    help=mark(
        "Grade one answer.\n\n"
        "PACK is a pack's id or the path of a pack file, QUESTION the question's id. The answer comes from "
        "FILE, or from standard input when FILE is missing or -."
    ),
    examples=[
        (mark("Type an answer and end it with Ctrl+D."), "quizzer grade docker/image-vs-container"),
        (mark("From a file."), "quizzer grade docker/image-vs-container answer.txt"),
        (
            mark("From a pipe, with every number of the grade."),
            "cat answer.txt | quizzer grade docker/layer-cache-order --json",
        ),
        (
            mark("A question of a pack file that is not installed."),
            "quizzer grade ./mine.yaml/first answer.txt",
        ),
    ],
)
@click.argument("reference", metavar="PACK/QUESTION", shell_complete=complete_question)
@click.argument("file", metavar="[FILE|-]", required=False)
@option("--json", "as_json", is_flag=True, help=mark("Print everything about the grade as JSON."))
@pass_run
def command(run: Run, reference: str, file: str | None, as_json: bool) -> None:
    """Grade one answer and print the grade."""
    pack, question = run.bench.library.find(reference)
    answer = read_answer(file)
    grade = run.bench.grader(ModelProgress()).grade(question, answer)
    if as_json:
        from quizzer.cli.rows import dump, full_row, tell_cut, was_cut

        row = full_row(grade, pack=pack.id, question=question.id)
        click.echo(dump(row, indent=2))
        if was_cut(row):
            say(tell_cut(1))
        return
    print_grade(run, grade, question.question, question.model_answer)


def print_grade(
    run: Run, grade: Grade, heading: str, model_answer: str = "", own: float | None = None
) -> None:
    """Print a grade for eyes, under the question's or the answer's text.

    Args:
        run: Whose terminal it is.
        grade: What to print.
        heading: The text above it.
        model_answer: Stands below. Blank: it is not shown.
        own: The learner's own score. None: no objection.
    """
    from quizzer.cli.show_grade import Paper, show
    from quizzer.grading.feedback import advice

    colour = wants_colour(run.environ)
    paper = Paper(min(shutil.get_terminal_size().columns, 100), colour, blocks=can_write("█"))
    for line in show(grade, heading, advice(grade), paper, model_answer, own):
        click.echo(line, color=colour)


def can_write(text: str) -> bool:
    """Tell whether stdout can show a text."""
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except UnicodeEncodeError:
        return False
    return True
