"""Lines and bars as `Content`. User text goes in as text, whatever brackets it has."""

from __future__ import annotations

from textual.content import Content

from quizzer.tui.signs import BAND_STYLES, signs

MUTED = "$text-muted"
"""What is there to be found, not to be read first."""


def one_line(text: str) -> str:
    """Fold a text into one line."""
    return " ".join(text.split())


def styled(text: str, style: str = "") -> Content:
    """Give a text a style."""
    return Content.styled(text, style) if style else Content(text)


def spread(left: Content, right: Content, width: int) -> Content:
    """Put two texts at both ends of a line; the left one is cut where they would meet."""
    room = width - right.cell_length - (1 if right else 0)
    if room < left.cell_length:
        left = left.truncate(max(0, room), ellipsis=True)
    gap = width - left.cell_length - right.cell_length
    return Content.assemble(left, " " * max(0, gap), right)


def bar(share: float, cells: int, style: str, *, thin: bool = False) -> Content:
    """Draw a share [0, 1] as a bar; anything above nothing fills a cell."""
    share = min(1.0, max(0.0, share))
    filled = round(share * cells)
    if filled == 0 and share > 0:
        filled = 1
    chosen = signs()
    full, empty = (chosen.thin, chosen.hair) if thin else (chosen.full, chosen.empty)
    return Content.assemble((full * filled, style), (empty * (cells - filled), "$border-blurred"))


def dotted(*parts: Content | str) -> Content:
    """Join what is not empty by dots."""
    there = [part if isinstance(part, Content) else Content(part) for part in parts]
    return styled(f" {signs().dot} ", MUTED).join([part for part in there if part])


def score(value: float | None) -> Content:
    """Write a score in its band's colour; a dash where there is none."""
    if value is None:
        return styled("–", MUTED)
    from quizzer.grading.grade import band_of

    return styled(f"{value:.0f}", BAND_STYLES[band_of(value)])
