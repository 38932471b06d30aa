"""Key points that an author types while `quizzer enrich` asks, in the data folder until they are in the pack.

Whatever happens to the editor, the terminal or the machine meanwhile, nothing typed is lost.
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzer.cli.console import harmless, say
from quizzer.locale import _
from quizzer.packs.files import replace_file


@dataclass(slots=True)
class Kept:
    """What was typed for one pack and is not in it yet."""

    folder: Path
    """The data folder."""
    pack: str
    unread: bool = False
    """Whether something was typed that could not be read and is not taken back."""

    @property
    def notes(self) -> Path:
        """What was typed and read."""
        return self.folder / f"enrich-{self.pack}.txt"

    @property
    def draft(self) -> Path:
        """What the editor is open on."""
        return self.folder / f"enrich-{self.pack}.yaml"

    def note(self, points: Sequence[str]) -> None:
        """Keep the texts of all key points that were typed; a disk that refuses stops nobody."""
        with contextlib.suppress(OSError):
            replace_file(self.notes, "\n".join(points).encode())

    def hold(self, typed: Sequence[str]) -> None:
        """Keep beyond the end what was typed and is no key point yet."""
        if typed:
            self.note(typed)
            self.unread = True

    def forget(self) -> None:
        """Let go of what is in the pack now, or was given up."""
        for file in (self.notes, self.draft):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)

    def tell(self) -> None:
        """Say where what was typed is."""
        for file in (self.notes, self.draft):
            if file.exists():
                say(harmless(_("What you wrote is kept: {file}").format(file=file)))

    def put_aside(self) -> None:
        """Keep what is left over from before under another name, and say where it is."""
        for file in (self.notes, self.draft):
            if file.exists():
                names = (file.with_name(f"{file.stem}-{number}.txt") for number in itertools.count(2))
                aside = next(name for name in names if not name.exists())
                with contextlib.suppress(OSError):
                    file.rename(aside)
                    say(harmless(_("What you wrote before is kept: {file}").format(file=aside)))


@contextlib.contextmanager
def keeping(folder: Path, pack: str) -> Iterator[Kept]:
    """Keep what is typed until the end; where it is broken off, say where.

    Args:
        folder: The data folder; made when missing.
        pack: The pack's id.
    """
    kept = Kept(folder, pack)
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    kept.put_aside()
    try:
        yield kept
    except BaseException:
        kept.tell()
        raise
    if kept.unread:
        kept.tell()
    else:
        kept.forget()
