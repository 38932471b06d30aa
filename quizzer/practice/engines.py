"""Which rules a grade was given by, and whether those of two are the same.

A grade names the program's version and the judges that had a say in it. Not every answer is put before every judge:
a bare list of words is not read as a whole. So two grades of one installation may name different judges.
"""

from __future__ import annotations

from collections.abc import Iterable


def same_rules(one: str, other: str) -> bool:
    """Tell whether two engines are the same version of the grader: of one program, one's judges among the other's."""
    if one == other:
        return True
    version, *judges = one.split() or [""]
    other_version, *others = other.split() or [""]
    return (
        version == other_version
        and bool(judges and others)
        and (set(judges) <= set(others) or set(others) <= set(judges))
    )


def count_versions(engines: Iterable[tuple[str, str]]) -> int:
    """Count how many versions of the grader some grades come from.

    Args:
        engines: The rules and the model of each grade.
    """
    found = set(engines)
    fewer = {
        (rules, model)
        for rules, model in found
        if any(model == m and len(rules) < len(each) and same_rules(rules, each) for each, m in found)
    }
    return len(found - fewer)
