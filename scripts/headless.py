"""Drives an installed Chromium without a window: pictures, PDF, and what a page did wrong.

Speaks the browser's own protocol over two pipes, so that nothing but the browser is needed (Debian: chromium).
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

A4 = (210 / 25.4, 297 / 25.4)
"""Inches."""


def find_chromium() -> str | None:
    """Find the browser. None: it is not installed."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Page:
    """An open page.

    Attributes:
        complaints: What it wrote to its console as an error or a warning, and what the browser logged.
        requests: Addresses that it asked for, its own file left out.
    """

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser = browser
        self._session = session
        self.complaints: list[str] = []
        self.requests: list[str] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        return self._browser.ask(method, parameters, self._session, self._notice)

    def open(self, file: Path, *, width: int, height: int = 900, dark: bool = False) -> None:
        """Open a file at a width, in light or dark colours."""
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        self.ask("Page.navigate", url=file.resolve().as_uri())
        ready = (
            "new Promise(r => document.readyState === 'complete' ? r() : addEventListener('load', () => r()))"
        )
        self.evaluate(ready)

    def evaluate(self, script: str) -> Any:
        """Run a script in the page and give its value."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    def picture(self, file: Path, *, height: int | None = None) -> None:
        """Take a picture of the whole page, or of so many pixels from its top."""
        size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": height or size["height"], "scale": 1}
        shot = self.ask("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        file.write_bytes(base64.b64decode(shot["data"]))

    def pdf(self, file: Path) -> None:
        """Print the page on A4, by the page's own rules."""
        printed = self.ask(
            "Page.printToPDF",
            paperWidth=A4[0],
            paperHeight=A4[1],
            preferCSSPageSize=True,
            printBackground=True,
        )
        file.write_bytes(base64.b64decode(printed["data"]))

    def _notice(self, event: dict[str, Any]) -> None:
        method, given = event["method"], event.get("params", {})
        if method == "Log.entryAdded":
            self.complaints.append(given["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(given["exceptionDetails"]["text"])
        elif method == "Runtime.consoleAPICalled":
            self.complaints.append(str([each.get("value") for each in given["args"]]))
        elif method == "Network.requestWillBeSent" and given.get("type") != "Document":
            self.requests.append(given["request"]["url"])


class Browser:
    """A running browser. Made by `chromium`."""

    def __init__(self, outgoing: int, incoming: int) -> None:
        self._outgoing = outgoing
        self._incoming = os.fdopen(incoming, "rb", buffering=0)
        self._rest = b""
        self._number = 0

    def page(self) -> Page:
        """Open an empty page."""
        target = self.ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        session = self.ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        return Page(self, session)

    def ask(
        self, method: str, parameters: dict[str, Any], session: str | None = None, notice: Any = None
    ) -> dict[str, Any]:
        """Send a command and wait for its answer; events meanwhile go to `notice`."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if session is not None:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._outgoing, data) :]
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                result: dict[str, Any] = answer["result"]
                return result
            if notice is not None and answer.get("sessionId") == session:
                notice(answer)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = self._incoming.read(1 << 20)
            if not more:
                raise RuntimeError("the browser is gone")
            self._rest += more
        message, _nul, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


@contextmanager
def chromium(profile: Path) -> Iterator[Browser]:
    """Run a browser with a profile of its own, and end it.

    Args:
        profile: A folder for it.

    Raises:
        FileNotFoundError: There is none.
    """
    program = find_chromium()
    if program is None:
        raise FileNotFoundError("chromium is not installed")
    to_read, outgoing = os.pipe()
    incoming, to_write = os.pipe()
    command = [
        program,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-component-update",
        "--disable-background-networking",
        "--hide-scrollbars",
        "--remote-debugging-pipe",
        f"--user-data-dir={profile}",
    ]
    # The browser reads commands from descriptor 3 and writes to 4.
    shell = f'exec "$@" 3<&{to_read} 4>&{to_write}'
    process = subprocess.Popen(
        ["bash", "-c", shell, "chromium", *command],
        pass_fds=(to_read, to_write),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(to_write)
    try:
        yield Browser(outgoing, incoming)
    finally:
        os.close(outgoing)
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
