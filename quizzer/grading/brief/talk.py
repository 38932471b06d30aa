"""What an answer says around itself and claims nothing: 음... 그러니까, 제가 알기로는, 라고 알고 있습니다.

A matcher that has met such words in right answers takes them for a sign of one. `네,` stays: it may be the answer.
"""

from __future__ import annotations

import re

_BRIEFLY = r"(?:간단히|간단하게|쉽게|한마디로|한\s마디로|짧게|요약해서|요약하자면|요약하면|정리하자면|정리하면|말하자면)"
_KOREAN_OPENINGS = (
    r"(?:음+|어+|아+|흠+)(?:[.…~,]+|(?=\s))|(?:그|저기|뭐|에)[.…~,]+",
    r"(?:그러니까|그러니깐|뭐랄까|글쎄요?|있잖아요)(?:[.…~,]+|(?=\s))",
    r"(?:일단|우선|사실|먼저)(?:은|은요)?,",
    r"결론(?:부터|만|적으로)?(?:\s(?:말씀드리자면|말씀드리면|말하자면|말하면|얘기하면))?,?(?=\s)",
    rf"{_BRIEFLY}(?:\s(?:말씀드리자면|말씀드리면|말하자면|말하면|말해서|설명하자면|설명하면|하자면|하면),?(?=\s)|,)",
    r"제\s?생각(?:에는|엔|으로는|에)\s?",
    r"(?:제가\s)?(?:알고\s있기로는?|알기로는?|아는\s바로는?|이해하기로는?|이해한\s바로는?|공부한\s바로는?|배운\s바로는?|기억하기로는?|기억으로는)",
    r"(?:정확하진|정확하지는|확실하진|확실하지는|확실치는|자세히는|잘은)\s(?:않지만|않은데요?|모르지만|모르는데요?|모르겠지만)",
    r"(?:네,?\s)?(?:답변|대답|말씀|설명)\s?드리겠습니다",
    r"(?:네,?\s)?질문\s감사합니다|좋은\s질문(?:입니다|이네요|이에요)|(?:아\s)?이거\s들어\s?봤는데요?|질문에\s답하자면",
)
_ENGLISH_OPENINGS = (
    r"(?:um+|uh+|er+|hmm+|oh|ok|okay|right|well|so|yeah)(?:[.…,]+|(?=\s(?:basically|i\b|it\b|the\b|a\b|an\b)))",
    r"(?:basically|in short|simply put|to put it simply|put simply|in my opinion|let me think|let me see|good question)"
    r"(?:[.,:]|(?=\s))",
    r"(?:i (?:think|believe|guess|suppose|would say|['’]d say)|i['’]d say)(?: that)?,?(?=\s)",
    r"(?:as far as i (?:know|understand|remember|can tell)|if i (?:remember|recall)(?: correctly| right| well)?)[,:]?",
)
_KOREAN_CLOSINGS = (
    r"(?<=다)고\s(?:알고\s있|이해하고\s있|이해했|생각하|생각합|배웠|배운\s것\s같|들었|들은\s것\s같|기억하|기억합|봅)[가-힣]*",
    r"\s?라고\s(?:알고\s있|이해하고\s있|이해했|생각하|생각합|배웠|들었|기억하|기억합|보)[가-힣]*",
    r"[.,]?\s(?:뭐\s)?그런\s(?:것|거|느낌|식|개념)\s?(?:같(?:습니다|아요)|입니다|이에요|예요)",
    r"[.,]?\s이\s정도로?\s(?:알고\s있|말씀드|기억나)[가-힣]*|[.,]?\s(?:이상입니다|여기까지(?:입니다|예요)?)",
    r",\s네|\s?[ㅎㅋ]{2,}",
)
_ENGLISH_CLOSINGS = (
    r",?\s(?:i (?:think|guess|believe|suppose)|you know|right|yeah|or so|something like that)",
    r"[.,]?\s(?:that['’]s (?:it|all|what i know)|i hope (?:that|this) (?:helps|answers it))",
)


def _any(parts: tuple[str, ...]) -> str:
    return "|".join(f"(?:{part})" for part in parts)


_OPENING = re.compile(
    rf"[\s.…,~]*(?:{_any((*_KOREAN_OPENINGS, *_ENGLISH_OPENINGS))})[\s.…,:~]*", re.IGNORECASE
)
_CLOSING = re.compile(rf"(?:{_any((*_KOREAN_CLOSINGS, *_ENGLISH_CLOSINGS))})[\s.…,!?~]*$", re.IGNORECASE)


def without_talk(text: str) -> str:
    """Leave out what opens and closes an answer and claims nothing; a text that is nothing else stays as it is.

    Args:
        text: A normalised answer.
    """
    rest = text
    while (opening := _OPENING.match(rest)) is not None and opening.end():
        rest = rest[opening.end() :]
    while (closing := _CLOSING.search(rest)) is not None and closing.start():
        rest = rest[: closing.start()]
    return rest if any(char.isalnum() for char in rest) else text
