"""Reading: bytes of any supported format become a Document; the format is told by the content, not by the name."""

from graphbuilder.read.dispatch import read_bytes, read_file

__all__ = ["read_bytes", "read_file"]
