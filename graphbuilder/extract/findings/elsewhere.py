"""What is told of another case than this one, or of a draft: no conclusion, whatever it says."""

import re

from graphbuilder.extract.language.phrasing import Phrases

_ELSEWHERE = Phrases(
    """
    in/on/after/from …1 another/other/previous/earlier/separate …1 case/cases/complaint/complaints
        | in separate complaints
    another/other/one …2 of our/my …1 decisions/cases/investigations | another of our decisions
    earlier/previous/other/another/separate (ombudsman) decision*/report*/case/cases {ours}
        | An earlier decision of ours found the Council at fault
    decision/report/case (that/which) i/we (have) (already/previously/recently/earlier) issued/made/published/decided
        | A report we issued last year found it at fault
    another/other/one …2 of our/my …1 reports/statements       | One of our earlier reports found fault with it
    different council/authority                                | a different council was at fault
    another/other/previous/earlier/separate …1 investigation/investigations | In an earlier investigation we found fault
    in/on/by …1 another/other/previous/earlier/separate …1 decision/decisions | In an earlier decision we found fault
    in/on/about/of a/other/another similar …1 complaint/complaints/case/cases/matter
        | We found it at fault on a similar complaint
    draft …2 in_which/which/that …3 i/we                       | I shared a draft in which I found fault
    last/previous year i/we found                              | Last year we found the Council at fault
    previously/before found                                    | We have previously found the Council at fault
    i/we (have) previously/earlier/already investigated/considered/upheld/decided …2 complaint/complaints
        | We previously considered a complaint and found fault
    minded/proposed to find                                    | I was minded to find fault
    my/our/a/the draft/provisional decision/view/statement/findings/conclusions | In my draft decision I had found fault
    in my/our draft                                            | In my draft I had found fault
    draft/provisional decision/view                            | The draft decision found fault
    """,
    {"ours": "of_ours/of_mine/by_us/by_me/by_the_ombudsman"},
)
_ON_DRAFT = re.compile(
    r"\b(?:comment(?:s|ed)?|respon\w+|repl\w+|answer\w*) (?:on|to) (?:my|our|a|the) draft\b"
)
# What the body made of an earlier case is of this one.
_FOLLOWED_UP = re.compile(
    r"\b(?:respond(?:ed|ing)? to|act(?:ed|ing)? (?:up)?on|compl(?:y|ied|ying) with|carr(?:y|ied|ying) out"
    r"|put(?:ting)? into effect|implement(?:ed|ing)?)\b[^,;]*"
)
# Of its own decision one says neither in which year it was made nor its number.
_YEAR = r"(?:19|20)[0-9]{2}\b"
_REFERENCE = re.compile(
    rf"\bin {_YEAR},? (?:i|we) (?:found|upheld|criticised)\b|\b(?:ombudsman's|our|my) (?:decision|report) in {_YEAR}"
    r"|[0-9](?<=\b[0-9])[0-9] [0-9]{3} [0-9]{3}"
)
_FIGURES = re.compile(r"[0-9][0-9]")  # which every reference has, and few sentences


def is_about_another(words: str) -> bool:
    """Whether a folded sentence tells of another case than this."""
    if "draft" in words:
        words = _ON_DRAFT.sub("", words)
    elsewhere = _ELSEWHERE.may_stand_in(words) and _ELSEWHERE.found_in(_FOLLOWED_UP.sub("", words))
    return elsewhere or bool(_FIGURES.search(words) and _REFERENCE.search(words))
