"""A card that stands in the front matter of its file, `question: …`, `answer: …`, with what explains it as the text."""

from __future__ import annotations

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.answers.article import article
from quizzer.authoring.importing.markdown.blocks.document import Document
from quizzer.authoring.importing.markdown.kept.front_matter import FrontMatter
from quizzer.authoring.importing.texts.placeholders import is_placeholder

_QUESTION = ("question", "front", "q", "질문")
_ANSWER = ("answer", "model_answer", "model-answer", "back", "a", "답변", "정답")
_HINTS = ("hints", "hint", "힌트")

_LEAST = 10
"""Characters of an answer below a title that asks, where the text could be the answer; a shorter one may count answers."""


def front_card(front: FrontMatter, document: Document, basket: Basket) -> Found | None:
    """Read such a card; None where the front matter holds none.

    Args:
        front: What the file says about itself.
        document: The text, which is the explanation.
        basket: Names the file.
    """
    named = front.text(*_QUESTION)
    title = front.text("title")
    asked = named or title
    answer = next((each for key in _ANSWER if (each := _written(front.values.get(key)))), None)
    if asked is None or answer is None or is_placeholder(answer):
        return None
    text = article(document.lines, (), 0, len(document.lines))
    if named is None and (
        headlines.asking(asked) is Asking.NO or (text is not None and len(answer) < _LEAST)
    ):
        return None
    return Found(
        question=headlines.title(asked),
        answers=(answer,),
        spot=basket.spot(1),
        explanation=text,
        hints=tuple(hint for key in _HINTS for hint in _listed(front.values.get(key))),
    )


def _written(value: object) -> str | None:
    """Give a value that is a text, with its lines; None for any other."""
    return value.strip() or None if isinstance(value, str) else None


def _listed(value: object) -> list[str]:
    """Give the texts of a value that is one, or a list of some."""
    values = value if isinstance(value, list) else [value]
    return [text for each in values if (text := _written(each)) is not None]
