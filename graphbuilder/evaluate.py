"""How well the graph agrees with facts checked by hand: precision, recall and F1 a kind of fact, with every miss."""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import QuerySolutions

from graphbuilder import queries
from graphbuilder.errors import UsageError
from graphbuilder.fold import fold
from graphbuilder.store import Store

Row = Mapping[str, str]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """How the rows of one table are compared: by which columns, and how each is read.

    A fact that is told with another value of the `details`, some of the columns, is the same fact told wrongly.
    `query` is the query that finds them, the one of the kind's name where it is empty; of its rows, those that hold a
    value of `left_out` are of another kind.
    """

    columns: tuple[str, ...]
    read: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    details: tuple[str, ...] = ()
    query: str = ""
    left_out: Mapping[str, str] = field(default_factory=dict)

    def key(self, row: Row) -> Key:
        """What makes a row right or wrong; the words are compared apart."""
        return tuple(self.value(row, column) for column in self.columns)

    def fact(self, row: Row) -> Key:
        """Which fact a row tells, whatever it says of the details."""
        return tuple(self.value(row, column) for column in self.columns if column not in self.details)

    def value(self, row: Row, column: str) -> str:
        """A cell as it is compared."""
        return self.read.get(column, str.strip)(row.get(column, "") or "")


def _name(text: str) -> str:
    return " ".join(fold(text).replace(" & ", " and ").split())


def _set(text: str) -> str:
    return "|".join(sorted(filter(None, text.split("|"))))


