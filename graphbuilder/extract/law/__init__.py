"""Law and guidance: what is cited, how it is written, and what a decision has named before."""
