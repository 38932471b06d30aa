"""`quizzer new pack`: a pack with its first question."""

from __future__ import annotations

from typing import Any, Literal

import click

from quizzer.cli.asking import ask, somebody_there
from quizzer.cli.base import Command, option
from quizzer.cli.console import say
from quizzer.cli.new_fields import question_options
from quizzer.cli.run import Run, pass_run
from quizzer.config.sources import expanded
from quizzer.errors import UsageError
from quizzer.locale import _, mark


@click.command(
    "pack",
    cls=Command,
    help=mark(
        "Make a pack with its first question.\n\n"
        "It goes into the folder of your own packs, or to --file. Without an editor, --question and --answer say all "
        "that must be there."
    ),
    examples=[
        (mark("Asked for, then in the editor."), "quizzer new pack"),
        (
            mark("All at once, without an editor."),
            "quizzer new pack Linux --question 'inode란?' --answer - < answer.txt",
        ),
    ],
)
@click.argument("title", required=False)
@option("--id", "pack_id", metavar="ID", help=mark("The pack's id. Default: made of the title."))
@option("--file", metavar="PATH", help=mark("Where the pack goes. Default: the folder of your own packs."))
@option(
    "--language",
    type=click.Choice(["ko", "en"]),
    help=mark("The language of the texts. Default: by their letters."),
)
@option("--description", metavar="TEXT", help=mark("What the pack is about."))
@option("--license", "licence", metavar="SPDX", help=mark("A licence, such as CC-BY-4.0."))
@option("--author", metavar="NAME", help=mark("Who wrote it."))
@option("--pack-tag", "pack_tags", metavar="TAG", multiple=True, help=mark("A topic of all questions."))
@option(
    "--no-schema", is_flag=True, help=mark("Put no schema beside the pack, by which editors complete it.")
)
@question_options
@pass_run
def command(
    run: Run,
    /,
    title: str | None,
    pack_id: str | None,
    file: str | None,
    language: Literal["ko", "en"] | None,
    description: str | None,
    licence: str | None,
    author: str | None,
    pack_tags: tuple[str, ...],
    no_schema: bool,
    editor: bool | None,
    **question: Any,
) -> None:
    """Make a pack's file."""
    from quizzer.authoring.drafting import PackDraft, QuestionDraft, free_id, line_to_fill, pack_text
    from quizzer.authoring.schema_file import put_schema
    from quizzer.authoring.tongue import pack_language
    from quizzer.cli.new_fields import draft_of
    from quizzer.cli.new_language import write_language
    from quizzer.cli.new_writing import (
        Draft,
        goes_on_from_before,
        wants_editor,
        write_at_once,
        write_by_editor,
    )
    from quizzer.packs.names import id_without_words, slug

    to_editor = wants_editor(editor)
    title = title or ask(
        _("Title of the pack"),
        _("Write it behind the command, for example: {example}").format(example='quizzer new pack "Linux"'),
    )
    entries = run.bench.library.entries()
    taken = {entry.id for entry in entries}
    own = {entry.id for entry in entries if entry.origin == "user"}
    if pack_id is not None:
        _require_id(pack_id, taken)
    name = pack_id or free_id(slug(title) or id_without_words(title), taken)
    target = expanded(file) if file else run.settings.pack_folder / f"{name}.yaml"
    if target.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError(
            _("{file} would not be found as a pack.").format(file=target),
            remedy=_("Let its name end with .yaml or .yml."),
        )
    if target.exists():
        raise UsageError(
            _("{file} is there already.").format(file=target),
            remedy=_("Add to it with: quizzer new question {pack}").format(pack=target),
        )
    goes_on = to_editor and goes_on_from_before(target, run.environ)
    first = QuestionDraft() if goes_on else draft_of((), to_editor=to_editor, **question)
    schema, there = None, set(target.parent.glob("*.json"))
    if not no_schema:
        schema = put_schema(target.parent)
    pack = PackDraft(
        id=name,
        title=title,
        language=language or pack_language(f"{title} {first.question} {first.answer}"),
        description=description or "",
        license=licence or "",
        author=author or "",
        tags=pack_tags,
    )
    text = pack_text(pack, first, schema)
    draft = Draft(text, target, line_to_fill(text), typed=somebody_there() and first != QuestionDraft())

    def refuse(made: Any) -> str | None:
        if made.id in taken:
            return _("There is a pack {name} already; choose another id.").format(name=made.id)
        return None

    made = write_by_editor(draft, run.environ, refuse, goes_on=goes_on) if to_editor else write_at_once(draft)
    if pack_id is None and made.id == name and name != (wish := slug(title)) and wish in taken:
        say(_("There is a pack {name} already, so this one is called {id}.").format(name=wish, id=made.id))
        if wish in own:
            say(_("One more question for the other: quizzer new question {name}").format(name=wish))
    write_language(target, made, made.questions[0].id)
    click.echo(_("{id} is made: {file}").format(id=made.id, file=target))
    if file and schema and (put := target.parent / schema) not in there:
        say(
            _(
                "Editors complete it by the schema that was put beside it: {file} (without: --no-schema)"
            ).format(file=put)
        )
    reference = made.id if target.parent == run.settings.pack_folder else target
    click.echo(
        _("Check it: quizzer check {pack}    Practise: quizzer practice {pack}").format(pack=reference)
    )


def _require_id(name: str, taken: set[str]) -> None:
    from quizzer.packs.names import slug
    from quizzer.packs.problems import quoted

    if name != slug(name):
        raise UsageError(
            _("{id} cannot be an id.").format(id=quoted(name)),
            remedy=_("Write {name}, for example.").format(name=quoted(slug(name) or "my-id")),
        )
    if name in taken:
        raise UsageError(
            _("There is a pack {name} already; choose another id.").format(name=quoted(name)),
            remedy=_("Leave --id out: one is made of the title."),
        )
