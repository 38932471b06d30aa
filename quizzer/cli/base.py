"""How every command looks: its help in the user's language, its lines broken by cells, its examples.

Texts are given in English, marked with `mark`, and translated when they are shown: a command is built when
its module is imported, and the language may not be known by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any, TypeVar

import click

from quizzer.cli.widths import cells, pad, wrap
from quizzer.locale import LANGUAGES, _, mark, use_language

F = TypeVar("F", bound=Callable[..., Any] | click.Command)


class Formatter(click.HelpFormatter):
    """Breaks lines by the cells they take, not by characters."""

    def write_text(self, text: str) -> None:
        """Write paragraphs, which are separated by blank lines."""
        indent = " " * self.current_indent
        paragraphs = (wrap(each, self.width, indent) for each in text.split("\n\n"))
        self.write("\n\n".join("\n".join(lines) for lines in paragraphs) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names with their explanations in two columns."""
        table = list(rows)
        column = min(max(cells(name) for name, _text in table), col_max) + col_spacing + self.current_indent
        for name, text in table:
            first = pad(" " * self.current_indent + name, column)
            if cells(first) > column:
                self.write(first + "\n")
                first = " " * column
            self.write("\n".join(wrap(text, self.width, " " * column, first)).rstrip() + "\n")


class Context(click.Context):
    """Writes help through our formatter."""

    formatter_class = Formatter


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's names and its help."""
        source = self.help
        self.help = _(source) if source else source
        try:
            return super().get_help_record(ctx)
        finally:
            self.help = source


MOST = 10**9
"""More of anything than there is; a greater number would be none for SQLite or Python's slices."""


class Amount(click.IntRange):
    """A whole number from `min` on; one greater than `MOST` means as much."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the number."""
        return min(super().convert(value, param, ctx), MOST)


class Command(click.Command):
    """A command with examples.

    Args:
        examples: Pairs of what is wanted (marked for translation) and the command line for it.
    """

    context_class = Context

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples
        self.params.append(_language_option())

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 (click's signature; the formatter wraps)
        """Give the first sentence of the help."""
        return self._said().partition("\n")[0]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Give `--help`; click makes it once, in the language of that moment."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Show this message and exit.")
        return option

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (as above)
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self._said())

    def _said(self) -> str:
        return _(self.help) if self.help else ""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 (as above)
        """Write the examples."""
        if not self.examples:
            return
        with formatter.section(_("Examples")):
            for wish, line in self.examples:
                formatter.write("\n".join(wrap(_(wish), formatter.width, "  # ")) + f"\n  {line}\n")


class Group(Command, click.Group):
    """A command with commands, which are imported when they are named.

    Args:
        modules: Command names in the order of the help page, each with the module that holds it as `command`.
    """

    command_class = Command

    def __init__(self, *args: Any, modules: dict[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.modules = modules or {}

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """List commands in the order in which they were given."""
        return [*self.modules, *self.commands]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named first; an unknown one is refused with the nearest name."""
        name = args[0]
        if ctx.resilient_parsing or name.startswith("-") or self.get_command(ctx, name) is not None:
            return super().resolve_command(ctx, args)
        from quizzer.cli.meant import meant

        named = meant(ctx, args)
        if len(named) > 1:
            hint = " " + _("Did you mean {one} or {other}?").format(one=named[0], other=named[1])
        else:
            hint = " " + _("Did you mean {name}?").format(name=named[0]) if named else ""
        raise click.UsageError(_("There is no command {name}.").format(name=name) + hint, ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and give a command; None where there is none of that name."""
        if cmd_name in self.modules:
            command = import_module(self.modules[cmd_name]).command
            assert isinstance(command, click.Command)
            return command
        return super().get_command(ctx, cmd_name)


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    """Declare an option of a command, see `click.option`."""
    return click.option(*names, cls=Option, **attributes)


def _language_option() -> Option:
    """Let every command take `--lang`, before or after its name."""

    def choose(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 (click's)
        if value is not None:
            use_language(value)
            ctx.obj.flags["language"] = value
        return value

    return Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        callback=choose,
        expose_value=False,
        is_eager=True,
        help=mark("Language of the messages."),
    )
