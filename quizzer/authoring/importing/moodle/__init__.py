"""Moodle's question banks, as GIFT and as XML."""
