"""A sound pack with samples, for the tests of checking to damage."""

from __future__ import annotations

from typing import Any

PACK: dict[str, Any] = {
    "quizzer": 1,
    "id": "mini",
    "title": "작은 문제집",
    "license": "CC-BY-4.0",
    "questions": [
        {
            "id": "image-vs-container",
            "question": "Docker 이미지와 컨테이너의 차이를 설명해보세요.",
            "model_answer": "이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿입니다. "
            "컨테이너는 이미지를 실행한 인스턴스이며, "
            "호스트의 커널을 공유하는 격리된 프로세스입니다.",
            "key_points": [
                {
                    "point": "이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다.",
                    "about": "이미지",
                    "keywords": [["읽기 전용", "read-only", "불변"], ["템플릿", "template"]],
                },
                {
                    "point": "컨테이너는 이미지를 실행한 인스턴스이다.",
                    "about": "컨테이너",
                    "keywords": [["인스턴스", "instance"]],
                },
                {
                    "point": "컨테이너는 호스트의 커널을 공유한다.",
                    "about": "컨테이너",
                    "keywords": [["커널", "kernel"]],
                },
            ],
            "misconceptions": [{"claim": "컨테이너마다 커널이 따로 있다.", "say": "커널은 하나입니다."}],
            "hints": ["설계도와 건물을 떠올려 보세요."],
            "follow_ups": ["index"],
            "samples": [
                {
                    "answer": "이미지는 변하지 않는 틀이고 컨테이너는 그것을 실행한 인스턴스로 커널을 같이 씁니다.",
                    "score": 90,
                },
                {"answer": "컨테이너는 템플릿이고 이미지는 실행한 인스턴스입니다.", "score": 5},
            ],
        },
        {
            "id": "index",
            "question": "데이터베이스 인덱스는 왜 조회를 빠르게 하나요?",
            "model_answer": "인덱스는 정렬된 별도의 자료 구조라서 테이블 전체를 읽지 않고 필요한 행을 찾습니다. "
            "대신 쓰기가 느려집니다.",
            "key_points": [
                {
                    "point": "인덱스는 테이블 전체를 읽지 않고 행을 찾게 해 준다.",
                    "keywords": [["테이블 전체", "full scan"]],
                },
                {"point": "인덱스가 있으면 쓰기가 느려진다.", "keywords": [["쓰기", "write"]]},
            ],
            "hints": ["두꺼운 책의 맨 뒤에 있는 찾아보기를 떠올려 보세요."],
            "samples": [
                {"answer": "정렬된 자료 구조를 따로 두어 테이블을 다 읽지 않고 행을 찾습니다.", "score": 70}
            ],
        },
    ],
}
