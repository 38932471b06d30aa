"""The network that torch fits is the one that the program evaluates with numpy."""

from pathlib import Path

import numpy as np
import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.grading.matching.matcher import Matcher, together
from quizzer.grading.matching.tokens import tokens_of
from quizzer.grading.reader import Network
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

BENCH = Path(__file__).parents[2] / "benchmarks" / "grading"


@pytest.mark.slow
def test_torch_and_numpy_judge_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = pytest.importorskip("torch", reason="NOT RUN, which is no pass: `make check` installs torch")
    monkeypatch.syspath_prepend(str(BENCH))
    import network

    monkeypatch.setattr(network, "EPOCHS", 1)
    grader = Grader(built_in())
    questions = load_pack(shipped_folder() / "docker.yaml").questions
    lessons = [
        network.Lesson(
            sheet=grader.sheet(question, sample.answer),
            covered=np.full(len(question.key_points), sample.score > 50, dtype=float),
            contradicted=np.zeros(len(question.key_points)),
            relevant=1.0 if sample.score > 50 else None,
            importance=1.0,
            grade=float(sample.score),
        )
        for question in questions
        for sample in question.samples
    ]
    table = network.Table(lessons)
    data = network.fit_on(table, 0)
    ours = Network.from_data(data)
    reader = network.Reader(*table.widths)
    for name, layer in reader.layers.items():
        layer.weight.data = torch.tensor(data["layers"][name]["weight"], dtype=torch.float32)
        layer.bias.data = torch.tensor(data["layers"][name]["bias"], dtype=torch.float32)
    reader.eval()
    with torch.no_grad():
        judged = reader(table.batch(range(len(lessons))))
        second, relevant, worth = (
            torch.sigmoid(odds).numpy() for odds in (judged.second, judged.relevant, judged.worth)
        )
    after = np.cumsum([len(lesson.covered) for lesson in lessons])
    splits = np.split(second, after[:-1])
    for lesson, theirs, whole, deserved in zip(lessons, splits, relevant, worth, strict=True):
        verdict = ours.read(lesson.sheet)
        assert verdict.covered == pytest.approx(theirs[:, 0], abs=2e-3)
        assert verdict.contradicted == pytest.approx(theirs[:, 1], abs=2e-3)
        assert verdict.relevant == pytest.approx(float(whole), abs=2e-3)
        assert verdict.worth == pytest.approx(float(deserved), abs=2e-3)


@pytest.mark.slow
def test_torch_and_numpy_match_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = pytest.importorskip("torch", reason="NOT RUN, which is no pass: `make check` installs torch")
    monkeypatch.syspath_prepend(str(BENCH))
    import network_matcher

    vectors = WordVectors(built_in())
    model = tokens_of(prepare("이미지는 읽기 전용 템플릿이다"), vectors)
    answers = (
        "바꿀 수 없는 설계도예요",
        "느리다",
        "An image cannot be written to",
        "이미지가 아니라 컨테이너",
    )
    pairs = [
        network_matcher.Pair(
            model, tokens_of(prepare(answer), vectors), np.arange(5.0) * place, grade, 1.0, 0.0, 1.0
        )
        for place, (answer, grade) in enumerate(zip(answers, (0.9, 0.1, 0.8, 0.0), strict=True))
    ]
    data = network_matcher.fit_matcher(pairs, 0, epochs=3)
    ours = Matcher.from_data(data)
    rows = np.stack([pair.row for pair in pairs])
    net = network_matcher.Net(model.vectors.shape[1], model.features.shape[1], rows.shape[1])
    for name, layer in net.layers.items():
        layer.weight.data = torch.tensor(data["layers"][name]["weight"], dtype=torch.float32)
        layer.bias.data = torch.tensor(data["layers"][name]["bias"], dtype=torch.float32)
    net.pairs.data = torch.tensor(data["pairs"], dtype=torch.float32)
    batch = network_matcher.batched(pairs, (rows.mean(axis=0), rows.std(axis=0) + 1e-3))
    with torch.no_grad():
        theirs = torch.sigmoid(net.eval()(batch)).numpy()
    for pair, (worth, relevant, contradicted) in zip(pairs, theirs, strict=True):
        judged = together([ours], pair.model, pair.answer, pair.row)
        assert judged.worth == pytest.approx(float(worth), abs=2e-3)
        assert judged.relevant == pytest.approx(float(relevant), abs=2e-3)
        assert judged.contradicted == pytest.approx(float(contradicted), abs=2e-3)
