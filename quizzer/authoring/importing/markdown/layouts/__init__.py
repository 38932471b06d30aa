"""Whole texts that follow one layout: blocks that are all alike, answers that name questions, tables, pairs of lists."""
