"""Files that are no packs, by what is wrong with each: its bytes, where the problem is, and what is said."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.packs.reading import MAX_BYTES

PACK = "questions:\n- question: q\n  model_answer: a\n"
"""A good pack, to which something is done."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file."""

    name: str
    data: bytes
    says: str
    """A piece of the message."""

    at: tuple[int, int] | None = None
    """Line and column of the first problem. None: the file as a whole."""

    problems: int | None = 1
    """How many there are. None: it does not matter."""


def of(
    name: str, text: str | bytes, says: str, at: tuple[int, int] | None = None, problems: int | None = 1
) -> Hostile:
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return Hostile(name, data, says, at, problems)


def question(more: str) -> str:
    """Write a good question with some more keys."""
    return PACK + "".join(f"  {line}\n" for line in more.splitlines())


ENCODINGS = [
    of("empty", b"", "The file is empty"),
    of("only comments", "# 주석\n\n", "The file is empty"),
    of("bad UTF-8", b"questions:\n- question: a\xff\n", "0xFF is not UTF-8", (2, 14)),
    of("cut UTF-8", PACK.encode() + "  source: 가".encode()[:-1], "not UTF-8", (4, 11)),
    of("CP949", "questions:\n- question: 컨테이너\n".encode("cp949"), "CP949", (2, 13)),
    of("Latin-1", "title: caf\xe9\n".encode("latin-1"), "Save the file as UTF-8", (1, 11)),
    of("UTF-16 without mark", PACK.encode("utf-16-le"), "U+0000", (1, 2)),
    of("cut UTF-16", b"\xff\xfe" + PACK.encode("utf-16-le") + b"\xd8", "UTF-16 text is damaged"),
    of("encoded surrogate", "title: \ud800\n", "not UTF-8", (1, 8)),
    of("NUL", "title: a\0b\n", "U+0000 is not allowed", (1, 9)),
    of("only NUL", b"\0" * 100, "U+0000", (1, 1)),
    of("escape character", "title: \x1b[31m\n", "U+001B is not allowed", (1, 8)),
    of("DEL", "title: a\x7f\n", "U+007F is not allowed", (1, 9)),
    of("escaped NUL", question('source: "a\\0b"'), "control character U+0000", (4, 11)),
    of("escaped terminal code", question('source: "\\e[2J"'), "control character U+001B", (4, 11)),
    of("escaped surrogate", 'title: "\\ud800"\n', "backslash", (1, 11)),
    of("marks on one letter", question("source: " + "a" + "\u0300\u0315" * 99), "combining marks", (4, 11)),
    of("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is no text"),
    of("a zip", b"PK\x03\x04\x14\0\0\0", "This is a zip archive, not a pack."),
]

SYNTAX = [
    of("tab", "questions:\n\t- question: q\n", "A tab stands", (2, 1)),
    of("tab among spaces", PACK + "\tsource: x\n", "A tab stands", (4, 1)),
    of("unclosed single quote", "questions:\n- question: 'q\n", "never closed", (2, 13)),
    of("unclosed double quote", 'questions:\n- question: "q\n', "never closed", (2, 13)),
    of("unclosed bracket", "questions:\n- question: q\n  tags: [a, b\n  hints: []\n", "with [", (3, 9)),
    of("unclosed brace", "questions:\n- {question: q\n", "with {", (2, 3)),
    of("bracket too many", "tags: [a]]\n", "`]` too many", (1, 10)),
    of("colon in a text", "questions:\n- question: REST: 무엇\n", "colon followed by a space", (2, 17)),
    of("text begins with @", "questions:\n- question: @Bean 이란\n", "cannot begin with `@`", (2, 13)),
    of("text begins with %", "questions:\n- question: %d 는\n", "cannot begin with `%`", (2, 13)),
    of("text begins with a backtick", "title: `ls`\n", 'cannot begin with "`"', (1, 8)),
    of("bold text", "title: **굵게**\n", "cannot begin with `*`", (1, 8)),
    of("text begins with &", "title: &과 포인터\n", "cannot begin with `&`", (1, 8)),
    of("text begins with !", "title: !중요\n", "A tag stands here", (1, 8)),
    of("too few spaces", "questions:\n  - question: q\n   model_answer: a\n", "indentation", (3, 4)),
    of("too many spaces", "questions:\n- question: q\n    model_answer: a\n", "indented too far", (3, 17)),
    of("list behind a key", "questions: - question: q\n", "list cannot begin here", (1, 12)),
    of("a line of text", "title: x\n그냥 글\nid: y\n", "neither `key: value`", (2, 1)),
    of("text behind |", "questions:\n- question: | 글\n", "begins in the next line", (2, 15)),
    of("unknown escape", 'title: "\\d"\n', "backslash", (1, 9)),
    of("text behind a quote", "title: 'a' b\n", "after its closing quote", (1, 12)),
    of("unknown directive", "%FOO bar\n---\n" + PACK, "directive", (1, 5)),
    of("other YAML version", "%YAML 2.0\n---\n" + PACK, "directive", (1, 1)),
    of("tag directive", "%TAG ! tag:x,2000:\n---\n" + PACK, "`%TAG` defines a tag", (1, 1)),
    of("two documents", PACK + "---\n" + PACK, "second document", (4, 1)),
]

