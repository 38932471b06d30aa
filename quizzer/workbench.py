"""What both faces work on: the settings, the packs, the store and the grader, joined.

Opening a workbench is quick: packs, store and model are looked at only when they are first asked for, so that the
screen's first frame waits for none of them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import StoreError, UnwritableError
from quizzer.locale import current_language

if TYPE_CHECKING:
    from quizzer.config import Settings
    from quizzer.grading.grader import Grader
    from quizzer.history.rescue import Rescued
    from quizzer.packs.library import Library
    from quizzer.practice.backlog import Backlog
    from quizzer.practice.plan import Plan
    from quizzer.practice.scheduling import Scheduler
    from quizzer.practice.selection import Limits
    from quizzer.practice.session import Session
    from quizzer.practice.store import Store


class Workbench:
    """Settings, library, store and grader of one run.

    Args:
        settings: What the user chose.
        library: The packs to choose from. None: the shipped ones, `pack_files` and the user's own.
        store: Where attempts go. None: the user's own store, opened when first asked for.
        pack_files: See `open`.
    """

    def __init__(
        self,
        settings: Settings,
        library: Library | None = None,
        store: Store | None = None,
        *,
        pack_files: Sequence[Path] = (),
    ) -> None:
        self.settings = settings
        self.store_problem: StoreError | None = None
        """Why attempts are kept in memory only; None while all is well or the store was not asked for."""
        self._pack_files = tuple(pack_files)
        self._library = library
        self._store = store
        self._backlog: Backlog | None = None
        self._grader: Grader | None = None
        self._library_lock = threading.Lock()
        self._store_lock = threading.Lock()
        self._reading = ExitStack()
        self._only_reads = False
        self._grader_lock = threading.Lock()  # its own: the screen asks for the store while a model loads

    @classmethod
    def open(cls, settings: Settings, pack_files: Sequence[Path] = ()) -> Workbench:
        """Join the shipped packs, the user's packs and the user's store.

        Args:
            settings: What the user chose.
            pack_files: Packs that are not installed, to be used beside the others or in place of one of the same
                id.
        """
        return cls(settings, pack_files=pack_files)

    @property
    def library(self) -> Library:
        """The packs to choose from; the files are read when they are first asked for."""
        with self._library_lock:
            if self._library is None:
                from quizzer.packs.library import Library, shipped_folder

                own = [*self._pack_files, self.settings.pack_folder]
                folders = [(shipped_folder(), "shipped"), *((place, "user") for place in own)]
                self._library = Library(folders, self.settings.cache_folder)
            return self._library

    @property
    def store_file(self) -> Path:
        """Where the user's own store is, or will be."""
        return self.settings.data_folder / "history.db"

    @property
    def store(self) -> Store:
        """Where attempts, drafts and cards are kept.

        When the user's store cannot be opened (disk full, folder read-only, file damaged), it is one in
        memory, and `store_problem` says why: practising goes on.
        """
        with self._store_lock:
            if self._store is None:
                self._store = self._open_store()
            return self._store

    @property
    def backlog(self) -> Backlog:
        """What the store has refused in this run, of all sessions."""
        from quizzer.practice.backlog import Backlog

        store = self.store
        with self._store_lock:
            if self._backlog is None:
                self._backlog = Backlog(store)
            return self._backlog

    @property
    def refusal(self) -> StoreError | None:
        """Why something is only in memory. None: all is well, or the store was not asked for."""
        return self.store_problem or (self._backlog.problem if self._backlog is not None else None)

    @property
    def unkept(self) -> bool:
        """Whether answers or drafts of this run are only in memory."""
        if self._backlog is not None and self._backlog.waits:
            return True
        return self.store_problem is not None and bool(self.store.count() or self.store.drafts())

    def keep_again(self) -> bool:
        """Try again to keep what is only in memory. May wait for the disk.

        Returns:
            Whether everything is kept; if not, `store_problem` or the backlog's `problem` says why.
        """
        if self.store_problem is None:
            return self._backlog is None or self._backlog.try_again()
        try:
            self.save_elsewhere(self.store_file)
        except StoreError as problem:
            self.store_problem = problem
            return False
        return True

    def read_store(self) -> Store:
        """The user's own store, for looking at what is in it: a file that cannot be written is good enough.

        What is written into it all the same is lost with the run.

        Raises:
            StoreError: It cannot be read either, or is damaged, locked, or newer than this program.
        """
        store = self.store
        if self.store_problem is None:
            return store
        if not isinstance(self.store_problem, UnwritableError) or not self.store_file.is_file():
            raise self.store_problem
        from quizzer.history.reader import opened_to_read

        with self._store_lock:
            self._store = self._reading.enter_context(opened_to_read(self.store_file))
            self._only_reads, self.store_problem = True, None
            return self._store

    def scheduler(self) -> Scheduler:
        """Make what moves the cards, by the settings and by the learner's calibration. May wait for the disk.

        Raises:
            StoreError: The store refuses.
        """
        from quizzer.practice.scheduling import Scheduler

        chosen, calibration = self.settings.rating_thresholds, self.store.calibration()
        return Scheduler(
            desired_retention=self.settings.desired_retention,
            thresholds=chosen if calibration is None else calibration.applied_to(chosen),
            own_thresholds=chosen,
        )

    def limits(self) -> Limits:
        """Say what a choice of questions is bound by. May wait for the disk.

        Raises:
            StoreError: The store refuses.
        """
        from quizzer.practice.selection import Limits

        return Limits(
            new_per_day=self.settings.new_per_day,
            reviews_per_day=self.settings.reviews_per_day,
            session_size=self.settings.session_size or None,
            weak_below=self.scheduler().thresholds[1],
            suspended=frozenset(self.store.suspended()),
        )

    def session(self, plan: Plan) -> Session:
        """Choose questions by a plan and make a session of them; it may be without any. May wait for the disk.

        Where the plan does not say otherwise, packs in the language of the user interface come first.

        Raises:
            StoreError: The store refuses.
        """
        from quizzer.packs.library import for_reader
        from quizzer.practice.item import items_of
        from quizzer.practice.selection import choose
        from quizzer.practice.session import Session

        entries = for_reader(self.library.entries(), current_language())
        packs = [entry.pack for entry in entries if entry.pack is not None]
        now = datetime.now(UTC)
        items = choose(items_of(packs), self.store.tallies(), plan, now, limits=self.limits())
        return Session(items, self.store, self.scheduler(), plan=plan, backlog=self.backlog)

    def _open_store(self) -> Store:
        from quizzer.history.store import SqliteStore

        try:
            return SqliteStore(self.store_file)
        except StoreError as problem:
            from quizzer.practice.memory import MemoryStore

            self.store_problem = problem
            return MemoryStore()

    def save_elsewhere(self, path: Path) -> Rescued:
        """Put what is only in memory into another file, and go on with that; for when the store refuses.

        Args:
            path: A file that does not exist yet, another store's, or a folder.

        Raises:
            StoreError: That file refuses too; nothing is lost, and everything is as before.
        """
        from quizzer.history.rescue import save_elsewhere

        rescued, store = save_elsewhere(self.backlog, self.scheduler(), path)
        with self._store_lock:
            self._store, self.store_problem = store, None
        return rescued

    def left_behind(self) -> list[Rescued]:
        """Find answers of earlier runs that were saved elsewhere and not brought home; see `history.left_behind`."""
        from quizzer.history.left_behind import left_behind, saved_files

        if self.store_problem is not None:
            return []
        return left_behind(self.store, (file for file in saved_files() if file != self.store_file))

    def close(self) -> StoreError | None:
        """Copy the user's store when a copy is due, and let go of it; one that nobody asked for stays shut.

        Returns:
            Why there is no copy, or why the file was not let go of. None: all is well.
        """
        with self._store_lock:
            store, self._store = self._store, None
        if store is None:
            return None
        if self._only_reads:
            self._reading.close()
            return None
        from quizzer.history.backup import back_up_if_due
        from quizzer.history.store import SqliteStore

        problem = None
        if isinstance(store, SqliteStore) and store.path == self.store_file:
            try:
                back_up_if_due(store.database, datetime.now(UTC))
            except StoreError as failure:
                problem = failure
            except OSError as failure:  # the folder's listing; the copying explains itself
                problem = StoreError(str(failure))
        try:
            store.close()
        except StoreError as failure:
            problem = problem or failure
        return problem

    @property
    def ready(self) -> bool:
        """Whether the grader is loaded, so that `grader()` returns at once."""
        return self._grader is not None

    def grader(self, on_progress: Callable[[float, str], None] | None = None) -> Grader:
        """Load the model once and return its grader; later calls return the same one.

        Heavy the first time: call it from a worker. Calls from several threads wait for one loading.

        Raises:
            EncoderError: The model in the settings is missing or cannot be loaded.
        """
        with self._grader_lock:
            if self._grader is None:
                from quizzer.grading.loading import open_grader

                self._grader = open_grader(self.settings, self.library, on_progress)
            return self._grader
