"""A short text in Markdown, such as a field of a question bank, as plain text."""

from __future__ import annotations

from quizzer.authoring.importing.markdown.blocks.document import as_blocks, syntax
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.texts.fences import fenced
from quizzer.authoring.importing.texts.scripts import on_the_line


def as_text(markdown: str, *, fences: bool = False) -> str:
    """Give the words of a text without markup, and its code as it is, between `fences` if an answer is to show it."""
    parts = []
    for block in as_blocks(syntax(on_the_line(markdown)).children):
        if block.kind != "code" or block.node is None:
            parts.append(block_text(block))
        else:
            code = block.node.content.rstrip()
            parts.append(fenced(code, block.node.info) if fences and code.strip() else code)
    return "\n\n".join(part for part in parts if part.strip())
