"""What leads on from an answer, what ends it and what begins it, in forms that many writers have."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.markdown.reader import read_markdown
from quizzer.authoring.importing.sources.kinds import kind_named
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.placeholders import is_unwritten


def found(text: str, name: str = "글.md") -> list[Found]:
    return list(read_markdown(text, name).found)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found(text)]


@pytest.mark.parametrize(
    "link",
    [
        "[Read more](https://example.org/lock)",
        "[More](https://example.org/lock)",
        "([Learn more](https://example.org/lock))",
        "→ [**See also**](https://example.org/lock)",
        "[자세히](https://example.org/lock)",
        "[더 보기](https://example.org/lock)",
        "[원문](https://example.org/lock).",
    ],
)
def test_a_link_that_only_leads_on_is_the_source_and_no_part_of_the_answer(link: str) -> None:
    text = f"**Q: What does a lock do?**\nA: It lets one thread in at a time. {link}\n\n"
    text += "**Q: What does a queue do?**\nA: It hands out what came first.\n"
    first, second = found(text)
    assert first.answers == ("It lets one thread in at a time.",)
    assert first.source is not None and first.source.startswith("https://example.org/lock")
    assert second.answers == ("It hands out what came first.",)
    assert "example.org" not in (second.source or "")


def test_a_link_into_the_same_folder_leads_on_too_but_names_no_page() -> None:
    text = "## What does a lock do?\n\nIt lets one thread in at a time. [Read more](theory/lock.md)\n"
    (only,) = found(text)
    assert only.answers == ("It lets one thread in at a time.",)
    assert "theory" not in (only.source or "")


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("It is told in the [manual](https://example.org).", "It is told in the manual."),
        ("Press the button [More](https://example.org)", "Press the button More"),
        ("The words [Read more](https://example.org) lead to it.", "The words Read more lead to it."),
    ],
)
def test_a_link_that_a_sentence_needs_stays(answer: str, kept: str) -> None:
    assert pairs(f"## How does one read on?\n\n{answer}\n") == [("How does one read on?", kept)]


def test_questions_before_a_question_is_a_mark() -> None:
    text = "##### Question: Why a cache?\n**Answer:** It spares the disk.\n\n"
    text += "##### Questions: What about two caches?\n**Answer:** They must agree on what is new.\n"
    assert [asked for asked, _answer in pairs(text)] == ["Why a cache?", "What about two caches?"]


def test_numbered_headings_behind_an_empty_heading_of_the_answer_are_its_parts() -> None:
    part = "### Question\n\nWhat is the difference between a {} and a {}?\n\n---\n\n### Answer\n\n---\n\n"
    parts = "### 1. Order\n\nThe {} gives back the newest.\n\n#### Use\n\nUndo.\n\n### 2. Cost\n\nBoth are quick.\n\n"
    text = "".join(f"{part}{parts}".format(a, b, a) for a, b in (("stack", "queue"), ("heap", "list")))
    told = pairs(text)
    assert [asked for asked, _answer in told] == [
        "What is the difference between a stack and a queue?",
        "What is the difference between a heap and a list?",
    ]
    for (_asked, answer), name in zip(told, ("stack", "heap"), strict=True):
        assert f"The {name} gives back the newest." in answer
        assert answer.endswith("Both are quick.")


def test_a_title_that_sets_two_names_against_each_other_asks_although_lists_of_links_have_headings_of_its_rank() -> (
    None
):
    text = "# `fork` vs [`exec`](https://example.org)\n\nThe first copies a process, the second loads another program.\n\n"
    text += (
        "# Links\n\n[A page](https://example.org/1)\n\n# Further Reading\n\n[A book](https://example.org/2)\n"
    )
    ((asked, answer),) = pairs(text)
    assert asked == "fork vs exec"
    assert answer == "The first copies a process, the second loads another program."


def test_a_part_that_is_named_at_more_length_below_one_question_ends_the_answer_there_too() -> None:
    text = "".join(
        f"### Q: What is {name}?\n**Expected Answer:**\n{name} keeps things.\n\n**{label}:**\n- order\n\n"
        for name, label in (("A stack", "Key Basic Ideas"), ("A queue", "Key Ideas"), ("A heap", "Key Ideas"))
    )
    assert [answer for _asked, answer in pairs(text)] == [
        "A stack keeps things.",
        "A queue keeps things.",
        "A heap keeps things.",
    ]


@pytest.mark.parametrize(
    ("text", "unwritten"),
    [
        ("ㅇㄹ", True),
        ("ㅁㄴㅇㄹ", True),
        ("ㅋㅋ", True),
        ("ㄱㄴ", False),
        ("ㄱㄷㄹ", False),
        ("ㄱ", False),
        ("ㄱ, ㄷ", False),
    ],
)
def test_letters_of_no_syllable_answer_nothing_unless_they_choose(text: str, unwritten: bool) -> None:
    assert is_unwritten(text) is unwritten


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("시험.gift.txt", "gift"),
        ("A.GIFT.TXT", "gift"),
        ("a.gift", "gift"),
        ("a.txt", None),
        ("gift", None),
        ("a.MD", "markdown"),
    ],
)
def test_the_end_of_a_name_tells_the_kind(name: str, kind: str | None) -> None:
    assert kind_named(name) == kind


def test_gift_may_say_before_the_title_how_its_text_is_written() -> None:
    text = "[html]::Emphasis::<b>Which element stresses a word?</b> {=<em>}\n\n"
    text += "[markdown]::Lock::Which lets **one** in? {=A mutex ~A queue ~A pipe}\n"
    first, second = read_text(text, "a.txt").found
    assert (first.question, first.answers) == ("Which element stresses a word?", ("<em>",))
    assert second.answers == ("A mutex",)
    assert second.question.startswith("Which lets") and second.hints


def test_code_that_each_line_of_an_answer_announces_belongs_to_it() -> None:
    text = "### Q: How do you list open files?\n\n**A:** Use this command:\n\n```bash\nlsof\n```\n\n"
    text += "Or, as another user:\n\n```bash\nsudo lsof\n```\n\n### Q: What is a pipe?\n**A:** It joins two programs.\n"
    assert pairs(text)[0][1] == (
        "Use this command:\n```bash\nlsof\n```\n\nOr, as another user:\n```bash\nsudo lsof\n```"
    )


def test_a_picture_with_spaces_in_its_path_is_no_part_of_the_answer() -> None:
    text = "## 요청은 어떻게 처리되나요?\n\n![그림](../images/[정리] 내 글 2/흐름.png)\n\n"
    text += "1. 요청을 받는다.\n2. 응답을 만든다.\n"
    (only,) = found(text)
    assert only.answers == ("1. 요청을 받는다.\n2. 응답을 만든다.",)


def test_a_post_that_begins_with_its_conclusion_is_answered_by_it() -> None:
    end = "스택은 나중에 넣은 것을 먼저 꺼내고 큐는 먼저 넣은 것을 먼저 꺼낸다. 그래서 쓰임이 다르다."
    text = f"---\ntitle: 스택과 큐의 차이\n---\n# 결론\n\n{end}\n\n"
    text += "# 스택\n\n쌓아 올린 접시와 같은 구조이다.\n\n# 큐\n\n줄과 같다.\n"
    assert pairs(text) == [("스택과 큐의 차이", end)]
