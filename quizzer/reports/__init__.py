"""WHAT IT MEANS: what many attempts say, first as typed values, then as files to read, print and send."""
