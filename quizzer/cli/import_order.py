"""What one `quizzer import` was told, and the command line that says the same again."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, replace
from typing import Literal

from quizzer.cli.import_ways import Way


@dataclass(frozen=True, slots=True)
class Order:
    """Arguments and options of `quizzer import`."""

    source: str
    """As it was typed."""

    way: Way
    """How the source is read."""

    into: str | None = None
    """`--into`."""

    out: str | None = None
    """`--output`."""

    pack_id: str | None = None
    """`--id`."""

    title: str | None = None
    language: Literal["ko", "en"] | None = None
    license: str | None = None

    origin: str | None = None
    """`--origin`."""

    replace: bool = False
    """`--replace`: whether the source's texts go before the author's."""

    take: tuple[str, ...] = ()
    """Each `--take`: ids of questions in which the source's texts go before the author's."""

    keep: tuple[str, ...] = ()
    """Each `--keep`: ids of questions in which the author's texts stay, without being told again."""

    prune: bool = False
    """`--prune`: whether questions that left the source leave the pack."""

    yes: bool = False
    """`--yes`: whether nobody is asked."""

    dry_run: bool = False
    """`--dry-run`: whether nothing is written."""

    def command(self, *more: str) -> str:
        """Give the command as a shell takes it, with everything that was said but `--dry-run` and `--yes`.

        Args:
            more: Options that are added.
        """
        named = [
            ("--into", self.into),
            ("--output", self.out),
            ("--id", self.pack_id),
            ("--title", self.title),
            ("--language", self.language),
            ("--license", self.license),
            ("--origin", self.origin),
        ]
        values = [text for name, value in named if value is not None for text in (name, value)]
        flags = [name for name, on in (("--replace", self.replace), ("--prune", self.prune)) if on]
        chosen = [("--take", self.take), ("--keep", self.keep)]
        questions = [text for name, ids in chosen for each in ids for text in (name, each)]
        source = ["--", self.source] if self.source.startswith("-") and self.source != "-" else [self.source]
        options = [*self.way.options(), *values, *flags, *questions, *more]
        words = [*source, *options] if len(source) == 1 else [*options, *source]
        return shlex.join(["quizzer", "import", *words])

    def put_into(self, pack: str) -> Order:
        """Give the order that puts the same into a pack that is there."""
        return replace(self, into=pack, out=None, pack_id=None, title=None)
