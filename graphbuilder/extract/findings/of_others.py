"""Faults that are no finding: what breaks down, and what somebody other than the body was to blame for."""

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import OTHERS, PARTS

_PARTS = PARTS | {
    "be": "is/was/were/are/been/be/being",
    "other": f"""
        {OTHERS}/neighbours/landlord/claimant/complainant
        mother/father/parent/parents/son/daughter/child/children/girl/boy/husband/wife/partner
    """,
    "thing": """
        lift/boiler/heating/alarm/meter/car/computer/website/phone/line/door/machine/software/hoist/wheelchair/gate
        wiring/radiator/pump/fridge/printer/server/camera/barrier/roof/pipe/signal/lights/lighting/equipment
    """,
    "made": "electrical/mechanical/technical/computer/design/manufacturing/structural/wiring/gas/plumbing/network",
}
_OF_OTHERS = Phrases(
    """
    develop*/repair*/fix*/mend* the/a/any/this/that/its …1 {fault}
        | The heating developed a fault
    {made} (system) {fault}                                    | There was a design fault in the chair
    software {fault}                                           | There was a software fault
    report/reports/reported/reporting a/the/this/that {fault}  | He reported a fault
    system fault                                               | It was a system fault
    a/the {fault} with/on/in (the/her/his/their/its/a) …1 {thing} | There was a fault with the lift
    {fault} …6 repaired/mended/fixed                           | The fault in the door was repaired
    {fault} code/codes/report/reports/line                     | The boiler's fault code was E119
    engineer*/electrician/plumber/mechanic/technician …8 {fault} | The engineer could not find the fault
    because of a {fault}                                       | The lift was out of order because of a fault
    fault of hers/theirs/ours/mine                             | She is uncertain, through no fault of hers
    fault of her/his/their/its own                             | through no fault of her own
    no fault …1 eviction/evictions/divorce/scheme/compensation/notice/possession | a no-fault eviction
    {title} ?'s/mother's/father's/driver's/landlord's/contractor's/neighbour's (own) fault | It was not Mrs D's fault
    {other}'s (own) {fault}                                    | It was not the tenant's fault
    ^ …3 {other} {be} …4 at {fault}                            | The other driver was at fault
    it {be} the/a/an/his/her/their {other} …6 {fault}          | It was the landlord who was at fault
    {be} …2 her/his/hers (own) {fault}                         | It was not her fault
    ^ …3 {title} ? {be} …1 (himself/herself/themselves) …2 at fault | Mr X was himself partly at fault
    """,
    _PARTS,
)


def is_of_others(words: str) -> bool:
    """Whether a folded clause speaks of the fault of a thing, or of anybody but the body complained of."""
    return _OF_OTHERS.found_in(words)
