"""One question of a text is shown by its lines, and all that look like it are read."""

from __future__ import annotations

from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.markdown.by_example.example import example_of
from quizzer.authoring.importing.sources.showing import learned_of
from quizzer.authoring.importing.sources.source import read_text
from quizzer.errors import UsageError


def shown(text: str, *examples: str) -> Harvest:
    lesson, _told = learned_of(text, "a.md", [example_of(each) for each in examples])
    return read_text(text, "a.md", lesson=lesson)


def pairs(harvest: Harvest) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in harvest.found]


CARDS = """\
Scrum cards

=> card
Scrum master
-- who removes what is in the way of the team

=> card
Sprint
-- a period of one to four weeks
in which something usable is made

=> card
Retrospective
-- the meeting in which the team looks back
"""


def test_cards_of_a_form_of_their_own_are_read_from_one() -> None:
    assert pairs(shown(CARDS, "4:5-5")) == [
        ("Scrum master", "who removes what is in the way of the team"),
        ("Sprint", "a period of one to four weeks in which something usable is made"),
        ("Retrospective", "the meeting in which the team looks back"),
    ]


LAWS = """\
# 계약

민법 복습 메모.

[1] 계약의 성립
중요도 상
  요건 -> 청약과 승낙이 합치하면 성립한다.

[2] 해제의 효과
중요도 하
  요건 -> 계약은 처음부터 없던 것이 된다.
  다만 제3자의 권리는 해치지 못한다.

판례는 따로 정리할 것.

[3] 위험부담
중요도 중
  요건 -> 채무자가 위험을 진다.
"""


def test_what_stands_between_and_behind_is_the_explanation_and_a_repeated_opener_says_nothing() -> None:
    harvest = shown(LAWS, "5:7-7", "9:11-12")
    assert pairs(harvest) == [
        ("계약의 성립", "청약과 승낙이 합치하면 성립한다."),
        ("해제의 효과", "계약은 처음부터 없던 것이 된다.\n다만 제3자의 권리는 해치지 못한다."),
        ("위험부담", "채무자가 위험을 진다."),
    ]
    told = harvest.found[1].explanation
    assert told is not None and "중요도 하" in told and "판례는 따로 정리할 것." in told
    assert [(each.spot.line, each.lost) for each in harvest.remarks] == [(3, False)]


SECTIONS = """\
# Notes

## Exercise 1

A queue that serves first what came last.

<p>Solution</p>

A stack.

## Exercise 2

A tree whose heap order puts the least at the root.

<p>Solution</p>

A binary heap.

```python
heapq.heappop(heap)
```

## Reading

Nothing to answer here.
"""


def test_a_heading_over_a_question_belongs_to_it_and_the_next_heading_ends_its_answer() -> None:
    assert pairs(shown(SECTIONS, "5:9-9")) == [
        ("A queue that serves first what came last.", "A stack."),
        (
            "A tree whose heap order puts the least at the root.",
            "A binary heap.\n\n```python\nheapq.heappop(heap)\n```",
        ),
    ]


BEHIND = """\
# Lesson 3

1. What does `17 / 2` give?
2. Why is input converted
   before it is added?
3. What is a name that has no value?

### Answers

1. `8.5`, a float.
2. Because it is text.
3. A NameError.

# Lesson 4

1. What does a loop repeat?

### Answers

1. Its body.
"""


def test_answers_behind_all_questions_of_a_part_are_found_by_their_numbers() -> None:
    assert pairs(shown(BEHIND, "3:10-10")) == [
        ("What does 17 / 2 give?", "8.5, a float."),
        ("Why is input converted before it is added?", "Because it is text."),
        ("What is a name that has no value?", "A NameError."),
        ("What does a loop repeat?", "Its body."),
    ]


TERMS = """\
| 용어 | 뜻 |
|---|---|
| TLB | 주소 변환을 위한 캐시 |
| 페이지 | 가상 메모리를 나눈 단위 |
| 스와핑 | 메모리의 내용을 디스크로 옮기는 일 |
"""


def test_question_and_answer_may_stand_on_one_line() -> None:
    text = "용어집\n\n* TLB :: 주소 변환을 위한 캐시\n* 페이지 :: 가상 메모리를 나눈 단위\n* 프레임 :: 물리 메모리의 단위\n"
    assert pairs(shown(text, "3:3"))[1:] == [
        ("페이지", "가상 메모리를 나눈 단위"),
        ("프레임", "물리 메모리의 단위"),
    ]
    assert ("페이지", "가상 메모리를 나눈 단위") in pairs(shown(TERMS, "3:3"))


def test_tabs_before_a_line_and_in_it_cost_no_letter() -> None:
    text = "Terms\n\n\tTLB\ta cache of addresses\n\tPage\ta part of memory\n\tFrame\twhere a page lies\n"
    assert pairs(shown(text, "3:3")) == [
        ("TLB", "a cache of addresses"),
        ("Page", "a part of memory"),
        ("Frame", "where a page lies"),
    ]


NUMBERED = """\
1) What is entropy?
It is the mean information.

2) Units of it
Bits.
1. The logarithm has base 2.
2. Nats have base e.

3) Where is it used?
In coding.
"""


def test_numbers_that_go_up_count_questions_that_do_not_ask() -> None:
    found = pairs(shown(NUMBERED, "1:2-2"))
    assert [question for question, _answer in found] == [
        "What is entropy?",
        "Units of it",
        "Where is it used?",
    ]
    assert "Nats have base e." in found[1][1]


