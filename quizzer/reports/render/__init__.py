"""The forms of a report, a module each: each reads the same values and knows no store."""
