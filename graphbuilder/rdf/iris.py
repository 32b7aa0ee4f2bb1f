"""How a decision and its named graph are named, from the reference that the decision prints."""

from graphbuilder import namespaces as ns


def slug_of_reference(reference: str) -> str:
    """A reference as it stands in IRIs and file names: `20 001 737` is `20-001-737`."""
    return reference.replace(" ", "-")


def decision_iri(reference: str) -> str:
    """The IRI of a decision by its printed reference."""
    return f"{ns.ID}decision/{slug_of_reference(reference)}"


def decision_graph(reference: str) -> str:
    """The IRI of the named graph that holds everything a decision states."""
    return ns.GRAPH_DECISION + slug_of_reference(reference)
