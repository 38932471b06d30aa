"""Pictures and sounds of a question or an answer, which are texts: links in the explanation, or a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.web.html import pictures
from quizzer.locale import _

SOUND = re.compile(r"\[(?:sound|anki):((?:(?!\[(?:sound|anki):)[^\]])*+)\]")
"""A sound as Anki writes it, with its name."""

_WRITTEN = re.compile(r"!\[([^\[\]\n]{0,200})\]\(([^()\s]{1,2000})\)")
"""A picture in Markdown."""

_INSIDE = re.compile(r"<img\b[^<>]{0,200}?\bsrc\s*=\s*[\"']?data:", re.IGNORECASE)
"""A picture that stands in the text itself, not in a file."""

_MOST_SAID = 3


def with_pictures(
    explanation: str | None,
    texts: Sequence[str],
    question: str,
    basket: Basket,
    line: int | None,
    *,
    markdown: bool = False,
) -> str | None:
    """Keep pictures as links in an explanation, and say so; one that has no address is said to be left out.

    Args:
        explanation: So far.
        texts: HTML, or Markdown, in which they stand.
        question: For the remark.
        basket: Gets it.
        line: Where it stands, from 1.
        markdown: Whether the texts are Markdown.
    """
    links = [link for each in texts if "<img" in each.lower() for link in pictures(each)]
    if markdown:
        nameless = _("picture")
        links += [
            f"[{name or nameless}]({address})" for each in texts for name, address in _WRITTEN.findall(each)
        ]
    if any(_INSIDE.search(each) for each in texts):
        basket.lose(
            line,
            _("A picture that is in the text itself is left out: {question}").format(
                question=_short(question)
            ),
        )
    if not links:
        return explanation
    basket.note(
        line,
        _("Pictures are kept as links in the explanation: {links}: {question}").format(
            links=_some(links), question=_short(question)
        ),
    )
    missing = [link for link in dict.fromkeys(links) if link not in (explanation or "")]
    return "\n\n".join([*([explanation] if explanation else []), *missing])


def say_sounds(texts: Sequence[str], question: str, basket: Basket, line: int | None) -> None:
    """Say which sounds are left out."""
    names = [name.strip() for each in texts for name in SOUND.findall(each)]
    if names:
        basket.lose(
            line,
            _("Sounds are left out: {names}: {question}").format(
                names=_some(names), question=_short(question)
            ),
        )


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_SAID]) + (" …" if len(names) > _MOST_SAID else "")


def _short(text: str) -> str:
    return " ".join(text.split())[:120]
