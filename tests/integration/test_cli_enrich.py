"""`quizzer enrich`: proposals, the author's word on each, and a file that keeps its looks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import CommandLine

from quizzer.authoring.enriching import enriched, point_text, read_point
from quizzer.authoring.proposing import Kind, propose
from quizzer.packs.loader import PackError, load_pack, parse_pack
from quizzer.packs.schema import KeyPoint

PACK = """\
# my pack
id:   mine          # an odd style
questions:
  # before the first
  - id: tcp   # inline
    question: 'TCP와 UDP의 차이는 무엇인가요?'
    model_answer: |
      TCP는 연결을 맺어 순서를 보장하지만, UDP는 연결 없이 데이터그램을 보냅니다.

    # a comment behind the answer
    tags: [a,b]

  - id: lock
    question: 낙관적 락이란?
    model_answer: 낙관적 락은 버전으로 충돌을 검사합니다. 충돌하면 트랜잭션을 다시 시도합니다.
    key_points:
      - point: 낙관적 락은 버전으로 충돌을 검사한다.   # why
        keywords: [[버전]]
    # the end of the second
  - {id: flow, question: inode란?, model_answer: inode는 파일의 메타데이터를 담는 자료 구조입니다.}
# the end
"""


@pytest.fixture
def pack(cli: CommandLine) -> Path:
    """A pack with comments and an odd style."""
    file = cli.pack.parent / "mine.yaml"
    file.write_text(PACK, encoding="utf-8")
    return file


def test_points_are_proposed_with_what_they_are_about_and_both_languages(pack: Path) -> None:
    """A claim of the model answer is a point; a claim that has one already is not proposed again."""
    tcp, lock, _flow = load_pack(pack).questions
    new = propose(tcp, "ko")
    assert [each.kind for each in new] == [Kind.POINT] * len(new) and len(new) == 2
    assert [each.point.about for each in new] == ["TCP", "UDP"]
    assert new[0].point.point == "TCP는 연결을 맺어 순서를 보장합니다."
    assert any("데이터그램" in term for term in new[1].point.keywords)
    assert not any(each.point.keywords for each in propose(tcp, "ko", keywords=False))
    kinds = {(each.kind, each.index): each.point for each in propose(lock, "ko")}
    assert kinds[Kind.ABOUT, 0].about == "낙관적 락"
    assert kinds[Kind.SPELLINGS, 0].keywords == (("버전", "version"),)
    assert "다시 시도" in kinds[Kind.POINT, None].point


def test_accepting_keeps_comments_order_and_layout(cli: CommandLine, pack: Path) -> None:
    """Every line of the file is still there, in its order, except those that have more in them now."""
    done = cli("enrich", "mine", "--yes")
    assert done.code == 0, done.err
    after = pack.read_text(encoding="utf-8")
    lines = iter(after.splitlines())
    for line in PACK.splitlines():
        if "keywords: [[버전]]" not in line and "id: flow" not in line:
            assert any(each == line for each in lines), line
    first, second, third = load_pack(pack).questions
    assert len(first.key_points) == 2 and third.key_points
    assert second.key_points[0].about == "낙관적 락"
    assert cli("enrich", "mine", "--yes").out == ""
    assert pack.read_text(encoding="utf-8") == after


def test_dry_run_and_json_write_nothing(cli: CommandLine, pack: Path) -> None:
    """The one shows the lines that would change, the other each proposal."""
    before = pack.read_bytes()
    assert "+    key_points:" in cli("enrich", "mine/tcp", "--dry-run").out
    rows = json.loads(cli("enrich", pack, "--json").out)
    assert {row["question"] for row in rows} == {"tcp", "lock", "flow"}
    assert {"pack", "kind", "key_point", "point", "about", "keywords", "weight"} <= rows[0].keys()
    assert pack.read_bytes() == before


def test_the_author_decides(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Taken, edited in the editor, dropped; leaving keeps what was taken."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\nsed -i 's/weight: 1/weight: 3/' \"$1\"\n")
    script.chmod(0o755)
    done = cli("enrich", "mine", stdin="?\ne\ny\nn\nq\n", EDITOR=str(script))
    assert done.code == 0, done.err
    assert "n    drop it; it is not proposed again" in done.err, "? says what each letter does"
    first, second, _third = load_pack(pack).questions
    assert [point.weight for point in first.key_points] == [3]
    assert second.key_points[0].about is None


def test_going_back_and_taking_all_on_a_korean_keyboard(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dropped, gone back, taken after all with the rest of the question; then the rest of all. Each says its place."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    done = cli("enrich", "mine", stdin="ㅜ\nㅠ\nㅁ\nㅁㅣㅣ\n")
    assert done.code == 0, done.err
    assert "1/" in done.err and "TCP는 연결을 맺어 순서를 보장하지만, UDP는" in done.err
    first, second, third = load_pack(pack).questions
    assert len(first.key_points) == 2 and len(second.key_points) == 2 and third.key_points


def editor(folder: Path, script: str) -> str:
    """Make an editor of a shell script."""
    file = folder / "editor"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


def test_an_edit_is_kept_when_one_goes_back(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Edited, gone back, come again: the edit is shown and taken; left without taking it, it is asked about."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    heavier = editor(tmp_path, "sed -i 's/weight: 1/weight: 3/' \"$1\"")
    done = cli("enrich", "mine", stdin="y\ne\nb\ny\ny\nq\n", EDITOR=heavier)
    assert done.code == 0, done.err
    assert done.err.count("weight: 3") == 2
    assert [point.weight for point in load_pack(pack).questions[0].key_points] == [1, 3]
    pack.write_text(PACK, encoding="utf-8")
    asked = cli("enrich", "mine", stdin="e\nq\ny\n", EDITOR=heavier)
    assert "without taking it" in asked.err
    assert [point.weight for point in load_pack(pack).questions[0].key_points] == [3]


def test_what_cannot_be_read_is_still_in_the_editor_later(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Two visits to the editor: the second goes on with what the first one typed."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    script = 'grep -q zwei "$1" && sed -i \'s/zwei/2/\' "$1" || sed -i \'s/weight: 1/weight: zwei/\' "$1"'
    done = cli("enrich", "mine", stdin="e\nn\ne\ny\nq\n", EDITOR=editor(tmp_path, script))
    assert done.code == 0 and "is kept" in done.err, done.err
    assert [point.weight for point in load_pack(pack).questions[0].key_points] == [2]


def test_what_cannot_be_read_outlives_leaving(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It is told where it is, and the next time it is put aside."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    wrong = editor(tmp_path, "sed -i 's/weight: 1/weight: zwei/' \"$1\"")
    done = cli("enrich", "mine/tcp", stdin="e\nn\nq\n", EDITOR=wrong)
    notes = cli.home / "data" / "enrich-mine.txt"
    assert done.code == 0 and f"What you wrote is kept: {notes}" in done.err, done.err
    assert "weight: zwei" in notes.read_text(encoding="utf-8")
    assert "What you wrote before is kept" in cli("enrich", "mine/tcp", stdin="q\n", EDITOR=wrong).err


def test_what_was_typed_outlives_an_interruption(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The end of the input stands for Ctrl+C; it is told where the words are, then and the next time."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    other = editor(tmp_path, "echo 'point: 순서가 어긋나지 않는다.' > \"$1\"")
    notes = cli.home / "data" / "enrich-mine.txt"
    broken_off = cli("enrich", "mine/tcp", stdin="e\n", EDITOR=other)
    assert broken_off.code == 130 and f"What you wrote is kept: {notes}" in broken_off.err
    assert "순서가 어긋나지 않는다." in notes.read_text(encoding="utf-8")
    assert pack.read_text(encoding="utf-8") == PACK
    again = cli("enrich", "mine/lock", stdin="q\n", EDITOR=other)
    aside = notes.with_name("enrich-mine-2.txt")
    assert again.code == 0 and f"What you wrote before is kept: {aside}" in again.err, (
        "another question is asked"
    )
    offered = cli("enrich", "mine", stdin="y\nq\n", EDITOR=other)
    assert "is proposed again: 1 key point." in offered.err
    assert [point.point for point in load_pack(pack).questions[0].key_points] == ["순서가 어긋나지 않는다."]
    assert not notes.exists() and not aside.exists()


def test_a_question_that_changed_while_the_author_was_asked_is_not_written_over(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What the other program wrote stays, and what was typed is kept and proposed the next time."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    change = f"sed -i 's/TCP와 UDP의 차이는/TCP와 UDP는/' {pack}"
    other = editor(tmp_path, f"{change}; sed -i 's/weight: 1/weight: 3/' \"$1\"")
    done = cli("enrich", "mine", stdin="e\ny\nn\ny\ny\ny\ny\nq\n", EDITOR=other)
    assert done.code == 1 and "was changed by another program meanwhile: tcp" in done.err
    first, second, *_others = load_pack(pack).questions
    assert first.question.startswith("TCP와 UDP는") and not first.key_points
    assert len(second.key_points) > 1, "what was taken for others is written"
    assert "weight: 3" in (cli.home / "data" / "enrich-mine.txt").read_text(encoding="utf-8")
    cli("enrich", "mine/tcp", stdin="y\nq\n")
    assert [point.weight for point in load_pack(pack).questions[0].key_points] == [3]


def test_another_question_may_change_while_the_author_is_asked(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    change = f"sed -i 's/낙관적 락이란/낙관적 락은 무엇/' {pack}"
    other = editor(tmp_path, f"{change}; sed -i 's/weight: 1/weight: 3/' \"$1\"")
    done = cli("enrich", "mine/tcp", stdin="e\ny\nq\n", EDITOR=other)
    assert done.code == 0, done.err
    assert [point.weight for point in load_pack(pack).questions[0].key_points] == [3]
    assert "낙관적 락은 무엇?" in pack.read_text(encoding="utf-8")


def test_what_was_dropped_is_not_proposed_again(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless it is asked for; the rest of the pack is proposed as before, and the pack's file knows nothing of it."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    first = json.loads(cli("enrich", "mine/tcp", "--json").out)
    assert cli("enrich", "mine/tcp", stdin="n\nq\n").code == 0
    assert pack.read_text(encoding="utf-8") == PACK
    later = cli("enrich", "mine/tcp", "--json")
    assert json.loads(later.out) == first[1:]
    assert json.loads(cli("enrich", "mine/tcp", "--json", "--again").out) == first
    again = cli("enrich", "mine/tcp", "--again", stdin="y\nn\n")
    assert again.code == 0, again.err
    told = cli("enrich", "mine/tcp", "--yes")
    assert "1 proposal that you dropped" in told.err
    assert [point.point for point in load_pack(pack).questions[0].key_points] == [first[0]["point"]]


def test_a_point_taken_in_other_words_is_not_proposed_again(
    cli: CommandLine, pack: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The author has said how that claim is to be put."""
    monkeypatch.setattr("quizzer.cli.enrich.somebody_there", lambda: True)
    other = editor(tmp_path, "echo 'point: 순서가 어긋나지 않는다.' > \"$1\"")
    first = json.loads(cli("enrich", "mine/tcp", "--json").out)
    assert cli("enrich", "mine/tcp", stdin="e\ny\nq\n", EDITOR=other).code == 0
    rows = json.loads(cli("enrich", "mine/tcp", "--json").out)
    assert first[0]["point"] not in {row["point"] for row in rows}


