"""WHAT IS ASKED: packs, read with line numbers; the library of installed ones; writing back."""
