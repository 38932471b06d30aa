"""A Markdown file, whatever it is: a post, a list of questions, or a pack that quizzer exported."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from quizzer.authoring.importing.fields.columns import difficulty
from quizzer.authoring.importing.found import Basket, Found, Harvest, tagged
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Document, parse
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.by_example.lesson import Lesson
from quizzer.authoring.importing.markdown.by_example.reading import read_shown
from quizzer.authoring.importing.markdown.choosing.wording import asks_once
from quizzer.authoring.importing.markdown.common.taking import without_common
from quizzer.authoring.importing.markdown.interpretation import interpret, interpret_rest
from quizzer.authoring.importing.markdown.kept.front_cards import front_card
from quizzer.authoring.importing.markdown.kept.front_matter import FrontMatter, split
from quizzer.authoring.importing.markdown.kept.kept_decks import kept_decks
from quizzer.authoring.importing.markdown.kept.own import is_own, read_own
from quizzer.authoring.importing.markdown.layouts.by_number import linked
from quizzer.authoring.importing.markdown.layouts.question_trees import linked_trees
from quizzer.authoring.importing.markdown.layouts.uniform import with_questions as uniform_text
from quizzer.authoring.importing.markdown.options.written_choices import written_choices
from quizzer.authoring.importing.markdown.outlining.outline import Section, outline
from quizzer.authoring.importing.markdown.posts.post_titles import post_title
from quizzer.authoring.importing.markdown.posts.reading import (
    LEAST_ARTICLE,
    MOST_ANSWERS,
    example_answers,
    read_article,
    read_examples,
)
from quizzer.authoring.importing.markdown.remarks.overlooked import report_overlooked
from quizzer.authoring.importing.markdown.remarks.unread import without_answered
from quizzer.authoring.importing.markdown.remarks.unwritten_headings import report_unwritten
from quizzer.authoring.importing.markdown.rewriting.lettered_headings import with_numbers
from quizzer.authoring.importing.markdown.rewriting.pasted_headings import with_ranks
from quizzer.authoring.importing.naming import without_hash
from quizzer.authoring.importing.notes.cleaning import cleaned, completed
from quizzer.locale import _


def read_markdown(text: str, file: str, *, asked: str | None = None, wish: str | None = None) -> Harvest:
    """Read a Markdown text.

    Args:
        text: With line ends as a line feed.
        file: Its name, for remarks and sources.
        asked: The question that another file asks where it links to this one. None: no file does.
        wish: What the questions are, one of `readings.READINGS`. None: what explains the text best.
    """
    basket = Basket(file)
    front, body = split(text, basket)
    if is_own(front):
        return read_own(front, body, basket)
    note = cleaned(body, basket)
    front = replace(front, values={**note.properties, **front.values})
    kept = kept_decks(note.lines, basket)
    choices = written_choices(with_ranks(with_numbers(kept.lines)), basket)
    trees = linked_trees(choices.lines, basket)
    by_number = linked(trees.lines, basket)
    uniform = uniform_text(by_number.lines)
    document = parse("\n".join(uniform.lines))
    root = outline(document, held=uniform.held)
    before = [*kept.found, *choices.found, *trees.found, *by_number.found]
    found = [*before, *_read(front, document, root, basket, asked, wish, more=len(before) > 0)]
    found.sort(key=lambda each: each.spot.line or 0)
    report_overlooked(kept.lines, found, basket)
    report_unwritten(kept.lines, found, basket)
    basket.remarks = without_answered(basket.remarks, found)
    found = completed(without_common(uniform.worded(found), basket), note)
    return _harvest(front, root, found, basket, file)


def read_by_lesson(text: str, file: str, lesson: Lesson, usual: Harvest | None) -> Harvest:
    """Read the questions of a Markdown text that look like those that were shown.

    Args:
        text: With line ends as a line feed.
        file: Its name, for remarks and sources.
        lesson: What the examples taught.
        usual: What is found without them, which stays where nothing like them is. None: it does not count.
    """
    basket = Basket(file, remarks=list(usual.remarks) if usual is not None else [])
    front, body = split(text, basket)
    found = read_shown(body.split("\n"), lesson, basket, usual.found if usual is not None else ())
    if not found:
        basket.lose(None, _("No question looks like the one that was shown."))
    return _harvest(front, outline(parse(body)), found, basket, file)


def _harvest(front: FrontMatter, root: Section, found: list[Found], basket: Basket, file: str) -> Harvest:
    """Put what was found together with what the front matter says."""
    tags = front.words("categories", "category", "tags", "tag", "keywords")
    about = _source(front, file)
    known = [_about(tagged(each, tags), about, front, single=len(found) == 1, file=file) for each in found]
    return Harvest(
        found=tuple(known),
        remarks=tuple(sorted(basket.remarks, key=lambda each: each.spot.line or 0)),
        title=_title(front, root, found),
        description=front.text("description", "excerpt", "subtitle"),
        language=_language(front.text("lang", "language")),
        license=front.text("license", "licence"),
        author=front.text("author"),
    )


def _read(
    front: FrontMatter,
    document: Document,
    root: Section,
    basket: Basket,
    asked: str | None,
    wish: str | None,
    *,
    more: bool,
) -> list[Found]:
    """Read a text; `more` tells whether some of its questions are already found."""
    if wish is not None:
        return interpret(front, document, root, basket, wish)
    if more:
        return interpret_rest(front, document, root, basket)
    card = front_card(front, document, basket)
    if card is not None:
        return [card]
    named_so = front.text("title", "question")
    filed = front.words("categories", "category", "tags", "tag", "keywords")
    title = post_title(named_so, filed) if named_so is not None else None
    tops = [each for each in root.children if each.kind == "heading" and each.level == 1]
    named = any(each.asking is not Asking.NO for each in tops) or any(
        each.asking is Asking.MARKED for each in root.walk()
    )
    if title is None and not named and (asked := asked or _asked_by_name(basket.file, root)) is not None:
        return read_article(asked, document, root, basket, front.lines + 1)
    heads = example_answers(root)
    if heads and len(heads) <= MOST_ANSWERS and (title is not None or not _asks_itself(heads)):
        return read_examples(root, heads, title, document, basket)
    return interpret(front, document, root, basket, wish)


def _asked_by_name(file: str, root: Section) -> str | None:
    """Give the question that a file is called, `What is Context.md`, where its text begins to answer it at once."""
    name = Path(without_hash(file)).stem
    if " " not in name or headlines.asking(name) is not Asking.ASKS:
        return None
    tops = [each for each in root.children if each.kind == "heading" and each.level == 1][:1]
    told = blocks_text([*root.blocks, *(block for each in tops for block in each.blocks)])
    return headlines.title(name) if len(told) >= LEAST_ARTICLE else None


def _asks_itself(heads: list[Section]) -> bool:
    """Tell whether each example answer stands below its question, or holds it, so that no title is needed."""
    return all(
        any(above.asking is Asking.ASKS or asks_once(above) for above in head.above())
        or any(each.asking is Asking.MARKED for each in head.children)
        for head in heads
    )


def _title(front: FrontMatter, root: Section, found: list[Found]) -> str | None:
    """Find what a text calls itself; the title of a post about one question is the question."""
    named = front.text("title") if len(found) != 1 else None
    if named:
        return headlines.title(named)
    heads = [each for each in root.children if each.kind == "heading"]
    tops = [each for each in heads if each.level == 1] or (heads if heads == root.children else [])
    name = headlines.title(tops[0].title) if len(tops) == 1 else ""
    return name if name and all(each.question != name for each in found) else None


def _language(code: str | None) -> str | None:
    short = re.split(r"[-_]", code.lower())[0] if code else None
    return short if short in ("ko", "en") else None


def _source(front: FrontMatter, file: str) -> str:
    """Say where a question comes from: the file or its address, and the day."""
    address = front.text("canonical_url", "url", "link", "source")
    date = front.text("date", "created", "created_at")
    day = re.match(r"\d{4}-\d{2}-\d{2}", date) if date else None
    return ", ".join(each for each in (address or without_hash(file), day.group() if day else None) if each)


def _about(found: Found, source: str, front: FrontMatter, *, single: bool, file: str) -> Found:
    """Complete a question with what the whole text says."""
    credit = f"{found.source}; {source}" if found.source else source
    return replace(
        found,
        source=credit,
        key=file if single else None,
        difficulty=found.difficulty or difficulty(front.text("difficulty", "level", "난이도") or ""),
    )
