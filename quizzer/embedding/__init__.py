"""MEANING: texts as vectors, by the built-in bilingual model or by any sentence-transformers model."""
