"""Legislation from a list of legislation.gov.uk: the Atom feed of a search or a year (`…/uksi/2020/data.feed`).

Identifier, title, year and number of each entry are read (legislation.gov.uk, data documentation, Atom feeds), of the
types that `vocabulary/instrument-type.ttl` holds.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from pyoxigraph import Literal, NamedNode

from graphbuilder import namespaces as ns
from graphbuilder.registers.form import Block, Blocks

_ATOM = "{http://www.w3.org/2005/Atom}"
_IDENTIFIER = re.compile(
    re.escape(ns.LEGISLATION) + r"(?P<kind>ukpga|ukla|uksi|eur)/(?P<year>\d{4})/(?P<number>\d+)"
)
_SOURCE = "legislation.gov.uk, list of legislation"


def read(text: str, held: Blocks) -> Iterator[tuple[str, Block]]:
    """The instruments in the list; of those that the register holds only what their identifier says."""
    try:
        feed = ET.fromstring(text)  # noqa: S314 - as above
    except ET.ParseError as error:
        raise ValueError(f"no feed: {error}") from error
    if feed.tag != f"{_ATOM}feed":
        raise ValueError("no Atom feed")
    for entry in feed.iter(f"{_ATOM}entry"):
        identifier = _IDENTIFIER.fullmatch(entry.findtext(f"{_ATOM}id", "").strip())
        title = " ".join(entry.findtext(f"{_ATOM}title", "").split())
        if identifier is not None and title:
            yield identifier.group(), _facts(identifier, title, known=identifier.group() in held)


def _facts(identifier: re.Match[str], title: str, *, known: bool) -> Block:
    facts: Block = {
        "skos:prefLabel": [Literal(_short(title), language="en")],
        "omb:instrumentType": [NamedNode(ns.concept("instrument-type", identifier["kind"]))],
        "omb:year": [Literal(identifier["year"], datatype=NamedNode(ns.XSD + "gYear"))],
        "omb:instrumentNumber": [Literal(identifier["number"])],
    }
    if known:
        return facts
    return facts | {
        "rdf:type": [NamedNode(ns.OMB + "Instrument")],
        "dcterms:source": [Literal(_SOURCE, language="en")],
    }


def _short(title: str) -> str:
    """The title as it is cited, without the article that instruments are listed with."""
    return title.removeprefix("The ").replace("’", "'")
