"""All habits of writers, one after another, put into headings and marks that the rest reads."""

from __future__ import annotations

from quizzer.authoring.importing.markdown.rewriting import (
    announced,
    arrow_answers,
    bare,
    bold_asked,
    bold_leads,
    bold_lines,
    bracketed,
    chats,
    close_numbers,
    colon_items,
    comments,
    definitions,
    escaped_headings,
    fenced_pairs,
    flat_lists,
    guides,
    indented,
    interview_parts,
    listed_titles,
    lone_items,
    marks,
    named_above,
    one_liners,
    other_markup,
    over_bullets,
    over_lists,
    page_lines,
    prompted,
    quoted_questions,
    repeated_titles,
    ruled_titles,
    section_lines,
    separated,
    signed_lines,
    signed_parts,
    stanzas,
    term_lines,
    title_lines,
    topic_lines,
)
from quizzer.authoring.importing.markdown.rewriting.bullets import with_dashes
from quizzer.authoring.importing.texts.prose_lines import in_fences


def with_headings(lines: list[str]) -> list[str]:
    """Make headings of the questions of a text, or marks of them and their answers; the number of its lines stays.

    What is written is Markdown that a writer could have typed, so that a step may build on what those before it
    have written. The steps at the end read the text as a whole: the first that takes it is the last.
    """
    lines = fenced_pairs.without_fences(other_markup.with_headings(lines))
    code = {number for number, inside in enumerate(in_fences(lines)) if inside}
    lines = [
        line if number in code else bold_lines.tight(line)
        for number, line in enumerate(with_dashes(lines, code))
    ]
    lines = repeated_titles.without_repeated(escaped_headings.with_headings(lines, code), code)
    lines = colon_items.without_colons(signed_parts.with_ranks(lines, code), code)
    lines = ruled_titles.with_headings(page_lines.with_headings(lines, code), code)
    lines = over_bullets.with_headings(listed_titles.with_headings(lines, code), code)
    lines = prompted.with_questions(interview_parts.with_headings(lines, code), code)
    lines = guides.with_labels(comments.with_headings(chats.without_times(lines), code), code)
    lines = chats.with_marks(marks.with_marks(definitions.with_marks(lines, code), code), code)
    lines = named_above.with_headings(lines, code)
    lines = arrow_answers.with_marks(bold_asked.with_marks(lines, code), code)
    lines = quoted_questions.with_headings(bold_leads.with_marks(lines, code), code)
    lines = lone_items.with_headings(flat_lists.with_headings(lines, code), code)
    lines = topic_lines.with_headings(over_lists.with_headings(lines, code), code)
    lines = bold_lines.with_headings(lines, code)
    signed = signed_lines.with_headings(lines, code)
    if signed is not None:
        return signed
    lines = section_lines.with_headings(title_lines.bracketed(lines), code)
    lines = close_numbers.spaced(title_lines.with_headings(lines), code)
    layouts = (
        bracketed.with_marks,
        one_liners.with_marks,
        separated.with_headings,
        indented.with_headings,
        stanzas.with_headings,
        definitions.with_plain_marks,
        term_lines.with_headings,
    )
    for with_some in layouts:
        written = with_some(lines)
        if written is not None:
            return written
    told = announced.with_ways(lines, code, (bracketed.with_marks, one_liners.with_marks))
    return bare.with_headings(told or lines)
