"""The options by which a command is told what to look at: packs, tags and days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from quizzer.cli.base import option
from quizzer.cli.complete import complete_pack, complete_tag
from quizzer.cli.run import Run
from quizzer.errors import UsageError
from quizzer.locale import _, current_language, mark

if TYPE_CHECKING:
    from quizzer.packs.schema import Pack
    from quizzer.practice.store import Store
    from quizzer.reports.scope import Scope

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options say, unread."""

    packs: tuple[str, ...]
    tags: tuple[str, ...]
    since: str | None
    until: str | None


def scope_options(command: F) -> F:
    """Give a command `--pack`, `--tag`, `--since` and `--until`."""
    for add in (
        option(
            "--until",
            metavar="D",
            help=mark("Only up to this day, which counts too; written as for --since."),
        ),
        option(
            "--since", metavar="D", help=mark("Only from this day on: 2026-11-28, 2026-11, 7d, 4w or today.")
        ),
        option(
            "--tag",
            "tags",
            metavar="T",
            multiple=True,
            shell_complete=complete_tag,
            help=mark("Only questions with this tag; may be repeated."),
        ),
        option(
            "--pack",
            "packs",
            metavar="P",
            multiple=True,
            shell_complete=complete_pack,
            help=mark("Only this pack; may be repeated."),
        ),
    ):
        command = add(command)
    return command


def usable_packs(run: Run) -> list[Pack]:
    """List the packs that are not broken, by their ids."""
    return [entry.pack for entry in run.bench.library.entries() if entry.pack is not None]


def packs_to_read(run: Run) -> list[Pack]:
    """List the packs that are not broken for eyes, as the screen does: those in the reader's language first."""
    from quizzer.packs.library import for_reader

    entries = for_reader(run.bench.library.entries(), current_language())
    return [entry.pack for entry in entries if entry.pack is not None]


def read_scope(run: Run, store: Store, wanted: Wanted, now: datetime) -> Scope:
    """Read what the options say.

    Raises:
        UsageError: A pack, a tag or a day does not exist; names the nearest.
        PackError: A pack is broken.
    """
    from quizzer.practice.days import day_of, sensible
    from quizzer.reports.dates import parse_day
    from quizzer.reports.scope import Scope

    today = day_of(now)
    since = None if wanted.since is None else parse_day(wanted.since, today)
    until = None if wanted.until is None else parse_day(wanted.until, today, ends=True)
    if since is not None and since > today:
        raise UsageError(
            _("{date} is still to come.").format(date=since), remedy=_("Today is {date}.").format(date=today)
        )
    if since is not None and until is not None and since > until:
        raise UsageError(
            _("The period ends on {until}, before it begins on {since}.").format(since=since, until=until),
            remedy=_("Exchange --since and --until."),
        )
    packs = tuple(dict.fromkeys(_pack(run, store, name) for name in wanted.packs))
    first, last = (None if day is None else sensible(day) for day in (since, until))
    scope = Scope(packs, tuple(dict.fromkeys(wanted.tags)), first, last)
    if scope.tags:
        _require_tags(usable_packs(run), scope)
    return scope


def _pack(run: Run, store: Store, name: str) -> str:
    """Name a pack by its id or by a path; one that is gone, but has a history, too."""
    if any(ref.pack == name for ref in store.tallies([name])):
        return name
    return run.bench.library.get(name).id


def _require_tags(packs: list[Pack], scope: Scope) -> None:
    """Refuse a tag that no question has."""
    from quizzer.packs.names import nearest

    mine = [pack for pack in packs if not scope.packs or pack.id in scope.packs]
    known = sorted({tag for pack in mine for question in pack.questions for tag in pack.tags_of(question)})
    for tag in scope.tags:
        if tag not in known:
            close = nearest(tag, known)
            raise UsageError(
                _("No question has the tag `{tag}`.").format(tag=tag),
                remedy=_("Did you mean {name}?").format(name=f"`{close}`")
                if close
                else _("To choose from all tags: quizzer, then the key t."),
            )
