"""A Markdown text as blocks with line numbers, `<details>` included, which Markdown itself does not know.

Lines count from 0 here and end before `end`, as slices do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.html import to_text
from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.bare import with_headings

MOST_DETAILS_DEEP = 8
"""`<details>` inside one another that are looked into."""


@dataclass(slots=True)
class Block:
    """A block of the text."""

    kind: str
    """heading, paragraph, quote, list, code, table, rule, html, or details."""

    start: int
    end: int

    node: SyntaxTreeNode | None = None
    """What Markdown made of it. None: details."""

    level: int = 0
    """Of a heading, 1-6."""

    summary: str = ""
    """Of details, as plain text."""

    inner: list[Block] = field(default_factory=list)
    """Of details."""

    said: str | None = None
    """The words that count, where they are only part of the block. None: all of them."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text, its lines and its blocks."""

    lines: tuple[str, ...]
    blocks: tuple[Block, ...]


_KINDS = {
    "heading": "heading",
    "paragraph": "paragraph",
    "blockquote": "quote",
    "bullet_list": "list",
    "ordered_list": "list",
    "fence": "code",
    "code_block": "code",
    "table": "table",
    "hr": "rule",
    "html_block": "html",
}
_DETAILS = re.compile(r"<(/?)details\b[^>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary\b[^>]*>(.*?)</summary\s*>", re.IGNORECASE | re.DOTALL)
_HTML_HEADING = re.compile(r"\s*<h([1-6])\b[^>]*>(.*?)</h\1\s*>\s*$", re.IGNORECASE)
_TAG_ONLY = re.compile(
    r"^ +((?:</?(?:div|p|span|ul|ol|li|br|section|blockquote)\b[^<>]*>\s*)+)$", re.IGNORECASE
)
"""Indented tags on a line of their own, which Markdown would take for code."""

_MARKED = re.compile(r"(?:Q|질문|문제|Question|Ques)\s*[-_.#]?\s*\d{0,4}\s*[.:：)]\s*\S", re.IGNORECASE)
"""How a question begins that is marked as one, for a first look."""

_ANSWERED = re.compile(r"(?:\*\*|__)?[^:：*_\n]{0,24}(?:answer|답변?|정답|답안)\b", re.IGNORECASE)
"""How a labelled answer begins, for a first look."""

_NUMBERED = re.compile(r"\d{1,3}[.)]\s+\S.*[?？]\W*$")
"""A numbered question, for a first look."""

_TABBED = re.compile(r"^(\s*(?:[*+-]|\d{1,3}[.)]))[ \t]*\t[ \t]*(?=\S)")
"""Tabs behind the mark of an item, which Markdown would take for code inside it."""

_LIQUID = re.compile(
    r"\{%-?\s*(?:end)?(highlight|raw|include|comment|for|if|assign|capture|link|post_url)\b[^%]*%\}"
)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parse(text: str) -> Document:
    """Divide a text into blocks."""
    lines = [_TABBED.sub(r"\1 ", line) for line in _without_liquid(text.split("\n"))]
    return Document(tuple(lines), tuple(_blocks(with_headings(lines), 0, 0)))


def as_blocks(nodes: Sequence[SyntaxTreeNode]) -> list[Block]:
    """Make blocks of nodes inside a block, such as the children of a list's item."""
    blocks = []
    for node in nodes:
        kind = _KINDS.get(node.type)
        if kind is not None and node.map is not None:
            level = int(node.tag[1:]) if kind == "heading" else 0
            block = Block(kind, node.map[0], node.map[1], node, level)
            if node.type == "code_block" and _is_prose(node.content):
                block.kind, block.said = (
                    "paragraph",
                    "\n".join(each.strip() for each in node.content.strip().split("\n")),
                )
            blocks.append(block)
    return blocks


def _is_prose(text: str) -> bool:
    """Tell an indented paragraph from code: most of its lines are Korean sentences, or long English ones."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    told = [
        line
        for line in lines
        if re.search(r"[가-힣]{2,}.*[가-힣]{2,}", line) or re.match(r"[A-Z][^;{}=]{60,}[.!?]$", line)
    ]
    return len(told) * 2 > len(lines) and not re.search(r"^(?:#|//|def |class |import |\$ )", text.strip())


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """List blocks, those inside details too."""
    for block in blocks:
        yield block
        yield from walk(block.inner)


def _without_liquid(lines: Sequence[str]) -> list[str]:
    """Take out Jekyll's own tags and headings in HTML, line by line: the number of lines stays."""
    kept = []
    for line in lines:
        if line.lstrip()[:2].lower() == "<h":
            headed = _HTML_HEADING.match(line)
            if headed:
                kept.append("#" * int(headed.group(1)) + " " + " ".join(to_text(headed.group(2)).split()))
                continue
        if "{%" not in line and "{:" not in line:
            kept.append(line)
            continue
        opened = re.match(r"\s*\{%-?\s*highlight\s+(\w+)[^%]*%\}\s*$", line)
        if opened:
            kept.append(f"```{opened.group(1)}")
        elif re.match(r"\s*\{%-?\s*endhighlight\s*-?%\}\s*$", line):
            kept.append("```")
        else:
            kept.append(re.sub(r"^\s*\{:[^}]*\}\s*$", "", _LIQUID.sub("", line)))
    return kept


