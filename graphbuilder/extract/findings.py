"""Findings: the decision's own conclusion on each matter, told by words of fault, injustice and investigation."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from graphbuilder.document import Span
from graphbuilder.extract.reading import Reading, View
from graphbuilder.extract.voice import is_admission, is_reported
from graphbuilder.facts import Evidence, Finding

FAULT, NO_FAULT, NOT_INVESTIGATED = "fault", "no-fault", "not-investigated"
_SILENT = ("complaint", "powers", "method", "remedy", "law")
_CUE = re.compile(r"fault|maladministration|service failure|injustice|investigat|jurisdiction|look")
_F = r"(?:faults?\b|maladministration\b|service failures?\b)"

_US = r"\b(?:i|we|the ombudsm[ae]n|ombudsm[ae]n)\b"
_NOT_INVESTIGATED = re.compile(
    rf"{_US}(?:\W+\w+){{0,4}}?\W+(?:cannot|can't|can not|not|won't|n't|never)\b(?:\W+(?!if\b|whether\b|because\b)\w+){{0,4}}?\W+investigat\w+"
    rf"|{_US}(?:\W+\w+){{0,3}}?\W+not\W+(?:\w+\W+){{0,2}}?(?:look into|start|continue|pursue|begin|open|proceed|consider)\W+(?:with\W+)?(?:(?!that\b)\w+\W+){{0,3}}?(?:investigation|complaint|matter|issue|part)\b"
    rf"|{_US}(?:\W+\w+){{0,3}}?\W+(?:not|cannot|can't)\W+(?:\w+\W+)?(?:look(?:ed)? into|pursued?)\W+(?:it|this|that|the)\b"
    rf"|\b(?:falls?|is|are|lies?|was|were)\W+(?:therefore\W+)?outside\W+(?:the\W+scope\W+of\W+)?(?:this|my|our|the)\W+investigation\b"
    rf"|{_US}(?:\W+\w+){{0,3}}?\W+(?:stopped|discontinued|discontinue|ceased|exercised\W+discretion\W+not)\W+(?:\w+\W+){{0,3}}?investigat\w+"
    rf"|\b(?:not enough|insufficient|no|lack of|not sufficient) evidence of fault(?:\W+[\w']+){{0,16}}?\W+(?:justify|warrant)\w*"
    rf"|\b(?:not enough|insufficient|no) evidence of fault(?:\W+[\w']+){{0,6}}?\W+(?:for (?:us|me) )?to\W+(?:\w+\W+)?investigate"
    rf"|\bno (?:good |sufficient )?reasons? to (?:\w+ )?investigate|\btoo late (?:\w+ ){{0,3}}?to (?:\w+ )?investigate|\bnor can (?:we|i) (?:\w+ )?investigate"
    rf"|\b(?:outside|out of|not within|not in|beyond)\W+(?:\w+\W+){{0,2}}?jurisdiction"
    rf"|\bno\W+(?:power|jurisdiction|remit)\W+to\W+investigate"
    rf"|\b(?:was|were|is|are|be|been)\W+not\W+(?:\w+\W+)?investigated\b|\bnot\W+(?:something|matters?|one|a matter)\W+(?:that\W+)?(?:i|we)\W+(?:can|could|will|should)\W+investigate"
    rf"|\bunable to investigate\b|\bprevents?\W+(?:me|us)\W+from\W+investigating|\bnot\W+(?:justify|warrant)\W+(?:\w+\W+){{0,2}}?investigat\w+"
    rf"|{_US}\W+(?:\w+\W+){{0,3}}?(?:decided|chosen|propose|intend)\W+(?:\w+\W+){{0,3}}?not\W+(?:to\W+)?investigate"
)
_TOO_LITTLE = re.compile(rf"\b(?:not enough|insufficient|not sufficient) evidence of {_F}")
_CANNOT = re.compile(r"\b(?:cannot|can't|can not)\b")
_EVEN_IF = re.compile(r"\beven if\b")
_NORMALLY = re.compile(r"\b(?:normally|usually|generally|unless|sometimes)\b")

_ELSEWHERE = re.compile(
    r"\b(?:another|other|previous|earlier|separate) (?:\w+ )?(?:case|cases|complaints?|investigations?|decisions?)\b|\b\d\d \d{3} \d{3}"
)
_SUPPOSED = re.compile(r"\b(?:had (?:it not been|there (?:not )?been|the)|but for|were it not)\b")
_NOTHING_BUT = re.compile(
    rf"\b(?:other than|nothing (?:but|short of|less than)|anything but)\W+(?:\w+\W+)?{_F}|\bwith (?:a )?findings? of {_F}"
)
_BUT_FOR_FAULT = re.compile(rf"\b(?:but for|had it not been for|were it not for)\W+(?:\w+\W+){{0,2}}?{_F}")
_CLAUSE = r"(?:\W+(?!but\b|however\b|although\b|which\b|so\b)[\w']+){0,12}?\W+"
_DOUBLE = re.compile(
    rf"\b(?:cannot|can't|could not|can not|do not|don't|would not|nor (?:can|could|do) (?:i|we|it)|not possible to|hard to|difficult to|unable to)\b(?:\W+\w+){{0,3}}?"
    rf"\W+(?:say|said|find|conclude|accept|agree|believe|think|describe|regard|consider|argue|maintain|see)\b(?:\W+(?!but\b|and\b|so\b)\w+){{0,8}}?\W+"
    rf"(?:without|free (?:of|from)|no|not)\W+(?:\w+\W+){{0,2}}?{_F}|\bnot\W+(?:\w+\W+){{0,2}}?without\W+{_F}"
    rf"|\bnot\W+(?:satisfied|persuaded|convinced|sure|clear)\b(?:\W+\w+){{0,8}}?\W+(?:without|free (?:of|from)|no|not)\W+(?:\w+\W+){{0,2}}?{_F}"
)
_OWN_CLAUSE = re.compile(
    r"(?:,|;)? (?:and|but|so|though|although|however) (?=(?:there (?:is|was|were)|i |we |this (?:is|was)|that (?:is|was)|in my view))"
)
_NEGATIVE = re.compile(
    rf"\b(?:neither|nor|nothing)\b(?:\W+[\w']+){{0,8}}?\W+{_F}|\b(?:no|without|absence of|free (?:of|from)|nor|lack of|any)\W+(?:(?:evidence|indication|sign|suggestion|grounds?|basis|finding|reason|administrative|procedural|significant|"
    rf"further|other|such|any|of|to|find|for|a|on|me|us|was|is|criticise|enough|sufficient)\W+){{0,6}}?{_F}"
    rf"|\b(?:is|was|were|are|been|be)\W*(?:not|n't|neither)\W+(?:\w+\W+){{0,3}}?(?:at\W+)?{_F}"
    rf"|\b(?:do|does|did|can|could|have|has|would|am|will)\W*(?:not|n't)\W+(?:\w+\W+)?(?:find|found|consider|considered|think|believe|see|seen|regard|identify|identified|say|conclude|concluded|"
    rf"uphold|upheld|satisfied|view|criticise|amount|constitute|mean|persuaded|suggest|show|indicate|evidence){_CLAUSE}{_F}"
    rf"|\b(?:cannot|can't)\W+(?:\w+\W+)?(?:find|consider|see|say|conclude|identify|criticise|uphold|fault)\b{_CLAUSE}{_F}"
    rf"|\b(?:cannot|can't|do not|don't|could not)\W+(?:fault|criticise)\W+the\b"
    rf"|\b(?:not|never)\W+(?:\w+\W+){{0,2}}?(?:at\W+)?{_F}"
    rf"|\b(?:insufficient|not enough|little)\W+evidence\W+(?:of|to (?:find|show|suggest|conclude))\b(?:\W+\w+){{0,4}}?\W+{_F}"
)
_HYPOTHETICAL = re.compile(
    rf"\b(?:if|whether|unless|where|may|might|could|would|unlikely|potential|possible|alleged|any|suspected)\b(?:\W+(?!is\b|was\b(?! fault))[\w']+){{0,8}}?\W+{_F}"
    rf"|\b(?:findings?|allegations?|evidence|admission|question|similar|previous|future|past|complaints?|suggestions?|caused by(?: the| this| that| its)?|arising from(?: the)?|result of(?: the)?|"
    rf"because of(?: the)?|acceptance|accepted)\W+(?:of\W+)?{_F}"
)
_POSITIVE = re.compile(
    rf"\b(?:is|was|were|are|amounts? to|amounted to|constitutes?|constituted|am satisfied\W+\w+\W+(?:is|was)|represents?)\W+(?:(?:also|therefore|clearly|further|itself|again|some|a|an|the|additional|more|"
    rf"significant|serious|both|indeed|still|in my view|not without|sufficient|evidence of|minor|second|third|further|separate|another|poor|unreasonable|enough|to be|partly|technically|and|procedural|administrative)\W+){{0,4}}?(?:at\W+)?{_F}"
    rf"|\b(?:i|we|the ombudsm[ae]n)\b(?:\W+\w+){{0,4}}?\W+(?:find|found|consider|considered|conclude|concluded|uphold|identified|identify|regard|view|am satisfied|are satisfied|say)\b(?:\W+[\w']+){{0,16}}?\W+{_F}"
    rf"|\bthere\W+(?:is|was|were|are|has been|have been)\W+(?:[\w]+\W+){{0,3}}?{_F}"
    rf"|\b(?:acted|acting)\W+with\W+{_F}|\bat fault\b|\bwith fault\b|\b{_F}\W+(?:by|on the part of|in|for|with|when|here|causing|leading|and injustice)\b"
    rf"|\b(?:this|these|that|those|the|its|their|\w+'s)\W+(?:\w+\W+){{0,2}}?{_F}\W+(?:\w+\W+){{0,3}}?(?:caus|le[ad]|result|mean|left|put|had|has|have|is|are|was|were|contribut|did|does|created|prolong|added|deprived|denied)"
    rf"|^\W*[\w ]{{2,40}}: (?:\w+ ){{0,3}}?{_F}\W*$|\binjustice\b(?:\W+[\w']+){{0,4}}?\W+(?:from|by|of)\W+(?:[\w']+\W+){{0,2}}?{_F}|\b(?:flawed|affected|tainted|marred) by {_F}|\bnot without fault\b|\bis (?:therefore )?fault\b|\bfell (?:below|short)\b(?:\W+\w+){{0,10}}?\W+{_F}"
)

_CAUSES = re.compile(
    r"\b(?:caus(?:ed|es|ing|e)|le(?:d|ft|aves|aving)\b|lead(?:s|ing)?\b|resulted|resulting|meant|means|put\b|suffer(?:ed|s)|experienc(?:ed|es)|den(?:ied|ies|ying)|depriv(?:ed|ing)|"
    r"injustice|understand(?:able|ably)?|missed|miss(?:es|ing)|lost|loss|impact\w*|added|went to|had to|was without|were without|without\b|did not (?:receive|get|have)|creat(?:ed|ing)|"
    r"(?:frustrat|distress|confus|worri)ed (?:mr|mrs|ms|miss|dr|him|her|them)|upset (?:mr|mrs|ms|miss|him|her|them)|but for|never know|not know|out of pocket|expos(?:ed|ing)|cost\b|costing|went without|(?:was|were|is|are|felt|became|been)\W+(?:\w+ly\W+|left\W+|very\W+|also\W+)?(?:distress|upset|confus|frustrat|worr|anxious|uncertain|stress)|"
    r"(?:distressing|frustrating|upsetting|confusing|stressful|worrying) for|contribut(?:ed|ing)|compound(?:ed|ing)|exacerbat(?:ed|ing)|add(?:ed|ing)|prolong(?:ed|ing)|uncertainty|distress|frustration)"
)
_NO_INJUSTICE = re.compile(
    r"\b(?:no|not|nor|never|unlikely|cannot|didn't|did not|without|neither|insufficient)\b(?:\W+(?!but\b)[\w']+){0,9}?\W+injustice"
    r"|\binjustice\W+(?:\w+\W+){0,3}?(?:is|was)\W+(?:not|limited)\b"
)
_WOULD = re.compile(
    r"\b(?:would|could|might|may|if|whether|potential(?:ly)?)\b(?:\W+[\w']+){0,6}?\W+(?:caus|injustice|distress|upset|frustrat|uncertain)"
    r"|\bany\W+(?:\w+\W+)?(?:injustice|distress|upset|frustration|uncertainty)"
)
_UNCAUSED = re.compile(
    r"\b(?:no|any|without) (?:\w+ ){0,2}$"
    r"|\b(?:not|n't|cannot|never|unlikely|nor)\b(?:\W+\w+){0,2}?\W+(?:caus\w+|suffer\w*|experienc\w+|result\w*|led|lead|mean|have)\b(?:\W+\w+){0,4}?\W*$"
)
_ANAPHOR = re.compile(rf"^\W*(?:however,? |also,? )?(?:this|these|that|the)\W+{_F}")
_FAILING = re.compile(
    r"\b(?:wrongly|failed|should (?:not )?have|did not|incorrectly|delay\w*|mistake\w*|inadequate\w*|no record|no evidence)\b"
)
_FIRMLY = re.compile(
    r"\b(?:it is clear|clear(?:ly)?|i find|i am satisfied|i consider|in my view|wrongly|should have|the evidence shows)\b"
)


_LIST_SUBJECT = re.compile(
    r"\b((?:the |its |their )?(?:council|authority|trust|provider|it|he|she|they|mr [a-z]|mrs [a-z]|ms [a-z]|miss [a-z])):$"
)


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence and what it concludes, if anything."""

    span: Span
    words: str
    result: str | None


