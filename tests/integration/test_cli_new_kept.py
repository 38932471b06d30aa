"""What was typed for a new pack or question at a terminal is kept, also when the editor is closed without a change."""

from __future__ import annotations

from pathlib import Path

from terminal import Terminal


def test_a_question_that_was_typed_waits_as_a_draft(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Terminal(
        home, "new", "pack", "Deployment", environ={"EDITOR": "true", "VISUAL": "true"}
    ) as terminal:
        terminal.wait_for("uestion")
        terminal.wait_for(":")
        terminal.type("What is a blue-green deployment?\r")
        terminal.wait_for("You changed nothing, so nothing was made.")
        terminal.wait_for("What you wrote is kept:")
        assert terminal.process.wait(30) == 2
    drafts = list(home.rglob(".*.draft.yaml"))
    assert len(drafts) == 1
    assert "What is a blue-green deployment?" in drafts[0].read_text(encoding="utf-8")
    with Terminal(
        home, "new", "pack", "Deployment", environ={"EDITOR": "true", "VISUAL": "true"}
    ) as terminal:
        terminal.wait_for("Go on with it?")
