"""Packs in the formats of other programs: CSV, Anki, GIFT, Markdown and JSON.

Each format says which fields of a pack it cannot carry (`formats.FORMATS`).
"""
