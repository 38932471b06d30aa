"""Anki's decks and the question banks of GIFT and Moodle's XML: fields, gaps, essays, short answers and numbers."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

from collections.abc import Callable

import pytest
import zstandard
from anki_packages import new_database, old_database, package
from importing_harvests import pairs, said

from quizzer.authoring.importing.anki.package import read_anki_package
from quizzer.authoring.importing.moodle.xml_bank import read_moodle_xml
from quizzer.authoring.importing.sources.source import read_text


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


def test_pictures_of_cards_are_kept_as_links_and_said() -> None:
    """Question and answer cannot show them; an explanation of its own keeps its words."""
    text = '#separator:tab\n#html:true\n#columns:Front\tBack\tExtra\n그림의 구조는?<img src="q.png">\t트리<br><img src="a.png">\t덧붙임\n'
    (card,) = (found := read_text(text, "deck.txt")).found
    assert (card.question, card.answers) == ("그림의 구조는?", ("트리",))
    assert card.explanation == "덧붙임\n\n[picture](q.png)\n\n[picture](a.png)"
    assert said(found, lost=False) == [
        "deck.txt:4: Pictures are kept as links in the explanation: [picture](q.png), [picture](a.png): 그림의 구조는?"
    ]


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
        "m.gift:6: Answers that are not worth all marks are left out: 리옹 (50 %): 프랑스의 수도는?",
        "m.gift:9: True or false is not asked here: 골라요",
        "m.gift:11: The question has no answer: Explain it.",
        "m.gift:13: True or false is not asked here: Sky?",
        "m.gift:15: This has no braces, so it is not a question: No braces",
    ]


def test_gift_says_its_format_once() -> None:
    """What looks like another one is text."""
    (found,) = read_text("::a::[plain][html] what? {####[plain][html]b}", "m.gift", kind="gift").found
    assert (found.question, found.answers) == ("[html] what?", ("[html]b",))


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
        "m.xml:8: Answers that are not worth all marks are left out: 54 (50 %): 포트는?",
        "m.xml:10: Multiple choice is not asked here: 고르세요",
        "m.xml:11: The question has no answer: 비었나요?",
    ]


def test_moodle_xml_is_known_from_a_text_without_a_name_whatever_encoding_it_declares() -> None:
    text = '<?xml version="1.0" encoding="EUC-KR"?>' + XML.partition("?>")[2]
    assert read_text(text, "stdin").found == read_moodle_xml(XML.encode(), "stdin").found != ()


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
