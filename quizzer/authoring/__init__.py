"""How packs grow: made, checked, imported and exported."""
