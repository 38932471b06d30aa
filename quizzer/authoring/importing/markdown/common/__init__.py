"""What the questions of a file have in common, and what none of them asks or answers: names, topics, marks.

Here all questions are looked at together, after each was read by itself and before any is told.
"""
