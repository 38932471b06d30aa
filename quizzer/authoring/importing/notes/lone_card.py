"""A file that is one card, as Mochi writes them: a question with code below it, a rule, and the answer."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines.headlines import Asking, asking
from quizzer.authoring.importing.texts.prose_lines import in_fences

_RULE = re.compile(r"\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+")
_FRONT_MATTER = re.compile(r"\A---\n(?:.*\n)*?---(?:\n|\Z)")


def without_asked_code(text: str) -> tuple[str, str] | None:
    """Take the code that is asked about out of such a file.

    Args:
        text: With line ends as line feeds.

    Returns:
        The text with its question as a heading and blank lines for the code and the rule, and the code with its fences;
        None where the text is no such card: it has another rule, a heading below its question, or other words above
        the rule.
    """
    begun = _FRONT_MATTER.match(text)
    begin = begun.group().count("\n") if begun else 0
    lines = text.split("\n")
    if not any(_RULE.fullmatch(line) for line in lines[begin:]):
        return None
    code = in_fences(lines)
    told = [n for n in range(begin, len(lines)) if lines[n].strip() and not code[n]]
    rules = [n for n in told if _RULE.fullmatch(lines[n])]
    if len(rules) != 1 or len(told) < 3 or told[1] != rules[0]:
        return None
    asked, rule = told[0], rules[0]
    headings = [n for n in told if _HEADING.match(lines[n])]
    if headings not in ([], [asked]) or asking(_HEADING.sub("", lines[asked], count=1)) is not Asking.ASKS:
        return None
    if any(code[begin:asked]) or not any(code[asked:rule]):
        return None
    question = lines[asked] if headings else f"# {lines[asked].strip()}"
    rest = [*lines[:asked], question, *[""] * (rule - asked), *lines[rule + 1 :]]
    return "\n".join(rest), "\n".join(lines[asked + 1 : rule]).strip("\n")
