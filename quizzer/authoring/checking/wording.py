"""Faults of question and model answer that their texts alone show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzer.authoring.checking.case import Case, others
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.texts import Read, alike, share
from quizzer.authoring.checking.unfinished import ends_unfinished
from quizzer.grading.brief.naming import spellings
from quizzer.locale import _

LEAST_CONTENT = 2.5
"""Content of a model answer (see `language.content`) under which it says little, though it may be all that is asked.
The shipped answers have 16 and more; one full sentence about a term has about 4, one in everyday words 1 to 2.5."""

NEXT_TO_NOTHING = 1.0
"""Content of a model answer under which it holds at most one everyday word ("중요한 개념입니다.")."""

LONGEST_SPOKEN = {"ko": 1_000, "en": 1_800}
"""Characters of a model answer that can be spoken in three minutes. A learner cannot be asked to say more."""

LONGEST_SENTENCE = {"ko": 200, "en": 320}
"""Characters of one sentence of a model answer that can be followed."""

TOLD_BY_QUESTION = 0.7
"""Share of the model answer's content that a question may hold. The shipped ones hold 0.33 and less."""

SAME_WORDS = 0.95
"""From which two questions, or two answers, are one (`texts.alike`)."""

_PLACEHOLDER = re.compile(
    r"\b(TODO|TBD|FIXME|lorem ipsum|to be written)\b|추후 ?(작성|보완|추가)|작성 ?예정|작성 ?중",
    re.IGNORECASE,
)

_ELSEWHERE = re.compile(
    r"\W*(?:(?:see|same as|as) (?:above|below)|(?:위|앞|아래)\S*(?: \S+){0,3} (?:같|동일|참고|참조)\S*)\W*",
    re.IGNORECASE,
)
"""An answer that only sends its reader elsewhere."""

_MOST_WORDS = 3
"""Words of a term."""


def check_wording(case: Case, every: tuple[Case, ...]) -> Iterator[Finding]:
    """Look at a question's wording and at its model answers.

    Args:
        case: The question.
        every: All questions of the pack.
    """
    yield from _question(case, every)
    for number, model in enumerate(case.models):
        path = ("model_answers", number) if len(case.models) > 1 else ("model_answers",)
        yield from _answer(case, model, path)
    for other in others(case, every):
        if alike(case.models[0], other.models[0]) >= SAME_WORDS:
            yield case.finding(
                "same-answer",
                Severity.WARNING,
                ("model_answers",),
                _("This is the model answer of {question} as well.").format(question=other.question.id),
                _("One of the two questions has another one's answer: write its own."),
            )
            break


def _question(case: Case, every: tuple[Case, ...]) -> Iterator[Finding]:
    for other in others(case, every):
        if alike(case.prompt, other.prompt) >= SAME_WORDS:
            yield case.finding(
                "same-question",
                Severity.WARNING,
                ("question",),
                _("{question} asks the same.").format(question=other.question.id),
                _("Take one of the two out, or ask for something else."),
            )
            break
    told = share(case.models[0], case.prompt)
    if spellings(case.models[0].text):
        return  # a number is asked for by what it counts, and a name earns its score by itself
    if told > TOLD_BY_QUESTION and len(case.prompt.text) > len(case.models[0].text) / 2:
        yield case.finding(
            "answer-in-question",
            Severity.WARNING,
            ("question",),
            _("The question holds {share:.0%} of the model answer.").format(share=told),
            _("Words of the question earn nothing: ask without giving the answer."),
        )


def _answer(case: Case, model: Read, path: tuple[str | int, ...]) -> Iterator[Finding]:
    content = sum(model.weights.values())
    if content < LEAST_CONTENT and _is_term(model.text):
        yield case.finding(
            "answer-term",
            Severity.NOTE,
            path,
            _("The model answer is a term: only naming it counts."),
            _("Leave it as a flash card, or ask why as well."),
        )
        return
    unwritten = _is_unwritten(model)
    if content < NEXT_TO_NOTHING or unwritten:
        yield case.finding(
            "answer-empty",
            Severity.ERROR if content <= 0.0 or unwritten else Severity.WARNING,
            path,
            _("The model answer says next to nothing."),
            _("Write what a full-mark answer would say, in two to six sentences."),
        )
        return
    if content < LEAST_CONTENT:
        yield case.finding(
            "answer-short",
            Severity.NOTE,
            path,
            _("The model answer says little, so there is little that can be told from it."),
            _("Leave it if that is all that you wait for, or say what, why and for what."),
        )
    if model.bare == case.prompt.bare:
        yield case.finding(
            "answer-is-question", Severity.ERROR, path, _("The model answer only repeats the question.")
        )
    if ends_unfinished(model.text):
        yield case.finding(
            "answer-unfinished",
            Severity.WARNING,
            path,
            _("The model answer ends in the middle: {text}").format(text=short(model.text.strip()[-50:])),
            _("Something that followed is missing, such as code or a list: end the sentence."),
        )
    most = LONGEST_SPOKEN[case.language]
    if len(model.text) > most:
        yield case.finding(
            "answer-long",
            Severity.WARNING,
            path,
            _(
                "The model answer has {found:,} characters; nobody says more than {most:,} in an interview."
            ).format(found=len(model.text), most=most),
            _("Keep what an interviewer waits for, and move the rest to `explanation`."),
        )
    for sentence in model.sentences:
        if len(sentence.text) > LONGEST_SENTENCE[case.language]:
            yield case.finding(
                "sentence-long",
                Severity.NOTE,
                path,
                _("A sentence of the model answer has {found} characters: {text}").format(
                    found=len(sentence.text), text=short(sentence.text)
                ),
                _("Make two of it; points are found by sentences and clauses."),
            )


def _is_unwritten(model: Read) -> bool:
    """Tell what stands where an answer is still to be written, or stands elsewhere."""
    placeholder = _PLACEHOLDER.search(model.text) is not None and len(model.sentences) < 3
    return placeholder or _ELSEWHERE.fullmatch(model.text.strip()) is not None


def _is_term(text: str) -> bool:
    """Tell the answer of a flash card, `exec` or `443`, from a sentence that says nothing."""
    bare = text.strip()
    if bare.endswith((".", "!", "?", "다", "요")) or _PLACEHOLDER.search(bare):
        return False
    return 0 < len(bare.split()) <= _MOST_WORDS or bool(spellings(bare))


def short(text: str, most: int = 60) -> str:
    """Show the beginning of a text in a message."""
    from quizzer.packs.problems import quoted

    return quoted(text, most)
