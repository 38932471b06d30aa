"""A session is looked back at."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from command_line import CommandLine
from past_answers import REF, START, C, ids, store_of

from quizzer.practice.kept import SessionLog


def test_a_session_is_looked_back_at(answered: CommandLine) -> None:
    done = answered("history", "debrief")
    assert done.code == 0, done.err
    text = " ".join(done.out.split())
    assert "mock interview" in text
    assert "You: 모름" in text, "the last answer to the question counts"
    assert "Model answer: 이미지는 실행에 필요한 것을 모두 담은" in text
    assert "What was missed" in text
    data = json.loads(answered("history", "debrief", "5e55", "--json").out)
    (row,) = data["questions"]
    assert (row["attempt"]["answer"], row["seconds_allowed"], row["follow_up_of"]) == ("모름", 120, None)
    assert data["missed"]
    assert answered("history", "debrief", "zzz").code == 2
    answered.pack.unlink()
    assert "in no pack any more" in answered("history", "debrief").out


def test_a_question_that_was_never_reached_waits_for_no_grade(answered: CommandLine) -> None:
    store, later = store_of(answered), START + timedelta(days=30)
    store.start_session(SessionLog("6e55" + "0" * 28, later, later, True, (REF,)))  # type: ignore[arg-type]
    store.close()
    done = answered("history", "debrief", "6e55")
    assert "not answered" in done.out and "no grade yet" not in done.out


def test_an_interview_that_is_not_over_gives_no_score_away(answered: CommandLine) -> None:
    store = store_of(answered)
    now = datetime.now(UTC)
    store.start_session(SessionLog("5e55" + "0" * 28, now, None, True, (REF,)))  # type: ignore[arg-type]
    store.close()
    listed = answered("history")
    assert ids(listed) == [C]
    assert "Left out are 2 answers of an interview" in listed.err
    (session,) = answered("history", "sessions").out.splitlines()
    assert "    -  mini" in session
    assert json.loads(answered("stats", "--json").out)["standing"]["attempts"] == 1
    assert len(json.loads(answered("report", "--format", "json").out)["questions"][0]["answers"]) == 1
