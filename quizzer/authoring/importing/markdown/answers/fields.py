"""Names that a writer repeats below every question: `Example:`, `Common mistake:`, `오답:`.

What repeats is the writer's form, not a part of one answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text, inline_text_of
from quizzer.authoring.importing.markdown.outlining.section import Section

_PEOPLE = re.compile(r"candidate|interviewer|senior|junior|지원자|면접관|시니어|주니어", re.IGNORECASE)
_GOES_ON = re.compile(
    r"in (?:short|summary|practice|other words|contrast|addition)|on the other|for example|step \d",
    re.IGNORECASE,
)
"""Names with which an answer goes on."""

_ASKS = re.compile(r"what|why|how|when|where|which|who")
"""A word with which many questions ask, whatever for."""

_HANGUL = re.compile(r"[가-힣]")
_SHORTEST_ASKED = 2
"""Characters of a name that a question may ask for."""

_LEAST = 2
"""Questions below which a name must stand to belong to the form."""

_SHARE = 0.6
"""Share of the questions with labelled answers below which it must stand."""


def form(sections: Sequence[Section]) -> frozenset[str]:
    """List the names that stand beside labelled answers below most of the questions.

    Empty where answers are not labelled: then names may well divide the answers themselves.
    """
    named = [names for each in sections if (names := _names(each.blocks)) is not None]
    counts = Counter(name for names in named for name in names)
    usual = {name for name, count in counts.items() if count >= _LEAST and count >= _SHARE * len(named)}
    return frozenset(usual | {name for name in counts if any(_is_longer(name, each) for each in usual)})


def without_asked(names: frozenset[str], question: str) -> frozenset[str]:
    """Leave out names of the form that a question asks for: `use cases` of `What are decorators and their use cases?`."""
    asked = f" {' '.join(question.casefold().split())} "
    return frozenset(each for each in names if not _is_asked(each, asked))


def _is_asked(name: str, asked: str) -> bool:
    if len(name) < _SHORTEST_ASKED or _ASKS.fullmatch(name):
        return False
    return name in asked if _HANGUL.search(name) else re.search(rf"\b{re.escape(name)}\b", asked) is not None


def _is_longer(name: str, usual: str) -> bool:
    """Tell a name that says a usual one at more length: `key theoretical concepts` beside `key concepts`."""
    words, known = name.split(), usual.split()
    ends = len(known) > 1 and (words[0], words[-1]) == (known[0], known[-1])
    rest = iter(words)
    return ends and len(words) > len(known) and all(word in rest for word in known)


def _names(blocks: Sequence[Block]) -> set[str] | None:
    """List the names below one question that follow its answer on lines of their own; None without a label."""
    names: set[str] = set()
    answered = False
    for block in blocks:
        for line in _lines(block):
            if labels.after_label(line) is not None or labels.label(line) is not None:
                answered = True
            elif answered and (name := labels.field(line)) is not None:
                names.add(name)
    return names if answered else None


def _lines(block: Block) -> list[str]:
    if block.kind == "list" and block.node is not None:
        return [block_first(item) for item in block.node.children if item.children]
    return block_text(block).split("\n") if block.kind in ("paragraph", "quote") else []


def lone_name(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the bold name behind a labelled answer, `**Strong candidates add:** …`, where it is the only one.

    Several names divide the answer, and so does a name over a list; one that has as many marks as the label itself
    stands beside it. A name of one word may also begin a point of the answer, so that it counts only where it speaks
    of those who answer or ask.
    """
    named = [each for each in map(_bold_name, blocks) if each is not None]
    if len(named) != 1:
        return frozenset()
    name, told = named[0]
    people = _PEOPLE.search(name) is not None
    beside = people or (told and len(name.split()) > 1)
    return frozenset({name}) if beside and not _GOES_ON.search(name) else frozenset()


def _bold_name(block: Block) -> tuple[str, bool] | None:
    """Give the name in bold letters with a colon at the front of a paragraph, and whether words follow it there."""
    if block.kind != "paragraph" or block.node is None or not block.node.children:
        return None
    parts = [each for each in block.node.children[0].children if each.type != "text" or each.content.strip()]
    if not parts or parts[0].type != "strong":
        return None
    bold = inline_text_of(parts[0])
    after = inline_text_of(block.node.children[0]).replace(bold, "", 1)
    colon = bold.rstrip().endswith((":", "：")) or after.lstrip().startswith((":", "："))
    name = labels.field(bold if ":" in bold or "：" in bold else f"{bold}:") if colon else None
    return (name, bool(after.strip(" :："))) if name is not None else None


def without_form(blocks: Sequence[Block], names: frozenset[str]) -> list[Block]:
    """Give blocks up to the first that begins with a name of the form.

    A list below its own name does not, nor one of which most items begin with other names.
    """
    kept: list[Block] = []
    for block in blocks:
        lines = _lines(block)
        first = next(iter(lines), "")
        named = kept and block.kind == "list" and _only_names(kept[-1])
        others = block.kind == "list" and sum(labels.field(each) in names for each in lines) * 2 < len(lines)
        begins = labels.field(first) in names and labels.after_label(first) is None
        if kept and begins and not named and not others:
            break
        kept.append(block)
    return kept


def _only_names(block: Block) -> bool:
    """Tell a paragraph that is a name with a colon and nothing behind it: `**Use cases:**`."""
    line = block_text(block).strip()
    alone = block.kind == "paragraph" and "\n" not in line and line.endswith((":", "："))
    return alone and labels.field(line) is not None


def text_without_form(text: str, names: frozenset[str]) -> str:
    """Cut a paragraph at the first line, but for its first, that begins with a name of the form."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if labels.field(line) in names:
            return "\n".join(lines[:number])
    return text
