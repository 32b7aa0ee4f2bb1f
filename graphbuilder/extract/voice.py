"""Whose words a sentence gives: the decision's own, or what somebody said, claimed or found."""

import re

_PEOPLE = r"(?:mr|mrs|miss|ms|mx|dr)(?: and (?:mr|mrs|miss|ms|mx|dr))? [a-z]\b(?:'s (?:\w+ ){1,3})?|he|she|they|the (?:complainants?|couple|family)|[a-z](?= (?:says|said|complain|believes|feels|thinks))"
_ORGANS = (
    r"(?:the |its |their )?(?:council|authority|trust|school|service|care provider|provider|care home|home|landlord|department|academy|company|agency|governors?|"
    r"icb|ccg|body|association)(?:'s (?:[\w-]+ ){0,4}?(?:response|reply|letter|report|investigation|records?|notes?|view|decision|findings?|officers?|panel))?|it"
)
_OTHERS = (
    r"(?:the |an |its |their |this |that |a )?(?:(?:stage (?:one|two|three|1|2|3)|independent|investigating|review|appeal|final|council's|complaints?|safeguarding|adjudication|adjudicating) )*"
    r"(?:response|reply|letter|report|officer|panel|investigator|person|investigation|review|manager|solicitor|representative|advocate|tribunal|court|inspector|"
    r"judge|social worker|minutes|notes?|records?|email|guidance|policy|code|act|law|regulations)"
)
_SAYING = (
    r"(?:says?|said|saying|complain(?:s|ed)?|told|claim(?:s|ed)?|alleg(?:es|ed)|argu(?:es|ed)|believ(?:es|ed)|consider(?:s|ed)?|feels?|felt|thinks?|thought|states?|stated|"
    r"explain(?:s|ed)?|respond(?:s|ed)|repl(?:ies|ied)|wrote|writes|conclud(?:es|ed)|found|finds?|uph(?:olds|eld)|partially upheld|maintain(?:s|ed)?|disput(?:es|ed)|den(?:ies|ied)(?= (?:that|it|this|any|being|having|the ))|"
    r"report(?:s|ed)?|ask(?:s|ed)?|want(?:s|ed)?|would like|seeks?|suggest(?:s|ed)?|decided|noted|did not (?:uphold|accept|agree|find)|question(?:s|ed)|"
    r"referred|sets? out|requires?|"
    r"apologis(?:es|ed) (?:for|that)|raised|disagree[sd]?|confirm(?:s|ed))"
)
_LEAD_IN = r"(?:(?!.{0,90}\b(?:i|we|my|our)\b[^,]*,)[^,.;:]{1,90}, |(?:however|but|and|also|further|then|later|so|as|while|although|when|because) )*"
_ADVERB = r"(?:(?:also|then|later|now|initially|further|has|have|had|therefore|further|again|repeatedly|previously|originally|subsequently) )*"
_ANYBODY = r"(?:the|its|his|her|their|an?|(?:mr|mrs|ms|miss|dr) [a-z]'s) (?:[\w'’-]+ ){1,6}?(?:own )?(?=(?:has |had |also )?(?:said|says|told|stated|states|wrote|claimed|claims|argued|argues|believed|believes|explained|upheld|replied|responded|reported)\b)"
_REPORTED = re.compile(
    rf"^[\W]*{_LEAD_IN}(?:{_PEOPLE}|{_ORGANS}|{_OTHERS}) {_ADVERB}{_SAYING}\b|^\W*{_LEAD_IN}{_ANYBODY}"
)
_ADMITTED = re.compile(
    rf"\b(?:{_ORGANS}) {_ADVERB}(?:already )?(?:accept(?:s|ed)?|acknowledg(?:es|ed)|admit(?:s|ted)?|agree(?:s|d)?|recognis(?:es|ed)|conced(?:es|ed))\b"
)
_ACCORDING = re.compile(
    r"^\W*(?:according to|in (?:mr|mrs|ms|miss|dr|his|her|their|the council's) [\w ]{0,12}(?:view|opinion)|from (?:his|her) point of view)\b"
)


def is_reported(sentence: str) -> bool:
    """Whether a folded sentence only gives what somebody other than the decision says, thinks or found."""
    return _REPORTED.match(sentence) is not None or _ACCORDING.match(sentence) is not None


def is_admission(sentence: str) -> bool:
    """Whether the body complained of admits something in a folded sentence."""
    return _ADMITTED.search(sentence) is not None
