"""The registers and vocabularies as data: their form, their labels, their links and their size."""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuilder.namespaces import BASE
from graphbuilder.namespaces import LEGISLATION as LAW
from graphbuilder.registers import register_files
from graphbuilder.registers.form import Block as Values
from graphbuilder.registers.form import Blocks as Resources
from graphbuilder.registers.form import read_blocks

ONTOLOGY = Path(__file__).parents[1] / "ontology"
FILES = register_files(ONTOLOGY)
REGISTERS = [path.stem for path in FILES if path.parent.name == "registers"]
VOCABULARIES = [path.stem for path in FILES if path.parent.name == "vocabulary"]
ONE_LABEL = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")

# A context label of one resource that is also a name of another: alone, it is the name.
STATED_AMBIGUITIES = {
    "bedford borough council": "the council of 2009; the district abolished in 2009 had the name before",
    "north east combined authority": "the authority of 2024; the one of 2014 had the name before",
    "complaint handling code": "the Ombudsman's; the Housing Ombudsman has one of the same name",
}

# The suite knows its size: nothing comes or goes unseen.
SIZES = {"authorities": 97, "bodies": 407, "councils": 404, "guidance": 219}
SIZES |= {
    "legislation": 573,
    "offices": 2,
    "procedures": 41,
    "provisions": 808,
    "treaties": 3,
    "versions": 1,
    "body-kind": 40,
}
SIZES |= {"body-role": 5, "category": 38, "citation-basis": 6, "citation-role": 5, "cue-part": 16}
SIZES |= {"council-kind": 7, "date-precision": 5, "document-type": 3, "finding-result": 4, "ground": 25}
SIZES |= {"injustice": 11, "instrument-family": 8, "instrument-type": 5, "outcome": 4, "remedy-kind": 14}
SIZES |= {"legal-form": 6}
SIZES |= {"remedy-status": 4, "section-kind": 13}
CURRENT_KINDS = {"county": 21, "non-metropolitan-district": 164, "metropolitan-district": 36, "unitary": 62}
CURRENT_KINDS |= {"london-borough": 32, "sui-generis": 2}
FOLDERS = {
    "authorities": "body",
    "bodies": "body",
    "councils": "body",
    "guidance": "guidance",
    "offices": "office",
    "treaties": "treaty",
}
IRI_FORMS = {name: rf"{BASE}id/{folder}/[a-z0-9]+(-[a-z0-9]+)*" for name, folder in FOLDERS.items()}
IRI_FORMS["procedures"] = rf"{BASE}id/procedure/[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?"
IRI_FORMS["legislation"] = rf"{LAW}[a-z]+/[\w/-]*\d+"
IRI_FORMS["versions"] = r"http://data\.europa\.eu/eli/[a-z0-9/]+"
IRI_FORMS["provisions"] = rf"{LAW}[a-z]+/[\w/-]+/(part|section|schedule|regulation|article)/[\w/]+"

# Names that mean one thing only in context: no register may match them wherever they stand.
# fmt: off
NEVER_ALONE = [
    "the code", "the guidance", "the commission", "the commissioner", "the ombudsman", "the tribunal",
    "the court", "the act", "the trust", "the 1989 act", "the 1974 act", "working together",
    "alternative provision", "children missing education", "national framework", "volume 1",
    "housing act", "education act", "local government act", "data protection act", "halton", "kent",
    "liverpool", "sefton", "durham", "newcastle", "contact", "refuge", "doctor", "academy",
    "independent person", "investigating officer", "review panel", "social worker", "listing officer",
    "judicial review", "legal aid", "safeguarding children partnership", "get it sorted",
    "durham council", "bedford council", "gpdo", "ea", "et", "ip", "dbs", "plo",
]
# fmt: on

with (Path(__file__).parent / "printed_names.csv").open(encoding="utf-8", newline="") as table:
    PRINTED = list(csv.DictReader(table))


def fold(label: str) -> str:
    """Return a label as matching sees it: case, apostrophes, ampersands and blanks made equal."""
    plain = re.sub("[\u2018\u2019\u02bc]", "'", label).replace("&", " and ")
    return " ".join(plain.casefold().split())


