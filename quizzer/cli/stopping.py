"""Being told to stop: by Ctrl+C, by the system, by a terminal that goes away. All three end a run alike."""

from __future__ import annotations

import signal

SIGNALS = ("SIGTERM", "SIGHUP")
"""What stops a run beside Ctrl+C; a system need not have them all."""


def heed_signals() -> None:
    """Let signals stop the run as Ctrl+C does, so that what is open is put away; one that is ignored (nohup) stays so."""
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)


def was_stopped(problem: BaseException) -> bool:
    """Tell whether an error is nothing but Ctrl+C, which Python wraps where it comes while a class is made."""
    cause: BaseException | None = problem
    while cause is not None and not isinstance(cause, KeyboardInterrupt):
        cause = cause.__cause__
    return cause is not None
