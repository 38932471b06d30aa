"""What a column, a field of a note or a key of a JSON object means, guessed from its name in Korean or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from quizzer.authoring.exporting.fingerprints import KEY
from quizzer.authoring.importing.fields import stars
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.problems import quoted

NAMES: dict[str, tuple[str, ...]] = {
    "question": (
        "question", "questions", "q", "front", "prompt", "query", "questiontext", "stem", "ask", "question text",
        "질문", "문제", "앞면", "앞", "문항", "물음", "질문 내용", "문제 내용", "instruction",
    ),
    "answer": (
        "model_answer", "model_answers", "model answer", "answer", "answers", "a", "back", "response", "solution",
        "completion",
        "sample answer", "reference answer", "expected answer", "ideal answer", "correct answer", "reference",
        "답변 요지", "핵심 답변", "답변 예시",
        "답", "답변", "정답", "모범 답안", "모범답안", "예시 답안", "예시답안", "뒷면", "뒤", "해답", "답안", "모범 답변",
        "모범답변", "output",
    ),
    "explanation": (
        "explanation", "explanations", "exp", "rationale", "extra", "back extra", "note", "notes", "detail", "details",
        "description", "comment", "remarks", "설명", "해설", "비고", "추가 설명", "상세 설명", "상세", "메모", "부연 설명",
    ),
    "tags": (
        "tags", "tag", "category", "categories", "topic", "topics", "topic name", "subject", "subject name",
        "section", "keywords",
        "태그", "분류", "카테고리", "주제", "과목", "영역", "키워드",
    ),
    "hints": ("hint", "hints", "힌트", "도움말"),
    "difficulty": ("difficulty", "level", "lvl", "난이도", "난도", "수준"),
    "time_limit": ("time_limit", "time limit", "seconds", "제한 시간", "제한시간", "시간", "초"),
    "source": ("source", "url", "link", "출처", "링크", "원문"),
    "language": ("language", "lang", "언어"),
    "id": ("id", "key", "identifier", "아이디", "식별자"),
    "guid": ("guid",),
    "fingerprint": (KEY,),
    "deck": ("deck",),
}  # fmt: skip
"""Names of each of our fields, best first; `guid` and `deck` are Anki's, `fingerprint` is our exports'."""

WEAK: dict[str, tuple[str, ...]] = {
    "question": (
        "term", "concept", "word", "용어", "개념", "항목", "단어", "title", "name", "subject", "제목",
    ),
    "answer": (
        "definition", "meaning", "정의", "뜻", "의미", "text", "content", "body", "내용", "본문", "description", "설명",
        "explanation",
    ),
}  # fmt: skip
"""Names that mean question and answer in a glossary and something else elsewhere: both must be there, and no better ones."""

_ALSO_SOURCES = frozenset({"reference"})
"""Names of an answer that in a glossary say where a meaning is from."""

_BESIDE_QUESTION = (
    "핵심 요약", "요약", "한 줄 요약", "핵심 내용", "핵심 정리", "핵심", "요점", "핵심 포인트", "정리", "내용",
    "정의", "의미",
    "summary", "short summary", "key point", "key points", "key idea", "gist", "in short", "definition", "meaning",
    "content",
)  # fmt: skip
"""Names of an answer beside a column of questions, where no better one is there."""

REMARKS = frozenset({"note", "notes", "comment", "remarks", "extra", "비고", "메모"})
"""Names of an explanation that could as well be something for the writer alone."""

_DIFFICULTIES = {
    "easy": "easy", "low": "easy", "basic": "easy", "beginner": "easy",
    "쉬움": "easy", "하": "easy", "초급": "easy", "기초": "easy", "기본": "easy",
    "medium": "medium", "mid": "medium", "middle": "medium", "normal": "medium", "intermediate": "medium",
    "보통": "medium", "중": "medium", "중간": "medium", "중급": "medium",
    "hard": "hard", "high": "hard", "difficult": "hard", "advanced": "hard",
    "어려움": "hard", "상": "hard", "고급": "hard", "심화": "hard",
}  # fmt: skip


_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])")


def folded(name: str) -> str:
    """Reduce a name to what is compared: `Model_Answer `, `modelAnswer` and `model answer` are one."""
    text = unicodedata.normalize("NFKC", name).strip().removeprefix("\ufeff")
    text = _CAMEL.sub(" ", text).casefold()
    return re.sub(r"[\s_\-]+", " ", text).strip(" :*()[]{}'\"")


_BEFORE_NAMES = re.compile(
    r"^(?:(?:(?:기술|개발|인성|실전|예상|기출|빈출|핵심|대표|모의)\s?)?면접|예상|기출|빈출|인터뷰|기술"
    r"|(?:(?:technical|tech|job|mock)\s)?interview)\s?(?=\S)"
)
"""What people write before the name of a column, which says only what the table is about: `면접 문제`."""


_ENDINGS = {
    "question": re.compile(r"(?:.* )?questions?|.*(?:질문|문제)"),
    "answer": re.compile(r"(?:.* )?(?:answers?|solution)|.*(?:답변|답안|정답|해답)"),
}
"""How names end that say what they are behind a word of the author's own: `shortAnswer`, `관리자 답변`."""

_SHOWN_AS = re.compile(r" (?:text|content|body|html|md|markdown|en|eng|english|ko|kr|kor|korean)$")
"""In which form or language a column is, behind its name: `answer_html`, `question_ko`."""

