"""Takes the pictures of the README from the running program: `python scripts/screenshots.py`.

The program runs headless on the shipped packs, with a store in memory; keys are pressed as somebody would press
them. Each picture is written to docs/ as SVG, and as PNG where `rsvg-convert` is installed (Debian: librsvg2-bin,
fonts-dejavu-core, fonts-noto-cjk). Textual places whole words; here every character gets its own column, so that
Hangul stands on the grid in any font.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

from rich.cells import cell_len

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"

CELL = 12.2
"""Width of a column in Textual's pictures."""

FONTS = "'Fira Code', 'DejaVu Sans Mono', D2Coding, 'Noto Sans Mono CJK KR', monospace"


WIDE_SIZE = 23
"""Font size of Hangul, whose glyphs are as wide as they are high; two columns are wider than that of Latin."""

_TEXT = re.compile(
    r'<text class="(?P<style>[^"]*)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" '
    r'textLength="[\d.]+" clip-path="(?P<clip>[^"]*)">(?P<text>[^<]*)</text>'
)


def on_grid(svg: str) -> str:
    """Give every character of a picture its own column, and leave no outside fonts in it."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: ?[^;]*Fira Code[^;]*;", f"font-family: {FONTS};", svg)
    svg = svg.replace("font-variant-east-asian: full-width;", "")
    underlined = set(re.findall(r"\.(\S+) \{[^}]*text-decoration: underline", svg))
    svg = svg.replace("text-decoration: underline;", "")
    return _TEXT.sub(lambda found: _placed(found, found["style"] in underlined), svg)


def _placed(found: re.Match[str], underlined: bool) -> str:
    left, base = float(found["x"]), float(found["y"])
    text = html.unescape(found["text"])
    parts, shapes = [], []
    for run in re.findall(r"█+|[!-~]+|.", text, flags=re.DOTALL):
        wide = cell_len(run) * CELL
        if run[0] == "█":
            shapes.append((left, base - 18.4, wide, 24.6))
        elif not run.isspace():
            size = f' font-size="{WIDE_SIZE}px"' if cell_len(run) > len(run) else ""
            parts.append(f'<tspan x="{left:.1f}"{size}>{html.escape(run)}</tspan>')
        left += wide
    if underlined:
        shapes.append((float(found["x"]), base + 3.6, cell_len(text) * CELL, 1.2))
    style, clip = found["style"], found["clip"]
    drawn = "".join(
        f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" clip-path="{clip}"/>'
        for x, y, w, h in shapes
    )
    words = (
        f'<text class="{style}" y="{found["y"]}" clip-path="{clip}">{"".join(parts)}</text>' if parts else ""
    )
    return drawn + words


def save(svg: str, file: Path, *, width: int = 1400) -> None:
    """Write a picture as SVG, and as PNG beside it where that can be done."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.with_suffix(".svg").write_text(on_grid(svg), encoding="utf-8")
    if converter := shutil.which("rsvg-convert"):
        command = [converter, "-w", str(width), file.with_suffix(".svg"), "-o", file.with_suffix(".png")]
        subprocess.run(command, check=True)
