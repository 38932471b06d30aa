"""What a line asks: its numbering and marks, what remains without them, and how much it looks like a question.

Pure functions on one line of plain text (no markup).
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import lru_cache

from quizzer.authoring.importing.lines.behind import without_end
from quizzer.authoring.importing.lines.part_names import names_part
from quizzer.authoring.importing.texts import phrases

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

_ASKS_KO = re.compile(
    r"(?:하세요|하시[오요]|보세요|주세요|주십시오|하라|해라|하여라|봐라|보아라|해보라|해보자|"
    r"(?:설명|서술|비교)(?:할|해볼) 것|보시오|하십시오|쓰시오|시오|인가|나요|까요|가요|은가|는가|한가|은지|"
    r"일까|을까|할까|될까|이란|란|무엇인지|뭔가요|뭐죠|뭔지|나요|죠|니까|예요|에요|대해|대해서|대하여|궁금합니다|궁금해요|알고 ?싶습니다|"
    r"(?:이유|차이점?|역할|방법|장단?점|단점|특징|의미|원리|과정|조건|목적|종류|정의|기준)[은는])$"
)

_DECLARES = re.compile(r"(?:[a-z]+ ){0,2}(?:var|let|val|const) \w+ ?[:=]")
"""Code whose question mark is of a type: `var name: String? = nil`."""

_PERSON = re.compile(r"[가-힣]?(?:은지|란)")
"""A lone word that is the name of a person rather than the end of a question: `은지`, `미란`."""

_TO_READERS = re.compile(phrases.one_of(phrases.ASKS_TO_NOTE))

_ASKS_KO_INSIDE = re.compile(
    r"(?:설명|비교|서술|말씀|소개|정의|이야기|얘기|답)\s?(?:해|하)(?:주|보)?(?:세요|시오|십시오|주세요|보세요)|"
    r"(?:해|하|써|적어|찾아|만들어)\s?(?:주|보)?(?:세요|시오|십시오)[.!)]\s|"
    r"(?:설명|비교|소개|정의|이야기|얘기|답변?)[을를]? ?(?:좀 )?(?:부탁|바랍니다|해 ?(?:줘|봐|달라))"
)

_ASKS_EN = re.compile(
    r"^(?:what|why|how|(?:when|which|who|where)(?=\s+(?:is|are|was|were|do|does|did|can|could|should|would|will|to)\b|.*\?)|"
    r"explain|describe|define|compare|contrast|discuss|differentiate|distinguish|summari[sz]e|enumerate|elaborate|"
    r"(?:write|implement|design)\s+(?:a|an|the|your)|list\s+and|"
    r"difference[s]?\s+(?:between|b/w|btw)|tell\s+(?:me|us)|walk\s+(?:me|us)|give\s+(?:me|an|a|some)|name\s+(?:the|some|a|two|three|\d)|"
    r"list\s+(?:the|some|out|down|any|two|three|four|five|six|several|\d)|can\s+you|could\s+you|have\s+you|do\s+you|does|is\s+it|is\s+there|are\s+there|"
    r"(?:briefly|clearly|simply|in\s+(?:short|brief|simple\s+terms|your\s+own\s+words)),?\s+(?:explain|describe|define|compare|discuss|state|list|outline)|"
    r"(?:state|mention|outline|identify|give|provide)\s+(?:any\s+)?(?:two|three|four|five|six|several|\d)|state\s+and\s+(?:explain|prove)|"
    r"(?:mention|outline)\s+(?:the|some|a\s+few)|"
    r"(?:state|give|provide)\s+(?:(?:an?|the|some)\s+)?(?:[a-z-]+\s+){0,2}(?:definitions?|examples?|cases?|reasons?|differences?|advantages?|disadvantages?|"
    r"drawbacks|properties|proof|formula|steps|conditions?|complexity|theorem|law))\b",
    re.I,
)

_ASKS_BEHIND_CASE = re.compile(
    r"^(?:(?:when|if|given|suppose|imagine|assum(?:e|ing))\b[^.?!]{3,160},\s+(?:then\s+|and\s+)?"
    r"(?:what|how|why|which|where|who)\s+(?:(?:(?!happens?\b)\w+\s+)?"
    r"(?:is|are|was|were|do|does|did|can|could|should|would|will|happens?)\b(?!\s+is\b)|to\b)|"
    r"(?:given|suppose|imagine|assum(?:e|ing))\b[^.?!]{3,160},\s+(?:explain|describe|discuss)\b)",
    re.IGNORECASE,
)
"""A case, and what is asked of it: `When a node fails, what will happen to its pods`."""

_WORD_KO = re.compile(
    r"\S\s(?:왜|어떻게|언제|어디서|무엇[이을]|뭐가|뭘)\s|^(?:왜|어떻게|언제|어디서|무엇[이을]|뭐가|뭘)\s+\S+\s"
)
"""It stands beside what it asks about: `왜 나누나` says too little to ask by itself."""

_PLAIN_KO = re.compile(r"[가-힣](?<!거)(?<!언제)[나냐]$")
"""A verb as notes have it at the end of what a word asks: `락은 왜 필요하나`."""

_NAMES_KO = re.compile(
    r"(?:차이|차이점|비교|이유|특징|장단점|장점|단점|방법|원리|과정|종류|개념|조건|역할|구조|동작|방식|설명|정의|의미|관계|한계|\bvs\.?\s.+)$"
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
    if (named := _NAMED.fullmatch(text)) and _asks(named.group("asked")):
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
        if not _PROBLEM.match(marked.group()) or _asks(candidate[marked.end() :]):
            return Asking.MARKED
    asked = title(line)
    if _asks(asked):
        return Asking.ASKS
    end = _bare_end(asked)
    return Asking.NAMES if _NAMES_KO.search(end) or re.search(r"\bvs\b", asked, re.I) else Asking.NO


def _bare_end(asked: str) -> str:
    """Take what stands in brackets, and signs, from the end of a line."""
    end = len(asked.rstrip())
    marks = [found.start() for found in re.finditer(r"[()（）]", asked[:end])]
    while end and asked[end - 1] in ")）]":
        while marks and marks[-1] >= end - 1:
            marks.pop()
        nearest = marks[-1] if marks else -1
        opened = (
            nearest if nearest >= 0 and asked[nearest] in "(（" else asked.find("[", nearest + 1, end - 1)
        )
        if opened < 0:
            break
        end = opened
        while end and asked[end - 1].isspace():
            end -= 1
    return asked[:end].rstrip(" .,!~*\"'”’")


def _asks(asked: str) -> bool:
    end = _bare_end(asked)
    if _DECLARES.match(asked):
        return False
    if re.search(r"[?？]\s*(?:[\"'”’)）\]]*\s*(?:$|[(（\[=]|/\s)|[)）]\s?\.$)", asked):
        return True
    if _PERSON.fullmatch(end) or names_part(asked) or _TO_READERS.fullmatch(end):
        return False
    return any(
        (
            _ASKS_KO.search(end),
            _PLAIN_KO.search(end) and _WORD_KO.search(end),
            _ASKS_KO_INSIDE.search(asked),
            _ASKS_EN.match(asked),
            _ASKS_BEHIND_CASE.match(asked),
        )
    )


def is_question_label(line: str) -> bool:
    """Tell whether a heading only says that the question follows: `Question (EN)`, `질문 1`, `Q2. (Apply)`."""
    return _QUESTION_LABEL.match(plain(line)) is not None
