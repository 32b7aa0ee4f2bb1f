"""What networks are drawn from, read from the store: facts with their words, and what the things are that they link."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pyoxigraph import NamedNode, QuerySolution, QuerySolutions

from graphbuilder import namespaces as ns
from graphbuilder.store import Store


@dataclass(frozen=True, slots=True, order=True)
class Words:
    """The exact words behind an edge and where they stand; `paragraph` is None in the title block or the summary."""

    reference: str
    paragraph: int
    start: int
    quote: str
    section: str
    role: str

    @property
    def place(self) -> str:
        """Where the words stand, as one would cite it."""
        return f"paragraph {self.paragraph}" if self.paragraph else "title block"

    def __str__(self) -> str:
        return f"{self.reference}, {self.place}: “{' '.join(self.quote.split())}”"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a decision: its values by property name (several, or none), and its words."""

    iri: str
    decision: str
    kind: str
    values: defaultdict[str, tuple[str, ...]]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """What a node stands for: `label` is short, `title` in full; `whole` is the instrument that a provision lies in."""

    iri: str
    kind: str
    label: str
    title: str
    page: str = ""
    detail: str = ""
    whole: str | None = None


_PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in ns.PREFIXES.items())
_DECISIONS = """SELECT ?decision ?reference ?title ?issued ?outcome ?page ?summary WHERE {
  ?decision a omb:Decision ; dcterms:identifier ?reference ; dcterms:title ?title . #SCOPE
  OPTIONAL { ?decision dcterms:issued ?issued }
  OPTIONAL { ?decision omb:outcome/skos:prefLabel ?outcome }
  OPTIONAL { ?decision foaf:page ?page }
  OPTIONAL { ?decision omb:summary ?summary } }"""
_FACTS = """SELECT ?fact ?decision ?class ?property ?value WHERE {
  { VALUES ?class { omb:Citation omb:Mention omb:Finding omb:Remedy }
    VALUES ?property { omb:target omb:role omb:result omb:injustice omb:kind omb:recipient omb:amount omb:due }
    ?fact a ?class ; dcterms:isPartOf ?decision ; ?property ?value . ?decision a omb:Decision
    OPTIONAL { ?fact omb:status ?status } FILTER (!BOUND(?status) || STRENDS(STR(?status), "/agreed")) }
  UNION
  { VALUES (?class ?property) { (omb:Decision omb:respondent) }
    ?decision a ?class ; ?property ?value BIND (?decision AS ?fact) } #SCOPE
}"""
_WORDS = """SELECT ?fact ?reference ?number ?section ?start ?quote ?role WHERE {
  { ?fact dcterms:isPartOf ?decision } UNION { ?fact a omb:Decision BIND (?fact AS ?decision) }
  ?decision a omb:Decision ; dcterms:identifier ?reference . #SCOPE
  ?fact prov:wasDerivedFrom ?passage .
  ?passage oa:start ?start ; oa:exact ?quote ; dcterms:isPartOf ?block .
  OPTIONAL { ?block omb:number ?number }
  OPTIONAL { ?block dcterms:isPartOf ?part . ?part a omb:Section ; dcterms:title ?section }
  OPTIONAL { ?fact omb:role/skos:prefLabel ?role } }"""
_THINGS = """SELECT ?thing ?class ?label ?page ?instrument ?title WHERE {
  VALUES ?thing { #THINGS }
  ?thing a ?class ; skos:prefLabel ?label
  OPTIONAL { ?thing foaf:page ?page }
  OPTIONAL { ?thing dcterms:isPartOf+ ?instrument . ?instrument a omb:Instrument ; skos:prefLabel ?title } }
  ORDER BY ?thing ?class ?label ?page ?instrument ?title"""

_CLASSES = {
    "Council": "council", "Body": "body", "Office": "body", "Instrument": "instrument", "Provision": "provision",
    "Guidance": "guidance",
}  # fmt: skip
_SCHEMES = {"finding-result": "finding", "injustice": "injustice", "remedy-kind": "remedy"}
_ABBREVIATIONS = {"section": "s", "sections": "ss", "paragraph": "para", "regulation": "reg", "article": "art",
                  "schedule": "Sch", "part": "Pt", "chapter": "ch"}  # fmt: skip
_NO_INJUSTICE = ns.concept("injustice", "none")
"""That a fault did nobody harm is in its words; as a node it would read as something that the fault caused."""
_MONTHS = "January February March April May June July August September October November December".split()


def decisions(store: Store, *, council: str | None = None) -> dict[str, Thing]:
    """The decisions, by IRI in the order of their references; `council` keeps those about it."""
    found = {}
    for row in sorted(_ask(store, _DECISIONS, council), key=lambda row: _text(row, "reference")):
        ended = ", ".join(filter(None, [_text(row, "outcome"), _long_date(_text(row, "issued"))]))
        iri, label = _text(row, "decision"), _text(row, "reference")
        detail = "\n".join(filter(None, [ended, _text(row, "summary")]))
        found[iri] = Thing(iri, "decision", label, _text(row, "title"), _text(row, "page"), detail)
    return found