def _sum(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _length(text: str) -> str:
    number, _, unit = text.partition(" ")
    return f"{7 * int(number)} days" if unit in {"week", "weeks"} and number.isdigit() else text


TABLES = {
    "decisions": Kind(
        ("reference", "respondent", "category", "subcategory", "outcome", "date", "paragraphs"),
        {"respondent": _name, "category": _name, "subcategory": _name},
        details=("respondent", "category", "subcategory", "outcome", "date", "paragraphs"),
    ),
    "citations": Kind(("reference", "paragraph", "iri")),
    "guidance": Kind(("reference", "paragraph", "title"), {"title": _name}),
    "bodies": Kind(
        ("reference", "body", "role", "first_paragraph"), {"body": _name}, details=("role", "first_paragraph")
    ),
    "findings": Kind(
        ("reference", "paragraph", "result", "injustice"), {"injustice": _set}, details=("injustice",)
    ),
    "remedies": Kind(
        ("reference", "paragraph", "kind", "recipient", "amount", "due"),
        {"amount": _sum},
        details=("recipient", "due"),
    ),
    "time-limits": Kind(("reference", "paragraph", "limit")),
}

# A decision may have been read for some of these and not for others.
FURTHER = {
    "events": Kind(("reference", "paragraph", "date", "precision"), query="chronology"),
    "limbs": Kind(("reference", "paragraph"), query="complaint-limbs"),
    "grounds": Kind(("reference", "paragraph", "ground"), query="grounds-stated"),
    "standards": Kind(("reference", "paragraph", "iri"), query="standards-breached"),
    "ledger": Kind(
        ("reference", "paragraph", "status", "kind", "amount"),
        {"amount": _sum},
        query="remedy-ledger",
        left_out={"status": "agreed"},
    ),
    "clocks": Kind(
        ("reference", "paragraph", "taken", "overrun"),
        {"taken": _length, "overrun": _length},
        query="overruns",
    ),
    "related": Kind(("reference", "paragraph", "related"), query="related-decisions"),
}

KINDS = TABLES | FURTHER


@dataclass(frozen=True, slots=True)
class Score:
    """One table's agreement: rows found and right, rows of the gold that are missing, rows that the gold lacks.

    `told_otherwise` pairs the missing and the invented rows that tell one fact with other details, the gold's first.
    """

    kind: str
    right: tuple[Row, ...]
    missing: tuple[Row, ...]
    invented: tuple[Row, ...]
    told_otherwise: tuple[tuple[Row, Row], ...] = ()

    @property
    def precision(self) -> float:
        """The share of the rows found that are right; 1 where none was found."""
        found = len(self.right) + len(self.invented)
        return len(self.right) / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold's rows that were found; 1 where it has none."""
        gold = len(self.right) + len(self.missing)
        return len(self.right) / gold if gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def of_facts(self) -> "Score":
        """The agreement about which facts there are, whatever is told of their details."""
        return Score(
            self.kind,
            (*self.right, *(found for _, found in self.told_otherwise)),
            _without(self.missing, [gold for gold, _ in self.told_otherwise]),
            _without(self.invented, [found for _, found in self.told_otherwise]),
        )

    def share_with(self, detail: str) -> float:
        """The share of the facts found of which a detail is right; 1 where none was found."""
        wrong = sum(detail in differences(self.kind, *pair) for pair in self.told_otherwise)
        found = len(self.right) + len(self.told_otherwise)
        return 1 - wrong / found if found else 1.0


def differences(kind: str, gold: Row, found: Row) -> list[str]:
    """The details in which two rows that tell one fact differ."""
    told = KINDS[kind]
    return [column for column in told.details if told.value(gold, column) != told.value(found, column)]


def _without(rows: Iterable[Row], some: list[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if not any(row is other for other in some))


def evaluate(gold: Path, store: Store) -> list[Score]:
    """The store's tables against those of a gold folder, for the decisions that the gold was read for.

    The folder holds the tables as `<kind>.csv`, or folders that do: the seven TABLES, and those of the FURTHER kinds
    that its decisions were read for. Raises UsageError where it has no decisions.
    """
    return [
        _score(kind, rows, _found(kind, store, decisions_read(gold, kind)))
        for kind, rows in read_gold(gold).items()
    ]


def read_gold(gold: Path) -> dict[str, list[Row]]:
    """The rows of every gold table in a folder and the folders below it, by kind."""
    tables = {kind: [row for path in _files(gold, kind) for row in _rows(path)] for kind in KINDS}
    if not tables["decisions"]:
        raise UsageError(
            f"{gold}: no decisions.csv here or below; a gold folder holds the seven tables as CSV"
        )
    return tables


def decisions_read(gold: Path, kind: str) -> set[str]:
    """The references of the decisions that a gold folder tells this kind of fact of, though it be none."""
    return {
        row["reference"]
        for path in _files(gold, "decisions")
        if kind in TABLES or path.with_name(f"{kind}.csv").exists()
        for row in _rows(path)
    }


def _files(gold: Path, kind: str) -> list[Path]:
    return sorted(gold.rglob(f"{kind}.csv"))


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _found(kind: str, store: Store, references: set[str]) -> list[Row]:
    name = KINDS[kind].query or kind
    answer = queries.named(name).ask(store)
    if not isinstance(answer, QuerySolutions):
        raise UsageError(f"the query {name} makes no table")
    columns, rows = queries.table(answer)
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    return [row for row in found if row["reference"] in references and not _is_left_out(kind, row)]


def _is_left_out(kind: str, row: Row) -> bool:
    return any(row[column] == value for column, value in KINDS[kind].left_out.items())


def _score(kind: str, gold: Iterable[Row], found: Iterable[Row]) -> Score:
    """Pair the rows of equal key whose words touch, and of those left the ones that tell one fact."""
    right, missing, invented = _pairs(KINDS[kind].key, gold, found)
    otherwise, _, _ = _pairs(KINDS[kind].fact, missing, invented) if KINDS[kind].details else ([], [], [])
    return Score(
        kind, tuple(answer for _, answer in right), tuple(missing), tuple(invented), tuple(otherwise)
    )


def _pairs(
    key: Callable[[Row], Key], gold: Iterable[Row], found: Iterable[Row]
) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """The rows that answer for each other, one for one, and those of each side that are left."""
    waiting = list(found)
    pairs: list[tuple[Row, Row]] = []
    alone: list[Row] = []
    for row in gold:
        at = next(
            (i for i, other in enumerate(waiting) if key(other) == key(row) and _words_touch(row, other)),
            None,
        )
        if at is None:
            alone.append(row)
        else:
            pairs.append((row, waiting.pop(at)))
    return pairs, alone, waiting


def _words_touch(gold: Row, found: Row) -> bool:
    """Whether one quote holds the other, quotation marks and blanks aside; a table without quotes always agrees.

    So do quotes from different paragraphs, where a fact is the same wherever it is first told.
    """
    if gold.get("first_paragraph") != found.get("first_paragraph"):
        return True
    one, other = (" ".join(fold(row.get("quote", "") or "").split()).rstrip(".;,") for row in (gold, found))
    return one in other or other in one


def gains_and_losses(
    before: list[Score], after: list[Score]
) -> tuple[list[tuple[str, Row]], list[tuple[str, Row]]]:
    """The gold's rows that only the later scores have right, and those that only the earlier ones had."""
    then, now = _right(before), _right(after)
    gains = [entry for entry, count in (now - then).items() for _ in range(count)]
    losses = [entry for entry, count in (then - now).items() for _ in range(count)]
    return [(kind, dict(row)) for kind, row in gains], [(kind, dict(row)) for kind, row in losses]


def _right(scores: list[Score]) -> Counter[tuple[str, tuple[tuple[str, str], ...]]]:
    return Counter(
        (score.kind, tuple(zip(KINDS[score.kind].columns, KINDS[score.kind].key(row), strict=True)))
        for score in scores
        for row in score.right
    )