def findings(reading: Reading) -> list[Finding]:
    """At most one finding a paragraph and result, in order."""
    found: dict[tuple[int, str], Finding] = {}
    said = {view.number: _read(view) for view in reading.views if view.kind not in _SILENT}
    said = _without_bare_reasons(said)
    faulted = any(sentence.result == FAULT for sentences in said.values() for sentence in sentences)
    before: View | None = None
    for view in reading.views:
        for finding in _of_paragraph(view, said.get(view.number, []), reading, faulted=faulted):
            found[view.number, finding.result] = finding
        if before is not None and _looks_back(said.get(view.number, [])) and before.heading == view.heading:
            _adopt(before, said.get(before.number, []), found)
        before = view
    return [found[key] for key in sorted(found)]


def _without_bare_reasons(said: dict[int, list[_Said]]) -> dict[int, list[_Said]]:
    """In a decision not to investigate, too little evidence of fault is a reason for it and no finding of its own."""
    if not any(sentence.result == NOT_INVESTIGATED for sentences in said.values() for sentence in sentences):
        return said
    return {
        number: [
            replace(sentence, result=None)
            if sentence.result == NO_FAULT and _TOO_LITTLE.search(sentence.words)
            else sentence
            for sentence in sentences
        ]
        for number, sentences in said.items()
    }


