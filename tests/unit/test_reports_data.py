"""What a report says, before it has a form."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

import pytest
from practice_builders import START, make_attempt
from report_builders import DAY, DOCKER, GIT, HOSTILE, NOW, POINTS, answered, full_store, settings

from quizzer.grading.grade import Band, Status
from quizzer.packs.schema import Pack
from quizzer.practice.item import pack_hash
from quizzer.practice.memory import MemoryStore
from quizzer.reports.data.build import build
from quizzer.reports.data.choice import Choice
from quizzer.reports.data.report import QuestionReport, Report
from quizzer.reports.scope import Scope


def report(
    store: MemoryStore, folder: Path, choice: Choice | None = None, packs: tuple[Pack, ...] = (DOCKER, GIT)
) -> Report:
    return build(store, packs, choice or Choice(), settings(folder), NOW, zone=UTC)


def named(found: Report, name: str) -> QuestionReport:
    return next(each for each in found.questions if f"{each.pack}/{each.question}" == name)


def test_the_header_says_what_the_scores_came_from(tmp_path: Path) -> None:
    header = report(full_store(), tmp_path).header
    assert (header.made_at, header.language, header.session, header.left_out) == (NOW, "en", None, 0)
    assert [(each.model, each.rules, each.attempts) for each in header.engines] == [("built-in 1", "1", 16)]
    docker, gone = header.sources
    assert (docker.id, docker.title, docker.content_hash) == ("docker", "Docker", pack_hash(DOCKER))
    assert docker.graded_against == (pack_hash(DOCKER),)
    assert (docker.attempts, docker.older) == (16, 2), "one of an older wording, one whose question left"
    assert (gone.id, gone.title, gone.content_hash) == ("gone-pack", None, None)
    assert (header.thresholds, header.calibrated, header.retention) == ((40, 65, 85), False, 0.9)


def test_the_figures_count_what_was_answered(tmp_path: Path) -> None:
    store = MemoryStore()
    answered(store, "image", 0, 30)
    answered(store, "image", 1, 90)
    answered(store, "volume", 1, 60)
    store.record(make_attempt(None, question="network", at=START + DAY))
    found = report(store, tmp_path)
    figures = found.figures
    assert (figures.answers, figures.skipped, figures.questions, figures.days) == (3, 1, 2, 2)
    assert (figures.mean_score, figures.best_score, figures.seconds) == (60, 90, 240)
    assert [(each.band, each.answers) for each in figures.bands if each.answers] == [
        (Band.EXCELLENT, 1),
        (Band.FAIR, 1),
        (Band.WEAK, 1),
    ]
    (docker,) = found.packs
    assert (docker.answers, docker.questions, docker.mean_score) == (3, 2, 75)
    assert found.trend is not None
    assert found.trend.scores == (30, 75)
    assert [(each.day, each.answers) for each in found.calendar] == [
        (date(2026, 3, 2), 1),
        (date(2026, 3, 3), 2),
    ]


def test_an_answer_stands_with_everything_its_grade_rests_on(tmp_path: Path) -> None:
    found = report(full_store(), tmp_path)
    own, older = named(found, "docker/volume").answers
    assert (own.score, own.own_score, own.note) == (75, 75, "다시 보니 =조금")
    assert [objection.score for objection in own.objections] == [80, 75]
    assert own.marking is not None
    assert own.marking.score == 30
    assert [(point.point, point.status) for point in own.marking.points] == [
        (text, Status(status)) for text, status in POINTS
    ]
    assert not own.older_text
    assert older.older_text
    assert older.marking is not None
    (conflict,) = older.marking.conflicts
    assert (conflict.expected, conflict.cost) == ("이미지는 <바뀌지> 않는다", 12)
    assert older.marking.answer[0].status is Status.CONTRADICTED, "what was wrong wins"
    assert older.marking.guards[0].cost == 3
    left = named(found, "docker/left")
    assert (left.text, left.answers[0].older_text) == (None, True)


def test_the_pieces_of_a_text_together_are_the_text(tmp_path: Path) -> None:
    answers = named(report(full_store(), tmp_path), "docker/image").answers
    read = [answer.marking.answer for answer in answers if answer.marking]
    assert len(read) == len(HOSTILE)
    assert ["".join(piece.text for piece in pieces) for pieces in read] == list(HOSTILE.values())
    assert [answer.text for answer in answers][:2] == list(HOSTILE.values())[:2]


def test_a_session_is_told_in_its_own_order_with_what_was_not_reached(tmp_path: Path) -> None:
    store = full_store()
    found = report(store, tmp_path, Choice(session=store.session("s1")))
    assert [(each.pack, each.question, len(each.answers)) for each in found.questions] == [
        ("docker", "volume", 1),
        ("docker", "network", 1),
        ("git", "merge", 0),
    ]
    assert found.header.session is not None
    assert (found.header.session.mock, found.header.session.asked) == (True, 3)
    assert (found.figures.answers, found.figures.skipped) == (1, 1)
    assert found.questions[0].allowed, "an interview gives each answer its time"


@pytest.mark.parametrize(
    ("scope", "names"),
    [
        (Scope(packs=("gone-pack",)), ["gone-pack/x"]),
        (Scope(tags=("빌드",)), ["docker/image"]),
        (Scope(since=date(2026, 3, 11)), ["docker/network", "docker/left", "gone-pack/x"]),
        (Scope(until=date(2026, 3, 2)), ["docker/image"]),
        (Scope(packs=("docker", "gone-pack"), since=date(2026, 3, 12)), ["docker/network"]),
        (Scope(packs=("git",)), []),
    ],
)
def test_a_scope_chooses(scope: Scope, names: list[str], tmp_path: Path) -> None:
    found = report(full_store(), tmp_path, Choice(scope))
    assert [f"{each.pack}/{each.question}" for each in found.questions] == names


def test_a_limit_takes_the_newest_and_says_what_it_leaves(tmp_path: Path) -> None:
    found = report(full_store(), tmp_path, Choice(limit=4))
    assert [f"{each.pack}/{each.question}" for each in found.questions] == [
        "docker/volume",
        "docker/network",
        "docker/left",
        "gone-pack/x",
    ]
    assert found.header.left_out == len(HOSTILE) + 1
    assert report(full_store(), tmp_path, Choice(limit=400)).header.left_out == 0


def test_weakness_is_what_the_last_answers_missed(tmp_path: Path) -> None:
    store = MemoryStore()
    for day in range(5):
        status = "missing" if day else "covered"
        answered(store, "image", day, 50, points=[("격리 수준을 말한다", status), ("잠금", "covered")])
    (weak,) = report(store, tmp_path).weaknesses
    assert (weak.concept, weak.missed, weak.seen, weak.questions) == ("격리 수준", 3, 3, ("docker/image",))


def test_a_grade_of_a_newer_version_loses_its_details_only(tmp_path: Path) -> None:
    store = MemoryStore()
    store.record(
        make_attempt(70, question="image", points=POINTS),
    )
    strange = make_attempt(55, question="image", at=START + DAY)
    object.__setattr__(strange, "record", {"score": 55, "band": "splendid"})
    store.record(strange)
    _first, last = named(report(store, tmp_path), "docker/image").answers
    assert (last.score, last.marking, last.text) == (55, None, strange.answer)


def test_nothing_answered_is_a_report_without_questions(tmp_path: Path) -> None:
    found = report(MemoryStore(), tmp_path)
    assert (found.questions, found.trend, found.calendar, found.figures.mean_score) == ((), None, (), None)


def test_the_end_of_an_answer_that_is_too_long_is_shown_and_said(tmp_path: Path) -> None:
    store = MemoryStore()
    long = make_attempt(70, question="image", answer="컨테이너는 격리된다. " * 30, points=POINTS)
    read = {**long.record, "answer": long.answer[:100]}
    object.__setattr__(long, "record", read)
    store.record(long)
    (answer,) = named(report(store, tmp_path), "docker/image").answers
    assert answer.marking is not None
    assert "".join(piece.text for piece in answer.marking.answer) == long.answer
    assert answer.marking.unread == len(long.answer) - 100
