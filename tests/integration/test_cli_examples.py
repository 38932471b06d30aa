"""The examples of the help pages: what they name is there, and whoever types them gets what they promise."""

from __future__ import annotations

import json
import re
import shlex
import webbrowser
import zipfile
from pathlib import Path

import click
import pytest
from command_line import GOOD, PACK, CommandLine
from past_answers import B, C
from test_cli_main import ALL

from quizzer.cli.base import Command
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

EXAMPLES = sorted(
    {line for _path, command in ALL if isinstance(command, Command) for _wish, line in command.examples}
)

ELSEWHERE = re.compile(
    r"https://|model use (?!built-in)|serve|\bedit\b|EDITOR|new (?:pack|question)(?!.*--answer)|\.apkg|--open"
    r"|merge|restore|^QUIZZER_DATA_FOLDER|completion|regrade|calibrate|packs update network"
    r"|enrich (?!.*--)|history delete (?!.*--yes)"
)
"""What needs a network, an editor, a keyboard, a browser, a model, or what only another machine or an earlier day has."""

FILES = {
    "answer.txt": GOOD,
    "answers.jsonl": json.dumps({"question": "image-vs-container", "answer": GOOD}) + "\n",
    "answers.csv": f'question,answer\nimage-vs-container,"{GOOD}"\n',
    "mine.yaml": PACK.replace("id: image-vs-container", "id: first")
    .replace("id: mini", "id: mine")
    .replace("id: what-is-a-process", "id: image-vs-container"),
    "network.yaml": PACK.replace("id: mini", "id: network"),
    "packs/linux.yaml": PACK.replace("id: mini", "id: linux"),
    "cards.csv": "앞면,뒷면\n프로세스란 무엇인가요?,실행 중인 프로그램이다.\n",
    "notes.md": "# 운영체제\n\n## 프로세스란 무엇인가요?\n\n실행 중인 프로그램이다.\n\n"
    "## 스레드란 무엇인가요?\n\n실행의 흐름이다.\n\n\n## 페이지란 무엇인가요?\n\n"
    + "가상 메모리를 나눈 단위다.\n"
    * 7,
    "_posts/2025-10-13-docker.md": "# 운영체제\n\n## 프로세스란 무엇인가요?\n\n실행 중인 프로그램이다.\n",
}
"""What an example may find in the folder where it is typed."""

INSTALLED = ("linux", "linux-basics", "my-pack", "network")
"""Packs that a learner of the examples has."""


@pytest.fixture
def home(answered: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Make a home and a folder in which the examples have what they name."""
    folder = tmp_path / "here"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with zipfile.ZipFile(folder / "packs.zip", "w") as archive:
        archive.writestr("net.yaml", PACK.replace("id: mini", "id: net"))
    for name in INSTALLED:
        text = PACK.replace("id: mini", f"id: {name}").replace(
            "id: image-vs-container", "id: what-is-an-inode"
        )
        (answered.pack.parent / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(webbrowser, "open", lambda url: True)
    return answered


def typed(line: str, folder: Path) -> tuple[list[str], bytes]:
    """Part a line of a shell into the arguments of quizzer and what it reads."""
    inner = re.search(r"\$\((quizzer [^)]*)\)", line)
    line = inner[1] if inner else line
    line = line.replace("3f2a91bc", B).replace("77ac01de", C).replace("5b0c2d11", "5e55")
    read = re.search(r"^cat (\S+) \||< (\S+)$", line)
    data = (folder / (read[1] or read[2])).read_bytes() if read else b""
    words = shlex.split(re.sub(r"^cat \S+ \|\s*", "", line))
    ends = [number for number, word in enumerate(words) if word in ("|", "<", ">")]
    return words[1 : ends[0] if ends else None], data


@pytest.mark.parametrize("line", [line for line in EXAMPLES if not ELSEWHERE.search(line)])
def test_an_example_of_the_help_works(home: CommandLine, line: str) -> None:
    argv, data = typed(line, Path.cwd())
    if "add" in argv:
        (home.pack.parent / "network.yaml").unlink()
    if argv[:1] and argv[0] in (
        "history",
        "stats",
        "report",
    ):  # the learner of this test has practised another pack
        argv = [word.replace("docker/layer-cache-order", "mini/image-vs-container") for word in argv]
        argv = ["mini" if word == "docker" else word for word in argv]
        argv = [
            word.replace("2026-11", "2026-01").replace("4w", "2026").replace("7d", "2026") for word in argv
        ]
    done = home(*argv, stdin=data)
    assert done.code == 0, (line, done.out, done.err)


@pytest.mark.parametrize("line", [line for line in EXAMPLES if "quizzer" in line and "$EDITOR" not in line])
def test_every_option_of_an_example_is_known(line: str) -> None:
    """Also of those that need what a test has not."""
    for part in re.findall(r"quizzer((?: [^|<>$)]+)?)", line):
        words = shlex.split(part)
        command: click.Command = ALL[0][1]
        while isinstance(command, click.Group) and words and not words[0].startswith("-"):
            found = command.get_command(click.Context(command), words[0])
            if found is None:
                break
            command, words = found, words[1:]
        if isinstance(command, click.Group):  # `history` alone is `history list`
            command = command.get_command(click.Context(command), "list") or command
        known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)} | {"--help"}
        assert [word for word in words if word.startswith("-") and word != "-" and word not in known] == []


def test_what_an_example_names_of_a_shipped_pack_is_there() -> None:
    pack = load_pack(shipped_folder() / "docker.yaml")
    named = {name for line in EXAMPLES for name in re.findall(r"\bdocker/([a-z-]+)", line)}
    assert named
    assert named <= {question.id for question in pack.questions}
