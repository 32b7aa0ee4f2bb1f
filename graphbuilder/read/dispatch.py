"""Picks the reader by content and hands on the decision that it reads."""

import hashlib
from pathlib import Path

from graphbuilder.document import Document
from graphbuilder.errors import NotADecisionError, UnreadableError
from graphbuilder.read import text
from graphbuilder.read.blocks import assemble
from graphbuilder.read.source import decode


def read_file(path: Path, *, name: str | None = None) -> Document:
    """The decision in a file; `name` is what errors and provenance call it (default: the file's name)."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(name or str(path), (error.strerror or "cannot be read").lower()) from error
    return read_bytes(data, name=name or path.name)


def read_bytes(data: bytes, *, name: str) -> Document:
    """The decision in a source's bytes; raises an InputError that says what is wrong with them."""
    if not data.strip():
        raise NotADecisionError(name, "the file is empty")
    source = decode(data, name=name)
    parts = text.take_apart(source)
    return assemble(parts, name=name, media_type="text/plain", sha256=hashlib.sha256(data).hexdigest())
