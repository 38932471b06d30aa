"""Hugo's shortcodes around and between the words of an answer."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown
from quizzer.authoring.importing.notes.shortcodes import with_markdown

ASKED = "What does a mill do with the grain that comes from the fields?"
SAID = "It breaks the grain between two stones until nothing but flour and bran is left of it."


@pytest.mark.parametrize(
    "before",
    [
        '{{< figure src="mill.png" caption="A mill, seen from the river" >}}',
        "{{<figure src='img/mill stone.png'>}}",
        "{{% notice note %}}\n\n{{% /notice %}}",
        "{{< highlight sh >}}\nmill --grain rye\n{{< /highlight >}}",
    ],
)
def test_what_only_hugo_understands_begins_no_answer(before: str) -> None:
    """Pictures and code are left to the explanation, and what only frames says nothing."""
    text = f'---\ntitle: "{ASKED}"\n---\n\n{before}\n\n{SAID}\n'
    found = read_markdown(text, "mill.md").found
    assert [(each.question, each.answers[0]) for each in found] == [(ASKED, SAID)]


def test_other_shortcodes_and_such_in_code_stay() -> None:
    lines = [
        '{{< ref "other.md" >}}',
        "Bread {{< icon >}} and salt",
        "```",
        '{{< figure src="a.png" >}}',
        "```",
    ]
    assert with_markdown(lines) == lines
