"""Days as somebody writes them."""

from __future__ import annotations

from datetime import date

import pytest

from quizzer.errors import UsageError
from quizzer.reports.dates import parse_day

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-28", date(2026, 2, 28)),
        ("2026.2.3", date(2026, 2, 3)),
        ("2026. ", date(2026, 1, 1)),
        ("2026/02/03", date(2026, 2, 3)),
        ("20260203", date(2026, 2, 3)),
        ("2026-02", date(2026, 2, 1)),
        ("2025", date(2025, 1, 1)),
        ("today", TODAY),
        ("어제", date(2026, 3, 1)),
        ("1d", TODAY),
        ("7d", date(2026, 2, 24)),
        ("2w", date(2026, 2, 17)),
        ("0d", TODAY),
        ("9999y", date(1, 1, 1)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert parse_day(text, TODAY) == day


def test_the_end_of_a_month_or_year_is_its_last_day() -> None:
    assert parse_day("2024-02", TODAY, ends=True) == date(2024, 2, 29)
    assert parse_day("2025", TODAY, ends=True) == date(2025, 12, 31)
    assert parse_day("2026-02-03", TODAY, ends=True) == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("2026-02-30", "2026-02-28"),
        ("2026-13-01", "2026-12-01"),
        ("2026-00", "2026-01-01"),
        ("0000-01-01", "0001-01-01"),
        ("20260231", "2026-02-28"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_the_nearest(text: str, near: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_day(text, TODAY)
    assert near in str(refused.value.remedy)


@pytest.mark.parametrize("text", ["", "soon", "7", "-7d", "7 d", "2026-1-2-3", "\x1b[31m", "d" * 1000])
def test_what_is_no_day_is_refused_with_examples(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse_day(text, TODAY)
    assert "2026-03-02" in str(refused.value.remedy)
    assert "\x1b" not in refused.value.message
    assert len(refused.value.message) < 80
