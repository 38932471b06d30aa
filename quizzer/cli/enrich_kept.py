"""Key points that an author types while `quizzer enrich` asks, in the data folder until they are in the pack.

Whatever happens to the editor, the terminal or the machine meanwhile, nothing typed is lost: the next time it is the
first that is proposed.
"""

from __future__ import annotations

import contextlib
import glob
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzer.authoring.enriching import read_point
from quizzer.authoring.proposing import Kind, Proposal
from quizzer.cli.console import harmless, say
from quizzer.locale import _
from quizzer.packs.files import replace_file
from quizzer.packs.problems import PackError
from quizzer.packs.schema import Question

_HEAD = re.compile(r"^# question: (\S+)(?: key point (\d+))?[^\S\n]*\n", re.MULTILINE)
"""What stands above each text: the question that it is for, and the key point that it changes."""


@dataclass(frozen=True, slots=True)
class Written:
    """A key point as it was typed."""

    question: str
    """The id of the question that it is for; empty where the text does not say it."""
    index: int | None
    """Which of its key points it changes, from 0. None: it is a new one."""
    text: str

    def __str__(self) -> str:
        if not self.question:
            return self.text
        place = "" if self.index is None else f" key point {self.index + 1}"
        return f"# question: {self.question}{place}\n{self.text}"


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

    def note(self, points: Sequence[Written]) -> None:
        """Keep the texts of all key points that were typed; a disk that refuses stops nobody."""
        with contextlib.suppress(OSError):
            replace_file(self.notes, "\n".join(map(str, points)).encode())

    def left_over(self, questions: Iterable[Question]) -> dict[str, tuple[Proposal, ...]]:
        """Take up what was typed before and is in no pack; what cannot be proposed is put aside, and it is said where.

        Args:
            questions: Those that are asked about.

        Returns:
            Key points by the question's id, each as the author typed it.
        """
        known = {each.id: each for each in questions}
        found: dict[str, tuple[Proposal, ...]] = {}
        taken: list[Written] = []
        left: dict[Path, list[Written]] = {}
        for file in (self.notes, *sorted(self.folder.glob(f"enrich-{glob.escape(self.pack)}-[0-9]*.txt"))):
            left[file] = []
            for each in _written_in(file):
                proposal = _proposal(each, known.get(each.question))
                if proposal is None:
                    left[file].append(each)
                else:
                    taken.append(each)
                    found[each.question] = (*found.get(each.question, ()), proposal)
        for file in (self.notes, self.draft):
            rest = left.get(file)
            self._put_aside(file, None if rest is None else "\n".join(map(str, rest)))
        if taken:
            self.note(taken)
            for file, others in left.items():
                if file != self.notes:
                    _rewrite(file, others)
        return found

    def _put_aside(self, file: Path, text: str | None) -> None:
        """Keep what is left over from before under another name, and say where it is.

        Args:
            file: Where it is.
            text: What of it. None: all.
        """
        if not file.exists() or text == "":
            return
        names = (file.with_name(f"{file.stem}-{number}.txt") for number in itertools.count(2))
        aside = next(name for name in names if not name.exists())
        with contextlib.suppress(OSError):
            if text is None:
                file.rename(aside)
            else:
                replace_file(aside, text.encode())
                file.unlink()
            say(harmless(_("What you wrote before is kept: {file}").format(file=aside)))

    def hold(self, typed: Sequence[Written]) -> None:
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


def _written_in(file: Path) -> list[Written]:
    """Read what was typed; what says nothing of its question is one text without one."""
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    heads = list(_HEAD.finditer(text))
    first = heads[0].start() if heads else len(text)
    ends = [*(each.start() for each in heads[1:]), len(text)]
    found = [Written("", None, text[:first])] if text[:first].strip() else []
    return found + [
        Written(head[1], int(head[2]) - 1 if head[2] else None, text[head.end() : end].rstrip("\n") + "\n")
        for head, end in zip(heads, ends, strict=True)
    ]


def _proposal(written: Written, question: Question | None) -> Proposal | None:
    """Propose what was typed; None where its question is not asked about, or it is no key point."""
    if question is None or (written.index is not None and written.index >= len(question.key_points)):
        return None
    try:
        point = read_point(written.text.encode(), Path(written.question))
    except PackError:
        return None
    return Proposal(Kind.POINT if written.index is None else Kind.KEYWORDS, point, written.index, edited=True)


def _rewrite(file: Path, left: Sequence[Written]) -> None:
    with contextlib.suppress(OSError):
        if left:
            replace_file(file, "\n".join(map(str, left)).encode())
        else:
            file.unlink()


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
    try:
        yield kept
    except BaseException:
        kept.tell()
        raise
    if kept.unread:
        kept.tell()
    else:
        kept.forget()
