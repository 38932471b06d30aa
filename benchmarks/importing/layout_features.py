"""What a layout may be: the tables of values, drawn independently, and which values go together.

Values stand in their table as often as they are to be drawn beside the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from quizzer.packs.schema import Pack, Question

from layout_words import CODE, WORDS, Words  # isort: skip (stands beside this file)

_T = TypeVar("_T")

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "heading in bold": 3}
"""Rank of the markers that are headings."""

ITEMS = ("number", "bold number", "dash", "star")
"""Markers that are items of a list."""

MARKERS = (
    *("h1", "h2", "h2", "h3", "h3", "h4", "heading in bold", "bold", "bold", "plain"),
    *(*ITEMS, "quote", "fold"),
)
"""What opens a question."""

LABELS = (
    *("", "Q{n}. ", "Q. ", "Q: ", "Q{n}: ", "Q{n}) ", "[Q{n}] ", "Question {n}: ", "{n}. ", "{n}) ", "#{n} "),
    *("{n}\ufe0f\u20e3 ", "Problem {n}: ", "Scenario {n} — ", "Scenario {n}: ", "Case {n}. ", "질문 {n}. "),
    *("문제 {n}: ", "({n}) ", "❓ ", "🔹 ", "Q-{n}. ", "Ques {n}. "),
)
"""How a question is called and counted."""

BARE_NUMBERS = ("{n}. ", "{n}) ", "#{n} ", "{n}\ufe0f\u20e3 ", "({n}) ")
SIGNS = ("", "❓ ", "🔹 ")
"""Labels that neither count nor say what they label."""

KINDS = (
    *("asks", "asks", "asks", "asks", "asks", "asks", "short", "short", "topic"),
    *("topic and question", "scenario", "label alone", "code"),
)
"""What stands where a question opens: a long or short question, a name, or a name with more below it."""

ASKING = ("asks", "short")
"""Kinds whose opening line asks."""

ASKED = ("plain", "bold", "label", "quote", "heading", "❓")
"""How the wording stands where it does not open the question."""

LINES = (
    *("Answer:", "**Answer:**", "**Answer**", "A:", "A.", "**A.**", "A{n}.", "heading", "quote", "fold"),
    *("✅ **Answer**", "**Correct Answer:**", "Ans:", "**Solution:**", "💡 **Answer:**", "quoted label"),
    *("**답변:**", "**모범 답안**", "답:", "→", "- A:", "**Sample answer:**", "indent"),
)
ANNOUNCED = ("", *LINES, *[""] * 8)
"""How an answer is announced; what is no name of a form is the label itself."""

HARDLY = ("", "→", "quote", "indent")
"""Announcements that do not say that an answer follows."""

PLACES = ("same", "next", "blank")
"""Where an answer begins: in the line of its label, in the next, or after a blank line."""

EXTRAS = (*[""] * 6, "tip", "follow-up", "references", "to the top", "line break")
"""What stands below each answer."""

BODIES = (
    *("paragraphs", "paragraphs", "joined", "bullets", "numbered", "bold parts", "asking part"),
    *("heading parts", "code", "table", "terms", "note", "steps", "mixed"),
)
"""What an answer is made of; see `layout_answers`."""

QUESTIONS = 4
"""Questions of a text."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The features of one text. An empty value: there is no such thing."""

    language: str
    marker: str
    label: str
    kind: str
    announced: str
    placed: str
    sections: bool
    title: bool
    introduction: bool
    contents: bool
    mark: str
    """A line of difficulty, tags or stars below each question."""

    rule: str
    """What parts the questions."""

    indented: bool
    """Whether answers stand inside the items of a list."""

    extra: str
    closing: bool
    numbered_sections: bool
    restarted: bool
    """Whether the numbers of the second section begin again."""

    headless: bool
    """Whether nothing but the label stands above code."""

    front_matter: bool
    body: str
    """What an answer is made of."""

    asked: str
    tight: bool
    """Whether blank lines are saved."""

    @property
    def level(self) -> int:
        """Rank of the questions' headings; 0: they are none."""
        return HEADINGS.get(self.marker, 0)


