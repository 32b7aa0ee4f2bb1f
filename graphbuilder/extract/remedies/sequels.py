"""What is told after a deed and belongs to it: its result, its purpose, who is told of it, or the deed again."""

import re

from graphbuilder.extract.remedies.deeds import GIVES_IT_BACK, deed

# What goes on with the same deed: `apologise and acknowledge`, `draw up a plan and report on it`.
_SAME_DEED = re.compile(
    r"(?:recognise|acknowledge|accept)\b|confirm\s(?:(?:the|its|that)\s(?:apology|payment|offer)|this|it)\b|report\b[^.;]{0,20}\son\s(?:it|this|these|them)\b"
    r"|(?:send|make|issue|give|pay|provide|offer|deliver)\s(?:(?:her|him|them|(?:mr|mrs|miss|ms|dr)\s[a-z])\s)?(?:it|one|this|them)\b(?=\W*$|\s(?:within|by|in|no|to|before)\b)"
    r"|(?:send|share|publish|give)\b[^,;.]{0,40}?\b(?:the|its)\s(?:results?|findings|outcome|conclusions)\b|keep\s(?:an?|the)\s(?:log|record|note|diary)\sof\s(?:its|the|each|every|all)\b"
    r"|report\s(?:back|what\sit\sfinds|(?:on\s)?(?:the|its)\s(?:findings|results?|outcome|conclusions?))\b"
)
# What comes of a decision or an assessment is told with it: `review the score and tell him the result`.
_ITS_RESULT = re.compile(
    r"[a-z]+\b[^,;.]{0,40}?\b(?:the|its|an?|with)\s(?:(?:reasoned|new|fresh|written|full|the|its)\s)*(?:results?|outcome|answer|conclusions?)\b"
    r"|[a-z]+\b[^,;.]{0,40}?\b(?:its\s(?:\w+\s)?|(?:decision|answer)\s(?:with|and)\s(?:\w+\s){0,2}|decision\s(?:that|which)\sgives\s)reasons\b"
    r"|(?:send|issue|give|provide|notify|let|write)\b[^,;.]{0,40}?\b(?:an?|the)\s(?:(?:written|formal|reasoned|full|final)\s)*decision(?:\s(?:letter|notice))?\b(?!\son\b)|record\s[^,;.]{0,20}\breasons\b|(?:tell|share|inform|notify|write|advise|explain)\b[^,;.]{0,20}\b(?:these|them)\swith\b"
    r"|(?:tell|inform|notify|advise|remind|explain)\b[^;.]{0,40}?\b(?:rights?\s(?:of|to)\s(?:an?\s)?(?:appeal|review|ask)|how\s(?:to|she\scan|he\scan|they\scan)\s(?:appeal|challenge))\b"
    r"|(?:tell|inform|let|advise|notify)\b[^,;.]{0,40}?\bwhat\sit\s(?:has\s)?(?:decide|found|find|conclude)|(?:respond|reply)\sto\s(?:her|him|them|(?:mr|mrs|miss|ms|dr)\s[a-z])\b"
    r"|(?:give|send|provide|share)\b[^,;.]{0,40}\bcopy\sof\s(?:the|its|that)\s(?:\w+\s)?(?:re)?(?:assessment|decision|report)\b"
    r"|[a-z]+\b[^,;.]{0,30}\b(?:of|with)\s(?:this|its\sdecision|the\sdecision)\b|[a-z]+\b[^,;.]{0,20}\baccordingly\b"
)
_DECIDED = ("new-decision", "reassessment")
_RESULTS = ("information", "record-correction", "new-decision")
# What is only done where the first shows that it must be: `check its accounts and repay anyone wrongly charged`.
_AS_NEED_BE = re.compile(
    r"[a-z]+\s(?:right\s|back\s|off\s)?(?:to\s|for\s)?(?:anyone|anybody|any\s(?:other\s)?[a-z]+\s(?:affected|concerned|entitled|who)|it\sif|them\sif)\b"
    r"|(?:consider|establish|decide|work\sout)\s(?:what|whether|if)\b[^.;]*\b(?:each|any|they|them|others?)\b"
)
_PAYS_IT = re.compile(
    r"pay\b[^£,;.]{0,30}\b(?:the|any|all)\s(?:\w+\s)?(?:arrears|difference|shortfall|balance)\b"
    rf"|{GIVES_IT_BACK}"
)
# What something is for: `review its policy, to make sure it complies with the law`.
_PURPOSE = re.compile(
    r"(?:make\ssure|ensure|prevent|avoid|improve|reduce|see|check|help|identify|find\sout|reflect|recognise|acknowledge|remedy"
    r"|allow|enable|decide|establish)\b"
)
_LOOKS = ("procedure-review", "reassessment", "new-decision", "other")
# What is done with what the first brings about: `adopt a new policy and publish it`.
_WITH_IT = re.compile(r"[a-z]+\s(?:on\s|about\s|a\snew\s)?(?:it|them|one)\b(?!\s(?:should|will|must)\b)")
_MADE = ("procedure-review", "action-plan", "staff-guidance")


def goes_on(kind: str, other: str | None, right: str, joint: str) -> bool:
    """Whether folded words after a joint only tell what a deed of a kind is for, what comes of it, or it again."""
    if joint.startswith(",") and joint.endswith("to ") and "and" not in joint and _PURPOSE.match(right):
        return True
    if kind in _DECIDED and other in _RESULTS and _ITS_RESULT.match(right):
        return True
    if kind in _MADE and other in ("information", "other", "procedure-review") and _WITH_IT.match(right):
        return True
    again = (
        _SAME_DEED.match(right)
        or _SAME_DEED.match(deed(right))
        or (kind in _LOOKS and _AS_NEED_BE.match(right))
    )
    return bool(again or (kind in ("reimbursement", "waiver") and _PAYS_IT.match(right)))
