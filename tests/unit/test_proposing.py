"""What `quizzer enrich` proposes for a question without key points."""

from __future__ import annotations

import pytest

from quizzer.authoring.claiming import claims_of
from quizzer.authoring.proposing import accepted, propose
from quizzer.authoring.subjects import asked_about
from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.language.prepared import prepare
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Question

HTTPS = (
    "서버는 인증 기관이 서명한 인증서를 보내 자신이 누구인지 증명합니다. "
    "둘은 대칭 키를 안전하게 나누고, 그 뒤의 데이터는 대칭 키로 암호화합니다."
)


def proposed(
    question: str, answer: str, language: str, *, keywords: bool = True
) -> list[tuple[str, str | None, list[list[str]]]]:
    """Propose points: claim, concept and terms of each."""
    asked = Question(id="q", question=question, model_answers=(answer,))
    found = propose(asked, "ko" if language == "ko" else "en", keywords=keywords)
    return [
        (each.point.point, each.point.about, [list(term) for term in each.point.keywords]) for each in found
    ]


@pytest.mark.parametrize(
    ("question", "language", "concepts"),
    [
        ("Compare optimistic and pessimistic locking.", "en", ("optimistic locking", "pessimistic locking")),
        ("What is the difference between a list and a tuple in Python?", "en", ("list", "tuple")),
        ("How does a hash table deal with collisions?", "en", ("hash table",)),
        ("When would you choose gRPC over REST?", "en", ("gRPC", "REST")),
        ("How would you find a slow query?", "en", ()),
        ("세마포어와 뮤텍스의 차이를 설명해 주세요.", "ko", ("세마포어", "뮤텍스")),
        ("동기(sync) 방식과 비동기(async) 방식은 어떻게 다른가요?", "ko", ("동기", "비동기")),
        ("전이 학습은 무엇이고 언제 쓰나요?", "ko", ("전이 학습",)),
        ("가비지 컬렉션의 장단점은 무엇인가요?", "ko", ("가비지 컬렉션",)),
        ("왜 그렇게 되나요?", "ko", ()),
    ],
)
def test_a_question_asks_about_one_or_two_concepts(
    question: str, language: str, concepts: tuple[str, ...]
) -> None:
    """The names are those that an author would write; where that is unclear there is none."""
    assert asked_about(question, "ko" if language == "ko" else "en") == concepts


def test_english_claims_stand_alone() -> None:
    """A pronoun gives way to its concept, ties to the sentence before are left out, and no clause stands as a scrap."""
    claims = proposed(
        "What is dropout?",
        "During training dropout sets a random fraction of the activations to zero. "
        "It acts like an ensemble of many networks. Therefore the network learns redundant features, "
        "but overfitting shows up only when the validation loss rises.",
        "en",
    )
    assert claims[1][0] == "Dropout acts like an ensemble of many networks."
    assert claims[2][0].startswith("The network learns redundant features")
    assert not any(text.startswith("When ") for text, _about, _terms in claims)
    assert {about for _text, about, _terms in claims} <= {"dropout", None}


def test_korean_claims_end_as_sentences() -> None:
    """A claim that is cut at 고 ends in 습니다; one that is cut at 서 is not cut at all."""
    claims = [
        text
        for text, _about, _terms in proposed(
            "동기 복제와 로그 복제의 차이는 무엇인가요?",
            "동기 복제는 모든 복제본의 확인을 기다리고, 로그 복제는 변경 기록이 뒤에 따로 만들어집니다. "
            "변경을 한 가지 순서로만 기록할 수 있어서 로그 복제는 리더 하나가 맡습니다.",
            "ko",
        )
    ]
    assert claims[0] == "동기 복제는 모든 복제본의 확인을 기다립니다."
    assert claims[-1].startswith("변경을 한 가지 순서로만 기록할 수 있어서 로그 복제는")


def test_keywords_can_be_left_out() -> None:
    """Those of the model answer are not what everybody says who is right."""
    found = proposed("HTTPS란?", "서버는 인증서를 보냅니다.", "ko", keywords=False)
    assert all(not terms for _text, _about, terms in found)


def test_a_question_with_every_proposal_grades_as_one_without_keywords() -> None:
    """Keywords that only repeat the model answer in either language ask for nothing more."""
    grader = Grader(built_in())
    bare = Question(id="a", question="HTTPS는 어떻게 동작하나요?", model_answers=(HTTPS,))
    scores = [
        grader.grade(accepted(bare, propose(bare, "ko", keywords=keywords)), answer).score
        for answer in ("서버가 신분을 증명하는 문서를 건네고 둘이 열쇠를 나눈다.", "인증서를 보낸다.")
        for keywords in (True, False)
    ]
    assert scores[0] == scores[1] and scores[2] == scores[3]


