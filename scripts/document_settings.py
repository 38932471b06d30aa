"""Writes docs/settings.md from the settings themselves: `python scripts/document_settings.py`."""

from __future__ import annotations

import json
from pathlib import Path

from quizzer.config import Settings

TARGET = Path(__file__).resolve().parent.parent / "docs" / "settings.md"

HEAD = """\
# Settings

<!-- Written by scripts/document_settings.py from quizzer/config/settings.py; change it there. -->

Settings are in `config.toml`; `quizzer doctor` says where that is. Each has an environment variable as well, which
counts more than the file: `QUIZZER_` and the name in capitals, such as `QUIZZER_MODEL`. Values other than texts are
written as in the file: `QUIZZER_RATING_THRESHOLDS="[40, 60, 80]"`. A wrong name or value is refused, with the place
where it stands and what is allowed.

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
    for name, field in Settings.model_fields.items():
        if name == "config_file":
            continue
        default = DEFAULTS.get(name) or f"`{json.dumps(field.default)}`"
        if field.default is None:
            default = "none"
        meaning = " ".join((field.description or "").split())
        rows.append(f"| `{name}` | {default} | {meaning} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(page(), encoding="utf-8")
