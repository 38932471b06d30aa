"""Glossaries of reStructuredText and MyST, `.. glossary::` over indented terms and meanings, written as marked headings.

The number of lines stays. Roles and links inside of a text that has such a glossary become Markdown's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import dedent

from quizzer.authoring.importing.markdown.rewriting import other_markup

_DIRECTIVE = re.compile(r"(?P<indent>\s*)\.\.\s+glossary::\s*")
_FENCED = re.compile(r"(?P<indent>\s*)(?P<fence>`{3,}|:{3,})\s?\{glossary\}\s*")
_OPTION = re.compile(r"\s*:[a-z-]+:(?:\s.*)?")
_INSIDE = re.compile(r"\s*\.\.\s+(?:versionadded|versionchanged|deprecated|index|seealso|todo)::.*")
_CLASSIFIER = re.compile(r"\s+:\s+\S.*")
_ROLE = re.compile(r":[a-z][a-z:-]*:`(?P<text>[^`<>]+?)\s*(?:<[^<>`]*>)?`")
_LINK = re.compile(r"(?<![`\w])`(?P<text>[^`<>]+?)\s*<(?P<address>https?://[^<>\s`]+)>`__?(?!\w)")


def with_headings(lines: Sequence[str]) -> list[str]:
    """Write the entries of such glossaries so, and the headings of their text."""
    if not any(_DIRECTIVE.fullmatch(line) or _FENCED.fullmatch(line) for line in lines):
        return list(lines)
    lines = other_markup.with_headings(lines)
    written = list(lines)
    for number, line in enumerate(lines):
        directive, fenced = _DIRECTIVE.fullmatch(line), _FENCED.fullmatch(line)
        if directive is not None:
            end = _end_of_block(lines, number + 1, len(directive.group("indent").expandtabs()))
        elif fenced is not None:
            end = _end_of_fence(lines, number + 1, fenced.group("fence"))
            if end < len(lines):
                written[end] = ""
        else:
            continue
        written[number] = ""
        _write_entries(written, number + 1, end)
        if end < len(lines) and not written[end - 1].strip():
            written[end - 1] = "***"  # what follows is no part of the last meaning
    return [_plain(line) for line in written]


def _end_of_block(lines: Sequence[str], start: int, indent: int) -> int:
    """Give the first line that is indented no more than the directive."""
    return next(
        (n for n in range(start, len(lines)) if lines[n].strip() and _indent(lines[n]) <= indent), len(lines)
    )


def _end_of_fence(lines: Sequence[str], start: int, fence: str) -> int:
    return next((n for n in range(start, len(lines)) if lines[n].strip() == fence), len(lines))


def _write_entries(lines: list[str], start: int, end: int) -> None:
    """Write the terms, which stand at the left of a glossary, as headings over what they mean."""
    at = start
    while at < end and (not lines[at].strip() or _OPTION.fullmatch(lines[at])):
        lines[at] = ""
        at += 1
    left = _indent(lines[at]) if at < end else 0
    terms = [number for number in range(at, end) if lines[number].strip() and _indent(lines[number]) <= left]
    named: list[int] = []
    for number, following in zip(terms, [*terms[1:], end], strict=True):
        named.append(number)
        if following == number + 1 and following < end:
            continue  # the next line is another name of the same
        names = [_CLASSIFIER.sub("", lines[each].strip()) for each in named]
        lines[named[0] : number + 1] = [f"###### Q. {', '.join(names)}", *[""] * (len(named) - 1)]
        meaning = ["" if _INSIDE.fullmatch(line) else line for line in lines[number + 1 : following]]
        if meaning:
            lines[number + 1 : following] = dedent("\n".join(meaning).expandtabs()).split("\n")
        named = []


def _indent(line: str) -> int:
    line = line.expandtabs()
    return len(line) - len(line.lstrip())


def _plain(line: str) -> str:
    """Write links as Markdown's, and roles, :term:`index`, as their text."""
    if "`" not in line:
        return line
    return _LINK.sub(r"[\g<text>](\g<address>)", _ROLE.sub(r"\g<text>", line))
