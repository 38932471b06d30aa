"""A text as Obsidian, Notion or Sphinx wrote it, put into plain Markdown; its lines keep their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines.farewells import without_farewells
from quizzer.authoring.importing.notes import (
    badges,
    callouts,
    card_blocks,
    drawn_labels,
    follow_up_marks,
    label_headings,
    label_rows,
    links,
    messengers,
    notion,
    people,
    pictures,
    piped_marks,
    restructured,
    shortcodes,
)
from quizzer.authoring.importing.notes.answer_letters import with_points
from quizzer.authoring.importing.notes.asker_names import without_askers
from quizzer.authoring.importing.notes.by_hand import evened
from quizzer.authoring.importing.notes.comments import without_comments
from quizzer.authoring.importing.notes.containers import with_details
from quizzer.authoring.importing.notes.credits import Credit, with_credits, without_credits
from quizzer.authoring.importing.notes.embedded import with_markdown
from quizzer.authoring.importing.notes.facts import Fact, with_facts, without_facts, without_levels_apart
from quizzer.authoring.importing.notes.fenced_questions import uncommented
from quizzer.authoring.importing.notes.footnotes import without_footnotes
from quizzer.authoring.importing.notes.gitbook import without_blocks
from quizzer.authoring.importing.notes.hashtags import Tags, with_tags, without_tags
from quizzer.authoring.importing.notes.hosts import without_furniture
from quizzer.authoring.importing.notes.leading_links import without_leading_links
from quizzer.authoring.importing.notes.levelled import without_levels
from quizzer.authoring.importing.notes.open_fences import without_open_fences
from quizzer.authoring.importing.notes.speakers import without_speakers
from quizzer.authoring.importing.notes.ticks import without_ticks
from quizzer.authoring.importing.notes.wrappers import without_wrappers
from quizzer.authoring.importing.texts.prose_lines import in_code, outside_code, without_code
from quizzer.authoring.importing.texts.scripts import on_the_line

_TYPE = re.compile(r"^(?P<quotes>[\s>]*>)\s?\[!(?P<kind>[\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*(?P<title>.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Note:
    """A text that is plain Markdown, with what was taken out of it."""

    lines: tuple[str, ...]
    """They have the numbers that they had; one may be added behind the last."""

    properties: dict[str, object] = field(default_factory=dict)
    """What stood below the title, by the keys of front matter."""

    tags: tuple[Tags, ...] = ()

    credits: tuple[Credit, ...] = ()

    facts: tuple[Fact, ...] = ()

    others: tuple[people.Further, ...] = ()
    """What others answered to the same questions."""


def cleaned(text: str, basket: Basket) -> Note:
    """Put a text into plain Markdown.

    Code, fenced or in a line, stays as it is.

    Args:
        text: Without its front matter; in its place are blank lines.
        basket: Is told of what is only embedded.
    """
    lines = without_open_fences(text.split("\n"))
    lines = with_details(lines, in_code(lines))
    lines = shortcodes.with_markdown(with_markdown(messengers.with_marks(lines)))
    lines = uncommented(restructured.with_headings(lines))
    code = in_code(lines)
    lines = [
        line if inside else outside_code(line, on_the_line) for line, inside in zip(lines, code, strict=True)
    ]
    lines = [line if inside else notion.with_spaces(line) for line, inside in zip(lines, code, strict=True)]
    lines = without_furniture(without_blocks(lines, code), code)
    lines = with_points(without_ticks(without_farewells(lines, code), code), code)
    lines = label_rows.with_marks(pictures.with_paths(lines, code), code)
    lines, others = people.without_others(without_wrappers(without_comments(lines, code), code), code)
    lines = without_askers(without_speakers(lines, code), code)
    sure = any(
        links.shows_signs(without_code(line)) for line, inside in zip(lines, code, strict=True) if not inside
    )
    lines = card_blocks.with_marks(lines, code)
    lines, apart = without_levels_apart(lines, code)
    lines, properties = notion.properties(lines, code)
    lines = without_footnotes(notion.with_callouts(lines, code), code)
    lines = [
        line if inside else links.plain(line, number, basket, sure=sure)
        for number, (line, inside) in enumerate(zip(lines, code, strict=True), 1)
    ]
    lines = drawn_labels.with_headings(lines, code)
    lines = label_headings.below_empty_answers(label_headings.below_questions(lines, code), code)
    lines, tags = without_tags(lines, code, sure=sure)
    lines, credited = without_credits(lines, code)
    lines, led = without_leading_links(lines, code)
    lines, kinds = piped_marks.without_marks(lines, code)
    lines, facts = without_facts(follow_up_marks.with_words(evened(lines, code), code), code)
    lines, levels = without_levels(lines, code)
    lines, rated = badges.without_badges(lines, code)
    lines = callouts.with_details(lines, code)
    told = sorted((*apart, *facts), key=lambda each: each.line)
    return Note(
        tuple(lines),
        properties,
        tuple(tags),
        (*credited, *led),
        (*kinds, *told, *levels, *rated),
        tuple(others),
    )


def completed(found: Sequence[Found], note: Note) -> list[Found]:
    """Give questions what stood beside their text, and take the last signs from what is only shown."""
    kept = with_facts(with_credits(with_tags(found, note.tags), note.credits), note.facts)
    kept = people.with_others(kept, note.others)
    return [
        replace(each, answers=tuple(map(_shown, each.answers)), explanation=_shown_or_none(each))
        for each in kept
    ]


def _shown_or_none(found: Found) -> str | None:
    return _shown(found.explanation) if found.explanation is not None else None


def _shown(text: str) -> str:
    """Write links to other notes as their text, and callouts as plain quotes or, those of Notion, as paragraphs."""
    if "[[" not in text and "[!" not in text:
        return text
    lines = restructured.with_headings(text.split("\n"))
    code = in_code(lines)
    lines = links.unlinked(lines, code)
    kept: list[str] = []
    aside: str | None = None
    for line, inside in zip(lines, code, strict=True):
        found = None if inside else _TYPE.match(line)
        if found is not None:
            aside = found.group("quotes") if found.group("kind").lower() == "aside" else None
            kept.append(_named(found))
        elif aside is not None and line.lstrip().startswith(aside.strip()):
            kept.append(line.replace(aside, "", 1).removeprefix(" "))
        else:
            aside = None
            kept.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")


def _named(found: re.Match[str]) -> str:
    """Write the first line of a callout: its title, or the name of its kind."""
    if found.group("kind").lower() == "aside":
        return found.group("title")
    if found.group("kind").lower() == "footnote":
        return f"{found.group('quotes')} {found.group('title')}".rstrip()
    title = found.group("title") or found.group("kind").capitalize()
    return f"{found.group('quotes')} **{title}**"
