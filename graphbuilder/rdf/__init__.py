"""Facts to quads: the only place that mints IRIs. One named graph a decision, and no blank node anywhere."""

from graphbuilder.rdf.iris import decision_graph, decision_iri, slug_of_reference
from graphbuilder.rdf.pipeline import decision_quads

__all__ = ["decision_graph", "decision_iri", "decision_quads", "slug_of_reference"]
