"""The screen in a browser: textual-serve, made quiet, offline and closed to other sites.

Every window of the browser runs a `quizzer` process of its own; closing it ends the process, and what was typed is a draft
by then. The page loads nothing from elsewhere, and pages of other sites cannot reach it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

_FOREIGN = re.compile(rb"<link\b[^>]*https?://[^>]*>", re.DOTALL)
"""What the page of textual-serve would load from elsewhere: a font. Its own parts have no host by then."""

_NO_ICON = b'<link rel="icon" href="data:,">'
"""Keeps the browser from asking for a picture that there is not."""

_POLICY = "default-src 'self' 'unsafe-inline' data:; connect-src 'self' ws: wss:"


class QuizzerServer(Server):
    """Serves the screen.

    Args:
        command: Starts the screen; a shell's command line.
        host: Address to listen on.
        port: 1 to 65535, free.
        started: Called with the page's address when it can be opened.
    """

    def __init__(self, command: str, host: str, port: int, started: Callable[[str], None]) -> None:
        shown = f"[{host}]" if ":" in host else host
        super().__init__(command, host=host, port=port, title="quizzer", public_url=f"http://{shown}:{port}")
        self._started = started

    def initialize_logging(self) -> None:
        """Say only what is wrong."""
        logging.basicConfig(level=logging.WARNING, format="%(message)s")

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002 (aiohttp's signature)
        """Tell where the page is."""
        self._started(self.public_url)

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        return app

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Refuse other sites, and leave out what the page would load from them."""
        if not self._ours(request):
            raise web.HTTPForbidden(text="Open this page by its own address.")
        response = await handler(request)
        if isinstance(response, web.Response) and response.content_type == "text/html" and response.body:
            body = response.body
            assert isinstance(body, bytes), "the page is rendered at once"
            # The page's own parts by their paths alone: it is the same page by the name `localhost`.
            body = body.replace(f"{self.public_url}/static/".encode(), b"/static/")
            response.body = _FOREIGN.sub(b"", body).replace(b"</head>", _NO_ICON + b"</head>", 1)
            response.headers["Content-Security-Policy"] = _POLICY
        return response

    def _ours(self, request: web.Request) -> bool:
        """Whether a request comes from this page: a site could be named like this machine, or open a socket to it."""
        here = urlsplit(self.public_url).netloc
        local = {here, f"localhost:{self.port}", f"127.0.0.1:{self.port}"}
        origin = request.headers.get("Origin")
        if self.host in ("0.0.0.0", "::"):  # asked for: any name of this machine
            return origin is None or urlsplit(origin).netloc == request.host
        return request.host in local and (origin is None or urlsplit(origin).netloc in local)
