"""Interview practice in a terminal, with graded answers, offline."""

__version__ = "0.1.0"
