"""`quizzer model`: what measures meaning."""

from __future__ import annotations

import click

from quizzer.cli.base import Group
from quizzer.cli.complete import complete_model
from quizzer.cli.console import say
from quizzer.cli.progress import ModelProgress
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import pad
from quizzer.config.sources import expanded
from quizzer.errors import EnvironmentProblem, ExitCode
from quizzer.locale import _, mark
from quizzer.packs.problems import quoted


@click.command(
    cls=Group,
    name="model",
    help=mark(
        "Show or choose the models that grade: the built-in one or any sentence-transformers model measures "
        "meaning; a cross-encoder for natural language inference may have a say in contradictions. Without a "
        "command, show them."
    ),
    invoke_without_command=True,
    examples=[
        (mark("Which model grades?"), "quizzer model"),
        (mark("Use a model of the Hugging Face hub."), "quizzer model use BAAI/bge-m3"),
        (mark("Use a model in a folder."), "quizzer model use ./my-model"),
        (
            mark("Let a model that compares claims have a say in contradictions."),
            "quizzer model use MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7",
        ),
        (mark("Back to the built-in one."), "quizzer model use built-in"),
    ],
)
@click.pass_context
def command(ctx: click.Context) -> int:
    """Show the model when no command was given."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(show)
    return ExitCode.OK


@command.command(
    "list",
    help=mark("List models that are known to work, and those that were downloaded."),
    examples=[(mark("What can be used?"), "quizzer model list")],
)
@pass_run
def list_models(run: Run) -> None:
    """List known models, the chosen one marked."""
    from quizzer.embedding.registry import known_models

    for each in known_models(run.settings.cache_folder):
        sign = "*" if each.name in (run.settings.model, run.settings.nli) else " "
        size = f"{each.size / 1e6:,.0f} MB"
        there = _("here") if each.cached else _("to download")
        role = _("compares claims") if each.infers else ""
        facts = " · ".join(fact for fact in (size, there, each.languages, each.licence, role) if fact)
        click.echo(f"{sign} {pad(each.name, 40)} {facts}")


@command.command(
    "show",
    help=mark("Show the model in use, its version and where the choice comes from."),
    examples=[(mark("Which model grades?"), "quizzer model show")],
)
@pass_run
def show(run: Run) -> None:
    """Open the models and tell their names and versions."""
    from quizzer.embedding.registry import open_encoder, open_inference

    encoder = open_encoder(run.settings.model, run.settings.cache_folder, ModelProgress())
    click.echo(f"{encoder.name}  {encoder.version}")
    inference = open_inference(run.settings.nli, run.settings.cache_folder, ModelProgress())
    if inference is not None:
        role = _("compares claims")
        click.echo(f"{inference.name}  {inference.version}  {role}")


@command.command(
    "use",
    help=mark(
        "Choose the model for all grades from now on.\n\n"
        "NAME is built-in, a name on the Hugging Face hub, or a folder. It is loaded once to see that it "
        "works; a model of the hub is downloaded first. An encoder replaces what measures meaning, its numbers "
        "brought to the built-in model's; a cross-encoder for natural language inference is set beside it and "
        "has a say in contradictions, until built-in is chosen again. All but built-in need, in the checkout of "
        "quizzer: pip install '.[transformers]'"
    ),
    examples=[
        (mark("A model of the hub."), "quizzer model use BAAI/bge-m3"),
        (mark("Back to the built-in one."), "quizzer model use built-in"),
    ],
)
@click.argument("name", shell_complete=complete_model)
@pass_run
def use(run: Run, name: str) -> None:
    """Try a model, then write it to the settings."""
    from quizzer.config import write_setting
    from quizzer.embedding.inference import CrossEncoderInference
    from quizzer.embedding.registry import BUILT_IN, OFF, open_model

    file = run.settings.config_file
    folder = expanded(name)
    if not name.strip() or (name.startswith((".", "~", "/")) and not folder.is_dir()):
        raise EnvironmentProblem(
            _("There is no folder {name}.").format(name=quoted(name)),
            remedy=_("Give a model's folder, or a name such as those of: quizzer model list"),
        )
    chosen = str(folder.absolute()) if folder.is_dir() else name
    model = open_model(chosen, run.settings.cache_folder, ModelProgress())
    if isinstance(model, CrossEncoderInference):
        model.infer([("컨테이너", "container")])
        key, words = "nli", _("{name} has a say in contradictions from now on; written to {file}")
    else:
        model.encode(["컨테이너", "container"])
        key, words = "model", _("{name} grades from now on; written to {file}")
    write_setting(file, key, chosen)
    if chosen == BUILT_IN and run.settings.nli != OFF:
        write_setting(file, "nli", OFF)
    click.echo(words.format(name=chosen, file=file))
    if run.environ.get(variable := f"QUIZZER_{key.upper()}"):
        say(_("But the variable {variable} is set, and it counts more.").format(variable=variable))
