"""Answers that need no grader, made of the questions themselves, to be learned beside the graded ones.

The model answer and the key points in another order cover every point, one or two key points just these. The question,
lists of its keywords, the model answer's words in any order, talk without content and the model answers of other questions
cover none. Denied key points, and points with their concepts exchanged, contradict.
"""

from __future__ import annotations

import random
import zlib
from typing import Literal

import numpy as np
from learned import everyday
from sets import Marked, MarkedSet

from quizzer.authoring.checking.denying import denial
from quizzer.authoring.checking.exchanging import exchanged
from quizzer.embedding.encoder import Encoder
from quizzer.packs.schema import Question

MADE_WEIGHTS = {
    "made-model": 0.1,
    "made-points": 0.1,
    "made-echo": 0.1,
    "made-list": 0.06,
    "made-salad": 0.1,
    "made-other": 0.6,
    "made-nothing": 0.1,
    "made-some": 0.1,
    "made-denied": 0.3,
    "made-one-denied": 0.3,
    "made-exchanged": 0.3,
    "made-again": 0.4,
    "made-everyday": 0.2,
    "made-talk": 0.4,
    "made-remark": 0.4,
    "made-swapped": 0.4,
}
"""Importance of a made answer beside a graded one: there are many of them."""

MADE = tuple(MADE_WEIGHTS)

SAME_QUESTION, SAME_ANSWER = 0.55, 0.65
"""Closeness of two questions, and of two model answers, from which they are about the same thing, whatever language
they are asked in."""

OTHER_QUESTION, OTHER_ANSWER = 0.45, 0.55
"""Closeness under which one's model answer is certainly no answer to the other."""


NEIGHBOUR = 0.65
"""Closeness of model answers under which the next question of a pack counts as another question."""

NOTHING = {
    "ko": (
        "모르겠습니다.",
        "잘 모르겠어요",
        "음 그건 생각이 안 나네요.",
        "죄송합니다. 아직 공부하지 못했습니다.",
        "패스",
        "들어 본 적은 있는데 설명은 못 하겠습니다.",
        "좋은 질문이네요. 아주 중요한 개념이라고 생각합니다.",
        "상황에 따라 다릅니다.",
        "ㅁㄴㅇㄹ",
        "안녕하세요 잘 부탁드립니다",
    ),
    "en": (
        "I don't know.",
        "no idea, sorry",
        "I have heard of it but I cannot explain it.",
        "Good question. It is a very important concept.",
        "It depends.",
        "asdf",
        "pass",
        "I would look it up in the documentation.",
    ),
}
"""Answers that say nothing."""


