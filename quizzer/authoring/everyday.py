"""Words that name nothing by themselves, so that a proposal is not made of them.

`language.content` weighs words by what an answer says with them; here a word must be worth asking for.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"\S+")

FUNCTION = frozenset(
    _WORD.findall(
        "a about above across after again against all also although always among an and another any anyone "
        "anything are around as at away back be because become becomes been before behind being below best better "
        "between beyond both but by can cannot could did do does down during each either else enough even "
        "every everybody everyone everything far few first for from further had has have having he her here how "
        "however i if "
        "in inside instead into is it its itself just last less like little many may might more most much "
        "must my near need needs neither never next no none nor not nothing now of off often on once one "
        "ones only onto or other others otherwise our out outside over own per quite rather same second "
        "several she should since so some something somewhere soon still such than that the their them then "
        "there therefore these they third this those though through thus to together too toward towards two under "
        "unless until up upon us very via was we well were what whatever when whenever where whereas "
        "wherever whether which while who whole whom whose why will with within without would yet you your yourself plus "
        "가장 각 각각 간 갖 거의 결국 경우 계속 그 그것 그냥 그다음 그래서 그러나 그러면 그런 그리고 그만큼 "
        "그중 나머지 너무 누구 다 다른 다시 다음 다만 더 더욱 동안 두 둘 등 따라 따라서 따로 때 때문 또 "
        "또는 또한 뒤 마다 만 많이 매우 먼저 모든 모두 못 무엇 미리 바로 반드시 반면 보통 서로 수 스스로 쓸 "
        "아무 아주 아직 안 앞 약 어느 어디 어떤 어떻게 언제 얼마나 여기 여러 역시 오직 왜 우선 위 이 이것 "
        "이런 이미 이상 이전 이후 일단 일부 잘 전 전부 전체 점 점점 점차 정도 제대로 조금 조금씩 주로 중 즉 "
        "즉시 지금 직접 쪽 차례 처음 큰 특히 하나 하지만 한 한꺼번에 한번 함께 항상 현재 후 훨씬 대신 덕분 "
        "이때 이제 새 새로 새로운 같은"
    )
)
"""Words that hold a sentence together."""

GENERAL = frozenset(
    _WORD.findall(
        "act acts add assume assumes alternative alternatives amount answer application applications approach apps aspect "
        "bad basis begin big build builds call case cases cause causes certain change changes choice choose "
        "clear common complex consider contain contains correct create day days decide degree depend "
        "depends detail develop developer different difference difficult direct do easy effect effort end "
        "everyone example exist exists expect extra fact fail fast feature features find fit fits follow "
        "form full function general get gets give gives go goes good great group grow grows handle handles "
        "happen happens hard help helps high hold holds idea important include includes item items keep "
        "keeps kind know large later lead leads learn leave let lets level list long look looks lot low "
        "main make makes mark marks matter mean means method middle more move name names necessary new "
        "number numbers object often open order part parts people piece place places point points possible "
        "price problem problems process program provide provides purpose put question quick range read "
        "reason receive remain remains remember require requires result results right role run runs safe "
        "say send separate serve serves set show shows side similar simple single situation size slow small "
        "software something speak start state stay tend stays step steps stop stops strong structure suit suits system "
        "systems take takes team tell tells term test thing things think time times tool typical total true try "
        "turn type types understand use used user users usual usually value values version want wants way "
        "ways week while wide wish word words work works write wrong year twice 값 개념 개발자 것 결과 과정 "
        "관계 구조 기능 기본 기준 나누 내용 노력 느낌 단계 단점 대상 데 도움 동작 듯 때문 뜻 만큼 말 목적 "
        "문제 방법 방식 뿐 부분 사람 사용 사용자 사실 상태 상황 설명 수준 시간 시스템 시점 시작 쓰임 안쪽 "
        "애플리케이션 앱 양 역할 영향 예 예시 우리 원리 원칙 의미 이름 이유 일 자신 작업 장단점 장점 전후 "
        "정보 종류 좋 줄 지 차이 차이점 처리 특성 특징 판단 편 프로그램 필요 하나 한계 해결 행동 현상 형태 "
        "확인 활용 효과 흐름 여부 완전 충분 불필요 가능 중요 자동 복잡 단순 어려움 이점 계산 적용 선택 개수 "
        "정의 관리 제한 데이터 서버 코드 요청 응답 버전 서비스 순서 메시지 data database error errors free "
        "host keys log lower lowers message messages return returns seconds server servers code request "
        "requests response service services typed zero testing delete executed model models training train "
        "document documents 모델 학습 검증 문서 차례 여러번"
    )
)
"""Words that name everything and so nothing: no concept, and a keyword only next to another word."""


def is_adverb(word: str) -> bool:
    """Whether an English word is an adverb by its ending."""
    return (
        len(word) > 4 and word.lower().endswith("ly") and word.lower() not in {"family", "reply", "assembly"}
    )
