"""Extraction: a Document becomes Facts, each fact with its words; one module a kind of fact."""

from graphbuilder.extract.lexicon import Lexicon
from graphbuilder.extract.pipeline import extract

__all__ = ["Lexicon", "extract"]
