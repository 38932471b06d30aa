"""Fixtures of all integration tests."""

from __future__ import annotations

from command_line import cli, write
from past_answers import answered, grades
from repositories import repository

__all__ = ["answered", "cli", "grades", "repository", "write"]
