"""Questions out of other people's files: blog posts, question lists, tables, Anki decks, Moodle banks.

`harvest` reads a source and gives what it found (`found.Harvest`); `assemble` makes a pack of it; `merging` puts
it into a pack file without losing what its author changed. Nothing is dropped without a word: what was not
understood is a `Remark` with its line.
"""
