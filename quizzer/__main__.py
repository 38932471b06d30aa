"""Where everything is joined: the command line is given the screen that it opens."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from quizzer.cli.main import run

if TYPE_CHECKING:
    from quizzer.practice.plan import Plan
    from quizzer.workbench import Workbench


def main() -> None:
    """Run quizzer with the arguments of this process, and leave with its exit code."""
    sys.exit(run(sys.argv[1:], _launch))


def _launch(bench: Workbench, plan: Plan | None) -> int:
    from quizzer.tui.app import QuizzerApp

    app = QuizzerApp(bench, plan)
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    main()
