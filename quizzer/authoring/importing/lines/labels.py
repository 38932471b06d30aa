"""What a heading, a bold line or a summary introduces: questions, an answer, a hint, or something beside the matter.

Pure functions on one line of plain text (no markup).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from quizzer.authoring.importing.lines.headlines import is_question_label, plain, title

_LISTS_QUESTIONS = re.compile(
    r"(?:면접|인터뷰|예상|꼬리|후속|기술|단골|기출|빈출|확인|복습|주요|핵심|연습|실전|스터디)\s?(?:면접\s?)?(?:질문|문제|퀴즈)(?!\S*[을를에])|"
    r"질문\s?(?:목록|리스트|모음|정리|답변)|질문\s?(?:과|및|&|/|,|-)?\s?답변?|질의\s?응답|문답|자주\s?(?:묻는|나오는)|모의\s?면접|면접\s?(?:관련\s?)?(?:대비|준비|정리|내용)|(?:기술|인성|직무)\s?면접$|^면접$|"
    r"\binterview\s+(?:q(?:uestion)?s?\b|prep|concepts|topics|points)|\bq(?:uestions?)?\s?(?:&|and|/)\s?a(?:nswers?)?\b|\bqna\b|\bfaqs?\b|"
    r"frequently\s+asked|\bviva\b|\bself[-\s]?(?:check|test|quiz|assessment)\b|\bquiz\b|퀴즈|"
    r"\b(?:practice|review|discussion|exam|test|study|coding|warm-?up|follow-?up|sample|common|basic|advanced|tricky|theory|conceptual|technical|behaviou?ral|key|check)\s+"
    r"(?:interview\s+)?(?:questions|problems)\b|"
    r"check\s+your\s+(?:understanding|knowledge)|knowledge\s+check|flash\s?cards?|^questions?$|^질문$|^문제$",
    re.IGNORECASE,
)
"""How a heading says that what follows are questions."""

_WORD = r"(?:답안|답변|정답|해답|대답|답|answers?|solutions?|ans)"

_KIND = (
    r"(?:(?:\d{1,3}\s?(?:초|분)(?:\s?(?:이내|버전|컷))?\s?)?(?:예시|모범|구두|좋은|훌륭한|이상적인|샘플|참고|추천|권장|한\s?줄|짧은|간단한?|요약|간결한|핵심|면접용?|기본|예상|model|sample|example|suggested|ideal|typical|"
    r"reference|correct|short|expected|good|[a-z]{2,12}(?=[\s-]+answer))?[\s-]*){0,2}"
)

_TAIL = (
    r"(?:\s+(?:to|for|of)\s+(?:exercise|problem|question|task|q)\s?\d[\d.]*)?"
    r"(?:\s*(?:방향|요지|포인트|가이드|시나리오|스크립트|템플릿|구조|흐름|outline|points?|guide|keys?|sheet|summary|flow|structure|examples?))?"
    r"(?:\s*\d{1,4}(?:\s?[./-]\s?\d{1,2}){1,2}\.?)?(?:\s*(?:/|및|과|와|&|and|\+)\s*(?:해설|설명|풀이|근거|이유|explanations?|reason(?:ing|s)?|rationale|discussion))?"
    r"(?:\s*[(（\[][^)）\]]*[)）\]])?(?:\s*(?:예시|보기|확인(?:하기)?|열기|펼치기|보이기|here|접기))?"
)

_BEFORE = (
    r"(?:\d{1,3}\s?번(?:\s?(?:문제|질문))?\s+|"
    r"Q\s*\d{1,3}(?:[-.]\d+)*\s+|see\s+|show\s+|hide\s+|view\s+|reveal\s+|the\s+|an?\s+(?=\S+[\s-]))?"
)

_SPOKEN = (
    r"(?:면접(?:용|식)?\s?(?:\d{1,2}\s?줄\s?)?(?:요약|정리|멘트|스크립트|답변)|한\s?줄\s?(?:요약|정리|답변))"
)
"""What a writer calls the words to be said in the interview, below an article."""

_WHOLE = r"(?:자세한|상세한?|전체)\s?(?:정답|해답)(?:\s?(?:보기|확인(?:하기)?|열기|펼치기))?"

_MANNER = (
    r"(?:(?:\d{1,3}[\s-]?(?:second|sec|minute|min)s?|strong|good|great|concise|brief|detailed|full|complete|quick)"
    r"[\s-]+(?:(?:junior|mid|senior|staff|lead|principal|expert)(?:[\s-]+level)?[\s-]+)?)"
)

_NO_MODEL = r"(?!.*\b(?:weak|wrong|bad|poor|incorrect)\b)"
"""An answer as it should not be is none."""

_NO_MODEL_NAMED = (
    r"(?!(?:an?\s)?(?:\w+\s)?(?:weak|wrong|bad|poor|incorrect)[\s-]+(?:\w+[\s-]+)?(?:answer|solution)|오답|"
    r"(?:\w+\s)?time\sto\sanswer)"
)

_COVERS = (
    r"(?:what (?:an? |the )?)?(?:strong|good|great|ideal|solid|excellent|complete|model|sample|expected)[\s-]+"
    r"(?:answers?|responses?|candidates?)\s+(?:includes?|covers?|contains?|mentions?|says?|sounds? like|looks? like|"
    r"should (?:include|cover|contain|mention))|"
    r"what (?:you|(?:the |an? )?(?:answer|candidate)) (?:must|should|needs? to|ha(?:ve|s) to) (?:cover|include|mention)"
)
"""`Strong answer includes`, `What a good answer covers`, `What you must cover`."""

_LOOKS_FOR = r"what (?:we(?:['’]re| are) (?:looking|listening)|to (?:look|listen)) for"
"""What an interviewer waits for, in a company's handbook."""

