"""What Notion's export writes besides Markdown: callouts as `<aside>`, properties below the title, hard spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_OPENS = re.compile(r"(?P<front>[\s>]*)<aside\b[^>]*>(?P<rest>.*)$", re.IGNORECASE)
_CLOSES = re.compile(r"</aside\s*>", re.IGNORECASE)
_ICON = re.compile(r"\s*<img\b[^<>]*(?:/icons/|width=\"\d\dpx\")[^<>]*>\s*", re.IGNORECASE)
_TITLE = re.compile(r"#\s+\S")
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_PROPERTY = re.compile(r"(?P<name>[^\s:#>*|`!?-][^:：\n]{0,30}?)\s*[:：](?:\s+(?P<value>\S.*)?|$)")
_DAY = re.compile(r"(\d{4})\s?[년./-]\s?(\d{1,2})\s?[월./-]\s?(\d{1,2})")
_KEYS = {
    "tags": "tags", "tag": "tags", "태그": "tags", "분류": "tags", "카테고리": "tags", "category": "tags",
    "categories": "tags", "주제": "tags", "topic": "tags", "topics": "tags", "과목": "tags", "키워드": "tags",
    "multi-select": "tags", "다중 선택": "tags", "다중선택": "tags", "keywords": "tags",
    "난이도": "difficulty", "difficulty": "difficulty", "level": "difficulty", "레벨": "difficulty",
    "created": "date", "created time": "date", "생성일": "date", "생성 일시": "date", "작성일": "date", "date": "date",
    "날짜": "date", "작성일시": "date", "생성일시": "date",
    "url": "url", "link": "url", "출처": "url", "링크": "url", "source": "url",
    "author": "author", "작성자": "author", "created by": "author", "생성자": "author",
    "last edited": "", "last edited time": "", "last edited by": "", "최종 편집 일시": "", "최종 편집일": "",
    "수정일": "", "status": "", "상태": "", "완료": "", "priority": "", "우선순위": "", "중요도": "", "유형": "", "type": "",
    "선택": "", "select": "", "체크박스": "", "checkbox": "", "복습": "", "복습 여부": "", "person": "", "사람": "",
    "assign": "", "담당자": "", "updated": "", "property": "", "속성": "", "번호": "", "id": "", "순서": "", "날짜 1": "",
}  # fmt: skip
"""Names of properties, with the key of front matter that they are; an empty one is nothing that is kept."""

_QUESTION_SIGNS = ("❓", "❔", "⁉", "🤔", "🙋", "🙋‍♂️", "🙋‍♀️")

MOST_LINES = 60
"""Lines of one callout."""

MOST_PROPERTIES = 20


def with_spaces(line: str) -> str:
    """Write a line with plain spaces only."""
    return line.replace("\xa0", " ").replace("\u202f", " ").replace("\u200b", "").replace("\ufeff", "")


def properties(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], dict[str, object]]:
    """Take the properties from below the first title, or from the very beginning.

    Returns:
        The lines without them, and what they say by the keys of front matter.
    """
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    titled = start < len(lines) and _TITLE.match(lines[start]) is not None
    if titled:
        start = next((number for number in range(start + 1, len(lines)) if lines[number].strip()), len(lines))
    end = start
    while end < len(lines) and lines[end].strip() and not code[end] and end - start <= MOST_PROPERTIES:
        end += 1
    taken = [_PROPERTY.fullmatch(line.strip()) for line in lines[start:end]]
    names = [each.group("name").strip().casefold() for each in taken if each is not None]
    known = sum(name in _KEYS for name in names)
    asked = any(
        labels.label(each) is not None or labels.after_label(each) is not None for each in lines[start:end]
    )
    marked = any(headlines.asking(each) is Asking.MARKED for each in lines[start:end])
    enough = known > 0 and (known == len(names) or (titled and known * 2 >= len(names)))
    if not taken or len(names) < len(taken) or not enough or asked or marked:
        return list(lines), {}
    found: dict[str, object] = {}
    for each in taken:
        assert each is not None
        key, value = _KEYS.get(each.group("name").strip().casefold(), ""), (each.group("value") or "").strip()
        if not key or not value:
            continue
        if key == "tags":
            before = found.get("tags")
            words = [word.strip() for word in re.split(r"[,;]", value) if word.strip()]
            found["tags"] = [*(before if isinstance(before, list) else []), *words]
        elif key == "date":
            day = _DAY.search(value)
            if day:
                found.setdefault(key, f"{day.group(1)}-{int(day.group(2)):02}-{int(day.group(3)):02}")
        else:
            found.setdefault(key, value)
    return [*lines[:start], *[""] * (end - start), *lines[end:]], found


def with_callouts(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write `<aside>` as a callout, `> [!aside]`, without its emoji; the number of lines stays."""
    kept = list(lines)
    at = 0
    while at < len(kept):
        opened = None if code[at] or "<aside" not in kept[at].lower() else _OPENS.match(kept[at])
        last = _end(kept, at) if opened else None
        if opened is None or last is None:
            at += 1
            continue
        front = opened.group("front")
        if last == at:
            inside = [_CLOSES.sub("", opened.group("rest"), count=1)]
            kept[at] = _quoted(_without_sign(inside), front, asks=_asks(inside))[0]
        else:
            after = _CLOSES.split(kept[last], maxsplit=1)
            inside = [opened.group("rest"), *kept[at + 1 : last], after[0]]
            kept[at : last + 1] = _quoted(_without_sign(inside), front, asks=_asks(inside))
            if after[1].strip():
                kept[last] = front + after[1].strip()
            elif kept[last].strip() == ">":
                kept[last] = ""
        at = last + 1
    return kept


