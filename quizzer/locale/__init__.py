"""Every word that the program says, in English and Korean.

English is the source: a message is its own English text, and only Korean has a catalogue
(`ko/LC_MESSAGES/quizzer.po` and the `.mo` compiled from it; `python scripts/locale.py` keeps both). Nothing
is read until the first Korean message is asked for, and until `use_language` is called everything is English.
A Korean particle that depends on a value is written in both forms behind it, `{file}이(가)`; `.format` on what
`_` returned chooses (`particles`).
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from quizzer.locale.particles import with_particles

LANGUAGES = ("ko", "en")
"""Codes that `use_language` takes."""

FOLDER = Path(__file__).parent
"""Where the catalogues are."""

_language = "en"


def _(message: str) -> str:
    """Say a message in the chosen language; the English text where it has no translation."""
    said = _catalogue(_language).gettext(message)
    return with_particles(said) if _language == "ko" else said


def said_in(code: str, message: str) -> str:
    """Say a message in a language, whichever is chosen; blank stays blank."""
    return _catalogue(code).gettext(message) if message else ""


def ngettext(one: str, many: str, n: int) -> str:
    """Say the message for n things in the chosen language; Korean has one form for all numbers."""
    said = _catalogue(_language).ngettext(one, many, n)
    return with_particles(said) if _language == "ko" else said


def mark(message: str) -> str:
    """Mark a message for extraction and leave it as it is; whoever shows it calls `_`.

    For tables and class attributes, which are built before the language is known.
    """
    return message


def use_language(code: str) -> None:
    """Choose the language of all messages from now on.

    Raises:
        ValueError: The code is none of `LANGUAGES`.
    """
    global _language
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is none of {', '.join(LANGUAGES)}")
    _language = code


def current_language() -> str:
    """Tell which language messages are in."""
    return _language


def detect_language(environ: Mapping[str, str]) -> str:
    """Find the user's language in the environment, as POSIX orders its variables.

    Args:
        environ: Usually `os.environ`. LANGUAGE may list several, best first; it says nothing in the C locale.

    Returns:
        `ko` if Korean comes before English, else `en`.
    """
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    wanted = [*environ.get("LANGUAGE", "").split(":"), locale]
    if locale.partition(".")[0] in ("C", "POSIX"):
        wanted = [locale]
    codes = (re.split(r"[-_.@]", name.lower())[0] for name in wanted)
    return next((code for code in codes if code in LANGUAGES), "en")


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    if code == "en":
        return gettext.NullTranslations()
    return gettext.translation("quizzer", FOLDER, languages=[code])
