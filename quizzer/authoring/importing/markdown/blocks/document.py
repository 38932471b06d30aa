"""A Markdown text as blocks with line numbers, `<details>` included, which Markdown itself does not know.

Lines count from 0 here and end before `end`, as slices do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.told_fences import is_prose, is_told_in_fence, unwrapped
from quizzer.authoring.importing.markdown.blocks.admonitions import with_details
from quizzer.authoring.importing.markdown.blocks.details import find_details
from quizzer.authoring.importing.markdown.blocks.liquid import without_liquid
from quizzer.authoring.importing.markdown.blocks.nesting import MOST_NESTED, without_depth
from quizzer.authoring.importing.markdown.rewriting.drawn_rules import with_rules
from quizzer.authoring.importing.markdown.rewriting.habits import with_headings
from quizzer.authoring.importing.web.html import to_answer

MOST_CUTS = 100
"""Times that a list with code in it is divided at questions in it; each time the rest is parsed anew."""

MOST_DETAILS_DEEP = 8
"""`<details>` inside one another that are looked into."""


@dataclass(slots=True)
class Block:
    """A block of the text."""

    kind: str
    """heading, paragraph, quote, callout, list, code, table, rule, html, or details."""

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
_FENCE = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?!.*`)|~{3,})")
_OPENS_PARAGRAPH = re.compile(r" {0,3}(?:\*\*|__|[^\W\d_])")

_MARKED = re.compile(
    r"(?:Q|질문|문제|문|.{2}\s?질문|꼬리|Question|Ques|Follow[\s-]?ups?(?:\s+questions?)?)\s*[-_.#]?\s*\d{0,4}\s*[.:：)]\**\s*\S"
    r"|(?:Q|질문|문제|Question|Ques)\s?[-_.#]\s?\d{1,4}\s+\S",
    re.IGNORECASE,
)
"""How a question begins that is marked as one, for a first look."""

_ANSWERED = re.compile(r"(?:\*\*|__)?[^:：*_\n]{0,24}(?:answer|답변?|정답|답안)\b", re.IGNORECASE)
"""How a labelled answer begins, for a first look."""

_NUMBERED = re.compile(r"\d{1,3}[.)]\s+\S.*[?？]\W*$")
"""A numbered question, for a first look."""

_ALL_BOLD = re.compile(r"\*\*([^*]+)\*\*\s*")
"""A line that is bold from its first letter to its last, at the very left."""

_TABBED = re.compile(r"^(\s*(?:[*+-]|\d{1,3}[.)]))[ \t]*\t[ \t]*(?=\S)")
"""Tabs behind the mark of an item, which Markdown would take for code inside it."""

_MARKED_UP = re.compile(r"\s*<(p|h[1-6]|li)>(?:(?!</?\1\b).)*</\1>\s*|\s*</?(?:div|ul|ol)>\s*", re.IGNORECASE)
"""A line of HTML with words."""

_CALLOUT = re.compile(r"\[!([\w-]+)(?:\|[^\]]*)?\]")
_ANSWERING = ("answer", "success", "done", "check", "quote", "cite")
"""Types of callouts that may hold an answer."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"maxNesting": MOST_NESTED}).enable(["table", "strikethrough"])


def syntax(text: str) -> SyntaxTreeNode:
    """Give the tree that Markdown makes of a text."""
    return SyntaxTreeNode(_parser().parse(text))


def parse(text: str) -> Document:
    """Divide a text into blocks."""
    lines = [_TABBED.sub(r"\1 ", line) for line in without_liquid(with_details(unwrapped(text.split("\n"))))]
    lines = without_depth(lines)
    return Document(tuple(lines), tuple(_blocks(with_rules(with_headings(lines)), 0, 0)))


