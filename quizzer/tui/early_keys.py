"""Keys that are pressed before there is anything that could take them: they wait, and are then taken in their order.

On a busy machine the packs, or a question, come a moment after they were asked for. What is typed meanwhile is meant
for them.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from typing import TYPE_CHECKING

from textual.app import ScreenStackError
from textual.events import Key, Paste

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.dom import DOMNode
    from textual.events import Event

LONGEST = 1.0
"""Seconds that one key may take before the next is taken all the same."""


class EarlyKeys:
    """Holds keys and pasted text back while something is on its way.

    Args:
        waiting: Whether something is on its way already.
    """

    def __init__(self, *, waiting: bool) -> None:
        self._token = 0
        self._awaited = waiting
        self._held: deque[Event] = deque()
        self._letting_through = False

    def wait(self) -> int:
        """Hold back from now on; what was waited for before does not count any more.

        Returns:
            What `arrived` takes.
        """
        self._token += 1
        self._awaited = True
        return self._token

    def arrived(self, token: int = 0) -> bool:
        """Note that something has come. Tells whether keys are held that can be let through now.

        Args:
            token: From `wait`; 0 is what was on its way from the beginning.
        """
        if token == self._token:
            self._awaited = False
        return bool(self._held) and not self._awaited and not self._letting_through

    def hold(self, event: Event) -> bool:
        """Keep a key for later. Tells whether it was: it is not when nothing is on its way."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            return False
        if not self._awaited and not self._held and not self._letting_through:
            return False
        # Before the program has the terminal to itself, that turns the return key into a line feed.
        line_feed = isinstance(event, Key) and event.key == "ctrl+j"
        self._held.append(Key("enter", "\r") if line_feed else event)
        return True

    async def let_through(
        self, take: Callable[[Event], Awaitable[None]], target: Callable[[], DOMNode]
    ) -> None:
        """Hand over what was held, one after the other: each may change where the next one goes, or make it wait.

        Args:
            take: Takes an event as if it had just come.
            target: Says who will get it. Where it finds no screen, the program is leaving, and the rest is dropped.
        """
        self._letting_through = True
        try:
            while self._held and not self._awaited:
                try:
                    takers = target().ancestors_with_self  # a key goes from each to the next, up to the app
                except ScreenStackError:  # the program is leaving, and nobody is there any more
                    return
                await take(self._held.popleft())
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(LONGEST):
                        for taker in takers:
                            await _idle(taker)
        finally:
            self._letting_through = False


async def _idle(taker: DOMNode) -> None:
    """Wait until what was sent to somebody is done; who is gone has nothing to do."""
    done = asyncio.Event()
    if taker.call_later(done.set):
        await done.wait()
