"""Which sections of an outline are the questions, and in which words they ask."""
