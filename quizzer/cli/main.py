"""The command line's front door: which commands there are, and how every run ends.

stdout is data, stderr is narration. Exit codes are those of `quizzer.errors.ExitCode`; no run ends in a
traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from quizzer import __version__
from quizzer.cli.base import Group, option
from quizzer.cli.console import ClosedOutput, complain, harmless, prepare_streams, say, settle, silence
from quizzer.cli.crash import report_crash
from quizzer.cli.run import Run
from quizzer.cli.stopping import was_stopped
from quizzer.cli.words import teach_click
from quizzer.config.sources import quick_language
from quizzer.errors import ExitCode, QuizzerError
from quizzer.locale import LANGUAGES, _, mark, use_language

if TYPE_CHECKING:
    from quizzer.config import Settings
    from quizzer.practice.plan import Plan
    from quizzer.workbench import Workbench

COMPLETION_VARIABLE = "_QUIZZER_COMPLETE"
"""How a shell asks for completions, as click's scripts do it."""


def _show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001 (click's signature)
    if value and not ctx.resilient_parsing:
        click.echo(f"quizzer {__version__}")
        ctx.exit()


@click.command(
    cls=Group,
    help=mark(
        "Practise interview questions in the terminal.\n\n"
        "You answer in your own words and are told at once how good the answer was: which points you made, "
        "which you missed, and which you got wrong. Without a command, the screen opens.\n\n"
        "Settings are in config.toml and in variables such as QUIZZER_MODEL; `quizzer config` shows them. Exit "
        "codes: 0 fine, 1 something was wrong in the data, 2 wrong usage, 3 the machine is not ready (a model is "
        "missing, the store is locked), 130 interrupted."
    ),
    invoke_without_command=True,
    modules={
        "practice": "quizzer.cli.practice",
        "grade": "quizzer.cli.grade",
        "batch": "quizzer.cli.batch",
        "packs": "quizzer.cli.packs",
        "new": "quizzer.cli.new",
        "edit": "quizzer.cli.edit",
        "check": "quizzer.cli.check",
        "enrich": "quizzer.cli.enrich",
        "import": "quizzer.cli.import_packs",
        "export": "quizzer.cli.export_packs",
        "stats": "quizzer.cli.stats",
        "report": "quizzer.cli.report",
        "history": "quizzer.cli.history",
        "calibrate": "quizzer.cli.calibrate",
        "model": "quizzer.cli.model",
        "config": "quizzer.cli.config",
        "doctor": "quizzer.cli.doctor",
        "serve": "quizzer.cli.serve",
        "completion": "quizzer.cli.completion",
    },
    examples=[
        (mark("Choose a pack and practise."), "quizzer"),
        (mark("Ten questions of the Docker pack."), "quizzer practice docker --count 10"),
        (mark("Grade an answer from a file."), "quizzer grade docker/image-vs-container answer.txt"),
    ],
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help=mark("Show the version and exit."),
)
@click.pass_context
def cli(ctx: click.Context) -> int:
    """Open the screen when no command was given."""
    if ctx.invoked_subcommand is not None:
        return ExitCode.OK
    run: Run = ctx.obj
    return run.launch(run.bench, None)


def run(
    argv: Sequence[str],
    launch: Callable[[Workbench, Plan | None], int],
    environ: Mapping[str, str] | None = None,
    *,
    doubts: Callable[[Settings], list[str]] = lambda _settings: [],
) -> int:
    """Run one command line.

    Args:
        argv: The arguments after the program's name.
        launch: Opens the screen on a workbench; returns its exit code.
        environ: None: the process's.
        doubts: Says what the settings name and the screen does not know.

    Returns:
        The exit code; see `ExitCode`.
    """
    current = Run(os.environ if environ is None else environ, launch, doubts)
    prepare_streams()
    use_language(quick_language(current.environ, _language_flag(argv)))
    teach_click()
    if COMPLETION_VARIABLE in current.environ:
        from click.shell_completion import shell_complete

        wish = current.environ[COMPLETION_VARIABLE]
        return shell_complete(cli, {"obj": current}, "quizzer", COMPLETION_VARIABLE, wish)
    closed = sys.stdout is None
    if closed:
        sys.stdout = ClosedOutput()
    try:
        return _run(argv, current)
    finally:
        _close(current)
        if closed:
            sys.stdout = None
        for stream in (sys.stdout, sys.stderr):
            settle(stream)


def _run(argv: Sequence[str], current: Run) -> int:
    """Run a command; whatever it ends in becomes an exit code."""
    try:
        with cli.make_context("quizzer", list(argv), obj=current) as ctx:
            code = cli.invoke(ctx)
        if sys.stdout is not None:
            sys.stdout.flush()
        return int(code or ExitCode.OK)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, EOFError, click.Abort):
        say("")
        return ExitCode.INTERRUPTED
    except click.ClickException as problem:
        try:
            problem.show()
        except OSError:
            silence(sys.stderr)
        return ExitCode.USAGE
    except QuizzerError as problem:
        complain(problem)
        return problem.exit_code
    except BrokenPipeError:
        silence(sys.stdout)
        return ExitCode.OK
    except Exception as problem:
        if was_stopped(problem):
            say("")
            return ExitCode.INTERRUPTED
        return report_crash(problem, current.environ)


def _close(current: Run) -> None:
    """Put the store away. The work is done and kept, so what goes wrong now is a note and no error."""
    problem = current.close()
    if problem is not None:
        say(harmless(_("The daily copy of your answers was not made: {reason}").format(reason=problem)))


def _language_flag(argv: Sequence[str]) -> str | None:
    """Find `--lang` before click does, which writes its help page while it reads the arguments."""
    arguments = list(argv[: argv.index("--")] if "--" in argv else argv)
    for argument, following in zip(arguments, [*arguments, ""][1:], strict=True):
        value = following if argument == "--lang" else argument.removeprefix("--lang=")
        if argument.startswith("--lang") and value in LANGUAGES:
            return value
    return None
