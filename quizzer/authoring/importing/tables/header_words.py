"""What the words of a column's name say that it holds, where the whole is none of the names that are known.

`면접 질문(기출)`, `내 답변 / 모범답` and `Question asked` are read; so are columns that are neither question nor answer,
such as `출제 회사` and `중요도★`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.lines.headlines import Asking, asking

_LONGEST_NAME = 30
"""Characters of a column's name."""

_MOST_WORDS = 5

_SENTENCE = re.compile(r"[?!;。？！]|\S{2}\.$|(?:니다|[세네예어아해]요|이다|한다|된다)$")

_BESIDE = re.compile(r"[(\[（【<〈{][^()\[\]（）【】<>〈〉{}]*[)\]）】>〉}]?")
"""What stands in brackets."""

_PARTS = re.compile(r"\s*[/|·&+,:、]\s*|\s+(?:및|또는|and|or)\s+")


class Means(StrEnum):
    """What a column holds."""

    QUESTION = "question"
    ANSWER = "answer"
    OWN = "own"
    """An answer of the writer's own, which is one where there is no other."""
    EXPLANATION = "explanation"
    TAGS = "tags"
    SOURCE = "source"
    DIFFICULTY = "difficulty"
    HINTS = "hints"
    OTHER = "other"
    """Neither question nor answer, nor anything that a pack has: a number, a date, how often it is asked."""


_ENDS: tuple[tuple[Means, str, str], ...] = (
    (
        Means.OTHER,
        r"no|nr|num|number|index|idx|date|day|year|priority|importance|frequency|feedback|status|score|author|done"
        r"|date\s.*|checked?|reviewer|interviewer|count|length",
        r"번호|순번|순서|회차|연번|날짜|일자|일시|(?:면접|학습|복습|작성|등록|수정|출제|공부)\s?일|년도|연도|중요도|빈도|우선\s?순위"
        r"|피드백|상태|점수|담당자?|작성자|면접관|완료|체크|여부|횟수|개수|글자\s?수|유무",
    ),
    (
        Means.SOURCE,
        r"company|companies|employer|source|origin|url|link",
        r"회사\s?명?|기업\s?명?|출처|출제처|출제\s?기관|링크|원문",
    ),
    (Means.DIFFICULTY, r"difficulty|level", r"난이도|난도|수준|레벨"),
    (
        Means.TAGS,
        r"tags?|category|categories|topics?|subject|type|area|section",
        r"과목|분류|카테고리|주제|태그|유형|분야|영역|키워드|단원|파트",
    ),
    (Means.HINTS, r"hints?", r"힌트"),
    (
        Means.EXPLANATION,
        r"notes?|comments?|remarks?|explanation|details?|memo",
        r"비고|메모|설명|해설|참고(?:\s?(?:사항|내용))?|노트|부연",
    ),
    (
        Means.QUESTION,
        r"questions?|prompt|questions?\s(?:text|asked|received)|q",
        r"(?:질문|문제|문항|물음)(?:\s?(?:내용|사항|들|목록|정리))?",
    ),
    (
        Means.ANSWER,
        r"answers?|solutions?|response|answers?\s(?:text|given)|a",
        r"(?:답변|답안|정답|해답|모범\s?답|예상\s?답|예시\s?답|답)(?:\s?(?:내용|예시|요약|정리))?",
    ),
)  # fmt: skip
"""How a name ends by what it means, in English as whole words and in Korean, the first that fits."""

_FITS = [(means, re.compile(rf"(?:.*\s)?(?:{english})|.*(?:{korean})")) for means, english, korean in _ENDS]

_OWN = re.compile(r"\b(?:my|own|your|user)\b|^(?:내가|내|나의|나|제가|제|저의|본인의?)(?=\s|답)")
_BAD = re.compile(
    r"\b(?:wrong|incorrect|false|bad|weak|poor|follow ?up|next|previous|related|similar)\b"
    r"|오답|틀린|나쁜|꼬리|추가|후속|관련|유사|다음|연관|파생|역질문"
)


def means(name: str) -> Means | None:
    """Tell what the name of a column says; None: nothing that is known, or both question and answer.

    Words in brackets and signs are only how it is written; of parts that a stroke divides each may say it.
    """
    written = unicodedata.normalize("NFKC", name)
    bare = columns.folded(_BESIDE.sub(" ", written)) or columns.folded(written)
    told = [found for part in _PARTS.split(bare) if (found := _part(part)) is not None]
    if Means.QUESTION in told and (Means.ANSWER in told or Means.OWN in told):
        return None
    for first in (Means.QUESTION, Means.ANSWER, Means.OWN):
        if first in told:
            return first
    return told[0] if told else None


def is_like_header(row: Sequence[str]) -> bool:
    """Tell whether the cells of a first row are short and name question and answer.

    Where not both are named, they must say nothing and ask nothing, and of three most have names of any kind that is
    known; of two, both.
    """
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) < 2 or len(set(cells)) < len(cells) or not all(map(_is_short, cells)):
        return False
    told = [found for cell in cells if (found := means(cell)) is not None]
    both = Means.QUESTION in told and (Means.ANSWER in told or Means.OWN in told)
    if both or any(_SENTENCE.search(cell) or asking(cell) is Asking.ASKS for cell in cells):
        return both
    main = {Means.QUESTION, Means.ANSWER, Means.OWN} & set(told)
    return len(set(told)) > 1 and 2 * len(told) >= len(cells) and (bool(main) or len(cells) > 2)


def completed(known: Mapping[str, list[int]], header: Sequence[str]) -> dict[str, list[int]]:
    """Add what words say of the columns to what is known by whole names; a column that has a field keeps it."""
    taken = {n for at in known.values() for n in at}
    said = [None if n in taken else means(name) for n, name in enumerate(header)]
    found = dict(known)
    for each in Means:
        if each in (Means.OWN, Means.OTHER) or each.value in found:
            continue
        at = [n for n, one in enumerate(said) if one is each]
        if at:
            found[each.value] = at[:1]
    if "answer" not in found and said.count(Means.OWN) == 1:
        found["answer"] = [said.index(Means.OWN)]
    return found


def beside(header: Sequence[str]) -> set[int]:
    """List the columns that are neither question nor answer, as their names say, from 0."""
    either = (None, Means.QUESTION, Means.ANSWER, Means.OWN, Means.EXPLANATION)
    return {n for n, name in enumerate(header) if means(name) not in either}


def own(header: Sequence[str], at: Iterable[int]) -> list[int]:
    """List those of some columns that hold the writer's own answers."""
    return [n for n in at if means(header[n]) is Means.OWN]


def _part(text: str) -> Means | None:
    words = re.sub(r"\s?\d{1,2}$", "", " ".join(re.sub(r"[^\w\s]", " ", text).split()))
    if not words:
        return None
    found = next((each for each, ends in _FITS if ends.fullmatch(words)), None)
    if found in (Means.QUESTION, Means.ANSWER):
        if _BAD.search(words):
            return Means.OTHER
        if found is Means.ANSWER and _OWN.search(words):
            return Means.OWN
    return found


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and len(text.split()) <= _MOST_WORDS and "\n" not in text
