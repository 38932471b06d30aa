"""A stretch of a model answer made a sentence that can be read alone.

Words that tie it to the sentence before go (그래서, 따라서, so, however), half a pair of quotes or brackets goes, and a
predicate that went on (저장하고, 템플릿이지만) ends in the style of the whole answer.
"""

from __future__ import annotations

import re
from typing import Literal

from quizzer.language.normalise import normalise
from quizzer.language.styles import Style, ended
from quizzer.language.tokens import tokenize

JOINING = frozenset({"고", "며", "지만", "는데", "으며", "으나", "나"})
"""Endings by which a claim goes on with another; as a sentence of its own it ends otherwise."""

_MARK = re.compile(r"^(?:[-*•·]\s+|\d{1,2}[.)]\s+|(?:[-=]>|[→⇒▶►※])\s*)+")
_ITEM = re.compile(r"(?<![.!?,:;\s])\s*\n\s*[-*•]\s+")
"""Where an item follows another in a list of names: the point names them in one line."""

_TIES_KO = re.compile(
    r"^(?:(?:그래서|따라서|그러면|그러므로|그러니까|그리고|그러나|그런데|그렇지만|그렇기 때문에|그렇기에|그래도|하지만|다만"
    r"|또한|또|즉|대신에?|반면에?|반대로|한편|특히|그 밖에도?|게다가|더불어|아울러|(?:더 )?나아가|(?:그)?뿐만 아니라"
    r"|예를 들어|예를 들면|예컨대|가령|그다음|그 다음|먼저|우선|마지막으로|끝으로|결국|결과적으로|덕분에|때문에|물론|참고로"
    r"|그런 반면|이와 반대로),? |(?:단|첫째|둘째|셋째|넷째), ?)(?=\S)"
)
_TIES_EN = re.compile(
    r"^(?:and|but|so(?! that\b| far\b)|whereas|while|then|therefore|thus|hence|however|also|moreover|furthermore"
    r"|finally|instead|otherwise|yet|consequently|accordingly|additionally|nevertheless|nonetheless|besides|meanwhile"
    r"|conversely|likewise|similarly|as a (?:result|consequence)|in (?:contrast|addition)|by contrast|on the other hand"
    r"|for example|for instance|that is|i\.e\.|for (?:this|that) reason|because of (?:this|that)),? (?=\S)",
    re.IGNORECASE,
)
"""Words that tie a sentence to the one before."""

_THEREBY = re.compile(
    r"^(?:이로써|이로 인해|그로 인해|이에 따라|그에 따라|(?:이|그) (?:때문에|덕분에|결과|외에도?)"
    r"|(?:이러한|그러한|이런|그런) (?:이유로|까닭에)),? (?=\S)"
)
"""The same by a pronoun: such a sentence stays with the one before where it can."""

_CONTRAST = re.compile(r"(?<=는) 반면에?$")
"""By what a claim goes on with its contrary: 바뀌지 않는 반면."""

_INSIDE_EN = re.compile(r" (?:therefore|thus|hence|also|then) (?=[a-z])")


def untied(text: str) -> str:
    """Leave out the words by which a text is tied to what stands before it."""
    while (shorter := _TIES_EN.sub("", _TIES_KO.sub("", _MARK.sub("", text)))) != text:
        text = shorter
    return text


def as_sentence(text: str, language: Literal["ko", "en"], style: Style) -> str:
    """Make a sentence of a claim that was cut out of one.

    Args:
        text: The claim, not blank.
        language: The language that it is written in.
        style: In which style the answer speaks, if it is Korean.
    """
    listed = _ITEM.sub(", ", normalise(text).replace("**", "").strip(" ,;"))
    text = untied(_paired(" ".join(listed.split()).strip(" ,;")))
    text = untied(_THEREBY.sub("", text))
    if language == "en":
        return capitalised(_stopped(_INSIDE_EN.sub(" ", text, count=1)))
    uncontrasted = _CONTRAST.sub("", text)
    tokens = tokenize(uncontrasted)
    goes_on = JOINING if uncontrasted == text else {"는"}
    if not tokens or tokens[-1].end != len(uncontrasted.rstrip(".!?")) or tokens[-1].ending not in goes_on:
        return _stopped(text)
    last = tokens[-1]
    if last.suffix != "이" and last.kind != "verb":
        return _stopped(text)
    before = tokens[-2] if len(tokens) > 1 else None
    return ended(text[: last.start], last, style, before) + "."


def capitalised(text: str) -> str:
    """Begin with a capital letter, unless the first word has one elsewhere, as gRPC."""
    first = text.split(" ", 1)[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]


def _stopped(text: str) -> str:
    """End with a full stop, unless the text ends already, perhaps inside quotes or brackets."""
    return text if re.search(r"[.!?][\"'”’)\]]*$", text) else text.rstrip(",;: ") + "."


def _paired(text: str) -> str:
    """Leave out quotes and brackets whose other half was cut off."""
    for left, right in (("(", ")"), ("[", "]"), ("“", "”"), ("‘", "’"), ('"', '"'), ("`", "`")):
        single = text.count(left) % 2 == 1 if left == right else text.count(left) != text.count(right)
        if single and not (right == "’" and "‘" not in text):  # an apostrophe
            text = text.replace(left, "").replace(right, "")
    return text.strip()
