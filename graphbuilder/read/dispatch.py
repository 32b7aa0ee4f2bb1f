"""Picks the reader by content and hands on the decision that it reads."""

import hashlib
import re
from pathlib import Path

from graphbuilder.document import Document
from graphbuilder.errors import NotADecisionError, UnreadableError
from graphbuilder.read import html, pdf, text
from graphbuilder.read.blocks import Parts, assemble
from graphbuilder.read.source import decode

_MOST_BYTES = 20_000_000
_REACH = 4096
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:main|article|section|div|ol|ul|li|p|h[1-6]|table|br)(?:[\s/][^<>]*)?>", re.IGNORECASE
)
_ENOUGH_TAGS = 3
_OTHER_FORMATS = {
    b"PK\x03\x04": "a ZIP archive or a Word document",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "a Rich Text document",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"SQLite format 3": "an SQLite database",
}


def read_file(path: Path, *, name: str | None = None) -> Document:
    """The decision in a file; `name` is what errors and provenance call it (default: the file's name)."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= _MOST_BYTES else b""
    except OSError as error:
        raise UnreadableError(name or str(path), (error.strerror or "cannot be read").lower()) from error
    if size > _MOST_BYTES:
        raise _too_large(name or path.name, size)
    return read_bytes(data, name=name or path.name)


def read_bytes(data: bytes, *, name: str) -> Document:
    """The decision in a source's bytes; raises an InputError that says what is wrong with them."""
    if not data.strip():
        raise NotADecisionError(name, "the file is empty")
    if len(data) > _MOST_BYTES:
        raise _too_large(name, len(data))
    parts, media_type = _take_apart(data, name=name)
    return assemble(parts, name=name, media_type=media_type, sha256=hashlib.sha256(data).hexdigest())


def _take_apart(data: bytes, *, name: str) -> tuple[Parts, str]:
    if b"%PDF-" in data[:1024]:
        return pdf.take_apart(data, name=name), "application/pdf"
    for magic, kind in _OTHER_FORMATS.items():
        if data.startswith(magic):
            raise UnreadableError(name, f"this is {kind}: give the decision as text, HTML or PDF")
    source = decode(data, name=name, declared=_looks_like_html(data[:_REACH].decode("latin-1")))
    if _looks_like_html(source):
        return html.take_apart(source, name=name), "text/html"
    return text.take_apart(source, name=name), "text/plain"


def _looks_like_html(source: str) -> bool:
    beginning = source[:_REACH]
    return _PAGE.search(beginning) is not None or len(_TAG.findall(beginning)) >= _ENOUGH_TAGS


def _too_large(name: str, size: int) -> UnreadableError:
    return UnreadableError(name, f"too large: {size:,} bytes, and a decision has less than {_MOST_BYTES:,}")
