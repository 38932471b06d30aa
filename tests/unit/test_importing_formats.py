"""Tables, Anki, GIFT, Moodle's XML and JSON as questions."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from anki_packages import new_database, old_database, package

from quizzer.authoring.importing.anki_package import read_anki_package
from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.html import to_markdown, to_text
from quizzer.authoring.importing.moodle_xml import read_moodle_xml
from quizzer.authoring.importing.sources import harvest, read_text
from quizzer.errors import DataError, UsageError


def pairs(found: Harvest) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found.found]


def said(found: Harvest, *, lost: bool = True) -> list[str]:
    return [str(remark) for remark in found.remarks if remark.lost is lost]


@pytest.mark.parametrize(
    "header",
    [
        "질문,답변,태그,난이도",
        "앞면,뒷면,분류,난이도",
        "Question,Answer,Tags,Difficulty",
        "front,back,category,level",
        "\ufeffQ,A,topic,수준",
    ],
)
def test_columns_are_known_by_their_names_in_korean_and_english(header: str) -> None:
    found = read_text(f"{header}\n왜 쓰나요?,빨라서요.,캐시;기초,하\n", "표.csv", kind="csv")
    assert pairs(found) == [("왜 쓰나요?", "빨라서요.")]
    assert found.found[0].tags == ("캐시", "기초")
    assert found.found[0].difficulty == "easy"
    assert found.found[0].spot.line == 2


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(mark: str) -> None:
    rows = [["question", "answer", "extra"], ["What, exactly?", "This; and that", "x"], ["Why?", "So", "y"]]
    text = "\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    assert pairs(read_text(text, "t.csv", kind="csv")) == [
        ("What, exactly?", "This; and that"),
        ("Why?", "So"),
    ]


def test_the_user_names_the_columns() -> None:
    text = "물어볼 것,대답,기타\n왜?,그래서.,x\n"
    wishes = {"question": "물어볼 것", "answer": "2"}
    found = read_text(text, "t.csv", kind="csv", wishes=wishes)
    assert pairs(found) == [("왜?", "그래서.")]
    assert said(found, lost=False) == ["t.csv:1: These columns are not used: 기타"]
    with pytest.raises(UsageError, match="no column `없음`"):
        read_text(text, "t.csv", kind="csv", wishes={"question": "없음"})
    with pytest.raises(UsageError, match="not a field"):
        read_text(text, "t.csv", kind="csv", wishes={"뭐": "대답"})


def test_a_table_without_a_header_is_question_and_answer() -> None:
    found = read_text("TCP란?\t연결한다.\nUDP란?\t안 한다.\n", "t.txt")
    assert pairs(found) == [("TCP란?", "연결한다."), ("UDP란?", "안 한다.")]
    assert said(found) == []


def test_a_table_whose_answer_column_is_unknown_is_refused_with_what_to_say() -> None:
    with pytest.raises(DataError) as refused:
        read_text("질문,의견\n왜?,몰라\n", "t.csv", kind="csv")
    assert "--map 'question=질문,answer=의견'" in str(refused.value.remedy)
    with pytest.raises(DataError) as refused:
        read_text("면접 문제,내 생각, 둘\n왜?,몰라,응\n", "t.csv", kind="csv")
    assert "--map 'question=면접 문제,answer=내 생각'" in str(refused.value.remedy), "as a shell takes it"


@pytest.mark.parametrize(
    "header", ["면접 문제,정답", "예상문제,모범답안", "기술 면접 질문,답", "Interview question,Answer"]
)
def test_words_before_a_columns_name_are_seen_through(header: str) -> None:
    assert pairs(read_text(f"{header}\n왜 쓰나요?,빨라서요.\n", "표.csv", kind="csv")) == [
        ("왜 쓰나요?", "빨라서요.")
    ]


@pytest.mark.parametrize(
    "header",
    ["col1,col2,col3", "Column 1,Column 2,Column 3", "열1,열2,열3", "A,B,C", "field_0,field_1,field_2"],
)
def test_a_row_that_counts_columns_is_a_header(header: str) -> None:
    """The first two columns are taken, and that is said."""
    found = read_text(f"{header}\nTCP,연결형,x\nUDP,비연결형,y\n", "표.csv", kind="csv")
    assert pairs(found) == [("TCP", "연결형"), ("UDP", "비연결형")]
    assert any("This line is taken for the header" in note for note in said(found, lost=False))


@pytest.mark.parametrize("row", ["1,2,3", "v1,w2,x3", "x1,x3,x5"])
def test_a_row_that_counts_nothing_is_none(row: str) -> None:
    assert len(read_text(f"{row}\nTCP,연결형,x\n", "표.csv", kind="csv").found) == 2


@pytest.mark.parametrize(
    ("words", "level"),
    [("상", "hard"), ("중", "medium"), ("하", "easy"), ("중간", "medium"), ("Low", "easy")],
)
def test_how_hard_a_question_is_in_words(words: str, level: str) -> None:
    assert (
        read_text(f"질문,답,난이도\n왜?,그래서.,{words}\n", "표.csv", kind="csv").found[0].difficulty == level
    )


def test_pictures_of_cards_are_kept_as_links_and_said() -> None:
    """Question and answer cannot show them; an explanation of its own keeps its words."""
    text = '#separator:tab\n#html:true\n#columns:Front\tBack\tExtra\n그림의 구조는?<img src="q.png">\t트리<br><img src="a.png">\t덧붙임\n'
    (card,) = (found := read_text(text, "deck.txt")).found
    assert (card.question, card.answers) == ("그림의 구조는?", ("트리",))
    assert card.explanation == "덧붙임\n\n[picture](q.png)\n\n[picture](a.png)"
    assert said(found, lost=False) == [
        "deck.txt:4: Pictures are kept as links in the explanation: [picture](q.png), [picture](a.png): 그림의 구조는?"
    ]


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.xlsx", "CSV"), ("a.ods", "CSV"), ("a.docx", "Markdown"), ("a.hwp", "Markdown")]
)
def test_files_of_other_programs_are_refused_with_the_way_round(
    tmp_path: Path, name: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(DataError) as refused:
        harvest(tmp_path / name)
    assert "file of another program" in refused.value.message and remedy in str(refused.value.remedy)


def test_rows_that_lack_something_or_are_broken_are_listed_with_their_lines() -> None:
    text = 'question,answer\n"여러\n줄?",답\n,답만\n질문만,\n"열린,답\n끝?,답\n'
    found = read_text(text, "t.csv", kind="csv")
    assert pairs(found) == [("여러\n줄?", "답"), ("끝?", "답")]
    assert said(found) == [
        "t.csv:6: A quotation mark is opened here and never closed.",
        "t.csv:4: The answer has no question: 답만",
        "t.csv:5: The question has no answer: 질문만",
    ]


def test_several_columns_of_answers_are_model_answers() -> None:
    found = read_text("question,answer 1,answer 2\nWhy?,So.,Thus.\n", "t.csv", kind="csv")
    assert found.found[0].answers == ("So.", "Thus.")


def test_anki_text_obeys_its_headers() -> None:
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        'g1\tBasic\tCS::네트워크\t<b>HTTP</b>란?\t상태가&nbsp;없다.<br>TCP 위.<img src="h.png">[sound:a.mp3]\twas_ist cs\n'
        'g2\tCloze\tCS\t{{c1::서울::도시}}은 {{c2::한국}}의 수도다.\t"더 ""말""\n하면"\t\n'
    )
    found = read_text(text, "deck.txt")
    first, second = found.found
    assert (first.question, first.answers) == ("HTTP란?", ("상태가 없다.\nTCP 위.",))
    assert (first.key, first.tags) == ("g1", ("CS", "네트워크", "was ist", "cs"))
    assert first.explanation == "상태가 없다.\nTCP 위.[picture](h.png)"
    assert (second.question, second.answers) == ("[도시]은 […]의 수도다.", ("서울, 한국",))
    assert second.explanation == '서울은 한국의 수도다.\n\n더 "말" 하면'


def zstd(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


@pytest.mark.parametrize(
    "packed",
    [
        lambda notes: package(anki2=old_database(notes, deck="CS::OS")),
        lambda notes: package(anki21=old_database(notes, deck="CS::OS"), anki2=old_database([("u", "", ["Please update", "Anki"])])),
        lambda notes: package(anki21b=zstd(new_database(notes, deck="CS::OS")), anki2=old_database([("u", "", ["Please update", "Anki"])])),
    ],
)  # fmt: skip
def test_anki_packages_of_every_generation(packed: Callable[[object], bytes]) -> None:
    notes = [
        ("g1", " os ", ["<p>뮤텍스란?</p>", "하나씩 들어간다.<br>잠금이다."]),
        ("g2", "", ["빈 답?", ""]),
    ]
    found = read_anki_package(packed(notes), "deck.apkg")
    assert pairs(found) == [("뮤텍스란?", "하나씩 들어간다.\n잠금이다.")]
    assert found.found[0].key == "g1"
    assert found.found[0].tags == ("CS", "OS", "os")
    assert said(found) == ["deck.apkg:2: The question has no answer: 빈 답?"]


def test_fields_of_a_note_are_known_by_their_names() -> None:
    notes = [("g", "", ["3", "그래서.", "왜?", "자세히."])]
    data = package(anki2=old_database(notes, names=("번호", "정답", "질문", "해설")))
    (found,) = read_anki_package(data, "d.apkg").found
    assert (found.question, found.answers, found.explanation) == ("왜?", ("그래서.",), "자세히.")


GIFT = r"""// [id:mutex] [tag:운영체제] a comment
$CATEGORY: $course$/top/CS

