"""Blog posts about one question, or a few: the title asks, a quote answers, the article explains."""
