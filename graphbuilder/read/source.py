"""Bytes to characters, and stretches of characters to clean text that remembers where it stood."""

import re
from dataclasses import dataclass

from graphbuilder.document import Piece
from graphbuilder.errors import UnreadableError

_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARATION_REACH = 8192
_KNOWN = re.compile(r"windows-125\d|cp125\d|iso-8859-\d{1,2}|latin-?1|us-ascii|ascii|utf-?8")
# As browsers do: what is called Latin-1 is nearly always the Windows code page.
_WIDER = dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "windows-1252")
_MOST_CHARACTERS = 500_000
# Characters that print nothing: controls, soft hyphen, zero-width characters, direction marks, byte-order mark.
_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f"
)
# What is not to stand in clean text as it is: all that prints nothing, and blanks other than a single plain one.
_UNCLEAN = re.compile(rf"[\s{_INVISIBLE}]{{2,}}|[^\S ]|[{_INVISIBLE}]")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Clean text with the pieces that lead each character back to the source."""

    text: str
    pieces: tuple[Piece, ...]


def decode(data: bytes, *, name: str, declared: bool = False) -> str:
    """The characters of a source: UTF-8, UTF-16 with its byte-order mark or, where `declared`, what it says of itself.

    Raises UnreadableError, which names the byte that does not fit.
    """
    encoding = _BOMS.get(data[:2], "utf-8")
    if encoding == "utf-8" and b"\x00" in data:
        raise UnreadableError(name, "this is a binary file, not text, HTML or PDF")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if declared and (said := _DECLARED.search(data, 0, _DECLARATION_REACH)) is not None:
            return _as_declared(data, said[1].decode("ascii").lower(), name=name, error=error)
        raise _not_valid(name, encoding, error) from error


def _as_declared(data: bytes, said: str, *, name: str, error: UnicodeDecodeError) -> str:
    if not _KNOWN.fullmatch(said):
        raise _not_valid(name, "utf-8", error) from error
    encoding = _WIDER.get(said, said)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as second:
        raise _not_valid(name, encoding, second) from second


def _not_valid(name: str, encoding: str, error: UnicodeDecodeError) -> UnreadableError:
    return UnreadableError(
        name, f"not valid {encoding.upper()} at byte {error.start}: save the file as UTF-8 and try again"
    )


def limit(name: str, amount: int, most: int, what: str) -> None:
    """Raise UnreadableError where a source holds more of something than any decision does."""
    if amount > most:
        raise UnreadableError(name, f"too large: {amount:,} {what}, and a decision has less than {most:,}")


def limit_text(name: str, characters: int) -> None:
    """Raise UnreadableError where a source holds more text than any decision does."""
    limit(name, characters, _MOST_CHARACTERS, "characters of text")


def clean(source: str, start: int, end: int) -> Stretch:
    """The stretch of a source without surrounding blanks, each run of blanks one space, nothing unprintable."""
    raw = source[start:end]
    text = raw.strip()
    start += len(raw) - len(raw.lstrip())
    if text.isprintable() and "  " not in text:  # blanks other than the plain one do not count as printable
        return Stretch(text, (Piece(0, start, len(text)),) if text else ())
    return _pieced(text, start)


def _pieced(text: str, start: int) -> Stretch:
    kept: list[str] = []
    pieces: list[Piece] = []
    length = position = 0
    for match in _UNCLEAN.finditer(text):
        if match.start() > position:
            kept.append(text[position : match.start()])
            pieces.append(Piece(length, start + position, match.start() - position))
            length += match.start() - position
        position = match.end()
        if kept and position < len(text) and (blank := _BLANK.search(text, match.start(), position)):
            kept.append(" ")
            pieces.append(Piece(length, start + blank.start(), 1))
            length += 1
    if position < len(text):
        kept.append(text[position:])
        pieces.append(Piece(length, start + position, len(text) - position))
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


def cut(stretch: Stretch, offset: int) -> Stretch:
    """The stretch from the given character of its text on."""
    if len(stretch.pieces) == 1 and offset < len(stretch.text):
        return Stretch(stretch.text[offset:], (_shortened(stretch.pieces[0], offset),))
    pieces = tuple(
        _shortened(piece, offset) for piece in stretch.pieces if piece.start + piece.length > offset
    )
    return Stretch(stretch.text[offset:], pieces)


def head(stretch: Stretch, offset: int) -> Stretch:
    """The stretch up to the given character of its text."""
    pieces = tuple(Piece(piece.start, piece.source, min(piece.length, offset - piece.start))
                   for piece in stretch.pieces if piece.start < offset)  # fmt: skip
    return Stretch(stretch.text[:offset], pieces)


def _shortened(piece: Piece, offset: int) -> Piece:
    lost = max(offset - piece.start, 0)
    return Piece(max(piece.start - offset, 0), piece.source + lost, piece.length - lost)
