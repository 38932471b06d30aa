"""Writes docs/settings.md from the settings themselves: `python scripts/document_settings.py`."""

from __future__ import annotations

import json
from pathlib import Path

from quizzer.config import Settings
from quizzer.config.settings import names

TARGET = Path(__file__).resolve().parent.parent / "docs" / "settings.md"

HEAD = """\
# Settings

<!-- Written by scripts/document_settings.py from quizzer/config/settings.py; change it there. -->

Settings are in `config.toml`; `quizzer config path` says where that is. The screen shows and changes them (`,` on the
list of packs), and so does `quizzer config`: `list`, `get KEY`, `set KEY VALUE`, `unset KEY`; both check the value and
leave comments and order of the file as they are. Each has an environment variable as well, which counts more than the
file: `QUIZZER_` and the name in capitals, such as `QUIZZER_MODEL`. Values other than texts are written as in the file:
`QUIZZER_RATING_THRESHOLDS="[40, 60, 80]"`. A wrong name or value is refused, with the place where it stands and what is
allowed; only a theme, a key or the name of one in `[keymap]` that there is not is passed over: the screen and `quizzer
doctor` name it, and what was to have that key keeps its own.

Two variables have no setting: `QUIZZER_HOME` moves settings, data and cache under one folder; `QUIZZER_CONFIG_FILE`
names another settings file.

A day starts at 04:00 on your clock, not at midnight: who practises past midnight still uses up yesterday's share, and
the next questions come at four. This is no setting. Times, and the names of report files, are those of the calendar.

```toml
language = "ko"
model = "built-in"
new_per_day = 5

[keymap]
"practise.submit" = "ctrl+s,f5"
```

| setting | default | meaning |
|---|---|---|
"""

DEFAULTS = {
    "data_folder": "the system's folder for data",
    "cache_folder": "the system's folder for caches",
    "pack_folder": "`packs` in the data folder",
}


def page() -> str:
    """Write the page."""
    rows = []
    for name in names():
        field = Settings.model_fields[name]
        default = DEFAULTS.get(name) or f"`{json.dumps(field.default)}`"
        if field.default is None:
            default = "none"
        meaning = " ".join((field.description or "").split())
        rows.append(f"| `{name}` | {default} | {meaning} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8")
