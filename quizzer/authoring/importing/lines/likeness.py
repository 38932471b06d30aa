"""How much the words of a heading look like something that an interviewer asks, rather than like a part of an article.

Pure functions on one line of plain text (no markup).
"""

from __future__ import annotations

import re
from functools import lru_cache

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

ASKS = 1.0
NAMES = 0.7
"""`프로세스와 스레드의 차이`: a question without its verb."""

CONCEPT = 0.45
"""`Deadlock`: a question where others beside it are, and a topic elsewhere."""

STEP = 0.1
"""`3주차`, `설치하기`, a whole sentence: mostly part of something told in order."""

PART = 0.0
"""`개요`, `Example`: a part of what is told about something else."""

_PARTS = (
    r"(?:.{1,12} )?(?:체크리스트|checklist|개요|서론|본론|결론|정리|요약|마무리|들어가기|목차|참고.{0,8}|출처)",
    r"배경(?: ?지식)?|도입(?:부)?|전개|(?:마무리 )?인사(?: .{1,12})?|(?:학습 ?)?목표(?: 안내)?",
    r"(?:다음 )?(?:.{1,6} )?예고|(?:핵심 )?내용 요약",
    r"목표|목적|필요성|의의|(?:주요 |핵심 |기본 )?(?:특징|장점|단점|장단점|장/단점|장점과 단점|정의|개념|종류|원리)",
    r"구조|문법|설명|특성|속성|구성 ?요소|(?:주요 |핵심 )?기능",
    r"(?:사용 |실행 |코드 |간단한 )?(?:예제|예시|사례|코드|결과|실습|화면)(?: .{1,8})?",
    r"(?:(?:기본|핵심|주요|전체|내부) ?)?(?:동작|작동|처리|사용|해결|구현|설치|설정|적용|활용|접근|실행|생성|선언)"
    r"(?: ?(?:원리|방식|방법|과정|순서|흐름|예|법|하기))?",
    r"문제(?:점| ?상황| ?해결)?|원인|이유|역할|조건|과정|흐름|비교|차이점?|(?:시간 ?|공간 ?)?복잡도|풀이|전략|아이디어",
    r"느낀 ?점|회고|후기|배운 ?점|알게 ?된 ?점|소감|추가.{0,10}|기타|부록|관련.{0,8}|참조|전체 ?코드",
    r"(?:면접 ?)?체크 ?포인트|주의 ?(?:사항|점|할 ?점)|팁|오류.{0,6}|기술 ?스택|프로젝트.{0,8}|팀원.{0,6}|일정|환경.{0,6}",
    r"테스트|배포|(?:폴더|디렉[토터]리) ?구조|필드|메서드|생성자",
    r"overview|intro(?:duction)?|summary|conclusions?|recap|wrap(?:ping)?[ -]?up|abstract|agenda|goals?|objectives?|scope",
    r"(?:the )?(?:definition|meaning|concept|basics?|basic concept|theory|background|motivation|context)s?",
    r"problem(?: statement)?|(?:key |main |core )?(?:features?|characteristics|properties|components?|functions?)",
    r"(?:key |main |core )?(?:points?|takeaways|ideas?|concepts?|terms?|differences?)|types?|kinds?",
    r"(?:dis)?advantages?(?: and disadvantages)?|pros|cons|pros (?:and|&|/) cons|benefits?|drawbacks?|limitations?",
    r"trade-?offs?|(?:.{1,14} )?(?:examples?|usage|use cases?|demo|screenshots?|sample.{0,10})|applications?",
    r"when to use.{0,10}|how it works|why .{0,12}matters.{0,6}|quick ?start|getting started|install.{0,8}|set-?up",
    r"configuration|requirements?|prerequisites?|environment|build|run(?:ning)?|deploy.{0,8}|commands?",
    r"(?:time |space )?complexity(?: analysis)?|algorithms?|approach(?:es)?|implementation|explanation|steps?",
    r"syntax|solution|code|output|results?|analysis|(?:interview )?tips?|notes?|warnings?|caveats|important.{0,12}",
    r"(?:best practices?|common (?:mistakes|pitfalls|errors)|pitfalls)(?: .{1,14})?",
    r"(?:folder|project|directory|file|repo.{0,8}) (?:structure|contents?|layout|overview)|tech(?:nology)? stack",
    r"architecture|design|roadmap|status|tests?|testing|(?:learning|project|course) .{0,16}|day \d+.*|week \d+.*",
    r"(?:final|closing|last|parting) (?:thoughts?|words?|notes?|remarks?)",
    r"topics?(?: covered)?|(?:see|related|further|more|next|additional|useful)(?![\w.]).{0,20}",
)
_PART = re.compile(rf"(?:{'|'.join(_PARTS)})\s*[:：]?", re.IGNORECASE)
"""What a part of an article is called, whatever it is about."""

_STEP = re.compile(
    r"^(?:step|phase|part|chapter|lecture|lesson|day|week|module|section|unit|level)\s*\d|"
    r"^\d+\s*(?:단계|주차|일차|장|강|회차|차시|부|편)|^(?:제\s?\d|\d{4}[-./]\d)|^v?\d+\.\d+|"
    r"\s(?:쓰|받|보내|넣|찾|고치|바꾸|나누|줄이|늘리|지우|다루|옮기|불러오|가져오|띄우)기$|"
    r"(?:하기|보기|만들기|해\s?보자|하자|했다|합니다|입니다|된다|한다|이다)[.!]?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]")
_LONGEST_CONCEPT = 60
_MOST_WORDS = 9


def is_part(line: str) -> bool:
    """Tell whether a heading names a part of an article, whatever that is about: `개요`, `Examples`."""
    return _PART.fullmatch(_BRACKETS.sub("", headlines.title(line)).strip(" :：")) is not None


@lru_cache(maxsize=1 << 16)
def likeness(line: str) -> float:
    """Tell how much a line looks like a question of an interview, from 0 (a part of an article) to 1 (it asks)."""
    asking = headlines.asking(line)
    name = headlines.title(line).strip(" :：")
    if is_part(line) or labels.is_beside(line) or labels.is_aside(line) or labels.label(line) is not None:
        return ASKS if asking is Asking.MARKED else PART
    if asking in (Asking.ASKS, Asking.MARKED):
        return ASKS
    if asking is Asking.NAMES:
        return NAMES
    if labels.is_follow_up(line) or labels.is_hint(line) or labels.lists_questions(line):
        return PART
    if line.rstrip().endswith((":", "：")):
        return STEP
    said = _BRACKETS.sub("", name)
    if not any(letter.isalpha() for letter in said):
        return STEP
    if len(said) > _LONGEST_CONCEPT or len(said.split()) > _MOST_WORDS:
        return STEP
    return STEP if _STEP.search(name) else CONCEPT
