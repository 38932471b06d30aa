"""What the typed fields come to, beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.authoring.manuscript import Part, Trouble
from quizzer.locale import _, mark
from quizzer.packs.patterns import shown
from quizzer.tui.drawing import MUTED, one_line, styled
from quizzer.tui.keys import short
from quizzer.tui.proofreading import Proof
from quizzer.tui.signs import signs
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.widgets.section import Section
from quizzer.tui.words import weight

PARTS = {
    Part.QUESTION: mark("Question"),
    Part.ANSWER: mark("Model answer"),
    Part.POINTS: mark("Key points"),
    Part.REST: mark("More"),
}

MOST = 8
"""Findings shown; `quizzer check` prints all."""


class ProofView(Vertical):
    """Shows a proof; empty before the first."""

    DEFAULT_CSS = "ProofView { height: auto; }"

    def compose(self) -> ComposeResult:
        """Wait for a proof."""
        yield Static(styled(_("Reading ..."), MUTED))

    async def show(self, proof: Proof) -> None:
        """Show what was found."""
        await self.remove_children()
        if proof.question is None:
            await self.mount(Section(_("Not a question yet"), Rows(_troubles(proof))))
            return
        note = _("derived from the model answer") if proof.derived else ""
        await self.mount(Section(_("Key points"), Rows(_points(proof)), note=note))
        if proof.findings:
            await self.mount(Section(_("What `quizzer check` says"), Rows(_findings(proof, self._keys()))))

    def _keys(self) -> dict[str, str]:
        """Give the key of each action of the screen, as the key bar writes it."""
        bindings = reversed([each.binding for each in self.screen.active_bindings.values()])
        return {each.action: short(each.key) for each in bindings}


def in_short(proof: Proof) -> str:
    """Say the first thing that keeps a text from being a question, where the view is not shown; blank when it is one."""
    if not proof.troubles:
        return ""
    trouble = proof.troubles[0]
    return one_line(f"{_place(trouble)}: {trouble.message} {trouble.remedy or ''}")


def _place(trouble: Trouble) -> str:
    """Say in which field trouble is, and in which of its lines."""
    place = _(PARTS[trouble.part])
    return place if trouble.line is None else f"{place} " + _("line {line}").format(line=trouble.line)


def _troubles(proof: Proof) -> Iterator[Row]:
    for trouble in proof.troubles[:MOST]:
        lines = [Content.assemble((_place(trouble), "bold"), "  ", one_line(trouble.message))]
        if trouble.remedy:
            lines.append(styled(one_line(trouble.remedy), MUTED))
        yield Row(styled(signs().warning, "bold $text-error"), Content("\n").join(lines))


def _points(proof: Proof) -> Iterator[Row]:
    total = sum(point.weight for point in proof.points)
    for point in proof.points:
        lines = [Content.assemble(one_line(point.point), (f"  {weight(point.weight / total)}", MUTED))]
        if point.keywords:
            terms = ", ".join(shown(group) for group in point.keywords)
            lines.append(styled(one_line(terms), MUTED))
        yield Row(styled(signs().bullet, "$text-accent"), Content("\n").join(lines))


def _findings(proof: Proof, keys: Mapping[str, str]) -> Iterator[Row]:
    for finding in proof.findings[:MOST]:
        lines = [Content(one_line(finding.message))]
        remedy = finding.remedy
        if finding.rule == "no-key-points" and "propose" in keys:
            remedy = _("To choose them yourself, out of proposals: {command}").format(command=keys["propose"])
        if remedy:
            lines.append(styled(one_line(remedy), MUTED))
        style = "$text-error" if finding.severity == "error" else "$text-warning"
        yield Row(styled(signs().warning, f"bold {style}"), Content("\n").join(lines))
