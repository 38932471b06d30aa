"""`quizzer config`: the settings, where each comes from, and changing them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from quizzer.cli.base import Command, Group, option
from quizzer.cli.console import harmless, say
from quizzer.cli.run import Run, pass_run
from quizzer.cli.widths import cells, pad
from quizzer.errors import ExitCode, QuizzerError, UsageError
from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.practice.scheduling import Thresholds


@click.command(
    cls=Group,
    name="config",
    help=mark(
        "Show and change the settings: language, theme, questions a day, thresholds, folders. Without a command, list "
        "them. A flag counts more than a variable such as QUIZZER_MODEL, a variable more than the file."
    ),
    invoke_without_command=True,
    examples=[
        (mark("What is set, and where does it come from?"), "quizzer config"),
        (mark("Five new questions a day."), "quizzer config set new_per_day 5"),
        (mark("Back to the default."), "quizzer config unset new_per_day"),
        (mark("Open the file in your editor."), '$EDITOR "$(quizzer config path)"'),
    ],
)
@click.pass_context
def command(ctx: click.Context) -> int:
    """List the settings when no command was given."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_settings)
    return ExitCode.OK


def _complete_key(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Complete a setting's name, with what it is."""
    from quizzer.config.catalogue import CATALOGUE

    return [
        CompletionItem(each.key, help=_(each.title)) for each in CATALOGUE if each.key.startswith(incomplete)
    ]


_json = option("--json", "as_json", is_flag=True, help=mark("Print JSON."))


@command.command(
    "list",
    cls=Command,
    help=mark("List all settings with their values and where these come from."),
    examples=[
        (mark("What is set?"), "quizzer config list"),
        (mark("With what each setting does, as data."), "quizzer config list --json"),
    ],
)
@_json
@pass_run
def list_settings(run: Run, as_json: bool = False) -> None:
    """List the settings in the order of the screen."""
    from quizzer.config.catalogue import CATALOGUE, origin_said
    from quizzer.config.editing import shown

    settings = run.settings
    if as_json:
        rows = [_row(run, each.key) for each in CATALOGUE]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(each.key) for each in CATALOGUE)
    values = {each.key: harmless(shown(getattr(settings, each.key))) or "-" for each in CATALOGUE}
    column = max(cells(value) for value in values.values() if cells(value) <= MOST_CELLS)
    for each in CATALOGUE:
        said = origin_said(settings.origins.get(each.key), str(settings.config_file))
        click.echo(f"{pad(each.key, width)}  {pad(values[each.key], column)}  {said}")
    _say_what_is_in_force(run)


MOST_CELLS = 30
"""A longer value does not widen its column."""


@command.command(
    "get",
    cls=Command,
    help=mark("Print the value of one setting; an empty line where nothing is chosen."),
    examples=[
        (mark("How many new questions a day?"), "quizzer config get new_per_day"),
        (mark("With its meaning and where the value comes from."), "quizzer config get theme --json"),
    ],
)
@click.argument("key", metavar="KEY", shell_complete=_complete_key)
@_json
@pass_run
def get(run: Run, key: str, as_json: bool) -> None:
    """Print a value as `set` takes it."""
    from quizzer.config.editing import shown
    from quizzer.config.problems import require_known
    from quizzer.config.settings import names

    require_known(key, names(), _("settings"))
    if as_json:
        click.echo(json.dumps(_row(run, key), ensure_ascii=False, indent=2))
    else:
        click.echo(harmless(shown(getattr(run.settings, key))))
        if key == CALIBRATED:
            _say_what_is_in_force(run)


