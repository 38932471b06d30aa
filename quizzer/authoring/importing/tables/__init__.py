"""Tables: which rows and columns ask and answer."""
