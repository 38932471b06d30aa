"""A model hub on this machine, as far as downloading needs one."""

from __future__ import annotations

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import unquote

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class Hub:
    """Serves folders as repositories while it is open.

    Args:
        models: Folder of each repository name.
    """

    def __init__(self, models: dict[str, Path]) -> None:
        self.models = models
        self.sent: set[str] = set()
        """Files that somebody downloaded."""

        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hub.answer(self, body=True)

            def do_HEAD(self) -> None:
                hub.answer(self, body=False)

            def log_message(self, format: str, *args: Any) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, request: BaseHTTPRequestHandler, *, body: bool) -> None:
        path = unquote(request.path.split("?")[0])
        for name, folder in self.models.items():
            if path.startswith(f"/api/models/{name}"):
                return self._listing(request, path.removeprefix(f"/api/models/{name}"), folder, name)
            prefix = f"/{name}/resolve/"
            if path.startswith(prefix):
                file = path.removeprefix(prefix).split("/", 1)[1]
                if (folder / file).is_file():
                    return self._file(request, folder, file, body=body)
        self._reply(request, 404, {"X-Error-Code": "RepoNotFound"}, b'{"error": "Repository not found"}')

    def _listing(self, request: BaseHTTPRequestHandler, rest: str, folder: Path, name: str) -> None:
        files = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
        value: object = {"id": name, "sha": COMMIT, "siblings": [{"rfilename": file} for file in files]}
        if rest.startswith("/tree/"):
            value = [
                {
                    "type": "file",
                    "path": file,
                    "size": (folder / file).stat().st_size,
                    "oid": etag(folder / file),
                }
                for file in files
            ]
        self._reply(request, 200, {"Content-Type": "application/json"}, json.dumps(value).encode())

    def _file(self, request: BaseHTTPRequestHandler, folder: Path, file: str, *, body: bool) -> None:
        content = (folder / file).read_bytes()
        if body:
            self.sent.add(file)
        headers = {"ETag": f'"{etag(folder / file)}"', "X-Repo-Commit": COMMIT}
        self._reply(request, 200, headers, content, body=body)

    def _reply(
        self,
        request: BaseHTTPRequestHandler,
        code: int,
        headers: dict[str, str],
        content: bytes,
        *,
        body: bool = True,
    ) -> None:
        request.send_response(code)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        if body and request.command != "HEAD":
            request.wfile.write(content)


def etag(path: Path) -> str:
    return hashlib.sha1(path.read_bytes()).hexdigest()
