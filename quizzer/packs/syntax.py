"""What libyaml says when a file is no YAML, in a sentence that an author understands.

The messages are recognised by pieces that libyaml and PyYAML's own parser share. What is not recognised is
passed on in the parser's English words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml
from yaml.reader import ReaderError

from quizzer.locale import _, mark
from quizzer.packs.blocks import misplaced
from quizzer.packs.problems import Problems, quoted
from quizzer.packs.tree import Place

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that YAML does not allow; a byte order mark amid the text is one, and libyaml refuses it."""

_QUOTE_IT = mark("Put the text in quotes.")
_ALIGN = mark("Give keys that belong together the same number of spaces before them.")


@dataclass(frozen=True, slots=True)
class _Case:
    """A known complaint of the parser."""

    says: str
    """A pattern that is searched for in the parser's `context: problem`."""

    message: str
    remedy: str | None = None
    at_context: bool = False
    """Whether the place to mend is where the thing began, not where the parser gave up."""


_CASES = (
    _Case(
        r"quoted scalar.*unexpected (end of stream|document)",
        mark("The quote that opens here is never closed."),
        mark("Close it; double a single quote within single quotes."),
        at_context=True,
    ),
    _Case(
        r"unknown escape character|escape sequence|escape code|hexadecimal numbers",
        mark("Within double quotes a backslash begins an escape, and this is none."),
        mark("Write the backslash twice, or use single quotes."),
    ),
    _Case(
        r"flow sequence",
        mark("The list that opens here with [ is not closed with ], or a comma is missing in it."),
        mark("Quote texts in it that have brackets, braces, commas or colons."),
        at_context=True,
    ),
    _Case(
        r"flow mapping",
        mark("The mapping that opens here with {{ is not closed with }}, or a comma is missing in it."),
        mark("Quote texts that begin with a brace."),
        at_context=True,
    ),
    _Case(
        r"block scalar.*(comment or (a )?line break|indentation indicator|expected chomping)",
        mark("After | or > the text begins in the next line."),
        mark("Break the line after the sign, or put the text in quotes."),
    ),
    _Case(
        r"tab character",
        mark("A tab stands where spaces must indent the text."),
        mark("Indent with spaces only."),
    ),
    _Case(
        r"expected (the )?node content",
        mark("A value is missing here."),
        mark("Take out the sign that stands here, or put the text in quotes."),
    ),
    _Case(
        r"maximum nesting depth",
        mark("Lists and mappings are nested too deep."),
    ),
    _Case(
        r"\ba tag\b|tag handle|%TAG|tag URI|tag prefix",
        mark("A tag stands here; a pack has none, and no tag builds an object."),
        mark("Take it out, or quote a text that begins with an exclamation mark."),
        at_context=True,
    ),
    _Case(
        r"directive|YAML document|incompatible|version number",
        mark("A line that begins with % is a directive, and this one is not understood."),
        mark("Take it out, or quote a text that begins with %."),
    ),
    _Case(
        r"sequence entries are not allowed",
        mark("A list cannot begin here."),
        mark("Put `- ` into the next line, or quote a text that begins with a hyphen."),
    ),
    _Case(
        r"could not find expected ':'",
        mark("This line is neither `key: value` nor a list entry `- value`."),
        mark("Add the colon, or indent the line if it goes on with the text above."),
        at_context=True,
    ),
    _Case(
        r"document start",
        mark("The value of the file has ended above; nothing can follow here."),
        _ALIGN,
    ),
)


_TAG_DIRECTIVE = re.compile("^%TAG", re.MULTILINE)
"""libyaml compares each with all before it, which takes minutes for a file full of them."""


def has_tag_directives(text: str, problems: Problems) -> bool:
    """Tell, and add a problem, whether a text defines tags; it is not given to the parser then."""
    found = _TAG_DIRECTIVE.search(text)
    if found is None:
        return False
    problems.add(
        _("`%TAG` defines a tag; a pack has none, and no tag builds an object."),
        _("Take it out, or indent the text that this line belongs to."),
        at=(text.count("\n", 0, found.start()) + 1, 1),
    )
    return True


