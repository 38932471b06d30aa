"""Glossaries: terms with what they mean in the same line or the next, each written as a marked question and its answer.

Lines and lists of `term: meaning` are a glossary where a heading says so, or where a text is nothing else; the
definition lists of AsciiDoc (`term::`) and of Markdown (`: meaning`) always are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness

GLOSSARY = re.compile(
    r"용어|단어장|낱말|정의\s?(?:모음|목록|정리)|개념\s?(?:정리|모음|노트)|키워드\s?(?:정리|모음)|핵심\s?(?:개념|키워드)|"
    r"\bgloss(?:ary|aries)\b|\bterms?\b|\bterminology\b|\bdefinitions?\b|\bvocab(?:ulary)?\b|\bkey (?:concepts|words)\b|"
    r"\bflash\s?cards?\b",
    re.IGNORECASE,
)
"""How a heading says that terms and their meanings follow."""

_HEADING = re.compile(r"(#{1,6}) +(\S.*)")
_SIGN = r"\s*(?::|：|\s[-–—=]|\s?→|\s->)\s+"
_LISTED = re.compile(rf"(?P<front>[-*+•] +|\d{{1,3}}[.)] +)(?P<term>[^\s:：].*?){_SIGN}(?P<said>\S.*)")
_BOLD = re.compile(rf"(?P<front>)(?P<term>(?:\*\*|__)[^*_]+(?:\*\*|__)){_SIGN}(?P<said>\S.*)")
_BOLD_COLON = re.compile(
    r"(?P<front>(?:[-*+•] +|\d{1,3}[.)] +)?)(?:\*\*|__)(?P<term>[^*_]+?)\s?[:：]\s?(?:\*\*|__)\s*(?P<said>\S.*)"
)
_PLAIN = (
    re.compile(r"(?P<front>)(?P<term>[^:：]+?) ?[:：] (?P<said>\S.*)"),
    *(re.compile(rf"(?P<front>)(?P<term>.+?) {sign} (?P<said>\S.*)") for sign in ("[-–—]", "=", "->|→", "/")),
)
"""Tried in this order in a text without any markup."""

_MARKUP = re.compile(r"\s*(?:[#>|`~<\[{(]|[-*+] |\d+[.)] |\*\*|__|//|/\*)")
_COLONS = re.compile(r"(?P<term>[^\s:].*?)::(?:\s+(?P<said>\S.*))?")
_MEANING = re.compile(r" {0,3}: +(?P<said>\S.*)")
_ALONE = re.compile(r"(?P<front>(?:[-*+•] +|\d{1,3}[.)] +)?)(?P<term>(?:\*\*|__)[^*_]+(?:\*\*|__)) *:?")
_TABLE = re.compile(
    r"\|?\s*(?:용어|단어|낱말|약어|개념|키워드|terms?|words?|acronym|abbreviation|concept|keyword)\s*\|"
    r"\s*(?:정의|뜻|의미|설명|풀이|definitions?|meanings?|descriptions?|explanation|stands for)\s*\|?",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"\[[a-z]+(?:[,%.][^\[\]]*)?\]\s*")
_CODE = re.compile(r"[;{}()]|\w::\w")

_FEWEST = 3
_FEWEST_LISTS = 2
_MOST = 0.8
"""Share of the lines, headings apart, that must be terms with their meanings, and of these that must look like such."""

_LEAST_OF_TEXT = 0.5
"""Share of the lines of a text, headings apart, that its glossary must have; a smaller one explains an article."""

_LONGEST_TERM = 40
_MOST_WORDS = 5
_LEAST_MEANING = 8
"""Characters of the meanings, at the median."""


def with_marks(lines: Sequence[str], code: set[int]) -> list[str]:
    """Write definition lists, and lists of terms below a heading that says so; the number of lines stays.

    Args:
        lines: Of a text.
        code: Numbers of the lines in fences.
    """
    return _listed(_meant_below(_by_colons(list(lines), code), code), code)


def with_plain_marks(lines: Sequence[str]) -> list[str] | None:
    """Write a text that is nothing but `term : meaning`; None where it is none."""
    heads = {number for number, line in enumerate(lines) if line.startswith("# ")}
    told = [number for number, line in enumerate(lines) if line[:1].strip() and number not in heads]
    if len(told) < _FEWEST or len(heads) == 1 or any("```" in line for line in lines):
        return None
    listed = all(_LISTED.fullmatch(lines[number].strip()) for number in told)
    if not listed and any(_MARKUP.match(lines[number]) for number in told):
        return None
    for pattern in (_LISTED,) if listed else _PLAIN:
        found = {number: each for number in told if (each := pattern.fullmatch(lines[number].strip()))}
        if len(found) >= max(_FEWEST, _MOST * len(told)) and _define(list(found.values())):
            return [_marked(found[number]) if number in found else line for number, line in enumerate(lines)]
    return None


def _by_colons(lines: list[str], code: set[int]) -> list[str]:
    """Write AsciiDoc's lists: `term:: meaning`, or the meaning indented below."""
    found = {
        number: each
        for number, line in enumerate(lines)
        if number not in code
        and (each := _COLONS.fullmatch(line.rstrip()))
        and not _CODE.search(each.group("term"))
    }
    below = [
        n for n, each in found.items() if each.group("said") or "".join(lines[n + 1 : n + 2])[:1].isspace()
    ]
    terms = {each.group("term").casefold() for each in found.values()}
    if len(terms) < max(_FEWEST_LISTS, len(found)) or len(below) < len(found) or any(map(_is_label, terms)):
        return lines
    for number, each in found.items():
        lines[number] = f"**Q. {each.group('term')}** {each.group('said') or ''}".rstrip()
        if not each.group("said"):
            lines[number + 1] = lines[number + 1].lstrip()
    return ["" if _ATTRIBUTE.fullmatch(line) else line for line in lines]


