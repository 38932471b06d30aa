"""Blog posts about one question, or a few: the title asks, a quoted example answers, the article explains."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.labels import Label
from quizzer.authoring.importing.lines.likeness import is_part
from quizzer.authoring.importing.lines.sharing import letters, subject_asked
from quizzer.authoring.importing.markdown.answers.answer import Answer
from quizzer.authoring.importing.markdown.answers.answer_ends import with_end
from quizzer.authoring.importing.markdown.answers.article import article
from quizzer.authoring.importing.markdown.answers.code_in_place import with_code_in_place
from quizzer.authoring.importing.markdown.answers.labelled import answer_labelled, labelled_answer
from quizzer.authoring.importing.markdown.answers.prose import beginning
from quizzer.authoring.importing.markdown.answers.repeated import said_already
from quizzer.authoring.importing.markdown.beside.adverts import without_adverts
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.beside.link_items import leads_to_links
from quizzer.authoring.importing.markdown.beside.to_readers import is_remark, is_slanted
from quizzer.authoring.importing.markdown.blocks.document import Block, Document
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.markdown.posts.asked_in_full import asked_in_full
from quizzer.authoring.importing.markdown.posts.opening import with_opening_question
from quizzer.authoring.importing.markdown.posts.opening_quote import opening_quote
from quizzer.locale import _

MOST_ANSWERS = 4
"""Example answers of one post; a text with more is a list of questions."""

_ROW_SIGNS = re.compile(r"\s*\|[\s|-]*")
"""What a table has beside its words."""

_POINTS = re.compile(r"\s*(?:- |\d+\. |\|)")
"""How a list or a table begins."""

_SENTENCE = re.compile(r"(?:다|요|[a-z])\.$")
"""The end of a heading that is no name but says something."""

_CONCLUSION = re.compile(
    r"(?:핵심 ?|먼저 ?)?결론(?:부터)?|한 ?줄 ?(?:요약|결론)|tl;?dr|conclusions?|in short", re.IGNORECASE
)
"""What a part is called that says in short what the others tell."""

_FEWEST_PARTS = 2
"""Headings of a post that begins with its conclusion."""

_SAYS_NOTHING = re.compile(
    r"(?:(?:주요|핵심|기본|관련)\s?)?(?:용어|개념)(?:\s?(?:설명|정의|정리|소개|요약))?|(?:용어|개념)?\s?(?:설명|정의|정리)|"
    r"(?:(?:key|basic|core|main)\s)?(?:terms?|terminology|definitions?|concepts?)",
    re.IGNORECASE,
)
"""The name of a first part, above a list, without which the list is as well understood."""

LEAST_ARTICLE = 40
"""Characters that an article must have to answer its title."""


def example_answers(root: Section) -> list[Section]:
    """List the sections that hold an example answer and stand beside the article, not below a marked question."""
    heads = [
        each for each in root.walk() if labels.label(each.title) is Label.MODEL and each.kind == "heading"
    ]
    return [each for each in heads if not any(above.asking is Asking.MARKED for above in each.above())]


def read_examples(
    root: Section, heads: list[Section], title: str | None, document: Document, basket: Basket
) -> list[Found]:
    """Read a post with example answers.

    Args:
        root: The post's outline.
        heads: Its example answers, in order.
        title: The front matter's title. None: it has none.
        document: The post.
        basket: Gets what could not be used.
    """
    found: list[Found] = []
    answers = {id(head): labelled_answer(head) for head in heads}
    filled = [head for head in heads if answers[id(head)] is not None]
    for head in heads:
        if answers[id(head)] is None:
            basket.lose(head.start + 1, _("The example answer is empty."))
    begin = 0
    for number, head in enumerate(filled):
        answer = answers[id(head)]
        assert answer is not None
        full = asked_in_full(root, head, begin)
        name = full.text if full is not None else None
        if name is None:
            name = _asked_by(root, head, begin, title if number == 0 else None, alone=len(filled) == 1)
        line = head.start + 1
        if name is None or not headlines.title(name):
            basket.lose(line, _("It is not to be seen which question this answers."))
        else:
            end = len(document.lines) if number == len(filled) - 1 else head.end
            taken = [*answer.taken, *([full.lines] if full is not None else [])]
            found.append(
                Found(
                    question=headlines.title(name),
                    answers=(without_adverts(answer.text, document.blocks),),
                    spot=basket.spot(line),
                    explanation=article(document.lines, taken, begin, end),
                    source=answer.credit,
                )
            )
        begin = head.end
    return found


def _asked_by(root: Section, head: Section, begin: int, title: str | None, *, alone: bool) -> str | None:
    """Find what an example answer answers: the title, or the nearest question before it in its part."""
    if title is not None and alone:
        return title
    before = [
        each for each in root.walk() if begin <= each.start < head.start and labels.label(each.title) is None
    ]
    asking = [each for each in before if each.asking in (Asking.ASKS, Asking.MARKED)]
    if title is not None and not asking:
        return title
    ranked = [each for each in before if each.level <= head.level and headlines.title(each.title)]
    named = [each for each in ranked if not is_part(each.title)]
    tops = [each for each in root.children if each.kind == "heading" and each.level == 1]
    whole = tops if alone and len(tops) == 1 else []
    chosen = asking[-1:] or whole or named[-1:] or ranked[-1:]
    return chosen[0].title if chosen else None


def read_article(title: str, document: Document, root: Section, basket: Basket, line: int) -> list[Found]:
    """Read a post without an example answer: its article is the answer, for want of a better one."""
    heads = [
        each for each in root.walk() if each.kind == "heading" and labels.label(each.title) is Label.ANSWER
    ]
    given = labelled_answer(heads[0]) if len(heads) == 1 else None
    folded = _folded_answer(root) if not heads else None
    if given is not None or folded is not None:
        given = given or folded
        assert given is not None
        full = asked_in_full(root, heads[0]) if heads else None
        asked = [full.lines] if full is not None else []
        return [
            Found(
                question=headlines.title(full.text if full is not None else title),
                answers=(without_adverts(given.text, document.blocks),),
                spot=basket.spot(line),
                explanation=article(document.lines, [*given.taken, *asked], 0, len(document.lines)),
            )
        ]
    quoted = opening_quote(title, root)
    if quoted is not None:
        rest = article(document.lines, quoted.taken, 0, len(document.lines))
        return [Found(headlines.title(title), (quoted.text,), basket.spot(line), explanation=rest)]
    title, root = with_opening_question(title, root)
    text = _concluded_first(root) or _without_references(_asking_again(title, root) or root, title)
    whole = article(document.lines, (), 0, len(document.lines))
    if len(_ROW_SIGNS.sub(" ", text).strip()) < LEAST_ARTICLE or whole is None:
        basket.lose(
            line, _("The post has no answer yet: {question}").format(question=headlines.title(title)[:120])
        )
        return []
    told = without_adverts(text, document.blocks)
    short = beginning(told)
    short = with_end(
        with_code_in_place(short, (root, *root.walk())) if short == told else short, document.blocks
    )
    basket.note(
        line,
        _("The post has no example answer: the beginning of the article is the model answer. Read it over."),
    )
    blocks = [each for each in document.blocks if each.kind not in ("heading", "rule")]
    more = len(short) < len(text) or len(said_already(blocks, short, document.lines)) < len(blocks)
    return [
        Found(
            question=headlines.title(title),
            answers=(short,),
            spot=basket.spot(line),
            explanation=whole if more else None,
        )
    ]


def _folded_answer(root: Section) -> Answer | None:
    """Find the one fold of a post that is called an answer, `<summary>예시 답안 보기</summary>`."""
    sections = (root, *root.walk())
    folds = [
        block
        for section in sections
        for block in section.blocks
        if block.kind == "details" and labels.label(block.summary) in (Label.ANSWER, Label.MODEL)
    ]
    alone = replace(root, blocks=folds, children=[])
    return answer_labelled(alone, [], frozenset()) if len(folds) == 1 else None


def _concluded_first(root: Section) -> str | None:
    """Give the conclusion with which a post begins, `# 결론`, before its parts; None where it begins otherwise."""
    heads = [each for each in root.children if each.kind == "heading"]
    if len(heads) < _FEWEST_PARTS or blocks_text(root.blocks).strip() or root.children[0] is not heads[0]:
        return None
    first = heads[0]
    text = blocks_text(each for each in first.blocks if not is_navigation(each)).strip()
    named = _CONCLUSION.fullmatch(headlines.title(first.title).strip(" :：")) is not None
    return text if named and not first.children and len(text) >= LEAST_ARTICLE else None


def _asking_again(title: str, root: Section) -> Section | None:
    """Find the heading at which an article, after a word to its readers, asks its title's question once more."""
    asked = letters(headlines.title(title))
    again = next(
        (each for each in root.children if each.asks and asked and asked in letters(each.title)), None
    )
    if again is None or not again.blocks:
        return None
    rest = replace(root, blocks=[], children=[each for each in root.children if each.start >= again.start])
    return rest if any(each.kind == "heading" for each in rest.children) else None


