"""`quizzer new question`: one more question for a pack."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import click

from quizzer.cli.asking import confirm, somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_pack
from quizzer.cli.console import say
from quizzer.cli.new_fields import question_options
from quizzer.cli.run import Run, pass_run
from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _, mark


@click.command(
    "question",
    cls=Command,
    help=mark(
        "Put a question behind a pack's others.\n\n"
        "PACK is the id of a pack of yours, or a pack file. The rest of the file stays as it is. A pack that comes with "
        "quizzer is copied into your own folder."
    ),
    examples=[
        (mark("Asked for, then in the editor."), "quizzer new question linux"),
        (
            mark("All at once, without an editor."),
            "quizzer new question linux --question 'inode란?' --answer - < answer.txt",
        ),
    ],
)
@click.argument("pack", shell_complete=complete_pack)
@option("--yes", is_flag=True, help=mark("Copy a pack that comes with quizzer without being asked."))
@question_options
@pass_run
def command(run: Run, /, pack: str, yes: bool, editor: bool | None, **given: Any) -> None:
    """Add a question to a pack's file."""
    from quizzer.authoring.drafting import QuestionDraft
    from quizzer.authoring.growing import with_question
    from quizzer.cli.new_fields import draft_of
    from quizzer.cli.new_language import write_language
    from quizzer.cli.new_writing import (
        Draft,
        goes_on_from_before,
        wants_editor,
        write_at_once,
        write_by_editor,
    )
    from quizzer.packs.loader import parse_pack
    from quizzer.packs.reading import read_bytes

    to_editor = wants_editor(editor)
    source, file = _places(run, pack, yes=yes)
    data = read_bytes(source)
    known = parse_pack(data, source)
    taken = {question.id for question in known.questions}
    goes_on = to_editor and goes_on_from_before(file, run.environ)
    new = QuestionDraft() if goes_on else draft_of(taken, to_editor=to_editor, **given)
    text, line = with_question(data, source, new)
    before = data if file == source else None
    draft = Draft(text, file, line, before, typed=somebody_there() and new != QuestionDraft())
    made = (
        write_by_editor(draft, run.environ, lambda _pack: None, goes_on=goes_on)
        if to_editor
        else write_at_once(draft)
    )
    added = [question.id for question in made.questions if question.id not in taken]
    name = added[-1] if added else made.questions[-1].id
    write_language(file, made, name)
    reference = f"{pack.rstrip('/')}/{name}"
    asked = " ".join(made.questions[-1].question.casefold().split())
    twin = next(
        (each for each in known.questions if " ".join(each.question.casefold().split()) == asked), None
    )
    if twin is not None:
        say(_("The pack asks this already: {question}").format(question=f"{made.id}/{twin.id}"))
    click.echo(_("{question} is added: {file}").format(question=f"{made.id}/{name}", file=file))
    click.echo(
        _("Propose key points: quizzer enrich {question}    Check it: quizzer check {question}").format(
            question=reference
        )
    )


def own_file(run: Run, name: str) -> Path:
    """Find the file of a pack that may be changed.

    Raises:
        UsageError: There is none of that name, or it comes with quizzer.
    """
    path = expanded(name)
    entry = run.bench.library.entry(name)
    if entry is None and path.is_file():
        return path
    if entry is None:
        run.bench.library.get(name)  # complains, with the nearest id
        return path
    if entry.origin == "shipped":
        raise UsageError(
            _("{id} comes with quizzer and is not changed.").format(id=name),
            remedy=_("Make a copy of your own that is used in its place: {command}").format(
                command=f"quizzer packs add {shlex.quote(str(entry.path))}"
            ),
        )
    return entry.path


def _places(run: Run, name: str, *, yes: bool) -> tuple[Path, Path]:
    """Find the file of a pack, and where it goes with its new question: of one that comes with quizzer, a copy.

    Raises:
        UsageError: There is none of that name, or nobody can be asked about the copy.
        click.Abort: The author does not agree.
    """
    from quizzer.authoring.revising import free_file

    entry = run.bench.library.entry(name)
    if entry is None or entry.origin != "shipped":
        file = own_file(run, name)
        return file, file
    copy = free_file(entry.id, run.settings.pack_folder)
    if not (yes or somebody_there()):
        raise UsageError(
            _("{id} comes with quizzer and is not changed.").format(id=name),
            remedy=_("Add --yes: it is copied into {file}, and your copy is used from then on.").format(
                file=copy
            ),
        )
    question = _("This pack comes with quizzer. Copy it into {file}, and use your copy from then on?")
    confirm(question.format(file=copy), yes=yes)
    return entry.path, copy
