"""A source as a whole: a file of any kind, a folder or a zip of such files."""
