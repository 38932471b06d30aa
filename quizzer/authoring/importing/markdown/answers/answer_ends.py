"""Where an answer ends: with the code that its last words lead to, or else without those words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.answers.answer_code import (
    is_short,
    only_shows,
    shown_code,
    wants_code,
)
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text, first_line

_LEAD = 80
"""Characters up to which words only lead to what follows them."""

_NAME = 60
"""Characters below which a bold line names the code behind it."""

_FEWEST_NAMED = 2
"""Names over code from which they are the parts of an answer."""

_COLONS = (":", "：")

_LAST_WORDS = re.compile(
    r"(.*\S)(?:\s*\n\s*|(?<=[.!?。])(?<!e\.g\.)(?<!i\.e\.)[ ]+)(?P<last>\S[^\n]*)", re.DOTALL
)
"""An answer up to its last sentence or line, and that."""

_SAYS = re.compile(r"[.!?。][)\]\"'”’]*$|(?:다|요|음|임|함|됨)$")
"""The end of an item that says something rather than naming the code below it."""


def with_end(text: str, blocks: Sequence[Block], question: str) -> str:
    """Complete an answer whose last words lead to code that is not in it, `Prefer:`, `2. The command`.

    Short code below those words is added; where it is long, a mere example, or a picture, the words are left out.
    So is the heading of code that is not in it.

    Args:
        text: The answer.
        blocks: Among which it stands.
        question: What is asked.
    """
    text = text.rstrip()
    found = _LAST_WORDS.fullmatch(text)
    last = found["last"] if found else text
    if not text.endswith(_COLONS):
        bare = found[1] if found and _heads_code(last, blocks) else text
        return _with_code_of_items(bare, blocks, question) or _with_code_between(bare, blocks) or bare
    below = _below(last, blocks)
    if below is None or not (below.kind == "code" or (below.node is not None and _is_picture(below))):
        return text
    code = None if only_shows(last, question) else _short_code(below)
    if code is not None and not is_long(text, code):
        return f"{text}\n{code}"
    return found[1] if found and len(last) <= _LEAD else text


def _heads_code(last: str, blocks: Sequence[Block]) -> bool:
    """Tell the heading of code that is not in an answer, with which the answer would end."""
    return any(
        block.kind == "heading" and block_text(block).strip() == last and following.kind == "code"
        for place in _places(blocks)
        for block, following in pairwise(place)
    )


def without_names_of_code(blocks: Sequence[Block]) -> list[Block]:
    """Leave out what only names the code at the end of an answer, `Command to apply:`, and that code."""
    kept = list(blocks)
    while len(kept) > 1 and kept[-1].kind == "code" and _names_code(kept[-2]):
        del kept[-2:]
    return kept


def _names_code(block: Block) -> bool:
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return False
    line, rest, bold = first_line(block.node)
    return not rest and len(line) < _NAME and (bold or line.startswith("📌")) and ":" in line


def _below(last: str, blocks: Sequence[Block]) -> Block | None:
    """Find the block right below the one that ends with the last words of an answer."""
    words = re.sub(r"^(?:- |\d+\. )", "", last)
    for place in _places(blocks):
        for block, following in pairwise(place):
            if block.kind in ("paragraph", "quote", "list") and block_text(block).rstrip().endswith(words):
                return following
    return None


def _places(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Walk through the blocks themselves, and those inside folds and items of lists."""
    yield blocks
    for block in blocks:
        if block.kind == "details":
            yield from _places(block.inner)
        elif block.kind == "list" and block.node is not None:
            for item in block.node.children:
                yield from _places(as_blocks(item.children))


def _is_picture(block: Block) -> bool:
    """Tell a picture, which is not told in words."""
    assert block.node is not None
    return not block_text(block).strip() and any(
        each.type == "image" or "<img" in (each.content or "")
        for each in block.node.walk()
        if not each.is_root
    )


def _short_code(block: Block) -> str | None:
    return shown_code([block]) if is_short(block) else None


def _with_code_of_items(text: str, blocks: Sequence[Block], question: str) -> str | None:
    """Give an answer that ends with a list whose items name the code below them, with that code."""
    for place in _places(blocks):
        for block in place:
            said = block_text(block) if block.kind == "list" and block.said is None else ""
            if not said.strip() or not text.endswith(said) or block.node is None:
                continue
            items = [_item_with_code(item) for item in block.node.children]
            names = [each[0] for each in items if each is not None]
            if len(names) < len(items) or not (
                wants_code(question) or all(each.endswith(_COLONS) for each in names)
            ):
                continue
            first = int(str(block.node.attrs.get("start", 1)))
            ordered = block.node.type == "ordered_list"
            lines = [
                f"{f'{first + number}.' if ordered else '-'} {name}\n{code}"
                for number, (name, code) in enumerate(each for each in items if each is not None)
            ]
            whole = text.removesuffix(said) + "\n".join(lines)
            return None if is_long(whole) else whole
    return None


def _with_code_between(text: str, blocks: Sequence[Block]) -> str | None:
    """Give an answer whose last lines only name the code between them, `1. **Property binding**`, with that code."""
    for place in _places(blocks):
        pairs = [
            (block_text(block), code)
            for block, below in pairwise(place)
            if _is_one_name(block) and below.kind == "code" and (code := _short_code(below)) is not None
        ]
        names = "\n".join(name for name, _code in pairs)
        if len(pairs) < _FEWEST_NAMED or not text.endswith(names):
            continue
        whole = text.removesuffix(names) + "\n".join(f"{name}\n{code}" for name, code in pairs)
        return None if is_long(whole) else whole
    return None


def _is_one_name(block: Block) -> bool:
    """Tell a list of one short item that only names something."""
    if block.kind != "list" or block.node is None or len(block.node.children) != 1:
        return False
    name = block_text(block).strip()
    return 0 < len(name) <= _LEAD and "\n" not in name and not _SAYS.search(name)


def _item_with_code(item: SyntaxTreeNode) -> tuple[str, str] | None:
    """Divide an item into its name and the short code below it; None for any other."""
    parts = as_blocks(item.children)
    if len(parts) != 2 or parts[0].kind != "paragraph" or parts[1].kind != "code":
        return None
    name, code = blocks_text(parts[:1]).strip(), _short_code(parts[1])
    names = 0 < len(name) <= _LEAD and "\n" not in name and not _SAYS.search(name)
    return (name, code) if names and code is not None else None
