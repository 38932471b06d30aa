"""What a text cannot hold, or is not read, is kept in another place or said with its line."""

from __future__ import annotations

from pathlib import Path

import importing_harvests
import pytest

from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.sources.reading import decode
from quizzer.authoring.importing.sources.source import harvest, read_data, read_text
from quizzer.errors import DataError

BANK = (
    "<quiz><question type='shortanswer'><name><text>k</text></name><questiontext format='html'>"
    "<text><![CDATA[<p>Which key is this?</p>{0}]]></text></questiontext>"
    "<answer fraction='100'><text>the house key</text>{1}</answer>{2}</question></quiz>"
)


def bank(shown: str = "", feedback: str = "", more: str = "") -> Harvest:
    return read_text(BANK.format(shown, feedback, more), "k.xml", kind="moodle")


def remarks(found: Harvest) -> list[str]:
    return [str(each) for each in found.remarks]


def only(found: Harvest) -> Found:
    (one,) = found.found
    return one


@pytest.mark.parametrize(
    "found",
    [
        bank("<img src='@@PLUGINFILE@@/key.png' alt='key'>"),
        read_text("[html]Which key is this? <img src\\=\"key.png\" alt\\=\"key\"> {=the house key}", "k.gift", kind="gift"),
        read_text('question,answer\nWhich key is this?,"the house key<img src=key.png alt=key>"\n', "k.csv", kind="csv"),
    ],
    ids=["moodle", "gift", "table"],
)  # fmt: skip
def test_pictures_are_kept_as_links_and_said(found: Harvest) -> None:
    assert "[key](key.png)" in (only(found).explanation or "")
    assert only(found).answers == ("the house key",)
    assert "Pictures are kept as links in the explanation: [key](key.png)" in remarks(found)[0]


def test_a_picture_of_html_behind_the_words_of_an_answer_stays_in_the_explanation() -> None:
    text = "## Which key is this?\n\nIt is the house key. <img src='key.png' alt='key'>\n\n## What is a lock?\n\nA door's.\n"
    assert "[key](key.png)" in (read_text(text, "k.md").found[0].explanation or "")


@pytest.mark.parametrize("shown", ["<img src='key.png' alt='key'>", "![key](key.png)"])
def test_a_picture_in_a_heading_is_kept_as_a_link(shown: str) -> None:
    found = read_text(
        f"## Which key is this? {shown}\n\nThe house key.\n\n## What is a lock?\n\nA door's.\n", "k.md"
    )
    assert [each.explanation for each in found.found] == ["[key](key.png)", None]
    assert remarks(found) == [
        "k.md:1: Pictures are kept as links in the explanation: [key](key.png): Which key is this?"
    ]


def test_a_picture_without_an_address_and_sounds_are_said_to_be_left_out() -> None:
    row = "#separator:tab\n#html:true\nWhich key?\tThe house key. {0}\n"
    found = read_text(row.format("<img src='data:image/png;base64,AA'>"), "k.txt", kind="anki")
    assert importing_harvests.said(found) == [
        "k.txt:3: A picture that is in the text itself is left out: Which key?"
    ]
    found = read_text(row.format("[sound:click.mp3]"), "k.txt", kind="anki")
    assert importing_harvests.said(found) == ["k.txt:3: Sounds are left out: click.mp3: Which key?"]
    assert only(found).answers == ("The house key.",)


def test_answers_that_are_not_worth_all_marks_are_said() -> None:
    """What is said to who answers rightly explains; a star stands for anything else."""
    moodle = bank(
        feedback="<feedback format='html'><text>It opens all.</text></feedback>",
        more="<answer fraction='50'><text>a key</text></answer><answer fraction='0'><text>*</text></answer>",
    )
    gift = read_text("Which key is this? {=the house key#It opens all. =%50%a key}", "k.gift", kind="gift")
    for found, file in ((moodle, "k.xml"), (gift, "k.gift")):
        assert only(found).explanation == "It opens all."
        assert remarks(found) == [
            f"{file}:1: Answers that are not worth all marks are left out: a key (50 %): Which key is this?"
        ]


