"""The claims of a model answer, each as a sentence of its own.

They are cut where the grader cuts (`grading.derive`), so that writing them down changes no grade; then each is made to
stand alone (`alone`): what points back (this, 이때) stays with the sentence before it, a part without a subject gets its
sentence's, and one without a predicate that of the whole list. Comparisons that only illustrate and closing summaries
are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from quizzer.authoring.itemising import Block, block_at, blocks_of, opens
from quizzer.authoring.mending import Part, itemised, joined, mended
from quizzer.authoring.subjects import asked_about, subject_phrase
from quizzer.grading.brief.listed import listed_items
from quizzer.grading.brief.naming import spellings
from quizzer.grading.derive import derive_points
from quizzer.language.alone import as_sentence, capitalised, untied
from quizzer.language.code import without_code
from quizzer.language.compared import compared
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.styles import style_of
from quizzer.language.tokens import tokenize
from quizzer.locale.particles import PAIRS, fitting
from quizzer.packs.schema import Question

LONGEST = 500
"""Code points of a key point (`packs.schema`)."""

_HANGUL = re.compile("[가-힣]")
_PRONOUN = re.compile(r"^(?:It|They|(With|Without) it,) (?=[a-z]+\b)")
_POINTS_BACK = re.compile(
    r"^(?:[(（]|(?:this|that|these|those|such|it|they|he|she|there|here|doing so|in (?:this|that|such) \w+)\b"
    r"|(?:이|그)(?:는|를|로|런|렇게|때|때문에|중|것|들)?(?:은|는|이|가|을|를|도|만|에|로|에서)? "
    r"|(?:이|그)(?:것|때|중|들)\S{0,3} |이처럼 |이와 |여기서|거기서)",
    re.IGNORECASE,
)
"""Beginnings that mean something in the sentence before; such a sentence stays with it."""

_ASIDE = re.compile(
    r"^(?:비유하자면|비유하면|비유로|비유를 들|쉽게 말(?:해|하면|하자면)|자세한 (?:건|것은|내용은)"
    r"|요약하(?:면|자면)|정리하(?:면|자면)|결론적으로|한마디로|요컨대"
    r"|in short\b|in summary\b|to sum(?:marize)? up\b|to summarize\b"
    r"|in other words\b|simply put\b|put simply\b|as an analogy\b|by analogy\b|think of\b|in a nutshell\b"
    r"|overall,|예(?:시)?\s?[):：]|ex\s?[):]|e\.g\.)",
    re.IGNORECASE,
)
"""Beginnings of comparisons and examples that only illustrate, and of closing summaries: they repeat what is paid for."""

_ITEM = re.compile(r"^[-*•·+]\s+")

_EXAMPLE = re.compile(r"(?<=[.!?])\s+(?:예(?:시)?|ex)\s?[):：][^\n]*$", re.IGNORECASE)
"""An example behind the last sentence of a part."""

_IT = re.compile(r"(?<!\S)[그이]것(이|은|을|과|으로|의|에|에서)(?= )")
"""What stands for the topic of the sentence; a point by itself has no other topic."""

_SUBJECTS = frozenset({"은", "는", "이", "가", "께서", "도", "란", "이란"})


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a model answer."""

    text: str
    """A sentence, or two that belong together."""
    source: str
    """The sentence of the model answer that it comes from."""
    about: str | None = None
    """Which of the concepts that the question compares it speaks of. None: of none or several, or nothing is compared."""


def claims_of(model: str, prompt: Prepared, language: Literal["ko", "en"]) -> tuple[Claim, ...]:
    """Divide a model answer into claims that can stand alone.

    Args:
        model: The model answer; not blank.
        prompt: The question.
        language: The language of both.

    Returns:
        In the answer's order. Of an answer that is nothing but asides all of it.
    """
    whole = prepare(without_code(model))
    language = _spoken(whole.text, language)
    style = style_of(whole.text)
    blocks = blocks_of(whole.text)
    parts = _together(whole, mended(whole, itemised(whole, _cut(whole, prompt), blocks), blocks))
    plain = [part for part in parts if not _ASIDE.match(_unmarked(whole.text[part.start : part.end]))]
    found: list[Claim] = []
    name = _concept(prompt, language)
    subject: str | None = None
    for part in plain or parts:
        raw = f"{_EXAMPLE.sub('', whole.text[part.start : part.end])} {part.rest}".strip()
        text = as_sentence(raw, language, style)
        before = _before(whole, part)
        if language == "en":
            given = subject_phrase(before) or name or subject
            text = _PRONOUN.sub(partial(_named, given, subject), text) if given else text
            subject = subject_phrase(text) or subject
        elif topic := _first_topic(before):
            text = text if _has_subject(raw) else f"{topic} {text}"
            text = _IT.sub(partial(_in_its_place, topic[:-1]), text)
        if label := _label(whole, part, blocks):
            text = f"{label}: {text}"
        found.append(Claim(text[:LONGEST], _source(whole, part), part.about))
    return tuple(found)


