"""Hugo's shortcodes on lines of their own, `{{< figure src="a.png" >}}`, put into plain Markdown; lines keep their numbers.

A figure is a picture, `highlight` a fence, and what only frames what stands between, `{{% notice %}}`, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.texts.prose_lines import in_code

_CODE = re.compile(
    r"(?P<front>[\s>]*)\{\{[<%]\s*(?P<close>/?)\s*(?P<name>[\w-]+)(?P<rest>[^{}]*?)/?\s*[>%]\}\}\s*"
)
_VALUE = r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_SOURCE = re.compile(rf"\b(?:src|link){_VALUE}")
_WORDS = re.compile(rf"\b(?:alt|title|caption){_VALUE}")


def with_markdown(lines: Sequence[str]) -> list[str]:
    """Write such lines so; one of any other shortcode stays as it is.

    Args:
        lines: Of a text.
    """
    if not any("{{<" in line or "{{%" in line for line in lines):
        return list(lines)
    found = {
        number: each
        for number, (line, inside) in enumerate(zip(lines, in_code(lines), strict=True))
        if not inside and "{{" in line and (each := _CODE.fullmatch(line)) is not None
    }
    paired = _paired(found)
    written = list(lines)
    for number, each in found.items():
        name, front = each["name"].lower(), each["front"]
        source = _value(_SOURCE, each["rest"]) if name in ("figure", "img", "image") else None
        if source is not None:
            written[number] = f"{front}![{_value(_WORDS, each['rest']) or ''}](<{source}>)"
        elif number in paired:
            language = "" if each["close"] else each["rest"].split()[:1]
            written[number] = f"{front}```{''.join(language)}" if name == "highlight" else front.rstrip()
    return written


def _paired(found: dict[int, re.Match[str]]) -> set[int]:
    """List the lines that open something which is closed, and those that close it."""
    paired: set[int] = set()
    opened: list[int] = []
    for number, each in found.items():
        if not each["close"]:
            opened.append(number)
            continue
        begin = next((at for at in reversed(opened) if found[at]["name"] == each["name"]), None)
        if begin is not None:
            paired |= {begin, number}
            del opened[opened.index(begin) :]
    return paired


def _value(name: re.Pattern[str], text: str) -> str | None:
    """Give the value of an attribute; None where it has none."""
    found = name.search(text)
    value = next((each for each in found.groups() if each), "") if found else ""
    return re.sub(r"[<>\[\]]", "", value) or None
