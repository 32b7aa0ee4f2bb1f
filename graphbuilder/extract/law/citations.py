"""Citations of law: what is cited, how that is known, and what the citation does in the decision."""

import re
from collections.abc import Iterator
from itertools import pairwise

from graphbuilder.extract.law.attachment import Expression, attach
from graphbuilder.extract.law.definitions import Definitions
from graphbuilder.extract.law.discourse import Discourse, Resolved
from graphbuilder.extract.law.instruments import ONE_OF_TWO, Form, Mention
from graphbuilder.extract.law.leaning import Finder, is_paragraph_of_part
from graphbuilder.extract.law.memory import is_any_order, keys
from graphbuilder.extract.law.provisions import Group, between, without_unit
from graphbuilder.extract.names import covering
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Citation, Provision

_WHOSE = r"(?:the|this|that|his|her|their|its|an?|our|my|Mr|Mrs|Miss|Ms|Dr)"
_PAPER = (
    r"(?:form|plan|report|letter|policy|document|statement|assessment|agreement|code|application|template|table|"
    r"contract|lease|tenancy|constitution|questionnaire|page|appendix|annexe?|booklet|leaflet|notice|map|list|"
    r"newsletter|handbook|manual|minutes|charter|protocol|terms\sof\sreference|scheme|bylaws?|byelaws?)"
)
_NAMED_PAPER = r"[A-Z][\w’'-]+\s+(?:Policy|Scheme|Procedure|Strategy|Plan|Protocol|Charter)"
# `section 3 of the form`, but not `an appeal under section 94 to a panel`.
_NOT_LAW = re.compile(
    rf"\s*\)?\s*(?:of\s+(?!{ONE_OF_TWO})(?:{_WHOSE}\b|[a-z]|(?:Appendix|Annexe?|Form|Page)\b)|"
    rf"of\s+(?:[A-Z][\w’'-]+\s+){{1,4}}{_PAPER}s?\b|"
    rf"(?:in|on|to)\s+{_WHOSE}\s+(?:[\w’'-]+\s+){{0,3}}?{_PAPER}s?\b|"
    rf",\s+{_WHOSE}\s+(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\s+(?:says?|said|states?|sets?)\b)"
)
# `section 2 above` is one of the decision, unless it has cited such a section.
_ABOVE = re.compile(r"\s+(?:above|below)\b")
# `the report's section 3`, `the terms of reference, section 4`, `Annex A section 3`.
_OF_PAPER = re.compile(
    rf"(?:\b{_PAPER}s?(?:[’']s?|\s+(?:says?|said|states?|provides?)\s+(?:at|in))|"
    rf"\b(?:{_NAMED_PAPER}|policy|[Cc]onstitution|handbook|manual|agreement|(?:officer’s|officer's|committee)\s+report)\s+\(|"
    rf"\b(?:{_NAMED_PAPER}|policy|report|constitution|handbook|manual|questionnaire|(?:tenancy|lease)\s+agreement|"
    r"terms\s+of\s+reference|(?:[Aa]nnexe?|[Aa]ppendix|Practice\s+Direction|Approved\s+Document)\s+[A-Z0-9]{1,3}),?|"
    r"\b(?:care|support|pathway|school|lesson|action|local)\s+plan|\b(?:form|contract|lease|statement|chronology))\s*(?:(?:at|in|see)\s+)?$"
)
_LONGEST_PAPER = 40
_MOST = 10_000  # citations in a decision
_NEVER_ALONE = {"paragraph", "part", "chapter", "rule"}
_PARTS, _SECTIONS = {"part"}, {"section"}
_ONLY_WITHIN = {"paragraph", "rule", "chapter"}
_INNER = {"chapter", "paragraph"}
_AS_IN_ACTS = re.compile(r"\d+[A-Z]+\(\d|\d{2,}\(\d")
_OF_ACT = re.compile(r",?\s+(?:of|in|under)\s+(?:the\s+)?")
_UNDER = re.compile(r"\b(?:under|by)\s+$")
_BESIDE = re.compile(r"(?:\s+(?:19|20)\d\d)?[^\w.!?]{0,3}")
_APPLIED = ("analysis", "remedy", "decision", "not-investigated")


