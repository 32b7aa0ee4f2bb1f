"""How something is said to be left: not investigated, outside the jurisdiction, too late or too slight to look at."""

from graphbuilder.extract.findings.slight import SLIGHT_PARTS, TOO_SLIGHT
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import TITLE

LEAVING_PARTS = SLIGHT_PARTS | {
    "look_into": "look_into/looked_into/look_at/looked_at/pursue/pursued/go_into/gone_into",
    "cannot": """
        cannot/can't/won't/haven't/couldn't/unable_to/not_able_to/nor_can_i/nor_can_we
        will/have/could/can/shall/did/do/should not
        decided/chosen not to
    """,
    "matter": f"""
        complaint/complaints/matter/matters/issue/issues/part/parts/point/points/aspect/aspects/event/events
        concern/concerns/allegation/allegations/anything/how/period/actions/decision/conduct
        what happened/took_place/was/were/he/she/they/the/{TITLE}/it
    """,
    "part": "part/parts/aspect/point/points/complaint/complaints/matter/matters/allegation/allegations",
    "inquiring": "investigat*/consider*/look*/examin*/pursu*",
    "be": "am/are/is/was/were",
    "fit": "justified/warranted/merited/proportionate/appropriate/called_for/worthwhile/needed",
    "body": "officer/officers/council/police/panel/team/landlord/school/authority/trust/it/they/he/she",
    "own": "my/our/this/the/the_ombudsman's",
    "within": "within/in/inside",
    "bars": "prevent/prevents/stop/stops/bar/bars/preclude/precludes/prohibit/prohibits/forbid/forbids",
    "good": "good/sufficient/compelling/exceptional/proper",
    "hasten": "now/exercise_discretion/exercise_our_discretion/exercise_my_discretion/use_our_discretion",
    "can": "can/could/will/should/may/would/have_power_to/have_powers_to/have_the_power_to/have_jurisdiction_to",
    "one": """
        something/anything/matter/matters/one/ones/complaint/complaints/point/points/issue/issues/part
        body/bodies/organisation/organisations/authority/authorities/company/companies/provider/landlord
    """,
    "ground": "reason/reasons/ground/grounds/justification/basis",
}

