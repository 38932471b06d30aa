"""The words of a heading, without what a writer puts behind a question: a link to more, or how hard it is."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.markdown.blocks.plain import inline_text, inline_text_of

_LINK = re.compile(
    r"\W*(?:explanations?|explained|answers?|solutions?|links?|sources?|refs?|references?|videos?|docs?|details?|"
    r"(?:read )?more|참고(?:자료| 자료| ?링크)?|링크|출처|해설|풀이|정답|답변?|영상|자세히)\W*",
    re.IGNORECASE,
)


_DASH = re.compile(r"\A[-–—•·]\s+(?=\S)")
"""What makes a heading look like an item of a list."""


def heading_text(node: SyntaxTreeNode) -> str:
    """Give what a heading says; a link or a mark of difficulty that is all of it stays."""
    text = _DASH.sub("", inline_text(node), count=1)
    inline = next((each for each in node.children if each.type == "inline"), None)
    parts = [each for each in inline.children if inline_text_of(each).strip()] if inline is not None else []
    while len(parts) > 1 and _is_beside(parts[-1]):
        text = text.removesuffix(inline_text_of(parts.pop()).strip()).rstrip(" -–—|:([")
    return text


def _is_beside(node: SyntaxTreeNode) -> bool:
    words = inline_text_of(node).strip()
    if node.type == "link":
        return _LINK.fullmatch(words) is not None
    return node.type == "code_inline" and columns.difficulty(words) is not None