def read_announced(root: Section, document: Document, basket: Basket) -> list[Found]:
    """Read a text with one question under a heading such as `면접 질문`, which all that follows answers."""
    heads = [each for each in root.walk() if each.kind == "heading" and each.announces]
    if len(heads) != 1:
        return []
    asked = [each for each in heads[0].blocks if each.kind in ("paragraph", "quote")]
    text = " ".join(blocks_text(asked).split())
    if len(heads[0].blocks) != len(asked) or headlines.asking(text) is not Asking.ASKS or heads[0].children:
        return []
    after = Section("", "root", 0.0, heads[0].end, end=root.end)
    after.children = [each for each in root.walk() if each.start >= heads[0].end]
    lines = Document(
        tuple("" if number < heads[0].end else line for number, line in enumerate(document.lines)),
        tuple(each for each in document.blocks if each.start >= heads[0].end),
    )
    after.children = [replace(each, children=[]) for each in after.children]
    return read_article(text, lines, after, basket, heads[0].start + 1) if after.children else []


def _is_footnote(block: Block) -> bool:
    """Tell what stands at the foot of a page, wherever it is written."""
    return block.kind == "callout" and block_text(block).startswith("[!footnote]")


def _is_subject(name: str, title: str) -> bool:
    """Tell the name of what a title asks about: `Index` below `Index란?`."""
    asked = subject_asked(headlines.title(title))
    return asked is not None and letters(name).casefold() == letters(asked).casefold()


def _without_references(root: Section, title: str) -> str:
    """Give the words of an article and the names of its parts, without lists of links and what follows them.

    The name of a part with which all begins is left out; above a list, which says little without it, it is kept
    where it names more than that terms or concepts are explained, or than what the title asks about.
    """
    texts: list[str] = []
    for section in (root, *root.walk()):
        if section.kind == "heading" and labels.is_beside(section.title):
            continue
        text = blocks_text(
            each
            for each, below in zip(section.blocks, [*section.blocks[1:], None], strict=False)
            if not (is_navigation(each) or leads_to_links(each, below) or _is_footnote(each))
            and not (is_remark(each) and (is_slanted(each) or each.kind == "quote"))
        )
        named = section.kind == "heading" and section.level > 1 and not section.asks
        name = headlines.title(section.title) if named else ""
        leads = not any(each.strip() for each in texts) and (
            not _POINTS.match(text) or _SAYS_NOTHING.fullmatch(name) is not None or _is_subject(name, title)
        )
        name = "" if leads and text.strip() else name
        told = text.strip() or _SENTENCE.search(section.title)
        texts.append("\n".join(each for each in (name, text) if each.strip()) if told else "")
    return "\n\n".join(each for each in texts if each.strip())
