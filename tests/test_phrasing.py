"""The phrase language, and every phrase of the grammar beside its examples."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

from graphbuilder import extract
from graphbuilder.extract.language.cues import Cues
from graphbuilder.extract.language.grammar import Phrase
from graphbuilder.extract.language.needles import Needles
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.fold import fold
from graphbuilder.registers import Registers

PARTS = {"fault": "fault/maladministration", "adverb": "also/then", "who": "mr ?\nthe council"}
SHORTEST = 600  # phrases; fewer would mean that the grammar is not looked at


def groups() -> Iterator[tuple[str, Phrases]]:
    for module in pkgutil.walk_packages(extract.__path__, f"{extract.__name__}."):
        held = vars(importlib.import_module(module.name))
        yield from (
            (f"{module.name}.{name}", value) for name, value in held.items() if isinstance(value, Phrases)
        )


def written() -> Iterator[tuple[str, Phrase]]:
    for name, group in groups():
        yield from ((name, phrase) for phrase in group.phrases)


GRAMMAR = list(written())
NEEDLES = Needles(lambda: [phrase.needed for _, phrase in GRAMMAR])


def test_the_grammar_is_all_looked_at() -> None:
    assert len(GRAMMAR) > SHORTEST


@pytest.mark.parametrize(
    "number", range(len(GRAMMAR)), ids=[f"{where}: {one.written}" for where, one in GRAMMAR]
)
def test_every_phrase_has_examples_and_matches_them(number: int) -> None:
    where, phrase = GRAMMAR[number]
    assert phrase.examples, f"{where}: write an example after ` | `"
    for example in phrase.examples:
        folded = fold(example)
        assert re.search(phrase.whole, folded), f"{where}: {phrase.written!r} does not match {example!r}"
        assert number in NEEDLES.likely(folded), (
            f"{where}: {phrase.written!r} is not looked for in {example!r}"
        )


@pytest.mark.parametrize(
    ("phrase", "matched", "unmatched"),
    [
        ("said", ["she said so"], ["unsaid", "said2"]),
        ("investigat*", ["we investigated"], ["reinvestigate"]),
        ("*n't", ["it didn't"], ["it did not"]),
        ("find/found fault", ["found fault", "find, fault"], ["finds fault"]),
        ("make/carry_out it", ["carry out it", "make it"], ["carry it"]),
        ("mr ? said", ["mr b said"], ["mr bb said"]),
        ("*/said so", ["it said so", "is so"], ["so"]),
        ("stands_at", ["stands at", "it stands, at"], ["stands that"]),
        ("has * apologised", ["has now apologised"], ["has apologised"]),
        ("will (also) pay", ["will pay", "will also pay"], ["will then pay"]),
        ("no {fault}", ["no fault", "no maladministration"], ["no injustice"]),
        ("it {adverb}… said", ["it said", "it then also said"], ["it never said"]),
        ("{who} said", ["mr b said", "the council said"], ["the trust said"]),
        ("not …2 fault", ["not fault", "not at any fault"], ["not at all any fault"]),
        ("not ~ fault", ["not one two three fault"], ["not one two three four fault"]),
        ("^ this fault", ["this fault", "“this fault"], ["was this fault"]),
        ("send to $", ["we send to", "send to "], ["send to them"]),
        ("lost £", ["lost £5"], ["lost the £5"]),
        ("first : second", ["first: second", "first : second"], ["first second"]),
    ],
)
def test_the_phrase_language(phrase: str, matched: list[str], unmatched: list[str]) -> None:
    phrases = Phrases(phrase, PARTS)
    for text in matched:
        assert phrases.found_in(text), text
        assert phrases.search(text) is not None
    for text in unmatched:
        assert not phrases.found_in(text), text
        assert phrases.search(text) is None


@pytest.mark.parametrize(
    ("needed", "held", "lacking"),
    [
        (("fault",), ["a fault", "(fault).", "fault-finding", "his/fault"], ["faults", "default", "fault_1"]),
        (("investigat*",), ["investigated", "re-investigate"], ["reinvestigate"]),
        (("*n't",), ["didn't", "n't"], ["n'tx", "not"]),
        (("*'s", "its"), ["the council's", "its"], ["councils", "it is"]),
        (("£",), ["£5", "a £"], ["5 pounds"]),
    ],
)
def test_a_needed_word_stands_whole_where_it_has_no_star(
    needed: tuple[str, ...], held: list[str], lacking: list[str]
) -> None:
    needles = Needles(lambda: [(needed,), (needed, ("and",))])
    for text in held:
        assert needles.likely(text) == [0], text
        assert needles.likely(f"{text} and") == [0, 1], text
    for text in lacking:
        assert not needles.likely(text), text


def test_what_needs_no_word_may_stand_anywhere() -> None:
    assert Needles(lambda: [(), (("fault",),)]).likely("") == [0]


def test_either_of_two_groups_of_phrases_may_stand() -> None:
    either = Phrases("not …2 fault", stop="but") | Phrases("council said", unbroken=True)
    for text in ("it is not any fault", "the council said so"):
        assert either.found_in(text), text
        assert either.may_stand_in(text), text
    for text in ("not but fault", "the council, said"):
        assert not either.found_in(text), text
        assert either.may_stand_in(text), "only the words are asked for"
    assert not either.may_stand_in("not the council")


def test_phrases_stand_at_an_offset_or_do_not() -> None:
    phrases = Phrases("no fault")
    assert phrases.stands_at("no fault")
    assert phrases.stands_at("there was no fault", 10)
    assert not phrases.stands_at("there was no fault")


def test_gaps_stop_at_the_words_they_may_not_run_over() -> None:
    phrases = Phrases("not …8 fault", stop="but")
    assert phrases.found_in("not in any way fault")
    assert not phrases.found_in("not so but fault")


def test_unbroken_phrases_hold_no_punctuation() -> None:
    phrases = Phrases("council said", unbroken=True)
    assert phrases.found_in("the council said")
    assert not phrases.found_in("the council, said")


def test_the_first_and_longest_phrase_is_given() -> None:
    phrases = Phrases("no\nno fault\nfault by")
    found = phrases.search("there was no fault by anyone")
    assert found is not None
    assert found.group() == "no fault"


def test_comments_and_examples_are_no_phrases() -> None:
    phrases = Phrases("""
        # why
        no fault        | No fault here
            | and no fault there
    """)
    assert [(one.written, one.examples) for one in phrases.phrases] == [
        ("no fault", ("No fault here", "and no fault there"))
    ]


def test_what_is_no_phrase_is_refused() -> None:
    with pytest.raises(ValueError, match="not a word of a phrase"):
        Phrases("no {fault}/injustice", PARTS).found_in("no fault")


def test_every_cue_of_the_vocabularies_is_a_phrase() -> None:
    registers = Registers()
    for scheme in ("ground", "injustice", "remedy-kind", "section-kind"):
        cues = Cues(registers.concepts(scheme), parts=registers.concepts("cue-part"))
        assert cues.openings
        assert not any(opening.startswith("{") for opening in cues.openings), "a cue begins with its own word"
        assert list(cues.find("")) == []


def test_a_cue_may_name_a_part() -> None:
    registers = Registers()
    cues = Cues(registers.concepts("remedy-kind"), parts=registers.concepts("cue-part"))
    assert "{staff}" in " ".join(cue for kind in registers.concepts("remedy-kind") for cue in kind.all("cue"))
    for staff in ("its call handlers", "every case worker", "the enforcement agents"):
        found = max(cues.find(f"take {staff} through what happened"), key=lambda cue: cue.words)
        assert found.concept == "staff-guidance"


@pytest.mark.parametrize(
    "text", ["a-" * 50_000, "' " * 50_000, "cannot say " * 10_000, "fault " * 20_000, "the " * 25_000]
)
def test_no_phrase_takes_long_on_any_text(text: str) -> None:
    for group in {id(group): group for _, group in groups()}.values():
        started = time.process_time()
        group.found_in(text)
        assert time.process_time() - started < 2, group.phrases[0].written
