"""Posts and question lists in Markdown."""
