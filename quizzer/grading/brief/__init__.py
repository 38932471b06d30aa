"""Brief questions: the back of a flash card, a sentence or a term, without key points that tell more.

So little gives the reader of key points little to hold on to. Here the answer and each claim are judged by networks that
hold two texts against each other (`quizzer.grading.matching`), order and particles included; what only names something
is decided by its names (`names`).
"""
