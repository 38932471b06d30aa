"""Whether questions arrive from random layouts: `python benchmarks/importing/random_layouts.py [--seeds 0:600]`.

Each seed is a Markdown text of four questions (`layouts`). A question counts when its wording begins and ends as in one
of the readings that a person might have, its answer begins and ends where one may, and nothing that belongs to neither
is in them. Prints the share, how many wrong texts were read without a remark, and the features whose share is least.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields
from functools import cache

from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import read_text
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Pack

from layout_features import Layout  # isort: skip (these stand beside this file)
from layouts import Expected, example  # isort: skip

PROCESSES = 2

WORST = 10
"""Features that are printed."""

ENOUGH = 40
"""Questions from which on the share of a feature is printed: below ten texts, chance decides."""

_FENCE = re.compile(r"^[ >]*(?:`{3,}|~{3,}).*$", re.M)
_TAG = re.compile(r"</?\w[^>\n]*>")
_NUMBER = re.compile(r"^[ >]*\d+[.)]\s", re.M)
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one text was read."""

    layout: Layout
    right: int
    total: int

    extra: int
    """Questions that nobody would take."""

    remarks: int

    @property
    def silent(self) -> bool:
        """Whether something is wrong and nothing was said."""
        return self.right < self.total and self.remarks == 0


def letters(text: str) -> str:
    """Give letters and digits in their order, case folded; without numbers of lists, tags and fences."""
    for markup in (_FENCE, _TAG, _NUMBER, _NO_LETTERS):
        text = markup.sub("", text)
    return text.casefold()


def fits(expected: Expected, question: str, answer: str) -> bool:
    """Tell whether a question arrived; both texts as `letters`."""
    return (
        any(
            question.startswith(letters(begins)) and question.endswith(letters(ends))
            for begins, ends in expected.wordings
        )
        and any(answer.startswith(letters(each)) for each in expected.beginnings)
        and any(answer.endswith(letters(each)) for each in expected.ends)
        and not any(letters(each) in text for each in expected.excluded for text in (question, answer))
    )


def read(seed: int) -> Outcome:
    """Import the text of a seed."""
    written = example(seed, shipped())
    got = assemble(read_text(written.text, "x.md", kind="markdown"), Wanted("x", "x"))
    questions = got.pack.questions if got.pack is not None else ()
    left = [(letters(each.question), letters(each.model_answers[0])) for each in questions]
    right = 0
    for expected in written.expected:
        found = next((pair for pair in left if fits(expected, *pair)), None)
        if found is not None:
            left.remove(found)
            right += 1
    return Outcome(written.layout, right, len(written.expected), len(left), len(got.remarks))


@cache
def shipped() -> tuple[Pack, ...]:
    return tuple(load_pack(file) for file in sorted(shipped_folder().glob("*.yaml")))


def outcomes(seeds: Sequence[int]) -> list[Outcome]:
    with ProcessPoolExecutor(PROCESSES) as pool:
        return list(pool.map(read, seeds, chunksize=5))


def share(read_texts: Iterable[Outcome]) -> float:
    counts = [(each.right, each.total) for each in read_texts]
    return sum(right for right, _total in counts) / sum(total for _right, total in counts)


def worst_features(read_texts: Sequence[Outcome]) -> list[tuple[str, float, int]]:
    """Give the values of features whose questions arrive least: name, share and questions, the worst first."""
    by_value: dict[str, list[Outcome]] = defaultdict(list)
    for each in read_texts:
        for field in fields(Layout):
            value = str(getattr(each.layout, field.name)).strip() or "none"
            by_value[f"{field.name} = {value}".replace("|", r"\|")].append(each)
    sizes = {name: sum(each.total for each in of) for name, of in by_value.items()}
    rows = [(name, share(of), sizes[name]) for name, of in by_value.items() if sizes[name] >= ENOUGH]
    return sorted(rows, key=lambda row: row[1])[:WORST]


def seeds_of(text: str) -> range:
    """Read `FROM:TO`, the last not included."""
    first, last = map(int, text.split(":"))
    return range(first, last)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--seeds", type=seeds_of, default=range(600), metavar="FROM:TO", help="default: 0:600"
    )
    read_texts = outcomes(parser.parse_args().seeds)
    total = sum(each.total for each in read_texts)
    right = sum(each.right for each in read_texts)
    whole = sum(each.right == each.total for each in read_texts)
    extra, silent = sum(each.extra for each in read_texts), sum(each.silent for each in read_texts)
    print(f"{right:,} of {total:,} questions arrive ({right / total:.1%}), {extra} extra;")
    print(f"{whole} of {len(read_texts)} texts are whole, {silent} of the others have no remark.\n")
    print("| Feature | Questions | Arrive |\n|---|---:|---:|")
    for name, part, questions in worst_features(read_texts):
        print(f"| {name} | {questions} | {part:.0%} |")


if __name__ == "__main__":
    main()