def citations(reading: Reading) -> list[Citation]:
    """Every citation in the numbered paragraphs, in the order of the text."""
    expressions = list(_expressions(reading))
    discourse = Discourse(reading, expressions)
    resolved = [discourse.resolve(expression, view) for view, expression in expressions]
    later = [discourse.resolve_later(expression, view) if found.basis == "unresolved" else None
             for (view, expression), found in zip(expressions, resolved, strict=True)]  # fmt: skip
    found: list[Citation] = []
    for (view, expression), first, second in zip(expressions, resolved, later, strict=True):
        if len(found) < _MOST:
            found.extend(_cite(expression, view, second or first, reading))
    return found


def _expressions(reading: Reading) -> Iterator[tuple[View, Expression]]:
    definitions, finder = Definitions(reading.lexicon.law.titles), Finder()
    cited: set[str] = set()
    numbers: set[tuple[str, str]] = set()
    for view in reading.views:
        mentions = definitions.mentions(view)
        groups = _groups(view, mentions, finder)
        if not (mentions or groups):
            continue
        parts: set[str] = set()
        in_paper, last = False, None
        for expression in attach(view.text, mentions, groups):
            if expression.mention is not None:
                parts |= _units(expression) & _PARTS
                cited |= _parts(expression)
                numbers |= {*keys(expression.groups)}
                in_paper, last = False, expression.mention.iri
                yield view, expression
                continue
            near = bool(parts) or (last is not None and reading.lexicon.law.holds(last, expression.groups[0]))
            is_new = numbers.isdisjoint(keys(expression.groups))
            if is_new and _ABOVE.match(view.text, expression.end):
                continue
            law = _may_be_law(expression, view, cited, near=near)
            in_paper = in_paper or (_units(expression) == _SECTIONS and not law)
            known = not in_paper or not is_new or _is_as_in_acts(expression)
            if (law and known) or _is_term(expression, view, reading):
                groups_alone = (group for group in expression.groups if group.unit not in _ONLY_WITHIN)
                yield from (
                    (view, Expression(group.start, group.end, None, (group,))) for group in groups_alone
                )


def _is_as_in_acts(expression: Expression) -> bool:
    """Whether a section is numbered as those of Acts are, and hardly one of a paper is: `section 166A(14)`."""
    return expression.groups[0].unit == "section" and bool(
        _AS_IN_ACTS.match(expression.groups[0].levels[0][1][0])
    )


def _is_term(expression: Expression, view: View, reading: Reading) -> bool:
    """Whether a Part alone is a term of art: `a Part 6 offer`."""
    return reading.lexicon.law.term_of_art(expression.groups[0], view.text) is not None


def _groups(view: View, mentions: list[Mention], finder: Finder) -> list[Group]:
    """The provisions in a paragraph, other than those in the title of guidance."""
    told = [*finder.find(view.text, places)] if (places := view.at("provision")) else []
    groups = sorted([*told, *_beside_acts(view.text, mentions, told)], key=lambda group: group.start)
    if not groups:
        return []
    guidance = [name for name in view.names if name.kind == "Guidance"]
    return [group for group in groups if covering(guidance, group.start) is None]


def _beside_acts(text: str, mentions: list[Mention], told: list[Group]) -> Iterator[Group]:
    """Sections without their word after the title of an Act, or between two after sections of the first.

    `section 17 of the 1989 Act and 9 and 18 of the 2014 Act`, but not `Part 6 of the one and 7 of the other`; `told`
    are the groups that have their word.
    """
    acts = [mention for mention in mentions if mention.family == "Act"]
    ends = [group.end for group in told if group.unit == "section"]
    after = (without_unit(text, act.end, "section") for act in acts)
    middle = (
        between(text, act.end, other.start, "section")
        for act, other in pairwise(acts)
        if any(_OF_ACT.fullmatch(text, end, act.start) for end in ends if end <= act.start)
    )
    yield from (group for group in (*after, *middle) if group is not None)


def _units(expression: Expression) -> set[str]:
    return {unit for group in expression.groups for unit, _ in group.levels}


def _parts(expression: Expression) -> set[str]:
    """The numbers of the Parts that are cited."""
    return {number for group in expression.groups if group.unit == "part" for number in group.levels[0][1]}


