"""The options by which answers are chosen, and what they choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from quizzer.cli.base import option
from quizzer.cli.complete import complete_question
from quizzer.cli.run import Run
from quizzer.cli.scope import Wanted, read_scope, scope_options, usable_packs
from quizzer.errors import QuizzerError, UsageError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt, QuestionRef
    from quizzer.practice.store import Store

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Filter:
    """What the options say."""

    packs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    question: str | None = None
    """An id within any pack, or PACK/QUESTION."""

    session: str | None = None
    """An id, its first digits, or `last`."""

    def __bool__(self) -> bool:
        """Tell whether anything is left out."""
        return any((self.packs, self.tags, self.since, self.until, self.question, self.session))


def filter_options(command: F) -> F:
    """Give a command `--pack`, `--question`, `--tag`, `--session`, `--since` and `--until`; see `read_filter`."""
    command = option(
        "--session",
        metavar="S",
        help=mark("Only this session: its id, the first digits of it, or `last`."),
    )(scope_options(command))
    return option(
        "--question",
        metavar="Q",
        shell_complete=complete_question,
        help=mark("Only this question: its id, or PACK/QUESTION."),
    )(command)


def read_filter(options: dict[str, Any]) -> Filter:
    """Take the options of `filter_options` out of a command's arguments."""
    return Filter(**{name: options.pop(name) for name in Filter.__dataclass_fields__})


def chosen(
    run: Run, store: Store, wanted: Filter, *, limit: int | None = None, oldest_first: bool = False
) -> Iterator[Attempt]:
    """Go through the answers that are wanted, newest first, reading them as they are needed.

    Raises:
        UsageError: A pack, tag, question, session or day does not exist.
    """
    from quizzer.history.naming import session_named
    from quizzer.practice.days import day_end, day_start

    scope = read_scope(run, store, Wanted(wanted.packs, wanted.tags, wanted.since, wanted.until), _now())
    pack, question = _question(run, store, wanted.question)
    if pack is not None and scope.packs and pack not in scope.packs:
        raise UsageError(
            _("The question {name} is not in the pack {pack}.").format(
                name=wanted.question, pack=", ".join(scope.packs)
            ),
            remedy=_("Leave --pack out; PACK/QUESTION names the pack already."),
        )
    packs = (pack,) if pack is not None else scope.packs
    refs = _tagged(run, scope.tags)
    found = store.attempts(
        pack=packs[0] if len(packs) == 1 else None,
        question=question,
        session=None if wanted.session is None else session_named(store, wanted.session).id,
        since=None if scope.since is None else day_start(scope.since),
        until=None if scope.until is None else day_end(day_start(scope.until)),
        oldest_first=oldest_first,
    )
    fitting = (
        attempt
        for attempt in found
        if (not packs or attempt.pack in packs) and (refs is None or attempt.ref in refs)
    )
    return islice(fitting, limit)


def named_or_chosen(
    run: Run, store: Store, ids: tuple[str, ...], wanted: Filter, *, oldest_first: bool = False
) -> list[Attempt]:
    """Give the answers that are named by their ids, or else those that the options choose.

    Raises:
        UsageError: Both were given, or neither; or something does not exist.
    """
    from quizzer.history.naming import attempt_named

    if bool(ids) == bool(wanted):
        raise UsageError(
            _("Say which answers: by their ids, or by options such as --pack; not by both.")
            if ids
            else _("Say which answers: by their ids, or by options such as --pack."),
            remedy=_("The ids are in: quizzer history"),
        )
    if ids:
        return list({found.id: found for found in (attempt_named(store, each) for each in ids)}.values())
    return list(chosen(run, store, wanted, oldest_first=oldest_first))


def question_named(run: Run, store: Store, reference: str) -> QuestionRef:
    """Find a question by PACK/QUESTION; one that left its pack, but has a history, too.

    Raises:
        UsageError: There is none; names the nearest.
    """
    from quizzer.practice.attempt import QuestionRef

    pack, _slash, question = reference.partition("/")
    if question and next(store.attempts(pack=pack, question=question, limit=1), None) is not None:
        return QuestionRef(pack, question)
    found, entry = run.bench.library.find(reference)
    return QuestionRef(found.id, entry.id)


def complete_attempt(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the id of one of the last answers, with its question."""
    run: Run = ctx.find_root().obj
    try:
        found = [attempt for attempt in run.store_to_read().attempts(limit=50) if not attempt.skipped]
    except QuizzerError:
        return []
    from quizzer.history.naming import SHORT_ID

    return [
        CompletionItem(attempt.id[:SHORT_ID], help=str(attempt.ref))
        for attempt in found
        if attempt.id.startswith(incomplete)
    ]


def _question(run: Run, store: Store, text: str | None) -> tuple[str | None, str | None]:
    """Read `--question`: a pack, if it names one, and the question's id."""
    if text is None:
        return None, None
    if "/" in text:
        ref = question_named(run, store, text)
        return ref.pack, ref.question
    if next(store.attempts(question=text, limit=1), None) is None:
        ids = {question.id for pack in usable_packs(run) for question in pack.questions}
        if text not in ids:
            from quizzer.packs.names import nearest

            close = nearest(text, sorted(ids))
            raise UsageError(
                _("No pack has a question {name}.").format(name=f"`{text}`"),
                remedy=_("Did you mean {name}?").format(name=f"`{close}`") if close else None,
            )
    return None, text


def _tagged(run: Run, tags: tuple[str, ...]) -> set[QuestionRef] | None:
    """List the questions with one of the tags. None: any question."""
    if not tags:
        return None
    from quizzer.practice.item import items_of

    return {item.ref for item in items_of(usable_packs(run)) if not item.tags.isdisjoint(tags)}


def _now() -> datetime:
    return datetime.now(UTC)
