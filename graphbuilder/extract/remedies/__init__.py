"""Remedies: what is to be done, was done or was offered, for whom, by whom and by when."""
