"""Who it is that tells somebody of a body: we do, somebody has, or others did and we do not."""

from graphbuilder.extract.language.clauses import plain
from graphbuilder.extract.language.phrasing import Phrases
from graphbuilder.extract.language.wording import BODY, PARTS

_PARTS = PARTS | {
    "who": """
        {title} ?
        he/she/they/complainant/complainants
    """,
    "held": "considered/thought/believed/decided/concluded/felt/regarded/took_the_view/was_of_the_view",
    "said": """
        told/said/says/explained/advised/informed/referred/wrote/replied/suggested/asked/complained/contacted
        reported/directed/signposted
    """,
}
_WE_SAID = Phrases("i/we …3 told/advised/asked/explained/suggested | I have told Mrs D that she can go there")
# What the complainant has been told by now, and nobody else is said to have told.
_HAS_BEEN_TOLD = Phrases(
    """
    {who} has/have (now/also/already/since) been {said} | Ms S has been told she may complain to the police
    """,
    _PARTS,
)
_BY_OTHERS = Phrases("been {said} …1 by | She has been told by her GP to contact the police", _PARTS)
_REPORTED = Phrases(
    """
    ^ …4 {body} of …2 (also/then) {said}                          | The notice of rejection told him to ask
    ^ …4 {body} (also/then) {said}                                | The Council told him to ask
    ^ …4 {body} (had) (also/then) {held}
        | The Trust decided that it was for the court
    ^ …4 officer/officers/panel (had) (also/then) {held}
        | Officers considered that it was for the court
    """,
    _PARTS
    | {
        "body": f"""
            {BODY}/it/he/she/they/letter/response/landlord/solicitor/adviser/website/notice/leaflet
            policy/manager/staff/school/email/reply/officer/officers/panel
            {{title}} ?
            officer ?
        """
    },
    stop="what",
)
_TOLD = Phrases(
    """
    tell/told/telling/inform*/advis*/signpost*/remind* ~ (that) he/she/they …20 $
        | It should have told Mrs X she could go to
    """,
    unbroken=True,
)
# What others told the complainant, we say as well.
_SAID_TOO = Phrases(
    """
    ^ …2 i/we (would/can/do/must/could) (only/also/fully/simply) agree/say_the_same/repeat/endorse/echo/second
        | I would say the same
    ^ i/we think/consider/believe/agree (that) that/this/it was/is (also/quite) right/correct/sensible/so
        | I think that was right
    ^ …2 and/but i/we (would/can/do/must/could) (only/also/fully/simply) agree/say_the_same/repeat/endorse/echo/second
        | , and I can only repeat that
    ^ …1 that/this/which was/is (also) {good} advice/course/way
        | and that is the right course
    """,
    {"good": "good/sound/right/the_right/the_best/the_correct/sensible/correct"},
)


def is_report(said: str) -> bool:
    """Whether a folded sentence begins by telling what others told somebody, and not we."""
    return _REPORTED.found_in(said) and not _is_ours(said)


def is_told_by_others(said: str, before: str) -> bool:
    """Whether others than we told somebody of the body that is named after these folded words."""
    return not _is_ours(said) and (_TOLD.found_in(plain(before)) or _REPORTED.found_in(said))


def has_been_told(said: str, after: str) -> bool:
    """Whether the complainant has been told by now of what is named between folded words, and not by others."""
    return _HAS_BEEN_TOLD.found_in(said) and not (_BY_OTHERS.found_in(said) or after.startswith(" by "))


def says_too(words: str) -> bool:
    """Whether folded words, which follow what others told somebody to do, say the same."""
    return _SAID_TOO.found_in(words)


def _is_ours(said: str) -> bool:
    return _WE_SAID.found_in(said)
