"""What both faces receive."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from quizzer.config import Settings, load_settings
from quizzer.embedding import registry
from quizzer.embedding.encoder import HashEncoder
from quizzer.errors import EncoderError, StoreError
from quizzer.history.backup import backups
from quizzer.locale import use_language
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.tui.shelf import look, read_shelf
from quizzer.workbench import Workbench


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load_settings({"QUIZZER_HOME": str(tmp_path)})


def test_opening_touches_no_file(settings: Settings, tmp_path: Path) -> None:
    bench = Workbench.open(settings)
    assert not bench.ready
    assert list(tmp_path.iterdir()) == []


def test_the_store_is_opened_once_when_it_is_asked_for(settings: Settings) -> None:
    bench = Workbench.open(settings)
    assert bench.store is bench.store
    assert bench.store_file.exists()
    assert bench.store_problem is None
    bench.store.close()


def test_when_the_store_cannot_be_opened_memory_takes_its_place(settings: Settings) -> None:
    settings.data_folder.parent.mkdir(parents=True, exist_ok=True)
    settings.data_folder.write_text("a file where a folder belongs", encoding="utf-8")
    bench = Workbench.open(settings)
    assert isinstance(bench.store, MemoryStore)
    assert bench.store_problem is not None
    assert bench.store_problem.remedy


@pytest.mark.parametrize(("language", "first", "last"), [("ko", "ko", "en"), ("en", "en", "ko")])
def test_packs_in_the_language_of_the_screen_are_listed_and_asked_first(
    settings: Settings, language: str, first: str, last: str
) -> None:
    use_language(language)
    try:
        bench = Workbench.open(settings)
        listed = [entry.pack for entry in read_shelf(bench).entries if entry.pack is not None]
        asked = [item.pack.id for item in bench.session(Plan(new=True, cram=True)).items]
    finally:
        use_language("en")
    assert (listed[0].language, listed[-1].language) == (first, last)
    assert list(dict.fromkeys(asked)) == [pack.id for pack in listed]
    assert [group.name for group in look(bench).packs] == sorted(
        (pack.id for pack in listed), key=lambda name: (not name.endswith("-en"), name)
    )
    bench.store.close()


def test_closing_copies_the_store_once_a_day(settings: Settings) -> None:
    bench = Workbench.open(settings)
    store = bench.store
    assert bench.close() is None
    (copy,) = backups(bench.store_file)
    with pytest.raises(StoreError):
        store.clear_draft("docker", "layers")  # closed
    assert bench.store.drafts() == []  # opened anew
    assert bench.close() is None
    assert backups(bench.store_file) == [copy]


def test_closing_opens_nothing(settings: Settings, tmp_path: Path) -> None:
    assert Workbench.open(settings).close() is None
    assert list(tmp_path.iterdir()) == []
    assert Workbench(settings, store=MemoryStore()).close() is None
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_fails_is_told_and_the_store_is_closed_all_the_same(settings: Settings) -> None:
    bench = Workbench.open(settings)
    store = bench.store
    (settings.data_folder / "backups").write_text("a file where a folder belongs", encoding="utf-8")
    problem = bench.close()
    assert problem is not None
    assert "backups" in problem.message
    with pytest.raises(StoreError):
        store.clear_draft("docker", "layers")


def test_many_threads_load_one_grader_and_the_store_does_not_wait(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading, go_on = threading.Event(), threading.Event()
    opened = []

    def open_slowly(name: str, cache_folder: Path, on_progress: object = None) -> HashEncoder:
        opened.append(name)
        loading.set()
        assert go_on.wait(10)
        return HashEncoder()

    monkeypatch.setattr(registry, "open_encoder", open_slowly)
    bench = Workbench(settings, Workbench.open(settings).library, MemoryStore())
    graders: list[object] = []
    threads = [threading.Thread(target=lambda: graders.append(bench.grader())) for _number in range(4)]
    for thread in threads:
        thread.start()
    assert loading.wait(10)
    assert isinstance(bench.store, MemoryStore), "asked while the model loads"
    assert not bench.ready
    go_on.set()
    for thread in threads:
        thread.join(10)
    assert opened == ["built-in"]
    assert len(set(map(id, graders))) == 1
    assert bench.ready


def test_a_model_that_fails_can_be_tried_again(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [EncoderError("gone"), HashEncoder()]

    def open_encoder(name: str, cache_folder: Path, on_progress: object = None) -> object:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(registry, "open_encoder", open_encoder)
    bench = Workbench.open(settings)
    with pytest.raises(EncoderError):
        bench.grader()
    assert not bench.ready
    assert bench.grader() is bench.grader()
