"""`quizzer check`: what an author should know about a pack before learners see it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.base import Command, option
from quizzer.cli.check_fix import fix_target
from quizzer.cli.check_targets import Target, targets
from quizzer.cli.complete import complete_question
from quizzer.cli.console import say, wants_colour
from quizzer.cli.progress import ChangingLine, ModelProgress
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.authoring.checking.examine import Examined


@click.command(
    "check",
    cls=Command,
    help=mark(
        "Check packs: mistakes, style, marked samples, and a self-test.\n\n"
        "TARGET is a pack's id, PACK/QUESTION, a pack file or a folder; without one, all your own packs are checked. "
        "Errors and warnings are listed with file, line and column, and with what to do; notes are counted, and "
        "listed with --notes. What you flagged while practising is always listed.\n\n"
        "The self-test grades the model answer, which must score 95 or more, and answers made to fool the grader: "
        "points denied, concepts exchanged, the question repeated, keywords shuffled, another question's answer. "
        "Exit codes: 0 fine or only notes, 1 errors or warnings."
    ),
    examples=[
        (mark("A pack that you are writing."), "quizzer check ./network.yaml --notes"),
        (mark("One question."), "quizzer check docker/image-vs-container"),
        (mark("In a pipeline, with marks on the lines of a pull request."), "quizzer check packs/ --github"),
        (
            mark("Write ids where there are none, so that questions may be reworded."),
            "quizzer check --fix network.yaml",
        ),
        (mark("Before a commit: quickly, without grading."), "quizzer check --fast network.yaml"),
    ],
)
@click.argument("names", metavar="[TARGET...]", nargs=-1, shell_complete=complete_question)
@option("--notes", is_flag=True, help=mark("List notes as well."))
@option("--samples", is_flag=True, help=mark("List every sample with its mark, its score and its points."))
@option("--fast", is_flag=True, help=mark("Grade nothing: only what the texts show."))
@option("--strict", is_flag=True, help=mark("End with 1 when there are notes, too."))
@option(
    "--fix", is_flag=True, help=mark("First write the ids that questions without one have into the files.")
)
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@option(
    "--github", is_flag=True, help=mark("Print the marks that GitHub shows beside the lines of a change.")
)
@pass_run
def command(
    run: Run,
    names: tuple[str, ...],
    notes: bool,
    samples: bool,
    fast: bool,
    strict: bool,
    fix: bool,
    as_json: bool,
    github: bool,
) -> int:
    """Examine packs and print what was found."""
    if as_json and github:
        raise click.UsageError(_("Choose one of --json and --github."))
    found = targets(run, names)
    if not found:
        say(_("You have no packs of your own yet; make one with: quizzer new pack"))
        if as_json:
            click.echo(json.dumps(_empty(), indent=2))
        return ExitCode.OK
    fixed = [fix_target(each) for each in found] if fix else []
    examined = [_examine(run, each, fast=fast) for each in found]
    from quizzer.authoring.checking.rivals import with_rivals
    from quizzer.cli import show_check

    examined = with_rivals(examined)
    if as_json:
        click.echo(json.dumps(show_check.as_data(examined), ensure_ascii=False, indent=2))
    elif github:
        for line in show_check.github_lines(examined, notes=notes or strict):
            click.echo(line)
    else:
        colour = wants_colour(run.environ)
        for line in show_check.text_lines(examined, notes=notes or strict, samples=samples, names=names):
            click.echo(line, color=colour)
    return show_check.exit_code(examined, strict=strict) if all(fixed) else ExitCode.DATA


def _empty() -> dict[str, object]:
    return {"packs": [], "errors": 0, "warnings": 0, "notes": 0}


def _examine(run: Run, target: Target, *, fast: bool) -> Examined:
    from quizzer.authoring.checking.examine import examine

    grader = None if fast else run.bench.grader(ModelProgress())
    line = ChangingLine()
    name = target.file.name

    def tell(question: str, number: int, count: int) -> None:
        line.tell(
            _("Checking {file}, {number} of {count}: {question}").format(
                file=name, number=number, count=count, question=question
            )
        )

    try:
        return examine(
            target.file, grader, only=target.only, flags=_flags(run, target.file), on_question=tell
        )
    finally:
        line.clear()


def _flags(run: Run, file: Path) -> dict[str, list[str]]:
    """What the learner noted at the questions of a pack file; nothing where there is no store."""
    if not run.bench.store_file.exists():
        return {}
    ids = {entry.path.resolve(): entry.id for entry in run.bench.library.entries()}
    pack = ids.get(file.resolve())
    found: dict[str, list[str]] = {}
    for flag in run.bench.store.flags() if pack is not None else ():
        if flag.pack == pack:
            found.setdefault(flag.question, []).append(flag.note)
    return found
