"""A topic in brackets that a writer puts before most questions, `[Paging] How …?`, is no part of them but a tag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.found import Found, tagged

_TOPIC = re.compile(r"[\[【]\s*([^\[\]【】\n]{1,40}?)\s*[\]】]\s*[-–—:]?\s*(?=[^\s(\[]\S*\s)")

_FEWEST = 2
_MOST = 0.6
"""Share of the questions that must begin so."""


def without_topics(found: Sequence[Found]) -> list[Found]:
    """Take such topics from the front of questions, and of those that follow them."""
    begun = sum(_TOPIC.match(each.question) is not None for each in found)
    if begun < _FEWEST or begun < _MOST * len(found):
        return list(found)
    return [_without(each) for each in found]


def _without(found: Found) -> Found:
    topic = _TOPIC.match(found.question)
    follow_ups = tuple(_TOPIC.sub("", each, count=1) for each in found.follow_ups)
    if topic is None:
        return replace(found, follow_ups=follow_ups)
    asked = replace(found, question=found.question[topic.end() :], follow_ups=follow_ups)
    return tagged(asked, [topic.group(1)])
