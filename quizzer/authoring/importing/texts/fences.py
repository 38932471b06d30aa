"""Code in a model answer: between fences with its language, as the program shows it and leaves it out of a grade."""

from __future__ import annotations

import re

_LANGUAGE = re.compile(r"[A-Za-z][\w+#.-]{0,29}")
_TICKS = re.compile(r"^ {0,3}(`{3,})", re.MULTILINE)
_FENCE = re.compile(
    r"^ {0,3}(?P<mark>`{3,}|~{3,})[^\n`]*\n(?P<code>.*?)(?:^ {0,3}(?P=mark)[`~]* *$|\Z)", re.M | re.S
)


def fenced(code: str, language: str = "") -> str:
    """Put code between fences that are longer than any in it.

    Args:
        code: Its lines, without blank ones around them.
        language: What names it, such as the words behind a fence in Markdown; the first counts.
    """
    named = _LANGUAGE.search(language.split(" ", 1)[0])
    ticks = max((len(each) + 1 for each in _TICKS.findall(code)), default=3)
    return f"{'`' * ticks}{named.group() if named else ''}\n{code}\n{'`' * ticks}"


def unfenced(text: str) -> str:
    """Take the fences off the code in a text."""
    return _FENCE.sub(lambda found: found["code"].removesuffix("\n"), text) if "```" in text else text


def lone_code(text: str) -> str | None:
    """Give the code of a text that is a single block of it; None for any other."""
    text = text.strip("\n")
    found = _FENCE.match(text)
    return found["code"].removesuffix("\n") if found and found.end() == len(text) else None


def prose_and_code(text: str) -> list[str]:
    """Divide a text at its fenced code: prose, code, prose ...; joined they are the text again."""
    parts: list[str] = []
    begin = 0
    for code in _FENCE.finditer(text):
        parts += (text[begin : code.start()], code.group())
        begin = code.end()
    return [*parts, text[begin:]]


def paragraphs(text: str) -> list[str]:
    """Divide a text at the blank lines that do not stand in code."""
    parts: list[str] = []
    at = begin = 0
    for code in [*_FENCE.finditer(text), None]:
        stop = code.start() if code else len(text)
        while (cut := text.find("\n\n", at, stop)) >= 0:
            parts.append(text[begin:cut])
            begin = at = cut + 2
        at = code.end() if code else stop
    return [*parts, text[begin:]]
