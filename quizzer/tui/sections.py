"""Under which words the help screen lists a key: what somebody wants to do, not where the program keeps it."""

from __future__ import annotations

from quizzer.locale import mark

HERE = mark("On this screen")
"""What no other section names."""

MOVING = mark("Moving about")

_MOVES = frozenset({"up", "down", "first", "last", "page_up", "page_down", "top", "end", "left", "right"})
"""Ends of the ids of keys that only move."""

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        mark("Practise"),
        (
            "packs.start", "packs.open", "questions.open", "packs.all", "packs.due", "packs.weak", "packs.new",
            "packs.mock", "packs.everywhere", "history.practise", "past.practise",
        ),
    ),
    (mark("Your answer"), ("practise.",)),
    (
        mark("Go on"),
        (
            "result.next", "result.retry", "result.improve", "result.follow_up", "result.leave",
            "summary.again", "summary.rest", "summary.packs", "progress.start", "progress.packs",
            "history.leave", "past.back",
        ),
    ),
    (mark("This grade"), ("result.disagree", "result.undo", "result.numbers", "result.copy", "past.compare")),
    (mark("Find"), ("packs.search", "packs.tag", "packs.clear", "history.search", "history.only")),
    (
        mark("Look back"),
        ("packs.progress", "packs.history", "packs.report", "packs.undo", "history.", "progress.", "summary."),
    ),
    (
        mark("Write and change"),
        (
            "packs.edit", "packs.new_question", "packs.new_pack", "packs.remove", "packs.bring_back",
            "packs.reload", "result.edit", "result.flag", "editor.",
        ),
    ),
    (MOVING, ("list.", "lines.", "page.")),
    (mark("Program"), ("app.", "packs.settings", "packs.quit")),
)  # fmt: skip
"""Titles, each with ids, or beginnings of ids that end with a dot; as they are shown. The longest id counts."""

ORDER = (*(title for title, _ids in SECTIONS[:-2]), HERE, *(title for title, _ids in SECTIONS[-2:]))
"""All titles, in the order in which they are shown."""


def section_of(id: str) -> str:
    """Find the section of a binding, by its id."""
    if id.rpartition(".")[2] in _MOVES:
        return MOVING
    best, found = "", HERE
    for title, ids in SECTIONS:
        for each in ids:
            if (id == each or (each.endswith(".") and id.startswith(each))) and len(each) > len(best):
                best, found = each, title
    return found
