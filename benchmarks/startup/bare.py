"""A bare Textual app with the widgets of the packs screen, each filled with ready texts: the least that a start costs."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Footer, Input, OptionList, Static


class Bare(App[None]):
    CSS = """
    #halves { height: 1fr; }
    #packs { width: 2fr; height: 1fr; }
    #detail { width: 3fr; }
    #choices, #bar { height: 1; }
    """
    BINDINGS: ClassVar = [("slash", "search", "Search"), ("d", "due", "Due"), ("w", "weak", "Weak"), ("n", "new", "New"),
                ("t", "tag", "Tag"), ("q", "quit", "Quit")]  # fmt: skip

    def compose(self) -> ComposeResult:
        yield Static("quizzer")
        with Horizontal(id="bar"):
            yield Input(placeholder="/ to search", compact=True)
            yield Static("#docker")
        with Horizontal(id="halves"):
            yield OptionList(*(f"{name}\n---------- 0/10" for name in ["Docker", *"ABCDEFGHI"]), id="packs")
            with Vertical(id="detail"):
                yield Static("Docker")
                yield Static("Images, containers, volumes and networks: ten questions.")
                yield Static("10 questions, easy 4, medium 4, hard 2")
                with Horizontal(id="choices"):
                    for name in ("All 10", "Due 0", "Weak 0", "New 10", "Mock interview"):
                        yield Button(name, compact=True)
                yield OptionList(*(f"Question {number}" for number in range(10)), id="questions")
        yield Footer()

    def on_mount(self) -> None:
        self.query_one("#packs").focus()


Bare().run()
