"""The check of the registers: nothing is wrong in those that we ship, and each thing that can be wrong is found."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphbuilder.cli.app import app
from graphbuilder.registers.check import RULES, check
from graphbuilder.registers.form import canonical

ONTOLOGY = Path(__file__).parents[1] / "ontology"
ASHFORD = "body:ashford-borough-council"
BLOCK = """
<http://www.legislation.gov.uk/id/ukpga/1981/37>
    a omb:Instrument ;
    skos:prefLabel "Zoo Licensing Act 1981"@en ;
    omb:instrumentType instrument-type:ukpga ;
    omb:year "1981"^^xsd:gYear ;
    omb:instrumentNumber "37" ;
    dcterms:source "legislation.gov.uk"@en .
"""
SECTION = """
<http://www.legislation.gov.uk/id/ukpga/1974/7/section/99>
    a omb:Provision ;
    skos:prefLabel "section 99"@en ;
    dcterms:isPartOf <http://www.legislation.gov.uk/id/ukpga/1974/7/section/98> ;
    dcterms:source "invented"@en .

<http://www.legislation.gov.uk/id/ukpga/1974/7/section/98>
    a omb:Provision ;
    skos:prefLabel "section 98"@en ;
    dcterms:isPartOf <http://www.legislation.gov.uk/id/ukpga/1974/7/section/99> ;
    dcterms:source "invented"@en .
"""

PARENT = "    dcterms:isPartOf <http://www.legislation.gov.uk/id/ukpga/1974/7/section/99> ;\n"
UNSOURCED = BLOCK.replace(' ;\n    dcterms:source "legislation.gov.uk"@en', "")
SAME_TITLE = BLOCK.replace("Zoo Licensing Act 1981", "Care Act 2014")
SUCCEEDED = "    omb:isSupersededBy body:cumberland-council ;\n"
# rule, register, what is there, what is planted in its place ("" appends), words of the problem
PLANTED = [
    ("name", "legislation", "", BLOCK.replace("@en ;", " ;", 1), "needs the language tag @en"),
    ("name", "legislation", "", BLOCK.replace('"Zoo Lic', '"Zoo  Lic'), "has surplus blanks"),
    ("name", "councils", 'skos:prefLabel "Ashford Borough Council"@en ;', "", "needs one skos:prefLabel"),
    ("source", "legislation", "", UNSOURCED, "needs one dcterms:source"),
    ("double", "guidance", "", BLOCK.replace("1981/37", "1964/75"), "stands in guidance.ttl as well"),
    ("clash", "legislation", "", SAME_TITLE, "make it omb:contextLabel"),
    (
        "link",
        "councils",
        "body:cumberland-council",
        "body:cumbria-council",
        "omb:isSupersededBy leads nowhere",
    ),
    ("succession", "councils", SUCCEEDED, "", "or neither"),
    ("parent", "provisions", "", SECTION, "does not reach an instrument"),
    ("parent", "provisions", "", SECTION.replace(PARENT, ""), "needs one dcterms:isPartOf"),
    ("identifier", "councils", f"{ASHFORD}\n", "body:ashford-council\n", "should be <https://w3id.org/"),
    ("identifier", "procedures", '"Intake"@en', '"Receipt"@en', "a-council/receipt>, after its"),
    ("link", "procedures", "regulation/14>", "regulation/41>", "omb:isSetOutIn leads nowhere"),
    ("number", "legislation", "", BLOCK.replace('"37"', '"38"'), 'needs omb:instrumentNumber "37"'),
    ("number", "legislation", "", BLOCK.replace('"1981"^^', '"1982"^^'), 'needs omb:year "1981"'),
    ("number", "legislation", "", BLOCK.replace("type:ukpga", "type:uksi"), "needs omb:instrumentType"),
]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the ontology's folder that a test may damage."""
    return Path(shutil.copytree(ONTOLOGY, tmp_path / "ontology"))


def plant(folder: Path, register: str, there: str, planted: str, *, form: bool = True) -> None:
    path = folder / "registers" / f"{register}.ttl"
    text = path.read_text(encoding="utf-8")
    prefix = "@prefix instrument-type: <https://w3id.org/ombudsman-graph/concept/instrument-type/> .\n"
    xsd = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    assert there in text
    text = text.replace(there, planted, 1) if there else text + "\n" + prefix + xsd + planted
    path.write_text(canonical(text, name=path.name) if form else text, encoding="utf-8")


def test_the_registers_are_in_order() -> None:
    assert check(ONTOLOGY) == []


@pytest.mark.parametrize(("register", "there", "planted", "words"), [row[1:] for row in PLANTED])
def test_what_is_wrong_is_found(copied: Path, register: str, there: str, planted: str, words: str) -> None:
    plant(copied, register, there, planted)
    messages = [problem.message for problem in check(copied)]
    assert any(words in message for message in messages), messages


def test_a_file_out_of_form_is_found_and_put_into_it(copied: Path) -> None:
    plant(copied, "legislation", "", BLOCK, form=False)
    run = CliRunner().invoke(app, ["registers", "check", "--ontology", str(copied)])
    assert run.exit_code == 1
    assert run.output == "legislation.ttl: is not in its form: run `graphbuilder registers format`\n"
    run = CliRunner().invoke(app, ["registers", "format", "--ontology", str(copied)])
    assert (run.exit_code, run.output) == (0, "rewritten: legislation.ttl\n")
    run = CliRunner().invoke(app, ["registers", "check", "--ontology", str(copied)])
    assert (run.exit_code, run.output) == (0, "the registers are in order\n")


def test_every_rule_is_tried() -> None:
    assert {rule for rule, *_ in PLANTED} | {"form"} == set(RULES)
    assert len(PLANTED) == 16


@pytest.mark.parametrize(
    ("planted", "words"),
    [
        ("<http://x> a [] .", "a blank node"),
        ("oops", "legislation.ttl: "),
        (BLOCK.replace("omb:year", "omb:age"), "omb:age"),
    ],
)
def test_what_is_no_register_is_an_error_that_names_it(copied: Path, planted: str, words: str) -> None:
    path = copied / "registers" / "legislation.ttl"
    prefixes = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    path.write_text(path.read_text(encoding="utf-8") + prefixes + planted, encoding="utf-8")
    run = CliRunner().invoke(app, ["registers", "check", "--ontology", str(copied)])
    assert run.exit_code != 0
    assert words in str(run.exception)
