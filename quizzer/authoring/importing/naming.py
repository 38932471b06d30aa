"""What an imported pack is called, when nobody says it."""

from __future__ import annotations

import re
from pathlib import Path

from quizzer.authoring.importing.found import Harvest
from quizzer.packs.names import id_from_file, shortened, slug

_GENERAL = frozenset(
    {"posts", "post", "docs", "doc", "content", "contents", "answers", "questions", "question", "src", "data"}
    | {"readme", "index", "export", "import", "interview", "stdin", "quiz"}
)
"""Names of files that say nothing of what is inside; the folder around says more."""

_LONGEST = 48
"""Characters of an id that is made of a title."""

_OPAQUE = re.compile(r"(?:\d+[_-])?[0-9a-f]{8,}|\d+", re.IGNORECASE)
"""Numbers and hashes."""


_NOTION = re.compile(
    r"[ _-]+(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:_all)?(?=\.\w{1,8}$|$)"
)
"""What Notion puts behind a page's title in the name of its file, and `_all` behind that of a whole table."""


def without_hash(name: str) -> str:
    """Take Notion's number of a page from a file's or a folder's name; a name that is nothing else stays."""
    return "/".join(_NOTION.sub("", part) for part in name.split("/"))


def pack_id(source: Path, harvest: Harvest) -> str:
    """Make an id of a source: its own, its name, or the question where the name says nothing."""
    if harvest.id and slug(harvest.id) == harvest.id:
        return harvest.id
    for name in _names(source):
        wish = slug(re.sub(r"^_+|^\d{4}-\d{2}-\d{2}-", "", name))
        if wish and wish not in _general(source) and not _OPAQUE.fullmatch(wish):
            return wish
    if harvest.title and slug(harvest.title):
        return shortened(slug(harvest.title), _LONGEST)
    if harvest.found:
        words = slug(harvest.found[0].question).split("-")
        return shortened("-".join(words[:4]), _LONGEST) or id_from_file(source)
    return id_from_file(source)


def pack_title(source: Path, harvest: Harvest) -> str:
    """Make a title: the source's own, its one question, or its name."""
    if harvest.title:
        return harvest.title
    if len(harvest.found) == 1 and not source.is_dir():
        return " ".join(harvest.found[0].question.split())[:120]
    for name in _names(source):
        words = " ".join(re.split(r"[_\-\s]+", re.sub(r"^_+|^\d{4}-\d{2}-\d{2}-", "", name))).strip()
        if words and words.lower() not in _general(source):
            return words
    return source.name


def _names(source: Path) -> list[str]:
    """List names that a source has: the file's without its ending, then, where it says nothing, the folder's."""
    resolved = source.resolve()
    own = without_hash(resolved.name if resolved.is_dir() else resolved.stem)
    general = slug(re.sub(r"^_+", "", own)) in _general(source)
    around = [] if source.suffix.lower() == ".zip" else [without_hash(resolved.parent.name)]
    return [own, *around] if general else [own]


def _general(source: Path) -> frozenset[str]:
    """Give the names that say nothing; a folder is named after itself, as it was named by who asks."""
    return frozenset() if source.is_dir() else _GENERAL
