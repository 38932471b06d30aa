"""An answer is written in an editor outside, and comes back."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.practise import PractiseScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import at_question, at_result, shows, until
from tests.tui.fakes import FakeBench


async def test_without_an_editor_the_remedy_is_said(
    bench: FakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        await at_question(pilot)
        await pilot.press("ctrl+o")
        await shows(pilot, "No editor is set. Set EDITOR")


@pytest.mark.skipif(os.name == "nt", reason="the machine's own editor is notepad there")
@pytest.mark.parametrize(
    ("installed", "opened"), [(("vi", "nano", "editor"), "editor"), (("vi", "nano"), "nano"), (("vi",), "vi")]
)
async def test_where_no_editor_is_set_the_machines_own_is_opened(
    bench: FakeBench,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    installed: tuple[str, ...],
    opened: str,
) -> None:
    for name in installed:
        program = tmp_path / name
        program.write_text(f'#!/bin/sh\necho "by {name}" > "$1"\n', encoding="utf-8")
        program.chmod(0o755)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(PractiseScreen, "suspended", lambda self: nullcontext())
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: screen.query_one(AnswerBox).text == f"by {opened}")


async def test_what_the_editor_saved_is_the_answer(
    bench: FakeBench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\nf = pathlib.Path(sys.argv[1])\n"
        "f.write_text('한글 답\\n둘째 줄\\n' + f.read_text('utf-8'), 'utf-8')\n",
        encoding="utf-8",
    )
    monkeypatch.setenv(
        "EDITOR", f'"{sys.executable}" "{script}"' if os.name != "nt" else f"{sys.executable} {script}"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setattr(PractiseScreen, "suspended", lambda self: nullcontext())
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"앞", "ctrl+o")
        await until(pilot, lambda: screen.query_one(AnswerBox).text == "한글 답\n둘째 줄\n앞")
        await until(pilot, lambda: any(draft.text.startswith("한글 답") for draft in bench.store.drafts()))
        await pilot.press("ctrl+s")
        await at_result(pilot)
    assert bench.graded == ["한글 답\n둘째 줄\n앞"]
