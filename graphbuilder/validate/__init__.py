"""Whether a graph is sound: shapes (SHACL) and checks (queries that must find nothing), and reports of what is not."""

from graphbuilder.validate.pipeline import ENGINES, load_shapes, validate
from graphbuilder.validate.problems import Problem, Report
from graphbuilder.validate.shapes import ShapesError

__all__ = ["ENGINES", "Problem", "Report", "ShapesError", "load_shapes", "validate"]