OBJECTS = [
    of("Python object", "title: !!python/object/apply:os.system [id]\n" + PACK, "no tag builds", (1, 8)),
    of("own tag", "title: !mine x\n" + PACK, "`!mine` is a tag", (1, 8)),
    of("standard tag", "title: !!str 1\n" + PACK, "`!!str` is a tag", (1, 8)),
    of("anchor", "title: &x y\n" + PACK, "`&x` is an anchor", (1, 8)),
    of("alias to nothing", "title: *x\n" + PACK, "`*x` is an alias", (1, 8)),
    of(
        "alias bomb",
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)),
        "is an anchor",
        (1, 1),
        None,
    ),
    of(
        "merge bomb",
        "a0: &a0 {x: 1}\n"
        + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 10)),
        "`<<` merges",
        (1, 1),
        None,
    ),
    of("merge key", "questions:\n- <<: {question: q}\n  question: q\n  model_answer: a\n", "`<<`", (2, 3)),
    of("recursive alias", "questions: &q [*q]\n", "is an anchor", (1, 12), 2),
]

SIZES = [
    of("30,000 brackets", "a: " + "[" * 30_000, "nested too deep", None, None),
    of("30,000 braces", "a: " + "{" * 30_000, "nested too deep", None, None),
    of("3,000 hyphens", "- " * 3_000, "nested more than 64 deep", (1, 129)),
    of("3,000 question marks", "? " * 3_000, "nested more than 64 deep", None, 2),
    of("a million values", "tags: [" + "a," * 300_000 + "]\n", "more than 250,000 values", None),
    of("6,000 questions", "questions:\n" + "- {}\n" * 6_000, "has 6,000 questions", (2, 1)),
    of("the same key for ever", "a: a\n" * 100_000, "Only the first 100 problems", (2, 1), 101),
    of("100,000 keys", PACK + "".join(f"k{n}: 1\n" for n in range(100_000)), "first 100", (4, 1), 101),
    of("8 MB of one letter", b"a" * MAX_BYTES, "found the text `aaa", (1, 1)),
    of("more than 8 MB", b"#" * (MAX_BYTES + 1), "a pack may have 8 MB"),
    of("100,000 tag directives", "%TAG !a! tag:x\n" * 100_000, "`%TAG`", (1, 1)),
    of("huge integer", question("time_limit: " + "9" * 100_000), "found the text `999", (4, 15)),
    of("huge exponent", question("samples: [{answer: a, score: 1e999}]"), "found `inf`", (4, 32)),
    of(
        "long text",
        question("hints: [" + "가" * 2001 + "]"),
        "at most 2,000 characters, found 2,001",
        (4, 11),
    ),
    of("too many hints", question("hints: [" + "a," * 11 + "]"), "at most 10 entries, found 11", (4, 10)),
    of("long key", "가" * 900 + ": 1\n" + PACK, "is not a key of a pack", (1, 1)),
]

