"""The command line: reads arguments, calls the library, prints; nothing else prints."""

from graphbuilder.cli.app import main

__all__ = ["main"]