def explain_syntax(error: yaml.YAMLError, text: str, problems: Problems) -> None:
    """Add the problem that the parser met in a text.

    Args:
        error: What libyaml or PyYAML raised.
        text: The text that was parsed.
        problems: Gets one more.
    """
    if isinstance(error, ReaderError):
        _explain_character(text, problems)
        return
    context = getattr(error, "context", None) or ""
    problem = getattr(error, "problem", None) or str(error)
    here = _place(getattr(error, "problem_mark", None)) or (1, 1)
    began = _place(getattr(error, "context_mark", None)) or here
    if "cannot start any token" in problem:
        _explain_first_letter(text, here, problems)
        return
    if re.search("anchor|alias", context):
        _explain_first_letter(text, began, problems)
        return
    for place in (began, here):
        if (said := misplaced(text, place[0])) is not None:
            problems.add(*said, at=_within(text, place))
            return
    if "mapping values are not allowed" in problem:
        _explain_colon(text, here, problems)
        return
    if re.search("block (mapping|collection|sequence)", context):
        _explain_end(text, _within(text, here), problems)
        return
    complaint = f"{context}: {problem}"
    for case in _CASES:
        if re.search(case.says, complaint):
            place = began if case.at_context else here
            problems.add(_(case.message).format(), case.remedy and _(case.remedy), at=_within(text, place))
            return
    problems.add(_("This is not YAML: {problem}.").format(problem=problem), at=_within(text, here))


def _explain_character(text: str, problems: Problems) -> None:
    found = _FORBIDDEN.search(text)
    if found is None:  # the parser is stricter than we know
        problems.add(_("The file has a character that YAML does not allow."))
        return
    before = text[: found.start()]
    place = before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1
    message = _("The character {code} is not allowed in YAML.").format(code=f"U+{ord(found.group()):04X}")
    remedy = _("Take it out.")
    if found.group() == "\0":
        remedy = _("Take it out; if there are many, the file is not text, or not saved as UTF-8.")
    problems.add(message, remedy, at=place)


def _explain_first_letter(text: str, place: Place, problems: Problems) -> None:
    letter = _line(text, place)[place[1] - 1 :][:1]
    if letter == "\t":
        message, remedy = _("A tab stands where spaces must indent the text."), _("Indent with spaces only.")
    else:
        message = _("An unquoted text cannot begin with {letter}.").format(letter=quoted(letter))
        remedy = _(_QUOTE_IT)
    problems.add(message, remedy, at=place)


def _explain_colon(text: str, place: Place, problems: Problems) -> None:
    """Tell a colon amid a text from a line that is indented wrongly."""
    before = _line(text, place)[: place[1] - 1]
    if re.search(r":\s", before) or "\n" in before:
        problems.add(_("An unquoted text cannot have a colon followed by a space."), _(_QUOTE_IT), at=place)
        return
    message = _("A key cannot stand here: the line is indented too far, or the text above goes on into it.")
    problems.add(message, _(_ALIGN), at=place)


def _explain_end(text: str, place: Place, problems: Problems) -> None:
    """Tell what stands where a mapping or list was to go on or to end."""
    line = _line(text, place)
    before, letter = line[: place[1] - 1].rstrip(), line[place[1] - 1 :][:1]
    if letter and letter in "]},":
        message, remedy = _("There is a {letter} too many.").format(letter=quoted(letter)), _(_QUOTE_IT)
    elif before.endswith(("'", '"')):
        message = _("A text goes on after its closing quote.")
        remedy = _("Put the whole text in quotes, or none of it.")
    else:
        message, remedy = _("The indentation does not fit what stands above."), _(_ALIGN)
    problems.add(message, remedy, at=place)


def _place(found: object) -> Place | None:
    line, column = getattr(found, "line", None), getattr(found, "column", None)
    return None if line is None or column is None else (line + 1, column + 1)


def _within(text: str, place: Place) -> Place:
    """Move a place after the last line to the end of the text."""
    lines = text.count("\n") + 1
    if place[0] < lines or (place[0] == lines and not text.endswith("\n")):
        return place
    last = text.rstrip().rpartition("\n")[2]
    return text.rstrip().count("\n") + 1, len(last) + 1


def _line(text: str, place: Place) -> str:
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text, maxsplit=place[0])
    return lines[place[0] - 1] if place[0] <= len(lines) else ""
