"""Brief questions: the back of a flash card, a sentence or a term, without key points that tell more.

So little gives the reader of key points little to hold on to. Here an answer is held against the whole model answer word by
word, order and particles included (`matcher`); what only names something is decided by its names (`names`).
"""
