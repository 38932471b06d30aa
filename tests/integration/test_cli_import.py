"""`quizzer import`, as a user runs it."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from command_line import CommandLine, Write

from quizzer.cli import asking, import_packs

POST = """\
---
layout: post
title:  "14-(1) Docker 이미지와 컨테이너의 차이를 설명해보세요."
date:   2025-10-13 11:00:00 +0900
tags: [Docker]
---
## 🟢 이미지와 컨테이너

이미지는 **설계도**이고 컨테이너는 그 설계도로 지은 집이다.

## 🟢 예시 답안 (학원 제공)

>이미지는 실행에 필요한 것을 모두 담은 정적인 템플릿입니다.<br>
컨테이너는 이미지를 실행한 인스턴스로, 격리된 공간에서 동작합니다.
"""


def test_a_post_becomes_a_pack_that_grades_at_once(cli: CommandLine, write: Write) -> None:
    post = write("2025-10-13-image-container.md", POST)
    done = cli("import", post)
    assert done.code == 0, done.err
    assert "1 question (1 new)" in done.out
    shown = json.loads(cli("packs", "show", "image-container", "--json").out)
    (question,) = shown["questions"]
    assert question["question"] == "Docker 이미지와 컨테이너의 차이를 설명해보세요."
    assert question["model_answers"] == [
        "이미지는 실행에 필요한 것을 모두 담은 정적인 템플릿입니다.\n"
        "컨테이너는 이미지를 실행한 인스턴스로, 격리된 공간에서 동작합니다."
    ]
    answer = "이미지는 실행에 필요한 게 다 들어 있는 정적 템플릿이고, 컨테이너는 이미지를 실행한 격리된 인스턴스입니다."
    graded = json.loads(cli("grade", f"image-container/{question['id']}", "-", "--json", stdin=answer).out)
    assert graded["score"] >= 75


def test_a_second_import_updates_and_another_source_does_not(cli: CommandLine, write: Write) -> None:
    post = write("note.md", POST)
    assert cli("import", post, "--id", "mine").code == 0
    assert "1 unchanged" in cli("import", post, "--id", "mine").out
    write("note.md", POST.replace("정적인 템플릿", "읽기 전용 템플릿"))
    assert "1 updated" in cli("import", post, "--id", "mine").out
    other = write("other.md", "## Q. 큐란?\n줄입니다.\n")
    refused = cli("import", other, "--id", "mine")
    assert refused.code == 2
    assert "--into mine" in refused.err
    added = cli("import", other, "--into", "mine")
    assert added.code == 0, added.err
    assert "2 questions (1 new)" in added.out
    assert cli("import", other, "--into", "docker").code == 2, "it comes with quizzer"


def test_a_dry_run_shows_and_writes_nothing(cli: CommandLine, write: Write) -> None:
    post = write("note.md", POST + "\n## 🟢 예시 답안\n")
    done = cli("import", post, "--dry-run")
    assert "note.md:11" in done.out
    assert "Docker 이미지와 컨테이너의 차이를 설명해보세요." in done.out, (
        "an empty answer takes no title away"
    )
    assert "note.md:16: The example answer is empty." in done.err
    assert "dry run" in done.out
    assert [file.name for file in cli.pack.parent.iterdir()] == ["mini.yaml"]


def test_what_was_not_understood_is_listed_and_the_exit_code_is_1(cli: CommandLine, write: Write) -> None:
    file = write("q.csv", "질문,답변\n왜?,그래서.\n언제?,\n".encode("cp949"))
    done = cli("import", file)
    assert done.code == 1
    assert "1 part of the source was left out" in done.err
    assert "q.csv:3: The question has no answer: 언제?" in done.err
    data = json.loads(cli("import", file, "--json").out)
    assert data["pack"] == "q"
    assert data["questions"][0]["change"] == "same"
    assert data["remarks"] == [
        {"file": "q.csv", "line": 3, "message": "The question has no answer: 언제?", "lost": True}
    ]


def test_nothing_to_take_is_an_error_with_the_reasons(cli: CommandLine, write: Write) -> None:
    done = cli("import", write("empty.md", "# 제목\n\n## 소개\n\n그냥 글.\n"))
    assert done.code == 1
    assert "empty.md:1: No question was found" in done.err
    assert "No question could be taken" in done.err
    assert done.out == ""
    assert cli("import", write("no.md", b"\x00\x01\x02")).code == 1
    assert cli("import", "nowhere.md").code == 2
    assert cli("import", "https://example.org/a.md").code == 2
    assert cli("import", cli.pack).code == 2, "a pack is added, not imported"


def test_columns_id_title_language_licence_and_standard_input(cli: CommandLine) -> None:
    table = "물음,풀이\n왜?,그래서.\n"
    done = cli(
        "import", "-", "--format", "csv", "--map", "question=물음,answer=풀이", "--id", "mine", "--title", "내 것",
        "--language", "ko", "--license", "CC0-1.0", "--origin", "스터디", stdin=table,
    )  # fmt: skip
    assert done.code == 0, done.err
    pack = json.loads(cli("packs", "show", "mine", "--json").out)
    assert (pack["title"], pack["license"], pack["source"]) == ("내 것", "CC0-1.0", "스터디")
    assert cli("import", "-", "--map", "question", stdin=table).code == 2
    assert cli("import", "-", "--id", "No Spaces", stdin=table).code == 2


def test_a_pack_that_comes_with_quizzer_is_hidden_with_a_warning(cli: CommandLine, write: Write) -> None:
    table = write("a.csv", "질문,답\n왜?,그래서.\n")
    assert "would hide the pack docker" in cli("import", table, "--id", "docker", "--dry-run").err
    done = cli("import", table, "--id", "docker")
    assert done.code == 0
    assert "hides the pack docker" in done.err
    assert "`quizzer packs remove docker`" in done.err and "--id docker-imported" in done.err
    assert "hides" not in cli("import", table, "--id", "docker").err, "once is enough"
    assert "hides" not in cli("import", table, "--id", "mine").err
    assert cli("packs", "remove", "docker", "--yes").code == 0
    assert cli("import", table, "--id", "docker-imported").code == 0


def test_a_person_is_asked_before_a_pack_that_comes_with_quizzer_is_hidden(
    cli: CommandLine, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Declined, nothing is written."""
    monkeypatch.setattr(import_packs, "somebody_there", lambda: True)
    monkeypatch.setattr(asking, "somebody_there", lambda: True)
    table = write("a.csv", "질문,답\n왜?,그래서.\n")
    declined = cli("import", table, "--id", "docker", stdin="n\n")
    assert declined.code == 130 and "would hide the pack docker" in declined.err
    assert not (cli.pack.parent / "docker.yaml").exists()
    assert cli("import", table, "--id", "docker", stdin="y\n").code == 0
    assert "docker.yaml" in cli("packs", "path", "docker").out


