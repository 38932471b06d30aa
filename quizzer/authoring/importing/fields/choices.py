"""Multiple choice as an open question: what is right is its model answer, what can be chosen is its hint.

Texts are plain, as answers are. A question that only its choices make one stays what it was: nothing but true and false,
or an answer that speaks of the others, such as "all of the above".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.found import Basket, Found, Remark, Spot, folded
from quizzer.authoring.importing.texts.fences import unfenced
from quizzer.locale import _, ngettext
from quizzer.packs.schema import MOST_OF_HINT

FULL = 99.0
"""Percent from which a choice, or several together, are all that is right: a third is written as 33.33333."""

_GOES_ON = "  "
"""What stands before further lines of an item."""

_LETTER = re.compile(
    r"\s*(?:[(\[]?(?P<letter>[A-Za-z]|[가나다라마바사아자차]|[ㄱ-ㅎ]|\d{1,2})(?:[)\]](?!\w)\s*|[.:]\s+|\s*[-–]\s+)"
    r"|(?P<ring>[①-⑳ⓐ-ⓩⒶ-Ⓩ❶-❿])\s*[.):]?\s*)(?=[^\s,])"
)
"""What counts a choice: `a)`, `(B)`, `C.`, `3)`, `①`."""

_OF_OTHERS = re.compile(
    r"\W*(?:(?:all|none|any)(?= )|both|neither|either)(?: of)?(?: (?:is|are|the|these|those|them|others?|answers?|options?"
    r"|choices?|two|three|four|statements?|correct|true|right|wrong|false|apply|listed|mentioned|above|below|previous))*\W*"
    r"|\W*(?:all|none|any|both|neither|either) (?:of )?(?:the )?(?:above|these)\b.{0,40}"
    r"|\W*(?:(?:both|only|neither|either|options?|answers?) )*(?:[(\[]?[A-F][)\]]?|[①-⑧])"
    r"(?:\s*,?\s*(?:&|and|or|nor|와|과|및)\s*(?:[(\[]?[A-F][)\]]?|[①-⑧])|\s*,\s*[①-⑧])+(?: (?:only|above|are .{0,20}))?\W*"
    r"|\W*(?:(?:위|보기|이상|앞)의?\s*)?(?:것들?|보기|항목|내용|정답)?(?:은|는|이|가|의)?\s*(?:모두|전부)"
    r"\s*(?:정답|맞[다음]|옳[다음]|해당\s?(?:됨|함|된다|한다|없음)?|아니다|아님|틀리다|틀림|포함(?:된다|한다)?)?[이입임됩합습니다]{0,3}\W*"
    r"|\W*(?:(?:위|보기)의?\s*)?(?:정답|답|해당(?:\s?사항|하는 것)?|맞는 것|옳은 것)[이은]?\s*없(?:음|다|습니다)\W*"
    r"|\W*(?:위|보기)[의에]?\s*(?:보기|것|내용)?\s*(?:중|에)?\s*(?:에는?|에서)?\s*(?:정답|답)?[이은]?\s*없(?:음|다|습니다)\W*",
    re.IGNORECASE,
)
"""A choice that speaks of the others, and says nothing without them."""

_NAMES_OTHERS = re.compile(r"\W*[A-Fa-f](?:[\s,]+[A-Fa-f])+\W*")
"""The same among choices that have letters: `A, C`."""

_TRUTHS = tuple(
    frozenset(words.split())
    for words in (
        "true false", "t f", "yes no", "y n", "o x", "correct incorrect", "참 거짓", "예 아니오", "예 아니요", "네 아니오",
        "네 아니요", "맞다 틀리다", "맞음 틀림", "그렇다 아니다", "옳다 그르다", "⭕ ❌", "○ ×",
    )
)  # fmt: skip
"""Choices that only say whether something is so."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be chosen."""

    text: str
    """Without markup, but for fences around code."""

    right: bool

    feedback: str | None = None
    """What is said to who chooses it, in Markdown. None: nothing."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A choice as an open question has it."""

    answers: tuple[str, ...]

    hints: tuple[str, ...]
    """One, with a line for each choice, in the order of their texts."""

    explanation: str | None
    """What is said to who chooses: the right ones, else any. None: nothing."""


def opened(choices: Sequence[Choice], *, any_is_enough: bool = False) -> Opened | None:
    """Make answers and a hint of choices.

    Args:
        choices: In the source's order, with whatever counts them.
        any_is_enough: Whether of several right ones each is a whole answer; else all of them are one.

    Returns:
        None where the question cannot be asked without its choices, or they are not right and wrong ones.
    """
    plain = unlettered([each.text for each in choices])
    right = [text for text, each in zip(plain, choices, strict=True) if each.right and text]
    wrong = [text for text, each in zip(plain, choices, strict=True) if not each.right and text]
    of_others = [_OF_OTHERS, *([_NAMES_OTHERS] if plain != [each.text.strip() for each in choices] else [])]
    if any(pattern.fullmatch(text) for pattern in of_others for text in right):
        return None
    if not right or not set(wrong) - set(right) or are_truths(plain):
        return None
    right = list(dict.fromkeys(right))
    answers = right if any_is_enough or len(right) == 1 else [_together(right)]
    return Opened(tuple(answers), (_hint([*right, *wrong]),), _explanation(plain, choices))


