"""What programs for notes write besides Markdown: it is put into Markdown, line by line, before a text is read."""