_RESPONSE = r"(?:great|strong|good|best|ideal|sample|model|example|suggested)[\s-]+response"

_DASHED = r"[:：][-–—]{1,2}(?=\s|[^\W\d_])\s*"
"""How many write a colon in India: `Ans:- It is …`."""

_LABEL = re.compile(
    rf"^{_NO_MODEL}{_BEFORE}(?:{_MANNER}?{_KIND}{_WORD}(?:\s?\d{{1,3}})?{_TAIL}|{_SPOKEN}|{_WHOLE}|{_COVERS}|{_RESPONSE}|{_LOOKS_FOR})\s*[:：.\-–—]*[)）]?\s*$",
    re.I,
)

_OPENER = re.compile(
    r"^(?:더\s?보기|펼치기|펼쳐\s?보기|접기\s?/?\s?펼치기|접기|열기|보기|확인(?:하기)?|toggle|spoiler|"
    r"click\b.{0,30}|(?:show|expand|reveal|open|view)"
    r"(?:\s+(?:me|to|for|the|this|it|here|more|all|your|full|sample|model|correct|answers?|solutions?|details?|"
    r"explanations?|hints?|results?|spoilers?|code|examples?|output|responses?|reasoning|discussion|content|section)\b"
    r".{0,25})?[\s.:!…▼▾]*)$",
    re.I,
)

_LABEL_SHORT = re.compile(r"^A\s*\d{0,3}(?:-\d{1,2}){0,2}\s*(?:[.:：)]|[:：]\s?[-–—]{1,2})\s*$", re.I)

_INLINE = re.compile(
    rf"^(?:(?:{_COVERS}|{_RESPONSE})\s*[:：]\s*|{_NO_MODEL_NAMED}(?:an?\s+(?=[a-z]+[\s-]+answer\b))?{_KIND}{_WORD}(?:\s?\d{{1,3}})?{_TAIL}\s*(?:{_DASHED}|[:：)）]\s*|[\]】]\s+)|A\s?\d{{0,3}}\s?{_DASHED}|A\s?\d{{0,3}}(?:-\d{{1,2}}){{0,2}}\s*[.:：)](?:\s+|(?=[가-힣]))|A\d{{1,3}}(?:-\d{{1,2}}){{0,2}}\s+|A\s*[-–—]\s+"
    r"|(?:정답|답변|답안|답|answer|ans)\s?\d{0,3}\s?\.\s+|ans(?:wer)?\s?\d{0,3}\s?[-–—]{1,2}\s+"
    r"|how to answer(?: (?:it|this))?\s*[:：]\s*)(?=\S)",
    re.I,
)

