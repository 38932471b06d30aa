"""Labels of a text that the user named: `--map answer=Approach` makes of `Approach: ...` what `Answer: ...` is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from quizzer.authoring.importing.fields.columns import field_of
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.problems import quoted

_LABELS = {
    "question": "Question",
    "answer": "Answer",
    "hints": "Hint",
    "explanation": "Explanation",
    "difficulty": "Difficulty",
    "tags": "Tags",
}
"""What the reader calls each field."""

_BEFORE = r"(?P<before>[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:\#{1,6}[ \t]+)?(?:\*\*|__|\*|_)?)"
_AFTER = (
    r"(?P<number>[ \t]?\d{1,3})?(?P<after>[ \t]*(?:[:：.)]|(?:\*\*|__|\*|_)[ \t]*[:：]?|[-–—](?=[ \t])|$))"
)
_ANY = re.compile(
    rf"^{_BEFORE}(?P<name>[^\W\d_][^:：\n*#|]{{0,30}}?)[ \t]?\d{{0,3}}[ \t]*(?:[:：]|\*\*[ \t]*$)", re.M
)
_MOST_SHOWN = 12


def with_labels(text: str, wishes: Mapping[str, str]) -> str:
    """Call the labels that the user named what the reader calls them; lines stay where they are.

    Args:
        text: A Markdown text.
        wishes: A label by our field's name, also by one of its other names.

    Raises:
        UsageError: There is no such field, or no line begins with a label.
    """
    for wish, label in wishes.items():
        field = _LABELS.get(field_of(wish), field_of(wish).capitalize())
        name = label.strip().rstrip(":：").strip()
        line = re.compile(rf"^{_BEFORE}{re.escape(name)}{_AFTER}", re.M | re.I)
        text, count = line.subn(rf"\g<before>{field}\g<number>\g<after>", text)
        if not count:
            raise UsageError(
                _("No line begins with {name}.").format(name=quoted(label)), remedy=_remedy(text)
            )
    return text


def _remedy(text: str) -> str:
    found = Counter(match["name"].strip() for match in _ANY.finditer(text))
    names = [name for name, _count in found.most_common(_MOST_SHOWN)]
    if not names:
        return _("A label stands at the start of a line, as in: {example}").format(example="Answer: ...")
    return _("Lines begin with: {names}").format(names=", ".join(quoted(name, 30) for name in names))
