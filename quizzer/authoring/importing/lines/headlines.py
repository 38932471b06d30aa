"""What a line asks: its numbering and marks, what remains without them, and how much it looks like a question.

Pure functions on one line of plain text (no markup).
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from quizzer.authoring.importing.lines import asking_words
from quizzer.authoring.importing.lines.behind import without_end

_NUMBERING = re.compile(
    r"""^(?:
        \#\d+\s+                              # #3 ...
      | \d+\s*-\s*\(\d+\)\s*[.):]?\s*         # 14-(1) ...
      | \(\d+\)\s*                            # (1) ...
      | \[\d+\]\s*                            # [1] ...
      | \d+(?:\s?[-.]\s?\d+)+\s*[.):]?\s+(?:[-–—:]\s+)?  # 2-1. ..., 2.1 ..., 1 - 3. - ...
      | \d+\s*(?:\)\)\s*|[.)]\s+)(?:[-–—]\s+)?  # 3. ..., 3) ..., 3))...
      | \#\d+\s*[.):-]\s+                    # #3. ...
      | \d{1,3}[-–—]\s+                      # 3- ...
      | \d+\s*번?\s*[.:]\s+                   # 3번. ...
      | \d{1,3}[.)](?=["'“]?[A-Z가-힣]|[a-z]{3})  # 3.What ...
      | \d+\s+[-–—|]\s+                       # 3 - ...
      | (?:[IVX]{1,4}|[Ⅰ-Ⅻ]|[가나다라마바사아자차카타파하])\s*[.)]\s+
      | [A-Z]{1,3}-?\d{1,3}\s*[.):]\s+        # B01. ...
      | [A-Z]{0,3}\d{1,3}\s*\([^()]{1,30}\)\s*[.:]\s+  # J12 (analysis). ...
      | [A-Za-z+\#]{1,6}-\d{1,3}\s*[.)]\s+     # C++-1) ...
      | [A-Z]{1,6}-\d{1,4}\s*\|\s+            # N-001 | ...
      | \d+️?⃣\s*                   # keycap digits
      | [①-⑳]\s*
    )""",
    re.VERBOSE,
)

_STRAY_STARS = re.compile(r"\*+(?:[A-Z가-힣][^*]*\*+[^*\s]|[^*]*[^*\s]\*{0,2}[?？.]?\*+$)")
"""Stars that were meant to mark a line, and that Markdown left: `*What is **this?*`."""

_MARK = re.compile(
    r"""^(?:
        [\[(（]?\s*(?:(?:꼬리|추가|후속|심화|연계|파생)\s(?=Q\s?\d))?(?:Q|질문|문제|(?:꼬리|추가|후속|심화|연계|파생)\s?질문|꼬리|Question|Ques
            |Follow[\s-]?ups?(?:\s+questions?)?)\s*[-_.\#]?\s*\d{0,4}(?:[-.]\d+)*\s*\]?
            \s*[.:：)）\]]+(?!\d)\s*[-–—]?\s*
      | \[?(?:Q|Question|질문|문제|꼬리\s?질문)\s*[-_\#]?\d{1,4}(?:[.-]\d{1,3})*\]?
            (?:[-–—|](?!\d)\s*|\s+[-–—|]\s*|\s+(?!개|가지|번))
      | (?:Q|꼬리\s?질문)\s*\d{0,2}\s*[-–—](?!\d)\s*
      | (?:Q|Question|질문|문제)\s*\d{0,3}\s*[(（\[][^()（）\[\]]{1,30}[)）\]]\s*[:：]\s*
      | (?:문)\s*(?:\d{1,3}\s*[.:：)]|[:：)])\s*
      | Questions\s*[:：]\s*(?=\S.*[?？]\s*$)
    )""",
    re.VERBOSE | re.IGNORECASE,
)

_PROBLEM = re.compile(r"\W*문제\s*\d*\s*[.:：]")
"""A mark that also names what goes wrong: `문제: 캐시가 맞지 않았다`, `문제 2: 성능`."""

_SPEAKER = re.compile(r"^(?:면접관|interviewer)\s*\d?\s*[:：]\s*(?=\S)", re.IGNORECASE)
"""Who asks, before what is asked."""

_ASIDE_NUMBER = re.compile(r"^\([^()]{1,60}\)\s*[.:]\s+(?=\S)")
"""What may stand between the mark and the question: `Q1 (co-01: methods). Which …`."""

_BRACKETED = re.compile(
    r"^\[(?:일반|심화|기본|필수|중요|공통|추가|예상|참고|꼬리|기출|단골|빈출|면접|요약|정리|핵심|결론|"
    r"easy|medium|hard|basic|advanced)\]\s*"
    r"|^[\[(（](?:(?:기출|출제|복원)\s?[^\[\]()（）]{0,24}|(?:단답|서술|약술|실무|작업|주관식|논술)형?)[\])）]\s*(?=\S{2})",
    re.IGNORECASE,
)
"""What kind of question it is, before it: `[심화]`, `(기출 23회 10번 문제)`, `(단답형)`."""


_SERIES = re.compile(
    r"^(?:[\[【(<][^\[\]【】()<>]{0,12}(?:면접|interview)[^\[\]【】()<>]{0,12}[\]】)>]\s*[-–—:|]?\s*"
    r"|(?:CS|컴퓨터 ?공학|전공)\s?(?:기본|기초|전공)?\s?(?:개념|지식|이론)?(?:\s?[(（][^()（）]{1,20}[)）])?\s*[-–—|:]\s+"
    r"|(?:(?:popular|common|classic|typical|frequent)\s+)?(?:(?:technical|coding)\s+)?interview\s+"
    r"(?:question|quick[- ]?fire|drill|puzzle|quiz|check)s?\s*[:：]\s*"
    r"|(?:기술|개발자?|CS|신입)?\s?면접\s?(?:대비|준비|질문|정리|스터디|리뷰|문제)?\s?\d{0,3}\s*(?:[-–—|]\s+|[:：]\s*))(?=\S{2})",
    re.IGNORECASE,
)
"""The name of a series of posts before what one of them asks: `[면접 리뷰] …`, `기술 면접 대비 - …`."""

_FRAMES = (("[", "]"), ("【", "】"), ("「", "」"), ("<", ">"), ('"', '"'), ("“", "”"))
"""What may stand around a whole question."""

EXERCISE = re.compile(
    r"^(?:(?:Drill|Exercise|Problem|Quiz|Scenario|시나리오|Step|단계|연습\s?문제|퀴즈)\s*\d+(?:\.\d+)*\s*[.:)]"
    r"|(?:Drill|Exercise|Problem|Scenario|Situation|시나리오|상황|연습\s?문제)\s*[:：])\s+",
    re.IGNORECASE,
)
"""The name of an exercise before what it asks."""

_QUESTION_LABEL = re.compile(
    r"^(?:\[?(?:Q|question|질문|문제|문항)\s*[-_#.]?\s*\d{0,4}(?:[-.]\d+)*\]?(?:\s*[-–—:|]\s*(?:easy|medium|hard|basic|advanced|초급|중급|고급|쉬움|보통|어려움|기초|심화))?|[A-Z]{2,5}-\d{1,4})\s*[.:)]?\s*(?:[(（\[][^()（）]{0,40}[)）\]])?\s*[.:]?$",
    re.I,
)

_BULLET = re.compile(r"^\s*[-–—]\s+(?=\d{1,3}[.)]\s)")
"""A bullet before a number: `- 1. What is it?`."""


class Asking(Enum):
    """How much a line looks like a question."""

    NO = 0
    NAMES = 1
    """It names a topic in the way in which short questions do: `프로세스와 스레드의 차이`."""
    ASKS = 2
    """It asks, by its words or its question mark."""
    MARKED = 3
    """It is marked as a question: `Q1.`, `질문:`."""


@lru_cache(maxsize=1 << 16)
def plain(line: str) -> str:
    """Take signs and emoji from both ends of a line, and attributes such as `{#anchor}`."""
    line = re.sub(r"\s*\{[:#][^}]*\}\s*$", "", line)
    line = re.sub(r":[a-z0-9_+-]+:", "", line) if ":" in line else line
    line = _BULLET.sub("", line)
    line = line.replace("*", "") if _STRAY_STARS.match(line) else line
    start, end = 0, len(line)
    while start < end and _is_sign(line, start):
        start += 1
    while end > start and _is_sign(line, end - 1, last=True):
        end -= 1
    return line[start:end]


def _is_sign(line: str, at: int, *, last: bool = False) -> bool:
    letter = line[at]
    if last and letter == ">" and "<" in line[:at]:
        return False  # it closes a frame
    if last and letter == "<":
        return at > 0 and line[at - 1] in ".?？。"  # of a tag that is broken
    if letter.isspace() or letter in "️‍​•·▪▫►▶▷◆◇■□●○★☆※✔✅⁉‼>|":
        return True
    if last:
        return unicodedata.category(letter) in ("So", "Sk") or letter == "#"
    keycap = line[at + 1 : at + 3] in ("️⃣", "⃣")
    return unicodedata.category(letter) in ("So", "Sk", "Mn") and not keycap


@lru_cache(maxsize=1 << 16)
def title(line: str) -> str:
    """Take numbering and question marks such as `Q1.` from the front of a line: what is asked remains."""
    text = _BOX.sub("", plain(line), count=1)
    if (named := _NAMED.fullmatch(text)) and asking_words.asks(named.group("asked")):
        return named.group("asked").strip()
    for _round in range(4):
        before = text
        text = _unframed(without_end(text))
        text = _BRACKETED.sub("", _SERIES.sub("", _SPEAKER.sub("", text, count=1), count=1), count=1)
        marked = _MARK.match(text)
        if marked and len(marked.group()) < len(text):
            text = _ASIDE_NUMBER.sub("", text[marked.end() :], count=1)
        numbered = _NUMBERING.match(text)
        if numbered and numbered.end() < len(text):
            text = text[numbered.end() :]
        text = _LONE_COLON.sub("", plain(text))
        if text == before:
            break
    return text


_LONE_COLON = re.compile(r"\A[:：]\s+(?=\S)")
"""What is left before a question that only a sign asked: `💁 : What is it?`."""

_BOX = re.compile(r"\[[ xX]\]\s+(?=\S)")
"""What is ticked off in a list of things to learn, `- [ ] What is it?`."""

_NAMED = re.compile(r"[^\"“”:：?？]{1,24}[:：]\s*[\"“](?P<asked>[^\"“”]{4,})[\"”]\s*")
"""What a part is called before the question that it answers: `면접 답변: "…?"`."""


def _unframed(text: str) -> str:
    """Take what stands around a whole line: `[ 인덱스란? ]`, `"인덱스란?"`."""
    for opening, closing in _FRAMES:
        if len(text) > 2 and text.startswith(opening) and text.endswith(closing):
            inner = text[1:-1]
            if opening not in inner and closing not in inner:
                return inner.strip()
    return text


@lru_cache(maxsize=1 << 16)
def asking(line: str) -> Asking:
    """Tell how much a line looks like a question."""
    text = plain(line)
    if _QUESTION_LABEL.match(text):
        return Asking.NO
    bare = _BRACKETED.sub("", text, count=1)
    numbered = _NUMBERING.match(bare)
    for candidate in (bare, bare[numbered.end() :] if numbered else bare):
        marked = _MARK.match(candidate)
        if marked is None or len(candidate) <= marked.end():
            continue
        if not _PROBLEM.match(marked.group()) or asking_words.asks(candidate[marked.end() :]):
            return Asking.MARKED
    asked = title(line)
    if asking_words.asks(asked):
        return Asking.ASKS
    return Asking.NAMES if asking_words.names(asked) else Asking.NO


def is_question_label(line: str) -> bool:
    """Tell whether a heading only says that the question follows: `Question (EN)`, `질문 1`, `Q2. (Apply)`."""
    return _QUESTION_LABEL.match(plain(line)) is not None