_INSIDE = re.compile(
    r"(?<=[.!?])[ ]+(?=(?:핵심|모범|예시|기대|sample|model|expected)\s?(?:답변?|답안|answer)\s*[:：])",
    re.IGNORECASE,
)

_OWN = re.compile(
    r"^(?:내|나의|내가|제|저의|본인(?:의)?|my(?:\s+own)?)\s.{0,25}?(?:답안|답변|답|answers?|생각)"
    r"(?:\s*정리)?\s*(?:[(（\[].*)?[:：.]?\s*$",
    re.I,
)

_MODEL = re.compile(r"예시|모범|샘플|model|sample|example|reference|ideal", re.I)

_BESIDE = re.compile(
    r"""^(?:
        (?:.{1,12}\ )?(?:목차|차례)|(?:table\ of\ )?contents?|toc
      | references?|참고|참고\s?(?:자료|문헌|링크|사이트)|출처|ref
      | (?:.{0,6}\s)?(?:추가)?\s?학습\s?자료.*|관련\s?(?:글|링크|자료|개념)|(?:참고\s)?링크|related(?:\ .{1,20})?
      | (?:(?:additional|extra|further|helpful|learning|more|other|recommended|related|study|useful)\ )?(?:resources?|links)
      | personal\ recommendations?|추천\ ?(?:도서|서적|자료|링크)|도서\ ?추천|you\ may\ also\ like|wrapping\ up|wrap[- ]?up
      | (?:final|closing|last)\ (?:advice|notes?|remarks?|thoughts?|tips?|words?)|good\ luck.{0,20}
      | links?|see\ also|further\ reading|더\s?읽어\s?보기.*|더\s?보기|(?:back\ to\ )?(?:top|home)|back|처음으로|맨\s?위로
      | about(?:\ th(?:is|e)\ .{1,30})?|intro(?:duction)?|overview|conclusion|prerequisites|소개|결론|맺음말
      | licen[cs]e|라이선스|contribut.*|installation|설치|usage|authors?|저자|credits?|changelog|tags?|disclaimer
      | (?:learning\ )?(?:goals?|objectives?)|(?:학습\s?)?목표
      | (?:.{1,12}\s)?(?:interview\ |면접\s?)?(?:check-?list|체크\s?리스트)
      | how\ to\ use\ th(?:is|ese)\ .{1,30}
      | how\ to\ (?:use|practi[sc]e|study|prepare|read)(?:\ (?:this|it|them|these|with\ (?:this|these)).{0,20})?
      | (?:이\s?(?:문서|노트|파일|자료)(?:의)?\s)(?:사용|활용|공부)\s?(?:법|방법)
      | 면접관(?:이|의|은|에게)?\s.{0,16}(?:포인트|의도|관점|것|부분)|(?:tips?|notes?)\ for\ (?:the\ )?interviewers?
      | what\ (?:the\ |an?\ )?interviewers?\ .{0,12}(?:look|want|expect|listen|check|test|assess)\w*.{0,16}
      | who\ (?:is\ |are\ )?th(?:is|ese|e)\ (?:\w+\ ){0,3}for\??|who\ should\ (?:read|use|take|follow)\ th(?:is|ese).{0,24}
      | what(?:['’]s|\ is)\ (?:inside|included|covered|in\ th(?:is|e)\ (?:repo(?:sitory)?|guide|course|series|book))\??
      | what\ you(?:['’]ll|\ will)\ learn.{0,16}|누구를\ 위한\ .{1,12}|이런\ 분(?:들)?(?:께|에게)\ .{1,12}
      | sponsors?|stargazers?|마무리|(?:(?:이\s?)?글을\s|포스팅을\s)?(?:마치며|마무리하며|시작하며)|들어가며|개요|서론
      | tb[ud](?!\w|\s\w).*|todo(?!\w).*|작성\s?중.*|업데이트\s?예정.*
    )\s*[:：]?$""",
    re.VERBOSE | re.I,
)

