"""Slugs: the project's own, and those that the publisher makes for its categories."""

import re

from graphbuilder.fold import fold


def slug(name: str) -> str:
    """A name in lower case, apostrophes dropped, everything else that is no letter or digit a hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name).replace("'", "")).strip("-")


def publisher_slug(name: str) -> str:
    """A category's slug as the publisher makes it: an apostrophe becomes a hyphen too (`children-s-care-services`)."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
