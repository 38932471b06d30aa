"""`quizzer serve` shows its page on this machine, to this machine's pages, with nothing from elsewhere."""

import re
import socket
from collections.abc import Iterator

import pytest
from aiohttp.test_utils import TestClient, TestServer
from command_line import CommandLine

from quizzer.cli.web import QuizzerServer

PORT = 8000


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_taken_port_is_one_sentence_with_a_way_out(cli: CommandLine, taken: int) -> None:
    done = cli("serve", "--port", str(taken))
    assert done.code == 3
    assert str(taken) in done.err and "--port" in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("port", ["0", "65536", "acht"])
def test_a_port_that_is_none_is_wrong_usage(cli: CommandLine, port: str) -> None:
    assert cli("serve", "--port", port).code == 2


async def answered(path: str, host: str = f"127.0.0.1:{PORT}", **headers: str) -> tuple[int, str, str]:
    server = QuizzerServer("true", "127.0.0.1", PORT, lambda address: None)
    async with TestClient(TestServer(await server._make_app())) as client:
        response = await client.get(path, headers={"Host": host, **headers})
        return response.status, await response.text(), response.headers.get("Content-Security-Policy", "")


async def test_the_page_asks_nobody_else() -> None:
    status, page, policy = await answered("/")
    assert status == 200 and "terminal" in page
    parts = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert {part.split(":")[0] if ":" in part else part for part in parts} == {
        "/static/css/xterm.css",
        "/static/js/textual.js",
        "data",
    }
    assert [(await answered(part))[0] for part in parts if part.startswith("/")] == [200, 200]
    assert "default-src 'self'" in policy


@pytest.mark.parametrize(
    ("host", "origin", "expected"),
    [
        (f"localhost:{PORT}", None, 200),
        (f"127.0.0.1:{PORT}", f"http://127.0.0.1:{PORT}", 200),
        ("evil.example", None, 403),
        (f"127.0.0.1:{PORT}", "http://evil.example", 403),
        (f"127.0.0.1:{PORT}", "null", 403),
    ],
)
async def test_other_sites_are_refused(host: str, origin: str | None, expected: int) -> None:
    headers = {} if origin is None else {"Origin": origin}
    assert (await answered("/", host, **headers))[0] == expected
