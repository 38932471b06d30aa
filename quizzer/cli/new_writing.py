"""From a draft to a pack: through the editor until it can be read, or at once. Nothing typed is ever lost.

The draft is a hidden file beside the pack, so that the schema is found from it, and so that it survives whatever
happens to the editor, the terminal or the machine.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from quizzer.authoring.drafting import with_made_ids
from quizzer.authoring.editing import editor_command, how_to_set, open_editor
from quizzer.authoring.growing import save
from quizzer.cli.asking import agree, somebody_there
from quizzer.cli.console import harmless, say
from quizzer.errors import DataError, EnvironmentProblem, UsageError
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError
from quizzer.packs.reading import decode, encoded, read_bytes
from quizzer.packs.schema import Pack


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to a pack's file."""

    text: str
    """As it was made."""
    target: Path
    """Where the pack will be."""
    line: int
    """Where to put the editor's cursor, from 1."""
    before: bytes | None = None
    """What the target held when the text was made. None: there was no file."""
    complete: bool = False
    """Whether the text is a pack, or was one, so that closing the editor without a change changes nothing."""
    typed: bool = False
    """Whether the author's own words are in it already, so that it is kept though the editor changed nothing."""

    @property
    def file(self) -> Path:
        """Where the text is kept meanwhile."""
        return self.target.with_name(f".{self.target.stem}.draft.yaml")


class NothingChangedError(UsageError):
    """The author closed the editor without a change."""


def wants_editor(wish: bool | None) -> bool:
    """Tell whether the editor is to be opened: as asked for, else when somebody is there."""
    return somebody_there() if wish is None else wish


def goes_on_from_before(target: Path, environ: Mapping[str, str]) -> bool:
    """Ask about a draft that is left over, before anything else is asked; one that is not wanted is kept aside.

    Args:
        target: Where the pack will be.
        environ: Names the editor, which must be there before anybody types.

    Returns:
        Whether the author goes on with it, so that nothing need be asked for.

    Raises:
        UsageError: There is a draft, and nobody can be asked about it.
        EnvironmentProblem: There is no editor.
    """
    draft = Draft("", target, 1)
    _editor(environ, complete=False)
    if not draft.file.exists():
        return False
    if _goes_on(draft):
        return True
    _put_aside(draft.file)
    return False


def write_at_once(draft: Draft) -> Pack:
    """Write a draft that needs no editor.

    Raises:
        PackError: It is no pack; nothing is written.
        EnvironmentProblem: It cannot be written.
    """
    data = encoded(draft.text, draft.before or b"")
    pack = parse_pack(data, draft.target)
    _require_unchanged(draft)
    save(draft.target, data)
    return pack


def write_by_editor(
    draft: Draft, environ: Mapping[str, str], refuse: Callable[[Pack], str | None], *, goes_on: bool = False
) -> Pack:
    """Let the author go on with a draft until it can be read, and write it.

    Args:
        draft: The text.
        environ: Names the editor.
        refuse: Says what is wrong with a pack that can be read; None for nothing.
        goes_on: Whether the author said already that a draft which is left over is gone on with.

    Raises:
        DataError: The author gave up on a text that cannot be read; it is kept in the draft's file.
        NothingChangedError: The author changed nothing, or deleted the draft; there is none.
        UsageError: A draft is left over and nobody can be asked about it.
        EnvironmentProblem: There is no editor, it failed, or the file cannot be written.
    """
    editor = _editor(environ, complete=draft.complete)
    if not (draft.file.exists() and (goes_on or _goes_on(draft))):
        _put_aside(draft.file)
        save(draft.file, draft.text.encode())
    try:
        return _edited(draft, editor, refuse)
    except (KeyboardInterrupt, EOFError, click.Abort):
        if not _is_nobodys(draft):
            say("")
            say(_where(draft))
        raise


def _editor(environ: Mapping[str, str], *, complete: bool) -> list[str]:
    """Find an editor; see `write_by_editor`. The machine's own is opened only where somebody can use it."""
    try:
        if not (environ.get("VISUAL") or environ.get("EDITOR") or somebody_there()):
            raise EnvironmentProblem(_("No editor is set."), remedy=how_to_set())
        return editor_command(environ)
    except EnvironmentProblem as problem:
        if not complete:
            problem.remedy = "\n".join(filter(None, (problem.remedy, _("Or add --no-editor."))))
        raise