_ASIDE = re.compile(
    r"^(?:특징\s?및\s?상세|상세\s?특징|흔한\s?오답|오답|함정|주의(?:점|사항)?|실무\s?(?:팁|예시|사례)|한\s?줄\s?요약|답변\s?(?:핵심\s?)?키워드|면접관|추가\s?설명|해설|설명|부가\s?설명|상세|자세한|자세히|보충|부연|explanation|details?|notes?|비고|핵심(?!\s?(?:차이|원리|개념|아이디어))|요약|정리|summary|"
    r"why\s(?:this|it)\s(?:is|matters)|correct\sthinking|trap|pitfalls?|red\sflags?|warning\ssigns?|common\smistakes?|함정|"
    r"(?:an?\s)?(?:common\s)?(?:weak|wrong|bad|poor|mediocre|average|incorrect|long|longer|detailed|full)\s(?:answers?|responses?)|(?:나쁜|긴|틀린|부족한)\s?답변?|examples?|예시|예제|코드(?!\s?(?:리뷰|품질|스플리팅|분할|커버리지|스타일|컨벤션|주입|인젝션|재사용|중복|생성|최적화|관리|가독성|영역|세그먼트))|code(?!\s(?:reviews?|quality|splitting|coverage|style|injection|reus\w+|smells?|duplication|generation|segment|owner\w*))|팁|tips?|답변\s?tip|왜\s?중요|면접\s?tip|키워드|keywords?)\b",
    re.I,
)

_HINT = re.compile(r"^(?:힌트|도움말|hints?|clues?)\b(?:\s*\d+)?(?:\s*보기)?\s*[:：]?$", re.I)

_EXPECTED = (
    r"(?:(?:예상(?:되는)?|가능한|자주\s?나오는)\s|"
    r"(?:likely|possible|common|typical|potential|expected)\s(?!follow[\s-]?ups?\s+questions))?"
)
"""Which questions follow; `Likely follow-up questions` rather announces the questions of a text."""

_FOLLOW_UP = re.compile(
    rf"^[\[(（【]?{_EXPECTED}(?:꼬리|후속|추가|심화|연계|파생)\s?질문|^꼬리\s*[:：)]|^꼬리\s?Q\d|"
    rf"^[\[(（【]?{_EXPECTED}(?:follow[\s-]?ups?(?:\s+questions?)?|(?:cross|counter)[\s-]?questions?)\b",
    re.I,
)

_FOLLOW_UPS_TOO = re.compile(
    r"\S\s*(?:&|\+|/|\band|,|와|과|및)\s*(?:follow[\s-]?ups?(?:\s+questions?)?|(?:꼬리|후속|추가|심화|연계|파생)\s?질문(?:들)?)$",
    re.IGNORECASE,
)
"""A heading of follow-ups and something before them: `Edge cases and follow-up questions`."""

_BONUS = re.compile(
    r"(?:for\s+)?(?:bonus(?:\s+(?:points?|questions?))?|extra\s+(?:credit|points?)|가산점|보너스(?:\s?(?:질문|점수))?)"
    r"(?:\s*[:：]|\s+(?:for|if|to)\b)",
    re.IGNORECASE,
)
"""What a better answer would say, too, behind a question or its answer: `Bonus points for naming …`."""

_FOLLOW_UPS_ONLY = re.compile(
    rf"{_EXPECTED}(?:(?:추가\s)?(?:꼬리|후속|추가|심화|연계|파생)\s?질문(?:들|\s?(?:목록|모음|리스트|예시|대비|&\s?답변|과\s?답변|및\s?답변))?|꼬리|follow[\s-]?ups?(?:\s+questions?)?|"
    r"(?:cross|counter)[\s-]?questions?)"
    r"(?:\s?[(（][^()（）]{0,20}[)）])?\s*[:：)]?",
    re.IGNORECASE,
)

_FACT = re.compile(
    r"^(?:(?:질문\s?|출제\s?|평가\s?)?의도|question\s(?:overview|background|intent|purpose)|평가\s?(?:포인트|요소)|intent|난이도|레벨|(?:핵심\s?)?키워드|태그|카테고리|분류|빈도|중요도|출제\s?(?:기업|회사)|difficulty|level|(?:key\s?)?"
    r"keywords?|key\sterms?|tags?|categor(?:y|ies)|topics?|themes?|주제|frequency|importance|asked\s(?:in|by|at)|why\s(?:they|interviewers?)\s(?:\w+\s)?asks?(?:\s(?:it|this))?|context|"
    r"(?:estimated\s)?time(?:\sto\sanswer|\slimit)?|compan(?:y|ies)(?:/\w+)?|"
    r"(?:질문|문제)\s?(?:제작|출제|작성)(?:자|한 사람)?|(?:출제|답변|발표|작성|담당)자|"
    r"(?:question\s)?(?:written|created|contributed|submitted)\sby)\s*[:：]",
    re.I,
)


