"""Lines of Markdown that stand at the lines of a page: what is before them in lists and quotes, and blank ones between."""

from __future__ import annotations

_MOST_DEEP = 12
"""Lists and quotes inside one another that are written as such."""


class PlacedLines:
    """Lines that are written one below the other, each where the page has it, or below."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._prefixes: list[str] = []
        self._mark = ""
        self._lists: list[int | None] = []

    def text(self) -> str:
        """Give what was written."""
        return "\n".join(self._lines)

    def is_deep(self) -> bool:
        """Tell whether a further list or quote would be too deep."""
        return len(self._prefixes) >= _MOST_DEEP

    def open_list(self, *, numbered: bool) -> None:
        """Begin a list."""
        self.blank(only_outer=True)
        self._lists.append(1 if numbered else None)

    def close_list(self) -> None:
        """End the innermost list, if there is one."""
        if self._lists:
            self.close_item()
            self._lists.pop()

    def open_quote(self) -> None:
        """Begin a quote."""
        self.blank()
        self._prefixes.append("> ")

    def close_quote(self) -> None:
        """End the innermost quote, if there is one, and the items in it."""
        if "> " in self._prefixes:
            while self._prefixes.pop() != "> ":
                pass

    def open_item(self) -> None:
        """Begin an item of the innermost list; of a new one, where none is open."""
        self.close_item()
        if not self._lists:
            self._lists.append(None)
        number = self._lists[-1]
        self._mark = "- " if number is None else f"{number}. "
        self._lists[-1] = None if number is None else number + 1
        self._prefixes.append(" " * len(self._mark))

    def close_item(self) -> None:
        """Leave the item that is open in the innermost list."""
        inside = sum(not each.strip() for each in self._prefixes)
        if inside >= len(self._lists) > 0:
            while self._prefixes and self._prefixes.pop().strip():
                pass
        self._mark = ""

    def blank(self, *, only_outer: bool = False) -> None:
        """Leave a blank line, inside a quote one of the quote."""
        if self._mark or (only_outer and len(self._lists) > 0):
            return
        if self._lines and self._lines[-1].strip(" >"):
            self._lines.append("".join(self._prefixes).rstrip())

    def write(self, line: str, at: int, *, blank: bool = False, keep: bool = False) -> None:
        """Write a line at the line of the page at which it stands, or below.

        Args:
            line: Without what stands before it in a list or quote.
            at: Its line in the page, from 1.
            blank: Whether a blank line must come before it.
            keep: Whether it must follow the line before it at once.
        """
        if blank:
            self.blank()
        prefix = "".join(self._prefixes)
        while not keep and len(self._lines) + 1 < at:
            self._lines.append("".join(self._prefixes[:-1] if self._mark else self._prefixes).rstrip())
        if self._mark:
            prefix = prefix[: len(prefix) - len(self._mark)] + self._mark
            self._mark = ""
        self._lines.append(prefix + line)
