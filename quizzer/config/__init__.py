"""Settings: what the user chose, and where files are.

    from quizzer.config import Settings, load_settings

A value comes from a flag, else from the environment (`QUIZZER_MODEL=...`), else from `config.toml`, else from
the default in `settings.py`. It is read once, at the start, and handed on. The names above are loaded when
first asked for: pydantic costs more than everything else that `quizzer --help` needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.config.settings import Settings, load_settings
    from quizzer.config.writing import write_setting

__all__ = ["Settings", "load_settings", "write_setting"]


def __getattr__(name: str) -> object:
    if name in ("Settings", "load_settings"):
        from quizzer.config import settings

        return getattr(settings, name)
    if name == "write_setting":
        from quizzer.config.writing import write_setting

        return write_setting
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
