"""`quizzer check --fix`: what can be mended in a pack's file without its author."""

from __future__ import annotations

from quizzer.cli.check_targets import Target
from quizzer.cli.console import harmless, say
from quizzer.errors import QuizzerError
from quizzer.locale import ngettext
from quizzer.packs.problems import PackError


def fix_target(target: Target) -> bool:
    """Write ids into a pack's file where questions have none there; everything else stays, and it is said.

    Returns:
        False when the file cannot be changed. One that cannot be read is no matter of this: the check tells why.
    """
    from quizzer.authoring.growing import save
    from quizzer.authoring.identifying import with_ids
    from quizzer.packs.loader import parse_pack
    from quizzer.packs.reading import read_bytes

    try:
        data = read_bytes(target.file)
        pack = parse_pack(data, target.file)
    except PackError:
        return True
    try:
        new, count = with_ids(data, target.file, pack, target.only)
        if count:
            save(target.file, new)
    except QuizzerError as problem:
        say(harmless(str(problem)))
        return False
    if count:
        sentence = ngettext(
            "{count} id is written: {file}. It is the one that the question had, so its history stays with it.",
            "{count} ids are written: {file}. They are the ones that the questions had, so their history stays with them.",
            count,
        )
        say(harmless(sentence.format(count=count, file=target.file)))
    return True
