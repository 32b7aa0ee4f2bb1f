"""What was complained of, limb by limb: each item of its list, or each sentence that complains of something."""

import re
from collections.abc import Iterator

from graphbuilder.document import Span
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import ANY_BODY, PARTS
from graphbuilder.extract.reading import Reading
from graphbuilder.extract.views import View
from graphbuilder.facts import Complaint

_PARTS = PARTS | {
    "says": """
        say/says/said/adds/added/alleges/alleged/believes/believed/considers/argues/claims/feels/states/thinks/add
    """,
    "any_body": ANY_BODY,
    # what a person says of these is what the body did
    "body": """
        the {any_body}
        the police
        the care agency/company
        the social/appeal/housing/planning/independent/monitoring worker/panel/officer/officers/team/department
        the remedy/offer/response/reply/decision/assessment/report/process/investigation/way/letter/records
        it/its/staff/officers/carers/nobody/members/both/neither
        an/a officer/social_worker/councillor/panel
        ?'s/council's
        * council
        * * council
        * * * council
    """,
    "harm": "caus*/affect*/led/left/meant/put/impact*/made",
}
_COMPLAINS = Phrases(
    """
    complain/complains/complained/complaining                  | Mr X also complains about the fee
    complaint is/was/concerns/relates/concerned/related        | The complaint concerns the care of Mrs Y
    concern/concerns is/are/include/includes/included          | Her concerns included a lack of staff
    dissatisfied/unhappy with/about/that                       | Mr X is unhappy with how it handled this
    """,
    _PARTS,
)
# Particulars: what the person says that the body did.
_SAYS = Phrases(
    """
    ^ …12 {says} (that) {body}                                 | He says the Council lost his form
    ^ first/firstly/second/secondly/third/thirdly/fourth/fourthly/finally/lastly (that)
        | First, that the river floods her garden
    ^ in particular/specifically {body}                        | In particular, it did not reply
    """,
    _PARTS,
)
# What the matter did to somebody, and what is wanted, is not complained of.
_OUTCOME = Phrases(
    """
    ^ …4 want/wants/wanted/would_like/seeks/seek/hopes/hope/asked_for/is_seeking/are_seeking | He wants an apology
    ^ …6 {says} (that) (all) this/these/that/because …3 {harm} | She says this has affected her health
    ^ …6 {says} (that) it has/had/have …1 {harm}               | Mrs D says it has caused distress
    ^ …6 {says} (that) …6 fault/faults/failings/failures/actions/delay/delays/errors (has/have/had) …1 {harm}
        | They say the Council's fault has caused distress
    as a result/consequence                                    | As a result of this she lost her home
    outcome/outcomes (that/which) (he/she/they) …2 is/are/want/wants/seek/seeks | Her desired outcomes are:
    desired/wanted/sought/hoped_for outcome/outcomes           | He set out the hoped for outcomes
    """,
    _PARTS,
)
# A complaint as a whole, which its particulars take the place of.
_GENERAL = Phrases(
    """
    complain/complains/complained …8 about/for/behalf          | Mr X complains about the way it dealt with him
    complaint is/was/concerns/relates …1 about/the             | The complaint concerns the care of Mrs Y
    complain/complained (together/jointly) $                   | Mr D and Mrs E complain together
    """,
    stop="that council trust provider home panel",
)
# A list of something else than what is complained of: of those who did it, or of what one limb comes to.
_OF_BODIES = Phrases("by/of/between $ | about the aftercare provided by")
_OF_ONE = Phrases("who/which/namely/in_that/where $ | her neighbour, Mr Q, who")
_PIECE = re.compile(r"[;:]\s+(?:and\s+)?")
_SHORTEST = 2  # words of a limb


def complaints(reading: Reading) -> list[Complaint]:
    """The limbs of the complaint, in order."""
    return [
        Complaint(view.evidence(span.start, span.end)) for view in _opening(reading) for span in _limbs(view)
    ]


def _opening(reading: Reading) -> Iterator[View]:
    """The paragraphs of the first section that tells the complaint."""
    headings = [view.heading for view in reading.views if view.kind == "complaint"][:1]
    return (view for view in reading.views if view.kind == "complaint" and view.heading in headings)


def _limbs(view: View) -> Iterator[Span]:
    """The limbs of a paragraph: what complains as a whole counts only where no particulars follow."""
    told: list[Span] = []
    whole: list[Span] = []
    listing = False
    for span in view.sentences:
        item = view.item_at(span.start)
        if item is not None:
            if listing and item not in told:
                whole = []
                told.append(item)
            continue
        words = view.folded[span.start : span.end]
        listing = words.endswith((":", ";")) and not (_OUTCOME.found_in(words) or _OF_BODIES.found_in(words))
        if listing and _OF_ONE.found_in(words):
            told.append(span)
            listing = False
        elif listing and _is_general(words):
            whole = [span]
        elif not listing and _tells(words):
            complains = _COMPLAINS.found_in(words)
            told += whole if complains else []
            whole = list(_pieces(view, span)) if complains and _is_general(words) else []
            told += [] if whole else _pieces(view, span)
    yield from sorted([*told, *whole])


def _tells(words: str) -> bool:
    """Whether a folded sentence complains of something, or gives the particulars of what did."""
    return not _OUTCOME.found_in(words) and (_COMPLAINS.found_in(words) or _SAYS.found_in(words))


def _is_general(words: str) -> bool:
    return _GENERAL.found_in(words)


def _pieces(view: View, span: Span) -> Iterator[Span]:
    """A sentence, or what stands between the semicolons of one that lists: `says it: lost a form; did not reply`."""
    words = view.text[span.start : span.end]
    if ";" not in words:
        yield span
        return
    cuts = [0, *(match.end() for match in _PIECE.finditer(words)), len(words)]
    starts = cuts[1:-1] if ":" in words else cuts[:-1]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        piece = words[start:end].rstrip(" ;:").removesuffix(" and").rstrip(" ;")
        if len(piece.split()) >= _SHORTEST:
            yield Span(span.start + start, span.start + start + len(piece))
