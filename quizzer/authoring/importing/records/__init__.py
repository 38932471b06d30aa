"""Questions in JSON and YAML, in the shapes that people give them."""
