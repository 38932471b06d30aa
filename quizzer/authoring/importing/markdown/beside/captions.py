"""Pictures with their captions, `![](a.png)` over `_How it flows_`, or the same in HTML, which answer nothing in words."""

from __future__ import annotations

import re

from quizzer.authoring.importing.markdown.blocks.document import Block

_HTML = re.compile(
    r"\s*<img\b[^<>]*>\s*(?:<br\s*/?>\s*)?<(em|i|small|sub|figcaption)\b[^<>]*>[^<>]*</\1>\s*", re.IGNORECASE
)
_COUNTED = re.compile(r"\W{0,2}(?:figure|fig\.?|그림|사진)\s?\d{1,3}\s*[:：.)]", re.IGNORECASE)
_LONGEST = 100
"""Characters of a caption that counts its picture."""

_SLANTED = "em"
_BETWEEN = ("softbreak", "hardbreak")


def is_captioned_picture(block: Block) -> bool:
    """Tell a block that is a picture with slanted words right below it, and nothing else."""
    if block.node is None:
        return False
    if block.kind == "html":
        return _HTML.fullmatch(block.node.content) is not None
    if block.kind != "paragraph" or not block.node.children:
        return False
    inline = block.node.children[0]
    if _HTML.fullmatch(inline.content):
        return True
    parts = [each for each in inline.children if each.type != "text" or each.content.strip()]
    kinds = [each.type for each in parts if each.type not in _BETWEEN]
    return len(kinds) > 1 and kinds[-1] == _SLANTED and all(each == "image" for each in kinds[:-1])


def is_counted(text: str) -> bool:
    """Tell the words below a picture that has a number, `Figure 2: …`."""
    return _COUNTED.match(text) is not None and len(text) < _LONGEST
