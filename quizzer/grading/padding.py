"""What an answer says that claims nothing: 음, 자세한 건 잘 모르겠는데, 그런 거 아닌가요?, I guess. It is not read.

Who reads the whole has learned spoken right answers, in which such words are frequent, and took them for a sign of one:
`음 자세한 건 잘 모르겠는데... 그런 거 아닌가요?` lifted thin answers from 14 to 78 points on average.
"""

from __future__ import annotations

import re

from quizzer.language.clauses import Clause
from quizzer.language.prepared import Prepared
from quizzer.language.tokens import Token
from quizzer.language.wordlists import word_class

_UNKNOWN = re.compile(
    r"모르겠(?:습니다|어요|네요|다|음|는데요?|지만|고요?|구요)"
    r"|기억(?:이|은|도)?\s?(?:잘\s?)?(?:안\s?[나납난]|가물|나지)|헷갈(?:리네요|려요|립니다|리는데요?)\W*$"
    r"|\bi(?:['’]m| am)?\s(?:really\s|honestly\s|just\s)?"
    r"(?:not\s(?:really\s|too\s|quite\s|so\s)?sure|do(?:n['’]?t| not)\s(?:really\s|quite\s)?(?:know|remember|recall)"
    r"|can['’]?t (?:remember|recall)|forg[eo]t|have no idea)\b",
    re.IGNORECASE,
)
"""How a clause says that one does not know something."""

_OPENS = re.compile(
    r"좋은 질문|생각 좀 (?:해|하)|찾아봐야 (?:할|알|될) 것 같|이렇게 (?:말씀드릴|설명할|말할) 수 있을"
    r"|\b(?:let me (?:think|see)|(?:good|great|nice) question|i(?:['’]d| would) have to look (?:that|this|it) up"
    r"|i(?:['’]d| would) say something like (?:this|that)"
    r"|what you (?:want|need|have) to do is\W*(?:you know\W*)?(?:the following\W*)?$)",
    re.IGNORECASE,
)
"""How a clause only opens an answer."""

_ASKED = re.compile(
    r"(?:아닌가|아닐까|맞나|맞는|그런가)[가-힣]*\W*$|\b(?:is|isn['’]?t|right|about) (?:it|that)\b\W*$",
    re.IGNORECASE,
)
"""How a clause asks whether what was said is right."""

_SOUNDS = re.compile(
    r"(?<!\S)(?:음+|어+|흠+|um+|uh+|hmm+)(?:[.…,~]+|(?=\s|$))"
    r"|,?\s*\bi (?:guess|think|suppose|believe)\b(?: that\b)?,?",
    re.IGNORECASE,
)
"""What is said between words."""


def without_padding(said: Prepared) -> str:
    """Blank out clauses that claim nothing, so that the others keep their places; a text of nothing else stays as it is.

    Args:
        said: A normalised answer.
    """
    empty = [each for each in said.clauses if _is_padding(each)]
    if len(empty) == len(said.clauses):
        return said.text
    text = said.text
    for start, end in [
        *((each.start, each.end) for each in empty),
        *(each.span() for each in _SOUNDS.finditer(text)),
    ]:
        end += text[end : end + 1] == ","
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _is_padding(clause: Clause) -> bool:
    """Tell a clause that says that one does not know something, or speaks of the speaker alone."""
    if _UNKNOWN.search(clause.text) or _OPENS.search(clause.text):
        return True
    hedges = any(_is_of("hedging", each) for each in clause.tokens) or bool(_ASKED.search(clause.text))
    return hedges and all(
        each.kind in ("function", "light") or _is_of("hedging", each) or _is_of("general", each)
        for each in clause.tokens
    )


def _is_of(kind: str, token: Token) -> bool:
    return not word_class(kind).isdisjoint((token.stem, token.text.casefold()))
