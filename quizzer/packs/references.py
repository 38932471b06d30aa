"""What no single value shows: a newer version, two answers, ids used twice, lost follow-ups.

These look at the file's tree, not at the finished pack, so that they are found beside all other problems.
"""

from __future__ import annotations

from quizzer.locale import _
from quizzer.packs.names import nearest
from quizzer.packs.problems import Problems, field_path, quoted
from quizzer.packs.schema import SCHEMA_VERSION
from quizzer.packs.tree import Items, Mapping, Place


def is_newer(root: Mapping, problems: Problems) -> bool:
    """Tell whether a pack is made for a newer program, and add that problem.

    Of such a pack nothing else is said: its keys are not ours to judge.
    """
    version = root.get("quizzer")
    if not isinstance(version, int) or isinstance(version, bool) or version <= SCHEMA_VERSION:
        return False
    message = _("This pack needs a newer quizzer: it has schema version {found}, this program reads {known}.")
    problems.add(
        message.format(found=quoted(str(version)).strip("`"), known=SCHEMA_VERSION),
        _("Update quizzer, or ask the pack's author for version {known}.").format(known=SCHEMA_VERSION),
        at=root.value_places["quizzer"],
        field="quizzer",
    )
    return True


def check_answers(root: Mapping, problems: Problems) -> None:
    """Add a problem for each question that has both keys for its answer, and take one out."""
    questions = root.get("questions")
    for index, question in enumerate(questions if isinstance(questions, Items) else ()):
        if isinstance(question, Mapping) and "model_answer" in question and "model_answers" in question:
            problems.add(
                _("Both `model_answer` and `model_answers` are given."),
                _("Keep one of the two."),
                at=question.key_places["model_answer"],
                field=field_path(("questions", index)),
            )
            del question["model_answer"]


def check_references(root: Mapping, problems: Problems) -> None:
    """Add a problem for each id that is used twice and each follow-up that does not exist."""
    questions = root.get("questions")
    if not isinstance(questions, Items):
        return
    ids = _check_ids(questions, problems)
    for index, question in enumerate(questions):
        if problems.full:
            return
        if isinstance(question, Mapping):
            _check_follow_ups(question, index, ids, problems)


def _check_ids(questions: Items, problems: Problems) -> set[str]:
    seen: dict[str, Place] = {}
    for index, question in enumerate(questions):
        name = question.get("id") if isinstance(question, Mapping) else None
        if not isinstance(question, Mapping) or not isinstance(name, str):
            continue
        written = "id" in question.value_places
        if not written and not isinstance(question.get("question"), str):
            continue
        place = question.value_places["id"] if written else question.place
        if name not in seen:
            seen[name] = place
            continue
        if written:
            message = _("The id {name} is taken by the question in line {line}.")
            remedy = _("Give each question an id of its own.")
        else:
            message = _("This question has the same words as the one in line {line}, and neither has an id.")
            remedy = _("Take one out, or give each an `id`.")
        problems.add(
            message.format(name=quoted(name), line=seen[name][0]),
            remedy,
            at=place,
            field=field_path(("questions", index, "id") if written else ("questions", index)),
        )
    return set(seen)


def _check_follow_ups(question: Mapping, index: int, ids: set[str], problems: Problems) -> None:
    follow_ups = question.get("follow_ups")
    if not isinstance(follow_ups, Items):
        return
    for position, name in enumerate(follow_ups):
        if problems.full:
            return
        if not isinstance(name, str) or (name in ids and name != question.get("id")):
            continue
        if name == question.get("id"):
            message, remedy = _("A question cannot follow itself."), _("Take it out.")
        else:
            message = _("There is no question {name} in this pack.").format(name=quoted(name))
            close = nearest(name, ids)
            remedy = (
                _("Did you mean {name}?").format(name=quoted(close))
                if close
                else _("Follow-ups are ids of questions of the same pack.")
            )
        problems.add(
            message,
            remedy,
            at=follow_ups.value_places[position],
            field=field_path(("questions", index, "follow_ups", position)),
        )
