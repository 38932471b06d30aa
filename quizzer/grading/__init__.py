"""What an answer is worth: coverage, similarity, contradictions, guards, and the score that they make."""
