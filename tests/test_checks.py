"""The checks of the query library: silent on a sound graph, loud on a damaged one."""

import tomllib
from collections.abc import Callable
from functools import cache

import pyoxigraph as ox
import pytest
from asking import RESULTS, rows
from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.checks import checks
from graphbuilder.namespaces import OA, OMB
from graphbuilder.queries import Query, named
from graphbuilder.store import Store


@cache
def damages() -> dict[str, dict[str, str]]:
    """The updates that each check must notice, by the check's name and what they do."""
    return tomllib.loads((RESULTS / "damages.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_a_check_finds_nothing_in_a_sound_graph(check: Query, store: Store) -> None:
    assert rows(check, store) == []


def test_every_check_is_shown_damage() -> None:
    assert set(damages()) == {check.name for check in checks()}


@pytest.mark.parametrize(
    ("name", "damage"), [(name, damage) for name in damages() for damage in damages()[name]]
)
def test_a_check_notices_damage(name: str, damage: str, changed: Callable[[str], Store]) -> None:
    assert rows(named(name), changed(damages()[name][damage]))


def test_the_evidence_check_notices_one_damaged_character_of_a_paragraph(quads: list[Quad]) -> None:
    """For every quote in turn, one of its characters is changed where its paragraph's text is stored."""
    texts = {quad.subject: quad for quad in quads if quad.predicate.value == f"{OMB}text"}
    copy = ox.Store()
    copy.bulk_extend(quads)
    passages = [quad.subject for quad in quads if quad.predicate.value == f"{OA}exact"]
    assert len(passages) > 150
    for place, passage in enumerate(sorted(passages, key=str)[::6]):
        assert isinstance(passage, NamedNode)
        block, _, offsets = passage.value.partition("#char=")
        start, end = map(int, offsets.split(","))
        stored = texts[NamedNode(block)]
        assert isinstance(stored.object, Literal)
        text, at = stored.object.value, start + place % (end - start)
        other = "#" if text[at] != "#" else "*"
        damaged = Quad(
            stored.subject, stored.predicate, Literal(text[:at] + other + text[at + 1 :]), stored.graph_name
        )
        copy.remove(stored)
        copy.add(damaged)
        found = rows(named("evidence-violation"), Store(copy))
        copy.remove(damaged)
        copy.add(stored)
        assert passage.value in [row[0] for row in found]
        assert {row[1] for row in found} == {"other words stand there"}
