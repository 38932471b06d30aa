"""Named texts as questions: what a column, a note's field or a key means, and what its text says."""
