"""Cards in notes, as Obsidian's Spaced Repetition writes them: `question::answer`, or a line `?` between the two.

A card of one line has `::` (or `:::`, which asks both ways) in it; one of several lines has a line `?` (or `??`)
between question and answer, and ends with a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzer.authoring.importing.found import Basket, Found, Harvest, tagged
from quizzer.authoring.importing.notes.ruled_cards import ruled_cards
from quizzer.authoring.importing.texts.placeholders import is_unwritten
from quizzer.locale import _, ngettext

_SCHEDULE = re.compile(r"\s*<!--SR:.*?-->\s*")
"""When the card comes back, which the plugin writes behind it."""

_ONE_LINE = re.compile(
    r"^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?P<question>\S.*?\S|\S)\s*:{2,3}\s*(?P<answer>\S.*)$"
)
_BETWEEN = re.compile(r"^\s*\?{1,2}\s*$")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
_DECK = re.compile(r"(?<![\w#])#flashcards(?:/([\w가-힣/-]+))?", re.IGNORECASE)
_TAG_LINE = re.compile(r"^\s*(?:#[\w가-힣/-]+\s*)+$")
_RULE = re.compile(r"\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s")
_CODE = re.compile(r"`[^`]*`|[\w>]::[a-z_~]\w*\s*[(;{<]")
"""`std::sort(` and the like: a name of a program, and no card."""

_LINK = re.compile(r"\[\[[^\[\]]+\]\]|\([^()]*\)")

_LEAST = 2
"""Cards of one line, without the plugin's tag, from which a text is a set of them."""


_LOGSEQ = re.compile(r"#card\b|#\[\[card\]\]")
"""The mark of a front in Logseq, whose pages have properties, `title:: …`, that look like cards."""


def are_in(text: str) -> bool:
    """Tell whether a text is cards: by the plugin's tag, a line `?` between texts, or because most of its lines are."""
    lines = text.split("\n")
    if len(_LOGSEQ.findall(text)) >= _LEAST:
        return False
    if any(_between(lines, number) for number in range(len(lines))) or ruled_cards(lines):
        return True
    told = [line for line in _outside_code(lines) if line.strip() and not _is_beside(line)]
    one_line = sum(_one_line(line) is not None for line in told)
    if _DECK.search(text):
        return one_line > 0
    return one_line >= _LEAST and one_line * 2 > len(told)


def read_cards(text: str, file: str) -> Harvest:
    """Read the cards of a text.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
    """
    from quizzer.authoring.importing.markdown.kept.front_matter import split
    from quizzer.authoring.importing.notes.cleaning import cleaned, completed

    basket = Basket(file)
    front, body = split(text, basket)
    note = cleaned(body, basket)
    lines = list(note.lines)
    used = {number for number, line in enumerate(body.split("\n")) if _is_field_of_links(line)}
    ruled = ruled_cards(lines)
    for number in range(len(lines)):
        if number in ruled:
            _take_sides(lines, number, *ruled[number], basket, used)
        elif number not in used and _between(lines, number):
            _several(lines, number, basket, used)
    in_code = False
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            in_code = not in_code
        card = None if in_code or number in used else _one_line(line)
        if card is not None:
            used.add(number)
            _take(plain(card[0]), plain(card[1]), number, basket)
    left = sum(bool(line.strip()) and not _is_beside(line) for n, line in enumerate(lines) if n not in used)
    say_beside(basket, left)
    decks = [part for each in _DECK.findall(body) for part in each.split("/") if part]
    tags = dict.fromkeys((*front.words("tags", "tag"), *decks))
    tags = {each: None for each in tags if not each.casefold().startswith("flashcards")}
    found = completed(sorted(basket.found, key=lambda each: each.spot.line or 0), note)
    return Harvest(
        found=tuple(tagged(each, list(tags)) for each in found),
        remarks=tuple(basket.remarks),
        title=front.text("title"),
    )


def say_beside(basket: Basket, count: int) -> None:
    """Say how many lines of a text are no part of its cards, if any."""
    if count:
        basket.note(
            None,
            ngettext(
                "Only the cards are taken; {count} line beside them is not read. To read the text as Markdown, add "
                "{option}.",
                "Only the cards are taken; {count} lines beside them are not read. To read the text as Markdown, add "
                "{option}.",
                count,
            ).format(count=count, option="--questions asking"),
        )


def _several(lines: list[str], at: int, basket: Basket, used: set[int]) -> None:
    """Take the card around a line `?`."""
    start = at
    while start > 0 and start - 1 not in used and _goes_before(lines[start - 1]):
        start -= 1
    end = at + 1
    while end < len(lines) and lines[end].strip():
        end += 1
    _take_sides(lines, at, start, end, basket, used)


def _take_sides(lines: list[str], at: int, start: int, end: int, basket: Basket, used: set[int]) -> None:
    """Take what stands on both sides of a line `?`, from one line to another."""
    used.update(range(start, end))
    question = plain("\n".join(lines[start:at]))
    answer = plain("\n".join(lines[at + 1 : end]))
    if question and answer:
        _take(question, answer, start, basket)


def _take(question: str, answer: str, at: int, basket: Basket) -> None:
    """Take a card, unless its answer was never written."""
    if is_unwritten(answer):
        basket.lose(at + 1, _("The question has no answer: {question}").format(question=question[:120]))
    else:
        basket.found.append(Found(question, (answer,), basket.spot(at + 1)))


def _goes_before(line: str) -> bool:
    """Tell a line of a question from a card of its own, and from what only orders cards."""
    return bool(line.strip()) and not _is_beside(line) and _one_line(line) is None


def _between(lines: list[str], number: int) -> bool:
    """Tell whether a line stands between question and answer."""
    return (
        _BETWEEN.match(lines[number]) is not None
        and 0 < number < len(lines) - 1
        and bool(lines[number - 1].strip())
        and bool(lines[number + 1].strip())
    )


def _one_line(line: str) -> tuple[str, str] | None:
    """Divide a card of one line; None for any other line."""
    text = _SCHEDULE.sub("", line)
    found = _ONE_LINE.match(text)
    if found is None or _CODE.search(text) or "://" in found.group("question"):
        return None
    return found.group("question"), found.group("answer")


def _is_field_of_links(line: str) -> bool:
    """Tell a field of a note with links to others, each with a remark or none: `Builds on:: [[Locks]] (basics)`."""
    card = _one_line(line) if "[[" in line else None
    return card is not None and not any(letter.isalnum() for letter in _LINK.sub("", card[1]))


def _is_beside(line: str) -> bool:
    """Tell whether a line only orders the cards: a heading, tags, a rule, a schedule."""
    return (
        _HEADING.match(line) is not None
        or _TAG_LINE.match(line) is not None
        or _RULE.fullmatch(line) is not None
        or not _SCHEDULE.sub("", line).strip()
    )


def _outside_code(lines: list[str]) -> Iterator[str]:
    in_code = False
    for line in lines:
        if _FENCE.match(line):
            in_code = not in_code
        elif not in_code:
            yield line


def plain(text: str) -> str:
    """Give the words of a side of a card, without its schedule."""
    from quizzer.authoring.importing.markdown.blocks.document import parse
    from quizzer.authoring.importing.markdown.blocks.plain import blocks_text

    cleaned = _SCHEDULE.sub("", text).strip()
    return blocks_text(parse(cleaned).blocks).strip() or cleaned
