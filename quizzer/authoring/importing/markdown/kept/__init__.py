"""What a text keeps as data: front matter, cards in components and fences, and packs that quizzer itself exported."""
