"""Where the answer of a question is, where it begins and ends, and what explains it."""
