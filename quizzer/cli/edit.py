"""`quizzer edit`: a pack's file in the editor, at a question, and not let go of before it can be read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizzer.cli.asking import confirm
from quizzer.cli.base import Command, option
from quizzer.cli.complete import complete_question
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.config.sources import expanded
from quizzer.errors import ExitCode
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack


@click.command(
    "edit",
    cls=Command,
    help=mark(
        "Open a pack's file in your editor, at a question.\n\n"
        "TARGET is the id of a pack of yours, PACK/QUESTION, or a pack file; a broken pack opens at its first mistake. "
        "What you save is read before it becomes the pack: what is wrong is told by line, and you can go on. The pack "
        "stays as it was until then, and nothing that you typed is lost. A pack that comes with quizzer is copied into "
        "your own folder. On the screen, the key e edits a question in a form."
    ),
    examples=[
        (mark("One question."), "quizzer edit linux-basics/what-is-an-inode"),
        (mark("A file that is not installed, in another editor."), "EDITOR=nano quizzer edit ./network.yaml"),
    ],
)
@click.argument("target", shell_complete=complete_question)
@option("--yes", is_flag=True, help=mark("Copy a pack that comes with quizzer without being asked."))
@pass_run
def command(run: Run, target: str, yes: bool) -> int:
    """Edit a pack."""
    from quizzer.cli.new_writing import Draft, NothingChangedError, write_by_editor
    from quizzer.packs.reading import read_bytes

    place = _place(run, target)
    data = read_bytes(place.file)
    file: Path = place.file
    before: bytes | None = data
    shipped = place.entry is not None and place.entry.origin == "shipped"
    if shipped:
        from quizzer.authoring.revising import free_file

        assert place.entry is not None
        file, before = free_file(place.entry.id, run.settings.pack_folder), None
        question = _("This pack comes with quizzer. Copy it into {file}, and use your copy from then on?")
        confirm(question.format(file=file), yes=yes)
    draft = Draft(_text(data, place.file), file, place.line or 1, before, complete=True)
    try:
        made = write_by_editor(draft, run.environ, lambda pack: _taken(run, place, pack))
    except NothingChangedError as nothing:
        say(nothing.message)
        return ExitCode.OK
    _tell(made, place.pack, file)
    named = made.id if file.parent == run.settings.pack_folder else str(file)
    say(_("Check it: quizzer check {pack}    Practise: quizzer practice {pack}").format(pack=named))
    return ExitCode.OK


@dataclass(frozen=True, slots=True)
class _Place:
    """What is to be edited."""

    file: Path
    entry: PackEntry | None
    """None: the file is not installed."""
    pack: Pack | None
    """As it is now. None: it cannot be read."""
    line: int | None
    """Where to put the cursor, from 1. None: at the beginning."""


def _place(run: Run, target: str) -> _Place:
    """Find the file, and the line.

    Raises:
        UsageError: There is no such pack or question.
    """
    from quizzer.packs.loader import MATERIAL
    from quizzer.packs.problems import PackError

    library = run.bench.library
    path = expanded(target)
    holder, _slash, question = target.rpartition("/")
    whole = library.entry(target)
    if whole is None and not path.is_file():
        whole = library.entry(holder)
        if whole is None or whole.pack is not None:
            library.find(target) if question and holder else library.get(
                target
            )  # complains, with the nearest
    else:
        holder, question = target, ""
    file = expanded(holder) if whole is None else whole.path
    if whole is not None and whole.pack is None:
        return _Place(file, whole, None, whole.problems[0].line if whole.problems else None)
    try:
        pack = library.get(str(file.absolute()))
    except PackError as error:
        if file.suffix.lower() in MATERIAL:
            raise  # says how a pack is made of it
        return _Place(file, whole, None, error.problems[0].line)
    return _Place(file, whole, pack, _line(file, pack, question) if question else None)


def _line(file: Path, pack: Pack, question: str) -> int | None:
    """Find the line in which a question begins."""
    from quizzer.authoring.checking.places import Places
    from quizzer.packs.reading import read_bytes

    index = next(n for n, each in enumerate(pack.questions) if each.id == question)
    _path, place = Places(read_bytes(file), file).of(("questions", index))
    return None if place is None else place[0]


def _text(data: bytes, file: Path) -> str:
    """Give the file's text with its line ends and its mark of encoding, so that they stay."""
    from quizzer.packs.reading import decode

    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode(data, file)  # complains


def _taken(run: Run, place: _Place, made: Pack) -> str | None:
    """Say whose id a pack has taken. None: nobody's."""
    if place.pack is not None and made.id == place.pack.id:
        return None
    others = (entry for entry in run.bench.library.entries() if entry.pack is not None)
    if any(entry.id == made.id and entry.path != place.file for entry in others):
        return _("There is a pack {name} already; choose another id.").format(name=made.id)
    return None


def _tell(made: Pack, before: Pack | None, file: Path) -> None:
    """Print what is different now."""
    old = {} if before is None else {each.id: each for each in before.questions}
    new = {each.id: each for each in made.questions}
    for sign, names in (
        ("+", [name for name in new if name not in old and before is not None]),
        ("~", [name for name in new if name in old and new[name] != old[name]]),
        ("-", [name for name in old if name not in new]),
    ):
        for name in names:
            words = " ".join((new.get(name) or old[name]).question.split())
            click.echo(harmless(f"{sign} {made.id}/{name}  {words[:80]}"))
    click.echo(_("{id} is saved: {file}").format(id=made.id, file=file))
    if any(name not in new for name in old):
        say(_("The history of questions that are gone stays."))
    if before is not None and made.id != before.id:
        say(_("Its id was {old}; what was answered is kept under that id.").format(old=before.id))