# Words between `we` and `investigate`, or between `not` and it, that make it somebody else's doing.
_WE_DO_NOT = Phrases(
    """
    {us} …4 {not} …5 {investigate}                             | We will not investigate this complaint
    {us} ~ {cannot} …1 {look} …3 {matter}                      | I cannot look into what the school did
    {us} ~ {cannot} …1 {look} this/that/it/these/them further/any_further/now/here/again/as/because/until/unless
        | I will not consider this further
    {us} ~ will_not/shall_not/cannot/can't/won't …1 {look} this/that/it/these/them $
        | It is a matter for the police, and I will not consider it
    {us} ~ {cannot} …1 {look_into} it/this/that/these/them/the/whether/why/if/how/what/any
        | I have not looked into that
    {us} ~ {not} …2 it ~ to …1 {investigate}                   | I do not consider it proportionate to investigate
    {us} ~ {cannot} …1 go_on/gone_on/going_on to {look}        | I have not gone on to consider the later bill
    {us} ~ {cannot} …8 or …1 {investigate}                     | We cannot look behind the order or investigate it
    {us} ~ decided/chosen against …3 {investigate}             | I have decided against an investigation
    {us} ~ {not} ~ take/taking …3 further/forward              | I do not propose to take the matter further
    {us} ~ make/made/carried_out/conducted/begun no …1 investigation | I have made no investigation of it
    {us} …14 and not …1 {investigate}                          | I have left these out and not investigated them
    {us} {be} …1 barred/prevented/precluded/stopped …3 from {inquiring} | I am barred from investigating it
    {us} ~ decline/declined/declining jurisdiction             | I decline jurisdiction
    {us} ~ {not} have …2 jurisdiction/remit                    | We do not have jurisdiction
    {us} ~ decline/declined/declining to …1 {investigate}      | I have declined to investigate the earlier events
    {us} ~ {investigate} …2 no_further                         | I will investigate no further
    {us} ~ no further investigation                            | I will make no further investigation
    {us} ~ {cannot} …1 include/included/cover/covered …2 {matter} | I have not included the period before then
    {us} ~ {not} …1 exercise/exercised/use/used ~ discretion …2 to/for
        | We will not exercise our discretion to look back
    nor/neither can/will/shall i/we …1 {look}                      | Nor can we investigate the court's order
    nor/neither do i/we …1 {investigate}                               | Nor do we investigate the school
    nor/neither did/have i/we …1 {look}                                | Nor did we consider the content of the plan
    {us} …3 stop/stopped/end/ended/cease/ceased/close/closed/discontinue* …5 investigation/investigating/investigations
        | I have decided to end my investigation
    investigat* …4 and/so i/we (have) …1 ended/stopped/closed/discontinued it
        | Nothing would be gained by an investigation and we have ended it
    {us} ~ discontinuing/ending/stopping/closing ~ investigation | I am discontinuing the investigation
    {us} ~ propose/intend/decided/chosen ~ not (to) {investigate} | We have decided we should not investigate
    {us} ~ exercised (my/our) discretion_not ~ {investigate}   | I have exercised my discretion not to investigate
    {us} ~ unable/not_able/no_longer_able to …1 {investigate}  | I am unable to investigate the appeal
    {us} ~ can/may/could no_longer …1 {look}                   | She has appealed, so we can no longer consider this
    """,
    LEAVING_PARTS,
    stop="if whether because that it what how say stage council authority trust provider police they he she",
)
_LEFT = Phrases(
    """
    i/we (have) leave/left …6 uninvestigated                   | I leave that matter uninvestigated
    {us} ~ take/taken/taking …3 no_further                     | I have taken that complaint no further
    i/we …12 and/so/but will/shall/do/have not …1 {investigate} | We cannot achieve that and will not investigate
    i/we …12 and/so/but will_not/shall_not …1 {look_into} (this/that/these/the) {part}
        | We are unlikely to find fault and will not pursue this part of the complaint
    {us} ~ {cannot} …1 go/going/gone further into/with/on this/that/the/these/it/any
        | We will not go further into this part of the complaint
    i/we …12 and/so/but cannot …1 {investigate}                | I have no power over it and cannot investigate
    {own} investigation …10 not …2 cover*/include*/extend*/look*/deal*/consider*/go_into/go_beyond
        | My investigation did not cover the events of 2016
    not …2 part of (my/our/this/the) investigation             | That does not form part of this investigation
    {us} ~ exclude/excluded/left …8 from/out_of {own} investigation | I have excluded that matter from my investigation
    outside/out_of/not_within/not_in/beyond …2 jurisdiction    | This is outside my jurisdiction
    not/no_longer …2 {within} (of) my/our/the_ombudsman's jurisdiction/remit/powers/role
        | The complaint does not fall within our jurisdiction
    outside/not_within/beyond (of) my/our/the_ombudsman's remit/powers/role
        | That is beyond my remit
    {exempt} (therefore) outside/beyond (the_scope_of) {own} investigation
        | The 2015 move falls outside the scope of my investigation
    {not} ~ think/believe/consider/find/accept/agree …2 investigation …3 is/would_be …1 {fit}
        | I do not think that an investigation is justified
    {few} {ground} on/for/upon which {us} {can} …2 {look}      | There is no ground on which I could investigate
    no investigation …1 is/will_be/would_be called_for/needed/warranted/justified/carried_out/undertaken/started
        | No investigation will be carried out
    not open to me/us/the_ombudsman to …1 {investigate}        | It is not open to me to investigate this
    not (be) necessary for me/us to …1 {investigate}           | It was not necessary for me to investigate that
    not …2 justify/warrant …2 investigat*                      | The injustice does not justify our investigation
    not …1 {enough} (enough) to justify/warrant …2 {involve}   | What remains is not enough to warrant investigation
    {few} {good} {ground} (for) …3 {hasten}… …2 {investigate}
        | There are no good reasons to now investigate
    {few} {ground} (for) …3 {investigate}                      | There are insufficient grounds to investigate
    not …4 {good} reason/reasons …3 {hasten}… …2 {investigate} | I do not consider there are good reasons to investigate
    {few} ({good}) {ground} to/for …2 {hasten} to/and …1 {look}
        | I see no good reason to exercise discretion to consider it
    {few} {good} {ground} to …1 look_at/look_into/consider/accept/pursue this/that/these/it/the_complaint/the_matter
        | I see no good reason to look at this now
    not (be) proportionate/appropriate/possible/worthwhile/practical/reasonable (for_us/for_me) to …1 {investigate}
        | It is not proportionate for us to investigate this
    disproportionate (for_us/for_me) to …1 {look}               | It would be disproportionate for us to look into it
    premature (for_us/for_me) to …1 {investigate}              | It would be premature for us to investigate it
    no further investigation …1 is/was/will_be/called_for/needed/warranted/justified
        | No further investigation is warranted
    investigation/investigating …3 not …2 {fit}                | An investigation is not justified
    an/our/my/further investigation (of/into) (this/that/these/the) ({part}) is/was/would not …2 {fit}
        | An investigation of this point is not justified
    no need/call/cause/point/purpose/value/merit/benefit in/for/to …3 {investigate}
        | There is no need for us to investigate
    not/no (in) (the) public interest …4 {investigate}         | It is not in the public interest to investigate
    investigat* …24 and/so i/we …1 will/shall/do not …1 carry_one_out/start_one/begin_one/undertake_one/do_so
        | An investigation would achieve little and we will not carry one out
    neither/nor/not/cannot …20 be the subject of …2 investigation | Neither can be the subject of an investigation by us
    my/our reason/reasons/grounds for not …1 {inquiring}       | my reason for not investigating the rest
    no part of my/our/this/the investigation                   | It forms no part of my investigation
    excluded/excludes/exclude …4 from …1 jurisdiction          | The law excludes this from our jurisdiction
    not …2 matters/events/things/something/anything i/we …1 {look} | Those are not matters I have gone into
    not (a_matter/a_complaint/something/one) for me/us/the_ombudsman to …1 {investigate}
        | It is not for me to investigate the school
    too late/old/long_ago …3 to …1 {investigate}               | It is too late for us to investigate
    too late/old/long_ago for (an/our/my) investigation        | It was made too late for investigation
    for that/this/these/those …1 reason/reasons i/we …1 {cannot} …1 {look}
        | For that reason I have not considered the banding
    too late/old/long_ago for me/us to …1 {look}               | They are too old for me to look at
    too late to …1 {look} this/that/these/it                   | It is too late to look at that now
    no power/powers/jurisdiction/remit/discretion/authority (for_us/for_me) to …1 {look}
        | We have no power to investigate what happens in a school
    {us} ~ no power/powers/jurisdiction/remit over/in_relation_to/in_respect_of/with_regard_to/as_regards
        | I have no jurisdiction over the Tribunal
    will/cannot/can't/shall …1 be {investigate}                | The earlier events cannot be investigated
    not …4 {one} (that/which) {us} {can} …3 {look}             | That is not something we can investigate
    outside/beyond what/anything {us} {can} {look}             | The surgery is outside what we can investigate
    my/our/the_ombudsman's powers/jurisdiction/remit …1 {not} …1 extend*/reach*/include*/cover*/run
        | Our powers do not extend to schools
    {bars} …1 me/us (from) {inquiring}                         | The appeal right prevents us from investigating
    not allow/allows/permit/let/enable me/us …3 {look}         | The law does not let us investigate that
    """,
    LEAVING_PARTS | {"exempt": "fall/falls/is/are/lie/lies/was/were"},
    stop="if whether because",
)
# Whose doing it is shows only by where it is said.
PASSIVE = Phrases(
    """
    was/were/is/are/be/been not …1 {investigate}               | Events before then were not investigated
    """,
    LEAVING_PARTS,
)
LEAVES = _WE_DO_NOT | _LEFT | TOO_SLIGHT
# A sentence without any of these leaves nothing.
TELLING = (
    "investigat", "jurisdiction", "look at", "look into", "looked at", "looked into", "look back", "looked back",
    "looking", "pursu", "too late", "too old", "too long ago",
    "our remit", "my remit", "our powers", "my powers", "no power", "t consider", "can consider",
    "not to consider", "unable to consider", "not examine", "me from", "us from", "reason to", "not taken",
    "nor did we", "nor did i", "nor have", "neither have", "gone into", "go into", " further", "considering",
    "discretion", "not include", "not cover", "involvement",
)  # fmt: skip
