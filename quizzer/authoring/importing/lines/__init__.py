"""What a single line says: its numbering and marks, whether it asks, and which label begins it."""
