"""The words by which a line asks, in Korean and English; its numbering and marks are gone.

Pure functions on one line of plain text (no markup).
"""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines.part_names import names_part
from quizzer.authoring.importing.texts import phrases

_ASKS_KO = re.compile(
    r"(?:하세요|하시[오요]|보세요|주세요|주십시오|하라|해라|하여라|봐라|보아라|해보라|해보자|"
    r"(?:설명|서술|비교)(?:할|해볼) 것|보시오|하십시오|쓰시오|시오|인가|나요|까요|가요|은가|는가|한가|은지|"
    r"일까|을까|할까|될까|이란|란|무엇인지|뭔가요|뭐죠|뭔지|나요|대해|대해서|대하여|"
    r"궁금합니다|궁금해요|알고 ?싶습니다|"
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

_SPOKEN_KO = re.compile(
    r"(?:^|\s)(?:왜|어떻게|무엇|뭐|뭘|언제|어디|어느|누가|몇)(?!.*[는은런한]지(?:는|를|도)?\s)\S{0,3}(?:\s\S+){0,3}?\s?\S*(?<!알겠)(?:죠|지요|[예에]요)$"
)
"""What a word asks in talk, `그건 왜 느리죠`; without the word it tells: `느리겠죠`."""

_FORMAL_KO = re.compile(
    f"[{''.join(chr(code) for code in range(0xAC00, 0xD7A4) if (code - 0xAC00) % 28 == 17)}]니까$"
)
"""`무엇입니까`, where `-하니까` gives a reason: the syllable before ends with ㅂ."""

_NAMES_KO = re.compile(
    r"(?:차이|차이점|비교|이유|특징|장단점|장점|단점|방법|원리|과정|종류|개념|조건|역할|구조|동작|방식|설명|정의|의미|관계|한계|\bvs\.?\s.+)$"
)


def bare_end(asked: str) -> str:
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


def asks(asked: str) -> bool:
    """Tell whether a line asks by its words or its question mark."""
    end = bare_end(asked)
    if _DECLARES.match(asked):
        return False
    if re.search(r"[?？]\s*(?:[\"'”’)）\]]*\s*(?:$|[(（\[=]|/\s)|[)）]\s?\.$)", asked):
        return True
    if _PERSON.fullmatch(end) or names_part(asked) or _TO_READERS.fullmatch(end):
        return False
    return any(
        (
            _ASKS_KO.search(end),
            _FORMAL_KO.search(end),
            _SPOKEN_KO.search(end),
            _PLAIN_KO.search(end) and _WORD_KO.search(end),
            _ASKS_KO_INSIDE.search(asked),
            _ASKS_EN.match(asked),
            _ASKS_BEHIND_CASE.match(asked),
        )
    )


def names(asked: str) -> bool:
    """Tell whether a line that does not ask names a topic in the way in which short questions do."""
    return _NAMES_KO.search(bare_end(asked)) is not None or re.search(r"\bvs\b", asked, re.I) is not None
