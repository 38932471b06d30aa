from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizzer.errors import UsageError
from quizzer.packs import library as library_module
from quizzer.packs.files import natural
from quizzer.packs.library import Library, shipped_folder
from quizzer.packs.loader import PackError

SIMPLE = "questions:\n- {id: one, question: q, model_answer: a}\n- {id: two, question: r, model_answer: a}\n"


def write(folder: Path, name: str, text: str = SIMPLE) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    shipped, user = tmp_path / "shipped", tmp_path / "user"
    write(shipped, "docker.yaml", "title: ours\n" + SIMPLE)
    write(shipped, "python.yaml")
    user.mkdir()
    return shipped, user


@pytest.fixture
def library(folders: tuple[Path, Path]) -> Library:
    return Library([(folders[0], "shipped"), (folders[1], "user")])


def listed(library: Library) -> list[tuple[str, str, bool]]:
    return [(entry.id, entry.origin, entry.pack is not None) for entry in library.entries()]


def test_packs_are_in_natural_order(library: Library, folders: tuple[Path, Path]) -> None:
    for name in ("week10.yaml", "week2.yml", "Alpha.YAML", "sub/deep/네트워크.yaml", "쿠버네티스.yaml"):
        write(folders[1], name)
    assert [entry.id for entry in library.entries()] == [
        *["alpha", "docker", "python", "week2", "week10", "네트워크", "쿠버네티스"]
    ]


def test_other_files_are_left_alone(library: Library, folders: tuple[Path, Path]) -> None:
    for name in ("readme.md", ".hidden.yaml", ".git/config.yaml", "schema.json"):
        write(folders[1], name, "nonsense")
    assert listed(library) == [("docker", "shipped", True), ("python", "shipped", True)]


def test_a_broken_pack_is_listed_and_hides_nothing(library: Library, folders: tuple[Path, Path]) -> None:
    file = write(folders[1], "broken.yaml", "id: mine\nquestions: 1\n")
    write(folders[1], "docker.yaml", "questions: [")
    assert listed(library) == [
        ("docker", "shipped", True),
        ("docker", "user", False),
        ("mine", "user", False),
        ("python", "shipped", True),
    ]
    assert library.get("docker").title == "ours"
    with pytest.raises(PackError) as caught:
        library.get("mine")
    assert caught.value.problems[0].file == file


def test_the_users_pack_stands_before_the_shipped_one(library: Library, folders: tuple[Path, Path]) -> None:
    write(folders[1], "renamed.yaml", "id: docker\ntitle: mine\n" + SIMPLE)
    assert listed(library) == [("docker", "user", True), ("python", "shipped", True)]
    assert library.get("docker").title == "mine"


def test_two_packs_of_the_user_with_one_id(library: Library, folders: tuple[Path, Path]) -> None:
    first = write(folders[1], "a.yaml", "id: same\ntitle: first\n" + SIMPLE)
    second = write(folders[1], "b.yaml", "id: same\ntitle: second\n" + SIMPLE)
    assert library.get("same").title == "first"
    (refused,) = (entry for entry in library.entries() if entry.pack is None)
    assert refused.path == second
    assert str(first) in str(refused.problems[0])


