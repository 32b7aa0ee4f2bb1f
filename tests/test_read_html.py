"""Published pages and their copies are read as the text is, and every character leads back to the raw page."""

import csv
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import SIGNATURE, outcome, to_html, untraced

from graphbuilder.document import Document
from graphbuilder.errors import InputError
from graphbuilder.read import read_bytes, read_file

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "decisions").glob("*.txt"))
GOLD = sorted((ROOT / "tests" / "gold").glob("*/decision.html"))
OPEN = [path for path in GOLD if not path.parent.name.startswith("98-002")]
HEADER = "Halton (20 001 737)\nCategory : Housing > Other\nDecision : Upheld\nDecision date : 10 Mar 2021"
TOP = (
    "<h1>Halton (20 001 737)</h1><p>Category : Housing &gt; Other</p><p>Decision : Upheld</p>"
    "<p>Decision date : 10 Mar 2021</p><p>The Ombudsman's final decision:</p><p>Summary: Fault.</p>"
)
BODY = "<h2>The complaint</h2><ol><li>One.</li></ol><h2>Final decision</h2><ol start=2><li>Two.</li></ol>"


def page(body: str, *, top: str = TOP, end: str = f"<p>{SIGNATURE}</p>") -> str:
    return f"<!DOCTYPE html>\n<html><head><title>20 001 737</title></head><body>{top}\n{body}\n{end}</body></html>"


def read(source: str) -> Document:
    document = read_bytes(source.encode(), name="page.html")
    assert document.media_type == "text/html"
    assert untraced(document, source) == []
    return document


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def titles(document: Document) -> list[str]:
    return [section.title for section in document.sections]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.parent.name)
def test_gold_pages_have_their_paragraphs_and_lead_back(path: Path) -> None:
    with (path.parent / "decisions.csv").open(encoding="utf-8") as file:
        expected = {int(row["paragraphs"]) for row in csv.DictReader(file)}
    document = read_file(path)
    assert {len(document.paragraphs)} == expected
    assert document.media_type == "text/html"
    assert untraced(document, path.read_bytes().decode("utf-8")) == []


@pytest.mark.parametrize("path", OPEN, ids=lambda path: path.parent.name)
def test_gold_pages_hold_nothing_of_the_page(path: Path) -> None:
    document = read_file(path)
    words = "\n".join(block.text for block in document.blocks()) + "\n".join(titles(document))
    for furniture in (
        "cookies",
        "Back to top",
        "Print this page",
        "Related decisions",
        "(97 0",
        "Skip to",
        "invented",
    ):
        assert furniture not in words
    assert document.page is not None
    assert document.page.endswith(path.parent.name)


def test_gold_pages_are_there() -> None:
    assert len(GOLD) >= 9
    assert len(OPEN) >= 5


