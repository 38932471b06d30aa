"""What an author is told about a pack before learners see it: faults, style, marked samples, self-test."""
