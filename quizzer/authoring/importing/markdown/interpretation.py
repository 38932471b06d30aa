"""What the questions of a Markdown text are: what its marks say, or else the reading that explains it best."""

from __future__ import annotations

import re

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Document
from quizzer.authoring.importing.markdown.choosing.about import About, about
from quizzer.authoring.importing.markdown.choosing.certainty import is_certain
from quizzer.authoring.importing.markdown.choosing.chosen import Chosen
from quizzer.authoring.importing.markdown.choosing.incidental import is_incidental, without_parts
from quizzer.authoring.importing.markdown.choosing.readings import (
    ASKING,
    BOLD,
    ITEMS,
    TITLE,
    Outlines,
    Reading,
    best,
)
from quizzer.authoring.importing.markdown.choosing.signs import has_content
from quizzer.authoring.importing.markdown.choosing.weighing import weighed, wished
from quizzer.authoring.importing.markdown.kept.front_matter import FrontMatter
from quizzer.authoring.importing.markdown.outlining.outline import Section, outline
from quizzer.authoring.importing.markdown.posts.first_question import with_first
from quizzer.authoring.importing.markdown.posts.further import before, further_questions
from quizzer.authoring.importing.markdown.posts.post_titles import post_title
from quizzer.authoring.importing.markdown.posts.reading import read_announced, read_article
from quizzer.authoring.importing.markdown.questions import asking_sections, find_questions
from quizzer.authoring.importing.markdown.remarks.unread import report_names
from quizzer.locale import _

_COUNTED = re.compile(r"\s*\d{1,3}[.)]\s")
"""The front of an item of a numbered list."""

_SURE = 0.6
"""Score from which a reading is taken although the text also lists questions without answers."""


def interpret(
    front: FrontMatter, document: Document, root: Section, basket: Basket, wish: str | None = None
) -> list[Found]:
    """Find the questions of a text in the reading that explains it best.

    Args:
        front: What the text says about itself.
        document: The text.
        root: Its outline.
        basket: Gets what could not be used, and a note where another reading is nearly as good.
        wish: The reading that the user wants. None: the best.
    """
    title, known = _about(front, root, basket.file)
    choice, likely = asking_sections(root)
    asking = without_parts(likely, known)
    tried = Basket(basket.file)
    told = find_questions(root, document, tried, asking)
    line = front.lines + 1 if title is not None else _first_line(root)
    if wish is None:
        asked = title is not None and headlines.asking(title) is Asking.ASKS
        sure = is_certain(choice, asking) and not (asked and choice.listed)
        if sure or (told and not asking.sections):
            basket.remarks += tried.remarks
            named = known.title if asked and not known.told else None
            return with_first(told or _of_lines(document, root, basket, line), document, root, basket, named)
        listed = any(each.lost for each in tried.remarks)
        if not asking.sections and not listed and (announced := read_announced(root, document, basket)):
            return announced
        chosen, other = best(
            weighed(_outlines(document, root, items=known.told), known, asking.sections), known
        )
        if listed and not told and chosen is not None and chosen.score < _SURE:
            chosen = chosen if _leaves_open(chosen, tried, document) else None
        if chosen is None and title is not None and not told and not listed:
            chosen = Reading(TITLE, root, (), 0.0)
    else:
        chosen, other = wished(wish, _outlines(document, root, items=wish == ITEMS), asking.sections), None
    titled = chosen is not None and chosen.name == TITLE
    further = further_questions(known.title or "", root, asking) if titled else []
    if chosen is not None and other is not None and not (further and other.name == ASKING):
        basket.note(line, _said(chosen, other))
    if chosen is None or chosen.name == ASKING:
        basket.remarks += tried.remarks
        found = told
    elif chosen.name == TITLE:
        named = known.title if known.title and headlines.title(known.title) else None
        found = []
        if named is not None and further:
            found = find_questions(root, document, basket, asking)
            front_part = before(further[0].start, document, root)
            found = [*read_article(named, *front_part, basket, line), *found]
        elif named is not None:
            found = read_article(named, document, root, basket, line)
    else:
        found = find_questions(chosen.root, document, basket, Chosen(chosen.sections))
    if not found and known.told:
        report_names(root, basket)
    found = found or _of_lines(document, root, basket, line)
    return found if wish is not None else with_first(found, document, root, basket)


