"""What stands beside an answer and is none of it: asides, facts about the question, navigation."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.beside.captions import is_captioned_picture, is_counted
from quizzer.authoring.importing.markdown.beside.placed_contents import is_place_of_contents
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text, first_line

_SHORT = 60
"""Characters below which a bold line is a title."""

_SOURCE = re.compile(
    r"\W{0,4}(?:sources?|ref(?:erence)?s?|read more|see also|further reading|출처|"
    r"참고(?: ?(?:자료|링크|사이트|문헌))?)\s*[:：]",
    re.IGNORECASE,
)
"""What leads to where an answer is from."""

_UP = re.compile(
    r"⬆|(?:back|go|return) to (?:the )?(?:top|toc|contents)|맨 위로|위로 가기|목차로|:arrow_double_up:",
    re.IGNORECASE,
)

_MOST_BESIDE_UP = 30
"""Letters beside those words on a line that only leads up."""

_SENTENCE_ENDS = re.compile(r"[\w”\"')]\.\s*$|[가-힣](?:다|요)\W*$")

_CREDIT = re.compile(r"\W{0,4}(?:출처|sources?|references?|ref)\s*[:：]\s*\S", re.IGNORECASE)
_LEADS_IN = re.compile(r"\W{0,4}\[[^\[\]]{2,100}\][\s*_:.-]*\w")
"""A source in brackets before an answer that goes on behind it."""

_LONGEST_CREDIT = 100
"""Characters of a line that names a source without a link."""

_LONGEST_SOURCE = 200

_ANCHOR = re.compile(r"</a>|<a\s[^<>]*\bhref\s*=\s*[\"']?https?:", re.IGNORECASE)
"""A tag at the begin or the end of a link to a page."""

_WIKI_LINK = re.compile(r"\[\[([^\[\]]{1,80})\]\]")

_SAID = re.compile(r"^(?!.*(?:https?://|www\.)).*(?:[.!]|다|요)\s*$")
"""A line that says something and has no link."""

_TELLS = re.compile(r"^(?!\W*(?:source|ref|link|more)).{3,80}\s(?:is|are|at)\s+<?https?://", re.IGNORECASE)
"""A sentence that ends with an address: `The website is https://…`."""


def leads_to_source(text: str) -> bool:
    """Tell a line that begins with where an answer is from, `참고: …`."""
    return _SOURCE.match(text) is not None


def is_navigation(block: Block) -> bool:
    """Tell a line that leads back to the top, a quote of references, or a picture with its caption, from what is said.

    A fold is one where all in it is.
    """
    if block.kind == "details":
        inner = [each for each in block.inner if not is_break(each)]
        return bool(inner) and all(map(is_navigation, inner))
    if is_captioned_picture(block):
        return True
    if block.kind not in ("quote", "paragraph", "list", "html") or block.node is None:
        return False
    text = block_text(block)
    if block.kind == "html":
        return _UP.search(text) is not None and len(text) < _SHORT
    if block.kind == "paragraph" and (is_counted(text) or is_place_of_contents(text)):
        return True
    if len(text) > 600:
        return False
    linked = sum(len(each) for each in _WIKI_LINK.findall(text))
    words = -sum(sum(letter.isalnum() for letter in each) for each in _WIKI_LINK.findall(text))
    anchored = False
    for each in block.node.walk():
        if each.type == "html_inline" and _ANCHOR.match(each.content):
            anchored = not each.content.startswith("</")
        if each.type == "link":
            linked += len("".join(n.content for n in each.walk() if n.type in ("text", "code_inline")))
        elif each.type in ("text", "code_block"):  # indented sentences have no other words
            linked += len(each.content) if anchored else 0
            words += len(re.sub(r":[a-z_]+:|[\W_]|(?:https?|www)\S*", "", each.content))
    if linked and len(text) < _LONGEST_SOURCE and _SOURCE.match(text):
        return True
    credited = _CREDIT.match(text) is not None and not _LEADS_IN.match(text)
    if len(text) < _LONGEST_CREDIT and block.kind != "list" and credited and "\n" not in text:
        return True
    if _leads_up(text):
        return True
    if linked and re.match(r"(?:→|➡️?|👉|🔗|➔)", text) and words <= linked + 30:
        return True
    if _TELLS.match(text):
        return False
    urls = len(re.findall(r"https?://", text))
    return (
        linked > 0 and words <= linked * 1.25 + 4 and not re.search(r"[가-힣]{2,}(?:다|요)[.\s]", text)
    ) or (urls > 0 and words <= 20 and not any(_SAID.search(line) for line in text.split("\n")))


def _leads_up(text: str) -> bool:
    """Tell a link to the top, `[⬆ back to top](#top)`, from a sentence with such words."""
    beside = sum(letter.isalnum() for letter in _UP.sub("", text))
    return _UP.search(text) is not None and beside <= _MOST_BESIDE_UP and not _SENTENCE_ENDS.search(text)


def is_break(block: Block) -> bool:
    """Tell a `<br>` on a line of its own."""
    text = block_text(block).strip()
    return (block.kind == "html" and not text) or re.fullmatch(r"-{2,}[\w -]{1,20}-{2,}", text) is not None


def is_fact(block: Block) -> bool:
    """Tell a paragraph such as `**Difficulty**: Beginner` from an answer."""
    return block.kind == "rule" or (
        block.kind == "paragraph" and all(labels.is_fact(line) for line in block_text(block).split("\n"))
    )


def is_title(block: Block) -> bool:
    """Tell a short bold line."""
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return False
    line, rest, bold = first_line(block.node)
    return bold and not rest and len(line) < _SHORT


def is_hint(block: Block) -> bool:
    """Tell details that open a hint."""
    return block.kind == "details" and labels.is_hint(block.summary)


def is_bold_label(block: Block) -> bool:
    """Tell a bold line with a colon and nothing behind it."""
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return False
    line, rest, bold = first_line(block.node)
    return bold and not rest and line.endswith((":", "："))


def says_nothing(block: Block) -> bool:
    """Tell a label whose answer was never written, and a list of further questions, from an answer."""
    if block.kind == "list" and block.node is not None and block.said is None:
        lines = [
            block_text(each).partition("\n")[0]
            for item in block.node.children
            for each in as_blocks(item.children)[:1]
        ]
        asking = sum(headlines.asking(line) in (Asking.ASKS, Asking.MARKED) for line in lines)
        return asking > 1 and asking * 2 >= len(lines)
    return block.kind == "paragraph" and labels.label(block_text(block)) is not None


def asks_more(block: Block) -> bool:
    """Tell a list of one further question, or of what earns more: `- Bonus points for …`."""
    if block.kind != "list" or block.node is None or len(block.node.children) != 1:
        return False
    item = block.node.children[0]
    return labels.is_bonus(block_first(item)) or (
        len(item.children) == 1 and headlines.asking(block_first(item)) in (Asking.ASKS, Asking.MARKED)
    )
