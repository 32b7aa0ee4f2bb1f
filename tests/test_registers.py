"""The one reader of the registers, and the finding of their names in text."""

from datetime import date
from pathlib import Path

import pytest
from making import lexicon

from graphbuilder.errors import RegisterError
from graphbuilder.extract.names import Names
from graphbuilder.namespaces import CONCEPT, ID, LEGISLATION, SKOS
from graphbuilder.registers import Label, Registers, register_files, vocabulary

CHILDREN_ACT = f"{LEGISLATION}ukpga/1989/41"
HALTON = f"{ID}body/halton-borough-council"
LABELS = [
    ("Housing Ombudsman", "ho"),
    ("Housing Ombudsman Complaint Handling Code", "code"),
    ("Children & Families Act", "cfa"),
    ("Shelter", "shelter"),
    ("police", "police"),
    ("ICO", "ico"),
    ("the Commission", "one"),
    ("The Commission", "two"),
    ("Barnardo's", "barnardos"),
]


def found(text: str) -> list[tuple[str, str]]:
    names = Names(Label(label, iri, "Body") for label, iri in LABELS)
    return [(text[name.start : name.end], name.iri) for name in names.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Housing Ombudsman said so.", [("Housing Ombudsman", "ho")]),
        ("The HOUSING OMBUDSMAN said so.", [("HOUSING OMBUDSMAN", "ho")]),
        (
            "The Housing Ombudsman Complaint Handling Code says so.",
            [("Housing Ombudsman Complaint Handling Code", "code")],
        ),
        ("children and families act", [("children and families act", "cfa")]),
        ("the Children & Families Act", [("Children & Families Act", "cfa")]),
        ("Shelter helped.", [("Shelter", "shelter")]),
        ("She needs shelter.", []),
        ("The police, Police and POLICE", [("police", "police"), ("Police", "police"), ("POLICE", "police")]),
        ("the policemen", []),
        ("anti-police", []),
        ("the ICO's view", [("ICO", "ico")]),
        ("an icon of the ico", []),
        ("the Commission met", []),
        ("Barnardo’s helped", [("Barnardo’s", "barnardos")]),
        ("ICO ICO", [("ICO", "ico"), ("ICO", "ico")]),
        ("", []),
    ],
)  # fmt: skip
def test_names_are_found_whole_longest_and_unambiguous(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names


def test_a_name_stands_at_the_same_place_in_a_text_that_grows_when_lowered() -> None:
    assert found("İstanbul and the ICO") == [("ICO", "ico")]


@pytest.fixture(scope="module")
def registers() -> Registers:
    return lexicon().registers


def test_a_resource_gives_what_its_register_says(registers: Registers) -> None:
    act = registers[CHILDREN_ACT]
    assert (act.name, act.kind, act.get("year")) == ("Children Act 1989", "Instrument", "1989")
    assert "CA 1989" in act.all(SKOS + "altLabel")
    assert act.get("noSuchProperty") is None
    assert CHILDREN_ACT in registers
    assert registers.get("urn:nothing") is None


def test_short_names_are_kept_out_of_running_text(registers: Registers) -> None:
    running = {label.text for label in registers.labels}
    in_context = {label.text for label in registers.context_labels}
    assert "Halton" in in_context - running
    assert "Halton Borough Council" in running


def test_concepts_stand_in_the_order_of_their_scheme(registers: Registers) -> None:
    results = [
        concept.iri.removeprefix(f"{CONCEPT}finding-result/")
        for concept in registers.concepts("finding-result")
    ]
    assert sorted(results) == ["fault", "no-fault", "not-investigated"]
    assert registers.concepts("no-such-scheme") == ()


def test_parties_are_looked_up_by_any_name(registers: Registers) -> None:
    for name in ("halton borough council", "halton council", "halton"):
        assert registers.parties(name) == [HALTON]
    assert registers.parties("nowhere council") == []


def test_a_body_exists_between_its_days(registers: Registers) -> None:
    county = f"{ID}body/northamptonshire-county-council"
    assert registers.existed(county, on=date(2018, 6, 1))
    assert not registers.existed(county, on=date(2022, 6, 1))
    successor = f"{ID}body/west-northamptonshire-council"
    assert not registers.existed(successor, on=date(2018, 6, 1))
    assert registers.existed(HALTON, on=date(2022, 6, 1))


def test_registers_are_read_in_a_fixed_order() -> None:
    files = register_files(lexicon().registers._folder)  # noqa: SLF001 - the folder that was read
    assert [path.name for path in files if path.parent.name == "registers"] == sorted(
        path.name for path in files if path.parent.name == "registers"
    )


def test_a_folder_without_registers_is_named(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=str(tmp_path)):
        Registers(tmp_path)


def test_a_damaged_register_is_named(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "bodies.ttl").write_text("this is no Turtle", encoding="utf-8")
    with pytest.raises(RegisterError, match=r"bodies\.ttl"):
        Registers(tmp_path)


def test_a_resource_without_a_name_is_an_error_when_it_is_asked(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    text = "@prefix omb: <https://w3id.org/ombudsman-graph/ontology#> .\n<urn:nameless> a omb:Body .\n"
    (tmp_path / "registers" / "bodies.ttl").write_text(text, encoding="utf-8")
    with pytest.raises(RegisterError, match="urn:nameless"):
        _ = Registers(tmp_path)["urn:nameless"].name


def test_a_vocabulary_is_read_alone_as_among_all() -> None:
    assert vocabulary("section-kind") == Registers().concepts("section-kind")


def test_a_vocabulary_that_is_not_there_is_named() -> None:
    with pytest.raises(RegisterError, match=r"no-such-scheme\.ttl"):
        vocabulary("no-such-scheme")
