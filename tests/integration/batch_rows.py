"""Rows for `quizzer batch`, and what it says of them."""

from __future__ import annotations

import json
from typing import Any

from command_line import GOOD

QUESTION = "image-vs-container"
TABLE = f'id,question,answer\n가,{QUESTION},"{GOOD}"\n,{QUESTION},"두 줄\n답변"\n'


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def row(answer: str = GOOD, question: str = QUESTION, **more: object) -> str:
    return json.dumps({"question": question, "answer": answer, **more}, ensure_ascii=False) + "\n"
