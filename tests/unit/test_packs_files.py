from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from quizzer.packs.files import is_device, replace_file

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")


def test_a_pipe_or_device_is_never_replaced(tmp_path: Path) -> None:
    """As root, a file in the place of /dev/null would break the machine."""
    pipe = tmp_path / "null"
    os.mkfifo(pipe)
    (tmp_path / "link").symlink_to(pipe)
    for file in (pipe, tmp_path / "link"):
        with pytest.raises(FileExistsError):
            replace_file(file, b"x")
    assert stat.S_ISFIFO(pipe.stat().st_mode) and sorted(each.name for each in tmp_path.iterdir()) == [
        "link",
        "null",
    ]


def test_a_link_to_itself_gives_way(tmp_path: Path) -> None:
    """It is no reason to crash."""
    loop = tmp_path / "loop"
    loop.symlink_to("loop")
    assert not is_device(loop)
    replace_file(loop, b"x")
    assert loop.read_bytes() == b"x"
    (tmp_path / "other").symlink_to("other")
    with pytest.raises(OSError):
        replace_file(tmp_path / "other" / "x", b"x")
