"""Where an English sentence turns from one claim to the next: at a conjunction, or where a subject and its verb begin."""

from __future__ import annotations

from quizzer.language.connectives import EN_HEADS, LISTED
from quizzer.language.tokens import Token
from quizzer.language.wordlists import word_class


def english_head(text: str, tokens: tuple[Token, ...], index: int) -> str | None:
    """Name the English conjunction that opens a clause at this token; None where none does."""
    token = tokens[index]
    if token.script != "latin":
        return None
    before = text[tokens[index - 1].end : token.start]
    word = token.text.lower()
    if ";" in before or " - " in before or "—" in before:
        return EN_HEADS.get(word, ";")
    if word in word_class("en-openers"):
        return EN_HEADS[word]
    comma = "," in before
    if comma and word in EN_HEADS:
        return EN_HEADS[word]
    if (comma or ":" in before) and _begins_again(tokens, index):
        return LISTED
    if comma and _acts(tokens[index : index + 6]) and _acts(tokens[: index + 1]):
        return LISTED
    if word in ("and", "or", "while", "so") and index + 1 < len(tokens):
        rest = tokens[index + 1 : index + 6]
        pronoun = rest[0].text.lower() in word_class("en-subjects")
        finite = any(item.text.lower() in word_class("en-finite") for item in rest[1:5])
        if word in ("and", "while") and _acts(rest):
            return EN_HEADS.get(word, word)
        if (pronoun and word != "or") or (finite and (comma or rest[0].text.lower() in ("the", "a", "an"))):
            return EN_HEADS.get(word, word)
    if word in ("if", "when") and len(tokens) - index >= 3:
        return word
    return None


def _begins_again(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether another claim begins behind a comma: after a clause with whereas, with the word that the first begins with."""
    first, word = (each.text.lower() for each in (tokens[0], tokens[index]))
    if word == "the" and index + 1 < len(tokens):
        return tokens[index + 1].text.lower() in ("latter", "former")
    opened = first in ("whereas", "while", "unlike") and not any(
        each.text.lower() in ("and", "or") for each in tokens[:index]
    )
    return opened or (word == first and word in word_class("en-repeated"))


def _acts(words: tuple[Token, ...]) -> bool:
    """Whether a subject and its predicate come: PUT only changes some fields, a thread shares them."""
    words = words[1:] if words and words[0].text.lower() in ("a", "an", "the") else words
    if len(words) < 3 or any(each.script != "latin" for each in words[:2]):
        return False
    subject, following = words[0].text, words[1].text.lower()
    if following in word_class("en-adverbs") or following in word_class("en-finite"):
        return True
    return (
        following.endswith("s") and not following.endswith(("ss", "us", "is")) and not subject.endswith("s")
    )
