"""Every form shows the same report, and shows what somebody wrote as text."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest
from markdown_it import MarkdownIt
from pydantic import TypeAdapter
from report_builders import DOCKER, GIT, HOSTILE, NOW, full_store, settings

from quizzer.locale import use_language
from quizzer.practice.attempt import storable
from quizzer.practice.memory import MemoryStore
from quizzer.reports.data.build import build
from quizzer.reports.data.choice import Choice
from quizzer.reports.data.report import Report
from quizzer.reports.forms import Form, free_name, text_of
from quizzer.reports.render.table import COLUMNS, guarded
from quizzer.reports.text import visible

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "docs" / "report.schema.json"
CSS = (ROOT / "quizzer" / "reports" / "render" / "templates" / "report.css").read_text(encoding="utf-8")
VOID = {"meta", "link", "br", "img", "hr", "input"}


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return build(full_store(), [DOCKER, GIT], Choice(), settings(tmp_path), NOW)


@pytest.fixture(params=["en", "ko"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language("en")


class Page(HTMLParser):
    """Reads a page: its elements in order, its text, and whether every element is closed where it was opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]

    @property
    def text(self) -> str:
        return "".join(self.said)


def test_the_page_is_well_formed_and_needs_nothing(report: Report) -> None:
    page = Page(text_of(report, Form.HTML))
    assert page.elements[0] == ("html", {"lang": "en"})
    assert not {tag for tag, _attributes in page.elements} & {
        *("script", "link", "img", "iframe", "object", "embed", "form", "base", "audio", "video"),
        *("use", "image", "foreignobject", "animate", "set"),
    }
    names = {name for _tag, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on")]
    assert not names & {"src", "srcset", "xlink:href", "action", "background", "poster", "data"}
    targets = {each["href"] for each in page.all("a")}
    assert {str(target)[0] for target in targets} == {"#"}
    ids = [attributes["id"] for _tag, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(target)[1:] for target in targets} <= set(ids)
    assert not re.search(r"url\(|@import|expression\(", CSS)
    (policy,) = [each["content"] for each in page.all("meta") if "http-equiv" in each]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_the_page_can_be_read_by_ear(report: Report) -> None:
    page = Page(text_of(report, Form.HTML))
    levels = [int(tag[1]) for tag, _attributes in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {each.get("scope") for each in page.all("th")} == {"col", "row"}
    pictures = [each for each in page.all("svg") if each.get("aria-hidden") != "true"]
    assert pictures
    assert all(each["role"] == "img" and each["aria-label"] for each in pictures)
    labelled = {each["aria-labelledby"] for each in page.all("section", "article")}
    assert labelled <= {each["id"] for _tag, each in page.elements if "id" in each}
    assert page.all("main", "header", "footer")
    assert {each["lang"] for each in page.all("p", "span", "th") if "lang" in each} == {"ko"}, (
        "of Korean packs"
    )


def test_a_page_says_by_sign_what_it_says_by_colour(report: Report) -> None:
    page = Page(text_of(report, Form.HTML))
    text = page.text
    for sign in "✓◐○✗":
        assert text.count(sign) > 1
    assert len(page.all("mark")) > 5
    assert "contradicted: " in text, "for those who hear the page"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_answer_is_text_in_the_page(report: Report, name: str) -> None:
    page = Page(text_of(report, Form.HTML))
    shown = " ".join(page.text.split())
    hidden = {
        "bidi": ["U+202E", "U+2066", "U+200F"],
        "control": ["U+0000", "U+001B", "[31m"],
        "surrogate": ["반쪽"],
    }
    for words in hidden.get(name, HOSTILE[name].split()[2:]):
        assert words in shown
    assert not set("\x00\x1b\u202e\u2066\u200f") & set(text_of(report, Form.HTML))


def _colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_text_stands_out_from_its_ground(theme: str) -> None:
    """WCAG AA: 4.5 for text; 3 for the lines of a chart."""
    light, rest = CSS.split("@media (prefers-color-scheme: dark)")
    blocks = {"light": light, "dark": rest.split("@media", 1)[0], "print": CSS.split("@media print")[1]}
    colours = _colours(blocks[theme])
    for ground in ("page", "card"):
        for ink in ("ink", "muted", "accent", "covered", "partial", "missing", "contradicted"):
            assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
        for number in range(6):
            assert _contrast(colours[f"line-{number}"], colours[ground]) >= 3, (number, ground)
    for status in ("covered", "partial", "missing", "contradicted"):
        assert _contrast(colours[status], colours[f"{status}-soft"]) >= 4.5, status
    assert _contrast(colours["ink"], colours["idle-soft"]) >= 4.5


def test_every_form_speaks_the_readers_language(language: str, tmp_path: Path) -> None:
    store = full_store()
    report = build(store, [DOCKER, GIT], Choice(session=store.session("s1")), settings(tmp_path), NOW)
    page = Page(text_of(report, Form.HTML))
    assert page.all("html") == [{"lang": language}]
    title = {"en": "Mock interview report", "ko": "모의 면접 보고서"}[language]
    assert title in page.text
    assert text_of(report, Form.MARKDOWN).startswith(f"# {title}\n")
    assert ("Model answer" in page.text) is (language == "en")
    assert text_of(report, Form.CSV).startswith("id,at,pack,"), "heads are for programs too"


def test_markdown_holds_no_markup_of_others(report: Report) -> None:
    source = text_of(report, Form.MARKDOWN)
    page = Page(f"<html>{MarkdownIt('commonmark').enable('table').render(source)}</html>")
    assert {tag for tag, _attributes in page.elements} <= {
        *("html", "h1", "h2", "h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td"),
        *("blockquote", "ul", "li", "strong", "code", "br"),
    }
    text = re.sub(r"\s+", " ", page.text)
    for name in ("script", "styles", "templates", "links", "formula", "emoji", "word"):
        assert all(words in text for words in HOSTILE[name].split()[1:]), name
    assert source.count("\n| ✓ covered |") == source.count("\n| ○ missing |") == 15
    widths = {line.replace("\\|", "").count("|") for line in source.splitlines() if line.startswith("| ✓")}
    assert widths == {6}


def test_markdown_breaks_lines_where_the_texts_do(report: Report) -> None:
    """A list in an answer was shown as one line."""
    page = MarkdownIt("commonmark").enable("table").render(text_of(report, Form.MARKDOWN))
    assert "목⟧록<br />\n1. 하나<br />\n" in page


def test_the_table_has_a_row_an_attempt_and_runs_nothing(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(text_of(report, Form.CSV))))
    assert len(rows) == len(HOSTILE) + 5
    assert tuple(rows[0]) == COLUMNS
    answers = [row["answer"] for row in rows if row["question"] == "image"]
    assert answers == [guarded(visible(storable(text))) for text in HOSTILE.values()]
    assert answers[list(HOSTILE).index("formula")].startswith("'=")
    assert answers[list(HOSTILE).index("lines")].startswith("'-")
    own = next(row for row in rows if row["own_score"])
    assert (own["score"], own["machine_score"], own["covered"], own["missing"]) == ("75", "30", "1", "1")
    assert own["missed_points"] == "불변 | 이미지 / 템플릿 *하나*"
    skipped = next(row for row in rows if row["skipped"] == "true")
    assert (skipped["score"], skipped["answer"]) == ("", "")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1", "\r=1"])
def test_no_cell_begins_a_formula(text: str) -> None:
    assert guarded(text) == f"'{text}"


def schema_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("schema", ROOT / "scripts" / "make_report_schema.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_published_schema_is_that_of_the_code() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_script().make_schema(), (
        "docs/report.schema.json is old. Mend it: python -P scripts/make_report_schema.py"
    )


def test_json_keeps_to_the_schema_and_reads_back(report: Report) -> None:
    data = json.loads(text_of(report, Form.JSON))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    assert TypeAdapter(Report).validate_python(data) == report
    data["figures"]["moods"] = 3
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_an_empty_report_can_be_written_in_every_form(tmp_path: Path) -> None:
    report = build(MemoryStore(), [DOCKER], Choice(), settings(tmp_path), NOW)
    for form in Form:
        assert text_of(report, form)
    Page(text_of(report, Form.HTML))


def test_a_file_is_named_after_the_calendar_and_not_the_learners_day(tmp_path: Path) -> None:
    past_midnight = datetime(2026, 11, 29, 1, tzinfo=UTC)
    assert free_name(tmp_path, Form.HTML, past_midnight, UTC).name == "quizzer-report-2026-11-29.html"


def test_the_documentation_names_every_column_and_form() -> None:
    text = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
    table = text.split("## Columns of the table")[1]
    named = [
        name
        for line in table.splitlines()
        for name in re.findall(r"`(\w+)`", line.split("|")[1] if "|" in line else "")
    ]
    assert sorted(named) == sorted(COLUMNS)
    assert set(re.findall(r"^\| `(\w+)` \| ", text.split("## Columns")[0], re.MULTILINE)) == {
        form.value for form in Form
    }


@pytest.mark.parametrize("form", Form)
def test_a_report_that_is_written_in_the_clone_is_no_file_of_its_own(tmp_path: Path, form: Form) -> None:
    """`make run` starts the program in the clone, and `R` writes where it was started."""
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert any(free_name(tmp_path, form, NOW).match(line) for line in ignored if line)
