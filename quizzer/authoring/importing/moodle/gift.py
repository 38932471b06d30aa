"""GIFT, Moodle's text format: essay and short-answer questions, choices, and numbers.

A small parser of our own: the one on the registry has had no release since 2017. Ranges of numbers, pairs and
true-or-false are no questions that are answered in one's own words; they are said, not taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from quizzer.authoring.importing.fields.choices import FULL, opened, refuse, say_partial
from quizzer.authoring.importing.fields.label_lines import labelled, small_print
from quizzer.authoring.importing.fields.shown import with_pictures
from quizzer.authoring.importing.found import Basket, Found, Harvest
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.moodle.categories import category_path, filed
from quizzer.authoring.importing.moodle.gift_choices import choices_of, has_choices
from quizzer.authoring.importing.moodle.gift_code import with_escaped_code
from quizzer.authoring.importing.moodle.gift_entries import CATEGORY, TITLE, Entry, entries
from quizzer.authoring.importing.web.html import to_answer, to_markdown, to_text
from quizzer.locale import _

_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]\s*", re.IGNORECASE)
_ELEMENT = re.compile(r"\s*<[a-z][a-z0-9]*>\s*", re.IGNORECASE)
"""An element that answers by its name, `<em>`: a page would show nothing of it."""

_NUMBER = re.compile(
    r"\s*(?:%(?P<share>-?\d+)(?:\.0+)?%)?\s*(?P<number>[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*"
    r"(?:\\?:\s*\d+(?:\.\d+)?\s*)?(?:#.*)?$",
    re.DOTALL,
)
"""A number, with what it counts before it and its tolerance behind it."""

_META = re.compile(r"\[(id|tag|fingerprint):((?:(?!\[(?:id|tag|fingerprint):)[^\]\\]|\\.)*+)\]")


def read_gift(text: str, file: str) -> Harvest:
    """Read a GIFT text.

    Args:
        text: With line ends as line feeds.
        file: Its name, for remarks.
    """
    basket = Basket(file)
    category: tuple[str, ...] = ()
    filings: list[tuple[Found, tuple[str, ...]]] = []
    for entry in entries(with_escaped_code(text)):
        if named := CATEGORY.match(entry.text):
            category = category_path(named.group(1))
            continue
        each = _question(entry, basket)
        if each is not None:
            filings.append((each, category))
    return filed(filings, basket)


def _question(entry: Entry, basket: Basket) -> Found | None:
    text = entry.text.strip()
    name = ""
    before = _FORMAT.match(text)
    if before is not None and text.startswith("::", before.end()):
        text = TITLE.sub(lambda found: f"{found.group()}{before.group()}", text[before.end() :], count=1)
    titled = TITLE.match(text)
    if titled:
        name, text = _plain(titled.group(1)), text[titled.end() :]
    brace = re.search(r"(?<!\\)(?:\\\\)*\{", text)
    if brace is None:
        basket.lose(
            entry.line, _("This has no braces, so it is not a question: {text}").format(text=_short(text))
        )
        return None
    closed = _closing(text, brace.end())
    if closed is None:
        basket.lose(entry.line, _("The brace is never closed: {text}").format(text=_short(text)))
        return None
    stem, body, tail = text[: brace.end() - 1], text[brace.end() : closed], text[closed + 1 :]
    formatted = _FORMAT.match(stem)
    style = formatted.group(1).lower() if formatted else "moodle"
    begin = formatted.end() if formatted else 0
    labels, rest = small_print(stem[begin:]) if style in ("html", "moodle") else ([], stem[begin:])
    stem = stem[:begin] + rest
    asked = _words(f"{stem.rstrip()} _____ {tail.strip()}" if tail.strip() else stem, style)
    number = _number(body)
    kind = _kind(body) if number is None else None
    if kind is not None:
        basket.lose(
            entry.line, _("{kind} is not asked here: {text}").format(kind=kind, text=_short(asked or name))
        )
        return None
    question = asked or name
    hints: tuple[str, ...] = ()
    if number is None and has_choices(body):
        choices = choices_of(body, lambda text: _words(text, style, fences=True))
        choice = opened(choices.all, any_is_enough=choices.any_is_enough)
        if choice is None or not question:
            refuse(basket, entry.line, question, choices.all)
            return None
        answers, hints, explanation = (
            list(choice.answers),
            choice.hints,
            choices.feedback or choice.explanation,
        )
    else:
        read = _answers(body, style) if number is None else _Answers(*number, [])
        answers, explanation = read.right, read.explanation
        if answers:
            say_partial(read.partial, question, basket, entry.line)
        if not answers and explanation:
            answers, explanation = [explanation], None
    if not question or not answers:
        what = question or (answers[0] if answers else text)
        basket.lose(entry.line, _("The question has no answer: {question}").format(question=_short(what)))
        return None
    if style != "plain":
        explanation = with_pictures(
            explanation, [_plain(text)], question, basket, entry.line, markdown=style == "markdown"
        )
    meta = [(key, re.sub(r"\\(.)", r"\1", value)) for key, value in _META.findall(entry.comment)]
    tags = [value for key, value in meta if key == "tag"]
    found = Found(
        question=question,
        answers=tuple(dict.fromkeys(answers)),
        spot=basket.spot(entry.line),
        key=name or None if asked else None,
        id=next((value for key, value in meta if key == "id"), None),
        explanation=explanation,
        hints=hints,
        choices=bool(hints),
        tags=tuple(dict.fromkeys(tags)),
        fingerprint=next((value for key, value in meta if key == "fingerprint"), None),
    )
    return labelled(found, labels)


def _closing(text: str, start: int) -> int | None:
    at = start
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == "}":
            return at
        at += 1
    return None


def _kind(body: str) -> str | None:
    """Name the kind of a question that is not taken; None for an essay or a short answer."""
    bare = re.sub(r"\\.", "xx", body).strip()
    if re.match(r"(?:T|F|TRUE|FALSE)\s*(?:#|$)", bare):
        return _("True or false")
    if bare.startswith("#") and not bare.startswith("####"):
        return _("A range of numbers")
    if re.search(r"=[^~=]*->", bare):
        return _("Matching")
    return None


def _number(body: str) -> tuple[list[str], str | None] | None:
    """Read the number that answers, `#1822:2` or `#=1822:0 =%50%1822:2`, and the feedback; None for anything else."""
    bare = body.strip()
    if not bare.startswith("#") or bare.startswith("####"):
        return None
    said, _marks, feedback = bare[1:].partition("####")
    numbers = [
        found.group("number")
        for piece in re.split(r"(?<!\\)=", said)
        if (found := _NUMBER.match(piece)) and found.group("share") in (None, "100")
    ]
    return (numbers[:1], _words(feedback, "moodle") or None) if numbers else None


@dataclass(frozen=True, slots=True)
class _Answers:
    """What stands between the braces of a short-answer question."""

    right: list[str]
    explanation: str | None
    """General feedback, else what is said to who answers rightly. None: there is none."""

    partial: list[tuple[float, str]]
    """Answers that are not worth all marks, with their percent."""


def _answers(body: str, style: str) -> _Answers:
    """Read the answers of a short-answer question and what is said of them."""
    parts = re.split(r"(?<!\\)####", body, maxsplit=1)
    general = _words(parts[1], style, fences=True) if len(parts) == 2 else ""
    read = _Answers([], general or None, [])
    said: list[str] = []
    for piece in re.split(r"(?<!\\)=", parts[0])[1:]:
        text, *feedback = re.split(r"(?<!\\)#", piece, maxsplit=1)
        weighed = re.match(r"\s*%(-?\d+(?:\.\d+)?)%", text)
        weight = float(weighed.group(1)) if weighed else 100.0
        written = text[weighed.end() :] if weighed else text
        answer = written.strip() if _ELEMENT.fullmatch(written) else _words(written, style, fences=True)
        if answer and weight >= FULL:
            read.right.append(answer)
            said += [_words(each, style) for each in feedback]
        elif answer:
            read.partial.append((weight, answer))
    told = "\n\n".join(dict.fromkeys(each for each in said if each))
    return replace(read, explanation=read.explanation or told or None)


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found.group(1) == "n" else found.group(1), text).strip()


def _words(text: str, style: str, *, fences: bool = False) -> str:
    """Give the words of a text in one of GIFT's styles; of an answer with its code between `fences`."""
    formatted = _FORMAT.match(text)
    if formatted:
        style, text = formatted.group(1).lower(), text[formatted.end() :]
    plain = _plain(text)
    read = to_answer if fences else to_text
    if style == "html":
        return read(plain)
    if style == "markdown":
        return as_text(plain, fences=fences)
    if style == "moodle" and re.search(
        r"</?(?:p|br|b|i|em|strong|ul|li|code|pre|div|span|sup|sub)\b[^<>]*>", plain, re.IGNORECASE
    ):
        return read(plain.replace("\n", "<br>"))
    return plain


def _short(text: str) -> str:
    return " ".join(to_markdown(text).split() if "<" in text else text.split())[:120]
