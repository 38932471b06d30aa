"""Numbers as an author writes them: `weight: 2`, although a weight is a decimal number inside."""

from __future__ import annotations

from typing import Any


def plain(number: float) -> int | float:
    """Give a whole number as an integer, and any other as it is."""
    return int(number) if float(number).is_integer() else number


def with_plain_numbers(value: Any) -> Any:
    """Give the decimal numbers in dictionaries and lists as an author writes them."""
    if isinstance(value, dict):
        return {key: with_plain_numbers(each) for key, each in value.items()}
    if isinstance(value, list):
        return [with_plain_numbers(each) for each in value]
    return plain(value) if isinstance(value, float) else value
