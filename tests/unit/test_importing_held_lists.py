"""A text that is read as one question, and rather is a list of questions below a title, is told."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.by_example.held_lists import holds_list
from quizzer.authoring.importing.sources.source import read_text

ASKED = (
    ("What is an image layer?", "A read-only difference to the file system below it."),
    ("Difference CMD / ENTRYPOINT", "CMD is the default argument, ENTRYPOINT is what runs."),
    ("Multi-stage builds", "Build in one stage, copy the result into a small one."),
    ("How do volumes differ from bind mounts?", "Volumes are managed by Docker, mounts are the host's."),
    ("Networking modes", "bridge, host, none."),
)


def is_list(text: str) -> bool:
    read = read_text(text, "a.md")
    assert len(read.found) == 1, [each.question for each in read.found]
    return holds_list(read.found[0], text.split("\n"))


@pytest.mark.parametrize(
    "form",
    [
        "{number}. {asked}\n   {told}",
        "- {asked}\n  {told}",
        "◎ {asked}\n☞ {told}",
        "@ {asked}\n-> {told}",
        "{asked}\n{told}",
    ],
)
def test_items_some_of_which_ask_are_a_list(form: str) -> None:
    items = [
        form.format(number=number, asked=asked, told=told) for number, (asked, told) in enumerate(ASKED, 1)
    ]
    assert is_list("# Docker things I got asked\n\n" + "\n\n".join(items) + "\n")


ORDINARY = {
    "one question": "# What is a mutex?\n\nA lock that one thread holds at a time, and that it gives back itself.\n",
    "steps": "# Deploying with Docker\n\n1. Prepare the machine\n   It needs a new kernel.\n2. Write a Dockerfile\n"
    "   It names the base image.\n3. Build the image\n   Layers are kept.\n4. Start it\n   With its ports.\n"
    "5. Explain it to the team\n   They have to run it.\n6. Watch the memory\n   It may grow.\n",
    "korean steps": "# 도커로 배포하는 과정\n\n1. 준비\n   새 커널.\n2. 도커를 설치하세요\n   패키지를 받습니다.\n"
    "3. 빌드\n   레이어가 남습니다.\n4. 실행\n   포트를 엽니다.\n5. 로그를 확인하시오\n   오류가 보입니다.\n",
    "terms": "# Docker terms\n\n1. Image layer\n   A difference to the file system.\n2. Entrypoint\n   What runs.\n"
    "3. Volume\n   Managed by Docker.\n4. Network\n   bridge, host or none.\n",
    "parts of an answer": "# What is a deadlock?\n\nThreads wait for each other forever.\n\n1. Why does it happen?\n"
    "   Each holds what the other needs.\n2. Mutual exclusion\n   Only one may hold it.\n3. How is it prevented?\n"
    "   By an order of locks.\n4. Detection\n   By a cycle in the graph.\n",
    "a checklist": "# How is a database chosen?\n\nAsk yourself first, before anything is built on it.\n\n- Does it scale?\n"
    "- Is it cheap?\n- Who runs it?\n- What is lost when it fails?\n\nThen choose the one that the team knows.\n",
    "long article": "# What is a cache?\n\n"
    + "\n\n".join(
        f"A cache of level {number} keeps what was read, and is asked before the store is.\nIs that enough? Mostly it is, "
        "as long as little is written.\n\n- It is fast\n  Nothing is nearer.\n- It is small\n  Memory costs."
        for number in range(1, 40)
    )
    + "\n",
}
"""Texts that are read as one question, and hold no others."""


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY)
def test_an_ordinary_post_is_no_list(text: str) -> None:
    assert not is_list(text)