def _meant_below(lines: list[str], code: set[int]) -> list[str]:
    """Write Markdown's definition lists: a term, and `: meaning` below it."""
    found: dict[int, str] = {}
    for number in range(1, len(lines)):
        meaning = _MEANING.fullmatch(lines[number]) if number not in code else None
        at = number - 1 if lines[number - 1].strip() else number - 2
        term = lines[at].strip() if at >= 0 else ""
        if meaning is not None and term and not _MARKUP.match(term) and len(term) <= 2 * _LONGEST_TERM:
            found[at], found[number] = f"**Q. {term}**", meaning.group("said")
    if len(found) < 2 * _FEWEST_LISTS:
        return lines
    return [found.get(number, line) for number, line in enumerate(lines)]


def _listed(lines: list[str], code: set[int]) -> list[str]:
    """Write lists of terms in the sections that say so; in all that have such lists where nothing asks."""
    parts = list(_parts(lines, code))
    named = any(told for told, _asked, _numbers in parts)
    asked = any(_asks(line) for number, line in enumerate(lines) if number not in code and line.strip())
    written = list(lines)
    count = 0
    for told, below_question, numbers in parts if named else ():
        if below_question or (asked and not told):
            continue
        entries = [number for number in numbers if lines[number][:1].strip()]
        found = {number: each for number in entries if (each := _entry(lines[number])) is not None}
        if len(found) >= max(_FEWEST_LISTS, _MOST * len(entries)) and _define(list(found.values())):
            written = [
                _marked(found[number]) if number in found else line for number, line in enumerate(written)
            ]
            count += len(numbers)
            continue
        above = {number: each for number in entries if (each := _above(lines, number)) is not None}
        if (
            len(above) >= _FEWEST
            and told
            and all(is_term(_bare(each.group("term"))) for each in above.values())
        ):
            for number, each in above.items():
                written[number] = f"{each.group('front')}**Q. {_bare(each.group('term'))}**"
            count += len(numbers)
        elif told and _is_table(lines, numbers):
            written[numbers[0]] = "| 질문 | 답변 |"
            count += len(numbers)
    whole = sum(bool(line.strip()) and not _HEADING.fullmatch(line.rstrip()) for line in lines)
    return written if count >= _LEAST_OF_TEXT * whole else lines


def _above(lines: Sequence[str], number: int) -> re.Match[str] | None:
    """Read a line that is nothing but a bold term, with its meaning in the next."""
    found = _ALONE.fullmatch(lines[number].rstrip())
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return found if found and below.strip() and not _ALONE.fullmatch(below.rstrip()) else None


def _is_table(lines: Sequence[str], numbers: Sequence[int]) -> bool:
    """Tell a table of terms and what they mean, and nothing else."""
    if len(numbers) < _FEWEST or not all(lines[number].lstrip().startswith("|") for number in numbers):
        return False
    return _TABLE.fullmatch(lines[numbers[0]].strip()) is not None


def _parts(lines: Sequence[str], code: set[int]) -> Iterator[tuple[bool, bool, list[int]]]:
    """List the sections: whether it or one around it says that terms follow, whether one asks, and its lines."""
    above: list[tuple[int, bool, bool]] = []
    numbers: list[int] = []
    for number, line in enumerate(lines):
        heading = _HEADING.fullmatch(line.rstrip()) if number not in code else None
        if heading is None:
            numbers += [number] if line.strip() and number not in code else []
            continue
        yield any(told for _level, told, _asked in above), any(asked for *_rest, asked in above), numbers
        level, words = len(heading.group(1)), heading.group(2)
        asks = _asks(words)
        above = [each for each in above if each[0] < level]
        above.append((level, not asks and GLOSSARY.search(words) is not None, asks))
        numbers = []
    yield any(told for _level, told, _asked in above), any(asked for *_rest, asked in above), numbers


def _entry(line: str) -> re.Match[str] | None:
    return next(
        (found for each in (_BOLD_COLON, _BOLD, _LISTED) if (found := each.fullmatch(line.rstrip()))), None
    )


def _define(found: Sequence[re.Match[str]]) -> bool:
    """Tell terms and meanings from labels, steps, settings and turns of a talk."""
    terms = [_bare(each.group("term")) for each in found]
    said = [each.group("said") for each in found]
    return (
        sum(map(is_term, terms)) >= _MOST * len(terms)
        and len({term.casefold() for term in terms}) >= _MOST * len(terms)
        and median(map(len, said)) >= _LEAST_MEANING
        and median(len(each.split()) for each in said) > 1
    )


def is_term(term: str) -> bool:
    """Tell a short name of something, neither a question nor a label nor a part of an article."""
    short = len(term) <= _LONGEST_TERM and len(term.split()) <= _MOST_WORDS
    return short and likeness(term) >= CONCEPT and not _asks(term) and not _is_label(term)


def _marked(found: re.Match[str]) -> str:
    return f"{found.group('front')}**Q. {_bare(found.group('term'))}** {found.group('said')}"


def _is_label(term: str) -> bool:
    return labels.after_label(f"{term}: …") is not None or labels.is_fact(f"{term}: …")


def _bare(term: str) -> str:
    return re.sub(r"\*\*|__", "", term).strip()


def _asks(text: str) -> bool:
    return headlines.asking(text.strip(" *_#>-")) in (Asking.ASKS, Asking.MARKED)