def test_a_dry_run_shows_although_a_pack_of_that_id_is_in_the_way(cli: CommandLine, write: Write) -> None:
    """What would be refused is said below."""
    before = cli.pack.read_bytes()
    done = cli("import", write("mini.csv", "질문,답\n왜?,그래서.\n"), "--dry-run")
    assert done.code == 0 and "왜?" in done.out
    assert "It could not be written like this: A pack mini exists already" in done.err
    assert "--into mini" in done.err
    assert cli.pack.read_bytes() == before


def test_a_question_that_another_pack_asks_already_is_said(cli: CommandLine, write: Write) -> None:
    """As a hint, which costs no exit code; the same source again is no news."""
    table = write("a.csv", "질문,답\n프로세스란 무엇인가요,실행 중인 프로그램.\n왜?,그래서.\n")
    done = cli("import", table)
    assert done.code == 0
    assert "A question of this is in your pack mini already: what-is-a-process" in done.err
    assert "already" not in cli("import", table).err


def test_what_the_source_changed_where_you_did_too_is_named_and_can_be_taken(
    cli: CommandLine, write: Write
) -> None:
    """The fields are named as the pack's file has them; --replace takes the source's."""
    table = write("a.csv", "질문,답,태그\n왜?,그래서.,하나\n")
    file = cli.pack.parent / "a.yaml"
    assert cli("import", table).code == 0
    file.write_text(file.read_text(encoding="utf-8").replace("그래서.", "내 답."), encoding="utf-8")
    write("a.csv", "질문,답,태그\n왜?,저래서.,하나\n")
    done = cli("import", table)
    assert "yours stays; the source has something else in: model_answer\n" in done.out
    assert f"quizzer import {shlex.quote(str(table))} --take " in done.err
    assert "내 답." in file.read_text(encoding="utf-8")
    assert "1 updated" in cli("import", table, "--replace").out
    assert "저래서." in file.read_text(encoding="utf-8")


def test_nothing_on_standard_input_is_said(cli: CommandLine) -> None:
    done = cli("import", "-")
    assert done.code == 1
    assert done.err.splitlines()[0] == "Error: Standard input is empty." and "import --help" in done.err


