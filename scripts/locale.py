"""Keeps the Korean catalogue: `scripts/locale.py extract`, translate, `scripts/locale.py compile`.

`extract` collects every marked message of the program into quizzer/locale/ko/LC_MESSAGES/quizzer.po:
translations stay, new messages come empty, messages that are gone leave. `compile` writes the .mo that the
program reads. `check` says what is missing and changes nothing. Needs the `dev` extra (Babel).
"""

from __future__ import annotations

import io
import struct
import sys
from collections.abc import Callable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "quizzer" / "locale" / "ko" / "LC_MESSAGES" / "quizzer.po"
MO = PO.with_suffix(".mo")

KEYWORDS = {"_": None, "ngettext": (1, 2), "mark": None, "mark_plural": (1, 2)}
HEADER = "# Korean messages of quizzer. Kept by: python scripts/locale.py\n"


def template() -> Catalog:
    """Collect the program's messages."""
    catalog = Catalog(locale="ko", project="quizzer", charset="utf-8", header_comment=HEADER)
    found = extract_from_dir(
        ROOT / "quizzer",
        method_map=[("**.py", "python"), ("**/templates/**.html", "jinja2")],
        keywords=KEYWORDS,
        comment_tags=("i18n:",),
        strip_comment_tags=True,
    )
    for filename, _line, message, comments, _context in sorted(found, key=lambda each: (each[0], each[1])):
        catalog.add(message, None, [(f"quizzer/{Path(filename).as_posix()}", 0)], auto_comments=comments)
    return catalog


def current() -> Catalog:
    """Read the catalogue as it is."""
    return read_po(io.BytesIO(PO.read_bytes()), locale="ko") if PO.exists() else Catalog(locale="ko")


def updated() -> Catalog:
    """Bring the catalogue up to date with the program; nothing is guessed, so nothing is fuzzy."""
    catalog, old = template(), current()
    for message in catalog:
        known = old.get(message.id) if message.id else None
        if known is not None and known.id == message.id:
            message.string = known.string
    return catalog


def po_text(catalog: Catalog) -> bytes:
    """Write a catalogue as it is kept: no dates and no line numbers, which would change with every commit."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, omit_header=True, include_lineno=False, width=100)
    head = 'msgid ""\nmsgstr ""\n"Language: ko\\n"\n"MIME-Version: 1.0\\n"\n' + (
        '"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
        '"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
    )
    return (HEADER + head).encode() + buffer.getvalue()


def mo_bytes(catalog: Catalog) -> bytes:
    """Compile a catalogue into GNU's binary form; untranslated messages are left out.

    Babel's own writer puts the date and its version into the file, which would change it without a reason.
    """
    entries = [(b"", b"Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=1; plural=0;\n")]
    for message in catalog:
        if message.id and translated(message):
            source = message.id if isinstance(message.id, str) else "\0".join(message.id)
            target = message.string if isinstance(message.string, str) else "\0".join(message.string)
            entries.append((source.encode(), target.encode()))
    entries.sort()
    head, table = 7 * 4, 2 * 4 * len(entries)
    texts, index = b"", []
    for side in (0, 1):
        for entry in entries:
            index += [len(entry[side]), head + 2 * table + len(texts)]
            texts += entry[side] + b"\0"
    numbers = (0x950412DE, 0, len(entries), head, head + table, 0, head + 2 * table, *index)
    return struct.pack(f"<{len(numbers)}I", *numbers) + texts


def translated(message: Message) -> bool:
    """Whether a message has its translation, in every plural form."""
    strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(strings)


def extract() -> int:
    PO.parent.mkdir(parents=True, exist_ok=True)
    catalog = updated()
    PO.write_bytes(po_text(catalog))
    return report(catalog)


def compile_() -> int:
    MO.write_bytes(mo_bytes(current()))
    return 0


def check() -> int:
    stale = po_text(updated()) != (PO.read_bytes() if PO.exists() else b"")
    if stale:
        print("quizzer.po is not up to date; run: python scripts/locale.py extract")
    if mo_bytes(current()) != (MO.read_bytes() if MO.exists() else b""):
        print("quizzer.mo is not compiled from quizzer.po; run: python scripts/locale.py compile")
        stale = True
    return report(updated()) or int(stale)


def report(catalog: Catalog) -> int:
    missing = [message for message in catalog if message.id and not translated(message)]
    for message in missing:
        print("not translated:", message.id)
    print(f"{len(catalog)} messages, {len(missing)} not translated", file=sys.stderr)
    return 1 if missing else 0


COMMANDS: dict[str, Callable[[], int]] = {"extract": extract, "compile": compile_, "check": check}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in COMMANDS:
        sys.exit("usage: python scripts/locale.py extract|compile|check")
    sys.exit(COMMANDS[sys.argv[1]]())
