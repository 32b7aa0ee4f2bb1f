"""What one clause says of the clause within it: `I cannot say that`, `nobody could think` deny it, whatever it is."""

import re

from graphbuilder.extract.findings.denial import PARTS as DENIAL
from graphbuilder.extract.language.phrasing import Phrases

_PARTS = DENIAL | {
    "we": "i/we/the_ombudsman/the_ombudsmen",
    "can": "can/could/would/will/should/might/may/does/did/do/has/have",
    "no": "not/never/cannot/can_not/*n't",
    "claim": """
        say/said/find/found/conclude/concluded/accept/accepted/agree/agreed/believe/believed/think/thought/describe
        regard/regarded/consider/considered/argue/argued/maintain/maintained/see/call/called/claim/claimed
        suggest/suggested/pretend/share/shared/hold/held/described/supposed/treat/treated/seen
        satisfied/persuaded/convinced/sure/clear/certain
        of the/that/his/her/their/its view/opinion/mind
    """,
    "prove": """
        shown/show/demonstrated/demonstrate/proved/prove/proven/established/establish/satisfied/persuaded/convinced
    """,
    "persuades": """
        persuade/persuades/persuaded/convince/convinces/convinced/satisfies/satisfied/leads/led
        suggests/shows/tells to
    """,
    "hard": """
        hard/difficult/impossible/wrong/untrue/odd/not_possible/unfair/harsh/unable/not_able/inaccurate/misleading
        not right/correct/accurate/true/fair
        going too far/generous
    """,
    "refuse": "reject/rejects/dismiss/disagree/dispute/decline",
    "held": "view/position/argument/claim/suggestion/contention/assertion/idea/case/point/conclusion/finding",
}
# What is said after it is denied by it.
_DENIED = Phrases(
    """
    {we} ~ {no} …3 {claim}                             | I cannot, in all fairness, say
    {we} ~ find/consider it {hard} …4 to …2 {claim}    | I find it hard, though, to describe
    nor/neither {can} {we} …2 {claim}                  | Nor do I accept
    nor {we} …1 {claim}                                | nor I think
    nor/neither {can} it …1 be …1 {claim}              | Nor can it be said
    {no} …1 be …1 {claim}                              | It cannot fairly be said
    nobody/no_one/nor_could_anyone/nor_can_anyone/nor_would_anyone …8 {can} …2 {claim}
        | Nobody who reads the file could think
    nor {can} anybody/anyone/anybody_else …8 {claim}   | Nor could anyone reading the file describe
    {hard} …3 to …2 {claim}                            | It is hard for me to see
    {no} be (fair/quite) right/correct/accurate/true/fair/possible to …2 {claim} | It would not be right to say
    {no} …1 to say/suggest/imply                       | This is not to say
    {no} …2 mean/follow/the_case                       | That does not mean
    {we} ~ {refuse} …4 {held}                          | I reject the Council's argument
    {we} ~ disagree that/with                          | I disagree that
    {no} (yet) {prove}                                 | The Council has not shown
    {no} ~ suggest/claim/pretend/argue/submit/maintain | The Council does not suggest
    cannot/can_not/can't …1 say/claim/pretend/maintain that     | and cannot say that
    fail/fails/failed/failing to …1 {prove}            | It failed to show
    nothing/none/neither …12 {persuades} me/us (to) …1 that
        | Nothing in its reply persuades me that
    """,
    _PARTS,
    stop="but if whether what why how",
)
# What is found out, or is no doubt so, is not denied; and where it is asked, nothing is said.
_NOT_SAID = re.compile(r"\W+(?:if|whether|what|why|how|who|which|when)\b")
# `I do not accept that, and consider it was`: what is joined to a denial is said, and not denied.
_OWN = re.compile(
    r"\b(?:and|but|so) (?:(?:i|we|therefore|accordingly|instead) )*(?:find|consider|conclude|regard|uphold|think)\b"
)


def denied(words: str) -> str | None:
    """The folded words that a clause denies the truth of; None where it denies nothing."""
    matrix = _DENIED.search(words)
    if matrix is None or _NOT_SAID.match(words, matrix.end()):
        return None
    within = words[matrix.end() :]
    own = _OWN.search(within)
    return within if own is None else within[: own.start()]
