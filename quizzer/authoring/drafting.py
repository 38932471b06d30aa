"""New packs and questions as text, commented, for an author to go on with.

What the author gave stands in it; what need not be there stands behind `#`, with a word on what it is for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from quizzer.locale import _
from quizzer.packs.names import LONGEST_ID, exact_slug_of_question, id_from_question, slug_of_question
from quizzer.packs.schema import Pack

SCHEMA_LINE = "# yaml-language-server: $schema=./{name}"
"""The first line of a pack, by which editors complete and check it."""

_BLOCK = re.compile(
    "[\n\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufaff\uff01-\uffe6]*"
)
"""Texts that may stand in a block or unquoted; others have invisible characters or tabs."""


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """What the author has said of a new question; blank fields are to be written."""

    question: str = ""
    answer: str = ""
    id: str = ""
    points: tuple[str, ...] = ()
    explanation: str = ""
    hints: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    difficulty: str = ""
    time_limit: int | None = None
    """Seconds. None: no limit."""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PackDraft:
    """What the author has said of a new pack."""

    id: str
    title: str
    language: Literal["ko", "en"] = "ko"
    description: str = ""
    license: str = ""
    author: str = ""
    tags: tuple[str, ...] = ()


def free_id(wish: str, taken: Collection[str]) -> str:
    """Give an id that nobody has: the wish, or the wish with a number behind it."""
    name, number = wish, 2
    while name in taken:
        end = f"-{number}"
        name, number = wish[: LONGEST_ID - len(end)].rstrip("-._") + end, number + 1
    return name


def question_id(question: str, taken: Collection[str] = ()) -> str:
    """Make an id of a question's words, as an import does; of one without any, of its digits."""
    name = slug_of_question(question)
    if name in taken:
        name = exact_slug_of_question(question)
    return free_id(name or id_from_question(question), taken)


def pack_text(pack: PackDraft, question: QuestionDraft, schema: str | None) -> str:
    """Write a new pack with its first question.

    Args:
        pack: What is known of it.
        question: What is known of the question.
        schema: Name of the schema's file, beside the pack. None: editors are told nothing.
    """
    lines = [SCHEMA_LINE.format(name=schema)] if schema else []
    lines += ["quizzer: 1", f"id: {pack.id}", f"title: {scalar(pack.title)}"]
    lines.append(
        _optional("description", pack.description, _("what the pack is about, in a sentence or two"))
    )
    lines.append(f"language: {pack.language}")
    lines.append(
        _optional("license", pack.license, _("CC-BY-4.0, for example; others may then share the pack"))
    )
    lines.append(_optional("author", pack.author, _("your name")))
    lines.append(_list("tags", pack.tags, _("topics of all questions: [docker, linux]")))
    lines.append("questions:")
    return "\n".join(lines) + "\n" + question_text(question, 2)


MORE = "# misconceptions:"
"""By which a text is known that explains every field of a question already."""


def question_text(draft: QuestionDraft, offset: int, *, explained: bool = True) -> str:
    """Write a question as an entry of a list.

    Args:
        draft: What is known of it.
        offset: Spaces before the hyphen.
        explained: Whether every field that need not be there stands in it behind `#`; otherwise one line says where.
    """
    lines = [
        f"id: {draft.id}"
        if draft.id
        else "# id: " + _("names the question for ever; the history hangs on it")
    ]
    lines.append(_text("question", draft.question, _("what is asked")))
    lines.append(
        _text(
            "model_answer",
            draft.answer,
            _("what a full-mark answer says, in two to six sentences"),
            block=True,
        )
    )
    if draft.points:
        lines.append("key_points:")
        lines += [f"  - point: {scalar(point)}" for point in draft.points]
    elif explained:
        lines += _key_points()
    rest = _rest(draft)
    if not explained:
        rest = [line for line in rest if not line.startswith("#")]
        rest.append(
            "# " + _("key_points, hints, tags and more: as explained at another question of this file")
        )
    lines += rest
    text = "\n".join(lines)
    head, indent = " " * offset + "- ", " " * (offset + 2)
    return (
        "\n".join(indent + line if line else line for line in text.split("\n")).replace(indent, head, 1)
        + "\n"
    )


