"""What speaks to the readers of a text is known where it stands, and what answers in like words stays."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.lines.farewells import is_farewell, without_farewell
from quizzer.authoring.importing.markdown.beside.adverts import is_advert
from quizzer.authoring.importing.markdown.reader import read_markdown

_CHATTED = [
    "Happy studying!",
    "Happy reading!",
    "I hope that these help!",
    "Good luck!",
    "All the best!",
    "You've got this!",
    "Let us know if more is needed.",
    "모두 화이팅입니다!",
]
_POSTED = [
    "Thanks for reading this far!",
    "I hope you enjoyed it.",
    "Stay tuned for more.",
    "See you in the next part!",
    "That's all for today.",
    "Please feel free to message me.",
    "Let us know your thoughts.",
    "읽어 주셔서 고맙습니다.",
    "이 글이 도움이 되었다면 기쁘겠습니다.",
    "다음 편에서 이어집니다.",
    "이상으로 글을 마치겠습니다.",
]


def _answer(between: str) -> str:
    """Read an answer of three paragraphs, the second of which is given."""
    text = f"# Notes\n\n## What is a latch?\n\nIt opens once.\n\n{between}\n\nThen all pass.\n"
    return read_markdown(text, "notes.md").found[0].answers[0]


@pytest.mark.parametrize("goodbye", _CHATTED)
def test_a_goodbye_is_left_out_of_an_answer(goodbye: str) -> None:
    """At its end, and as a paragraph inside it."""
    assert without_farewell(f"It opens once. {goodbye}") == "It opens once."
    assert _answer(goodbye) == "It opens once.\n\nThen all pass."


@pytest.mark.parametrize("goodbye", _POSTED)
def test_a_goodbye_of_a_post_ends_an_answer(goodbye: str) -> None:
    """Nothing behind its paragraph is taken."""
    assert without_farewell(f"It opens once. {goodbye}") == "It opens once."
    assert _answer(goodbye) == "It opens once."


@pytest.mark.parametrize(
    "asked", ["If you like it, upvote!", "Buy me a coffee!", "⭐ this repo!", "Please star my repo."]
)
def test_an_ask_for_stars_ends_an_answer(asked: str) -> None:
    """As its last sentence, and as a paragraph behind which more is told."""
    assert is_advert(asked)
    assert _answer(asked) == "It opens once."


@pytest.mark.parametrize(
    "told",
    [
        "Call it once. That's it.",
        "Fork the repository and open a pull request.",
        "A star, a ring and a bus are shapes of it.",
        "새 글이 나오면 구독 눌러 둔 사람에게 알린다.",
        "서비스별 주시할 값을 정한다.",
    ],
)
def test_a_paragraph_of_an_answer_is_told(told: str) -> None:
    """Words that are an ask or a goodbye at the very end are none inside an answer."""
    assert _answer(told) == f"It opens once.\n\n{told}\n\nThen all pass."


@pytest.mark.parametrize(
    "told",
    [
        "That's it:",
        "Feel free to leave the field empty.",
        "In the next part of a frame the body follows.",
        "Tell a peer if it fails.",
        "Tell us about a bug that you fixed.",
        "All the best answers in the list are short.",
        "If you change the repository, everyone who clones it pays.",
        "Please follow the order of the locks.",
        "피드백은 리뷰에 댓글로 남겨 둔다.",
        'She asks "shall we write it?" and waits',
    ],
)
def test_the_end_of_an_answer_is_told(told: str) -> None:
    """Words that are an ask in a paragraph of its own are none at an end."""
    assert not is_farewell(told)
    assert not is_advert(told)
