"""JSON-LD 1.1: named graphs as plain JSON objects, with the context that turns them back into RDF."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from graphbuilder import namespaces as ns
from graphbuilder.order import Statements, Term

_IRI: Final = "@id"
_INTEGER: Final = re.compile(r"-?[1-9][0-9]*|0")


def jsonld(graphs: Iterable[tuple[str, Statements]], *, context: Mapping[str, Any]) -> Iterator[bytes]:
    """Named graphs by IRI as one document with the context (what stands under its `@context`) embedded."""
    terms = _Terms(context)
    start, end = json.dumps({"@context": context, "@graph": []}, ensure_ascii=False, indent=1).split("[]")
    before = f"{start}["
    for graph, things in graphs:
        written = {
            "id": terms.compact(graph),
            "@graph": [_node(subject, said, terms) for subject, said in things.items()],
        }
        lines = json.dumps(written, ensure_ascii=False, indent=1).split("\n")
        yield "\n  ".join([before, *lines]).encode()
        before = ","
    yield f"\n ]{end}\n".encode()


class _Terms:
    """The context read backwards: from IRIs to the terms and prefixes that stand for them."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        simple = {term: value for term, value in context.items() if isinstance(value, str)}
        self._prefixes = {term: value for term, value in simple.items() if value[-1] in "/#"}
        self._names: dict[tuple[str, str], str] = {}
        for term, value in context.items():
            if isinstance(value, str) and not value.startswith("@") and term not in self._prefixes:
                self._names[self._expand(value), ""] = term
            elif isinstance(value, dict):
                coercion = value.get("@type") or "@" + value.get("@language", "")
                self._names[self._expand(value["@id"]), self._expand(coercion)] = term

    def _expand(self, name: str) -> str:
        prefix, colon, rest = name.partition(":")
        return self._prefixes[prefix] + rest if colon and prefix in self._prefixes else name

    def compact(self, iri: str) -> str:
        """An IRI with the context's longest prefix that fits, or as it is."""
        fitting = [prefix for prefix, namespace in self._prefixes.items() if iri.startswith(namespace)]
        prefix = max(fitting, key=lambda prefix: len(self._prefixes[prefix]), default=None)
        return iri if prefix is None else f"{prefix}:{iri.removeprefix(self._prefixes[prefix])}"

    def type(self, iri: str) -> str:
        """A class by its term."""
        return self._names.get((iri, ""), self.compact(iri))

    def entry(self, predicate: str, value: Term) -> tuple[str, Any]:
        """A key and a value that say that a thing has this property.

        By a term that implies the value's kind where the context has one, otherwise by a term that implies none, or a
        compact IRI, and a value that states its kind.
        """
        plain: str | int | bool
        if isinstance(value, NamedNode):
            coercion, plain, stated = _IRI, self.compact(value.value), {"id": self.compact(value.value)}
        elif value.language:
            coercion, plain = "@" + value.language, value.value
            stated = {"@value": value.value, "@language": value.language}
        else:
            coercion, plain = value.datatype.value, _native(value)
            stated = {"@value": value.value, "type": self.compact(coercion)}
        if term := self._names.get((predicate, coercion)):
            return term, plain
        plainly = self._names.get((predicate, ""), self.compact(predicate))
        return plainly, plain if coercion == ns.XSD + "string" else stated


def _native(literal: Literal) -> str | int | bool:
    """Integers and truth values as JSON has them, where that loses nothing."""
    if literal.datatype.value == ns.XSD + "boolean" and literal.value in ("true", "false"):
        return literal.value == "true"
    if literal.datatype.value == ns.XSD + "integer" and _INTEGER.fullmatch(literal.value):
        return int(literal.value)
    return literal.value


def _node(subject: str, properties: Mapping[str, list[Term]], terms: _Terms) -> dict[str, Any]:
    types = [terms.type(value.value) for value in properties.get(ns.RDF + "type", [])]
    entries: dict[str, list[Any]] = {}
    for predicate, values in properties.items():
        if predicate != ns.RDF + "type":
            for value in values:
                key, said = terms.entry(predicate, value)
                entries.setdefault(key, []).append(said)
    node = {"id": terms.compact(subject)} | ({"type": _single(types)} if types else {})
    return node | {key: _single(entries[key]) for key in sorted(entries)}


def _single(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