def names_only(question: Question) -> bool:
    """Whether a question asks for names, as a flash card does: they are found by themselves, and no claim is made."""
    model = question.model_answers[0]
    return bool(spellings(model) or listed_items(model))


def _spoken(text: str, language: Literal["ko", "en"]) -> Literal["ko", "en"]:
    """The language of an answer, whatever its pack says: authors forget to say that one is in the other language."""
    if not _HANGUL.search(text):
        return "en"
    return "ko" if _HANGUL.search(text.rstrip(" .!?,;)\"'”’")[-1:]) else language


def _cut(whole: Prepared, prompt: Prepared) -> list[Part]:
    """Cut where the grader does."""
    compares = bool(compared(prompt.text))
    found, at = [], 0
    for point in derive_points(whole, prompt):
        size = _written(whole.text, point.point, at)
        if not size:  # made of a table's row
            continue
        start = whole.text.find(point.point[:size], at)
        at = start + size
        found.append(Part(start, at, point.about if compares else None, rest=point.point[size:].strip()))
    return found


def _written(text: str, point: str, start: int) -> int:
    """How many letters of a derived point stand in the answer; behind them it has the predicate that ends its list."""
    size = len(point)
    while size > 0 and text.find(point[:size], start) < 0:
        size = max(point.rfind(" ", 0, size), 0)
    return size


def _unmarked(text: str) -> str:
    return _ITEM.sub("", text.lstrip())


def _label(whole: Prepared, part: Part, blocks: Sequence[Block]) -> str:
    """Name the item in which a part stands that is not its beginning; empty where nothing names it."""
    block = blocks[block_at(blocks, whole.text, part.start)]
    return "" if opens(block, whole.text, part.start) else block.label


def _together(whole: Prepared, parts: Sequence[Part]) -> list[Part]:
    """Leave what points back, or says next to nothing, with the sentence before it, but no more than two together."""
    found: list[Part] = []
    alone = True
    for part in parts:
        text = untied(whole.text[part.start : part.end].strip())
        points_back = bool(_POINTS_BACK.match(text)) and not _PRONOUN.match(capitalised(text))
        if found and alone and points_back and part.end - found[-1].start <= LONGEST:
            found[-1] = joined(found[-1], part)
            alone = False
        else:
            found.append(part)
            alone = True
    return found


def _source(whole: Prepared, part: Part) -> str:
    texts = [each.text.strip() for each in whole.sentences if each.start < part.end and part.start < each.end]
    return " ".join(texts)


def _before(whole: Prepared, part: Part) -> str:
    """What stands before a part in its own sentence; empty for its beginning."""
    sentence = next((each for each in whole.sentences if each.start <= part.start < each.end), None)
    return "" if sentence is None else whole.text[sentence.start : part.start].strip()


def _has_subject(part: str) -> bool:
    return any(token.particle in _SUBJECTS for token in tokenize(part) if token.kind != "verb")


def _first_topic(before: str) -> str | None:
    """The topic with its particle that a Korean sentence begins with, for a later part of it."""
    tokens = tokenize(before)[:4]
    begin = next((token.start for token in tokens if token.kind != "function"), 0)  # 그래서 시작은
    for token in tokens:
        if token.kind == "noun" and token.particle in ("은", "는") and not token.suffix:
            return before[begin : token.end]
        if "," in before[: token.end + 1]:
            return None
    return None


def _in_its_place(name: str, pronoun: re.Match[str]) -> str:
    """Put a name in the place of 그것을."""
    pair = next((each for each, (closed, _) in PAIRS.items() if closed == pronoun[1]), None)
    return name + (pronoun[1] if pair is None else fitting(pair, name))


def _concept(prompt: Prepared, language: Literal["ko", "en"]) -> str | None:
    """Name the one concept that an English question asks about, with the article that it gives it."""
    names = asked_about(prompt.text, language) if language == "en" else ()
    if len(names) != 1:
        return None
    match = re.search(rf"\b(an?|the) {re.escape(names[0])}\b", prompt.text, re.IGNORECASE)
    return f"{match[1].lower()} {names[0]}" if match else names[0]


def _named(name: str, last: str | None, pronoun: re.Match[str]) -> str:
    """Put a name in a pronoun's place; `they` are what was spoken of last, if that is a plural."""
    if pronoun[0] == "They ":
        return capitalised(last) + " " if last and last.endswith("s") else pronoun[0]
    return f"{pronoun[1]} {name}, " if pronoun[1] else capitalised(name) + " "
