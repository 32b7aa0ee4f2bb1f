"""Exporting: the graph as files that are the same, byte for byte, each time they are made from the same store."""

from graphbuilder.export.file import File
from graphbuilder.export.files import FILES, export
from graphbuilder.export.release import release

__all__ = ["FILES", "File", "export", "release"]