def test_a_question_that_is_not_there_is_said_first(cli: CommandLine, pack: Path) -> None:
    """Before that nobody can be asked."""
    assert "--yes" not in cli("enrich", "mine/tcpp").err


def test_where_nobody_is_and_where_nothing_may_be_changed(cli: CommandLine, pack: Path) -> None:
    """Both are said with what to do."""
    nobody = cli("enrich", "mine")
    assert nobody.code == 2 and "--yes" in nobody.err
    shipped = cli("enrich", "docker", "--yes")
    assert shipped.code == 2 and "quizzer packs add " in shipped.err


def test_a_point_in_the_editor_is_read_again() -> None:
    """Text and back; what is wrong is told by the text's own lines."""
    point = KeyPoint(point="a: b # c", about="d", keywords=(("x, y", "z"), ("immut*",)), weight=2)
    assert read_point(point_text(point).encode(), Path("p.yaml")) == point
    with pytest.raises(PackError) as caught:
        read_point(b"point: a\nweight: zwei\n", Path("p.yaml"))
    (problem,) = caught.value.problems
    assert (problem.line, problem.column, problem.field) == (2, 9, "weight")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(end: str, mark: bytes) -> None:
    """Whatever the author's system writes."""
    data = mark + PACK.replace("\n", end).encode()
    pack = parse_pack(data, Path("p.yaml"))
    chosen = {each.id: propose(each, "ko") for each in pack.questions}
    new = enriched(data, Path("p.yaml"), pack, chosen)
    assert new.startswith(mark + b"# my pack") and new.count(b"\r\n") == (
        new.count(b"\n") if end == "\r\n" else 0
    )
