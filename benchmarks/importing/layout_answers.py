"""What an answer is made of, how it is announced, and where it may end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from layout_features import Layout, chance, pick  # isort: skip (these stand beside this file)
from layout_words import CODE, Words  # isort: skip

Lines = list[str]

ALONE = ("**Answer**", "✅ **Answer**", "**모범 답안**")
"""Labels that have their line for themselves."""

INLINE = ("A.", "A:", "A{n}.", "→", "- A:", "답:", "Ans:", "**A.**")
"""Labels that never have it."""

_STRUCTURE = re.compile(r"[-*>|`]|\d+\.")
"""How a line begins that cannot follow a label."""

_NAME = re.compile(r"\*\*[^*]+:\*\*")
"""A line that names a part of an answer."""


@dataclass(frozen=True, slots=True)
class Material:
    """What one answer is written of."""

    sentences: tuple[str, ...]
    """The lines of the model answer."""

    points: tuple[str, ...]
    level: int
    """Rank of the question's heading; 0: it is none."""

    words: Words
    random: Random

    def part(self) -> str:
        return pick(self.random, self.words.parts)

    def code(self) -> Lines:
        return ["", "```python", *pick(self.random, CODE).split("\n"), "```", ""]


def _paragraphs(of: Material) -> Lines:
    return "\n\n".join(of.sentences).split("\n")


def _bullets(of: Material) -> Lines:
    return [f"{pick(of.random, '-*')} {each}" for each in of.sentences]


def _numbered(of: Material) -> Lines:
    return [pick(of.random, of.words.leads), "", *(f"{n}. {each}" for n, each in enumerate(of.points, 1))]


def _bold_parts(of: Material) -> Lines:
    first, *rest = of.sentences
    listed = _dashed(of.points)
    return [first, "", f"**{of.part()}:**", "", *listed, "", f"**{of.part()}**", "", *rest]


def _asking_part(of: Material) -> Lines:
    return [of.sentences[0], "", f"**{pick(of.random, of.words.asks)}**", *_dashed(of.points)]


def _heading_parts(of: Material) -> Lines:
    first, *rest = of.sentences
    signs = "#" * (of.level + 1)
    one, two = of.part(), pick(of.random, of.words.parts[:2])
    return [first, "", f"{signs} {one}", "", *_dashed(of.points), "", f"{signs} {two}", "", *rest]


def _with_code(of: Material) -> Lines:
    return [of.sentences[0], *of.code(), *of.sentences[1:]]


def _table(of: Material) -> Lines:
    rows = [f"| {n} | {each} |" for n, each in enumerate(of.points, 1)]
    head = "| " + " | ".join(of.words.columns) + " |"
    return [of.sentences[0], "", head, "|---|---|", *rows, "", *of.sentences[1:]]


def _terms(of: Material) -> Lines:
    return [of.sentences[0], "", *(f"- **{_term(each)}**: {each}" for each in of.points)]


def _note(of: Material) -> Lines:
    return [*of.sentences, "", of.words.note]


def _steps(of: Material) -> Lines:
    steps = [f"{n}. **{_term(each)}**\n   - {each}" for n, each in enumerate(of.points, 1)]
    return "\n".join([pick(of.random, of.words.leads), *steps]).split("\n")


def _mixed(of: Material) -> Lines:
    first, *rest = of.sentences
    above = [first, "", f"**1. {of.part()}**", "", *of.points[:1], *of.code()]
    return [*above, f"**2. {of.part()}**", "", *of.points[1:2], *rest]


WRITERS: dict[str, Callable[[Material], Lines]] = {
    "paragraphs": _paragraphs,
    "joined": lambda of: [" ".join(of.sentences)],
    "bullets": _bullets,
    "numbered": _numbered,
    "bold parts": _bold_parts,
    "asking part": _asking_part,
    "heading parts": _heading_parts,
    "code": _with_code,
    "table": _table,
    "terms": _terms,
    "note": _note,
    "steps": _steps,
    "mixed": _mixed,
}
"""How each body of `layout_features.BODIES` is written."""


def body(name: str, of: Material) -> Lines:
    """Write an answer, without blank lines at its end."""
    lines = WRITERS[name](of)
    while not lines[-1]:
        lines.pop()
    return lines


def announced(lines: Lines, layout: Layout, words: Words, number: int, random: Random) -> Lines:
    """Put an answer below its announcement."""
    gap = [] if layout.tight or (layout.marker == "plain" and not chance(random, 0.5)) else [""]
    first, *rest = lines
    label = layout.announced.format(n=number)
    follows = not _STRUCTURE.match(first)
    match layout.announced:
        case "" | "indent":
            return [*gap, *lines]
        case "heading":
            return [*gap, f"{'#' * (layout.level + 1)} {words.answer}", "", *lines]
        case "quote":
            return [*gap, *_quoted(lines)]
        case "quoted label":
            return [*gap, f"> **{words.answer}:** {first}", *_quoted(rest)]
        case "fold":
            summary = pick(random, words.summaries)
            return [*gap, "<details>", f"<summary>{summary}</summary>", "", *lines, "", "</details>"]
    if follows and (
        layout.announced in INLINE or (layout.placed == "same" and layout.announced not in ALONE)
    ):
        return [*gap, f"{label} {first}", *rest]
    return [*gap, label, *([] if layout.placed == "next" else [""]), *lines]


def beginnings(lines: Sequence[str], words: Words) -> tuple[str, ...]:
    """Say how the model answer may begin: a sentence that only announces a list may be left off."""
    told = [line for line in lines if line]
    return tuple(told[:2]) if told[0] in words.leads else tuple(told[:1])


def repeated_names(answers: Sequence[Sequence[str]]) -> frozenset[str]:
    """Find the names that stand below most answers: they may be the writer's form."""
    counts = Counter(line for lines in answers for line in {each for each in lines if _NAME.fullmatch(each)})
    return frozenset(line for line, count in counts.items() if 2 * count > len(answers))


def ends(lines: Sequence[str], words: Words, repeated: frozenset[str]) -> tuple[str, ...]:
    """Say how the model answer may end: with its last line, or before a part that some would leave out."""
    stops = [len(lines)]
    for at, line in enumerate(lines):
        name = re.sub(r"[*#:\d.]", "", line).strip()
        asking = line.startswith("**") and name in words.asks
        if at and (name in words.optional_parts or asking or line in repeated or line == words.note):
            stops.append(at)
    return tuple(_last(lines[:stop]) for stop in stops)


def _last(lines: Sequence[str]) -> str:
    """Give the last line with words: no blank one, and none that only closes code."""
    return next(line for line in reversed(lines) if re.search(r"\w", line))


def _quoted(lines: Sequence[str]) -> Lines:
    return [f"> {line}" if line else ">" for line in lines]


def _dashed(points: Sequence[str]) -> Lines:
    return [f"- {each}" for each in points]


def _term(point: str) -> str:
    """Name a point by its first word; a bold `A` would be the label of an answer."""
    first, second, *_rest = point.split()
    return f"{first} {second}" if first == "A" else first
