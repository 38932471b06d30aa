"""A short text in Markdown, such as a field of a question bank, as plain text."""

from __future__ import annotations

from quizzer.authoring.importing.markdown.blocks import as_blocks, syntax
from quizzer.authoring.importing.markdown.plain import block_text


def as_text(markdown: str) -> str:
    """Give the words of a text without markup, and its code as it is."""
    parts = []
    for block in as_blocks(syntax(markdown).children):
        code = block.kind == "code" and block.node is not None
        parts.append(block.node.content.rstrip() if code and block.node is not None else block_text(block))
    return "\n\n".join(part for part in parts if part.strip())
