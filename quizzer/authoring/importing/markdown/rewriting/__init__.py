"""Habits of writers, put into Markdown that the rest reads: headings, and questions and answers with our marks."""
