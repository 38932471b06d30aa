"""The command line in this process: real packs, real store, real grader, a home of its own. Fixtures for `conftest`."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizzer import locale
from quizzer.cli.main import run

PACK = """\
quizzer: 1
id: mini
title: 작은 문제집
language: ko
questions:
  - id: image-vs-container
    question: Docker 이미지와 컨테이너의 차이를 설명해보세요.
    model_answer: >-
      이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다. 컨테이너는 이미지를 실행한 인스턴스다.
    key_points:
      - point: 이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다.
        about: 이미지
        keywords: [[읽기 전용, read-only, 불변], [템플릿, template]]
        weight: 2
      - point: 컨테이너는 이미지를 실행한 인스턴스다.
        about: 컨테이너
        keywords: [[실행], [인스턴스, instance]]
    tags: [docker]
  - id: what-is-a-process
    question: 프로세스란 무엇인가요?
    model_answer: 프로세스는 실행 중인 프로그램이며 자기만의 메모리 공간을 가진다.
    difficulty: easy
"""

GOOD = "이미지는 필요한 것을 모두 담은 읽기 전용 템플릿이고, 컨테이너는 그 이미지를 실행한 인스턴스입니다."


@dataclass(frozen=True)
class Done:
    """How a run ended."""

    code: int
    out: str
    err: str


Write = Callable[[str, str | bytes], Path]
"""Writes a file, named and with a content; see `write`."""


class CommandLine:
    """Runs command lines in a home with one pack, `mini`, and remembers what was opened on the screen."""

    def __init__(
        self, home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.home = home
        self.pack = home / "data" / "packs" / "mini.yaml"
        self.pack.parent.mkdir(parents=True)
        self.pack.write_text(PACK, encoding="utf-8")
        self.opened: list[tuple[object, object]] = []
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *argv: str | Path, stdin: str | bytes = b"", **environ: str) -> Done:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
        self._capsys.readouterr()
        given = {"QUIZZER_HOME": str(self.home), "QUIZZER_LANGUAGE": "en", **environ}
        code = run([str(each) for each in argv], self._launch, given)
        return Done(code, *self._capsys.readouterr())

    def _launch(self, bench: object, plan: object) -> int:
        self.opened.append((bench, plan))
        return 0


@pytest.fixture
def cli(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[CommandLine]:
    """Give the command line; messages are English again afterwards."""
    monkeypatch.setenv("COLUMNS", "80")
    yield CommandLine(tmp_path / "집", capsys, monkeypatch)
    locale.use_language("en")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file into a folder of its own."""

    def write_file(name: str, content: str | bytes) -> Path:
        file = tmp_path / "파일" / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return write_file
