"""Addresses of repositories: which are none, and that a password in one is never said."""

from __future__ import annotations

import pytest

from quizzer.errors import UsageError
from quizzer.packs.addresses import parts, without_secret, without_secrets


@pytest.mark.parametrize(
    "address", ["https://", "https:///x.git", "https://user:pw@/x", "ssh://", "https://?a", "https://:443/x"]
)
def test_an_address_without_a_host_is_none(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        parts(address)
    assert "pw" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://host/x.git", "https://host/x.git"),
        ("https://user:pw@host/x.git#v1", "https://host/x.git#v1"),
        ("https://token@host:8443/x", "https://host:8443/x"),
        ("HTTPS://user:p@w@host/x", "HTTPS://host/x"),
        ("git+https://user:pw@host/@scope/x", "git+https://host/@scope/x"),
        ("ssh://git@host/x", "ssh://git@host/x"),
        ("ssh://git:pw@host/x", "ssh://git@host/x"),
        ("git@host:x.git", "git@host:x.git"),
    ],
)
def test_what_is_secret_in_an_address_is_left_out(address: str, said: str) -> None:
    assert without_secret(address) == said


def test_what_git_says_has_no_secret_in_it() -> None:
    """Git parts an address at the first @ and repeats the rest."""
    assert (
        without_secrets("unable to access 'https://w@host/x/': bad")
        == "unable to access 'https://host/x/': bad"
    )
