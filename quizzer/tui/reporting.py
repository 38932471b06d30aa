"""Writing a report from a screen, and opening it where there is something to open it with."""

from __future__ import annotations

import asyncio
import os
import sys
import webbrowser
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quizzer.errors import EnvironmentProblem, QuizzerError

if TYPE_CHECKING:
    from textual.screen import Screen

    from quizzer.workbench import Workbench


async def report(screen: Screen[Any], bench: Workbench, session_id: str | None = None) -> None:
    """Write a page about everything or about one session, open it, and say where it is.

    Args:
        screen: Where one is.
        bench: Has packs, store and settings.
        session_id: Which session. None: everything.
    """
    from quizzer.tui.screens.report import ReportDialog

    try:
        path = await asyncio.to_thread(_write_somewhere, bench, session_id)
    except QuizzerError as problem:
        screen.notify(str(problem), severity="error", timeout=12, markup=False)
        return
    app = screen.app
    opened = False
    if app.is_web:
        app.deliver_text(path)
    elif can_open(os.environ, sys.platform):
        opened = await asyncio.to_thread(open_file, path)
    app.push_screen(ReportDialog(path, opened=opened, sent=app.is_web))


def _write_somewhere(bench: Workbench, session_id: str | None) -> Path:
    """Write where one is; where that cannot be, into the home folder."""
    try:
        return _write(bench, session_id, Path.cwd())
    except (EnvironmentProblem, FileNotFoundError):  # the latter: the folder where one is was deleted
        return _write(bench, session_id, Path.home())


def _write(bench: Workbench, session_id: str | None, folder: Path) -> Path:
    from quizzer.reports.data.choice import Choice
    from quizzer.reports.forms import write_report

    packs = [entry.pack for entry in bench.library.entries() if entry.pack is not None]
    log = None if session_id is None else bench.store.session(session_id)
    choice = Choice() if log is None else Choice(session=log)
    return write_report(bench.store, packs, bench.settings, choice, folder, now=datetime.now(UTC))


def can_open(environ: Mapping[str, str], platform: str) -> bool:
    """Tell whether a browser would show up where the user sits: not over ssh, and not without a desktop.

    Args:
        environ: Usually `os.environ`.
        platform: Usually `sys.platform`.
    """
    if environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"):
        return False
    if platform in ("win32", "darwin"):
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY") or environ.get("WSL_DISTRO_NAME"))


def open_file(path: Path) -> bool:
    """Open a file in the browser. Tells whether one was found; a browser of the terminal is none."""
    try:
        browser = webbrowser.get()
        if type(browser) is webbrowser.GenericBrowser:  # it would draw over the screen
            return False
        return browser.open(path.as_uri())
    except (webbrowser.Error, OSError):
        return False
