"""Bodies and offices: their names, and why a decision names them."""
