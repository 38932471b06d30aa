"""Reads Markdown so that bold ends in front of a Korean particle: `**고정 주소(VIP)**라고`.

CommonMark takes `**` between a bracket and a letter for an opening one, as between words of English; Korean, Chinese
and Japanese write on without a space. Here what touches one of their letters may open and close.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline import emphasis, strikethrough

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.rules_inline import StateInline

_UNSPACED = re.compile(
    "[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
"""Letters and marks of Hangul, Han and kana, full-width ones among them."""


def parser() -> MarkdownIt:
    """Make what reads Markdown: GitHub's, with emphasis that touches Korean, Chinese or Japanese letters."""
    reading = MarkdownIt("gfm-like")
    for name, rule in (("emphasis", emphasis.tokenize), ("strikethrough", strikethrough.tokenize)):
        reading.inline.ruler.at(name, _beside_letters(rule))
    return reading


def _beside_letters(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """Let the delimiters that a rule finds open and close where they touch an unspaced letter."""

    def tokenize(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.delimiters)
        found = rule(state, silent)
        if not found or silent or state.src[start] == "_":  # which stands within names: snake_case_는
            return found
        before, behind = state.src[start - 1 : start], state.src[state.pos : state.pos + 1]
        if _UNSPACED.match(before) or _UNSPACED.match(behind):
            for delimiter in state.delimiters[known:]:
                delimiter.open = not (behind or " ").isspace()
                delimiter.close = not (before or " ").isspace()
        return found

    return tokenize