def interpret_rest(front: FrontMatter, document: Document, root: Section, basket: Basket) -> list[Found]:
    """Find the questions of a text of which some are found already: what asks in it, but not by the way."""
    known = _about(front, root, basket.file)[1]
    choice, asking = asking_sections(root)
    main = [each for each in asking.sections if not each.apart]
    if main and not is_certain(choice, asking) and is_incidental(main, root, known):
        asking = Chosen([each for each in asking.sections if each.apart])
    return find_questions(root, document, basket, asking)


def _about(front: FrontMatter, root: Section, file: str) -> tuple[str | None, About]:
    """Give the title that the front matter gives a post, None for none, and what the text says about itself."""
    whole = front.text("title", "question")
    filed = front.words("categories", "category", "tags", "tag", "keywords")
    title = post_title(whole, filed) if whole is not None else None
    return title, about(title, root, (*filed, whole or "", file))


def _leaves_open(reading: Reading, basket: Basket, document: Document) -> bool:
    """Tell whether all that has no answer is of the kind of a reading's questions.

    These are headings beside those of a reading, of which most have an answer, or items of numbered lists.
    """
    first = reading.sections[0] if reading.sections else None
    if reading.name == ITEMS:
        left = [each.spot.line - 1 for each in basket.remarks if each.lost and each.spot.line]
        items = [document.lines[at] for at in (*(each.start for each in reading.sections), *left)]
        return all(_COUNTED.match(line) or labels.is_follow_up(line.lstrip(" \t*+-")) for line in items)
    if first is None or first.kind != "heading":
        return False
    beside = [each for each in reading.root.walk() if (each.kind, each.level) == (first.kind, first.level)]
    lines = {each.start + 1 for each in beside}
    return 2 * len(reading.sections) > len(beside) and all(
        each.spot.line in lines for each in basket.remarks if each.lost
    )


def _of_lines(document: Document, root: Section, basket: Basket, line: int) -> list[Found]:
    """Find what asks in items and bold lines, with something below, in a text whose headings gave nothing.

    Where that is nothing, and nothing is said to be lost, say so.
    """
    outlines = _outlines(document, root, items=True)
    for each in (outlines.items, outlines.bold):
        asking = [section for section in asking_sections(each)[1].sections if has_content(section)]
        tried = Basket(basket.file)
        found = find_questions(each, document, tried, Chosen(asking)) if asking else []
        if found:
            basket.remarks += tried.remarks
            return found
    if not any(each.lost for each in basket.remarks):
        basket.lose(line, _("No question was found in this text."))
    return []


def _outlines(document: Document, root: Section, *, items: bool) -> Outlines:
    """Build the other outlines of a document, where it has what they are made of."""
    bold = any(line.lstrip(" >").startswith(("**", "__", "<b>")) for line in document.lines)
    return Outlines(
        root,
        outline(document, bold=True) if bold else root,
        outline(document, items=True) if items else root,
    )


def _first_line(root: Section) -> int:
    """Give the line of the first heading of the first rank, from 1."""
    tops = (each for each in root.children if each.kind == "heading" and each.level == 1)
    return next((each.start + 1 for each in tops), 1)


def _said(chosen: Reading, other: Reading) -> str:
    return _(
        "Here {taken} is taken for the questions; it could also be {other}: import with --questions {name}."
    ).format(taken=_name(chosen), other=_name(other), name=other.name)


def _name(reading: Reading) -> str:
    """Say what the questions are in a reading."""
    if reading.name == TITLE:
        return _("the title")
    if reading.name == ASKING:
        return _("what asks")
    if reading.name == BOLD:
        return _("each bold line")
    if reading.name == ITEMS:
        return _("each item of a list")
    return _("each heading {marks}").format(marks="#" * int(reading.name[1:]))
