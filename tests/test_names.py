"""Bodies that no register holds: one for all spellings of a name, two for two names, and what each is called."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from asking import rows
from hypothesis import assume, given
from hypothesis import strategies as st
from making import Row, cases, decision_text, lexicon

from graphbuilder.build import build
from graphbuilder.extract.decision import party_of
from graphbuilder.namespaces import GRAPH_NAMES, ID, SKOS
from graphbuilder.queries import named
from graphbuilder.slugs import slug
from graphbuilder.store import Store
from graphbuilder.validate import validate

REGISTERS = lexicon().registers
CASES = cases("names.md")
PAIRS = [case for case in CASES if "same" in case.values[0]]
PRINTED = [case for case in CASES if "body" in case.values[0]]


def body(name: str) -> str:
    """The last step of the IRI of the body that is printed so."""
    return party_of(name, REGISTERS).iri.removeprefix(f"{ID}body/")


# Which names are one.


@pytest.mark.parametrize("row", PAIRS)
def test_spellings_of_one_name_are_one_body_and_two_names_are_two(row: Row) -> None:
    assert (body(row["name"]) == body(row["other"])) == (row["same"] == "yes")


@pytest.mark.parametrize("row", PRINTED)
def test_a_name_that_a_register_holds_is_its_body(row: Row) -> None:
    assert body(row["printed"]) == row["body"]


def test_the_examples_have_not_shrunk() -> None:
    assert (len(PAIRS), len(PRINTED)) == (40, 9)


WORDS = st.text("bcdfgklmnoprsu", min_size=3, max_size=6)
NAMES = st.lists(WORDS, min_size=2, max_size=5)
JOINTS = st.sampled_from([" ", "  ", "-", " - ", ", ", "\u00a0", "/", ". "])
FORMS = st.sampled_from(
    [
        ("Ltd", "Limited"),
        ("PLC", "p.l.c."),
        ("C.I.C.", "Community Interest Company"),
        ("LLP", "llp"),
        ("", ""),
    ]
)
CASING = st.sampled_from([str.upper, str.lower, str.title, str.swapcase])


@st.composite
def spellings(draw: st.DrawFn, words: Sequence[str], form: str) -> str:
    """A name of these words and this legal form, in one of the ways in which it may be printed."""
    casing, article = draw(CASING), draw(st.sampled_from(["", "The ", "the "]))
    joined = "".join(word + draw(JOINTS) for word in [*words[:-1], draw(st.sampled_from(["&", "and"]))])
    return f"{article}{casing(f'{joined} {words[-1]}')} {form}".rstrip()


@given(st.data(), NAMES, FORMS)
def test_any_spelling_of_a_name_is_of_one_body(
    data: st.DataObject, words: list[str], form: tuple[str, str]
) -> None:
    one, other = (data.draw(spellings(words, each)) for each in form)
    assert body(one) == body(other)


@given(st.data(), NAMES, NAMES, FORMS)
def test_names_of_other_words_are_of_two_bodies(
    data: st.DataObject, words: list[str], others: list[str], form: tuple[str, str]
) -> None:
    assume(words != others)
    one, other = (data.draw(spellings(each, form[0])) for each in (words, others))
    assert body(one) != body(other)


@given(NAMES, st.sampled_from("&+@%€£²Ω"))
def test_names_that_have_only_their_slugs_in_common_are_of_two_bodies(words: list[str], sign: str) -> None:
    one, other = " ".join(words), f"{' '.join(words)} {sign}"
    assert slug(one) == slug(other)
    assert body(one) != body(other)


@given(st.text(max_size=30))
def test_any_name_gives_an_address(name: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", body(name))


# What a body is called.


def folder_of(path: Path, *titles: str) -> Path:
    """A folder with a decision about each of these."""
    path.mkdir(exist_ok=True)
    for number, title in enumerate(titles, 1):
        reference = f"98 999 {number:03}"
        text = decision_text("There was fault.", title=f"{title} ({reference})")
        (path / f"{reference}.txt").write_text(text, encoding="utf-8")
    return path


def called(store: Store) -> dict[str, str]:
    """What the graph of names says: names by the last step of the IRI."""
    quads = [*store.quads(GRAPH_NAMES)]
    assert {quad.predicate.value for quad in quads} <= {SKOS + "prefLabel"}
    return {
        str(quad.subject).strip("<>").rsplit("/", 1)[-1]: str(quad.object).split('"')[1] for quad in quads
    }


def respondents(store: Store) -> list[str]:
    return [row[1] for row in rows(named("decisions"), store)]


def test_two_decisions_that_spell_a_name_differently_are_about_one_body(tmp_path: Path) -> None:
    store = Store.in_memory()
    build(
        [str(folder_of(tmp_path / "a", "Sunny Care Limited", "The Sunny Care Ltd", "Sunny Care Limited"))],
        store,
    )
    assert called(store) == {"sunny-care-limited": "Sunny Care Limited"}
    assert respondents(store) == ["Sunny Care Limited"] * 3
    [row] = rows(named("outcomes-by-council"), store)
    assert row[0] == "Sunny Care Limited"
    found = {problem.found_by for problem in validate(store).problems}
    assert found <= {"ontology-usage-violation"}, "a graph this small leaves some classes without a thing"


def test_the_name_that_is_printed_most_is_what_a_body_is_called(tmp_path: Path) -> None:
    store = Store.in_memory()
    folder = folder_of(tmp_path / "a", "Sunny Care Ltd")
    build([str(folder)], store)
    assert called(store) == {"sunny-care-limited": "Sunny Care Ltd"}
    build([str(folder_of(folder, "Sunny Care Ltd", "Sunny Care Limited", "Sunny Care Limited"))], store)
    assert called(store) == {"sunny-care-limited": "Sunny Care Limited"}
    assert respondents(store) == ["Sunny Care Limited"] * 3


def test_of_two_names_printed_as_often_none_is_all_in_capitals(tmp_path: Path) -> None:
    store = Store.in_memory()
    build([str(folder_of(tmp_path / "a", "SUNNY CARE LTD", "Sunny Care Ltd"))], store)
    assert called(store) == {"sunny-care-limited": "Sunny Care Ltd"}


def test_a_name_that_is_printed_no_more_is_forgotten(tmp_path: Path) -> None:
    store = Store.in_memory()
    build([str(folder_of(tmp_path / "a", "Sunny Care Ltd", "Rainy Care Ltd"))], store)
    build([str(folder_of(tmp_path / "a", "Windy Care Ltd", "Rainy Care Ltd"))], store)
    assert called(store) == {"rainy-care-limited": "Rainy Care Ltd", "windy-care-limited": "Windy Care Ltd"}


def test_the_order_of_building_changes_nothing(tmp_path: Path) -> None:
    titles = ("Sunny Care Ltd", "Sunny Care Limited", "SUNNY CARE LIMITED", "Rainy Care")
    folder = folder_of(tmp_path / "a", *titles)
    at_once, one_by_one = Store.in_memory(), Store.in_memory()
    build([str(folder)], at_once)
    for path in sorted(folder.iterdir(), reverse=True):
        build([str(path)], one_by_one)
    assert set(at_once.quads()) == set(one_by_one.quads())
