"""The networks among the exported files: each kind for other programs and as a page."""

from collections.abc import Callable, Iterator
from typing import Final

from graphbuilder import namespaces as ns
from graphbuilder.export.file import File
from graphbuilder.network import project
from graphbuilder.network.files import FORMATS
from graphbuilder.store import Store

_TITLES: Final = {
    "case-law-body": "Decisions, the law they cite and the bodies they name",
    "provisions": "Law and guidance linked where decisions cite both",
    "council": "The council that most is said of, and what surrounds it",
}
_MEDIA_TYPES: Final = {
    ".graphml": "application/graphml+xml",
    ".gexf": "application/gexf+xml",
    ".html": "text/html",
}
_MOST_SAID_OF: Final = f"""
SELECT ?council (COUNT(?fact) AS ?facts) WHERE {{
  ?decision <{ns.OMB}respondent> ?council .
  ?fact <{ns.DCTERMS}isPartOf> ?decision ; <{ns.PROV}wasDerivedFrom> ?passage .
}} GROUP BY ?council ORDER BY DESC(?facts) ?council LIMIT 1
"""


def network_files() -> Iterator[File]:
    """Every network in every format; a store in which no council is a respondent has none of a council."""
    for kind, title in _TITLES.items():
        for suffix, media_type in _MEDIA_TYPES.items():
            yield File(f"networks/{kind}{suffix}", media_type, title, _writer(kind, suffix))


def _writer(kind: str, suffix: str) -> Callable[[Store], list[bytes] | None]:
    def write(store: Store) -> list[bytes] | None:
        council = _council(store) if kind == "council" else None
        if kind == "council" and council is None:
            return None
        # a page has a switch for the Ombudsman's own powers, a file for other programs has only what it draws
        return [FORMATS[suffix](project(store, kind, name=council, powers=suffix == ".html")).encode()]

    return write


def _council(store: Store) -> str | None:
    rows = store.rows(_MOST_SAID_OF)
    return next((row["council"].value for row in rows), None)
