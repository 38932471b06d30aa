"""What keeps the meaning of a model answer keeps its score; what breaks it costs most of it."""

import random
import unicodedata
from collections.abc import Callable, Iterator

import pytest

from quizzer.authoring.checking.denying import denial
from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.language.sentences import sentences
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Pack, Question

PACKS = sorted(shipped_folder().glob("*.yaml"))
KEPT = 5
"""Score points that a change of form may cost."""
BROKEN = 40
"""Score points that a change of meaning must cost."""


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


@pytest.fixture(params=PACKS, ids=lambda path: path.stem)
def pack(request: pytest.FixtureRequest) -> Iterator[Pack]:
    yield load_pack(request.param)


def spoken(text: str, question: Question) -> list[str]:
    return [span.text for span in sentences(text)]


def reordered(text: str, question: Question) -> str:
    parts = spoken(text, question)
    return " ".join(random.Random(question.id).sample(parts, len(parts)))


def full_width(text: str, question: Question) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def padded(text: str, question: Question) -> str:
    korean = any("가" <= char <= "힣" for char in question.question)
    before, after = ("네, 말씀드리겠습니다. ", " 이상입니다.") if korean else ("Sure. ", " That is all.")
    return before + text + after


KEEPING: dict[str, Callable[[str, Question], str]] = {
    "nfd": lambda text, question: unicodedata.normalize("NFD", text),
    "full-width": full_width,
    "upper case": lambda text, question: text.upper(),
    "one line a sentence": lambda text, question: "\n".join(spoken(text, question)),
    "reordered": reordered,
    "padded": padded,
    "said twice": lambda text, question: f"{text} {text}",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", KEEPING)
def test_a_change_of_form_moves_the_score_by_five_points_at_most(
    pack: Pack, grader: Grader, name: str
) -> None:
    moved = {}
    for question in pack.questions:
        answer = KEEPING[name](question.model_answer, question)
        score = grader.grade(question, answer).score
        if score < 100 - KEPT:
            moved[question.id] = score
    assert not moved


def denied(question: Question, pack: Pack) -> str | None:
    language = question.language or pack.language
    parts = spoken(question.model_answer, question)
    turned = [denial(part, "en" if language == "en" else "ko") for part in parts]
    if sum(part is not None for part in turned) < len(parts):
        return None
    return " ".join(f"{part}." for part in turned if part)


def salad(question: Question) -> str:
    words = question.model_answer.split()
    random.Random(f"{question.id}/shuffled").shuffle(words)
    return " ".join(words)


@pytest.mark.slow
def test_denying_every_sentence_costs_forty_points_in_seven_of_eight_cases(grader: Grader) -> None:
    """What the rules turn into its denial is not always false: "not only" can become "only"."""
    scores = {}
    for path in PACKS:
        pack = load_pack(path)
        for question in pack.questions:
            if (answer := denied(question, pack)) is not None:
                scores[pack.id, question.id] = grader.grade(question, answer).score
    assert len(scores) >= 50
    high = {key: score for key, score in scores.items() if score > 100 - BROKEN}
    assert len(high) <= len(scores) / 8, high


@pytest.mark.slow
def test_words_in_any_order_cost_forty_points_in_nine_of_ten_cases(grader: Grader) -> None:
    scores = {
        question.id: grader.grade(question, salad(question)).score
        for path in PACKS
        for question in load_pack(path).questions
    }
    high = {key: score for key, score in scores.items() if score > 100 - BROKEN}
    assert len(high) <= len(scores) / 10, high
