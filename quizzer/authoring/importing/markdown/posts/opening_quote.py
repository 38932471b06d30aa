"""The quote with which a post begins, and which answers its title before the article does."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import subject_asked, words
from quizzer.authoring.importing.markdown.answers.answer import Answer
from quizzer.authoring.importing.markdown.answers.prose import answer_quoted
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.beside.to_readers import is_remark
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.outline import Section

_SENTENCE = re.compile(r"(?:[다요죠]|[a-z)]{2})[.!][\"'”’)]*(?=\s|$)")
"""The end of a full sentence."""

_LEAST = 25
"""Characters of a quote that says something."""

_CITED = re.compile(r"(?:^|\n)\s*(?:[-—–―]{1,2}|출처|source|from)\s*[:：]?\s*\S[^\n]{0,80}$", re.IGNORECASE)
"""A last line that says who wrote it."""

_OF_POST = re.compile(
    r"(?:이|본|이번|오늘|지난|해당) ?(?:글|포스팅|포스트|문서|시간|게시)|포스팅|"
    r"(?:정리|공부|작성|번역|복습|요약)(?:한|했|하|해)|알아보|알아 ?보|살펴보|다뤄|다룬|다룹|참고|출처|면접|질문|"
    r"[가-힣]\s?(?:글|자료)(?:이다|입니다|이에요)|"
    r"\b(?:I|my|we(?:['’]ll| will)|(?:this|the) (?:article|post|note|page)|in this|let['’]s|interview(?:s|er)?|asked)\b",
    re.IGNORECASE,
)
"""What speaks of the post, its writer or its readers, and answers nothing."""

_PARTICLE = re.compile(r"(?<=..)(?:[과와의은는이가을를에로도]|에서|으로|이란|란)$")
"""What ends a Korean word in a title."""


def opening_quote(title: str, root: Section) -> Answer | None:
    """Give the quote right below a title that asks, where it says something of what is asked in full sentences.

    None where it may be a motto, a credit or a word about the post, or where no article follows it.

    Args:
        title: Of the post.
        root: Its outline.
    """
    tops = [each for each in root.children if each.kind == "heading"]
    named = [each for each in tops[:1] if headlines.title(each.title) == headlines.title(title)]
    place = root if root.blocks or not named else named[0]
    blocks = [each for each in place.blocks if each.kind != "rule"]
    if headlines.asking(title) is not Asking.ASKS or not blocks or blocks[0].kind != "quote":
        return None
    if is_navigation(blocks[0]) or is_remark(blocks[0]):
        return None
    text = block_text(blocks[0]).strip()
    told = blocks[1:] or any(each.blocks for each in place.walk())
    if not told or len(text) < _LEAST or not _SENTENCE.search(text):
        return None
    if _CITED.search(text) or _OF_POST.search(text) or not _speaks_of(title, text):
        return None
    return answer_quoted(blocks) or Answer(text, [(blocks[0].start, blocks[0].end)])


def _speaks_of(title: str, text: str) -> bool:
    """Tell whether a text has a word of what a title asks about."""
    asked = words(subject_asked(headlines.title(title)) or title)
    names = {_PARTICLE.sub("", each) for each in asked if headlines.asking(each) is Asking.NO}
    return any(each in text.casefold() for each in names)