def _read(view: View) -> list[_Said]:
    """The sentences with what they conclude; what a list gives under `the Council said:` is the Council's."""
    said: list[_Said] = []
    listing, subject = False, ""
    for span in view.sentences:
        words = view.folded[span.start : span.end]
        words = _own_words(words) if _CUE.search(words) else words
        item = any(item.start <= span.start < item.end for item in view.paragraph.items)
        reported = item and (listing or (subject != "" and is_reported(f"{subject} {words}")))
        said.append(_Said(span, words, None if reported else _result(words, view)))
        if not item:
            announces = words.endswith(":")
            listing = announces and is_reported(words)
            subject = found[1] if announces and (found := _LIST_SUBJECT.search(words)) else ""
    return said


def _own_words(words: str) -> str:
    """A sentence, or the clause of it that is the decision's own where it begins with somebody else's words."""
    clause = _OWN_CLAUSE.search(words)
    return words[clause.end() :] if clause is not None and is_reported(words) else words


def _of_paragraph(view: View, said: list[_Said], reading: Reading, *, faulted: bool) -> Iterable[Finding]:
    no_fault = next((sentence for sentence in said if sentence.result == NO_FAULT), None)
    if no_fault is not None:
        yield Finding(view.evidence(no_fault.span.start, no_fault.span.end), NO_FAULT, ())
    left = [sentence for sentence in said if sentence.result == NOT_INVESTIGATED]
    if left:
        firmest = next((sentence for sentence in left if not _CANNOT.search(sentence.words)), left[0])
        yield Finding(view.evidence(firmest.span.start, firmest.span.end), NOT_INVESTIGATED, ())
    fault = next((sentence for sentence in said if sentence.result == FAULT), None)
    if fault is None and not (
        faulted and no_fault is None and view.kind in ("analysis", "found", "decision")
    ):
        return
    kinds, stated = _injustices(view, said, reading)
    if fault is not None:
        if not kinds:
            kinds, stated = _no_injustice(said)
        yield Finding(_evidence(view, [fault, *stated]), FAULT, kinds)
    elif kinds:
        yield Finding(_evidence(view, stated), FAULT, kinds)


