"""Networks as pages that open in a browser without any network."""

from graphbuilder.view.page import page

__all__ = ["page"]
