from __future__ import annotations

import math

import pytest

from quizzer.packs.scalars import resolve


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("nUll", "nUll"),
        ("true", True),
        ("TRUE", True),
        ("False", False),
        ("no", "no"),
        ("NO", "NO"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("0", 0),
        ("012", 12),
        ("-7", -7),
        ("+7", 7),
        ("0o14", 12),
        ("0x1F", 31),
        ("0x", "0x"),
        ("0b1", "0b1"),
        ("1_000", "1_000"),
        ("22:22", "22:22"),
        ("2026-01-02", "2026-01-02"),
        ("1.10", 1.1),
        (".5", 0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        ("-1.5E-3", -0.0015),
        (".", "."),
        ("-", "-"),
        ("+.inf", math.inf),
        ("-.Inf", -math.inf),
        ("1.2.3", "1.2.3"),
        ("1234567890123456789012", 1234567890123456789012),
        ("9" * 401, "9" * 401),
        ("١٢", "١٢"),  # Arabic digits
        ("²", "²"),
        ("401 Unauthorized", "401 Unauthorized"),
        ("컨테이너", "컨테이너"),
    ],
)
def test_words_are_read_as_in_yaml_1_2(word: str, value: object) -> None:
    found = resolve(word)
    assert found == value
    assert type(found) is type(value)


def test_nan_is_a_number() -> None:
    found = resolve(".nan")
    assert isinstance(found, float)
    assert math.isnan(found)
