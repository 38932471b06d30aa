"""Which sections of a document are its questions, each with its answer.

When a writer marks questions (`Q1.`, `질문:`), only those and their like are taken. Else what asks is a question;
and where most headings of a rank ask, the others of that rank are questions too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing import columns
from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.answers import Answer, find_answer, is_navigation
from quizzer.authoring.importing.markdown.article import article, letters
from quizzer.authoring.importing.markdown.blocks import Block, Document
from quizzer.authoring.importing.markdown.labels import Asking
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.pairs import paired_lists
from quizzer.authoring.importing.markdown.plain import block_text, blocks_text, first_line, inline_text
from quizzer.authoring.importing.rows import found_in
from quizzer.locale import _

_MOST_ASK = 0.4
"""Share of a rank's headings that must ask for the others to count as questions."""

_WORTH_SAYING = 30
"""Characters from which a section without a question is worth a note."""

_NO_TOPIC = re.compile(
    r"면접|interview|질문|questions?|q\s?&\s?a|목록|정리|예상|faq|기타|etc|self-?(?:check|test)|quiz|퀴즈|viva|연습|practice",
    re.IGNORECASE,
)


_EXPLAINS = re.compile(r"(?:해설|풀이|explanation)s?\b", re.IGNORECASE)
"""A heading whose sections explain an answer, whatever they are called."""

_MOST_CODE = 1_000
"""Characters of code that a question may be about."""

_COUNTED = re.compile(r"\s*(\d{1,3})\s+(?=\S)")

_LINKS = re.compile(r"\[[^\]\n]*\]\([^)\n]*\)|https?://\S+|[^\w\[(]+(?=$)")
"""What may fill the cell of an answer that is somewhere else."""

_BOX = re.compile(r"\[[ xX]\]\s")
"""What stands before an answer to tick."""


@dataclass(slots=True)
class _Choice:
    """What decides which sections of one document are questions."""

    marked: bool
    ranks: frozenset[tuple[str, float]]
    """Ranks (kind and level) whose headings are all questions."""

    listed: frozenset[str]
    """Titles that the table of contents lists, when nothing in the document asks."""


class Chosen:
    """The sections that are questions, in the order of the text."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self.sections = tuple(sections)
        self._ids = frozenset(id(section) for section in sections)

    def __contains__(self, section: Section) -> bool:
        return id(section) in self._ids

    def around(self, section: Section) -> bool:
        """Tell whether a section is a question's, or below one."""
        return section in self or any(above in self for above in section.above())


def find_questions(root: Section, document: Document, basket: Basket) -> list[Found]:
    """Find the questions of a document, in its order.

    What asks but has no answer is said in the basket.
    """
    choice = _choose(root)
    likely = Chosen([section for section in root.walk() if _is_question(section, choice)])
    chosen = Chosen([section for section in likely.sections if not _is_topic(section, likely)])
    paired = paired_lists(root, basket)
    chosen = Chosen([section for section in chosen.sections if id(section) not in paired.used])
    found: list[Found] = []
    wording: dict[int, str] = {}
    for section in chosen.sections:
        question = _question_text(section)
        each = _found(section, question, chosen, document, basket)
        if each is not None:
            found.append(each)
            wording[id(section)] = each.question
    rows = [*_table_rows(root, chosen, basket), *paired.found]
    _report_lists(root, chosen, basket, paired.used)
    _report_empty(root, chosen, basket)
    if found:
        _report_rest(root, chosen, basket, paired.used)
    return sorted([*_with_follow_ups(found, chosen, wording), *rows], key=lambda each: each.spot.line or 0)


def own_sections(section: Section, chosen: Chosen) -> list[Section]:
    """List the sections below a question that are no questions, nor below one."""
    own: list[Section] = []
    for child in section.children:
        if child in chosen:
            continue
        own.append(child)
        own += own_sections(child, chosen)
    return own