def _may_be_law(expression: Expression, view: View, cited: set[str], *, near: bool) -> bool:
    """Whether provisions without an instrument can be law: a paragraph or Part of nothing that is named cannot.

    A Part can where the paragraph has cited one of an instrument before, or last named an instrument that is known to
    have it (`near`), where the decision has cited this very Part (`cited`) and names it by its numeral or as a law, and
    a Chapter of a Part.
    """
    units = {group.unit for group in expression.groups}
    if units <= _NEVER_ALONE and not (
        units <= _PARTS and (near or len(_units(expression)) > 1 or _is_cited_part(expression, view, cited))
    ):
        return False
    start = max(0, expression.start - _LONGEST_PAPER)
    if _NOT_LAW.match(view.text, expression.end) or _OF_PAPER.search(view.text, start, expression.start):
        return False
    if _is_any_schedule(expression.groups[0], view.text):
        return False
    guidance = (name.end for name in view.names if name.kind == "Guidance" and name.end <= expression.start)
    return not any(_BESIDE.fullmatch(view.text, end, expression.start) for end in guidance)


def _is_part_of_none(expression: Expression, found: Resolved) -> bool:
    """Whether it is a few words of a title, and no instrument named before has them: `the Financial Regulations`."""
    is_part = expression.mention is not None and expression.mention.form is Form.PART
    return is_part and found.printed is None and not expression.groups


def _is_cited_part(expression: Expression, view: View, cited: set[str]) -> bool:
    numbers = _parts(expression)
    if not numbers or not numbers <= cited:
        return False
    return not any(map(str.isdigit, numbers)) or _UNDER.search(view.text, 0, expression.start) is not None


def _is_any_schedule(group: Group, text: str) -> bool:
    """Whether it is a schedule without a number or in small letters, which may be one of anything."""
    return group.unit == "schedule" and (
        group.levels[0][1] == ("",) or text.startswith("schedule", group.start)
    )


def _cite(expression: Expression, view: View, found: Resolved, reading: Reading) -> Iterator[Citation]:
    if found.basis == "unresolved" and (is_any_order(expression) or _is_part_of_none(expression, found)):
        return
    resolved = _in_doubt(_where_it_has_articles(found, expression, reading), expression, reading)
    evidence = view.evidence(expression.start, expression.end)
    law, cited = reading.lexicon.law, resolved.iri
    for provision in _provisions(expression, resolved, reading):
        role = _role(cited, provision, view, reading)
        version = law.version(cited, provision, on=reading.issued) if cited else None
        yield Citation(
            evidence, cited, resolved.printed, provision, role, resolved.basis, version, _family(resolved)
        )


def _family(resolved: Resolved) -> str | None:
    """What kind of instrument a title names that no register holds."""
    return resolved.family.lower() if resolved.printed is not None and resolved.family is not None else None


def _where_it_has_articles(resolved: Resolved, expression: Expression, reading: Reading) -> Resolved:
    """An article of an Act is one of a Convention that it schedules, for which no identifier is settled."""
    units = {unit for group in expression.groups for unit, _ in group.levels}
    if resolved.iri is None or "article" not in units:
        return resolved
    if resolved.division("article") == "article":
        return resolved
    return Resolved(None, reading.lexicon.law.titles.by_iri[resolved.iri].title, "unresolved", "Convention")


def _in_doubt(resolved: Resolved, expression: Expression, reading: Reading) -> Resolved:
    """A Chapter or a paragraph alone has no identifier, for each Part or Schedule may have one of that number."""
    units = {group.unit for group in expression.groups}
    units |= {"paragraph" for group in expression.groups if is_paragraph_of_part(group)}
    if resolved.iri is None or _INNER.isdisjoint(units) or resolved.family == "EU":
        return resolved
    return Resolved(
        None, reading.lexicon.law.titles.by_iri[resolved.iri].title, "unresolved", resolved.family
    )


def _provisions(expression: Expression, resolved: Resolved, reading: Reading) -> list[Provision | None]:
    if not expression.groups:
        return [None]
    return [
        reading.lexicon.law.placed(resolved.iri, provision)
        for group in expression.groups
        for provision in group.provisions(resolved.division(group.unit))
    ]


def _role(instrument: str | None, provision: Provision | None, view: View, reading: Reading) -> str:
    """What the citation does: a power is told by its registered role, the rest by the section that it stands in."""
    registered = reading.lexicon.law.usual_role(instrument, provision) if instrument else None
    if registered is not None:
        return registered
    if view.kind in ("powers", "scope"):
        return "jurisdiction"
    return "applied" if view.kind in _APPLIED else "law-described"
