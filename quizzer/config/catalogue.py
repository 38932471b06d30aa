"""The settings as a person meets them: what each is called, what it does, and from when on a change counts."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.locale import _, mark, ngettext

AUTO = "auto"
"""The language of the system."""


@dataclass(frozen=True, slots=True)
class Described:
    """One setting. Texts are marked for translation."""

    key: str
    """As in the file."""

    group: str
    """What it belongs to."""

    title: str
    """One to four words."""

    meaning: str
    """A sentence or two."""

    at_once: bool = True
    """Whether a change counts in the program that runs; otherwise from its next start."""

    elsewhere: str = ""
    """How it is changed, where a person should not type its value. Empty: by typing or choosing it."""


SCREEN, PRACTICE, GRADING, FOLDERS = mark("Screen"), mark("Practice"), mark("Grading"), mark("Folders")

CATALOGUE = (
    Described("language", SCREEN, mark("Language"),
        mark("Language of the screen and of all messages; questions and answers keep their own.")),
    Described("theme", SCREEN, mark("Theme"), mark("Colours of the screen.")),
    Described("keymap", SCREEN, mark("Keys"),
        mark("Your own keys for what the screen can do; `?` shows the name of each."),
        elsewhere=mark("A table of its own in the file, [keymap].")),
    Described("new_per_day", PRACTICE, mark("New questions a day"),
        mark("How many questions you have never seen are brought in a day. 0: none.")),
    Described("reviews_per_day", PRACTICE, mark("Reviews a day"),
        mark("How many questions that come back are asked in a day, the most overdue first. 0: none.")),
    Described("session_size", PRACTICE, mark("Questions a session"),
        mark("At most so many questions at a time where no number is given. 0: all; interviews ask for their own number.")),
    Described("rating_thresholds", PRACTICE, mark("Thresholds"),
        mark("Scores from which an answer counts as hard, good and easy; the better it was, the later the question comes "
             "back. Below the second a question is one to improve.")),
    Described("desired_retention", PRACTICE, mark("Memory wanted"),
        mark("The chance that you still know a question when it comes back. Higher: it comes back sooner.")),
    Described("model", GRADING, mark("Model"),
        mark("What measures how close an answer is in meaning."), at_once=False),
    Described("nli", GRADING, mark("Second model"),
        mark("A model that compares claims and has a say in contradictions; off: none."),
        at_once=False),
    Described("pack_folder", FOLDERS, mark("Packs"),
        mark("Where your own packs are. What is in the folder now stays where it is."), at_once=False),
    Described("data_folder", FOLDERS, mark("Answers"),
        mark("Where answers and drafts are kept. What is in the folder now stays where it is."), at_once=False),
    Described("cache_folder", FOLDERS, mark("Cache"),
        mark("Where things are kept that can be made again, such as downloaded models."), at_once=False),
)  # fmt: skip
"""In the order in which they are shown; groups stand together."""


def described(key: str) -> Described:
    """Find a setting by its key.

    Raises:
        KeyError: There is none.
    """
    return {each.key: each for each in CATALOGUE}[key]


def origin_said(origin: str | None, file: str) -> str:
    """Say in a few words where a value comes from.

    Args:
        origin: From `Settings.origins`. None: it is the default.
        file: The settings file.
    """
    if origin is None:
        return _("default")
    return _("file") if origin == file else origin


def value_said(key: str, value: object) -> str:
    """Write a setting's value in words where the bare value says little; else as `editing.shown` does."""
    from quizzer.config.editing import shown

    match key, value:
        case "language", str():
            return _(LANGUAGE_WORDS[value])
        case "theme", None:
            return _("Automatic")
        case "keymap", nothing if not nothing:
            return _("quizzer's own")
        case "keymap", dict():
            return ngettext("{count} of your own", "{count} of your own", len(value)).format(count=len(value))
        case "session_size", 0:
            return _("all")
        case "desired_retention", float():
            return f"{value:.0%}" if round(value * 100, 6).is_integer() else f"{value:.1%}"
        case _:
            return shown(value)


LANGUAGE_WORDS = {AUTO: mark("as the system"), "ko": "한국어", "en": "English"}
"""A language is called in its own words."""
