"""Fixtures of all integration tests."""

from __future__ import annotations

from command_line import cli, write

__all__ = ["cli", "write"]