def test_a_changed_file_is_read_again_and_others_are_not(
    library: Library, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(folders[1], "mine.yaml")
    before = {entry.id: entry for entry in library.entries()}
    read: list[Path] = []
    real = library_module.read_bytes
    monkeypatch.setattr(library_module, "read_bytes", lambda path: (read.append(path), real(path))[1])
    write(folders[1], "mine.yaml", "title: 새 제목\n" + SIMPLE)
    after = {entry.id: entry for entry in library.entries()}
    assert read == [file]
    assert after["mine"].pack is not None
    assert after["mine"].pack.title == "새 제목"
    assert after["docker"] is before["docker"]
    file.unlink()
    assert "mine" not in [entry.id for entry in library.entries()]


def test_missing_and_unreadable_folders_are_no_error(
    tmp_path: Path, folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    real = os.scandir

    def scandir(folder: Path) -> object:
        if Path(folder) == locked:
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr("quizzer.packs.files.os.scandir", scandir)
    library = Library([(folders[0], "shipped"), (tmp_path / "none", "user"), (locked, "user")])
    assert listed(library) == [
        ("docker", "shipped", True),
        ("locked", "user", False),
        ("python", "shipped", True),
    ]
    assert "permission denied" in str(library.entries()[1].problems[0])


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_links_are_followed_once(library: Library, folders: tuple[Path, Path], tmp_path: Path) -> None:
    write(tmp_path / "elsewhere", "linked.yaml")
    (folders[1] / "there").symlink_to(tmp_path / "elsewhere")
    (folders[1] / "loop").symlink_to(folders[1])
    (folders[1] / "gone.yaml").symlink_to(tmp_path / "gone.yaml")
    assert listed(library) == [
        ("docker", "shipped", True),
        ("gone", "user", False),
        ("linked", "user", True),
        ("python", "shipped", True),
    ]


def test_get_takes_an_id_or_a_path(library: Library, folders: tuple[Path, Path], tmp_path: Path) -> None:
    outside = write(tmp_path / "my packs", "x.yaml", "title: outside\n" + SIMPLE)
    assert library.get("docker").title == "ours"
    assert library.get(str(outside)).title == "outside"
    with pytest.raises(PackError, match="This is a folder, not a pack"):
        library.get(".")


def test_find_takes_pack_and_question(library: Library, tmp_path: Path) -> None:
    outside = write(tmp_path / "my packs", "x.yaml")
    assert library.find("docker/two")[1].question == "r"
    assert library.find(f"{outside}/one")[1].question == "q"


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("dokcer/one", "There is no pack `dokcer`. Did you mean `docker`?"),
        ("zzz/one", "There is no pack `zzz`. See all packs with: quizzer packs"),
        ("docker/onee", "There is no question `onee` in the pack docker. Did you mean `docker/one`?"),
        (
            "docker/zzz",
            "no question `zzz` in the pack docker. See its questions with: quizzer packs show docker",
        ),
        ("docker", "`docker` is a whole pack; a question is meant. Write, for example: docker/one"),
        ("docker/", "`docker/` is a whole pack"),
        ("./dockr.yaml/one", "There is no file `./dockr.yaml`. Did you mean `docker`?"),
        ("./nosuch.yaml", "There is no file `./nosuch.yaml`"),
        ("./nosuch", "There is no file `./nosuch`"),
        ("/nowhere/nosuch.yaml", "There is no file `/nowhere/nosuch.yaml`"),
        ("", "There is no pack ``"),
        ("/", "There is no pack ``"),
        ("~nobody-of-that-name/x.yaml/one", "There is no file"),
        ("a\0b.yaml/one", "There is no file"),
        ("x" * 5000 + ".yaml/one", "There is no file"),
    ],
)
def test_a_wrong_reference_names_the_nearest(library: Library, reference: str, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        library.find(reference)
    assert says in str(caught.value)
    assert len(str(caught.value)) < 400


def test_a_path_to_a_whole_pack_asks_for_a_question(library: Library, tmp_path: Path) -> None:
    outside = write(tmp_path, "x.yaml")
    with pytest.raises(UsageError, match=r"is a whole pack.*x\.yaml/one"):
        library.find(str(outside))


def test_the_shipped_packs_are_all_good() -> None:
    entries = Library([(shipped_folder(), "shipped")]).entries()
    assert [entry.problems for entry in entries if entry.pack is None] == []
    assert "docker" in [entry.id for entry in entries]


def test_names_sort_as_people_sort_them() -> None:
    names = ["b", "A10", "a2", "가", "1", "²", "a" + "9" * 5000]
    assert sorted(names, key=natural)[:4] == ["1", "a2", "A10", "a" + "9" * 5000]