_OF_OTHERS = re.compile(
    r"\b(?:wrong|incorrect|false|bad|weak|poor|user|your|my|given|num(?:ber)?|no|count|total|follow ?up|next|previous|"
    r"related|similar|has|is)\b|오답|틀린|나쁜|내 |나의|사용자|꼬리|추가|후속|관련|유사|다음"
)
"""What is no question and no model answer although its name ends so: `wrong_answer`, `related_question`."""

_BRIEF = re.compile(r"short|brief|model|best|correct|짧은|한 ?줄|모범|핵심")
"""Which of several answers is the one to be given: the short one, rather than the detailed."""

_FOLDED = {field: tuple(folded(name) for name in names) for field, names in NAMES.items()}


def guess(names: Sequence[str], *, glossary: bool = False) -> dict[str, list[int]]:
    """Guess which columns hold which of our fields.

    Args:
        names: Of the columns.
        glossary: Whether a term and its meaning are a question and its answer; see `WEAK`.

    Returns:
        Column numbers from 0 by field; a field that may have several (`answer`, `tags`, `hints`) can have more than
        one, such as `model_answer` and `model_answer 2`.
    """
    found: dict[str, list[int]] = {}
    plain = [_BEFORE_NAMES.sub("", re.sub(r" ?\d+$", "", folded(name))) for name in names]
    squeezed = [name.replace(" ", "") for name in plain]
    for field, known in _FOLDED.items():
        for wanted in known:
            columns = [
                n for n, name in enumerate(plain) if name == wanted or squeezed[n] == wanted.replace(" ", "")
            ]
            if columns:
                several = field in ("answer", "tags", "hints")
                found[field] = columns if several else columns[:1]
                break
    for field, ending in _ENDINGS.items():
        if field not in found:
            ended = [n for n, name in enumerate(plain) if _ends_with(name, ending)]
            found |= (
                {field: sorted(ended, key=lambda n: _BRIEF.search(plain[n]) is None)[:1]} if ended else {}
            )
    if "question" in found and "answer" not in found:
        told = [n for name in _BESIDE_QUESTION for n, each in enumerate(plain) if each == name]
        found |= {"answer": told[:1]} if told else {}
    firm = [n for n in found.get("answer", ()) if plain[n] not in _ALSO_SOURCES]
    if glossary and "question" not in found and not firm:
        weak = {
            field: [plain.index(name) for name in known if name in plain] for field, known in WEAK.items()
        }
        if all(weak.values()):
            taken = {field: at[:1] for field, at in weak.items()}
            left = {field: [n for n in at if [n] not in taken.values()] for field, at in found.items()}
            return {**{field: at for field, at in left.items() if at}, **taken}
    return found


def _ends_with(name: str, ending: re.Pattern[str]) -> bool:
    """Tell whether a name says at its end what it is, and is not about something else."""
    return ending.fullmatch(_SHOWN_AS.sub("", name)) is not None and _OF_OTHERS.search(name) is None


def named(field: str, names: Sequence[str]) -> list[int]:
    """List the columns that have one of a field's names, those with its best names first."""
    folded_names = [folded(name) for name in names]
    return [n for known in _FOLDED[field] for n, name in enumerate(folded_names) if name == known]


def mapped(wishes: Mapping[str, str], names: Sequence[str]) -> dict[str, list[int]]:
    """Find the columns that the user named.

    Args:
        wishes: A column's name or number (from 1) by our field's name, also by one of its other names.
        names: The header.

    Raises:
        UsageError: A field or a column of that name does not exist.
    """
    found: dict[str, list[int]] = {}
    plain = [folded(name) for name in names]
    for wish, column in wishes.items():
        field = field_of(wish)
        if folded(column) in plain:
            at = plain.index(folded(column))
        elif column.strip().isdecimal() and 1 <= int(column) <= len(names):
            at = int(column) - 1
        else:
            raise UsageError(
                _("There is no column {name}.").format(name=quoted(column)),
                remedy=_("The columns are: {names}").format(
                    names=", ".join(quoted(name, 30) for name in names[:20])
                ),
            )
        found.setdefault(field, []).append(at)
    return found


def field_of(wish: str) -> str:
    """Find the field that a user names, by any of its names.

    Raises:
        UsageError: There is none.
    """
    field = next((each for each, known in _FOLDED.items() if folded(wish) in (each, *known)), None)
    if field is None:
        raise UsageError(
            _("{name} is not a field of a question.").format(name=quoted(wish)),
            remedy=_("Fields are: {names}").format(names=", ".join(list(NAMES)[:-3])),
        )
    return field


def wished(known: Mapping[str, list[int]], wishes: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Put what the user said before what was guessed; a column that was named is no other field as well."""
    taken = {n for at in wishes.values() for n in at}
    left = {field: [n for n in at if n not in taken] for field, at in known.items()}
    return {**{field: at for field, at in left.items() if at}, **wishes}


def difficulty(text: str) -> str | None:
    """Read a difficulty in words or stars; None for any other text."""
    return _DIFFICULTIES.get(folded(text)) or stars.level(text)


def seconds(text: str) -> int | None:
    """Read a time limit: `90`, `90초`, `90 s`, `1:30`; None for any other text, and out of 1-3600."""
    text = text.strip()
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})", text)
    plain = re.fullmatch(r"(\d{1,4})(?:\.0)?\s*(?:초|s|sec|seconds)?", text, re.IGNORECASE)
    value = int(clock.group(1)) * 60 + int(clock.group(2)) if clock else int(plain.group(1)) if plain else 0
    return value if 1 <= value <= 3600 else None
