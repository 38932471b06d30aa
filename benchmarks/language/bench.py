"""Do our rules read Korean as a morphological analyser does? And how fast?

    python benchmarks/language/bench.py            agreement with Kiwi, misspellings, time per answer
    python benchmarks/language/bench.py --small    the same over every third text, without writing files
    python benchmarks/language/bench.py --time     without Kiwi

Every disagreement is written to disagreements-*.tsv beside this file. Ends with 1 when a target is missed.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from quizzer.language import words as words_module
from quizzer.language.content import content_terms
from quizzer.language.hangul import letters
from quizzer.language.negation import negation_words, negations
from quizzer.language.normalise import normalise
from quizzer.language.opposites import sides
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.terms import find_term
from quizzer.language.tokens import Token, tokenize
from quizzer.language.vocabulary import verb_stems

HERE = Path(__file__).parent
DATA = HERE.parent / "grading" / "data"
TARGET = 98.0
"""Agreement that is asked for, of 100."""

SMALL_LEEWAY = 0.7
"""What the small form, with a third of the cases, may miss it by."""

_RUN = re.compile(r"[가-힣]")


def texts() -> list[str]:
    """Every text of the graded set once: questions, model answers, answers."""
    found: dict[str, None] = {}
    for line in (DATA / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        found[normalise(question["question"])] = None
        found[normalise(question["model_answer"])] = None
    for line in (DATA / "answers.jsonl").read_text(encoding="utf-8").splitlines():
        found[normalise(json.loads(line)["answer"])] = None
    return [text for text in found if _RUN.search(text)]


def our_noun_cuts(text: str) -> set[int]:
    """Places where a noun ends and its particle, 이다 or 하다 begins."""
    return {
        token.stem_end
        for token in tokenize(text)
        if token.stem_end < token.end and text[token.stem_end - 1] != ")" and _is_noun(text, token)
    }


def _is_noun(text: str, token: Token) -> bool:
    """Whether the stem is a noun: also that of a verb made by 하다 and the like."""
    if token.kind != "verb":
        return True
    made = token.suffix in words_module.SUFFIX_VERBS and text[token.start : token.stem_end] == token.stem
    return token.script != "hangul" or (made and (token.suffix != "지" or token.stem not in verb_stems()))


def our_topic_particles(text: str) -> set[int]:
    """Places where 은, 는, 이, 가 stand as particles, also after nominal endings (하기가, 하지는)."""
    found = set()
    for token in tokenize(text):
        particle = token.particle.removesuffix("요") or token.particle
        if (
            particle[-1:] in ("은", "는", "이", "가")
            or particle in _FUSED
            or _NOMINAL_TOPIC.search(token.ending)
        ):
            place = token.end - 1
            if (
                token.text[-1] != (particle or token.ending)[-1]
                and token.text[-1] != "요"
                and token.kind != "light"
            ):
                place = _CLOSING.match(text, token.end).end()
            found.add(place - token.text.endswith("요"))
    return found


_FUSED = {"엔", "에선", "에겐", "한텐", "론", "으론", "보단", "까진", "로선", "으로선", "완"}
_NOMINAL_TOPIC = re.compile(
    r"(?:기|지|ㄴ지|는지|ㄹ지|냐|고|서|게|ㅁ|ㄹ까)(?:은|는|이|가)$|^(?:긴|진|겐|고선)$"
)
_CLOSING = re.compile(r"[^가-힣]*")


def our_negation_words(text: str) -> set[int]:
    """Places where a denying word begins."""
    return {start for start, _ in negation_words(text)}


def compare(
    name: str, ours: Callable[[str], set[int]], theirs: dict[str, set[int]], folder: Path | None
) -> float:
    """Print the agreement, write the disagreements, and give the agreement in [0, 100]."""
    same = only_ours = only_theirs = 0
    lines = ["who\tword\tcontext"]
    for text, expected in theirs.items():
        got = ours(text)
        same += len(got & expected)
        only_ours += len(got - expected)
        only_theirs += len(expected - got)
        for place in sorted(got ^ expected):
            who = "ours" if place in got else "kiwi"
            context = f"{text[max(0, place - 15) : place]}|{text[place : place + 12]}".replace("\n", " ")
            lines.append(f"{who}\t{_word(text, place)}\t{context}")
    if folder is not None:
        (folder / f"disagreements-{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    agreement = 100 * same / (same + only_ours + only_theirs)
    print(f"{name:18} {agreement:6.2f} of 100   n {same + only_ours + only_theirs}", end="   ")
    print(f"only ours {only_ours}   only Kiwi {only_theirs}")
    return agreement


def _word(text: str, place: int) -> str:
    start, end = place, place
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end]


def slips(folder: Path | None) -> None:
    """Print how many misspellings are forgiven, and how many other words are taken for misspellings."""
    rows = [line.split("\t") for line in (HERE / "typos.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    found = {kind: [0, 0] for kind in ("slip", "other")}
    lines = ["kind\tterm\twritten"]
    for kind, term, written in rows:
        match = bool(find_term([term], prepare(f"{written} 하나")))
        found[kind][0] += match
        found[kind][1] += 1
        if match == (kind == "other"):
            lines.append(f"{kind}\t{term}\t{written}")
    if folder is not None:
        (folder / "disagreements-typos.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"misspellings found {found['slip'][0]} of {found['slip'][1]}", end=", ")
    print(f"other words taken for the term {found['other'][0]} of {found['other'][1]}")
    for name, form in (("letters", letters), ("syllables", str)):
        print(f"  spelling similarity over {name}: AUC {_auc(rows, form):.3f}")


def _auc(rows: list[list[str]], form: Callable[[str], str]) -> float:
    """How often a misspelling is more alike than another word is."""
    alike = {"slip": [], "other": []}
    for kind, term, written in rows:
        alike[kind].append(Levenshtein.normalized_similarity(form(term), form(written)))
    pairs = [(slip > other) + 0.5 * (slip == other) for slip in alike["slip"] for other in alike["other"]]
    return statistics.mean(pairs)


def measure(everything: list[str]) -> None:
    """Print the processor time of a whole analysis, the first time and again."""
    length = statistics.mean(len(text.split()) for text in everything)
    prepare("데우기 위한 첫 문장이다. The first sentence warms up.").symbols  # noqa: B018 - reads the data files
    cold, warm = _timed(everything), _timed(everything)
    print(
        f"{len(everything)} texts of {length:.0f} words: first {cold:.2f} ms each, again {warm:.2f} ms each"
    )
    print(f"per 100 words: first {100 * cold / length:.2f} ms, again {100 * warm / length:.2f} ms")


def _timed(everything: list[str]) -> float:
    start = time.process_time()
    for text in everything:
        prepare.cache_clear()
        whole = prepare(text)
        analyse(whole)
    return 1000 * (time.process_time() - start) / len(everything)


def analyse(text: Prepared) -> None:
    """Ask everything that a grade asks of an answer."""
    _ = text.clauses, text.phrases, text.symbols, negations(text.text), sides(text), content_terms(text)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--small", action="store_true", help="every third text, no files")
    parser.add_argument("--time", action="store_true", help="without Kiwi")
    given = parser.parse_args()
    everything = texts()[::3] if given.small else texts()
    folder = None if given.small else HERE
    missed = False
    if not given.time:
        import oracle

        readings = {text: oracle.read(text) for text in everything}
        for name, ours, theirs in (
            ("noun-boundaries", our_noun_cuts, oracle.noun_cuts),
            ("topic-particles", our_topic_particles, oracle.topic_particles),
            ("negations", our_negation_words, oracle.negation_words),
        ):
            agreement = compare(
                name, ours, {text: theirs(tokens) for text, tokens in readings.items()}, folder
            )
            missed |= agreement < TARGET - (SMALL_LEEWAY if given.small else 0)
    slips(folder)
    measure(everything)
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