def load(name: str) -> Resources:
    """Read one register or vocabulary."""
    folder = "registers" if name in REGISTERS else "vocabulary"
    return read_blocks((ONTOLOGY / folder / f"{name}.ttl").read_text(encoding="utf-8"), name=name)


@pytest.fixture(scope="module")
def data() -> dict[str, Resources]:
    return {name: load(name) for name in (*REGISTERS, *VOCABULARIES)}


def named(data: dict[str, Resources]) -> Iterator[tuple[str, Values]]:
    """Every resource whose labels are looked for in a text."""
    for register in REGISTERS:
        if register not in ("procedures", "provisions"):
            yield from data[register].items()


def text_of(values: Values, name: str) -> list[str]:
    return [term.value for term in values.get(name, [])]


def concept(kind: str, name: str) -> str:
    return f"{BASE}concept/{kind}/{name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_remembered_only(path: Path) -> None:
    text = path.read_text(encoding="utf-8").casefold()
    for words in ("from memory", "unverified", "own knowledge", "general knowledge", "not confirmed", "[m]"):
        assert words not in text, f"{path.name}: '{words}': leave out what is not confirmed"
    assert not re.search("[\u2018\u2019]", text), f"{path.name}: write apostrophes straight"


def test_the_sizes(data: dict[str, Resources]) -> None:
    sizes = {name: len(resources) for name, resources in data.items()}
    assert sizes == SIZES, "a resource came or went: if that is meant, change SIZES"


def test_a_successor_begins_when_its_predecessor_ends(data: dict[str, Resources]) -> None:
    councils = data["councils"]
    for iri, values in councils.items():
        for successor in text_of(values, "omb:isSupersededBy"):
            [end] = text_of(values, "schema:dissolutionDate")
            assert text_of(councils[successor], "schema:foundingDate") < [end[:4] + "-12-31"], iri


def test_what_is_made_under_law_names_a_law_of_the_register(data: dict[str, Resources]) -> None:
    for resources in data.values():
        for iri, values in resources.items():
            for law in text_of(values, "omb:isMadeUnder"):
                assert any(law == act or law.startswith(act + "/") for act in data["legislation"]), iri


def test_404_councils_of_which_317_are_current(data: dict[str, Resources]) -> None:
    councils = data["councils"]
    ended = {iri for iri, values in councils.items() if "schema:dissolutionDate" in values}
    superseded = {iri for iri, values in councils.items() if "omb:isSupersededBy" in values}
    assert (len(councils), len(councils) - len(ended)) == (404, 317)
    assert ended == superseded, "a council ends and is superseded together"
    kinds = Counter(
        values["omb:councilKind"][0].value for iri, values in councils.items() if iri not in ended
    )
    assert kinds == {concept("council-kind", kind): number for kind, number in CURRENT_KINDS.items()}


def test_the_councils_of_1974_are_established_by_the_act_of_1972(data: dict[str, Resources]) -> None:
    established = [values for values in data["councils"].values() if "omb:isEstablishedBy" in values]
    assert len(established) == 297
    for values in established:
        assert text_of(values, "omb:isEstablishedBy") == [f"{LAW}ukpga/1972/70"]
        assert text_of(values, "schema:foundingDate") == ["1974-04-01"]


def test_every_council_has_its_facts(data: dict[str, Resources]) -> None:
    needed = {
        "rdf:type",
        "skos:prefLabel",
        "omb:contextLabel",
        "omb:councilKind",
        "omb:hasArea",
        "omb:region",
    }
    for iri, values in data["councils"].items():
        assert needed <= set(values), iri
    areas = Counter(values["omb:hasArea"][0].value for values in data["councils"].values())
    assert max(areas.values()) == 1, areas.most_common(3)


def test_a_label_belongs_to_one_resource(data: dict[str, Resources]) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for iri, values in named(data):
        for kind in ONE_LABEL:
            for label in text_of(values, kind):
                owners[fold(label)].add(iri)
    shared = {label: sorted(iris) for label, iris in owners.items() if len(iris) > 1}
    assert not shared, f"make these omb:contextLabel: {shared}"
    stated = {
        fold(label)
        for iri, values in named(data)
        for label in text_of(values, "omb:contextLabel")
        if owners[fold(label)] - {iri}
    }
    assert stated == set(STATED_AMBIGUITIES)


