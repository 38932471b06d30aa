"""How the program and its model process talk: frames over two pipes.

A frame is a 4-byte big-endian length, that many bytes of ASCII JSON (one object), and, where the object has
`bytes`, so many raw bytes after it (numbers as little-endian float32).

    program -> worker   {"do": "load", "model": NAME_OR_FOLDER, "cache_folder": PATH}
                        {"do": "encode", "texts": [...]}
                        {"do": "infer", "pairs": [[premise, hypothesis], ...]}
    worker -> program   {"kind": "progress", "share": 0.4, "stage": "downloading", "done": 4, "total": 10}
                        {"kind": "ready", "version": "...", "role": "encoder", "dimensions": 384}
                        {"kind": "ready", "version": "...", "role": "inference"}
                        {"kind": "vectors", "rows": n, "columns": d, "bytes": 4 * n * d} + payload
                        {"kind": "inferences", "rows": n, "bytes": 8 * n} + payload (entailment, contradiction)
                        {"kind": "error", "reason": "missing" | "offline" | "failed" | "no-library",
                        "message": "..."}
"""

from __future__ import annotations

import json
import struct
from typing import IO, Any

LENGTH = struct.Struct(">I")

LONGEST_HEADER = 256 * 2**20
"""A longer header means that something else than a frame came through the pipe."""


class BrokenFrameError(Exception):
    """The pipe ended in the middle of a frame, or holds no frames."""


def send(pipe: IO[bytes], message: dict[str, Any], payload: bytes = b"") -> None:
    """Write one frame and flush.

    Raises:
        OSError: Nobody reads any more.
    """
    if payload:
        message = {**message, "bytes": len(payload)}
    header = json.dumps(message).encode("ascii")
    pipe.write(LENGTH.pack(len(header)) + header + payload)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """Read one frame.

    Returns:
        The object and its payload; None where the pipe ended between two frames.

    Raises:
        BrokenFrameError: The pipe ended within a frame, or what came is no frame.
    """
    start = pipe.read(LENGTH.size)
    if not start:
        return None
    if len(start) < LENGTH.size or (length := LENGTH.unpack(start)[0]) > LONGEST_HEADER:
        raise BrokenFrameError("no frame")
    try:
        message = json.loads(_exactly(pipe, length))
        payload = _exactly(pipe, int(message.get("bytes", 0)))
    except (ValueError, AttributeError, TypeError) as problem:
        raise BrokenFrameError(str(problem)) from problem
    return message, payload


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    content = pipe.read(count)
    if len(content) != count:
        raise BrokenFrameError("the pipe ended within a frame")
    return content
