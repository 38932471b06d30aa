"""The words of a Markdown block, without its markup: what a model answer is made of.

Paragraphs are lines; `<br>` and hard breaks end a line, and so does the end of a sentence; other line ends are
the width of the author's editor. Items of lists begin with `- ` or their number, and tables stay tables. Pictures,
bare links and code blocks are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.told_fences import is_told_in_fence
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.web.html import to_answer

_ENDS_SENTENCE = re.compile(r"(?:[.!?…。:;)\]]|[다요음임함됨죠까])[\"'”’)]*\s*$")
_LONGEST_END = 100
"""Characters in which the end of a sentence is looked for."""

_FIELD = re.compile(r"[^\s:：.,(]{1,14}(?: [^\s:：.,(]{1,12})?\s?[:：]\s")
"""How a line begins that is not the rest of a sentence."""

_SPECIAL_NAME = re.compile(
    "init|new|del|eq|ne|lt|le|gt|ge|hash|str|repr|bool|len|iter|next|call|enter|exit|aenter|aexit|aiter|anext|await|"
    "[gs]et|delete|(?:[gs]et|del)(?:attr|item)|getattribute|contains|add|sub|mul|slots|dict|doc|class|name|main|"
    "file|all|bases|module|future|mro|post_init|annotations|proto|dirname|filename|typename|schema"
)
"""Names between two underscores, `__init__`, which Markdown takes for bold words."""

_REFERENCE = re.compile(r"\[?\d{1,3}\]?")
"""A link to a source, `[[1]](https://…)`, behind what it is a source of."""

_ELEMENT_NAMED = re.compile(
    r"</?(?:!doctype html|html|head|body|title|meta|link|script|style|header|footer|nav|main|section|article|aside|form|"
    r"input|button|select|option|canvas|video|audio|iframe|template|slot|dialog|picture|label|textarea)\s?/?>",
    re.IGNORECASE,
)
"""An element of a page that is spoken of, `<head>`: nobody writes a text with it."""

_ITEM = re.compile(r"<li\b", re.IGNORECASE)
_AN_ITEM = re.compile(r"</?li\b", re.IGNORECASE)
_ENDS_BLOCK = re.compile(r"</(?:p|div|li|ul|ol|h[1-6]|tr|blockquote|pre)\b", re.IGNORECASE)
"""The end of an element that stands on lines of its own, in the middle of a line of Markdown."""

_REMEMBERED = 1 << 14
"""Texts that are kept tidied: every rule that looks at a paragraph asks for its words anew."""

_STRAY_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")


def inline_text(node: SyntaxTreeNode) -> str:
    """Give the words of a paragraph, heading or cell."""
    inline = (
        node
        if node.type == "inline"
        else next((each for each in node.children if each.type == "inline"), None)
    )
    return _tidy(_inline(inline.children)) if inline is not None else ""


def first_line(node: SyntaxTreeNode) -> tuple[str, str, bool]:
    """Divide a paragraph at its first line end.

    Returns:
        The first line, the rest, and whether all of the first line is bold.
    """
    inline = next((each for each in node.children if each.type == "inline"), None)
    if inline is None:
        return "", "", False
    children = inline.children
    cut = next(
        (n for n, each in enumerate(children) if each.type in ("softbreak", "hardbreak") or _is_break(each)),
        len(children),
    )
    head = [each for each in children[:cut] if _words(each).strip()]
    bold = len(head) > 0 and all(_is_strong(each) or not _has_letters(_words(each)) for each in head)
    bold = bold and any(_is_strong(each) for each in head)
    if not bold and len(head) > 1 and head[0].type == "strong" and _asks(_words(head[0])):
        # **Q. …** answer on the same line
        return _tidy(_words(head[0])), _tidy(_inline(children[children.index(head[0]) + 1 :])), True
    return _tidy(_inline(children[:cut])), _tidy(_inline(children[cut + 1 :])), bold


def bold_name(node: SyntaxTreeNode) -> tuple[str, str, bool] | None:
    """Divide a line that begins with a bold name, as `first_line` does; None for any other."""
    inline = next((each for each in node.children if each.type == "inline"), None)
    parts = [each for each in inline.children if _words(each).strip()] if inline is not None else []
    if inline is None or len(parts) < 2 or parts[0].type != "strong":
        return None
    after = inline.children[inline.children.index(parts[0]) + 1 :]
    return _tidy(_words(parts[0])), _tidy(_inline(after)).lstrip(" :：–—-"), True


def _is_strong(node: SyntaxTreeNode) -> bool:
    """Tell bold words, also slanted ones: `***What is it?***`."""
    inner = [each for each in node.children if _words(each).strip()] if node.type == "em" else []
    return node.type == "strong" or (len(inner) == 1 and inner[0].type == "strong")


def _asks(text: str) -> bool:
    line = _tidy(text)
    asking = headlines.asking(line)
    return asking is headlines.Asking.MARKED or (asking is headlines.Asking.ASKS and not line.endswith(":"))


def block_text(block: Block) -> str:
    """Give the words of a block; blank for code, pictures and rules."""
    if block.said is not None:
        return block.said
    if block.kind == "details":
        return blocks_text(block.inner)
    return node_text(block.node) if block.node is not None else ""


def blocks_text(blocks: Iterable[Block]) -> str:
    """Give the words of blocks, with a blank line between paragraphs."""
    return _paragraphs((block.kind, block_text(block)) for block in blocks)


def node_text(node: SyntaxTreeNode, indent: str = "", *, only: Sequence[SyntaxTreeNode] | None = None) -> str:
    """Give the words of a node of the tree; of a list those of `only` some items, where it is given."""
    kind = node.type
    if kind in ("paragraph", "heading", "inline"):
        return inline_text(node)
    if kind == "blockquote":
        return _paragraphs((_kind(each), node_text(each)) for each in node.children)
    if kind in ("bullet_list", "ordered_list"):
        return _list(node, indent, only)
    if kind == "html_block":
        return to_answer(node.content)
    if is_told_in_fence(node):
        return "\n".join(line.strip() for line in node.content.strip().split("\n"))
    if kind == "table":
        return _table(node)
    return ""


def _kind(node: SyntaxTreeNode) -> str:
    return "list" if node.type in ("bullet_list", "ordered_list") else node.type


def _paragraphs(parts: Iterable[tuple[str, str]]) -> str:
    """Join texts: a blank line between paragraphs, none before a list and inside a run of lists."""
    text = ""
    before = ""
    for kind, part in parts:
        if not part.strip():
            continue
        if text:
            text += "\n" if kind == "list" or before == "list" else "\n\n"
        text += part
        before = kind
    return text


def _list(node: SyntaxTreeNode, indent: str, only: Sequence[SyntaxTreeNode] | None = None) -> str:
    number = int(str(node.attrs.get("start", 1))) if node.type == "ordered_list" else None
    lines = []
    for item in node.children if only is None else only:
        mark = "- " if number is None else f"{number}. "
        if number is not None:
            number += 1
        inside = indent + " " * len(mark)
        parts: list[str] = []
        for child in item.children:
            nested = child.type in ("bullet_list", "ordered_list")
            part = node_text(child, inside) if nested else node_text(child).replace("\n", "\n" + inside)
            if part.strip():
                parts.append(part if nested else (inside + part if parts else part))
        if parts:
            lines.append(indent + mark + "\n".join(parts).removeprefix(inside))
    return "\n".join(lines)


def _table(node: SyntaxTreeNode) -> str:
    rows = [
        [inline_text(cell) for cell in row.children]
        for part in node.children
        for row in part.children
        if row.type == "tr"
    ]
    if not rows:
        return ""
    heads, body = rows[0], rows[1:]
    if len(heads) == 1 or not body:
        return "\n".join(" ".join(cell for cell in row if cell) for row in rows)
    if not any(cell for row in body for cell in row):
        return ""
    return "\n".join(_row(row) for row in (heads, ["---"] * len(heads), *body))


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("\n", " ").replace("|", "\\|") for cell in cells) + " |"


def _inline(nodes: Sequence[SyntaxTreeNode]) -> str:
    text = ""
    for number, node in enumerate(nodes):
        if node.type == "softbreak":
            ended = _ENDS_SENTENCE.search(text[-_LONGEST_END:]) or not text or text.isspace()
            apart = ended or _begins_field(nodes, number + 1) or _is_bold_line(nodes[:number])
            text += "\n" if apart else " "
        elif node.type == "hardbreak":
            text += "\n"
        elif node.type == "html_inline" and _ITEM.match(node.content) and _is_closed(nodes, number):
            text += "\n- "
        else:
            text += _words(node)
    return text


def _is_closed(nodes: Sequence[SyntaxTreeNode], at: int) -> bool:
    """Tell an item of HTML that ends in the same text from a mention of the element."""
    later = (each.content for each in nodes[at + 1 :] if each.type == "html_inline")
    return next((tag.startswith("</") for tag in later if _AN_ITEM.match(tag)), False)


def _begins_field(nodes: Sequence[SyntaxTreeNode], at: int) -> bool:
    """Tell whether a line begins with a short name and a colon: `핵심: …`, `**Why:** …`."""
    line = ""
    for node in nodes[at : at + 3]:
        if node.type in ("softbreak", "hardbreak"):
            break
        line += _words(node)
    return _FIELD.match(line) is not None


def _is_bold_line(nodes: Sequence[SyntaxTreeNode]) -> bool:
    """Tell whether all words of the line that ends a text are bold: it is a heading of what follows, `📝 **Answer**`."""
    line: list[SyntaxTreeNode] = []
    for node in reversed(nodes):
        if node.type in ("softbreak", "hardbreak") or _is_break(node):
            break
        line.append(node)
    return any(_is_strong(node) for node in line) and all(
        _is_strong(node) or not _has_letters(_words(node)) for node in line
    )


def _words(node: SyntaxTreeNode) -> str:
    if node.type in ("text", "code_inline"):
        return node.content
    if node.type == "html_inline":
        if _ELEMENT_NAMED.fullmatch(node.content):
            return node.content
        return "\n" if _is_break(node) or _ENDS_BLOCK.match(node.content) else ""
    if node.type == "image":
        return ""
    if node.type == "softbreak":
        return " "
    if node.type == "hardbreak":
        return "\n"
    words = _inline(node.children) if node.children else ""
    if node.type == "link" and _REFERENCE.fullmatch(words):
        return ""
    special = node.type == "strong" and node.markup == "__" and _SPECIAL_NAME.fullmatch(words)
    return f"__{words}__" if special else words


def _is_break(node: SyntaxTreeNode) -> bool:
    return node.type == "html_inline" and re.match(r"</?br\b", node.content, re.IGNORECASE) is not None


def _has_letters(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


@lru_cache(maxsize=_REMEMBERED)
def _tidy(text: str) -> str:
    """Even out space, and take stars that CommonMark leaves before a Korean particle: `**'틀'**이고`."""
    text = _STRAY_BOLD.sub(r"\1", text)
    lines = [re.sub(r"[ \t\xa0]+", " ", line).strip() for line in text.split("\n")]
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()


def block_first(item: SyntaxTreeNode) -> str:
    """Give the first line of a list's item; nothing for an empty one."""
    if not item.children:
        return ""
    first = item.children[0]
    return first_line(first)[0] if first.type in ("paragraph", "heading") else ""


def inline_text_of(node: SyntaxTreeNode) -> str:
    """Give the words of one inline node."""
    if node.type in ("text", "code_inline"):
        return node.content
    return "".join(inline_text_of(each) for each in node.children) if node.children else ""
