"""Proposals, one by one: accept, edit, drop, the rest at once, or leave."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
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


_KOREAN = str.maketrans("ㅛㄷㄸㅜㅠㅁㅂㅃㅣ", "yeenbaqql")
"""What the keys type while the keyboard is set to Korean."""

_Decision = Proposal | None
"""A proposal as it is taken, perhaps edited; None: dropped."""


def choose(
    proposed: Sequence[tuple[Question, tuple[Proposal, ...]]], environ: Mapping[str, str]
) -> dict[str, tuple[Proposal, ...]]:
    """Ask about each proposal; one can go back, and accept the rest of a question or of all at once.

    Args:
        proposed: Questions, each with at least one proposal.
        environ: Names the editor.

    Returns:
        What was taken, by the question's id, in the order of the proposals and as edited; leaving keeps it.
    """
    places = [(question, each) for question, proposals in proposed for each in proposals]
    decided: list[_Decision] = [None] * len(places)
    at, shown = 0, ""
    while at < len(places):
        question, proposal = places[at]
        if question.id != shown:
            say("")
            say(harmless(question.question.strip(), keep="\n"))
            shown = question.id
        answer, current = _decision(proposal, f"{at + 1}/{len(places)}", environ)
        if answer == "q":
            break
        if answer == "b":
            at = max(at - 1, 0)
            continue
        decided[at] = None if answer == "n" else current
        at += 1
        while at < len(places) and (answer == "all" or (answer == "a" and places[at][0] is question)):
            decided[at] = places[at][1]
            at += 1
    taken: dict[str, tuple[Proposal, ...]] = {}
    for (question, _old), each in zip(places, decided, strict=True):
        if each is not None:
            taken[question.id] = (*taken.get(question.id, ()), each)
    return taken


def _decision(proposal: Proposal, place: str, environ: Mapping[str, str]) -> tuple[str, Proposal]:
    """Ask about one proposal until there is an answer other than to edit it."""
    current = proposal
    while True:
        say("")
        number = None if current.index is None else current.index + 1
        say(f"{place}  " + _(_ASKED[current.kind]).format(number=number))
        say(harmless(point_text(current.point), keep="\n").rstrip())
        if current.source and current.source != current.point.point:
            say(_("From the model answer: {sentence}").format(sentence=harmless(current.source)))
        answer = click.prompt(
            _(
                "[y] take it  [e] edit  [n] drop  [b] back  [a] take all of this question  [all] take all  [q] leave"
            ),
            type=_Keys(["y", "e", "n", "b", "a", "all", "q"]),
            show_choices=False,
            default="y",
            show_default=False,
            err=True,
        )
        if answer != "e":
            return answer, current
        current = _edited(current, environ)


class _Keys(click.Choice[str]):
    """Keys, typed on a Korean keyboard as well."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read what was typed."""
        return str(super().convert(value.strip().translate(_KOREAN).lower(), param, ctx))


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