def test_no_context_label_is_also_a_name_of_its_resource(data: dict[str, Resources]) -> None:
    for iri, values in named(data):
        names = {fold(label) for kind in ONE_LABEL for label in text_of(values, kind)}
        assert not names & {fold(label) for label in text_of(values, "omb:contextLabel")}, iri


def test_ambiguous_short_names_are_not_matched_alone(data: dict[str, Resources]) -> None:
    names = {
        fold(label) for _, values in named(data) for kind in ONE_LABEL for label in text_of(values, kind)
    }
    for label in NEVER_ALONE:
        assert label not in names, f"'{label}' is ambiguous alone: make it omb:contextLabel"


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: row["printed"])
def test_names_as_decisions_print_them(data: dict[str, Resources], row: dict[str, str]) -> None:
    register, printed, slug = row.values()
    owners = {
        iri
        for iri, values in data[register].items()
        for kind in ONE_LABEL
        for label in text_of(values, kind)
        if fold(label) == fold(printed)
    }
    assert owners == {(LAW if register == "legislation" else f"{BASE}id/{FOLDERS[register]}/") + slug}


def test_enough_printed_names_are_tried() -> None:
    assert len(PRINTED) == 90


def test_identifiers_are_in_their_namespaces(data: dict[str, Resources]) -> None:
    for name, resources in data.items():
        for iri in resources:
            assert re.fullmatch(IRI_FORMS.get(name, rf"{BASE}concept/{name}(/[a-z0-9-]+){{0,2}}"), iri), iri


def test_an_instrument_says_what_its_address_says(data: dict[str, Resources]) -> None:
    for iri, values in data["legislation"].items():
        kind, *_, number = iri.removeprefix(LAW).split("/")
        [year], [title] = text_of(values, "omb:year"), text_of(values, "skos:prefLabel")
        assert text_of(values, "omb:instrumentType") == [concept("instrument-type", kind)]
        assert text_of(values, "omb:instrumentNumber") == [number]
        assert kind == "eur" or title.endswith(year), iri
        assert f"/{year}/" in iri or re.search("(Vict|Edw|Geo|Eliz)", iri), iri


def test_a_provision_is_part_of_its_instrument(data: dict[str, Resources]) -> None:
    for iri, values in data["provisions"].items():
        [parent] = text_of(values, "dcterms:isPartOf")
        act = next(act for act in data["legislation"] if iri.startswith(act + "/"))
        assert parent == act or iri.startswith(parent + "/") or parent.startswith(act + "/part/"), iri
        [label] = text_of(values, "skos:prefLabel")
        assert ("/part/" in iri) == ("Part " in label), iri
        for number in text_of(values, "omb:firstSection") + text_of(values, "omb:lastSection"):
            assert "/part/" in iri, iri
            assert re.fullmatch(r"\d+[A-Z]*", number), iri


def test_only_the_ombudsman_is_the_publisher(data: dict[str, Resources]) -> None:
    publishers = {
        iri.rpartition("/")[2] for iri, values in data["bodies"].items() if "omb:isPublisher" in values
    }
    assert publishers == {
        "local-government-and-social-care-ombudsman",
        "commission-for-local-administration-in-england",
    }


@pytest.mark.parametrize("name", VOCABULARIES)
def test_concepts_are_defined(data: dict[str, Resources], name: str) -> None:
    scheme = f"{BASE}concept/{name}"
    for iri, values in data[name].items():
        assert values["skos:definition"], iri
        if iri != scheme:
            assert text_of(values, "skos:inScheme") == [scheme], iri
            assert ("skos:topConceptOf" in values) != ("skos:broader" in values), iri
    labels = Counter(
        (tuple(text_of(values, "skos:broader")), fold(label))
        for values in data[name].values()
        for kind in ONE_LABEL
        for label in text_of(values, kind)
    )
    repeated = [label for label, number in labels.items() if number > 1 and label[1] != fold(name)]
    assert not repeated