def made_answers(data: MarkedSet, encoder: Encoder) -> list[Marked]:
    """Make answers whose grade needs no grader.

    The other questions are the next one of the pack, any one and, being harder to tell apart, the three whose model answers
    lie nearest without being about the same thing.
    """
    found = []
    keys = sorted(data.questions)
    prompts = encoder.encode([data.questions[key].question for key in keys])
    models = encoder.encode([data.questions[key].model_answer for key in keys])
    near = models @ models.T
    neighbours = _next_in_pack(data)
    apart = (prompts @ prompts.T < OTHER_QUESTION) & (near < OTHER_ANSWER)
    for place, key in enumerate(keys):
        question = data.questions[key]
        count = len(question.key_points)
        near_first = [other for other in np.argsort(-near[place]) if apart[place, other]]
        others = {keys[other] for other in near_first[:3]} | {keys[near_first[len(near_first) // 2]]}
        beside = neighbours.get(key)
        if beside is not None and near[place, keys.index(beside)] < NEIGHBOUR:
            others.add(beside)
        found += [
            Marked(f"{key}/made-model", key, question.model_answer, 99.0, "made-model", "C" * count),
            Marked(f"{key}/made-echo", key, question.question, 1.0, "made-echo", "M" * count),
        ]
        for form, text in _lists(key, question).items():
            found.append(Marked(f"{key}/made-list-{form}", key, text, 9.0, "made-list", "M" * count))
        for number, text in enumerate(random.Random(f"{key}/nothing").sample(NOTHING[_tongue(data, key)], 3)):
            found.append(Marked(f"{key}/made-nothing-{number}", key, text, 0.0, "made-nothing", "M" * count))
        salad = question.model_answer.split()
        random.Random(f"{key}/salad").shuffle(salad)
        found.append(Marked(f"{key}/made-salad", key, " ".join(salad), 8.0, "made-salad", "M" * count))
        for number, other in enumerate(sorted(others)):
            text = data.questions[other].model_answer
            found.append(Marked(f"{key}/made-other-{number}", key, text, 1.0, "made-other", "M" * count))
        found += _turned(key, question, _tongue(data, key))
    return [answer for answer in found if "/" in answer.question or _kept(answer)]


def _kept(answer: Marked) -> bool:
    """Whether a made answer to a question that no pack has is kept: half of them are, and all answers to other questions."""
    return answer.kind == "made-other" or zlib.crc32(answer.id.encode()) % 2 == 0


def _next_in_pack(data: MarkedSet) -> dict[str, str]:
    """For each question of a pack (PACK/ID) the one after it, the first after the last."""
    packs: dict[str, list[str]] = {}
    for key in data.questions:
        if "/" in key:
            packs.setdefault(key.split("/", 1)[0], []).append(key)
    return {
        key: members[(place + 1) % len(members)]
        for members in packs.values()
        for place, key in enumerate(members)
    }


def _tongue(data: MarkedSet, key: str) -> Literal["ko", "en"]:
    return "en" if data.languages[key] == "en" else "ko"


def _lists(key: str, question: Question) -> dict[str, str]:
    """Keywords in several forms of lists, shuffled; without and with their other spellings."""
    groups = [group for point in question.key_points for group in point.keywords]
    chance = random.Random(key)
    few, many = [group[0] for group in groups], [word for group in groups for word in group[:3]]
    chance.shuffle(few)
    chance.shuffle(many)
    return {
        "commas": ", ".join(few),
        "words": " ".join(few),
        "lines": "\n".join(few),
        "bullets": "\n".join(f"- {word}" for word in many),
        "spellings": ", ".join(many),
    }


def _turned(key: str, question: Question, language: Literal["ko", "en"]) -> list[Marked]:
    """Key points as an answer: as they are, all denied, one denied, and with two concepts exchanged."""
    chance = random.Random(f"{key}/turned")
    points = [point.point for point in question.key_points]
    if len(points) < 2:
        return []
    order = chance.sample(range(len(points)), len(points))
    denied = [denial(point, language) for point in points]

    def joined_in_order(texts: list[str]) -> str:
        return " ".join(texts[place].rstrip(". ") + "." for place in order)

    found = [
        Marked(f"{key}/made-points", key, joined_in_order(points), 96.0, "made-points", "C" * len(points))
    ]
    for count in range(1, min(3, len(points))):
        place = order[count - 1]
        said = [place, *(other for other in order if other != place)][:count]
        marks = "".join("C" if number in said else "M" for number in range(len(points)))
        share = sum(question.key_points[number].weight for number in said)
        share /= sum(point.weight for point in question.key_points)
        text = " ".join(points[number].rstrip(". ") + "." for number in said)
        found.append(Marked(f"{key}/made-some-{count}", key, text, round(95.0 * share), "made-some", marks))
    wrong = [text or point for text, point in zip(denied, points, strict=True)]
    letters = "".join("X" if text else "C" for text in denied)
    if "X" in letters:
        found.append(Marked(f"{key}/made-denied", key, joined_in_order(wrong), 5.0, "made-denied", letters))
        place = chance.choice([number for number, letter in enumerate(letters) if letter == "X"])
        one = [wrong[number] if number == place else point for number, point in enumerate(points)]
        marks = "".join("X" if number == place else "C" for number in range(len(points)))
        found.append(
            Marked(f"{key}/made-one-denied", key, joined_in_order(one), 60.0, "made-one-denied", marks)
        )
    abouts = [point.about for point in question.key_points if point.about]
    pair = list(dict.fromkeys(abouts))[:2]
    if len(pair) == 2 and pair[0] not in pair[1] and pair[1] not in pair[0]:
        swapped = [
            exchanged(point.point, *pair) if point.about in pair else None for point in question.key_points
        ]
        marks = "".join("X" if text else "C" for text in swapped)
        if "X" in marks:
            texts = [text or point for text, point in zip(swapped, points, strict=True)]
            found.append(
                Marked(f"{key}/made-exchanged", key, joined_in_order(texts), 10.0, "made-exchanged", marks)
            )
    return found


def said_again(data: MarkedSet) -> list[Marked]:
    """Make answers that say the model answer of a brief question as one who learned it by heart types it.

    As it is, and in three other ways of the same words: without some particles, with other endings or openings, without some
    spaces or a letter.
    """
    found = []
    for key, question in sorted(data.questions.items()):
        chance = random.Random(f"{key}/again")
        text = question.model_answer.strip()
        opened = chance.choice(_OPENINGS[_tongue(data, key)]) + text
        ended = text.rstrip(" .")
        for ending, other in chance.sample(_ENDINGS, len(_ENDINGS)):
            if ended.endswith(ending):
                ended = ended.removesuffix(ending) + other
                break
        forms = [text, opened, ended + chance.choice(("", ".", "요")) if ended != text else ended]
        forms.append(_sloppy(text, chance))
        for number, form in enumerate(dict.fromkeys(forms)):
            marks = "C" * len(question.key_points)
            found.append(Marked(f"{key}/made-again-{number}", key, form, 97.0, "made-again", marks))
    return found


def said_beside(data: MarkedSet) -> list[Marked]:
    """Make answers that are about something else altogether: three sentences of everyday life for each question."""
    found, sentences = [], everyday()
    for key, question in sorted(data.questions.items()):
        chance = random.Random(f"{key}/everyday")
        chosen = (
            text
            for tongue in ("ko", "en")
            for text in chance.sample(sentences[tongue], 2 if tongue == "ko" else 1)
        )
        marks = "M" * len(question.key_points)
        for number, text in enumerate(chosen):
            found.append(Marked(f"{key}/made-everyday-{number}", key, text, 0.0, "made-everyday", marks))
    return found


_OPENINGS = {
    "ko": ("음 ", "네, ", "그건 ", "제가 알기로는 ", "간단히 말하면 ", "답은 "),
    "en": ("Well, ", "I think ", "So basically, ", "As far as I know: ", "Short answer: "),
}
_ENDINGS = [
    ("합니다", "해요"), ("됩니다", "돼요"), ("입니다", "이에요"), ("한다", "함"), ("된다", "됨"), ("이다", "임"),
    ("것", "거"), ("하는 방법", "하는 거예요"),
    ("하는 것", "하는 겁니다"), ("다", "다고 알고 있습니다"), ("ed", "ed, I think"),
]  # fmt: skip


def _sloppy(text: str, chance: random.Random) -> str:
    """Leave out some particles and spaces, and a letter of a long word."""
    words = text.split(" ")
    for place, word in enumerate(words):
        draw = chance.random()
        if draw < 0.4 and len(word) > 2 and word[-1] in "은는이가을를":
            words[place] = word[:-1]
        elif draw < 0.5 and len(word) > 6 and word.isascii() and word.isalpha():
            cut = chance.randrange(2, len(word) - 1)
            words[place] = word[:cut] + word[cut + 1 :]
    joined = " ".join(words)
    place = joined.find(" ", chance.randrange(max(len(joined), 1)))
    return joined if place < 0 else joined[:place] + joined[place + 1 :]


def families(data: MarkedSet, encoder: Encoder) -> dict[str, str]:
    """Name for each question its family: questions about the same thing, which must not be learned and tested apart."""
    keys = sorted(data.questions)
    prompts = encoder.encode([data.questions[key].question for key in keys])
    models = encoder.encode([data.questions[key].model_answer for key in keys])
    same = (prompts @ prompts.T > SAME_QUESTION) | (models @ models.T > SAME_ANSWER)
    family = {key: key for key in keys}
    for place, key in enumerate(keys):
        for other in np.flatnonzero(same[place, :place]):
            old, new = family[key], family[keys[other]]
            family = {name: new if value == old else value for name, value in family.items()}
    return family
