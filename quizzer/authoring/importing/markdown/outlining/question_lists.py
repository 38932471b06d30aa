"""Lists whose items are questions, with their answers in or behind the items."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import divided, whole_question
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import first_line, inline_text_of

_LONGEST_KIND = 20

_MOST_ASK = 0.6
"""Share of the items of a list that must ask for the others to be questions too."""

LONGEST_QUESTION = 400
"""Characters of a line that may be a question."""


def is_question_list(
    items: Sequence[SyntaxTreeNode], *, inside: bool, answered_below: bool, announced: bool
) -> bool:
    """Tell a list of questions, with their answers in or behind the items, from any other list.

    Args:
        items: Of the list.
        inside: Whether it stands below a question.
        answered_below: Whether what follows the list may be the answer of its last item.
        announced: Whether a heading right above says that questions follow.
    """
    asked = named = marked = headed = answered = labelled = bold = topics = 0
    for item in items:
        if not item.children:
            continue
        first = item.children[0]
        line, rest, strong = first_line(first) if first.type in ("paragraph", "heading") else ("", "", False)
        line, rest = whole_question(line, rest)
        if labels.after_label(line) is not None or labels.label(line):
            labelled += 1
            continue
        asking = headlines.asking(line) if 0 < len(line) < LONGEST_QUESTION else Asking.NO
        divides = bool(divided(line)[1])
        if asking is Asking.NO and not divides and any(map(is_asked_below, as_blocks(item.children[1:]))):
            topics += 1
            continue
        asked += asking in (Asking.ASKS, Asking.MARKED) or divides
        marked += asking is Asking.MARKED
        headed += first.type == "heading"
        answered += bool(rest) or len(item.children) > 1 or divides
        bold += strong and not line.rstrip().endswith((":", "："))
        named += (asking is not Asking.NO and not _is_name(line, asking)) or divides
        if first.type == "paragraph" and _is_link(first):
            return False
    count = len(items) - labelled - topics
    if topics and not count:
        return not inside
    answered += labelled
    if headed == count and headed:
        return True
    if inside:
        return marked * 2 > count
    if announced and answered * 2 >= count and (asked * 2 >= count or bold == count or named == count):
        return True
    ordered = bool(items) and items[0].parent is not None and items[0].parent.type == "ordered_list"
    alone = (len(items) == 1 or 0 < bold == asked == count) and (ordered or answered_below)
    if announced and alone and ordered and answered_below:
        return True
    return asked * 2 > count and (answered > 0 or alone or marked == count)


def is_asked_below(block: Block) -> bool:
    """Tell a list below an item that asks whose items ask, too, and have answers of their own."""
    if block.kind != "list" or block.node is None:
        return False
    items = [each for each in block.node.children if each.children]
    asking = [each for each in items if _first(each) and headlines.asking(_first(each)) is Asking.ASKS]
    answered = sum(len(each.children) > 1 or _goes_on(each) for each in asking)
    return bool(items) and len(asking) == len(items) and answered * 2 >= len(asking)


def _goes_on(item: SyntaxTreeNode) -> bool:
    """Tell an item whose lines behind the first answer what that asks."""
    line, rest, _bold = first_line(item.children[0])
    return bool(whole_question(line, rest)[1])


def asks_in_bold(items: Sequence[SyntaxTreeNode]) -> bool:
    """Tell a list of bold questions with nothing else in it."""
    lines = [first_line(each.children[0]) for each in items if len(each.children) == 1]
    return len(lines) == len(items) and all(
        bold and not rest and headlines.asking(line) in (Asking.ASKS, Asking.MARKED)
        for line, rest, bold in lines
    )


def _first(item: SyntaxTreeNode) -> str:
    first = item.children[0]
    return first_line(first)[0] if first.type == "paragraph" else ""


def all_answered(items: Sequence[SyntaxTreeNode]) -> bool:
    """Tell a list of several items that all ask and hold their answers, as toggles do."""
    firsts = [first_line(item.children[0])[0] for item in items if len(item.children) > 1]
    asking = (Asking.ASKS, Asking.MARKED)
    return 1 < len(firsts) == len(items) and all(headlines.asking(line) in asking for line in firsts)


def mostly_ask(items: Sequence[SyntaxTreeNode]) -> bool:
    """Tell whether most items of a list ask, so that another one with something below it asks by a mere name.

    Half of them are enough where all the others that have something below them name a concept.
    """
    told = [
        (first_line(each.children[0])[0], len(each.children) > 1)
        for each in items
        if each.children and each.children[0].type == "paragraph"
    ]
    asking = [filled for line, filled in told if headlines.asking(line) in (Asking.ASKS, Asking.MARKED)]
    if len(asking) <= 1 or len(asking) >= _MOST_ASK * len(items):
        return len(asking) > 1
    named = all(likeness(line) >= CONCEPT for line, filled in told if filled)
    return named and sum(asking) > 1 and 2 * len(asking) >= len(items)


def lists_ask(blocks: Sequence[Block]) -> bool:
    """Tell a text whose numbered lists, more than one, mostly ask in all, each item over what answers it."""
    lists = [
        each.node.children
        for each in blocks
        if each.kind == "list" and each.node is not None and each.node.type == "ordered_list"
    ]
    filled = all(len(item.children) > 1 for items in lists for item in items)
    asking = all(any(headlines.asking(_first(item)) is Asking.ASKS for item in items) for items in lists)
    return len(lists) > 1 and filled and asking and mostly_ask([item for items in lists for item in items])


def common_rank(items: Sequence[SyntaxTreeNode]) -> int:
    """Give the rank of the headings that most items of a list begin with; 0 where they do not."""
    firsts = [item.children[0] for item in items if item.children]
    ranks = [int(each.tag[1:]) for each in firsts if each.type == "heading"]
    return ranks[0] if len(ranks) >= _MOST_ASK * len(items) and len(set(ranks)) == 1 else 0


def kinds_before(items: Sequence[SyntaxTreeNode]) -> frozenset[str]:
    """List what stands with a colon before several questions of a list, and says what kind they are: `Predict: what …`.

    Empty where nothing repeats; else such names before the other questions, too.
    """
    found = []
    for item in items:
        first = item.children[0] if item.children else None
        line = first_line(first)[0] if first is not None and first.type == "paragraph" else ""
        name, colon, asked = line.partition(": ")
        kind = 0 < len(name) <= _LONGEST_KIND and not labels.is_follow_up(name)
        if colon and kind and headlines.asking(asked) is Asking.ASKS:
            found.append(name)
    return frozenset(found) if len(set(found)) < len(found) else frozenset()


def _is_name(line: str, asking: Asking) -> bool:
    """Tell the name of a part, `필요한 이유:`, from a short question."""
    return asking is Asking.NAMES and line.rstrip().endswith((":", "："))


def _is_link(paragraph: SyntaxTreeNode) -> bool:
    """Tell whether a paragraph is nothing but links."""
    inline = next((each for each in paragraph.children if each.type == "inline"), None)
    if inline is None:
        return False
    words = [each for each in inline.children if each.type != "softbreak" and inline_text_of(each).strip()]
    return len(words) > 0 and all(each.type == "link" for each in words)
