"""Extraction: a Document becomes Facts, each fact with its words; one module a kind of fact."""