::m::[html]<p>뮤텍스는 <b>왜</b> 쓰나요?</p>{####하나씩\: 들어가게.<br>순서대로.}

프랑스의 수도는? {=파리 =%50%리옹 #아니요 ####지도를 보세요}

2\+2는 {=넷 =4} 입니다.
::choice::골라요 {~참 =거짓}

::Open:: Explain it. {}

Sky? {T}

No braces
"""


def test_gift_essays_and_short_answers() -> None:
    found = read_text(GIFT, "m.gift", kind="gift")
    assert pairs(found) == [
        ("뮤텍스는 왜 쓰나요?", "하나씩: 들어가게.\n순서대로."),
        ("프랑스의 수도는?", "파리"),
        (r"2\+2는 _____ 입니다.", "넷"),
    ]
    first, second, third = found.found
    assert (first.id, first.tags, found.title) == ("mutex", ("운영체제",), "CS")
    assert second.explanation == "지도를 보세요"
    assert third.answers == ("넷", "4")
    assert said(found) == [
        "m.gift:9: True or false is not asked here: 골라요",
        "m.gift:11: The question has no answer: Explain it.",
        "m.gift:13: True or false is not asked here: Sky?",
        "m.gift:15: This has no braces, so it is not a question: No braces",
    ]


XML = """<?xml version="1.0"?><quiz>
<question type="category"><category><text>$course$/top/Net</text></category></question>
<question type="essay"><name><text>dns</text></name>
 <questiontext format="html"><text><![CDATA[<p>DNS란?</p>]]></text></questiontext>
 <generalfeedback format="html"><text><![CDATA[<p><a href="http://x">더</a></p>]]></text></generalfeedback>
 <graderinfo format="html"><text><![CDATA[<p>이름을 &amp; 주소로.</p>]]></text></graderinfo>
 <hint format="html"><text>전화번호부</text></hint><tags><tag><text>net</text></tag></tags></question>
<question type="shortanswer"><name><text>p</text></name><questiontext format="html"><text>포트는?</text></questiontext>
 <answer fraction="100"><text>53</text></answer><answer fraction="50"><text>54</text></answer></question>
<question type="multichoice"><name><text>m</text></name><questiontext><text>고르세요</text></questiontext></question>
<question type="essay"><name><text>e</text></name><questiontext><text>비었나요?</text></questiontext></question>
</quiz>"""


def test_moodle_xml_essays_and_short_answers() -> None:
    found = read_moodle_xml(XML.encode(), "m.xml")
    assert pairs(found) == [("DNS란?", "이름을 & 주소로."), ("포트는?", "53")]
    assert found.found[0].explanation == "[더](http://x)"
    assert (found.found[0].hints, found.found[0].tags, found.title) == (("전화번호부",), ("net",), "Net")
    assert said(found) == [
        "m.xml:10: Multiple choice is not asked here: 고르세요",
        "m.xml:11: The question has no answer: 비었나요?",
    ]


@pytest.mark.parametrize(
    "text",
    [
        '[{"question": "왜?", "answer": "그래서."}]',
        '{"items": [{"질문": "왜?", "답변": "그래서."}]}',
        '{"왜?": "그래서."}',
        '{"네트워크": [{"q": "왜?", "a": "그래서."}]}',
        '{"data": {"cards": [{"front": "왜?", "back": {"text": "그래서."}}]}}',
        '{"question": "왜?", "model_answers": ["그래서."]}\n{"no": 1}\n',
    ],
)
def test_json_in_many_shapes(text: str) -> None:
    assert pairs(read_text(text, "q.json", kind="json")) == [("왜?", "그래서.")]


def test_json_says_what_is_missing_and_where() -> None:
    found = read_text(
        '[\n{"question": "왜?"},\n{"question": "언제?", "answer": "지금."}]', "q.json", kind="json"
    )
    assert pairs(found) == [("언제?", "지금.")]
    assert said(found) == ["q.json:2: The question has no answer: 왜?"]
    with pytest.raises(DataError, match="This is not JSON"):
        read_text('{"a": }', "q.json", kind="json")


def test_lines_of_json_are_named_by_their_own_number() -> None:
    rows = [
        '{"question": "왜?", "answer": "그래서."}',
        "",
        '{"question": "언제?", "answer": ""}',
        '{"question": "", "answer": "지금."}',
        '{"answer": "물음 없음"}',
        "no JSON",
        '{"question": "왜?", "answer": "다시."}',
        '{"question": "왜\\u003f", "answer": "또."}',
    ]
    found = read_text("\n".join(rows), "q.jsonl", kind="json")
    assert [str(each.spot) for each in found.found] == ["q.jsonl:1", "q.jsonl:7", "q.jsonl:8"]
    assert [each.partition(": ")[0] for each in said(found)] == [f"q.jsonl:{line}" for line in (3, 4, 5, 6)]


def test_a_question_that_comes_again_in_json_has_its_own_line() -> None:
    text = '[\n{"question": "왜?", "answer": "그래서."},\n{"question": "왜?", "answer": "다시."}]'
    assert [str(each.spot) for each in read_text(text, "q.json", kind="json").found] == [
        "q.json:2",
        "q.json:3",
    ]


def test_a_text_file_is_read_as_what_it_looks_like(tmp_path: Path) -> None:
    cases = {
        "a.txt": "---\ntitle: 캐시란?\n---\n## 예시 답안\n> 가깝다.\n",
        "b.txt": "캐시란?\t가깝다.\n버퍼란?\t메운다.\n",
        "c.txt": "::x::캐시란? {####가깝다.}\n",
        "d.txt": '[{"question": "캐시란?", "answer": "가깝다."}]',
        "e.txt": "#separator:Comma\n캐시란?,가깝다.\n",
    }
    for name, text in cases.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert pairs(harvest(tmp_path / name))[0] == ("캐시란?", "가깝다."), name


def test_html_is_cleaned_and_pictures_are_links() -> None:
    html = '<p>하나<br/>둘</p><script>x()</script><ul><li>가<ul><li>나</li></ul></li></ul><img src="a.png" alt="그림">'
    assert to_text(html) == "하나\n둘\n\n- 가\n  - 나"
    assert to_markdown("<b>굵게</b> <a href='u'>링크</a> <code>f()</code>") == "**굵게** [링크](u) `f()`"
    assert to_markdown('<img src="a.png" alt="그림">') == "[그림](a.png)"


def test_a_folder_is_one_harvest_and_links_to_answers_ask_their_questions(tmp_path: Path) -> None:
    (tmp_path / "answers").mkdir()
    (tmp_path / "README.md").write_text("# 목록\n- [캐시는 왜 쓰나요?](answers/1.md)\n", encoding="utf-8")
    (tmp_path / "answers" / "1.md").write_text(
        "자주 쓰는 데이터를 가까운 곳에 두어 시간을 아끼려고 씁니다. 그래서 빠릅니다.\n", encoding="utf-8"
    )
    (tmp_path / "LICENSE").write_text("MIT License\n\nCopyright", encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    found = harvest(tmp_path)
    assert [each.question for each in found.found] == ["캐시는 왜 쓰나요?"]
    assert found.found[0].spot.file == "answers/1.md"
    assert found.license == "MIT"
    assert said(found) == []


def test_moodle_xml_is_known_from_a_text_without_a_name_whatever_encoding_it_declares() -> None:
    text = '<?xml version="1.0" encoding="EUC-KR"?>' + XML.partition("?>")[2]
    assert read_text(text, "stdin").found == read_moodle_xml(XML.encode(), "stdin").found != ()


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("이름,설명\n큐는 왜 쓰나요?,결합도를 낮추고 비동기로 처리한다.\n캐시란?,가까이에 둔 자료이다.\n", ["큐는 왜 쓰나요?", "캐시란?"]),
        ("item,meaning\nWhat is TCP?,A protocol with connections\nWhat is UDP?,One without\n", ["What is TCP?", "What is UDP?"]),
        ("분류,이름,설명\n망,TCP,연결 지향 전송 프로토콜\n망,UDP,비연결 지향 전송 프로토콜\n", ["TCP", "UDP"]),
    ],
)  # fmt: skip
def test_a_header_of_unknown_names_is_no_question(text: str, questions: list[str]) -> None:
    found = read_text(text, "t.csv", kind="csv")
    assert [each.question for each in found.found] == questions
    (note,) = [each for each in said(found, lost=False) if "header" in each]
    assert note.startswith("t.csv:1: ")
    assert "--map" in note


@pytest.mark.parametrize(
    "text",
    [
        "TCP,연결 지향 전송 프로토콜\nUDP,비연결 지향 전송 프로토콜\nHTTP,웹의 응용 계층 프로토콜\n",
        "힙,완전 이진 트리\n큐,먼저 넣은 것이 먼저 나온다\n스택,나중에 넣은 것이 먼저 나온다\n",
    ],
)
def test_the_first_of_many_terms_is_no_header(text: str) -> None:
    """Nor is it one when the user gives the columns by number."""
    count = text.count("\n")
    assert len(read_text(text, "t.csv", kind="csv").found) == count
    wishes = {"question": "1", "answer": "2"}
    assert len(read_text(text, "t.csv", kind="csv", wishes=wishes).found) == count


def test_gift_says_its_format_once() -> None:
    """What looks like another one is text."""
    (found,) = read_text("::a::[plain][html] what? {####[plain][html]b}", "m.gift", kind="gift").found
    assert (found.question, found.answers) == ("[html] what?", ("[html]b",))


def test_numbers_of_gift_and_moodle_are_answers_and_ranges_are_not() -> None:
    gift = read_text(
        "::a::What is 2^10? {#1024}\n\nWhen was it? {#=1822:0 =%50%1822:2}\n\nFrom 1 to 5? {#1..5}\n",
        "n.gift",
    )
    xml = read_text(
        '<?xml version="1.0"?><quiz><question type="numerical"><name><text>n</text></name>'
        "<questiontext><text>The root of 64?</text></questiontext>"
        '<answer fraction="100"><text>8</text><tolerance>0</tolerance></answer></question></quiz>',
        "n.xml",
    )
    assert [(each.question, each.answers) for each in gift.found] == [
        ("What is 2^10?", ("1024",)),
        ("When was it?", ("1822",)),
    ]
    assert [each.lost for each in gift.remarks] == [True]
    assert [(each.question, each.answers) for each in xml.found] == [("The root of 64?", ("8",))]


def test_lines_of_front_and_back_with_a_semicolon_are_a_table() -> None:
    found = read_text(
        "OOP; objects hold state and behaviour; js\n\nthis; the object before the dot; js\n\nWhat is a closure?; a function with its scope; js\n",
        "cards.txt",
    ).found
    assert [each.question for each in found] == ["OOP", "this", "What is a closure?"]


def test_records_with_a_title_may_have_lists_of_tags() -> None:
    """A list of words holds no questions, so the record is one; a list of objects does."""
    records = '[{"title": "A?", "text": "One thing.", "tags": "x,y"}, {"title": "B?", "text": "Another.", "tags": ["x", "z"]}]'
    nested = '[{"title": "Nets", "text": "About.", "items": [{"question": "What is TCP?", "answer": "A protocol."}]}]'
    assert pairs(read_text(records, "r.json")) == [("A?", "One thing."), ("B?", "Another.")]
    assert read_text(records, "r.json").found[1].tags == ("x", "z")
    assert pairs(read_text(nested, "n.json")) == [("What is TCP?", "A protocol.")]
