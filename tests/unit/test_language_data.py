"""The word lists are what the code takes them for."""

from __future__ import annotations

import ast
from pathlib import Path

import quizzer.language
from quizzer.language import keys, lexicon, opposites, vocabulary
from quizzer.language.content import content_terms
from quizzer.language.prepared import prepare
from quizzer.language.similar import nearest, spelling_distance, spelling_similarity
from quizzer.language.units import units
from quizzer.language.wordlists import data_lines


def test_stored_keys_are_up_to_date() -> None:
    for file, render in ((keys.TARGET, keys.render), (keys.OPPOSITE_TARGET, keys.render_opposites)):
        stored = file.read_text(encoding="utf-8")
        assert stored == render(), f"{file.name}: run: python -m quizzer.language.keys"


def test_no_key_of_an_opposite_holds_a_separator() -> None:
    for sides in opposites.compute_keys():
        for key in (key for side in sides for key in side):
            assert key
            assert not set(key) & set("|\t\n#"), key


def test_the_lexicon_is_large_and_every_group_can_be_found() -> None:
    groups = lexicon.groups()
    assert sum(group.field for group in groups) >= 700
    assert sum(not group.field for group in groups) >= 300
    assert all(group.keys for group in groups)
    assert max(len(units(text)) for group in groups for text in group.spellings) <= lexicon.LONGEST


def test_no_spelling_stands_twice_in_a_group() -> None:
    for group in lexicon.groups():
        assert len(set(group.spellings)) == len(group.spellings), group.spellings


def test_confusable_words_are_in_different_groups() -> None:
    for line in data_lines("confusable.tsv"):
        words = line.split("\t")
        for word in words:
            numbers = lexicon.index().get(lexicon.key_for(word), ())
            twins = {spelling for number in numbers for spelling in lexicon.groups()[number].spellings}
            assert not twins & (set(words) - {word}), line


def test_rapidfuzz_is_imported_in_one_module_of_the_room() -> None:
    importing = []
    for path in sorted(Path(quizzer.language.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if any(name.split(".")[0] == "rapidfuzz" for name in names):
                importing.append(path.name)
    assert sorted(set(importing)) == ["similar.py"]


def test_similarity_is_a_share_of_letters() -> None:
    assert spelling_similarity("컨테이너", "컨테이너") == 1
    assert 0.8 < spelling_similarity("컨테이너", "콘테이너") < 1
    assert spelling_similarity("뮤텍스", "세마포어") < 0.3
    assert spelling_distance("커널", "커넬") == 1
    assert spelling_distance("커널", "데이터베이스", most=2) == 3
    assert nearest("컨테이나", ["이미지", "컨테이너"]) == "컨테이너"
    assert nearest("xyz", ["이미지"]) is None


def test_particles_are_not_cut_from_nouns_that_end_like_one() -> None:
    for word in ("결과", "정도", "차이", "평가", "추가", "복잡도", "정확도", "인가"):
        assert word in vocabulary.nouns()


def test_content_words_leave_out_particles_and_function_words() -> None:
    terms = content_terms(prepare("그리고 컨테이너는 게스트 OS 없이 매우 빠르게 실행된다"))
    assert [term.text for term in terms] == ["컨테이너", "게스트 OS", "빠르", "실행"]
    weights = {term.text: term.weight for term in terms}
    assert weights["컨테이너"] == weights["게스트 OS"] == 1.0
    assert all(0 < weight <= 1 for weight in weights.values())
    twin = content_terms(prepare("containers"))[0]
    assert twin.key == terms[0].key
