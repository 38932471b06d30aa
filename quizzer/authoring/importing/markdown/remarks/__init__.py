"""What a reader of a file is told: lines that ask and were not taken, names and headings without answers."""
