"""What happens when quizzer itself fails: one sentence for the user, the traceback for whoever mends it."""

from __future__ import annotations

import platform
import traceback
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from quizzer import __version__
from quizzer.cli.console import say
from quizzer.config.sources import default_folders
from quizzer.errors import ExitCode
from quizzer.locale import _
from quizzer.locale.system import is_full, reason

LOG_LIMIT = 1_000_000
"""Bytes after which the log starts anew; the one before is kept beside it."""


def log_file(environ: Mapping[str, str]) -> Path:
    """Tell where tracebacks go. It does not depend on the settings, which may be what failed."""
    return default_folders(environ).data / "quizzer.log"


def report_crash(problem: BaseException, environ: Mapping[str, str]) -> int:
    """Log an unexpected error and say so.

    Returns:
        The exit code for the shell.
    """
    what = f"{type(problem).__name__}: {problem}" if str(problem) else type(problem).__name__
    if isinstance(problem, OSError) and problem.strerror:
        where = f" ({problem.filename})" if problem.filename else ""
        say(_("Error: the system refused: {problem}.").format(problem=reason(problem) + where))
        if is_full(problem):
            say(_("Free some space, then try again."))
            with suppress(OSError):
                write_log(problem, environ)
            return ExitCode.ENVIRONMENT
    else:
        say(_("Error: quizzer failed: {problem}.").format(problem=what))
    try:
        log = write_log(problem, environ)
    except OSError as refusal:
        say(_("The details could not be written: {problem}.").format(problem=reason(refusal)))
        say("".join(traceback.format_exception_only(problem)).strip())
    else:
        say(_("The details are in {file}; add them when you report this.").format(file=log))
    return ExitCode.ENVIRONMENT


def write_log(problem: BaseException, environ: Mapping[str, str]) -> Path:
    """Add the traceback to the log; the values of variables (answers) are not in it.

    Raises:
        OSError: The log cannot be written.
    """
    log = log_file(environ)
    log.parent.mkdir(parents=True, exist_ok=True)
    if log.exists() and log.stat().st_size > LOG_LIMIT:
        log.replace(log.with_suffix(".log.1"))
    head = (
        f"--- {datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z quizzer {__version__} Python {platform.python_version()}"
    )
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write("\n".join([head, *traceback.format_exception(problem)]) + "\n")
    return log