def topics(section: Section, root_titles: bool = False) -> tuple[str, ...]:
    """List what the sections around a question are about, the outermost first.

    Args:
        section: The question.
        root_titles: Whether a heading of the first rank counts, which mostly names the document.
    """
    names = []
    for each in section.above():
        name = labels.title(each.title).strip(" :")
        several = each.parent is not None and sum(s.level == 1 for s in each.parent.children) > 1
        if each.level <= 1 and not (root_titles or several):
            continue
        if each.asking in (Asking.ASKS, Asking.MARKED) or not 1 < len(name) <= 60 or _NO_TOPIC.search(name):
            continue
        if labels.is_aside(name) or labels.is_beside(name) or not any(letter.isalpha() for letter in name):
            continue
        names.append(name)
    return tuple(reversed(names))


def _choose(root: Section) -> _Choice:
    sections = [each for each in root.walk() if not labels.is_beside(each.title)]
    marked = any(each.asking is Asking.MARKED and not labels.label(each.title) for each in sections)
    ranks: set[tuple[str, float]] = set()
    if not marked:
        for rank in {(each.kind, each.level) for each in sections if each.kind in ("heading", "details")}:
            same = [each for each in sections if (each.kind, each.level) == rank and _has_content(each)]
            same = [each for each in same if not _below_question(each) and labels.label(each.title) is None]
            asking = sum(each.asking is Asking.ASKS for each in same)
            numbered = sum(each.numbered for each in same)
            quoted = sum(_begins_with_quote(each) for each in same)
            enough = numbered > 1 or (asking > 1 and asking >= _MOST_ASK * len(same))
            if len(same) > 1 and (enough or (quoted > 1 and quoted * 2 > len(same))):
                ranks.add(rank)
    asks = any(each.asking is Asking.ASKS for each in sections)
    listed = frozenset() if marked or (asks and ranks) else _contents(root)
    return _Choice(marked, frozenset(ranks), listed)


def _is_question(section: Section, choice: _Choice) -> bool:
    name = section.title
    if labels.is_beside(name) or labels.label(name) or labels.after_label(name) or not labels.title(name):
        return False
    if labels.is_question_label(name):
        return True
    asking = section.asking
    if asking is Asking.MARKED:
        return True
    below = _below_question(section)
    if asking is Asking.ASKS:
        if section.kind == "details" or _in_follow_ups(section):
            return True
        if re.match(r"왜 중요|why (?:it|this) matters", labels.title(name), re.IGNORECASE):
            return False
        if any(_EXPLAINS.match(labels.title(each.title)) for each in section.above()):
            return False
        if choice.marked:
            return _beside_marked(section) or (not below and _has_answer(section))
        return not below
    if choice.marked or below:
        return False
    if (section.kind, section.level) in choice.ranks:
        return not labels.is_aside(name)
    if section.kind in ("heading", "details") and section.level > 1 and _has_label(section):
        return not labels.is_aside(name)
    return _bare(name) in choice.listed and section.kind == "heading"


def _begins_with_quote(section: Section) -> bool:
    blocks = [each for each in section.blocks if each.kind != "rule"]
    return bool(blocks) and blocks[0].kind == "quote" and not is_navigation(blocks[0])


def _is_topic(section: Section, chosen: Chosen) -> bool:
    """Tell a heading over questions, with nothing to say itself, from a question."""
    inner = [each for each in section.walk() if each in chosen]
    if not inner:
        return False
    text = blocks_text(each for each in section.blocks if not is_navigation(each))
    labelled = any(labels.label(each.title) for each in section.children)
    intro = section.level <= 1 and len(text) < 200 and len(inner) > 2 and section.asking is not Asking.MARKED
    return not labelled and (not text.strip() or intro)


def _below_question(section: Section) -> bool:
    """Tell whether a section is part of what a question's section says.

    A heading of the first rank names the document, so that what is below it stands for itself.
    """
    return any(
        each.level > 1 and each.asking in (Asking.ASKS, Asking.MARKED) and _has_content(each)
        for each in section.above()
    )


def _has_content(section: Section) -> bool:
    return any(block_text(each).strip() or each.kind == "code" for each in section.blocks) or any(
        each.blocks for each in section.children
    )


