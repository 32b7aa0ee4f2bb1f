"""Councils from mySociety's list of UK local authorities (`uk_local_authorities_current.csv` or `…_future.csv`).

The list is published at pages.mysociety.org/uk_local_authority_names_and_codes under CC BY 4.0; its columns are those
of version 1.1 and later.
"""

import csv
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graphbuilder import namespaces as ns
from graphbuilder.fold import fold
from graphbuilder.registers.form import Block, Blocks, Term
from graphbuilder.slugs import slug

_KINDS = {
    "CTY": "county",
    "NMD": "non-metropolitan-district",
    "MD": "metropolitan-district",
    "UA": "unitary",
    "LBO": "london-borough",
    "CC": "sui-generis",
}
_COLUMNS = (
    *("local-authority-code", "official-name", "nice-name", "gss-code", "start-date", "end-date"),
    *("replaced-by", "nation", "region", "local-authority-type"),
)
_SOURCE = "mySociety, UK local authority names and codes"


def read(text: str, held: Blocks) -> Iterator[tuple[str, Block]]:
    """The councils of England in the list, each by the IRI that the register gives it, or by a new one."""
    table = csv.DictReader(text.splitlines())
    missing = [column for column in _COLUMNS if column not in (table.fieldnames or ())]
    if missing:
        raise ValueError(f"no column {', '.join(missing)}")
    rows = [row for row in table if row["nation"] == "England" and row["local-authority-type"] in _KINDS]
    by_code, by_name = _by(held, "omb:registerCode"), _by(held, "skos:prefLabel")
    iris = {
        row["local-authority-code"]: by_code.get(row["local-authority-code"])
        or by_name.get(fold(row["official-name"]))
        or f"{ns.ID}body/{slug(row['official-name'])}"
        for row in rows
    }
    for row in rows:
        iri = iris[row["local-authority-code"]]
        yield iri, _facts(row, iris, known=iri in held)


def _by(held: Blocks, name: str) -> dict[str, str]:
    fold_name = fold if name == "skos:prefLabel" else str
    return {fold_name(term.value): iri for iri, block in held.items() for term in block.get(name, [])}


def _facts(row: dict[str, str], iris: dict[str, str], *, known: bool) -> Block:
    successors = [code.strip() for code in row["replaced-by"].split(",") if code.strip()]
    facts: Block = {
        "omb:councilKind": [NamedNode(ns.concept("council-kind", _KINDS[row["local-authority-type"]]))],
        "omb:hasArea": [NamedNode(ns.AREA + row["gss-code"])] if row["gss-code"] else [],
        "omb:registerCode": [Literal(row["local-authority-code"])],
        "omb:region": _words(row["region"]),
        "schema:foundingDate": _day(row["start-date"]),
        "schema:dissolutionDate": _day(row["end-date"]),
        "omb:isSupersededBy": [NamedNode(iris[code]) for code in successors if code in iris],
    }
    return facts if known else _named(row) | facts


def _named(row: dict[str, str]) -> Block:
    """What a council that is new says of itself; a place's name alone means its council in context only."""
    return {
        "rdf:type": [NamedNode(ns.OMB + "Council")],
        "skos:prefLabel": _words(row["official-name"]),
        "omb:contextLabel": _words(row["nice-name"]),
        "dcterms:source": _words(_SOURCE),
    }


def _words(text: str) -> list[Term]:
    return [Literal(text.strip(), language="en")] if text.strip() else []


def _day(text: str) -> list[Term]:
    return [Literal(text.strip(), datatype=NamedNode(ns.XSD + "date"))] if text.strip() else []