def _evidence(view: View, said: list[_Said]) -> Evidence:
    """The words from the first of these sentences to the last: the fault and the injustice that it caused."""
    return view.evidence(
        min(sentence.span.start for sentence in said), max(sentence.span.end for sentence in said)
    )


def _no_injustice(said: list[_Said]) -> tuple[tuple[str, ...], list[_Said]]:
    denied = [sentence for sentence in said if _NO_INJUSTICE.search(sentence.words)]
    return (("none",), denied[:1]) if denied else ((), [])


def _result(words: str, view: View) -> str | None:
    """What one folded sentence concludes; None for an allegation, a report, a supposition or nothing at all."""
    if not _CUE.search(words):
        return None
    if _NOT_INVESTIGATED.search(words) and not _EVEN_IF.search(words) and not is_reported(words):
        return None if _NORMALLY.search(words) else NOT_INVESTIGATED
    if is_reported(words) or view.kind in ("scope", "not-investigated"):
        return None
    if is_admission(words) and view.kind not in ("analysis", "decision", "found"):
        return None
    if _ELSEWHERE.search(words):
        return None
    if _DOUBLE.search(words) or _NOTHING_BUT.search(words):
        return FAULT
    if _SUPPOSED.search(words):
        return FAULT if _BUT_FOR_FAULT.search(words) else None
    if _NEGATIVE.search(words):
        return NO_FAULT
    if _POSITIVE.search(words) and not _HYPOTHETICAL.search(words):
        return FAULT
    return None