def _has_answer(section: Section) -> bool:
    """Tell whether a section has what only questions have: a labelled answer, or a quote first."""
    if any(block.kind == "details" and not block.summary for block in section.blocks):
        return True
    return _has_label(section) or _begins_with_quote(section)


def _has_label(section: Section) -> bool:
    """Tell whether an answer in a section is labelled as one."""
    if any(labels.label(each.title) for each in section.children):
        return True
    for block in section.blocks:
        if block.kind == "details" and labels.label(block.summary):
            return True
        line = block_text(block).partition("\n")[0]
        if labels.label(line) or labels.after_label(line):
            return True
    return False


def _beside_marked(section: Section) -> bool:
    siblings = section.parent.children if section.parent is not None else []
    return any(each.asking is Asking.MARKED and each.level == section.level for each in siblings)


def _in_follow_ups(section: Section) -> bool:
    return any(labels.is_follow_up(each.title) for each in section.above())


def _listed_names(block: Block) -> list[str]:
    """Give the items of a list, of Markdown or HTML: the words of each link, or the first line of each item."""
    if block.kind == "html":
        return [line.strip().removeprefix("- ") for line in block_text(block).split("\n")]
    if block.kind != "list" or block.node is None:
        return []
    links = [each for each in block.node.walk() if each.type == "link"]
    names = ["".join(n.content for n in each.walk() if n.type in ("text", "code_inline")) for each in links]
    return names or [block_first(item) for item in block.node.children if item.children]


def _contents(root: Section) -> frozenset[str]:
    """Read the titles that a table of contents lists: at least three headings of the document."""
    titles: set[str] = set()
    named = {_bare(each.title) for each in root.walk() if each.kind == "heading"}
    for place in (root, *root.walk()):
        for block in place.blocks:
            listed = {_bare(name) for name in _listed_names(block)} & named
            if len(listed) >= 3:
                titles |= listed
    heads = [each for each in root.walk() if each.kind == "heading" and _bare(each.title) in titles]
    levels = [each.level for each in heads if _has_content(each)]
    if not levels:
        return frozenset()
    level = max(set(levels), key=lambda each: (levels.count(each), each))
    return frozenset(_bare(each.title) for each in heads if each.level == level)


def _bare(name: str) -> str:
    """Give a title as a table of contents may shorten it: `클로저 (Closure)` as `클로저`."""
    whole = labels.title(name)
    return re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", whole).casefold() or whole.casefold()


def _question_text(section: Section) -> str:
    if _asks_below(section):
        return labels.title(_asked(_asking_blocks(section)))
    return labels.title(_uncounted(section))


def _asks_below(section: Section) -> bool:
    """Tell whether a heading only says that the question follows: `Question 1`, or `Q1 — a name` before one."""
    if labels.is_question_label(section.title):
        return True
    if section.asking is not Asking.MARKED or labels.asking(labels.title(section.title)) is not Asking.NO:
        return False
    asking = _asking_blocks(section)
    said = next((block_text(block) for block in asking if block.kind == "paragraph"), "")
    return len(asking) < len(section.blocks) and labels.asking(said) is Asking.ASKS and _has_label(section)


def _asked(blocks: Sequence[Block]) -> str:
    """Give what blocks ask; code that it is about stays as it is."""
    code = [each.node.content.rstrip() for each in blocks if each.kind == "code" and each.node is not None]
    text = " ".join(blocks_text(blocks).split())
    return "\n\n".join([text, *code]) if text and sum(map(len, code)) <= _MOST_CODE else text


def _uncounted(section: Section) -> str:
    """Take a mere number from the front of a title, `4 클로저`, where the one before or after counts along."""
    counted = _COUNTED.match(section.title)
    if counted is None or section.parent is None:
        return section.title
    beside = {_COUNTED.match(each.title) for each in section.parent.children if each.kind == section.kind}
    numbers = {int(each.group(1)) for each in beside if each is not None}
    number = int(counted.group(1))
    return section.title[counted.end() :] if {number - 1, number + 1} & numbers else section.title


