"""Draws score against grade, one dot for each kind of answer and one for each answer.

python benchmarks/grading/bench.py --keep results.jsonl
python benchmarks/grading/picture.py results.jsonl benchmarks/grading/picture.svg
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

import pygal
from learned import graded
from pygal.style import Style

GROUPS = {
    "right": (
        "near-copy english full-long full-reordered full-spoken full-elliptical full-negative-phrasing spoken typos "
        "excellent-concise excellent-paraphrase"
    ),
    "part": "one-error half one-word-flip partial-half swapped-half one-point partial-one",
    "wrong": "stuffing swapped-full swapped negated misconception vague waffle off-topic",
}
"""Kinds of answers by what they deserve."""

INK = ("#2f7d4f", "#b5792a", "#b03a3a")


def main(results: Path, out: Path) -> None:
    """Draw the graded answers; the mean of each kind is a large dot with its name."""
    ours = set(graded().questions)
    kinds: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for line in results.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["id"].split("/")[0] in ours and not record["kind"].startswith("made"):
            kinds[record["kind"]].append((record["grade"], record["score"]))
    chart = pygal.XY(
        stroke=False,
        show_legend=True,
        legend_at_bottom=True,
        dots_size=1.6,
        width=900,
        height=700,
        title="Score on unseen questions against the grade",
        x_title="grade",
        y_title="score",
        range=(0, 100),
        xrange=(0, 108),
        style=Style(colors=(*INK, *INK), background="white", plot_background="white", opacity=0.35),
        js=(),
        print_labels=True,
    )
    for name, members in GROUPS.items():
        chart.add(name, [dot for kind in members.split() for dot in kinds[kind]])
    for name, members in GROUPS.items():
        means = []
        for kind in members.split():
            grades, scores = zip(*kinds[kind], strict=True)
            middle = (sum(grades) / len(grades), sum(scores) / len(scores))
            means.append({"value": middle, "label": kind, "node": {"r": 6}})
        chart.add(f"{name}: mean of each kind", means, dots_size=6)
    chart.render_to_file(str(out))
    text = out.read_text(encoding="utf-8")
    out.write_text("\n".join(line.rstrip() for line in text.splitlines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
