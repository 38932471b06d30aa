"""The concepts that a question sets side by side: "동기(synchronous) 방식과 비동기 방식의 차이".

What the question says in brackets is another spelling of the name before them. A question that compares nothing has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzer.language.compared_english import english_names
from quizzer.language.compared_korean import korean_names
from quizzer.language.normalise import normalise
from quizzer.language.prepared import prepare

_BRACKETS = re.compile(r"\s?[(（]([^()（）]{1,60})[)）]")
_GLOSS = re.compile(r"(?!예|e\.g)[A-Za-z가-힣][\w .+#/\-가-힣]{1,39}")


def compared(question: str) -> tuple[tuple[str, ...], ...]:
    """Find the concepts that a question sets side by side.

    Returns:
        Each concept's name and its other spellings; none, or at least two.
    """
    text = normalise(question)
    bare = _BRACKETS.sub("", text)
    names = korean_names(prepare(bare)) or english_names(bare)
    if len({name.lower() for name in names}) < 2:
        return ()
    return _spellings(names, list(_glosses(text)))


def _glosses(text: str) -> Iterator[tuple[str, str]]:
    """What stands before brackets, and what is inside."""
    for match in _BRACKETS.finditer(text):
        for inside in match.group(1).split(","):
            if _GLOSS.fullmatch(inside.strip()):
                yield _BRACKETS.sub("", text[: match.start()]), inside.strip()


def _spellings(names: Sequence[str], glosses: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Names with what the question says in brackets after them, or after their first words."""
    found = {name: [name] for name in names}
    for before, inside in glosses:
        ends = [
            (len(front), name, front, rest)
            for name in names
            for front, rest in _cuts(name)
            if re.search(rf"(?<!\w){re.escape(front)}$", before, re.IGNORECASE)
        ]
        if ends:
            _, name, front, rest = max(ends)
            found[name] += [inside, *([front, f"{inside} {rest}"] if rest else [])]
    return tuple(tuple(dict.fromkeys(spellings)) for spellings in found.values())


def _cuts(name: str) -> Iterator[tuple[str, str]]:
    words = name.split()
    for count in range(len(words), 0, -1):
        yield " ".join(words[:count]), " ".join(words[count:])
