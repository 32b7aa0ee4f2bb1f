"""The command line: what it prints, its exit codes, and that no error reaches a user as a traceback."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from making import GOLD
from pyoxigraph import Literal, NamedNode, Quad
from rdflib import RDF, SH, BNode, Graph
from rdflib import Literal as RdfLiteral

from graphbuilder import build as pipeline
from graphbuilder import cli
from graphbuilder import namespaces as ns
from graphbuilder.errors import StoreError
from graphbuilder.export import files
from graphbuilder.inputs import expand
from graphbuilder.store import Part, Store

DECISIONS = Path(__file__).parents[1] / "decisions"
HALTON = DECISIONS / "20-001-737.txt"
PROGRAM = (sys.executable, "-c", "from graphbuilder.cli import main; main()")


@dataclass(frozen=True)
class Ran:
    """What a run of the program gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program within this process."""

    def run(*arguments: str | Path, given: str = "") -> Ran:
        monkeypatch.setattr(sys, "argv", ["graphbuilder", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", StringIO(given))
        with pytest.raises(SystemExit) as exit_:
            cli.main()
        out, err = capsys.readouterr()
        return Ran(int(exit_.value.code or 0), out, err)

    return run


@pytest.fixture
def built(graph_folder: Path) -> Path:
    """A folder with the graph of the five decisions, for asking only."""
    return graph_folder


def contents(folder: Path) -> str:
    """A fingerprint of everything that a store says."""
    lines = sorted(str(quad) for quad in Store.read_only(folder).quads())
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def decisions_in(folder: Path) -> list[str]:
    graphs = Store.read_only(folder).graphs()
    return [graph.removeprefix(ns.GRAPH_DECISION) for graph in graphs if graph.startswith(ns.GRAPH_DECISION)]


# Building


def test_build_reads_a_folder_and_building_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    first = run("build", DECISIONS, "--store", store)
    assert first == Ran(0, f"5 built, 0 unchanged, 0 failed: {store}\n", "")
    before = contents(store)
    again = run("build", DECISIONS, "--store", store)
    assert again == Ran(0, f"0 built, 5 unchanged, 0 failed: {store}\n", "")
    assert contents(store) == before


def test_files_folders_globs_and_archives_name_the_same_decisions(tmp_path: Path) -> None:
    nested = tmp_path / "nested" / "deeper"
    shutil.copytree(DECISIONS, nested)
    inputs: dict[str, list[Path]] = {
        "files": sorted(DECISIONS.glob("*.txt")),
        "folder": [DECISIONS],
        "glob": [DECISIONS / "*.txt"],
        "deep-glob": [tmp_path / "nested" / "**" / "*.txt"],
        "nested": [nested.parent],
        "archive": [archive_of_decisions(tmp_path)],
        "twice": [DECISIONS, DECISIONS / "*.txt", HALTON],
    }
    wanted = [path.read_bytes() for path in sorted(DECISIONS.glob("*.txt"))]
    for name, given in inputs.items():
        sources, failures = expand([str(path) for path in given])
        assert not failures, name
        assert [source.read() for source in sources] == wanted, name


def archive_of_decisions(folder: Path) -> Path:
    archive = folder / "decisions.zip"
    with zipfile.ZipFile(archive, "w") as target:
        for path in DECISIONS.glob("*.txt"):
            target.write(path, path.name)
    return archive


def test_an_archive_gives_the_same_graphs_as_its_files(run: Run, tmp_path: Path, store: Store) -> None:
    folder = tmp_path / "graph"
    ran = run("build", archive_of_decisions(tmp_path), "--store", folder)
    assert ran == Ran(0, f"5 built, 0 unchanged, 0 failed: {folder}\n", "")
    built = Store.read_only(folder)
    assert built.graphs() == store.graphs()
    for graph in built.graphs():
        if graph != ns.GRAPH_PROVENANCE:  # where sources are called by the archive's name
            assert set(built.quads(graph)) == set(store.quads(graph)), graph


def test_a_changed_decision_replaces_its_graph_whole(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "decisions"
    shutil.copytree(DECISIONS, folder)
    run("build", folder, "--store", tmp_path / "graph")
    before = contents(tmp_path / "graph")
    changed = folder / HALTON.name
    text = changed.read_text(encoding="utf-8")
    assert "£300" in text
    changed.write_text(
        text.replace("£300", "£350").replace("(Ofsted)", "(the inspectorate)"), encoding="utf-8"
    )
    ran = run("build", folder, "--store", tmp_path / "graph")
    assert ran.out.startswith("1 built, 4 unchanged, 0 failed")
    graph = f"{ns.GRAPH_DECISION}20-001-737"
    said = "\n".join(map(str, Store.read_only(tmp_path / "graph").quads(graph)))
    assert '"350"' in said
    assert "£300" not in said
    run("build", folder, "--store", tmp_path / "afresh")
    assert contents(tmp_path / "graph") == contents(tmp_path / "afresh")
    changed.write_text(text, encoding="utf-8")
    run("build", folder, "--store", tmp_path / "graph")
    assert contents(tmp_path / "graph") == before


def test_decisions_join_those_that_are_there(run: Run, tmp_path: Path, built: Path) -> None:
    first, *others = sorted(DECISIONS.glob("*.txt"))
    assert run("build", first, "--store", tmp_path / "graph").code == 0
    assert run("build", *others, "--store", tmp_path / "graph").code == 0
    assert contents(tmp_path / "graph") == contents(built)


# Bad input


def _bad_bytes(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


def _damaged_archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(HALTON, HALTON.name)
    data = bytearray(path.read_bytes())
    data[200:300] = bytes(100)
    path.write_bytes(data)


BAD: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "empty": ("empty.txt", _bad_bytes(b""), "empty"),
    "blank": ("blank.txt", _bad_bytes(b" \n\n \n"), "empty"),
    "binary": ("binary.txt", _bad_bytes(bytes(range(256)) * 8), "binary"),
    "letter": ("letter.txt", _bad_bytes(b"Dear Sir, I wish to complain.\n"), "not an Ombudsman decision"),
    "pdf": ("broken.pdf", _bad_bytes(b"%PDF-1.4 garbage"), "PDF is damaged"),
    "cut": ("cut.txt", _bad_bytes(HALTON.read_bytes()[:9000]), "breaks off"),
    "encoding": ("latin.txt", _bad_bytes(HALTON.read_text(encoding="utf-8").encode("cp1252")), "UTF-8"),
    "dangling": ("dangling.txt", lambda path: path.symlink_to("nowhere"), "no such file"),
    "folder": ("folder.txt", lambda path: path.mkdir(), "holds no text, HTML or PDF files"),
    "missing": ("missing.txt", lambda _: None, "no such file or folder"),
    "archive": ("empty.zip", lambda path: zipfile.ZipFile(path, "w").close(), "the archive holds no"),
    "damaged": ("damaged.zip", _damaged_archive, "damaged.zip"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_named_with_its_reason_and_the_rest_is_built(
    kind: str, run: Run, tmp_path: Path
) -> None:
    name, make, reason = BAD[kind]
    make(tmp_path / name)
    ran = run("build", DECISIONS / "21-006-378.txt", tmp_path / name, "--store", tmp_path / "graph")
    assert ran.code == 3
    assert ran.out == f"1 built, 0 unchanged, 1 failed: {tmp_path / 'graph'}\n"
    lines = ran.err.splitlines()
    assert len(lines) == 1, ran.err
    assert lines[0].startswith("graphbuilder: ")
    assert name in lines[0]
    assert reason in lines[0]
    assert decisions_in(tmp_path / "graph") == ["21-006-378"]


def test_the_kinds_of_bad_input_do_not_become_fewer() -> None:
    assert len(BAD) >= 12


def test_a_folder_of_bad_files_builds_what_it_can(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    shutil.copy(HALTON, folder)
    for name, make, _ in BAD.values():
        if name.endswith(".txt") and name != "folder.txt":
            make(folder / name)
    bad = len(list(folder.iterdir())) - 1
    ran = run("build", folder, "--store", tmp_path / "graph")
    assert ran.code == 3
    assert ran.out.startswith(f"1 built, 0 unchanged, {bad} failed")
    assert len(ran.err.splitlines()) == bad
    assert decisions_in(tmp_path / "graph") == ["20-001-737"]


def test_a_decision_that_can_no_longer_be_read_keeps_its_graph(run: Run, tmp_path: Path) -> None:
    source = tmp_path / "decision.txt"
    shutil.copy(HALTON, source)
    run("build", source, "--store", tmp_path / "graph")
    before = contents(tmp_path / "graph")
    source.write_bytes(HALTON.read_bytes()[:9000])
    assert run("build", source, "--store", tmp_path / "graph").code == 3
    assert contents(tmp_path / "graph") == before


def test_one_decision_from_two_files_is_built_once_and_said(run: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(HALTON.read_bytes() + b"\n\n")
    ran = run("build", HALTON, copy, "--store", tmp_path / "graph")
    assert ran.code == 3
    assert ran.err == "graphbuilder: copy.txt: decision 20 001 737 was already read from 20-001-737.txt\n"


# Interruption


def test_a_build_that_cannot_write_leaves_what_was_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", HALTON, "--store", tmp_path / "graph")
    before = contents(tmp_path / "graph")

    def fail(*_: object) -> None:
        raise StoreError("the store could not be written: no space left on device")

    monkeypatch.setattr(Store, "replace", fail)
    ran = run("build", DECISIONS, "--store", tmp_path / "graph")
    assert ran == Ran(3, "", "graphbuilder: the store could not be written: no space left on device\n")
    assert contents(tmp_path / "graph") == before


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_build_that_is_killed_leaves_every_decision_whole(
    share: float, built: Path, tmp_path: Path
) -> None:
    """Killed at a share of the time that such a build takes; whichever state it left, the next build completes it."""
    store = tmp_path / "graph"
    started = time.monotonic()
    subprocess.run([*PROGRAM, "build", HALTON, "--store", store], check=True, capture_output=True)
    duration = time.monotonic() - started
    with subprocess.Popen(
        [*PROGRAM, "build", DECISIONS, "--store", store], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(duration * share)
        process.kill()
    assert stated(Store.read_only(store)) <= stated(Store.read_only(built))
    subprocess.run([*PROGRAM, "build", DECISIONS, "--store", store], check=True, capture_output=True)
    assert contents(store) == contents(built)


@pytest.mark.parametrize("registers_have_changed", [False, True])
def test_a_build_stopped_between_any_two_writes_leaves_every_decision_whole(
    registers_have_changed: bool, quads: list[Quad], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One decision a transaction: each stop leaves what is stated whole, all conclusions or none, and a way on."""
    monkeypatch.setattr(pipeline, "_TRANSACTION", 1)
    complete = Store.in_memory(quads)
    ran: list[int] = []
    for stop in range(20):
        store = Store.in_memory(map(of_other_registers, quads) if registers_have_changed else [])
        before = stated(store)
        if not stopped(store, after=stop, monkeypatch=monkeypatch):
            break
        assert stated(store) <= before | stated(complete)
        assert concluded(store) in (set(), concluded(complete))
        assert len(pipeline.build([str(DECISIONS)], store).built) >= 5 - stop
        assert {*store.quads()} == {*quads}
        ran.append(stop)
    assert len(ran) == len(("registers", *DECISIONS.glob("*.txt"), "no conclusions", "conclusions")) + (
        5 if registers_have_changed else 0
    )


