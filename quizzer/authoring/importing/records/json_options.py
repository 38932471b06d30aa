"""The options of an object of JSON, in the shapes that quizzes have them.

A list of texts or of objects, an object by letter, keys that count, or what is wrong beside what is right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.option_names import FEWEST, names_of
from quizzer.authoring.importing.fields.options import Option, listed, options_of

_TEXTS = (
    "text", "value", "content", "answer", "option", "choice", "answer text", "option text", "title", "body", "label", "name",
)  # fmt: skip
_LABELS = ("label", "key", "letter", "id", "option", "name")
_RIGHTS = (
    "correct", "is correct", "right", "is right", "is answer", "correct answer", "is true", "정답", "정답여부",
    "fraction", "score",
)  # fmt: skip
_FEEDBACKS = ("feedback", "explanation", "rationale", "reason", "comment", "설명", "해설")
_FLAGS = {
    "true": True,
    "yes": True,
    "y": True,
    "o": True,
    "false": False,
    "no": False,
    "n": False,
    "x": False,
}
"""What says of an option whether it is right."""

_MOST = 20
"""Options of a question; a longer list is no choice."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An object with options."""

    options: tuple[Option, ...]

    said: tuple[str | int, ...]
    """What it says is right; nothing where the options say it themselves."""

    counts_from: int | None
    """The first option's number, as its keys tell. None: they do not tell."""

    left: Mapping[str, Any]
    """The object without keys of options and of what is right."""


def options_in(entry: Mapping[str, Any], wished: str | None = None) -> Asked | None:
    """Find the options of an object and what it says is right.

    Args:
        entry: The object.
        wished: The key that the user says has the answer. None: none.

    Returns:
        None where it is no choice.
    """
    keys = list(entry)
    names = names_of(keys)
    answers = next((key for key in keys if columns.folded(key) == "answers"), None)
    if (
        names.together is None
        and not names.counted
        and answers is not None
        and _may_be_options(entry, answers)
    ):
        renamed = names_of(["options" if key == answers else key for key in keys])
        names = names_of(keys) if renamed.together is None else renamed
    right = wished or (keys[names.right] if names.right is not None else None)
    options: list[Option] = []
    if names.together is not None:
        options = _listed(entry[keys[names.together]])
    if not options:
        options = [
            Option(text, label)
            for n, label in names.counted.items()
            for text in _texts(entry[keys[n]])
            if text.strip()
        ]
    said = _said(entry[right]) if right is not None else ()
    used = {keys[n] for n in names.options} - {right}
    if not options and names.wrong and said:
        wrong = [text for n in names.wrong for text in _texts(entry[keys[n]]) if text.strip()]
        options = [
            *(Option(str(each), right=True) for each in said),
            *(Option(text, right=False) for text in wrong),
        ]
    flagged = any(each.right is not None for each in options)
    if not FEWEST <= len(options) <= _MOST or not (said or flagged):
        return None
    left = {key: each for key, each in entry.items() if key not in used and key != right}
    counts_from = names.counts_from
    return Asked(tuple(options), () if flagged else said, counts_from, left)


def _may_be_options(entry: Mapping[str, Any], key: str) -> bool:
    """Tell a list of options under a name that model answers have as well."""
    value = entry[key]
    if isinstance(value, list) and len(value) >= FEWEST and all(isinstance(each, Mapping) for each in value):
        return any(each.right is not None for each in _listed(value))
    others = names_of(["options" if each == key else each for each in entry])
    return isinstance(value, list | dict) and len(value) >= FEWEST and others.right is not None


def _listed(value: Any) -> list[Option]:
    if isinstance(value, str):
        return listed(value)
    if isinstance(value, Mapping):
        plain = {columns.folded(key): each for key, each in value.items()}
        texts, labels = plain.get("text"), plain.get("label")
        if isinstance(texts, list) and isinstance(labels, list) and len(texts) == len(labels):
            return [Option(str(text), str(label)) for text, label in zip(texts, labels, strict=True)]
        return [_labelled(key, each) for key, each in value.items() if each not in (None, "")]
    if not isinstance(value, list):
        return []
    if all(isinstance(each, Mapping) for each in value):
        return [option for each in value if (option := _of_object(each)) is not None]
    texts = [text for each in value for text in _texts(each)]
    return options_of(texts) if len(texts) == len(value) else []


def _labelled(key: str, value: Any) -> Option:
    inner = _of_object(value) if isinstance(value, Mapping) else None
    text = inner.text if inner is not None else "".join(_texts(value)[:1])
    name = columns.folded(key).rpartition(" ")[2]
    return Option(text, name, inner.right if inner else None, inner.feedback if inner else "")


def _of_object(value: Mapping[str, Any]) -> Option | None:
    """Read an option: `{"text": "…", "correct": true}`, `{"id": "a", "text": "…"}`, `{"A": "…"}`."""
    plain = {columns.folded(key): each for key, each in value.items()}
    if len(plain) == 1:
        ((key, only),) = plain.items()
        return (
            Option(str(only), "" if key in _TEXTS else key) if isinstance(only, str | int | float) else None
        )
    named = next((key for key in _TEXTS if isinstance(plain.get(key), str | int | float)), None)
    if named is None:
        return None
    label = next(
        (str(plain[key]) for key in _LABELS if key != named and isinstance(plain.get(key), str | int)), ""
    )
    flag = next((plain[key] for key in _RIGHTS if key in plain), None)
    feedback = next((plain[key] for key in _FEEDBACKS if isinstance(plain.get(key), str)), "")
    return Option(str(plain[named]), label, _truth(flag), feedback)


def _truth(value: Any) -> bool | None:
    if isinstance(value, int | float):
        return value > 0
    return _FLAGS.get(value.strip().casefold()) if isinstance(value, str) else None


def _said(value: Any) -> tuple[str | int, ...]:
    """List what an object says is right."""
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, int | str):
        return (value,) if str(value).strip() else ()
    if isinstance(value, float):
        return (int(value),) if value.is_integer() else (str(value),)
    if isinstance(value, list):
        return tuple(each for one in value for each in _said(one))
    if isinstance(value, Mapping):
        option = _of_object(value)
        return () if option is None else (option.text or option.label,)
    return ()


def _texts(value: Any) -> Sequence[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, bool):
        return [str(value).lower()]
    if isinstance(value, int | float):
        return [str(value)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []
