"""Faults of proposals that can be counted, without judging what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from quizzer.language.prepared import prepare
from quizzer.language.terms import find_term
from quizzer.packs.schema import KeyPoint, Question

COMMON = 0.1
"""Share of other questions' model answers that use a keyword, from which it tells nothing."""

_NO_SUBJECT = re.compile(
    r"^(?:(?:this|that|these|those|it|they|he|she|such)\b"
    r"|(?:그|이|저)(?:것|때|래서|러면|렇게|들|건|게|걸)?(?:은|는|이|가|을|를|도)? |"
    r"그래서|따라서|하지만|그러나|반면|또한|그다음|그 |이 |이런 |그런 )",
    re.IGNORECASE,
)
_ODD_MARKS = re.compile(r"^[\"'”’)\]}]|[\"'“‘(\[{]$|[.!?][\"'”’)\]}]\.$")


@dataclass(frozen=True)
class Defects:
    """Counts over proposed points."""

    points: int = 0
    without_keywords: int = 0
    terms: int = 0
    """Groups of spellings."""
    alone: int = 0
    """Groups of one spelling."""
    one_letter: int = 0
    """Groups with a keyword of one letter."""
    common: int = 0
    """Groups with a keyword that a tenth of other model answers use."""
    asked: int = 0
    """Groups with a keyword that the question uses."""
    no_subject: int = 0
    """Points that begin with a pronoun or a tie to the sentence before."""
    several: int = 0
    """Points with two or more claims."""
    odd_marks: int = 0
    """Points with half a pair of quotes or brackets, or names with some."""
    about: int = 0
    about_elsewhere: int = 0
    """Points about what neither the question nor the point names."""
    weighty: int = 0
    """Points of another weight than 1."""

    def plus(self, other: Defects) -> Defects:
        """Add up."""
        return Defects(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    def table(self) -> str:
        """Give the counts as a table, each with its share of the points or terms."""
        rows = [f"| proposed points | {self.points} | |", f"| their terms | {self.terms} | |"]
        for name, whole in (
            ("without_keywords", self.points),
            ("several", self.points),
            ("no_subject", self.points),
            ("odd_marks", self.points),
            ("about", self.points),
            ("about_elsewhere", self.points),
            ("weighty", self.points),
            ("alone", self.terms),
            ("one_letter", self.terms),
            ("common", self.terms),
            ("asked", self.terms),
        ):
            count = getattr(self, name)
            rows.append(f"| {name.replace('_', ' ')} | {count} | {count / max(whole, 1):.1%} |")
        return "| Proposals | n | share |\n|---|---:|---:|\n" + "\n".join(rows)


def counted(points: Sequence[KeyPoint], question: Question, others: Sequence[str]) -> Defects:
    """Count the faults of one question's points.

    Args:
        points: The proposed ones.
        question: Whose they are.
        others: Model answers of other questions.
    """
    prompt = prepare(question.question)
    far = [prepare(text) for text in others[:100]]
    total = Defects()
    for point in points:
        terms = [group for group in point.keywords if group]
        own = (prompt, prepare(point.point))
        total = total.plus(
            Defects(
                points=1,
                without_keywords=not terms,
                terms=len(terms),
                alone=sum(len(group) == 1 for group in terms),
                one_letter=sum(any(len(each) < 2 for each in group) for group in terms),
                common=sum(
                    sum(bool(find_term(group, text)) for text in far) >= max(COMMON * len(far), 2)
                    for group in terms
                ),
                asked=sum(bool(find_term(group, prompt)) for group in terms),
                no_subject=bool(_NO_SUBJECT.match(point.point)),
                several=claims(point.point) > 1,
                odd_marks=_odd(point.point) or _odd(point.about or ""),
                about=point.about is not None,
                about_elsewhere=point.about is not None
                and not any(find_term((point.about,), text) for text in own),
                weighty=point.weight != 1.0,
            )
        )
    return total


def claims(text: str) -> int:
    """Count sentences and the parts of them behind a comma that have a subject or a predicate of their own."""
    return sum(
        1
        + len(re.findall(r"(?:고|며|지만|는데|으나|므로|아서|어서),? (?=\S+(?:은|는|이|가) )|; ", span.text))
        for span in prepare(text).sentences
    )


def _odd(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("‘", "’"))
    return (
        bool(_ODD_MARKS.search(text))
        or text.count('"') % 2 == 1
        or any(text.count(left) != text.count(right) for left, right in pairs)
    )
