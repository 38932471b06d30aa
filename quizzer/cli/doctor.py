"""`quizzer doctor`: what is installed, where files are, what the terminal can do, and what is wrong."""

from __future__ import annotations

import json

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import harmless
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import cells, pad
from quizzer.errors import ExitCode
from quizzer.locale import _, mark


@click.command(
    "doctor",
    cls=Command,
    help=mark(
        "Examine the installation: versions, files, store, packs, model and terminal.\n\n"
        "The exit code is 3 when something about the machine is wrong, 1 when only a pack is."
    ),
    examples=[
        (mark("When something does not work."), "quizzer doctor"),
        (mark("To attach to a report of a problem."), "quizzer doctor --json"),
    ],
)
@option("--json", "as_json", is_flag=True, help=mark("Print JSON."))
@pass_run
def command(run: Run, as_json: bool) -> int:
    """Examine everything and print what was found."""
    from quizzer.cli.examinations import examine

    sections = list(examine(run))
    findings = [finding for section in sections for finding in section.findings]
    problems = [finding.problem for finding in findings if finding.problem]
    if as_json:
        report = {
            section.key: {finding.key: finding.value for finding in section.findings} for section in sections
        }
        click.echo(json.dumps({**report, "problems": problems}, ensure_ascii=False, indent=2, default=str))
    else:
        width = max(cells(_(finding.label)) for finding in findings)
        for section in sections:
            click.echo(_(section.label))
            for finding in section.findings:
                sign, label = "!" if finding.problem else " ", _(finding.label)
                for line in (finding.shown + "\n" + (finding.problem or "")).splitlines():
                    click.echo(f" {sign} {pad(label, width)}  {harmless(line)}".rstrip())
                    sign, label = " ", ""
        click.echo()
        click.echo(_("Something is wrong; see the lines with !") if problems else _("All is well."))
    return max((finding.exit_code for finding in findings if finding.problem), default=ExitCode.OK)
