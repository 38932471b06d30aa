"""What the operating system says when it refuses, in the user's language."""

from __future__ import annotations

import errno

from quizzer.locale import _, mark

_REASONS = {
    errno.ENOENT: mark("no such file or folder"),
    errno.EACCES: mark("permission denied"),
    errno.EPERM: mark("permission denied"),
    errno.EROFS: mark("the disk is read-only"),
    errno.ENOSPC: mark("the disk is full"),
    errno.EDQUOT: mark("the disk is full"),
    errno.EISDIR: mark("it is a folder"),
    errno.ENOTDIR: mark("a part of the path is not a folder"),
    errno.EEXIST: mark("it exists already"),
    errno.ENAMETOOLONG: mark("the name is too long"),
    errno.ELOOP: mark("a link leads to itself"),
    errno.EMFILE: mark("too many files are open"),
    errno.EIO: mark("the disk failed"),
}

_FULL = (errno.ENOSPC, errno.EDQUOT)


def reason(error: OSError) -> str:
    """Say why the system refused; its own words where we have none."""
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else error.strerror or str(error)


def is_full(error: OSError) -> bool:
    """Tell whether there is no room: the user's to mend, and nothing to report."""
    return error.errno in _FULL


def remedy(error: OSError, otherwise: str) -> str:
    """Say what to do where something cannot be written: on a full disk free some space, else what the caller says."""
    return _("Free some space, then try again.") if is_full(error) else otherwise
