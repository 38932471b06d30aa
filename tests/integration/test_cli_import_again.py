"""A source that is imported again is read as it was before, where nothing is said of how."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from command_line import CommandLine, Write

TABLE = "대목;물어본 것;요약;길게 적은 것\n망;TCP란?;연결을 맺는다고 함;연결을 맺고 순서를 지키는 전송 규약이다.\n"
MAP = ("--map", "question=물어본 것", "--map", "answer=길게 적은 것")


def answers(cli: CommandLine, pack: str) -> list[str]:
    shown = json.loads(cli("packs", "show", pack, "--json").out)
    return [each["model_answers"][0] for each in shown["questions"]]


def test_a_table_whose_columns_were_named_is_read_so_again(cli: CommandLine, write: Write) -> None:
    table = write("망.csv", TABLE)
    assert cli("import", table, *MAP).code == 0
    write("망.csv", TABLE + "망;UDP란?;안 맺는다고 함;연결을 맺지 않고 보내는 전송 규약이다.\n")
    again = cli("import", table)
    assert again.code == 0, again.err
    assert "1 new, 1 unchanged" in again.out
    assert "Read as in the last import: --map 'question=물어본 것' --map 'answer=길게 적은 것'" in again.err
    assert answers(cli, "망")[1] == "연결을 맺지 않고 보내는 전송 규약이다."


def test_the_same_table_at_another_place_is_known_by_its_name(
    cli: CommandLine, write: Write, tmp_path: Path
) -> None:
    assert cli("import", write("망.csv", TABLE), *MAP).code == 0
    moved = tmp_path / "다른 곳" / "망.csv"
    moved.parent.mkdir()
    moved.write_text(TABLE, encoding="utf-8")
    assert "1 unchanged" in cli("import", moved).out


def test_what_is_said_now_goes_first_and_is_remembered(cli: CommandLine, write: Write) -> None:
    table = write("망.csv", TABLE)
    assert cli("import", table, *MAP).code == 0
    short = ("--map", "question=물어본 것", "--map", "answer=요약")
    assert "1 updated" in cli("import", table, *short).out
    assert "1 unchanged" in cli("import", table).out
    assert answers(cli, "망") == ["연결을 맺는다고 함"]


def test_columns_that_are_gone_are_not_asked_for(cli: CommandLine, write: Write) -> None:
    table = write("망.csv", TABLE)
    assert cli("import", table, *MAP).code == 0
    write("망.csv", "질문,답변\nTCP란?,연결을 맺는 규약\n")
    again = cli("import", table)
    assert again.code == 0, again.err
    assert "Read as" not in again.err


@pytest.mark.parametrize("questions", ["h2", "h3"])
def test_the_reading_of_markdown_is_remembered_where_the_file_is_the_same(
    cli: CommandLine, write: Write, tmp_path: Path, questions: str
) -> None:
    text = "# 망\n\n## 전송\n\n### TCP\n\n연결을 맺는 규약이다.\n\n## 주소\n\n### IP\n\n주소를 붙이는 규약이다.\n"
    notes = write("적은 것.md", text)
    assert cli("import", notes, "--questions", questions).code == 0
    assert f"--questions {questions}" in cli("import", notes).err
    other = tmp_path / "다른 곳" / "적은 것.md"
    other.parent.mkdir()
    other.write_text(text, encoding="utf-8")
    assert "Read as" not in cli("import", other, "--dry-run").err


def test_how_to_take_the_sources_texts_names_the_columns(cli: CommandLine, write: Write) -> None:
    table = write("망.csv", TABLE)
    assert cli("import", table, *MAP).code == 0
    pack = Path(json.loads(cli("import", table, "--dry-run", "--json").out)["file"])
    pack.write_text(
        pack.read_text(encoding="utf-8").replace("순서를 지키는", "순서도 지키는"), encoding="utf-8"
    )
    write("망.csv", TABLE.replace("순서를 지키는", "차례를 지키는"))
    kept = cli("import", table)
    assert "--map 'answer=길게 적은 것' --take 'tcp란'" in kept.err


def test_a_text_without_questions_is_told_what_works(cli: CommandLine, write: Write) -> None:
    """And it does."""
    refused = cli("import", write("일기.txt", "오늘은 비가 왔다.\n집에 있었다.\n"))
    assert refused.code == 1
    assert "`Q: ...`" in refused.err and "`## ...?`" in refused.err
    assert cli("import", write("하나.txt", "Q: 락은\nA: 막는다\n")).code == 0
    assert cli("import", write("둘.txt", "## 락은?\n막는다\n")).code == 0


NOTES = "## Q. 큐란?\n먼저 넣은 것이 먼저 나온다.\n\n## Q. 스택이란?\n나중에 넣은 것이 먼저 나온다.\n"


def test_a_conflict_is_told_at_every_import_with_what_settles_it(cli: CommandLine, write: Write) -> None:
    """The commands as they are printed work, and touch the question that they name alone."""
    notes, pack = write("자료.md", NOTES), cli.pack.with_name("자료.yaml")
    assert cli("import", notes).code == 0
    mine = (
        pack.read_text(encoding="utf-8").replace("먼저 넣은 것이", "내 큐는").replace("나중에", "내 나중에")
    )
    pack.write_text(mine, encoding="utf-8")
    write("자료.md", NOTES.replace("먼저 넣은 것이", "가장 먼저 넣은 것이"))
    for _time in range(3):
        told = cli("import", notes)
        assert "1 unchanged, 1 kept as you changed them" in told.out, told.out
        assert pack.read_text(encoding="utf-8") == mine
    for option in ("--take", "--keep"):
        assert f"{shlex.join(['quizzer', 'import', str(notes), option, '큐란'])}\n" in told.err
    kept = cli("import", notes, "--keep", "큐란")
    assert "yours stays, as you say, in: model_answer" in kept.out
    assert "2 unchanged" in cli("import", notes).out
    taken = cli("import", notes, "--take", "큐란")
    assert "1 updated, 1 unchanged" in taken.out and "What was there is kept" in taken.err
    text = pack.read_text(encoding="utf-8")
    assert "가장 먼저 넣은 것이" in text and "내 나중에" in text


@pytest.mark.parametrize(
    ("options", "remedy"),
    [
        (("--take", "큐"), "`큐란`"),
        (("--keep", "none-such"), "--dry-run"),
        (("--take", "큐란", "--keep", "큐란"), "--keep"),
        (("--replace", "--keep", "큐란"), "--keep"),
    ],
)
def test_what_cannot_be_settled_is_refused(
    cli: CommandLine, write: Write, options: tuple[str, ...], remedy: str
) -> None:
    refused = cli("import", write("자료.md", NOTES), *options)
    assert refused.code == 2 and remedy in refused.err
    assert not cli.pack.with_name("자료.yaml").exists()


@pytest.mark.parametrize("first", [("--id", "큐와-스택"), ("--into", "mini")])
def test_a_source_goes_into_the_pack_that_came_from_it(
    cli: CommandLine, tmp_path: Path, first: tuple[str, str]
) -> None:
    """Whatever that pack is called; who names another place has it there."""
    folder = tmp_path / "글"
    folder.mkdir()
    (folder / "자료.md").write_text(NOTES, encoding="utf-8")
    assert cli("import", folder, *first).code == 0
    more = NOTES + "\n## Q. 힙이란?\n가장 작은 것을 빨리 찾는다.\n"
    (folder / "자료.md").write_text(more, encoding="utf-8")
    again = cli("import", folder)
    assert "1 new, 2 unchanged" in again.out and f"The pack {first[1]} came from this source" in again.err
    assert not cli.pack.with_name("글.yaml").exists()
    assert cli("import", folder, "--id", "다른").code == 0
    assert cli.pack.with_name("다른.yaml").exists()
    unclear = cli("import", folder, "--dry-run")
    assert "came from this source" not in unclear.err, "of two packs neither is chosen"


def test_headings_that_may_be_the_questions_are_named_beside_a_pair_that_was_taken(
    cli: CommandLine, write: Write
) -> None:
    """With the option, which works; who gave it is told nothing."""
    notes = write(
        "노트.md",
        "# 스터디 노트\n\n## data drift vs concept drift\n- data drift: 입력 분포가 바뀜\n- concept drift: 관계가 바뀜\n\n"
        "## Feature store 왜 쓰는지?\n학습과 서빙의 차이를 막는다.\n* 같은 정의를 둘 다에서 쓴다\n\n"
        "## 카나리 배포 / 섀도 배포 차이\n카나리: 일부를 새 모델이 응답\n섀도: 응답은 버림\n\n"
        "### 모니터링에서 뭘 봐야 하나?\n1. 시스템 지표\n\n---\nQ. 레지스트리의 역할?\nA. 버전을 관리한다.\n",
    )
    done = cli("import", notes, "--dry-run")
    assert "See them with: --questions h2 --dry-run" in done.err, done.err
    taken = cli("import", notes, "--questions", "h2", "--dry-run")
    assert taken.out.count("+ ") >= 3 and "See them with" not in taken.err


def test_a_note_below_a_bare_name_names_the_option_that_takes_it(cli: CommandLine, write: Write) -> None:
    note = write("UDP.md", "## UDP\n\n- 연결을 맺지 않고 보낸다.\n- 순서를 보장하지 않는다.\n")
    done = cli("import", note, "--dry-run")
    assert done.code != 0
    assert "See them with: --questions h2 --dry-run" in done.err, done.err
    taken = cli("import", note, "--questions", "h2", "--dry-run")
    assert taken.code == 0
    assert "+ udp  UDP" in taken.out