def pick(random: Random, values: Sequence[_T]) -> _T:
    """Draw one; the only one needs no draw."""
    return values[0] if len(values) == 1 else random.choice(values)


def chance(random: Random, share: float) -> bool:
    return random.random() < share


def goes_together(language: str, marker: str, label: str, kind: str, announced: str) -> bool:
    """Tell whether an author would combine these, and a reader could tell what is asked and what is answered."""
    hardly = announced in HARDLY
    return not (
        (language == "en" and re.search("[가-힣]", label + announced))
        or (kind not in ASKING and marker in ("plain", "quote"))
        or (kind == "topic" and (marker == "h1" or marker not in HEADINGS))
        or (kind == "topic" and label in SIGNS and hardly)
        or (kind in ("label alone", "code") and label in (*SIGNS, "Q. ", "Q: "))
        or (kind in ("scenario", "code") and hardly)
        or (marker == "plain" and label in (*SIGNS, "#{n} ", "{n}\ufe0f\u20e3 ", "({n}) "))
        or (marker == "fold" and (kind != "asks" or announced == "fold"))
        or (marker == "quote" and announced in ("quote", "quoted label", "- A:"))
        or (announced == "indent" and marker not in ITEMS)
        or (announced == "heading" and marker not in HEADINGS)
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A layout, and what is to be laid out."""

    layout: Layout
    words: Words
    pack: Pack
    questions: tuple[Question, ...]
    codes: tuple[str, ...]
    """All of `CODE`, in the order in which it is asked about."""


def drawn(random: Random, packs: Sequence[Pack]) -> Draft:
    """Draw a layout that somebody might use. The order of the draws makes a seed's text, so it stays."""
    while True:
        pack = pick(random, packs)
        marker, label, kind = pick(random, MARKERS), pick(random, LABELS), pick(random, KINDS)
        announced, placed = pick(random, ANNOUNCED), pick(random, PLACES)
        if marker in ("number", "bold number") and label in BARE_NUMBERS:
            label = ""
        if goes_together(pack.language, marker, label, kind, announced):
            break
    words = WORDS[pack.language]
    level = HEADINGS.get(marker, 0)
    sections = (level >= 3 and chance(random, 0.5)) or (level == 0 and chance(random, 0.4))
    title = chance(random, 0.75) and level != 1
    introduction = chance(random, 0.4)
    contents = chance(random, 0.2) and kind in ASKING
    mark = pick(random, words.marks) if chance(random, 0.15) else ""
    rule = pick(random, ("", "", "---"))
    indented = marker in ITEMS and (announced == "indent" or chance(random, 0.5))
    extra = pick(random, EXTRAS)
    closing = chance(random, 0.25)
    numbered_sections = sections and chance(random, 0.4)
    restarted = sections and chance(random, 0.5)
    headless = chance(random, 0.5)
    codes = tuple(random.sample(CODE, len(CODE)))
    front_matter = chance(random, 0.12)
    body = _body(pick(random, BODIES), level, announced)
    asked = "" if kind in (*ASKING, "topic") else _asked(pick(random, ASKED), level, announced)
    questions = tuple(random.sample(pack.questions, QUESTIONS))
    layout = Layout(
        language=pack.language,
        marker=marker,
        label=label,
        kind=kind,
        announced=announced,
        placed=placed,
        sections=sections,
        title=title,
        introduction=introduction,
        contents=contents,
        mark=mark,
        rule=rule,
        indented=indented,
        extra=extra,
        closing=closing,
        numbered_sections=numbered_sections,
        restarted=restarted,
        headless=headless,
        front_matter=front_matter,
        body=body,
        asked=asked,
        tight=chance(random, 0.15),
    )
    return Draft(layout, words, pack, questions, codes)


def _body(body: str, level: int, announced: str) -> str:
    if announced == "- A:":
        return "joined"
    return "bold parts" if body == "heading parts" and level == 0 else body


def _asked(asked: str, level: int, announced: str) -> str:
    if asked == "heading" and level == 0:
        return "bold"
    return "plain" if asked == "quote" and announced in ("quote", "quoted label") else asked