def test_a_group_of_keywords_is_one_term_in_both_languages() -> None:
    """Two terms at most; what the question says is none, nor a broken stem, nor another sense of a verb's noun."""
    (_text, _about, terms), *_rest = proposed(
        "HTTPS는 어떻게 동작하나요?", "서버는 인증 기관이 서명한 인증서를 보냅니다.", "ko"
    )
    assert ["인증서", "certificate"] in terms
    (_text, _about, steps), *_rest = proposed(
        "역전파란?", "옵티마이저가 기울기의 반대 방향으로 학습률만큼 움직여 손실을 줄입니다.", "ko"
    )
    assert steps == [["옵티마이저", "optimizer"], ["학습률", "learning rate"]], "not one bag of all of them"
    (_text, _about, late), *_rest = proposed(
        "TIME_WAIT는 왜 필요한가요?",
        "지연된 패킷이 새 연결에 섞이지 않게 하고, 연결을 많이 여는 쪽은 커넥션 풀을 씁니다.",
        "ko",
    )
    assert late and not {"latency", "여", "TIME_WAIT"} & {each for term in late for each in term}
    assert proposed("멱등성이란?", "멱등성은 그런 성질입니다.", "ko")[0][2] == []


def test_a_part_without_a_subject_gets_its_sentences() -> None:
    """So that the point can be read by itself."""
    claims = proposed(
        "L1 규제와 L2 규제의 차이는?",
        "L1은 가중치의 절댓값 합을 손실에 더하고 일부 가중치를 정확히 0으로 만들어 희소한 모델, 즉 특성 선택 효과를 냅니다. "
        "반면 L2는 제곱합을 더해서 가중치를 전체적으로 작게 만들어요.",
        "ko",
    )
    assert [text[:4] for text, _about, _terms in claims] == ["L1은 ", "L1은 ", "L2는 "]
    assert [about for _text, about, _terms in claims] == ["L1", "L1", "L2"], "one name for one thing"


def test_what_points_back_stays_with_its_sentence_and_asides_are_left_out() -> None:
    """This, these and 이때 mean nothing alone; a comparison or a summary repeats what is paid for."""
    claims = proposed(
        "How does a write barrier help?",
        "A write barrier records references from old to young objects. This keeps pauses short for the application. "
        "In short, the barrier is a notebook for the collector.",
        "en",
    )
    assert len(claims) == 1 and "This keeps pauses short" in claims[0][0] and "notebook" not in claims[0][0]


def test_no_half_quotes_and_one_full_stop() -> None:
    """A cut may leave half a pair behind."""
    claims = proposed("N+1 문제란?", 'N+1 문제는 "목록을 읽은 뒤 항목마다 조회를 더 하는 현상입니다.".', "ko")
    assert all(text.count('"') % 2 == 0 and not text.endswith('.".') for text, _about, _terms in claims)


def test_nothing_is_proposed_where_the_points_cover_the_answer() -> None:
    """The shipped questions are finished; a few may still get a point."""
    packs = [load_pack(file) for file in sorted(shipped_folder().glob("*.yaml"))[:6]]
    found = [
        (question.id, each.point.point)
        for pack in packs
        for question in pack.questions
        for each in propose(question, pack.language_of(question))
        if each.index is None
    ]
    assert len(found) <= 0.05 * sum(len(pack.questions) for pack in packs), found


def test_an_english_answer_in_a_korean_pack_is_read_as_english() -> None:
    """Authors forget to say the language of one question."""
    claims = proposed(
        "What is dropout?",
        "Dropout sets a random fraction of the activations to zero. It acts like an ensemble of many networks.",
        "ko",
    )
    assert claims[1][0] == "Dropout acts like an ensemble of many networks."


@pytest.mark.parametrize("model", ["EXPIRE", "4단계", "원자성, 일관성, 격리성, 지속성"])
def test_nothing_is_proposed_for_a_card_that_asks_for_names(model: str) -> None:
    question = Question(id="card", question="무엇을 쓰나요?", model_answers=(model,))
    assert propose(question, "ko") == ()


def test_a_later_part_gets_the_topic_without_the_word_that_tied_the_sentence() -> None:
    model = "이미지는 층으로 되어 있다. 그래서 빌드는 바뀐 층만 다시 만들고, 나머지 층을 캐시에서 가져온다."
    texts = [claim.text for claim in claims_of(model, prepare("도커 이미지의 특징은?"), "ko")]
    assert "빌드는 나머지 층을 캐시에서 가져온다." in texts
