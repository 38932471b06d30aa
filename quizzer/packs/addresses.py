"""Addresses of git repositories: what is one, which are fetched, and how one is said without what is secret in it."""

from __future__ import annotations

import re

from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.problems import quoted

ADDRESS = re.compile(r"^(?:git\+)?[a-z][a-z0-9+.-]*://|^[\w.-]+@[\w.-]+:", re.IGNORECASE)
"""What is an address rather than a path."""

PROTOCOLS = ("https", "ssh")
"""What git may speak; tests add `file`."""

_WHO = re.compile(r"^((?:git\+)?([a-z][a-z0-9+.-]*)://)([^/?#]*)@", re.IGNORECASE)
"""Who asks, between scheme and host; the last @ before the path ends it, since a password may have some."""


def is_address(source: str) -> bool:
    """Tell whether a source is an address rather than a path."""
    return ADDRESS.match(source) is not None


def without_secret(address: str) -> str:
    """Write an address without its password; one of https without the name too, which often is a token."""

    def hidden(found: re.Match[str]) -> str:
        name = found[3].partition(":")[0]
        return f"{found[1]}{name}@" if name and found[2].lower() == "ssh" else found[1]

    return _WHO.sub(hidden, address)


def without_secrets(text: str) -> str:
    """Take name and password out of every address in a text of git's, which may have parted one otherwise than we do."""
    return re.sub(r"://[^/\s'\"]*@", "://", text)


def parts(address: str) -> tuple[str, str | None]:
    """Part an address into what git is given and a branch or tag. None: the repository's own.

    Raises:
        UsageError: It is none that is fetched.
    """
    url, _mark, ref = address.removeprefix("git+").partition("#")
    scheme = url.partition("://")[0].lower() if "://" in url else "ssh"
    if scheme not in PROTOCOLS:
        raise UsageError(
            _("{scheme} addresses are not fetched.").format(scheme=quoted(scheme)),
            remedy=_(
                "Give an https or ssh address of a git repository, or clone it and add the folder: {command}"
            ).format(command="quizzer packs add ./FOLDER"),
        )
    place = url.partition("://")[2] if "://" in url else url
    host = re.split(r"[/?]", place, maxsplit=1)[0].rpartition("@")[2]
    nowhere = scheme != "file" and not re.search(
        r"[^\W_]", host if host.startswith("[") else host.partition(":")[0]
    )
    if place.startswith("-") or "\n" in url or ref.startswith("-") or nowhere:
        raise UsageError(
            _("This is not the address of a git repository: {address}").format(
                address=quoted(without_secret(address), 100)
            ),
            remedy=_("Give one such as {example}").format(example="https://example.com/packs.git"),
        )
    if re.search(r"\.(?:zip|ya?ml)$", url, re.IGNORECASE):
        raise UsageError(
            _("Only git repositories are fetched, not single files."),
            remedy=_("Download it, then give the file."),
        )
    return url, ref or None
