"""Headings that stand a rank too low below a table of contents, and are no part of it.

`## 목차`, a list of links, then `### What is tea?` with its text: the text goes on beside the contents, not in them.
"""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.markdown.outlining.section import Section

_CONTENTS = re.compile(r"(?:.{1,12}\s)?(?:목차|차례)|(?:table of )?contents?|toc|index", re.IGNORECASE)

_LISTS = ("list", "html")
"""Blocks that a table of contents is made of."""


def free(root: Section) -> None:
    """Put sections with a text of their own that stand below a table of contents beside it."""
    for parent in [root, *list(root.walk())]:
        kept: list[Section] = []
        for child in parent.children:
            kept.append(child)
            if not is_contents(child):
                continue
            at = next((n for n, each in enumerate(child.children) if _tells(each)), len(child.children))
            freed, child.children = child.children[at:], child.children[:at]
            for each in freed:
                each.parent = parent
            kept += freed
        parent.children = kept


def is_contents(section: Section) -> bool:
    """Tell a heading over nothing but names, or nothing at all, that says that it is a table of contents."""
    named = _CONTENTS.fullmatch(headlines.title(section.title).strip(" :：")) is not None
    return section.kind == "heading" and named and all(each.kind in _LISTS for each in section.blocks)


def _tells(section: Section) -> bool:
    """Tell whether a section, or one below it, holds more than lists of names."""
    blocks = [block for each in (section, *section.walk()) for block in each.blocks]
    return section.kind == "heading" and any(block.kind not in _LISTS for block in blocks)
