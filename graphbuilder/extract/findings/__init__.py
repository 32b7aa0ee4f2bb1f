"""What was complained of, and what the decision itself concludes on it."""
