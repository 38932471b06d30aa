"""From what was found to a pack file, which keeps what its author changed."""