def test_a_column_of_decks_gives_topics() -> None:
    text = "Front,Back,Deck\nWhich key?,The house key.,Home::Doors\nWhich lock?,The shed's.,Default\n"
    assert [each.tags for each in read_text(text, "k.csv", kind="csv").found] == [("Home", "Doors"), ()]


def test_entries_of_a_list_that_are_no_objects_are_said() -> None:
    text = '[{"question": "Which key?", "answer": "The house key."}, 7, null, "later"]'
    assert importing_harvests.said(read_text(text, "k.json", kind="json")) == [
        'k.json:1: These entries of a list are no questions: 7, null, "later"'
    ]


def test_files_of_a_folder_that_are_not_read_are_said(tmp_path: Path) -> None:
    (tmp_path / "keys.md").write_text("## Which key?\n\nThe house key.\n", encoding="utf-8")
    for name in ("notes.bin", "keys.docx", "more/key.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"\0")
    found = harvest(tmp_path)
    assert sorted(remarks(found)) == [
        ".: 2 files are not looked into, by their names: `more/key.png`, `notes.bin`",
        "keys.docx: `keys.docx` is a file of another program, which quizzer does not read.",
    ]
    assert not found.partly


def test_a_folder_with_a_file_that_cannot_be_read_is_read_in_part(tmp_path: Path) -> None:
    """What was imported from that file earlier is not gone."""
    (tmp_path / "keys.md").write_text("## Which key?\n\nThe house key.\n", encoding="utf-8")
    assert not harvest(tmp_path).partly
    (tmp_path / "locks.md").write_bytes(b"## Which lock?\n\n\xff\xfe\x00\xd8\n")
    assert harvest(tmp_path).partly


KOREAN = "## 열쇠란?\n\n문을 여는 물건이다. A key.\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zeros(encoding: str) -> None:
    assert decode(KOREAN.encode(encoding), "k.md") == KOREAN


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03" * 9, bytes(range(256)), KOREAN.encode("utf-32-le"), b"a\0b"]
)
def test_other_bytes_with_zeros_are_no_text(data: bytes) -> None:
    with pytest.raises(DataError):
        decode(data, "k.md")


@pytest.mark.parametrize("name", ["EUC-KR", "euc-kr", "CP949", "ks_c_5601-1987", "windows-949", "MS949"])
@pytest.mark.parametrize("more", ["", "<question type='essay'/>"])
def test_a_bank_in_a_korean_encoding_is_read(name: str, more: str) -> None:
    text = f"<?xml version='1.0' encoding='{name}'?>{BANK.format('', '', '')}".replace(
        "the house key", "집 열쇠 똠"
    )
    data = text.encode("cp949") + more.encode()
    assert only(read_data(data, "k.xml", kind="moodle", wishes={})).answers == ("집 열쇠 똠",)


def test_a_damaged_bank_says_so() -> None:
    data = b"<?xml version='1.0' encoding='EUC-KR'?><quiz>\xff\xff</quiz>"
    with pytest.raises(DataError, match="EUC-KR"):
        read_data(data, "k.xml", kind="moodle", wishes={})


POST = (
    "---\ntitle: What is a key?\n---\n{0}<details><summary>예시 답안 보기</summary>\n\n{1}\n\n</details>\n{2}"
)
SAID = "A key opens <b>one</b> door.&nbsp;It is made of metal, and it is turned in the lock."
PLAIN = "A key opens one door. It is made of metal, and it is turned in the lock."


def test_a_fold_that_is_called_an_answer_answers_the_title_of_a_post() -> None:
    """The rest explains it, without scripts."""
    rest = "\nKeys are old.&nbsp;Very old.\n\n<script>\nalert(1)\n</script>\n\n```html\n<script>x</script>\n```\n"
    found = read_text(POST.format("", SAID, rest), "k.md")
    assert only(found).answers == (PLAIN,)
    assert only(found).explanation == "Keys are old. Very old.\n\n```html\n<script>x</script>\n```"
    assert remarks(found) == []
    alone = read_text(POST.format("", SAID + "\n<style>a{b:c}</style>", ""), "k.md")
    assert only(alone).explanation is None
