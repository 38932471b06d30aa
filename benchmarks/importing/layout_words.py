"""What authors of question lists say around questions and answers, in Korean and in English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of one language. Of each tuple one is drawn."""

    title: str
    """A list's title, with `{pack}`."""

    front_title: str
    """The title in front matter, with `{pack}`."""

    introductions: tuple[str, ...]
    contents: str
    """The heading of a table of contents."""

    sections: tuple[str, str]
    """The headings of the first and the second half."""

    marks: tuple[str, ...]
    """Lines of difficulty, tags or stars below a question."""

    short: tuple[str, ...]
    """Ways to ask about a `{topic}` in a few words."""

    scenes: tuple[str, ...]
    """Situations that a question is asked about."""

    outputs: tuple[str, ...]
    """What is asked of code."""

    question: str
    answer: str
    summaries: tuple[str, ...]
    """What a folded answer is called."""

    leads: tuple[str, ...]
    """Sentences that announce a list."""

    parts: tuple[str, ...]
    """Names of an answer's parts."""

    optional_parts: tuple[str, ...]
    """Parts that some would leave out of a model answer."""

    asks: tuple[str, ...]
    """Names of parts that ask something; some would end the model answer before one."""

    columns: tuple[str, str]
    note: str
    tips: tuple[str, ...]
    follow_up: str
    references: str
    top: str
    """A link to the top."""

    top_words: str
    closings: tuple[tuple[str, str], ...]
    """Last sections, each a heading and its text."""


WORDS = {
    "ko": Words(
        title="{pack} 면접 질문 정리",
        front_title="{pack} 면접 질문",
        introductions=(
            "면접에서 자주 나오는 질문과 답변을 정리했습니다.",
            "개인적으로 공부하며 정리한 내용입니다. 틀린 곳이 있으면 알려 주세요.",
        ),
        contents="목차",
        sections=("기본", "심화"),
        marks=("**난이도:** 중", "`#CS` `#기초`", "⭐⭐⭐", "난이도: 쉬움 | 빈출"),
        short=(
            "{topic}란?",
            "{topic}에 대해 설명해주세요",
            "{topic}의 장단점은 무엇인가요?",
            "{topic}(이)란 무엇인가",
        ),
        scenes=(
            "운영 중인 서비스의 응답 시간이 배포 직후부터 조금씩 느려지고 있습니다. 로그에는 오류가 없습니다.",
            "하루 주문이 열 배로 늘어난 쇼핑몰을 맡고 있습니다. 데이터베이스 CPU가 95%를 넘습니다.",
        ),
        outputs=("출력 결과는?", "이 코드의 실행 결과는 무엇인가요?"),
        question="질문",
        answer="답변",
        summaries=("답 보기",),
        leads=("주요 특징은 다음과 같습니다.", "핵심은 다음과 같다."),
        parts=("특징", "동작 방식", "장점", "핵심 정리", "예시"),
        optional_parts=("핵심 정리", "예시"),
        asks=("왜 중요한가?", "언제 사용하나요?", "어떻게 동작할까?"),
        columns=("구분", "설명"),
        note="> 참고: 버전에 따라 다를 수 있다.",
        tips=(
            "**면접 팁:** 실제 경험을 함께 말하면 좋습니다.",
            "> 💡 실무에서는 숫자로 말하는 편이 좋다.",
        ),
        follow_up="**꼬리 질문**",
        references="**참고 자료**",
        top="[⬆ 맨 위로](#목차)",
        top_words="맨 위로",
        closings=(
            ("## 마무리", "여기까지 읽어 주셔서 감사합니다. 모두 합격하시길 바랍니다!"),
            ("## 참고", "- [공식 문서](https://example.com/docs)\n- [블로그](https://example.com/blog)"),
        ),
    ),
    "en": Words(
        title="{pack} Interview Questions",
        front_title="{pack} interview questions",
        introductions=(
            "A collection of questions that are often asked in interviews, with answers.",
            "My notes for the next interview. Corrections are welcome.",
        ),
        contents="Table of Contents",
        sections=("Basics", "Advanced Topics"),
        marks=("**Difficulty:** Medium", "`#basics` `#backend`", "⭐⭐⭐", "Level: Easy | Frequency: High"),
        short=(
            "What is {topic}?",
            "Explain {topic}",
            "What are the advantages of {topic}?",
            "How does {topic} work?",
        ),
        scenes=(
            "Your service becomes slower with every deployment, although the logs show no errors.",
            "You run a shop whose orders grew tenfold in a day. The database runs at 95% CPU and customers complain.",
        ),
        outputs=("Output?", "What will be the output?", "What does this code print?"),
        question="Question",
        answer="Answer",
        summaries=("Answer", "Show answer", "✅ Answer", "💡 Click to see the answer"),
        leads=("The main points are:", "Key aspects:"),
        parts=("Key Points", "How it works", "Benefits", "Summary", "Example"),
        optional_parts=("Key Points", "Summary", "Example"),
        asks=("Why does it matter?", "When should you use it?", "How does it work?"),
        columns=("Aspect", "Description"),
        note="> **Note:** details depend on the version.",
        tips=("**Interview tip:** mention a project of yours.", "> 💡 **Pro tip:** numbers convince."),
        follow_up="**Follow-up questions:**",
        references="**References:**",
        top="[⬆ Back to Top](#table-of-contents)",
        top_words="Back to Top",
        closings=(
            ("## Final Tips", "Practise out loud and keep answers short. Good luck!"),
            (
                "## Resources",
                "- [Official docs](https://example.com/docs)\n- [Blog](https://example.com/blog)",
            ),
        ),
    ),
}
"""The phrases by the language of a pack."""

CODE = (
    'const a = 1;\nconsole.log(a + "1");',
    "def f(x, seen=[]):\n    seen.append(x)\n    return seen\nprint(f(1), f(2))",
    "SELECT name, COUNT(*)\nFROM users\nGROUP BY name;",
    "for (int i = 0; i < 3; i++) {\n  System.out.println(i);\n}",
    "kubectl get pods -n prod\nkubectl describe pod api-0",
)
"""Code that is asked about or that an answer shows."""
