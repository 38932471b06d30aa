"""Text as characters and lines, whatever it says: code in fences, blanks, raised letters, phrases, what is only put off."""
