"""Proposals, one by one: accept, edit, drop, the rest at once, or leave."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from quizzer.authoring.editing import editor_command, open_editor
from quizzer.authoring.enriching import point_text, read_point
from quizzer.authoring.growing import save
from quizzer.authoring.proposing import Kind, Proposal
from quizzer.cli.asking import agree, choose_key
from quizzer.cli.console import harmless, say
from quizzer.cli.enrich_kept import Kept, Written
from quizzer.errors import QuizzerError
from quizzer.locale import _, mark, ngettext
from quizzer.packs.problems import PackError
from quizzer.packs.schema import Question

_ASKED = {
    Kind.POINT: mark("New key point:"),
    Kind.ABOUT: mark("What key point {number} is about:"),
    Kind.KEYWORDS: mark("Keywords for key point {number}:"),
    Kind.SPELLINGS: mark("More spellings for key point {number}:"),
}


_LETTERS = (
    mark("y    write it into the pack, as it stands; Enter does the same"),
    mark("e    change it in your editor first; then you are asked again"),
    mark("n    drop it; it is not proposed again, unless with --again"),
    mark("b    back to the proposal before this one"),
    mark("a    take this and all that are left of this question"),
    mark("all  take this and all that are left, of all questions"),
    mark("q    leave; what you took so far is written, the rest is proposed again the next time"),
)
"""What each letter does."""


class _Word(Enum):
    """What the author said of a proposal."""

    NOTHING = "nothing"
    TAKEN = "taken"
    DROPPED = "dropped"


@dataclass(slots=True)
class _Place:
    """A proposal among the others, with what became of it."""

    question: Question
    proposed: Proposal
    current: Proposal
    """As the author edited it."""
    word: _Word = _Word.NOTHING
    typed: str | None = None
    """What the author typed into the editor and what is no key point, to go on with. None: nothing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the author said, by the question's id and in the order of the proposals."""

    taken: dict[str, tuple[Proposal, ...]]
    """As edited."""
    settled: dict[str, tuple[Proposal, ...]]
    """Not to be made again, as they were made: what was dropped, and points that were taken in other words."""


def choose(
    proposed: Sequence[tuple[Question, tuple[Proposal, ...]]], environ: Mapping[str, str], kept: Kept
) -> Choice:
    """Ask about each proposal; one can go back, and accept the rest of a question or of all at once.

    Args:
        proposed: Questions, each with at least one proposal.
        environ: Names the editor.
        kept: Gets what the author types.

    Returns:
        What was said; leaving keeps it.
    """
    places = [_Place(question, each, each) for question, proposals in proposed for each in proposals]
    at, shown = 0, ""
    while at < len(places):
        place = places[at]
        if place.question.id != shown:
            say("")
            say(harmless(place.question.question.strip(), keep="\n"))
            shown = place.question.id
        answer = _decision(place, f"{at + 1}/{len(places)}", lambda here: _edit(here, environ, kept, places))
        if answer == "q":
            break
        if answer == "b":
            at = max(at - 1, 0)
            continue
        place.word = _Word.DROPPED if answer == "n" else _Word.TAKEN
        at += 1
        while at < len(places) and (
            answer == "all" or (answer == "a" and places[at].question is place.question)
        ):
            if places[at].word is _Word.NOTHING:
                places[at].word = _Word.TAKEN
            at += 1
    _take_edited(places)
    kept.hold([_written(each) for each in places if each.typed])
    return Choice(
        _by_question(places, lambda each: each.current if each.word is _Word.TAKEN else None),
        _by_question(places, lambda each: each.proposed if _is_settled(each) else None),
    )


def _take_edited(places: Sequence[_Place]) -> None:
    """Ask about what was edited and neither taken nor dropped."""
    left = [each for each in places if each.current.edited and each.word is _Word.NOTHING]
    if left and agree(
        ngettext(
            "You edited a proposal without taking it. Take it?",
            "You edited {count} proposals without taking them. Take them?",
            len(left),
        ).format(count=len(left)),
        default=True,
    ):
        for each in left:
            each.word = _Word.TAKEN


def _is_settled(place: _Place) -> bool:
    reworded = place.current.point.point != place.proposed.point.point
    return place.word is _Word.DROPPED or (place.word is _Word.TAKEN and reworded)


def _by_question(
    places: Sequence[_Place], pick: Callable[[_Place], Proposal | None]
) -> dict[str, tuple[Proposal, ...]]:
    found: dict[str, tuple[Proposal, ...]] = {}
    for place in places:
        if (each := pick(place)) is not None:
            found[place.question.id] = (*found.get(place.question.id, ()), each)
    return found


def _decision(place: _Place, number: str, edit: Callable[[_Place], None]) -> str:
    """Ask about one proposal until there is an answer other than to edit it; edits stay with their place."""
    while True:
        current = place.current
        say("")
        point = None if current.index is None else current.index + 1
        say(f"{number}  " + _(_ASKED[current.kind]).format(number=point))
        say(harmless(point_text(current.point), keep="\n").rstrip())
        if current.source and current.source != current.point.point:
            say(_("From the model answer: {sentence}").format(sentence=harmless(current.source)))
        answer = choose_key(
            _(
                "[y] take it  [e] edit  [n] drop  [b] back  [a] take all of this question  [all] take all  [q] leave  "
                "[?] help"
            ),
            ("y", "e", "n", "b", "a", "all", "q", "?"),
            default="y",
        )
        if answer == "?":
            for line in _LETTERS:
                say(_(line))
            continue
        if answer != "e":
            return answer
        edit(place)


def _edit(place: _Place, environ: Mapping[str, str], kept: Kept, places: Sequence[_Place]) -> None:
    """Let the author change a proposal in the editor; what cannot be read is edited again, now or later."""
    try:
        editor = editor_command(environ)
    except QuizzerError as none:
        say(harmless(str(none)))
        return
    file = kept.draft
    try:
        save(file, (place.typed or point_text(place.current.point)).encode("utf-8", "replace"))
    except QuizzerError as refused:
        say(harmless(str(refused)))
        return
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
            place.typed = None
            if point != place.current.point:
                # Whatever kind it was: the author may have changed any part of the point.
                place.current = replace(place.current, point=point, edited=True)
            break
        if not agree(_("Edit it again?"), default=True):
            place.typed = _typed(file)
            say(_("What you typed is kept: e opens it again."))
            break
    texts = [_written(each) for each in places if each.typed or each.current.edited]
    if texts:
        kept.note(texts)
    file.unlink(missing_ok=True)


def _written(place: _Place) -> Written:
    text = place.typed or point_text(place.current.point)
    return Written(place.question.id, place.current.index, text)


def _typed(file: Path) -> str | None:
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return None
