"""The article around an answer, as Markdown that a terminal shows: the explanation of a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from textwrap import dedent

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.web.html import looks_like_html, to_markdown, without_comments
from quizzer.locale import _

_HEADING = re.compile(r"^\s{0,3}(#{1,6})(?:\s+(.*)|#*\s*)$")
_IMAGE = re.compile(
    r"!\[((?:(?!!\[)[^\]])*+)\]\(\s*<?((?:(?!!\[)[^)\s>])+)>?(?:\s+[\"'](?:(?!!\[)[^)])*+)?\)"
)
"""A picture; none of its parts runs into the next one, so that each is looked at once."""

_HTML_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_BREAK = re.compile(r"</?br\s*/?>\s*", re.IGNORECASE)
_SCRIPT = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)|\Z)|`[^`\n]*`"
    r"|<(?P<name>script|style)\b[^<>]{0,2000}>(?:(?!</?(?P=name)\b).){0,20000}?</(?P=name)\s*>",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""A script, or code that may speak of one."""

_BLANK = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"^\W*(?:tbu|tbd|todo|작성\s?중|작성\s?예정|추가\s?예정|업데이트\s?예정)\W*$", re.IGNORECASE
)
_NAVIGATION = re.compile(
    r"^[\s>*_-]*(?:\*\*)?(?:\[\s*)?(?:⬆|↑|🔝|:arrow|:leftwards|back to top|(?:맨 위로|목차로)(?! \w)|:house:)",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})?+\s*")
"""A blank line, or a rule."""

_TAG_LINE = re.compile(r"</?[a-zA-Z][^<>]*>")


def article(lines: Sequence[str], taken: Iterable[tuple[int, int]], start: int, end: int) -> str | None:
    """Give the lines from `start` to `end` without those that were taken for something else.

    Pictures become links, HTML becomes Markdown; headings without text, unfinished parts and links back to the
    top are left out. None when neither words nor pictures remain.
    """
    gone = {line for first, last in taken for line in range(first, last)}
    wanted = dedent(
        "\n".join(
            lines[number]
            for number in range(start, end)
            if number not in gone and not _is_navigation(lines[number])
        )
    )
    wanted = _SCRIPT.sub(lambda found: found.group() if found["name"] is None else "", wanted)
    kept: list[str] = []
    fence = ""
    for line in wanted.split("\n"):
        marker = re.match(r"\s*(`{3,}(?!.*`)|~{3,})", line)
        if fence:
            kept.append(line)
            fence = "" if marker and marker.group(1).startswith(fence) else fence
            continue
        if marker:
            fence = marker.group(1)
            kept.append(line)
            continue
        if _UNFINISHED.match(line):
            continue
        kept.append(_clean_line(line))
    text = _without_empty_headings(without_comments("\n".join(kept)).split("\n"))
    text = re.sub(r"(?:\n[ \t]*){3,}", "\n\n", text)
    text = _without_outer_rules(text.split("\n")).strip("\n")
    unseen = re.escape(_("(picture: {name})")).replace(r"\{name\}", r"[^\n]*?")
    words = re.sub(rf"{unseen}|[#*_>`~|:\-\s]|\[[^\[\]]*\]\([^()]*\)", "", text)
    pictures = any(not _is_rooted(found[2]) for found in _IMAGE.finditer(wanted))
    shown = pictures or any(letter.isalnum() for letter in words)
    return text.rstrip() if shown and text.strip() else None


def _without_outer_rules(lines: Sequence[str]) -> str:
    """Take blank lines and rules from both ends of a text."""
    start, end = 0, len(lines)
    while start < end and _NO_TEXT.fullmatch(lines[start]):
        start += 1
    while start < end and _NO_TEXT.fullmatch(lines[end - 1]):
        end -= 1
    return "\n".join(lines[start:end])


def _is_navigation(line: str) -> bool:
    return _NAVIGATION.match(line) is not None or re.fullmatch(r"[\s>*-]*\[\]\(\)\s*", line) is not None


def _clean_line(line: str) -> str:
    line = _IMAGE.sub(lambda found: _link(found.group(1), found.group(2)), line)
    line = _BLANK.sub(" ", line)
    if "<" not in line:
        return line
    if re.fullmatch(r"\s*</?br\s*/?>\s*", line, re.IGNORECASE):
        return ""
    line = _HTML_IMAGE.sub(lambda found: to_markdown(found.group()), line)
    inside_code = line.split("`")
    for index in range(0, len(inside_code), 2):  # what is between backticks stays
        piece = _BREAK.sub("  \n", inside_code[index])
        if looks_like_html(piece) or re.search(
            r"</?(?:details|summary|center|kbd|section|u|small)\b", piece, re.I
        ):
            piece = _TAG_LINE.sub(_tag, piece)
        inside_code[index] = piece
    return "`".join(inside_code).rstrip("\n")


def _tag(found: re.Match[str]) -> str:
    """Write a tag as Markdown; most disappear."""
    name = re.sub(r"[</>\s].*$", "", found.group().strip("</>"), flags=re.DOTALL).lower()
    return (
        {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "li": "- "}.get(name, "")
        if not (name == "li" and found.group().startswith("</"))
        else ""
    )


def _link(name: str, address: str) -> str:
    shown = " ".join(name.split()) or _("picture")
    if address.startswith("data:"):
        return ""
    return _("(picture: {name})").format(name=shown) if _is_rooted(address) else f"[{shown}]({address})"


def _is_rooted(address: str) -> bool:
    """Whether an address is a place of its site, which nobody knows here."""
    return address.startswith("/") and not address.startswith("//")


def _without_empty_headings(lines: list[str]) -> str:
    """Drop headings that have neither a name nor, before the next of their rank, a text."""
    kept: list[str] = []
    fenced = False
    for number, line in enumerate(lines):
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        heading = None if fenced else _HEADING.match(line)
        if heading and not _has_text(lines, number + 1, len(heading.group(1))):
            continue
        if heading and not headlines.plain(heading.group(2) or "").strip(" .:"):
            continue
        kept.append(line)
    return "\n".join(kept)


def _has_text(lines: Sequence[str], start: int, rank: int) -> bool:
    for number in range(start, len(lines)):
        line = lines[number]
        heading = _HEADING.match(line)
        if heading and len(heading.group(1)) <= rank:
            return False
        if not heading and line.strip(" -*_#>\t"):
            return True
    return False