def test_a_pack_that_comes_with_quizzer_is_never_hidden_unasked(cli: CommandLine, write: Write) -> None:
    done = cli("import", write("docker.md", "## Q. 큐란?\n줄입니다.\n"))
    assert done.code == 0, done.err
    assert "docker-imported.yaml" in done.out


def test_into_a_file_that_is_new_makes_it_and_an_unknown_pack_is_told(cli: CommandLine, write: Write) -> None:
    post = write("note.md", POST)
    file = post.with_name("내 것.yaml")
    done = cli("import", post, "--into", file)
    assert done.code == 0, done.err
    assert "id: 내-것\n" in file.read_text(encoding="utf-8")
    assert "1 unchanged" in cli("import", post, "--into", file).out
    missing = cli("import", post, "--into", "nosuch")
    assert missing.code == 2
    assert missing.err.startswith("Error: There is no pack nosuch to import into.")


def test_a_doubtful_reading_is_said_with_the_option_that_chooses_the_other(
    cli: CommandLine, write: Write
) -> None:
    post = write(
        "cookie.md",
        "---\ntitle: 쿠키, 세션\n---\n\n## 쿠키\n\n브라우저가 지니고 다니며 요청마다 함께 보내는 글이다.\n\n"
        "## 세션\n\n서버가 지니고, 브라우저에는 열쇠만 준다.\n",
    )
    doubtful = cli("import", post, "--dry-run")
    assert doubtful.code == 0, doubtful.err
    assert "--questions title" in doubtful.err
    chosen = json.loads(cli("import", post, "--dry-run", "--json", "--questions", "title").out)
    assert [each["question"] for each in chosen["questions"]] == ["쿠키, 세션"]
    assert not [each for each in chosen["remarks"] if "--questions" in each["message"]]
    assert cli("import", post, "--questions", "h9").code == 2


def test_a_folder_is_named_after_itself(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "home-of-all" / "notes"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(
        "## Q. 큐란?\n먼저 넣은 것이 먼저 나온다.\n\n## Q. 스택이란?\n나중 것이 먼저 나온다.\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(folder.parent)
    found = json.loads(cli("import", "notes", "--dry-run", "--json").out)
    assert (found["pack"], found["title"]) == ("notes", "notes")
    posts = tmp_path / "home-of-all" / "posts"
    posts.mkdir()
    (posts / "2025-10-13-docker.md").write_text(POST, encoding="utf-8")
    found = json.loads(cli("import", posts, "--dry-run", "--json").out)
    assert (found["pack"], found["title"]) == ("posts", "posts"), "one post is no reason for another name"
    monkeypatch.chdir(folder)
    assert cli("import", ".").code == 0
    file = cli.pack.with_name("notes.yaml")
    assert "Imported by quizzer from: notes\n" in file.read_text(encoding="utf-8")


def test_what_a_first_import_took_wrongly_stays_and_how_to_drop_it_is_said(
    cli: CommandLine, write: Write
) -> None:
    table = write("표.csv", "약자,풀이말\nTCP,연결 지향 전송 프로토콜\nUDP,비연결 지향 전송 프로토콜\n")
    first = cli("import", table)
    assert "2 new" not in first.out
    assert "--map 'question=약자,answer=풀이말'" in first.err
    again = cli("import", table, "--map", "question=약자,answer=풀이말")
    assert "still in the pack: 약자" in again.err
    pruned = ("import", table, "--map", "question=약자,answer=풀이말", "--prune")
    assert f"To take them out: {shlex.join(map(str, ('quizzer', *pruned)))}" in again.err
    assert cli(*pruned).code == 2, "nobody is there to be asked"
    assert "1 pruned" in cli(*pruned, "--yes").out
    assert "id: 약자\n" not in cli.pack.with_name("표.yaml").read_text(encoding="utf-8")


def test_columns_exchanged_for_others_are_no_other_source(cli: CommandLine, write: Write) -> None:
    table = write("표.csv", "항목,뜻\nTCP,연결 지향 전송 프로토콜\nUDP,비연결 지향 전송 프로토콜\n")
    assert cli("import", table, "--map", "question=항목,answer=뜻").code == 0
    exchanged = ("import", table, "--map", "question=뜻,answer=항목")
    anew = cli(*exchanged)
    assert "2 new" in anew.out
    assert "still in the pack: tcp, udp" in anew.err.lower()
    assert "표: 2 questions (2 unchanged, 2 pruned)" in cli(*exchanged, "--prune", "--yes").out
