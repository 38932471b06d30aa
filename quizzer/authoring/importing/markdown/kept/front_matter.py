"""The block of YAML before a post's text.

Read by the packs' own YAML reader, which is bounded, keeps dates as written and makes no truth values of `no`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from quizzer.authoring.importing.found import Basket
from quizzer.locale import _
from quizzer.packs.events import build
from quizzer.packs.problems import Problems
from quizzer.packs.tree import Items, Mapping

_ENDS = re.compile(r"(?:---|\+\+\+)(?=#)|(?:---|\+\+\+|\.\.\.)\s*$")
"""The end of the block; some programs write the first heading right behind it."""

_DIVIDED_AT_BLANKS = ("tags", "categories")
"""Keys whose text is several words in Jekyll; `category` and `tag` are one."""

_COMMENT = re.compile(r"\s*#")
_KEY = re.compile(r"\s*[\"']?[A-Za-z가-힣][\w .-]{0,40}[\"']?\s*:(?:\s|$)")
"""The front of a line that has a value for a key."""

MOST_LINES = 400
"""Lines after which no end of the block is looked for."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a post says about itself."""

    values: dict[str, object] = field(default_factory=dict)
    """By lower-case key; values as YAML gives them."""

    lines: int = 0
    """Lines before the text, with the dashes."""

    def text(self, *keys: str) -> str | None:
        """Give the first of these values that is a text or a number, trimmed; None where there is none."""
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
                return " ".join(str(value).split())
        return None

    def words(self, *keys: str) -> tuple[str, ...]:
        """Give these values as words, each once: lists as they are, texts divided at commas, or at blanks as Jekyll does."""
        found: list[str] = []
        for key in keys:
            value = self.values.get(key)
            if isinstance(value, str):
                blanks = key in _DIVIDED_AT_BLANKS and not re.search(r"[,;]", value)
                found += value.split() if blanks else re.split(r"[,;]", value)
            elif isinstance(value, list):
                inner = [each for item in value for each in (item if isinstance(item, list) else [item])]
                found += [str(each) for each in inner if isinstance(each, str | int | float)]
        return tuple(dict.fromkeys(word for each in found if (word := " ".join(each.split()))))


def split(text: str, basket: Basket) -> tuple[FrontMatter, str]:
    """Take the block off a text; in its place blank lines remain, so that lines keep their numbers."""
    lines = text.split("\n")
    if not lines or lines[0].rstrip() not in ("---", "+++"):
        return FrontMatter(), text
    dashes = lines[0].rstrip()
    ends = (
        n
        for n in range(1, min(len(lines), MOST_LINES))
        if _ENDS.match(lines[n]) and lines[n][0] in f".{dashes}"
    )
    end = next(ends, None)
    if end is None:
        return FrontMatter(), text
    head = "\n".join(lines[1:end])
    rest = _ENDS.sub("", lines[end], count=1)
    body = "\n" * (end + (not rest)) + "\n".join([rest, *lines[end + 1 :]] if rest else lines[end + 1 :])
    if dashes == "+++":
        return FrontMatter(_toml(head, basket), end + 1), body
    problems = Problems(Path(basket.file))
    complete, value, _place = build(head, problems)
    values = value if isinstance(value, Mapping) else None
    if not complete or values is None:
        if head.strip() and not _begins_with_key(head):
            return FrontMatter(), text
        if head.strip():
            basket.note(1, _("The front matter is no YAML; only its simple lines are read."))
        return FrontMatter(_simple(head), end + 1), body
    found: dict[str, object] = {}
    for key, each in values.items():
        spelled = values.spelled.get(key)
        if spelled is not None and not isinstance(each, str | bool):
            each = spelled if each is not None else None
        if isinstance(each, Items):
            each = [each.spelled.get(index, item) for index, item in enumerate(each)]
        found[key.lower()] = each
    return FrontMatter(found, end + 1), body


def _begins_with_key(head: str) -> bool:
    """Tell front matter that is broken somewhere from the first part of a text, which stands between two rules."""
    filled = (line for line in head.split("\n") if line.strip() and not _COMMENT.match(line))
    return _KEY.match(next(filled, "")) is not None


def _simple(head: str) -> dict[str, object]:
    """Read lines of `key: value`, for YAML that is broken somewhere."""
    found: dict[str, object] = {}
    for line in head.split("\n"):
        match = re.match(r"([A-Za-z_-]+)\s*:\s*(.*?)\s*$", line)
        if match:
            value = match.group(2)
            bracketed = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else None
            clean = [each.strip(" \"'") for each in bracketed] if bracketed else value.strip("\"'")
            found[match.group(1).lower()] = clean
    return found


def _toml(head: str, basket: Basket) -> dict[str, object]:
    import tomllib

    try:
        return {key.lower(): value for key, value in tomllib.loads(head).items()}
    except (tomllib.TOMLDecodeError, RecursionError):
        basket.note(1, _("The front matter cannot be read."))
        return {}
