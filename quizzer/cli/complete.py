"""What a shell may complete: ids of packs and questions, names of models."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from quizzer.cli.run import Run
from quizzer.errors import QuizzerError

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry


def complete_pack(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 (click's signature)
    """Complete a pack's id, with its title."""
    return [
        CompletionItem(entry.id, help=entry.pack.title)
        for entry in _entries(ctx)
        if entry.pack is not None and entry.id.startswith(incomplete)
    ]


def complete_question(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete PACK/, then PACK/QUESTION with the question's text."""
    pack_id, slash, start = incomplete.partition("/")
    if not slash:
        return [
            CompletionItem(f"{item.value}/", help=item.help) for item in complete_pack(ctx, param, pack_id)
        ]
    return [
        CompletionItem(f"{pack_id}/{question.id}", help=question.question)
        for entry in _entries(ctx)
        if entry.pack is not None and entry.id == pack_id
        for question in entry.pack.questions
        if question.id.startswith(start)
    ]


def complete_model(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 (click's signature)
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