def _blocks(lines: list[str], offset: int, depth: int) -> list[Block]:
    """Parse lines that stand at `offset` of the file."""
    found: list[Block] = []
    rest = list(lines)
    at = 0
    for region in _regions(lines) if depth < MOST_DETAILS_DEEP else ():
        before = rest[at : region.first]
        head = rest[region.first][: region.column]
        if region.first == at and at:
            head = head[len(lines[at]) - len(rest[at]) :] if len(rest[at]) < len(lines[at]) else head
        found += _plain_blocks([*before, head], offset + at)
        children = _blocks(list(region.inner), offset + region.inner_start, depth + 1)
        found.append(
            Block(
                "details",
                offset + region.first + bool(head.strip()),
                offset + region.last + 1,
                summary=region.summary,
                inner=children,
            )
        )
        at = region.last
        rest[at] = lines[at][region.stop :]
        if not rest[at].strip():
            at += 1
    return found + _plain_blocks(rest[at:], offset + at)


def _plain_blocks(lines: list[str], offset: int) -> list[Block]:
    if not any(line.strip() for line in lines):
        return []
    tree = SyntaxTreeNode(_parser().parse("\n".join(lines)))
    blocks: list[Block] = []
    for node in tree.children:
        cut = _next_part(node, lines)
        if cut is None:
            _shift(node, offset)
            blocks += as_blocks([node])
        else:
            start, end = node.map or (0, 0)
            blocks += _plain_blocks(lines[start:cut], offset + start)
            blocks += _plain_blocks(lines[cut:end], offset + cut)
    return blocks


def _next_part(node: SyntaxTreeNode, lines: Sequence[str]) -> int | None:
    """Find the line of a paragraph at which a marked question or a labelled answer begins, without a blank line before."""
    if node.type != "paragraph" or node.map is None:
        return None
    for number in range(node.map[0] + 1, node.map[1]):
        line = lines[number].strip().strip("*_ ")
        if _MARKED.match(line) and headlines.asking(line) is headlines.Asking.MARKED:
            return number
        if _NUMBERED.match(line) and headlines.asking(line) is headlines.Asking.ASKS:
            return number
        if _ANSWERED.match(line) and labels.after_label(line.replace("*", "").replace("_", "")) is not None:
            return number
    return None


def _shift(node: SyntaxTreeNode, offset: int) -> None:
    """Make a tree's line numbers those of the file."""
    if not offset:
        return
    for each in node.walk():
        token = (
            each.token
            if each.token is not None
            else (each.nester_tokens.opening if each.nester_tokens else None)
        )
        if token is not None and token.map is not None:
            token.map = [token.map[0] + offset, token.map[1] + offset]


@dataclass(frozen=True, slots=True)
class _Region:
    """Details: where they stand, in lines and columns, and what is in them."""

    first: int
    column: int
    last: int
    stop: int
    summary: str
    inner_start: int
    inner: tuple[str, ...]


def _regions(lines: list[str]) -> list[_Region]:
    """Find the outermost details; those that are never closed end with the text."""
    found: list[_Region] = []
    opened: tuple[int, int, int] | None = None
    depth = 0
    fence = ""
    for number, line in enumerate(lines):
        marker = re.match(r"\s*(`{3,}|~{3,})", line)
        if fence:
            if marker and marker.group(1).startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            continue
        if marker:
            fence = marker.group(1)
            continue
        if "details" not in line and "DETAILS" not in line:
            continue
        for tag in _DETAILS.finditer(line):
            if line[: tag.start()].count("`") % 2:
                continue  # code in the line
            if not tag.group(1):
                if depth == 0:
                    opened = (number, tag.start(), tag.end())
                depth += 1
            elif depth:
                depth -= 1
                if depth == 0 and opened is not None:
                    found.append(_region(lines, opened, (number, tag.start(), tag.end())))
                    opened = None
    if opened is not None:
        last = len(lines) - 1
        found.append(_region(lines, opened, (last, len(lines[last]), len(lines[last]))))
    return found


def _region(lines: list[str], opened: tuple[int, int, int], closed: tuple[int, int, int]) -> _Region:
    (first, column, begin), (last, end, stop) = opened, closed
    inside = (
        [lines[first][begin:end]]
        if first == last
        else [lines[first][begin:], *lines[first + 1 : last], lines[last][:end]]
    )
    text = "\n".join(inside)
    summary = _SUMMARY.match(text)
    name = " ".join(to_text(summary.group(1)).split()) if summary else ""
    taken = text[: summary.end()].count("\n") if summary else 0
    rest = text[summary.end() :].split("\n") if summary else inside
    return _Region(first, column, last, stop, name, first + taken, tuple(_dedented(rest)))


def _dedented(lines: list[str]) -> list[str]:
    """Take the indent that all lines share: inside a list, or by habit; else it would be code."""
    filled = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()]
    indent = min(filled, default=0)
    return [lines[0].lstrip(" "), *(_TAG_ONLY.sub(r"\1", line[indent:]) for line in lines[1:])]
