"""Which questions and which days somebody wants to hear about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from quizzer.packs.schema import Pack
from quizzer.practice.attempt import QuestionRef
from quizzer.practice.days import day_of
from quizzer.practice.item import Item, items_of


@dataclass(frozen=True, slots=True)
class Scope:
    """A choice among questions and days. Without any: everything."""

    packs: tuple[str, ...] = ()
    """Pack ids. Empty: all packs, and what was answered of packs that are gone."""

    tags: tuple[str, ...] = ()
    """Only questions with one of these tags (their own or their pack's). Empty: any."""

    since: date | None = None
    """The learner's first day. None: from the beginning, or as far back as a view goes by itself."""

    until: date | None = None
    """The learner's last day, which counts too. None: today."""

    def items(self, packs: Iterable[Pack]) -> list[Item]:
        """List the questions that are chosen, in the packs' order."""
        mine = [pack for pack in packs if not self.packs or pack.id in self.packs]
        return [item for item in items_of(mine) if not self.tags or not item.tags.isdisjoint(self.tags)]

    def takes(self, ref: QuestionRef, items: Iterable[QuestionRef]) -> bool:
        """Tell whether an attempt at a question counts.

        Args:
            ref: The question; it may have left its pack, or its pack may be gone.
            items: The names of `items`: only a question that is there has tags to choose by.
        """
        return ref in items if self.tags else not self.packs or ref.pack in self.packs

    @property
    def all_questions(self) -> bool:
        """Whether no question is left out."""
        return not self.packs and not self.tags

    def last_day(self, now: datetime, zone: tzinfo | None) -> date:
        """Name the last day: `until`, or today where that is still to come."""
        today = day_of(now, zone)
        return today if self.until is None else min(self.until, today)


def tags_of(items: Sequence[Item]) -> dict[str, list[Item]]:
    """Group questions by their tags, those with most questions first, then by name."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        for tag in sorted(item.tags):
            groups.setdefault(tag, []).append(item)
    return dict(sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])))
