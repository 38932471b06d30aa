"""What a shell may complete: ids of packs and questions, names of models."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from quizzer.cli.run import Run
from quizzer.errors import QuizzerError

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry


def complete_pack(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete a pack's id, with its title."""
    return [
        CompletionItem(entry.id, help=entry.pack.title)
        for entry in _entries(ctx)
        if entry.pack is not None and entry.id.startswith(incomplete)
    ]


def complete_question(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete PACK/QUESTION with the question's text.

    While several packs fit, only PACK/ is given; a shell puts a space after a single word, so that a single
    PACK/ would be no help.
    """
    pack_id, slash, start = incomplete.partition("/")
    packs = [
        pack
        for entry in _entries(ctx)
        if (pack := entry.pack) is not None and (pack.id == pack_id if slash else pack.id.startswith(pack_id))
    ]
    if len(packs) > 1:
        return [CompletionItem(f"{pack.id}/", help=pack.title) for pack in packs]
    return [
        CompletionItem(f"{pack.id}/{question.id}", help=" ".join(question.question.split()))
        for pack in packs
        for question in pack.questions
        if question.id.startswith(start)
    ]


def complete_pack_or_question(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Complete a pack's id; behind PACK/ a question."""
    return (complete_question if "/" in incomplete else complete_pack)(ctx, param, incomplete)


def complete_tag(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete a tag."""
    packs = [entry.pack for entry in _entries(ctx) if entry.pack is not None]
    tags = {tag for pack in packs for question in pack.questions for tag in pack.tags_of(question)}
    return [CompletionItem(tag) for tag in sorted(tags) if tag.startswith(incomplete)]


def complete_model(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete the name of a known model."""
    from quizzer.embedding.registry import known_models

    run: Run = ctx.find_root().obj
    try:
        models = known_models(run.settings.cache_folder)
    except QuizzerError:
        return []
    return [CompletionItem(each.name) for each in models if each.name.startswith(incomplete)]


def _entries(ctx: click.Context) -> list[PackEntry]:
    """List packs; none when the settings are wrong, for a shell that completes shows no errors."""
    run: Run = ctx.find_root().obj
    try:
        entries: list[PackEntry] = run.bench.library.entries()
        return entries
    except QuizzerError:
        return []
