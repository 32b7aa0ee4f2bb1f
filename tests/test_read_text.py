"""Text copies are read with their published numbers, their sub-items and sections, and lead back to the source."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printing import outcome, untraced

from graphbuilder.document import Document
from graphbuilder.errors import IncompleteDecisionError, InputError, NotADecisionError
from graphbuilder.read import read_bytes, read_file

ROOT = Path(__file__).parents[1]
SAMPLES = {"19-010-314": 32, "20-001-737": 82, "20-007-888": 39, "21-004-199": 48, "21-006-378": 19}
GOLD = sorted((ROOT / "tests" / "gold").glob("*/decision.txt"))
TITLE = (
    "Halton Borough Council (20 001 737)\n\nDecision : Upheld\n\n"
    "The Ombudsman's final decision:\n\nSummary: Fault.\n"
)
END = "\nInvestigator's decision on behalf of the Ombudsman\n\nPrint this page\n\nReview your privacy settings\n"
# Each style of the same three paragraphs, with what they hold.
STYLES = {
    "numbered": "The complaint\n\n  1. He says:\n  • one;\n  • two.\n  1. More.\n\nFinal decision\n\n  1. Done.\n",
    "running": "The complaint\n\n1. He says:\na) one;\nb) two.\n2. More.\n\nFinal decision\n\n3. Done.\n",
    "nested numbers": "The complaint\n 1. He says:\n    1. one;\n    2. two.\n 2. More.\nFinal decision\n 1. Done.\n",
    "numbers at one depth": "The complaint\n1. He says:\n1. one;\n2. two.\n2. More.\nFinal decision\n1. Done.\n",
    "dashes": "The complaint\n- He says:\n- one;\n- two.\n- More.\nFinal decision\n- Done.\n",
    "bare": "The complaint\nHe says:\none;\ntwo.\nMore.\nFinal decision\nDone.\n",
}


def sample(name: str) -> Document:
    return read_file(ROOT / "decisions" / f"{name}.txt")


def texts(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(("name", "paragraphs"), SAMPLES.items())
def test_samples_have_their_published_numbers(name: str, paragraphs: int) -> None:
    document = sample(name)
    assert [paragraph.number for paragraph in document.paragraphs] == list(range(1, paragraphs + 1))
    assert [paragraph.key for paragraph in document.paragraphs][-1] == f"paragraph/{paragraphs}"


def test_every_sample_is_tested() -> None:
    assert sorted(SAMPLES) == sorted(path.stem for path in (ROOT / "decisions").glob("*.txt"))


def test_the_publisher_counts_as_we_do() -> None:
    document = sample("20-001-737")
    assert "paragraph 67" in document.paragraphs[71].text
    assert document.paragraphs[66].number == 67


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_hold_the_decision_and_nothing_of_the_page(name: str) -> None:
    document = sample(name)
    assert document.sections[0].title == "The complaint"
    assert [section.order for section in document.sections] == list(range(1, len(document.sections) + 1))
    assert document.summary is not None
    assert len(document.header.text.split("\n")) == 4
    words = "\n".join(block.text for block in document.blocks()) + "\n".join(
        part.title for part in document.sections
    )
    for furniture in (
        "cookies",
        "Back to top",
        "Print this page",
        "LGO logogram",
        "on behalf of the Ombudsman",
    ):
        assert furniture not in words


def test_sub_items_are_spans_of_their_paragraph() -> None:
    counts = {name: sum(len(paragraph.items) for paragraph in sample(name).paragraphs) for name in SAMPLES}
    assert counts == {"19-010-314": 16, "20-001-737": 21, "20-007-888": 15, "21-004-199": 1, "21-006-378": 2}
    twelfth = sample("20-001-737").paragraphs[11]
    first = twelfth.items[0]
    assert twelfth.text[first.start : first.end] == "The child requires immediate protection."


@pytest.mark.parametrize("name", SAMPLES)
def test_every_character_of_a_sample_leads_back(name: str) -> None:
    source = (ROOT / "decisions" / f"{name}.txt").read_bytes().decode("utf-8")
    assert untraced(sample(name), source) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.parent.name)
def test_gold_texts_have_their_paragraphs(path: Path) -> None:
    with (path.parent / "decisions.csv").open(encoding="utf-8") as file:
        expected = {int(row["paragraphs"]) for row in csv.DictReader(file)}
    document = read_file(path)
    assert {len(document.paragraphs)} == expected
    assert untraced(document, path.read_bytes().decode("utf-8")) == []


def test_gold_texts_are_there() -> None:
    assert len(GOLD) >= 19


@pytest.mark.parametrize("style", STYLES)
def test_every_style_gives_the_same_paragraphs(style: str) -> None:
    document = read_bytes(f"{TITLE}\n{STYLES[style]}{END}".encode(), name="style.txt")
    assert texts(document) == ["He says:\none;\ntwo.", "More.", "Done."]
    assert [len(paragraph.items) for paragraph in document.paragraphs] == [2, 0, 0]
    assert [section.title for section in document.sections] == ["The complaint", "Final decision"]


def test_a_citation_after_a_list_belongs_to_the_paragraph_above() -> None:
    body = (
        "The complaint\n\n  1. He says:\n  • one.\n\n(Local Government Act 1974, section 26)\n\n  1. More.\n"
    )
    document = read_bytes(f"{TITLE}\n{body}{END}".encode(), name="citation.txt")
    assert texts(document) == ["He says:\none.\n(Local Government Act 1974, section 26)", "More."]


def test_a_complaint_goes_on_after_a_list_of_sentences() -> None:
    body = (
        "The complaint\n- Miss X alleges:\n- The Council lost her form.\n- The Council did not call.\n"
        "- In summary, Miss X says nobody helped her.\n- She would like an apology.\nFinal decision\n- Done.\n"
    )
    document = read_bytes((TITLE + body + END).encode(), name="a.txt")
    assert texts(document) == [
        "Miss X alleges:\nThe Council lost her form.\nThe Council did not call.",
        "In summary, Miss X says nobody helped her.",
        "She would like an apology.",
        "Done.",
    ]


def test_a_list_parted_by_semicolons_ends_with_the_item_that_has_none() -> None:
    body = (
        "How I considered this complaint\n- I have considered:\n- Mrs D’s letters;\n- the tenancy; and\n"
        "- the Housing Act 1985.\n- I sent Mrs D a draft.\nFinal decision\n- Done.\n"
    )
    document = read_bytes((TITLE + body + END).encode(), name="a.txt")
    considered = "I have considered:\nMrs D’s letters;\nthe tenancy; and\nthe Housing Act 1985."
    assert texts(document) == [considered, "I sent Mrs D a draft.", "Done."]


def test_a_list_that_a_copy_lost_takes_in_no_paragraph_after_it() -> None:
    body = "The complaint\n- He complained that the Council:\n- Mr X said this upset him.\nFinal decision\n- Done.\n"
    document = read_bytes((TITLE + body + END).encode(), name="a.txt")
    assert texts(document) == ["He complained that the Council:", "Mr X said this upset him.", "Done."]


def test_a_usual_heading_is_one_whatever_stands_below_it() -> None:
    body = (
        "The complaint\n- He was upset.\nThe Ombudsman’s role and powers\nWe investigate complaints.\n"
        "How I considered this complaint\n- I read it.\nFinal decision\n- Done.\n"
    )
    document = read_bytes((TITLE + body + END).encode(), name="a.txt")
    assert texts(document) == ["He was upset.", "We investigate complaints.", "I read it.", "Done."]
    assert document.sections[1].title == "The Ombudsman’s role and powers"


@pytest.mark.parametrize(
    ("line", "titles"), [("Our view", ["What we found", "Our view"]), ("Fault", ["What we found"])]
)
def test_a_usual_heading_of_one_word_is_one_only_above_a_paragraph(line: str, titles: list[str]) -> None:
    body = f"What we found\n1. The table says:\n{line}\nof the usual kind.\n2. It was upheld.\n"
    document = read_bytes((TITLE + body + END).encode(), name="a.txt")
    assert [section.title for section in document.sections] == titles


def test_what_leads_in_to_a_list_is_no_heading() -> None:
    body = (
        "What we found\n- There was fault.\nWe welcome this. In addition, the Council has agreed to:\n"
        "- pay her £250; and\n- say sorry.\nFinal decision\n- Done.\n"
    )
    document = read_bytes((TITLE + body + END).encode(), name="a.txt")
    assert [section.title for section in document.sections] == ["What we found", "Final decision"]
    assert texts(document)[0].endswith("has agreed to:\npay her £250; and\nsay sorry.")


def test_a_related_decision_and_a_contents_list_are_not_the_decision() -> None:
    before = "Kent County Council (97 002 113)\nEssex County Council (97 004 552)\n"
    title, rest = TITLE.split("Summary", 1)
    contents = "- The complaint\n- Final decision\n\n"
    document = read_bytes(
        f"{before}{title}{contents}Summary{rest}\n{STYLES['dashes']}{END}".encode(), name="x.txt"
    )
    assert document.header.text.split("\n")[0] == "Halton Borough Council (20 001 737)"
    assert len(document.paragraphs) == 3


def test_the_page_address_is_kept_where_it_is_this_decisions() -> None:
    own = "https://www.lgo.org.uk/decisions/housing/other/20-001-737"
    other = "https://www.lgo.org.uk/decisions/housing/other/97-002-113"
    text = f"{other}\n{own}?chapter=2\n{TITLE}\n{STYLES['numbered']}{END}"
    assert read_bytes(text.encode(), name="x.txt").page == own
    assert read_bytes(text.replace(own, other).encode(), name="x.txt").page is None


@pytest.mark.parametrize("name", SAMPLES)
def test_line_ends_marks_and_blanks_of_a_copy_change_nothing(name: str) -> None:
    source = (ROOT / "decisions" / f"{name}.txt").read_text("utf-8")
    expected = texts(read_bytes(source.encode(), name=name))
    copies = [
        source.replace("\n", "\r\n").encode(),
        source.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + source.encode(),
        source.encode("utf-16"),
        source.replace(" ", "\u00a0").encode(),
        source.replace("\n", "\n\n").encode(),
        source.replace(" ", " \u200e").encode(),
    ]
    for copy in copies:
        assert texts(read_bytes(copy, name=name)) == expected


@given(st.data())
def test_changed_blanks_change_no_paragraph(data: st.DataObject) -> None:
    body = STYLES[data.draw(st.sampled_from(["numbered", "running", "dashes"]))]
    source = f"{TITLE}\n{body}{END}"
    end = data.draw(st.sampled_from(["\n", "\r\n", "\r"]))
    blank = data.draw(st.sampled_from([" ", "\u00a0", "\u2009", " \u200b"]))
    copy = data.draw(st.sampled_from(["", "\ufeff"])) + source.replace("\n", end).replace(" ", blank)
    document = read_bytes(copy.encode(), name="x")
    assert texts(document) == ["He says:\none;\ntwo.", "More.", "Done."]
    assert untraced(document, copy) == []


@given(st.text(max_size=400), st.booleans())
def test_any_text_is_a_decision_or_an_error_that_names_it(text: str, titled: bool) -> None:
    source = f"{TITLE}\n{text}{END}" if titled else text
    document = outcome(source.encode("utf-8"), name="any.txt")
    if isinstance(document, InputError):
        assert document.source == "any.txt"
        assert "\n" not in str(document)
    else:
        assert document.paragraphs


@given(st.binary(max_size=300))
def test_any_bytes_are_an_error_that_names_them(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^any: "):
        read_bytes(data, name="any")


def test_what_was_left_may_follow_the_conclusion() -> None:
    body = "{title}\n\nThe complaint\n  1. One.\n\n{end}\n  2. Two.\n\nParts I did not investigate\n  3. Three.\n"
    whole = read_bytes(body.format(title=TITLE, end="Decision").encode(), name="whole.txt")
    assert [paragraph.text for paragraph in whole.paragraphs] == ["One.", "Two.", "Three."]
    with pytest.raises(IncompleteDecisionError, match="breaks off"):
        read_bytes(body.format(title=TITLE, end="What I found").encode(), name="cut.txt")


def test_a_report_may_end_with_what_it_recommends() -> None:
    body = "{title}\n\nThe Investigation\n  1. In this {kind} we say fault.\n\nRecommendations\n  2. Two.\n"
    whole = read_bytes(body.format(title=TITLE, kind="report").encode(), name="whole.txt")
    assert [section.title for section in whole.sections] == ["The Investigation", "Recommendations"]
    with pytest.raises(IncompleteDecisionError, match="breaks off"):
        read_bytes(body.format(title=TITLE, kind="statement").encode(), name="cut.txt")


@pytest.mark.parametrize("line", ["Print this page", "LGO logogram", "Review your privacy settings"])
def test_what_a_page_prints_below_a_decision_ends_it(line: str) -> None:
    body = f"{TITLE}\n\nWhat I found\n  1. One.\n\nAgreed action\n  2. Two.\n\n{line}\n"
    whole = read_bytes(body.encode(), name="whole.txt")
    assert [paragraph.text for paragraph in whole.paragraphs] == ["One.", "Two."]


def test_a_decision_cut_in_the_middle_is_incomplete() -> None:
    source = (ROOT / "decisions" / "20-001-737.txt").read_text("utf-8")
    for share in (2, 3, 5):
        with pytest.raises(IncompleteDecisionError, match="breaks off"):
            read_bytes(source[: len(source) // share].encode(), name="cut.txt")
    with pytest.raises(IncompleteDecisionError, match="no paragraphs"):
        read_bytes(TITLE.encode(), name="cut.txt")
    with pytest.raises(NotADecisionError, match="no title"):
        read_bytes(source[len(source) // 2 :].encode(), name="cut.txt")
