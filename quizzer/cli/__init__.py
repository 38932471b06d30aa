"""The command line: one of two thin faces over the same core."""
