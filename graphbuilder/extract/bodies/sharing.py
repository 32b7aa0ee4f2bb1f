"""Whether a sentence, or the one after it, says that the decision itself is sent to the body named in it."""

from graphbuilder.extract.bodies.going import NAME
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import ANY_BODY, TITLE

_PARTS = {
    "name": f"""
        {NAME}
        the {NAME}
    """,
    "to": """
        to/with
        to/with …6 and
        to/with …6 and to/with
    """,
    "us": "i/we/the_ombudsman/ombudsman/the_ombudsmen/ombudsmen",
    "decision": """
        decision/decisions/statement/statements/report/reports/final_version/findings/outcome/conclusions
    """,
    "ours": """
        this/our/my/these …3 {decision}
        this one
        final decision/decisions/statement/statements
        all/those/such decisions/statements
        decisions/statements about/on/concerning/involving/like/such_as/of_this
    """,
    "copy": """
        {ours}
        the …2 {decision}
        (a) copy/copies
    """,
    "send": """
        {pass}
        copy/copies
    """,
    "pass": """
        share/shares/sharing/shared/send/sends/sending/sent/copying/copied/forward/forwards/forwarding
        forwarded/supply/supplying/supplied/provide/provides/providing/provided/give/gives/giving/given/disclose
        pass/pass_on/passes/passes_on/passing/passing_on/passed/passed_on
    """,
    "sent": """
        shared/sent/copied/forwarded/supplied/provided/given/disclosed/passed_on/passed/go/goes/going/gone/shown
        made available
    """,
    "tell": "let/letting/tell/telling/told/inform/informing/informed/notify/notifying/notified/show/showing",
    "get": """
        receive/receives/have/get/gets/see/sees/be_sent/is_sent/be_given/is_given/be_shown/be_told/is_told/be_informed
        be_notified/be_provided/be_copied/be_supplied
        is_being_sent/is_being_given/is_to_be_sent/is_to_be_given
    """,
}
_SHARED = Phrases(
    """
    {send} …8 {copy} …5 {to} {name}
        | I will send a copy of this decision statement to the xxnamexx
    {us} …4 {send} …2 copy/copies to {name}                   | We have sent a copy to xxnamexx
    {ours} …14 {us} …4 {send} it/them {to} {name}
        | As this decision concerns a care provider, I am copying it to the xxnamexx
    {ours} …8 {us} …4 {send} {to} {name}
        | This decision is one we shall be sharing with xxnamexx
    {us} …8 {ours} …6 and (we) (also) {pass} it/them {to} {name}
        | We publish our decisions and share them with xxnamexx
    copy/copies (of_this/of_it) goes/go {to} {name}           | A copy of this goes to xxnamexx
    copy/copies …4 will/shall/is_to (also) be {sent} {to} {name}   | A copy will be sent to xxnamexx
    copy/copies …4 will/shall/is_to (also) {sent} {to} {name} | A copy will go to xxnamexx
    agreement/arrangement/protocol …8 {name} {us} …4 {send} …8 {copy}
        | Under our agreement with xxnamexx we pass on a copy of this decision
    {ours} …8 {sent} …4 {to} {name}
        | As with all decisions, this one is shared with xxnamexx
    copy/copies of {copy} …6 {sent} …4 {to} {name}         | A copy of the decision was sent to xxnamexx
    {send} {name} …4 {copy}
        | I am providing xxnamexx with a copy of this statement
    {tell} {name} …4 {copy}                                   | I will let xxnamexx have a copy of it
    {name} …4 {get} …6 {ours}                                 | xxnamexx will be sent a copy of our decision
    {name} …4 {get} …3 copy/sight of …4 {decision}            | xxnamexx will have sight of the decision
    """,
    _PARTS,
    unbroken=False,
)
# The name stands before, and the sentence comes back to it.
_WITH_IT = Phrases(
    """
    {us} …4 {send} …8 {copy} …5 with/to it/them               | I will share this statement with it
    {us} …4 {send} it/them …6 {copy}                          | We will send them a copy of this decision
    {us} …4 {tell} it/them …6 {ours}
        | We let it have copies of decisions such as this one
    and/so/to …3 {send} …6 {copy} …4 with/to it/them          | and will share this decision with it
    {send} with/to it/them …6 {copy}                          | and share with it decisions like this
    {ours} …8 {sent} …4 to/with it/them
        | decisions about children will be shared with it
    copy/copies of {copy} …6 {sent} …4 to/with it/them        | a copy of the decision will be sent to it
    it/they/which (will/shall/should/is_to) …1 {get} …6 {ours} | It will receive a copy of this decision
    it/they/which (will/shall/should) …1 {get} …3 copy/sight of …4 {decision}
        | They will get a copy of the decision
    """,
    _PARTS,
)
# `The Council shared its report with Ofsted`: that is not this decision.
_BY_OTHERS = Phrases(
    """
    {other} …4 {pass}
        | The Council should have shared the report with
    {title} ? …3 {pass}                                       | Mrs X sent the decision to
    """,
    _PARTS
    | {
        "title": TITLE,
        "other": f"""
            {ANY_BODY}/nursery/officer/officers/department
            he/she
        """,
    },
    stop="we i our my us ombudsman be been this",
)
_NOT_SO = Phrases(
    """
    not/never …6 {pass}                                       | We will not share this decision with xxnamexx
    no need/reason …4 {pass}
        | There is no need to send this decision to xxnamexx
    asked/asks/wants/wanted/wished/wishes me/us to            | He asked us to send this decision to xxnamexx
    """,
    _PARTS,
)
_OURS = Phrases("i/we/us/our/my/this/these/ombudsman/ombudsmen/will/shall/is_to | We share it")
_OF_DECISION = (
    "decision",
    "statement",
    "report",
    "final version",
    "findings",
    "outcome",
    "conclusions",
    "copy",
)


def is_shared(sentence: str, following: str) -> bool:
    """Whether a folded sentence, in which NAME stands for a body, or the next says that the decision goes to it."""
    both = sentence + following
    if not any(word in both for word in _OF_DECISION) or not _OURS.found_in(both):
        return False
    if (shared := _SHARED.search(sentence)) is not None:
        return _is_by_us(sentence[: shared.end()])
    after = sentence[sentence.find(NAME) :]
    if (shared := _WITH_IT.search(after)) is not None:
        return _is_by_us(after[: shared.end()])
    shared = _WITH_IT.search(following) if "." not in after.rstrip(". ") else None
    return shared is not None and _is_by_us(following[: shared.end()])


def _is_by_us(words: str) -> bool:
    return not (_BY_OTHERS.found_in(words) or _NOT_SO.found_in(words))
