"""What the commands of the history write on."""

from __future__ import annotations

import shutil

from quizzer.cli.console import wants_colour
from quizzer.cli.grade import can_write
from quizzer.cli.run import Run
from quizzer.cli.show_grade import Paper

MOST_CELLS = 100
"""Widest line; longer ones are harder to read."""


def paper_of(run: Run) -> Paper:
    """Say how wide the terminal is and whether it shows colours."""
    width = min(shutil.get_terminal_size().columns, MOST_CELLS)
    return Paper(width, wants_colour(run.environ), blocks=can_write("█"))
