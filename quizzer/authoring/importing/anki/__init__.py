"""Anki's notes, in packages and in text exports."""
