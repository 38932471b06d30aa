"""Where everything is joined: the command line is given the screen that it opens."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.config import Settings
    from quizzer.practice.plan import Plan
    from quizzer.workbench import Workbench


def main() -> None:
    """Run quizzer with the arguments of this process, and leave with its exit code."""
    # The grader's matrices are small: a second thread costs more than it brings. NumPy reads this as it loads.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from quizzer.cli.stopping import heed_signals  # here, so that Ctrl+C is quiet from the first moment

        heed_signals()
        from quizzer.cli.main import run

        code = run(sys.argv[1:], _launch, doubts=_doubts)
    except (KeyboardInterrupt, Exception) as problem:
        from quizzer.cli.stopping import was_stopped
        from quizzer.errors import ExitCode

        if not was_stopped(problem):
            raise
        code = ExitCode.INTERRUPTED
    sys.exit(code)


def _launch(bench: Workbench, plan: Plan | None) -> int:
    from quizzer.errors import ExitCode, UsageError
    from quizzer.locale import _

    if "TEXTUAL_DRIVER" not in os.environ and not (sys.__stdin__ and sys.__stdin__.isatty()):
        raise UsageError(
            _("The screen needs a terminal, and standard input is none."),
            remedy=_("Run it in a terminal; to grade a file, see: quizzer grade --help"),
        )
    if "TEXTUAL_DRIVER" not in os.environ and not (sys.__stderr__ and sys.__stderr__.isatty()):
        problem = UsageError(
            _("The screen is drawn on standard error, and that is no terminal."),
            remedy=_("Run it without 2>; what goes wrong is in quizzer.log in the data folder."),
        )
        if sys.stdout is not None and sys.stdout.isatty():  # where errors go, nobody looks
            sys.stdout.write(f"{problem.message}\n{problem.remedy}\n")
        raise problem
    # Collecting garbage costs a tenth of the first frame and finds none; the screen turns it on again (`settle`).
    gc.disable()
    from quizzer.tui.app import QuizzerApp

    app = QuizzerApp(bench, plan)
    app.run()
    return app.return_code or ExitCode.OK


def _doubts(settings: Settings) -> list[str]:
    from quizzer.tui.keymap import doubts

    return doubts(settings)


if __name__ == "__main__":
    main()
