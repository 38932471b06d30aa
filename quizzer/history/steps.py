"""The tables, as numbered steps from an empty file.

A step is never edited once released; a change is a new step. Times are whole microseconds since 1970 in UTC,
scores 0-100. Only SQL that SQLite 3.26 knows, the oldest that a supported Python may be built with.
"""

from __future__ import annotations

from collections.abc import Sequence

Step = Sequence[str]
"""SQL statements, run in one transaction."""

_LAST = """
    FROM attempts l WHERE l.pack = a.pack AND l.question = a.question AND l.score IS NOT NULL
    ORDER BY l.ended_at DESC, l.number DESC LIMIT
"""

TOTALS = f"""
    SELECT pack, question, count(*), max(coalesce(override, score)), avg(coalesce(override, score)),
        sum(seconds), min(ended_at), max(ended_at),
        (SELECT coalesce(override, score) {_LAST} 1),
        (SELECT avg(recent) FROM (SELECT coalesce(override, score) AS recent {_LAST} 3)),
        (SELECT question_hash {_LAST} 1)
    FROM attempts a WHERE score IS NOT NULL GROUP BY pack, question
"""
"""What makes `totals` of all attempts. Part of a step: never edited."""

QUARTERS = """
    SELECT ended_at / 900000000, count(*), sum(coalesce(override, score)), sum(seconds)
    FROM attempts WHERE score IS NOT NULL GROUP BY 1
"""
"""What makes `quarters` of all attempts. Part of a step: never edited."""

_CARD = """
    state INTEGER {null}, step INTEGER, stability REAL {null}, difficulty REAL {null},
    due INTEGER {null}, last_review INTEGER {null}, reviews INTEGER {null}, lapses INTEGER {null}
"""

