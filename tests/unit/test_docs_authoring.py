"""The guide for authors says what the program does, in both languages."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml

from quizzer.authoring.checking.examine import examine
from quizzer.authoring.checking.finding import Severity
from quizzer.authoring.importing.fields.columns import NAMES
from quizzer.cli.main import cli
from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.packs.loader import parse_pack
from quizzer.packs.reading import MAX_BYTES
from quizzer.packs.schema import MOST_QUESTIONS

ROOT = Path(__file__).resolve().parents[2]
GUIDES = [ROOT / "docs" / "authoring.md", ROOT / "docs" / "authoring.ko.md"]


def blocks(guide: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", guide.read_text(encoding="utf-8"), re.M | re.S)


def command_lines(guide: Path) -> list[list[str]]:
    """Every line that begins with `quizzer`, in blocks, in text and in the workflows, as its arguments."""
    text = guide.read_text(encoding="utf-8")
    lines = [
        line for block in blocks(guide, "sh") for line in block.splitlines() if line.startswith("quizzer ")
    ]
    lines += re.findall(r"`(quizzer [^`]+)`", text)
    lines += re.findall(r"(?:run|entry): (quizzer .+)", text)
    return [shlex.split(line.split("  #")[0].split(" < ")[0])[1:] for line in lines]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_command_and_option_exists(guide: Path) -> None:
    """Click reads each command line as it stands."""
    lines = command_lines(guide)
    assert len(lines) > 15
    for arguments in lines:
        command: click.Command = cli
        rest = list(arguments)
        with click.Context(cli) as context:
            while isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
                found = command.get_command(context, rest[0])
                if found is None:
                    break
                command, rest = found, rest[1:]
            assert command is not cli, f"no command: quizzer {' '.join(arguments)}"
            known = {
                name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)
            }
            unknown = [each for each in rest if each.startswith("--") and each not in known]
            assert unknown == [], f"quizzer {' '.join(arguments)}"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_the_example_is_a_pack_without_a_fault(guide: Path, tmp_path: Path) -> None:
    """It is read, and checking it finds neither errors nor warnings."""
    (example,) = [block for block in blocks(guide, "yaml") if "questions:" in block]
    assert parse_pack(example.encode(), Path("linux.yaml")).id == "linux"
    file = tmp_path / "linux.yaml"
    file.write_text(example, encoding="utf-8")
    findings = [each for each in examine(file, None).findings if each.severity is not Severity.NOTE]
    assert findings == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_workflow_and_hook_are_yaml_that_runs_our_commands(guide: Path) -> None:
    """A workflow with steps, and a hook with an entry."""
    action, hook = [yaml.safe_load(block) for block in blocks(guide, "yaml") if "questions:" not in block]
    steps = action["jobs"]["check"]["steps"]
    assert [step["run"] for step in steps if "run" in step][-1].startswith("quizzer check ")
    (only,) = hook["repos"][0]["hooks"]
    assert only["entry"].startswith("quizzer check ")
    assert re.search(only["files"], "packs/linux.yaml")


@pytest.mark.parametrize("guide", [*GUIDES, ROOT / "README.md"], ids=lambda guide: guide.name)
def test_the_package_index_is_nowhere_asked_for_this_program(guide: Path) -> None:
    """What is called quizzer there is another program: it is installed from a checkout, and this is said."""
    text = guide.read_text(encoding="utf-8")
    assert not re.search(r"""install[^\n`]*[ "'](?:quizzer\b|quizzer\[)|dependencies: \[quizzer""", text)
    assert "PyPI" in text
    hooks = [block for block in blocks(guide, "yaml") if "hooks:" in block]
    assert all(yaml.safe_load(each)["repos"][0]["hooks"][0]["language"] == "system" for each in hooks)


def test_no_remedy_installs_the_stranger_of_our_name() -> None:
    """Every `pip install` that the program prints works in a checkout."""
    code = [file.read_text(encoding="utf-8") for file in (ROOT / "quizzer").rglob("*.py")]
    printed = [line for text in code for line in re.findall("pip install[^`]*", text)]
    assert printed
    assert [line for line in printed if re.match(r"""pip install (--\S+ )*["']?quizzer""", line)] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_the_table_lists_every_rule(guide: Path) -> None:
    """The rules of the code, and no others."""
    folder = ROOT / "quizzer" / "authoring" / "checking"
    code = "\n".join(file.read_text(encoding="utf-8") for file in folder.glob("*.py"))
    rules = set(re.findall(r'(?:finding|_at|rule)\w*\(\s*(?:file,\s*places,\s*\(\),\s*)?"([a-z-]+)"', code))
    rules |= set(re.findall(r'rule, message = "([a-z-]+)"', code)) | {
        "schema",
        "same-id",
        "no-id",
        "flagged",
        "point-twice",
        "points-conflict",
    }
    rules |= {f"trial-{kind}" for kind in ("negated", "exchanged", "echo", "stuffed", "off-topic")}
    table = re.findall(r"^\| (`.*?) \|", guide.read_text(encoding="utf-8"), re.M)
    assert set(re.findall(r"`([a-z-]+)`", " ".join(table))) == rules


def test_both_languages_say_the_same() -> None:
    """The same sections, commands and rules."""
    english, korean = (guide.read_text(encoding="utf-8") for guide in GUIDES)
    assert len(re.findall("^#", english, re.M)) == len(re.findall("^#", korean, re.M))
    named = [[arguments[0] for arguments in command_lines(guide)] for guide in GUIDES]
    assert named[0] == named[1]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_links_lead_somewhere(guide: Path) -> None:
    """Every relative link."""
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", guide.read_text(encoding="utf-8")):
        assert (guide.parent / link).exists(), link


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_limits_and_the_fields_of_map_are_those_of_the_program(guide: Path) -> None:
    """What a pack may hold at most, and what an import may be told."""
    text = guide.read_text(encoding="utf-8")
    assert f"{MOST_QUESTIONS:,}" in text and f"{MAX_BYTES // 2**20} MB" in text
    (told,) = re.findall(r"`--map`(?: knows|이 아는)[^`]*((?:`[a-z_]+`(?:, | and )?)+)", text)
    assert re.findall(r"`([a-z_]+)`", told) == list(NAMES)[:-3]


def test_the_example_of_the_readme_passes_its_self_test(tmp_path: Path) -> None:
    """What is shown first scores as it should, and so do the answers that are made to fool the grader."""
    (example,) = [block for block in blocks(ROOT / "README.md", "yaml") if "questions:" in block]
    file = tmp_path / "my-pack.yaml"
    file.write_text(example, encoding="utf-8")
    examined = examine(file, Grader(built_in()))
    assert examined.tried and all(each.passed for each in examined.tried)
    assert [each.rule for each in examined.findings] == ["no-license"]
