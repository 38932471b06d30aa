"""Headings between equals signs are headings."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.rewriting.wiki_headings import with_hashes
from quizzer.authoring.importing.sources.source import read_text

PLUGIN = """=== Ring cache ===

== Frequently Asked Questions ==

= Does it need a database? =

No, it keeps everything in memory.

= What if the memory is full?

The oldest entries go first.

== Changelog ==

= 1.1 =
* Faster.
"""


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("=== A ===\n== B ==\n= C? =", "# A\n## B\n### C?"),
        ("== B ==\n=== C ===", "## B\n### C"),
        ("= A =\ntext", "= A =\ntext"),
        ("== A ==\n```\n== out ==\n```\n== B ==", "## A\n```\n== out ==\n```\n## B"),
        ("```\n== out ==\n== more ==\n```", "```\n== out ==\n== more ==\n```"),
        ("a == b\n====\nx = y =", "a == b\n====\nx = y ="),
    ],
)
def test_signs_count_the_rank(text: str, read: str) -> None:
    assert with_hashes(text) == read


def test_questions_of_a_plug_in_are_found() -> None:
    found = read_text(PLUGIN, "readme.txt").found
    assert [(each.question, each.answers) for each in found] == [
        ("Does it need a database?", ("No, it keeps everything in memory.",)),
        ("What if the memory is full?", ("The oldest entries go first.",)),
    ]