def _rest(draft: QuestionDraft) -> list[str]:
    """The fields behind the key points."""
    return [
        f"{MORE}  # " + _("known wrong beliefs, with what to say to them"),
        "#   - claim: " + _("the wrong belief"),
        "#     say: " + _("what is right"),
        _list("hints", draft.hints, _("shown one by one: [where to look, not what is there]")),
        _list("follow_ups", draft.follow_ups, _("ids of questions that an interviewer would ask next")),
        _list("tags", draft.tags, _("topics: [image, basics]")),
        _optional("difficulty", draft.difficulty, "easy | medium | hard"),
        _optional("time_limit", "" if draft.time_limit is None else str(draft.time_limit), _("seconds")),
        _optional("source", draft.source, _("where the question comes from")),
        _text(
            "explanation",
            draft.explanation,
            _("a longer article in Markdown, shown afterwards"),
            block=True,
            must=False,
        ),
        "# samples:  # " + _("answers with the marks that you would give, for `quizzer check`"),
        "#   - answer: ...",
        "#     score: 80",
    ]


def line_to_fill(text: str) -> int:
    """Find the first line of a draft that has to be filled in, from 1; the wording's where nothing is missing."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        key = line.strip().removeprefix("- ")
        if key == "question:":
            return number
        if key == "model_answer: |" and not "".join(lines[number : number + 1]).strip():
            return number + 1
    return next(number for number, line in enumerate(lines, 1) if line.lstrip("- ").startswith("question:"))


def with_made_ids(text: str, pack: Pack) -> str:
    """Write the ids of questions that were left without one, where `question_text` left room for them.

    Args:
        text: A pack's text.
        pack: What it is read as.
    """
    taken = {question.id for question in pack.questions}
    made = iter([each for each in pack.questions if each.id == id_from_question(each.question)])

    def name(match: re.Match[str]) -> str:
        question = next(made, None)
        if question is None:
            return match.group()
        wish = question_id(question.question, taken)
        taken.add(wish)
        return f"{match[1]}id: {wish}"

    return re.sub(r"(?m)^([ ]*- )# id: [^\r\n]*", name, text)


def _key_points() -> list[str]:
    return [
        "# key_points:  # " + _("what is paid for; `quizzer enrich` proposes them, and without any they are derived"),
        "#   - point: " + _("one claim, as a sentence that names its subject"),
        "#     about: " + _("the concept that the claim is about"),
        "#     keywords: [[read-only, immutable, immut*], [template]]  # " + _("terms, each with its spellings"),
        "#     weight: 2",
    ]  # fmt: skip


def scalar(text: str) -> str:
    """Write a text of one line as YAML, quoted where it must be."""
    import yaml

    written: str = yaml.safe_dump(text, allow_unicode=True, width=1 << 20, default_style=None)
    written = written.removesuffix("\n...\n").rstrip("\n")
    return (
        written
        if "\n" not in written
        else str(yaml.safe_dump(text, default_style='"', width=1 << 20)).rstrip("\n")
    )


def _optional(key: str, value: str, words: str) -> str:
    if not value:
        return f"# {key}:  # {words}"
    return f"{key}: {value if key in ('difficulty', 'time_limit') else scalar(value)}"


def _list(key: str, values: Sequence[str], words: str) -> str:
    if not values:
        return f"# {key}:  # {words}"
    if key == "hints":
        return "\n".join([f"{key}:", *(f"  - {scalar(value)}" for value in values)])
    import yaml

    flow: str = yaml.safe_dump(list(values), default_flow_style=True, allow_unicode=True, width=1 << 20)
    return f"{key}: {flow.strip()}"


def _text(key: str, value: str, words: str, *, block: bool = False, must: bool = True) -> str:
    if not value and must:  # nothing stands behind: what is written at the line's end would belong to it
        return f"# {words}\n{key}: |\n  " if block else f"# {words}\n{key}: "
    if not value:
        return f"# {key}: |  # {words}"
    if not block and "\n" not in value:
        return f"{key}: {scalar(value)}"
    if not _BLOCK.fullmatch(value) or value[:1] in " \n":
        import yaml

        quoted: str = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=1 << 20)
        return f"{key}: {quoted.rstrip()}"
    return "\n".join([f"{key}: |", *(f"  {line}" if line else "" for line in value.rstrip("\n").split("\n"))])
