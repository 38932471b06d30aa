"""Which option a text says is right, right behind the options, and why: `Answer: B`, `**정답: ②**`, folded or quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.fields.options import Option, right_ones
from quizzer.authoring.importing.markdown.answers.article import article
from quizzer.authoring.importing.markdown.options.option_lines import Options

_LABEL = re.compile(
    r"(?:the )?(?:(?:correct|right|best) )?(?:answers?|ans|option|choice|answer key|solution)(?: is| are)?(?![A-Za-z])"
    r"|(?:정답|답|해답)(?:은|는|\s?번호)?(?![가-힣])(?:\s?(?:보기|확인|및 해설|과 해설|[&/+] ?해설))?"
    r"|(?:show|see|view|click|reveal)\b.{0,30}"
    r"|(?:보기|펼치기|열기)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:\*\*|__)?\s*[:：=\-–—.]?\s*(?:\*\*|__)?\s*")
_WHY = re.compile(
    r"(?:[-*+]\s+)?[*_]{0,3}(?:explanations?|rationale|reason(?:ing)?|why|because|해설|설명|풀이|이유)\s*[*_]{0,3}\s*[:：]\s*[*_]{0,3}\s*",
    re.IGNORECASE,
)
_REF = r"(?:[(\[]?[A-Ja-j][)\]]?|[(\[]?\d{1,2}[)\]]?|[①-⑩])"
_NAMED = re.compile(
    rf"(?:(?:option|choice|보기)\s+)?(?P<said>{_REF}(?:\s*(?:,|and|&|와|과|및)\s*{_REF})*)(?:\s?번)?"
    r"(?P<sign>\s*$|\s*[).:,，—–-]+\s*|(?<=[①-⑩번)\]])\s+|\s+(?=\())",
    re.IGNORECASE,
)
"""What names an option: `B`, `(b)`, `2번`, `A, C`, with what stands behind it."""

_TAGS = re.compile(r"</?(?:p|b|strong|summary|details|br|div|blockquote|i|em|h[1-6])\b[^<>]*>", re.IGNORECASE)
_QUOTE = re.compile(r"\A\s*(?:>\s?)+")
_CALLOUT = re.compile(r"\A\[![\w-]+\][+-]?\s*")
_HEADING = re.compile(r"\A\s*#{1,6}\s+")
_STOPS = re.compile(r"\s*(?:#{1,6}\s|(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$)")
_MOST_LED = 10
"""Lines between the options and what is right: labels, markup, blank ones."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a text says about its options."""

    rights: tuple[bool, ...]

    explanation: str | None
    """Why, in Markdown. None: it does not say."""

    end: int
    """The line behind it, from 0."""


def verdict_behind(
    lines: Sequence[str], run: Options, options: Sequence[Option], limit: int, code: frozenset[int]
) -> Verdict | None:
    """Read which options are right.

    Args:
        lines: Of the text.
        run: Where the options stand.
        options: What they say.
        limit: The line at which something else begins.
        code: Lines of code.

    Returns:
        None where nothing behind the options and no mark in them says it, or it is said in words of its own.
    """
    led = folded = False
    for at in range(run.end, min(limit, run.end + _MOST_LED)):
        words = _words(lines[at]) if at not in code else ""
        opens = "<details" in lines[at].lower()
        folded = folded or opens
        if not words:
            if at in code or (
                lines[at].strip() and not _TAGS.search(lines[at]) and not _QUOTE.fullmatch(lines[at])
            ):
                break
            continue
        label = _LABEL.match(words)
        said = words[_BETWEEN.match(words, label.end()).end() :] if label else words  # type: ignore[union-attr]
        if label and not said.strip(" :*"):
            led = True
            continue
        bold = re.fullmatch(r"\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*", lines[at]) is not None
        if label is None and not (led or folded or bold):
            break
        decided = _decided(said.strip(), options)
        if decided is None:
            return None
        rights, rest = decided
        start, end = (
            at + 1,
            _end(lines, at, limit, code, folded=folded, headed=led or bool(_HEADING.match(lines[at]))),
        )
        return Verdict(rights, _explained(lines, rest, start, end), end)
    marked = tuple(line.right for line in run.lines)
    if led or folded or not any(marked) or all(marked):
        return None
    return Verdict(marked, None, run.end)


