"""The built-in model: vectors, pieces, odd texts, damaged folders."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from quizzer.embedding.builtin import MODEL_FOLDER, StaticEncoder, built_in
from quizzer.errors import EncoderError


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    return built_in()


def cosine(encoder: StaticEncoder, first: str, second: str) -> float:
    a, b = encoder.encode([first, second])
    return float(a @ b)


def test_vectors_are_unit_float32(encoder: StaticEncoder) -> None:
    vectors = encoder.encode(["컨테이너는 이미지를 실행한 것이다.", "A container is a running image.", "가"])
    assert vectors.shape == (3, encoder.dimensions) == (3, 256)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-6)


@pytest.mark.parametrize("text", ["", "   \n\t", "!?…", "😀😀", "\ud800", "\x00"])
def test_texts_without_a_known_piece_give_zeros(encoder: StaticEncoder, text: str) -> None:
    assert not encoder.encode(["컨테이너", text])[1].any()
    assert [piece for piece in encoder.pieces(text) if piece.weight > 0] == []


def test_no_texts_give_no_rows(encoder: StaticEncoder) -> None:
    assert encoder.encode([]).shape == (0, 256)


@pytest.mark.parametrize(
    ("text", "closer", "farther"),
    [
        ("컨테이너는 이미지를 실행한 것이다.", "A container is a running image.", "인덱스는 조회를 돕는다."),
        ("과적합을 막으려고 드롭아웃을 쓴다.", "Dropout prevents overfitting.", "인덱스는 조회를 돕는다."),
        ("프로세스는 메모리를 따로 갖는다.", "프로세스마다 독립된 메모리 공간이 있다.", "인덱스는 빠르다."),
        ("Threads share their process's memory.", "스레드는 메모리를 공유한다.", "Git keeps it."),
    ],
)  # fmt: skip
def test_meaning_counts_across_wording_and_language(
    encoder: StaticEncoder, text: str, closer: str, farther: str
) -> None:
    assert cosine(encoder, text, closer) > cosine(encoder, text, farther) + 0.2


@pytest.mark.parametrize("form", ["NFD", "NFKC", "NFKD"])
def test_unicode_forms_mean_the_same(encoder: StaticEncoder, form: str) -> None:
    text = "Ｄｏｃｋｅｒ 컨테이너는 격리된 프로세스다"
    assert np.array_equal(encoder.encode([text]), encoder.encode([unicodedata.normalize(form, text)]))  # type: ignore[arg-type]  # mypy wants a literal


def test_words_written_together_across_scripts_mean_the_same(encoder: StaticEncoder) -> None:
    assert np.array_equal(encoder.encode(["docker컨테이너를"]), encoder.encode(["Docker 컨테이너를"]))


def test_a_batch_gives_the_same_bits_as_single_texts(encoder: StaticEncoder) -> None:
    texts = [f"컨테이너 {n}개와 image {n}" * (n % 7) for n in range(300)] + ["가나다 라마 " * 9000, "끝"]
    batch = encoder.encode(texts)
    assert all(np.array_equal(row, encoder.encode([text])[0]) for row, text in zip(batch, texts, strict=True))


def test_bits_do_not_depend_on_the_machine(encoder: StaticEncoder) -> None:
    """Rows times weights must be whole multiples of 2 ** -16, so that every sum is exact in float64."""
    scaled = encoder._weights * 2.0**16
    assert np.array_equal(scaled, np.round(scaled))
    assert encoder._rows.dtype == np.int8
    assert encoder._weights.max() <= 1.0


@pytest.mark.parametrize(
    "text", ["컨테이너는 이미지를 실행한다. " * 3000, "가" * 50_000, "a" * 50_000, "é̂" * 25_000]
)
def test_long_texts_are_read_whole(encoder: StaticEncoder, text: str) -> None:
    vector = encoder.encode([text])[0]
    assert np.isfinite(vector).all()
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-6)
    alone, with_more = encoder.encode([text, text + " kubernetes scheduler " * 3000])
    assert float(alone @ with_more) < 0.99


def test_lone_surrogates_count_as_unknown(encoder: StaticEncoder) -> None:
    assert np.array_equal(encoder.encode(["컨테이너 \udc80 이미지"]), encoder.encode(["컨테이너 이미지"]))
    assert [piece.text for piece in encoder.pieces("\udc80컨테이너")][-1] == "컨테이너"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_pieces_say_where_they_stand(encoder: StaticEncoder, form: str) -> None:
    text = unicodedata.normalize(form, "Docker컨테이너는, café의  읽기 전용!")  # type: ignore[arg-type]  # mypy wants a literal
    pieces = encoder.pieces(text)
    assert all(text[piece.start : piece.end] == piece.text for piece in pieces)
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    left_out = set(range(len(text))) - {i for piece in pieces for i in range(piece.start, piece.end)}
    assert {text[i] for i in left_out} == {" ", ",", "!"}


def test_content_words_weigh_more_than_particles(encoder: StaticEncoder) -> None:
    weights = {piece.text: piece.weight for piece in encoder.pieces("컨테이너는 the kernel")}
    assert weights["컨테이너"] > 3 * weights["는"]
    assert weights["kernel"] > 3 * weights["the"]
    assert all(weight >= 0.0 for weight in weights.values())


def test_piece_vectors_add_up_to_the_text(encoder: StaticEncoder) -> None:
    text = "이미지는 읽기 전용 템플릿이고, a container is its running instance."
    pieces, vectors = encoder.piece_vectors(text)
    total = vectors.sum(axis=0)
    assert vectors.shape == (len(pieces), 256)
    assert np.allclose(total / np.linalg.norm(total), encoder.encode([text])[0], atol=1e-6)
    assert np.allclose(np.linalg.norm(vectors, axis=1), [piece.weight for piece in pieces], atol=1e-5)
    assert encoder.piece_vectors("")[1].shape == (0, 256)


def test_the_model_loads_without_the_deep_learning_stack() -> None:
    code = (
        "import sys; from quizzer.embedding.builtin import built_in; built_in().encode(['컨테이너']);"
        "print([n for n in ('torch', 'transformers', 'sentence_transformers', 'scipy') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MODEL_FOLDER, tmp_path / "model"))


def test_a_copy_is_the_same_model(copy: Path, encoder: StaticEncoder) -> None:
    other = StaticEncoder(copy)
    assert other.version == encoder.version
    assert np.array_equal(other.encode(["컨테이너"]), encoder.encode(["컨테이너"]))


def test_another_table_is_another_version(copy: Path, encoder: StaticEncoder) -> None:
    table = bytearray((copy / "model.safetensors").read_bytes())
    table[-1] ^= 1
    (copy / "model.safetensors").write_bytes(table)
    assert StaticEncoder(copy).version != encoder.version


@pytest.mark.parametrize("file", ["tokenizer.json", "model.safetensors", "modules.json"])
@pytest.mark.parametrize("damage", ["gone", "empty", "half", "noise"])
def test_a_damaged_model_is_refused_with_a_remedy(copy: Path, file: str, damage: str) -> None:
    path = copy / file
    content = path.read_bytes()
    path.unlink()
    if damage != "gone":
        path.write_bytes(
            {"empty": b"", "half": content[: len(content) // 2], "noise": b"\xff\x00" * 500}[damage]
        )
    with pytest.raises(EncoderError) as caught:
        StaticEncoder(copy)
    assert str(copy) in caught.value.message
    assert caught.value.remedy


def test_a_table_for_another_tokenizer_is_refused(copy: Path) -> None:
    tokenizer = json.loads((copy / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer["model"]["vocab"].pop()
    (copy / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    with pytest.raises(EncoderError, match="31999 pieces"):
        StaticEncoder(copy)


def test_a_folder_of_another_kind_of_model_is_refused(copy: Path) -> None:
    (copy / "modules.json").write_text(
        '[{"type": "sentence_transformers.models.Transformer"}]', encoding="utf-8"
    )
    with pytest.raises(EncoderError, match="Transformer"):
        StaticEncoder(copy)


def test_the_card_tells_the_tables_size(encoder: StaticEncoder) -> None:
    """`python training/build.py` writes card and table together."""
    card = (MODEL_FOLDER / "README.md").read_text(encoding="utf-8")
    assert f"vectors of {encoder.dimensions} numbers: {len(encoder._rows):,} word pieces" in card
