"""Notes as Obsidian writes them: links, highlights, comments, tags, callouts; code stays as it is."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Basket, Harvest
from quizzer.authoring.importing.notes.cleaning import cleaned
from quizzer.authoring.importing.sources.source import read_text


def read(text: str) -> Harvest:
    return read_text(text, "글.md", kind="markdown")


def taken(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read(text).found]


def plain(text: str) -> str:
    note = cleaned(text, Basket("글.md"))
    assert len(note.lines) >= text.count("\n") + 1, "lines keep their numbers"
    return "\n".join(note.lines)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[[인덱스]]는 목차이다.", "인덱스는 목차이다."),
        ("[[Index|인덱스]]는", "인덱스는"),
        ("[[Index#종류|종류]]와 [[Index#종류]]", "종류와 Index"),
        ("[[#트리]] 참고", "트리 참고"),
        ("| [[B-Tree\\|B 트리]] | 빠름 |", "| B 트리 | 빠름 |"),
        ("이것은 ==검색용 구조==이다", "이것은 검색용 구조이다"),
        ("==[[인덱스]]==란", "인덱스란"),
        ("빠르다. ^a1b2c3", "빠르다."),
        ("빠르다. %%나중에%% 그렇다.", "빠르다. 그렇다."),
        ("![[그림 1.png]]", "![그림 1.png](그림%201.png)"),
        ("![[files/a.png|300]]", "![a.png](files/a.png)"),
        ("자세한 것은 ![[노트#장]] 에", "자세한 것은 노트 에"),
    ],
)
def test_signs_of_obsidian_become_their_text(written: str, shown: str) -> None:
    assert plain(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "`[[1,2],[3,4]]` 와 `a == b` 와 `==x==`",
        "```python\nm = [[1,2],[3,4]]\n%%time\na ==b== c\n#tag\n![[x.png]]\n끝 ^a1b2c3\n```",
        "a == b and c == d",
        "a==b 이고 c==d 이다",
        'x=="1" || y=="2"',
        "a === b, c !== d",
        "if [[ -f x ]]; then",
        "행렬 [[1, 2]] 와 [[1,2],[3,4]] 와 x[[i]]",
        "내부 슬롯 [[Prototype]] 과 [[nodiscard]]",
        "[[1]](#ref) 는 각주이다",
        "2 ^10 과 O(n ^k",
        "진행률 50%% 와 60%% 사이",
        "%%time\nx = 1\n%%timeit\ny = 2",
        "%% 닫지 않은 것",
        "C# 과 #1 과 F#",
        "색은 #fff",
        "#include",
        "#Docker란 무엇인가?",
        "이슈 #12 를 본다",
        "수식 $[[a]]$ 과 $x == y$",
        "    [[indented]] == code ==",
        "[이름]: #heading",
    ],
)
def test_code_and_text_that_only_looks_alike_stay(text: str) -> None:
    assert plain(text) == text


def test_a_comment_over_several_lines_is_left_out_and_lines_keep_their_numbers() -> None:
    text = "# 글\n\n%% 여기는\n## 왜 쓰나요?\n메모 %%\n\n## 인덱스란?\n\n목차이다.\n"
    found = read(text).found
    assert [(each.question, each.spot.line) for each in found] == [("인덱스란?", 7)]


def test_an_embedded_note_is_said_with_its_line() -> None:
    found = read("## 인덱스란?\n\n목차이다.\n\n![[자세한 노트]]\n")
    assert found.found[0].answers == ("목차이다.",)
    assert [str(each) for each in found.remarks] == [
        "글.md:5: The note 자세한 노트 is embedded here, and is not read."
    ]


def test_a_picture_is_a_link_in_the_explanation() -> None:
    assert "(tree.png)" in str(read("## 인덱스란?\n\n목차이다.\n\n![[tree.png]]\n").found[0].explanation)


def test_hashtags_are_tags_of_the_question_at_which_they_stand() -> None:
    text = (
        "# 글\n\n#면접\n\n## 데이터베이스 #db\n\n### 인덱스란? #db/색인\n\n목차이다.\n\n#중요 #자주-나옴\n\n### 락이란?\n\n"
        "혼자 쓰게 한다. #동시성\n\n## 운영체제\n\n### 큐란?\n\n줄이다.\n"
    )
    found = {each.question: each for each in read(text).found}
    assert [each.answers[0] for each in found.values()] == ["목차이다.", "혼자 쓰게 한다.", "줄이다."]
    assert found["인덱스란?"].tags == ("데이터베이스", "면접", "db", "db/색인", "중요", "자주-나옴")
    assert found["락이란?"].tags == ("데이터베이스", "면접", "db", "동시성")
    assert found["큐란?"].tags == ("운영체제", "면접")


def test_a_word_at_the_end_of_half_a_sentence_is_no_tag_where_nothing_else_is_obsidian() -> None:
    assert plain("아이디 선택자는 #header") == "아이디 선택자는 #header"
    assert plain("[[CSS]]\n아이디 선택자는 #header") == "CSS\n아이디 선택자는"


def test_a_heading_without_its_space_is_no_tag() -> None:
    assert (
        plain("#Docker\n컨테이너이다.\n\n#Git\n판을 관리한다.")
        == "#Docker\n컨테이너이다.\n\n#Git\n판을 관리한다."
    )


FOLDED = {
    "title asks": "> [!question]- 큐란?\n> 줄이다.\n\n> [!faq]+ 스택이란?\n> 더미이다.\n",
    "answer inside": "> [!question]- 큐란?\n> > [!success]+ Answer\n> > 줄이다.\n\n> [!question] 스택이란?\n> > [!answer]-\n> > 더미이다.\n",
    "answer behind": "> [!question]- 큐란?\n\n> [!success]- 답\n> 줄이다.\n\n> [!question]+ 스택이란?\n\n> [!check]+\n> 더미이다.\n",
    "without a blank line": "> [!question] 큐란?\n> [!success]- 정답\n> 줄이다.\n\n> [!question] 스택이란?\n> [!success]- 정답\n> 더미이다.\n",
    "question in the body": "> [!question]-\n> 큐란?\n\n> [!success]-\n> 줄이다.\n\n> [!question]- 질문\n> 스택이란?\n\n> [!success]-\n> 더미이다.\n",
    "both in the body": "> [!question]- Q1\n> 큐란?\n>\n> 줄이다.\n\n> [!question]- Q2\n> 스택이란?\n>\n> 더미이다.\n",
    "below headings": "## 큐란?\n\n> [!success]- 모범 답안\n> 줄이다.\n\n## 스택이란?\n\n> [!info]- 답변\n> 더미이다.\n",
    "any kind that folds": "> [!note]- 큐란?\n> 줄이다.\n\n> [!abstract]- 스택이란?\n> 더미이다.\n",
    "a callout is all": "## 큐란?\n\n> [!note]\n> 줄이다.\n\n## 스택이란?\n\n> [!tip]+\n> 더미이다.\n",
}


@pytest.mark.parametrize("layout", FOLDED)
def test_callouts_that_fold_ask_and_answer(layout: str) -> None:
    assert taken(f"# 자료구조\n\n{FOLDED[layout]}") == [("큐란?", "줄이다."), ("스택이란?", "더미이다.")]


def test_names_in_folded_callouts_are_questions_as_well() -> None:
    text = "# 자료구조\n\n> [!question]- 큐\n> 줄이다.\n\n> [!question]- 스택이란?\n> 더미이다.\n"
    assert taken(text) == [("큐", "줄이다."), ("스택이란?", "더미이다.")]


def test_a_callout_with_code_keeps_it() -> None:
    text = "> [!question]- 큐를 쓰려면?\n> 이렇게 한다:\n> ```python\n> q = [[1,2],[3,4]]\n> ```\n"
    assert "q = [[1,2],[3,4]]" in taken(text)[0][1]


def test_a_callout_beside_an_answer_is_shown_with_its_title_only() -> None:
    found = read(
        "## 큐란?\n\n줄이다.\n\n> [!tip]- 면접 팁\n> [[스택]]과 비교한다.\n\n## 스택이란?\n\n더미이다.\n"
    ).found
    assert found[0].answers == ("줄이다.",)
    assert "> **면접 팁**\n> 스택과 비교한다." in str(found[0].explanation)


def test_cards_of_the_plugin_lose_the_signs_too() -> None:
    text = "#flashcards/네트워크\n\n[[TCP]]란?::==연결 지향== 규약 #전송\nUDP란?::[[비연결|비연결형]] 규약 ^a1b2c3\n"
    found = read_text(text, "c.md").found
    assert [(each.question, each.answers[0], each.tags) for each in found] == [
        ("TCP란?", "연결 지향 규약", ("전송", "네트워크")),
        ("UDP란?", "비연결형 규약", ("네트워크",)),
    ]


def test_a_card_of_one_line_is_no_part_of_the_question_below_it() -> None:
    found = read_text("큐란?::줄\n스택이란?\n?\n더미\n", "c.md").found
    assert [(each.question, each.answers[0]) for each in found] == [("큐란?", "줄"), ("스택이란?", "더미")]


def test_footnotes_are_no_part_of_an_answer() -> None:
    text = "## 큐란?\n\n줄이다[^1]. `a[^1]`\n\n[^1]: 먼저 온 것이 먼저 간다.\n\n## 힙이란?\n\n나무이다 [^h].\n\n[^h]: 각주\n"
    found = read(text).found
    assert [each.answers[0] for each in found] == ["줄이다. a[^1]", "나무이다."]
    assert "> 먼저 온 것이 먼저 간다." in str(found[0].explanation)
    told = "큐는 먼저 온 것이 먼저 가는 줄이고, 스택은 나중에 온 것이 먼저 가는 더미이다."
    post = read(f"---\ntitle: 큐와 스택은 무엇이 다른가요?\n---\n\n{told}[^1]\n\n[^1]: 줄과 더미\n").found
    assert [each.answers[0] for each in post] == [told]


def test_boxes_to_tick_off_are_no_part_of_a_question() -> None:
    assert taken("# 복습\n\n- [ ] [[큐]]란?\n    - 줄이다.\n- [x] 힙이란?\n    - 나무이다.\n") == [
        ("큐란?", "줄이다."),
        ("힙이란?", "나무이다."),
    ]


CALLOUTS = {
    "no kind of question": "> [!abstract] 큐란?\n> 줄이다.\n\n> [!info]+ What is a heap?\n> A tree.\n",
    "beside a kind of question": "# 구조\n\n> [!question] 큐란?\n> 줄이다.\n\n> [!tip] What is a heap?\n> A tree.\n",
    "alerts of GitHub": "> [!NOTE]\n> **큐란?**\n> 줄이다.\n\n> [!NOTE]\n> **What is a heap?**\n>\n> A tree.\n",
    "an answer inside": "> [!example] 큐란?\n> > [!success]- 답\n> > 줄이다.\n\n> [!example] What is a heap?\n> > [!success]- 답\n> > A tree.\n",
    "below a heading": "# 구조\n\n"
    + "배열은 나란하다.\n" * 9
    + "## 면접 질문\n\n> [!abstract] 큐란?\n> 줄이다.\n\n> [!abstract] What is a heap?\n> A tree.\n",
}


@pytest.mark.parametrize("text", CALLOUTS.values(), ids=CALLOUTS)
def test_a_text_of_callouts_whose_titles_ask_is_a_list_of_questions(text: str) -> None:
    assert taken(text) == [("큐란?", "줄이다."), ("What is a heap?", "A tree.")]


@pytest.mark.parametrize(
    "text",
    [
        "## 큐란?\n\n줄이다.\n\n> [!tip] 왜 중요한가요?\n> 자주 묻는다.\n",
        "**Q. 큐란?**\n\n줄이다.\n\n> [!tip] 왜 중요한가요?\n> 자주 묻는다.\n",
    ],
)
def test_a_callout_that_asks_beside_an_answer_explains_it(text: str) -> None:
    assert taken(text) == [("큐란?", "줄이다.")]
