"""Words: normalising, tokens, sentences and clauses, terms, subjects, negation and opposites.

Korean and English, by rules and word lists of our own; no morphological analyser, nothing to download. Every offset
counts code points of the normalised text (`normalise.normalise`). All values are frozen, all functions pure.
"""
