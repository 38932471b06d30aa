"""Graded answers said otherwise: with talk around them, which changes no grade, and with two things exchanged."""

from __future__ import annotations

import random
import re
import zlib
from dataclasses import replace
from itertools import pairwise

from learned import everyday
from sets import Marked, MarkedSet

from quizzer.authoring.checking.exchanging import with_particle
from quizzer.grading.concepts import compared_names
from quizzer.language.mentions import mentions
from quizzer.language.normalise import normalise
from quizzer.language.prepared import prepare

TALKED = 4
"""One of so many answers is said with talk around it."""

RIGHT_FROM = 80.0
"""Grade from which exchanging both things makes an answer wrong."""

EXCHANGED_GRADE = 4.0

_OPENINGS = {
    "ko": (
        "음... ", "어 그러니까 ", "음 그건요, ", "제가 이해하기로는 ", "제 생각엔 ", "한마디로 하면 ",
        "결론만 말하면 ", "쉽게 말해서 ",
        "제가 공부한 바로는 ", "정확하진 않지만 ", "확실하진 않은데 ", "아 이거 들어봤는데요, ",
        "질문에 답하자면 ", "우선 ", "일단 ", "뭐랄까 ",
        "좋은 질문입니다. ", "제가 알고 있는 건 ", "사실 ", "흔히 말하기로는 ",
    ),
    "en": (
        "Um, ", "So basically ", "Well, I think ", "If I remember correctly, ", "In short, ",
        "As far as I understand, ",
        "Good question. ", "OK so ", "To put it simply, ", "I would say ", "Hmm, let me think. ", "Right, ",
    ),
}  # fmt: skip
_CLOSINGS = {
    "ko": (
        " 라고 이해하고 있습니다.", " 뭐 그런 느낌이에요.", ". 이 정도로 알고 있어요.",
        ". 실무에서도 자주 씁니다.", ". 예를 들어 결제 서비스가 그래요.",
        ". 그래서 중요하다고 생각합니다.", ". 이상입니다.", ". 제 프로젝트에서도 써 봤어요.",
        " 그런 거예요, 네.", " 인 것 같습니다.", " 라고 배웠습니다.",
        ". 면접에서 자주 나오더라고요.", ". 여기까지 기억나네요.",
    ),
    "en": (
        ", I think.", ", something like that.", ". That's what I know.", ". We used it in my last project.",
        ". For example in a web shop.",
        ". That is why it matters.", ", right?", ". I hope that answers it.", ". It comes up a lot in practice.",
    ),
}  # fmt: skip


def said_with_talk(data: MarkedSet) -> list[Marked]:

    found, sentences = [], everyday()
    for answer in data.answers:
        if zlib.crc32(f"{answer.id}/talk".encode()) % TALKED:
            continue
        chance = random.Random(f"{answer.id}/talk")
        tongue = "ko" if re.search("[가-힣]", answer.answer) else "en"
        said = answer.answer.strip()
        way = chance.randrange(5)
        if way in (0, 1, 3):
            said = chance.choice(_OPENINGS[tongue]) + said
        if way in (1, 2):
            said = said.rstrip(" .") + chance.choice(_CLOSINGS[tongue])
        if way == 4:
            said = said.rstrip(" .") + ". " + chance.choice(sentences[tongue])
        found.append(replace(answer, id=f"{answer.id}/talk", answer=said, kind="made-talk"))
    return found


def said_with_remarks(data: MarkedSet) -> list[Marked]:
    """Put behind wrong and half answers the further true remark with which a long right one to the same card ends."""
    remarks = {}
    for answer in data.answers:
        parts = re.split(r"(?<=[.!?])\s+", answer.answer.strip())
        if answer.kind == "long" and len(parts) > 2:
            remarks[answer.question] = parts[-1]
    found = []
    for answer in data.answers:
        if answer.grade < RIGHT_FROM and answer.question in remarks:
            said = f"{answer.answer.strip().rstrip('.')}. {remarks[answer.question]}"
            found.append(replace(answer, id=f"{answer.id}/remark", answer=said, kind="made-remark"))
    return found


def said_exchanged(data: MarkedSet) -> list[Marked]:
    """Exchange the two things in right answers that name both, in whatever words and language they are."""
    found = []
    for answer in data.answers:
        if answer.grade < RIGHT_FROM:
            continue
        question = data.questions[answer.question]
        names = compared_names(
            *(prepare(normalise(text)) for text in (question.question, question.model_answer))
        )
        text = _exchanged(normalise(answer.answer), names) if len(names) == 2 else None
        if text is not None:
            marks = "X" * len(answer.points)
            found.append(
                Marked(
                    f"{answer.id}/exchanged", answer.question, text, EXCHANGED_GRADE, "made-swapped", marks
                )
            )
    return found


def _exchanged(text: str, names: tuple[tuple[str, ...], ...]) -> str | None:
    """A text with what it calls both things exchanged; None where it names one only, or in pieces."""
    known = " ".join(name for spellings in names for name in spellings).lower()
    places = [
        each
        for each in mentions(text, names)
        if not each.short or text[each.start : each.end].lower() in known
    ]
    called = [
        next((text[each.start : each.end] for each in places if each.concept == side), "") for side in (0, 1)
    ]
    if any(each.scattered for each in places) or not all(called):
        return None
    if any(first.end > second.start for first, second in pairwise(places)):
        return None
    parts, position = [], 0
    for place in places:
        rest = re.match("[가-힣]*", text[place.end :])
        behind = rest.group() if rest else ""
        parts += [text[position : place.start], with_particle(called[1 - place.concept], behind)]
        position = place.end + len(behind)
    return "".join([*parts, text[position:]])
