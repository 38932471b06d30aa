"""From a row of answers to a row of grades; whatever is wrong with one row stays with that row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.cli.batch_rows import BadRow
from quizzer.cli.batch_rows import Row as InputRow
from quizzer.cli.crash import write_log
from quizzer.cli.rows import Row, short_row
from quizzer.errors import QuizzerError
from quizzer.locale import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from quizzer.grading.grader import Grader
    from quizzer.packs.schema import Pack


class Judge:
    """Grades rows against one pack.

    Args:
        pack: Whose questions the rows name.
        grader: Loads the model; called at the first row that needs it.
        environ: Where a crash is logged.
    """

    def __init__(self, pack: Pack, grader: Callable[[], Grader], environ: Mapping[str, str]) -> None:
        self._pack = pack
        self._questions = {question.id: question for question in pack.questions}
        self._load = grader
        self._environ = environ
        self._grader: Grader | None = None

    def judge(self, row: InputRow) -> Row:
        """Grade a row, or say in `error` why that cannot be.

        Raises:
            EnvironmentProblem: The model cannot be used; no row could be graded.
        """
        if isinstance(row, BadRow):
            return _error(row, row.problem)
        question = self._questions.get(row.question.removeprefix(f"{self._pack.id}/"))
        if question is None:
            return _error(row, self._unknown(row.question))
        self._grader = self._grader or self._load()
        try:
            grade = self._grader.grade(question, _whole(row.answer))
        except QuizzerError:
            raise
        except Exception as problem:
            write_log(problem, self._environ)
            return _error(
                row, _("quizzer failed: {problem}").format(problem=f"{type(problem).__name__}: {problem}")
            )
        return short_row(grade, question=row.question, row_id=row.id)

    def _unknown(self, name: str) -> str:
        from difflib import get_close_matches

        close = get_close_matches(name, self._questions, n=1)
        message = _("there is no question {name} in {pack}").format(name=name, pack=self._pack.id)
        return message if not close else f"{message}; " + _("did you mean {name}?").format(name=close[0])


def _error(row: InputRow, problem: str) -> Row:
    return {"id": row.id, "question": row.question, "line": row.line, "error": problem}


def _whole(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON can hold and no encoder can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text
