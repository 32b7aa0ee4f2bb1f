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

    `query` is the query that finds them, the one of the kind's name where it is empty; of its rows, those that hold a
    value of `left_out` are of another kind.
    """

    columns: tuple[str, ...]
    read: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    query: str = ""
    left_out: Mapping[str, str] = field(default_factory=dict)

    def key(self, row: Row) -> Key:
        """What makes a row right or wrong; the words are compared apart."""
        return tuple(self.read.get(column, str.strip)(row.get(column, "") or "") for column in self.columns)


def _name(text: str) -> str:
    return " ".join(fold(text).replace(" & ", " and ").split())


def _set(text: str) -> str:
    return "|".join(sorted(filter(None, text.split("|"))))


def _sum(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _length(text: str) -> str:
    number, _, unit = text.partition(" ")
    return f"{7 * int(number)} days" if unit in {"week", "weeks"} else text


TABLES = {
    "decisions": Kind(
        ("reference", "respondent", "category", "subcategory", "outcome", "date", "paragraphs"),
        {"respondent": _name, "category": _name, "subcategory": _name},
    ),
    "citations": Kind(("reference", "paragraph", "iri")),
    "guidance": Kind(("reference", "paragraph", "title"), {"title": _name}),
    "bodies": Kind(("reference", "body", "role", "first_paragraph"), {"body": _name}),
    "findings": Kind(("reference", "paragraph", "result", "injustice"), {"injustice": _set}),
    "remedies": Kind(("reference", "paragraph", "kind", "recipient", "amount", "due"), {"amount": _sum}),
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
    """One table's agreement: rows found and right, rows of the gold that are missing, rows that the gold lacks."""

    kind: str
    right: tuple[Row, ...]
    missing: tuple[Row, ...]
    invented: tuple[Row, ...]

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
    """Pair the rows of equal key whose words touch: one row of the gold answers for one found."""
    key = KINDS[kind].key
    waiting = list(found)
    right: list[Row] = []
    missing: list[Row] = []
    for row in gold:
        answer = next(
            (other for other in waiting if key(other) == key(row) and _words_touch(row, other)), None
        )
        if answer is None:
            missing.append(row)
        else:
            waiting.remove(answer)
            right.append(answer)
    return Score(kind, tuple(right), tuple(missing), tuple(waiting))


def _words_touch(gold: Row, found: Row) -> bool:
    """Whether one quote holds the other, quotation marks and blanks aside; a table without quotes always agrees."""
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
