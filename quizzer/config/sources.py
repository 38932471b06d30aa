"""Where values come from: folders, the file and the environment, before anything is checked.

Light on purpose (no pydantic): the help page reads its language through here.
"""

from __future__ import annotations

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.locale import _, detect_language
from quizzer.locale.system import reason

PREFIX = "QUIZZER_"
"""Every setting has an environment variable: QUIZZER_ and the setting's name in capitals."""

HOME = "QUIZZER_HOME"
"""Moves the settings file, the data and the cache under one folder."""

CONFIG_FILE = "QUIZZER_CONFIG_FILE"
"""Reads another settings file."""

MAX_BYTES = 1_000_000
"""Largest settings file; all settings together take some thousand."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where quizzer keeps things when no setting says otherwise."""

    config_file: Path
    data: Path
    cache: Path


def expanded(name: str | Path) -> Path:
    """Read a path in which `~` is the home folder; a file whose name only begins with it, `~draft.md`, is itself."""
    return Path(os.path.expanduser(name))  # noqa: PTH111 (`Path.expanduser` fails where there is no such user)


def default_folders(environ: Mapping[str, str]) -> Folders:
    """Find the places of this user on this system, or those under QUIZZER_HOME; nothing is created."""
    if home := environ.get(HOME):
        root = expanded(home).absolute()
        folders = Folders(root / "config.toml", root / "data", root / "cache")
    else:
        import platformdirs

        folders = Folders(
            platformdirs.user_config_path("quizzer", appauthor=False) / "config.toml",
            platformdirs.user_data_path("quizzer", appauthor=False),
            platformdirs.user_cache_path("quizzer", appauthor=False),
        )
    if chosen := environ.get(CONFIG_FILE):
        return Folders(expanded(chosen).absolute(), folders.data, folders.cache)
    return folders


def read_file(file: Path) -> dict[str, object]:
    """Read the settings file; one that does not exist is empty.

    Raises:
        UsageError: It is not UTF-8 or not TOML, too large, or a pipe, which is not waited for.
        EnvironmentProblem: The system does not let it be read.
    """
    try:
        return tomllib.loads(_bytes_of(file).decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise UsageError(
            _("{file} is not UTF-8 text.").format(file=file),
            remedy=_("Save it as UTF-8."),
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(file, str(error).rstrip(".")) from error
    except ValueError as error:
        raise _not_toml(file, _("a number in it has thousands of digits")) from error
    except RecursionError as error:
        raise _not_toml(file, _("it is nested too deeply")) from error
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be read: {problem}.").format(file=file, problem=reason(error)),
            remedy=_("Allow reading it, or name another file in {variable}.").format(variable=CONFIG_FILE),
        ) from error


def _bytes_of(file: Path) -> bytes:
    """Read a whole settings file.

    Raises:
        UsageError: It is too large, or a pipe.
        OSError: The system refuses.
    """
    # Opening a pipe must not hang.
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as stream:
        mode = os.fstat(stream.fileno()).st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISCHR(mode)):
            raise _other_file(_("{file} is a pipe, not a file.").format(file=file))
        data = stream.read(MAX_BYTES + 1) or b""
    if len(data) > MAX_BYTES:
        raise _other_file(_("{file} is larger than a million bytes.").format(file=file))
    return data


def _other_file(message: str) -> UsageError:
    return UsageError(
        message,
        remedy=_("Name a settings file in {variable}; see: quizzer config").format(variable=CONFIG_FILE),
    )


def _not_toml(file: Path, problem: str) -> UsageError:
    return UsageError(
        _("{file} is not valid TOML: {problem}.").format(file=file, problem=problem),
        remedy=_('Mend that line; a setting looks like: model = "built-in"'),
    )


def quick_language(environ: Mapping[str, str], flag: str | None) -> str:
    """Find the language of the messages without checking any other setting.

    A settings file that cannot be read is passed over here; whoever loads the settings complains about it.
    """
    value: object = flag or environ.get(PREFIX + "LANGUAGE")
    if not value:
        try:
            value = read_file(default_folders(environ).config_file).get("language")
        except (UsageError, EnvironmentProblem):
            value = None
    return str(value) if value in ("ko", "en") else detect_language(environ)
