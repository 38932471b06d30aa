"""Pages of HTML, and HTML inside other texts."""