def as_blocks(nodes: Sequence[SyntaxTreeNode]) -> list[Block]:
    """Make blocks of nodes inside a block, such as the children of a list's item."""
    blocks = []
    for node in nodes:
        kind = _KINDS.get(node.type)
        if kind is not None and node.map is not None:
            level = int(node.tag[1:]) if kind == "heading" else 0
            block = Block(kind, node.map[0], node.map[1], node, level)
            if kind == "quote" and _is_callout(node):
                block.kind = "callout"
            marked_up = node.type == "code_block" and _is_marked_up(node.content)
            if marked_up or (node.type == "code_block" and is_prose(node.content)) or is_told_in_fence(node):
                told = to_answer(node.content) if marked_up else node.content
                block.kind, block.said = (
                    "paragraph",
                    "\n".join(each.strip() for each in told.strip().split("\n")),
                )
            blocks.append(block)
    return blocks


def _is_marked_up(code: str) -> bool:
    """Tell indented HTML, whose lines are paragraphs and headings in tags, from code."""
    return all(map(_MARKED_UP.fullmatch, code.strip().split("\n")))


def _is_callout(node: SyntaxTreeNode) -> bool:
    """Tell a quote with a type, `> [!note]`, from one with an answer; `> [!answer]` is one."""
    inline = next((each for each in node.walk() if each.type == "inline"), None)
    typed = _CALLOUT.match(inline.content) if inline is not None else None
    return typed is not None and typed.group(1).lower() not in _ANSWERING


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """List blocks, those inside details too."""
    for block in blocks:
        yield block
        yield from walk(block.inner)


def _blocks(lines: list[str], offset: int, depth: int) -> list[Block]:
    """Parse lines that stand at `offset` of the file."""
    found: list[Block] = []
    rest = list(lines)
    at, stopped, stop = 0, -1, 0
    for region in find_details(lines) if depth < MOST_DETAILS_DEEP else ():
        before = rest[at : region.first]
        head = lines[region.first][stop if region.first == stopped else 0 : region.column]
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
        at = stopped = region.last
        stop = region.stop
        rest[at] = lines[at][stop:]
        if not rest[at].strip():
            at += 1
    return found + _plain_blocks(rest[at:], offset + at)


def _plain_blocks(lines: list[str], offset: int, depth: int = 0) -> list[Block]:
    if not any(line.strip() for line in lines):
        return []
    tree = syntax("\n".join(lines))
    blocks: list[Block] = []
    for node in tree.children:
        start, end = node.map or (0, 0)
        cuts = list(_next_parts(node, lines)) if depth < MOST_CUTS else []
        if not cuts:
            _shift(node, offset)
            blocks += as_blocks([node])
            continue
        for first, last in pairwise((start, *cuts, end)):
            blocks += _plain_blocks(lines[first:last], offset + first, depth + 1)
    return blocks


def _next_parts(node: SyntaxTreeNode, lines: Sequence[str]) -> Iterator[int]:
    """Find the lines at which a marked or bold question, or a labelled answer, begins without a blank line before.

    The last of them may open something else than a paragraph; what is behind it must then be parsed anew.
    """
    if node.type not in ("paragraph", "bullet_list", "ordered_list") or node.map is None:
        return
    paragraph = node.type == "paragraph"
    fenced = not paragraph and any(_FENCE.match(line) for line in lines[node.map[0] : node.map[1]])
    for number in range(node.map[0] + 1, node.map[1]):
        if _begins_part(lines[number], paragraph=paragraph):
            yield number
            if fenced or not _OPENS_PARAGRAPH.match(lines[number]):
                return


def _begins_part(line: str, *, paragraph: bool) -> bool:
    bold = _ALL_BOLD.fullmatch(line)
    if bold and headlines.asking(bold.group(1)) in (headlines.Asking.ASKS, headlines.Asking.MARKED):
        return True
    if not paragraph and line[:1] in " \t":
        return False
    line = line.strip().strip("*_ ")
    if _MARKED.match(line) and headlines.asking(line) is headlines.Asking.MARKED:
        return True
    if not paragraph:
        return False
    if _NUMBERED.match(line) and headlines.asking(line) is headlines.Asking.ASKS:
        return True
    return (
        _ANSWERED.match(line) is not None
        and labels.after_label(line.replace("*", "").replace("_", "")) is not None
    )


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
