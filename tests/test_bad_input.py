"""What cannot become a decision is named with its reason, in bounded time; nothing but an InputError is raised."""

import pickle
import time
from pathlib import Path

import pytest

from graphbuilder.errors import IncompleteDecisionError, InputError, NotADecisionError, UnreadableError
from graphbuilder.read import read_bytes, read_file

TITLE = "Halton Borough Council (20 001 737)\n\nDecision : Upheld\n\nThe complaint\n\n"
END = "\n\nInvestigator's decision on behalf of the Ombudsman\n"
TOP = "<!doctype html><h1>Halton (20 001 737)</h1><p>Decision : Upheld</p><h2>The complaint</h2>"
LAST = (
    "<h2>Final decision</h2><ol><li>Done.</li></ol><p>Investigator's decision on behalf of the Ombudsman</p>"
)
WORDS = "The council’s file"
LINE, CONTROLS, TURNS, RELATED = "a\n", "a\x01\x02\x1f", "a\u202e\u200f", "Kent (97 002 113)\n"
QUOTE = '<a b=">" '
# What is wrong with a file, its bytes, the error and words of its reason.
BAD: dict[str, tuple[bytes, type[InputError], str]] = {
    "empty": (b"", NotADecisionError, "empty"),
    "blank": (b" \r\n\t ", NotADecisionError, "empty"),
    "only a byte-order mark": (b"\xef\xbb\xbf", NotADecisionError, "no title"),
    "binary": (b"Halton (20 001 737)\x00\x01\x02", UnreadableError, "binary"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00", UnreadableError, "PNG"),
    "photograph": (b"\xff\xd8\xff\xe0", UnreadableError, "JPEG"),
    "zip": (b"PK\x03\x04 stuff", UnreadableError, "ZIP"),
    "gzip": (b"\x1f\x8b\x08\x00", UnreadableError, "gzip"),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", UnreadableError, "Word"),
    "rich text": (b"{\\rtf1 Halton}", UnreadableError, "Rich Text"),
    "another text": (b"Minutes of a meeting.\n\n1. Apologies.\n", NotADecisionError, "no title"),
    "another page": (b"<html><body><h1>News</h1><p>x</body>", NotADecisionError, "no title"),
    "a listing": (
        b"<h3><a href='/decisions/a/b/97-002-113'>Kent (97 002 113)</a></h3>",
        NotADecisionError,
        "no title",
    ),
    "text in a code page": (
        f"{TITLE}{WORDS}".encode("cp1252"),
        UnreadableError,
        "not valid UTF-8 at byte 82",
    ),
    "page in a code page": (f"{TOP}{WORDS}".encode("cp1252"), UnreadableError, "not valid UTF-8 at byte"),
    "page with a false charset": (
        f"<meta charset=utf-8>{TOP}{WORDS}".encode("cp1252"),
        UnreadableError,
        "not valid UTF-8 at byte",
    ),
    "page with a strange charset": (
        f"<meta charset=idna>{TOP}{WORDS}".encode("cp1252"),
        UnreadableError,
        "not valid UTF-8 at byte",
    ),
    "half a character": (TITLE.encode("utf-16")[:-1], UnreadableError, "not valid UTF-16"),
    "title only": (
        TITLE.removesuffix("The complaint\n\n").encode(),
        IncompleteDecisionError,
        "no paragraphs",
    ),
    "cut text": (f"{TITLE}  1. One.\n  2. Tw".encode(), IncompleteDecisionError, "breaks off"),
    "cut page": (f"{TOP}<ol><li>One.<li>Tw".encode(), IncompleteDecisionError, "breaks off"),
    "cut in a tag": (f"{TOP}<ol><li>One.<li cla".encode(), IncompleteDecisionError, "breaks off"),
    "cut in a script": (f"{TOP}<ol><li>One.<script>x".encode(), IncompleteDecisionError, "breaks off"),
    "50 MB of one line": (b"a" * 50_000_000, UnreadableError, "too large: 50,000,000 bytes"),
    "much text": (f"{TITLE}{'word ' * 200_000}".encode(), UnreadableError, "too large"),
    "many lines": (f"{TITLE}{LINE * 60_000}".encode(), UnreadableError, "too large"),
    "many tags": (f"{TOP}{'<b>' * 60_000}".encode(), UnreadableError, "too large: 60,"),
    "much text in a page": (f"{TOP}<p>{'word ' * 200_000}".encode(), UnreadableError, "too large"),
}
# Sources that cost a careless reader time or memory without end, and how many paragraphs are read from them.
HEAVY: dict[str, tuple[str, int]] = {
    "a million digits": (
        f"{TOP}<!-- {'7' * 1_000_000} --><ol start={'9' * 1_000_000}><li>One.</ol>{LAST}",
        2,
    ),
    "digits in a text": (f"{TITLE}  1. {'7' * 400_000}\n  2. Two.{END}", 2),
    "a character reference without end": (f"{TOP}<ol><li>&#{'9' * 400_000};</ol>{LAST}", 2),
    "blanks": (f"{TITLE}  1. One{' ' * 400_000}.{END}", 1),
    "controls": (f"{TITLE}  1. {CONTROLS * 50_000}\n  2. Two.{END}", 2),
    "direction marks": (f"{TITLE}  1. {TURNS * 50_000}\n  2. Two.{END}", 2),
    "brackets": (f"{'(' * 200_000}20 001 737)\n{TITLE}  1. One.{END}", 1),
    "titles": (f"{RELATED * 10_000}{TITLE}  1. One.{END}", 1),
    "10,000 nested lists": (f"{TOP}{'<ol><li>x' * 10_000}{LAST}", 2),
    "10,000 nested lists, ended": (f"{TOP}<ol><li>x{'<ul><li>x' * 9_999}{'</ul>' * 9_999}</ol>{LAST}", 2),
    "unclosed divs": (f"{TOP}{'<div>' * 40_000}{LAST}", 1),
    "unclosed formats": (f"{TOP}{''.join(f'<font size={n}><p>' for n in range(20_000))}{LAST}", 1),
    "unclosed bold": (f"{TOP}{'<b>' * 40_000}{LAST}", 1),
    "unclosed headings": (f"{TOP}{'<h2> <p> ' * 15_000}{LAST}", 1),
    "nested tables": (f"{TOP}{'<table><tr><td>' * 10_000}{LAST}", 1),
    "unended tags": (f"{TOP}<ol><li>One.</ol>{LAST}{'<a ' * 40_000}", 2),
    "unended quotes": (f"{TOP}<ol><li>One.</ol>{LAST}{QUOTE * 40_000}", 2),
    "unended comments": (f"{TOP}<ol><li>One.</ol>{LAST}{'<!-- ' * 40_000}", 2),
    "unended pictures": (f"{TOP}{'<svg>' * 40_000}{LAST}", 1),
    "a long tag": (f"{TOP}<p {'a=b ' * 400_000}>{LAST}", 1),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_named_with_its_reason(name: str) -> None:
    data, kind, reason = BAD[name]
    with pytest.raises(InputError) as caught:
        read_bytes(data, name="the file")
    assert type(caught.value) is kind
    assert caught.value.source == "the file"
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301


@pytest.mark.parametrize("name", HEAVY)
def test_heavy_input_is_read_in_bounded_time(name: str) -> None:
    source, paragraphs = HEAVY[name]
    start = time.process_time()
    document = read_bytes(source.encode(), name="heavy")
    assert time.process_time() - start < 5
    assert len(document.paragraphs) == paragraphs


def test_every_kind_of_error_is_met() -> None:
    assert {kind for _, kind, _ in BAD.values()} == {
        UnreadableError,
        NotADecisionError,
        IncompleteDecisionError,
    }
    assert len(BAD) >= 25
    assert len(HEAVY) >= 20


def test_a_declared_code_page_is_read() -> None:
    page = f"{TOP}<ol><li>{WORDS}</ol>{LAST}"
    for declared, encoding in (
        ("windows-1252", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("iso-8859-15", "cp1252"),
    ):
        source = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">{page}'
        words = read_bytes(source.encode(encoding), name="x").paragraphs[0].text
        assert (words == WORDS) is (declared != "iso-8859-15")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        read_file(tmp_path / "missing.txt")
    with pytest.raises(UnreadableError, match="is a directory"):
        read_file(tmp_path)
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(30_000_000_000)
    with pytest.raises(UnreadableError, match=r"large\.txt: too large"):
        read_file(large)


def test_the_format_is_told_by_content(tmp_path: Path) -> None:
    path = tmp_path / "decision.pdf"
    path.write_text(f"{TOP}<ol><li>One.</ol>{LAST}", "utf-8")
    assert read_file(path).media_type == "text/html"
    path.write_text(f"<P>Halton (20 001 737)<P>Decision : Upheld<P>The complaint<P>1. One.<P>{END}", "utf-8")
    assert read_file(path).media_type == "text/html"
    path.write_text(f"{TITLE}  1. 5 < 6, 7 > 6 and <p> is a tag.{END}", "utf-8")
    assert read_file(path).media_type == "text/plain"
    assert read_file(path, name="other").name == "other"
