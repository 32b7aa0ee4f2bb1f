"""Networks of decisions, law and bodies, drawn from the store with the words behind every link."""

from graphbuilder.network.drawing import (
    KINDS,
    NODE_KINDS,
    POWERS,
    RELATIONS,
    case_law_body,
    council,
    project,
    provisions,
)

__all__ = [
    "KINDS",
    "NODE_KINDS",
    "POWERS",
    "RELATIONS",
    "case_law_body",
    "council",
    "project",
    "provisions",
]