MIGRATIONS: tuple[Step, ...] = (
    (
        # `number` is the order of arrival. score NULL: skipped. rating NULL: the schedule was left alone.
        """
        CREATE TABLE attempts (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            pack TEXT NOT NULL,
            question TEXT NOT NULL,
            session TEXT NOT NULL,
            started_at INTEGER NOT NULL,
            ended_at INTEGER NOT NULL,
            score REAL,
            override REAL,
            note TEXT NOT NULL,
            seconds REAL NOT NULL,
            hints_used INTEGER NOT NULL,
            rating INTEGER,
            pack_hash TEXT NOT NULL,
            question_hash TEXT NOT NULL
        )
        """,
        # Everything that is counted stands in an index, so that counting never reads answers.
        "CREATE INDEX attempts_by_question ON attempts"
        " (pack, question, ended_at, number, score, override, seconds)",
        "CREATE INDEX attempts_by_time ON attempts (ended_at, number, pack, score, override, seconds)",
        "CREATE INDEX attempts_by_session ON attempts (session, ended_at, number)",
        # `record` is the grade as JSON, in UTF-8, compressed by zlib: an eighth of its size.
        """
        CREATE TABLE answers (
            attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
            answer TEXT NOT NULL,
            record BLOB NOT NULL
        )
        """,
        # Key points by their words, and how each fared; `about` is '' for none.
        """
        CREATE TABLE claims (
            id INTEGER PRIMARY KEY,
            pack TEXT NOT NULL,
            question TEXT NOT NULL,
            point TEXT NOT NULL,
            about TEXT NOT NULL,
            UNIQUE (pack, question, point, about)
        )
        """,
        """
        CREATE TABLE outcomes (
            attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
            position INTEGER NOT NULL,
            claim INTEGER NOT NULL REFERENCES claims,
            missed INTEGER NOT NULL,
            credit REAL NOT NULL,
            PRIMARY KEY (attempt, position)
        ) WITHOUT ROWID
        """,
        # The machine's score is never replaced: the learner's own stand here, the last in `attempts` too.
        """
        CREATE TABLE overrides (
            number INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
            score REAL,
            note TEXT NOT NULL,
            at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX overrides_by_attempt ON overrides (attempt)",
        f"""
        CREATE TABLE cards (
            pack TEXT NOT NULL, question TEXT NOT NULL, {_CARD.format(null="NOT NULL")},
            PRIMARY KEY (pack, question)
        ) WITHOUT ROWID
        """,
        # The card as it was before an attempt with a rating moved it; all NULL: there was none.
        f"""
        CREATE TABLE reviews (
            attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE, {_CARD.format(null="")}
        )
        """,
        """
        CREATE TABLE drafts (
            pack TEXT NOT NULL, question TEXT NOT NULL, text TEXT NOT NULL, saved_at INTEGER NOT NULL,
            seconds REAL NOT NULL, hints_used INTEGER NOT NULL,
            PRIMARY KEY (pack, question)
        )
        """,
        """
        CREATE TABLE flags (
            pack TEXT NOT NULL, question TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL,
            PRIMARY KEY (pack, question)
        )
        """,
        # `questions` is a JSON list of [pack, question].
        """
        CREATE TABLE sessions (
            id TEXT PRIMARY KEY, started_at INTEGER NOT NULL, ended_at INTEGER, mock INTEGER NOT NULL,
            questions TEXT NOT NULL
        )
        """,
        "CREATE INDEX sessions_by_time ON sessions (started_at)",
    ),
    (
        # What counting would add up again and again; written in the transaction that changes an attempt.
        """
        CREATE TABLE totals (
            pack TEXT NOT NULL, question TEXT NOT NULL, attempts INTEGER NOT NULL, best_score REAL NOT NULL,
            mean_score REAL NOT NULL, seconds REAL NOT NULL, first_at INTEGER NOT NULL, last_at INTEGER NOT NULL,
            last_score REAL NOT NULL, recent_score REAL NOT NULL, last_hash TEXT NOT NULL,
            PRIMARY KEY (pack, question)
        ) WITHOUT ROWID
        """,
        # `quarter` counts quarters of an hour since 1970.
        """
        CREATE TABLE quarters (
            quarter INTEGER PRIMARY KEY, attempts INTEGER NOT NULL, score_sum REAL NOT NULL, seconds REAL NOT NULL
        )
        """,
        f"INSERT INTO totals {TOTALS}",
        f"INSERT INTO quarters {QUARTERS}",
        # Grades of the machine that a later one has replaced; `record` as in `answers`.
        """
        CREATE TABLE former_grades (
            number INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
            score REAL NOT NULL,
            record BLOB NOT NULL,
            question_hash TEXT NOT NULL,
            at INTEGER NOT NULL
        )
        """,
        "CREATE INDEX former_grades_by_attempt ON former_grades (attempt)",
        """
        CREATE TABLE suspended (
            pack TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (pack, question)
        )
        """,
        # Ids of attempts that the learner deleted, so that merging does not bring them back.
        "CREATE TABLE deleted (id TEXT PRIMARY KEY, at INTEGER NOT NULL)",
        # `thresholds` and `before` are JSON lists of three scores. ended_at NULL: it counts.
        """
        CREATE TABLE calibrations (
            number INTEGER PRIMARY KEY, thresholds TEXT NOT NULL, before TEXT NOT NULL, samples INTEGER NOT NULL,
            mean_difference REAL NOT NULL, engine TEXT NOT NULL, encoder TEXT NOT NULL, at INTEGER NOT NULL,
            ended_at INTEGER
        )
        """,
    ),
    (
        # A JSON list of [pack, question, pack, question]: a follow-up, and the question that led to it.
        "ALTER TABLE sessions ADD COLUMN follow_ups TEXT NOT NULL DEFAULT '[]'",
    ),
    (
        # Each window that has a question open has its own draft of it. '': nobody's.
        """
        CREATE TABLE drafts_of_windows (
            pack TEXT NOT NULL, question TEXT NOT NULL, window TEXT NOT NULL DEFAULT '', text TEXT NOT NULL,
            saved_at INTEGER NOT NULL, seconds REAL NOT NULL, hints_used INTEGER NOT NULL,
            PRIMARY KEY (pack, question, window)
        )
        """,
        "INSERT INTO drafts_of_windows (pack, question, text, saved_at, seconds, hints_used)"
        " SELECT pack, question, text, saved_at, seconds, hints_used FROM drafts",
        "DROP TABLE drafts",
        "ALTER TABLE drafts_of_windows RENAME TO drafts",
    ),
)
"""All steps, oldest first."""