def _edited(draft: Draft, editor: list[str], refuse: Callable[[Pack], str | None]) -> Pack:
    """Open the editor until the draft can be read; see `write_by_editor`."""
    line: int | None = draft.line
    while True:
        try:
            open_editor(draft.file, editor, line)
        except EnvironmentProblem as problem:
            raise EnvironmentProblem(problem.message, remedy=_with_place(draft, problem.remedy)) from problem
        if not os.path.lexists(draft.file):
            raise NothingChangedError(_("You deleted the draft, so nothing was changed."))
        if draft.complete and _untouched(draft):
            draft.file.unlink(missing_ok=True)
            raise NothingChangedError(_("You changed nothing."))
        try:
            data = read_bytes(draft.file)
            pack = parse_pack(data, draft.file)
            trouble = refuse(pack)
            problems = [] if trouble is None else [trouble]
        except PackError as error:
            problems = [str(problem) for problem in error.problems]
            line = error.problems[0].line
        else:
            if not problems:
                _require_unchanged(draft)
                text = decode(data, draft.file)
                named = with_made_ids(text, pack)
                written = encoded(named, draft.before or data)
                pack = parse_pack(written, draft.target)
                save(draft.target, written)
                draft.file.unlink(missing_ok=True)
                return pack
        if _untouched(draft):
            words = _("You changed nothing, so nothing was made.")
            raise NothingChangedError(words, remedy=_with_place(draft, None))
        for each in problems:
            say(harmless(each))
        if not somebody_there() or not agree(_("Edit it again?"), default=True):
            raise DataError(_("The text cannot be read as a pack yet."), remedy=_with_place(draft, None))


def _goes_on(draft: Draft) -> bool:
    """Whether the author goes on with what was left over from before; an older one would undo what came since."""
    file = draft.file
    if not somebody_there():
        return _goes_on_alone(draft)
    if _is_outdated(draft):
        question = _(
            "A draft is left over, and the pack was changed after it: {file}. Go on with it, and lose the change?"
        )
        return agree(question.format(file=file), default=False)
    return agree(
        _("A draft is left over from before: {file}. Go on with it?").format(file=file), default=True
    )


def _goes_on_alone(draft: Draft) -> bool:
    """Go on with a draft of a whole pack where nobody can be asked.

    Raises:
        UsageError: It is one of something else, or would undo what came since.
    """
    file = draft.file
    if not draft.complete:
        raise UsageError(
            _("A draft is left over from before: {file}").format(file=file),
            remedy=_(
                "Run the same command at a terminal to go on with it, or begin anew without it: {command}"
            ).format(command=f"rm {shlex.quote(str(file))}"),
        )
    if _is_outdated(draft):
        raise UsageError(
            _("What you wrote before is in {file}, and the pack was changed after it.").format(file=file),
            remedy=_("Copy what you want to keep of it, delete it, and run the same command again."),
        )
    say(_("Going on with what you wrote before: {file}").format(file=file))
    return True


def _is_outdated(draft: Draft) -> bool:
    """Whether the pack was changed after its draft."""
    with contextlib.suppress(OSError):
        return draft.target.stat().st_mtime > draft.file.stat().st_mtime
    return False


def _put_aside(file: Path) -> None:
    """Keep a draft that the author does not go on with, under another hidden name."""
    if not file.exists():
        return
    names = (file.with_name(f"{file.stem}-{number}{file.suffix}") for number in itertools.count(2))
    aside = next(name for name in names if not name.exists())
    try:
        file.rename(aside)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=aside, problem=reason(error))
        ) from error
    say(_("The draft from before is kept: {file}").format(file=aside))


def _where(draft: Draft) -> str:
    return _("What you wrote is kept: {file}. Run the same command again to go on with it.").format(
        file=draft.file
    )


def _untouched(draft: Draft) -> bool:
    with contextlib.suppress(OSError):
        return draft.file.read_bytes() == draft.text.encode()
    return False


def _is_nobodys(draft: Draft) -> bool:
    """Tell a draft that holds nothing of the author's."""
    return _untouched(draft) and not draft.typed


def _with_place(draft: Draft, remedy: str | None) -> str | None:
    """Add to a remedy where the draft is; one that holds nothing of the author's goes."""
    if _is_nobodys(draft):
        draft.file.unlink(missing_ok=True)
        return remedy
    return "\n".join([*([remedy] if remedy else []), _where(draft)])


def _require_unchanged(draft: Draft) -> None:
    """Refuse to write over what somebody else wrote meanwhile."""
    now = draft.target.read_bytes() if draft.target.exists() else None
    if now != draft.before:
        if not draft.file.exists():
            save(draft.file, draft.text.encode())
        raise DataError(
            _("{file} was changed by another program meanwhile.").format(file=draft.target),
            remedy=_("What you wrote is kept: {file}. Copy it over yourself.").format(file=draft.file),
        )