def weighed(weights: Sequence[float], *, single: bool) -> list[bool]:
    """Tell which choices are right by what each of them counts, in percent.

    Args:
        weights: In the choices' order.
        single: Whether one is to be chosen. Otherwise those that count anything are right where they make up the whole.
    """
    full = [each >= FULL for each in weights]
    if single or any(full):
        return full
    several = [each > 0 for each in weights]
    whole = sum(each for each in weights if each > 0) >= FULL
    return several if whole else full


def unlettered(texts: Sequence[str]) -> list[str]:
    """Take what counts the choices from their fronts, where all of them have it."""
    counted = [_LETTER.match(text) for text in texts]
    letters = {found.group("letter") for found in counted if found}
    rings = {found.group("ring") for found in counted if found}
    if len(texts) < 2 or not all(counted) or (len(letters) < len(texts) and len(rings) < len(texts)):
        return [text.strip() for text in texts]
    return [
        text[found.end() :].strip() if found else text for text, found in zip(texts, counted, strict=True)
    ]


def letter_of(text: str) -> tuple[str, str]:
    """Divide what counts a choice from its text; nothing where nothing does."""
    found = _LETTER.match(text)
    return ((found.group("letter") or found.group("ring")), text[found.end() :]) if found else ("", text)


def are_truths(texts: Sequence[str]) -> bool:
    """Tell choices of nothing but true and false."""
    said = {text.strip(" .").casefold() for text in texts}
    return bool(said) and any(said <= truths for truths in _TRUTHS)


def refuse(basket: Basket, line: int | None, question: str, choices: Sequence[Choice] = ()) -> None:
    """Say that a choice cannot be asked openly."""
    truths = are_truths(unlettered([each.text for each in choices]))
    basket.lose(line, _refusal(question, _("True or false") if truths else _("Multiple choice")))


def say_partial(
    answers: Sequence[tuple[float, str]], question: str, basket: Basket, line: int | None
) -> None:
    """Say which answers are left out, for they are worth less than all marks; those worth nothing may be anything.

    Args:
        answers: Percent and text of each.
        question: For the remark.
        basket: Gets it.
        line: Where the question stands, from 1.
    """
    texts = [f"{text} ({weight:g} %)" for weight, text in answers if text and text != "*"]
    if texts:
        told = _("Answers that are not worth all marks are left out: {texts}: {question}")
        basket.lose(
            line, told.format(texts=", ".join(texts[:5])[:200], question=" ".join(question.split())[:120])
        )


def settled(found: Sequence[Found], remarks: list[Remark]) -> list[Found]:
    """Leave out questions that only their choices tell apart, and say of each file how many were choices.

    Args:
        found: All questions of a source, in its order.
        remarks: Gets what is said.
    """
    answers: dict[str, set[tuple[str, ...]]] = {}
    for each in found:
        if each.choices:
            answers.setdefault(folded(each.question), set()).add(tuple(map(folded, each.answers)))
    kept = []
    for each in found:
        if each.choices and len(answers[folded(each.question)]) > 1:
            remarks.append(Remark(each.spot, _refusal(each.question, _("Multiple choice"))))
        else:
            kept.append(each)
    for file, count in Counter(each.spot.file for each in kept if each.choices).items():
        message = ngettext(
            "{count} question is multiple choice; the right choice is the model answer, and the choices are a hint.",
            "{count} questions are multiple choice; the right choice is the model answer, and the choices are a hint.",
            count,
        )
        remarks.append(Remark(Spot(file), message.format(count=count), lost=False))
    return kept


def _refusal(question: str, kind: str) -> str:
    return _("{kind} is not asked here: {text}").format(kind=kind, text=" ".join(question.split())[:120])


def _together(right: Sequence[str]) -> str:
    """Make one answer of several choices: a list, or one below the other where there is code, which no item can hold."""
    if any("```" in text for text in right):
        return "\n\n".join(right)
    return "\n".join(map(_item, right))


def _explanation(plain: Sequence[str], choices: Sequence[Choice]) -> str | None:
    said = [(text, each) for text, each in zip(plain, choices, strict=True) if each.feedback]
    right = [each.feedback for _text, each in said if each.right and each.feedback]
    if right:
        return "\n\n".join(dict.fromkeys(right))
    return "\n".join(_item(f"{unfenced(text)}: {each.feedback}") for text, each in said) or None


def _hint(texts: Sequence[str]) -> str:
    """List choices without fences around code, each shortened where all of them are longer than a hint may be."""
    ordered = sorted(dict.fromkeys(map(unfenced, texts)), key=lambda text: (text.casefold(), text))
    most = MOST_OF_HINT // len(ordered) - len(_item("")) - 1
    whole = "\n".join(map(_item, ordered))
    if len(whole) <= MOST_OF_HINT:
        return whole
    return "\n".join(_item(_cut(text, most)) for text in ordered)[:MOST_OF_HINT]


def _cut(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: max(most - 2, 1)] + " …"


def _item(text: str) -> str:
    return "- " + text.replace("\n", f"\n{_GOES_ON}")
