"""Exporting: the graph as files that are the same, byte for byte, each time they are made from the same store."""

from graphbuilder.export.files import FILES, File, export

__all__ = ["FILES", "File", "export"]
