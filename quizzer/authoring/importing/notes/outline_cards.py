"""Cards in an outline, as RemNote writes them: items `question >> answer`, `term :: answer`, and `question >>>`.

The answer to `>>>` stands in the items below it. Items below an answer belong to it, unless they are cards themselves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from quizzer.authoring.importing.found import Basket, Found, Harvest, tagged
from quizzer.authoring.importing.notes import cards
from quizzer.authoring.importing.texts.placeholders import is_unwritten
from quizzer.authoring.importing.texts.prose_lines import without_code
from quizzer.locale import _

_ITEM = re.compile(r"(?P<indent>\s*)[-*+•]\s+(?P<text>\S.*?)\s*")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s")
_SIGN = re.compile(r"(?<=\s)(?P<sign>>{2,3}|:{2,3}|<>)(?=\s|$)")
_FENCE = re.compile(r"\s*(?:`{3}|~{3})")
_TAB_WIDTH = 4

_FEWEST = 2
"""Cards from which a text is a set of them."""


@dataclass(slots=True)
class _Item:
    """An item with those below it."""

    line: int
    """From 0."""

    text: str
    depth: int
    """How far it stands in, in columns."""

    below: list[_Item] = field(default_factory=list)

    @property
    def sides(self) -> tuple[str, str] | None:
        """Its question and what stands behind the sign, maybe nothing; None: it is no card."""
        signs = list(_SIGN.finditer(self.text))
        if len(signs) != 1 or len(_SIGN.findall(without_code(self.text))) != 1:
            return None
        question, answer = self.text[: signs[0].start()].strip(), self.text[signs[0].end() :].strip()
        return (question, answer) if answer or self.below else None

    @property
    def points(self) -> bool:
        """Whether its sign is one that notes of other programs do not have."""
        found = _SIGN.search(self.text)
        return found is not None and ">" in found["sign"]


def are_in(text: str) -> bool:
    """Tell whether a text is nothing but an outline, and most of what is at its ends are such cards."""
    from quizzer.authoring.importing.markdown.kept.front_matter import split

    if "- " not in text or _SIGN.search(text) is None:
        return False
    roots = _outline(split(text, Basket(""))[1].split("\n"))
    if roots is None:
        return False
    found, others = _ends(roots)
    if len(found) < _FEWEST or len(found) <= others:
        return False
    return any(each.points for each in found) or not cards.are_in(text)


def read_outline(text: str, file: str) -> Harvest:
    """Read the cards of an outline.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
    """
    from quizzer.authoring.importing.markdown.kept.front_matter import split
    from quizzer.authoring.importing.notes.cleaning import cleaned, completed

    basket = Basket(file)
    front, body = split(text, basket)
    note = cleaned(body, basket)
    found, others = _ends(_outline(note.lines) or [])
    for each in found:
        question, answer = each.sides or ("", "")
        kept = [item for item in each.below if not _ends([item])[0]]
        whole = "\n".join([*([answer, ""] if answer else []), *_written(kept)])
        asked = cards.plain(question)
        if not whole.strip() or is_unwritten(whole):
            basket.lose(
                each.line + 1, _("The question has no answer: {question}").format(question=asked[:120])
            )
        else:
            basket.found.append(Found(asked, (cards.plain(whole),), basket.spot(each.line + 1)))
    cards.say_beside(basket, others)
    tags = list(front.words("tags", "tag"))
    return Harvest(
        found=tuple(tagged(each, tags) for each in completed(basket.found, note)),
        remarks=tuple(basket.remarks),
        title=front.text("title"),
    )


def _outline(lines: Sequence[str]) -> list[_Item] | None:
    """Read the items that a text is made of, below headings or none; None where there is any other text."""
    roots: list[_Item] = []
    above: list[_Item] = []
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if _HEADING.match(line):
            above = []
            continue
        found = _ITEM.fullmatch(line.expandtabs(_TAB_WIDTH))
        if found is None or _FENCE.match(found["text"]):
            return None
        item = _Item(number, found["text"], len(found["indent"]))
        while above and above[-1].depth >= item.depth:
            above.pop()
        (above[-1].below if above else roots).append(item)
        above.append(item)
    return roots


def _ends(items: Sequence[_Item]) -> tuple[list[_Item], int]:
    """List the cards in an outline in their order, and count the ends of it that neither are cards nor below one."""
    found: list[_Item] = []
    others = 0
    waiting = [(item, False) for item in reversed(items)]
    while waiting:
        item, answers = waiting.pop()
        card = item.sides is not None
        if card:
            found.append(item)
        elif not item.below and not answers:
            others += 1
        waiting += [(each, answers or card) for each in reversed(item.below)]
    return found, others


def _written(items: Sequence[_Item]) -> list[str]:
    """Write items, with those below them, as a list of Markdown."""
    lines: list[str] = []
    waiting = [(item, 0) for item in reversed(items)]
    while waiting:
        item, depth = waiting.pop()
        lines.append(f"{'  ' * depth}- {item.text}")
        waiting += [(each, depth + 1) for each in reversed(item.below)]
    return lines