class Label(Enum):
    """What a line says of what follows."""

    MODEL = "model"
    """An answer that somebody gave as the example."""
    ANSWER = "answer"
    OWN = "own"
    """The writer's own answer."""


@lru_cache(maxsize=1 << 16)
def label(line: str) -> Label | None:
    """Tell whether a whole line is a label for an answer: `예시 답안 (…)`, `정답 보기`, `**A.**`."""
    text = re.sub(r"^\d+\s*[.)]\s*", "", plain(line)).strip()
    text = text.strip("[]【】<>「」《》 ") if text[:1] in "[【<「《" else text
    if len(text) > 60:
        return None
    if _OWN.match(text):
        return Label.OWN
    if _LABEL.match(text):
        return Label.MODEL if _MODEL.search(text) else Label.ANSWER
    return Label.ANSWER if _LABEL_SHORT.match(text) or _OPENER.match(text) else None


def after_label(text: str) -> str | None:
    """Give what follows a label on the same line, `답: …` or `A. …`; None when there is no label."""
    stripped = re.sub(r"^[^\w(]+", "", text)
    found = _INLINE.match(stripped)
    return stripped[found.end() :] if found else None


def on_lines(text: str) -> str:
    """Put a label in the middle of a line at the beginning of one: `의도: …. 핵심 답: …`."""
    return _INSIDE.sub("\n", text)


def credit(line: str) -> str | None:
    """Give what stands in brackets behind a label, `코드잇 제공` in `예시 답안 (코드잇 제공)`; None for nothing."""
    found = re.search(r"[(（]([^()（）]{2,80})[)）]\s*$", plain(line))
    return found.group(1).strip() if found else None


@lru_cache(maxsize=1 << 16)
def lists_questions(line: str) -> bool:
    """Tell whether a heading says that questions follow: `면접 질문`, `Interview Questions`, `Q&A`."""
    text = title(line)
    if len(text) > 80 or re.search(r"[?？]$", text) or _LABEL.match(text) or is_question_label(text):
        return False
    return _LISTS_QUESTIONS.search(text) is not None


def is_beside(line: str) -> bool:
    """Tell whether a heading is of something that is no question: contents, references, navigation."""
    return _BESIDE.match(title(line)) is not None


def is_aside(line: str) -> bool:
    """Tell whether a heading introduces what explains an answer: `추가 설명`, `예시`, `Summary`."""
    return _ASIDE.match(title(line)) is not None


def field(line: str) -> str | None:
    """Give the name of what a line begins with, `example` of `Example: a shop …`; None when it names nothing."""
    found = re.match(r"[^\w(\[]*([^:：.?!\n]{2,40}?)\s*[:：](?:\s|$)", line)
    return " ".join(found.group(1).casefold().split()) if found and len(found.group(1).split()) <= 6 else None


def is_fact(line: str) -> bool:
    """Tell whether a line says something about the question, and is no part of an answer: `난이도: 기초`."""
    return _FACT.match(plain(line)) is not None


def is_hint(line: str) -> bool:
    """Tell whether a heading or a summary says that a hint follows."""
    return _HINT.match(title(line)) is not None


def is_follow_up(line: str) -> bool:
    """Tell whether a heading or a question says that it follows another: `꼬리질문1: …`."""
    return _FOLLOW_UP.match(plain(line)) is not None


def holds_follow_ups(line: str) -> bool:
    """Tell whether a heading says that what follows another question stands below it, be it beside something else."""
    return is_follow_up(line) or _FOLLOW_UPS_TOO.search(title(line)) is not None


def is_bonus(line: str) -> bool:
    """Tell whether a line names what a better answer says, too, and does not say it: `Bonus points for …`."""
    return _BONUS.match(plain(line)) is not None


def announces_follow_ups(line: str) -> bool:
    """Tell whether a line says that questions follow that come after another, and nothing else: `🔥 꼬리 질문`."""
    return _FOLLOW_UPS_ONLY.fullmatch(plain(line)) is not None
