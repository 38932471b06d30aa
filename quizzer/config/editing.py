"""Changing a setting by what a person types: read, checked, written into the file, and counted from then on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from quizzer.config.problems import allowed, require_known
from quizzer.config.settings import TEXTS, Settings, as_toml, names
from quizzer.config.sources import default_folders, expanded
from quizzer.config.writing import Value, remove_setting, write_setting
from quizzer.errors import UsageError
from quizzer.locale import _


def read_value(key: str, text: str) -> Value:
    """Read what was typed for a setting. Several numbers may be separated by commas or blanks, with brackets or without.

    Raises:
        UsageError: There is no such setting, or the value is not allowed; one sentence says what is.
    """
    require_known(key, names(), _("settings"))
    if key == "keymap":
        raise UsageError(
            _("Keys are a table of their own in the file."),
            remedy=_('Write there: [keymap], and under it lines such as "practise.submit" = "ctrl+s"'),
        )
    words = text.strip()
    if key.endswith("_folder"):
        return _folder(words)
    if key == "desired_retention":
        words = _share(words)
    value: object = (
        words if key in TEXTS else as_toml(_listed(words) if key == "rating_thresholds" else words)
    )
    refused = _refusal(key, text)
    if not words or isinstance(value, bool):
        raise refused
    here = Path()
    try:
        checked = Settings.model_validate(
            {"data_folder": here, "cache_folder": here, "config_file": here, key: value}
        )
    except ValidationError as problem:
        raise refused from problem
    found = getattr(checked, key)
    return [_whole(each) for each in found] if isinstance(found, tuple) else cast(Value, found)


def change(settings: Settings, key: str, text: str) -> Settings:
    """Set a setting to what was typed, in the file; gives the settings as they are then.

    Raises:
        UsageError: See `read_value` and `write_setting`.
        EnvironmentProblem: The file cannot be written.
    """
    value = read_value(key, text)
    write_setting(settings.config_file, key, value)
    return with_value(settings, key, value)


def with_value(settings: Settings, key: str, value: Value) -> Settings:
    """Give the settings with a value that stands in the file, unless a variable or flag counts more."""
    if settings.fixed_by(key) is not None:
        return settings
    fitting: object = (
        tuple(value) if isinstance(value, list) else Path(str(value)) if key.endswith("_folder") else value
    )
    origins = settings.origins | {key: str(settings.config_file)}
    return settings.model_copy(update={key: fitting, "origins": origins})


def reset(settings: Settings, key: str, environ: Mapping[str, str]) -> Settings:
    """Take a setting out of the file, so that its default counts; gives the settings as they are then.

    Raises:
        UsageError: See `remove_setting`.
        EnvironmentProblem: The file cannot be written.
    """
    require_known(key, names(), _("settings"))
    remove_setting(settings.config_file, key)
    if settings.fixed_by(key) is not None:
        return settings
    origins = {name: origin for name, origin in settings.origins.items() if name != key}
    return settings.model_copy(update={key: _default(settings, key, environ), "origins": origins})


def shown(value: object) -> str:
    """Write a value as a person would type it. Empty: nothing is chosen."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return ", ".join(f"{each:g}" for each in value)
    if isinstance(value, dict):
        return ", ".join(f"{name} = {keys}" for name, keys in value.items())
    return f"{value:g}" if isinstance(value, float) else str(value)


def plain(value: object) -> object:
    """Give a value as JSON has it."""
    if isinstance(value, tuple):
        return [_whole(each) for each in value]
    return str(value) if isinstance(value, Path) else value


def _default(settings: Settings, key: str, environ: Mapping[str, str]) -> object:
    if key == "pack_folder":
        return settings.data_folder / "packs"
    folders = default_folders(environ)
    if key in ("data_folder", "cache_folder"):
        return folders.data if key == "data_folder" else folders.cache
    return Settings.model_fields[key].get_default(call_default_factory=True)


def _folder(words: str) -> str:
    folder = expanded(words).absolute()
    if not words or (folder.exists() and not folder.is_dir()):
        raise _refusal("data_folder", words)
    return str(folder)


def _listed(words: str) -> str:
    """Put brackets and commas between numbers that were typed without."""
    return "[" + ", ".join(words.strip("[]()").replace(",", " ").split()) + "]"


def _share(words: str) -> str:
    """Read per cent, with the sign or without, as a share; what is no number stays as it is."""
    bare = words.removesuffix("%").strip()
    try:
        number = float(bare)
    except ValueError:
        return words
    percent = words.endswith("%") or number > 1
    return str(round(number / 100, 6)) if percent else bare


def _whole(number: float) -> float:
    """Write a number without a fraction as a whole one."""
    return int(number) if number == int(number) else number


def _refusal(key: str, text: str) -> UsageError:
    said = _("{key} cannot be {found}.").format(
        key=key, found=f"“{text.strip()}”" if text.strip() else _("empty")
    )
    fitting = allowed(key)
    if key == "desired_retention":
        fitting = _("70% to 99%, or {fitting}").format(fitting=fitting)
    return UsageError(said, remedy=_("Allowed: {allowed}.").format(allowed=fitting))
