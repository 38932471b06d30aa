"""The settings, each with its meaning, and how a value is chosen among file, environment and flags."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from quizzer.config.problems import explain, require_known
from quizzer.config.sources import CONFIG_FILE, HOME, PREFIX, default_folders, expanded, read_file
from quizzer.locale import _, detect_language

Percent = Annotated[float, Field(ge=0, le=100)]


class Settings(BaseModel):
    """What the user chose. Every field is a key of `config.toml`, except `config_file` and `origins`."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    language: Literal["auto", "ko", "en"] = "auto"
    """Language of the messages. `auto`: the system's, Korean or else English."""

    theme: str | None = None
    """Name of the screen's colour theme, as the command palette lists them. None: the program's own."""

    model: Annotated[str, Field(min_length=1)] = "built-in"
    """What measures meaning: `built-in`, or a sentence-transformers model by hub name or folder."""

    nli: Annotated[str, Field(min_length=1)] = "off"
    """A cross-encoder for natural language inference, by hub name or folder, that has a say in contradictions; or `off`."""

    data_folder: Path
    """Where attempts and drafts are kept."""

    cache_folder: Path
    """Where things are kept that can be made again: loaded packs, vectors, downloaded models."""

    config_file: Path
    """The file that was read; it need not exist."""

    origins: dict[str, str] = {}
    """Where each value that is no default came from, by field: the file, a variable such as QUIZZER_MODEL, or a flag."""

    pack_folder: Path
    """Where the user's own packs are. Default: `packs` in the data folder."""

    keymap: dict[str, str] = {}
    """Keys by binding id, such as `practise.submit = "ctrl+s"`; several keys are separated by commas."""

    desired_retention: Annotated[float, Field(ge=0.7, le=0.99)] = 0.9
    """Chance of remembering a question at the moment it comes back, [0.7, 0.99]. Higher: it comes sooner."""

    rating_thresholds: tuple[Percent, Percent, Percent] = (40, 65, 85)
    """Scores (0-100, rising) from which an answer counts as hard, good, easy; below the first it is again."""

    new_per_day: Annotated[int, Field(ge=0, le=9999)] = 10
    """How many questions never seen before are brought in a day. 0: none."""

    reviews_per_day: Annotated[int, Field(ge=0, le=9999)] = 100
    """How many questions that come back are asked in a day, the most overdue first. 0: none."""

    session_size: Annotated[int, Field(ge=0, le=9999)] = 0
    """How many questions a session asks at most where no number is given; interviews have their own. 0: all."""

    @field_validator("rating_thresholds")
    @classmethod
    def _rising(cls, value: tuple[float, float, float]) -> tuple[float, float, float]:
        if list(value) != sorted(set(value)):
            raise ValueError(_("the three scores must rise"))
        return value

    @model_validator(mode="before")
    @classmethod
    def _packs_lie_with_the_data(cls, values: object) -> object:
        if isinstance(values, dict) and "pack_folder" not in values and "data_folder" in values:
            return values | {"pack_folder": Path(values["data_folder"]) / "packs"}
        return values

    def fixed_by(self, name: str) -> str | None:
        """Name the variable or flag that a setting's value comes from. None: the file or the default decides."""
        origin = self.origins.get(name)
        return None if origin == str(self.config_file) else origin

    def spoken(self, environ: Mapping[str, str]) -> str:
        """Decide the language of the messages: `ko` or `en`."""
        return detect_language(environ) if self.language == "auto" else self.language


def load_settings(environ: Mapping[str, str], flags: Mapping[str, object] | None = None) -> Settings:
    """Read the settings once.

    Args:
        environ: Usually `os.environ`. Empty variables count as not set.
        flags: Values of the command line by field name; None counts as not given.

    Returns:
        The values, each from the flag, else the environment, else the file, else its default. A relative
        folder counts from the settings file's folder when it stands there, else from the current folder.

    Raises:
        UsageError: A key is not known, or a value is not allowed; names where it stands.
        EnvironmentProblem: The file cannot be read.
    """
    folders = default_folders(environ)
    file = folders.config_file
    values: dict[str, object] = {"data_folder": folders.data, "cache_folder": folders.cache}
    origins: dict[str, str] = {}
    for source in (_from_file(file), _from_environment(environ), _from_flags(flags or {})):
        for origin, key, value in source:
            values[key], origins[key] = value, origin
    try:
        return Settings.model_validate(values | {"config_file": file, "origins": origins})
    except ValidationError as problem:
        raise explain(problem, origins) from problem


def _from_file(file: Path) -> Iterator[tuple[str, str, object]]:
    for key, value in read_file(file).items():
        require_known(key, names(), str(file))
        is_folder = key.endswith("_folder") and isinstance(value, str)
        yield str(file), key, file.parent / expanded(str(value)) if is_folder else value


def _from_environment(environ: Mapping[str, str]) -> Iterator[tuple[str, str, object]]:
    variables = {PREFIX + name.upper(): name for name in names()}
    for variable, text in environ.items():
        if not variable.startswith(PREFIX) or variable in (HOME, CONFIG_FILE) or not text:
            continue
        require_known(variable, [*variables, HOME, CONFIG_FILE], _("the environment"))
        key = variables[variable]
        if key.endswith("_folder"):
            yield variable, key, expanded(text).absolute()
        else:
            yield variable, key, text if key in TEXTS else as_toml(text)


def _from_flags(flags: Mapping[str, object]) -> Iterator[tuple[str, str, object]]:
    for key, value in flags.items():
        if value is not None:
            yield _FLAGS.get(key) or "--" + key.replace("_", "-"), key, value


_FLAGS = {"language": "--lang"}
"""Flags that are not called as their setting is."""

TEXTS = ("language", "theme", "model", "nli")
"""Settings whose variable is taken as it is. Others are TOML: `QUIZZER_RATING_THRESHOLDS="[40, 60, 80]"`."""


def names() -> list[str]:
    """List what a file may set."""
    return [name for name in Settings.model_fields if name not in ("config_file", "origins")]


def as_toml(text: str) -> object:
    """Read a value as the file has it; what is no TOML is a text."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text