def _injustices(view: View, said: list[_Said], reading: Reading) -> tuple[tuple[str, ...], list[_Said]]:
    """The kinds of injustice that the decision says were caused, in the order stated, and the sentences that say so."""
    found: dict[str, int] = {}
    stated: list[_Said] = []
    for sentence in said:
        if not reading.lexicon.any_injustice.search(sentence.words) or not _CAUSES.search(sentence.words):
            continue
        if is_reported(sentence.words) or _ELSEWHERE.search(sentence.words):
            continue
        supposed = _WOULD.search(sentence.words) is not None and not _BUT_FOR_FAULT.search(sentence.words)
        if sentence.result == NO_FAULT:
            continue
        for slug, pattern in reading.lexicon.cues("injustice").items():
            match = pattern.search(sentence.words) if slug != "none" else None
            if supposed and slug != "risk-of-harm":
                continue
            if match and slug == "loss-of-service" and re.search(r"\b(?:chance|opportunit)", match.group()):
                continue
            if match and not _UNCAUSED.search(sentence.words[: match.start()]) and slug not in found:
                found[slug] = sentence.span.start + match.start()
                stated.append(sentence)
    return tuple(sorted(found, key=lambda slug: found[slug])), stated


def _looks_back(said: list[_Said]) -> bool:
    """Whether a paragraph begins by calling what the one before it describes a fault."""
    return bool(said) and said[0].result == FAULT and _ANAPHOR.match(said[0].words) is not None


def _adopt(view: View, said: list[_Said], found: dict[tuple[int, str], Finding]) -> None:
    """The failing that the next paragraph calls `this fault` is a finding of fault where it is stated."""
    if any(number == view.number for number, _ in found):
        return
    for sentence in said:
        if (
            _FAILING.search(sentence.words)
            and _FIRMLY.search(sentence.words)
            and not is_reported(sentence.words)
        ):
            evidence = view.evidence(sentence.span.start, sentence.span.end)
            found[view.number, FAULT] = Finding(evidence, FAULT, ())
            return
