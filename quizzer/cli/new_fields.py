"""The options that say what a new question is, and the questions for what was not said."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import click

from quizzer.authoring.drafting import QuestionDraft, question_id
from quizzer.cli.answers import read_answer
from quizzer.cli.asking import ask, somebody_there
from quizzer.cli.base import option
from quizzer.cli.console import say
from quizzer.errors import DataError, UsageError
from quizzer.locale import _, mark
from quizzer.packs.names import nearest, slug
from quizzer.packs.problems import quoted

FOLLOW_UP = "--follow-up"

MOST_NAMED = 8
"""Ids of a pack's questions that are named."""


def question_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Declare the options of a question; they arrive as keyword arguments of `draft_of`."""
    for declare in reversed(
        (
            option("--question", metavar="TEXT", help=mark("What is asked.")),
            option(
                "--answer", metavar="TEXT|-", help=mark("The model answer; - reads it from standard input.")
            ),
            option(
                "--question-id", metavar="ID", help=mark("The question's id. Default: made of its words.")
            ),
            option(
                "--point",
                "points",
                metavar="TEXT",
                multiple=True,
                help=mark("A key point; may be given often."),
            ),
            option(
                "--explanation",
                metavar="FILE",
                help=mark("A file with the article that is shown afterwards."),
            ),
            option(
                "--hint", "hints", metavar="TEXT", multiple=True, help=mark("A hint; may be given often.")
            ),
            option(
                FOLLOW_UP, "follow_ups", metavar="ID", multiple=True, help=mark("A question to ask next.")
            ),
            option("--tag", "tags", metavar="TAG", multiple=True, help=mark("A topic of the question.")),
            option(
                "--difficulty", type=click.Choice(["easy", "medium", "hard"]), help=mark("How hard it is.")
            ),
            option("--time-limit", type=click.IntRange(1, 3600), help=mark("Seconds for the answer.")),
            option("--source", metavar="TEXT", help=mark("Where the question comes from.")),
            option(
                "--editor/--no-editor",
                default=None,
                help=mark("Open the editor, or not. Default: when you are at a terminal."),
            ),
        )
    ):
        command = declare(command)
    return command


def draft_of(taken: Collection[str], *, to_editor: bool, **given: Any) -> QuestionDraft:
    """Make a draft of the options, and ask for what must be there.

    Args:
        taken: Ids of the pack's other questions.
        to_editor: Whether the editor follows, in which the model answer is better written.
        given: The options, by their names.

    Raises:
        UsageError: Something that must be there is not, and nobody can be asked; or a follow-up does not exist.
        DataError: Standard input has no answer.
    """
    unknown = next((each for each in given["follow_ups"] if each not in taken), None)
    if unknown is not None:
        close = nearest(unknown, taken)
        raise UsageError(
            _("There is no question {name} in this pack.").format(name=quoted(unknown)),
            remedy=_("Did you mean {name}?").format(name=quoted(close)) if close else _follow_ups(taken),
        )
    if not to_editor:
        _require_words(given, "question", "answer")
    question = given["question"] or ask(
        _asked(to_editor), _("Give {flag}.").format(flag="--question"), "" if to_editor else None
    )
    answer = given["answer"]
    if answer == "-":
        answer = read_answer("-").strip()
        if not answer and not to_editor:
            raise DataError(
                _("The model answer is missing."),
                remedy=_("Give --answer TEXT, or --answer - for standard input."),
            )
    elif not answer and not to_editor:
        answer = _asked_answer()
    explanation = read_answer(given["explanation"]) if given["explanation"] else ""
    return QuestionDraft(
        question=question.strip(),
        answer=(answer or "").strip(),
        id=_id(given["question_id"], question, taken),
        points=tuple(given["points"]),
        explanation=explanation,
        hints=tuple(given["hints"]),
        follow_ups=tuple(given["follow_ups"]),
        tags=tuple(given["tags"]),
        difficulty=given["difficulty"] or "",
        time_limit=given["time_limit"],
        source=given["source"] or "",
    )


def _follow_ups(taken: Collection[str]) -> str:
    """Say which questions can be asked next."""
    if not taken:
        return _("The pack has no other question yet: leave {flag} out.").format(flag=FOLLOW_UP)
    names = ", ".join(sorted(taken)[:MOST_NAMED]) + (", …" if len(taken) > MOST_NAMED else "")
    return _("Its questions are: {names}.").format(names=names)


def _require_words(given: Mapping[str, Any], *names: str) -> None:
    """Refuse options that are given without a word in them.

    Raises:
        UsageError: One is.
    """
    for name in names:
        if given[name] is not None and not str(given[name]).strip():
            raise UsageError(
                _("{flag} is blank.").format(flag=f"--{name}"), remedy=_("Write the text behind it.")
            )


def _asked(to_editor: bool) -> str:
    return _("Question (Enter: write it in the editor)") if to_editor else _("Question")


def _id(wish: str | None, question: str, taken: Collection[str]) -> str:
    if not wish:
        return question_id(question, taken) if question.strip() else ""
    if wish != slug(wish):
        raise UsageError(
            _("{id} cannot be an id.").format(id=quoted(wish)),
            remedy=_("Write {name}, for example.").format(name=quoted(slug(wish) or "my-id")),
        )
    if wish in taken:
        raise UsageError(
            _("The pack has a question {name} already.").format(name=quoted(wish)),
            remedy=_("Choose another id, or leave it out: one is made of the question."),
        )
    return wish


def _asked_answer() -> str:
    if not somebody_there():
        raise UsageError(
            _("The model answer is missing."),
            remedy=_("Give --answer TEXT, or --answer - for standard input."),
        )
    say(_("Model answer (two to six sentences, a blank line ends it):"))
    lines: list[str] = []
    while True:
        line = click.prompt("", prompt_suffix="> ", default="", show_default=False, err=True)
        if not str(line).strip():
            if lines:
                return "\n".join(lines)
            say(_("Write something, or leave with Ctrl+C."))
            continue
        lines.append(str(line))
