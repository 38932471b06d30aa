"""`quizzer serve`: the screen in a browser."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
import webbrowser

import click

from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.run import Run, pass_run
from quizzer.errors import EnvironmentProblem, ExitCode, UsageError
from quizzer.locale import _, current_language, mark

MOST_PORTS = 65535

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command(
    "serve",
    cls=Command,
    help=mark(
        "Show the screen in a browser.\n\n"
        "The page is for this machine only and loads nothing from elsewhere. Each window practises by itself; "
        "closing it loses nothing. Ctrl+C ends it."
    ),
    examples=[
        (mark("Open the page at once."), "quizzer serve --open"),
        (mark("Where port 8000 is taken."), "quizzer serve --port 8765"),
    ],
)
@option(
    "--port",
    type=click.IntRange(1, MOST_PORTS),
    default=8000,
    show_default=True,
    metavar="N",
    help=mark("Port of the page."),
)
@option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help=mark("Address to listen on; any other than the default lets others in."),
)
@option("--open", "open_page", is_flag=True, help=mark("Open the page in your browser."))
@pass_run
def command(run: Run, port: int, host: str, open_page: bool) -> int:
    """Serve until Ctrl+C."""
    run.settings  # noqa: B018 (complains about the settings here and not in every window)
    _make_sure_of(host, port)
    from quizzer.cli.web import QuizzerServer

    def started(address: str) -> None:
        say(_("quizzer is at {address}; Ctrl+C ends it.").format(address=address))
        if host not in LOOPBACK:
            say(_("Everybody who reaches this machine can use it, read your history and open your editor."))
        if open_page:
            webbrowser.open(address)

    QuizzerServer(_command_line(), host, port, started).serve()
    return ExitCode.OK


def _make_sure_of(host: str, port: int) -> None:
    """Complain when the address cannot be listened on, or is none: an empty one would mean all of the machine's."""
    if not host.strip():
        raise UsageError(
            _("The address of --host is empty."),
            remedy=_("Leave --host out; to let others in, name 0.0.0.0."),
        )
    problem = _why_not(host, port)
    if problem is not None:
        raise EnvironmentProblem(
            _("{host}:{port} cannot be listened on: {problem}.").format(
                host=host, port=port, problem=problem
            ),
            remedy=_("Choose another port: quizzer serve --port {port}").format(
                port=port + 1 if port < MOST_PORTS else port - 1
            ),
        )


def _why_not(host: str, port: int) -> str | None:
    """What stands against listening; None: nothing."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    if host in LOOPBACK:
        with socket.socket(family, socket.SOCK_STREAM) as caller:
            caller.settimeout(0.5)
            if caller.connect_ex((host, port)) == 0:
                return _("another program listens there")
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if os.name == "posix":  # a port that was just left is free
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as problem:
        return problem.strerror or str(problem)
    return None


def _command_line() -> str:
    """What each window runs, for the shell."""
    words = [sys.executable, "-m", "quizzer", "--lang", current_language()]
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
