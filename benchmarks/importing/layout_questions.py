"""What is asked in a layout: the line that opens a question, and what stands between it and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from quizzer.packs.schema import Question

from layout_answers import Lines  # isort: skip (these stand beside this file)
from layout_features import Draft, Layout, chance, pick  # isort: skip
from layout_words import Words  # isort: skip

ACRONYMS = frozenset(
    {
        "acid",
        "api",
        "cors",
        "cpu",
        "dns",
        "gc",
        "gil",
        "http",
        "jwt",
        "llm",
        "rag",
        "sql",
        "ssr",
        "tcp",
        "udp",
    }
)
"""Words of ids that are written in capitals."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as written, before its answer."""

    head: str
    """What stands in the line that opens it, behind the label."""

    below: Lines
    wordings: tuple[tuple[str, str], ...]


def wording_of(question: Question, layout: Layout, words: Words, random: Random) -> str:
    if layout.kind == "short":
        return pick(random, words.short).format(topic=_topic(question))
    return question.question.replace("\n", " ")


def asked(draft: Draft, at: int, wording: str, random: Random) -> Asked:
    layout, words = draft.layout, draft.words
    topic = _topic(draft.questions[at])
    if layout.kind == "code":
        wording = pick(random, words.outputs)
    below = _below(wording, layout, words, random)
    match layout.kind:
        case "topic":
            return Asked(topic, [], ((topic, topic),))
        case "topic and question":
            return Asked(topic, below, ((wording, wording), (topic, wording)))
        case "scenario":
            scene = pick(random, words.scenes)
            return Asked(topic, [scene, "", *below], ((scene, wording), (topic, wording)))
        case "label alone":
            return Asked("", below, ((wording, wording),))
        case "code":
            code = draft.codes[at % len(draft.codes)]
            shown = ["```js", *code.split("\n"), "```", "", *below]
            return Asked("" if layout.headless else topic, shown, ((code, wording),))
        case _:
            return Asked(wording, [], ((wording, wording),))


def opener(head: str, at: int, layout: Layout, random: Random) -> str:
    bold_quote, bold_fold = not chance(random, 0.5), not chance(random, 0.5)
    match layout.marker:
        case "heading in bold":
            return f"### **{head}**"
        case "bold":
            return f"**{head}**"
        case "plain":
            return head
        case "number":
            return f"{at + 1}. {head}"
        case "bold number":
            return f"{at + 1}. **{head}**"
        case "dash":
            return f"- {head}"
        case "star":
            return f"* {head}"
        case "quote":
            return f"> **{head}**" if bold_quote else f"> {head}"
        case "fold":
            return f"<summary><b>{head}</b></summary>" if bold_fold else f"<summary>{head}</summary>"
        case _:
            return f"{'#' * layout.level} {head}"


def _below(wording: str, layout: Layout, words: Words, random: Random) -> Lines:
    sign, in_line = pick(random, ("", "❓ ")), chance(random, 0.5)
    match layout.asked:
        case "":
            return []
        case "bold":
            return [f"**{wording}**"]
        case "quote":
            return [f"> {wording}"]
        case "heading":
            return [f"{'#' * (layout.level + 1)} {sign}{wording}"]
        case "❓":
            return [f"❓ {wording}"]
        case "label" if in_line:
            return [f"**{words.question}:** {wording}"]
        case "label":
            return [f"👉 **{words.question}:**", wording]
        case _:
            return [wording]


def _topic(question: Question) -> str:
    return " ".join(
        part.upper() if part in ACRONYMS else part.capitalize() for part in question.id.split("-")
    )
