"""Proposals, one by one: accept, edit, drop, the rest at once, or leave."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import click

from quizzer.authoring.editing import any_editor, how_to_set, open_editor
from quizzer.authoring.enriching import point_text, read_point
from quizzer.authoring.proposing import Kind, Proposal
from quizzer.cli.asking import agree
from quizzer.cli.console import harmless, say
from quizzer.errors import QuizzerError
from quizzer.locale import _, mark
from quizzer.packs.problems import PackError
from quizzer.packs.schema import Question

_ASKED = {
    Kind.POINT: mark("New key point:"),
    Kind.ABOUT: mark("What key point {number} is about:"),
    Kind.KEYWORDS: mark("Keywords for key point {number}:"),
    Kind.SPELLINGS: mark("More spellings for key point {number}:"),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the author decided about the proposals of one question."""

    taken: tuple[Proposal, ...]
    """In the order of the proposals, as edited."""

    left: bool = False
    """Whether the author left, so that no more questions are shown."""


def choose(question: Question, proposals: tuple[Proposal, ...], environ: Mapping[str, str]) -> Chosen:
    """Ask about each proposal.

    Args:
        question: Whose proposals they are.
        proposals: At least one.
        environ: Names the editor.
    """
    say("")
    say(harmless(question.question.strip(), keep="\n"))
    taken: list[Proposal] = []
    for place, proposal in enumerate(proposals):
        current = proposal
        while True:
            say("")
            number = None if current.index is None else current.index + 1
            say(_(_ASKED[current.kind]).format(number=number))
            say(harmless(point_text(current.point), keep="\n").rstrip())
            answer = click.prompt(
                _("[y] take it  [e] edit  [n] drop  [a] take all  [q] leave"),
                type=click.Choice(["y", "e", "n", "a", "q"]),
                show_choices=False,
                default="y",
                show_default=False,
                err=True,
            )
            if answer == "e":
                current = _edited(current, environ)
                continue
            break
        if answer == "q":
            return Chosen(tuple(taken), left=True)
        if answer == "a":
            return Chosen((*taken, current, *proposals[place + 1 :]))
        if answer == "y":
            taken.append(current)
    return Chosen(tuple(taken))


def _edited(proposal: Proposal, environ: Mapping[str, str]) -> Proposal:
    """Let the author change a proposal in the editor; what cannot be read is edited again or given up."""
    text = point_text(proposal.point)
    editor = any_editor(environ)
    if editor is None:
        say(" ".join((_("No editor is set."), how_to_set())))
        return proposal
    with tempfile.TemporaryDirectory(prefix="quizzer-") as folder:
        file = Path(folder) / "key-point.yaml"
        file.write_text(text, encoding="utf-8")
        while True:
            try:
                open_editor(file, editor)
                point = read_point(file.read_bytes(), file)
            except PackError as error:
                for problem in error.problems:
                    say(harmless(str(problem)))
            except (QuizzerError, OSError) as error:
                say(harmless(str(error)))
            else:
                # Whatever kind it was: the author may have changed any part of the point.
                return replace(proposal, point=point, edited=True)
            if not agree(_("Edit it again?"), default=True):
                return proposal
