"""Frames: what goes in comes out, and what is no frame is refused."""

from __future__ import annotations

import io

import pytest

from quizzer.embedding import wire


def test_frames_come_out_as_they_went_in() -> None:
    pipe = io.BytesIO()
    wire.send(pipe, {"do": "encode", "texts": ["한글", "\udc80", ""]})
    wire.send(pipe, {"kind": "vectors"}, b"\x00\x01\xff")
    pipe.seek(0)
    assert wire.receive(pipe) == ({"do": "encode", "texts": ["한글", "\udc80", ""]}, b"")
    assert wire.receive(pipe) == ({"kind": "vectors", "bytes": 3}, b"\x00\x01\xff")
    assert wire.receive(pipe) is None


def frame(header: bytes) -> bytes:
    return wire.LENGTH.pack(len(header)) + header


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x00",
        b"Warning: a library printed this\n",
        frame(b"{}")[:-1],
        frame(b"not json"),
        frame(b"\xff\xfe"),
        frame(b"[1, 2]"),
        frame(b'{"bytes": "many"}'),
        frame(b'{"bytes": 4}') + b"abc",
    ],
)
def test_what_is_no_frame_is_refused(content: bytes) -> None:
    with pytest.raises(wire.BrokenFrameError):
        wire.receive(io.BytesIO(content))