def facts(store: Store, *, council: str | None = None) -> list[Fact]:
    """The facts that networks link by, in a fixed order; a decision itself is one, whose value is its respondent."""
    words: defaultdict[str, list[Words]] = defaultdict(list)
    for row in _ask(store, _WORDS, council):
        words[_text(row, "fact")].append(
            Words(_text(row, "reference"), int(_text(row, "number") or 0), int(_text(row, "start")),
                  _text(row, "quote"), _text(row, "section"), _text(row, "role"))
        )  # fmt: skip
    values: defaultdict[tuple[str, str, str], defaultdict[str, set[str]]] = defaultdict(
        lambda: defaultdict(set)
    )
    for row in _ask(store, _FACTS, council):
        key = (_text(row, "decision"), _text(row, "fact"), _text(row, "class").removeprefix(ns.OMB))
        if _text(row, "value") != _NO_INJUSTICE:
            values[key][_text(row, "property").removeprefix(ns.OMB)].add(_text(row, "value"))
    return [
        Fact(iri, decision, kind, defaultdict(tuple, {name: tuple(sorted(found)) for name, found in by_name.items()}),
             tuple(sorted(words[iri])))
        for (decision, iri, kind), by_name in sorted(values.items())
    ]  # fmt: skip


def described(
    store: Store, iris: Iterable[str], stated: Mapping[str, Thing], of_facts: Mapping[str, Fact]
) -> dict[str, Thing]:
    """What each of the given IRIs stands for: a decision already read, a finding or remedy, or what the store says."""
    wanted = set(iris)
    found = {iri: stated[iri] for iri in wanted & stated.keys()}
    own = [of_facts[iri] for iri in sorted((wanted - found.keys()) & of_facts.keys())]
    labels = {value for fact in own for name in ("result", "kind") for value in fact.values[name]}
    asked = _registered(store, (wanted | labels) - found.keys() - {fact.iri for fact in own})
    found |= {fact.iri: _of_fact(fact, asked) for fact in own}
    return {iri: found.get(iri) or asked.get(iri) or _unknown(iri) for iri in sorted(wanted)}


def _registered(store: Store, iris: Collection[str]) -> dict[str, Thing]:
    query = _THINGS.replace("#THINGS", " ".join(str(NamedNode(iri)) for iri in sorted(iris)))
    found: dict[str, Thing] = {}
    for row in _ask(store, query):
        thing = _registered_thing(row)
        if thing is not None and (thing.iri not in found or found[thing.iri].kind == "body"):
            found[thing.iri] = thing
    return found


def _registered_thing(row: QuerySolution) -> Thing | None:
    iri, label, instrument = _text(row, "thing"), _text(row, "label"), _text(row, "title")
    kind = _CLASSES.get(_text(row, "class").removeprefix(ns.OMB)) or _SCHEMES.get(iri.split("/")[-2])
    if kind is None:
        return None
    page = _text(row, "page") or (iri if iri.startswith(ns.LEGISLATION) else "")
    if kind != "provision" or not instrument:
        label = label[:1].upper() + label[1:]
        return Thing(iri, kind, label, label, page)
    short = f"{_abbreviated(label)} {_initials(instrument)}"
    return Thing(iri, kind, short, f"{label}, {instrument}", page, whole=_text(row, "instrument"))


def _of_fact(fact: Fact, labels: Mapping[str, Thing]) -> Thing:
    """A finding or a remedy as a node of its own, named by what it says and where."""
    what = next(
        (labels[value].title for name in ("result", "kind") for value in fact.values[name]), fact.kind
    )
    amount = next((f"£{Decimal(value):,}" for value in fact.values["amount"]), "")
    paragraph = fact.words[0].paragraph if fact.words else 0
    title = " ".join(filter(None, [what, amount, *(f"to {name}" for name in fact.values["recipient"])]))
    title += "".join(f", due {_long_date(value)}" for value in fact.values["due"])
    where = f"{fact.words[0].reference}, {fact.words[0].place}" if fact.words else ""
    label = f"{what} {amount}".strip() if fact.kind == "Remedy" else f"{what}, para {paragraph}"
    return Thing(fact.iri, fact.kind.lower(), label, f"{title} ({where})" if where else title)


def _unknown(iri: str) -> Thing:
    name = ns.slug_of(iri).replace("-", " ")
    return Thing(iri, "provision" if iri.startswith(ns.LEGISLATION) else "body", name, name)


def _ask(store: Store, query: str, council: str | None = None) -> Iterator[QuerySolution]:
    scope = f"?decision omb:respondent {NamedNode(council)} ." if council else ""
    return rows_of(store, _PREFIXES + query.replace("#SCOPE", scope))


def rows_of(store: Store, query: str) -> Iterator[QuerySolution]:
    """The rows of a SELECT query."""
    results = store.query(query)
    return iter(results) if isinstance(results, QuerySolutions) else iter(())


def _text(row: QuerySolution, name: str) -> str:
    term = row[name]
    return "" if term is None else str(term.value)


def _long_date(iso: str) -> str:
    if not iso:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _abbreviated(label: str) -> str:
    """`section 47(1)` as lawyers write it in a margin: `s 47(1)`."""
    return " ".join(_ABBREVIATIONS.get(word.lower(), word) for word in label.split())


def _initials(title: str) -> str:
    """`Children Act 1989` is `CA 1989`; a title without a year, or of many words, stays as it is or is cut."""
    match = re.fullmatch(r"(.+) (\d{4})", title)
    if match is None:
        return title if len(title) <= 16 else title[:15].rstrip() + "…"
    return "".join(re.findall(r"\b[A-Z]", match[1]))[:7] + " " + match[2]
