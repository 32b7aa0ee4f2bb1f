"""Registers from their publishers' files: what is new is shown and added, what differs is told and left."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from graphbuilder.cli.app import app
from graphbuilder.errors import UnreadableError, UsageError
from graphbuilder.registers.check import check
from graphbuilder.registers.load import READERS, load

ONTOLOGY = Path(__file__).parents[1] / "ontology"
COLUMNS = (
    "local-authority-code,official-name,nice-name,gss-code,start-date,end-date,replaced-by,nation,region,"
    "local-authority-type,local-authority-type-name"
)
ASHFORD = "ASF,Ashford Borough Council,Ashford,E07000105,,,,England,South East,NMD,Non-metropolitan district"
WALES = "BGE,Bridgend County Borough Council,Bridgend,W06000013,1996-04-01,,,Wales,Wales,WPA,Welsh unitary authority"
MAYOR = "GMCA,Greater Manchester Combined Authority,Greater Manchester,E47000001,,,,England,North West,COMB,Combined"
MERGED = ASHFORD.replace(",,,,England", ",,2028-03-31,ZZZ,England")
NEW = "ZZZ,East Kent Invented Council,East Kent Invented,E06999999,2028-04-01,,,England,South East,UA,Unitary authority"
MOVED = ASHFORD.replace("E07000105", "E07999999")
FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata">
  <id>http://www.legislation.gov.uk/all/data.feed</id>
  <entry><id>http://www.legislation.gov.uk/id/ukpga/1981/37</id><title>Zoo Licensing Act 1981</title></entry>
  <entry><id>http://www.legislation.gov.uk/id/ukpga/2014/23</id><title>Care Act 2014</title></entry>
  <entry><id>http://www.legislation.gov.uk/id/ukpga/1989/41</id><title>Children Bill 1989</title></entry>
  <entry><id>http://www.legislation.gov.uk/id/uksi/2020/1375</id><title>The Invented
    (England) Regulations 2020</title></entry>
  <entry><id>http://www.legislation.gov.uk/id/asp/2003/13</id><title>An Act of another parliament</title></entry>
</feed>
"""


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the ontology's folder that a test may change."""
    return Path(shutil.copytree(ONTOLOGY, tmp_path / "ontology"))


def run(folder: Path, register: str, text: str, *options: str) -> Result:
    source = folder.parent / "downloaded"
    source.write_text(text, encoding="utf-8")
    return CliRunner().invoke(
        app, ["registers", "load", register, str(source), "--ontology", str(folder), *options]
    )


def councils(*rows: str) -> str:
    return "\n".join([COLUMNS, *rows]) + "\n"


def test_what_the_register_holds_already_changes_nothing(copied: Path) -> None:
    result = run(copied, "councils", councils(ASHFORD, WALES, MAYOR))
    assert (result.exit_code, result.output) == (0, "not written: councils.ttl\n")


def test_a_new_council_and_the_end_of_the_old_one_are_shown_before_they_are_written(copied: Path) -> None:
    path = copied / "registers" / "councils.ttl"
    before = path.read_text(encoding="utf-8")
    shown = run(copied, "councils", councils(MERGED, NEW))
    assert path.read_text(encoding="utf-8") == before
    assert "+body:east-kent-invented-council\n" in shown.output
    assert '+    schema:dissolutionDate "2028-03-31"^^xsd:date ;\n' in shown.output
    assert "+    omb:isSupersededBy body:east-kent-invented-council ;\n" in shown.output
    written = run(copied, "councils", councils(MERGED, NEW), "--write")
    assert written.output == shown.output.replace("not written", "written")
    assert check(copied) == []
    assert run(copied, "councils", councils(MERGED, NEW)).output == "not written: councils.ttl\n"


def test_what_a_file_says_otherwise_is_told_and_left(copied: Path) -> None:
    result = run(copied, "councils", councils(MOVED), "--write")
    area = "http://statistics.data.gov.uk/id/statistical-geography/"
    assert result.output == (
        "left as it is: body:ashford-borough-council: omb:hasArea is "
        f"{area}E07000105 here, {area}E07999999 in the file\n"
        "not written: councils.ttl\n"
    )


def test_legislation_comes_from_a_list_of_its_publisher(copied: Path) -> None:
    result = run(copied, "legislation", FEED, "--write")
    assert '+    skos:prefLabel "Zoo Licensing Act 1981"@en ;\n' in result.output
    assert '+    skos:prefLabel "Invented (England) Regulations 2020"@en ;\n' in result.output
    assert "another parliament" not in result.output
    assert "Care Act" not in "".join(line for line in result.output.splitlines() if line.startswith("+"))
    assert (
        "left as it is: <http://www.legislation.gov.uk/id/ukpga/1989/41>: skos:prefLabel is Children Act 1989 here, "
        "Children Bill 1989 in the file\n"
    ) in result.output
    assert check(copied) == []


@pytest.mark.parametrize(
    ("register", "text", "words"),
    [
        ("councils", "name,code\nAshford,ASF\n", "no column local-authority-code"),
        ("councils", "", "no column"),
        ("legislation", "<feed>", "no feed"),
        ("legislation", "<html/>", "no Atom feed"),
    ],
)
def test_a_file_that_is_another_is_refused_with_its_name(
    copied: Path, register: str, text: str, words: str
) -> None:
    source = copied.parent / "other"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError, match=words) as refused:
        load(register, source, folder=copied)
    assert str(refused.value).startswith(str(source))


def test_only_some_registers_can_be_loaded(copied: Path) -> None:
    with pytest.raises(UsageError, match="choose councils or legislation"):
        load("guidance", copied, folder=copied)
    with pytest.raises(UnreadableError):
        load("councils", copied / "missing.csv", folder=copied)
    assert set(READERS) == {"councils", "legislation"}
