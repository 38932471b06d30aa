"""What one run of the program hands to its commands: settings and workbench, made when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from quizzer.config import Settings
    from quizzer.errors import StoreError
    from quizzer.practice.plan import Plan
    from quizzer.practice.store import Store
    from quizzer.workbench import Workbench


@dataclass
class Run:
    """One run: its environment, its flags and what it works on."""

    environ: Mapping[str, str]

    launch: Callable[[Workbench, Plan | None], int]
    """Opens the screen and returns its exit code; the command line itself knows no screen."""

    doubts: Callable[[Settings], list[str]] = lambda _settings: []
    """Says what the settings name and the screen does not know."""

    flags: dict[str, object] = field(default_factory=dict)
    """Settings given on the command line, by field name."""

    pack_files: list[Path] = field(default_factory=list)
    """Packs named by their path, which need not be installed."""

    @cached_property
    def settings(self) -> Settings:
        """What the user chose."""
        from quizzer.config import load_settings

        return load_settings(self.environ, self.flags)

    @cached_property
    def bench(self) -> Workbench:
        """Packs, store and grader."""
        from quizzer.workbench import Workbench

        return Workbench.open(self.settings, self.pack_files)

    def opened_store(self) -> Store:
        """The user's own store; for commands that change what is in it.

        Raises:
            StoreError: It cannot be opened, where practising would go on in memory.
        """
        store = self.bench.store
        if self.bench.store_problem is not None:
            raise self.bench.store_problem
        return store

    def store_to_read(self) -> Store:
        """The user's own store; for commands that only show what is in it.

        Raises:
            StoreError: See `Workbench.read_store`.
        """
        return self.bench.read_store()

    def close(self) -> StoreError | None:
        """Let go of the store, if the run used it, and copy it when a copy is due.

        Returns:
            What did not go well; see `Workbench.close`.
        """
        bench: Workbench | None = self.__dict__.get("bench")  # asking for it would make it
        return None if bench is None else bench.close()


pass_run = click.make_pass_decorator(Run)
"""Hand the run to a command as its first argument."""
