"""Messages: which language, and a Korean catalogue without holes."""

from __future__ import annotations

import ast
import importlib.util
import re
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from quizzer import locale
from quizzer.locale.particles import PAIRS

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    before = locale.current_language()
    yield
    locale.use_language(before)


@pytest.fixture(scope="module")
def keeper() -> ModuleType:
    spec = importlib.util.spec_from_file_location("locale_script", ROOT / "scripts" / "locale.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.eucKR"}, "ko"),
        ({"LANG": "ko"}, "ko"),
        ({"LANG": "kok_IN"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"}, "ko"),
        ({"LC_ALL": "C.UTF-8", "LANGUAGE": "ko"}, "en"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "ko:en"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LANGUAGE": "en:ko"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LANGUAGE": "de:fr"}, "ko"),
    ],
)
def test_the_language_is_found_in_the_environment(environ: dict[str, str], language: str) -> None:
    assert locale.detect_language(environ) == language


def test_messages_follow_the_language() -> None:
    locale.use_language("ko")
    assert locale._("Examples") == "예시"
    assert locale.ngettext("{count} question", "{count} questions", 1) == "문제 {count}개"
    assert locale._("a message that nobody translated") == "a message that nobody translated"
    locale.use_language("en")
    assert locale._("Examples") == "Examples"
    assert locale.ngettext("{count} question", "{count} questions", 2) == "{count} questions"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        locale.use_language("fr")


def test_the_catalogue_holds_what_the_program_says(keeper: ModuleType) -> None:
    assert keeper.po_text(keeper.updated()) == keeper.PO.read_bytes(), "run: python scripts/locale.py extract"


def test_nothing_is_missing_in_korean(keeper: ModuleType) -> None:
    missing = [message.id for message in keeper.updated() if message.id and not keeper.translated(message)]
    assert missing == [], f"translate these in {keeper.PO}, then run: python scripts/locale.py compile"


def test_nothing_is_fuzzy(keeper: ModuleType) -> None:
    assert [message.id for message in keeper.current() if message.id and message.fuzzy] == []


def test_the_compiled_catalogue_is_the_written_one(keeper: ModuleType) -> None:
    compiled = keeper.mo_bytes(keeper.current())
    assert compiled == keeper.MO.read_bytes(), "run: python scripts/locale.py compile"


NAMELESS = {"{value!r} is not a valid {number_type}."}
"""Messages of click's whose Korean says the kind of number by itself: click's name of it is English."""


def test_placeholders_survive_translation(keeper: ModuleType) -> None:
    wrong = []
    for message in keeper.current():
        if not message.id or not keeper.translated(message):
            continue
        source = message.id if isinstance(message.id, str) else message.id[1]
        translation = message.string if isinstance(message.string, str) else message.string[0]
        if source not in NAMELESS and fields(source) != fields(translation):
            wrong.append((source, translation))
    assert wrong == []


def test_particles_in_two_forms_stand_behind_a_value(keeper: ModuleType) -> None:
    """Elsewhere nothing would choose between them, and the writer knows the word anyway."""
    raw = []
    for message in keeper.current():
        for text in message.string if isinstance(message.string, tuple | list) else (message.string,):
            if any(pair in re.sub(rf"}}[^\w\s{{}}(]*{re.escape(pair)}", "", text) for pair in PAIRS):
                raw.append(text)
    assert raw == []


def test_korean_sentences_end_as_sentences(keeper: ModuleType) -> None:
    """A sentence that ends in a full stop does so in Korean too, and a text keeps its line breaks."""
    wrong = [
        message.id
        for message in keeper.current()
        if isinstance(message.id, str)
        and message.id
        and message.string
        and (
            message.id.endswith(".") != message.string.endswith(".")
            or message.id.count("\n\n") != message.string.count("\n\n")
        )
    ]
    assert wrong == []


def fields(text: str) -> set[str]:
    try:
        return {
            str(name)
            for _text, name, _spec, _conversion in string.Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return set(re.findall(r"{(\w+)", text))


def test_no_message_hides_in_an_f_string() -> None:
    """Before Python 3.12 an f-string is one token, and the extractor does not see the message inside."""
    hidden = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in (ROOT / "quizzer").rglob("*.py")
        for outer in ast.walk(ast.parse(file.read_bytes()))
        if isinstance(outer, ast.JoinedStr)
        for call in ast.walk(outer)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "mark", "ngettext")
        and any(isinstance(each, ast.Constant) for each in call.args)
    ]
    assert hidden == []
