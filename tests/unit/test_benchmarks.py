"""The table of benchmarks says what the folders say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"
ROWS = {
    match[1]: match[0]
    for match in re.finditer(r"^\| \[(\w+)\].*$", (FOLDER / "README.md").read_text(encoding="utf-8"), re.M)
}


def test_every_benchmark_stands_in_the_table() -> None:
    assert sorted(ROWS) == sorted(path.parent.name for path in FOLDER.glob("*/bench.py"))


@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_row_names_the_command_and_repeats_numbers_of_the_folder(name: str) -> None:
    row = ROWS[name]
    assert f"`python benchmarks/{name}/bench.py`" in row
    numbers = re.findall(r"\*\*([\d.]+)", row)
    if numbers:
        told = re.findall(r"\d[\d.]*\d|\d", (FOLDER / name / "README.md").read_text(encoding="utf-8"))
        assert sorted(set(numbers) - set(told)) == [], f"benchmarks/README.md and {name}/README.md differ"
    for link in re.findall(r"\]\(([^)]+)\)", row):
        assert (FOLDER / link).exists(), link
