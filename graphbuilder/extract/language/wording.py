"""Parts of phrases that more than one kind of fact is told by."""

FAULT = "fault/faults/maladministration/service_failure*"
US = "i/we/the_ombudsman/the_ombudsmen/ombudsman/ombudsmen"
NOT = "not/never/cannot/*n't"
TITLE = "mr/mrs/miss/ms/mx/dr"
# How somebody may feel.
FEELING = """
    distressed/upset*/confused/frustrated/worried/anxious/stressed/alarm*/fright*/scared/afraid/shaken/embarrass*
    bewilder*/humiliat*/devastat*/hurt/shocked/ashamed/overwhelmed/terrif*/unsettled/annoyed/exasperat*/infuriat*
    irritat*/perplexed/puzzled/baffled/traumatis*/dismay*/tearful/mortified/heartbroken/distraught/depressed/nervous
    agitated/fearful/frantic/desperate/degraded/intimidated/saddened/lonely/helpless/tormented/on_edge
    beside_himself/beside_herself/beside_themselves
"""

# Who is complained of, as a decision calls it for short: a council, or whoever acts for one.
BODY = "council/authority/trust/provider/home"
# And others that the Ombudsman, alone or with the one for health, may investigate.
BODY_IN_JURISDICTION = f"{BODY}/school/academy/icb/ccg/board"
# These may be, and so may all that are as often somebody else.
ANY_BODY = (
    f"{BODY_IN_JURISDICTION}/care_provider/care_home/agency/company/landlord/service/governors/governing_body/panel/organisation"
    "/association/charity"
)
# Who never is. A landlord may be one of these, or the body itself.
OTHERS = (
    "owner/neighbour/tenant/developer/builder/applicant/occupier/leaseholder/driver/motorist/trader/operator/licensee"
    "/business/employer/insurer/seller/bank"
)

# To whom something is given.
WHOM = """
    her/him/them
    {title} ?
"""

PARTS = {"fault": FAULT, "us": US, "not": NOT, "title": TITLE, "body": BODY, "whom": WHOM}


def pattern_of(words: str) -> str:
    """The words of a part, such as `council/care_home`, as the inside of a group of a regular expression."""
    return words.replace("_", r"\s").replace("/", "|")


# A person's title within a regular expression.
A_TITLE = f"(?:{pattern_of(TITLE)})"
