"""Reports of validation for other programs: SARIF 2.1.0 for code review, and the report of SHACL in Turtle."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from graphbuilder import __version__
from graphbuilder import namespaces as ns
from graphbuilder.store import Store
from graphbuilder.validate.problems import Problem, Report

_LEVELS: Final = {"Violation": "error", "Warning": "warning", "Info": "note"}
_REPORT: Final = ns.BASE + "report"
_IRI: Final = re.compile(r"(https?|urn):[^\s<>\"{}|^`\\]+")
_SOURCES: Final = f"""
SELECT ?graph ?name WHERE {{ GRAPH <{ns.GRAPH_PROVENANCE}> {{ ?graph <{ns.OMB}sourceName> ?name }} }}
"""


def sarif(report: Report, store: Store) -> str:
    """The report in SARIF 2.1.0: each problem at the source that it was read from and at the IRI of what is wrong."""
    rules = {problem.found_by: problem for problem in report.problems}
    places = {name: index for index, name in enumerate(rules)}
    sources = _sources(store)
    run = {
        "tool": {
            "driver": {
                "name": "graphbuilder",
                "version": __version__,
                "rules": [_rule(problem) for problem in rules.values()],
            }
        },
        "results": [
            _result(problem, places[problem.found_by], _source(problem, store, sources))
            for problem in report.problems
        ],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return (
        json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _rule(problem: Problem) -> dict[str, Any]:
    return {
        "id": problem.rule,
        "shortDescription": {"text": problem.message},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }


def _result(problem: Problem, rule: int, source: str | None) -> dict[str, Any]:
    location: dict[str, Any] = {
        "logicalLocations": [{"fullyQualifiedName": problem.focus, "kind": "resource"}]
    }
    if source is not None:
        location["physicalLocation"] = {"artifactLocation": {"uri": quote(source)}}
    found = "" if problem.value is None else f" Found: {problem.value}"
    return {
        "ruleId": problem.rule,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message + found},
        "locations": [location],
        "properties": {"constraints": [*problem.components]} | _path(problem),
    }


def _path(problem: Problem) -> dict[str, str]:
    return {} if problem.path is None else {"path": ns.compact(problem.path)}


def _sources(store: Store) -> dict[str, str]:
    """What the source of each graph is called, by the graph's IRI."""
    rows = store.rows(_SOURCES)
    return {row["graph"].value: row["name"].value for row in rows}


def _source(problem: Problem, store: Store, sources: Mapping[str, str]) -> str | None:
    """The source of the decision that the problem is in, or else of a graph that describes what is wrong."""
    if problem.decision is not None:
        return sources.get(ns.GRAPH_DECISION + problem.decision)
    if not _IRI.fullmatch(problem.focus):
        return None
    graphs = {str(quad.graph_name).strip("<>") for quad in store.quads(subject=problem.focus)}
    return next((sources[graph] for graph in sorted(graphs) if graph in sources), None)


def turtle(report: Report) -> str:
    """The report as SHACL defines one, in Turtle: a result for each constraint that is broken.

    Its results have names, as everything here. To SHACL a graph with so much as a warning does not conform.
    """
    prefixes = {"sh": ns.SH, **ns.PREFIXES}
    return (serialize(_triples(report), format=RdfFormat.TURTLE, prefixes=prefixes) or b"").decode()


def _triples(report: Report) -> Iterator[Triple]:
    whole = NamedNode(_REPORT)
    yield _said(whole, ns.RDF + "type", NamedNode(ns.SH + "ValidationReport"))
    yield _said(whole, ns.SH + "conforms", Literal(not report.problems))
    results = ((problem, component) for problem in report.problems for component in problem.components)
    for number, (problem, component) in enumerate(results, 1):
        result = NamedNode(f"{_REPORT}#result-{number}")
        yield _said(whole, ns.SH + "result", result)
        yield _said(result, ns.SH + "sourceConstraintComponent", NamedNode(ns.SH + component))
        yield from _told(problem, result)


def _told(problem: Problem, result: NamedNode) -> Iterator[Triple]:
    """What a result says of a problem, whichever constraint it breaks."""
    yield _said(result, ns.RDF + "type", NamedNode(ns.SH + "ValidationResult"))
    yield _said(result, ns.SH + "focusNode", _term(problem.focus))
    yield _said(result, ns.SH + "resultSeverity", NamedNode(ns.SH + problem.severity))
    yield _said(result, ns.SH + "resultMessage", Literal(problem.message, language="en"))
    if problem.path is not None:
        yield _said(result, ns.SH + "resultPath", NamedNode(problem.path))
    if problem.value is not None:
        yield _said(result, ns.SH + "value", _term(problem.value))
    found_by = ns.SH + "sourceShape" if "#" in problem.found_by else ns.DCTERMS + "source"
    yield _said(result, found_by, _term(problem.found_by))


def _said(subject: NamedNode, predicate: str, value: NamedNode | Literal) -> Triple:
    return Triple(subject, NamedNode(predicate), value)


def _term(text: str) -> NamedNode | Literal:
    return NamedNode(text) if _IRI.fullmatch(text) else Literal(text)
