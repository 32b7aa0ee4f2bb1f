"""A knowledge graph of Local Government and Social Care Ombudsman decisions, each fact with its words."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("ombudsman-graph")
except PackageNotFoundError:  # pragma: no cover - only when run from files that were never installed
    __version__ = "0"

__all__ = ["__version__"]
