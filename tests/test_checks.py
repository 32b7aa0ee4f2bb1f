"""The checks of the query library: silent on a sound graph, loud on a damaged one."""

import tomllib
from collections.abc import Callable
from functools import cache

import pyoxigraph as ox
import pytest
from asking import RESULTS, rows
from pyoxigraph import Literal, NamedNode, Quad

from graphbuilder.namespaces import OA, OMB
from graphbuilder.queries import named
from graphbuilder.store import Store
from graphbuilder.validate import pipeline, validate
from graphbuilder.validate.checks import checks


@cache
def damages() -> dict[str, dict[str, str]]:
    """The updates that each check must notice, by the check's name and what they do."""
    return tomllib.loads((RESULTS / "damages.toml").read_text(encoding="utf-8"))


CHECKS = {check.query.name: check for check in checks()}


@pytest.mark.parametrize("name", CHECKS)
def test_a_check_finds_nothing_in_a_sound_graph(name: str, store: Store) -> None:
    assert [*CHECKS[name].problems(store)] == []


def test_every_check_is_shown_damage_and_says_what_it_requires() -> None:
    assert set(damages()) == CHECKS.keys()
    for check in CHECKS.values():
        assert check.requires != check.query.summary, check.query.name
        assert check.requires.endswith("."), check.query.name
    assert sum(check.local for check in CHECKS.values()) >= 20


@pytest.mark.parametrize(
    ("name", "damage"), [(name, damage) for name in damages() for damage in damages()[name]]
)
def test_a_check_notices_damage(
    name: str, damage: str, changed: Callable[[str], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it does so whether it is asked of the whole graph or, where that is its scope, of one decision at a time."""
    monkeypatch.setattr(pipeline, "_AT_ONCE", 1)
    store = changed(damages()[name][damage])
    found = {problem.focus for problem in validate(store, ((), [CHECKS[name]])).problems}
    assert found
    assert found <= {problem.focus for problem in CHECKS[name].problems(store)}


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
