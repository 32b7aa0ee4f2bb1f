"""What must hold of every decision, whatever it says: facts depend on the words alone, and each shows its own."""

from collections import Counter
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import document, lexicon
from printing import to_html
from pyoxigraph import BlankNode, NamedNode, Quad
from strategies import (
    IRRELEVANT,
    SOURCES,
    TEXTUAL,
    evidence,
    noise,
    printed,
    prose,
    sources,
    told,
    with_paragraph,
)

from graphbuilder.document import Document
from graphbuilder.extract import Lexicon, extract
from graphbuilder.facts import Facts
from graphbuilder.namespaces import OMB, RDF
from graphbuilder.rdf import decision_quads
from graphbuilder.read import read_bytes, read_file
from graphbuilder.registers import Registers

# The same examples in every run: what fails for one fails for all.
PROVE = settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
FACTS = ("Citation", "Mention", "Finding", "Remedy", "TimeLimit", "Clock")
HEADINGS = ("What I found", "Analysis", "Agreed action", "The Ombudsman’s role and powers", "What happened")


def facts(given_document: Document) -> Facts:
    return extract(given_document, lexicon())


def quads(given_document: Document) -> list[Quad]:
    kinds = lexicon().section_kinds(given_document)
    return decision_quads(
        given_document, facts(given_document), section_kinds=kinds, registered=lexicon().registers
    )


def check_words(found: Facts) -> None:
    """Every fact has words, and they are those of its paragraph at their offsets."""
    for shown in evidence(found):
        text = shown.paragraph.text[shown.span.start : shown.span.end]
        assert shown.quote == text
        assert shown.quote.strip()


def test_there_are_decisions_to_draw_from() -> None:
    assert len(SOURCES) >= 50


@PROVE
@given(sources(), st.data(), st.sampled_from(IRRELEVANT))
def test_an_irrelevant_paragraph_changes_no_other_fact(
    decision: Document, data: st.DataObject, words: str
) -> None:
    section = data.draw(st.sampled_from([section for section in decision.sections if section.paragraphs]))
    last = section.paragraphs[-1].number or 0
    moved = [
        (kind, number and number + (number > last), *rest) for kind, number, *rest in told(facts(decision))
    ]
    after = told(facts(with_paragraph(decision, section.order, words)))
    assert Counter(map(tuple, moved)) == Counter(map(tuple, after))


@PROVE
@given(st.sampled_from(SOURCES), st.sampled_from(sorted(TEXTUAL)))
def test_quotes_spaces_and_line_ends_change_nothing(path: Path, way: str) -> None:
    changed = TEXTUAL[way](path.read_bytes().decode("utf-8")).encode()
    assert told(facts(read_bytes(changed, name=path.name))) == told(facts(read_file(path)))


@PROVE
@given(sources(), st.sampled_from(["running numbers", "nested page", "flat page"]))
def test_the_style_of_lists_and_the_format_change_nothing(decision: Document, way: str) -> None:
    text = {
        "running numbers": printed(decision),
        "nested page": to_html(decision, nested=True),
        "flat page": to_html(decision, nested=False),
    }[way]
    assert told(facts(read_bytes(text.encode(), name="printed"))) == told(facts(decision))


@PROVE
@given(st.sampled_from(SOURCES), st.sampled_from(sorted(TEXTUAL)))
def test_words_lead_back_to_the_same_characters_in_the_source(path: Path, way: str) -> None:
    source = TEXTUAL[way](path.read_bytes().decode("utf-8"))
    found = facts(read_bytes(source.encode(), name=path.name))
    check_words(found)
    for shown in evidence(found):
        for offset in (shown.span.start, shown.span.end - 1):
            character = shown.paragraph.text[offset]
            there = source[shown.paragraph.source_offset(offset)]
            assert there == character or (there + character).isspace()


@PROVE
@given(st.lists(prose(), min_size=1, max_size=4), st.sampled_from(HEADINGS))
def test_words_in_any_order_make_no_fact_without_words(texts: list[str], under: str) -> None:
    check_words(facts(document(*texts, under=under)))


@PROVE
@given(st.lists(noise(), min_size=1, max_size=3), st.sampled_from(HEADINGS))
def test_characters_at_random_make_no_fact_without_words(texts: list[str], under: str) -> None:
    check_words(facts(document(*texts, under=under)))


@PROVE
@given(sources(), st.integers(0, 999))
def test_shuffled_words_of_a_decision_make_no_fact_without_words(decision: Document, seed: int) -> None:
    texts = [paragraph.text.split() for paragraph in decision.paragraphs]
    for words in texts:
        Random(seed).shuffle(words)  # noqa: S311 - words are shuffled, nothing is kept secret
    check_words(facts(document(*map(" ".join, texts), under="Agreed action")))


@PROVE
@given(st.text(alphabet="abcdefghij klmnopqrstuvwxyz", min_size=1, max_size=200).filter(str.strip))
def test_letters_alone_are_no_facts(text: str) -> None:
    """No law, sum, date or body is read into words that have none."""
    found = facts(document(f"x{text.replace('a', 'e')}x"))
    assert len(told(found)) == 1


@PROVE
@given(sources())
def test_each_fact_has_its_own_iri_and_nothing_is_blank(decision: Document) -> None:
    found = facts(decision)
    written = quads(decision)
    typed = [quad.subject for quad in written if quad.predicate == NamedNode(f"{RDF}type")
             and quad.object in [NamedNode(OMB + name) for name in FACTS]]  # fmt: skip
    stated = sum(
        map(
            len,
            (
                found.citations,
                found.guidance,
                found.bodies,
                found.findings,
                found.remedies,
                found.time_limits,
                found.clocks,
                found.related_decisions,
            ),
        )
    )
    assert len(typed) == len(set(typed)) == stated
    assert not [
        quad for quad in written if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)
    ]
    assert len(written) == len(set(written))


@PROVE
@given(sources())
def test_the_same_decision_gives_the_same_quads(decision: Document) -> None:
    assert quads(decision) == quads(decision)


def test_registers_read_again_give_the_same_facts() -> None:
    """Nothing that was seen in one decision stays behind for the next."""
    fresh = Lexicon(Registers())
    for path in SOURCES[::7]:
        decision = read_file(path)
        assert extract(decision, fresh) == facts(decision)
