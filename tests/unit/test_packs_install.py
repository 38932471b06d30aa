from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path

import pytest

from quizzer.errors import EnvironmentProblem, UsageError
from quizzer.packs import archive as archive_module
from quizzer.packs.install import Removed, add, remove
from quizzer.packs.library import Library
from quizzer.packs.loader import load_pack
from quizzer.packs.reading import MAX_BYTES

SIMPLE = "# 주석\nquestions:\n- {question: q, model_answer: a}\n"


def write(file: Path, text: str = SIMPLE) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def make_zip(file: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / "packs"


def kept(shelf: Path) -> list[str]:
    return sorted(str(file.relative_to(shelf)) for file in shelf.rglob("*") if file.is_file())


def test_a_file_is_installed_as_its_id(shelf: Path, tmp_path: Path) -> None:
    source = write(tmp_path / "네트워크 기초 (v2).yml")
    (entry,) = add(str(source), shelf)
    assert (entry.id, entry.path, entry.origin) == (
        "네트워크-기초-v2",
        shelf / "네트워크-기초-v2.yaml",
        "user",
    )
    assert entry.path.read_bytes() == source.read_bytes()
    assert Library([(shelf, "user")]).get("네트워크-기초-v2") == entry.pack


def test_a_broken_file_is_not_installed(shelf: Path, tmp_path: Path) -> None:
    write(tmp_path / "in" / "bad.yaml", "questions: 1\n")
    write(tmp_path / "in" / "sub" / "good.yaml")
    bad, good = add(tmp_path / "in", shelf)
    assert bad.pack is None
    assert bad.path == tmp_path / "in" / "bad.yaml"
    assert "bad.yaml:1:12" in str(bad.problems[0])
    assert good.problems == ()
    assert kept(shelf) == ["good.yaml"]


def test_nothing_is_overwritten_unasked(shelf: Path, tmp_path: Path) -> None:
    add(write(tmp_path / "a" / "docker.yaml"), shelf)
    other = write(tmp_path / "b" / "docker.yaml", "title: other\n" + SIMPLE)
    (refused,) = add(other, shelf)
    assert "installed already" in refused.problems[0].message
    assert load_pack(shelf / "docker.yaml").title == "docker"
    (replaced,) = add(other, shelf, replace=True)
    assert replaced.problems == ()
    assert load_pack(shelf / "docker.yaml").title == "other"


def test_a_pack_of_that_id_in_another_file_is_found(shelf: Path, tmp_path: Path) -> None:
    mine = write(shelf / "sub" / "my own.yaml", "id: docker\n" + SIMPLE)
    source = write(tmp_path / "docker.yaml", "title: new\n" + SIMPLE)
    (refused,) = add(source, shelf)
    assert str(mine) in refused.problems[0].message
    add(source, shelf, replace=True)
    assert kept(shelf) == [str(Path("sub") / "my own.yaml")]
    assert load_pack(mine).title == "new"


def test_two_packs_of_one_id_in_a_source(shelf: Path, tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.yaml", "id: same\ntitle: first\n" + SIMPLE)
    write(tmp_path / "in" / "b.yaml", "id: same\ntitle: second\n" + SIMPLE)
    _first, second = add(tmp_path / "in", shelf, replace=True)
    assert "from the same source" in second.problems[0].message
    assert load_pack(shelf / "same.yaml").title == "first"


def test_an_installed_file_can_be_its_own_source(shelf: Path, tmp_path: Path) -> None:
    (entry,) = add(write(tmp_path / "docker.yaml"), shelf)
    (again,) = add(entry.path, shelf)
    assert again == entry


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("ftp://example.org/packs.git", "`ftp` addresses are not fetched"),
        ("ext::sh -c true", "There is no file"),
        ("git+ext://sh", "`ext` addresses are not fetched"),
        ("file:///etc", "`file` addresses are not fetched"),
        ("ssh://-oProxyCommand=x/y", "not the address of a git repository"),
        ("https://example.org/pack.yaml", "not single files"),
        ("nowhere.yaml", "There is no file"),
        ("", "There is no file"),
        ("a\0b", "There is no file"),
        ("x" * 5000, "There is no file"),
    ],
)
def test_sources_that_are_none(
    source: str, says: str, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as caught:
        add(source, shelf)
    assert says in str(caught.value)
    assert not shelf.exists()


def test_a_zip_is_read_in_memory(shelf: Path, tmp_path: Path) -> None:
    source = make_zip(
        tmp_path / "packs.zip",
        {
            "b/two.yaml": SIMPLE.encode(),
            "one.yml": SIMPLE.encode(),
            "readme.md": b"hello",
            "__MACOSX/._one.yml": b"\0\5\x16",
            ".github/ci.yaml": b"on: push",
        },
    )
    assert [(entry.id, entry.problems) for entry in add(source, shelf)] == [("two", ()), ("one", ())]
    assert kept(shelf) == ["one.yaml", "two.yaml"]


@pytest.mark.parametrize(
    "name", ["../evil.yaml", "/etc/evil.yaml", "a/../../evil.yaml", "C:\\evil.yaml", "..\\evil.yaml"]
)
def test_a_zip_cannot_write_elsewhere(name: str, shelf: Path, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    source = make_zip(tmp_path / "evil.zip", {name: SIMPLE.encode()})
    (entry,) = add(source, shelf)
    assert "leads out of the archive" in entry.problems[0].message
    assert set(tmp_path.rglob("*")) - before == {source}


def test_a_link_in_a_zip_is_refused(shelf: Path, tmp_path: Path) -> None:
    source = tmp_path / "link.zip"
    with zipfile.ZipFile(source, "w") as archive:
        member = zipfile.ZipInfo("passwd.yaml")
        member.external_attr = 0o120777 << 16
        archive.writestr(member, "/etc/passwd")
    (entry,) = add(source, shelf)
    assert "a link" in entry.problems[0].message


def test_a_zip_bomb_is_refused_by_what_comes_out(shelf: Path, tmp_path: Path) -> None:
    source = make_zip(tmp_path / "bomb.zip", {"a.yaml": b"#" * 50_000_000, "b.yaml": SIMPLE.encode()})
    assert source.stat().st_size < 100_000
    bomb, good = add(source, shelf)
    assert "larger than 8 MB" in bomb.problems[0].message
    assert good.problems == ()


def test_many_packs_are_bounded_together(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_module, "MOST_BYTES", 3000)
    source = make_zip(tmp_path / "many.zip", {f"{n}.yaml": SIMPLE.encode() + b"#" * 1000 for n in range(5)})
    assert [bool(entry.problems) for entry in add(source, shelf)] == [False, False, True, True, True]
    monkeypatch.setattr(archive_module, "MOST_MEMBERS", 4)
    (entry,) = add(source, shelf)
    assert "has 5 files; at most 4" in entry.problems[0].message


def test_a_damaged_zip_is_one_problem(shelf: Path, tmp_path: Path) -> None:
    data = bytearray(make_zip(tmp_path / "x.zip", {"one.yaml": SIMPLE.encode() * 50}).read_bytes())
    data[40:60] = b"\xff" * 20
    (tmp_path / "x.zip").write_bytes(data)
    (entry,) = add(tmp_path / "x.zip", shelf)
    assert "damaged" in entry.problems[0].message
    for rest in (bytes(data[:150]), b"PK\x03\x04" + b"\xe0" * 900, b""):
        (tmp_path / "x.zip").write_bytes(rest)
        (entry,) = add(tmp_path / "x.zip", shelf)
        assert "damaged" in entry.problems[0].message
    assert kept(shelf) == []


def test_what_says_that_it_is_too_large_is_not_unpacked(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two thousand bombs take no time."""
    source = make_zip(tmp_path / "bomb.zip", {"a.yaml": b"#" * (MAX_BYTES + 1)})
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_arguments: pytest.fail("unpacked"))
    (bomb,) = add(source, shelf)
    assert "larger than 8 MB" in bomb.problems[0].message


def test_korean_names_of_windows_zips_are_read(shelf: Path, tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("XXXX.yaml", SIMPLE)
    data = stream.getvalue().replace(b"XXXX", "도커".encode("cp949"))
    (tmp_path / "win.zip").write_bytes(data)
    assert [entry.id for entry in add(tmp_path / "win.zip", shelf)] == ["도커"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(shelf: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (entry,) = add(tmp_path / "pipe.yaml", shelf)
    assert "a device or a pipe" in entry.problems[0].message


def test_a_pack_folder_that_cannot_be_made(tmp_path: Path) -> None:
    source = write(tmp_path / "docker.yaml")
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        add(source, tmp_path / "file" / "packs")


def test_remove_by_id_or_file(shelf: Path) -> None:
    good = write(shelf / "x.yaml", "id: docker\n" + SIMPLE)
    broken = write(shelf / "broken.yaml", "questions: [")
    assert remove("docker", shelf) == Removed(good, shelf / ".removed" / "x.yaml", sound=True)
    assert remove("broken.yaml", shelf) == Removed(broken, shelf / ".removed" / "broken.yaml", sound=False)
    assert Library([(shelf, "user")]).entries() == []
    assert (shelf / ".removed" / "broken.yaml").read_text(encoding="utf-8") == "questions: ["


def test_what_was_removed_before_is_not_overwritten(shelf: Path) -> None:
    texts = ["title: 1\n" + SIMPLE, "title: 2\n" + SIMPLE, "title: 1\n" + SIMPLE]
    names = []
    for text in texts:
        write(shelf / "docker.yaml", text)
        names.append(remove("docker", shelf).kept)
    assert [name.name for name in names] == ["docker.yaml", "docker-2.yaml", "docker.yaml"]
    assert [name.read_text(encoding="utf-8") for name in names] == texts


def test_remove_refuses_what_it_cannot_name(shelf: Path) -> None:
    write(shelf / "docker.yaml")
    write(shelf / "sub" / "docker.yaml", "title: x\n" + SIMPLE)
    with pytest.raises(UsageError, match="Did you mean `docker`"):
        remove("dokcer", shelf)
    with pytest.raises(UsageError, match="in several files"):
        remove("docker", shelf)
    with pytest.raises(UsageError, match="not installed"):
        remove("../docker", shelf / "sub" / "deeper")
    assert len(kept(shelf)) == 2


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_of_a_link_only_the_link_is_removed(shelf: Path, tmp_path: Path) -> None:
    target = write(tmp_path / "elsewhere.yaml", "id: linked\n" + SIMPLE)
    shelf.mkdir(parents=True)
    (shelf / "link.yaml").symlink_to(target)
    assert remove("linked", shelf) == Removed(shelf / "link.yaml", target, sound=True)
    assert target.exists() and not (shelf / "link.yaml").is_symlink()
