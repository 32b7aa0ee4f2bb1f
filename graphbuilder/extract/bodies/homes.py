"""Care homes that are called like any house: told by where somebody moves or stays, in a decision on care in a home."""

import re
from collections.abc import Iterator

from graphbuilder.extract.bodies.kinds import Kinds
from graphbuilder.extract.language import naming
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Decision
from graphbuilder.namespaces import slug_of

_OF_CARE = ("adult-care-services", "health")  # categories
_OF_HOMES = "residential-care"  # how the subcategory ends that is about them
_HOME = re.compile(
    r"\b(?:care|nursing|residential) homes?\b|\bresidential (?:care|placement)\b|\(the home\)"
    r"|\bthe home's\b|\b(?:a|the) home (?:that|which|where|told|said|did|has|had|must|should)\b"
)
_STAYS = re.compile(
    r"\b(?:moved|moving|moves?|went|admitted|discharged|transferred|returned) (?:back )?(?:in)?to\s+(?:the\s+)?"
    r"|\b(?:placed|placing|accommodated)\s(?:[\w' ]{1,24}\s)?(?:at|in)\s+(?:the\s+)?"
    r"|\b(?:resident|stayed|stay|stays|staying|lived|lives|living|died|respite|placement|place|bed|room|care|staff)\s"
    r"(?:at|in|of)\s+(?:the\s+)?"
    r"|\b(?:(?:the|his|her|their|of) (?:\w+ )?care|treatment|cared for|looked after)\b[^.;:]{1,60}?\bat\s+(?:the\s+)?"
)
_THE = "The "
# `Elmsleigh Court, where the Council placed her father`
_WHERE = re.compile(
    r",\s+where\s(?:[\w’']+\s){1,5}?(?:was\s|had\s|has\s)?(?:placed|lived|lives|living|stayed|stays|staying|moved|resident)\b"
)


def speaks_of_homes(reading: Reading, decision: Decision) -> bool:
    """Whether a decision is about care, and care homes are spoken of in it."""
    category = decision.category
    if category is None or slug_of(category.iri) not in _OF_CARE:
        return False
    subcategory = decision.subcategory
    if subcategory is not None and slug_of(subcategory.iri).endswith(_OF_HOMES):
        return True
    return any(_HOME.search(view.folded) for view in reading.views)


def homes(view: View, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """Where the names of homes stand in a paragraph of such a decision."""
    for stay in _STAYS.finditer(view.folded):
        end = naming.name_at(view.text, stay.end())
        start = stay.end() - (len(_THE) if view.text.endswith(_THE, 0, stay.end()) else 0)  # `The Larches`
        if end is not None and kinds.is_house(view.text[start:end]):
            yield start, end
    for where in _WHERE.finditer(view.text):
        first = naming.name_before(view.text, where.start())
        if first is not None and kinds.is_house(view.text[first : where.start()]):
            yield first, where.start()
