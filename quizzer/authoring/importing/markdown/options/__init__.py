"""Multiple choice that a text writes out: the options, and which of them is right."""
