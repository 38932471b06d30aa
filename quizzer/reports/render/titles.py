"""What a report is called, in every form."""

from __future__ import annotations

from quizzer.locale import _
from quizzer.reports import words
from quizzer.reports.data.header import Header
from quizzer.reports.data.report import Figures


def title(header: Header) -> str:
    """Name the report by what it is about."""
    if header.session is None:
        return _("Practice report")
    return _("Mock interview report") if header.session.mock else _("Session report")


def subtitle(header: Header, figures: Figures) -> str:
    """Say in a line what was chosen."""
    parts = [period(header)]
    if header.packs:
        titles = {source.id: source.title or source.id for source in header.sources}
        parts.append(", ".join(titles.get(pack, pack) for pack in header.packs))
    if header.tags:
        parts.append(", ".join(f"#{tag}" for tag in header.tags))
    parts.append(words.answers(figures.answers))
    return " · ".join(part for part in parts if part)


def period(header: Header) -> str:
    """Write the period, or the moment of the session. Empty: everything."""
    if header.session is not None:
        return words.moment(header.session.started_at, header.made_at.tzinfo)
    if header.since and header.until:
        return _("{since} to {until}").format(since=header.since, until=header.until)
    if header.since:
        return _("since {since}").format(since=header.since)
    return _("up to {until}").format(until=header.until) if header.until else ""
