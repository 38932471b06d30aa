"""A line that both asks and answers, divided: `What is it? It is …`, `**Q:** … **A:** …`."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

MOST_LINES = 3
"""Lines over which a question may go on."""

_LEAST_ANSWER = 3
"""Letters that what follows a question on its line must have to be an answer."""

_LABEL = re.compile(
    r"(?:(?<=[?？.!])|(?<=[다요까오라])|(?<=\s))\s*[|/→-]?\s*(?:A|Ans|Answer|답변?|정답)\s*\d{0,3}\s*[:：]\s*(?=\S)"
)
_SENTENCES = re.compile(r"[^?？]*[?？][\"'”’)]*(?:\s*[(（][^()（）]*[)）])?\s*")
_IMPERATIVE = re.compile(r"[A-Z][^.?!]{5,200}\.\s+(?=\S)")
_MORE_ASKED = re.compile(
    r"(?:(?:Please\s+)?(?:Name|Give|Provide|List|Mention|Show|State|Explain|Describe|Compare|Illustrate|Discuss|Elaborate)\b"
    r"[^.?!:]{0,80}(?:\.(?=\s|$)|$)|예(?:시)?[를도]\s[^.?!:]{0,40}(?:세요|시오|주세요)\.?(?=\s|$))\s*",
    re.IGNORECASE,
)
"""A second sentence that asks for more: `What are status codes? Name important ones.`"""

_ARROW = re.compile(r"(?:→|⇒|=>|->)")
"""What leads to an answer, however short that is: `What is 2 + 3? → 5`."""

_TELLS = re.compile(
    r"(?:(?i:use|prefer|call|try|avoid|check|define|override|implement|remember|note)\b)[^?]*\w[?] +[a-z]"
)
"""A sentence with the name of a method that ends with a question mark, as in Ruby: `Use respond_to? at the edges`."""

_SEPARATOR = re.compile(r"^(?:[-–—:：→=>|]+|⇒|=>|->)\s*")


def divided(line: str, rest: str = "") -> tuple[str, str]:
    """Divide a line that asks from the answer that goes on in it.

    Args:
        line: The first line of a paragraph or an item.
        rest: What follows it.

    Returns:
        What is asked, and what answers; the line and the rest as they are where nothing divides them.
    """
    answered = _LABEL.search(line)
    if answered and answered.start() > 0 and headlines.asking(line[: answered.start()]) is not Asking.NO:
        said = line[answered.end() :]
        return line[: answered.start()].strip(), "\n".join(each for each in (said, rest) if each)
    at = _end_of_question(line)
    led = _SEPARATOR.match(line[at:].strip())
    said = _SEPARATOR.sub("", line[at:].strip())
    least = 1 if led is not None and _ARROW.match(led.group()) else _LEAST_ANSWER
    if at == 0 or sum(letter.isalnum() for letter in said) < least:
        return line, rest
    if (said[0] in "([（" and led is None) or headlines.asking(said) is not Asking.NO:
        return line, rest
    goes_on = "" if rest.startswith(("- ", "1. ")) or not rest else rest
    told = f"{said} {goes_on}".strip() if goes_on and not said.endswith((".", "다")) else said
    if not goes_on or told == said:
        told = "\n".join(each for each in (said, rest) if each)
    return line[:at].strip(), told


def before_label(line: str) -> str:
    """Give what a line asks before the label of its answer; the line as it is where it has none."""
    answered = _LABEL.search(line)
    asks = answered is not None and headlines.asking(line[: answered.start()]) is not Asking.NO
    return line[: answered.start()] if answered is not None and asks else line


def whole_question(line: str, rest: str) -> tuple[str, str]:
    """Put a question together that goes on in the next lines of its paragraph."""
    if not rest or line.rstrip().endswith(("?", "？")) or labels.after_label(rest) is not None:
        return line, rest
    lines = rest.split("\n")
    asked = next((n for n, each in enumerate(lines) if re.search(r"[?？][\"'”’)]*$", each.strip())), None)
    if asked is None or asked > MOST_LINES or any(labels.label(each) for each in lines[: asked + 1]):
        return line, rest
    return " ".join([line, *lines[: asked + 1]]), "\n".join(lines[asked + 1 :])


def parts_of_item(line: str, rest: str, *, bold: bool, labelled: bool) -> tuple[str | None, str, str]:
    """Divide the paragraph that begins an item into a name above what asks, None for none, what asks, and what answers.

    Args:
        line: Its first line.
        rest: What follows it.
        bold: Whether all of the first line is bold, as names are.
        labelled: Whether the label of an answer follows the paragraph.
    """
    below = _below_name(line, rest) if bold else None
    name = line if below is not None else None
    line, rest = below or (line, rest)
    line, rest = asked_on(line, rest) if labelled else (line, rest)
    return name, *divided(*whole_question(line, rest))


def _below_name(name: str, rest: str) -> tuple[str, str] | None:
    """Divide what asks in a line of its own, below a name and above its answer; None where the name asks or nothing does."""
    line, newline, answer = rest.partition("\n")
    asks = re.search(r"[?？][\"'”’)]*$", line.strip()) is not None and headlines.asking(name) is Asking.NO
    return (line, answer) if newline and asks and headlines.asking(line) is Asking.ASKS else None


def asked_on(line: str, rest: str) -> tuple[str, str]:
    """Put a question in bold together with the words behind it that end with another, where its answer has a label."""
    asks = re.search(r"[?？][\"'”’)]*$", rest.strip()) is not None and rest.count("\n") < MOST_LINES
    return (" ".join([line, *rest.split("\n")]), "") if asks else (line, rest)


def _end_of_question(line: str) -> int:
    """Find where the sentences end that ask, at the beginning of a line; 0 when none does."""
    at = 0
    while not _TELLS.match(line):
        sentence = _SENTENCES.match(line, at)
        if sentence is None or (at and re.search(r"[.!]\s|다\.", sentence.group())):
            break
        if not at and headlines.asking(sentence.group().strip()) is Asking.NO:
            break
        at = sentence.end()
    if at:
        more = _IMPERATIVE.match(line, at)
        if more and headlines.asking(more.group().strip()) is Asking.ASKS:
            at = more.end()
        more = _MORE_ASKED.match(line, at)
        at = more.end() if more else at
    return at
