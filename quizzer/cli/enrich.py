"""`quizzer enrich`: key points proposed for questions; the author accepts, edits or drops each."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.asking import somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.check_targets import Target, targets
from quizzer.cli.complete import complete_question
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import ExitCode, UsageError
from quizzer.locale import _, mark, ngettext

if TYPE_CHECKING:
    from quizzer.packs.schema import Pack, Question


@click.command(
    "enrich",
    cls=Command,
    help=mark(
        "Propose key points, what they are about, and keywords in Korean and English.\n\n"
        "TARGET is PACK/QUESTION, a pack of yours, a file or a folder. The proposals are made of the model answer; "
        "you accept, edit or drop each. The file keeps its comments, order and layout."
    ),
    examples=[
        (mark("One question, proposal by proposal."), "quizzer enrich my-pack/what-is-an-inode"),
        (mark("What would change in a whole pack?"), "quizzer enrich my-pack --dry-run"),
        (mark("Accept everything."), "quizzer enrich ./network.yaml --yes"),
    ],
)
@click.argument("names", metavar="TARGET...", nargs=-1, required=True, shell_complete=complete_question)
@option("--yes", is_flag=True, help=mark("Accept every proposal."))
@option(
    "--no-keywords",
    is_flag=True,
    help=mark("Propose no keywords for points that have none: they are found by their own words."),
)
@option("--dry-run", is_flag=True, help=mark("Show what accepting everything would change; write nothing."))
@option("--json", "as_json", is_flag=True, help=mark("Print the proposals as JSON; write nothing."))
@pass_run
def command(
    run: Run, names: tuple[str, ...], yes: bool, no_keywords: bool, dry_run: bool, as_json: bool
) -> int:
    """Propose, ask, write."""
    from quizzer.cli.new_question import own_file

    found = targets(run, names)
    if not (yes or dry_run or as_json or somebody_there()):
        raise UsageError(
            _("Without a terminal you cannot be asked about each proposal."),
            remedy=_("Add --yes, --dry-run or --json."),
        )
    if not (dry_run or as_json):
        shipped = {entry.path for entry in run.bench.library.entries() if entry.origin == "shipped"}
        for each in found:
            if each.file in shipped:
                own_file(run, names[0].partition("/")[0])  # says how to copy it
    if as_json:
        rows = [row for each in found for row in _rows(each, not no_keywords)]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return ExitCode.OK
    for each in found:
        _enrich(run, each, yes=yes, dry_run=dry_run, keywords=not no_keywords)
    return ExitCode.OK


def _questions(target: Target) -> tuple[bytes, Pack, list[Question]]:
    from quizzer.packs.loader import parse_pack
    from quizzer.packs.reading import read_bytes

    data = read_bytes(target.file)
    pack = parse_pack(data, target.file)
    return data, pack, [each for each in pack.questions if target.only is None or each.id in target.only]


def _rows(target: Target, keywords: bool) -> list[dict[str, Any]]:
    from quizzer.authoring.proposing import propose

    _data, pack, questions = _questions(target)
    return [
        {
            "pack": pack.id,
            "question": question.id,
            "kind": str(proposal.kind),
            "key_point": proposal.index,
            **proposal.point.model_dump(mode="json"),
        }
        for question in questions
        for proposal in propose(question, pack.language_of(question), keywords=keywords)
    ]


def _enrich(run: Run, target: Target, *, yes: bool, dry_run: bool, keywords: bool) -> None:
    from quizzer.authoring.enriching import enriched
    from quizzer.authoring.growing import save
    from quizzer.authoring.proposing import propose
    from quizzer.cli.enrich_asking import choose
    from quizzer.packs.reading import decode

    data, pack, questions = _questions(target)
    proposed = [
        (question, found)
        for question in questions
        if (found := propose(question, pack.language_of(question), keywords=keywords))
    ]
    everything = {question.id: found for question, found in proposed}
    chosen = everything if yes or dry_run else choose(proposed, run.environ)
    count = sum(map(len, chosen.values()))
    if not chosen:
        say(_("{pack}: nothing is changed.").format(pack=pack.id))
        return
    new = enriched(data, target.file, pack, chosen)
    if dry_run:
        before, after = (decode(each, target.file).splitlines() for each in (data, new))
        for line in difflib.unified_diff(before, after, str(target.file), str(target.file), lineterm="", n=2):
            click.echo(harmless(line))
        return
    save(target.file, new)
    told = ngettext("{count} proposal is taken over", "{count} proposals are taken over", count).format(
        count=count
    )
    click.echo(f"{pack.id}: {told}: {target.file}")
    say(_("Read them once more, then: quizzer check {pack}").format(pack=target.file))
