"""Where the ontology and the query library lie: in the checkout, or inside the installed wheel."""

from pathlib import Path

from graphbuilder.errors import RegisterError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for candidate in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise RegisterError(f"the folder {name}/ is missing from this installation: install graphbuilder again")


def ontology_dir() -> Path:
    """The folder with `ombudsman.ttl`, the vocabularies and the registers."""
    return _folder("ontology")


def queries_dir() -> Path:
    """The folder of the query library."""
    return _folder("queries")
