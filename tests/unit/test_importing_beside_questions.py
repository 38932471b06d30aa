"""Lines beside a question that say something of it are no part of it, nor of its answer."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown
from quizzer.authoring.importing.notes.answer_letters import with_points
from quizzer.authoring.importing.notes.ticks import without_ticks

ASKED = {"What is a router?": "It forwards packets.", "What is a hub?": "It repeats bits."}


def _read(layout: str) -> list[tuple[str, str]]:
    text = "".join(layout.format(question=question, answer=answer) for question, answer in ASKED.items())
    found = read_markdown(f"# Interview questions\n\n{text}", "net.md").found
    return [(each.question, each.answers[0]) for each in found]


@pytest.mark.parametrize(
    "line",
    [
        "⏱ Answer time: 90 sec",
        "⏱ 답변 시간: 2분",
        "🏢 Asked at: Initech, Hooli",
        "**기출:** 한빛",
        "*Level: hard*",
        "> 난이도: 중 | 분야: 장비, 전송",
        "Importance: ⭐⭐",
    ],
)
@pytest.mark.parametrize(
    "layout",
    [
        "## {{question}}\n\n{line}\n\n{{answer}}\n\n",
        "**Q: {{question}}**\n\n{line}\n\n{{answer}}\n\n---\n\n",
        "1. **{{question}}**\n\n    {line}\n\n    **Answer:** {{answer}}\n\n",
    ],
)
def test_lines_that_tell_of_a_question_are_no_part_of_it(line: str, layout: str) -> None:
    assert _read(layout.format(line=line)) == list(ASKED.items())


def test_what_is_told_of_a_question_is_kept_with_it() -> None:
    lines = "⏱ Time: 2 min\n\n> Level: Hard | Topic: devices\n\nAsked by: Initech"
    found = read_markdown(f"## What is a router?\n\n{lines}\n\nIt forwards packets.\n", "net.md").found[0]
    assert (found.time_limit, found.difficulty, found.tags) == (120, "hard", ("devices",))
    assert found.source == "Initech; net.md"


@pytest.mark.parametrize(
    "line", ["Time: O(n) for n packets.", "Topic: each message has one.", "Company: it sells them."]
)
def test_an_answer_that_begins_alike_stays(line: str) -> None:
    found = read_markdown(f"## What is a router?\n\nIt forwards.\n\n- {line}\n- It counts.\n", "net.md").found
    assert line in found[0].answers[0]


@pytest.mark.parametrize("box", ["- [ ] Reviewed", "* [x] 복습 완료", "> - [ ] said aloud"])
@pytest.mark.parametrize(
    "layout",
    ["## {{question}}\n\n{{answer}}\n\n{box}\n\n", "**Q: {{question}}**\n\n**A:** {{answer}}\n\n{box}\n\n"],
)
def test_boxes_to_tick_off_below_each_question_are_no_part_of_an_answer(box: str, layout: str) -> None:
    assert _read(layout.format(box=box)) == list(ASKED.items())


@pytest.mark.parametrize(
    "lines", [["- [ ] True", "- [x] False"] * 2, ["- [ ] One", "", "Words", "- [ ] Other"]]
)
def test_boxes_that_stand_together_or_once_stay(lines: list[str]) -> None:
    assert without_ticks(lines, [False] * len(lines)) == lines


@pytest.mark.parametrize("mark", ["(Junior)", "[Basic]", "【기초】"])
@pytest.mark.parametrize(
    "layout",
    [
        "### **Explain a router.** {mark}\n{answer}",
        "<details>\n<summary>1. Explain a router. {mark}</summary>\n\n{answer}\n</details>",
    ],
)
def test_a_level_in_brackets_at_the_end_is_no_part_of_the_question(mark: str, layout: str) -> None:
    text = layout.format(mark=mark, answer="It forwards packets.")
    found = read_markdown(f"# Interview questions\n\n{text}\n", "net.md").found
    assert [(each.question, each.difficulty) for each in found] == [("Explain a router.", "easy")]


def test_for_whom_a_question_is_stays_a_tag() -> None:
    found = read_markdown("## What is a router? `Senior`\n\nIt forwards packets.\n", "net.md").found[0]
    assert (found.question, found.difficulty, found.tags) == ("What is a router?", "hard", ("Senior",))


@pytest.mark.parametrize("anchor", ['<a id="q"></a>', "<a name='q'/>", '<span id="q"></span>'])
def test_an_anchor_above_a_question_says_nothing(anchor: str) -> None:
    assert _read(f"{anchor}\n**{{question}}**\n\n{{answer}}\n\n") == list(ASKED.items())


def test_questions_below_a_word_on_using_them_are_questions() -> None:
    text = "# Interview prep\n\n## How to use\n\nSay it aloud.\n\n### What is a hub?\n\nIt repeats bits.\n"
    assert [each.question for each in read_markdown(text, "net.md").found] == ["What is a hub?"]


def test_a_bold_label_with_a_sign_begins_an_answer_in_the_same_paragraph() -> None:
    assert _read("**{question}**<br>\n📝 **Sample answer**\n{answer}\n\n") == list(ASKED.items())


@pytest.mark.parametrize("gap", ["<br>\n", "\n\n"])
def test_bold_names_that_are_counted_with_one_that_asks_are_questions(gap: str) -> None:
    named = {
        "Router": "It forwards packets.",
        "Trunk": "It carries calls.",
        "What is a hub?": "> It repeats bits.",
    }
    text = "".join(f"**{n}. {name}**{gap}{told}\n\n" for n, (name, told) in enumerate(named.items(), 1))
    found = read_markdown(f"# Interview notes\n\n{text}", "net.md").found
    assert [each.question for each in found] == list(named)


@pytest.mark.parametrize(
    "answer",
    [
        "선언이 맨 위로 끌어올려진 것처럼 동작한다.",
        "맨 위로 올린 선언부터 읽습니다.",
        "It goes back to the top of the stack.",
    ],
)
def test_a_sentence_that_speaks_of_the_top_is_an_answer(answer: str) -> None:
    text = f"# Interview\n\n## What is hoisting?\n\n{answer}\n\n## What is a hub?\n\nIt repeats bits.\n"
    assert read_markdown(text, "net.md").found[0].answers == (answer,)


@pytest.mark.parametrize("line", ["[⬆ Back to top](#top)", "**[맨 위로](#목차)**", "⬆ 위로 가기"])
def test_a_line_that_leads_to_the_top_is_none(line: str) -> None:
    assert _read(f"## {{question}}\n\n{{answer}}\n\n{line}\n\n") == list(ASKED.items())


@pytest.mark.parametrize("letter", ["**A**", "✅ A", "A"])
def test_a_letter_alone_that_comes_again_says_that_an_answer_follows(letter: str) -> None:
    assert _read(f"## {{question}}\n\n{letter}\n\n{{answer}}\n\n") == list(ASKED.items())


def test_letters_of_the_alphabet_are_no_labels() -> None:
    lines = ["**A**", "", "Array", "", "**B**", "", "Bit", "", "**A**"]
    assert with_points(lines, [False] * len(lines)) == lines
