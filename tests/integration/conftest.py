"""Fixtures of all integration tests."""

from __future__ import annotations

import os

from command_line import cli, write
from past_answers import answered, grades
from repositories import repository

__all__ = ["answered", "cli", "grades", "repository", "write"]

os.environ.pop(
    "PYTHONUNBUFFERED", None
)  # as for everybody: with it, what cannot be written fails at once, never at exit
