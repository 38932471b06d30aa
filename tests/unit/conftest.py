"""Fixtures of all unit tests."""

from __future__ import annotations

from history_stores import make_store, store

__all__ = ["make_store", "store"]
