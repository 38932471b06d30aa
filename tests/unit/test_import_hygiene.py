"""What each door of the program loads, found out in fresh interpreters: only running shows what is late."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MODEL_STACK = ["numpy", "tokenizers", "safetensors", "torch", "sentence_transformers", "huggingface_hub"]
SCREEN = ["textual", "rich"]


def loaded(code: str, home: Path) -> set[str]:
    """Run code and list the top-level modules that it loaded."""
    names = "[name.partition('.')[0] for name in sys.modules]"
    listing = f"{code}\nimport json, sys\nprint('@' + json.dumps({names}))"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", listing],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={"QUIZZER_HOME": str(home), "PATH": "", "SYSTEMROOT": "C:\\Windows"},
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.rpartition("@")[2]))


RUN = "from quizzer.cli.main import run\nassert run({argv!r}, lambda bench, plan: 0) == 0"


@pytest.mark.parametrize(
    ("code", "forbidden"),
    [
        pytest.param(
            "import quizzer.grading.grader", [*SCREEN, "torch", "sqlite3", "click"], id="the engine"
        ),
        pytest.param("import quizzer.tui.app", [*MODEL_STACK, "sqlite3"], id="the screen"),
        pytest.param(
            "import quizzer.cli.main", [*MODEL_STACK, *SCREEN, "pydantic", "yaml"], id="the command line"
        ),
        pytest.param(
            "import quizzer.__main__", [*MODEL_STACK, *SCREEN, "pydantic", "yaml"], id="the front door"
        ),
        pytest.param(
            "import quizzer.workbench",
            [*MODEL_STACK, *SCREEN, "sqlite3", "pydantic", "yaml"],
            id="the workbench",
        ),
        pytest.param(
            "import quizzer.config", ["pydantic", "platformdirs", "tomllib"], id="the settings' room"
        ),
        pytest.param("import quizzer.locale", ["pydantic", "babel", "click"], id="the messages"),
        pytest.param("import quizzer.embedding.registry", MODEL_STACK, id="the list of models"),
        pytest.param("import quizzer.history.store", [*MODEL_STACK, *SCREEN], id="the store"),
        pytest.param(
            RUN.format(argv=["--version"]),
            [*MODEL_STACK, *SCREEN, "pydantic", "yaml", "sqlite3"],
            id="--version",
        ),
        pytest.param(
            RUN.format(argv=["--help"]), [*MODEL_STACK, *SCREEN, "pydantic", "yaml", "sqlite3"], id="--help"
        ),
        pytest.param(RUN.format(argv=["packs", "list"]), [*MODEL_STACK, *SCREEN, "sqlite3"], id="packs list"),
    ],
)
def test_a_door_loads_no_more_than_it_needs(code: str, forbidden: list[str], tmp_path: Path) -> None:
    assert sorted(set(forbidden) & loaded(code, tmp_path)) == []


def test_the_probe_sees_what_is_loaded(tmp_path: Path) -> None:
    assert {"numpy", "quizzer"} <= loaded("import numpy, quizzer", tmp_path)
