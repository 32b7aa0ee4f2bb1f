"""Decisions printed in other formats, and the check that every character leads back to its source."""

import textwrap
from collections.abc import Iterator
from html import escape, unescape

from graphbuilder.document import Document, Paragraph
from graphbuilder.errors import InputError
from graphbuilder.read import read_bytes

SIGNATURE = "Investigator’s decision on behalf of the Ombudsman"


def parts(paragraph: Paragraph) -> Iterator[tuple[bool, str]]:
    """The text of a paragraph in order, cut at its items: whether a part is an item, and its words."""
    end = 0
    for item in paragraph.items:
        if words := paragraph.text[end : item.start].strip():
            yield False, words
        yield True, paragraph.text[item.start : item.end]
        end = item.end
    if words := paragraph.text[end:].strip():
        yield False, words


def to_html(document: Document, *, nested: bool) -> str:
    """The decision as a page: with the items of a paragraph inside its `<li>`, or beside its `<ol>` as published."""
    title, *fields = document.header.text.split("\n")
    out = [f"<!DOCTYPE html><html><body><nav><ul><li>Home</ul></nav><h1>{escape(title)}</h1>"]
    out += [f"<p><strong>{escape(field).replace(':', ':</strong>', 1)}</p>" for field in fields]
    out.append("<p>The Ombudsman&#39;s final decision:</p>")
    if document.summary:
        out.append(f"<p><strong>Summary:</strong> {escape(document.summary.text)}</p>")
    for section in document.sections:
        out.append(f"<h2>{escape(section.title)}</h2>")
        for paragraph in section.paragraphs:
            out.append(_nested(paragraph) if nested else _beside(paragraph))
        out.append('<p><a href="#top">Back to top</a></p>')
    out.append(
        f"<p>{SIGNATURE}</p><aside><h2>Related decisions</h2><p>Kent (97 002 113)</p></aside></body></html>"
    )
    return "\n".join(out)


def _nested(paragraph: Paragraph) -> str:
    words = [
        f"<ul><li>{escape(text)}</ul>" if item else f"<p>{escape(text)}" for item, text in parts(paragraph)
    ]
    return f"<ol start={paragraph.number}><li>{''.join(words)}</ol>"


def _beside(paragraph: Paragraph) -> str:
    (_, first), *rest = parts(paragraph)
    words = [f"<ul><li>{escape(text)}</li></ul>" if item else f"<p>{escape(text)}</p>" for item, text in rest]
    return f'<ol start="{paragraph.number}"><li>{escape(first)}</li></ol>\n' + "\n".join(words)


def to_pdf(document: Document) -> bytes:
    """The decision as a PDF with wrapped lines, numbers that hang, a running head and page numbers."""
    return pdf_of(list(_printed(document)), head=document.header.text.split("\n")[0])


def _printed(document: Document) -> Iterator[tuple[int, bool, str]]:
    """Lines with their indentation in points and whether they are bold; an empty one is a gap."""
    title, *fields = document.header.text.split("\n")
    yield from ((0, index == 0, line) for index, line in enumerate([title, *fields]))
    yield 0, False, "The Ombudsman's final decision:"
    if document.summary:
        yield from ((0, False, line) for line in textwrap.wrap(f"Summary: {document.summary.text}", 88))
    for section in document.sections:
        yield 0, False, ""
        yield 0, True, section.title
        for paragraph in section.paragraphs:
            yield from _wrapped(paragraph)
    yield 0, False, ""
    yield 0, False, SIGNATURE


def _wrapped(paragraph: Paragraph) -> Iterator[tuple[int, bool, str]]:
    for index, (item, words) in enumerate(parts(paragraph)):
        mark = "• " if item else "" if index else f"{paragraph.number}. "
        indent = 36 if item else 18
        first, *rest = textwrap.wrap(mark + words, 84, break_on_hyphens=False)
        yield indent - 6 * len(mark) // 2, False, first
        yield from ((indent, False, line) for line in rest)


def pdf_of(lines: list[tuple[int, bool, str]], *, head: str = "", per_page: int = 50) -> bytes:
    """A PDF of the given lines (indentation, bold, words) in Helvetica, written by hand."""
    pages = [lines[start : start + per_page] for start in range(0, len(lines), per_page)]
    kids = " ".join(f"{5 + 2 * index} 0 R" for index in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
               font.format("Helvetica"), font.format("Helvetica-Bold")]  # fmt: skip
    for index, page in enumerate(pages):
        drawn = [_drawn(60, 810, "F1", head), _drawn(290, 30, "F1", f"Page {index + 1} of {len(pages)}")]
        for row, (indent, bold, words) in enumerate(page):
            drawn.append(_drawn(60 + indent, 780 - 14 * row, "F2" if bold else "F1", words))
        content = "\n".join(drawn)
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font "
                       f"<< /F1 3 0 R /F2 4 0 R >> >> /Contents {6 + 2 * index} 0 R >>")  # fmt: skip
        objects.append(f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream")
    return _file([thing.encode("cp1252") for thing in objects])


def _drawn(x: int, y: int, font: str, words: str) -> str:
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} 10 Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET" if words else ""


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places: list[int] = []
    for number, thing in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(data))  # fmt: skip


def outcome(data: bytes, *, name: str) -> Document | InputError:
    """The decision in a source, or the error that it gives."""
    try:
        return read_bytes(data, name=name)
    except InputError as error:
        return error


def untraced(document: Document, source: str) -> list[str]:
    """The characters of a document that do not stand at their offset in the source, with where they were sought."""
    wrong: list[str] = []
    for block in document.blocks():
        traced = {piece.start + index for piece in block.pieces for index in range(piece.length)}
        for offset, character in enumerate(block.text):
            place = block.source_offset(offset)
            if offset not in traced:
                found = character in " \n:"  # put between two stretches
            else:
                found = source[place] == character or _stands_for(source, place, character)
            if not found:
                wrong.append(f"{block.key}#{offset}: {character!r} is {source[place : place + 10]!r}")
    return wrong


def _stands_for(source: str, place: int, character: str) -> bool:
    if character == " ":
        printed = source[place : place + 12]
        return printed[0].isspace() or printed[:3].lower() == "<br" or unescape(printed)[0].isspace()
    return source[place] == "&" and character in unescape(source[place : place + 12])[:2]