def _asking_blocks(section: Section) -> list[Block]:
    """Give the blocks that ask, below a heading that only says so: up to the options or the answer."""
    asking: list[Block] = []
    for block in section.blocks:
        line = block_text(block).partition("\n")[0]
        answered = labels.label(line) or labels.after_label(line) is not None
        if block.kind in ("details", "list", "rule") or (asking and answered):
            break
        asking.append(block)
    return asking


def _found(
    section: Section, question: str, chosen: Chosen, document: Document, basket: Basket
) -> Found | None:
    line = section.start + 1
    if not question:
        return None
    if _is_choice(section) and not _has_answer(section):
        basket.lose(
            line,
            _("{kind} is not asked here: {text}").format(kind=_("Multiple choice"), text=question[:120]),
        )
        return None
    if section.asking is not Asking.MARKED and _is_overview(section):
        return None
    own = own_sections(section, chosen)
    place = section
    if _asks_below(section):
        place = Section(question, section.kind, section.level, section.start, section.parent, end=section.end)
        place.blocks = section.blocks[len(_asking_blocks(section)) :]
        place.children = section.children
    answer = find_answer(place, own)
    if answer is None and _NO_TOPIC.search(question) and section.asking in (Asking.NO, Asking.NAMES):
        return None  # a heading over questions
    if answer is None:
        basket.lose(line, _("The question has no answer: {question}").format(question=question[:120]))
        for each, text in _listed_questions(section):
            basket.lose(each, _("The question has no answer: {question}").format(question=text[:120]))
        return None
    if place is not section:
        answer.taken += [(block.start, block.end) for block in _asking_blocks(section)]
    if answer.cut:
        basket.note(
            line, _("The answer is an article: its beginning is the model answer, all of it the explanation.")
        )
    return Found(
        question=question,
        answers=(answer.text,),
        spot=basket.spot(line),
        explanation=explanation(section, question, answer, chosen, document),
        tags=topics(section),
        source=answer.credit,
    )


def _is_overview(section: Section) -> bool:
    """Tell a section with nothing but a table of questions, which has no column of answers."""
    filled = [each for each in section.blocks if each.kind != "rule" and block_text(each).strip()]
    if len(filled) != 1 or filled[0].kind != "table" or filled[0].node is None:
        return False
    head = next((row for part in filled[0].node.children for row in part.children if row.type == "tr"), None)
    known = columns.guess([inline_text(cell) for cell in head.children]) if head is not None else {}
    return "question" in known and "answer" not in known


def _is_choice(section: Section) -> bool:
    """Tell a question whose answers are boxes to tick."""
    for block in section.blocks:
        if block.kind == "list" and block.node is not None:
            firsts = [block_first(item) for item in block.node.children if item.children]
            return len(firsts) > 1 and all(_BOX.match(first) for first in firsts)
    return False


def explanation(
    section: Section, question: str, answer: Answer, chosen: Chosen, document: Document
) -> str | None:
    """Give what the section says beyond the answer, in Markdown; None when that is nothing."""
    inner = [(each.start, each.end) for each in section.walk() if each in chosen]
    if not answer.taken and not answer.partial:
        return None
    first = section.start + 1
    if section.kind == "details":
        first = _after_summary(section, document)
    text = article(document.lines, [*inner, *answer.taken], first, max(section.end, first))
    said = "" if text is None else letters(text)
    return None if said == letters(answer.text) or said in letters(question) else text


def _after_summary(section: Section, document: Document) -> int:
    for number in range(section.start, min(section.end, section.start + 6)):
        if "</summary" in document.lines[number].lower():
            return number + 1
    return section.start + 1


def _table_rows(root: Section, chosen: Chosen, basket: Basket) -> Iterator[Found]:
    """Read tables whose columns are questions and answers."""
    for place in (root, *root.walk()):
        if chosen.around(place):
            continue
        for block in place.blocks:
            if block.kind != "table" or block.node is None:
                continue
            rows = [row for part in block.node.children for row in part.children if row.type == "tr"]
            head, *body = [[inline_text(cell) for cell in row.children] for row in rows] or [[]]
            known = columns.guess(head)
            if not {"question", "answer"} <= known.keys():
                continue
            for number, cells in enumerate(body):
                texts = {
                    field: [cells[n] for n in at if n < len(cells)]
                    for field, at in known.items()
                    if field != "id"
                }
                texts["answer"] = [each for each in texts["answer"] if _LINKS.sub("", each).strip()]
                found = found_in(texts, basket, block.start + 3 + number, html=False)
                if found is not None:
                    about = tuple(dict.fromkeys((*topics(place), *_own_topic(place), *found.tags)))
                    yield replace(found, question=labels.title(found.question), source=None, tags=about)


