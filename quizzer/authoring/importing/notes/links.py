"""Obsidian's signs inside a line: links, embedded files, highlights, names of blocks.

[[page]], [[page|text]], [[page#heading]], ![[picture.png]], ![[note]], ==highlight==, text ^block-id
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.texts.prose_lines import outside_code
from quizzer.locale import _

_LINK = re.compile(r"(?<![A-Za-z0-9_\])\[!])\[\[([^\[\]\n]{1,300})\]\](?![(\]])")
_EMBED = re.compile(r"!\[\[([^\[\]\n]{1,300})\]\]")
_NO_LINK = re.compile(
    r"""\s.*|.*\s|["'].*|[\d\s.,;:+*x-]+                     # `if [[ -f x ]]`, matrices
    |nodiscard.*|likely|unlikely|maybe_unused|fallthrough|deprecated.*|noreturn|no_unique_address   # of C++
    |Prototype|Scopes?|Environment|Call|Construct|HomeObject|Get|Set|Value|Writable|Enumerable|Configurable
    |Extensible|Promise\w+|ThisMode|ThisValue|Realm|FunctionKind|Delete|Has\w+|Own\w+|DefineOwn\w+|GetOwn\w+
    |(?:Get|Set)PrototypeOf|OuterEnv\w*|Handler|Target      # of JavaScript's specification
    """,
    re.VERBOSE,
)
"""What stands in two brackets and is no page."""

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".avif")
_FILES = (
    *_PICTURES,
    ".pdf",
    ".mp3",
    ".wav",
    ".m4a",
    ".ogg",
    ".mp4",
    ".webm",
    ".mov",
    ".canvas",
    ".excalidraw",
)

_UNSAFE = re.compile(r"[\s()<>]")
"""What ends an address in Markdown."""

_HIGHLIGHT = re.compile(r"(?<![A-Za-z0-9_=!<>)\]'\"+*/&|-])==(?![\s=])([^=\n]*[^\s=])==(?![A-Za-z0-9_=])")

_BLOCK_ID = re.compile(r"(?<=\S)\s+\^(?=[A-Za-z0-9-]*[A-Za-z])([A-Za-z0-9-]{2,40})\s*$")
_BLOCK_ID_ALONE = re.compile(r"^[\s>]*\^[A-Za-z0-9-]{2,40}\s*$")
_GENERATED = re.compile(r"(?=.*[a-z])[0-9a-z]{6}")
_POWER = re.compile(r"(?:^|[\s(=*/+-])(?:\d+|[A-Za-z])\)?$")
"""What stands before a `^` that is a power: `2 ^10`."""

_NAVIGATION = re.compile(
    r"^[\s>*+-]*(?:관련|연관|연결|참고|참조|상위|하위|이전|다음|더\s?보기|같이|함께|related|see also|links?|references?"
    r"|up|prev|next|parent|child|moc|home|←|→|🔗)[^\[\]]{0,24}(?:!?\[\[[^\[\]]+\]\][\s,·|/→←-]*)+$",
    re.IGNORECASE,
)
"""A line that only leads to other notes: it stays as it is, and is no part of an answer."""


def shows_signs(line: str) -> bool:
    """Tell whether a line, without code, has a sign that only Obsidian writes."""
    linked = any(not _NO_LINK.fullmatch(each) for each in _LINK.findall(line))
    return linked or bool(
        _EMBED.search(line) or _HIGHLIGHT.search(line) or re.match(r"\s*(?:>\s*)+\[!", line)
    )


def plain(line: str, number: int, basket: Basket, *, sure: bool) -> str:
    """Write a line without Obsidian's signs.

    Args:
        line: No code.
        number: From 1.
        basket: Is told of notes that are embedded and not read.
        sure: Whether the text surely comes from Obsidian, so that any name behind `^` names a block.
    """
    alone = _EMBED.fullmatch(re.sub(r"^[\s>]*(?:[-*+]\s+)?", "", line).rstrip())
    if alone and not _target(alone.group(1)).lower().endswith(_FILES):
        basket.lose(
            number, _("The note {name} is embedded here, and is not read.").format(name=_name(alone.group(1)))
        )
        return re.match(r"[\s>]*", line).group().rstrip()  # type: ignore[union-attr]
    line = _without_block_id(line, sure=sure)
    if "[[" not in line and "==" not in line:
        return line
    if _NAVIGATION.match(line):
        return line
    return outside_code(line, _plain)


def unlinked(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write links as their text, in lines that lead to other notes too."""
    return [
        line if inside else outside_code(line, _without_links)
        for line, inside in zip(lines, code, strict=True)
    ]


def _plain(text: str) -> str:
    return _HIGHLIGHT.sub(r"\1", _without_links(text))


def _without_links(text: str) -> str:
    text = _EMBED.sub(lambda found: _embedded(found.group(1)), text)
    return _LINK.sub(
        lambda found: found.group() if _NO_LINK.fullmatch(found.group(1)) else _name(found.group(1)), text
    )


def _embedded(inside: str) -> str:
    """Write an embedded file as a picture or a link."""
    target = _target(inside)
    if not target.lower().endswith(_FILES):
        return _name(inside)
    sign = "!" if target.lower().endswith(_PICTURES) else ""
    name = target.rpartition("/")[2]
    return f"{sign}[{name}]({_UNSAFE.sub(lambda found: quote(found.group()), target)})"


def _target(inside: str) -> str:
    return re.split(r"\\?\||#", inside, maxsplit=1)[0].strip()


def _name(inside: str) -> str:
    """Give what a link shows: its text, else the page, else the heading."""
    page, bar, text = inside.partition("|")
    if bar and text.strip():
        return text.strip()
    page = page.rstrip("\\")
    return _target(page) or page.lstrip("#^").strip()


def _without_block_id(line: str, *, sure: bool) -> str:
    if "^" not in line:
        return line
    if _BLOCK_ID_ALONE.match(line):
        return re.match(r"[\s>]*", line).group().rstrip()  # type: ignore[union-attr]
    found = _BLOCK_ID.search(line)
    if found is None or _POWER.search(line[: found.start()]):
        return line
    return line[: found.start()] if sure or _GENERATED.fullmatch(found.group(1)) else line
