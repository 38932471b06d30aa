"""The outline of a document: sections under headings, and under what writers use instead of headings."""
