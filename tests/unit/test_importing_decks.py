"""Notes of Anki and banks of Moodle whose fields hold more than a question and an answer."""

from __future__ import annotations

import re

import pytest

from quizzer.authoring.importing.sources.source import read_text
from quizzer.errors import DataError


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        (
            "{{c1::큐}}는 `{}` 없이도 먼저 넣은 것을 먼저 꺼낸다.\t자료구조 2장\n"
            "스택은 {{c1::나중에 넣은 것}}을 먼저 꺼낸다.\t자료구조 2장\n",
            [("[…]는 `{}` 없이도 먼저 넣은 것을 먼저 꺼낸다.", "큐"), ("스택은 […]을 먼저 꺼낸다.", "나중에 넣은 것")],
        ),
        (
            "キューは {{c1::先入れ先出し}} である。\t構造 第2章\n"
            "スタックは {{c1::`push` と `pop`::操作}} を持つ。\t構造 第2章\n",
            [("キューは […] である。", "先入れ先出し"), ("スタックは [操作] を持つ。", "`push` と `pop`")],
        ),
        ("A queue is {{c1::FIFO}}, a stack {{c2::LIFO}}.\n", [("A queue is […], a stack […].", "FIFO, LIFO")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["deck.txt", "deck.md"])
def test_lines_with_gaps_are_notes_in_any_language(
    text: str, cards: list[tuple[str, str]], name: str
) -> None:
    """What the gaps hide is the answer, the sentence without gaps the explanation, a last column that repeats the tags."""
    found = read_text(text, name).found
    assert [(each.question, each.answers[0]) for each in found] == cards
    assert {each.tags for each in found} <= {("자료구조", "2장"), ("構造", "第2章"), ()}
    assert not any("{{" in (each.explanation or "{{") for each in found)


@pytest.mark.parametrize("head", ["Text,Back Extra\n", "Text\n", ""])
def test_a_column_of_gaps_is_the_question_of_a_table(head: str) -> None:
    rows = ['"TCP is {{c1::reliable}}, UDP is not."', '"IP finds {{c1::routes}}."']
    more = ",RFC 1" if "," in head else ""
    found = read_text(head + "".join(f"{row}{more}\n" for row in rows), "cards.csv", kind="csv").found
    assert [(each.question, each.answers[0]) for each in found] == [
        ("TCP is […], UDP is not.", "reliable"),
        ("IP finds […].", "routes"),
    ]


@pytest.mark.parametrize(
    "label",
    [
        '<div style="font-size: 12px; opacity: 0.7">Chapter 2 - Trees</div><div style="font-size: 18px">{}</div>',
        "<p><small>Chapter 2 - Trees</small></p><p>{}</p>",
        "<small>Chapter 2 - Trees</small><br>{}",
        '<div class="topic">Chapter 2 - Trees</div>{}',
        "Chapter 2 - Trees<br>{}",
    ],
)
def test_a_label_above_a_cards_question_becomes_a_tag(label: str) -> None:
    asked = ["What is a leaf?", "What is a root?"]
    rows = "".join(f"{label.format(each)}\tA node.\n" for each in asked)
    found = read_text("#separator:tab\n#html:true\n" + rows, "deck.txt").found
    assert [each.question for each in found] == asked
    assert {each.tags for each in found} == {("Chapter 2 - Trees",)}


def test_small_print_with_bars_is_several_tags_and_a_difficulty() -> None:
    stem = "<p><small>연습 2, 문제 {} | graphs, trees | 난이도: 상</small></p><p>{}</p>"
    bank = "".join(
        '<question type="shortanswer"><questiontext format="html"><text><![CDATA['
        + stem.format(number, asked)
        + "]]></text></questiontext><answer fraction='100'><text>노드</text></answer></question>"
        for number, asked in enumerate(["잎은?", "뿌리는?"])
    )
    first, _second = read_text(f"<quiz>{bank}</quiz>", "bank.xml", kind="moodle").found
    assert (first.question, first.difficulty) == ("잎은?", "hard")
    assert first.tags == ("연습 2, 문제 0", "graphs", "trees")
    (gift,) = read_text(
        "::q::[html]" + stem.format(3, "가지는?") + "{=노드}\n", "bank.gift", kind="gift"
    ).found
    assert (gift.question, gift.difficulty) == ("가지는?", "hard")


@pytest.mark.parametrize(
    "fronts",
    [
        ["Redis<br>왜 빠른가요?", "Redis<br>무엇을 담나요?"],
        ["What does it print?<br>1 + 1", "What does it print?<br>2 + 2"],
        ["Chapter 2 - Trees<br>What is a leaf?", "What is a root?"],
        ["<small>작은 글씨로 쓴 질문인가요?</small><br>네", "<b>굵은</b> 글씨는?"],
    ],
)
def test_a_first_line_that_the_question_needs_stays(fronts: list[str]) -> None:
    """The subject of the question, one that asks itself, and a chapter that stands above only one card."""
    found = read_text(
        "#separator:tab\n#html:true\n" + "".join(f"{front}\t답이다.\n" for front in fronts), "d.txt"
    ).found
    assert [each.question.partition("\n")[0] for each in found] == [
        re.sub("<[^<>]*>", "", front.partition("<br>")[0]) for front in fronts
    ]


@pytest.mark.parametrize("head", ["질문|핵심 요약", "Question|Key points", "면접 질문|설명", "질문|정리"])
def test_the_column_beside_the_questions_of_a_table_answers(head: str) -> None:
    rows = "|뮤텍스란?|하나만 들어가게 하는 잠금|\n|세마포어란?|여럿이 들어가게 하는 셈|\n"
    found = read_text(f"## 자주 묻는 질문\n\n|{head}|\n|---|---|\n{rows}", "n.md").found
    assert [(each.question, each.answers[0]) for each in found] == [
        ("뮤텍스란?", "하나만 들어가게 하는 잠금"),
        ("세마포어란?", "여럿이 들어가게 하는 셈"),
    ]


@pytest.mark.parametrize("head", ["질문|출제 의도", "질문|회사", "Question|Difficulty", "질문|키워드"])
def test_a_column_about_the_questions_of_a_table_is_no_answer(head: str) -> None:
    rows = "|뮤텍스란?|기초를 아는지 본다 정말로|\n|세마포어란?|응용을 아는지 본다 정말로|\n"
    assert not read_text(f"## 자주 묻는 질문\n\n|{head}|\n|---|---|\n{rows}", "n.md").found


@pytest.mark.parametrize("name", ["keys.tsv", "keys.csv", "keys.txt"])
def test_a_table_is_divided_by_what_divides_it_whatever_it_is_called(name: str) -> None:
    text = "".join(f"{front}; {back}\n" for front, back in KEYS)
    kind = {"keys.tsv": "tsv", "keys.csv": "csv"}.get(name)
    assert [(each.question, each.answers[0]) for each in read_text(text, name, kind=kind).found] == KEYS


KEYS = [("save the song", "ctrl+S"), ("arm (one track)", "shift+C"), ("한 트랙만 듣기", "alt+S")]


@pytest.mark.parametrize(
    "terms",
    [
        {"Закваска": "мука и вода, что бродят *сами*.", "Опара": "жидкое тесто.", "Мякиш": "нутро хлеба."},
        {"Levain": "farine et eau.", "Mie": "l'intérieur du pain.", "Croûte": "l'extérieur."},
        {"발효종": "밀가루와 물을 발효한 것.", "반죽": "밀가루와 물.", "기공": "빵 속의 구멍."},
    ],
)
def test_lines_of_bold_terms_and_their_meaning_are_a_deck_in_any_language(terms: dict[str, str]) -> None:
    """A tab divides them, and the stars are no part of the term."""
    text = "".join(f"**{term}** \t {meaning} \n" for term, meaning in terms.items())
    assert {each.question: each.answers[0] for each in read_text(text, "хлеб.txt").found} == terms


def test_signs_of_a_language_stay_on_a_front() -> None:
    found = read_text("front\tback\n**kwargs\tnames\n2**3**2\t512\n", "p.tsv", kind="tsv").found
    assert [each.question for each in found] == ["**kwargs", "2**3**2"]


ONE = """<question type="shortanswer"><name><text>n</text></name>
<questiontext format="html"><text>{}</text></questiontext>
<answer fraction="100"><text><![CDATA[{}]]></text></answer></question>"""


@pytest.mark.parametrize("head", ['<?xml version="1.0" encoding="UTF-8"?>\n', "\n", ""])
@pytest.mark.parametrize("several", [False, True])
def test_questions_without_a_bank_around_them_are_read(head: str, several: bool) -> None:
    text = head + ONE.format("빵을 부풀리는 것은?", "효모") + several * ONE.format("Salt?", "2 %")
    found = read_text(text, "bread.xml")
    asked = [("빵을 부풀리는 것은?", "효모"), ("Salt?", "2 %")][: 1 + several]
    assert [(each.question, each.answers[0]) for each in found.found] == asked
    assert not found.remarks


@pytest.mark.parametrize("more", ["<quiz><product name='x'/></quiz>", '<?xml version="1.0" ?>', "end"])
def test_what_stands_behind_a_bank_is_said_with_its_line(more: str) -> None:
    found = read_text(f"<quiz>\n{ONE.format('Salt?', '2 %')}\n</quiz>\n{more}\n", "bread.xml", kind="moodle")
    assert [each.answers[0] for each in found.found] == ["2 %"]
    assert [str(each) for each in found.remarks] == [
        "bread.xml:6: What stands behind the end of the XML document is not read."
    ]


def test_a_bank_that_breaks_inside_is_refused() -> None:
    with pytest.raises(DataError):
        read_text("<quiz>\n" + ONE.format("Salt?", "2 %"), "bread.xml", kind="moodle")


def test_a_short_answer_of_tags_alone_is_what_is_to_be_typed() -> None:
    text = "<quiz>" + ONE.format("How is a line broken in HTML?", "<br>") + "</quiz>"
    assert read_text(text, "html.xml").found[0].answers == ("<br>",)


@pytest.mark.parametrize(
    "between", ["", '<?xml version="1.0" encoding="UTF-8"?>\n', "<!-- more -->\n<?xml version='1.0'?>"]
)
@pytest.mark.parametrize("around", ["{}", "<banks>{}</banks>"])
def test_banks_behind_one_another_are_read_each_with_its_categories(between: str, around: str) -> None:
    """Of the second nothing was read; a prolog stands only between whole documents."""
    filed = '<question type="category"><category><text>$course$/{}</text></category></question>'
    first = f"<quiz>{filed.format('빵')}{ONE.format('Salt?', '2 %')}</quiz>\n"
    second = f"<quiz>{filed.format('차')}\n{ONE.format('Sencha?', 'green')}</quiz>\n"
    plain = f"<quiz>{ONE.format('Oil?', 'none')}</quiz>"
    text = around.format(first + (between if around == "{}" else "") + second + plain)
    found = read_text('<?xml version="1.0" encoding="UTF-8"?>\n' + text, "banks.xml")
    assert [(each.question, each.tags) for each in found.found] == [
        ("Salt?", ("빵",)),
        ("Sencha?", ("차",)),
        ("Oil?", ()),
    ]
    assert not found.remarks
    assert text.split("\n")[(found.found[1].spot.line or 0) - 2].startswith("<question")


@pytest.mark.parametrize("name", ["$CATEGORY", "$category"])
@pytest.mark.parametrize("gap", ["\n", ""])
def test_categories_divide_gift_without_blank_lines(name: str, gap: str) -> None:
    """A category was that of the question right above its line."""
    text = f"{name}: $course$/빵\n{gap}Salt? {{=2 %}}\n{gap}{name}: 차\n{gap}::1::Sencha? {{=green}}\n"
    found = read_text(text, "q.gift")
    assert [(each.question, each.tags) for each in found.found] == [("Salt?", ("빵",)), ("Sencha?", ("차",))]
    assert not found.remarks


@pytest.mark.parametrize(
    "link",
    [
        '<br><br><a href="https://a.example/1">view answer on a.example</a>',
        "<br><a href=https://a.example/1>원문 보기</a><br>",
    ],
)
def test_a_last_link_to_the_cards_page_is_its_source(link: str) -> None:
    """Where only a picture is left there is no answer; where nothing is left the link is one."""
    head = "#separator:tab\n#html:true\n"
    found = read_text(
        f"{head}What is salt?\tSodium chloride.{link}\nPepper?\t<img src=p.png>{link}\n", "a.txt"
    )
    assert [(each.question, each.answers, each.source) for each in found.found] == [
        ("What is salt?", ("Sodium chloride.",), "https://a.example/1")
    ]
    assert [each.spot.line for each in found.remarks if each.lost] == [4]


def test_a_link_in_an_answers_sentence_stays() -> None:
    found = read_text(
        '#separator:tab\nWhere?\tIn the <a href="https://a.example/">source of the Nile</a>\n', "a.txt"
    ).found
    assert found[0].answers == ("In the source of the Nile",)
