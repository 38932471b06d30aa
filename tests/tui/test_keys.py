"""Keys: both keyboards, no key that a terminal keeps for itself, the keymap."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

import quizzer.tui
from quizzer.locale.keyboard import TWINS
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.keymap import doubts
from quizzer.tui.keys import remapped, with_twins
from quizzer.tui.sections import ORDER, SECTIONS, section_of
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.pack_list import PackList
from tests.tui.driving import answer, at_packs, at_question, at_result, at_summary, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_pack

SWALLOWED = {
    "ctrl+b": "tmux",
    "ctrl+a": "screen",
    "ctrl+z": "suspends",
    "ctrl+h": "is Backspace",
    "ctrl+i": "is Tab",
    "ctrl+m": "is Enter",
    "ctrl+j": "comes with a raw paste",
    "shift+tab": "often dropped",
    "f11": "full screen",
    "f12": "developer tools",
}


def own_nodes() -> list[type[DOMNode]]:
    nodes = []
    for file in Path(quizzer.tui.__file__).parent.rglob("*.py"):
        name = "quizzer.tui." + ".".join(
            file.relative_to(Path(quizzer.tui.__file__).parent).with_suffix("").parts
        )
        module = import_module(name.removesuffix(".__init__"))
        nodes += [
            each
            for each in vars(module).values()
            if inspect.isclass(each) and issubclass(each, DOMNode) and each.__module__ == module.__name__
        ]
    return nodes


def own_bindings() -> list[tuple[type[DOMNode], Binding]]:
    return [
        (node, binding)
        for node in own_nodes()
        for binding in vars(node).get("BINDINGS", ())
        if isinstance(binding, Binding)
    ]


def test_every_letter_has_its_twin_on_the_korean_keyboard() -> None:
    letters = 0
    for node, binding in own_bindings():
        keys = binding.key.split(",")
        for key in keys:
            if len(key) == 1 and key.isascii() and key.isalpha() and key in TWINS:
                assert TWINS[key] in keys, (node, binding)
                letters += 1
    assert letters > 20


def test_twins_do_not_collide_where_a_shifted_letter_sends_the_same_jamo() -> None:
    """ㅁ is a and A alike; only letters whose shifted jamo differs may be bound in both cases."""
    for node in own_nodes():
        keys = [key for binding in vars(node).get("BINDINGS", ()) for key in binding.key.split(",")]
        assert len(keys) == len(set(keys)), (node, sorted(keys))


def test_no_binding_needs_a_key_that_terminals_keep() -> None:
    for node, binding in own_bindings():
        keys = binding.key.split(",")
        safe = [key for key in keys if key not in SWALLOWED and not key.startswith(("alt+", "ctrl+shift+"))]
        reachable = [key for key in safe if key not in ("ctrl+enter", "f1", "f10")]
        assert reachable, (node, binding)


def test_every_binding_can_be_remapped_by_its_own_id() -> None:
    found: dict[str, str] = {}
    for node, binding in own_bindings():
        if binding.system:
            continue
        assert binding.id, (node, binding)
        if not binding.id.startswith("dialog."):
            assert found.setdefault(binding.id, node.__name__) == node.__name__
    assert len(found) > 30


@pytest.mark.parametrize(
    ("keys", "all_of_them"),
    [("j", "j,ㅓ"), ("q,escape", "q,escape,ㅂ"), ("ctrl+s", "ctrl+s"), ("R", "R,ㄲ"), (" n , n ", "n,ㅜ")],
)
def test_twins_are_added_behind_what_was_written(keys: str, all_of_them: str) -> None:
    assert with_twins(keys) == all_of_them


async def test_lists_and_results_work_with_the_korean_keyboard_on(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        bench.library.shown.append(make_bench(Path(), make_pack("se", "Engineering")).library.shown[0])
        await pilot.press("ㄱ")
        await until(pilot, lambda: screen.query_one(PackList).option_count == 2)
        await pilot.press("ㅓ")
        assert screen.query_one(PackList).highlighted == 1
        await pilot.press("ㅏ", "ㅁ")
        await answer(pilot, ANSWER)
        await pilot.press("ㄱ")
        await at_question(pilot)
        await answer(pilot, ANSWER)
        await pilot.press("ㅜ")
        await at_question(pilot)
        await answer(pilot, ANSWER)
        await pilot.press("ㅂ")
        await at_summary(pilot)
        await pilot.press("ㅔ")
        await at_packs(pilot)


async def test_the_keymap_of_the_settings_counts_with_its_twin(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, keymap={"practise.submit": "ctrl+r", "result.next": "x"})
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await shows(pilot, "^r Submit")
        screen.query_one(AnswerBox).insert(ANSWER)
        await pilot.press("ctrl+s")
        assert app.screen is screen
        await pilot.press("ctrl+r")
        await at_result(pilot)
        await shows(pilot, "x Next")
        await pilot.press("ㅌ")
        await at_question(pilot)


async def test_a_keymap_with_an_unknown_binding_names_the_nearest(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, keymap={"practise.sumbit": "ctrl+r"})
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await at_packs(pilot)
        await until(pilot, lambda: "practise.sumbit" in text_of(app.screen))
        await shows(pilot, "practise.submit")


def test_a_keymap_is_brought_into_form() -> None:
    assert remapped({"result.next": "x, y"}) == {"result.next": "x,y,ㅌ,ㅛ"}


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ("nonsense+key", {}),
        ("ctrl+S+s", {}),
        ("", {}),
        (" , ", {}),
        ("nonsense+key, f6", {"result.next": "f6"}),
        ("ctrl+s,shift+tab,question_mark,slash,comma,plus,f12,pagedown,+,ctrl+alt+x", None),
    ],
)
def test_a_key_that_no_keyboard_has_leaves_the_binding_its_own(
    keys: str, left: dict[str, str] | None
) -> None:
    assert remapped({"result.next": keys}) == ({"result.next": keys} if left is None else left)


async def test_an_unknown_key_leaves_a_screen_with_the_key_that_it_had(tmp_path: Path) -> None:
    """A question that could not be handed in was nowhere said."""
    bench = make_bench(tmp_path, keymap={"practise.submit": "nonsense+key"})
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await until(pilot, lambda: "nonsense+key" in text_of(app.screen))
        await answer(pilot, ANSWER)


def test_what_the_screen_does_not_know_of_the_settings_is_named(tmp_path: Path) -> None:
    keymap = {"bogus": "a", "practise.submit": "nonsense+key", "practise.hint": "f6"}
    said = doubts(make_bench(tmp_path, theme="nope", keymap=keymap).settings)
    assert [next(word for word in ("nope", "bogus", "nonsense+key") if word in each) for each in said] == [
        "nope",
        "bogus",
        "nonsense+key",
    ]
    assert doubts(make_bench(tmp_path, theme="nord", keymap={"practise.hint": "f6"}).settings) == []


def test_every_binding_has_a_section_that_is_shown() -> None:
    assert {section_of(binding.id or "") for _node, binding in own_bindings()} <= set(ORDER)
    for _title, ids in SECTIONS:
        for id in ids:
            known = [binding.id or "" for _node, binding in own_bindings()]
            assert any(each.startswith(id) for each in known), id
