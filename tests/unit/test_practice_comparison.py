"""Two attempts side by side, and weakness across questions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from practice_builders import make_attempt

from quizzer.grading.grade import Status
from quizzer.practice.comparison import compare
from quizzer.practice.concepts import concepts
from quizzer.practice.tally import PointTally


def test_two_attempts_are_compared_point_by_point() -> None:
    before = make_attempt(40, points=[("가", "missing"), ("나", "covered"), ("옛것", "partial")])
    after = make_attempt(75, points=[("새것", "covered"), ("나", "contradicted"), ("가", "covered")])
    found = compare(before, after)
    assert [(change.point, change.before, change.after, change.gained) for change in found.points] == [
        ("새것", None, Status.COVERED, 1.0),
        ("나", Status.COVERED, Status.CONTRADICTED, -1.0),
        ("가", Status.MISSING, Status.COVERED, 1.0),
        ("옛것", Status.PARTIAL, None, -0.5),
    ]
    assert (found.gained, found.same_text, found.same_engine) == (35, True, True)


def test_an_older_text_an_older_engine_and_an_objection_are_told() -> None:
    before = make_attempt(40, question_hash="old", override=60)
    after = make_attempt(75, question_hash="new")
    after = replace(after, record={**after.record, "engine": "2"})
    found = compare(before, after)
    assert (found.gained, found.same_text, found.same_engine) == (15, False, False)


def test_a_skipped_attempt_has_nothing_to_gain() -> None:
    found = compare(make_attempt(None), make_attempt(75, points=[("가", "covered")]))
    assert (found.gained, found.points[0].before) == (None, None)


def test_different_questions_are_not_compared() -> None:
    with pytest.raises(ValueError, match="docker/image"):
        compare(make_attempt(50), make_attempt(50, question="volume"))


def test_concepts_add_up_over_questions_the_most_missed_first() -> None:
    points = [
        PointTally("db", "isolation", "수준이 넷이다", "격리 수준", 3, 3, 0.0, True),
        PointTally("db", "lock", "수준이 잠금을 정한다", "격리 수준", 2, 1, 0.5, True),
        PointTally("db", "lock", "교착을 말한다", None, 2, 0, 1.0, False),
        PointTally("docker", "image", "a", "Image", 1, 1, 0.25, True),
        PointTally("docker", "layer", "b", "image", 1, 1, 0.25, True),
    ]
    found = concepts(points)
    assert [(concept.concept, concept.missed, concept.seen) for concept in found] == [
        ("Image", 2, 2),
        ("격리 수준", 4, 5),
        ("교착을 말한다", 0, 2),
    ]
    assert found[1].questions == (("db", "isolation"), ("db", "lock"))
    assert found[1].credit == pytest.approx(0.2)
    assert [concept.kept_missing for concept in found] == [True, True, False]


def test_two_points_about_a_concept_in_one_answer_are_not_missed_again_and_again() -> None:
    once = [PointTally("db", "isolation", point, "격리 수준", 1, 1, 0.0, True) for point in ("a", "b")]
    assert [(each.seen, each.answers, each.kept_missing) for each in concepts(once)] == [(2, 1, False)]
    elsewhere = PointTally("db", "lock", "c", "격리 수준", 1, 0, 1.0, False)
    assert [(each.answers, each.kept_missing) for each in concepts([*once, elsewhere])] == [(2, True)]


def test_what_the_newest_answer_has_is_not_missed_any_more() -> None:
    mended = PointTally("db", "isolation", "수준이 넷이다", "격리 수준", 3, 2, 0.3, False)
    assert not mended.kept_missing
    (concept,) = concepts([mended])
    assert not concept.kept_missing
    elsewhere = PointTally("db", "lock", "수준이 잠금을 정한다", "격리 수준", 1, 1, 0.0, True)
    assert [each.kept_missing for each in concepts([mended, elsewhere])] == [True]
