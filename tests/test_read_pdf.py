"""PDFs are read as the text is: page furniture dropped, lines unwrapped, numbers and sub-items kept."""

import sys
from io import BytesIO
from pathlib import Path

import pytest
from printing import outcome, pdf_of, to_pdf, untraced

from graphbuilder.document import Document
from graphbuilder.errors import InputError, UnreadableError
from graphbuilder.read import pdf, read_bytes, read_file

pypdf = pytest.importorskip("pypdf")
ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "decisions").glob("*.txt"))
# Printed from an invented page by a web browser: embedded fonts, bullets drawn instead of written, furniture around.
PRINTED = ROOT / "tests" / "printed" / "98-001-012.pdf"
LINES = [
    (0, True, "Halton Borough Council (20 001 737)"),
    (0, False, "Decision : Upheld"),
    (0, True, "The complaint"),
    (18, False, "1. One."),
    (0, True, "Final decision"),
    (18, False, "2. Two."),
    (0, False, "Investigator's decision on behalf of the Ombudsman"),
]


def words(document: Document) -> list[tuple[str, str]]:
    return [(block.key, block.text) for block in document.blocks()]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_pdf_of_a_sample_reads_as_its_text(path: Path) -> None:
    expected = read_file(path)
    data = to_pdf(expected)
    document = read_bytes(data, name="sample.pdf")
    assert document.media_type == "application/pdf"
    assert words(document) == words(expected)
    assert [section.title for section in document.sections] == [
        section.title for section in expected.sections
    ]
    assert [paragraph.items for paragraph in document.paragraphs] == [p.items for p in expected.paragraphs]
    assert untraced(document, pdf.extract(data, name="sample.pdf")) == []


def test_all_samples_are_read_as_pdf() -> None:
    assert len(SAMPLES) == 5


def test_a_page_printed_by_a_browser_reads_as_the_page() -> None:
    expected = read_file(ROOT / "tests" / "gold" / PRINTED.stem / "decision.html")
    document = read_file(PRINTED)
    assert words(document) == words(expected)
    assert [section.title for section in document.sections] == [
        section.title for section in expected.sections
    ]
    assert [paragraph.items for paragraph in document.paragraphs] == [p.items for p in expected.paragraphs]
    assert untraced(document, pdf.extract(PRINTED.read_bytes(), name="printed.pdf")) == []


def test_running_heads_and_page_numbers_fall_away() -> None:
    filler = [(18, False, f"{number}. Paragraph {number} is here.") for number in range(1, 120)]
    lines = [*LINES[:3], *filler, *LINES[-1:]]
    data = pdf_of(lines, head="Local Government Ombudsman 20 001 737")
    assert "Page 2 of 3" in pdf.extract(data, name="x")
    document = read_bytes(data, name="long.pdf")
    assert [paragraph.text for paragraph in document.paragraphs] == [
        line[2].split(". ", 1)[1] for line in filler
    ]


def test_items_whose_bullets_are_drawn_are_items() -> None:
    first = "it failed to provide suitable education when the child could not attend school; and"
    items = [(48, False, first), (48, False, "did not reply on time.")]
    document = read_bytes(
        pdf_of([*LINES[:3], (18, False, "1. He says:"), *items, *LINES[4:]]), name="drawn.pdf"
    )
    paragraph = document.paragraphs[0]
    assert [paragraph.text[item.start : item.end] for item in paragraph.items] == [
        words for _, _, words in items
    ]


def test_a_damaged_pdf_says_so() -> None:
    whole = pdf_of(LINES)
    assert len(read_bytes(whole, name="whole.pdf").paragraphs) == 2
    for data in (b"%PDF-1.4\n", b"%PDF-1.7\n" + b"x" * 5000, whole[: len(whole) // 4]):
        with pytest.raises(UnreadableError, match=r"^bad\.pdf: the PDF "):
            read_bytes(data, name="bad.pdf")


@pytest.mark.parametrize("step", range(40, 1200, 97))
def test_a_pdf_with_a_broken_place_gives_a_decision_or_an_error(step: int) -> None:
    data = bytearray(pdf_of(LINES))
    data[step % len(data) : step % len(data) + 7] = b"\xff" * 7
    document = outcome(bytes(data), name="bad.pdf")
    if isinstance(document, InputError):
        assert str(document).startswith("bad.pdf: ")
        assert "\n" not in str(document)
    else:
        assert document.paragraphs


def test_a_protected_pdf_says_so() -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(pdf_of(LINES)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    with pytest.raises(UnreadableError, match="password"):
        read_bytes(out.getvalue(), name="locked.pdf")


def test_a_pdf_without_text_says_so() -> None:
    with pytest.raises(UnreadableError, match="only pictures"):
        read_bytes(pdf_of([(0, False, "")]).replace(b"Page 1 of 1", b"           "), name="scan.pdf")


def test_a_pdf_with_too_many_pages_is_refused() -> None:
    with pytest.raises(UnreadableError, match="201 pages"):
        read_bytes(pdf_of([(0, False, "x")] * 201, per_page=1), name="long.pdf")


def test_a_pdf_with_a_page_too_large_is_refused() -> None:
    with pytest.raises(UnreadableError, match="too large"):
        read_bytes(pdf_of([(0, False, "x" * 5_000_000)]), name="large.pdf")


def test_without_pypdf_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(UnreadableError, match=r"pip install 'ombudsman-graph\[pdf\]'"):
        read_bytes(pdf_of(LINES), name="x.pdf")
