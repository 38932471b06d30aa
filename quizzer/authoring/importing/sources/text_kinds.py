"""A text of a kind: Markdown, a table, a deck, a bank of questions, records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from quizzer.authoring.importing.fields.cloze import is_cloze_notes
from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.markdown.rewriting.wiki_headings import with_hashes
from quizzer.authoring.importing.notes import cards, lone_card, outline_cards
from quizzer.authoring.importing.sources.kinds import kind_of
from quizzer.authoring.importing.texts.blanks import without_long_blanks
from quizzer.authoring.importing.web import page as html_page
from quizzer.authoring.importing.web.page_kind import is_page
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.problems import quoted


def read_kind(
    text: str,
    name: str,
    *,
    kind: str | None,
    wishes: Mapping[str, str] | None,
    asked: str | None,
    questions: str | None,
) -> Harvest:
    """Read a text as the program that wrote it, or its writer, would; see `source.read_file`.

    Args:
        text: As `reading.decode` gives it.
        name: What it is called in remarks and sources.
        kind: One of `KINDS`; None finds it out.
        wishes: See `source.harvest`.
        asked: The question that another file asks where it links to this one.
        questions: See `source.harvest`.

    Raises:
        DataError: It is empty, or damaged.
        UsageError: A wish names no column.
    """
    if kind in (None, "markdown") and is_page(text):
        text, kind = html_page.as_markdown(text), "markdown"
    elif kind in (None, "markdown") and is_cloze_notes(text):
        kind = "anki"
    kind = kind or kind_of(text)
    if kind in ("markdown", "gift"):
        text = without_long_blanks(text)
    if not text.strip():
        raise DataError(_("{name} is empty.").format(name=quoted(name, 200)))
    if kind in ("csv", "tsv", "anki"):
        from quizzer.authoring.importing.anki.text_export import is_anki_text, read_anki_text
        from quizzer.authoring.importing.tables.tables import read_table

        if kind == "anki" or is_anki_text(text):
            return read_anki_text(text, name)
        return read_table(text, name, delimiter="\t" if kind == "tsv" else None, wishes=wishes)
    if kind == "gift":
        from quizzer.authoring.importing.moodle.gift import read_gift

        return read_gift(text, name)
    if kind == "moodle":
        from quizzer.authoring.importing.moodle.xml_bank import read_moodle_xml

        return read_moodle_xml(text, name)
    if kind == "json":
        from quizzer.authoring.importing.records.json_shapes import read_json

        return read_json(text, name, wishes)
    if kind == "yaml":
        from quizzer.authoring.importing.records.yaml_decks import read_yaml

        return read_yaml(text, name, wishes)
    if kind == "markdown":
        text = with_hashes(text)
    if wishes:
        from quizzer.authoring.importing.markdown.rewriting.named_labels import with_labels

        text = with_labels(text, wishes)
    if questions is None and outline_cards.are_in(text):
        return outline_cards.read_outline(text, name)
    if questions is None and cards.are_in(text):
        return cards.read_cards(text, name)
    return _read_markdown(text, name, asked=asked, questions=questions)


def _read_markdown(text: str, name: str, *, asked: str | None, questions: str | None) -> Harvest:
    """Read Markdown; of a file that is one card, code above its rule is a part of the question."""
    from quizzer.authoring.importing.markdown.blocks.as_text import as_text
    from quizzer.authoring.importing.markdown.reader import read_markdown

    if (card := lone_card.without_asked_code(text)) is not None:
        read = read_markdown(card[0], name, asked=asked, wish=questions)
        if len(read.found) == 1:
            question = f"{read.found[0].question}\n\n{as_text(card[1])}"
            return replace(read, found=(replace(read.found[0], question=question),))
    return read_markdown(text, name, asked=asked, wish=questions)