def _own_topic(place: Section) -> tuple[str, ...]:
    name = labels.title(place.title)
    return (name,) if place.level > 1 and 1 < len(name) <= 60 and not _NO_TOPIC.search(name) else ()


def _report_lists(root: Section, chosen: Chosen, basket: Basket, used: frozenset[int]) -> None:
    """Say which questions of a mere list have no answers."""
    for place in (root, *root.walk()):
        if chosen.around(place) or id(place) in used:
            continue
        for line, text in _listed_questions(place):
            basket.lose(line, _("The question has no answer: {question}").format(question=text[:120]))


def _report_empty(root: Section, chosen: Chosen, basket: Basket) -> None:
    """Say which short questions beside longer ones, `A와 B의 차이` without a question mark, have no answers."""
    for section in root.walk():
        if section in chosen or section.asking is not Asking.NAMES or _has_content(section):
            continue
        beside = section.parent.children if section.parent is not None else []
        if any(each.asking is Asking.ASKS for each in beside) and not chosen.around(section):
            name = labels.title(section.title)[:120]
            basket.lose(section.start + 1, _("The question has no answer: {question}").format(question=name))


def _report_rest(root: Section, chosen: Chosen, basket: Basket, used: frozenset[int]) -> None:
    """Say which sections with text hold no question, in one note for those that follow each other."""
    run: list[Section] = []
    for section in [*root.walk(), None]:
        if section is not None:
            inside = chosen.around(section) or id(section) in used
            if not inside and (labels.is_beside(section.title) or not section.blocks):
                continue
            text = "" if inside else blocks_text(each for each in section.blocks if not is_navigation(each))
            if not inside and (section.level <= 1 or len(text) < _WORTH_SAYING):
                continue
            if not inside:
                run.append(section)
                continue
        if run:
            names = ", ".join(labels.title(each.title)[:40] for each in run[:3]) + (
                " …" if len(run) > 3 else ""
            )
            basket.note(run[0].start + 1, _("No question is in: {titles}").format(titles=names))
            run = []


def _listed_questions(place: Section) -> Iterator[tuple[int, str]]:
    for block in place.blocks:
        if block.kind != "list" or block.node is None or is_navigation(block):
            continue
        items = [each for each in block.node.children if each.children and each.map is not None]
        texts = [(each.map[0] + 1, block_first(each)) for each in items if each.map is not None]
        asking = [(line, text) for line, text in texts if labels.asking(text) in (Asking.ASKS, Asking.MARKED)]
        linked = sum(each.type == "link" for each in block.node.walk())
        if len(asking) > 1 and len(asking) * 2 >= len(texts) and linked * 2 < len(texts):
            yield from ((line, labels.title(text)) for line, text in asking)


def block_first(item: SyntaxTreeNode) -> str:
    """Give the first line of a list's item."""
    first = item.children[0]
    return first_line(first)[0] if first.type in ("paragraph", "heading") else ""


def _with_follow_ups(found: list[Found], chosen: Chosen, wording: dict[int, str]) -> list[Found]:
    """Tie questions inside another's section, or in a section of follow-ups, to the one that they follow."""
    after: dict[str, list[str]] = {}
    before: str | None = None
    for section in chosen.sections:
        own = wording.get(id(section))
        if own is None:
            continue
        around = next((wording[id(each)] for each in section.above() if id(each) in wording), None)
        follows = around if around is not None else before
        if follows is not None and (
            around is not None or _in_follow_ups(section) or labels.is_follow_up(section.title)
        ):
            after.setdefault(follows, []).append(own)
        else:
            before = own
    return [replace(each, follow_ups=tuple(after.get(each.question, ()))) for each in found]