def stopped(store: Store, *, after: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Build, and stop after some writes; says whether there were more."""
    writes = iter(range(after))
    replace = Store.replace

    def counted(store: Store, parts: dict[Part, Iterable[Quad]]) -> None:
        if next(writes, None) is None:
            raise StoreError("stopped")
        replace(store, parts)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "replace", counted)
        try:
            pipeline.build([str(DECISIONS)], store)
        except StoreError:
            return True
    return False


def of_other_registers(quad: Quad) -> Quad:
    """A quad as a store holds it that was built with another register of councils."""
    if quad.subject == NamedNode(ns.GRAPH_REGISTER + "councils") and "sha256" in str(quad.object):
        return Quad(quad.subject, quad.predicate, NamedNode("urn:sha256:" + "0" * 64), quad.graph_name)
    return quad


def stated(store: Store) -> set[tuple[str, frozenset[Quad]]]:
    """What is stated of every decision and where from: its graph, whole."""
    invalid = NamedNode(ns.PROV + "wasInvalidatedBy")
    return {
        (graph, frozenset({*store.quads(graph), *(q for q in origin if q.predicate != invalid)}))
        for graph in store.graphs()
        if graph.startswith(ns.GRAPH_DECISION)
        for origin in ([*store.quads(ns.GRAPH_PROVENANCE, subject=graph)],)
    }


def concluded(store: Store) -> set[Quad]:
    """What the store says was concluded."""
    return {quad for quad in store.quads() if str(quad.graph_name).startswith(f"<{ns.GRAPH_INFERRED}")}


# Asking


def test_query_answers_in_every_format(run: Run, built: Path) -> None:
    starts = {
        "csv": "reference,",
        "tsv": "reference\t",
        "json": "{",
        "markdown": "| reference |",
        "table": "| reference |",
    }
    for form, start in starts.items():
        ran = run("query", "decisions", "--format", form, "--store", built)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(start), form
        assert "Halton Borough Council" in ran.out


def test_query_reads_a_file_and_standard_input(run: Run, built: Path, tmp_path: Path) -> None:
    sparql = f"SELECT (COUNT(?d) AS ?n) WHERE {{ ?d a <{ns.OMB}Decision> }}"
    (tmp_path / "count.rq").write_text(sparql)
    from_file = run("query", tmp_path / "count.rq", "--format", "csv", "--store", built)
    from_input = run("query", "-", "--format", "csv", "--store", built, given=sparql)
    assert from_file == from_input == Ran(0, "n\n5\n", "")


def test_query_takes_parameters(run: Run, built: Path) -> None:
    ran = run("query", "citations", "--param", "reference=20 007 888", "--format", "csv", "--store", built)
    rows = ran.out.splitlines()[1:]
    assert rows
    assert all(row.startswith("20 007 888,") for row in rows)


def test_queries_lists_the_library_and_shows_one(run: Run) -> None:
    listed = run("queries")
    assert listed.code == 0
    for name in ("decisions", "citations", "guidance", "bodies", "findings", "remedies", "time-limits"):
        assert f"\n{name} " in f"\n{listed.out}"
    shown = run("queries", "citations")
    assert "--param reference=" in shown.out
    assert "SELECT" in shown.out


@pytest.mark.parametrize("thing", ["20 001 737", "20-001-737", "20001737", f"{ns.ID}decision/20-001-737"])
def test_show_a_decision_by_its_reference_or_iri(thing: str, run: Run, built: Path) -> None:
    ran = run("show", thing, "--store", built)
    assert (ran.code, ran.err) == (0, "")
    assert "respondent: Halton Borough Council\n" in ran.out
    told = " ".join(ran.out.split())
    assert (
        "[80] Remedy: amount 300; due 2021-04-07; is carried out by Halton Borough Council; kind payment; "
        "recipient Mrs D; remedies distress, frustration; status agreed “Pay Mrs D £300"
    ) in told
    assert (
        "“Pay Mrs D £300 for the distress, upset and frustration its actions have caused her.”\n" in ran.out
    )
    version = "http://www.legislation.gov.uk/ukpga/1989/41/section/17/england/2021-03-10"
    assert f"cites version {version}; role law described; target section 17, Children Act 1989 “" in told


def test_show_a_body_and_a_law_with_the_decisions_that_name_them(run: Run, built: Path) -> None:
    body = run("show", f"{ns.ID}body/ofsted", "--store", built)
    assert "skos:prefLabel: Ofsted\n" in body.out
    assert "shared with of 20 001 737: Halton Borough Council (20 001 737)\n" in body.out
    assert "Office for Standards in Education, Children’s Services and Skills (Ofsted)" in body.out
    law = run("show", "http://www.legislation.gov.uk/id/ukpga/1989/41", "--store", built)
    assert "target section 47, Children Act 1989" in " ".join(law.out.split()), (
        "what cites a part cites the whole"
    )
    term = run("show", "omb:Decision", "--store", built)
    assert "rdfs:label: Decision" in term.out


# Validating, reasoning, exporting


def test_validate_accepts_the_graph(run: Run, built: Path) -> None:
    ran = run("validate", "--store", built)
    assert ran.code == 0, ran.out
    assert ran.out == f"conforms: 5 decisions, {len(Store.read_only(built))} statements\n"


@pytest.fixture
def faulty(built: Path, tmp_path: Path) -> Path:
    """A graph of which one decision has lost its date and a result, and another has a passage with other words."""
    store = tmp_path / "graph"
    shutil.copytree(built, store)
    damaged = Store.open(store)
    for reference in ("20-001-737", "21-006-378"):
        graph = ns.GRAPH_DECISION + reference
        said = [*damaged.quads(graph)]
        lost = {ns.DCTERMS + "issued", ns.OMB + "result"} if reference == "21-006-378" else set()
        damaged.replace({graph: [_misquoted(quad) for quad in said if quad.predicate.value not in lost]})
    return store


def test_validate_reports_by_decision_and_reason(run: Run, faulty: Path) -> None:
    ran = run("validate", "--store", faulty)
    assert ran.code == 1
    lines = ran.out.splitlines()
    first, second = lines.index("20-001-737"), lines.index("21-006-378")
    assert first == 0
    assert lines[1].startswith("  violation: paragraph/80#char=")
    assert ": The words of a fact stand in its paragraph, at its offsets. (found: " in lines[1]
    assert any(
        line.startswith("  violation: finding/") and " omb:result: " in line for line in lines[second:]
    )
    assert "  warning: dcterms:issued: The date of this decision is not known." in lines[second:]
    assert "     1 warning: The date of this decision is not known. [Decision-issued-known]" in lines
    assert lines[-1].startswith("does not conform: 5 decisions, ")


def test_validate_finds_the_same_with_pyshacl_and_in_several_processes(
    run: Run, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graphbuilder.validate.pipeline._AT_ONCE", 2)
    usual = run("validate", "--jobs", "1", "--store", faulty)
    assert run("validate", "--jobs", "2", "--store", faulty) == usual
    assert run("validate", "--engine", "pyshacl", "--store", faulty) == usual


def test_validate_writes_sarif_with_the_source_of_each_decision(run: Run, faulty: Path) -> None:
    ran = run("validate", "--format", "sarif", "--store", faulty)
    assert ran.code == 1
    log = json.loads(ran.out)
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (sarif,) = log["runs"]
    driver = sarif["tool"]["driver"]
    rules = driver["rules"]
    assert driver["name"] == "graphbuilder"
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert {rule["defaultConfiguration"]["level"] for rule in rules} <= {"error", "warning", "note"}
    for result in sarif["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"].startswith(rules[result["ruleIndex"]]["shortDescription"]["text"])
        (location,) = result["locations"]
        (thing,) = location["logicalLocations"]
        reference = thing["fullyQualifiedName"].removeprefix(f"{ns.ID}decision/")[:10]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == f"{reference}.txt"
    assert {result["level"] for result in sarif["results"]} == {"error", "warning"}
    assert {"evidence-violation", "Decision-issued-known", "Finding-result"} <= {rule["id"] for rule in rules}


def test_validate_writes_the_report_of_shacl_in_turtle(run: Run, faulty: Path, built: Path) -> None:
    sound = Graph().parse(data=run("validate", "--format", "turtle", "--store", built).out, format="turtle")
    assert [*sound.objects(None, SH.conforms)] == [RdfLiteral(True)]
    assert len(sound) == 2
    report = Graph().parse(data=run("validate", "--format", "turtle", "--store", faulty).out, format="turtle")
    assert [*report.objects(None, SH.conforms)] == [RdfLiteral(False)]
    results = {*report.objects(None, SH.result)}
    assert results == {*report.subjects(RDF.type, SH.ValidationResult)}
    exactly_one = (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent)
    for result in results:
        assert {len([*report.objects(result, name)]) for name in (*exactly_one, SH.resultMessage)} == {1}
        assert len([*report.objects(result, SH.resultPath)]) <= 1
        assert report.value(result, SH.resultSeverity) in {SH.Violation, SH.Warning}
    assert not any(isinstance(term, BNode) for triple in report for term in triple)


def test_a_warning_conforms_to_the_exit_code_and_not_to_the_report_of_shacl(
    run: Run, built: Path, tmp_path: Path
) -> None:
    """SHACL lets a graph conform only where there is no result at all."""
    store, graph = tmp_path / "graph", ns.GRAPH_DECISION + "21-006-378"
    shutil.copytree(built, store)
    damaged = Store.open(store)
    # without its day a decision can cite no law as it stood, which would be a violation
    lost = {ns.DCTERMS + "issued", ns.OMB + "citesVersion"}
    damaged.replace({graph: [quad for quad in damaged.quads(graph) if quad.predicate.value not in lost]})
    ran = run("validate", "--format", "turtle", "--store", store)
    report = Graph().parse(data=ran.out, format="turtle")
    assert {*report.objects(None, SH.resultSeverity)} == {SH.Warning}
    assert [*report.objects(None, SH.conforms)] == [RdfLiteral(False)]
    assert ran.code == 0


def _misquoted(quad: Quad) -> Quad:
    if quad.predicate.value == ns.OMB + "text" and isinstance(quad.object, Literal):
        text = quad.object.value.replace("£300", "£301")
        return Quad(quad.subject, quad.predicate, Literal(text), quad.graph_name)
    return quad


def test_reason_remakes_the_inferred_graph(run: Run, built: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    shutil.copytree(built, store)
    opened = Store.open(store)
    wrong = Quad(
        NamedNode("urn:a"), NamedNode(ns.OMB + "cites"), NamedNode("urn:b"), NamedNode(ns.GRAPH_INFERRED)
    )
    opened.replace({ns.GRAPH_INFERRED: [wrong]})
    del opened
    assert contents(store) != contents(built)
    ran = run("reason", "--store", store)
    count = len(list(Store.read_only(built).quads(ns.GRAPH_INFERRED)))
    assert ran == Ran(0, f"{count} facts inferred: {store}\n", "")
    assert contents(store) == contents(built)


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """The gold of one published decision, in a folder that a test may change."""
    return Path(shutil.copytree(GOLD / "20-001-737", tmp_path / "gold"))


def test_evaluate_prints_a_table_of_scores(run: Run, built: Path, gold: Path) -> None:
    ran = run("evaluate", gold, "--store", built)
    assert ran.code == 0
    head, citations = (ran.out.splitlines()[number].split() for number in (0, 2))
    assert (head[:4], citations[:4]) == (["kind", "precision", "recall", "F1"], ["citations", *["1.000"] * 3])


def test_evaluate_names_what_was_missed_what_was_invented_and_what_differs(
    run: Run, built: Path, gold: Path
) -> None:
    """A remedy of which the date alone is wrong is no miss; one that the gold lacks is an invention."""
    remedies = gold / "remedies.csv"
    header, _, second, *rest = remedies.read_text(encoding="utf-8").splitlines()
    found = second.split(",")[5]
    changed = second.replace(found, "2021-12-31")
    remedies.write_text("\n".join([header, changed, *rest]), encoding="utf-8")
    ran = run("evaluate", gold, "--store", built)
    assert ran.code == 1
    told = [line for line in ran.out.splitlines() if " remedies: " in line]
    assert [line.split()[0] for line in told] == ["invented", "differs"]
    assert told[1].endswith(f"due found: {found}")


def test_evaluate_compares_two_graphs(run: Run, built: Path, gold: Path, tmp_path: Path) -> None:
    """What one graph has right and the other has not, by the rows of the gold."""
    other = tmp_path / "other"
    run("build", DECISIONS / "19-010-314.txt", "--store", other)
    ran = run("evaluate", gold, "--store", built, "--against", other)
    signs = {line.split()[0] for line in ran.out.splitlines() if ": 20 001 737" in line}
    assert (ran.code, signs) == (0, {"gained"})


def test_export_writes_and_lists_the_files(
    run: Run, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "FILES", files.FILES[:4])
    ran = run("export", tmp_path / "out", "--store", built)
    assert (ran.code, ran.err) == (0, "")
    listed = {line.split()[-1] for line in ran.out.splitlines()}
    assert listed == {str(path) for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert len(listed) == 4 + len(("dataset.ttl", "SHA256SUMS"))


@pytest.mark.parametrize("suffix", [".html", ".md", ".svg"])
def test_ontology_writes_its_reference(suffix: str, run: Run, tmp_path: Path) -> None:
    target = tmp_path / f"reference{suffix}"
    ran = run("ontology", "-o", target)
    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(rf"version \S+, \d+ terms: {re.escape(str(target))}\n", ran.out)
    assert "Decision" in target.read_text(encoding="utf-8")


def test_release_makes_a_folder_by_version_once(run: Run, built: Path, tmp_path: Path) -> None:
    ran = run("release", tmp_path, "--store", built)
    assert (ran.code, ran.err) == (0, "")
    [folder] = tmp_path.iterdir()
    assert re.fullmatch(r"ombudsman-graph-\d+\.\d+\.\d+", folder.name)
    count = len([path for path in folder.rglob("*") if path.is_file()])
    assert re.fullmatch(rf"{count} files, [\d,]+ bytes: {re.escape(str(folder))}\n", ran.out)
    again = run("release", tmp_path, "--store", built)
    assert again.code == 3
    assert "a release is never changed" in again.err


# Wrong usage and other errors


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["query", "nosuch"], 2, "there is no query nosuch; the library has: "),
        (["query", "decisions", "--format", "xml"], 2, "--format xml: there are table, csv"),
        (["query", "decisions", "--format", "turtle"], 2, "this one makes a table"),
        (["query", "decisions", "--param", "reference"], 2, "write it as NAME=VALUE"),
        (["query", "decisions", "--param", "nosuch=1"], 2, "decisions has no parameter nosuch"),
        (["query", "none.rq"], 2, "none.rq: no such file"),
        (["show", "nothing of the kind"], 2, "neither a reference such as 20 001 737 nor an IRI"),
        (["show", "98 765 432"], 2, "the graph says nothing of 98 765 432"),
        (["queries", "nosuch"], 2, "there is no query nosuch"),
        (["ontology", "-o", "reference.pdf"], 2, "the reference is written as .html, .md, .svg"),
        (["ontology", "-o", "nosuch/reference.md"], 2, "nosuch/reference.md: cannot be written"),
        (["build"], 2, "INPUT..."),
        (["nosuch"], 2, "nosuch"),
        (["validate", "--nosuch"], 2, "--nosuch"),
        (["validate", "--format", "xml"], 2, "--format xml: there are text, sarif and turtle"),
        (["validate", "--engine", "other"], 2, "--engine other: there are built-in and pyshacl"),
    ],
)  # fmt: skip
def test_wrong_usage_is_one_message_and_exit_code_2(
    arguments: list[str], code: int, message: str, run: Run, built: Path
) -> None:
    options = ["--store", str(built)] if arguments[0] in ("query", "show", "validate") else []
    ran = run(*arguments, *options)
    assert ran.code == code
    assert message in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


@pytest.mark.parametrize(
    "command",
    [
        ["query", "decisions"],
        ["show", "20 001 737"],
        ["validate"],
        ["reason"],
        ["export", "out"],
        ["release", "out"],
    ],
)
def test_without_a_graph_every_command_says_how_to_make_one(
    command: list[str], run: Run, tmp_path: Path
) -> None:
    missing = tmp_path / "missing"
    ran = run(*command, "--store", missing)
    assert ran.code == 3
    assert ran.err == (
        f"graphbuilder: {missing}: there is no graph here; make one with: graphbuilder build INPUT --store {missing}\n"
    )
    assert not missing.exists()


def test_bad_sparql_is_explained(run: Run, built: Path) -> None:
    ran = run("query", "-", "--store", built, given="SELECT WHERE")
    assert ran.code == 2
    assert ran.err.startswith("graphbuilder: this is not valid SPARQL: ")


def test_a_store_in_use_is_said_to_be(run: Run, built: Path, tmp_path: Path) -> None:
    store = Store.open(tmp_path / "graph")
    ran = run("build", HALTON, "--store", tmp_path / "graph")
    assert ran.code == 3
    assert "cannot be opened for writing" in ran.err
    assert len(store) == 0


def test_version_and_help(run: Run) -> None:
    assert run("--version").out.startswith("graphbuilder 0.")
    help_ = run("--help").out
    for command in (
        "build",
        "query",
        "queries",
        "show",
        "validate",
        "reason",
        "export",
        "ontology",
        "release",
    ):
        assert f" {command} " in help_


def test_the_program_itself_ends_quietly_when_nobody_listens(built: Path) -> None:
    """As in `graphbuilder query … | head -1`: the reader is gone before everything is written."""
    command = [*PROGRAM, "query", "citations", "--format", "csv", "--store", str(built)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