def _end(lines: Sequence[str], start: int) -> int | None:
    stop = min(len(lines), start + MOST_LINES)
    return next((number for number in range(start, stop) if _CLOSES.search(lines[number])), None)


def _asks(inside: Sequence[str]) -> bool:
    """Tell a callout with the sign of a question."""
    return next((line.strip() for line in inside if line.strip()), "").startswith(_QUESTION_SIGNS)


def _without_sign(inside: Sequence[str]) -> list[str]:
    """Take the emoji, or the picture in its place, from the front of a callout."""
    kept = list(inside)
    for number, line in enumerate(kept):
        if not line.strip():
            continue
        line = _ICON.sub(" ", line)
        words = headlines.plain(line)
        if not words.strip():
            kept[number] = ""  # the emoji alone
        else:
            front = line[: len(line) - len(line.lstrip())]
            at = line.find(words)
            kept[number] = front + line[at:] if _is_sign(line[:at]) else line
            break
    return kept


def _is_sign(text: str) -> bool:
    return bool(text.strip()) and not any(letter.isalnum() or letter in "*_`[<" for letter in text)


def _quoted(inside: Sequence[str], front: str, *, asks: bool) -> list[str]:
    """Write lines as a callout; one that begins with a question is none, and a labelled answer is a mere quote.

    Args:
        inside: The lines, without the sign at their front.
        front: What stands before each line: an indent.
        asks: Whether that sign was one of a question.
    """
    at = next((number for number, line in enumerate(inside) if line.strip()), 0)
    said = inside[at].strip()
    plain = re.sub(r"\*\*|__", "", said)
    indent = len(front)
    lines = [line[indent:] if line[:indent].strip() == "" else line.lstrip() for line in inside]
    heading = _HEADING.match(said)
    if heading and headlines.asking(said[heading.end() :]) in (Asking.ASKS, Asking.MARKED):
        return [f"{front}{line}".rstrip() for line in lines]
    asking = headlines.asking(plain)
    bold = said.startswith("**") and said.endswith("**")
    if asking is Asking.MARKED or (asking is Asking.ASKS and (bold or asks)):
        lines[at] = lines[at].strip() if bold else f"**{plain}**"
        return [f"{front}{line}".rstrip() for line in lines]
    quoted = [f"{front}> {line}".rstrip() for line in lines]
    if labels.label(plain) is None and labels.after_label(plain) is None:
        quoted[0] = f"{front}> [!aside] {lines[0].strip()}".rstrip()
    return quoted
