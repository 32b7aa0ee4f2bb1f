"""Bytes to characters, and stretches of characters to clean text that remembers where it stood."""

import re
from dataclasses import dataclass

from graphbuilder.document import Piece
from graphbuilder.errors import UnreadableError

_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
# Everything that is not to stand in clean text as it is: runs of blanks, blanks other than the plain one, and
# characters that print nothing (soft hyphen, zero-width characters, direction marks, controls, byte-order mark).
_UNCLEAN = re.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]{2,}|[^\\S ]|[\u00a0\u2000-\u200a\u202f\u205f\u3000]"
                      "|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clean text with the pieces that lead each character back to the source."""

    text: str
    pieces: tuple[Piece, ...]


def decode(data: bytes, *, name: str) -> str:
    """The characters of a source: UTF-8, or UTF-16 with its byte-order mark; raises UnreadableError otherwise."""
    encoding = _BOMS.get(data[:2], "utf-8")
    if encoding == "utf-8" and b"\x00" in data:
        raise UnreadableError(name, "this is a binary file, not text, HTML or PDF")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"not valid {encoding.upper()} at byte {error.start}: save the file as UTF-8 and try again"
        raise UnreadableError(name, reason) from error


def clean(source: str, start: int, end: int) -> Stretch:
    """The stretch of a source without surrounding blanks, each run of blanks one space, nothing unprintable."""
    raw = source[start:end]
    text = raw.strip()
    start += len(raw) - len(raw.lstrip())
    if not _UNCLEAN.search(text):
        return Stretch(text, (Piece(0, start, len(text)),) if text else ())
    return _pieced(text, start)


def _pieced(text: str, start: int) -> Stretch:
    kept: list[str] = []
    pieces: list[Piece] = []
    length = position = 0
    for match in [*_UNCLEAN.finditer(text), None]:
        stop = match.start() if match else len(text)
        if stop > position:
            kept.append(text[position:stop])
            pieces.append(Piece(length, start + position, stop - position))
            length += stop - position
        if match and not match.group().isprintable() and not any(c.isspace() for c in match.group()):
            position = match.end()
        elif match:
            if kept and kept[-1] != " ":
                kept.append(" ")
                pieces.append(Piece(length, start + match.start(), 1))
                length += 1
            position = match.end()
    return Stretch("".join(kept), tuple(pieces))


def join(stretches: list[Stretch], separators: list[str]) -> Stretch:
    """Stretches in a row with the given separators between them; a separator leads back to the character before it."""
    text: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for index, stretch in enumerate(stretches):
        if index:
            text.append(separators[index - 1])
            length += len(separators[index - 1])
        text.append(stretch.text)
        pieces.extend(Piece(piece.start + length, piece.source, piece.length) for piece in stretch.pieces)
        length += len(stretch.text)
    return Stretch("".join(text), tuple(pieces))
