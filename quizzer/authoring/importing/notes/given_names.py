"""Names of persons: given names that are common in texts about programs, and the syllables of Korean ones."""

from __future__ import annotations

import re

_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현"
    "함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국"
)
_FIRST = frozenset(
    "가강건경광규균근기나남다대도동란래명무미민바방범별병보봉빛사상새서석선설성세소솔송수승시신아여연영예"
    "옥온용우원유윤은의이인일자장재정제종주준중지진찬창채천철초태하한해현형혜호홍화환효훈희"
)
_LAST = frozenset(
    "건겸경곤관광구국권규균근기길나남다담덕란람랑래렬록린림만명모무문미민배범별병복봉비빈빛산상서석선설섭"
    "성솔송수숙순슬승식신아안애양연열영예옥온완용우욱운웅원월유율윤은을이익인일자재정제조종주준중지진찬창"
    "채철춘치태택하한해헌혁현협형혜호홍화환효훈흠희"
)
"""Syllables of Korean given names, at their front and at their end."""

_ROMANISED = re.compile(
    r"(?:min|su|soo|ji|jee|hoon|hun|yo?ung|yeong|hee|hui|jun|joon|seo|suh|hyun|hyeon|eun|jin|woo|yeon|yun|yoon|kyung|"
    r"gyeong|kyu|jae|ho|dong|tae|seung|won|bin|ha|na|rin|ye|chae|si|do|sun|mi|sang|cheol|chul|ki|gi|byung|chang|jong|"
    r"yong|seok|suk|geon|han|hyuk|hyeok|chan|hyung|bum|beom|sik|il|jung|jeong|sung|seong|in|hye|yu|ra|ri|kim|lee|park|"
    r"choi){2,3}"
)
"""Korean names in Latin letters."""


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text))


_NO_NAMES = _words(
    """
    동기 상수 정수 소수 변수 함수 인수 진수 지수 유연 이유 주제 명제 제한 정의 주의 의미 의의 성능 기능 구현 지원 사용
    이용 운영 연결 기호 기초 기본 상태 동일 유일 지연 재현 설정 선정 수정 안정 동안 이상 이하 여유 자연 상위 하위 인자
    문제 해제 배제 전제 과제 실제 자유 대안 제안 보안 의견 예제 도움 예시 심화 결과 원인 조건 비교 요약 정리 핵심 이론
    실습 구조 원리 용어 개념 특징 장점 단점 차이 종류 역할 방법 과정 코드 답변 질문 해설 설명 자바 서버 화면 유형 지정
    고정 과거 현재
    """
)
"""Words that are made of such syllables, and are something else."""

_GIVEN = _words(
    """
    aaron adam ahmed aisha alan albert alex alexander alexandra ali alice alicia amanda amir amy ana andrea andrew
    andy angela anita anna anne anthony antonio arjun arthur ashley barbara ben benjamin beth bob brandon brian
    bruce carl carla carlos carol caroline catherine charles charlie charlotte chen chloe chris christian
    christina claire clara dan daniel david deborah deepak dennis diana diego donald dylan ed edward elena eli
    elizabeth ella ellen emily emma eric erik erin ethan eva evan eve fatima felix fiona frank fred gabriel gary
    george grace greg hana hannah harry heather helen henry ian ines irene isaac isabel ivan jack jacob jake james
    jamie jane janet jason jay jean jeff jennifer jenny jeremy jessica jim joan joanna joe john jonas jonathan
    jordan jorge jose joseph joshua juan judy julia julian julie justin karen karl kate katherine kathy katie
    keith kelly ken kenji kevin kim kumar kyle lara laura lauren lea leah lee leo leon lewis liam lily linda lisa
    liz louis lucas lucy luis luke maria marie mario mark marta martin mary matt matthew max maya megan mei mia
    michael michelle miguel mike mina minh mohamed mohammed monica nadia nancy natalie nathan neha nicholas nick
    nicole nina noah nora oliver olivia omar oscar pablo paul paula pedro peter phil philip priya rachel rahul raj
    ralph ravi rebecca rita rob robert robin roger rosa rose ruth ryan sam samantha samir samuel sandra sara sarah
    scott sean sergio sharon simon sofia sonia sophia sophie stella stephanie stephen steve steven sue susan tara
    ted teresa terry thomas tim tina todd tom tony tyler vera victor victoria vijay vincent wei will william yuki
    yuna zoe
    """
)


def is_person(name: str) -> bool:
    """Tell the name of a person by its words: `민수`, `김민수`, `Alice`, `Alice B.`, `jihoon`."""
    if re.fullmatch(r"[가-힣]+", name):
        given = name[1:] if len(name) == 3 and name[0] in _SURNAMES else name
        return len(given) == 2 and given[0] in _FIRST and given[1] in _LAST and given not in _NO_NAMES
    first = name.split()[0].casefold()
    return first in _GIVEN or (" " not in name and _ROMANISED.fullmatch(first) is not None)


def is_no_person(name: str) -> bool:
    """Tell a word that only looks like a Korean name."""
    return name in _NO_NAMES
