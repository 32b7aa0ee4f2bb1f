"""Turtle for readers: prefixes, a base for the project's own IRIs, one thing a block, properties in a fixed order."""

import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode

from graphbuilder import namespaces as ns
from graphbuilder.export.large import behind
from graphbuilder.order import Properties, Term

_LOCAL = re.compile(r"[A-Za-z][\w-]*")
_BARE = {ns.XSD + "integer": re.compile(r"-?(0|[1-9]\d*)"), ns.XSD + "boolean": re.compile("true|false")}


Part = tuple[str, Iterable[tuple[str, Properties]]]
"""A part of a document: what it is, and its things by IRI with what is said of each."""


def turtle(parts: Iterable[Part], *, prefixes: Mapping[str, str] = ns.PREFIXES) -> Iterator[bytes]:
    """A Turtle document in parts, each under a comment that says what it is; of the prefixes only those in use."""
    shorten = _Shortener(prefixes)

    def start() -> bytes:
        head = "".join(f"@prefix {prefix}: <{prefixes[prefix]}> .\n" for prefix in sorted(shorten.used))
        return f"@base <{ns.BASE}> .\n{head}".encode()

    return behind(start, (block.encode() for part in parts for block in _blocks(part, shorten)))


class _Shortener:
    """Writes terms as short as Turtle allows, and remembers which prefixes that took."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = prefixes
        self.used: set[str] = set()

    def iri(self, iri: str) -> str:
        """A prefixed name, or a reference from the base, or the IRI in full."""
        for prefix, namespace in self._prefixes.items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                self.used.add(prefix)
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return f"<{iri.removeprefix(ns.BASE)}>"

    def property(self, iri: str) -> str:
        """A property's name; `a` for the type."""
        return "a" if iri == ns.RDF + "type" else self.iri(iri)

    def term(self, term: Term) -> str:
        """A value: numbers and truth values bare, other datatypes with their prefixed name."""
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        datatype = term.datatype.value
        if term.language or datatype == ns.XSD + "string":
            return str(term)
        if datatype in _BARE and _BARE[datatype].fullmatch(term.value):
            return term.value
        return f"{Literal(term.value)}^^{self.iri(datatype)}"


def _blocks(part: Part, shorten: _Shortener) -> Iterator[str]:
    heading, things = part
    yield f"\n# {heading}\n"
    for subject, properties in things:
        lines = [
            f"{shorten.property(name)}{_joined([shorten.term(value) for value in values])}"
            for name, values in sorted(properties.items(), key=lambda item: item[0] != ns.RDF + "type")
        ]
        yield f"\n<{subject.removeprefix(ns.BASE)}>\n    " + " ;\n    ".join(lines) + " .\n"


def _joined(values: list[str]) -> str:
    """Values in one line where they are short, one a line otherwise."""
    line = " , ".join(values)
    return f" {line}" if len(values) == 1 or len(line) < 100 else "\n        " + " ,\n        ".join(values)
