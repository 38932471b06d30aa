"""The commands of `quizzer history`, one module each."""