SHAPES = [
    of("a text", "hello\n", "found the text `hello`", (1, 1)),
    of("a number", "42\n", "found `42`", (1, 1)),
    of("a list of numbers", "[1, 2]\n", "Expected keys with values, found `1`", (1, 2), 2),
    of("no questions", "id: x\n", "`questions` is missing", (1, 1)),
    of("questions without value", "questions:\n", "found nothing", (1, 11)),
    of("no question in them", "questions: []\n", "The list is empty", (1, 12)),
    of("questions as keys", "questions:\n  a: b\n", "Expected a list", (2, 3)),
    of("empty question", "questions:\n- {}\n", "is missing", (2, 3), 2),
    of("no model answer", "questions:\n- question: q\n", "`model_answer` is missing", (2, 3)),
    of("no model answers", "questions: [{question: q, model_answers: []}]\n", "list is empty", (1, 42)),
    of("both answers", question("model_answers: [b]"), "Both `model_answer`", (3, 3)),
    of("number as question", "questions: [{question: 42, model_answer: a}]\n", "found `42`", (1, 24)),
    of("list as question", "questions: [{question: [a], model_answer: a}]\n", "found a list", (1, 24)),
    of("truth as answer", "questions: [{question: q, model_answer: true}]\n", "found `true`", (1, 41)),
    of("blank question", "questions: [{question: '  ', model_answer: a}]\n", "text is blank", (1, 24)),
    of("text as tags", question("tags: docker"), "Write [docker]", (4, 9)),
    of("text as key points", question("key_points: a"), "Expected a list", (4, 15)),
    of("key point as text", question("key_points: [a]"), "Expected keys with values", (4, 16)),
    of("colon in a hint", question("hints:\n- 예: 이렇게"), "colon followed by a space", (5, 5)),
    of(
        "invisible answer",
        "questions: [{question: q, model_answer: \u200b\u00ad}]\n",
        "text is blank",
        (1, 41),
    ),
    of("blank keyword", question("key_points: [{point: p, keywords: ['']}]"), "blank", (4, 38)),
    of("nothing as keyword", question("key_points: [{point: p, keywords: [~]}]"), "found nothing", (4, 38)),
    of("no keyword", question("key_points: [{point: p, keywords: [[]]}]"), "list is empty", (4, 38)),
    of("keys as keyword", question("key_points: [{point: p, keywords: [{a: b}]}]"), "a term or a", (4, 38)),
    of("weight of nothing", question("key_points: [{point: p, weight: 0}]"), "above 0", (4, 35)),
    of("weight below nothing", question("key_points: [{point: p, weight: -1}]"), "found `-1`", (4, 35)),
    of("weight NaN", question("key_points: [{point: p, weight: .nan}]"), "found `nan`", (4, 35)),
    of("weight infinite", question("key_points: [{point: p, weight: .inf}]"), "found `inf`", (4, 35)),
    of("weight as text", question("key_points: [{point: p, weight: heavy}]"), "text `heavy`", (4, 35)),
    of("weight in quotes", question("key_points: [{point: p, weight: '2'}]"), "Take the quotes", (4, 35)),
    of("truth as weight", question("key_points: [{point: p, weight: true}]"), "found `true`", (4, 35)),
    of("score above 100", question("samples: [{answer: a, score: 101}]"), "from 0 to 100", (4, 32)),
    of("half a second", question("time_limit: 1.5"), "whole number of seconds", (4, 15)),
    of("no such difficulty", question("difficulty: hrad"), "easy, medium, hard", (4, 15)),
    of("no such language", "language: fr\n" + PACK, "one of: ko, en", (1, 11)),
]

NAMES = [
    of("unknown key", question("keyword: x"), "`keyword` is not a key of a question", (4, 3)),
    of("Korean key", "questions:\n- 질문: q\n  model_answer: a\n", "mean `question`", (2, 3)),
    of("emoji key", "🎉: 1\n" + PACK, "`🎉` is not a key of a pack", (1, 1)),
    of("number as key", "1: 1\n" + PACK, "`1` is not a key", (1, 1)),
    of("list as key", "? [a, b]\n: c\n" + PACK, "used as a key", (1, 3)),
    of("duplicate key", PACK + "questions: []\n", "second time; the first is in line 1", (4, 1)),
    of("duplicate key inside", question("source: a\nsource: b"), "the first is in line 4", (5, 3)),
    of("path as id", "id: ../../etc/passwd\n" + PACK, "Write `etc-passwd`", (1, 5)),
    of("capitals in an id", "id: Docker\n" + PACK, "Write `docker`", (1, 5)),
    of("dot as id", "id: .\n" + PACK, "Expected at most 80", (1, 5)),
    of("blank id", "id: ''\n" + PACK, "Expected at most 80", (1, 5)),
    of("long id", "id: " + "a" * 81 + "\n" + PACK, "at most 80", (1, 5)),
    of(
        "same id twice",
        "questions:\n- {id: a, question: q, model_answer: a}\n- {id: a, question: r, model_answer: a}\n",
        "taken by the question in line 2",
        (3, 8),
    ),
    of("same question twice", PACK + "- question: q\n  model_answer: b\n", "same words", (4, 3)),
    of("follow-up to nowhere", question("id: one\nfollow_ups: [two]"), "no question `two`", (5, 16)),
    of("follows itself", question("id: one\nfollow_ups: [one]"), "cannot follow itself", (5, 16)),
    of("newer schema", "quizzer: 2\nnews: [1]\n", "needs a newer quizzer", (1, 10)),
    of("schema zero", "quizzer: 0\n" + PACK, "Expected 1, found `0`", (1, 10)),
    of("truth as schema", "quizzer: true\n" + PACK, "Expected 1, found `true`", (1, 10)),
]

HOSTILE = [*ENCODINGS, *SYNTAX, *OBJECTS, *SIZES, *SHAPES, *NAMES]
