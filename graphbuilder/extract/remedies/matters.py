"""Whose matter an action is where it names nobody as the one it is for: whose affairs it is about, or who is told."""

import re

from graphbuilder.extract.language import people
from graphbuilder.extract.language.people import PRINTED_TITLE
from graphbuilder.extract.remedies.actions import Action
from graphbuilder.extract.remedies.deeds import deed

KIN = (
    r"(?:estate|son|daughter|child(?!\s(?:in\sneed|protection|benefit|care|support)\b)|children|mother|father"
    r"|husband|wife|partner|brother|sister|family|parents)"
)
_FAR_BACK = 1_000  # characters in which a pronoun's person was named
_WHOSE = re.compile(
    rf"(?:[Ss]tart|[Bb]egin|[Cc]ontinue)?(?:\sto\s)?[A-Za-z]+\s(?:(?P<pronoun>her|his)\s|(?P<name>(?:{PRINTED_TITLE}\s)?[A-Z])[’']s\s)"
)
_TOLD_TO = re.compile(
    rf"\b(?:send|tell|give|to|let|inform|with|contact|call|notify)\s(?:(?P<pronoun>them|her|him)\b|(?={PRINTED_TITLE}\s))"
)
_OF_SOMEBODY = ("provide-service", "other")  # kinds that are for those whose affairs their words are about
# Many, whom `them` stands for.
OTHERS = re.compile(
    r"\b(?:others?|everyone|everybody|those|people|residents?|customers|families|tenants|applicants|parents|anyone|anybody|households|carers)\b"
)
_OWN = re.compile(
    r"\b(?P<pronoun>his|her|their)\s(?!(?:\w+\s)?(?:own|decisions?|polic\w+|procedures?|handling|response|process)\b)"
)
_EXPLAINS = re.compile(
    r"(?:explain|confirm|set\sout|clarify)\s(?!.*\bto\s(?:its|all|those|any|the|staff|parents|us)\b)"
)
_ANYBODY, _MANY = re.compile(""), re.compile(r".* and ")
_MAN, _WOMAN = re.compile(r"(?:Mr|Dr|Mx) [A-Z]$"), re.compile(r"(?:Mrs|Miss|Ms|Dr|Mx) [A-Z]$")
_FITS = {
    **dict.fromkeys(("he", "him", "his"), _MAN),
    **dict.fromkeys(("she", "her"), _WOMAN),
    **dict.fromkeys(("they", "them", "the family", "the couple", "the complainants"), _MANY),
}
POSSESSED = re.compile(rf"[’'](?:s\b(?!\s+(?:{KIN}|behalf|(?:\w+\s)?(?:benefit|use|account))\b)|(?!s))")
THEIRS = ("waiver", "reassessment", "new-decision")  # kinds that are for those whose matter it is


def whose_matter(action: Action, complainant: str | None) -> list[str]:
    """Whose matter an action is that names nobody as the one it is for; [] where that cannot be told."""
    return (
        _told_to(action, complainant)
        or _whose(action, complainant)
        or _concerned(action, complainant)
        or _explained_to(action)
    )


def _told_to(action: Action, complainant: str | None) -> list[str]:
    """Who is told what comes of an action that names nobody else: `make a fresh decision and send her its reasons`."""
    told = (*THEIRS, *_OF_SOMEBODY, "information")
    match = _TOLD_TO.search(action.text) if action.kind in told and not OTHERS.search(action.text) else None
    if match is None:
        return []
    if match["pronoun"]:
        return last_named(action, complainant, match["pronoun"])
    # Nobody is named where more than a letter follows the title.
    one = next((one for one in people.named(action.text) if one.start == match.end()), None)
    return [] if one is None or POSSESSED.match(action.text, one.end) else [one.name]


def _concerned(action: Action, complainant: str | None) -> list[str]:
    """The one person whose affairs an action that names no object is about: `the therapy in Q's plan`."""
    if action.kind not in (*_OF_SOMEBODY, *THEIRS) or OTHERS.search(action.text):
        return []
    whose = {person.name for person in people.named(action.text) if POSSESSED.match(action.text, person.end)}
    if whose:
        return [*whose] if len(whose) == 1 else []
    own = _OWN.search(action.text) if action.kind != "other" else None
    if own is None:
        return []
    pronoun = {"their": "they"}.get(own["pronoun"], own["pronoun"])
    return [name for name in last_named(action, complainant, pronoun) if _FITS[pronoun].match(name)]


def _explained_to(action: Action) -> list[str]:
    """Who is told something beside what is done for them: `apologise to Mrs D and explain what went wrong`."""
    if action.kind != "information" or not _EXPLAINS.match(deed(action.words)):
        return []
    sentence = action.view.sentence_at(action.span.start)
    named = people.named(action.view.text[sentence.start : action.span.start])
    return [named[-1].name] if named else []


def _whose(action: Action, complainant: str | None) -> list[str]:
    """Whose matter it is that is watched over: `monitor her collections`."""
    match = _WHOSE.match(action.text) if action.kind == "other" else None
    if match is None:
        return []
    return [match["name"]] if match["name"] else last_named(action, complainant, match["pronoun"])


def both_named(action: Action) -> list[str]:
    """The two people named last with a title before an action, for whom `both of them` stands, or the couple."""
    earlier = action.view.text[max(0, action.span.start - _FAR_BACK) : action.span.start]
    titled = [person.name for person in people.named(earlier) if " " in person.name]
    if titled and " and " in titled[-1]:
        return people.apart(titled[-1])
    apart = dict.fromkeys(name for person in titled for name in people.apart(person))
    return [*apart][-2:]


def last_named(action: Action, complainant: str | None, pronoun: str = "") -> list[str]:
    """The one named last with a title before an action for whom a pronoun may stand; for many, a couple."""
    earlier = action.view.text[max(0, action.span.start - _FAR_BACK) : action.span.start]
    titled = [person.name for person in people.named(earlier) if " " in person.name]
    known = [complainant, *titled] if complainant else titled
    fitting = [name for name in known if _FITS.get(pronoun, _ANYBODY).match(name)]
    return fitting[-1:] or known[-1:]