@command.command(
    "set",
    cls=Command,
    context_settings={"ignore_unknown_options": True},  # a number below 0 is a value, which is refused as one
    help=mark(
        "Change one setting in the file, from now on.\n\n"
        "The value is checked first; comments and everything else in the file stay. Several numbers are written with "
        "commas: 40,65,85"
    ),
    examples=[
        (mark("Korean messages."), "quizzer config set language ko"),
        (mark("Stricter: a good answer begins at 75."), "quizzer config set rating_thresholds 50,75,90"),
    ],
)
@click.argument("key", metavar="KEY", shell_complete=_complete_key)
@click.argument("value", metavar="VALUE")
@_json
@pass_run
def set_value(run: Run, key: str, value: str, as_json: bool) -> None:
    """Check a value and write it; a file with a wrong value can be mended so."""
    from quizzer.config.editing import plain, read_value
    from quizzer.config.sources import default_folders
    from quizzer.config.writing import write_setting

    if key == "theme":
        _require_theme(run, value.strip())
    found = read_value(key, value)
    file = default_folders(run.environ).config_file
    write_setting(file, key, found)
    if as_json:
        click.echo(json.dumps({"key": key, "value": plain(found), "file": str(file)}, ensure_ascii=False))
    else:
        said = json.dumps(found, ensure_ascii=False)
        click.echo(_("{key} = {value}; written to {file}").format(key=key, value=harmless(said), file=file))
    if key in ("model", "nli"):
        say(_("It was not tried. To try a model first: quizzer model use NAME"))
    _say_what_counts_more(run, key)
    if key == CALIBRATED and not as_json:
        run.__dict__.pop("settings", None)  # what was written counts
        _say_what_is_in_force(run)


def _require_theme(run: Run, name: str) -> None:
    """Refuse a theme that there is not, with the names that are near."""
    from quizzer.config.settings import Settings

    nowhere = Path()
    wanted = Settings.model_validate(
        {"theme": name, "data_folder": nowhere, "cache_folder": nowhere, "config_file": nowhere}
    )
    if name and (said := run.doubts(wanted)):
        raise UsageError("\n".join(said))


@command.command(
    "unset",
    cls=Command,
    help=mark("Take one setting out of the file, so that its default counts again."),
    examples=[(mark("The program's own colours."), "quizzer config unset theme")],
)
@click.argument("key", metavar="KEY", shell_complete=_complete_key)
@pass_run
def unset(run: Run, key: str) -> None:
    """Take a setting out."""
    from quizzer.config.problems import require_known
    from quizzer.config.settings import names
    from quizzer.config.sources import default_folders
    from quizzer.config.writing import remove_setting

    require_known(key, names(), _("settings"))
    file = default_folders(run.environ).config_file
    remove_setting(file, key)
    click.echo(_("{key} has its default again; {file}").format(key=key, file=file))
    _say_what_counts_more(run, key)


@command.command(
    "path",
    cls=Command,
    help=mark("Print where the settings file is; it need not exist."),
    examples=[(mark("Open the file in your editor."), '$EDITOR "$(quizzer config path)"')],
)
@_json
@pass_run
def path(run: Run, as_json: bool) -> None:
    """Print the file's path, whatever stands in the file."""
    from quizzer.config.sources import default_folders

    file = default_folders(run.environ).config_file
    if as_json:
        click.echo(json.dumps({"file": str(file), "exists": file.exists()}, ensure_ascii=False))
    else:
        click.echo(file)


def _row(run: Run, key: str) -> dict[str, Any]:
    """Give a setting as data."""
    from quizzer.config.catalogue import described
    from quizzer.config.editing import plain

    value = getattr(run.settings, key)
    row = {
        "key": key,
        "value": plain(value),
        "origin": run.settings.origins.get(key, "default"),
        "meaning": _(described(key).meaning),
    }
    return {**row, "in_force": plain(in_force(run) or value)} if key == CALIBRATED else row


CALIBRATED = "rating_thresholds"
"""The setting that `quizzer calibrate --apply` shifts."""


def in_force(run: Run) -> Thresholds | None:
    """Give the thresholds that count instead of those of the settings. None: those of the settings do."""
    if not run.bench.store_file.is_file():
        return None
    try:
        calibration = run.store_to_read().calibration()
    except QuizzerError:  # other commands say what is wrong with the store
        return None
    return None if calibration is None else calibration.applied_to(run.settings.rating_thresholds)


def _say_what_is_in_force(run: Run) -> None:
    """Say that a calibration has shifted the thresholds."""
    from quizzer.config.editing import shown

    if (thresholds := in_force(run)) is not None:
        say(
            _(
                "In force for the machine's scores are {thresholds}, fitted to yours. Take it back with: quizzer "
                "calibrate --reset"
            ).format(thresholds=shown(thresholds))
        )


def _say_what_counts_more(run: Run, key: str) -> None:
    """Say that a variable hides what stands in the file."""
    variable = f"QUIZZER_{key.upper()}"
    if run.environ.get(variable):
        say(_("But the variable {variable} is set, and it counts more.").format(variable=variable))
