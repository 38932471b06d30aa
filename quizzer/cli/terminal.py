"""What the terminal can do, as far as it can be told from within."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping

from quizzer.authoring.editing import editor_command
from quizzer.cli.findings import Finding
from quizzer.errors import EnvironmentProblem
from quizzer.locale import _, current_language, mark

WIDTH_SAMPLE = "가나다|\nabcdef|"
"""Two lines of six cells, where the terminal gives Hangul two cells a letter."""


def examine_terminal(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Look at size, encoding, colours, fonts and what stands between us and the eyes."""
    stdout = sys.stdout  # None when it is closed
    is_terminal = stdout is not None and stdout.isatty()
    size = shutil.get_terminal_size()
    small = size.columns < 60 or size.lines < 20
    yield Finding("language", mark("language"), current_language())
    yield Finding("tty", mark("is a terminal"), is_terminal)
    yield Finding(
        "size",
        mark("size"),
        f"{size.columns}x{size.lines}",
        _("The screen needs 60x20.") if small and is_terminal else None,
    )
    encoding = None if stdout is None else (stdout.encoding or "ascii").lower()
    narrow = (
        None
        if encoding is None or "utf" in encoding
        else _("Hangul may not show; set the locale to one with UTF-8.")
    )
    yield Finding("encoding", mark("encoding"), encoding, narrow)
    yield Finding("term", "TERM", environ.get("TERM"))
    yield Finding("colours", mark("colours"), _colours(environ))
    yield Finding("wide", mark("wide characters"), WIDTH_SAMPLE + "  " + _("(both bars in one column?)"))
    yield Finding("tmux", "tmux", bool(environ.get("TMUX")))
    yield Finding("ssh", "ssh", bool(environ.get("SSH_CONNECTION")))
    yield Finding("editor", mark("editor"), _editor(environ))
    yield Finding("font", mark("Hangul font"), _hangul_font(environ, is_terminal))


def _editor(environ: Mapping[str, str]) -> str | None:
    """Name the editor that would be opened. None: there is none."""
    try:
        return " ".join(editor_command(environ))
    except EnvironmentProblem:
        return None


def _colours(environ: Mapping[str, str]) -> str:
    if environ.get("NO_COLOR"):
        return _("off (NO_COLOR)")
    if environ.get("COLORTERM") in ("truecolor", "24bit"):
        return _("16 million")
    return (
        "256" if "256" in environ.get("TERM", "") else _("16 (for more, set COLORTERM=truecolor if it can)")
    )


def _hangul_font(environ: Mapping[str, str], is_terminal: bool) -> str:
    """Tell whether this machine has one; over ssh, the font is the other machine's matter."""
    if environ.get("SSH_CONNECTION") or not is_terminal:
        return _("the terminal's own matter: 가 must look like a syllable, not a box")
    if sys.platform in ("win32", "darwin"):
        return _("comes with the system")
    finder = shutil.which("fc-list")
    if finder is None:
        return _("not known (fontconfig is not installed)")
    import subprocess

    try:
        found = subprocess.run(
            [finder, ":lang=ko", "family"], capture_output=True, text=True, timeout=5, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return _("not known")
    families = sorted({line.split(",")[0] for line in found.stdout.splitlines() if line})
    return families[0] if families else _("none found; install one such as Noto Sans Mono CJK KR")
