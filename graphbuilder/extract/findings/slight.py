"""What is too little for the Ombudsman to look into: the evidence of fault, or the injustice."""

from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import PARTS

SLIGHT_PARTS = PARTS | {
    "scant": "not_enough/insufficient/not_sufficient/too_little/too_few/so_little/so_few/inadequate",
    "sign": "evidence/sign/signs/indication/indications/suggestion/trace",
    "weak": "slight/thin/slender/slim/weak/few/scant/scanty/limited/faint/meagre/small",
    "of_fault": "of (council/authority/administrative/procedural/any/such/significant) {fault}",
    "too_little": """
        {scant} …2 {sign} {of_fault}
        not/*n't/no …3 enough/sufficient …2 {sign} {of_fault}
        {sign} {of_fault} …6 too {weak}
        {sign} {of_fault} …6 not/*n't enough/sufficient/strong
        {sign} {of_fault} …3 insufficient
        {scant} to suggest/show/indicate …2 {fault}
    """,
    "no_evidence": """
        {too_little}
        no/lack_of/little {sign} {of_fault}
    """,
    "investigate": "investigat*/reinvestigat*/re-investigat*",
    "look": """
        consider/considered/pursue/pursued/examine/examined/look_into/looked_into/look_at/looked_at
        go_into/gone_into/look_back/looked_back
        take further
        pursuing/considering/examining/looking_into/looking_at
        {investigate}
    """,
    "few": "no/insufficient/not_enough/not_sufficient",
    "enough": "enough/sufficient/significant/serious/great/substantial",
    "involve": """
        investigat*/involvement/us/our/intervention/intervening/looking/pursuing/action
    """,
    "step_in": """
        {look}
        intervene/act
        become/be/get involved
        take/taken …2 further/forward
    """,
}
TOO_SLIGHT = Phrases(
    """
    {no_evidence} …16 justif*/warrant*/merit* …4 {involve}
        | There is not enough evidence of fault for this to warrant our involvement
    {no_evidence} …20 for us/me/the_ombudsman to …1 {step_in}
        | There is not enough evidence of fault in how the Council decided this for us to investigate
    {too_little} …16 that …8 {not} …2 justified/warranted/entitled …3 {involve}
        | There is so little sign of fault that we should not be justified in investigating
    injustice …10 not …3 {enough} …3 for us/me to …1 {look}
        | The injustice is not significant enough for us to pursue
    injustice …10 not …3 {enough} (enough) to justify/warrant …3 {involve}
        | Any injustice is not serious enough to justify our involvement
    injustice …10 not …3 {enough} …1 that i/we should …1 {look}
        | The injustice is not so great that we should investigate
    not …12 {enough} (personal) injustice …4 to justify/warrant …3 {involve}
        | Any fault has not caused Mr X enough injustice to justify our involvement
    not …12 injustice …4 {enough} (enough) to justify/warrant …3 {involve}
        | He has not suffered an injustice significant enough to warrant our involvement
    injustice …8 too {weak} …4 justify/warrant/merit …3 {involve}
        | The injustice is too slight to justify an investigation
    injustice …8 too {weak} …2 for us/me to …1 {step_in}       | Any injustice is too small for us to look into it
    no …6 injustice …4 to/that/which/would …1 justify/warrant/merit …3 {involve}
        | There is no injustice to warrant an investigation
    {not} …12 injustice to/that/which (would) justify/warrant/merit …3 {involve}
        | She has not suffered an injustice that would warrant our involvement
    injustice …4 {not} …2 such as/that …4 justify/warrant/merit …3 {involve}
        | The injustice is not such as to justify our involvement
    {few} (significant) injustice …4 for us/me to …1 {look}    | There is not enough injustice for us to investigate
    {too_little} …8 to …1 {step_in}                            | I do not see enough evidence of fault to pursue it
    {too_little} …8 to …4 {investigate}                        | not enough evidence of fault to start an investigation
    {no_evidence} …8 to …1 {investigate}
        | There is insufficient evidence of fault for us to investigate
    {scant} …2 injustice …14 justif*/warrant* …2 investigat*/involvement
        | There is not enough injustice to justify an investigation
    """,
    SLIGHT_PARTS,
    stop="if whether because",
)
_TOO_LITTLE = Phrases("{too_little} | There is not enough evidence of fault", SLIGHT_PARTS)


def is_too_little(words: str) -> bool:
    """Whether a folded sentence says that the evidence of fault is not enough."""
    return _TOO_LITTLE.found_in(words)
