"""When it is asked: attempts, cards, choosing questions, and the session that runs through them.

Knows no screen and no database. Time, randomness and the store are arguments; times are aware and in UTC.
"""
