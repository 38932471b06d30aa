"""What a paragraph, heading or cell of a page holds: its words, with emphasis where that holds something."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from quizzer.authoring.importing.fields import columns

EMPHASIS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "kbd": "`", "tt": "`"}
"""What Markdown writes around the words of an element."""

_ESCAPED = re.compile(r"([\\`*_\[\]])")
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_BLANK = re.compile(r"\n[ \t]*\n\s*")


@dataclass(slots=True)
class Spans:
    """What is collected of one paragraph, heading or cell."""

    tag: str
    line: int
    parts: list[str] = field(default_factory=list)
    asks: bool = False
    """Whether its class says that it is a question, or it is a term that may be one."""

    def open_emphasis(self, tag: str) -> None:
        """Begin emphasised words."""
        self.parts.append(f"\0{EMPHASIS[tag]}")

    def close_emphasis(self, tag: str) -> None:
        """End emphasised words."""
        self.parts.append(f"\1{EMPHASIS[tag]}")

    def add(self, data: str, *, loose: bool, literal: bool) -> None:
        """Add words; all space is one space.

        Args:
            data: The words as the page has them.
            loose: Whether blank lines divide paragraphs.
            literal: Whether they stand in code, where no sign means anything.
        """
        words = _SPACE.sub(" ", _BLANK.sub("\0\0", data) if loose else data).replace("\0\0", "\n\n")
        self.parts.append(words if literal else _ESCAPED.sub(r"\\\1", words).replace("<", "&lt;"))

    def leave_aside(self, start: int) -> None:
        """Leave out a sign or a mark of difficulty beside other words, and keep it apart from them.

        Args:
            start: At which part it begins.
        """
        words = "".join(self.parts[start:]).strip(" \0\1*`")
        aside = not any(letter.isalnum() for letter in words) or columns.difficulty(words) is not None
        if aside and "".join(self.parts[:start]).strip():
            del self.parts[start:]
        self.parts.append(" ")

    def words(self) -> str:
        """Give the text, with its emphasis where that holds something."""
        text = "".join(self.parts)
        for mark in sorted(set(EMPHASIS.values()), key=len, reverse=True):
            text = text.replace(f"\0{mark}\1{mark}", "")
            text = re.sub(rf"\0{re.escape(mark)}( *)", rf"\1{mark}", text)
            text = _closed(text, mark)
        return text


def _closed(text: str, mark: str) -> str:
    """Write where emphasis ends, before the space that stands in it."""
    pieces = text.split(f"\1{mark}")
    ended = [piece.rstrip(" ") + mark + " " * (len(piece) - len(piece.rstrip(" "))) for piece in pieces[:-1]]
    return "".join([*ended, pieces[-1]])
