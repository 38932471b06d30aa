"""Callouts, `> [!question]- Title`, that ask or answer, written as `<details>`: both open on a click.

A callout of another kind (`[!note]`) stays a quote with its type, for it stands beside an answer, unless a text is
made of such callouts: then the title asks and the body answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_OPENS = re.compile(r"\s{0,3}>\s?\[!([\w-]+)(?:\|[^\]]*)?\]([+-]?)[ \t]*(.*?)\s*$")
_QUOTED = re.compile(r"\s{0,3}>\s?(.*)$")
_FENCE = re.compile(r"[\s>]*(?:`{3,}|~{3,})")
_ASKS = ("question", "faq", "help", "q")
_ANSWERS = ("answer", "success", "done", "check", "solution")
_QUOTES = ("quote", "cite")
_QUESTIONS = (Asking.ASKS, Asking.MARKED)
_HEADING = re.compile(r"#{1,6}\s+(\S.*)")
_BOLD = re.compile(r"\s{0,3}>\s?\*\*([^*]+)\*\*\s*")
_MARKUP = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")

_LEAST_OF_TEXT = 0.5
"""Share of the lines of a text, headings apart, that must stand in callouts whose titles ask."""

MOST_DEEP = 6
"""Callouts inside one another that are looked into."""


@dataclass(frozen=True, slots=True)
class _Callout:
    """A callout of a text."""

    kind: str
    folded: bool
    title: str
    body: tuple[str, ...]
    """Its lines without the first, and without their `>`."""

    usual: bool = False
    """Whether its text asks in callouts of any kind."""

    @property
    def asks(self) -> bool:
        """Whether the title is the question that the body answers."""
        if self.kind in _ASKS:
            return not _only_counts(self.title)
        return (self.folded or self.usual or self.labelled) and self.titled

    @property
    def titled(self) -> bool:
        """Whether its title asks and something stands below it."""
        return headlines.asking(_bare(self.title)) in _QUESTIONS and self.says

    @property
    def labelled(self) -> bool:
        """Whether its title has the mark of a question and its body begins with the label of an answer."""
        first = _bare(next((line for line in self.body if line.strip()), ""))
        told = labels.label(first) is not None or labels.after_label(first) is not None
        return told and headlines.asking(_bare(self.title)) is Asking.MARKED

    @property
    def answers(self) -> bool:
        """Whether it holds an answer, by its kind or its title."""
        return labels.label(self.title) is not None or (
            self.kind in _ANSWERS and (not self.title or not self.says)
        )

    @property
    def says(self) -> bool:
        return any(line.strip() for line in self.body)


def with_details(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write them so; lines keep their numbers, but that one may be added behind the last."""
    lines = _entitled(lines, code)
    opened = [_OPENS.match(line) for line in lines]
    titles = [each.group(3) for each in opened if each and each.group(1).lower() in _ASKS]
    named = (headlines.asking(each) in (Asking.NO, Asking.NAMES) for each in titles if not _only_counts(each))
    mark = "Q. " if any(named) else ""
    written = _written([*lines, ""], code, mark, 0, _asking(lines, code))
    return written if written[-1] else written[:-1]


