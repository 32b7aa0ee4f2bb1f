"""The query library: what its files promise, and what they answer on the five decisions."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import RESULTS, Rows, answer, parameters, questions, rows
from pyoxigraph import QuerySolutions

from graphbuilder.errors import QueryError
from graphbuilder.namespaces import ID, LEGISLATION
from graphbuilder.queries import Query, library, named, parse, table
from graphbuilder.resources import queries_dir
from graphbuilder.store import Store
from graphbuilder.validate.checks import checks

TABLES = {
    "decisions": "reference respondent category subcategory outcome date paragraphs title summary page",
    "citations": "reference paragraph quote instrument provision iri role",
    "guidance": "reference paragraph quote title iri",
    "bodies": "reference body role first_paragraph quote iri",
    "findings": "reference paragraph result injustice quote",
    "remedies": "reference paragraph kind recipient amount due quote",
    "time-limits": "reference paragraph limit subject quote",
}


# What the files promise.


def test_the_library_has_its_size() -> None:
    assert (len(questions()), len(checks())) == (74, 32)


@pytest.mark.parametrize("query", library().values(), ids=lambda query: query.name)
def test_a_header_says_what_is_asked_and_what_comes_back(query: Query) -> None:
    assert query.summary.endswith("?")
    assert query.summary[0].isupper()
    assert query.description.endswith(".")
    assert len(query.description) > 40
    for parameter in query.parameters:
        assert len(parameter.description) > 10
        assert f"?{parameter.name}" in query.sparql


@pytest.mark.parametrize("path", sorted(queries_dir().rglob("*.rq")), ids=lambda path: path.stem)
def test_a_file_is_tidy(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 110
    body = re.sub(r"<[^<>\s]*>|\"[^\"\n]*\"|^#\+.*$", "", text, flags=re.MULTILINE)
    for prefix in re.findall(r"^PREFIX ([\w-]+):", text, flags=re.MULTILINE):
        assert len(re.findall(rf"(?<![\w-]){prefix}:", body)) > 1, f"prefix {prefix} is not used"


def test_checks_are_called_violations_and_ask_for_nothing() -> None:
    for query in library().values():
        assert (query.topic == "checks") == query.name.endswith("-violation")
    assert not any(check.query.parameters for check in checks())


def test_every_question_has_agreed_rows_and_nothing_else_has() -> None:
    assert sorted(path.stem for path in RESULTS.glob("*.csv")) == sorted(
        [query.name for query in questions()]
    )
    assert set(parameters()) <= {query.name for query in questions()}
    for query in questions():
        required = {parameter.name for parameter in query.parameters if parameter.required}
        assert required <= set(parameters().get(query.name, {}))


# What they answer.


@pytest.mark.parametrize("query", questions(), ids=lambda query: query.name)
def test_a_question_gets_the_rows_that_were_agreed(query: Query, store: Store) -> None:
    assert answer(query, store) == (RESULTS / f"{query.name}.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_columns(name: str, store: Store) -> None:
    results = named(name).ask(store)
    assert isinstance(results, QuerySolutions)
    assert table(results)[0] == TABLES[name].split()


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_one_decision_is_its_part_of_the_table(name: str, store: Store) -> None:
    whole = rows(named(name), store)
    for reference in {row[0] for row in rows(named("decisions"), store)}:
        assert rows(named(name), store, reference=reference) == [row for row in whole if row[0] == reference]


def test_every_quote_was_compared(store: Store) -> None:
    [[passages, verified, facts]] = rows(named("evidence-count"), store)
    assert passages == verified
    assert int(passages) > 150
    assert int(facts) > 150


@pytest.mark.parametrize(
    ("name", "values", "kept"),
    [
        ("law-by-role", {"role": "applied"}, lambda row: row[0] == "applied"),
        ("findings-with-law", {"result": "fault"}, lambda row: row[2] == "fault"),
        ("cited-together", {"minimum": "2"}, lambda row: int(row[2]) >= 2),
        ("bodies-named-together", {"minimum": "2"}, lambda row: int(row[2]) >= 2),
        ("signposts", {"body_iri": f"{ID}body/ofsted"}, lambda row: row[0] == "Ofsted"),
        (
            "faults-by-council",
            {"council_iri": f"{ID}body/kent-county-council"},
            lambda row: row[0] == "Kent County Council",
        ),
        (
            "remedies-by-council",
            {"council_iri": f"{ID}body/halton-borough-council"},
            lambda row: row[0] == "Halton Borough Council",
        ),
        ("timeline", {"to": "2021-08-16"}, lambda row: row[0] <= "2021-08-16"),
        (
            "timeline",
            {"from": "2021-03-11", "to": "2022-02-28"},
            lambda row: "2021-03-11" <= row[0] <= "2022-02-28",
        ),
        ("actions-due", {"to": "2021-04-07"}, lambda row: row[0] <= "2021-04-07"),
        ("decision-provenance", {"reference": "20 001 737"}, lambda row: row[0] == "20 001 737"),
    ],
)
def test_a_parameter_keeps_the_rows_that_it_names(
    name: str, values: dict[str, str], kept: Callable[[list[str]], bool], store: Store
) -> None:
    whole = rows(named(name), store)
    assert rows(named(name), store, **values) == [row for row in whole if kept(row)]


def test_within_an_act_is_within_the_provisions_of_it(store: Store) -> None:
    def passages(iri: str) -> Rows:
        return rows(named("passages-citing"), store, iri=LEGISLATION + iri)

    act = passages("ukpga/1974/7")
    assert len(act) == 23
    assert [row for row in passages("ukpga/1974/7/section/26") if row not in act] == []
    assert len(passages("ukpga/1974/7/section/26")) == len(passages("ukpga/1974/7/section/26/1")) == 4
    assert len(passages("ukpga/1974/7/schedule/5")) == 1
    assert passages("ukpga/1974/7/section/2") == []


@pytest.mark.parametrize(
    ("part", "cited"),
    [
        ("ukpga/1974/7/part/3A", {"section 34H(1)"}),
        ("ukpga/1989/41/part/III", {"section 17"}),
        ("ukpga/1989/41/part/V", {"section 47"}),
    ],
)
def test_whoever_asks_for_a_part_finds_the_citations_of_its_sections(
    part: str, cited: set[str], store: Store
) -> None:
    found = rows(named("decisions-citing"), store, iri=LEGISLATION + part)
    sections = {section for row in found for section in row[-1].split(" | ")}
    assert sections >= cited
    act = rows(named("decisions-citing"), store, iri=LEGISLATION + part.partition("/part/")[0])
    assert {row[0] for row in found} <= {row[0] for row in act}
    assert sections < {section for row in act for section in row[-1].split(" | ")}


def test_a_value_stays_a_value_whatever_it_looks_like(store: Store) -> None:
    for words in ('"', "\\", "VALUES ?words { UNDEF }", '" } # ', "?text", "fault.\n"):
        found = rows(named("paragraphs-with-words"), store, words=words)
        assert all(words.lower() in row[3].lower() for row in found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "#+ parameters:\n#+   - name: a\n#+     description: b\n#+     kind: text\nSELECT ?a WHERE {}",
            "VALUES ?a",
        ),
        (
            "#+ parameters:\n#+   - name: a\n#+     description: b\n#+     kind: colour\nSELECT ?a WHERE {}",
            "colour",
        ),
        ("#+ parameters:\n#+   - description: b\n#+     kind: text\nSELECT ?a WHERE {}", "header"),
        ("#+ summary: [\nSELECT ?a WHERE {}", "header"),
    ],
)
def test_a_header_that_cannot_be_is_refused(text: str, message: str) -> None:
    with pytest.raises(QueryError, match=re.escape(message)):
        parse(text, name="own")