def _words(line: str) -> str:
    """Give what a line says without what marks it as a heading, quote, callout or item."""
    text = _TAGS.sub(" ", _HEADING.sub("", _CALLOUT.sub("", _QUOTE.sub("", line, count=1)), count=1))
    text = re.sub(r"^\s*(?:[-*+]\s+)?", "", text)
    return re.sub(r"^[^\w①-⑩(\[]+|\s+$", "", text)


def _decided(said: str, options: Sequence[Option]) -> tuple[tuple[bool, ...], str] | None:
    """Tell which options a text names, and what it says beyond that."""
    plain = re.sub(r"\*\*|__|`", "", said).strip()
    line, _newline, _more = plain.partition("\n")
    whole = right_ones([Option(each.text) for each in options], [line], 1) if len(line) > 2 else None
    if whole is not None and any(_same(line, each.text) for each in options):
        return tuple(whole), ""
    named = _NAMED.match(plain)
    rights = right_ones(options, [named.group("said")], 1) if named else None
    if named and rights is not None:
        rest = plain[named.end() :].strip()
        repeated = [
            each
            for right, each in zip(rights, options, strict=True)
            if right and _begins_with(rest, each.text)
        ]
        counted = re.fullmatch(r"\d+\.\s*", named.group())
        if counted and not repeated:
            return None  # the first of a list
        text = repeated[0].text.rstrip(" .") if repeated else ""
        return tuple(rights), rest[len(text) :].lstrip(" .:,—–-*)").strip() if repeated else rest
    begun = [n for n, each in enumerate(options) if len(each.text) > 2 and _begins_with(plain, each.text)]
    if begun:
        longest = max(begun, key=lambda n: len(options[n].text))
        text = options[longest].text.rstrip(" .")
        return tuple(n == longest for n in range(len(options))), plain[len(text) :].lstrip(" .:,—–-*")
    return None


def _same(text: str, other: str) -> bool:
    return " ".join(text.casefold().split()).rstrip(".") == " ".join(other.casefold().split()).rstrip(".")


def _begins_with(text: str, option: str) -> bool:
    """Tell a text that begins with an option as a whole sentence or line."""
    start = option.casefold().rstrip(" .")
    return bool(start) and re.match(re.escape(start) + r"\s*(?:$|[.:,\n(—–-])", text.casefold()) is not None


def _end(
    lines: Sequence[str], at: int, limit: int, code: frozenset[int], *, folded: bool, headed: bool
) -> int:
    """Find the line behind what belongs to a verdict in a line."""
    if folded:
        closed = next((n for n in range(at, min(limit, len(lines))) if "</details" in lines[n].lower()), None)
        return limit if closed is None else closed + 1
    quoted = _QUOTE.match(lines[at]) is not None
    end = at + 1
    while (
        end < limit
        and lines[end].strip()
        and not _STOPS.match(lines[end])
        and bool(_QUOTE.match(lines[end])) >= quoted
    ):
        end += 1
    after = end
    while after < limit and not lines[after].strip():
        after += 1
    more = after < limit and (
        _WHY.match(_QUOTE.sub("", lines[after], count=1)) is not None or (headed and not quoted)
    )
    if not more:
        return end
    while after < limit and (after in code or not _STOPS.match(lines[after])):
        after += 1
    return after


def _explained(lines: Sequence[str], rest: str, start: int, end: int) -> str | None:
    """Give what a verdict says beyond the option, in Markdown."""
    bare = [_QUOTE.sub("", line, count=1) for line in lines[start:end]]
    told = article(
        [re.sub(r"</?(?:details|summary|p)\b[^<>]*>", "", line) for line in bare], [], 0, len(bare)
    )
    text = "\n\n".join(part for part in (rest, told) if part)
    return _WHY.sub("", text, count=1).strip() if _WHY.match(text) else text.strip() or None
