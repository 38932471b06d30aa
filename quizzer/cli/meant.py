"""Which command was meant by one that does not exist: by what it does, where it stands, or how it is spelled."""

from __future__ import annotations

import contextlib
import shlex
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from quizzer.config.sources import expanded
from quizzer.errors import QuizzerError

GUESSES = {
    "": {
        "add": "packs add",
        "install": "packs add",
        "get": "packs add",
        "clone": "packs add",
        "remove": "packs remove",
        "uninstall": "packs remove",
        "rm": "packs remove",
        "list": "packs list",
        "ls": "packs list",
        "pack": "packs",
        "show": "packs show",
        "path": "packs path",
        "update": "packs update",
        "upgrade": "packs update",
        "sync": "packs update",
        "start": "practice",
        "run": "practice",
        "play": "practice",
        "quiz": "practice",
        "exam": "practice",
        "learn": "practice",
        "study": "practice",
        "review": "practice",
        "train": "practice",
        "practise": "practice",
        "interview": "practice",
        "mock": "practice",
        "create": "new pack",
        "init": "new pack",
        "question": "new question",
        "lint": "check",
        "validate": "check",
        "verify": "check",
        "score": "grade",
        "answer": "grade",
        "convert": "import",
        "load": "import",
        "progress": "stats",
        "statistics": "stats",
        "config": "doctor",
        "settings": "doctor",
        "web": "serve",
        "models": "model",
        "questions": "packs show",
    },
    "packs": {
        "install": "packs add",
        "get": "packs add",
        "clone": "packs add",
        "import": "import",
        "delete": "packs remove",
        "uninstall": "packs remove",
        "rm": "packs remove",
        "ls": "packs list",
        "upgrade": "packs update",
        "new": "new pack",
        "create": "new pack",
        "edit": "edit",
        "check": "check",
        "export": "export",
    },
    "history": {"remove": "history delete", "rm": "history delete", "ls": "history list"},
    "new": {"packs": "new pack", "questions": "new question"},
    "model": {"set": "model use", "ls": "model list", "add": "model use", "install": "model use"},
}
"""By the group, what people type, and the command that does it."""

SEVERAL = {
    "": {
        "delete": ("packs remove", "history delete"),
        "test": ("practice", "check"),
        "backup": ("history export", "history restore"),
    }
}
"""What may mean one or the other; the likelier first."""

_MOST_ARGUMENTS = 60
"""Characters of what stood behind the command, to be told again."""


def meant(ctx: click.Context, args: Sequence[str]) -> list[str]:
    """Name the commands that may have been meant, the likeliest first, as they are to be typed; none is none.

    Args:
        ctx: The group's.
        args: The unknown command, and what stood behind it.
    """
    name, *rest = args
    if at := _at(ctx, name):
        return [at]
    program, *above = ctx.command_path.split()
    group = " ".join(above)
    wish = name.lower()
    several = list(SEVERAL.get(group, {}).get(wish, ()))
    if not several and (known := GUESSES.get(group, {}).get(wish)):
        several = [known]
    assert isinstance(ctx.command, click.Group)
    own = ctx.command.list_commands(ctx)
    several = several or [
        " ".join((*above, each)) for each in own if each == wish or each == wish.removesuffix("s")
    ]
    several = several or _below(ctx.command, ctx, wish)
    if not several:
        several = [" ".join((*above, each)) for each in get_close_matches(wish, own, n=1)]
    behind = f" {shlex.join(rest)}" if rest and len(several) == 1 and _can_be_told(rest) else ""
    return [f"{program} {each}{behind}" for each in several]


def _at(ctx: click.Context, name: str) -> str | None:
    """Name what is done with a file or a pack that stands where a command should."""
    from quizzer.packs.files import is_no_folder
    from quizzer.packs.loader import MATERIAL

    program = ctx.command_path.partition(" ")[0]
    ending = Path(name).suffix.lower()
    action = "import" if ending in MATERIAL else "packs add" if ending in (".yaml", ".yml") else None
    if action is not None and name.isprintable() and is_no_folder(expanded(name)):
        return f"{program} {action} {shlex.quote(name)}"
    with contextlib.suppress(QuizzerError):  # of settings that cannot be read others complain
        if any(entry.id == name and entry.pack is not None for entry in ctx.obj.bench.library.entries()):
            return f"{program} practice {name}"
    return None


def _below(group: click.Group, ctx: click.Context, wish: str) -> list[str]:
    """Find a command of that name in the groups below."""
    found = []
    for each in group.list_commands(ctx):
        inner = group.get_command(ctx, each)
        if isinstance(inner, click.Group) and wish in inner.list_commands(ctx):
            found.append(f"{each} {wish}")
    return found


def _can_be_told(rest: Sequence[str]) -> bool:
    text = shlex.join(rest)
    return (
        len(text) <= _MOST_ARGUMENTS and text.isprintable() and not any(each.startswith("-") for each in rest)
    )
