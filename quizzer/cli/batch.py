"""`quizzer batch`: many answers, streamed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import say, standard_input
from quizzer.cli.run import Run, pass_run
from quizzer.config.sources import expanded
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark
from quizzer.locale.system import reason


@click.command(
    "batch",
    cls=Command,
    help=mark(
        "Grade many answers.\n\n"
        "PACK is a pack's id or the path of a pack file. ANSWERS is a file of JSON Lines or a table (CSV, "
        "TSV) with `question` (the id in the pack), `answer` and, if you like, `id`; - is standard input. A table's "
        "columns may have other names that `quizzer import` knows, such as 질문, 문제, 답변, 답안, 모범답안, 아이디. "
        "Rows keep their order and appear as they are graded. A row that cannot be used becomes a line with "
        "`error`, the run goes on, and the exit code is 1."
    ),
    examples=[
        (mark("Write a line of JSON for each answer."), "quizzer batch docker answers.jsonl -o grades.jsonl"),
        (mark("A table in, a table out."), "quizzer batch docker answers.csv -o grades.csv"),
        (mark("In a pipe."), "cat answers.jsonl | quizzer batch ./mine.yaml - | jq .score"),
    ],
)
@click.argument("pack", shell_complete=complete_pack)
@click.argument("answers", type=click.Path())
@option(
    "-o",
    "--out",
    type=click.Path(),
    metavar="OUT",
    help=mark("Write to this file instead of standard output."),
)
@option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv"]),
    help=mark("Form of the output; without it, the name of OUT tells, else jsonl."),
)
@option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 64),
    metavar="N",
    help=mark("Processes that grade side by side; without it, one for each processor, four at most."),
)
@option("--quiet", "-q", is_flag=True, help=mark("No progress on standard error."))
@pass_run
def command(
    run: Run, pack: str, answers: str, out: str | None, form: str | None, jobs: int | None, quiet: bool
) -> int:
    """Grade row by row."""
    from quizzer.cli.batch_input import read_rows
    from quizzer.cli.batch_judge import Judge
    from quizzer.cli.batch_output import open_output
    from quizzer.cli.batch_parallel import helping_processes, judged
    from quizzer.cli.batch_target import form_of, keep_inputs, target_of
    from quizzer.cli.progress import BatchProgress, ModelProgress
    from quizzer.cli.rows import tell_cut, was_cut

    target = target_of(out)
    table = form_of(target, form) == "csv"
    chosen = run.bench.library.get(pack)
    progress, cut = BatchProgress(quiet), 0
    with _open_input(answers) as stream:
        keep_inputs(target, [_file_of(run, pack), *_number_of(stream)])
        rows = read_rows(stream, answers)  # complains about a useless file before OUT is touched
        judge = Judge(chosen, lambda: run.bench.grader(ModelProgress()), run.environ)
        helpers = helping_processes(jobs, run.bench.settings)
        try:
            with open_output(target, table) as writer:
                for graded in judged(rows, judge, chosen, run.bench.settings, helpers):
                    writer.write(graded)
                    progress.count("error" in graded)
                    cut += was_cut(graded)
        except KeyboardInterrupt:
            if target is not None and not target.is_stream:
                say(_("Stopped; the rows that are done are in {file}.").format(file=target.part))
            raise
    progress.finish()
    if cut:
        say(tell_cut(cut))
    return ExitCode.DATA if progress.errors else ExitCode.OK


def _file_of(run: Run, pack: str) -> Path:
    """Find the file of a pack, of which an id or a path was given."""
    entry = run.bench.library.entry(pack)
    return expanded(pack) if entry is None else entry.path


def _number_of(stream: io.BufferedReader) -> list[int]:
    """Give an open file as the system knows it; nothing where it is none of the system's."""
    try:
        return [stream.fileno()]
    except OSError:
        return []


@contextmanager
def _open_input(answers: str) -> Iterator[io.BufferedReader]:
    if answers == "-":
        stdin = standard_input()
        assert isinstance(stdin, io.BufferedReader)
        yield stdin
        return
    try:
        stream = Path(answers).open("rb")  # noqa: SIM115 (closed below; opening alone is guarded)
    except OSError as error:
        raise UsageError(
            _("{file} cannot be read: {problem}.").format(file=answers, problem=reason(error)),
            remedy=_("Give a JSONL or CSV file, or - for standard input."),
        ) from error
    with stream:
        yield stream
