"""How a program that one chats with ends what it wrote: `더 필요하시면 말씀해 주세요! 😊`, `Would you like me to …?`.

None of it is part of an answer, or asks anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 220
"""Characters of such a sentence."""

_ENGLISH = re.compile(
    r"(?:"
    r"(?:please |just |and |so |also )*(?:let me know|tell me|feel free to (?:ask|let me know|reach out|request))\b"
    r"[^.!?]{0,20}\b(?:if|whether|which|what|when|any(?:time|thing)?|for|more|about)\b.*"
    r"|(?:would you like|do you want|want) me to\b.*\?"
    r"|would you like (?:another|more|some|additional|further|a|to (?:see|try|go|continue|practi[cs]e))\b.*\?"
    r"|(?:shall|should) (?:I|we) (?:add|continue|create|expand|explain|generate|give|go (?:on|deeper)|prepare|provide|"
    r"proceed|write)\b.*\?"
    r"|if you(?:['’]d| would| do)? (?:also )?(?:like|want|need|wish|have)\b.{0,120}?,? "
    r"(?:I(?:['’]ll|['’]m| can| could| will| am|['’]d be)|just|feel free|let me|please|don['’]t hesitate)\b.*"
    r"|I(?:['’]m| am|['’]d be| would be)(?: always)? (?:happy|glad|here) to "
    r"(?:help|elaborate|explain|provide|assist|go|add)\b.*"
    r"|I can (?:also )?.{0,120}\bif you(?:['’]d| would)? (?:like|want|need|wish|prefer)\b.*"
    r"|(?:I )?hope (?:this|that|these|it|they)(?: \w+){0,4}? (?:helps?|is helpful|are helpful|is useful|are useful)\b.{0,60}"
    r"|(?:best of luck|good luck)\b.{0,12}\b(?:your|the|with|on|in|interviews?|prep\w*)\b.*|good luck"
    r"|happy (?:learning|coding|studying|interviewing|preparing)"
    r"|you(?:['’]ve| have) got this"
    r"|(?:and )?that(?:['’]s| is| was) (?:all|it)"
    r")",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    r"(?:"
    r"[^.!?]{0,60}(?:필요|원|궁금)하(?:시|신다)면[^.!?]{0,40}(?:말씀|알려|물어|질문|요청|댓글|이야기|얘기)[^.!?]{0,16}"
    r"(?:주세요|주십시오|보세요|하세요|됩니다|돼요)"
    r"|[^.!?]{0,40}(?:질문|궁금한 점|요청|피드백)[이가은]? ?(?:더 |또 )?있(?:으시|다)?(?:면|을 때)[^.!?]{0,30}"
    r"(?:말씀|알려|물어|질문|요청)[^.!?]{0,12}(?:주세요|주십시오|보세요|하세요)"
    r"|[^.!?]{0,60}도움이 ?(?:되|됐|될)[^.!?]{0,24}"
    r"(?:바랍니다|바라요|바라며|바랄게요|좋겠습니다|좋겠어요|좋겠네요|기를|되기를)"
    r"|(?:혹시 |또는 |그리고 )?(?:원하|필요하|괜찮으|괜찮)(?:시면|신다면|시다면|면)[^.!?]{0,120}"
    r"(?:드릴게요|드릴까요|드리겠습니다|드릴 수 있\S*|할게요|할까요|하겠습니다)"
    r"|[^.!?]{0,80}(?:해|만들어|설명해|정리해|알려|보여|이어|준비해|추가해|풀어|바꿔|들어) ?(?:드릴까요|볼까요)"
    r"|(?:계속|이어서|다음 (?:질문|문제)(?:으로|도|을)?)[^.!?]{0,30}(?:할까요|드릴까요|갈까요|진행할게요|드릴게요)"
    r"|[^.!?]{0,30}(?:면접|합격|취업|준비|공부|학습)?[^.!?]{0,20}"
    r"(?:화이팅|파이팅|응원합니다|응원할게요|행운을 (?:빕니다|빌어요|빌게요))(?:입니다|하세요|이에요)?"
    r"|[^.!?]{0,30}(?:좋은 결과|좋은 소식|합격)[^.!?]{0,20}(?:바랍니다|기원합니다|바라요|바랄게요)"
    r"|[^.!?]{0,20}면접 잘 (?:보세요|보시길 바랍니다|보고 오세요)"
    r")"
)
_MARKS = " \t*_~>"
_ENDS = frozenset(".!?。…)]\"'’”`:;,|")
"""Signs that end a sentence, so that what stands behind them is around it: pictures and emphasis."""

_NEXT = re.compile(r"(?<=[.!?。~])[^\w\s.!?)\]\"'’”`]*\s+")
_BEGINS = re.compile(
    r"\s*(?:#{1,6}\s|(?:[-*_]\s*){3,}$|={3,}$|(?:\*\*)?(?:Q\s?\d*|질문|문제|\d{1,3})\s?[.):：])"
)
"""What begins something else."""

_LINE_OF_OTHERS = re.compile(r"\s*(?:#{1,6}\s|[-+•]\s|\*\s|\d{1,3}[.)]\s|\||!?\[)")
"""A heading, an item, a row or a link, which is no paragraph."""


def is_farewell(text: str) -> bool:
    """Tell a sentence with which such a program ends, whatever marks and pictures are around it."""
    said = text[: _end(text, len(text))].strip()
    if len(said) > _LONGEST or "\n" in said:
        return False
    bare = re.sub(r"^[^\w\"'`(\[]+", "", said).rstrip(_MARKS + ".!。…")
    return bare != "" and any(
        each.fullmatch(bare) or each.fullmatch(bare.rstrip("?")) for each in (_ENGLISH, _KOREAN)
    )


def without_farewell(text: str) -> str:
    """Take such sentences from the end of an answer; one that is nothing else stays."""
    lines = text.rstrip().split("\n")
    while lines and (not lines[-1].strip() or not _last_cut(lines[-1])):
        lines.pop()
    if not lines or not any(letter.isalnum() for letter in "".join(lines)):
        return text
    lines[-1] = _last_cut(lines[-1])
    return "\n".join(lines)


def without_farewells(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take such paragraphs from a text, and such sentences from the ends of parts; lines keep their numbers.

    Args:
        lines: Of a text.
        code: Whether each is in a fence.
    """
    kept = list(lines)
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if code[number] or not line.strip() or _LINE_OF_OTHERS.match(line):
            continue
        cut = _last_cut(line)
        if cut == line:
            continue
        before = lines[number - 1] if number else ""
        alone = not before.strip(" >") and not following.strip(" >")
        below = next((each for each in lines[number + 1 :] if each.strip()), None)
        if (not cut and (alone or below is None)) or below is None or _BEGINS.match(below):
            kept[number] = cut
    return kept


def _last_cut(line: str) -> str:
    """Take such sentences from the end of a line."""
    end = len(line)
    while (told := _end(line, end)) > 0:
        begin = max(0, told - 2 * _LONGEST)
        start = max((found.end() for found in _NEXT.finditer(line, begin, told)), default=begin)
        if not is_farewell(line[start:told]):
            break
        end = start
    return line if end == len(line) else line[:end].rstrip()


def _end(text: str, end: int) -> int:
    """Find where the words end before a place, with the signs that end a sentence."""
    while end and not (text[end - 1].isalnum() or text[end - 1] in _ENDS):
        end -= 1
    return end
