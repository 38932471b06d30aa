"""One pack in detail: what it is about, what can be practised, and its questions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from quizzer.locale import _
from quizzer.tui.drawing import MUTED, dotted, one_line, styled
from quizzer.tui.signs import signs
from quizzer.tui.widgets.clamped import Clamped
from quizzer.tui.widgets.question_list import QuestionList
from quizzer.tui.words import DIFFICULTIES, LANGUAGE_NAMES, questions

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack, Question
    from quizzer.tui.searching import Search
    from quizzer.tui.shelf import Shelf


BESIDE_LABEL = 2
"""Cells that a button has beside its label where there is room."""

GAP = 1
"""Cells between two buttons."""


class PackDetail(Vertical):
    """The right half of the packs screen."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    PackDetail {
        & > .title { height: auto; text-style: bold; }
        & > .about { height: auto; max-height: 3; color: $text-muted; }
        & > .about.-blank { display: none; }
        & > .facts { height: auto; margin-top: 1; }
        & > .choices { height: 1; margin: 1 0; }
        & > .choices > Button { min-width: 4; margin-right: 1; padding: 0; }
        & > .problems { height: auto; margin-top: 1; }
        &.-broken > .choices, &.-broken > QuestionList { display: none; }
    }
    .-low PackDetail, .-narrow PackDetail {
        & > .about, & > .facts { display: none; }
        & > .title { display: none; }
        & > .choices { margin: 0 0; }
    }
    .-middling PackDetail {
        & > .about { max-height: 2; }
        & > .facts { margin-top: 0; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the parts; `show` fills them."""
        yield Static(classes="title", markup=False)
        yield Clamped(classes="about")
        yield Static(classes="facts", markup=False)
        with Horizontal(classes="choices"):
            yield Button("", id="all", compact=True, variant="primary", action="screen.practise('all')")
            yield Button("", id="due", compact=True, action="screen.practise('due')")
            yield Button("", id="weak", compact=True, action="screen.practise('weak')")
            yield Button("", id="new", compact=True, action="screen.practise('new')")
            yield Button("", id="mock", compact=True, action="screen.practise('mock')")
        yield Static(classes="problems", markup=False)
        yield QuestionList()

    def on_resize(self) -> None:
        """Fit the choices to another width."""
        self._fit()

    def _fit(self) -> None:
        """Set the choices closer, and shorten the last, where they would not fit into their line."""
        *others, mock = self.query(Button)
        names = (_("Mock interview"), _("Interview"), _("Mock"))
        room = self.content_size.width - sum(cell_len(str(each.label)) + GAP for each in others)
        tight = cell_len(names[0]) + BESIDE_LABEL * (len(others) + 1) > room
        mock.label = Content(next((n for n in names if cell_len(n) <= room), min(names, key=cell_len)))
        for each in (*others, mock):  # a rule of CSS takes no `line-pad: 0`
            each.styles.line_pad = 0 if tight else BESIDE_LABEL // 2
            each.styles.width = cell_len(str(each.label)) if tight else "auto"
            each.refresh(layout=True)  # a new label alone does not widen a button, and breaks out of sight

    def show(self, entry: PackEntry | None, shelf: Shelf, search: Search) -> None:
        """Show a pack, with the questions that fit a search. None: nothing is to be shown."""
        self.display = entry is not None
        if entry is None:
            return
        self.set_class(entry.pack is None, "-broken")
        if entry.pack is None:
            self._show_problems(entry)
            return
        pack = entry.pack
        found = search.questions(pack)
        self.query_one(".title", Static).update(styled(pack.title, "bold"))
        about = self.query_one(".about", Clamped)
        about.text = pack.description or ""
        about.set_class(not pack.description, "-blank")
        self.query_one(".facts", Static).update(_facts(entry, pack))
        self.query_one(".problems", Static).display = False
        self._show_choices(pack, found, shelf)
        self.query_one(QuestionList).show(pack, found, shelf, first=bool(search.words.strip()))

    def _show_choices(self, pack: Pack, found: list[Question], shelf: Shelf) -> None:
        words = {"all": _("All"), "due": _("Due"), "weak": _("To improve"), "new": _("New")}
        for name, refs in shelf.choices(pack, found).items():
            button = self.query_one(f"#{name}", Button)
            button.label = Content(f"{words[name]} {len(refs)}")
            button.disabled = not refs
        self.call_after_refresh(
            self._fit
        )  # A part that is shown for the first time is not always told its size.

    def _show_problems(self, entry: PackEntry) -> None:
        self.query_one(".title", Static).update(styled(entry.path.name, "bold $text-error"))
        about = self.query_one(".about", Clamped)
        about.text = str(entry.path)
        about.remove_class("-blank")
        self.query_one(".facts", Static).update(styled(_("This pack cannot be read."), "$text-error"))
        problems = self.query_one(".problems", Static)
        problems.display = True
        lines = [
            Content.assemble((f"{signs().bullet} ", "$text-error"), str(problem))
            for problem in entry.problems[:5]
        ]
        lines.append(styled(_("Enter shows all problems. Mend the file, then press r."), MUTED))
        problems.update(Content("\n").join(lines))


def _facts(entry: PackEntry, pack: Pack) -> Content:
    """Write down number, difficulty, language and tags."""
    counts = Counter(str(question.difficulty) for question in pack.questions)
    levels = ", ".join(
        f"{_(word)} {counts[difficulty]}" for difficulty, word in DIFFICULTIES.items() if counts[difficulty]
    )
    tags = dict.fromkeys((*pack.tags, *(tag for question in pack.questions for tag in question.tags)))
    head = dotted(
        styled(questions(len(pack.questions)), MUTED),
        styled(levels, MUTED),
        styled(_(LANGUAGE_NAMES[pack.language]), MUTED),
        styled(pack.license or "", MUTED),
    )
    line = styled(" ".join(f"#{one_line(tag)}" for tag in list(tags)[:8]), "$text-primary")
    hides = styled(_("It hides the pack {id} that comes with quizzer.").format(id=pack.id), "$text-warning")
    return Content("\n").join([head, *([line] if tags else []), *([hides] if entry.hides else [])])
