"""Two texts held against each other word by word: the words as a network sees them, and the network."""
