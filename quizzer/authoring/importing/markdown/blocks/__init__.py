"""A text as blocks with line numbers, and the words of a block without its markup."""