def test_a_second_example_teaches_another_form() -> None:
    text = "### Q. 첫째?\n하나다.\n\n> 곁가지: 둘째?\n> 둘이다.\n\n### Q. 셋째?\n셋이다.\n\n> 곁가지: 넷째?\n> 넷이다.\n"
    assert len(shown(text, "1:2-2").found) >= 2
    questions = [each.question for each in shown(text, "1:2-2", "4:5-5").found]
    assert [each[-3:] for each in questions] == ["첫째?", "둘째?", "셋째?", "넷째?"]


USUAL = """\
# Glossary

## What is a process?

A running program.

## Terms

Thread = a line of execution
Fiber = a thread that gives way by itself
"""


def test_what_was_understood_before_stays_where_nothing_like_the_example_is() -> None:
    assert pairs(shown(USUAL, "9:9")) == [
        ("What is a process?", "A running program."),
        ("Thread", "a line of execution"),
        ("Fiber", "a thread that gives way by itself"),
    ]


WRONG = """\
# Java

### Generics
#### What are they for?
They check types when the program is compiled.
#### Where do they end?
At run time they are erased.

### Streams
#### What are they for?
They say what is done with each element.
"""


def test_what_was_understood_wrongly_inside_an_example_does_not_count() -> None:
    assert pairs(shown(WRONG, "3:4-7")) == [
        (
            "Generics",
            "What are they for?\n\nThey check types when the program is compiled.\n\nWhere do they end?\n\n"
            "At run time they are erased.",
        ),
        ("Streams", "What are they for?\n\nThey say what is done with each element."),
    ]


def test_a_question_without_an_answer_is_said() -> None:
    harvest = shown(
        CARDS.replace("-- a period of one to four weeks\nin which something usable is made\n", ""), "4:5-5"
    )
    assert [each.question for each in harvest.found] == ["Scrum master", "Retrospective"]
    assert [(each.spot.line, each.lost) for each in harvest.remarks if each.lost] == [(8, True)]


def test_front_matter_still_says_what_the_text_is() -> None:
    text = "---\ntitle: 카드\ntags: [scrum]\nlang: ko\n---\n" + CARDS
    harvest = shown(text, "9:10-10")
    assert (harvest.title, harvest.language) == ("카드", "ko")
    assert harvest.found[0].tags == ("scrum",)


BRAINSCAPE = """\
1
Q

What is Scrum?

A

A framework.

How well did you know this?
1
Not at all
2
3
4
5
Perfectly
2
Q

True or False: Scrum is a methodology.

A

False.

How well did you know this?
1
Not at all
2
3
4
5
Perfectly
"""


def test_what_a_host_puts_behind_every_card_is_no_answer() -> None:
    assert pairs(read_text(BRAINSCAPE, "a.md")) == [
        ("What is Scrum?", "A framework."),
        ("True or False: Scrum is a methodology.", "False."),
    ]


SIGNS = """\
>> What is a pod?
☞ The smallest unit that is scheduled.

>> Services
☞ A stable address for a set of pods.
※ asked twice

>> Readiness and liveness
☞ Readiness takes the pod out, liveness restarts it.
※ with startup probes
"""


def test_a_mark_of_ones_own_counts_more_than_whether_it_asks() -> None:
    assert pairs(shown(SIGNS, "1:2-2")) == [
        ("What is a pod?", "The smallest unit that is scheduled."),
        ("Services", "A stable address for a set of pods.\n※ asked twice"),
        (
            "Readiness and liveness",
            "Readiness takes the pod out, liveness restarts it.\n※ with startup probes",
        ),
    ]


def test_the_end_of_an_answer_is_learned_by_the_mark_behind_it() -> None:
    harvest = shown(SIGNS, "4:5-5")
    assert pairs(harvest)[2] == (
        "Readiness and liveness",
        "Readiness takes the pod out, liveness restarts it.",
    )
    assert harvest.found[2].explanation == "※ with startup probes"


def test_what_is_shown_comes_as_it_is_shown() -> None:
    text = (
        "me: what is a race?\nme: two threads and no order\njay: right\n"
        "me: what is a lock?\nme: no idea\njay: one at a time\n"
    )
    assert ("me: what is a lock?", "jay: one at a time") in pairs(shown(text, "1:2-2", "4:6-6"))


OUTLINE = """\
Questions

4.1 Name the isolation levels.
4.2 What is a phantom read?
4.3 Explain write-ahead logging.

Answers

4.1 Read uncommitted to serializable.
4.2 A row that appears
when a query is run again.
4.3 Changes go to a log first.
"""


def test_numbers_of_an_outline_pair_questions_and_answers() -> None:
    assert pairs(shown(OUTLINE, "3:9-9")) == [
        ("Name the isolation levels.", "Read uncommitted to serializable."),
        ("What is a phantom read?", "A row that appears when a query is run again."),
        ("Explain write-ahead logging.", "Changes go to a log first."),
    ]


def test_an_answer_whose_end_is_not_shown_goes_on_to_the_next_question() -> None:
    assert [told for _asked, told in pairs(shown(SIGNS, "1:2"))][:2] == [
        "The smallest unit that is scheduled.",
        "A stable address for a set of pods.\n※ asked twice",
    ]
    assert pairs(shown(OUTLINE, "3:9")) == pairs(shown(OUTLINE, "3:9-9"))
    assert pairs(shown(OUTLINE, "4:10")) == pairs(shown(OUTLINE, "3:9-9"))


def test_nothing_breaks_whatever_is_shown() -> None:
    for line in range(1, len(LAWS.split("\n"))):
        for end in (line, line + 1, line + 5):
            try:
                harvest = shown(LAWS, f"{line}:{end}-{end + 1}")
            except UsageError:
                continue
            assert all(isinstance(each, Found) for each in harvest.found)
