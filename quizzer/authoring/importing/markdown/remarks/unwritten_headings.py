"""Headings beside questions under which nothing is written yet, `### CORS`, `### TODO: locks`: none vanishes silently.

This looks at the lines as they stand, after all that was taken from them is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.choosing.chosen import NO_TOPIC
from quizzer.authoring.importing.texts.placeholders import is_placeholder
from quizzer.authoring.importing.texts.prose_lines import in_code
from quizzer.locale import _

_HEADING = re.compile(r" {0,3}(?P<signs>#{1,6})\s+(?P<title>\S.*?)\s*#*\s*")

_TO_DO = re.compile(
    r"[\W_]*(?:todo|fixme|wip|tbd|(?:작성|정리|추가|보충|준비|수정)\s?(?:중|예정|필요)|미작성|coming soon)"
    r"(?![a-z가-힣])[\s:：\])}-]*",
    re.IGNORECASE,
)
"""What says before a name that it is still to be written."""

_LONGEST_NOTE = 30
"""Characters of what may stand under a heading that is to be written: `(나중에)`."""

_SHOWN = 120


@dataclass(frozen=True, slots=True)
class _Heading:
    number: int
    """Of its line, from 1."""

    level: int
    title: str

    text: str
    """What stands below it, before the next heading."""

    leads: bool
    """Whether the next heading is a lower one, so that it has parts."""


def report_unwritten(lines: Sequence[str], found: Sequence[Found], basket: Basket) -> None:
    """Say which headings of the rank of the questions have no text, or say that it is to be written.

    One that stands right before a question may name what the next ones are about; that is no loss.

    Args:
        lines: Of the text, without its front matter.
        found: What was taken from it.
        basket: Has the remarks so far, and gets the new ones.
    """
    headings = list(_headings(lines))
    spots = {each.spot.line for each in found}
    ranks = {each.level for each in headings if each.number in spots}
    if not ranks:
        return
    known = spots | {each.spot.line for each in basket.remarks}
    taken = {letters(each).casefold() for one in found for each in (one.question, *one.tags)}
    for heading, following in zip(headings, [*headings[1:], None], strict=False):
        to_do = _TO_DO.match(heading.title)
        name = headlines.title(heading.title[to_do.end() :] if to_do else heading.title)
        if heading.level not in ranks or heading.number in known or heading.leads or not name:
            continue
        if letters(name).casefold() in taken or labels.is_beside(name) or labels.is_aside(name):
            continue
        unwritten = not heading.text or is_placeholder(heading.text)
        if not (unwritten or (to_do and len(heading.text) <= _LONGEST_NOTE)):
            continue
        before_question = following is not None and following.number in spots
        if not to_do and (NO_TOPIC.search(name) or labels.label(heading.title) is not None):
            continue
        message = _("Nothing is written below this heading yet: {title}").format(title=name[:_SHOWN])
        if to_do or heading.text or not before_question:
            basket.lose(heading.number, message)
        else:
            basket.note(heading.number, message)


def _headings(lines: Sequence[str]) -> Iterator[_Heading]:
    code = in_code(list(lines))
    at = [
        (number, found)
        for number, line in enumerate(lines)
        if not code[number] and (found := _HEADING.fullmatch(line))
    ]
    for (number, found), following in zip(at, [*at[1:], None], strict=False):
        end = following[0] if following is not None else len(lines)
        level = len(found["signs"])
        text = "\n".join(line.strip() for line in lines[number + 1 : end] if line.strip())
        text = re.sub(r"^(?:[-*_=]\s?){3,}$", "", text, flags=re.MULTILINE).strip()
        leads = following is not None and len(following[1]["signs"]) > level
        yield _Heading(number + 1, level, found["title"], text, leads)