def _entitled(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Put a bold question that stands alone below `> [!NOTE]`, as GitHub has it, into the place of the title."""
    kept = list(lines)
    for number, (line, below) in enumerate(pairwise(lines)):
        opened = None if code[number] else _OPENS.match(line)
        bold = _BOLD.fullmatch(below) if opened is not None and not opened.group(3) else None
        if bold is not None and headlines.asking(bold.group(1)) in _QUESTIONS:
            kept[number], kept[number + 1] = f"{line.rstrip()} {bold.group(1)}", ">"
    return kept


def _asking(lines: Sequence[str], code: Sequence[bool]) -> frozenset[int]:
    """Number the lines of the callouts of any kind whose titles ask, where the text is made of such or a heading says so.

    A heading or a line outside of them that asks has such a callout beside its answer.
    """
    found: list[int] = []
    announced: list[int] = []
    inside = outside = 0
    told = False
    at = 0
    while at < len(lines):
        callout, end = _callout(lines, code, at, len(lines))
        heading = _HEADING.match(lines[at])
        if callout is not None and (callout.titled or callout.asks):
            found.append(at)
            announced += [at] if told else []
            inside += end - at
        elif heading is not None and not code[at]:
            told = labels.lists_questions(heading.group(1))
            outside += len(lines) if headlines.asking(heading.group(1)) in _QUESTIONS else 0
        elif callout is None and not code[at] and headlines.asking(_bare(lines[at])) in _QUESTIONS:
            outside += len(lines)
        else:
            outside += sum(bool(line.strip()) for line in lines[at:end])
        at = end
    return frozenset(found if inside >= _LEAST_OF_TEXT * (inside + outside) else announced)


def _callout(lines: Sequence[str], code: Sequence[bool], at: int, stop: int) -> tuple[_Callout | None, int]:
    """Read the callout that begins in a line, and give the line behind it; None, and the next line, for any other."""
    opened = None if at < len(code) and code[at] else _OPENS.match(lines[at])
    if opened is None:
        return None, at + 1
    end = at + 1
    while end < stop and lines[end].lstrip().startswith(">") and not _OPENS.match(lines[end]):
        end += 1
    body = tuple(found.group(1) if (found := _QUOTED.match(line)) else line for line in lines[at + 1 : end])
    return _Callout(opened.group(1).lower(), opened.group(2) == "-", opened.group(3), body), end


def _written(
    lines: list[str], code: Sequence[bool], mark: str, depth: int, asking: frozenset[int] = frozenset()
) -> list[str]:
    kept = list(lines)
    asked = False
    at = 0
    while at < len(kept) - 1:
        callout, end = _callout(kept, code, at, len(kept) - 1)
        if callout is None:
            asked = asked and not kept[at].strip()
            at = end
            continue
        callout = replace(callout, usual=at in asking)
        headed = _is_headed(kept, at, end, callout)
        asked = _write(kept, at, end, callout, mark, depth, asked=asked, headed=headed)
        at = end
    return kept


def _is_headed(lines: Sequence[str], at: int, end: int, callout: _Callout) -> bool:
    """Tell a callout that says in full what a heading right above names, and is answered by the text behind it."""
    before = next((lines[n] for n in range(at - 1, -1, -1) if lines[n].strip()), "")
    after = next((lines[n] for n in range(end, len(lines)) if lines[n].strip()), "")
    told = "\n".join(callout.body).strip()
    return (
        before.lstrip().startswith("#") and not _OPENS.match(after) and not re.search(r"\n\s*(?:\n|>)", told)
    )


def _write(
    kept: list[str], at: int, end: int, callout: _Callout, mark: str, depth: int, *, asked: bool, headed: bool
) -> bool:
    """Write one callout; tell whether it asks and leaves the answer to what follows."""
    if _FENCE.match(kept[end]):
        return False
    body = list(callout.body)
    title = callout.title
    if callout.kind in _ASKS and _only_counts(callout.title) and not headed:
        first = next(
            (n for n, line in enumerate(body) if line.strip() and not line.lstrip().startswith(">")), None
        )
        if first is not None:
            title, body[first] = body[first].strip(), ""
            callout = _Callout(callout.kind, callout.folded, title, tuple(body))
    inside = headlines.asking(_bare(title)) is not Asking.MARKED
    if callout.asks and not callout.says:
        kept[at] = f"**{mark if inside else ''}{_bare(title)}**"
        kept[at + 1 : end] = [""] * (end - at - 1)
        return True
    if callout.asks:
        _fold(kept, at, end, f"{mark if inside else ''}{_bare(title)}", body, mark, depth)
    elif callout.answers or (asked and callout.kind in _ANSWERS):
        label = title if title and labels.label(title) is not None else "Answer"
        _fold(kept, at, end, _bare(label), body, mark, depth, first=title if label != title else "")
    elif callout.kind in _QUOTES:
        kept[at] = f"> {title}".rstrip()
    elif callout.kind in _ASKS:
        kept[at] = f"> [!question] {title}".rstrip()
    return False


def _fold(
    kept: list[str],
    at: int,
    end: int,
    summary: str,
    body: list[str],
    mark: str,
    depth: int,
    *,
    first: str = "",
) -> None:
    """Write lines of a callout as `<details>` that end at the beginning of the line behind it."""
    if depth < MOST_DEEP:
        body = _written([*body, ""], (), mark, depth + 1)
        last = body.pop()
    else:
        last = ""
    kept[at] = f"<details><summary>{escape(summary, quote=False)}</summary>{first}"
    kept[at + 1 : end] = body
    kept[end] = f"{last}</details>{kept[end]}"


def _only_counts(title: str) -> bool:
    """Tell a title that does not say what is asked: `Q1`, `질문`, nothing."""
    named = headlines.plain(title)
    return not named or headlines.is_question_label(named) or named.casefold() in (*_ASKS, "면접 질문")


def _bare(title: str) -> str:
    return _MARKUP.sub("", title).strip()