@pytest.mark.parametrize("nested", [True, False], ids=["nested", "beside"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_page_of_a_sample_reads_as_its_text(path: Path, nested: bool) -> None:
    expected = read_file(path)
    document = read(to_html(expected, nested=nested))
    assert titles(document) == titles(expected)
    assert document.header.text == expected.header.text
    assert document.summary is not None
    assert expected.summary is not None
    assert document.summary.text == expected.summary.text
    for paragraph, other in zip(document.paragraphs, expected.paragraphs, strict=True):
        assert (paragraph.number, paragraph.text, paragraph.items) == (other.number, other.text, other.items)


def test_all_samples_are_read_as_pages() -> None:
    assert len(SAMPLES) == 5


class Case(NamedTuple):
    """A body of a page and what it holds: for each paragraph its text, a "|" before each of its items."""

    body: str
    paragraphs: list[str]


BODIES = {
    "items beside the list": Case(
        "<h2>A</h2><ol><li>He says:</li></ol><ul><li>x;</li><li>y.</li></ul><p>(Act 1974, section 1)</p>"
        "<ol start=2><li>Two.</li></ol>",
        ["He says:|x;|y.\n(Act 1974, section 1)", "Two."],
    ),
    "lists of any depth": Case(
        "<h2>A</h2><ol><li>He says:<ol><li>x:<ul><li>y<ol><li>z</ol></ul><li>w</ol><p>(Act 1974)</p><li>Two.</ol>",
        ["He says:|x:|y|z|w\n(Act 1974)", "Two."],
    ),
    "several paragraphs in an item": Case(
        "<h2>A</h2><ol><li><p>One.</p><p>More of it.</p></li><li>Two.</li></ol>", ["One. More of it.", "Two."]
    ),
    "a table in a paragraph": Case(
        "<h2>A</h2><ol><li>One:<table><tr><th>1. Week<th>£<tr><td>May<td>5</table>after</li><li>Two.</ol>",
        ["One: 1. Week £ May 5 after", "Two."],
    ),
    "a table between lists": Case(
        "<h2>A</h2><ol><li>One:</ol><table><tr><td>May<td>5</table><ol><li>Two.</ol>", ["One: May 5", "Two."]
    ),
    "a lettered list beside": Case(
        "<h2>A</h2><ol start=1><li>It should</ol><ol type=a><li>x<li>y</ol><ol start=2><li>Two.</ol>",
        ["It should|x|y", "Two."],
    ),
    "a numbered list beside": Case(
        "<h2>A</h2><ol start=1><li>It should:</ol><ol><li>x;<li>y.</ol><ol start=2><li>Two.</ol>",
        ["It should:|x;|y.", "Two."],
    ),
    "numbers that start anew": Case(
        "<h2>A</h2><ol><li>One.</ol><h3>B</h3><ol><li>Two.<li>Three.</ol>", ["One.", "Two.", "Three."]
    ),
    "printed numbers": Case(
        "<h2>A</h2><p>1. He says:</p><ul><li>x.</ul><p>2. It should:</p><p>a) y;</p><p>b) z.</p><p>3. Three.</p>",
        ["He says:|x.", "It should:|y;|z.", "Three."],
    ),
    "numbers printed in the list": Case(
        "<h2>A</h2><ul><li>1. One.<li>2. Two.</ul><h2>B</h2><ul><li>3. Three.</ul>",
        ["One.", "Two.", "Three."],
    ),
    "no lists at all": Case(
        "<h2>A</h2><p>He says:</p><p>x;</p><p>y.</p><p>(Act 1974)</p><p>Two.</p>",
        ["He says:|x;|y.\n(Act 1974)", "Two."],
    ),
    "paragraphs and bullets": Case(
        "<h2>A</h2><p>He says:</p><ul><li>X.</ul><p>Two.</p><h2>B</h2><p>Three.</p>",
        ["He says:|X.", "Two.", "Three."],
    ),
    "bullets for paragraphs": Case(
        "<h2>A</h2><ul><li>He says:<ul><li>x.</ul><li>Two.</ul><h2>B</h2><ul><li>It should:<li>y;<li>z.<li>Four.</ul>",
        ["He says:|x.", "Two.", "It should:|y;|z.", "Four."],
    ),
    "bold headings": Case(
        "<p><b>A</b></p><ol><li>One.</ol><p><strong>B c</strong></p><ol><li>Two.</ol>", ["One.", "Two."]
    ),
    "line breaks in an item": Case(
        "<h2>A</h2><ol><li>It should:<br>a) x<br/>b) y<br>and more<li>Two.</ol>",
        ["It should:|x|y\nand more", "Two."],
    ),
    "line breaks for everything": Case(
        "<div>A<br>1. One:<br>a) x<br>b) y<br>2. Two.</div>", ["One:|x|y", "Two."]
    ),
    "unclosed elements": Case(
        "<h2>A<ol start=1><li>One.<li>He says:<ul><li>x<li>y</ul><h2>B</h2><ol start=3><li>Three.<p>(Act 1974)"
        "<ol start=4><li>Four.",
        ["One.", "He says:|x|y", "Three. (Act 1974)", "Four."],
    ),
    "sections as list items": Case(
        "<ul><li><h2><button>A</button></h2><div><ol><li>One.</ol></div><li><h2>B</h2><div><ol><li>Two.</ol></div></ul>",
        ["One.", "Two."],
    ),
    "a page laid out as a table": Case(
        "<table><tr><td><h2>A</h2><ol><li>One.</ol><tr><td><h2>B</h2><ol><li>Two.</ol></table>",
        ["One.", "Two."],
    ),
    "linked contents": Case(
        "<ul><li><a href=#a>The complaint</a><li><a href=#b>Final decision</a></ul><h2>A</h2><ol><li>One.</ol>",
        ["One."],
    ),
    "a contents list": Case(
        "<h2>Contents</h2><ul><li>The complaint<li>Final decision</ul><h2>A</h2><ol><li>One.</ol>", ["One."]
    ),
    "related decisions": Case(
        "<div class='related'><p>Kent (97 002 113)</p></div><h2>A</h2><ol><li>One.</ol><h2>Related decisions</h2>"
        "<ul><li>Kent (97 002 113) Upheld</ul><h2>B</h2><ol><li>Two.</ol>",
        ["One.", "Two."],
    ),
    "hidden text": Case(
        "<div hidden>x</div><h2>A</h2><ol><li>One.<script>if (a<b) '<li>'</script><!-- <li>Two. --></ol>"
        "<p style='display: none'>x</p><noscript><p>y</noscript>",
        ["One."],
    ),
    "a number that does not agree": Case(
        "<h2>A</h2><ol start=7><li>One.</ol><ol start=9><li>Two.</ol>", ["One.", "Two."]
    ),
    "text in odd places": Case(
        "<h2>A</h2><ol><li>One a < b & c <3.<li>Two.</ol></div></p>", ["One a < b & c <3.", "Two."]
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_paragraphs_are_found_however_the_page_is_made(name: str) -> None:
    body, expected = BODIES[name]
    document = read(page(body))
    assert texts(document) == [text.replace("|", "\n") for text in expected]
    for paragraph, text in zip(document.paragraphs, expected, strict=True):
        items = [paragraph.text[item.start : item.end] for item in paragraph.items]
        assert items == [item.split("\n")[0] for item in text.split("|")[1:]]
    assert titles(document)[0] == "A"


TOPS = {
    "paragraphs": TOP,
    "bold labels": TOP.replace("<p>Category :", "<p><b>Category&nbsp;:</b>").replace(
        "<p>Decision :", "<p><b>Decision :</b>"
    ),
    "a definition list": "<h1>Halton (20 001 737)</h1><dl><dt>Category<dd><a href=/x>Housing</a> &gt; Other<dt>Decision"
    "<dd>Upheld<dt>Decision date<dd>10 Mar 2021</dl><h2>Summary</h2><p>Fault.</p>",
    "a table": "<h1>Halton (20 001 737)</h1><table><tr><th>Category<td>Housing &gt; Other<tr><th>Decision<td>Upheld"
    "<tr><th>Decision date<td>10 Mar 2021</table><p><strong>Summary</strong>: Fault.</p>",
    "divs without a heading": "<div>Halton (20 001 737)</div><div><div>Category</div><div>Housing &gt; Other</div>"
    "</div>"
    "<div><div>Decision</div><div>Upheld</div></div><div><div>Decision date</div><div>10 Mar 2021</div></div>"
    "<div><div>Summary</div><div>Fault.</div></div>",
    "one line": "<h1>Halton<br>(20 001 737)</h1><div><b>Category :</b> Housing > Other <b>Decision :</b> Upheld "
    "<b>Decision date :</b> 10 Mar 2021</div><p>Summary: Fault.</p>",
    "line breaks": "<h1>Halton (20 001 737)</h1><p>Category : Housing > Other<br>Decision : Upheld<br/>"
    "Decision date : 10 Mar 2021<br>The Ombudsman's final decision:<br>Summary: Fault.</p>",
    "a header element": f"<header class=banner><nav>Home</nav>{TOP}</header>",
    "related decisions first": f"<h3>Related decisions</h3><ul><li><a href=/x>Kent (97 002 113)</a> Upheld</ul>{TOP}",
    "a related heading first": f"<h3><a href=/decisions/a/b/97-002-113>Kent (97 002 113)</a></h3>{TOP}",
    "a cookie banner": f"<div id=cookie-banner><h2>Privacy settings</h2><p>We use cookies.</p></div>{TOP}",
}


@pytest.mark.parametrize("name", TOPS)
def test_the_title_block_is_found_however_it_is_made(name: str) -> None:
    document = read(page(BODY, top=TOPS[name]))
    assert document.header.text == HEADER
    assert document.summary is not None
    assert document.summary.text == "Fault."
    assert titles(document) == ["The complaint", "Final decision"]
    assert texts(document) == ["One.", "Two."]


def test_a_page_that_is_closed_is_whole_whatever_its_last_heading() -> None:
    source = page(
        "<h2>What I found</h2><ol><li>One.</li></ol><h2>Agreed action</h2><ol start=2><li>Two.</li></ol>",
        end="",
    )
    assert texts(read(source)) == ["One.", "Two."]
    with pytest.raises(InputError, match="breaks off"):
        read_bytes(source.partition("</body>")[0].encode(), name="page.html")


def test_what_a_page_lacks_is_absent() -> None:
    document = read(page(BODY, top="<h1>Halton (20 001 737)</h1>", end=""))
    assert (document.header.text, document.summary, document.page) == ("Halton (20 001 737)", None, None)
    assert texts(document) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ('<link rel="canonical" href="{}">', True),
        ("<meta content='{}?chapter=2#x' property=og:url>", True),
        ("<!-- saved from url=(0060){} -->", True),
        ('<a href="{}">this page</a>', False),
        ('<link rel="stylesheet" href="{}">', False),
    ],
)
def test_the_page_address_is_what_the_page_calls_itself(source: str, kept: bool) -> None:
    own = "https://www.lgo.org.uk/decisions/housing/other/20-001-737"
    assert read(source.format(own) + page(BODY)).page == (own if kept else None)
    for other in (
        "https://www.lgo.org.uk/decisions/housing/other/20-001-738",
        "https://example.org/decisions/a/b/20-001-737",
    ):
        assert read(source.format(other) + page(BODY)).page is None


def test_character_references_and_unseen_characters_lead_back() -> None:
    printed = "Caf&eacute;&nbsp;&amp;&#163;5 &notit; &bogus; &lt;b&gt; A&shy;B &#x2019;&#146; x\u200by &AMP it&rsquo;s"
    document = read(page(f"<h2>A</h2><ol><li>{printed} <b>a</b><i>b</i> <b>c</b>\n\t d"))
    assert texts(document) == ["Café &£5 ¬it; &bogus; <b> AB ’’ xy & it’s ab c d"]


def test_a_moved_text_still_leads_back() -> None:
    document = read(page("<h2>A</h2><table>Moved out.<tr><td>In a cell.</table><h2>B</h2><ol><li>One.</ol>"))
    assert {"Moved", "cell"} <= {word for text in texts(document) for word in text.replace(".", "").split()}


def _upper(source: str) -> str:
    for tag in ("ol", "li", "ul", "p", "h1", "h2", "strong", "body", "aside"):
        source = source.replace(f"<{tag}", f"<{tag.upper()}").replace(f"</{tag}", f"</{tag.upper()}")
    return source


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_writing_of_a_page_changes_nothing(path: Path) -> None:
    source = to_html(read_file(path), nested=True)
    expected = texts(read(source))
    for copy in (
        source.replace("\n", "\r\n"),
        "".join(c if c.isascii() else f"&#{ord(c)};" for c in source),
        _upper(source),
        source.replace("<li>", "<li class='x y' data-a=\"1 > 0\">"),
        source.replace("</li>", "").replace("</p>", ""),
    ):
        assert texts(read(copy)) == expected
    assert texts(read_bytes(b"\xef\xbb\xbf" + source.encode(), name="bom")) == expected
    assert texts(read_bytes(source.encode("utf-16"), name="wide")) == expected


SCRAPS = st.sampled_from(
    "<ol> <ol start=3> </ol> <ul> </ul> <li> </li> <p> </p> <h2> </h2> <h3> <b> </b> <a href=#x> </a> <br> <table> "
    "<tr> <td> </table> <div> </div> <div class=nav> <script> </script> <!-- --> &amp; &nbsp; &rsquo; & < > <a <p/ "
    "\" ' = \ue000 \ue0001\ue001 \u200b 1. a) • - One. Summary: Decision: (20 001 737)".split(" ")
)


@settings(max_examples=100)
@given(st.lists(SCRAPS | st.text(max_size=5), max_size=30))
def test_any_page_is_a_decision_that_leads_back_or_an_error(scraps: list[str]) -> None:
    source = page("<h2>A</h2>" + " ".join(scraps) + BODY).encode("utf-8", "replace").decode()
    document = outcome(source.encode(), name="any.html")
    if isinstance(document, InputError):
        assert str(document).startswith("any.html: ")
    else:
        assert untraced(document, source) == []
        assert "Cc" not in {category(character) for character in "".join(texts(document)).replace("\n", "")}
